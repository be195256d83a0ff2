/*
 * Places that the list lacks: words that the dictionary lacks too and that end as places do (澄川市, 学府路,
 * 后河村), one behind the other as one place (澄川市|后河镇|前山村).
 */
#include "extract/entities_find.h"

#include "value/numeral.h"

#include <string.h>

enum { SHORTEST = 3, LONGEST = 7 };

static bool is_listed(const qz_search *search, qz_span span)
{
    qz_match match;
    return qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_PLACES),
                         &match) &&
           !qz_cell_choice(search->lexicon, match.sense, QZ_PLACE_COMMON);
}

bool qz_search_miscut(const qz_search *search, const qz_token *token)
{
    enum { OFTEN = 2000, SELDOM = 100 }; /* of nouns, which places may be named after; of verbs (分管|市) */
    qz_match word;
    const uint32_t end = token->span.end - 1;
    const char32_t last = search->text->folded[end];
    const bool level = last == U'市' || last == U'省' || last == U'县' || last == U'区' || last == U'州';
    if (token->class != QZ_TOKEN_HAN || !level || token->known || end <= token->span.start ||
        !qz_spot_exact(search->lexicon, search->text, token->span.start, end, QZ_IN(QZ_LIST_WORDS), &word))
        return false;
    const char *pos = qz_parts_of_speech[qz_cell_choice(search->lexicon, word.sense, QZ_WORD_POS)];
    return qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) > (pos[0] == 'v' ? SELDOM : OFTEN);
}

/* A word that ends as a place does; 法治化 is none, whatever the dictionary says. */
static inline bool is_new_place(const qz_search *search, const qz_token *token)
{
    const uint32_t length = token->span.end - token->span.start;
    qz_match ending;
    return length >= SHORTEST && length <= LONGEST && token->class == QZ_TOKEN_HAN &&
           strcmp(qz_parts_of_speech[token->pos], "ns") == 0 && !qz_search_miscut(search, token) &&
           qz_spot_longest_before(search->lexicon, search->text, token->span.start + 1, token->span.end,
                                  QZ_IN(QZ_LIST_ENDINGS), &ending) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(search->lexicon, ending.sense, QZ_ENDING_POS)], "ns") ==
               0;
}

/* 样板村, 专业镇, 生态岛: what sort of place, not which; behind a place such words name one (澄川市|幸福村).
 */
static bool is_sort(const qz_search *search, const qz_token *token)
{
    enum { OFTEN = 2000, SELDOM = 30 };
    qz_match word;
    const uint32_t end = token->span.end - 1;
    const char32_t last = search->text->folded[end];
    const bool told =
        qz_spot_exact(search->lexicon, search->text, token->span.start, end, QZ_IN(QZ_LIST_WORDS), &word);
    const uint32_t count = told ? qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) : 0;
    const char *pos =
        told ? qz_parts_of_speech[qz_cell_choice(search->lexicon, word.sense, QZ_WORD_POS)] : "";
    if (last == U'村' && count > SELDOM && (strcmp(pos, "v") == 0 || strcmp(pos, "a") == 0))
        return true; /* 涣散|村|党组织 */
    return (last == U'山' || last == U'村' || last == U'镇' || last == U'乡' || last == U'岛' ||
            last == U'街' || last == U'路' || last == U'国' || last == U'县' || last == U'市' ||
            last == U'区') &&
           count > OFTEN;
}

/* Villages and roads, whose names the dictionary never has: how long the end of the item is that says so. */
static uint32_t settlement_end(const qz_search *search, uint32_t end)
{
    switch (search->text->folded[end - 1]) {
    case U'村':
    case U'乡':
    case U'镇':
    case U'路':
    case U'环':
        return 1;
    case U'街':
    case U'道':
        return end >= search->span.start + 2 && search->text->folded[end - 2] == U'大' ? 2 : 0;
    default:
        return 0;
    }
}

static bool parts_items(char32_t c)
{
    return c == U'、' || c == U',' || c == U';' || c == U'和';
}

/* Does an item of a list end with token `last`? Not 道路, 铁路, which are things, or 断头路. */
static bool ends_item(const qz_search *search, uint32_t last)
{
    const qz_token *token = &search->tokens.items[last];
    const uint32_t ending = settlement_end(search, token->span.end);
    if (!ending || token->class != QZ_TOKEN_HAN ||
        (token->known && token->span.end - token->span.start > ending &&
         strcmp(qz_parts_of_speech[token->pos], "ns") != 0))
        return false;
    const char32_t next = last + 1 < search->tokens.count ? search->text->folded[token[1].span.start] : 0;
    const char32_t end = search->text->folded[token->span.end - 1];
    if (next && end != U'村' && end != U'乡' && end != U'镇' && qz_parts_of_speech[token[1].pos][0] == 'v' &&
        token[1].span.end > token[1].span.start + 1)
        return true; /* 学府路|改造 */
    return parts_items(next) || next == U'等' || next == U'的' || next == U'。' || qz_is_digit(next);
}

