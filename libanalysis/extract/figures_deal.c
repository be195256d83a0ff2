/* Indicators of several figures: lists that 分别 deals out (城镇和农村居民收入分别增长), and what is taken
 * from the figure before. */
#include "extract/figures_deal.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* `words`: at 和 and 及 too, not at 、 alone. */
static qz_items split_items(const qz_binding *binding, qz_span noun, bool words)
{
    qz_items list = {.count = 0};
    uint32_t start = noun.start, depth = 0;
    for (uint32_t i = noun.start; i <= noun.end && list.count < QZ_MOST_ITEMS; i++) {
        const char32_t c = i < noun.end ? at(binding, i) : U'、';
        depth += c == U'(' || c == U'“' || c == U'《';
        depth -= depth > 0 && (c == U')' || c == U'”' || c == U'》');
        if (depth && i < noun.end)
            continue;
        bool joint = c == U'、' || (words && (c == U'和' || c == U'与' || c == U'及'));
        qz_match word;
        if (joint && c != U'、' && i > noun.start &&
            !qz_figure_word_alone(binding, i) && /* 和|服务 has no 和服 */
            qz_spot_longest(binding->lexicon, binding->text, i, noun.end, QZ_IN(QZ_LIST_WORDS), &word) &&
            word.span.end > i + 1)
            joint = false; /* 和平, 与会 */
        if (joint) {
            /* 渔业|以及|养殖业 */
            const uint32_t end = i - (c == U'及' && i > start && at(binding, i - 1) == U'以');
            if (start < end)
                list.spans[list.count++] = (qz_span){start, end};
            start = i + 1;
        }
    }
    return list;
}

bool qz_noun_only_measures(const qz_binding *binding, qz_span item)
{
    static const char32_t LAST[] = U"入润额量值数率度积收资费价模比重";
    qz_match match;
    if (!qz_spot_exact(binding->lexicon, binding->text, item.start, item.end, QZ_IN(QZ_LIST_MEASURES),
                       &match))
        return false;
    for (const char32_t *c = LAST; *c; c++)
        if (*c == at(binding, item.end - 1))
            return true;
    return false;
}

bool qz_noun_measures(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match measure;
    if (!qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &measure))
        return false;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < measure.span.start; i++)
        if (qz_parts_of_speech[tokens->items[i].pos][0] != 'n' &&
            strcmp(qz_parts_of_speech[tokens->items[i].pos], "vn") != 0)
            return false;
    return true;
}

/* 第一、二、三产业增加值, 一、二、三产业: 第 and what stands behind the last numeral are said once. */
static bool deal_ordinals(qz_binding *binding, uint32_t i, const qz_items *list)
{
    const qz_span last = list->spans[list->count - 1];
    const bool ordinal = at(binding, list->spans[0].start) == U'第';
    if (last.end < last.start + 3)
        return false;
    for (uint32_t k = 0; k < list->count; k++) {
        const uint32_t numeral = list->spans[k].start + (k == 0 && ordinal);
        if (!qz_is_numeral(at(binding, numeral)) ||
            (k + 1 < list->count && list->spans[k].end != numeral + 1))
            return false;
    }
    const char *tail = qz_words_of(binding, (qz_span){last.start + 1, last.end});
    for (uint32_t k = 0; k < list->count; k++) {
        const uint32_t numeral = list->spans[k].start + (k == 0 && ordinal);
        binding->frames[i + k].figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s%s", ordinal ? "第" : "",
                      qz_words_of(binding, (qz_span){numeral, numeral + 1}), tail);
    }
    return true;
}

uint32_t qz_indicator_chain(const qz_binding *binding, uint32_t i)
{
    uint32_t length = 1;
    while (i + length < binding->count && binding->frames[i + length].listed)
        length++;
    return length;
}

