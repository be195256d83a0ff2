/*
 * Numbers that tell which one and not how many: ordinals, of which standings alone are figures (全省第一),
 * and Chinese numerals that number (三次会议, 二期).
 */
#include "extract/figures_bind.h"

#include "value/numeral.h"

#include <string.h>

static const char32_t *folded_of(const qz_analysis *analysis)
{
    return analysis->text.folded;
}

/* 稳居发展中国家|首位, 保持全国35个大中城市|第一: among whom it stands is told between. */
static bool stands_among(const qz_analysis *analysis, uint32_t start, qz_span sentence)
{
    enum { LONGEST_FIELD = 12 };
    static const char32_t FIELDS[] = U"市省国区县州港岸份司业";
    const char32_t *folded = folded_of(analysis);
    const char32_t last = start > sentence.start ? folded[start - 1] : 0;
    bool field = false;
    for (const char32_t *c = FIELDS; *c; c++)
        field = field || *c == last;
    for (uint32_t at = start; at > sentence.start && start - at < LONGEST_FIELD; at--) {
        const char32_t c = folded[at - 1], before = at > sentence.start + 1 ? folded[at - 2] : 0;
        if (!qz_is_han(c) && !qz_is_digit(c))
            return false;
        if ((c == U'居' && (before == U'稳' || before == U'位' || before == U'跃')) ||
            (field && ((c == U'居' && folded[at] != U'民') || (c == U'列' && before == U'位') ||
                       (c == U'持' && before == U'保'))))
            return true;
    }
    return false;
}

/* 全省第一, 居全国第4: an ordinal that states a standing. */
static bool is_standing(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match match;
    const char32_t after = folded_of(analysis)[number->span.end];
    if (number->unit_class == QZ_UNIT_RANK && number->rule[0] != 'q')
        return after != U'者'; /* 列第一位者 */
    if (qz_is_han(after) && after != U'和' && after != U'与')
        return false;
    if (number->shared_unit)
        return true;
    return qz_word_before(&binding, QZ_LIST_BOUNDARIES, QZ_RANK, sentence, number->span.start, &match) ||
           stands_among(analysis, number->span.start, sentence);
}

/* 居全国第二、第七、第九: an ordinal after 、 stands as the one before it does. */
bool qz_figure_is_standing(const qz_analysis *analysis, uint32_t index, qz_span sentence)
{
    enum { LONGEST_LIST = 6 };
    const qz_numbers *numbers = &analysis->numbers;
    for (int steps = 0; steps < LONGEST_LIST; steps++, index--) {
        const qz_number *number = &numbers->items[index];
        if (number->class != QZ_NUMBER_ORDINAL || number->span.start < sentence.start)
            return false;
        if (is_standing(analysis, number, sentence))
            return true;
        if (!index || number->span.start == 0 || folded_of(analysis)[number->span.start - 1] != U'、' ||
            numbers->items[index - 1].span.end + 1 != number->span.start)
            return false;
    }
    return false;
}

/* 干流水质稳定保持|二类|, 从四类|跃升到二类: how clean it is. */
static bool is_grade_of_water(const qz_binding *binding, qz_span number)
{
    enum { FARTHEST = 16 };
    const char32_t *folded = binding->text->folded;
    const uint32_t end = number.end;
    qz_match moved;
    const bool over = !qz_is_han(folded[end]) || qz_text_starts(binding->text, end, U"标准") ||
                      qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, end, binding->sentence.end, &moved);
    for (uint32_t k = number.start; over && k > binding->sentence.start + 1 && number.start - k < FARTHEST;
         k--)
        if (folded[k - 2] == U'水' && folded[k - 1] == U'质')
            return true;
    return false;
}

/* 第一、|二轮|督察: the second of what is numbered together. */
static bool goes_on_numbering(const char32_t *folded, uint32_t start, uint32_t first)
{
    return start >= first + 3 && (folded[start - 1] == U'、' || folded[start - 1] == U'和') &&
           qz_is_numeral(folded[start - 2]) && folded[start - 3] == U'第';
}

/* 二十届四中全会, 三次会议, 二期, 二级医院, 水质达到二类: Chinese numerals that number and do not count. */
bool qz_figure_is_order(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    if (!number->han)
        return false;
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match match;
    if (folded_of(analysis)[number->numeral.start] == U'两' && !qz_number_has_unit(number, "级"))
        return false; /* 两届博览会 */
    if (qz_number_has_unit(number, "期") || qz_number_has_unit(number, "级") ||
        (qz_number_has_unit(number, "类") &&
         (qz_text_starts(&analysis->text, number->span.end, U"以上") || /* 三类以上的支队 */
          is_grade_of_water(&binding, number->span))) ||
        (number->class != QZ_NUMBER_ORDINAL &&
         goes_on_numbering(folded_of(analysis), number->span.start, sentence.start)))
        return true;
    const bool meeting =
        qz_number_has_unit(number, "届") ||
        (qz_number_has_unit(number, "次") &&
         !qz_ends_set(&binding, number->span.start, QZ_SET_HELD) && /* 每年召开|三次|会议 */
         qz_word_after(&binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, number->span.end, sentence.end, &match));
    return meeting &&
           !qz_word_before(&binding, QZ_LIST_COMPARATORS, QZ_BEFORE, sentence, number->span.start, &match);
}
