/*
 * Lists that say at their end what they list: 交通、能源、水利等行业 are industries where one of them is
 * known to be one, of 领域 where most are; 澄江精工锂电池、澄川机场等20个重大项目 are facilities where a
 * proper noun is in them.
 */
#include "extract/entities_find.h"

#include "value/numeral.h"

#include <string.h>

enum { MOST_ITEMS = 12, LONGEST_ITEM = 16, FARTHEST_TAIL = 10 };

typedef struct item_list {
    qz_span items[MOST_ITEMS];
    uint32_t count;
} item_list;

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

/* Is the word that begins there a verb, and no noun of a deed? */
static bool is_verb(const qz_search *search, uint32_t start)
{
    const qz_token *token = &search->tokens.items[qz_search_token(search, start)];
    return token->span.start == start && strcmp(qz_parts_of_speech[token->pos], "v") == 0;
}

/* 孵化等|培育|未来产业: what is listed does something with what the list seems to be of. */
static bool brings_forth(const qz_search *search, uint32_t start)
{
    const qz_span word = search->tokens.items[qz_search_token(search, start)].span;
    return is_verb(search, start) || (word.start == start && qz_search_has_role(search, word, QZ_BUILD));
}

/* How sure it is that the items are what the list is said to be of: 领域 may be fields of work
 * (校园周边等领域). */
typedef enum { LIST_LOOSE, LIST_USUAL, LIST_SURE } sureness;

/* What the list is of: the first such word behind 等, with numbers and describing words between. */
static uint8_t listed_kind(const qz_search *search, uint32_t from, sureness *sure)
{
    static const struct {
        qz_set set;
        uint8_t kind;
        sureness sure;
    } tails[] = {
        {QZ_SET_LISTED_FACILITIES, QZ_PLATFORM, LIST_USUAL},
        {QZ_SET_LISTED_CAMPAIGNS, QZ_PROGRAMME, LIST_USUAL},
        {QZ_SET_LISTED_WORKS, QZ_PLATFORM, LIST_USUAL},
        {QZ_SET_LISTED_FIRMS, QZ_ENTERPRISE, LIST_USUAL},
        {QZ_SET_SURE_INDUSTRIES, QZ_INDUSTRY, LIST_SURE},
        {QZ_SET_LISTED_INDUSTRIES, QZ_INDUSTRY, LIST_USUAL},
        {QZ_SET_LISTED_FIELDS, QZ_INDUSTRY, LIST_LOOSE},
    };
    for (uint32_t i = from; i < from + FARTHEST_TAIL; i++) {
        const char32_t c = at(search, i);
        if (!qz_is_han(c) && !qz_is_digit(c) && c != U'“')
            return QZ_NO_ENTITY;
        for (size_t t = 0; t < sizeof tails / sizeof *tails; t++)
            if (qz_search_begins_set(search, i, tails[t].set)) {
                *sure = tails[t].sure;
                return *sure == LIST_SURE && brings_forth(search, from) ? QZ_NO_ENTITY : tails[t].kind;
            }
    }
    return QZ_NO_ENTITY;
}

/* Roles whose words stand in names too: 公共机构, 婴幼儿奶粉, 生物提取. */
static const qz_roles STAND_IN_NAMES =
    (qz_roles)1 << QZ_GENERIC | (qz_roles)1 << QZ_ASPECT | (qz_roles)1 << QZ_STOP | (qz_roles)1 << QZ_REPORT |
    (qz_roles)1 << QZ_BESIDE_COMPANY | (qz_roles)1 << QZ_GROUP | (qz_roles)1 << QZ_ACTOR |
    (qz_roles)1 << QZ_PARTY | (qz_roles)1 << QZ_SINCE | (qz_roles)1 << QZ_SANCTION | (qz_roles)1 << QZ_PLAN |
    (qz_roles)1 << QZ_GIFT | (qz_roles)1 << QZ_LEVY | (qz_roles)1 << QZ_FORCE | (qz_roles)1 << QZ_FACILITY |
    (qz_roles)1 << QZ_TAKEN | (qz_roles)1 << QZ_WORKS | (qz_roles)1 << QZ_PART | (qz_roles)1 << QZ_KINDS |
    (qz_roles)1 << QZ_GRID;

static bool stops(const qz_search *search, const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    qz_match match;
    if (token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_LATIN && token->class != QZ_TOKEN_MIXED &&
        token->class != QZ_TOKEN_NUMBER)
        return true;
    if (token->class == QZ_TOKEN_HAN && pos[0] && strchr("pucdr", pos[0]))
        return true;
    if (!qz_spot_exact(search->lexicon, search->text, token->span.start, token->span.end,
                       QZ_IN(QZ_LIST_BOUNDARIES), &match))
        return false;
    const uint32_t role = qz_cell_choice(search->lexicon, match.sense, QZ_BOUNDARY_ROLE);
    return !(STAND_IN_NAMES >> role & 1);
}

