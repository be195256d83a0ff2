/* Numbers by which something is called: villages and brands, campaigns and policies, lines of so many
 * kilovolts, races of so many metres, surveys of so many of a hundred, headwords of notes. */
#include "extract/figures_bind.h"

#include "value/numeral.h"

static const char32_t *folded_of(const qz_analysis *analysis)
{
    return analysis->text.folded;
}

/* 八家子村, 五棵树镇: the name of a village. */
static bool names_village(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *next = folded_of(analysis) + number->span.end;
    if (!number->han || number->unit_class != QZ_UNIT_COUNT || number->span.end - number->span.start != 2 ||
        number->span.end + 2 > analysis->text.length)
        return false;
    return (next[0] == U'子' || next[0] == U'树' || next[0] == U'户') &&
           (next[1] == U'村' || next[1] == U'镇' || next[1] == U'乡' || next[1] == U'屯');
}

/* ［18］|五张|清单：⏎ 项目清单、…: what a note explains. */
static bool is_headword(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST = 16 };
    const char32_t *folded = folded_of(analysis);
    uint32_t start = number->span.start;
    for (; start > sentence.start && number->span.start - start < LONGEST; start--)
        if (folded[start - 1] == U']')
            break;
    if (start == sentence.start || folded[start - 1] != U']' || start < sentence.start + 3 ||
        !qz_is_digit(folded[start - 2]))
        return false;
    uint32_t end = number->span.end;
    while (end < analysis->text.length && end - start < LONGEST && folded[end] != U':' &&
           folded[end] != U'\n')
        end++;
    return folded[end] == U':' && (end + 1 >= analysis->text.length || qz_is_space(folded[end + 1]));
}

/* 渔大|二院|: a hospital, by its number. */
static bool names_hospital(const qz_analysis *analysis, const qz_number *number)
{
    const uint32_t start = number->span.start;
    return number->han && qz_number_has_unit(number, "院") && start > 0 &&
           qz_is_han(folded_of(analysis)[start - 1]) && number->span.end - start == 2;
}

/* 壮大|三元|、舟鲜等企业: a company that is called so. */
static bool is_brand(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST_LIST = 20 };
    const char32_t *folded = folded_of(analysis);
    const uint32_t end = number->span.end;
    if (!number->han || number->unit_class != QZ_UNIT_MONEY || number->span.end - number->span.start != 2 ||
        end + 1 >= sentence.end || folded[end] != U'、' || qz_is_numeral(folded[end + 1]) ||
        qz_is_digit(folded[end + 1]))
        return false;
    for (uint32_t k = end + 1; k < sentence.end && k - end < LONGEST_LIST; k++)
        if (folded[k] == U'等')
            return true;
    return false;
}

/* 72小时通关便利政策, 百万青年见习计划, 倍增行动: the number belongs to the name of a campaign. */
static bool names_campaign(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST_NAME = 10 };
    const char32_t *folded = folded_of(analysis);
    const uint8_t class = number->unit_class;
    const bool multiple = class == QZ_UNIT_MULTIPLE && number->han;
    if (class != QZ_UNIT_DURATION && class != QZ_UNIT_AMOUNT && !number->magnitude && !multiple)
        return false;
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    const uint32_t start = number->span.end;
    qz_match moved; /* 延长三十年政策 */
    if (qz_word_before(&binding, QZ_LIST_MOVEMENTS, 0, sentence, number->span.start, &moved))
        return false;
    for (uint32_t at = start; at < sentence.end && at - start < LONGEST_NAME && qz_is_han(folded[at]) &&
                              folded[at] != U'的' && folded[at] != U'以' && folded[at] != U'内';
         at++) {
        qz_match match;
        if (qz_word_after(&binding, QZ_LIST_HEADS, 0, at, sentence.end, &match) && match.span.end - at == 2 &&
            (qz_text_starts(&analysis->text, at, U"计划") || qz_text_starts(&analysis->text, at, U"行动") ||
             qz_text_starts(&analysis->text, at, U"政策")))
            return true;
    }
    return false;
}

static bool is_voltage(const qz_analysis *analysis, const qz_number *number)
{
    return number->unit_class == QZ_UNIT_AMOUNT && folded_of(analysis)[number->span.end - 1] == U'伏';
}

/* 750千伏|渔港输变电工程, 500千伏|变电站: the grade of a line, a station or a grid. */
static bool names_grid(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { FARTHEST = 16 };
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_span behind = {number->span.end, number->span.end};
    while (behind.end < sentence.end && behind.end - behind.start < FARTHEST) {
        const char32_t c = folded_of(analysis)[behind.end];
        if (!qz_is_han(c) && !qz_is_digit(c) && c != U'、')
            break; /* 750千伏和330千伏|电网工程 */
        behind.end++;
    }
    qz_match grid;
    return qz_word_within(&binding, QZ_LIST_BOUNDARIES, QZ_GRID, behind, &grid);
}

/* ±800千伏|特高压工程, 750千伏|电网工程 */
static bool is_line(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const uint32_t start = number->span.start;
    const char32_t before = start ? folded_of(analysis)[start - 1] : 0;
    if (!is_voltage(analysis, number))
        return false;
    return (before == U'±' && qz_is_han(folded_of(analysis)[number->span.end])) ||
           names_grid(analysis, number, sentence);
}

/* 男子|500米|比赛, 400米|自由泳冠军: over how far they race. */
static bool is_race(const qz_analysis *analysis, const qz_number *number)
{
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    const qz_text *text = &analysis->text;
    const uint32_t start = number->span.start, end = number->span.end;
    if (!qz_number_has_unit(number, "米") && !qz_number_has_unit(number, "公里"))
        return false;
    return qz_set_start(lexicon, text, start, QZ_SET_RACER) < start ||
           qz_set_end(lexicon, text, end, QZ_SET_RACE) > end;
}

/* 1%|人口抽样调查 */
static bool is_sample(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST = 8 };
    const uint32_t start = number->span.end;
    for (uint32_t k = start; number->unit_class == QZ_UNIT_PERCENT && k < sentence.end && k - start < LONGEST;
         k++)
        if (qz_text_starts(&analysis->text, k, U"抽样调查"))
            return true;
    return false;
}

/* 苏|-27, 运|-20: behind the dash stands which type it is. */
static bool is_type(const qz_analysis *analysis, const qz_number *number)
{
    const uint32_t start = number->span.start;
    const char32_t *folded = analysis->text.folded;
    return !number->unit && start > 0 && folded[start] == U'-' && qz_is_han(folded[start - 1]);
}

bool qz_figure_is_called(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    return names_campaign(analysis, number, sentence) || names_village(analysis, number) ||
           names_hospital(analysis, number) || is_brand(analysis, number, sentence) ||
           is_line(analysis, number, sentence) || is_race(analysis, number) ||
           is_sample(analysis, number, sentence) || is_headword(analysis, number, sentence) ||
           is_type(analysis, number);
}
