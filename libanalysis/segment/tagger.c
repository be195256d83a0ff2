#include "segment/tagger.h"

#include <string.h>

enum { NEVER = -(1 << 28) };

static void look(qz_tagger *tagger, const char32_t *folded, qz_span window, uint32_t limit)
{
    const uint32_t length = window.end - window.start;
    tagger->seen[0] = window.start ? qz_feature_character(folded[window.start - 1]) : U' ';
    for (uint32_t i = 0; i < length; i++)
        tagger->seen[i + 1] = qz_feature_character(folded[window.start + i]);
    tagger->seen[length + 1] = window.end < limit ? qz_feature_character(folded[window.end]) : U' ';
    tagger->reach[0] = QZ_NO_REACH;
    qz_feature_reach(tagger->words, folded, window, tagger->reach + 1);
}

/*
 * The sums of the votes. The weights of all tags are added at once, each in a quarter of a word: they are
 * stored without signs, and six of them stay far below 65536. (gcc 12.2 loses the sums at -O2 when they are
 * stored as one compound literal.)
 */
static void count_votes(qz_tagger *tagger, uint32_t length)
{
    const qz_view view = {tagger->seen, tagger->reach};
    const uint8_t *weights = tagger->model->weights;
    qz_shared_rows rows = qz_feature_begin(&view, 1);
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[QZ_VOTES];
        qz_feature_votes(&view, i + 1, &rows, groups);
        uint64_t sums = 0;
        for (uint32_t k = 0; k < QZ_VOTES; k++) {
            uint32_t group;
            memcpy(&group, weights + (size_t)groups[k] * QZ_TAGS, sizeof group);
            sums += (group & 0x00FF00FFU) | (uint64_t)(group & 0xFF00FF00U) << 24;
        }
        int32_t *of = tagger->votes[i].of;
        of[0] = (int32_t)(sums & 0xFFFF);
        of[1] = (int32_t)(sums >> 32 & 0xFFFF);
        of[2] = (int32_t)(sums >> 16 & 0xFFFF);
        of[3] = (int32_t)(sums >> 48);
    }
}

/* The better of two ways to a tag; `from` gets bit `tag` where that is the second. */
static inline int32_t better(int32_t first, int32_t second, qz_tag tag, uint32_t *from)
{
    *from |= (uint32_t)(second > first) << tag;
    return second > first ? second : first;
}

/* One character on: the best ways to each of its tags from those to the tags of the one before. */
static inline uint32_t step(const int16_t (*moves)[QZ_TAGS], const qz_tag_votes *votes, qz_tag_votes *best)
{
    const int32_t begin = best->of[QZ_TAG_BEGIN], middle = best->of[QZ_TAG_MIDDLE];
    const int32_t end = best->of[QZ_TAG_END], single = best->of[QZ_TAG_SINGLE];
    uint32_t from = 0;
    for (uint32_t k = 0; k < 2; k++) { /* a word begins: the last one has ended */
        const qz_tag tag = k ? QZ_TAG_SINGLE : QZ_TAG_BEGIN;
        best->of[tag] = votes->of[tag] +
                        better(end + moves[QZ_TAG_END][tag], single + moves[QZ_TAG_SINGLE][tag], tag, &from);
    }
    for (uint32_t k = 0; k < 2; k++) { /* it goes on */
        const qz_tag tag = k ? QZ_TAG_END : QZ_TAG_MIDDLE;
        best->of[tag] = votes->of[tag] + better(begin + moves[QZ_TAG_BEGIN][tag],
                                                middle + moves[QZ_TAG_MIDDLE][tag], tag, &from);
    }
    return from;
}

/* The ways to the first character, where a word begins. */
static qz_tag_votes first_ways(const qz_tag_votes *votes)
{
    return (qz_tag_votes){{votes->of[QZ_TAG_BEGIN], NEVER, NEVER, votes->of[QZ_TAG_SINGLE]}};
}

