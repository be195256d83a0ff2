/*
 * A phrase begins and ends with a word that may: 深化|改革, 科技|创新|能力, “两个|中心”|建设, not 的|改革 nor
 * 改革|和.
 */
#include "extract/keywords_tokens.h"

#include <string.h>

/* ---- before the words are known ---- */

static uint8_t shape_of_pos(const char *pos)
{
    if (strcmp(pos, "vn") == 0)
        return QZ_SHAPE_DOING;
    if (pos[0] == 'n')
        return pos[1] == 'r'   ? QZ_SHAPE_PERSON
               : pos[1] == 's' ? QZ_SHAPE_PLACE
               : pos[1] == 't' ? QZ_SHAPE_ORGANIZATION
               : pos[1] == 'z' ? QZ_SHAPE_NAME
                               : QZ_SHAPE_NOUN;
    static const struct {
        char letter;
        uint8_t shape;
    } LETTERS[] = {
        {'v', QZ_SHAPE_VERB},     {'a', QZ_SHAPE_ADJECTIVE}, {'b', QZ_SHAPE_DISTINGUISHING},
        {'j', QZ_SHAPE_SHORT},    {'i', QZ_SHAPE_IDIOM},     {'l', QZ_SHAPE_IDIOM},
        {'d', QZ_SHAPE_ADVERB},   {'t', QZ_SHAPE_TIME},      {'f', QZ_SHAPE_TIME},
        {'p', QZ_SHAPE_FUNCTION}, {'c', QZ_SHAPE_FUNCTION},  {'u', QZ_SHAPE_FUNCTION},
        {'r', QZ_SHAPE_FUNCTION}, {'q', QZ_SHAPE_FUNCTION},  {'y', QZ_SHAPE_FUNCTION},
        {'m', QZ_SHAPE_NUMBER},
    };
    for (size_t i = 0; i < sizeof LETTERS / sizeof *LETTERS; i++)
        if (pos[0] == LETTERS[i].letter)
            return LETTERS[i].shape;
    return QZ_SHAPE_OTHER;
}

/* 667m2, 2076.2kg: a number with its unit, not 5G. */
static bool is_measure(const char32_t *folded, qz_span span)
{
    uint32_t digits = 0;
    while (span.start + digits < span.end &&
           (qz_is_digit(folded[span.start + digits]) || folded[span.start + digits] == U'.'))
        digits++;
    return digits > 2;
}

static void find_shapes(qz_candidates *gathered)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    uint8_t by_pos[64];
    for (uint32_t i = 0; i < sizeof by_pos && qz_parts_of_speech[i]; i++)
        by_pos[i] = shape_of_pos(qz_parts_of_speech[i]);
    gathered->shapes = qz_allocate(gathered->analysis->arena, tokens->count + 1U);
    gathered->shapes[tokens->count] = QZ_SHAPE_END;
    for (uint32_t i = 0; i < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        const char32_t c = gathered->folded[token->span.start];
        uint8_t shape = QZ_SHAPE_END;
        if (token->class == QZ_TOKEN_HAN)
            shape = by_pos[token->pos];
        else if (token->class == QZ_TOKEN_LATIN || token->class == QZ_TOKEN_MIXED)
            shape = is_measure(gathered->folded, token->span) ? QZ_SHAPE_NUMBER : QZ_SHAPE_LATIN;
        else if (token->class == QZ_TOKEN_NUMBER || token->class == QZ_TOKEN_DATE)
            shape = QZ_SHAPE_NUMBER;
        else if (qz_keyword_opens(c) || qz_keyword_closes(c))
            shape = QZ_SHAPE_QUOTE;
        gathered->shapes[i] = shape;
    }
}

