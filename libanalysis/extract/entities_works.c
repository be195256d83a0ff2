/* Projects that stand alone before what became of them: 澄川酒店项目|顺利推进, 渔具扩建项目一期|投产. */
#include "extract/entities_find.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool parts_clauses(char32_t c)
{
    static const char32_t MARKS[] = U"。,;:!?、—";
    for (const char32_t *mark = MARKS; *mark; mark++)
        if (*mark == c)
            return true;
    return c == 0 || qz_is_space(c);
}

/* 项目|一期 */
static uint32_t behind_phase(const qz_search *search, uint32_t end)
{
    return qz_is_numeral(at(search, end)) && at(search, end + 1) == U'期' ? end + 2 : end;
}

/* 渔业|酒店, not 投资|酒店, 一批|酒店, 全市|酒店: what a name may begin with. */
static bool may_begin(const qz_search *search, const qz_token *token)
{
    const char pos = qz_parts_of_speech[token->pos][0];
    return token->class != QZ_TOKEN_NUMBER && (!pos || strchr("njblv", pos)) &&
           !qz_search_has_role(search, token->span, QZ_SUBJECT) &&
           !qz_search_has_role(search, token->span, QZ_GENERIC) &&
           !qz_search_has_role(search, token->span, QZ_VERB) &&
           !qz_search_has_role(search, token->span, QZ_CUE) &&
           !qz_search_has_role(search, token->span, QZ_ADVERB);
}

/* Words that stand in no name: 的, 等 and 最, conjunctions, numbers; and what is no word. */
static bool breaks_name(const qz_search *search, const qz_token *token)
{
    const char pos = qz_parts_of_speech[token->pos][0];
    const char32_t first = at(search, token->span.start);
    if (first == U'“' || first == U'”' || first == U'(' || first == U')')
        return false;
    return (token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_LATIN &&
            token->class != QZ_TOKEN_MIXED) ||
           (pos && strchr("ucrmqpty", pos)) || first == U'等' || first == U'最';
}

/* Where the clause begins whose words all make the name that ends before token `last`; token `last` for none.
 */
static uint32_t name_start(const qz_search *search, uint32_t last)
{
    enum { LONGEST = 24 };
    const qz_token *tokens = search->tokens.items;
    for (uint32_t first = last; first > 0; first--) {
        const qz_token *token = &tokens[first - 1];
        if (token->span.end != tokens[first].span.start ||
            tokens[last].span.start - token->span.start > LONGEST || breaks_name(search, token))
            return last;
        if (parts_clauses(at(search, token->span.start - 1)))
            return may_begin(search, token) ? first - 1 : last;
    }
    return last;
}

void qz_find_works(qz_search *search)
{
    enum { SHORTEST = 4 };
    const qz_marks projects = search->marks[QZ_MARK_PROJECT];
    for (uint32_t k = 0; k < projects.count; k++) {
        const uint32_t i = projects.items[k], end = behind_phase(search, i + 2);
        const uint32_t outcome = qz_set_end(search->lexicon, search->text, end, QZ_SET_OUTCOME);
        if (!qz_text_starts(search->text, i, U"项目") || outcome == end ||
            qz_search_begins_set(search, outcome, QZ_SET_GATHERING))
            continue; /* 项目|开工|仪式 */
        const uint32_t last = qz_search_token(search, i), first = name_start(search, last);
        const qz_span name = {search->tokens.items[first].span.start, end};
        if (first < last && search->tokens.items[last].span.start == i && i - name.start >= SHORTEST &&
            !qz_search_has_role(search, search->tokens.items[last - 1].span, QZ_GENERIC))
            qz_search_push(search, name, QZ_PLATFORM, QZ_RANK_HEAD, NULL, NULL, "works");
    }
}
