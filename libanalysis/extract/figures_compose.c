/* Indicators that are composed with those of the figures before: shares of what was dealt out, ranks of a
 * whole list, bare nouns (规模, 产量). */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 对欧洲、非洲出口分别增长…，占全国比重分别达…: composed with what the figures before are of, one by one. */
bool qz_indicator_compose_each(qz_binding *binding, uint32_t i, qz_span noun)
{
    const uint32_t length = qz_indicator_chain(binding, i);
    if (!binding->frames[i].apart || length < 2 || i < length || at(binding, noun.start) != U'占' ||
        qz_span_empty(binding->frames[i - 1].whole) || qz_indicator_chain(binding, i - length) != length)
        return false;
    qz_phrase_trim_right(binding, &noun, false);
    for (uint32_t k = i; k < i + length; k++) {
        qz_indicator_inherit(binding, &binding->frames[k], &binding->frames[k - length]);
        binding->frames[k].figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", binding->frames[k].figure.indicator,
                      qz_words_of(binding, noun));
        binding->frames[k].figure.indicator_span = (qz_span){0, 0};
    }
    return true;
}

/* 渔业产值37亿元，林业产值30亿元，增长7%和3%: as many told each by itself, in the same unit, as grow. */
static bool grow_as_many(const qz_binding *binding, uint32_t i, uint32_t length)
{
    const qz_frame *frames = binding->frames;
    const char *unit = frames[i - 1].figure.number.unit;
    const uint32_t from = i - length;
    if (frames[i].figure.kind != QZ_GROWTH_RATE + 1 || !unit)
        return false;
    for (uint32_t k = from; k < i; k++)
        if (frames[k].figure.kind == QZ_GROWTH_RATE + 1 || !frames[k].figure.number.unit ||
            strcmp(frames[k].figure.number.unit, unit) != 0)
            return false;
    return !from || !frames[from - 1].figure.number.unit ||
           strcmp(frames[from - 1].figure.number.unit, unit) != 0;
}

/* 累计分别达到37艘和73艘, 比上月回升3和7个百分点: dealt out once more to what the figures before are of. */
bool qz_indicator_deal_again(qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const uint32_t length = qz_indicator_chain(binding, i);
    if (length < 2 || i < length ||
        (!frame->apart && qz_span_empty(frame[-1].whole) && !grow_as_many(binding, i, length) &&
         qz_indicator_chain(binding, i - length) != length))
        return false;
    for (uint32_t k = i - length; k < i; k++)
        if (!binding->frames[k].figure.indicator ||
            (k + 1 < i && binding->frames[k + 1].figure.indicator &&
             strcmp(binding->frames[k].figure.indicator, binding->frames[k + 1].figure.indicator) == 0))
            return false;
    for (uint32_t k = i; k < i + length; k++)
        qz_indicator_inherit(binding, &binding->frames[k], &binding->frames[k - length]);
    return true;
}

/* 茶园面积2万亩，|产量5万吨: the thing whose measure stands before, without that; empty for none. */
static qz_span thing_before(const qz_binding *binding, const qz_frame *frame, const qz_frame *before,
                            qz_span noun)
{
    enum { LONGEST_THING = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span thing = before->figure.indicator_span;
    qz_match own, measure;
    if (!qz_word_after(binding, QZ_LIST_MEASURES, QZ_YIELD_NOUN, noun.start, noun.end, &own) ||
        own.span.end != noun.end || qz_span_empty(thing) || thing.end > before->figure.number.span.start ||
        (!qz_span_empty(frame->right) && at(binding, frame->right.start) == U'的'))
        return (qz_span){0, 0}; /* 培育|产值|超亿元的渔企 */
    if (before->figure.number.unit_class != QZ_UNIT_COUNT &&
        qz_word_before(binding, QZ_LIST_MEASURES, 0, thing, thing.end, &measure))
        thing.end = measure.span.start;
    const uint32_t last = thing.end > thing.start ? qz_figure_token_at(binding, thing.end - 1) : 0;
    if (thing.end > thing.start + 2 && tokens->items[last].span.start > thing.start + 1 &&
        tokens->items[last].span.end == thing.end && qz_parts_of_speech[tokens->items[last].pos][0] == 'v')
        thing.end = tokens->items[last].span.start; /* 水产|养殖|面积 */
    for (uint32_t k = thing.start; k < thing.end; k++)
        if (at(binding, k) == U'、' || at(binding, k) == U'等')
            return (qz_span){0, 0};
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_EACH, thing.start, thing.end, &measure) ||
        (qz_figure_place_at(binding, thing.start, thing.end, &measure) && measure.span.end == thing.end))
        return (qz_span){0, 0}; /* 亩均|产量, 舟山|产值 */
    return thing.end > thing.start + 1 && thing.end - thing.start <= LONGEST_THING ? thing : (qz_span){0, 0};
}

