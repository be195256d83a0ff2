/*
 * Which numbers are figures: quantities of things, money, rates, ranks; not dates, codes, enumerators, parts
 * of names, nor counts of points and aspects (三个方面, 四个坚持).
 */
#include "extract/figures_bind.h"

#include "value/numeral.h"

#include <string.h>

static const char32_t *folded_of(const qz_analysis *analysis)
{
    return analysis->text.folded;
}

/* Inside 《…》: a number in the name of a document. Looks back over at most LONGEST_NAME characters. */
static bool inside_title(const qz_analysis *analysis, qz_span span, qz_span sentence)
{
    enum { LONGEST_NAME = 120 };
    const char32_t *folded = folded_of(analysis);
    for (uint32_t at = span.start; at > sentence.start && span.start - at < LONGEST_NAME; at--) {
        if (folded[at - 1] == U'》')
            return false;
        if (folded[at - 1] == U'《')
            return true;
    }
    return false;
}

/* 近三年, 五年来: the number is part of a time expression; 1950年到2002年|53年的总和: it says again how long
 * one is. */
static bool inside_period(const qz_analysis *analysis, const qz_number *number)
{
    const qz_span span = number->span;
    const qz_periods *periods = &analysis->periods;
    uint32_t from = 0;
    uint32_t to = periods->count;
    while (from < to) { /* the first period that ends after the number begins */
        const uint32_t middle = from + (to - from) / 2;
        if (periods->items[middle].span.end <= span.start)
            from = middle + 1;
        else
            to = middle;
    }
    const qz_period *before = from ? &periods->items[from - 1] : NULL;
    if (before && before->span.end == span.start && number->unit_class == QZ_UNIT_DURATION &&
        before->from.year && before->to.year > before->from.year)
        return true;
    return from < periods->count && qz_spans_meet(periods->items[from].span, span);
}

/* 5.4 通信保障: what stands behind a space may look like a unit; 7.3 本预案…: there are no tenths of books.
 */
static bool numbers_heading(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *folded = folded_of(analysis);
    uint32_t start = number->span.start;
    const uint32_t end = number->numeral.end;
    qz_match word;
    while (start > 0 && qz_is_space(folded[start - 1]) && folded[start - 1] != U'\n')
        start--;
    return (start == 0 || folded[start - 1] == U'\n') && number->span.end == end + 2 &&
           qz_is_space(folded[end]) &&
           ((number->unit_class == QZ_UNIT_COUNT && number->value.exponent < 0) ||
            (qz_lexicon_longest(analysis->knowledge->lexicon, folded, end + 1, analysis->text.length,
                                QZ_IN(QZ_LIST_WORDS), &word) &&
             word.span.end > number->span.end));
}

/* 1. and (2) at the beginning of a line. */
static bool is_enumerator(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *folded = folded_of(analysis);
    uint32_t start = number->span.start;
    if (numbers_heading(analysis, number))
        return true;
    if (number->unit || number->magnitude)
        return false;
    const bool bracket = start > 0 && folded[start - 1] == U'(' && folded[number->span.end] == U')';
    start -= bracket;
    while (start > 0 && folded[start - 1] == U' ')
        start--;
    const char32_t after = folded[number->span.end];
    return bracket || ((start == 0 || folded[start - 1] == U'\n') &&
                       (after == U'.' || after == U'、' || after == U')' || after == U' ' || after == U':'));
}

qz_binding qz_figure_binding_of(const qz_analysis *analysis, qz_span sentence)
{
    return (qz_binding){.lexicon = analysis->knowledge->lexicon,
                        .text = &analysis->text,
                        .places = analysis->figures->places,
                        .sentence = sentence};
}

/* 两个重点实验室: an aspect's word that goes on to a thing's last word. */
static bool names_thing(const qz_binding *binding, uint32_t at, uint32_t end)
{
    qz_match match;
    for (; at < end && qz_is_han(binding->text->folded[at]); at++)
        if (qz_word_after(binding, QZ_LIST_HEADS, 0, at, end, &match) &&
            match.span.end - match.span.start > 1)
            return true;
    return false;
}