/* The item that ends at `end`: back to a mark, a verb or a particle. */
static qz_span item_before(const qz_search *search, uint32_t end, uint8_t kind)
{
    uint32_t start = end;
    while (start > search->span.start && end - start <= LONGEST_ITEM) {
        const qz_token *token = &search->tokens.items[qz_search_token(search, start - 1)];
        const char32_t c = search->text->folded[token->span.start];
        const bool joint = kind == QZ_PLATFORM && token->span.end == token->span.start + 1 &&
                           (c == U'和' || c == U'至'); /* 澄江动力和储能, 澄川至澄江高速公路 */
        if (!joint && stops(search, token))
            break;
        start = token->span.start;
    }
    return (qz_span){start, end};
}

static bool is_industry(const qz_search *search, qz_span item)
{
    qz_match match;
    return qz_spot_longest_before(search->lexicon, search->text, item.start, item.end, QZ_IN(QZ_LIST_NAMES),
                                  &match) &&
           match.span.start == item.start &&
           qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_INDUSTRY + 1;
}

/* 聚焦|新能源、…; 发展|数字景区、…: the verb before the first item; a noun of a deed (服务外包) where what is
 * behind it is a known industry, or it is 发展 or says what is reached (覆盖|原材料、…). */
static qz_span without_verb(const qz_search *search, qz_span item, uint8_t kind)
{
    const qz_token *first = &search->tokens.items[qz_search_token(search, item.start)];
    const qz_span rest = {first->span.end, item.end};
    if (at(search, item.start - 1) == U'、')
        return item;
    for (uint32_t k = rest.start; kind == QZ_INDUSTRY && k + 2 < item.end; k++)
        if (is_verb(search, k) && is_industry(search, (qz_span){k + 2, item.end}) &&
            !is_industry(search, (qz_span){k, item.end}))
            return (qz_span){k + 2, item.end}; /* 浙江聚焦|人工智能; but 乡村|休闲旅游 */
    const bool verb = qz_parts_of_speech[first->pos][0] == 'v' &&
                      (is_verb(search, item.start) || is_industry(search, rest) ||
                       qz_text_starts(search->text, item.start, U"发展") ||
                       qz_search_has_role(search, first->span, QZ_REACH));
    return first->span.start == item.start && rest.end > rest.start + 1 && verb ? rest : item;
}

/* 展开|渔港安居、…: the verb before the first item of several words. */
static qz_span without_deed(const qz_search *search, qz_span item)
{
    enum { SHORTEST = 3 };
    const qz_token *first = &search->tokens.items[qz_search_token(search, item.start)];
    const bool verb = qz_parts_of_speech[first->pos][0] == 'v' && first->span.start == item.start &&
                      at(search, item.start - 1) != U'、';
    return verb && item.end >= first->span.end + SHORTEST ? (qz_span){first->span.end, item.end} : item;
}

static void read_list(const qz_search *search, uint32_t end, uint8_t kind, item_list *list)
{
    list->count = 0;
    while (list->count < MOST_ITEMS) {
        qz_span item = item_before(search, end, kind);
        item = kind == QZ_PROGRAMME ? without_deed(search, item) : without_verb(search, item, kind);
        const uint32_t length = item.end - item.start;
        if (length < 2 || length > LONGEST_ITEM)
            return;
        list->items[list->count++] = item;
        if (at(search, item.start - 1) != U'、')
            return;
        end = item.start - 1;
    }
}

/* 澄江精工|特种纤维: a company of the list begins it, and goes on. */
static bool is_of_company(const qz_search *search, qz_span item)
{
    qz_match match;
    return qz_spot_longest(search->lexicon, search->text, item.start, item.end, QZ_IN(QZ_LIST_NAMES),
                           &match) &&
           match.span.end < item.end &&
           qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_ENTERPRISE + 1;
}

/* Does it hold a name: a place, an enterprise, a word that no dictionary has? */
static bool is_proper(const qz_search *search, qz_span item)
{
    if (is_of_company(search, item))
        return true;
    for (uint32_t i = qz_search_token(search, item.start);
         i < search->tokens.count && search->tokens.items[i].span.start < item.end; i++) {
        const qz_token *token = &search->tokens.items[i];
        qz_match match;
        if (token->class == QZ_TOKEN_HAN && !token->known && !token->pos)
            return true;
        if (token->class == QZ_TOKEN_HAN && token->span.end - token->span.start > 1 &&
            qz_spot_exact(search->lexicon, search->text, token->span.start, token->span.end,
                          QZ_IN(QZ_LIST_PLACES), &match))
            return true;
    }
    return false;
}

