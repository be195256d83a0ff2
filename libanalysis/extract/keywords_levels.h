/*
 * keywords_levels: the formula of `--method policy`. Of each factor a candidate has one level (of the sides
 * of a phrase, shares of several), and each level a weight; the score is e to the sum of the weights. A text
 * as brief as an abstract has weights of its own, and between the two lengths they are mixed.
 */
#ifndef QZ_EXTRACT_KEYWORDS_LEVELS_H
#define QZ_EXTRACT_KEYWORDS_LEVELS_H

#include "extract/keywords_candidates.h"

typedef enum qz_factor {
    QZ_FACTOR_FREQUENCY, /* how often, by one, two and more words */
    QZ_FACTOR_RARITY,    /* of its words, the mean */
    QZ_FACTOR_COMMONEST, /* of its words, the smallest */
    QZ_FACTOR_POSITION,
    QZ_FACTOR_TITLE,
    QZ_FACTOR_TITLED, /* the share of its words that are in the title */
    QZ_FACTOR_HEADING,
    QZ_FACTOR_LENGTH,
    QZ_FACTOR_WORDS,
    QZ_FACTOR_FIRST, /* the shape of its first word */
    QZ_FACTOR_LAST,
    QZ_FACTOR_ENDING, /* what its last word is the end of: qz_ending */
    QZ_FACTOR_STOPS,  /* stop words: 1 first, 2 last, 4 inside */
    QZ_FACTOR_LEFT,
    QZ_FACTOR_RIGHT,
    QZ_FACTOR_KIND,
    QZ_FACTOR_TERM, /* 1 of the policy terms, 2 a topic */
    QZ_FACTOR_QUOTED,
    QZ_FACTOR_NESTED,
    QZ_FACTOR_REPEATED, /* how often its words stand in the document */
    QZ_FACTOR_POLICY,   /* how common it is in reports and notices, as a whole */
    QZ_FACTOR_NEWS,     /* and how much commoner than in news of industries */
    QZ_FACTOR_VARIETY,  /* how varied its neighbours are there */
    QZ_FACTOR_CLAUSE,   /* how far from the beginning of its clause */
    QZ_FACTOR_VERBS,    /* verbs: 1 first, 2 first of a phrase that is not common, and 3 more elsewhere */
    QZ_FACTORS
} qz_factor;

enum { QZ_FACTOR_LEVELS = 20 };

extern const char *const qz_factor_names[QZ_FACTORS];

typedef struct qz_factor_weight {
    float usual, brief;
} qz_factor_weight;

/* Fitted by tests/tools/fit_keywords.py, which writes keywords_weights.c. */
extern const qz_factor_weight qz_factor_weights[QZ_FACTORS][QZ_FACTOR_LEVELS];

/* What a candidate has: the level of each factor; of left and right, which have shares of several, 0. */
typedef uint8_t qz_factor_levels[QZ_FACTORS];

void qz_candidate_levels(qz_candidates *gathered, const qz_candidate *candidate, qz_factor_levels levels);

/* Fill in what frequencies.tsv and the policy terms say of a candidate as a whole; `known` is what it is in
 * either, NULL where that is to be looked up. */
void qz_candidate_look_up(const qz_candidates *gathered, qz_candidate *candidate, const qz_match *known);

/* The weights as a text of its length has them. */
typedef struct qz_weights {
    double brevity; /* 1 for a text as brief as an abstract, 0 for one that is not brief */
    float at[QZ_FACTORS][QZ_FACTOR_LEVELS];
    float most; /* that all factors may add together */
} qz_weights;

void qz_weights_mix(const qz_analysis *analysis, qz_weights *weights);

/* The sum of weights that a factor adds; what stands to the right is told with what stands to the left. */
double qz_candidate_weight(const qz_weights *weights, const qz_candidate *candidate,
                           const qz_factor_levels levels, qz_factor factor);

/* Of each candidate more than the weights of all factors: of those that need no look-up, and the most of the
 * others. */
void qz_candidates_bound(const qz_candidates *gathered, const qz_weights *weights, float *bounds);

#endif
