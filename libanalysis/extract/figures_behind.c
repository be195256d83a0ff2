/* Whose a sum is, where that stands behind it: 投资3700万元的桥梁工程, 投资3亿元建设渔业博览馆. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 西出口道路工程|进展顺利: the name is over with its last word. */
static void end_at_head(const qz_binding *binding, qz_span *noun)
{
    for (uint32_t end = noun->end; end > noun->start + 4; end--) {
        qz_match head;
        if (qz_word_before(binding, QZ_LIST_HEADS, 0, *noun, end, &head) &&
            head.span.end - head.span.start > 1 && head.span.start > noun->start + 1) {
            noun->end = end;
            return;
        }
    }
}

/* 60万亿元的高基数上, 800元的标准定额: what stands behind 的 is no thing that has a price or a size. */
static bool is_no_thing(const qz_binding *binding, qz_span noun)
{
    static const uint32_t ROLES[] = {QZ_GENERIC, QZ_ASPECT, QZ_STOP};
    qz_match match;
    const char32_t last = at(binding, noun.end - 1);
    if (last == U'上' || last == U'中' || last == U'下' || last == U'内' ||
        qz_text_starts(binding->text, noun.start, U"标准"))
        return true;
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, ROLES[i], noun, noun.end, &match) &&
            !qz_word_before(binding, QZ_LIST_HEADS, 0, noun, noun.end, &match))
            return true;
    return false;
}

/* 投资2650万元|改建|15个渔港, 投资3亿元|建设|渔业博览馆: what it was spent on. */
static qz_span built_with(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const qz_span right = frame->right;
    qz_match verb, longer;
    if (!strstr(frame->figure.indicator, "投资") || qz_span_empty(right) ||
        !(qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_BUILD, right.start, right.end, &verb) ||
          qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, right.start, right.end, &verb) ||
          (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, right.start, right.end, &verb) &&
           verb.span.end > right.start + 1)))
        return (qz_span){0, 0};
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, right.start, right.end, &longer) &&
        longer.span.end > verb.span.end)
        verb = longer;
    verb.span.end += verb.span.end < right.end && at(binding, verb.span.end) == U'了';
    if (frame->touches && verb.span.end == right.end)
        return qz_noun_right_first(frame + 1) ? qz_noun_right_of(binding, i + 1) : (qz_span){0, 0};
    if (frame->touches && (!qz_noun_right_first(frame + 1) || !qz_span_empty(frame[1].right)))
        return (qz_span){0, 0}; /* but 投资3亿元|实施渔业项目|7个 */
    qz_frame object = *frame;
    object.right.start = verb.span.end;
    return qz_noun_right(binding, &object);
}

/* 投资3700万元(，)|对渔村排水管网|进行改造: what it was spent on, after 对. */
static qz_span treated_with(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_OBJECT = 24 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t start = frame->figure.number.span.end;
    start += at(binding, start) == U',';
    uint32_t i = qz_figure_token_at(binding, start);
    if (at(binding, start) != U'对' || frame->figure.number.unit_class != QZ_UNIT_MONEY ||
        !strstr(frame->figure.indicator, "投资") || i >= tokens->count ||
        tokens->items[i].span.end != start + 1) /* 对外贸易 */
        return (qz_span){0, 0};
    start++;
    qz_span object = {start, start};
    for (i++; i < tokens->count && tokens->items[i].span.start <= start + LONGEST_OBJECT; i++) {
        const qz_token *token = &tokens->items[i];
        if (token->class != QZ_TOKEN_HAN && at(binding, token->span.start) != U'、')
            return object; /* 渔人广场|升级改造。 */
        if (qz_begins_set(binding, token->span.start, QZ_SET_CARRY_OUT)) {
            object.end = token->span.start;
            return object;
        }
        if (qz_parts_of_speech[token->pos][0] != 'v')
            object.end = token->span.end; /* 渔村排水|管网 */
    }
    return (qz_span){0, 0};
}

/* 投资3700万元的桥梁工程: whose figure it is follows with 的. */
void qz_subject_behind(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const uint8_t class = frame->figure.number.unit_class;
    if (frame->figure.subject || !frame->figure.indicator)
        return;
    qz_match measure;
    const qz_span treated = treated_with(binding, frame);
    if (!qz_span_empty(treated)) {
        frame->figure.subject = qz_words_of(binding, treated);
        frame->figure.subject_span = treated;
        return;
    }
    if (qz_span_empty(frame->right) || (class != QZ_UNIT_MONEY && class != QZ_UNIT_AMOUNT))
        return;
    qz_span noun = built_with(binding, i);
    if (at(binding, frame->right.start) == U'的')
        noun = qz_noun_right_of(binding, i);
    if (at(binding, frame->right.start) == U'的' && frame->touches && qz_noun_right_first(frame + 1) &&
        qz_span_empty(noun))
        noun = qz_noun_right_of(binding, i + 1);
    if (at(binding, frame->right.start) == U'的' && qz_ends_set(binding, noun.end, QZ_SET_FUND) &&
        !qz_span_empty(frame->figure.indicator_span) &&
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->figure.indicator_span,
                        frame->figure.indicator_span.end, &measure)) {
        qz_indicator_put(binding, frame, noun, (qz_span){0, 0});
        return; /* 节约|3亿元的渔业资金; but 规模|3亿元的渔业基金 */
    }
    end_at_head(binding, &noun);
    if (noun.end < noun.start + 3 || qz_spans_meet(noun, frame->figure.indicator_span) ||
        is_no_thing(binding, noun))
        return;
    frame->figure.subject = qz_words_of(binding, noun);
    frame->figure.subject_span = noun;
}