/* 城乡居民收入分别增长5%、6%: 城乡 is two items. */
static bool deal_town_and_country(qz_binding *binding, uint32_t i, qz_span noun)
{
    if (!qz_text_starts(binding->text, noun.start, U"城乡") || noun.end - noun.start <= 2 ||
        qz_text_has(binding->text, noun.start, noun.end, U'、'))
        return false; /* 城乡渔民养老金、低保标准 are the two */
    const char *rest = qz_words_of(binding, (qz_span){noun.start + 2, noun.end});
    const bool apart = qz_text_starts(binding->text, noun.start + 2, U"居民") ||
                       qz_text_starts(binding->text, noun.start + 2, U"常住居民");
    qz_arena *arena = binding->analysis->scratch;
    binding->frames[i].figure.indicator = qz_format(arena, "%s%s", apart ? "城镇" : "城市", rest);
    binding->frames[i + 1].figure.indicator = qz_format(arena, "农村%s", rest);
    return true;
}

/* 一二三产增加值分别增长3%、6%、5%: 一二三 are three. */
static bool deal_numbered(qz_binding *binding, uint32_t i, qz_span noun, uint32_t length)
{
    uint32_t end = noun.start;
    while (end < noun.end && qz_is_numeral(at(binding, end)))
        end++;
    if (end - noun.start != length || at(binding, end) != U'产' || end + 2 > noun.end)
        return false;
    const char *rest = qz_words_of(binding, (qz_span){end, noun.end});
    for (uint32_t k = 0; k < length; k++)
        binding->frames[i + k].figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s",
                      qz_words_of(binding, (qz_span){noun.start + k, noun.start + k + 1}), rest);
    return true;
}

/* 渔船产销分别完成32万艘和31万艘, 渔业收支分别增长3%、7%: 产销 is two measures. */
static bool deal_made_and_sold(qz_binding *binding, uint32_t i, qz_span noun)
{
    if (noun.end > noun.start + 3 && at(binding, noun.end - 1) == U'量')
        noun.end--;
    if (noun.end < noun.start + 3)
        return false;
    const bool made = qz_text_starts(binding->text, noun.end - 2, U"产销");
    if (!made && !qz_text_starts(binding->text, noun.end - 2, U"收支"))
        return false;
    const char *thing = qz_words_of(binding, (qz_span){noun.start, noun.end - 2});
    binding->frames[i].figure.indicator =
        qz_format(binding->analysis->scratch, "%s%s", thing, made ? "产量" : "收入");
    binding->frames[i + 1].figure.indicator =
        qz_format(binding->analysis->scratch, "%s%s", thing, made ? "销量" : "支出");
    binding->frames[i].whole = binding->frames[i + 1].whole = noun; /* …，均超过50% is said of both */
    return true;
}

/* 渔企存贷款余额分别增长7%、3%, 存、贷款余额: two sums. */
static bool deal_saved_and_lent(qz_binding *binding, uint32_t i, qz_span noun)
{
    uint32_t both = noun.start;
    while (both + 3 < noun.end && !qz_text_starts(binding->text, both, U"存贷款") &&
           !qz_text_starts(binding->text, both, U"存、贷款"))
        both++;
    if (both + 3 >= noun.end)
        return false;
    const uint32_t lent = both + 1 + (at(binding, both + 1) == U'、');
    const char *whose = qz_words_of(binding, (qz_span){noun.start, both});
    const char *rest = qz_words_of(binding, (qz_span){lent + 1, noun.end});
    qz_arena *arena = binding->analysis->scratch;
    binding->frames[i].figure.indicator = qz_format(arena, "%s存%s", whose, rest);
    binding->frames[i + 1].figure.indicator = qz_format(arena, "%s贷%s", whose, rest);
    return true;
}

/* The places that a phrase begins with, 杭州、宁波和温州|投资: what is behind them. */
static uint32_t read_places(const qz_binding *binding, qz_span phrase, qz_items *list)
{
    qz_match place;
    uint32_t end = phrase.start;
    list->count = 0;
    for (uint32_t start = phrase.start; list->count < QZ_MOST_ITEMS; start = end + 1) {
        if (!qz_figure_place_at(binding, start, phrase.end, &place))
            return end;
        list->spans[list->count++] = place.span;
        end = place.span.end;
        const char32_t c = at(binding, end);
        if (end >= phrase.end || (c != U'、' && c != U'和' && c != U'与' && c != U'及'))
            break;
    }
    return end;
}