/* 渔业数据共享中心, 卫星地面接收站: a sort of facility, told by more than its last word. */
static bool is_facility(const qz_search *search, qz_span item)
{
    enum { SHORTEST = 5 };
    qz_match head;
    return item.end - item.start >= SHORTEST && !qz_is_digit(search->text->folded[item.start]) &&
           !qz_text_starts(search->text, item.start, U"一批") &&
           (qz_search_ends_set(search, item.end, QZ_SET_FACILITY_END) ||
            (qz_spot_longest_before(search->lexicon, search->text, item.start, item.end, QZ_IN(QZ_LIST_HEADS),
                                    &head) &&
             qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_KIND) == QZ_PLATFORM + 1));
}

/* 城市建设|管理、水利等行业: the end of an item of several words. */
static bool tells_no_industry(const qz_search *search, qz_span item)
{
    return qz_set_end(search->lexicon, search->text, item.start, QZ_SET_VAGUE) == item.end;
}

static void push_list(qz_search *search, const item_list *list, uint8_t kind, sureness sure)
{
    uint32_t known = 0;
    for (uint32_t i = 0; i < list->count; i++)
        known += kind == QZ_INDUSTRY
                     ? is_industry(search, list->items[i])
                     : is_proper(search, list->items[i]) || is_facility(search, list->items[i]);
    if (list->count < 2 || (known == 0 && sure != LIST_SURE) ||
        (sure == LIST_LOOSE && known * 2 <= list->count))
        return;
    for (uint32_t i = 0; i < list->count; i++)
        if (kind == QZ_INDUSTRY ? list->items[i].end - list->items[i].start <= 8
                                : is_proper(search, list->items[i]) || is_facility(search, list->items[i])) {
            if (tells_no_industry(search, list->items[i]))
                continue;
            qz_search_push(search, list->items[i], kind, QZ_RANK_HEAD, NULL, NULL, "list");
        }
}

/* 城市安居、水患治理 are campaigns because they are called so; no item is a word, a facility or so many. */
static void push_campaigns(qz_search *search, const item_list *list)
{
    enum { SHORTEST = 3, LONGEST = 12 };
    for (uint32_t i = 0; i < list->count; i++) {
        const qz_span item = list->items[i];
        if (item.end - item.start < SHORTEST || item.end - item.start > LONGEST ||
            is_facility(search, item) || qz_is_numeral(at(search, item.start)))
            return;
    }
    for (uint32_t i = 0; list->count > 1 && i < list->count; i++)
        qz_search_push(search, list->items[i], QZ_PROGRAMME, QZ_RANK_NAME, NULL, NULL, "list");
}

/* 城市安居、水患治理|三大工程: where the number behind the last item at the mark begins; 0 for none. */
static uint32_t counted_from(const qz_search *search, uint32_t mark)
{
    for (uint32_t k = mark + 3; k < mark + LONGEST_ITEM && qz_is_han(at(search, k)); k++)
        if (qz_is_numeral(at(search, k)) && qz_search_begins_set(search, k + 1, QZ_SET_COUNTED_CAMPAIGNS))
            return k;
    return 0;
}

/* 澄江精工年产3万吨锂盐|项目|投产: one project, where a company or a place begins it and what is behind it
 * says that it is built; 示范项目, 试点项目 are campaigns. */
static void push_project(qz_search *search, uint32_t head)
{
    enum { SHORTEST_PROJECT = 6 };
    const uint32_t last = qz_search_token(search, head);
    const qz_token *behind = &search->tokens.items[last + 1];
    const qz_span item = item_before(search, head + 2, QZ_PLATFORM);
    qz_match name;
    if (search->tokens.items[last].span.end != head + 2 || last + 1 >= search->tokens.count ||
        item.end - item.start < SHORTEST_PROJECT || item.end - item.start > LONGEST_ITEM + 4 ||
        qz_text_starts(search->text, head - 2, U"示范") || qz_text_starts(search->text, head - 2, U"试点") ||
        !qz_spot_longest(search->lexicon, search->text, item.start, item.end,
                         QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES), &name) ||
        name.span.end + 4 > item.end)
        return;
    const bool company = name.sense.list == QZ_LIST_NAMES &&
                         qz_cell_choice(search->lexicon, name.sense, QZ_NAME_KIND) == QZ_ENTERPRISE + 1;
    const bool place = name.sense.list == QZ_LIST_PLACES &&
                       !qz_cell_choice(search->lexicon, name.sense, QZ_PLACE_COMMON) &&
                       qz_search_aligned(search, name.span);
    if (company || (place && qz_search_has_role(search, behind->span, QZ_EVENT)))
        qz_search_push(search, item, QZ_PLATFORM, QZ_RANK_HEAD, NULL, NULL, "project");
}

