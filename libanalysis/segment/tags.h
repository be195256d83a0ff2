/*
 * tags: where pieces end. A row of things (characters of a run, words of a sentence) gets a tag each (begin,
 * middle, end of a piece, or a piece alone), so that the votes for all tags and for the moves between them
 * are the most.
 */
#ifndef QZ_SEGMENT_TAGS_H
#define QZ_SEGMENT_TAGS_H

#include "segment/model.h"

#include <stdbool.h>
#include <string.h>

enum { QZ_TAGS_WINDOW = 1024 }; /* things that are decided at once */

/* The votes for the four tags, each in a quarter of a word (qz_tags_vote). */
typedef uint64_t qz_tag_votes;

/* One number for each tag, in the order of the quarters: begin, end, middle, single. Both compilers make
 * vector instructions of these. */
typedef int32_t qz_tag_ways __attribute__((vector_size(16)));

/* Votes and what comes of them; reused from row to row. */
typedef struct qz_tags {
    const qz_model *model;
    qz_tag_votes votes[QZ_TAGS_WINDOW];
    qz_tag_ways from[QZ_TAGS_WINDOW]; /* not 0: the better way to the tag came by the second of its two */
    uint8_t ends[QZ_TAGS_WINDOW];     /* a piece ends behind this thing */
} qz_tags;

/* The sums of the weights of `count` groups. */
static inline qz_tag_votes qz_tags_vote(const qz_model *model, const uint32_t *groups, uint32_t count);

/*
 * The moves to each tag from the two that may stand before it: a piece begins where the last one has ended
 * (by more than one thing, or by one), and goes on where it has begun, or from its middle.
 */
typedef struct qz_tag_moves {
    qz_tag_ways first, second;
} qz_tag_moves;

qz_tag_moves qz_tags_moves(const qz_model *model);

/* The best ways to the tags of the first thing, where a piece begins. */
static inline qz_tag_ways qz_tags_first(qz_tag_ways votes);

/* One thing on: those to its tags from those to the tags of the one before, and which of two each came by. */
static inline qz_tag_ways qz_tags_step(const qz_tag_moves *moves, qz_tag_ways votes, qz_tag_ways best,
                                       qz_tag_ways *from);

/* Fill in `ends` from the best ways to the last of `length` things and `from` of those behind the first. */
void qz_tags_go_back(qz_tags *tags, uint32_t length, qz_tag_ways best);

/* Fill in `ends` of the things [0, length) from their votes; the first begins a piece and the last ends one.
 */
void qz_tags_decide(qz_tags *tags, uint32_t length);

/*
 * How sure it is of each gap: what the best way with an end behind thing k has over the best way without, in
 * weights times QZ_MODEL_SCALE. From the votes, like qz_tags_decide.
 */
void qz_tags_margins(const qz_tags *tags, uint32_t length, int32_t *margins);

/*
 * The weights of all tags are added at once: they are stored without signs, and the few that vote stay far
 * below 65536, so that no quarter reaches into the next.
 */
static inline qz_tag_votes qz_tags_vote(const qz_model *model, const uint32_t *groups, uint32_t count)
{
    uint64_t all = 0, odd = 0; /* the groups, and their second and fourth weights */
    for (uint32_t k = 0; k < count; k++) {
        const uint8_t *weights = model->weights + (size_t)groups[k] * QZ_TAGS;
        const uint32_t group = (uint32_t)weights[0] | (uint32_t)weights[1] << 8 | (uint32_t)weights[2] << 16 |
                               (uint32_t)weights[3] << 24;
        all += group;
        odd += group & 0xFF00FF00U;
    }
    return (all - odd) | odd << 24;
}

/* The votes for one tag: those for begin, end, middle and single stand in this order. */
static inline int32_t qz_tag_vote(qz_tag_votes votes, qz_tag tag)
{
    static const uint8_t AT[QZ_TAGS] = {
        [QZ_TAG_BEGIN] = 0, [QZ_TAG_END] = 16, [QZ_TAG_MIDDLE] = 32, [QZ_TAG_SINGLE] = 48};
    return (int32_t)(votes >> AT[tag] & 0xFFFF);
}

/* ---- ways ---- */

enum { QZ_TAGS_NEVER = -(1 << 28) };

/* Places in a vector, which are those of the quarters of the votes. */
enum { QZ_WAY_BEGIN, QZ_WAY_END, QZ_WAY_MIDDLE, QZ_WAY_SINGLE };

/* Never to be stored as it is: gcc 12.2 does not see that a function writes where it stores the result of a
 * conversion, and leaves out its calls. */
static inline qz_tag_ways qz_tags_widened(qz_tag_votes votes)
{
    typedef uint16_t quarters __attribute__((vector_size(8)));
    quarters narrow;
    memcpy(&narrow, &votes, sizeof narrow);
    return __builtin_convertvector(narrow, qz_tag_ways);
}

static inline qz_tag_ways qz_tags_first(qz_tag_ways votes)
{
    return votes + (qz_tag_ways){0, QZ_TAGS_NEVER, QZ_TAGS_NEVER, 0};
}

static inline qz_tag_ways qz_tags_step(const qz_tag_moves *moves, qz_tag_ways votes, qz_tag_ways best,
                                       qz_tag_ways *from)
{
    const qz_tag_ways first =
        __builtin_shufflevector(best, best, QZ_WAY_END, QZ_WAY_BEGIN, QZ_WAY_BEGIN, QZ_WAY_END) +
        moves->first;
    const qz_tag_ways second =
        __builtin_shufflevector(best, best, QZ_WAY_SINGLE, QZ_WAY_MIDDLE, QZ_WAY_MIDDLE, QZ_WAY_SINGLE) +
        moves->second;
    *from = second > first;
    return ((second & *from) | (first & ~*from)) + votes;
}

#endif
