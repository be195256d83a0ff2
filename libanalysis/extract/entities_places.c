/*
 * Places that the list lacks: words that the dictionary lacks too and that end as places do (澄川市, 学府路,
 * 后河村), one behind the other as one place (澄川市|后河镇|前山村).
 */
#include "extract/entities_find.h"

#include <string.h>

enum { SHORTEST = 3, LONGEST = 7 };

static bool is_listed(const qz_search *search, qz_span span)
{
    qz_match match;
    return qz_lexicon_exact(search->lexicon, search->text->folded, span.start, span.end,
                            QZ_IN(QZ_LIST_PLACES), &match) &&
           !qz_cell_choice(search->lexicon, match.sense, QZ_PLACE_COMMON);
}

bool qz_search_miscut(const qz_search *search, const qz_token *token)
{
    enum { OFTEN = 2000 };
    qz_match word;
    const uint32_t end = token->span.end - 1;
    const char32_t last = search->text->folded[end];
    const bool level = last == U'市' || last == U'省' || last == U'县' || last == U'区' || last == U'州';
    return token->class == QZ_TOKEN_HAN && level && !token->known && end > token->span.start &&
           qz_lexicon_exact(search->lexicon, search->text->folded, token->span.start, end,
                            QZ_IN(QZ_LIST_WORDS), &word) &&
           qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) > OFTEN;
}

/* A word that ends as a place does; 法治化 is none, whatever the dictionary says. */
static bool is_new_place(const qz_search *search, const qz_token *token)
{
    const uint32_t length = token->span.end - token->span.start;
    qz_match ending;
    return token->class == QZ_TOKEN_HAN && length >= SHORTEST && length <= LONGEST &&
           strcmp(qz_parts_of_speech[token->pos], "ns") == 0 && !qz_search_miscut(search, token) &&
           qz_lexicon_longest_before(search->lexicon, search->text->folded, token->span.start + 1,
                                     token->span.end, QZ_IN(QZ_LIST_ENDINGS), &ending) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(search->lexicon, ending.sense, QZ_ENDING_POS)], "ns") ==
               0;
}

/* Villages and roads, whose names the dictionary never has: what an item of a list ends in. */
static uint32_t settlement_end(const qz_search *search, uint32_t end)
{
    static const char32_t *const ends[] = {U"村", U"乡", U"镇", U"路", U"大街", U"大道", U"环", NULL};
    for (const char32_t *const *word = ends; *word; word++) {
        const uint32_t length = (*word)[1] ? 2 : 1;
        if (end >= search->span.start + length && qz_text_starts(search->text, end - length, *word))
            return length;
    }
    return 0;
}

static bool parts_items(char32_t c)
{
    return c == U'、' || c == U',' || c == U';' || c == U'和';
}

/* The item that begins at token `first`: its last token; `first` - 1 where it is none. */
static uint32_t item_end(const qz_search *search, uint32_t first)
{
    enum { MOST_WORDS = 4, LONGEST_ITEM = 9, SHORTEST_ITEM = 3 };
    const qz_token *tokens = search->tokens.items;
    for (uint32_t i = first; i < search->tokens.count && i < first + MOST_WORDS; i++) {
        const char32_t next =
            i + 1 < search->tokens.count ? search->text->folded[tokens[i + 1].span.start] : 0;
        const uint32_t length = tokens[i].span.end - tokens[first].span.start;
        const char *pos = qz_parts_of_speech[tokens[i].pos];
        const uint32_t last = tokens[i].span.end - tokens[i].span.start; /* 道路, 铁路 are things */
        const bool common =
            tokens[i].known && strcmp(pos, "ns") != 0 && last > settlement_end(search, tokens[i].span.end);
        if (tokens[i].class != QZ_TOKEN_HAN || length > LONGEST_ITEM || (pos[0] && strchr("vpqdruc", pos[0])))
            break;
        if (settlement_end(search, tokens[i].span.end) && length >= SHORTEST_ITEM && !common &&
            (parts_items(next) || next == U'等' || next == U'的' || next == U'。' || qz_is_digit(next)))
            return i;
    }
    return first - 1;
}

/* 前山村、英台村; 胜利三路、友谊路和澄江大街: two and more of them side by side. */
static void find_settlements(qz_search *search)
{
    const qz_token *tokens = search->tokens.items;
    uint32_t before = UINT32_MAX; /* the last token of the item before */
    qz_span first = {0, 0};
    for (uint32_t i = 1; i < search->tokens.count; i++) {
        const uint32_t end = item_end(search, i);
        if (end < i)
            continue;
        const qz_span item = {tokens[i].span.start, tokens[end].span.end};
        const bool listed = before != UINT32_MAX && before + 2 == i &&
                            parts_items(search->text->folded[tokens[i - 1].span.start]);
        if (listed && !qz_span_empty(first))
            qz_search_push(search, first, QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.list");
        if (listed)
            qz_search_push(search, item, QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.list");
        const qz_span none = {0, 0};
        first = listed ? none : item;
        before = end;
        i = end;
    }
}

void qz_find_places(qz_search *search)
{
    find_settlements(search);
    const qz_tokens *tokens = &search->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        bool found = false;
        uint32_t end = i;
        while (end < tokens->count &&
               (is_new_place(search, &tokens->items[end]) || is_listed(search, tokens->items[end].span)))
            found |= is_new_place(search, &tokens->items[end++]);
        if (found)
            qz_search_push(search, (qz_span){tokens->items[i].span.start, tokens->items[end - 1].span.end},
                           QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.ending");
        if (end > i)
            i = end - 1;
    }
}
