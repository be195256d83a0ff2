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
void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, qz_span run, uint8_t *reach);

static inline uint32_t qz_feature_row(uint32_t a, uint32_t b, unsigned bits)
{
    return (a * 0x9E3779B1U + b * 0x85EBCA77U) >> (32U - bits);
}

/* The first groups of the rows that a character shares with its neighbours: its own, and those of the pairs that it
 * makes with the one behind it. */
typedef struct qz_shared_rows {
    uint32_t character, pair, reaches;
} qz_shared_rows;

static inline qz_shared_rows qz_feature_shared(const qz_view *view, uint32_t at)
{
    return (qz_shared_rows){
        qz_feature_row(view->seen[at], 0, QZ_CHARACTER_BITS) * QZ_CHARACTER_ROLES,
        QZ_PAIRS + qz_feature_row(view->seen[at], view->seen[at + 1], QZ_PAIR_BITS) * QZ_PAIR_ROLES,
        QZ_REACHES + qz_feature_row(view->reach[at], view->reach[at + 1], QZ_REACH_BITS) * QZ_REACH_ROLES};
}

/* The groups that vote at the character `at` (1 for the first), from the rows of the one before, of itself, and the
 * character row of the one behind. */
static inline void qz_feature_votes(const qz_view *view, uint32_t at, const qz_shared_rows *before,
                                    const qz_shared_rows *here, uint32_t behind, uint32_t votes[QZ_VOTES])
{
    votes[0] = before->character;
    votes[1] = here->character + 1;
    votes[2] = behind + 2;
    votes[3] = before->pair;
    votes[4] = here->pair + 1;
    votes[5] = QZ_AROUND + qz_feature_row(view->seen[at - 1], view->seen[at + 1], QZ_AROUND_BITS);
    votes[6] = before->reaches;
    votes[7] = here->reaches + 1;
    votes[8] = QZ_REACHES_HERE + qz_feature_row(view->seen[at], view->reach[at], QZ_REACH_HERE_BITS);
}

/* The character row alone, for the last character, which has nobody behind. */
static inline uint32_t qz_feature_character_row(const qz_view *view, uint32_t at)
{
    return qz_feature_row(view->seen[at], 0, QZ_CHARACTER_BITS) * QZ_CHARACTER_ROLES;
}

#endif
