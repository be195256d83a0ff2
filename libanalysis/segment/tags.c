#include "segment/tags.h"

#include <string.h>

enum { NEVER = -(1 << 28) };

/* Places in a vector, which are those of the quarters of the votes. */
enum { BEGIN, END, MIDDLE, SINGLE };

typedef uint16_t quarters __attribute__((vector_size(8)));

/* Never to be stored as it is: gcc 12.2 does not see that a function writes where it stores the result of a
 * conversion, and leaves out its calls. */
static inline qz_tag_ways widened(qz_tag_votes votes)
{
    quarters narrow;
    memcpy(&narrow, &votes, sizeof narrow);
    return __builtin_convertvector(narrow, qz_tag_ways);
}

/* The moves to each tag from the two that may stand before it: a piece begins where the last one has ended
 * (by more than one thing, or by one), and goes on where it has begun, or from its middle. */
typedef struct two_moves {
    qz_tag_ways first, second;
} two_moves;

static two_moves moves_of(const qz_model *model)
{
    const int16_t(*moves)[QZ_TAGS] = model->head->moves;
    return (two_moves){{moves[QZ_TAG_END][QZ_TAG_BEGIN], moves[QZ_TAG_BEGIN][QZ_TAG_END],
                        moves[QZ_TAG_BEGIN][QZ_TAG_MIDDLE], moves[QZ_TAG_END][QZ_TAG_SINGLE]},
                       {moves[QZ_TAG_SINGLE][QZ_TAG_BEGIN], moves[QZ_TAG_MIDDLE][QZ_TAG_END],
                        moves[QZ_TAG_MIDDLE][QZ_TAG_MIDDLE], moves[QZ_TAG_SINGLE][QZ_TAG_SINGLE]}};
}

/* One thing on: the best ways to each of its tags from those to the tags of the one before. */
static inline qz_tag_ways step(const two_moves *moves, qz_tag_votes votes, qz_tag_ways best,
                               qz_tag_ways *from)
{
    const qz_tag_ways first = __builtin_shufflevector(best, best, END, BEGIN, BEGIN, END) + moves->first;
    const qz_tag_ways second =
        __builtin_shufflevector(best, best, SINGLE, MIDDLE, MIDDLE, SINGLE) + moves->second;
    *from = second > first;
    return ((second & *from) | (first & ~*from)) + widened(votes);
}

/* The ways to the first thing, where a piece begins. */
static inline qz_tag_ways first_ways(qz_tag_votes votes)
{
    return widened(votes) + (qz_tag_ways){0, NEVER, NEVER, 0};
}

/* The tag before a tag, by what `from` says of the better way to it. Tables: what comes next is hard to
 * foretell. */
static const uint8_t BEFORE[QZ_TAGS][2] = {
    [BEGIN] = {END, SINGLE}, [END] = {BEGIN, MIDDLE}, [MIDDLE] = {BEGIN, MIDDLE}, [SINGLE] = {END, SINGLE}};
static const uint8_t ENDS[QZ_TAGS] = {[END] = 1, [SINGLE] = 1};

void qz_tags_decide(qz_tags *tags, uint32_t length)
{
    const two_moves moves = moves_of(tags->model);
    qz_tag_ways best = first_ways(tags->votes[0]);
    tags->from[0] = (qz_tag_ways){0};
    for (uint32_t i = 1; i < length; i++)
        best = step(&moves, tags->votes[i], best, &tags->from[i]);
    uint32_t tag = best[END] >= best[SINGLE] ? END : SINGLE;
    for (uint32_t i = length; i-- > 0;) {
        tags->ends[i] = ENDS[tag];
        tag = BEFORE[tag][tags->from[i][tag] & 1];
    }
}

static int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* From each tag of a thing to the end, from the same of the one behind it. */
static qz_tag_ways onward(const int16_t (*moves)[QZ_TAGS], qz_tag_votes votes, qz_tag_ways behind)
{
    const qz_tag_ways next = widened(votes) + behind;
    const int32_t begins = next[BEGIN], ends = next[END], goes_on = next[MIDDLE], alone = next[SINGLE];
    return (qz_tag_ways){
        larger(moves[QZ_TAG_BEGIN][QZ_TAG_MIDDLE] + goes_on, moves[QZ_TAG_BEGIN][QZ_TAG_END] + ends),
        larger(moves[QZ_TAG_END][QZ_TAG_BEGIN] + begins, moves[QZ_TAG_END][QZ_TAG_SINGLE] + alone),
        larger(moves[QZ_TAG_MIDDLE][QZ_TAG_MIDDLE] + goes_on, moves[QZ_TAG_MIDDLE][QZ_TAG_END] + ends),
        larger(moves[QZ_TAG_SINGLE][QZ_TAG_BEGIN] + begins, moves[QZ_TAG_SINGLE][QZ_TAG_SINGLE] + alone)};
}

void qz_tags_margins(const qz_tags *tags, uint32_t length, int32_t *margins)
{
    const two_moves moves = moves_of(tags->model);
    qz_tag_ways ways[QZ_TAGS_WINDOW]; /* onward */
    ways[length - 1] = (qz_tag_ways){NEVER, 0, NEVER, 0};
    for (uint32_t i = length - 1; i-- > 0;)
        ways[i] = onward(tags->model->head->moves, tags->votes[i + 1], ways[i + 1]);
    qz_tag_ways best = first_ways(tags->votes[0]);
    for (uint32_t i = 0; i < length; i++) {
        qz_tag_ways from;
        if (i > 0)
            best = step(&moves, tags->votes[i], best, &from);
        const qz_tag_ways whole = best + ways[i];
        margins[i] = larger(whole[END], whole[SINGLE]) - larger(whole[BEGIN], whole[MIDDLE]);
    }
}