/* How many last characters of the first are those of the second. */
static uint32_t shared_ending(const qz_binding *binding, qz_span first, qz_span second)
{
    uint32_t count = 0;
    while (count < first.end - first.start && count < second.end - second.start &&
           at(binding, first.end - 1 - count) == at(binding, second.end - 1 - count))
        count++;
    return count;
}

/* 渔船保有量增至8万艘，其中远洋渔船增至3万艘: the measure of those of a kind, told with that of all. */
static const char *measure_of_kind(const qz_binding *binding, const qz_frame *frame, qz_span first,
                                   qz_span noun)
{
    qz_match measure, own;
    if (!qz_text_starts(binding->text, frame->left.start, U"其中") ||
        !qz_word_before(binding, QZ_LIST_MEASURES, QZ_TAIL, first, first.end, &measure) ||
        qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &own))
        return NULL;
    const qz_span things = {first.start, measure.span.start};
    const uint32_t shared = shared_ending(binding, things, noun);
    return shared >= 2 && shared < noun.end - noun.start ? qz_words_of(binding, measure.span) : NULL;
}

/* 城镇居民人均收入5万元、|农村居民|3万元、|山区居民|2万元: the measure of another group, told with that of
 * the first. */
static const char *measure_of_group(const qz_binding *binding, const qz_frame *frame, const qz_frame *before,
                                    qz_span noun)
{
    while (before > binding->frames && before->figure.indicator &&
           qz_span_empty(before->figure.indicator_span) && before[-1].figure.indicator)
        before--; /* those between have it from there */
    const qz_span first = before->figure.indicator_span;
    const char *unit = frame->figure.number.unit, *other = before->figure.number.unit;
    qz_match group, own;
    if (!unit || !other || strcmp(unit, other) != 0 || qz_span_empty(first) ||
        first.end > before->figure.number.span.start)
        return NULL;
    if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, noun.end, &own))
        return measure_of_kind(binding, frame, first, noun);
    for (uint32_t end = first.end - 1; end > first.start + 1; end--) {
        qz_match measure;
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, first, end, &group) &&
            group.span.end - group.span.start == own.span.end - own.span.start &&
            strcmp(qz_words_of(binding, group.span), qz_words_of(binding, own.span)) == 0 &&
            qz_word_before(binding, QZ_LIST_MEASURES, 0, first, first.end, &measure) &&
            measure.span.start >= end)
            return qz_words_of(binding, (qz_span){end, first.end});
    }
    return NULL;
}

/* Both together are what figure `i` is of. */
static void put_composed(const qz_binding *binding, uint32_t i, qz_span first, qz_span second)
{
    qz_draft *figure = &binding->frames[i].figure;
    figure->indicator = qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, first),
                                  qz_words_of(binding, second));
    figure->indicator_span = (qz_span){0, 0};
}

/* The clause before figure `i`, where no other figure is in it; empty for none. */
static qz_span clause_before(const qz_binding *binding, uint32_t i)
{
    enum { LONGEST = 30 };
    const uint32_t comma = binding->frames[i].left.start,
                   first = i ? binding->frames[i - 1].figure.number.span.end : binding->sentence.start;
    if (comma <= first + 2 || at(binding, comma - 1) != U',')
        return (qz_span){0, 0};
    qz_span clause = {comma - 1, comma - 1};
    while (clause.start > first && clause.end - clause.start < LONGEST &&
           qz_is_han(at(binding, clause.start - 1)))
        clause.start--;
    const bool whole = clause.start == binding->sentence.start ||
                       (clause.start > first && at(binding, clause.start - 1) == U',') ||
                       (clause.start > first && at(binding, clause.start - 1) == U';');
    return whole ? clause : (qz_span){0, 0};
}

/* 装备制造业|增势明显，增加值增长4.3%, 渔业|方面，产量3万吨: what a field makes, of which the clause before
 * tells. */
static bool of_field(qz_binding *binding, uint32_t i, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span clause = clause_before(binding, i);
    const uint32_t left = binding->frames[i].left.start;
    qz_span period;
    qz_match yield;
    const bool opens = noun.start == left ||
                       (qz_figure_period_beside(binding, noun.start, true, &period) && period.start == left);
    if (!opens || qz_span_empty(clause) ||
        !qz_word_before(binding, QZ_LIST_MEASURES, QZ_YIELD_NOUN, noun, noun.end, &yield) ||
        yield.span.start != noun.start)
        return false;
    qz_span field = {clause.start, clause.start};
    for (uint32_t k = qz_figure_token_at(binding, clause.start);
         k < tokens->count && tokens->items[k].span.end <= clause.end; k++) {
        const qz_span word = tokens->items[k].span;
        const char pos = qz_parts_of_speech[tokens->items[k].pos][0];
        if (word.start == clause.end - 2 && qz_text_starts(binding->text, word.start, U"方面"))
            field.end = word.start;
        if (pos && !strchr("njbva", pos))
            break;
        if (at(binding, word.end - 1) == U'业' && word.end < clause.end)
            field.end = word.end;
    }
    if (field.end < field.start + 2)
        return false;
    put_composed(binding, i, field, noun);
    return true;
}

