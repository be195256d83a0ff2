/* Names that grew from a last word and name nothing for all that: 新建|绿道, 澄川|试点, 保交房|项目. */
#include "extract/entities_growth.h"

/* 新建|绿道, 加密|高铁: the one word before the last is what is done to it. */
static bool is_done_to(const qz_growth *name, uint32_t head)
{
    const qz_span word = {name->start, head};
    if (name->kind == QZ_PROGRAMME && qz_text_starts(name->search->text, name->start, U"释放"))
        return true; /* 释放|试点|红利 */
    return name->words == 1 && name->kind == QZ_PLATFORM && head == name->start + 2 &&
           (qz_growth_has_role(name, word, QZ_BUILD) || qz_growth_has_role(name, word, QZ_VERB)) &&
           !qz_growth_has_role(name, word, QZ_GENERIC);
}

/* “十四五”规划|重大|工程: the period is what has a name. */
static bool begins_with_period(const qz_growth *name)
{
    qz_match match;
    return qz_growth_at(name, name->start) == U'“' &&
           qz_spot_longest(name->search->lexicon, name->search->text, name->start + 1, name->end,
                           QZ_IN(QZ_LIST_NAMES), &match) &&
           qz_cell_choice(name->search->lexicon, match.sense, QZ_NAME_KIND) == QZ_PERIOD + 1 &&
           !qz_text_starts(name->search->text, match.span.end, U"”普法");
}

/* 美军|计划, 中方|行动: who plans or acts, and no name. */
static bool is_of_side(const qz_growth *name, uint32_t head)
{
    return !name->quoted && qz_search_ends_set(name->search, head, QZ_SET_SIDE) &&
           qz_search_begins_set(name->search, head, QZ_SET_DESIGN);
}

/* 澄川|试点, 全市|计划: whose it is tells no programme. */
static bool is_only_place(const qz_growth *name, uint32_t head)
{
    return name->words == 1 && (qz_growth_is_listed_place(name, (qz_span){name->start, head}) ||
                                qz_growth_has_role(name, (qz_span){name->start, head}, QZ_SUBJECT));
}

/* 中国|小学, 挪威|中学: some one of the country; 埃及|博物馆 is one. */
static bool is_of_country(const qz_growth *name, uint32_t head)
{
    qz_match place;
    const qz_text *text = name->search->text;
    const bool school = qz_text_starts(text, head, U"小学") || qz_text_starts(text, head, U"中学") ||
                        qz_text_starts(text, head, U"学校") || qz_text_starts(text, head, U"幼儿园");
    return name->kind == QZ_INSTITUTION && name->words == 1 && school &&
           qz_spot_exact(name->search->lexicon, name->search->text, name->start, head, QZ_IN(QZ_LIST_PLACES),
                         &place) &&
           qz_cell_choice(name->search->lexicon, place.sense, QZ_PLACE_LEVEL) == QZ_COUNTRY;
}

/* 一揽子渔业|政策, 创业优惠|政策: some policies, none of them named. */
bool qz_search_is_of_some(const qz_search *search, qz_span words)
{
    for (uint32_t k = words.start; k < words.end; k++)
        if (qz_text_starts(search->text, k, U"一揽子") ||
            (k + 2 == words.end && qz_text_starts(search->text, k, U"优惠")))
            return true;
    return false;
}

/* 保交房|项目: the programme of the list is the name. */
bool qz_growth_is_listed_whole(const qz_growth *name, uint32_t head)
{
    qz_match match;
    return qz_spot_exact(name->search->lexicon, name->search->text, name->start, head, QZ_IN(QZ_LIST_NAMES),
                         &match);
}

bool qz_growth_is_vain(const qz_growth *name, uint32_t head)
{
    const bool programme = name->kind == QZ_PROGRAMME;
    const bool policy = programme || name->kind == QZ_POLICY;
    return is_done_to(name, head) || is_of_country(name, head) ||
           (policy && qz_search_is_of_some(name->search, (qz_span){name->start, head})) ||
           (programme && (begins_with_period(name) || is_only_place(name, head) || is_of_side(name, head)));
}

/* 在|晋|全国重点实验室: where it is, by one character. */
bool qz_growth_stands_there(const qz_growth *name)
{
    const qz_search *search = name->search;
    const qz_span first = search->tokens.items[name->token].span;
    qz_match place;
    return first.start == name->start && first.end == name->start + 1 && name->start > 0 &&
           qz_growth_at(name, name->start - 1) == U'在' &&
           qz_spot_exact(search->lexicon, search->text, first.start, first.end, QZ_IN(QZ_LIST_NAMES),
                         &place) &&
           qz_cell_choice(search->lexicon, place.sense, QZ_NAME_KIND) == QZ_PLACE + 1;
}
