/* What people do and money does: where nothing else is named, the verb says what is counted (出席2872人). */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

bool qz_act_counts_people(const qz_frame *frame)
{
    const char *unit = frame->figure.number.unit;
    return unit && (strcmp(unit, "人") == 0 || strcmp(unit, "人次") == 0 || strcmp(unit, "名") == 0);
}

qz_span qz_act_behind(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_ACT = 16, LONGEST_CLAUSE = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span right = frame->right;
    qz_span act = {0, 0};
    qz_match rest;              /* 其余|179人|全部遇难 */
    qz_span left = frame->left; /* 有|超过|37人|被追究责任 */
    if (qz_word_before(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, left, left.end, &rest))
        left.end = rest.span.start;
    const bool only = qz_span_empty(left) ||
                      (left.end <= left.start + 2 && at(binding, left.end - 1) == U'有') ||
                      (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, left.start, left.end, &rest) &&
                       rest.span.end == left.end);
    if (!qz_act_counts_people(frame) || !only || right.end - right.start > LONGEST_CLAUSE)
        return act;
    const bool is = at(binding, right.start) == U'是'; /* 22人|是在归途|遇难: only at the end */
    bool opens = !is;                                  /* 约4万人|参加|演练及保障工作 */
    for (uint32_t i = qz_figure_token_at(binding, right.start);
         i < tokens->count && tokens->items[i].span.start < right.end; i++) {
        const qz_token *token = &tokens->items[i];
        const char class = qz_parts_of_speech[token->pos][0];
        if (token->class != QZ_TOKEN_HAN || token->span.end > right.end)
            return (qz_span){0, 0};
        opens = opens && (class == 'd' || class == 'v');
        if (opens && class == 'v' && token->span.end - token->span.start > 1)
            return right.end - token->span.start <= LONGEST_ACT ? (qz_span){token->span.start, right.end}
                                                                : act;
        if (at(binding, token->span.start) == U'被' && token->span.end == token->span.start + 1)
            return (qz_span){token->span.start, right.end};
        if (strcmp(qz_parts_of_speech[token->pos], "v") == 0 && token->span.end - token->span.start > 1 &&
            (!is || token->span.end == right.end))
            act = (qz_span){token->span.start, right.end};
    }
    return act.end - act.start <= LONGEST_ACT ? act : (qz_span){0, 0};
}

qz_span qz_act_of(const qz_binding *binding, const qz_frame *frame, qz_span phrase)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const bool people = qz_act_counts_people(frame);
    phrase.end -= phrase.end > phrase.start && at(binding, phrase.end - 1) == U'了';
    const uint32_t token =
        phrase.end >= phrase.start + 2 ? qz_figure_token_at(binding, phrase.end - 2) : tokens->count;
    qz_match match;
    const bool shares = qz_number_has_unit(&frame->figure.number, "股"); /* 发行6300万股 */
    if ((!people && !shares && frame->figure.number.unit_class != QZ_UNIT_MONEY) || frame->makes ||
        token >= tokens->count || tokens->items[token].span.start != phrase.end - 2 ||
        tokens->items[token].span.end != phrase.end ||
        (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, phrase, phrase.end, &match) &&
         !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_STOP, phrase, phrase.end, &match) &&
         !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, phrase, phrase.end, &match)))
        return (qz_span){0, 0};
    return tokens->items[token].span;
}

bool qz_act_reaches_people(const qz_binding *binding, const qz_frame *frame, qz_span act)
{
    qz_match match;
    return qz_act_counts_people(frame) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, act, act.end, &match);
}

bool qz_act_names_limit(const qz_binding *binding, const qz_frame *frame, qz_span act)
{
    qz_match sum;
    return frame->figure.comparator == QZ_LE &&
           qz_spot_exact(binding->lexicon, binding->text, act.start, act.end, QZ_IN(QZ_LIST_MEASURES), &sum);
}

bool qz_act_of_money(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    qz_match verb;
    return frame->figure.number.unit_class == QZ_UNIT_MONEY && right.start == frame->right.start &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, right.start, right.end, &verb);
}

bool qz_act_leads_on(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, right.start);
    return frame->touches && right.end == frame->right.end && !qz_noun_right_first(frame) &&
           qz_noun_right_first(frame + 1) && token < tokens->count &&
           tokens->items[token].span.start == right.start && tokens->items[token].span.end == right.end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0;
}
