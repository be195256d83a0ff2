/* What the counted do, where their noun ends: 85家配送企业|响应订单, 7个部门|累计检查. */
#include "extract/figures_name.h"

#include <string.h>

/* 配送企业, 技术人员: who can do something. */
static bool is_actor(const qz_binding *binding, const qz_frame *frame, qz_span group)
{
    const uint32_t first = qz_figure_token_at(binding, group.start);
    if (group.end < group.start + 2 ||
        qz_parts_of_speech[binding->analysis->tokens.items[first].pos][0] == 'v')
        return false; /* 减轻|企业|负担 */
    if (qz_number_has_unit(&frame->figure.number, "名") &&
        qz_text_starts(binding->text, group.end - 2, U"地区"))
        return false; /* 37名舟山地区|获奖渔工 */
    return qz_ends_set(binding, group.end, QZ_SET_DOER);
}

/* 37个国家|参展: the countries themselves; but 37个国家渔业创新平台. */
static bool is_acting_country(const qz_binding *binding, const qz_frame *frame, qz_span group, uint32_t end)
{
    qz_match head;
    return group.end == group.start + 2 && qz_number_has_unit(&frame->figure.number, "个") &&
           qz_text_starts(binding->text, group.start, U"国家") &&
           !qz_word_before(binding, QZ_LIST_HEADS, 0, (qz_span){group.end, end}, end, &head);
}

/* 11个(左右的)县|探索渔业改革: the districts themselves. */
static bool is_acting_district(const qz_binding *binding, const qz_frame *frame, qz_span group)
{
    static const char32_t DISTRICTS[] = U"省州市县区乡镇村";
    if (group.end != group.start + 1 || !qz_number_has_unit(&frame->figure.number, "个"))
        return false;
    for (const char32_t *c = DISTRICTS; *c; c++)
        if (*c == binding->text->folded[group.start])
            return true;
    return false;
}

/* 85家配送企业|响应订单: what they do; but 医院|改造|项目. */
static bool does_of_group(const qz_binding *binding, const qz_frame *frame, qz_span group, uint32_t token,
                          uint32_t end)
{
    enum { NEAR = 4 };
    const qz_token *verb = &binding->analysis->tokens.items[token];
    const qz_span next = {verb->span.end, end - verb->span.end > NEAR ? verb->span.end + NEAR : end};
    qz_match thing;
    return strcmp(qz_parts_of_speech[verb->pos], "v") == 0 && verb->span.end - verb->span.start > 1 &&
           verb->span.end < end &&
           (is_actor(binding, frame, group) || is_acting_country(binding, frame, group, end) ||
            is_acting_district(binding, frame, group)) &&
           !qz_word_within(binding, QZ_LIST_HEADS, 0, next, &thing) &&
           !qz_word_within(binding, QZ_LIST_MEASURES, 0, next, &thing);
}

/* 7个部门|累计|检查…: what they did together. */
static bool sums_up(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    qz_match sum;
    return token + 1 < tokens->count && qz_parts_of_speech[tokens->items[token + 1].pos][0] == 'v' &&
           qz_spot_exact(binding->lexicon, binding->text, word.start, word.end, QZ_IN(QZ_LIST_BASES), &sum) &&
           qz_cell_choice(binding->lexicon, sum.sense, QZ_BASIS_VALUE) == QZ_CUMULATIVE;
}

/* 1万亿元国债|支持重建: what the money is for; but 贷款|支持项目. */
static bool is_spent_on(const qz_binding *binding, const qz_frame *frame, qz_span group, uint32_t token,
                        uint32_t end)
{
    const qz_span word = binding->analysis->tokens.items[token].span;
    qz_match gives, head;
    return frame->figure.number.unit_class == QZ_UNIT_MONEY && qz_ends_set(binding, group.end, QZ_SET_FUND) &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, word.start, word.end, &gives) &&
           gives.span.end == word.end && word.end + 3 < end &&
           !qz_word_before(binding, QZ_LIST_HEADS, 0, (qz_span){word.end, end}, end, &head);
}

bool qz_noun_does(const qz_binding *binding, const qz_frame *frame, qz_span group, uint32_t token,
                  uint32_t end)
{
    return does_of_group(binding, frame, group, token, end) ||
           is_spent_on(binding, frame, group, token, end) || sums_up(binding, token);
}

/* 仍有56人|被困, 3人|(已)被捕: what became of people of whom nothing else is said; but 3人|被迫撤离. */
qz_span qz_noun_suffers(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 5 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t *folded = binding->text->folded;
    qz_span right = frame->right;
    const qz_span none = {right.start, right.start};
    if (qz_span_empty(right) || !qz_number_has_unit(&frame->figure.number, "人"))
        return none;
    right.start += folded[right.start] == U'已' || folded[right.start] == U'均';
    const uint32_t left = frame->left.end, last = qz_figure_token_at(binding, right.end - 1);
    if (folded[right.start] != U'被' || folded[right.start + 1] == U'迫' ||
        right.end > right.start + LONGEST || last >= tokens->count ||
        qz_parts_of_speech[tokens->items[last].pos][0] != 'v')
        return none;
    const bool named = left > frame->left.start && /* 渔民56人|被困 */
                       qz_parts_of_speech[tokens->items[qz_figure_token_at(binding, left - 1)].pos][0] == 'n';
    return named ? none : right;
}
