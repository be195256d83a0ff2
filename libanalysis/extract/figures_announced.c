/* 将新建渔港12个: what is still to be done. The word is also the particle that brings an object before its
 * verb (将税率降至14%), which tells a fact. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static char class_of(const qz_binding *binding, uint32_t token)
{
    return qz_parts_of_speech[binding->analysis->tokens.items[token].pos][0];
}

/* 将|补贴标准提高30元, 将|扣除标准从…提高到…: a noun stands before the verb that moves it. */
static bool is_moved(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_token *tokens = binding->analysis->tokens.items;
    if (at(binding, tokens[token].span.end) == U'的')
        return true; /* 将|搭载的5颗卫星送入轨道 */
    for (uint32_t i = token + 1; i < binding->analysis->tokens.count && tokens[i].span.end <= end; i++) {
        qz_match verb;
        const char32_t first = at(binding, tokens[i].span.start);
        const char32_t last = at(binding, tokens[i].span.end - 1);
        const bool moves = first == U'从' || first == U'由' || last == U'为' || last == U'至' ||
                           qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, tokens[i].span.start, end, &verb);
        if (moves && class_of(binding, i - 1) == 'n')
            return true;
    }
    return false;
}

/* 将|检查渔船|73艘: a verb, though it can be a noun, where no other stands before the number. */
static bool is_only_verb(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = token + 1; i < tokens->count && tokens->items[i].span.start < end; i++)
        if (class_of(binding, i) == 'v' || class_of(binding, i) == 'u')
            return false;
    return true;
}

/* 将于3月7日|举行，|报名人数达…: what is ahead is the event, not what the next clause tells. */
bool qz_figure_is_held(const qz_binding *binding, uint32_t start, uint32_t end)
{
    enum { LONGEST = 30 };
    for (uint32_t k = start; k < end && k - start < LONGEST; k++)
        if (at(binding, k) == U',')
            return qz_ends_set(binding, k, QZ_SET_HELD);
    return false;
}

/* 将由3小时缩短至|1小时: the end of the way; the first number is what is now. */
static bool tells_way(const qz_binding *binding, uint32_t start, uint32_t end)
{
    for (uint32_t k = start; k < end; k++)
        if (at(binding, k) == U'至' || at(binding, k) == U'到' || at(binding, k) == U'为')
            return true;
    return false;
}

/* Is the token a word 将 alone that says what is going to be before `end`? */
static bool is_going_to(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    if (at(binding, word.start) == U'将' && word.end == end && at(binding, end) == U'翻')
        return true; /* 将|翻一番 */
    if (at(binding, word.start) != U'将' || word.end != word.start + 1 || word.end >= end ||
        token + 1 >= tokens->count || tokens->items[token + 1].span.end > end)
        return false;
    if (word.start > binding->sentence.start && at(binding, word.start - 1) == U'已')
        return false;
    const char32_t next = at(binding, word.end);
    if (next == U'于' && qz_figure_is_held(binding, word.end, end))
        return false;
    if (next == U'由' || next == U'从')
        return tells_way(binding, word.end, end);
    const char class = class_of(binding, token + 1);
    const bool noun = strcmp(qz_parts_of_speech[tokens->items[token + 1].pos], "vn") == 0 &&
                      tokens->items[token + 1].span.end < end && /* 将突破|700亿元 */
                      !is_only_verb(binding, token + 1, end);
    return class == 'd' || class == 'p' || (class == 'v' && !noun && !is_moved(binding, token + 1, end));
}

/* 分别|下降, 年均|增长: stands between 要 and its verb. */
static bool modifies(const qz_binding *binding, uint32_t token, uint32_t end)
{
    qz_match base;
    return class_of(binding, token) == 'd' ||
           qz_word_after(binding, QZ_LIST_BASES, 0, binding->analysis->tokens.items[token].span.start, end,
                         &base);
}

/* A verb or a movement before `end`; a noun of what is done, where nothing stands behind it. */
static bool is_deed(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_token *word = &binding->analysis->tokens.items[token];
    qz_match movement;
    return word->span.end <= end &&
           (strcmp(qz_parts_of_speech[word->pos], "v") == 0 ||
            (class_of(binding, token) == 'v' && word->span.end == end) ||
            qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, word->span.start, end, &movement));
}