/* The tag before `tag`, by what `from` says of the better way to it. */
static qz_tag tag_before(qz_tag tag, uint32_t from)
{
    const bool second = from >> tag & 1;
    if (tag == QZ_TAG_BEGIN || tag == QZ_TAG_SINGLE)
        return second ? QZ_TAG_SINGLE : QZ_TAG_END;
    return second ? QZ_TAG_MIDDLE : QZ_TAG_BEGIN;
}

/* Marks where words end in the best way through the characters [0, length). */
static void decide(qz_tagger *tagger, uint32_t length)
{
    const int16_t(*moves)[QZ_TAGS] = tagger->model->head->moves;
    qz_tag_votes best = first_ways(&tagger->votes[0]);
    for (uint32_t i = 1; i < length; i++)
        tagger->from[i] = (uint8_t)step(moves, &tagger->votes[i], &best);
    qz_tag tag = best.of[QZ_TAG_END] >= best.of[QZ_TAG_SINGLE] ? QZ_TAG_END : QZ_TAG_SINGLE;
    for (uint32_t i = length; i-- > 0;) {
        tagger->ends[i] = tag == QZ_TAG_END || tag == QZ_TAG_SINGLE;
        if (i > 0)
            tag = tag_before(tag, tagger->from[i]);
    }
}

void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, qz_span run, uint32_t limit,
                   qz_tokens *tokens)
{
    /* A window's last words may be cut by its end: they are decided again at the beginning of the next. */
    for (uint32_t start = run.start; start < run.end;) {
        const bool last = run.end - start <= QZ_TAGGER_WINDOW;
        const qz_span window = {start, last ? run.end : start + QZ_TAGGER_WINDOW};
        const uint32_t length = window.end - window.start;
        const uint32_t sure = last ? length : length - QZ_LONGEST_WORD;
        look(tagger, folded, window, limit);
        count_votes(tagger, length);
        decide(tagger, length);
        uint32_t word = 0;
        for (uint32_t i = 0; i < length && (i < sure || word == 0); i++) {
            if (!tagger->ends[i])
                continue;
            *qz_push(arena, tokens) =
                (qz_token){.span = {start + word, start + i + 1}, .class = QZ_TOKEN_HAN};
            word = i + 1;
        }
        start += word;
    }
}

static int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* From each tag of a character to the end, from the same of the one behind it. */
static qz_tag_votes onward(const int16_t (*moves)[QZ_TAGS], const qz_tag_votes *votes,
                           const qz_tag_votes *behind)
{
    qz_tag_votes ways;
    for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
        const bool ended = tag == QZ_TAG_END || tag == QZ_TAG_SINGLE;
        const qz_tag first = ended ? QZ_TAG_BEGIN : QZ_TAG_MIDDLE,
                     second = ended ? QZ_TAG_SINGLE : QZ_TAG_END;
        ways.of[tag] = larger(moves[tag][first] + votes->of[first] + behind->of[first],
                              moves[tag][second] + votes->of[second] + behind->of[second]);
    }
    return ways;
}

void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins)
{
    const int16_t(*moves)[QZ_TAGS] = tagger->model->head->moves;
    const uint32_t length = run.end - run.start;
    look(tagger, folded, run, limit);
    count_votes(tagger, length);
    qz_tag_votes ways[QZ_TAGGER_WINDOW]; /* onward */
    ways[length - 1] = (qz_tag_votes){{NEVER, NEVER, 0, 0}};
    for (uint32_t i = length - 1; i-- > 0;)
        ways[i] = onward(moves, &tagger->votes[i + 1], &ways[i + 1]);
    qz_tag_votes best = first_ways(&tagger->votes[0]);
    for (uint32_t i = 0; i < length; i++) {
        if (i > 0)
            (void)step(moves, &tagger->votes[i], &best);
        const int32_t *on = ways[i].of;
        margins[i] =
            larger(best.of[QZ_TAG_END] + on[QZ_TAG_END], best.of[QZ_TAG_SINGLE] + on[QZ_TAG_SINGLE]) -
            larger(best.of[QZ_TAG_BEGIN] + on[QZ_TAG_BEGIN], best.of[QZ_TAG_MIDDLE] + on[QZ_TAG_MIDDLE]);
    }
}
