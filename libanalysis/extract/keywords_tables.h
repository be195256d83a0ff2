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

typedef struct qz_keyword_table {
    uint8_t questions;
    uint8_t factors[QZ_KEYWORD_QUESTIONS];
    uint32_t levels[QZ_KEYWORD_QUESTIONS];      /* bit k: yes at level k */
    int16_t weights[1 << QZ_KEYWORD_QUESTIONS]; /* by the answers, the first question the lowest bit */
} qz_keyword_table;

/* By the answers, how each moves the mean of the weights that those before it leave open. */
typedef struct qz_keyword_moves {
    float by[1 << QZ_KEYWORD_QUESTIONS][QZ_KEYWORD_QUESTIONS];
} qz_keyword_moves;

typedef struct qz_keyword_tables {
    int32_t glances[QZ_FACTORS_GLANCED][QZ_FACTOR_LEVELS]; /* the sums of the tables of one question */
    QZ_LIST(qz_keyword_table) list;
    QZ_LIST(qz_keyword_moves) moves; /* of each table */
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
