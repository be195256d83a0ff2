/* The right edge of the phrase left of a number: what stands at its end and is no part of it. */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

bool qz_phrase_edge(char32_t c)
{
    return qz_is_space(c) || c == U',' || c == U'、' || c == U':' || c == U'-' || c == U'—' || c == U'~' ||
           c == U'*' || c == U'×' || c == U'·' || c == U'/' || c == U'(' || c == U'。' || c == U';' ||
           c == U'…' || c == U'=';
}

bool qz_phrase_particle(char32_t c)
{
    return c == U'的' || c == U'了' || c == U'和' || c == U'与' || c == U'及' || c == U'将' || c == U'被' ||
           c == U'把' || c == U'让' || c == U'对' || c == U'在' || c == U'以' || c == U'使' || c == U'由' ||
           c == U'从' || c == U'为';
}

/* The 位 of 学位 and the 能 of 产能 are no words. */
static bool is_word(const qz_binding *binding, qz_span span)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, span.start);
    return span.end - span.start > 1 || token >= tokens->count ||
           tokens->items[token].span.start == span.start ||
           strncmp(qz_parts_of_speech[tokens->items[token].pos], "nr", 2) == 0; /* 占|比达: no name */
}

bool qz_phrase_ends_noun(const qz_binding *binding, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, end - 1);
    return token < tokens->count && tokens->items[token].span.start + 1 < end &&
           tokens->items[token].span.end == end &&
           (at(binding, end - 1) == U'被' || /* 华为 */
            (at(binding, end - 1) == U'为' && qz_parts_of_speech[tokens->items[token].pos][0] == 'n'));
}

/* 单价为每米|12元: what one of is paid for; the noun's end without it. */
uint32_t qz_phrase_before_each(const qz_binding *binding, qz_span noun)
{
    enum { LONGEST = 5 }; /* 每立方米 */
    const uint32_t first = noun.end - noun.start > LONGEST ? noun.end - LONGEST : noun.start;
    for (uint32_t each = noun.end; each-- > first;) {
        qz_match unit;
        if (at(binding, each) == U'每' &&
            qz_spot_exact(binding->lexicon, binding->text, each + 1, noun.end, QZ_IN(QZ_LIST_UNITS), &unit))
            return each;
    }
    return noun.end;
}

/* 累计, 实现, 预计: a whole word at the right edge that belongs to the verb behind it. */
static bool belongs_to_verb(const qz_binding *binding, qz_span noun, qz_match *match)
{
    return (qz_word_before(binding, QZ_LIST_BASES, 0, noun, noun.end, match) &&
            is_word(binding, match->span)) ||
           (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, noun, noun.end, match) &&
            is_word(binding, match->span)) ||
           (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun, noun.end, match) &&
            is_word(binding, match->span));
}

/* Where the last word of the noun begins. */
static uint32_t word_start(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.end - 1);
    const bool whole = token < tokens->count && tokens->items[token].span.end == noun.end &&
                       tokens->items[token].span.start >= noun.start &&
                       at(binding, tokens->items[token].span.start) != U'正'; /* 正在以…的速度推进 */
    return whole ? tokens->items[token].span.start : noun.end - 1;
}

/* 渔价|往往, 渔价|一路: where the adverb begins that is the last word; the noun's end for none. But
 * 水面最深, and 好好 may be a name. */
static uint32_t adverb_start(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.end - 1);
    if (token >= tokens->count || tokens->items[token].span.end != noun.end ||
        strcmp(qz_parts_of_speech[tokens->items[token].pos], "d") != 0)
        return noun.end;
    const uint32_t start = tokens->items[token].span.start;
    const char32_t c = at(binding, start);
    return start > noun.start + 1 && c != U'最' && c != at(binding, start - 1) ? start : noun.end;
}

/* 预算|定为, 在国家测评|中, 今年2月|时: the last word, where it only leads on; false where it stays. */
static bool drop_last_word(const qz_binding *binding, qz_span *noun)
{
    qz_match match;
    qz_span period;
    const char32_t c = at(binding, noun->end - 1);
    if ((c == U'为' || c == U'在') &&
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, *noun, noun->end, &match) &&
        match.span.end > match.span.start + 1 && at(binding, match.span.start) != U'均') {
        noun->end = match.span.start; /* 预算|定为, 目标|设定在; but 失业率平均|为 */
        return true;
    }
    if (qz_phrase_edge(c) || (qz_phrase_particle(c) && !qz_phrase_ends_noun(binding, noun->end))) {
        noun->end = c == U'在' ? word_start(binding, *noun) : noun->end - 1; /* 存在, 现在 */
        return true;
    }
    if (c == U'个' && noun->end > noun->start + 2 && qz_is_numeral(at(binding, noun->end - 2))) {
        noun->end -= 2; /* 总量跃上两个|千亿元台阶 */
        return true;
    }
    const bool alone = (c == U'原' || c == U'中' || c == U'里') && /* 不良率|原|3.7%的门槛, 测评|中位列第一 */
                       qz_figure_word_alone(binding, noun->end - 1);
    const uint32_t adverb = adverb_start(binding, *noun);
    if (adverb < noun->end) {
        noun->end = adverb;
        return true;
    }
    const bool when = c == U'时' && qz_figure_period_beside(binding, noun->end - 1, true, &period);
    noun->end -= alone || when; /* 渔价今年2月|时|涨至… */
    return alone || when;
}

