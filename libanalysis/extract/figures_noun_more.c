/* The noun right of a number, with the items listed behind it (100座滨江、滨河驿站), what it became, and
 * across another number (12批181项举措). */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 37个国家、|地区和国际组织|签约: the last two of a list; but 7座渔港、|舟山|渔场和… has a name. */
static bool ends_list(const qz_binding *binding, qz_span item)
{
    qz_match named;
    if (qz_spot_longest(binding->lexicon, binding->text, item.start, item.end, QZ_IN(QZ_LIST_PLACES), &named))
        return false;
    for (uint32_t k = item.start + 2; k + 2 <= item.end; k++)
        if (at(binding, k) == U'和' || at(binding, k) == U'及')
            return true;
    return false;
}

/* 100座滨江、滨河驿站: items without a number of their own belong to the noun. */
static qz_span with_list(const qz_binding *binding, uint32_t i, qz_span noun)
{
    enum { MOST_ITEMS = 4 };
    const qz_frame *frame = &binding->frames[i];
    const uint32_t next =
        i + 1 < binding->count ? binding->frames[i + 1].figure.number.span.start : binding->sentence.end;
    if (noun.end != frame->right.end || !qz_noun_right_first(frame))
        return noun;
    for (int times = 0; times < MOST_ITEMS && noun.end + 1 < next && at(binding, noun.end) == U'、';
         times++) {
        qz_frame item = *frame;
        item.right.start = item.right.end = noun.end + 1;
        while (item.right.end < next && qz_is_han(at(binding, item.right.end)))
            item.right.end++;
        qz_match measure;
        if (item.right.end == next && next < binding->sentence.end)
            break; /* the words before the next number are its own */
        if (qz_word_after(binding, QZ_LIST_MEASURES, QZ_TAIL, item.right.start, item.right.end, &measure) &&
            measure.span.end < item.right.end && at(binding, measure.span.end) == U'居')
            break; /* 17个省份、规模居全国前列 */
        const qz_span more = qz_noun_right(binding, &item);
        if (ends_list(binding, more) || (!qz_span_empty(more) && qz_ends_set(binding, noun.end, QZ_SET_SORT)))
            noun.end = more.end; /* 5款侵入式、半侵入式渔具|完成检验 */
        if (qz_span_empty(more) || more.end != item.right.end)
            break;
        noun.end = more.end;
    }
    return noun;
}

/* 3个码头入选|省级绿色码头名单, 列入《国家码头名录》: a list of such things. */
static bool is_listing(const qz_binding *binding, qz_span title)
{
    uint32_t end = title.end;
    while (end > title.start && !qz_is_han(at(binding, end - 1)))
        end--;
    return qz_ends_set(binding, end, QZ_SET_LISTING) || qz_begins_set(binding, title.end, QZ_SET_LISTING);
}

/* 4个码头入选首批省级绿色码头, 3个县被认定为示范县: what they are from now on. */
static qz_span awarded(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    enum { LONGEST_COUNTED = 4 };
    qz_match match;
    uint32_t start = noun.end;
    if (noun.end - noun.start > LONGEST_COUNTED)
        return noun;
    while (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, start, frame->right.end, &match))
        start = match.span.end;
    start += start < frame->right.end && at(binding, start) == U'被';
    if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_AWARD, start, frame->right.end, &match))
        return noun;
    qz_frame object = *frame;
    object.right.start = match.span.end;
    if (object.right.start < object.right.end && at(binding, object.right.start) == U'为')
        object.right.start++;
    qz_span title = qz_noun_right(binding, &object);
    if (qz_text_starts(binding->text, title.start, U"首批"))
        title.start += 2;
    if (is_listing(binding, title))
        return noun;
    for (uint32_t k = title.start; k + (noun.end - noun.start) <= title.end; k++) {
        uint32_t same = 0;
        while (noun.start + same < noun.end && at(binding, k + same) == at(binding, noun.start + same))
            same++;
        if (noun.start + same == noun.end && k > title.start)
            return title;
    }
    return noun;
}

/* 4个|过|五千亿产业, 3座|超|百万人口城市: what the counted pass. */
static bool is_passed(const qz_binding *binding, const qz_frame *frame, const qz_frame *next)
{
    const uint32_t start = next->figure.number.span.start;
    const uint32_t end = frame->figure.number.span.end;
    return start == end + 1 && (at(binding, end) == U'过' || at(binding, end) == U'超') &&
           next->figure.number.unit_class != QZ_UNIT_COUNT && qz_noun_right_first(frame);
}

/* Does the next number follow at once, or behind 和 (750千伏和330千伏)? */
static bool follows(const qz_binding *binding, const qz_frame *frame, const qz_frame *next)
{
    const uint32_t start = next->figure.number.span.start;
    const uint32_t end = frame->figure.number.span.end;
    if (is_passed(binding, frame, next))
        return true;
    const bool joint = frame->right.end == start && frame->right.end == frame->right.start + 1 &&
                       at(binding, frame->right.start) == U'和';
    const bool item = !(next->figure.number.magnitude && qz_noun_right_first(frame) &&
                        !frame->figure.number.magnitude) && /* 渔港2个、|百亿级渔场7个 */
                      (frame->figure.number.unit || at(binding, end - 1) == U'级'); /* not 跨越5万亿、6万亿 */
    return start == end || start == frame->right.start || joint ||
           (item && start == end + 1 && at(binding, end) == U'、');
}

/* The noun right of frame `i`; where another number stands between (2个|千亿级产业集群), what is right of
 * that. */
static qz_span right_of(const qz_binding *binding, uint32_t i, int depth)
{
    enum { DEEPEST = 2 };
    const qz_frame *frame = &binding->frames[i];
    const qz_span right = qz_noun_right(binding, frame);
    if (!qz_span_empty(right))
        return awarded(binding, frame, with_list(binding, i, right));
    if (i + 1 == binding->count || depth > DEEPEST || !follows(binding, frame, frame + 1))
        return right;
    const qz_frame *next = frame + 1;
    const qz_number *number = &next->figure.number;
    const bool age = qz_number_is_age(number); /* 87名80岁以上老年人 */
    const bool counts = qz_noun_right_first(frame);
    const qz_span rest = right_of(binding, i + 1, depth + 1);
    if (counts && (number->unit_class == QZ_UNIT_COUNT || (!number->unit_class && !number->magnitude)))
        return rest; /* 12批181项举措, 13户46名群众 */
    if (is_passed(binding, frame, next))
        return qz_span_empty(rest) ? right : (qz_span){number->span.start - 1, rest.end};
    if (!number->magnitude && !age && number->unit_class != QZ_UNIT_AMOUNT)
        return right;
    const bool beside = at(binding, frame->figure.number.span.end) == U'、'; /* 38户、5万平方米危房改造 */
    return qz_span_empty(rest) ? right
                               : (qz_span){counts && !beside ? number->span.start : rest.start, rest.end};
}

qz_span qz_noun_right_of(const qz_binding *binding, uint32_t i)
{
    return qz_noun_alone(binding, i, right_of(binding, i, 0));
}
