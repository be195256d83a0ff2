/* Numbers that tell when, or during which spell (五年的奋斗, 5天前, 下一个50年, 每晚9点), or by which
 * something is called. */
#include "extract/figures_bind.h"

#include "value/numeral.h"

#include <string.h>

/* 两年半 */
static bool is_half(const qz_number *number)
{
    return strcmp(number->rule, "half") == 0;
}

/* A whole number up to this one; 20 is held as 2 and one nought. */
static bool is_whole_up_to(const qz_number *number, uint64_t most)
{
    return number->value.exponent >= 0 && qz_decimal_compare(number->value, qz_decimal_whole(most)) <= 0;
}

/* 经过|五年努力, 经过约|6小时的活动, 再过|10天 */
static bool is_behind_passing(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    uint32_t start = number->span.start;
    const char32_t before = start > sentence.start ? analysis->text.folded[start - 1] : 0;
    start -= before == U'约' || before == U'近';
    return number->unit_class == QZ_UNIT_DURATION && start >= sentence.start + 2 &&
           (qz_text_starts(&analysis->text, start - 2, U"经过") ||
            (qz_text_starts(&analysis->text, start - 2, U"历经") && qz_number_has_unit(number, "年")) ||
            qz_text_starts(&analysis->text, start - 2, U"再过"));
}

/* 改革开放|40多年, 建校|百年: how long ago that was. */
static bool is_age_of_event(const qz_analysis *analysis, const qz_number *number)
{
    const uint32_t start = number->span.start;
    return qz_number_has_unit(number, "年") &&
           qz_set_start(analysis->knowledge->lexicon, &analysis->text, start, QZ_SET_SINCE) < start;
}

/* 从|4小时|缩短到20分钟, 由原来的|60天|压缩至15天: what it was before. */
static bool is_first_level(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST_ATTRIBUTE = 5 };
    const char32_t *folded = analysis->text.folded;
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    uint32_t start = number->span.start, end = number->span.end;
    qz_match moved;
    end += end < sentence.end && (folded[end] == U'多' || folded[end] == U'余');
    if (end + 1 < sentence.end && folded[end] == U'左')
        end += 2; /* 左右 */
    if (!qz_word_after(&binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, end, sentence.end, &moved))
        return false;
    for (; start > sentence.start && number->span.start - start <= LONGEST_ATTRIBUTE; start--)
        if (folded[start - 1] == U'从' || folded[start - 1] == U'由')
            return true;
    return false;
}

/* 三年以下, 有效期五年, 应当留存五年: how long, though it is written as 奋斗五年 is. */
static bool is_ruled(const qz_binding *binding, const qz_number *number)
{
    enum { FARTHEST_ORDER = 12 };
    const uint32_t start = number->span.start, end = number->span.end, first = binding->sentence.start;
    qz_match match;
    if (qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_AFTER, end, binding->sentence.end, &match))
        return true;
    if (start < first + 2)
        return false;
    if (qz_ends_set(binding, start, QZ_SET_SPARE))
        return true; /* 继续免征|五年|渔港税 */
    if (!qz_ends_clause(binding->text->folded[end]))
        return false;
    if (binding->text->folded[start - 1] == U'期')
        return true;
    for (uint32_t at = start - 1; at > first && start - at < FARTHEST_ORDER; at--)
        if (qz_begins_set(binding, at - 1, QZ_SET_MUST))
            return true;
    return false;
}

/* 五年的奋斗, 三年行动, 5年增长18%: a span of time that is not what is measured. */
static bool is_spell(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { FIRST_YEAR = 1900 };
    const char32_t after = analysis->text.folded[number->span.end];
    if (qz_number_has_unit(number, "周年") ||
        (qz_number_has_unit(number, "届") && !is_whole_up_to(number, FIRST_YEAR)))
        return true; /* 2026届毕业生 */
    if (qz_number_has_unit(number, "年一遇"))
        return false;
    if (is_behind_passing(analysis, number, sentence) || is_age_of_event(analysis, number))
        return true;
    if (number->unit_class != QZ_UNIT_DURATION || number->vagueness != QZ_EXACT ||
        (number->value.exponent < 0 && !is_half(number)))
        return false;
    if ((qz_number_has_unit(number, "年") && (after == U'代' || after == U'来')) || /* 5年来同期最高 */
        qz_text_starts(&analysis->text, number->span.end, U"同期") ||
        qz_text_starts(&analysis->text, number->span.end, U"日均") ||
        (qz_number_has_unit(number, "年") && after == U'翻'))
        return true; /* 四周日均, 3年|翻一番 */
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    const uint32_t start = number->span.start;
    qz_match match;
    const bool ahead = start >= sentence.start + 2 && qz_text_starts(&analysis->text, start - 2, U"提前");
    if (ahead || is_first_level(analysis, number, sentence))
        return false; /* 提前|一年|完成 */
    if (qz_word_after(&binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, number->span.end, sentence.end, &match) ||
        qz_word_after(&binding, QZ_LIST_MOVEMENTS, 0, number->span.end, sentence.end, &match))
        return true;
    if (qz_word_after(&binding, QZ_LIST_COMPARATORS, QZ_AFTER, number->span.end, sentence.end, &match) &&
        qz_text_starts(&analysis->text, match.span.start, U"以上"))
        return false; /* 签订|两年以上|劳动合同 */
    return number->han && qz_number_has_unit(number, "年") && !is_ruled(&binding, number) &&
           !qz_word_before(&binding, QZ_LIST_COMPARATORS, QZ_BEFORE, sentence, start, &match) &&
           !qz_word_before(&binding, QZ_LIST_MOVEMENTS, 0, sentence, start, &match) &&
           !qz_word_before(&binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, sentence, start, &match);
}

