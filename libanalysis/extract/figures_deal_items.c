/* What an item of a list is called: with the head that the first has, the tail that the last has. */
#include "extract/figures_deal.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 工业营收和利润, 事故起数、死亡人数: the head of the first item that a bare measure lacks. */
static qz_span shared_head(const qz_binding *binding, const qz_items *list, uint32_t index)
{
    const qz_span first = list->spans[0];
    enum { LONGEST = 4 }; /* 实际利用外资 needs no head */
    qz_match measure;
    if (!index || list->spans[index].end - list->spans[index].start > LONGEST ||
        !qz_noun_only_measures(binding, list->spans[index]) ||
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, first, first.end, &measure) ||
        measure.span.start < first.start + 2)
        return (qz_span){0, 0};
    qz_span head = {first.start, measure.span.start};
    if (head.end > head.start + 3 && at(binding, head.end - 2) == at(binding, list->spans[index].start) &&
        at(binding, head.end - 1) == at(binding, list->spans[index].start + 1))
        head.end -= 2; /* 渔港销售面积和|销售额 */
    return head;
}

/* 花生种植、收获机械化率: the thing that the first item begins with, where this one begins with a deed. */
static qz_span shared_thing(const qz_binding *binding, const qz_items *list, uint32_t index)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span first = list->spans[0];
    const uint32_t thing = qz_figure_token_at(binding, first.start);
    const uint32_t deed = qz_figure_token_at(binding, list->spans[index].start);
    const uint32_t own = list->spans[index].end;
    if (own >= 2 && first.end >= 2 && at(binding, own - 1) == at(binding, first.end - 1) &&
        at(binding, own - 2) == at(binding, first.end - 2))
        return (qz_span){0, 0}; /* 商品消费和服务消费 */
    if (!index || list->count != 2 || thing + 1 >= tokens->count || deed >= tokens->count ||
        tokens->items[thing].span.start != first.start || tokens->items[thing + 1].span.end != first.end ||
        qz_parts_of_speech[tokens->items[thing].pos][0] != 'n' ||
        qz_parts_of_speech[tokens->items[thing + 1].pos][0] != 'v' ||
        qz_parts_of_speech[tokens->items[deed].pos][0] != 'v')
        return (qz_span){0, 0};
    return tokens->items[thing].span;
}

/* 拉美、非洲|分别|进出口: the last item without the word that deals. */
static const char *without_dealing(const qz_binding *binding, qz_span item)
{
    for (uint32_t k = item.start + 1; k + 2 < item.end; k++)
        if (qz_text_starts(binding->text, k, U"分别"))
            return qz_format(binding->analysis->scratch, "%s%s",
                             qz_words_of(binding, (qz_span){item.start, k}),
                             qz_words_of(binding, (qz_span){k + 2, item.end}));
    return qz_words_of(binding, item);
}

/* 进口货值、渔船进出、免税销售额: where one before the last has a measure of its own, all of them stand for
 * themselves; but 渔场、渔港|排放总量. */
static bool has_own_measure(const qz_binding *binding, const qz_items *list, qz_span tail)
{
    static const char32_t QUANTITY[] = U"额量值数率资入润";
    bool quantity = qz_ends_set(binding, tail.end, QZ_SET_SPENDING); /* but 渔区、渔场|基地 */
    for (const char32_t *c = QUANTITY; *c; c++)
        quantity = quantity || *c == at(binding, tail.end - 1);
    for (uint32_t i = 0; i + 1 < list->count; i++) {
        const qz_span item = list->spans[i];
        const char32_t ends = at(binding, item.end - 1);
        qz_match own;
        if (item.end > item.start + 3 && qz_text_starts(binding->text, item.end - 3, U"需氧量"))
            continue;
        if (item.end - item.start > tail.end - tail.start && /* 教育支出、农林支出 */
            strcmp(qz_words_of(binding, (qz_span){item.end - (tail.end - tail.start), item.end}),
                   qz_words_of(binding, tail)) == 0)
            return true;
        if (ends == U'量' || ends == U'额' || ends == U'率' || ends == U'值' ||
            (ends != U'量' && qz_word_before(binding, QZ_LIST_MEASURES, 0, item, item.end, &own) &&
             !(quantity && own.span.end <= own.span.start + 2 && /* 公路|投资 */
               !qz_noun_only_measures(binding, own.span) &&
               !qz_ends_set(binding, item.end, QZ_SET_SPENDING)) && /* 出口、进口|增速 */
             !qz_text_starts(binding->text, item.end - 2, U"产业"))) /* 第一产业和第三产业|增加值 */
            return true;
    }
    return false;
}

