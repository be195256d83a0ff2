/* Phrases left of a number that name nothing: a verb alone, a gap to others, which one it is of its kind. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 结构优化，调整为4:6: one verb that goes on with 为, 至, 到. */
static bool arrives_only(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const char32_t next = at(binding, noun.end);
    return (next == U'为' || next == U'至' || next == U'到') && token < tokens->count &&
           tokens->items[token].span.start == noun.start && tokens->items[token].span.end == noun.end &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v';
}

/* 按2017年平均汇率计算|为5791美元: in what the figure before is told again. */
static bool is_conversion(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const bool converted = qz_text_starts(binding->text, noun.end - 2, U"计算") ||
                           qz_text_starts(binding->text, noun.end - 2, U"折算");
    return converted && noun.end > noun.start + 2 && at(binding, frame->left.start) == U'按';
}

bool qz_phrase_is_noun(const qz_binding *binding, qz_span word)
{
    for (const char32_t *size = U"长宽高深厚重"; *size; size++)
        if (*size == at(binding, word.start))
            return true;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    return token >= tokens->count || !strchr("acdfmpruv", qz_parts_of_speech[tokens->items[token].pos][0]) ||
           !qz_parts_of_speech[tokens->items[token].pos][0];
}

bool qz_phrase_says_nothing(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    qz_match match;
    if (qz_span_empty(noun))
        return false;
    if (at(binding, noun.start) == U'每' && noun.end == noun.start + 2)
        return true; /* 每人|最多可享受3天 */
    const char32_t counter = at(binding, noun.end - 1);
    if (counter == U'后' && frame->figure.number.unit_class == QZ_UNIT_DURATION &&
        frame->figure.comparator == QZ_LE)
        return true; /* 受理申请|后37日内 */
    if (at(binding, noun.start) == U'第' && noun.end - noun.start <= 4 &&
        (counter == U'期' || counter == U'批' || counter == U'届' || counter == U'轮'))
        return true; /* 第四期|37亿元国债 */
    const qz_tokens *words = &binding->analysis->tokens;
    const uint32_t only = qz_figure_token_at(binding, noun.start);
    if (noun.end == noun.start + 1 && !qz_phrase_is_noun(binding, noun))
        return true; /* 并于2024年|达到…, 或|按6个月…, 后|增加的… */
    if (only < words->count && words->items[only].span.start == noun.start &&
        words->items[only].span.end == noun.end &&
        strchr("cd", qz_parts_of_speech[words->items[only].pos][0]) &&
        qz_parts_of_speech[words->items[only].pos][0] &&
        !qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, QZ_IN(QZ_LIST_MEASURES),
                       &match))
        return true; /* 大大|高于19次, 或者|7吨以上海鱼 */
    if (qz_set_end(binding->lexicon, binding->text, noun.start, QZ_SET_POINTED) == noun.end)
        return true; /* 上述|2万元全部转给渔民 */
    if (noun.end >= noun.start + 3 && qz_text_starts(binding->text, noun.end - 3, U"之日起"))
        return true; /* 自印发之日起|30日内 */
    if (is_conversion(binding, frame, noun))
        return true;
    if (frame->figure.number.unit_class == QZ_UNIT_POINT &&
        qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, noun.start, noun.end, &match) &&
        match.span.end - match.span.start > 1)
        return true;
    const qz_lists verbs = QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS);
    if (!qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, verbs, &match))
        return arrives_only(binding, noun);
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const bool sum =
        frame->figure.number.unit_class == QZ_UNIT_MONEY && /* 年度|资助|不超过7万元 */
        qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, QZ_IN(QZ_LIST_MEASURES), &match);
    return !sum && token < tokens->count && tokens->items[token].span.end == noun.end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0;
}
