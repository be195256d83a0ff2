#include "segment/tags.h"

enum { NEVER = -(1 << 28) };

/* The best way to (or from) each tag. */
typedef struct tag_ways {
    int32_t to[QZ_TAGS];
} tag_ways;

/* The better of two ways to a tag; `from` gets bit `tag` where that is the second. */
static inline int32_t better(int32_t first, int32_t second, qz_tag tag, uint32_t *from)
{
    *from |= (uint32_t)(second > first) << tag;
    return second > first ? second : first;
}

/* One thing on: the best ways to each of its tags from those to the tags of the one before. */
static inline uint32_t step(const int16_t (*moves)[QZ_TAGS], qz_tag_votes votes, tag_ways *best)
{
    const int32_t begin = best->to[QZ_TAG_BEGIN], middle = best->to[QZ_TAG_MIDDLE];
    const int32_t end = best->to[QZ_TAG_END], single = best->to[QZ_TAG_SINGLE];
    uint32_t from = 0;
    for (uint32_t k = 0; k < 2; k++) { /* a piece begins: the last one has ended */
        const qz_tag tag = k ? QZ_TAG_SINGLE : QZ_TAG_BEGIN;
        best->to[tag] = qz_tag_vote(votes, tag) +
                        better(end + moves[QZ_TAG_END][tag], single + moves[QZ_TAG_SINGLE][tag], tag, &from);
    }
    for (uint32_t k = 0; k < 2; k++) { /* it goes on */
        const qz_tag tag = k ? QZ_TAG_END : QZ_TAG_MIDDLE;
        best->to[tag] = qz_tag_vote(votes, tag) + better(begin + moves[QZ_TAG_BEGIN][tag],
                                                         middle + moves[QZ_TAG_MIDDLE][tag], tag, &from);
    }
    return from;
}

/* The ways to the first thing, where a piece begins. */
static tag_ways first_ways(qz_tag_votes votes)
{
    return (tag_ways){{qz_tag_vote(votes, QZ_TAG_BEGIN), NEVER, NEVER, qz_tag_vote(votes, QZ_TAG_SINGLE)}};
}

/* The tag before a tag, by what `from` says of the better way to it. Tables: what comes next is hard to
 * foretell. */
static const uint8_t BEFORE[QZ_TAGS][2] = {
    [QZ_TAG_BEGIN] = {QZ_TAG_END, QZ_TAG_SINGLE},
    [QZ_TAG_MIDDLE] = {QZ_TAG_BEGIN, QZ_TAG_MIDDLE},
    [QZ_TAG_END] = {QZ_TAG_BEGIN, QZ_TAG_MIDDLE},
    [QZ_TAG_SINGLE] = {QZ_TAG_END, QZ_TAG_SINGLE},
};
static const uint8_t ENDS[QZ_TAGS] = {[QZ_TAG_END] = 1, [QZ_TAG_SINGLE] = 1};

void qz_tags_decide(qz_tags *tags, uint32_t length)
{
    const int16_t(*moves)[QZ_TAGS] = tags->model->head->moves;
    tag_ways best = first_ways(tags->votes[0]);
    for (uint32_t i = 1; i < length; i++)
        tags->from[i] = (uint8_t)step(moves, tags->votes[i], &best);
    tags->from[0] = 0;
    uint32_t tag = best.to[QZ_TAG_END] >= best.to[QZ_TAG_SINGLE] ? QZ_TAG_END : QZ_TAG_SINGLE;
    for (uint32_t i = length; i-- > 0;) {
        tags->ends[i] = ENDS[tag];
        tag = BEFORE[tag][tags->from[i] >> tag & 1];
    }
}

static int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* From each tag of a thing to the end, from the same of the one behind it. */
static tag_ways onward(const int16_t (*moves)[QZ_TAGS], qz_tag_votes votes, const tag_ways *behind)
{
    tag_ways ways;
    for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
        const bool ended = tag == QZ_TAG_END || tag == QZ_TAG_SINGLE;
        const qz_tag first = ended ? QZ_TAG_BEGIN : QZ_TAG_MIDDLE,
                     second = ended ? QZ_TAG_SINGLE : QZ_TAG_END;
        ways.to[tag] = larger(moves[tag][first] + qz_tag_vote(votes, first) + behind->to[first],
                              moves[tag][second] + qz_tag_vote(votes, second) + behind->to[second]);
    }
    return ways;
}

void qz_tags_margins(const qz_tags *tags, uint32_t length, int32_t *margins)
{
    const int16_t(*moves)[QZ_TAGS] = tags->model->head->moves;
    tag_ways ways[QZ_TAGS_WINDOW]; /* onward */
    ways[length - 1] = (tag_ways){{NEVER, NEVER, 0, 0}};
    for (uint32_t i = length - 1; i-- > 0;)
        ways[i] = onward(moves, tags->votes[i + 1], &ways[i + 1]);
    tag_ways best = first_ways(tags->votes[0]);
    for (uint32_t i = 0; i < length; i++) {
        if (i > 0)
            (void)step(moves, tags->votes[i], &best);
        const int32_t *on = ways[i].to;
        margins[i] =
            larger(best.to[QZ_TAG_END] + on[QZ_TAG_END], best.to[QZ_TAG_SINGLE] + on[QZ_TAG_SINGLE]) -
            larger(best.to[QZ_TAG_BEGIN] + on[QZ_TAG_BEGIN], best.to[QZ_TAG_MIDDLE] + on[QZ_TAG_MIDDLE]);
    }
}
