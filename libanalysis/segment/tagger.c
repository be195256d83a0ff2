#include "segment/tagger.h"

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

static void count_votes(qz_tagger *tagger, uint32_t length)
{
    const qz_view view = {tagger->seen, tagger->reach};
    qz_shared_rows rows = qz_feature_begin(&view, 1);
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[QZ_VOTES];
        qz_feature_votes(&view, i + 1, &rows, groups);
        tagger->tags.votes[i] = qz_tags_vote(tagger->tags.model, groups, QZ_VOTES);
    }
}

/* Like count_votes and qz_tags_decide, in one loop: runs are short, and to begin and end one costs. */
static void decide(qz_tagger *tagger, uint32_t length)
{
    const qz_view view = {tagger->seen, tagger->reach};
    qz_shared_rows rows = qz_feature_begin(&view, 1);
    qz_tag_ways best = {0};
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[QZ_VOTES];
        qz_feature_votes(&view, i + 1, &rows, groups);
        const qz_tag_votes votes = qz_tags_vote(tagger->tags.model, groups, QZ_VOTES);
        best = i ? qz_tags_step(&tagger->moves, votes, best, &tagger->tags.from[i]) : qz_tags_first(votes);
    }
    qz_tags_go_back(&tagger->tags, length, best);
}

void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, qz_span run, uint32_t limit,
                   qz_tokens *tokens)
{
    /* A window's last words may be cut by its end: they are decided again at the beginning of the next. */
    for (uint32_t start = run.start; start < run.end;) {
        const bool last = run.end - start <= QZ_TAGS_WINDOW;
        const qz_span window = {start, last ? run.end : start + QZ_TAGS_WINDOW};
        const uint32_t length = window.end - window.start;
        const uint32_t sure = last ? length : length - QZ_LONGEST_WORD;
        look(tagger, folded, window, limit);
        decide(tagger, length);
        uint32_t word = 0;
        for (uint32_t i = 0; i < length && (i < sure || word == 0); i++) {
            if (!tagger->tags.ends[i])
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
    look(tagger, folded, run, limit);
    count_votes(tagger, run.end - run.start);
    qz_tags_margins(&tagger->tags, run.end - run.start, margins);
}
