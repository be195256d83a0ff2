/* How the number compares with the quantity: words on both sides (超过, 以上), far before it
 * (超过全市渔业的三分之一), and those of the first of a list (分别超过8万元、4万元). */
#include "extract/figures_bind.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 米, 公里, 海里 */
static bool is_length(const qz_number *number)
{
    const char *unit = number->unit;
    return unit && (strcmp(unit, "米") == 0 || strcmp(unit, "公里") == 0 || strcmp(unit, "千米") == 0 ||
                    strcmp(unit, "海里") == 0);
}

/* 过37亿元; but 报价达到过3400元, 不过37亿元 */
static bool passes_sum(const qz_binding *binding, const qz_number *number, uint32_t passed)
{
    return number->has_value && qz_decimal_compare(number->value, qz_decimal_whole(100000000)) >= 0 &&
           (passed == binding->sentence.start || at(binding, passed - 1) != U'不');
}

/* 过三千亿元, 过百万, 过半 */
static bool condition_holds(const qz_binding *binding, const qz_number *number, qz_match match)
{
    switch (qz_cell_choice(binding->lexicon, match.sense, QZ_COMPARATOR_CONDITION)) {
    case QZ_IF_MAGNITUDE:
        return number->magnitude || (number->unit_class == QZ_UNIT_MONEY &&
                                     (number->han || passes_sum(binding, number, match.span.start)));
    case QZ_IF_DURATION:
        return number->unit_class == QZ_UNIT_DURATION;
    case QZ_IF_EXTENT:
        return number->unit_class == QZ_UNIT_DURATION || is_length(number);
    case QZ_IF_SHARE:
        return number->class == QZ_NUMBER_PERCENT && number->han;
    default:
        return true;
    }
}

static bool take_comparator(qz_binding *binding, qz_frame *frame, qz_match match)
{
    do {
        if (!condition_holds(binding, &frame->figure.number, match))
            continue;
        frame->figure.comparator =
            (uint8_t)qz_cell_choice(binding->lexicon, match.sense, QZ_COMPARATOR_VALUE);
        qz_figure_explain(binding, frame, QZ_WHY_COMPARATOR, match.span);
        return true;
    } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_COMPARATORS), &match));
    return false;
}

/* 超过全市渔业的三分之一: what is compared stands between the comparator and its number.
 * 给予不超过总投入15%的支持: here that is all that is named. */
static void compare_far(qz_binding *binding, qz_frame *frame)
{
    enum { FARTHEST = 24 };
    const uint32_t end = frame->left.end;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT &&
        frame->figure.number.class != QZ_NUMBER_FRACTION)
        return;
    if (end == frame->left.start)
        return;
    const bool owned = at(binding, end - 1) == U'的';
    const uint32_t limit = end - frame->left.start > FARTHEST ? end - FARTHEST : frame->left.start;
    for (uint32_t start = limit; start < end; start++) {
        qz_match match;
        if (at(binding, start) == U'约' && at(binding, start + 1) == U'占' &&
            (start > frame->noun.start || start + 2 == end) && qz_figure_word_alone(binding, start) &&
            qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, start, start + 1, &match)) {
            (void)take_comparator(binding, frame, match); /* 渔船约|占总量的37% */
            return;
        }
        if (!qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, start, end, &match) ||
            (match.span.end - match.span.start < 2 && start > frame->left.start))
            continue; /* 超|总任务数的80% begins the piece */
        if (!owned && (at(binding, match.span.start) != U'不' || !qz_is_han(at(binding, match.span.end))))
            continue;
        if (!take_comparator(binding, frame, match))
            return;
        qz_match whole; /* 以不到全国1%的面积; but 约|占总量的53% */
        if ((owned && at(binding, match.span.end) != U'占') ||
            (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, match.span.end, end, &whole) &&
             whole.span.end == end))
            frame->noun.end = match.span.start;
        else
            frame->noun.start = match.span.end;
        return;
    }
}

/* 节约10亿元, 登上千座渔港, 打破3项纪录, 经过亿元…, 附近25公里: the 约, 上,
 * 破, 过 and 近 are the word's. */