/* 城镇和|农村|居民消费支出, 省内和|省外|旅游收入: where one word of the last item stands against the only one
 * of this, what is behind it is of both. The end of the last item for no. */
static uint32_t behind_contrast(const qz_binding *binding, qz_span item, qz_span last)
{
    static const char32_t TOWNS[] = U"城镇农乡村市县区渔";
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t own = qz_figure_token_at(binding, item.start);
    const uint32_t other = qz_figure_token_at(binding, last.start);
    if (own >= tokens->count || other >= tokens->count || tokens->items[own].span.end != item.end ||
        tokens->items[other].span.start != last.start || item.end != item.start + 2)
        return last.end;
    const qz_span word = tokens->items[other].span;
    if (strcmp(qz_words_of(binding, word), qz_words_of(binding, item)) == 0)
        return last.end; /* 工业、…、工业技改|投资 */
    bool towns = true;
    for (uint32_t k = 0; k < 2; k++) {
        const char32_t *c = TOWNS, *d = TOWNS;
        while (*c && *c != at(binding, item.start + k))
            c++;
        while (*d && *d != at(binding, word.start + k))
            d++;
        towns = towns && *c && *d;
    }
    return towns || at(binding, word.start) == at(binding, item.start) ||
                   at(binding, word.end - 1) == at(binding, item.end - 1)
               ? word.end
               : last.end;
}

/* 急难型、支出型|救助标准, 一类、二类|渔港占比: where the last item has as many characters up to the same
 * suffix, what is behind it is of both. The end of the last item for no. */
static uint32_t behind_sort(const qz_binding *binding, qz_span item, qz_span last)
{
    const uint32_t end = last.start + (item.end - item.start);
    const char32_t suffix = at(binding, item.end - 1);
    const bool sort = qz_ends_set(binding, item.end, QZ_SET_SORT);
    return sort && item.end > item.start + 1 && end < last.end && at(binding, end - 1) == suffix ? end
                                                                                                 : last.end;
}

/* 美丽渔村、美丽渔港|建成|率, 高校和机构|的产业化|率: where what is of both begins, behind as many words as
 * the item has; `end` where that is nowhere before. */
static uint32_t behind_like(const qz_binding *binding, qz_span item, qz_span last, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t token = qz_figure_token_at(binding, last.start);
    for (uint32_t i = qz_figure_token_at(binding, item.start);
         i < tokens->count && tokens->items[i].span.start < item.end; i++)
        token++;
    for (uint32_t k = last.start + 1; k < end; k++)
        if (at(binding, k) == U'的')
            return k;
    return token < tokens->count && tokens->items[token].span.start < end ? tokens->items[token].span.start
                                                                          : end;
}