/* 规模|要|达全球第一, 排放量|要|分别|下降2%: what has to be; only in the figure's own clause. What is to be
 * done is not so long: 要深刻认识|105年的历程. */
static bool has_to_be(const qz_binding *binding, uint32_t token, const qz_number *number)
{
    const uint32_t end = number->span.start;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    const char32_t next = at(binding, word.end);
    if (next == U'由' || next == U'从')
        return tells_way(binding, word.end, end);
    uint32_t verb = token + 1;
    while (number->unit_class != QZ_UNIT_DURATION && verb + 1 < tokens->count &&
           !is_deed(binding, verb, end) && modifies(binding, verb, end))
        verb++;
    return word.end == word.start + 1 && verb < tokens->count && is_deed(binding, verb, end);
}

/* 铁路|计划|加开列车: what somebody plans to do; but 改善计划|提质, 年度计划|执行: a plan. */
static bool is_planned(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    if (word.end != word.start + 2 || token + 1 >= tokens->count || tokens->items[token + 1].span.end > end ||
        strcmp(qz_parts_of_speech[tokens->items[token + 1].pos], "v") != 0)
        return false;
    const bool named = word.start > binding->sentence.start &&
                       (class_of(binding, token - 1) == 'v' || at(binding, word.start - 1) == U'度');
    return !named;
}

/* Does the word that begins here say that what the figure tells is still to be? 要 does of its own clause. */
static bool is_to_be(const qz_binding *binding, uint32_t position, bool clause, const qz_number *number)
{
    const char32_t c = at(binding, position);
    const bool plan = c == U'计' && qz_text_starts(binding->text, position, U"计划");
    if (!plan && (c != U'要' || !clause))
        return false;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, position);
    return token < tokens->count && tokens->items[token].span.start == position &&
           (plan ? is_planned(binding, token, number->span.start) : has_to_be(binding, token, number));
}

/* 20艘渔船|将|参加比赛: what those that are counted are going to do; but 这两座渔港|将…: there they are. */
static bool are_going_to(const qz_binding *binding, const qz_number *number, qz_span *where)
{
    enum { LONGEST = 12, FARTHEST = 60 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = number->span.start, end = number->span.end;
    const uint32_t limit = binding->sentence.end - end > FARTHEST ? end + FARTHEST : binding->sentence.end;
    const char32_t before = first > binding->sentence.start ? at(binding, first - 1) : 0;
    if (number->unit_class != QZ_UNIT_COUNT || before == U'这' || before == U'该' || before == U'上')
        return false;
    uint32_t token = qz_figure_token_at(binding, end);
    for (; token + 1 < tokens->count && tokens->items[token].span.end < limit; token++) {
        const qz_token *word = &tokens->items[token];
        const char class = class_of(binding, token);
        if (at(binding, word->span.start) == U'将' && word->span.start > end + 1) {
            *where = word->span;
            return is_going_to(binding, token, limit);
        }
        if (word->class != QZ_TOKEN_HAN || word->span.end > end + LONGEST || class == 'v' || class == 'u' ||
            class == 'p')
            return false;
    }
    return false;
}

bool qz_figure_announced(const qz_binding *binding, const qz_frame *frame, bool own, qz_span *where)
{
    enum { FARTHEST = 60 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t number = frame->figure.number.span.start;
    const uint32_t first = binding->sentence.start;
    const uint32_t start = number - first > FARTHEST ? number - FARTHEST : first;
    bool clause = true;
    for (uint32_t k = number; k > start; k--) {
        const char32_t c = at(binding, k - 1);
        if (c == U';' || c == U':' || (own && c == U','))
            return false;
        clause = clause && c != U',';
        if (is_to_be(binding, k - 1, clause, &frame->figure.number)) {
            *where = tokens->items[qz_figure_token_at(binding, k - 1)].span;
            return true;
        }
        const uint32_t token = c == U'将' ? qz_figure_token_at(binding, k - 1) : tokens->count;
        if (token < tokens->count && tokens->items[token].span.start == k - 1 &&
            is_going_to(binding, token, number)) {
            *where = tokens->items[token].span;
            return true;
        }
    }
    return are_going_to(binding, &frame->figure.number, where);
}
