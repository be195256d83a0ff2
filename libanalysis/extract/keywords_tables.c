/* A line: heading:3,4 kind:9-12 TAB rank TAB -120 35 …, a weight for each answer. */
#include "extract/keywords_tables.h"

#include "base/error.h"

#include <string.h>

enum { MOST_WEIGHT = 9999 };

typedef struct table {
    uint32_t questions;
    uint8_t factors[QZ_KEYWORD_QUESTIONS];
    uint32_t levels[QZ_KEYWORD_QUESTIONS]; /* bit k: yes at level k */
    int16_t weights[QZ_KEYWORD_ANSWERS];   /* by the answers, the first question the lowest bit */
} table;

/* ---- reading ---- */

static bool read_number(const char **at, uint32_t most, uint32_t *number)
{
    const char *start = *at;
    *number = 0;
    while (**at >= '0' && **at <= '9' && *number <= most)
        *number = *number * 10 + (uint32_t)(*(*at)++ - '0');
    return *at > start && *number <= most;
}

static bool read_weight(const char **at, int16_t *weight)
{
    uint32_t number;
    const bool below = **at == '-';
    *at += below;
    if (!read_number(at, MOST_WEIGHT, &number))
        return false;
    *weight = (int16_t)(below ? -(int32_t)number : (int32_t)number);
    return true;
}

static bool read_factor(const char **at, uint8_t *factor)
{
    for (uint32_t i = 0; i < QZ_FACTORS; i++) {
        const size_t length = strlen(qz_factor_names[i]);
        if (strncmp(*at, qz_factor_names[i], length) == 0 && (*at)[length] == ':') {
            *factor = (uint8_t)i;
            *at += length + 1;
            return true;
        }
    }
    return false;
}

/* 3,4 or 0-2,7 */
static bool read_levels(const char **at, uint32_t *levels)
{
    *levels = 0;
    do {
        uint32_t from, to;
        *at += *levels != 0;
        if (!read_number(at, QZ_FACTOR_LEVELS - 1, &from))
            return false;
        to = from;
        if (**at == '-') {
            ++*at;
            if (!read_number(at, QZ_FACTOR_LEVELS - 1, &to) || to < from)
                return false;
        }
        for (uint32_t i = from; i <= to; i++)
            *levels |= (uint32_t)1 << i;
    } while (**at == ',');
    return true;
}

/* To a question that is not asked the answer is no. */
static bool read_table(const char *questions, const char *weights, table *read)
{
    *read = (table){.questions = 0};
    do {
        questions += read->questions > 0;
        if (read->questions == QZ_KEYWORD_QUESTIONS ||
            !read_factor(&questions, &read->factors[read->questions]) ||
            !read_levels(&questions, &read->levels[read->questions]))
            return false;
        read->questions++;
    } while (*questions == ' ');
    for (uint32_t i = 0; i < 1U << read->questions; i++) {
        weights += i > 0 && *weights == ' ';
        if (!read_weight(&weights, &read->weights[i]))
            return false;
    }
    return !*questions && !*weights;
}

/* ---- laying out ---- */

/* The mean of the weights that the first `known` answers leave open, QZ_KEYWORD_ANSWERS times. */
static int32_t mean_of(const table *from, uint32_t answers, uint32_t known)
{
    const uint32_t fixed = ((uint32_t)1 << known) - 1, all = (uint32_t)1 << from->questions;
    int32_t sum = 0;
    for (uint32_t i = answers & fixed; i < all; i += fixed + 1)
        sum += from->weights[i];
    return sum * (int32_t)(QZ_KEYWORD_ANSWERS >> (from->questions - known)); /* for all that are open */
}

/* The tables are centred: the mean of all is next to nothing, and goes with the first answer. */
static void find_moves(const table *from, int32_t moves[QZ_KEYWORD_ANSWERS][QZ_KEYWORD_QUESTIONS])
{
    for (uint32_t answers = 0; answers < 1U << from->questions; answers++)
        for (uint32_t k = 0; k < from->questions; k++)
            moves[answers][k] = mean_of(from, answers, k + 1) - (k ? mean_of(from, answers, k) : 0);
}

static void add_table(const table *from, qz_arena *arena, qz_keyword_tables *tables)
{
    const uint32_t at = tables->count++ % (2 * QZ_KEYWORD_PAIRS), pair = at / 2, half = at % 2,
                   shift = half * QZ_KEYWORD_QUESTIONS;
    if (at == 0)
        *qz_push(arena, &tables->blocks) = qz_allocate_zeroed(arena, 1, sizeof(qz_keyword_block));
    qz_keyword_block *block = tables->blocks.items[tables->blocks.count - 1];
    for (uint32_t k = 0; k < from->questions; k++)
        for (uint32_t level = 0; level < QZ_FACTOR_LEVELS; level++)
            block->answers[from->factors[k]][level].of[pair] |=
                (uint8_t)((from->levels[k] >> level & 1) << (shift + k));
    for (uint32_t both = 0; both < QZ_KEYWORD_PAIR_ANSWERS; both++) {
        const int32_t sum =
            block->weights[pair][both] + from->weights[both >> shift & (QZ_KEYWORD_ANSWERS - 1)];
        block->weights[pair][both] = (int16_t)sum;
    }
    memcpy(block->factors[pair][half], from->factors, sizeof from->factors);
    find_moves(from, block->moves[pair][half]);
}

