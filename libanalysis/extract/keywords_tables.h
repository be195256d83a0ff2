/*
 * keywords_tables: the tables of dictionaries/keyword_tables.tsv, by which `--method policy` scores. A table
 * asks up to three questions, each whether the level of one factor is one of some, and gives a weight for
 * each answer to all of them. The score is e to the sum of the weights. Tables of one question, which need
 * little, choose at a glance the candidates that are worth it.
 */
#ifndef QZ_EXTRACT_KEYWORDS_TABLES_H
#define QZ_EXTRACT_KEYWORDS_TABLES_H

#include "extract/keywords_levels.h"

enum { QZ_KEYWORD_QUESTIONS = 3 };

/* Weights are in thousandths, so that their sum is the same in any order. */
static const double QZ_KEYWORD_WEIGHTS_A_UNIT = 1000;

enum {
    QZ_KEYWORD_PAIRS = 48, /* of tables, in a block */
    QZ_KEYWORD_ANSWERS = 1 << QZ_KEYWORD_QUESTIONS,
    QZ_KEYWORD_PAIR_ANSWERS = QZ_KEYWORD_ANSWERS * QZ_KEYWORD_ANSWERS
};

/* To the questions of pairs of tables: bit k yes to question k, those of the first table before those of the
 * second. */
typedef union qz_keyword_answers {
    uint8_t of[QZ_KEYWORD_PAIRS];
    uint64_t together[QZ_KEYWORD_PAIRS / 8];
} qz_keyword_answers;

/*
 * Some of the tables, laid out so that all are asked at once: what each level of each factor answers to all
 * of them needs only be joined. A table that is not there adds nothing.
 */
typedef struct qz_keyword_block {
    qz_keyword_answers answers[QZ_FACTORS][QZ_FACTOR_LEVELS];
    int16_t weights[QZ_KEYWORD_PAIRS][QZ_KEYWORD_PAIR_ANSWERS]; /* both tables' */
    uint8_t factors[QZ_KEYWORD_PAIRS][2][QZ_KEYWORD_QUESTIONS];
    /* How each answer moves the mean of the weights that those before it leave open; times the answers that
     * there are, so that it is whole. */
    int32_t moves[QZ_KEYWORD_PAIRS][2][QZ_KEYWORD_ANSWERS][QZ_KEYWORD_QUESTIONS];
} qz_keyword_block;

typedef struct qz_keyword_tables {
    int32_t glances[QZ_FACTORS_GLANCED][QZ_FACTOR_LEVELS]; /* the sums of the tables of one question */
    uint32_t count;                                        /* of the others */
    QZ_LIST(qz_keyword_block *) blocks;
} qz_keyword_tables;

/* What an abstract is about is told by other signs than what a report is about, so that brief texts of a
 * paragraph have tables of their own. */
typedef struct qz_keyword_formula {
    qz_keyword_tables usual, brief;
} qz_keyword_formula;

/* Read the list; into the arena. Errors: QZA_BAD_DICTIONARY. */
qza_status qz_keyword_formula_read(const qz_lexicon *lexicon, qz_arena *arena, qz_keyword_formula *formula,
                                   qza_error *error);

/* Those for the document of the analysis. */
const qz_keyword_tables *qz_keyword_formula_for(const qz_keyword_formula *formula,
                                                const qz_analysis *analysis);

int32_t qz_keyword_sum(const qz_keyword_tables *tables, const qz_factor_levels levels);

/* What part each factor has in the sum: how the answers about it move the mean. */
void qz_keyword_shares(const qz_keyword_tables *tables, const qz_factor_levels levels,
                       double shares[QZ_FACTORS]);

#endif
