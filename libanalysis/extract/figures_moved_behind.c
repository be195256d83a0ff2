/* The movement that stands behind its number: 8%的增速, 两位数增长, 以9%的速度增长. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static void take_growth_noun(const qz_binding *binding, qz_frame *frame, const qz_match *noun)
{
    const char32_t first = at(binding, noun->span.start);
    frame->makes = QZ_MAKES_GROWTH;
    frame->movement = noun->span;
    frame->figure.direction = first == U'降' || first == U'跌' || first == U'减' ? QZ_DOWN : QZ_UP;
}

/* 10%以上的高速增长, 8%的增速, 10%左右较快增长: the last word of the piece names the growth. */
static bool growth_noun_after(qz_binding *binding, qz_frame *frame)
{
    enum { LONGEST = 8 };
    const qz_span right = frame->right;
    qz_match match;
    const bool digits = frame->figure.number.unit_class == QZ_UNIT_INDEX && /* 两位数增长 */
                        frame->figure.number.vagueness == QZ_AT_LEAST;
    if ((frame->figure.number.unit_class != QZ_UNIT_PERCENT && !digits) || qz_span_empty(right))
        return false;
    uint32_t start = right.start; /* 两位数|高速|增长 */
    if (digits && right.end - right.start <= LONGEST &&
        qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, right, right.end, &match))
        start = match.span.start;
    if (digits && qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, start, right.end, &match) &&
        (match.span.end == right.end || qz_text_starts(binding->text, match.span.end, U"态势") ||
         qz_text_starts(binding->text, match.span.end, U"势头"))) {
        qz_take_movement(binding, frame, &match);
        return true;
    }
    if (at(binding, right.start) == U'的' && /* 6.5%的增速|就能够实现… */
        qz_word_after(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, right.start + 1, right.end, &match) &&
        qz_figure_ends_token(binding, match.span.end)) {
        take_growth_noun(binding, frame, &match);
        return true;
    }
    if (!frame->touches && /* 保持7%以上|增长 */
        qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, frame->left, frame->noun.end, &match) &&
        qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, right.start, right.end, &match) &&
        match.span.end == right.end) {
        qz_take_movement(binding, frame, &match);
        return true;
    }
    if (right.end - right.start > LONGEST || frame->touches || /* 超4成的情况下增长|17% */
        (at(binding, right.start) != U'的' &&
         !(qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, right.start, right.end, &match) &&
           qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, frame->left, frame->noun.end, &match))))
        return false;
    if (qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, right, right.end, &match) &&
        match.span.end - match.span.start > 1) {
        qz_take_movement(binding, frame, &match);
        return true;
    }
    if (!qz_word_before(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, right, right.end, &match))
        return false;
    take_growth_noun(binding, frame, &match);
    return true;
}

static bool begins_owned(const qz_binding *binding, const qz_frame *frame)
{
    return !qz_span_empty(frame->right) && at(binding, frame->right.start) == U'的';
}

/* 按5%的|幅度|压减支出, 以9%的|速度|增长, 以3%的|年均速度继续|增长: where the movement begins that is paced
 * so, and what the pace is measured by; `start` for none. */
static uint32_t after_pace(const qz_binding *binding, uint32_t start, uint32_t end, qz_match *base)
{
    qz_match adverb;
    uint32_t pace = start;
    if (qz_word_after(binding, QZ_LIST_BASES, 0, start, end, base))
        pace = base->span.end;
    if (!qz_text_starts(binding->text, pace, U"幅度") && !qz_text_starts(binding->text, pace, U"速度"))
        return start;
    pace += 2;
    while (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, pace, end, &adverb))
        pace = adverb.span.end;
    return pace;
}

/* 两位数增长, 8%的增长: after the number; 37亿元增加到73亿元 is said of the second one. */
bool qz_moved_behind(qz_binding *binding, qz_frame *frame)
{
    qz_match match, base = {.span = {0, 0}};
    const uint32_t owned = frame->right.start + begins_owned(binding, frame);
    const uint32_t start = after_pace(binding, owned, frame->right.end, &base);
    const bool by = start > owned;
    if (frame->touches)
        return false;
    if (frame->figure.number.unit_class == QZ_UNIT_COUNT || qz_number_is_age(&frame->figure.number) ||
        !qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, start, frame->right.end, &match) ||
        match.span.end - match.span.start < 2)
        return false;
    qz_match measure;
    if (qz_word_after(binding, QZ_LIST_MEASURES, 0, match.span.start, frame->right.end, &measure) &&
        measure.span.end > match.span.end)
        return false; /* 三成的|增加值 */
    if (frame->figure.number.unit_class == QZ_UNIT_MONEY && start == frame->right.start &&
        frame->right.end >= match.span.end + 2)
        return false; /* 投资3亿元|扩大|生产能力: what the money does */
    qz_take_movement(binding, frame, &match);
    if (by && base.span.end)
        frame->figure.basis = (uint8_t)qz_cell_choice(binding->lexicon, base.sense, QZ_BASIS_VALUE);
    if (by)
        frame->right.start = match.span.end;
    return true;
}

/* What the growth is called, or at what pace it goes on: the nearest that stands behind the number. */
bool qz_grown_behind(qz_binding *binding, qz_frame *frame)
{
    qz_match base;
    const uint32_t owned = frame->right.start + begins_owned(binding, frame);
    return owned > frame->right.start && after_pace(binding, owned, frame->right.end, &base) > owned
               ? qz_moved_behind(binding, frame)
               : growth_noun_after(binding, frame);
}