/* Which tokens stand in headings, in the first clause and the first sentence of their line. */
static void find_standings(qz_candidates *gathered)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    const qz_section_list *sections = &gathered->analysis->document.sections;
    gathered->standings = qz_allocate(gathered->analysis->arena, tokens->count + 1U);
    gathered->clauses =
        qz_allocate(gathered->analysis->arena, (tokens->count + 1U) * sizeof *gathered->clauses);
    uint8_t now = QZ_STANDS_FIRST_CLAUSE;
    uint32_t section = 0, clause = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        const qz_span span = tokens->items[i].span;
        const char32_t c = gathered->folded[span.start];
        if (tokens->items[i].class == QZ_TOKEN_SPACE) {
            for (uint32_t at = span.start; at < span.end; at++)
                if (gathered->folded[at] == U'\n')
                    now = QZ_STANDS_FIRST_CLAUSE;
        } else if (tokens->items[i].class == QZ_TOKEN_PUNCTUATION) {
            if (c == U'。' || c == U'!' || c == U'?')
                now = QZ_STANDS_ANYWHERE;
            else if ((c == U',' || c == U';' || c == U':') && now == QZ_STANDS_FIRST_CLAUSE)
                now = QZ_STANDS_FIRST_SENTENCE;
        }
        gathered->clauses[i] = clause;
        if (gathered->shapes[i] == QZ_SHAPE_END)
            clause = span.end;
        while (section < sections->count && sections->items[section].span.end <= span.start)
            section++;
        const bool heading = section < sections->count && sections->items[section].span.start <= span.start &&
                             span.end <= sections->items[section].span.end;
        gathered->standings[i] = heading ? QZ_STANDS_HEADING : now;
    }
}

void qz_keyword_shapes_find(qz_candidates *gathered)
{
    find_shapes(gathered);
    find_standings(gathered);
}

/* ---- when they are ---- */

static qz_beside side_of(const qz_candidates *gathered, uint32_t token)
{
    const qz_span span = gathered->analysis->tokens.items[token].span;
    const char32_t c = gathered->folded[span.start];
    if (c == U'、')
        return QZ_BESIDE_LIST;
    switch (gathered->shapes[token]) {
    case QZ_SHAPE_END:
        return QZ_BESIDE_END;
    case QZ_SHAPE_QUOTE:
        return QZ_BESIDE_QUOTE;
    case QZ_SHAPE_VERB:
        return QZ_BESIDE_VERB;
    case QZ_SHAPE_NUMBER:
        return QZ_BESIDE_NUMBER;
    case QZ_SHAPE_FUNCTION:
        return c == U'的' ? QZ_BESIDE_OF : QZ_BESIDE_FUNCTION;
    case QZ_SHAPE_ADVERB:
        return QZ_BESIDE_ADVERB;
    case QZ_SHAPE_TIME:
        return QZ_BESIDE_TIME;
    case QZ_SHAPE_DOING:
        return QZ_BESIDE_DOING;
    case QZ_SHAPE_ADJECTIVE:
        return QZ_BESIDE_ADJECTIVE;
    default:
        return gathered->words_at[token] != UINT32_MAX &&
                       gathered->words.items[gathered->words_at[token]].stop
                   ? QZ_BESIDE_FUNCTION
                   : QZ_BESIDE_NOUN;
    }
}

static void find_besides(qz_candidates *gathered)
{
    const uint32_t count = gathered->analysis->tokens.count;
    gathered->besides = qz_allocate(gathered->analysis->arena, count + 1U);
    gathered->tallies = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *gathered->tallies);
    gathered->repeated = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *gathered->repeated);
    uint64_t tally = 0;
    double repeated = 0;
    for (uint32_t i = 0; i < count; i++) {
        gathered->besides[i] = (uint8_t)side_of(gathered, i);
        gathered->tallies[i] = tally;
        gathered->repeated[i] = repeated;
        const uint8_t shape = gathered->shapes[i];
        tally += (uint64_t)(shape == QZ_SHAPE_VERB) << 8 * QZ_TALLY_VERBS;
        tally += (uint64_t)(shape == QZ_SHAPE_QUOTE) << 8 * QZ_TALLY_QUOTES;
        if (gathered->words_at[i] == UINT32_MAX || shape == QZ_SHAPE_QUOTE)
            continue;
        const qz_keyword_word *word = &gathered->words.items[gathered->words_at[i]];
        tally += (uint64_t)1 << 8 * QZ_TALLY_WORDS | (uint64_t)word->stop << 8 * QZ_TALLY_STOPS |
                 (uint64_t)word->titled << 8 * QZ_TALLY_TITLED;
        repeated += word->log_count;
    }
    gathered->tallies[count] = tally;
    gathered->repeated[count] = repeated;
    gathered->besides[count] = QZ_BESIDE_END;
}