static void deal_subjects(qz_binding *binding, uint32_t i, const qz_items *places)
{
    for (uint32_t k = 0; k < places->count; k++) {
        qz_frame *frame = &binding->frames[i + k];
        frame->dealt = true;
        frame->figure.subject = qz_words_of(binding, places->spans[k]);
        frame->figure.subject_span = places->spans[k];
    }
}

/* 杭州、宁波|两地分别|投资: what all the places have. */
static qz_span behind_places(const qz_binding *binding, qz_span rest)
{
    const bool numbered = rest.end >= rest.start + 2 && qz_is_numeral(at(binding, rest.start));
    const char32_t what = numbered ? at(binding, rest.start + 1) : 0;
    if (what == U'地' || what == U'市' || what == U'省' || what == U'县' || what == U'区' || what == U'国')
        rest.start += 2;
    qz_phrase_trim_right(binding, &rest, false);
    if (qz_text_starts(binding->text, rest.start, U"分别") && rest.end >= rest.start + 2) {
        qz_span subject;
        rest.start += 2;
        qz_phrase_trim_left(binding, &rest, &subject);
    }
    return rest.end > rest.start + 1 ? rest : (qz_span){rest.end, rest.end};
}

/* 杭州、宁波投资分别增长5%、6%: one thing, of each of the places; the thing of the figure before, where none
 * is named. */
static bool deal_to_places(qz_binding *binding, uint32_t i, qz_span noun, uint32_t length)
{
    qz_items places;
    const uint32_t end = read_places(binding, noun, &places);
    const char32_t lead = noun.start > binding->sentence.start ? at(binding, noun.start - 1) : 0;
    if (places.count != length || lead == U'对' || lead == U'向')
        return false; /* 对非洲、拉美出口: to whom, not whose */
    const qz_span thing = behind_places(binding, (qz_span){end, noun.end});
    const qz_draft *before = i ? &qz_before_source(binding, i)->figure : NULL;
    if (qz_span_empty(thing) && (!before || !before->indicator))
        return false;
    const char *words = qz_span_empty(thing) ? before->indicator : qz_words_of(binding, thing);
    const qz_span where = qz_span_empty(thing) ? before->indicator_span : thing;
    deal_subjects(binding, i, &places);
    for (uint32_t k = i; k < i + length; k++) {
        binding->frames[k].figure.indicator = words;
        binding->frames[k].figure.indicator_span = where;
    }
    return true;
}

/* 杭州和宁波分别新增企业12家、30家: what is counted is named behind, whose it is before. */
void qz_subjects_deal(qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const uint32_t length = qz_indicator_chain(binding, i);
    qz_items places;
    if (!frame->apart || frame->dealt || length < 2)
        return;
    const uint32_t end = read_places(binding, frame->left, &places);
    if (places.count == length && qz_text_starts(binding->text, end, U"分别"))
        deal_subjects(binding, i, &places);
}

bool qz_indicator_deals(const qz_binding *binding, uint32_t i, qz_span noun)
{
    const uint32_t length = qz_indicator_chain(binding, i);
    return binding->frames[i].apart && length > 1 &&
           ((length > 2 && split_items(binding, noun, true).count == length) ||
            split_items(binding, noun, false).count == length);
}

/* 养老金、低保标准再次提高，月人均分别增加20元、30元: what is dealt out stands in the clause before. */
static bool deal_from_clause_before(qz_binding *binding, uint32_t i, qz_span noun, uint32_t length)
{
    const qz_span phrase = qz_named_by_clause_before(binding, i);
    if (!binding->frames[i].apart || qz_span_empty(phrase))
        return false;
    const qz_items list = split_items(binding, phrase, true);
    if (list.count != length)
        return false;
    for (uint32_t k = noun.start; k + 2 < noun.end; k++) /* 三大指标分别|占世界份额 */
        if (qz_text_starts(binding->text, k, U"分别"))
            noun.start = k + 2;
    for (uint32_t k = 0; k < length; k++)
        binding->frames[i + k].figure.indicator = qz_format(
            binding->analysis->scratch, "%s%s", qz_item_name(binding, &list, k), qz_words_of(binding, noun));
    return true;
}

/* 铜、镍、锡等|有色金属价格分别上涨…: each of the examples has a figure of its own, and the measure is that
 * of the whole. */
