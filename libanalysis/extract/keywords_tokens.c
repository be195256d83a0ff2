/*
 * A phrase begins and ends with a word that may: 深化|改革, 科技|创新|能力, “两个|中心”|建设, not 的|改革 nor
 * 改革|和.
 */
#include "extract/keywords_tokens.h"

#include "extract/keywords_levels.h"

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

static uint8_t shape_of(const qz_candidates *gathered, const qz_token *token, const uint8_t *by_pos)
{
    const char32_t c = gathered->folded[token->span.start];
    switch (token->class) {
    case QZ_TOKEN_HAN:
        return by_pos[token->pos];
    case QZ_TOKEN_LATIN:
    case QZ_TOKEN_MIXED:
        return is_measure(gathered->folded, token->span) ? QZ_SHAPE_NUMBER : QZ_SHAPE_LATIN;
    case QZ_TOKEN_NUMBER:
    case QZ_TOKEN_DATE:
        return QZ_SHAPE_NUMBER;
    default:
        return qz_keyword_opens(c) || qz_keyword_closes(c) ? QZ_SHAPE_QUOTE : QZ_SHAPE_END;
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

/* The first places that are so far behind. */
static void find_positions(qz_candidates *gathered)
{
    static const uint8_t PERCENTS[QZ_POSITIONS - 1] = {5, 15, 30, 50, 75};
    const qz_span body = gathered->analysis->document.body;
    for (uint32_t i = 0; i + 1 < QZ_POSITIONS; i++)
        gathered->positions[i] =
            body.start + (uint32_t)(((uint64_t)(body.end - body.start) * PERCENTS[i] + 99) / 100);
    gathered->positions[QZ_POSITIONS - 1] = UINT32_MAX;
}

void qz_keyword_shapes_find(qz_candidates *gathered)
{
    qz_arena *arena = gathered->analysis->arena;
    const uint32_t count = gathered->analysis->tokens.count;
    const qz_token *tokens = gathered->analysis->tokens.items;
    const qz_section *section = gathered->analysis->document.sections.items,
                     *last = section + gathered->analysis->document.sections.count;
    uint8_t by_pos[64], *shapes = qz_allocate(arena, count + 1U), *standings = qz_allocate(arena, count + 1U),
                        *clauses = qz_allocate(arena, count + 1U);
    find_positions(gathered);
    for (uint32_t i = 0; i < sizeof by_pos && qz_parts_of_speech[i]; i++)
        by_pos[i] = shape_of_pos(qz_parts_of_speech[i]);
    uint8_t now = QZ_STANDS_FIRST_CLAUSE;
    uint32_t clause = 0; /* where it begins */
    for (uint32_t i = 0; i < count; i++) {
        const qz_span span = tokens[i].span;
        shapes[i] = shape_of(gathered, &tokens[i], by_pos);
        clauses[i] = qz_level_clause(span.start - clause);
        if (shapes[i] == QZ_SHAPE_END) {
            now = standing_behind(gathered, &tokens[i], now);
            clause = span.end;
        }
        while (section < last && section->span.end <= span.start)
            section++;
        standings[i] = section < last && qz_span_holds(section->span, span) ? QZ_STANDS_HEADING : now;
    }
    shapes[count] = QZ_SHAPE_END;
    gathered->shapes = shapes;
    gathered->standings = standings;
    gathered->clauses = clauses;
}

/* ---- when they are ---- */

static inline uint8_t side_of(uint8_t shape, char32_t c, bool stop)
{
    static const uint8_t SIDES[QZ_SHAPES] = {
        [QZ_SHAPE_NOUN] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_PERSON] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_PLACE] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_ORGANIZATION] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_NAME] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_VERB] = QZ_BESIDE_VERB,
        [QZ_SHAPE_DOING] = QZ_BESIDE_DOING,
        [QZ_SHAPE_ADJECTIVE] = QZ_BESIDE_ADJECTIVE,
        [QZ_SHAPE_DISTINGUISHING] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_SHORT] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_IDIOM] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_LATIN] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_OTHER] = QZ_BESIDE_NOUN,
        [QZ_SHAPE_QUOTE] = QZ_BESIDE_QUOTE,
        [QZ_SHAPE_ADVERB] = QZ_BESIDE_ADVERB,
        [QZ_SHAPE_TIME] = QZ_BESIDE_TIME,
        [QZ_SHAPE_FUNCTION] = QZ_BESIDE_FUNCTION,
        [QZ_SHAPE_NUMBER] = QZ_BESIDE_NUMBER,
        [QZ_SHAPE_END] = QZ_BESIDE_END,
    };
    const uint8_t side = SIDES[shape];
    return side == QZ_BESIDE_NOUN && stop             ? QZ_BESIDE_FUNCTION
           : side == QZ_BESIDE_FUNCTION && c == U'的' ? QZ_BESIDE_OF
           : side == QZ_BESIDE_END && c == U'、'      ? QZ_BESIDE_LIST
                                                      : side;
}

/* 四|大|平台 */
static bool is_number_of(const qz_candidates *gathered, const qz_token *token)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    return token + 1 < tokens->items + tokens->count && gathered->folded[token->span.end] == U'大' &&
           token[1].span.end == token->span.end + 1;
}

/* 和 与 及 以及: what follows them goes with what stands before them. */
static inline bool joins(char32_t last)
{
    return last == U'和' || last == U'与' || last == U'及';
}

