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

/* How what stands behind white space or a mark stands in its line. */
static uint8_t standing_behind(const qz_candidates *gathered, const qz_token *token, uint8_t now)
{
    const char32_t c = gathered->folded[token->span.start];
    if (token->class == QZ_TOKEN_SPACE) {
        for (uint32_t at = token->span.start; at < token->span.end; at++)
            if (gathered->folded[at] == U'\n')
                return QZ_STANDS_FIRST_CLAUSE;
    } else if (token->class == QZ_TOKEN_PUNCTUATION) {
        if (c == U'。' || c == U'!' || c == U'?')
            return QZ_STANDS_ANYWHERE;
        if ((c == U',' || c == U';' || c == U':') && now == QZ_STANDS_FIRST_CLAUSE)
            return QZ_STANDS_FIRST_SENTENCE;
    }
    return now;
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
        gathered->clauses[i] = clause;
        if (gathered->shapes[i] == QZ_SHAPE_END) {
            now = standing_behind(gathered, &tokens->items[i], now);
            clause = span.end;
        }
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

static qz_beside side_of(const qz_candidates *gathered, uint32_t token, bool stop)
{
    const char32_t c = gathered->folded[gathered->analysis->tokens.items[token].span.start];
    switch (gathered->shapes[token]) {
    case QZ_SHAPE_END:
        return c == U'、' ? QZ_BESIDE_LIST : QZ_BESIDE_END;
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
        return stop ? QZ_BESIDE_FUNCTION : QZ_BESIDE_NOUN;
    }
}

static bool is_function(uint8_t shape)
{
    return shape == QZ_SHAPE_FUNCTION || shape == QZ_SHAPE_ADVERB || shape == QZ_SHAPE_TIME ||
           shape == QZ_SHAPE_NUMBER;
}

static bool may_begin(const qz_candidates *gathered, uint32_t token, bool stop)
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
    return !stop || !(is_function(shape) || (span.end - span.start == 1 && shape != QZ_SHAPE_ADJECTIVE));
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

/* What a token is to phrases: QZ_EDGE_BEGINS and so on. */
static uint8_t edges_of(const qz_candidates *gathered, uint32_t token, bool stop)
{
    const uint8_t shape = gathered->shapes[token];
    if (shape == QZ_SHAPE_END)
        return QZ_EDGE_MARK;
    uint8_t edges = shape == QZ_SHAPE_QUOTE ? QZ_EDGE_MARK : 0;
    if (may_begin(gathered, token, stop))
        edges |= QZ_EDGE_BEGINS;
    if (may_end(gathered, token))
        edges |= stop ? QZ_EDGE_ENDS : QZ_EDGE_ENDS | QZ_EDGE_ALONE;
    if (joins(gathered, token))
        edges |= QZ_EDGE_JOINS;
    return edges;
}

static uint64_t tally_of(uint8_t shape, const qz_keyword_word *word)
{
    const uint64_t tally = (uint64_t)(shape == QZ_SHAPE_VERB) << 8 * QZ_TALLY_VERBS |
                           (uint64_t)(shape == QZ_SHAPE_QUOTE) << 8 * QZ_TALLY_QUOTES;
    if (!word || shape == QZ_SHAPE_QUOTE)
        return tally;
    return tally | (uint64_t)1 << 8 * QZ_TALLY_WORDS | (uint64_t)word->stop << 8 * QZ_TALLY_STOPS |
           (uint64_t)word->titled << 8 * QZ_TALLY_TITLED;
}

void qz_keyword_edges_find(qz_candidates *gathered)
{
    qz_arena *arena = gathered->analysis->arena;
    const uint32_t count = gathered->analysis->tokens.count;
    gathered->besides = qz_allocate(arena, count + 1U);
    gathered->edges = qz_allocate(arena, count + 1U);
    gathered->tallies = qz_allocate(arena, (count + 1U) * sizeof *gathered->tallies);
    gathered->repeated = qz_allocate(arena, (count + 1U) * sizeof *gathered->repeated);
    uint64_t tally = 0;
    double repeated = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t index = gathered->words_at[i];
        const qz_keyword_word *word = index == UINT32_MAX ? NULL : &gathered->words.items[index];
        const uint8_t shape = gathered->shapes[i];
        const bool stop = word && word->stop;
        gathered->besides[i] = (uint8_t)side_of(gathered, i, stop);
        gathered->edges[i] = edges_of(gathered, i, stop);
        gathered->tallies[i] = tally;
        gathered->repeated[i] = repeated;
        tally += tally_of(shape, word);
        repeated += word && shape != QZ_SHAPE_QUOTE ? word->log_count : 0;
    }
    gathered->besides[count] = QZ_BESIDE_END;
    gathered->tallies[count] = tally;
    gathered->repeated[count] = repeated;
}
