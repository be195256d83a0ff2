#include "segment/tagger.h"

#include <string.h>

/* What can come before a tag: the first and the second of the two tags that `from` speaks of. */
static const uint8_t BEFORE[QZ_TAGS][2] = {
    [QZ_TAG_BEGIN] = {QZ_TAG_END, QZ_TAG_SINGLE},
    [QZ_TAG_MIDDLE] = {QZ_TAG_BEGIN, QZ_TAG_MIDDLE},
    [QZ_TAG_END] = {QZ_TAG_BEGIN, QZ_TAG_MIDDLE},
    [QZ_TAG_SINGLE] = {QZ_TAG_END, QZ_TAG_SINGLE},
};

enum { NEVER = -(1 << 28) };

static void look(qz_tagger *tagger, const char32_t *folded, qz_span window, uint32_t limit)
{
    const uint32_t length = window.end - window.start;
    tagger->seen[0] = window.start ? qz_feature_character(folded[window.start - 1]) : U' ';
    for (uint32_t i = 0; i < length; i++)
        tagger->seen[i + 1] = qz_feature_character(folded[window.start + i]);
    tagger->seen[length + 1] = window.end < limit ? qz_feature_character(folded[window.end]) : U' ';
    tagger->reach[0] = tagger->reach[length + 1] = QZ_NO_REACH;
    qz_feature_reach(tagger->lexicon, folded, window, tagger->reach + 1);
}

/*
 * The sums of the votes. The weights of two tags are added at once in the halves of a word: they are stored
 * without signs, and nine of them stay far below 65536.
 */
static void count_votes(qz_tagger *tagger, uint32_t length)
{
    const qz_view view = {tagger->seen, tagger->reach};
    const uint8_t *weights = tagger->model->weights;
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[QZ_VOTES];
        qz_feature_votes(&view, i + 1, groups);
        uint32_t even = 0, odd = 0;
        for (uint32_t k = 0; k < QZ_VOTES; k++) {
            uint32_t group;
            memcpy(&group, weights + (size_t)groups[k] * QZ_TAGS, sizeof group);
            even += group & 0x00FF00FFU;
            odd += group >> 8 & 0x00FF00FFU;
        }
        tagger->votes[i][0] = (uint16_t)even;
        tagger->votes[i][1] = (uint16_t)odd;
        tagger->votes[i][2] = (uint16_t)(even >> 16);
        tagger->votes[i][3] = (uint16_t)(odd >> 16);
    }
}

/* The best ways to each tag of the characters [0, length), which begin and end with a word; marks where words
 * end. */
static void decide(qz_tagger *tagger, uint32_t length)
{
    const int16_t(*moves)[QZ_TAGS] = tagger->model->head->moves;
    int32_t best[QZ_TAGS] = {tagger->votes[0][QZ_TAG_BEGIN], NEVER, NEVER, tagger->votes[0][QZ_TAG_SINGLE]};
    for (uint32_t i = 1; i < length; i++) {
        int32_t now[QZ_TAGS];
        uint8_t from = 0;
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
            const int32_t first = best[BEFORE[tag][0]] + moves[BEFORE[tag][0]][tag];
            const int32_t second = best[BEFORE[tag][1]] + moves[BEFORE[tag][1]][tag];
            now[tag] = (second > first ? second : first) + tagger->votes[i][tag];
            from = (uint8_t)(from | (second > first) << tag);
        }
        tagger->from[i] = from;
        memcpy(best, now, sizeof best);
    }
    uint8_t tag = best[QZ_TAG_END] >= best[QZ_TAG_SINGLE] ? QZ_TAG_END : QZ_TAG_SINGLE;
    for (uint32_t i = length; i-- > 0;) {
        tagger->ends[i] = tag == QZ_TAG_END || tag == QZ_TAG_SINGLE;
        if (i > 0)
            tag = BEFORE[tag][tagger->from[i] >> tag & 1];
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

void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins)
{
    const int16_t(*moves)[QZ_TAGS] = tagger->model->head->moves;
    const uint32_t length = run.end - run.start;
    look(tagger, folded, run, limit);
    count_votes(tagger, length);
    int32_t onward[QZ_TAGGER_WINDOW][QZ_TAGS]; /* from the character behind to the end */
    int32_t next[QZ_TAGS] = {NEVER, NEVER, 0, 0};
    for (uint32_t i = length; i-- > 0;) {
        memcpy(onward[i], next, sizeof next);
        int32_t before[QZ_TAGS] = {NEVER, NEVER, NEVER, NEVER};
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
            for (uint32_t k = 0; k < 2; k++) {
                const uint8_t other = BEFORE[tag][k];
                const int32_t way = moves[other][tag] + tagger->votes[i][tag] + next[tag];
                before[other] = way > before[other] ? way : before[other];
            }
        }
        memcpy(next, before, sizeof next);
    }
    int32_t best[QZ_TAGS] = {tagger->votes[0][QZ_TAG_BEGIN], NEVER, NEVER, tagger->votes[0][QZ_TAG_SINGLE]};
    for (uint32_t i = 0; i < length; i++) {
        if (i > 0) {
            int32_t now[QZ_TAGS];
            for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
                const int32_t first = best[BEFORE[tag][0]] + moves[BEFORE[tag][0]][tag];
                const int32_t second = best[BEFORE[tag][1]] + moves[BEFORE[tag][1]][tag];
                now[tag] = (second > first ? second : first) + tagger->votes[i][tag];
            }
            memcpy(best, now, sizeof best);
        }
        int32_t way[QZ_TAGS];
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
            way[tag] = best[tag] + onward[i][tag];
        const int32_t end = way[QZ_TAG_END] > way[QZ_TAG_SINGLE] ? way[QZ_TAG_END] : way[QZ_TAG_SINGLE];
        const int32_t open = way[QZ_TAG_BEGIN] > way[QZ_TAG_MIDDLE] ? way[QZ_TAG_BEGIN] : way[QZ_TAG_MIDDLE];
        margins[i] = end - open;
    }
}
