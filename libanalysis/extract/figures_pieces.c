/* The pieces of a sentence to the left and to the right of each figure. */
#include "extract/figures_bind.h"

enum { FARTHEST = 200 }; /* characters that a piece may have */

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static bool is_separator(const qz_binding *binding, uint32_t position)
{
    const char32_t c = at(binding, position);
    if (c == U';' || c == U'。' || c == U'\n' || c == U'!' || c == U'?' || c == U'…')
        return true;
    const bool in_number =
        position > 0 && qz_is_digit(at(binding, position - 1)) && qz_is_digit(at(binding, position + 1));
    return (c == U',' || c == U':') && !in_number;
}

static bool is_joint(char32_t c)
{
    return c == U'、' || c == U'和' || c == U'与' || c == U'及' || c == U'或' || c == U'/';
}

/* 100人|(含)|以上, 3%以上|(含3%): whether the end itself is meant; the place behind it, or `start`. */
static uint32_t behind_remark(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST_REMARK = 12 };
    const uint32_t word = start + 1 + (at(binding, start + 1) == U'不');
    if (at(binding, start) != U'(' || at(binding, word) != U'含')
        return start;
    for (uint32_t k = word + 1; k < binding->sentence.end && k < start + LONGEST_REMARK; k++)
        if (at(binding, k) == U')')
            return k + 1;
    return start;
}

/* 3个|多功能渔港, 37家|上下游企业: the word begins a longer word. */
static bool begins_longer(const qz_binding *binding, qz_span word)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    return (word.end == word.start + 1 || qz_text_starts(binding->text, word.start, U"上下")) &&
           token < tokens->count && tokens->items[token].span.start == word.start &&
           tokens->items[token].span.end > word.end;
}

uint32_t qz_figure_end(const qz_binding *binding, const qz_number *number, qz_match *comparator)
{
    uint32_t end = behind_remark(binding, number->span.end);
    *comparator = (qz_match){.span = {end, end}};
    qz_match word;
    const bool lasts = number->unit_class == QZ_UNIT_DURATION; /* 两个月|内|控制…: no word 内控 */
    if (!qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_AFTER, end, binding->sentence.end, &word) ||
        (!lasts && begins_longer(binding, word.span)))
        return end;
    *comparator = word;
    return behind_remark(binding, word.span.end);
}

/* Behind the words that belong to the figure: 以上, 左右, 五万亿|台阶. */
static uint32_t behind(const qz_binding *binding, const qz_frame *frame)
{
    qz_match comparator;
    const uint32_t end = qz_figure_end(binding, &frame->figure.number, &comparator);
    return qz_set_end(binding->lexicon, binding->text, end, QZ_SET_THRESHOLD);
}

/* A bracket that is open at the figure begins the piece: 1128万亩(水田168万亩). */
static uint32_t piece_start(const qz_binding *binding, uint32_t from, uint32_t to)
{
    uint32_t closed = 0;
    const uint32_t limit = to - from > FARTHEST ? to - FARTHEST : from;
    uint32_t position = to;
    for (; position > limit; position--) {
        const char32_t c = at(binding, position - 1);
        if (c == U')' || c == U'》' || c == U'”') {
            closed++;
            continue;
        }
        if (c == U'(' || c == U'《' || c == U'“') {
            if (closed == 0 && c == U'(')
                break;
            closed -= closed > 0;
            continue;
        }
        if (closed == 0 && is_separator(binding, position - 1))
            break;
    }
    return position;
}

static uint32_t piece_end(const qz_binding *binding, uint32_t from, uint32_t to)
{
    uint32_t open = 0;
    uint32_t position = from;
    for (; position < to && position - from < FARTHEST; position++) {
        const char32_t c = at(binding, position);
        if (c == U'(' || c == U'《' || c == U'“')
            open++;
        if (c == U')' || c == U'》' || c == U'”') {
            if (!open)
                break;
            open--;
        }
        if (!open && (is_separator(binding, position) || c == U'、'))
            break;
    }
    return position;
}

static qz_span trimmed(const qz_binding *binding, qz_span span)
{
    while (span.start < span.end && (qz_is_space(at(binding, span.start)) ||
                                     at(binding, span.start) == U'—' || at(binding, span.start) == U'·'))
        span.start++;
    while (span.end > span.start && qz_is_space(at(binding, span.end - 1)))
        span.end--;
    return span;
}

static void cut_left(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const uint32_t to = frame->figure.number.span.start;
    uint32_t from = i ? behind(binding, &binding->frames[i - 1]) : binding->sentence.start;
    while (i && from + 1 < to && qz_is_space(at(binding, from)) && is_joint(at(binding, from + 1)))
        from++; /* 0.5% 、0.6% */
    const uint32_t start = piece_start(binding, from, to);
    if (i && start == from && from < to && is_joint(at(binding, from))) {
        frame->left = trimmed(binding, (qz_span){from + 1, to});
        frame->listed = qz_span_empty(frame->left);
        frame->joined = !frame->listed;
        return;
    }
    if (i && start == from && to - from > 1 &&
        (at(binding, to - 1) == U'、' || is_joint(at(binding, to - 1)))) {
        /* 17种产品、1个园区: the words before 、 belong to the number before them */
        frame->left = (qz_span){to, to};
        frame->joined = true;
        return;
    }
    frame->left = trimmed(binding, (qz_span){start, to});
}

static bool deals_out(const qz_binding *binding, qz_span piece)
{
    for (uint32_t k = piece.start; k + 1 < piece.end; k++)
        if (at(binding, k) == U'分' && at(binding, k + 1) == U'别')
            return true;
    return false;
}

void qz_figures_cut(qz_binding *binding)
{
    for (uint32_t i = 0; i < binding->count; i++) {
        qz_frame *frame = &binding->frames[i];
        cut_left(binding, i);
        frame->apart = deals_out(binding, frame->left);
        frame->noun = frame->left;
        const uint32_t from = behind(binding, frame);
        const uint32_t next =
            i + 1 < binding->count ? binding->frames[i + 1].figure.number.span.start : binding->sentence.end;
        frame->right = trimmed(binding, (qz_span){from, from < next ? piece_end(binding, from, next) : from});
        frame->touches = i + 1 < binding->count && frame->right.end == next;
    }
}