/* 三个方面, 四个坚持, 五大任务: a number of points. Looks at the word after the classifier and at its last
 * one. */
static bool counts_aspects(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const qz_text *text = &analysis->text;
    const uint32_t after = number->span.end;
    const bool points = qz_number_has_unit(number, "点"); /* 4点建议; but 提高4点 */
    if ((number->unit_class != QZ_UNIT_COUNT && !points) || number->value.digits > 20 ||
        (number->magnitude &&
         (qz_text_starts(text, after, U"台阶") || qz_text_starts(text, after, U"新台阶"))))
        return false; /* 千万辆台阶 */
    if (!number->han) /* in digits only the surest: 3个方面, 3件事 */
        return number->value.digits < 100 && number->value.exponent >= 0 && number->value.exponent < 2 &&
               (qz_text_starts(text, after, U"方面") || qz_text_starts(text, after, U"维度") ||
                (points && qz_is_han(text->folded[after])) ||
                (qz_text_starts(text, after, U"事") && !qz_is_han(text->folded[after + 1])));
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match match;
    const uint32_t at = number->span.end;
    const uint32_t end = sentence.end - at > 8 ? at + 8 : sentence.end;
    if (qz_text_starts(text, at, U"方面") || /* 三个方面|推进改革, 三件事 */
        (qz_text_starts(text, at, U"事") && !qz_is_han(text->folded[at + 1])))
        return true;
    if (qz_number_has_unit(number, "次") && qz_ends_set(&binding, number->span.start, QZ_SET_HELD))
        return false; /* 每年召开|两次|会议 */
    if (qz_word_after(&binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, at, end, &match))
        return !names_thing(&binding, match.span.end, end);
    for (uint32_t next = at; next < end && qz_is_han(folded_of(analysis)[next]); next++)
        if (next > at && qz_word_after(&binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, next, end, &match)) {
            const uint32_t stop = match.span.end; /* 十件民生实事|全部完成 */
            if (stop >= sentence.end || !qz_is_han(text->folded[stop]) ||
                qz_word_after(&binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, stop, sentence.end, &match))
                return true;
        }
    return false;
}

/* 一个, 一家, 一次: an article, unless the text compares it (不超过一次). */
static bool is_article(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    if (!number->han || number->numeral.end - number->numeral.start != 1 ||
        folded_of(analysis)[number->numeral.start] != U'一' ||
        (number->unit_class != QZ_UNIT_COUNT && number->unit_class != QZ_UNIT_DURATION &&
         number->unit_class != QZ_UNIT_INDEX && number->unit_class != QZ_UNIT_AMOUNT &&
         number->unit_class != QZ_UNIT_MONEY))
        return false;
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match match;
    const uint32_t start = number->span.start;
    const char32_t before = start > sentence.start ? folded_of(analysis)[start - 1] : 0;
    if (before == U'前' && start > sentence.start + 1 && folded_of(analysis)[start - 2] == U'提')
        return false; /* 提前|一年|建成 */
    return before == U'上' || before == U'下' || before == U'另' || before == U'同' ||
           !qz_word_before(&binding, QZ_LIST_COMPARATORS, QZ_BEFORE, sentence, start, &match);
}