static bool ends_word(const qz_binding *binding, qz_span comparator)
{
    enum { OFTEN = 150 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, comparator.start);
    qz_match word;
    const char32_t c = at(binding, comparator.start);
    if (comparator.end > comparator.start + 1 || !comparator.start)
        return false;
    const char32_t before = at(binding, comparator.start - 1);
    if (c == U'近' && (before == U'附' || before == U'最' || before == U'邻' || before == U'临'))
        return true;
    if (c == U'过')
        return before == U'通' || before == U'经';
    if (c == U'上' || c == U'破')
        return qz_is_han(at(binding, comparator.start - 1)) &&
               qz_spot_exact(binding->lexicon, binding->text, comparator.start - 1, comparator.end,
                             QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_BOUNDARIES), &word);
    return c == U'约' && token < tokens->count && tokens->items[token].span.start + 1 == comparator.start &&
           tokens->items[token].span.end == comparator.end &&
           qz_spot_exact(binding->lexicon, binding->text, comparator.start - 1, comparator.end,
                         QZ_IN(QZ_LIST_WORDS), &word) &&
           qz_cell_number(binding->lexicon, word.sense, QZ_WORD_COUNT) > OFTEN;
}

/* 全球最高|17米吊机: the highest of all, not at most; so too 最短37分钟、|最长|52分钟. */
static bool is_superlative(const qz_binding *binding, qz_span comparator)
{
    enum { NEAR = 12 };
    if (comparator.start < binding->sentence.start + 2 || at(binding, comparator.start) != U'最')
        return false;
    for (uint32_t k = comparator.start; k > binding->sentence.start && comparator.start - k < NEAR; k--)
        if (qz_text_starts(binding->text, k - 1, U"最短") || qz_text_starts(binding->text, k - 1, U"最低"))
            return true;
    const uint32_t field = comparator.start - 2;
    return qz_text_starts(binding->text, field, U"全球") || qz_text_starts(binding->text, field, U"世界") ||
           qz_text_starts(binding->text, field, U"全国") || qz_text_starts(binding->text, field, U"国内");
}

/* 年度最高|补助|7万元, 最长|可享受|3年: at most, with what is done between it and its number; but
 * 最高|达到7万元 was the highest of all. */
static bool compare_most(qz_binding *binding, qz_frame *frame)
{
    qz_match match;
    const uint32_t most = qz_most_before(binding, frame->left.start, frame->noun.end);
    return most < frame->noun.end && frame->figure.number.vagueness == QZ_EXACT &&
           at(binding, most + 2) != U'达' && !is_superlative(binding, (qz_span){most, most + 2}) &&
           qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, most, most + 2, &match) &&
           take_comparator(binding, frame, match);
}

/* 超过5年|(含5年): the bound itself is meant too. */
static void include_bound(const qz_binding *binding, qz_draft *figure)
{
    qz_match match;
    const uint32_t end = qz_figure_end(binding, &figure->number, &match);
    const uint32_t first = qz_span_empty(match.span) ? figure->number.span.end : match.span.end;
    if (end < first + 3 || at(binding, first) != U'(' || at(binding, first + 1) != U'含')
        return;
    figure->comparator = figure->comparator == QZ_GT   ? QZ_GE
                         : figure->comparator == QZ_LT ? QZ_LE
                                                       : figure->comparator;
}

/* 比上年|高出|3万吨: how far apart they are, not more than so much. */
static bool is_gap(const qz_binding *binding, const qz_frame *frame, qz_span comparator)
{
    qz_match base;
    return comparator.end == comparator.start + 2 && at(binding, comparator.end - 1) == U'出' &&
           qz_word_within(binding, QZ_LIST_BASES, 0, (qz_span){frame->left.start, comparator.start}, &base);
}

/* 分别超过8万元、4万元, 均突破5万吨、2万吨: what compares the first of those that are dealt out or alike
 * compares them all. */
static bool compares_all(const qz_binding *binding, const qz_frame *frame, uint32_t comparator)
{
    const char32_t before = comparator > frame->left.start ? at(binding, comparator - 1) : 0;
    return frame->apart || before == U'均' || before == U'都';
}

/* 累计超过600万人次|和|17万辆次: two numbers with no more than 和 between them. */
static bool is_joined(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const uint32_t end = before->figure.number.span.end;
    const char32_t joint = at(binding, end);
    return (joint == U'和' || joint == U'与' || joint == U'及') && frame->figure.number.span.start == end + 1;
}