static bool deal_examples(qz_binding *binding, uint32_t i, qz_span noun, uint32_t length)
{
    qz_match measure;
    const uint32_t start = binding->frames[i].left.start;
    if (noun.start < start + 4 || at(binding, noun.start - 1) != U'等' || at(binding, start) == U'对' ||
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &measure))
        return false;
    const qz_items list = split_items(binding, (qz_span){start, noun.start - 1}, true);
    if (list.count != length)
        return false;
    const uint32_t area = qz_set_end(binding->lexicon, binding->text, noun.start, QZ_SET_AREA);
    if (area > noun.start && noun.end > area + 1) {
        noun.start = area; /* 京津冀、长三角等区域|渔业产值分别增长…: each is whose it is */
        deal_subjects(binding, i, &list);
        for (uint32_t k = 0; k < length; k++) {
            binding->frames[i + k].figure.indicator = qz_words_of(binding, noun);
            binding->frames[i + k].figure.indicator_span = noun;
        }
        return true;
    }
    for (uint32_t k = 0; k < length; k++)
        binding->frames[i + k].figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, list.spans[k]),
                      qz_words_of(binding, measure.span));
    return true;
}

bool qz_indicator_deal(qz_binding *binding, uint32_t i, qz_span noun)
{
    const uint32_t length = qz_indicator_chain(binding, i);
    if (length < 2)
        return false;
    if (deal_examples(binding, i, noun, length))
        return true;
    if (deal_to_places(binding, i, noun, length) || deal_numbered(binding, i, noun, length))
        return true;
    if (length == 2 && (deal_town_and_country(binding, i, noun) || deal_made_and_sold(binding, i, noun) ||
                        deal_saved_and_lent(binding, i, noun)))
        return true;
    qz_items list = split_items(binding, noun, true);
    if (list.count != length)
        list = split_items(binding, noun, false); /* 船舶及装置制造业、电池制造业 */
    if (list.count == 1 && deal_from_clause_before(binding, i, noun, length))
        return true;
    if (list.count != length)
        return false;
    if (deal_ordinals(binding, i, &list))
        return true;
    for (uint32_t k = 1; k < length; k++) { /* 接待游客、实现|旅游花费 */
        qz_match light;
        qz_span *item = &list.spans[k];
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, item->start, item->end, &light) &&
            light.span.end > item->start + 1 && light.span.end < item->end)
            item->start = light.span.end;
    }
    const qz_span plan = qz_plan_before(binding, &binding->frames[i]); /* 甲、乙分别|完成年度计划|的… */
    for (uint32_t k = 0; k < length; k++) {
        qz_draft *figure = &binding->frames[i + k].figure;
        binding->frames[i + k].whole = noun;
        figure->indicator = qz_item_name(binding, &list, k);
        if (!qz_span_empty(plan))
            figure->indicator =
                qz_format(binding->analysis->scratch, "%s%s", figure->indicator, qz_words_of(binding, plan));
        if (k && !figure->subject) {
            figure->subject = binding->frames[i].figure.subject;
            figure->subject_span = binding->frames[i].figure.subject_span;
        }
        if (strlen(figure->indicator) == strlen(qz_words_of(binding, list.spans[k])))
            figure->indicator_span = list.spans[k];
    }
    return true;
}

/* 蔬菜和水果产量分别增长5%、6%，均居全国首位: a rank behind is of all that was dealt out. */
static bool is_of_all(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const bool deals = frame->apart && frame + 1 < binding->frames + binding->count && frame[1].listed;
    if (qz_span_empty(before->whole) || deals)
        return false;
    if (frame->apart)
        return true; /* 分别达3万元、1万元，|分别|增长7%: the same of both */
    for (uint32_t k = frame->left.start; k < frame->left.end; k++)
        if (at(binding, k) == U'均' || at(binding, k) == U'都' || at(binding, k) == U'居')
            return frame->figure.kind == QZ_RANKING + 1 || at(binding, k) == U'均';
    return false;
}

bool qz_indicator_of_all(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    if (!is_of_all(binding, frame, frame - 1))
        return false;
    qz_indicator_inherit(binding, frame, frame - 1);
    frame->figure.indicator = qz_words_of(binding, frame[-1].whole);
    frame->figure.indicator_span = frame[-1].whole;
    return true;
}
