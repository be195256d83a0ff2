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
    QZ_FACTOR_QUOTED,
    QZ_FACTOR_NESTED,
    QZ_FACTOR_REPEATED, /* how often its words stand in the document */
    QZ_FACTOR_CLAUSE,   /* how far from the beginning of its clause */
    QZ_FACTOR_TITLED,   /* the share of its words that are in the title */
    QZ_FACTORS_GLANCED, /* those above are known at a glance */
    QZ_FACTOR_VERBS =
        QZ_FACTORS_GLANCED, /* 1 first, 2 first of a phrase that is not common, 3 more elsewhere */
    QZ_FACTOR_TERM,         /* 1 of the policy terms */
    QZ_FACTOR_POLICY,       /* how common it is in reports and notices, as a whole */
    QZ_FACTOR_NEWS,         /* and how much commoner than in news of industries */
    QZ_FACTOR_VARIETY,      /* how varied its neighbours are there */
    QZ_FACTOR_RARITY,       /* of its words, the mean */
    QZ_FACTOR_COMMONEST,    /* of its words, the smallest */
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

void qz_candidate_levels(qz_candidates *gathered, const qz_candidate *candidate, qz_factor_levels levels);

/* ---- some of them by themselves: of a token that begins a phrase, of the phrase ---- */

static inline uint8_t qz_level_left(const qz_candidates *gathered, uint32_t first)
{
    return first ? gathered->besides[first - 1] : QZ_BESIDE_END;
}

/* How many of the places the token stands behind or at. */
static inline uint8_t qz_level_position(const qz_candidates *gathered, uint32_t first)
{
    const uint32_t start = gathered->analysis->tokens.items[first].span.start;
    uint8_t level = 0;
    while (start >= gathered->positions[level])
        level++;
    return level;
}

/* How far from the beginning of its clause: by 1, 2, 3, 5, 8, 12 characters. */
static inline uint8_t qz_level_clause(uint32_t far)
{
    static const uint8_t LEVELS[] = {0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6};
    return LEVELS[far < 12 ? far : 12];
}

/* The share of the words, from 1, 34, 51, 70 and 99 % on. */
static inline uint8_t qz_level_titled(uint32_t titled, uint32_t words)
{
    const uint32_t share = titled * 100, all = words ? words : 1;
    return (uint8_t)((share >= all) + (share >= 34 * all) + (share >= 51 * all) + (share >= 70 * all) +
                     (share >= 99 * all));
}

static inline uint8_t qz_level_frequency(uint32_t count, uint32_t words)
{
    const uint32_t often = (uint32_t)((count > 1) + (count > 2) + (count > 3) + (count > 5));
    return (uint8_t)(3 * often + (words > 1) + (words > 2));
}

static inline uint8_t qz_level_words(uint32_t words)
{
    return (uint8_t)(words < 6 ? words : 6);
}

static inline uint8_t qz_level_length(uint32_t length)
{
    return (uint8_t)(length < 16 ? length : 16);
}

static inline uint8_t qz_level_nested(const qz_candidate *candidate)
{
    return (uint8_t)((candidate->longer >= candidate->count) + (candidate->longer > 0));
}

/* The mean of the logarithms of the counts of the words, in twentieths; ln 2 of eight words is more than one.
 */
extern const uint8_t qz_levels_repeated[51];

static inline uint8_t qz_level_repeated(const qz_candidates *gathered, uint32_t first, uint32_t end,
                                        uint32_t words)
{
    static const double TWENTIETHS = 20, ROUNDING = 1e-6; /* the sums are differences of long ones */
    const double sum = gathered->repeated[end] - gathered->repeated[first];
    const uint32_t mean = (uint32_t)(sum * TWENTIETHS + ROUNDING) / (words ? words : 1);
    return qz_levels_repeated[mean < 50 ? mean : 50];
}

#endif
