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

void qz_find_places(qz_search *search)
{
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