static bool is_function(uint8_t shape)
{
    return shape == QZ_SHAPE_FUNCTION || shape == QZ_SHAPE_ADVERB || shape == QZ_SHAPE_TIME ||
           shape == QZ_SHAPE_NUMBER;
}

static bool is_stop(const qz_candidates *gathered, uint32_t token)
{
    return gathered->words_at[token] != UINT32_MAX && gathered->words.items[gathered->words_at[token]].stop;
}

static bool may_begin(const qz_candidates *gathered, uint32_t token)
{
    const uint8_t shape = gathered->shapes[token];
    const qz_span span = gathered->analysis->tokens.items[token].span;
    if (shape == QZ_SHAPE_QUOTE)
        return qz_keyword_opens(gathered->folded[span.start]);
    if (shape == QZ_SHAPE_NUMBER) /* 四|大|平台 */
        return token + 1 < gathered->analysis->tokens.count && gathered->folded[span.end] == U'大' &&
               gathered->analysis->tokens.items[token + 1].span.end == span.end + 1;
    if (shape == QZ_SHAPE_TIME && gathered->shapes[token + 1] <= QZ_SHAPE_DOING) /* 未来产业 */
        return true;
    if (shape == QZ_SHAPE_END || shape == QZ_SHAPE_FUNCTION)
        return false;
    return !is_stop(gathered, token) ||
           !(is_function(shape) || (span.end - span.start == 1 && shape != QZ_SHAPE_ADJECTIVE));
}

static bool may_end(const qz_candidates *gathered, uint32_t token)
{
    const uint8_t shape = gathered->shapes[token];
    const qz_span span = gathered->analysis->tokens.items[token].span;
    switch (shape) {
    case QZ_SHAPE_QUOTE:
        return qz_keyword_closes(gathered->folded[span.start]);
    case QZ_SHAPE_VERB: /* 经济|增长: at the end of a phrase a verb of two characters is a noun */
    case QZ_SHAPE_ADJECTIVE:
        return span.end - span.start == 2;
    case QZ_SHAPE_ADVERB:
    case QZ_SHAPE_TIME:
    case QZ_SHAPE_FUNCTION:
    case QZ_SHAPE_NUMBER:
    case QZ_SHAPE_END:
        return false;
    default:
        return true;
    }
}

/* 和 与 及 以及: what follows them goes with what stands before them. */
static bool joins(const qz_candidates *gathered, uint32_t token)
{
    const char32_t c = gathered->folded[gathered->analysis->tokens.items[token].span.end - 1];
    return gathered->shapes[token] == QZ_SHAPE_FUNCTION && (c == U'和' || c == U'与' || c == U'及');
}

/* Which tokens may begin a phrase, end one, be one, join two. */
static void find_edges(qz_candidates *gathered)
{
    const uint32_t count = gathered->analysis->tokens.count;
    gathered->edges = qz_allocate(gathered->analysis->arena, count + 1U);
    for (uint32_t i = 0; i < count; i++) {
        const bool unfit = is_stop(gathered, i) || gathered->shapes[i] == QZ_SHAPE_ADVERB;
        const bool ends = may_end(gathered, i);
        const bool is_mark = gathered->shapes[i] == QZ_SHAPE_END || gathered->shapes[i] == QZ_SHAPE_QUOTE;
        gathered->edges[i] =
            (uint8_t)((may_begin(gathered, i) ? QZ_EDGE_BEGINS : 0) | (ends ? QZ_EDGE_ENDS : 0) |
                      (ends && !unfit ? QZ_EDGE_ALONE : 0) | (joins(gathered, i) ? QZ_EDGE_JOINS : 0) |
                      (is_mark ? QZ_EDGE_MARK : 0));
    }
}

void qz_keyword_edges_find(qz_candidates *gathered)
{
    find_besides(gathered);
    find_edges(gathered);
}
