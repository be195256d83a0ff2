/*
 * features: what the tagger looks at. At each character of a run of Han characters a fixed number of groups
 * of weights vote: the neighbours on both sides, the pairs with them, and how far the words of the dictionary
 * reach there. The trainer and the tagger both go through here, so they cannot differ.
 *
 * A feature is hashed into a row of its table; a row holds one group for each place (role) from which the
 * feature can be seen, so that what is looked up at one character serves its neighbours from the same
 * cache line. Rows that collide were taught colliding.
 *
 * Tried and left out, since they changed nothing: the character alone, the two neighbours together, three
 * characters together, the reach at the character behind, the word that the lattice would cut.
 */
#ifndef QZ_SEGMENT_FEATURES_H
#define QZ_SEGMENT_FEATURES_H

#include "base/span.h"
#include "lexicon/lexicon.h"

#include <uchar.h>

/* Rows of each table as powers of two, and the groups of a row. */
enum {
    QZ_NEIGHBOUR_BITS = 13, /* a character: seen from behind, seen from before */
    QZ_NEIGHBOUR_ROLES = 2,
    QZ_PAIR_BITS = 16, /* two characters: seen from the second, seen from the first */
    QZ_PAIR_ROLES = 2,
    QZ_REACHES_BITS = 13,    /* the reach at two characters, seen from the second */
    QZ_REACH_HERE_BITS = 15, /* a character and its reach */

    QZ_PAIRS = QZ_NEIGHBOUR_ROLES << QZ_NEIGHBOUR_BITS,
    QZ_REACHES = QZ_PAIRS + (QZ_PAIR_ROLES << QZ_PAIR_BITS),
    QZ_REACHES_HERE = QZ_REACHES + (1 << QZ_REACHES_BITS),
    QZ_FEATURE_GROUPS = QZ_REACHES_HERE + (1 << QZ_REACH_HERE_BITS),
};

enum { QZ_VOTES = 6, QZ_FARTHEST = 5, QZ_NO_REACH = 255 };

/*
 * A stretch of characters as the tagger sees them: seen[0] is the character before the first, seen[length +
 * 1] the one behind the last; reach likewise, QZ_NO_REACH before the first.
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
 * For each character of the runs how long the longest word of the dictionary is that begins, that ends, and
 * that has it inside; lengths above QZ_FARTHEST count as that. Words of one character do not count. The runs
 * (none is empty) stand in order and apart from each other, at most QZ_TAGS_WINDOW characters from the first
 * one's start, which reach[0] is for, to the last one's end.
 */
void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, const qz_span *runs, uint32_t count,
                      uint8_t *reach);

static inline uint32_t qz_feature_row(uint32_t a, uint32_t b, unsigned bits)
{
    return (a * 0x9E3779B1U + b * 0x85EBCA77U) >> (32U - bits);
}

/* The first groups of the rows of the character `at` and of the pair that it makes with the one behind it. */
static inline uint32_t qz_feature_neighbour(const qz_view *view, uint32_t at)
{
    return qz_feature_row(view->seen[at], 0, QZ_NEIGHBOUR_BITS) * QZ_NEIGHBOUR_ROLES;
}

static inline uint32_t qz_feature_pair(const qz_view *view, uint32_t at)
{
    return QZ_PAIRS + qz_feature_row(view->seen[at], view->seen[at + 1], QZ_PAIR_BITS) * QZ_PAIR_ROLES;
}

/* The groups of the reach at a character and the one before it, and of a character and its reach. */
static inline uint32_t qz_feature_reaches(const qz_view *view, uint32_t at)
{
    return QZ_REACHES + qz_feature_row(view->reach[at - 1], view->reach[at], QZ_REACHES_BITS);
}

static inline uint32_t qz_feature_reach_here(const qz_view *view, uint32_t at)
{
    return QZ_REACHES_HERE + qz_feature_row(view->seen[at], view->reach[at], QZ_REACH_HERE_BITS);
}

/* The groups that vote at the character `at` (1 for the first). */
static inline void qz_feature_votes(const qz_view *view, uint32_t at, uint32_t votes[QZ_VOTES])
{
    votes[0] = qz_feature_neighbour(view, at - 1);
    votes[1] = qz_feature_neighbour(view, at + 1) + 1;
    votes[2] = qz_feature_pair(view, at - 1);
    votes[3] = qz_feature_pair(view, at) + 1;
    votes[4] = qz_feature_reaches(view, at);
    votes[5] = qz_feature_reach_here(view, at);
}

#endif