/* Does an organ of the lists end at `end`? */
static bool is_organ_before(const qz_search *search, uint32_t end)
{
    qz_match organ;
    return qz_spot_longest_before(search->lexicon, search->text, search->span.start, end,
                                  QZ_IN(QZ_LIST_NAMES), &organ) &&
           qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1 &&
           !qz_is_no_name(search->lexicon, &organ);
}

/* 统计局, 文化和旅游局: nouns and what joins them; not 各地统计局, 会同税务局. */
static bool names_office(const qz_search *search, qz_span span)
{
    qz_match organ; /* 财政部和税务局 are two */
    if (qz_spot_longest(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_NAMES), &organ) &&
        qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1)
        return false;
    for (uint32_t i = qz_search_token(search, span.start);
         i < search->tokens.count && search->tokens.items[i].span.start < span.end; i++) {
        const qz_token *token = &search->tokens.items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        const bool joint = search->text->folded[token->span.start] == U'和';
        if (token->class != QZ_TOKEN_HAN || (pos[0] && strchr("urpqd", pos[0])) ||
            (pos[0] == 'c' && !joint) || strcmp(pos, "v") == 0)
            return false;
    }
    return true;
}

/* The 局 of 统计局、 and 统计局负责. */
static bool is_organ_end(const qz_search *search, uint32_t last)
{
    const char32_t c = at(search, last);
    if (c != U'局' && c != U'委' && (c != U'署' || at(search, last - 1) == U'部'))
        return false;
    const char32_t next = at(search, last + 1);
    return !qz_is_han(next) || next == U'等' || next == U'负' || next == U'牵' || next == U'按';
}

/* 财政部、|统计局、|版权局|负责: behind an organ what ends as one is one, without its place too. The mark
 * before it is at `mark`, the last that was found so ended at `before`; where this one ends, or `before`. */
static uint32_t push_listed_organ(qz_search *search, uint32_t mark, uint32_t before)
{
    enum { SHORTEST = 3, LONGEST = 12 };
    uint32_t end = mark;
    for (uint32_t last = mark + 1; last - mark <= LONGEST && qz_is_han(at(search, last)); last++)
        if (last >= mark + SHORTEST && is_organ_end(search, last))
            end = last + 1;
    if (end == mark || !names_office(search, (qz_span){mark + 1, end}) ||
        (mark != before && !is_organ_before(search, mark)))
        return before;
    qz_search_push(search, (qz_span){mark + 1, end}, QZ_GOVERNMENT, QZ_RANK_HEAD, NULL, NULL, "organ.list");
    return end;
}

void qz_find_lists(qz_search *search)
{
    const qz_marks pauses = search->marks[QZ_MARK_PAUSE];
    uint32_t organ = UINT32_MAX;
    for (uint32_t k = 0; k < pauses.count; k++)
        organ = push_listed_organ(search, pauses.items[k], organ);
    for (uint32_t k = 0; k < pauses.count; k++) {
        const uint32_t end = counted_from(search, pauses.items[k]);
        item_list list;
        if (!end)
            continue;
        read_list(search, end, QZ_PROGRAMME, &list);
        push_campaigns(search, &list);
    }
    const qz_marks projects = search->marks[QZ_MARK_PROJECT];
    for (uint32_t k = 0; k < projects.count; k++) {
        const uint32_t i = projects.items[k];
        if (i >= search->span.start + 2 && i + 2 < search->span.end &&
            qz_text_starts(search->text, i, U"项目"))
            push_project(search, i);
    }
    const qz_marks ends = search->marks[QZ_MARK_AND_SO_ON];
    for (uint32_t k = 0; k < ends.count; k++) {
        const uint32_t i = ends.items[k];
        const bool ends_list =
            search->text->folded[i] == U'等' && i > search->span.start && i + 1 < search->span.end;
        sureness sure = LIST_USUAL;
        const uint8_t kind = ends_list ? listed_kind(search, i + 1, &sure) : QZ_NO_ENTITY;
        item_list list;
        if (kind == QZ_NO_ENTITY)
            continue;
        read_list(search, i, kind, &list);
        if (kind == QZ_PROGRAMME)
            push_campaigns(search, &list);
        else
            push_list(search, &list, kind, sure);
    }
}