/* The first token, from `least` on, of the item that ends with token `last`: back over words that describe.
 */
static uint32_t item_start(const qz_search *search, uint32_t last, uint32_t least)
{
    enum { MOST_WORDS = 4, LONGEST_ITEM = 9 };
    const qz_token *tokens = search->tokens.items;
    uint32_t first = last + 1;
    while (first > least && last + 1 - first < MOST_WORDS) {
        const qz_token *token = &tokens[first - 1];
        const char *pos = qz_parts_of_speech[token->pos];
        if (token->class != QZ_TOKEN_HAN || tokens[last].span.end - token->span.start > LONGEST_ITEM ||
            (pos[0] && strchr("vpqdruc", pos[0])))
            break;
        first--;
    }
    return first;
}

/* 望澄路|等15条道路: one of so many. */
static bool stands_for_many(const qz_search *search, qz_span item)
{
    enum { LONGEST_NAME = 6 };
    const char32_t *folded = search->text->folded;
    const uint32_t end = item.end;
    return end - item.start <= LONGEST_NAME && end + 1 < search->span.end && folded[end] == U'等' &&
           (qz_is_digit(folded[end + 1]) || (qz_is_numeral(folded[end + 1]) && folded[end + 1] != U'一'));
}

/* 前山村、英台村; 胜利三路、友谊路和澄江大街: two and more of them side by side. */
static void find_settlements(qz_search *search)
{
    enum { SHORTEST_ITEM = 3 };
    const qz_token *tokens = search->tokens.items;
    uint32_t behind = 1;     /* the token behind the item before */
    qz_span single = {0, 0}; /* an item that had none before it */
    const qz_marks settlements = search->marks[QZ_MARK_SETTLEMENT];
    for (uint32_t k = 0; k < settlements.count; k++) {
        const uint32_t last = qz_search_token(search, settlements.items[k]);
        if (last == 0 || last >= search->tokens.count || tokens[last].span.end != settlements.items[k] + 1 ||
            !ends_item(search, last))
            continue;
        const uint32_t first = item_start(search, last, behind);
        const qz_span item = {first <= last ? tokens[first].span.start : 0, tokens[last].span.end};
        if (first > last || item.end - item.start < SHORTEST_ITEM)
            continue;
        const bool listed =
            behind > 1 && behind + 1 == first && parts_items(search->text->folded[tokens[behind].span.start]);
        if (listed && !qz_span_empty(single))
            qz_search_push(search, single, QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.list");
        if (listed || stands_for_many(search, item))
            qz_search_push(search, item, QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.list");
        single = listed ? (qz_span){0, 0} : item;
        behind = last + 1;
    }
}

/* 老城区: what the lists have as no name, though a district far away is called so. */
static bool is_none(const qz_search *search, qz_span span)
{
    qz_match match;
    return qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_NAMES), &match) &&
           qz_is_no_name(search->lexicon, &match);
}

/* Is the token a part of a run of places: 榆安|县|澄溪镇? */
static bool goes_on(const qz_search *search, uint32_t token)
{
    const qz_token *items = search->tokens.items;
    return is_new_place(search, &items[token]) || is_listed(search, items[token].span);
}

void qz_find_places(qz_search *search)
{
    find_settlements(search);
    const qz_tokens *tokens = &search->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (!is_new_place(search, &tokens->items[i]))
            continue;
        uint32_t first = i, end = i + 1;
        while (first > 0 && goes_on(search, first - 1))
            first--;
        while (end < tokens->count && goes_on(search, end))
            end++;
        while (first < end && is_sort(search, &tokens->items[first]) &&
               !is_listed(search, tokens->items[first].span))
            first++; /* 沿海城市: a sort of places begins no name */
        if (end == first + 1 && is_none(search, tokens->items[first].span))
            continue; /* but 某某|共和国 is one */
        bool found = false;
        for (uint32_t k = first; k < end; k++)
            found = found || is_new_place(search, &tokens->items[k]);
        if (found)
            qz_search_push(search,
                           (qz_span){tokens->items[first].span.start,
                                     qz_search_part_end(search, tokens->items[end - 1].span.end)},
                           QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.ending");
        i = end;
    }
}
