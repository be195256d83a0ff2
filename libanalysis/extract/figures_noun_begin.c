/* Where the noun of an indicator begins that says too little alone: with its grade (千亿级|产业链), with the
 * act that a plan is of (销售|目标). */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 千亿级|产业链达到12条: the grade that the noun has before it; but 千亿级 itself is of the noun alone. */
static uint32_t with_grade(const qz_binding *binding, const qz_draft *figure, uint32_t noun)
{
    enum { LONGEST = 6 };
    uint32_t start = noun;
    if (noun < binding->sentence.start + 3 || at(binding, noun - 1) != U'级' || figure->number.magnitude)
        return noun;
    for (start--; start > binding->sentence.start && noun - start < LONGEST; start--)
        if (!qz_is_numeral(at(binding, start - 1)) && !qz_is_digit(at(binding, start - 1)))
            break;
    const char32_t last = at(binding, noun - 2);
    return noun - start > 2 && (last == U'亿' || last == U'万') ? start : noun;
}

/* 销售|目标为37万吨: a plan alone says nothing; the word before it is part of what it is called. */
static uint32_t with_act(const qz_binding *binding, qz_span noun, uint32_t left)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (noun.end != noun.start + 2 || noun.start < left + 2 ||
        !qz_begins_set(binding, noun.start, QZ_SET_PLAN))
        return noun.start;
    qz_match light;
    const qz_token *act = &tokens->items[qz_figure_token_at(binding, noun.start - 1)];
    return act->span.end == noun.start && act->span.start == noun.start - 2 &&
                   qz_parts_of_speech[act->pos][0] == 'v' &&
                   !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, act->span.start, noun.start,
                                  &light)
               ? act->span.start
               : noun.start;
}

void qz_noun_begin(const qz_binding *binding, qz_frame *frame)
{
    qz_draft *figure = &frame->figure;
    qz_span noun = figure->indicator_span;
    if (!figure->indicator || qz_span_empty(noun))
        return;
    if (noun.start < frame->left.start) /* 五百亿级渔场2个、百亿级|渔场22个: said again */
        noun = (qz_span){frame->left.start, frame->left.start + noun.end - noun.start};
    uint32_t start = with_grade(binding, figure, noun.start);
    if (start == noun.start)
        start = with_act(binding, noun, frame->left.start);
    if (start == noun.start || noun.end > figure->number.span.start ||
        strcmp(figure->indicator, qz_words_of(binding, noun)) != 0)
        return;
    figure->indicator_span = (qz_span){start, noun.end};
    figure->indicator = qz_words_of(binding, figure->indicator_span);
}