/* 三个“十条”并…: what is counted is a set of slogans, unless a noun follows them (三个“一号工程”项目). */
static bool counts_slogans(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST_SLOGAN = 8 };
    const char32_t *folded = folded_of(analysis);
    uint32_t end = number->span.end;
    const bool said = qz_number_has_unit(number, "个") || qz_number_has_unit(number, "句") ||
                      qz_number_has_unit(number, "条") || qz_number_has_unit(number, "项");
    if (!number->han || !said || end >= sentence.end || folded[end] != U'“')
        return false; /* but 两艘“渔政”船 */
    const uint32_t limit = sentence.end - end > LONGEST_SLOGAN ? end + LONGEST_SLOGAN : sentence.end;
    while (end < limit && folded[end] != U'”')
        end++;
    if (end + 1 >= limit)
        return false;
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    const uint32_t last = sentence.end - end > LONGEST_SLOGAN ? end + LONGEST_SLOGAN : sentence.end;
    return !names_thing(&binding, end + 1, last);
}

static bool is_decimal(const qz_number *number)
{
    return !number->unit && !number->han && number->class == QZ_NUMBER_CARDINAL && number->value.exponent < 0;
}

/* 能源利用效率降至|1.1|左右, 指数降至|负20: a decimal, or less than nothing, that something has come to; but
 * 升至7.3版. */
static bool is_reached(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match moved;
    return (is_decimal(number) || number->value.negative) &&
           !qz_is_latin(folded_of(analysis)[number->span.end]) &&
           !qz_begins_set(&binding, number->span.end, QZ_SET_EDITION) &&
           qz_word_before(&binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, sentence, number->span.start, &moved);
}

/* 好评度从|83.7|提升至87.7, 指数从4月的|50.4|降至49.5: a decimal that it has come from. */
static bool is_left(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    enum { LONGEST_VERB = 6, LONGEST_TIME = 14 };
    const char32_t *folded = folded_of(analysis);
    const qz_numbers *numbers = &analysis->numbers;
    const uint32_t start = number->span.start;
    if (!is_decimal(number) || number + 1 >= numbers->items + numbers->count ||
        number[1].span.start - number->span.end > LONGEST_VERB || !is_reached(analysis, &number[1], sentence))
        return false;
    for (uint32_t at = start; at > sentence.start && start - at < LONGEST_TIME && folded[at - 1] != U',';
         at--)
        if (folded[at - 1] == U'从' || folded[at - 1] == U'由')
            return true;
    return false;
}

/* 发改委等8部门, 29省份: counted without a measure word. */
static bool is_counted_bare(const qz_binding *binding, const qz_number *number)
{
    qz_match counted;
    return number->class == QZ_NUMBER_CARDINAL &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_COUNTED, number->span.end, binding->sentence.end,
                         &counted);
}

/* 上亿, 超千: a power of ten alone counts where it is compared; else it is of a name (万先生, 万楼). */
static bool is_compared(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    const qz_binding binding = qz_figure_binding_of(analysis, sentence);
    qz_match compared;
    return qz_word_before(&binding, QZ_LIST_COMPARATORS, QZ_BEFORE, sentence, number->span.start,
                          &compared) ||
           qz_word_before(&binding, QZ_LIST_MOVEMENTS, 0, sentence, number->span.start, &compared);
}

/* A number alone: 6069万农民, 千亿级, PMI为50.1; years and page numbers are none. */
static bool is_bare_figure(const qz_analysis *analysis, const qz_number *number, qz_span sentence)
{
    if (number->magnitude && number->span.end - number->span.start == 1 &&
        !is_compared(analysis, number, sentence))
        return false;
    if (number->magnitude || number->class == QZ_NUMBER_FRACTION || number->unit_class == QZ_UNIT_INDEX)
        return true;
    static const uint64_t ten_thousand = 10000;
    const qz_span numeral = number->numeral;
    const char32_t last = folded_of(analysis)[numeral.end - 1];
    const bool scaled = last == U'万' || last == U'亿';
    if (scaled && qz_decimal_compare(number->value, qz_decimal_whole(ten_thousand)) >= 0)
        return true;
    const qz_binding told = qz_figure_binding_of(analysis, sentence);
    if (number->han) /* 渔政局等|四部门 */
        return number->vagueness != QZ_EXACT ||
               (number->span.start > 0 && folded_of(analysis)[number->span.start - 1] == U'等' &&
                is_counted_bare(&told, number));
    if (is_reached(analysis, number, sentence) || is_left(analysis, number, sentence) ||
        (number->vagueness == QZ_MORE_THAN && qz_is_han(folded_of(analysis)[number->span.end])))
        return true; /* 300多|施工人员 */
    if (folded_of(analysis)[number->span.end] == U':' ||
        (number->span.start && folded_of(analysis)[number->span.start - 1] == U':' &&
         strcmp(number->rule, "ratio") != 0))
        return false; /* 5:1 may be the time of day */
    if (is_counted_bare(&told, number))
        return true;
    qz_match match;
    const uint32_t from = numeral.start - sentence.start > 10 ? numeral.start - 10 : sentence.start;
    return qz_word_within(&told, QZ_LIST_MEASURES, QZ_INDEX_NOUN, (qz_span){from, numeral.start}, &match);
}

