/* A line: heading:3,4 kind:9-12 TAB rank TAB -120 35 …, a weight for each answer. */
#include "extract/keywords_tables.h"

#include "base/error.h"

#include <string.h>

enum { MOST_WEIGHT = 9999 };

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

static bool read_table(const char *questions, const char *weights, qz_keyword_table *table)
{
    *table = (qz_keyword_table){.questions = 0};
    do {
        questions += table->questions > 0;
        if (table->questions == QZ_KEYWORD_QUESTIONS ||
            !read_factor(&questions, &table->factors[table->questions]) ||
            !read_levels(&questions, &table->levels[table->questions]))
            return false;
        table->questions++;
    } while (*questions == ' ');
    for (uint32_t i = 0; i < 1U << table->questions; i++) {
        weights += i > 0 && *weights == ' ';
        if (!read_weight(&weights, &table->weights[i]))
            return false;
    }
    return !*questions && !*weights;
}

/* Of the weights that the first `known` answers leave open. */
static double mean_of(const qz_keyword_table *table, uint32_t answers, uint32_t known)
{
    const uint32_t fixed = ((uint32_t)1 << known) - 1, all = (uint32_t)1 << table->questions;
    double sum = 0;
    for (uint32_t i = answers & fixed; i < all; i += fixed + 1)
        sum += table->weights[i];
    return sum / (double)(all >> known);
}

/* The tables are centred: the mean of all is next to nothing, and goes with the first answer. */
static qz_keyword_moves moves_of(const qz_keyword_table *table)
{
    qz_keyword_moves made = {.by = {{0}}};
    for (uint32_t answers = 0; answers < 1U << table->questions; answers++)
        for (uint32_t k = 0; k < table->questions; k++)
            made.by[answers][k] =
                (float)(mean_of(table, answers, k + 1) - (k ? mean_of(table, answers, k) : 0));
    return made;
}

static bool add_glance(const qz_keyword_table *table, qz_keyword_tables *tables)
{
    const uint8_t factor = table->factors[0];
    if (table->questions != 1 || factor >= QZ_FACTORS_GLANCED)
        return false;
    for (uint32_t level = 0; level < QZ_FACTOR_LEVELS; level++)
        tables->glances[factor][level] += table->weights[table->levels[0] >> level & 1];
    return true;
}

static bool read_row(const qz_lexicon *lexicon, qz_sense sense, qz_arena *arena, qz_keyword_formula *formula)
{
    const bool brief = qz_cell_choice(lexicon, sense, QZ_KEYWORD_TABLE_TEXTS) == QZ_TEXTS_BRIEF;
    qz_keyword_tables *tables = brief ? &formula->brief : &formula->usual;
    qz_keyword_table table;
    if (!read_table(qz_row_term(lexicon, sense), qz_cell_text(lexicon, sense, QZ_KEYWORD_TABLE_WEIGHTS),
                    &table))
        return false;
    if (qz_cell_choice(lexicon, sense, QZ_KEYWORD_TABLE_STEP) == QZ_STEP_GLANCE)
        return add_glance(&table, tables);
    *qz_push(arena, &tables->list) = table;
    *qz_push(arena, &tables->moves) = moves_of(&table);
    return true;
}

qza_status qz_keyword_formula_read(const qz_lexicon *lexicon, qz_arena *arena, qz_keyword_formula *formula,
                                   qza_error *error)
{
    *formula = (qz_keyword_formula){.usual = {.list = {0}}};
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

/* Each level as the bit that questions have for it. */
static void bits_of(const qz_factor_levels levels, uint32_t bits[QZ_FACTORS])
{
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
        bits[factor] = (uint32_t)1 << levels[factor];
}

/* To a question that is not asked the answer is no. */
static inline uint32_t answers_of(const qz_keyword_table *table, const uint32_t bits[QZ_FACTORS])
{
    _Static_assert(QZ_KEYWORD_QUESTIONS == 3, "all are asked");
    return (uint32_t)((table->levels[0] & bits[table->factors[0]]) != 0) |
           (uint32_t)((table->levels[1] & bits[table->factors[1]]) != 0) << 1 |
           (uint32_t)((table->levels[2] & bits[table->factors[2]]) != 0) << 2;
}

int32_t qz_keyword_sum(const qz_keyword_tables *tables, const qz_factor_levels levels)
{
    uint32_t bits[QZ_FACTORS];
    int32_t sum = 0;
    bits_of(levels, bits);
    for (uint32_t i = 0; i < tables->list.count; i++)
        sum += tables->list.items[i].weights[answers_of(&tables->list.items[i], bits)];
    return sum;
}

void qz_keyword_shares(const qz_keyword_tables *tables, const qz_factor_levels levels,
                       double shares[QZ_FACTORS])
{
    uint32_t bits[QZ_FACTORS];
    bits_of(levels, bits);
    memset(shares, 0, QZ_FACTORS * sizeof *shares);
    for (uint32_t i = 0; i < tables->list.count; i++) {
        const qz_keyword_table *table = &tables->list.items[i];
        const float *moves = tables->moves.items[i].by[answers_of(table, bits)];
        for (uint32_t k = 0; k < table->questions; k++)
            shares[table->factors[k]] += (double)moves[k];
    }
}
