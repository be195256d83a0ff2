/*
 * keywords_levels: what is known of a candidate, as the tables of `--method policy` ask for it
 * (keywords_tables.h): of each factor one level.
 */
#ifndef QZ_EXTRACT_KEYWORDS_LEVELS_H
#define QZ_EXTRACT_KEYWORDS_LEVELS_H

#include "extract/keywords_candidates.h"

typedef enum qz_factor {
    QZ_FACTOR_FREQUENCY, /* how often, by one, two and more words */
    QZ_FACTOR_POSITION,
    QZ_FACTOR_HEADING,
    QZ_FACTOR_LENGTH,
    QZ_FACTOR_WORDS,
    QZ_FACTOR_FIRST, /* the shape of its first word */
    QZ_FACTOR_LAST,
    QZ_FACTOR_LEFT, /* what stands to its left where it stands first */
    QZ_FACTOR_RIGHT,
    QZ_FACTOR_KIND,
    QZ_FACTOR_TERM, /* 1 of the policy terms */
    QZ_FACTOR_QUOTED,
    QZ_FACTOR_NESTED,
    QZ_FACTOR_REPEATED, /* how often its words stand in the document */
    QZ_FACTOR_POLICY,   /* how common it is in reports and notices, as a whole */
    QZ_FACTOR_NEWS,     /* and how much commoner than in news of industries */
    QZ_FACTOR_VARIETY,  /* how varied its neighbours are there */
    QZ_FACTOR_CLAUSE,   /* how far from the beginning of its clause */
    QZ_FACTOR_VERBS,    /* verbs: 1 first, 2 first of a phrase that is not common, and 3 more elsewhere */
    QZ_FACTOR_TITLED,   /* the share of its words that are in the title */
    QZ_FACTORS_GLANCED, /* those above need no look-up: all candidates have them */
    QZ_FACTOR_RARITY = QZ_FACTORS_GLANCED, /* of its words, the mean */
    QZ_FACTOR_COMMONEST,                   /* of its words, the smallest */
    QZ_FACTOR_TITLE,
    QZ_FACTOR_ENDING, /* what its last word is the end of: qz_ending */
    QZ_FACTOR_STOPS,  /* stop words: 1 first, 2 last, 4 inside */
    QZ_FACTOR_BEFORE, /* how varied what stands before it is, in the document: boundary entropy */
    QZ_FACTOR_AFTER,
    QZ_FACTOR_SHARE,    /* how often, against the most frequent phrase */
    QZ_FACTOR_ENTITLED, /* has the document a title? */
    QZ_FACTORS
} qz_factor;

enum { QZ_FACTOR_LEVELS = 20 };

extern const char *const qz_factor_names[QZ_FACTORS];

typedef uint8_t qz_factor_levels[QZ_FACTORS];

/* The factors before QZ_FACTORS_GLANCED. */
void qz_candidate_glance(const qz_candidates *gathered, const qz_candidate *candidate,
                         qz_factor_levels levels);

/* All of them. */
void qz_candidate_levels(qz_candidates *gathered, const qz_candidate *candidate, qz_factor_levels levels);

/* Fill in what frequencies.tsv and the policy terms say of a candidate as a whole; `known` is what it is in
 * either, NULL where that is to be looked up. */
void qz_candidate_look_up(const qz_candidates *gathered, qz_candidate *candidate, const qz_match *known);

#endif