/* “三个翻番”, “33条”: a short name in marks. Looks at most LONGEST_NAME characters to either side. */
static bool inside_marks(const qz_analysis *analysis, qz_span span, qz_span sentence)
{
    enum { LONGEST_NAME = 14 };
    const char32_t *folded = folded_of(analysis);
    const bool number_like = qz_is_numeral(folded[span.start]) && span.end <= span.start + 2;
    uint32_t start = span.start;
    while (start > sentence.start && span.start - start < LONGEST_NAME &&
           (qz_is_han(folded[start - 1]) || qz_is_digit(folded[start - 1]) ||
            (number_like && folded[start - 1] == U'、')))
        start--; /* “3个100万”, “一淀、三带、九片” */
    if (start == sentence.start || folded[start - 1] != U'“')
        return false;
    uint32_t end = span.end;
    while (end < sentence.end && end - start < LONGEST_NAME &&
           (qz_is_han(folded[end]) || qz_is_digit(folded[end]) || folded[end] == U'+' ||
            (number_like && folded[end] == U'、')))
        end++;
    return end < sentence.end && folded[end] == U'”';
}

/* 每|50公斤|分别提高7元, 每|10艘|就有3艘: does another number follow in the clause, that is counted by this?
 */
static bool divides_next(const qz_analysis *analysis, uint32_t index)
{
    enum { FARTHEST = 12, FARTHEST_AMONG = 24 };
    const qz_number *number = &analysis->numbers.items[index];
    if (index + 1 >= analysis->numbers.count ||
        (number->unit_class != QZ_UNIT_COUNT && number->unit_class != QZ_UNIT_AMOUNT))
        return false;
    const uint32_t end = number->span.end, next = number[1].span.start;
    for (uint32_t k = end; k + 3 < next && next - end <= FARTHEST_AMONG; k++)
        if (qz_text_starts(&analysis->text, k, U"中,就有") || qz_text_starts(&analysis->text, k, U"中,有"))
            return true; /* 每|10艘|渔船中，就有3艘 */
    for (uint32_t k = end; k < next; k++)
        if (!qz_is_han(folded_of(analysis)[k]))
            return false;
    return next > end && next - end <= FARTHEST;
}

/* 每万人, 每百户: what another number is counted by. */
static bool is_divisor(const qz_analysis *analysis, uint32_t index, qz_span sentence)
{
    const qz_number *number = &analysis->numbers.items[index];
    const uint32_t start = number->span.start;
    const qz_span numeral = number->numeral;
    const char32_t first = folded_of(analysis)[numeral.start];
    if (start == sentence.start || folded_of(analysis)[start - 1] != U'每')
        return false;
    if (!number->han && (number->magnitude || !number->unit))
        return qz_text_starts(&analysis->text, number->span.end, U"人口"); /* 每10万人口 */
    if (!number->han && divides_next(analysis, index))
        return true;
    return number->han && numeral.end - numeral.start <= 2 &&
           (first == U'万' || first == U'百' || first == U'千' || first == U'十');
}