static bool add_glance(const table *from, qz_keyword_tables *tables)
{
    const uint8_t factor = from->factors[0];
    if (from->questions != 1 || factor >= QZ_FACTORS_GLANCED)
        return false;
    for (uint32_t level = 0; level < QZ_FACTOR_LEVELS; level++)
        tables->glances[factor][level] += from->weights[from->levels[0] >> level & 1];
    return true;
}

static bool read_row(const qz_lexicon *lexicon, qz_sense sense, qz_arena *arena, qz_keyword_formula *formula)
{
    const bool brief = qz_cell_choice(lexicon, sense, QZ_KEYWORD_TABLE_TEXTS) == QZ_TEXTS_BRIEF;
    qz_keyword_tables *tables = brief ? &formula->brief : &formula->usual;
    table from;
    if (!read_table(qz_row_term(lexicon, sense), qz_cell_text(lexicon, sense, QZ_KEYWORD_TABLE_WEIGHTS),
                    &from))
        return false;
    if (qz_cell_choice(lexicon, sense, QZ_KEYWORD_TABLE_STEP) == QZ_STEP_GLANCE)
        return add_glance(&from, tables);
    add_table(&from, arena, tables);
    return true;
}

qza_status qz_keyword_formula_read(const qz_lexicon *lexicon, qz_arena *arena, qz_keyword_formula *formula,
                                   qza_error *error)
{
    *formula = (qz_keyword_formula){.usual = {.count = 0}};
    for (uint32_t row = 0; row < qz_lexicon_rows(lexicon, QZ_LIST_KEYWORD_TABLES); row++) {
        const qz_sense sense = qz_lexicon_row(lexicon, QZ_LIST_KEYWORD_TABLES, row);
        if (!read_row(lexicon, sense, arena, formula))
            return qz_fail(
                error, QZA_BAD_DICTIONARY,
                "keyword_tables: '%s' is no table: questions such as heading:3,4 and a weight in "
                "thousandths for each answer",
                "keyword_tables：“%s”不是权重表：应为 heading:3,4 一类的问题，以及每种回答的千分权重",
                qz_row_term(lexicon, sense));
    }
    return QZA_OK;
}

const qz_keyword_tables *qz_keyword_formula_for(const qz_keyword_formula *formula,
                                                const qz_analysis *analysis)
{
    static const uint32_t CHARACTERS = 500, LINES = 3; /* a title, an abstract, what ends it */
    const qz_span body = analysis->document.body;
    uint32_t lines = 1;
    if (body.end - body.start >= CHARACTERS)
        return &formula->usual;
    for (uint32_t at = body.start; at < body.end; at++)
        lines += analysis->text.folded[at] == U'\n';
    return lines <= LINES ? &formula->brief : &formula->usual;
}

/* ---- asking ---- */

static inline qz_keyword_answers answers_of(const qz_keyword_block *block, const qz_factor_levels levels)
{
    qz_keyword_answers answers = {{0}};
    const qz_keyword_answers(*by)[QZ_FACTOR_LEVELS] = block->answers;
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++, by++)
        for (uint32_t i = 0; i < QZ_KEYWORD_PAIRS / 8; i++)
            answers.together[i] |= (*by)[levels[factor]].together[i];
    return answers;
}

int32_t qz_keyword_sum(const qz_keyword_tables *tables, const qz_factor_levels levels)
{
    int32_t sum = 0;
    for (uint32_t k = 0; k < tables->blocks.count; k++) {
        const qz_keyword_block *block = tables->blocks.items[k];
        const qz_keyword_answers answers = answers_of(block, levels);
        for (uint32_t i = 0; i < QZ_KEYWORD_PAIRS; i += 4)
            sum += block->weights[i][answers.of[i]] + block->weights[i + 1][answers.of[i + 1]] +
                   block->weights[i + 2][answers.of[i + 2]] + block->weights[i + 3][answers.of[i + 3]];
    }
    return sum;
}

static void add_moves(const qz_keyword_block *block, uint32_t pair, uint32_t half, uint32_t answers,
                      int32_t sums[QZ_FACTORS])
{
    for (uint32_t k = 0; k < QZ_KEYWORD_QUESTIONS; k++)
        sums[block->factors[pair][half][k]] += block->moves[pair][half][answers][k];
}

void qz_keyword_shares(const qz_keyword_tables *tables, const qz_factor_levels levels,
                       double shares[QZ_FACTORS])
{
    int32_t sums[QZ_FACTORS] = {0};
    for (uint32_t k = 0; k < tables->blocks.count; k++) {
        const qz_keyword_block *block = tables->blocks.items[k];
        const qz_keyword_answers answers = answers_of(block, levels);
        for (uint32_t i = 0; i < QZ_KEYWORD_PAIRS; i++) {
            add_moves(block, i, 0, answers.of[i] % QZ_KEYWORD_ANSWERS, sums);
            add_moves(block, i, 1, answers.of[i] / QZ_KEYWORD_ANSWERS, sums);
        }
    }
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
        shares[factor] = (double)sums[factor] / QZ_KEYWORD_ANSWERS;
}