/* 突破7亿元、|37亿元, 超过3万亿元、|7万亿元: what is passed are several steps of one thing. */
static bool passes_both(const qz_frame *frame, const qz_frame *before)
{
    const char *unit = frame->figure.number.unit, *other = before->figure.number.unit;
    return (before->figure.comparator == QZ_GT || before->at_most) &&
           before->figure.number.vagueness == QZ_EXACT && unit && other && strcmp(unit, other) == 0;
}

/* 分别增长3%、7%|左右: what stands behind the last of those that are dealt out is said of all. */
static void compare_back(qz_binding *binding, const qz_frame *last, qz_span word)
{
    if (!last->listed || !qz_begins_set(binding, word.start, QZ_SET_OF_ALL))
        return;
    const qz_frame *first = last;
    while (first > binding->frames && first->listed)
        first--;
    for (uint32_t i = (uint32_t)(first - binding->frames);
         first->apart && &binding->frames[i] < last && binding->frames[i].figure.comparator == QZ_EQ; i++)
        binding->frames[i].figure.comparator = last->figure.comparator;
}

/* 不能超过|每月|1000元, 不得超过|每小时|37公里, 不低于|每人每年|37元: where the words begin that tell of what
 * one is meant. */
static uint32_t before_each(const qz_binding *binding, const qz_frame *frame)
{
    qz_span each, noun = frame->noun;
    if (qz_figure_period_beside(binding, noun.end, true, &each) && each.start > frame->left.start &&
        at(binding, each.start) == U'每')
        noun.end = each.start;
    return qz_phrase_before_each(binding, noun);
}

/* 跨越|5000亿元|大关: what is passed is a mark; but 3个|千亿级台阶. */
static bool passes_mark(const qz_binding *binding, const qz_frame *frame)
{
    qz_match passed;
    return frame->figure.number.vagueness == QZ_EXACT &&
           qz_text_starts(binding->text, frame->figure.number.span.end, U"大关") &&
           qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, frame->left, frame->noun.end, &passed);
}

void qz_figure_compare(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    const qz_number *number = &frame->figure.number;
    qz_match match;
    const uint32_t each = before_each(binding, frame);
    if (each < frame->noun.end &&
        qz_word_before(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, frame->left, each, &match))
        frame->noun.end = each;
    if (qz_word_before(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, frame->left, frame->noun.end, &match) &&
        !ends_word(binding, match.span) && !is_superlative(binding, match.span) &&
        !is_gap(binding, frame, match.span) && take_comparator(binding, frame, match)) {
        frame->noun.end = match.span.start;
        frame->at_most = frame->figure.comparator == QZ_LE;
        frame->compared = compares_all(binding, frame, match.span.start);
    } else if (!compare_most(binding, frame)) {
        compare_far(binding, frame);
        frame->compared = frame->figure.comparator && frame->apart; /* 分别约|为全国的7%、3% */
    }
    (void)qz_figure_end(binding, number, &match);
    const bool within =
        frame->figure.comparator == QZ_LT && /* 在不到|7毫秒|内 */
        (at(binding, match.span.start) == U'内' || qz_text_starts(binding->text, match.span.start, U"以内"));
    const bool spread = qz_text_starts(binding->text, match.span.start, U"不等"); /* 约3艘到7艘|不等 */
    if (!qz_span_empty(match.span) && !within && !spread && take_comparator(binding, frame, match))
        compare_back(binding, frame, match.span);
    if (!frame->figure.comparator && before && frame->listed &&
        (before->compared || is_joined(binding, frame, before) || passes_both(frame, before))) {
        frame->figure.comparator = before->figure.comparator;
        frame->at_most = before->at_most;
        frame->compared = true;
    }
    if (!frame->figure.comparator && passes_mark(binding, frame))
        frame->figure.comparator = QZ_GT;
    if (!frame->figure.comparator) {
        static const uint8_t of_vagueness[] = {QZ_EQ, QZ_GT, QZ_GE, QZ_APPROX};
        frame->figure.comparator = of_vagueness[number->vagueness];
        if (number->rule && strcmp(number->rule, "order.among") == 0 &&
            at(binding, number->span.start) == U'前')
            frame->figure.comparator = QZ_LE;
    }
    include_bound(binding, &frame->figure);
}
