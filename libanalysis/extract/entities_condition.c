/* When a word of the list of names is one: in marks, in company of its kind (钢铁、化工、建材), one character
 * for a country (对俄贸易). */
#include "extract/entities_find.h"

#include <string.h>

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

/* “十四五”, 十四五时期: a plan period, not the number. */
static bool is_quoted(const qz_search *search, qz_span span)
{
    if (at(search, span.start - 1) == U'“')
        return true;
    return qz_search_begins_set(search, span.end, QZ_SET_PLAN_PERIOD);
}

/* 汽车(增长37%)|、…: behind what is told of an item in brackets. */
static uint32_t behind_bracket(const qz_search *search, uint32_t end)
{
    enum { LONGEST = 16 };
    if (at(search, end) != U'(')
        return end;
    for (uint32_t k = end; k - end < LONGEST; k++)
        if (at(search, k) == U')')
            return k + 1;
    return end;
}

/* 发展|水产、造船; 。煤炭、电力: does it begin a list of industries, behind a verb or a mark? `end`: where
 * the item ends. */
static bool begins_list(const qz_search *search, qz_span span, uint32_t end)
{
    qz_match next;
    const uint32_t first = qz_search_token(search, span.start);
    const bool opens = !qz_is_han(at(search, span.start - 1)) && at(search, span.start - 1) != U'、';
    return at(search, end) == U'、' &&
           (opens || (first > 0 && qz_parts_of_speech[search->tokens.items[first - 1].pos][0] == 'v')) &&
           qz_spot_longest(search->lexicon, search->text, end + 1, search->span.end, QZ_IN(QZ_LIST_NAMES),
                           &next) &&
           qz_cell_choice(search->lexicon, next.sense, QZ_NAME_KIND) == QZ_INDUSTRY + 1;
}

/* 教育、文化、体育事业: what the state does for people, named behind the last word of the list. */
static bool is_list_of_work(const qz_search *search, uint32_t start, uint32_t end)
{
    enum { LONGEST_ITEM = 4 };
    uint32_t last = end;
    while (last > start && at(search, last - 1) != U'、')
        last--;
    for (uint32_t i = last; i < end && i - last <= LONGEST_ITEM; i++)
        if (qz_text_starts(search->text, i, U"事业") || qz_text_starts(search->text, i, U"安全"))
            return true;
    return false;
}

/* 交通、水利等基础设施, 教育、医疗等部门: of what a list is behind which no industries are meant. */
static bool is_list_of_others(const qz_search *search, uint32_t end)
{
    enum { LONGEST_LIST = 60, FAR = 8 };
    uint32_t i = end;
    while (i - end < LONGEST_LIST && (qz_is_han(at(search, i)) || at(search, i) == U'、') &&
           at(search, i) != U'等')
        i++;
    if (at(search, i) != U'等')
        return is_list_of_work(search, end, i);
    const uint32_t tail = i + 1;
    for (i = tail; i - tail < FAR && qz_is_han(at(search, i)); i++)
        if (qz_search_begins_set(search, i, QZ_SET_PUBLIC_GOOD))
            return true;
    return false;
}

/* 畜牧业、渔业、|林业: the last of a list in which one is an industry in any company. */
static bool ends_industries(const qz_search *search, qz_span last)
{
    enum { MOST_ITEMS = 6 };
    const char32_t after = at(search, last.end);
    qz_match before = {.span = last};
    if (after != U',' && after != U'。' && after != U';')
        return false;
    for (int items = 0; items < MOST_ITEMS; items++) {
        const uint32_t end = before.span.start - 1;
        if (before.span.start <= search->span.start + 1 || at(search, end) != U'、' ||
            !qz_spot_longest_before(search->lexicon, search->text, search->span.start, end,
                                    QZ_IN(QZ_LIST_NAMES), &before) ||
            qz_cell_choice(search->lexicon, before.sense, QZ_NAME_KIND) != QZ_INDUSTRY + 1)
            return false;
        if (!qz_cell_choice(search->lexicon, before.sense, QZ_NAME_CONDITION))
            return true;
    }
    return false;
}

