/*
 * How strong something is by a grade of its own: 宁波象山县海域|3.7级|地震, 12级|大风. What is so strong
 * stands behind the number, and where before it.
 */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 附近海域|发生|里氏|3.7级, 海面|将出现: where the verbs that lead to the number begin. */
static uint32_t before_leads(const qz_binding *binding, uint32_t first, uint32_t number)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    while (number > first) {
        const qz_token *token = &tokens->items[qz_figure_token_at(binding, number - 1)];
        const char pos = qz_parts_of_speech[token->pos][0];
        if (token->span.end != number || token->span.start < first ||
            (pos != 'v' && pos != 'd' && pos != 't' &&
             qz_set_end(binding->lexicon, binding->text, token->span.start, QZ_SET_LEAD_TO_FORCE) !=
                 token->span.end))
            break;
        number = token->span.start;
    }
    return number;
}

static bool holds_verb(const qz_binding *binding, qz_span where)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, where.start);
         i < tokens->count && tokens->items[i].span.start < where.end; i++)
        if (strcmp(qz_parts_of_speech[tokens->items[i].pos], "v") == 0)
            return true;
    return false;
}

/* 俄罗斯|远东堪察加半岛附近海域: a place, and all that stands behind it up to the number; empty for none, and
 * for one of a list (宁波、舟山等地). */
static qz_span where_before(const qz_binding *binding, uint32_t first, uint32_t number)
{
    enum { LONGEST = 24 };
    static const char32_t BREAKS[] = U"在受据于的称了对";
    const uint32_t end = before_leads(binding, first, number);
    const qz_span none = {end, end};
    qz_span where = none;
    for (uint32_t start = end; start > first && end - start < LONGEST; start--) {
        qz_match place;
        const char32_t before = at(binding, start - 1);
        const char32_t *c = BREAKS;
        while (*c && *c != before)
            c++;
        if (before == U'、')
            return none;
        if (*c || !qz_is_han(before))
            break;
        if (qz_figure_ends_token(binding, start - 1) && qz_figure_place_at(binding, start - 1, end, &place))
            where.start = start - 1;
    }
    return holds_verb(binding, where) ? none : where;
}

bool qz_indicator_by_force(qz_binding *binding, qz_frame *frame)
{
    qz_match force;
    qz_draft *figure = &frame->figure;
    const qz_span right = {frame->right.start + (at(binding, frame->right.start) == U'的'), frame->right.end};
    if (qz_span_empty(frame->right) || !qz_number_has_unit(&figure->number, "级") ||
        !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_FORCE, right.start, right.end, &force))
        return false;
    const qz_span where = where_before(binding, frame->left.start, figure->number.span.start);
    if (!qz_span_empty(where)) {
        figure->subject_span = where;
        figure->subject = qz_words_of(binding, where);
    }
    qz_indicator_put(binding, frame, force.span, (qz_span){0, 0});
    return true;
}
