/* The noun right of a number, where a verb or another number says whose it is: 发放200亿元补贴,
 * 由7家增至16家, 万米科探井. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 用于渔港建设的|37亿元专项资金, 明确这|7分钱电价: the words before tell which of what stands behind. */
static bool is_of_use(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t number = frame->figure.number.span.start, first = frame->left.start;
    const char32_t last = number > first ? at(binding, number - 1) : 0;
    if (frame->figure.number.unit_class != QZ_UNIT_MONEY || (last != U'的' && last != U'这'))
        return false;
    for (uint32_t k = first; last == U'的' && k + 2 < number; k++)
        if (qz_text_starts(binding->text, k, U"用于"))
            return true;
    return last == U'这';
}

/* 渔业局|拟安排|37亿元资金: what would be an adverb (赤字|拟安排|37亿元) is a verb where a sum is of
 * something. */
bool qz_noun_laid_out(const qz_binding *binding, const qz_frame *frame, uint32_t end)
{
    qz_match verb;
    return frame->figure.number.unit_class == QZ_UNIT_MONEY && !qz_span_empty(frame->right) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, end, &verb);
}

/* 可申请15万元的贷款, 发放200亿元补贴, 应有7万元资金: the verb beside the number has its object behind it. */
bool qz_noun_is_object(const qz_binding *binding, const qz_frame *frame)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = frame->noun.end;
    if (is_of_use(binding, frame))
        return true;
    while (end > frame->left.start && (at(binding, end - 1) == U'了' || qz_is_space(at(binding, end - 1))))
        end--;
    qz_match match;
    while (!qz_noun_laid_out(binding, frame, end) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, frame->left, end, &match) &&
           match.span.end - match.span.start > 1)
        end = match.span.start; /* 给予最高50万元奖励 */
    if (frame->makes == QZ_MAKES_GROWTH || end == frame->left.start)
        return false;
    const uint32_t token = qz_figure_token_at(binding, end - 1);
    if (at(binding, end - 1) == U'有' && token < tokens->count && tokens->items[token].span.end == end &&
        tokens->items[token].span.start + 2 >= end)
        return !qz_number_has_unit(&frame->figure.number,
                                   "岁"); /* 渔企|应有|37万元以上资金; but 平均年龄|只有|37岁的渔工 */
    return token < tokens->count && tokens->items[token].span.start >= frame->left.start &&
           tokens->items[token].span.end == end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0 &&
           qz_spot_exact(binding->lexicon, binding->text, tokens->items[token].span.start, end,
                         QZ_IN(QZ_LIST_BOUNDARIES), &match) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, end, &match);
}

/* 渔校由7家增至17家, 由167个整合为127个: what stands between the two is no noun. */
bool qz_noun_leads_on(const qz_binding *binding, const qz_frame *frame)
{
    if (!frame->touches || qz_span_empty(frame->right))
        return false;
    const char32_t last = at(binding, frame->right.end - 1);
    const char *unit = frame->figure.number.unit, *next = frame[1].figure.number.unit;
    qz_match match;
    if (!unit || !next || strcmp(unit, next) != 0)
        return false;
    return last == U'至' || last == U'到' || last == U'为' ||
           (qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, frame->right.start, frame->right.end,
                          &match));
}

/* 187个渔场|整合优化为127个, 24项渔业激励措施|增至37项: what is counted ends with the last noun before the
 * verbs.
 */
qz_span qz_noun_led(const qz_binding *binding, const qz_frame *frame)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span noun = {frame->right.start, frame->right.start};
    uint32_t seen = noun.start;
    for (uint32_t i = qz_figure_token_at(binding, noun.start); i < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        const char pos = qz_parts_of_speech[token->pos][0];
        qz_match moves;
        if (token->span.start != seen || token->span.end > frame->right.end ||
            (pos && !strchr("nvabj", pos)) ||
            qz_spot_exact(binding->lexicon, binding->text, seen, token->span.end, QZ_IN(QZ_LIST_MOVEMENTS),
                          &moves))
            break;
        seen = token->span.end;
        noun.end = pos == 'n' ? seen : noun.end;
    }
    const uint32_t first = qz_figure_token_at(binding, noun.start);
    const bool deed = first < tokens->count && qz_parts_of_speech[tokens->items[first].pos][0] == 'v' &&
                      !qz_ends_set(binding, noun.end, QZ_SET_MEASURE); /* 3万种|调整规范为… */
    return deed ? (qz_span){noun.start, noun.start} : noun;
}

/* 由7家增至16家: the second figure is of what the first is of. */
bool qz_noun_led_on(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    return before && before->figure.indicator && qz_noun_leads_on(binding, before) &&
           before->right.end == frame->figure.number.span.start;
}

/* 37米|长的|渔道 */
qz_span qz_noun_behind_dimension(const qz_binding *binding, qz_span right)
{
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, right.start, QZ_SET_DIMENSION);
    if (end + 1 < right.end)
        right.start = end;
    return right;
}

/* 首口万米科探井, 构建105比特原型机, 亿元以上重大项目: what is so large stands right behind the number. */
bool qz_noun_is_sized(const qz_binding *binding, const qz_frame *frame, qz_span left, qz_span right)
{
    qz_match match;
    const qz_number *number = &frame->figure.number;
    if (number->unit_class != QZ_UNIT_AMOUNT && !number->magnitude)
        return false;
    if (frame->makes || right.start != frame->right.start || right.end < right.start + 2)
        return false;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, left.start);
    if (left.end == left.start + 2 && token < tokens->count && tokens->items[token].span.end == left.end &&
        strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0)
        return true; /* 改造4075公里管网 */
    return !qz_word_before(binding, QZ_LIST_MEASURES, 0, left, left.end, &match);
}

/* 走进|这座|3万平方米的工厂: what is pointed to stands behind the number. */
bool qz_noun_is_pointer(const qz_binding *binding, qz_span noun)
{
    const char32_t c = noun.end > noun.start + 1 ? at(binding, noun.end - 2) : 0;
    return (c == U'这' || c == U'那') && at(binding, noun.end - 1) != U'里' &&
           at(binding, noun.end - 1) != U'些';
}

/* 产量增长11%，低于13%|的预期目标: as much was hoped for of what the figure before tells. */
bool qz_noun_is_goal(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_ATTRIBUTE = 2 };
    const uint32_t start = frame->right.start;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT || !qz_span_empty(frame->noun) ||
        qz_span_empty(frame->right) || at(binding, start) != U'的')
        return false;
    for (uint32_t k = start + 1; k <= start + 1 + LONGEST_ATTRIBUTE && k < frame->right.end; k++)
        if (qz_begins_set(binding, k, QZ_SET_PLAN))
            return true;
    return false;
}
