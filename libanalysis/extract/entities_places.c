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

/* An unknown word that ends as a place does; 国际化城市 begins with what is no name. */
static bool is_new_place(const qz_token *token)
{
    const uint32_t length = token->span.end - token->span.start;
    return token->class == QZ_TOKEN_HAN && length >= SHORTEST && length <= LONGEST &&
           strcmp(qz_parts_of_speech[token->pos], "ns") == 0;
}

void qz_find_places(qz_search *search)
{
    const qz_tokens *tokens = &search->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        bool found = false;
        uint32_t end = i;
        while (end < tokens->count &&
               (is_new_place(&tokens->items[end]) || is_listed(search, tokens->items[end].span)))
            found |= is_new_place(&tokens->items[end++]);
        if (found)
            qz_search_push(search, (qz_span){tokens->items[i].span.start, tokens->items[end - 1].span.end},
                           QZ_PLACE, QZ_RANK_PLACE, NULL, NULL, "place.ending");
        if (end > i)
            i = end - 1;
    }
}