/* 渔价|每50公斤|提高, 渔价|平均每50公斤|提高: by how much of it it is told. */
static bool drop_divisor(const qz_binding *binding, qz_span *noun)
{
    enum { LONGEST = 8, LONGEST_UNIT = 3 };
    uint32_t start = noun->end;
    while (start > noun->start && noun->end - start < LONGEST_UNIT && qz_is_han(at(binding, start - 1)))
        start--;
    while (start > noun->start && noun->end - start < LONGEST && qz_is_digit(at(binding, start - 1)))
        start--;
    if (start == noun->start || !qz_is_digit(at(binding, start)) || at(binding, start - 1) != U'每')
        return false;
    const bool mean = start >= noun->start + 3 && qz_text_starts(binding->text, start - 3, U"平均");
    noun->end = start - 1 - (mean ? 2 : 0);
    return true;
}

/* 渔民补贴|全年人均|增长, 渔流稳中有增，|日均|达37万人次: that it is told of each. */
static bool drop_each(const qz_binding *binding, qz_span *noun)
{
    qz_match each;
    qz_span period;
    const bool of_each = qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EACH, *noun, noun->end, &each);
    if (of_each && each.span.start > noun->start + 2 && at(binding, each.span.start - 1) == U'全' &&
        at(binding, each.span.start) == U'年') {
        noun->end = each.span.start - 1;
        return true;
    }
    if (of_each && qz_figure_period_beside(binding, each.span.start, true, &period) &&
        period.start > noun->start + 1) {
        noun->end = period.start;
        return true;
    }
    if ((of_each && each.span.start == noun->start) ||
        (noun->end == noun->start + 1 && at(binding, noun->end) == U'均')) {
        noun->end = noun->start;
        return true;
    }
    const uint32_t start = qz_phrase_before_each(binding, *noun);
    const bool drops = start < noun->end;
    noun->end = start;
    return drops;
}

/* 收入|去年(2023年)|达到, 销量|今天(3月7日)|突破 */
static bool drop_time(const qz_binding *binding, qz_span *noun)
{
    qz_span period;
    const bool closed = at(binding, noun->end - 1) == U')';
    if (closed && qz_figure_period_beside(binding, noun->end, true, &period) && period.start > noun->start) {
        noun->end = period.start;
        return true;
    }
    if (!qz_figure_period_beside(binding, noun->end - closed, true, &period) ||
        period.start < noun->start + closed || (closed && at(binding, period.start - 1) != U'('))
        return false;
    noun->end = period.start - closed;
    return true;
}

/* Does it end with a measure? The 比 of 占比 compares nothing, but 位次 before its place is none:
 * 综合实力排名 第3位. */
static bool ends_with_measure(const qz_binding *binding, qz_span noun, bool rank)
{
    qz_match match, standing;
    return qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &match) &&
           match.span.end - match.span.start > 1 &&
           !(rank && qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_RANK, noun, noun.end, &standing));
}

/* Words at the right edge that belong to the verb: 累计, 实现, 比2020年. */
void qz_phrase_trim_right(const qz_binding *binding, qz_span *noun, bool rank)
{
    for (int times = 0; times < 12 && noun->end > noun->start; times++) {
        qz_match match;
        const char32_t c = at(binding, noun->end - 1);
        if (c == U'内' && noun->end > noun->start + 1 && at(binding, noun->end - 2) == U'在') {
            noun->end = noun->start; /* 包括甲、乙在内|的3人: some of them */
            return;
        }
        if (c == U'及' && qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, *noun, noun->end, &match))
            return; /* 惠及 */
        if (c == U'及' && noun->end > noun->start + 1 && at(binding, noun->end - 2) == U'涉') {
            noun->end -= 2; /* 涉及 is one word */
            continue;
        }
        if (drop_last_word(binding, noun) || drop_each(binding, noun) || drop_divisor(binding, noun))
            continue;
        if (ends_with_measure(binding, *noun, rank))
            return;
        if (drop_time(binding, noun))
            continue;
        /* 增速居全国第6位, 规模跃居世界第二: where it stands is no part of what is ranked */
        if (rank && (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_RANK, *noun, noun->end, &match) ||
                     qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, *noun, noun->end, &match))) {
            noun->end = match.span.start;
            continue;
        }
        if (!belongs_to_verb(binding, *noun, &match))
            return;
        const bool cuts = match.span.end - match.span.start > 1 && match.span.start > noun->start &&
                          at(binding, match.span.start) == U'均' &&
                          at(binding, match.span.start - 1) == U'平';
        noun->end = match.span.start + cuts; /* 平均|达到 */
    }
}