/* ESI前1%|学科24个: which ones are counted; 进入全球前1% tells a standing. */
static bool selects(const qz_analysis *analysis, const qz_number *number)
{
    const char32_t *folded = analysis->text.folded;
    const uint32_t start = number->span.start, end = number->span.end;
    return number->unit_class == QZ_UNIT_PERCENT && start > 0 && folded[start - 1] == U'前' &&
           end < analysis->text.length && qz_is_han(folded[end]) && folded[end] != U'的';
}

/* (万吨): in what something is told. */
static bool is_bracketed(char32_t before, char32_t behind)
{
    return before == U'(' && behind == U')';
}

/* A line, or a cell of a table. */
static bool is_alone(char32_t before, char32_t behind)
{
    return (!before || before == U'\n' || before == U'\t') && (!behind || behind == U'\n' || behind == U'\t');
}

/* …例数/人数×100%: how a rate is computed; 女子87公斤|级: a class; 时隔|66年: how long since; 7×24小时:
 * always; “人民”|二字: a word; 产量(万吨), 单位：万吨: in what it is told. */
static bool is_no_quantity(const qz_analysis *analysis, const qz_number *number)
{
    const uint32_t start = number->span.start;
    const char32_t before = start ? folded_of(analysis)[start - 1] : 0;
    const char32_t behind = folded_of(analysis)[number->span.end];
    if (number->magnitude && (is_bracketed(before, behind) || is_alone(before, behind) ||
                              qz_text_starts(&analysis->text, start > 2 ? start - 3 : 0, U"单位:")))
        return true;
    switch (number->unit_class) {
    case QZ_UNIT_PERCENT:
        return before == U'×' || before == U'*';
    case QZ_UNIT_DURATION:
        return (start > 1 && qz_text_starts(&analysis->text, start - 2, U"时隔")) || before == U'×';
    case QZ_UNIT_COUNT: /* 低轨02组卫星: which of them */
        return (folded_of(analysis)[start] == U'0' && qz_is_digit(folded_of(analysis)[start + 1])) ||
               (before == U'”' && number->han && qz_number_has_unit(number, "字"));
    default:
        return behind == U'级' && qz_number_has_unit(number, "公斤");
    }
}

/* 100人以上(含100人): said again, that it is meant too. */
static bool is_remark(const qz_analysis *analysis, const qz_number *number)
{
    const uint32_t start = number->span.start, end = number->span.end;
    const char32_t *folded = folded_of(analysis);
    return end < analysis->text.length && folded[end] == U')' && start > 1 && folded[start - 1] == U'含' &&
           (folded[start - 2] == U'(' ||
            (start > 2 && folded[start - 2] == U'不' && folded[start - 3] == U'('));
}

bool qz_figure_chosen(const qz_analysis *analysis, uint32_t index, qz_span sentence)
{
    const qz_number *number = &analysis->numbers.items[index];
    if (number->class == QZ_NUMBER_DATE || number->class == QZ_NUMBER_CODE || !number->has_value)
        return false;
    if (is_enumerator(analysis, number) || inside_title(analysis, number->span, sentence) ||
        inside_period(analysis, number))
        return false;
    if (inside_marks(analysis, number->span, sentence) || qz_figure_is_order(analysis, number, sentence) ||
        qz_figure_is_time(analysis, number, sentence) || is_divisor(analysis, index, sentence) ||
        qz_figure_is_called(analysis, number, sentence) || selects(analysis, number) ||
        is_no_quantity(analysis, number) || is_remark(analysis, number))
        return false;
    if (number->class == QZ_NUMBER_ORDINAL)
        return qz_figure_is_standing(analysis, index, sentence);
    if (!number->unit)
        return is_bare_figure(analysis, number, sentence);
    return !counts_aspects(analysis, number, sentence) && !is_article(analysis, number, sentence) &&
           !counts_slogans(analysis, number, sentence);
}