/* 渔业企业增量提质，|总量|突破1000户: of what the clause before begins with. */
bool qz_indicator_of_topic(qz_binding *binding, uint32_t i, qz_span noun)
{
    qz_match bare;
    if (of_field(binding, i, noun))
        return true;
    if (i > 0 || !qz_word_before(binding, QZ_LIST_MEASURES, QZ_BARE_NOUN, noun, noun.end, &bare) ||
        bare.span.start != noun.start || at(binding, noun.start) != U'总' ||
        qz_text_starts(binding->text, noun.start, U"总规模"))
        return false;
    const qz_span topic = qz_named_by_clause_before(binding, i);
    if (qz_span_empty(topic))
        return false;
    put_composed(binding, i, topic, noun);
    return true;
}

/* 渔业投入37亿元，与|渔业产值之比|达7%: of what to what. */
static bool is_ratio(const qz_binding *binding, qz_span noun)
{
    return noun.end > noun.start + 2 && noun.start > binding->sentence.start &&
           at(binding, noun.start - 1) == U'与' && qz_text_starts(binding->text, noun.end - 2, U"之比");
}

/* 增加值增长8%，增速居全省第2位; 渔具交易37亿元、占全省17%: of the indicator before it. */
bool qz_indicator_compose(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun)
{
    qz_match match;
    const bool ratio = is_ratio(binding, noun);
    noun.start -= ratio;
    const bool bare =
        ratio || (qz_word_before(binding, QZ_LIST_MEASURES, QZ_BARE_NOUN, noun, noun.end, &match) &&
                  match.span.start == noun.start);
    if (bare && before && before->joined && qz_text_starts(binding->text, noun.start, U"总数"))
        return false; /* 渔场3个、渔港7个，总数居第1位: of all of them */
    const bool share = at(binding, noun.start) == U'占' &&
                       (frame->figure.kind == QZ_SHARE + 1 ||
                        qz_word_before(binding, QZ_LIST_MEASURES, QZ_SHARE_NOUN, noun, noun.end, &match));
    const char *rest =
        before && before->figure.indicator ? measure_of_group(binding, frame, before, noun) : NULL;
    if (rest) {
        frame->figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, noun), rest);
        return true;
    }
    const qz_span thing = before && !bare ? thing_before(binding, frame, before, noun) : (qz_span){0, 0};
    if (!before || !before->figure.indicator || (!bare && !share && qz_span_empty(thing)))
        return false;
    for (uint32_t k = before->figure.number.span.end; k < noun.start; k++)
        if (at(binding, k) == U';' || at(binding, k) == U'。')
            return false;
    const char *own = qz_words_of(binding, noun);
    if (!qz_span_empty(thing)) {
        qz_indicator_inherit(binding, frame, before);
        frame->figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, thing), own);
        frame->figure.indicator_span = (qz_span){0, 0};
        return true;
    }
    for (const qz_frame *first = before; share && before->figure.kind != QZ_AMOUNT + 1 &&
                                         before->figure.kind != QZ_COUNT + 1 && first > binding->frames;
         first--) { /* 增速快于全国，占全国20% */
        const char *quantity = first[-1].figure.indicator;
        const uint8_t kind = first[-1].figure.kind;
        if (quantity && (kind == QZ_AMOUNT + 1 || kind == QZ_COUNT + 1) &&
            strncmp(before->figure.indicator, quantity, strlen(quantity)) == 0)
            before = &first[-1];
    }
    qz_indicator_inherit(binding, frame, before);
    frame->figure.indicator_span = (qz_span){0, 0};
    const char *other = share ? strstr(before->figure.indicator, "占") : NULL; /* 占全县64%、占全省13% */
    const size_t length = strlen(own);
    size_t whole = other ? (size_t)(other - before->figure.indicator) : strlen(before->figure.indicator);
    if (bare && !other && whole > strlen("占比") &&
        memcmp(before->figure.indicator + whole - strlen("占比"), "占比", strlen("占比")) == 0)
        whole -= strlen("占比"); /* 渔船占比达63%、规模翻一番 */
    if (whole < length || strcmp(before->figure.indicator + whole - length, own) != 0)
        frame->figure.indicator =
            qz_format(binding->analysis->scratch, "%.*s%s", (int)whole, before->figure.indicator, own);
    return true;
}
