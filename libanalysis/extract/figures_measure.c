/*
 * What a figure says of the quantity: comparator (figures_comparator.c), movement and direction
 * (figures_movement.c), then its basis (figures_basis.c) and kind (figures_kind.c).
 */
#include "extract/figures_bind.h"

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

void qz_figure_strip_blanks(const qz_binding *binding, qz_frame *frame)
{
    while (frame->noun.end > frame->noun.start &&
           (qz_is_space(at(binding, frame->noun.end - 1)) || at(binding, frame->noun.end - 1) == U','))
        frame->noun.end--;
}

/* 创历史新高, 再创新高 */
static bool is_new_high(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST = 12 }; /* 创2025年冬汛以来|新高 */
    for (uint32_t k = start; k < binding->sentence.end && k - start <= LONGEST; k++) {
        if (qz_begins_set(binding, k, QZ_SET_RECORD))
            return k > start;
        if (!qz_is_han(at(binding, k)) && !qz_is_digit(at(binding, k)))
            return false;
    }
    return false;
}

/* 产量620亿斤、|创历史新高; 产值再创新高，|达到37亿元: higher than ever before. */
static bool sets_record(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 7 };
    qz_match match;
    const uint32_t behind = qz_figure_end(binding, &frame->figure.number, &match);
    const char32_t mark = at(binding, behind), first = at(binding, behind + 1);
    if ((mark == U'、' || mark == U',') &&
        (first == U'创' || first == U'再' || first == U'均' || first == U'双') &&
        is_new_high(binding, behind + 1))
        return true;
    const uint32_t start = frame->left.start;
    if (start < binding->sentence.start + LONGEST || at(binding, start - 1) != U',' ||
        at(binding, start) != U'达' || !qz_text_starts(binding->text, start - 3, U"新高"))
        return false;
    for (uint32_t k = start - 3; k > start - LONGEST; k--)
        if (at(binding, k) == U'创')
            return true;
    return false;
}

/* 渔获37吨，|与上年同期持平|: no more and no less than then. */
static bool stays_level(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 12 };
    qz_match match;
    const uint32_t start = qz_figure_end(binding, &frame->figure.number, &match) + 1;
    if (at(binding, start - 1) != U',' || (at(binding, start) != U'与' && at(binding, start) != U'同'))
        return false;
    for (uint32_t k = start + 1; k < binding->sentence.end && k - start < LONGEST; k++) {
        if (qz_text_starts(binding->text, k, U"持平"))
            return !qz_is_han(at(binding, k + 2)); /* 同比持平略快 */
        if (!qz_is_han(at(binding, k)) && !qz_is_digit(at(binding, k)))
            return false;
    }
    return false;
}

/* What is higher than ever before rose: 产量620亿斤、创历史新高. */
void qz_figure_record(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    if (!frame->makes && stays_level(binding, frame)) {
        frame->figure.direction = QZ_FLAT;
        return;
    }
    if (!sets_record(binding, frame))
        return;
    frame->figure.direction = QZ_UP;
    qz_match match;
    const char32_t all = at(binding, qz_figure_end(binding, &frame->figure.number, &match) + 1);
    if (before && (all == U'均' || all == U'双') && !before->figure.direction && !before->makes)
        frame[-1].figure.direction = QZ_UP; /* 游客37万人次，收入3亿元，|均创新高 */
}

void qz_figure_measure(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_frame *before = i ? &binding->frames[i - 1] : NULL;
    if (frame->figure.number.class == QZ_NUMBER_ORDINAL && !frame->figure.number.unit) {
        frame->figure.number.unit = "位";
        frame->figure.number.unit_class = QZ_UNIT_RANK;
    }
    qz_figure_strip_blanks(binding, frame);
    qz_figure_compare(binding, frame, before);
    qz_figure_move(binding, frame, before);
    if (frame->figure.number.multiple && frame->figure.number.han && qz_span_empty(frame->movement)) {
        frame->figure.direction = QZ_UP; /* 翻一番: the number is its own verb */
        frame->movement = frame->figure.number.span;
    }
    qz_figure_basis(binding, frame, before);
    qz_figure_kind_of(binding, frame, before);
}