/* What the last item has and the item lacks: the tail of the list of measures that ends the last one. */
static const char *name_of(const qz_binding *binding, const qz_items *list, uint32_t index)
{
    const qz_span item = list->spans[index];
    const qz_span last = list->spans[list->count - 1];
    qz_match tail;
    const char *words = qz_words_of(binding, item);
    qz_span head = shared_head(binding, list, index);
    if (qz_span_empty(head))
        head = shared_thing(binding, list, index);
    if (!qz_span_empty(head))
        return qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, head), words);
    if (index + 1 == list->count)
        return without_dealing(binding, item);
    if (item.end == item.start + 2 && last.end > last.start + 3 && at(binding, item.start) == U'第' &&
        at(binding, last.start) == U'第') /* 第一、第三|产业增加值 */
        return qz_format(binding->analysis->scratch, "%s%s", words,
                         qz_words_of(binding, (qz_span){last.start + 2, last.end}));
    if (item.end == item.start + 1 && at(binding, item.end) == U'、' &&
        last.end > last.start + 3) /* 内、外|贸吞吐量, 省、市|级示范区 */
        return qz_format(binding->analysis->scratch, "%s%s", words,
                         qz_words_of(binding, (qz_span){last.start + 1, last.end}));
    if (!(qz_word_before(binding, QZ_LIST_MEASURES, QZ_TAIL, last, last.end, &tail) ||
          qz_word_before(binding, QZ_LIST_MEASURES, QZ_RATE_NOUN, last, last.end, &tail)))
        return words;
    qz_match each; /* 渔民、农民|人均|收入 */
    if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EACH, last, tail.span.start, &each))
        tail.span.start = each.span.start;
    const char32_t ends = at(binding, item.end - 1);
    if (tail.span.start >= last.start + 2 && qz_text_starts(binding->text, tail.span.start - 2, U"居民") &&
        (ends == U'镇' || ends == U'村' || ends == U'乡' || ends == U'市'))
        tail.span.start -= 2; /* 城镇和渔村|居民|收入 */
    if (item.end > item.start + 2 && qz_text_starts(binding->text, item.end - 2, U"居民") &&
        qz_text_starts(binding->text, tail.span.start, U"居民"))
        tail.span.start += 2; /* 城镇居民和渔村居民|人均收入 */
    const uint32_t behind = behind_contrast(binding, item, last);
    if (behind < tail.span.start)
        tail.span.start = behind + (at(binding, behind) == U'等');
    const uint32_t sort = behind_sort(binding, item, last);
    if (sort < tail.span.start)
        tail.span.start = sort;
    const uint32_t act = behind_like(binding, item, last, tail.span.start);
    const qz_tokens *tokens = &binding->analysis->tokens; /* 能耗、用地|支持渔业项目|比重 */
    const uint32_t verb = qz_figure_token_at(binding, act);
    if (tail.span.end == tail.span.start + 1 ||
        (act + 2 < tail.span.start && strcmp(qz_parts_of_speech[tokens->items[verb].pos], "v") == 0 &&
         tokens->items[verb].span.end == act + 2))
        tail.span.start = behind_like(binding, item, last, tail.span.start);
    if (tail.span.start == last.start)
        return words;
    if (qz_text_starts(binding->text, tail.span.start, U"件数") && at(binding, tail.span.start - 1) == U'案')
        tail.span.start++; /* 渔业案件、治安案件|数 */
    if (has_own_measure(binding, list, tail.span))
        return words;
    return qz_format(binding->analysis->scratch, "%s%s", words, qz_words_of(binding, tail.span));
}

/* 高技术制造业, 装备制造业增加值: branches of manufacturing, which are counted from a size on. */
static bool makes_things(const qz_binding *binding, qz_span item)
{
    for (uint32_t k = item.start; k + 3 <= item.end; k++)
        if (qz_text_starts(binding->text, k, U"制造业"))
            return true;
    return false;
}

/* 规上|高技术制造业、装备制造业增加值, 限额以上|通讯器材、家用电器零售额: of what size all of the list are;
 * empty for none. */
static qz_span size_of_all(const qz_binding *binding, const qz_items *list, qz_span item)
{
    const uint32_t first = list->spans[0].start;
    const qz_span size = {first, qz_set_end(binding->lexicon, binding->text, first, QZ_SET_SIZED)};
    const bool sold = at(binding, first) == U'限';
    return !qz_begins_set(binding, item.start, QZ_SET_SIZED) &&
                   (sold || (makes_things(binding, list->spans[0]) && makes_things(binding, item)))
               ? size
               : (qz_span){first, first};
}

/* 单位生产总值|能耗和碳排放: of what unit of output all of the list are; empty for none. */
static qz_span unit_of_all(const qz_binding *binding, const qz_items *list, qz_span item)
{
    const uint32_t first = list->spans[0].start;
    const bool own = qz_begins_set(binding, item.start, QZ_SET_PER_OUTPUT);
    return (qz_span){first,
                     own ? first : qz_set_end(binding->lexicon, binding->text, first, QZ_SET_PER_OUTPUT)};
}

/* 对欧洲、|非洲出口, 规上|高技术制造业、装备制造业增加值: the first word of the first is that of all. */
static const char *with_lead(const qz_binding *binding, const qz_items *list, uint32_t index,
                             const char *name)
{
    const qz_span item = list->spans[index];
    const uint32_t first = list->spans[0].start;
    qz_span size = index ? size_of_all(binding, list, item) : (qz_span){0, 0};
    if (index && qz_span_empty(size))
        size = unit_of_all(binding, list, item);
    if (!qz_span_empty(size))
        return qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, size), name);
    return index && at(binding, first) == U'对' && qz_figure_word_alone(binding, first)
               ? qz_format(binding->analysis->scratch, "对%s", name)
               : name;
}

const char *qz_item_name(const qz_binding *binding, const qz_items *list, uint32_t index)
{
    return with_lead(binding, list, index, name_of(binding, list, index));
}