/* Of a word that tells something. 经济|增长: at the end of a phrase a verb of two characters is a noun. */
static inline uint8_t edges_of_content(uint8_t shape, uint32_t length, bool stop)
{
    const bool begins = !stop || length > 1 || shape == QZ_SHAPE_ADJECTIVE,
               ends = length == 2 || (shape != QZ_SHAPE_VERB && shape != QZ_SHAPE_ADJECTIVE);
    return (uint8_t)(begins * QZ_EDGE_BEGINS | ends * QZ_EDGE_ENDS | (ends && !stop) * QZ_EDGE_ALONE);
}

static uint8_t edges_of_others(const qz_candidates *gathered, uint32_t at, bool stop)
{
    const qz_token *token = &gathered->analysis->tokens.items[at];
    const char32_t c = gathered->folded[token->span.start];
    switch (gathered->shapes[at]) {
    case QZ_SHAPE_QUOTE:
        return (uint8_t)(QZ_EDGE_MARK | qz_keyword_opens(c) * QZ_EDGE_BEGINS |
                         qz_keyword_closes(c) * (stop ? QZ_EDGE_ENDS : QZ_EDGE_ENDS | QZ_EDGE_ALONE));
    case QZ_SHAPE_FUNCTION:
        return joins(gathered->folded[token->span.end - 1]) * QZ_EDGE_JOINS;
    case QZ_SHAPE_NUMBER:
        return is_number_of(gathered, token) * QZ_EDGE_BEGINS;
    case QZ_SHAPE_TIME: /* 未来产业 */
        return (!stop || gathered->shapes[at + 1] <= QZ_SHAPE_DOING) * QZ_EDGE_BEGINS;
    case QZ_SHAPE_ADVERB:
        return !stop * QZ_EDGE_BEGINS;
    default:
        return QZ_EDGE_MARK;
    }
}

/* What stands behind what is joined goes on with it: 城市节水和污水|处理. */
static inline bool goes_on(uint8_t beside)
{
    return beside == QZ_BESIDE_NOUN || beside == QZ_BESIDE_DOING;
}

static void find_edges(qz_candidates *gathered)
{
    const uint32_t count = gathered->analysis->tokens.count, *words_at = gathered->words_at;
    const qz_token *tokens = gathered->analysis->tokens.items;
    const qz_keyword_word *words = gathered->words.items;
    const uint8_t *shapes = gathered->shapes;
    const char32_t *folded = gathered->folded;
    uint8_t *besides = gathered->besides, *edges = gathered->edges, beside = QZ_BESIDE_END;
    besides[count] = QZ_BESIDE_END;
    edges[count] = QZ_EDGE_MARK;
    for (uint32_t i = count; i-- > 0;) {
        const qz_span span = tokens[i].span;
        const bool stop = words_at[i] != UINT32_MAX && words[words_at[i]].stop;
        const uint8_t edge = qz_shape_has_content(shapes[i])
                                 ? edges_of_content(shapes[i], span.end - span.start, stop)
                                 : edges_of_others(gathered, i, stop);
        edges[i] = (uint8_t)(edge | !goes_on(beside) * QZ_EDGE_WHOLE);
        besides[i] = beside = side_of(shapes[i], folded[span.start], stop);
    }
}

/* Without a branch that nobody could foretell. */
static void list_begins(qz_candidates *gathered)
{
    const uint32_t count = gathered->analysis->tokens.count;
    const uint8_t *edges = gathered->edges;
    uint32_t *begins = gathered->begins, found = 0;
    for (uint32_t i = 0; i < count; i++) {
        begins[found] = i;
        found += (edges[i] & QZ_EDGE_BEGINS) != 0;
    }
    gathered->begin_count = found;
}

static void add_up(qz_candidates *gathered)
{
    const uint32_t count = gathered->analysis->tokens.count, *words_at = gathered->words_at;
    const qz_keyword_word *words = gathered->words.items, none = {.count = 0};
    const uint8_t *shapes = gathered->shapes;
    uint64_t *tallies = gathered->tallies, tally = 0;
    double *repeated = gathered->repeated, sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint64_t quotes = shapes[i] == QZ_SHAPE_QUOTE, verbs = shapes[i] == QZ_SHAPE_VERB;
        const bool is_word = words_at[i] != UINT32_MAX && !quotes;
        const qz_keyword_word *word = is_word ? &words[words_at[i]] : &none;
        tallies[i] = tally;
        repeated[i] = sum;
        tally += verbs << 8 * QZ_TALLY_VERBS | quotes << 8 * QZ_TALLY_QUOTES |
                 (uint64_t)is_word << 8 * QZ_TALLY_WORDS | (uint64_t)word->titled << 8 * QZ_TALLY_TITLED;
        sum += word->log_count;
    }
    tallies[count] = tally;
    repeated[count] = sum;
}

void qz_keyword_edges_find(qz_candidates *gathered)
{
    qz_arena *arena = gathered->analysis->arena;
    const size_t room = (size_t)gathered->analysis->tokens.count + 1;
    gathered->besides = qz_allocate(arena, room);
    gathered->edges = qz_allocate(arena, room);
    gathered->begins = qz_allocate(arena, room * sizeof *gathered->begins);
    gathered->tallies = qz_allocate(arena, room * sizeof *gathered->tallies);
    gathered->repeated = qz_allocate(arena, room * sizeof *gathered->repeated);
    find_edges(gathered);
    list_begins(gathered);
    add_up(gathered);
}