/* 两个多月前, 5天前, 80年后, 三个月以来: when, not how long; but 5天前期工作. */
static bool is_ago(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const char32_t *folded = analysis->text.folded;
    uint32_t end = number->span.end;
    const bool one = number->unit && strcmp(number->unit, "个") == 0;
    if (number->unit_class != QZ_UNIT_DURATION && !one)
        return false;
    end += end < sentence.end && (folded[end] == U'多' || folded[end] == U'余');
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    const uint32_t spell = qz_set_end(lexicon, &analysis->text, end, QZ_SET_SPELL);
    qz_match word;
    if ((spell == end && one) || spell >= sentence.end)
        return false;
    if (qz_set_end(lexicon, &analysis->text, spell, QZ_SET_SIDE_OF_TIME) > spell)
        return true;
    return (folded[spell] == U'前' || folded[spell] == U'后' || folded[spell] == U'来') &&
           !(qz_lexicon_longest(lexicon, folded, spell, sentence.end, QZ_IN(QZ_LIST_WORDS), &word) &&
             word.span.end > spell + 1);
}

/* 3年期|国债, 3个月期|债券: which of its kind; but 3年期间, 3年期满. */
static bool is_term(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const char32_t *folded = analysis->text.folded;
    const uint32_t end = number->span.end;
    if (number->unit_class != QZ_UNIT_DURATION || end + 1 >= sentence.end || folded[end] != U'期')
        return false;
    for (const char32_t *c = U"间内满限末初"; *c; c++)
        if (folded[end + 1] == *c)
            return false;
    return true;
}

/* 下一个50年, 第二个10年: which of them. */
static bool is_which_spell(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const char32_t *folded = analysis->text.folded;
    const uint32_t start = number->span.start;
    if (qz_number_has_unit(number, "年") && start > sentence.start && folded[start - 1] == U'新' &&
        qz_is_han(folded[number->span.end]))
        return true; /* 新10年纲要 */
    if (number->unit_class != QZ_UNIT_DURATION || start < sentence.start + 3 || folded[start - 1] != U'个' ||
        !qz_is_numeral(folded[start - 2]))
        return false;
    const char32_t which = folded[start - 3];
    return which == U'下' || which == U'上' || which == U'第' || which == U'又';
}

/* 每晚9点, 8点档: the time of day. */
static bool is_clock(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *folded = analysis->text.folded;
    char32_t before = number->span.start ? folded[number->span.start - 1] : 0;
    const char32_t after = number->span.end < analysis->text.length ? folded[number->span.end] : 0;
    if (before == U'上' && number->span.start > 1)
        before = folded[number->span.start - 2]; /* 晚上9点 */
    return qz_number_has_unit(number, "点") && is_whole_up_to(number, 24) &&
           (before == U'晚' || before == U'早' || before == U'午' || before == U'晨' || before == U'夜' ||
            after == U'档' || after == U'钟' || after == U'整');
}

/* 自23日…以来, 09年: a day of the month, a year in short. */
static bool is_calendar(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *folded = analysis->text.folded;
    const uint32_t start = number->span.start;
    const char32_t before = start ? folded[start - 1] : 0;
    if (qz_number_has_unit(number, "年"))
        return folded[start] == U'0' && qz_is_digit(folded[start + 1]);
    return qz_number_has_unit(number, "日") && !number->han && is_whole_up_to(number, 31) &&
           (before == U'自' || before == U'从' || before == U'于' || before == U'截');
}

/* 分|两批|发布, 分|三次|付清: in how many goes. */
static bool is_in_goes(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const uint32_t start = number->span.start;
    return start > sentence.start + 1 && analysis->text.folded[start - 1] == U'分' && number->han &&
           !qz_is_digit(analysis->text.folded[start - 2]) && /* 19日晚8时35分|两次较大 */
           (qz_number_has_unit(number, "批") || qz_number_has_unit(number, "次") ||
            qz_number_has_unit(number, "期") || qz_number_has_unit(number, "步"));
}

/* 15分钟|便民生活圈, 1小时|经济圈: so it is called. */
static bool is_of_circle(const qz_analysis *analysis, const qz_number *number)
{
    enum { LONGEST_NAME = 8 };
    const char32_t *folded = analysis->text.folded;
    uint32_t end = number->span.end;
    if (number->unit_class != QZ_UNIT_DURATION)
        return false;
    while (end < analysis->text.length && end < number->span.end + LONGEST_NAME && qz_is_han(folded[end]) &&
           folded[end] != U'圈')
        end++;
    return end < analysis->text.length && folded[end] == U'圈';
}

bool qz_figure_is_time(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    return is_spell(analysis, number, sentence) || is_calendar(analysis, number) ||
           is_ago(analysis, number, sentence) || is_which_spell(analysis, number, sentence) ||
           is_term(analysis, number, sentence) || is_clock(analysis, number) ||
           is_in_goes(analysis, number, sentence) || is_of_circle(analysis, number);
}
