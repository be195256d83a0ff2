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

/* By class and part of speech, which Han words have alone: so that nobody has to foretell the class. */
enum { CLASSES = 16, PARTS_OF_SPEECH = 64 };
typedef uint8_t shapes_of_kinds[CLASSES][PARTS_OF_SPEECH];

static void find_shapes_of_kinds(shapes_of_kinds by)
{
    memset(by, QZ_SHAPE_END, sizeof(shapes_of_kinds));
    memset(by[QZ_TOKEN_LATIN], QZ_SHAPE_LATIN, PARTS_OF_SPEECH);
    memset(by[QZ_TOKEN_MIXED], QZ_SHAPE_LATIN, PARTS_OF_SPEECH);
    memset(by[QZ_TOKEN_NUMBER], QZ_SHAPE_NUMBER, PARTS_OF_SPEECH);
    memset(by[QZ_TOKEN_DATE], QZ_SHAPE_NUMBER, PARTS_OF_SPEECH);
    for (uint32_t i = 0; i < PARTS_OF_SPEECH && qz_parts_of_speech[i]; i++)
        by[QZ_TOKEN_HAN][i] = shape_of_pos(qz_parts_of_speech[i]);
}

static inline uint8_t shape_of(const qz_candidates *gathered, const qz_token *token, shapes_of_kinds by)
{
    const char32_t c = gathered->folded[token->span.start];
    const uint8_t shape = by[token->class][token->pos];
    if ((qz_keyword_opens(c) || qz_keyword_closes(c)) && shape == QZ_SHAPE_END)
        return QZ_SHAPE_QUOTE;
    if (shape == QZ_SHAPE_LATIN && is_measure(gathered->folded, token->span))
        return QZ_SHAPE_NUMBER;
    return shape;
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
    shapes_of_kinds by;
    uint8_t *shapes = qz_allocate(arena, count + 1U), *standings = qz_allocate(arena, count + 1U),
            *clauses = qz_allocate(arena, count + 1U);
    find_positions(gathered);
    find_shapes_of_kinds(by);
    uint8_t now = QZ_STANDS_FIRST_CLAUSE;
    uint32_t clause = 0; /* where it begins */
    for (uint32_t i = 0; i < count; i++) {
        const qz_span span = tokens[i].span;
        shapes[i] = shape_of(gathered, &tokens[i], by);
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

/* What most tokens are, by their shape, by whether they are stop words, and by their length: no branch that
 * nobody could foretell. */
typedef struct usual {
    uint8_t sides[2][QZ_SHAPES];
    uint8_t edges[2][4][QZ_SHAPES];
} usual;

static uint8_t usual_side(uint32_t shape, bool stop)
{
    switch (shape) {
    case QZ_SHAPE_END:
        return QZ_BESIDE_END;
    case QZ_SHAPE_QUOTE:
        return QZ_BESIDE_QUOTE;
    case QZ_SHAPE_VERB:
        return QZ_BESIDE_VERB;
    case QZ_SHAPE_NUMBER:
        return QZ_BESIDE_NUMBER;
    case QZ_SHAPE_FUNCTION:
        return QZ_BESIDE_FUNCTION;
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

static uint8_t usual_edges(uint32_t shape, bool stop, uint32_t length)
{
    const uint8_t ends = stop ? QZ_EDGE_ENDS : QZ_EDGE_ENDS | QZ_EDGE_ALONE;
    switch (shape) {
    case QZ_SHAPE_END:
    case QZ_SHAPE_QUOTE:
        return QZ_EDGE_MARK;
    case QZ_SHAPE_FUNCTION:
    case QZ_SHAPE_NUMBER:
        return 0;
    case QZ_SHAPE_ADVERB:
    case QZ_SHAPE_TIME:
        return stop ? 0 : QZ_EDGE_BEGINS;
    case QZ_SHAPE_VERB: /* 经济|增长: at the end of a phrase a verb of two characters is a noun */
        return (uint8_t)((stop && length == 1 ? 0 : QZ_EDGE_BEGINS) | (length == 2 ? ends : 0));
    case QZ_SHAPE_ADJECTIVE:
        return (uint8_t)(QZ_EDGE_BEGINS | (length == 2 ? ends : 0));
    default:
        return (uint8_t)((stop && length == 1 ? 0 : QZ_EDGE_BEGINS) | ends);
    }
}

static void find_usual(usual *found)
{
    for (uint32_t shape = 0; shape < QZ_SHAPES; shape++)
        for (uint32_t stop = 0; stop < 2; stop++) {
            found->sides[stop][shape] = usual_side(shape, stop);
            for (uint32_t length = 0; length < 4; length++)
                found->edges[stop][length][shape] = usual_edges(shape, stop, length);
        }
}

/* 的 and 、 are told from their like. */
static inline uint8_t side_of(const usual *usually, uint8_t shape, bool stop, char32_t c)
{
    return (uint8_t)(usually->sides[stop][shape] +
                     ((shape == QZ_SHAPE_FUNCTION) & (c == U'的')) * (QZ_BESIDE_OF - QZ_BESIDE_FUNCTION) +
                     ((shape == QZ_SHAPE_END) & (c == U'、')) * (QZ_BESIDE_LIST - QZ_BESIDE_END));
}

/* 四|大|平台 */
static bool is_number_of(const qz_candidates *gathered, const qz_token *token)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    return token + 1 < tokens->items + tokens->count && gathered->folded[token->span.end] == U'大' &&
           token[1].span.end == token->span.end + 1;
}

static uint8_t edges_of_few(const qz_candidates *gathered, uint32_t at, bool stop, uint8_t usually)
{
    const qz_token *token = &gathered->analysis->tokens.items[at];
    const char32_t c = gathered->folded[token->span.start];
    switch (gathered->shapes[at]) {
    case QZ_SHAPE_QUOTE:
        return (uint8_t)(usually | qz_keyword_opens(c) * QZ_EDGE_BEGINS |
                         qz_keyword_closes(c) * (stop ? QZ_EDGE_ENDS : QZ_EDGE_ENDS | QZ_EDGE_ALONE));
    case QZ_SHAPE_NUMBER:
        return (uint8_t)(usually | is_number_of(gathered, token) * QZ_EDGE_BEGINS);
    default: /* 未来产业 */
        return (uint8_t)(usually | (gathered->shapes[at + 1] <= QZ_SHAPE_DOING) * QZ_EDGE_BEGINS);
    }
}

/* 和 与 及 以及: what follows them goes with what stands before them. */
static inline bool joins(char32_t last)
{
    return (last == U'和') | (last == U'与') | (last == U'及');
}

/* What stands behind what is joined goes on with it: 城市节水和污水|处理. */
static inline bool goes_on(uint8_t beside)
{
    return (beside == QZ_BESIDE_NOUN) | (beside == QZ_BESIDE_DOING);
}

static void find_edges(qz_candidates *gathered)
{
    static const uint32_t FEW = 1U << QZ_SHAPE_QUOTE | 1U << QZ_SHAPE_NUMBER | 1U << QZ_SHAPE_TIME;
    const uint32_t count = gathered->analysis->tokens.count, *words_at = gathered->words_at;
    const qz_token *tokens = gathered->analysis->tokens.items;
    const qz_keyword_word *words = gathered->words.items;
    const uint8_t *shapes = gathered->shapes;
    const char32_t *folded = gathered->folded;
    uint8_t *besides = gathered->besides, *edges = gathered->edges, beside = QZ_BESIDE_END;
    usual usually;
    find_usual(&usually);
    besides[count] = QZ_BESIDE_END;
    edges[count] = QZ_EDGE_MARK;
    for (uint32_t i = count; i-- > 0;) {
        const qz_span span = tokens[i].span;
        const uint32_t length = span.end - span.start;
        const uint8_t shape = shapes[i];
        const bool stop = words[words_at[i]].stop;
        uint8_t edge = usually.edges[stop][length < 3 ? length : 3][shape];
        if (FEW >> shape & 1)
            edge = edges_of_few(gathered, i, stop, edge);
        edges[i] =
            (uint8_t)(edge | ((shape == QZ_SHAPE_FUNCTION) & joins(folded[span.end - 1])) * QZ_EDGE_JOINS |
                      !goes_on(beside) * QZ_EDGE_WHOLE);
        besides[i] = beside = side_of(&usually, shape, stop, folded[span.start]);
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
    const qz_keyword_word *words = gathered->words.items;
    const uint8_t *shapes = gathered->shapes;
    uint64_t *tallies = gathered->tallies, tally = 0;
    double *repeated = gathered->repeated, sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint64_t quotes = shapes[i] == QZ_SHAPE_QUOTE, verbs = shapes[i] == QZ_SHAPE_VERB;
        const uint32_t index = quotes ? QZ_NO_WORD : words_at[i];
        tallies[i] = tally;
        repeated[i] = sum;
        tally += verbs << 8 * QZ_TALLY_VERBS | quotes << 8 * QZ_TALLY_QUOTES |
                 (uint64_t)(index != QZ_NO_WORD) << 8 * QZ_TALLY_WORDS |
                 (uint64_t)words[index].titled << 8 * QZ_TALLY_TITLED;
        sum += words[index].log_count;
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
