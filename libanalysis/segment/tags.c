#include "segment/tags.h"

enum { NEVER = QZ_TAGS_NEVER };
enum { BEGIN = QZ_WAY_BEGIN, END = QZ_WAY_END, MIDDLE = QZ_WAY_MIDDLE, SINGLE = QZ_WAY_SINGLE };

qz_tag_moves qz_tags_moves(const qz_model *model)
{
    const int16_t(*moves)[QZ_TAGS] = model->head->moves;
    return (qz_tag_moves){{moves[QZ_TAG_END][QZ_TAG_BEGIN], moves[QZ_TAG_BEGIN][QZ_TAG_END],
                           moves[QZ_TAG_BEGIN][QZ_TAG_MIDDLE], moves[QZ_TAG_END][QZ_TAG_SINGLE]},
                          {moves[QZ_TAG_SINGLE][QZ_TAG_BEGIN], moves[QZ_TAG_MIDDLE][QZ_TAG_END],
                           moves[QZ_TAG_MIDDLE][QZ_TAG_MIDDLE], moves[QZ_TAG_SINGLE][QZ_TAG_SINGLE]}};
}

/*
 * Without branches and tables, since what comes next is hard to foretell. Tags that end a piece are odd; the
 * two that may stand before a tag are 0 and 2 or, where a piece begins (0 and 3), 1 and 3.
 */
void qz_tags_go_back(qz_tags *tags, uint32_t length, qz_tag_ways best)
{
    enum { BEGINS = 1U << BEGIN | 1U << SINGLE };
    uint32_t tag = best[END] >= best[SINGLE] ? END : SINGLE;
    for (uint32_t i = length - 1; i > 0; i--) {
        tags->ends[i] = tag & 1;
        tag = (BEGINS >> tag & 1U) | ((uint32_t)tags->from[i][tag] & 2U);
    }
    tags->ends[0] = tag & 1;
}

void qz_tags_decide(qz_tags *tags, uint32_t length)
{
    const qz_tag_moves moves = qz_tags_moves(tags->model);
    qz_tag_ways best = qz_tags_first(qz_tags_widened(tags->votes[0]));
    for (uint32_t i = 1; i < length; i++)
        best = qz_tags_step(&moves, qz_tags_widened(tags->votes[i]), best, &tags->from[i]);
    qz_tags_go_back(tags, length, best);
}

static int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* From each tag of a thing to the end, from the same of the one behind it. */
static qz_tag_ways onward(const int16_t (*moves)[QZ_TAGS], qz_tag_votes votes, qz_tag_ways behind)
{
    const qz_tag_ways next = qz_tags_widened(votes) + behind;
    const int32_t begins = next[BEGIN], ends = next[END], goes_on = next[MIDDLE], alone = next[SINGLE];
    return (qz_tag_ways){
        larger(moves[QZ_TAG_BEGIN][QZ_TAG_MIDDLE] + goes_on, moves[QZ_TAG_BEGIN][QZ_TAG_END] + ends),
        larger(moves[QZ_TAG_END][QZ_TAG_BEGIN] + begins, moves[QZ_TAG_END][QZ_TAG_SINGLE] + alone),
        larger(moves[QZ_TAG_MIDDLE][QZ_TAG_MIDDLE] + goes_on, moves[QZ_TAG_MIDDLE][QZ_TAG_END] + ends),
        larger(moves[QZ_TAG_SINGLE][QZ_TAG_BEGIN] + begins, moves[QZ_TAG_SINGLE][QZ_TAG_SINGLE] + alone)};
}

void qz_tags_margins(const qz_tags *tags, uint32_t length, int32_t *margins)
{
    const qz_tag_moves moves = qz_tags_moves(tags->model);
    qz_tag_ways ways[QZ_TAGS_WINDOW]; /* onward */
    ways[length - 1] = (qz_tag_ways){NEVER, 0, NEVER, 0};
    for (uint32_t i = length - 1; i-- > 0;)
        ways[i] = onward(tags->model->head->moves, tags->votes[i + 1], ways[i + 1]);
    qz_tag_ways best = qz_tags_first(qz_tags_widened(tags->votes[0]));
    for (uint32_t i = 0; i < length; i++) {
        qz_tag_ways from;
        if (i > 0)
            best = qz_tags_step(&moves, qz_tags_widened(tags->votes[i]), best, &from);
        const qz_tag_ways whole = best + ways[i];
        margins[i] = larger(whole[END], whole[SINGLE]) - larger(whole[BEGIN], whole[MIDDLE]);
    }
}