/* 钢铁、化工、建材; 旅游产业: common words that name an industry in such company only. */
static bool is_in_company(const qz_search *search, qz_span span)
{
    const uint32_t end = behind_bracket(search, span.end);
    const char32_t before = at(search, span.start - 1);
    const char32_t after = at(search, end);
    const bool listed = before == U'、' && (after == U'、' || after == U'等' || after == U'和');
    return ((listed || begins_list(search, span, end)) && !is_list_of_others(search, end)) ||
           ends_industries(search, (qz_span){span.start, end}) ||
           qz_text_starts(search->text, span.end, U"产业") || qz_text_starts(search->text, span.end, U"行业");
}

/* 在京开幕, 涉陕成果, 对俄贸易: one character for a place, behind what stands before places. */
static bool is_behind_locative(const qz_search *search, qz_span span)
{
    static const char32_t before[] = U"在涉来赴驻入离返抵对";
    for (uint32_t i = 0; before[i]; i++)
        if (at(search, span.start - 1) == before[i])
            return true;
    return false;
}

/* 美防长, 匈总理 at the beginning of a phrase; but 以居民需求为… */
static bool is_before_office(const qz_search *search, qz_span span)
{
    qz_match title;
    return !qz_is_han(at(search, span.start - 1)) &&
           qz_spot_longest(search->lexicon, search->text, span.end, search->span.end, QZ_IN(QZ_LIST_TITLES),
                           &title) &&
           title.span.end > span.end + 1 &&
           !(at(search, span.start) == U'以' && qz_search_ends_set(search, title.span.end, QZ_SET_DOER));
}

/* 俄称, 日媒 at the beginning of a phrase: a country that speaks. */
static bool is_before_speech(const qz_search *search, qz_span span)
{
    const char32_t next = at(search, span.end);
    return !qz_is_han(at(search, span.start - 1)) && (next == U'称' || next == U'媒');
}

/* 空袭黎渔港, 击落美渔机: a country behind what is done to it in a war. */
static bool is_behind_attack(const qz_search *search, qz_span span)
{
    return span.start > search->span.start && qz_search_ends_set(search, span.start, QZ_SET_ATTACK);
}

bool qz_search_is_short_country(const qz_search *search, uint32_t position)
{
    qz_match match;
    if (!qz_is_han(at(search, position)) ||
        !qz_spot_exact(search->lexicon, search->text, position, position + 1, QZ_IN(QZ_LIST_NAMES), &match))
        return false;
    const uint32_t condition = qz_cell_choice(search->lexicon, match.sense, QZ_NAME_CONDITION);
    return condition == QZ_IF_AT || condition == QZ_IF_OFFICE;
}

/* 巴以|冲突, 俄乌|谈判: two countries and what is between them. */
static bool is_of_pair(const qz_search *search, qz_span span)
{
    const uint32_t end = qz_search_is_short_country(search, span.end) ? span.end + 1 : span.end;
    if (end == span.end && !qz_search_is_short_country(search, span.start - 1))
        return false;
    return qz_search_begins_set(search, end, QZ_SET_BETWEEN_STATES);
}

static bool is_among_countries(const qz_search *search, qz_span span)
{
    return is_before_speech(search, span) || is_behind_attack(search, span) || is_of_pair(search, span);
}

bool qz_search_condition_holds(const qz_search *search, uint32_t condition, qz_span span)
{
    switch (condition) {
    case QZ_IF_QUOTED:
        return is_quoted(search, span);
    case QZ_IF_LISTED:
        return is_in_company(search, span);
    case QZ_IF_AT:
        return is_behind_locative(search, span) || is_before_office(search, span) ||
               is_among_countries(search, span);
    case QZ_IF_OFFICE:
        return is_before_office(search, span) || is_among_countries(search, span);
    default:
        return true;
    }
}
