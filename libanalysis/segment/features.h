/*
 * features: what the tagger looks at. At each character of a run of Han characters a fixed number of groups
 * of weights vote: the character and its neighbours, alone and in pairs, and how far the words of the
 * dictionary reach there. The trainer and the tagger both go through here, so they cannot differ.
 *
 * A feature is hashed into a row of its table; a row holds one group for each place (role) from which the
 * feature can be seen, so that what is looked up at one character serves its neighbours from the same
 * cache line. Rows that collide were taught colliding.
 */
#ifndef QZ_SEGMENT_FEATURES_H
#define QZ_SEGMENT_FEATURES_H

#include "base/span.h"
#include "lexicon/lexicon.h"

#include <uchar.h>

/* Rows of each table as powers of two, and the groups of a row. */
enum {
    QZ_CHARACTER_BITS = 13, /* a character: seen from behind, from itself, from before; one group is spare */
    QZ_CHARACTER_ROLES = 4,
    QZ_PAIR_BITS = 16, /* two neighbours: seen from the second, from the first */
    QZ_PAIR_ROLES = 2,
    QZ_AROUND_BITS = 15, /* the characters on both sides */
    QZ_REACH_BITS = 13,  /* the reach at two neighbours: seen from the second, from the first */
    QZ_REACH_ROLES = 2,
    QZ_REACH_HERE_BITS = 15, /* the character and its reach */

    QZ_PAIRS = QZ_CHARACTER_ROLES << QZ_CHARACTER_BITS,
    QZ_AROUND = QZ_PAIRS + (QZ_PAIR_ROLES << QZ_PAIR_BITS),
    QZ_REACHES = QZ_AROUND + (1 << QZ_AROUND_BITS),
    QZ_REACHES_HERE = QZ_REACHES + (QZ_REACH_ROLES << QZ_REACH_BITS),
    QZ_FEATURE_GROUPS = QZ_REACHES_HERE + (1 << QZ_REACH_HERE_BITS),
};

enum { QZ_VOTES = 9, QZ_FARTHEST = 5, QZ_NO_REACH = 255 };

/*
 * A stretch of characters as the tagger sees them: seen[0] is the character before the first, seen[length +
 * 1] the one behind the last; reach likewise, QZ_NO_REACH at both ends.
 */
typedef struct qz_view {
    const uint16_t *seen;
    const uint8_t *reach;
} qz_view;

/* Digits are alike here, and Latin letters, and all that ends a line. */
static inline uint16_t qz_feature_character(char32_t c)
{
    if (c >= 0x4E00)
        return c < 0x10000 ? (uint16_t)c : 0xFFFF;
    if (c >= U'0' && c <= U'9')
        return U'0';
    if ((c | 0x20) >= U'a' && (c | 0x20) <= U'z')
        return U'a';
    return c == U'\n' || c == U'\t' || c == 0 ? U' ' : (uint16_t)c;
}

/*
 * For each character of `run` how long the longest word of the dictionary is that begins, that ends, and that
 * has it inside; lengths above QZ_FARTHEST count as that. Words of one character do not count.
 */
void qz_feature_reach(const qz_lexicon *lexicon, const char32_t *folded, qz_span run, uint8_t *reach);

static inline uint32_t qz_feature_row(uint32_t a, uint32_t b, unsigned bits)
{
    return (a * 0x9E3779B1U + b * 0x85EBCA77U) >> (32U - bits);
}

/* The groups that vote at the character `at` (1 for the first). */
static inline void qz_feature_votes(const qz_view *view, uint32_t at, uint32_t votes[QZ_VOTES])
{
    const uint32_t before = view->seen[at - 1], here = view->seen[at], behind = view->seen[at + 1];
    const uint32_t reach_before = view->reach[at - 1], reach = view->reach[at],
                   reach_behind = view->reach[at + 1];
    votes[0] = qz_feature_row(before, 0, QZ_CHARACTER_BITS) * QZ_CHARACTER_ROLES;
    votes[1] = qz_feature_row(here, 0, QZ_CHARACTER_BITS) * QZ_CHARACTER_ROLES + 1;
    votes[2] = qz_feature_row(behind, 0, QZ_CHARACTER_BITS) * QZ_CHARACTER_ROLES + 2;
    votes[3] = QZ_PAIRS + qz_feature_row(before, here, QZ_PAIR_BITS) * QZ_PAIR_ROLES;
    votes[4] = QZ_PAIRS + qz_feature_row(here, behind, QZ_PAIR_BITS) * QZ_PAIR_ROLES + 1;
    votes[5] = QZ_AROUND + qz_feature_row(before, behind, QZ_AROUND_BITS);
    votes[6] = QZ_REACHES + qz_feature_row(reach_before, reach, QZ_REACH_BITS) * QZ_REACH_ROLES;
    votes[7] = QZ_REACHES + qz_feature_row(reach, reach_behind, QZ_REACH_BITS) * QZ_REACH_ROLES + 1;
    votes[8] = QZ_REACHES_HERE + qz_feature_row(here, reach, QZ_REACH_HERE_BITS);
}

#endif
