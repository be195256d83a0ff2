/* When a figure holds, told above its sentence: by what opens the paragraph (这五年，…) or a line before it
 * (到2030年：), as far as the sections, chapters and items of the document let it. */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

enum { FARTHEST_LINE = 3000 }; /* characters that a time expression governs */

/* 今天上午, 这两天, 过去24小时: too short a time to go on over sentences. */
static bool is_brief(const qz_binding *binding, const qz_period *period)
{
    const uint32_t end = period->span.end;
    const char32_t last = binding->text->folded[end - 1];
    if (end > period->span.start + 3 && last == U'天' && qz_is_numeral(binding->text->folded[end - 2]) &&
        (binding->text->folded[end - 3] == U'第' || binding->text->folded[end - 3] == U'后'))
        return false; /* “五一”假期|第一天, 最后一天 */
    return qz_period_is_day_word(binding, period) ||
           (!period->future && !period->from.year && !period->to.year && !period->every &&
            (last == U'天' || last == U'时'));
}

/* 为|到2035年翻一番打好基础: what it is for. */
static bool is_purpose(const qz_binding *binding, const qz_period *period)
{
    return period->span.start > 0 && binding->text->folded[period->span.start - 1] == U'为';
}

/* 年末, 年底 alone: a point of the year, of its own paragraph; 年内, 年底前 are of their own sentence. */
static bool is_year_end(const qz_binding *binding, const qz_period *period, bool here)
{
    const uint32_t start = period->span.start, length = period->span.end - start;
    const bool end =
        qz_text_starts(binding->text, start, U"年末") || qz_text_starts(binding->text, start, U"年底");
    return (length == 2 && (qz_text_starts(binding->text, start, U"年内") || (!here && end))) ||
           (length == 3 && end);
}

static uint32_t stops_of(const qz_binding *binding, qz_span line)
{
    uint32_t stops = 0;
    for (uint32_t at = line.start; at < line.end; at++)
        stops += binding->text->folded[at] == U'。';
    return stops;
}

/* Is each of the lines beside this one a sentence? Then it may be two short ones. */
static bool is_among_sentences(const qz_binding *binding, qz_span paragraph)
{
    const qz_document *document = &binding->analysis->document;
    const uint32_t line = qz_document_line_at(document, paragraph.start);
    return line > 0 && line + 1 < document->lines.count &&
           stops_of(binding, document->lines.items[line - 1].content) == 1 &&
           stops_of(binding, document->lines.items[line + 1].content) == 1;
}

/* Where every sentence is a line of its own, the line that opens with a time opens the paragraph. */
static bool wrapped_from(const qz_binding *binding, qz_span paragraph, const qz_period *period)
{
    enum { LONGEST_LINE = 160, SHORT_LINE = 40 };
    const qz_document *document = &binding->analysis->document;
    const qz_span line = document->lines.items[qz_document_line_at(document, period->span.start)].content;
    const char32_t *folded = binding->text->folded;
    if (paragraph.end - paragraph.start > LONGEST_LINE || line.end - line.start > LONGEST_LINE ||
        qz_span_empty(line) || period->span.start - line.start > 6 || folded[period->span.end] != U',')
        return false;
    const uint32_t sentence_end = binding->sentence.end;
    const bool alone =
        (binding->sentence.start <= paragraph.start + 2 && sentence_end + 2 >= paragraph.end) ||
        (paragraph.end - paragraph.start <= SHORT_LINE && is_among_sentences(binding, paragraph));
    const char32_t last = folded[line.end - 1];
    return alone && stops_of(binding, line) <= 1 && (last == U'。' || last == U';' || last == U',');
}

/* 全年实现地区生产总值…。固定资产投资增长…: the time that opens a sentence goes on to the next ones. */
static bool opens_sentence(const qz_text *text, qz_span paragraph, qz_span span)
{
    const char32_t before = span.start > paragraph.start ? text->folded[span.start - 1] : U'。';
    return before == U'。' || (before == U',' && text->folded[span.end] == U','); /* 数据显示，9月份，… */
}

/* Where the first sentences of the paragraph end: what opens a later one is said of it alone. */
static uint32_t first_sentences_end(const qz_text *text, qz_span paragraph)
{
    enum { SENTENCES = 3, FARTHEST = 600 };
    uint32_t end = paragraph.start;
    for (int stops = 0; end < paragraph.end && end - paragraph.start < FARTHEST; end++) {
        stops += text->folded[end] == U'。';
        if (stops == SENTENCES)
            break;
    }
    return end;
}

/* 一是…。二是…。: does the first item of the enumeration that `index` is of begin behind the time? */
static bool introduces(const qz_binding *binding, const qz_period *period, uint32_t index)
{
    const qz_section *items = binding->analysis->document.sections.items;
    const uint8_t level = items[index].level;
    for (uint32_t k = index + 1; k > 0 && items[k - 1].span.start > period->span.start; k--)
        if (items[k - 1].level == level && qz_text_starts(binding->text, items[k - 1].span.start, U"一是"))
            return true;
    return false;
}

/* 一是五年来…。二是…。: is the sentence in an item behind that in which the time is told? */
static bool in_later_item(const qz_binding *binding, const qz_period *period, uint32_t section)
{
    const qz_section_list *sections = &binding->analysis->document.sections;
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        const qz_section *item = &sections->items[section];
        if (item->span.start <= period->span.start)
            return false;
        if (!qz_span_empty(item->marker) && binding->text->folded[item->marker.end - 1] == U'是')
            return !introduces(binding, period, section);
        section = item->parent;
    }
    return false;
}

/* The innermost section that begins at or before `start`; the count of sections for none. */
static uint32_t section_at(const qz_section_list *sections, uint32_t start)
{
    uint32_t from = 0, to = sections->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (sections->items[middle].span.start <= start)
            from = middle + 1;
        else
            to = middle;
    }
    return from ? from - 1 : sections->count;
}

/* 一、五年来… 二、今年…: was the time told in another chapter than that of the sentence? */
static bool in_other_chapter(const qz_binding *binding, const qz_period *period, uint32_t section)
{
    const qz_section_list *sections = &binding->analysis->document.sections;
    uint32_t told = section_at(sections, period->span.start);
    uint32_t chapters[2] = {UINT32_MAX, UINT32_MAX};
    for (int which = 0; which < 2; which++) {
        uint32_t at = which ? section : told;
        for (int depth = 0; at < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
            chapters[which] = at;
            at = sections->items[at].parent;
        }
    }
    return chapters[0] != chapters[1] && chapters[0] != UINT32_MAX;
}

/* 9月末, 年底: a day, but one that a state is told of. */
static bool names_end(const qz_binding *binding, const qz_period *period)
{
    const char32_t last = binding->text->folded[period->span.end - 1];
    return last == U'末' || last == U'底';
}

/* 税收回升，从4月份起，连续增长: when that began. */
static bool begins_then(const qz_binding *binding, const qz_period *period)
{
    const char32_t first = binding->text->folded[period->span.start];
    return (first == U'从' || first == U'自') && !period->to.year;
}

/* 去年|建成的3座码头…: said of those that are counted, and of nothing in a later sentence. */
static bool is_of_relative(const qz_binding *binding, const qz_period *period)
{
    enum { LONGEST_VERB = 6 };
    const char32_t *folded = binding->text->folded;
    for (uint32_t k = period->span.end + 2; k - period->span.end <= LONGEST_VERB; k++) {
        if (!qz_is_han(folded[k - 1]))
            return false;
        if (folded[k] == U'的')
            return qz_is_digit(folded[k + 1]);
    }
    return false;
}

/* 全年实现生产总值…，增长7%。固定资产投资增长8%。: a year of statistics goes on to sentences that tell them
 * from their first clause on, in a release to all; 全年投入…。养老保险全面实施，参保…: what was done in it
 * does not. */
static bool ends_with_sentence(const qz_binding *binding, const qz_period *period)
{
    enum { FARTHEST_GROWTH = 200, LONGEST_CLAUSE = 200 };
    const qz_text *text = binding->text;
    const qz_span clause = {binding->sentence.start, binding->frames[0].figure.number.span.start};
    if (period->span.end != period->span.start + 2 || !qz_text_starts(text, period->span.start, U"全年") ||
        qz_text_starts(text, binding->sentence.start, U"其中") || qz_figures_are_of_release(binding))
        return false;
    bool grows = false;
    for (uint32_t k = period->span.end;
         !grows && k < text->length && k - period->span.end < FARTHEST_GROWTH && text->folded[k] != U'。';
         k++)
        grows = qz_text_starts(text, k, U"增长") || qz_text_starts(text, k, U"下降");
    return !grows || clause.end - clause.start > LONGEST_CLAUSE ||
           qz_text_has(text, clause.start, clause.end, U',');
}

/* The numbered section that the section is or is in, with a line for its heading: (七), not 一是 and ——. */
static uint32_t numbered(const qz_section_list *sections, const qz_text *text, uint32_t section)
{
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        const qz_span marker = sections->items[section].marker;
        if (!qz_span_empty(marker) && text->folded[marker.end - 1] != U'是' &&
            text->folded[marker.start] != U'—')
            return section;
        section = sections->items[section].parent;
    }
    return sections->count;
}

/* 今年要…。(七)加强教育。…: is the sentence in another section than the time, and in none of that? */
static bool in_other_section(const qz_binding *binding, const qz_period *period, uint32_t section)
{
    const qz_section_list *sections = &binding->analysis->document.sections;
    const uint32_t told = numbered(sections, binding->text, section_at(sections, period->span.start));
    const bool own = numbered(sections, binding->text, section) < sections->count;
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        if (section == told)
            return false;
        section = sections->items[section].parent;
    }
    return told < sections->count || own;
}

/* 一、“十四五”时期和2025年工作回顾: a heading tells what its section is about, not when. */
static bool is_in_heading(const qz_binding *binding, const qz_period *period)
{
    const qz_document *document = &binding->analysis->document;
    return document->lines.items[qz_document_line_at(document, period->span.start)].role == QZ_ROLE_HEADING;
}

/* 这一年，渔业提质增效。: a line of one sentence without a figure opens the paragraph below it. */
static bool is_topic_above(const qz_binding *binding, const qz_period *period, uint32_t line)
{
    enum { LONGEST_TOPIC = 100 };
    const qz_document *document = &binding->analysis->document;
    const char32_t *folded = binding->text->folded;
    const uint32_t told = qz_document_line_at(document, period->span.start);
    const qz_span topic = document->lines.items[told].content;
    if (!period->carries || strcmp(period->rule, "period.plan") == 0 || /* “十四五”期间，… begins news */
        topic.end - topic.start > LONGEST_TOPIC || period->span.start > topic.start + 1 ||
        folded[topic.end - 1] != U'。')
        return false;
    for (uint32_t k = topic.start; k + 1 < topic.end; k++)
        if (folded[k] == U'。' || (qz_is_digit(folded[k]) && k >= period->span.end) ||
            qz_text_starts(binding->text, k, U"以下") || qz_text_starts(binding->text, k, U"如下"))
            return false; /* 一年来，主要做了以下工作。 is of many */
    uint32_t next = told + 1;
    while (next < line && qz_span_empty(document->lines.items[next].content))
        next++;
    return next == line;
}

/* 赤字37亿元，赤字率提高到2.3%。其中…|7亿元: the last figure of the sentence before, in the same unit where
 * that is asked; NULL for none. */
static const qz_figure *figure_before(const qz_binding *binding, const qz_draft *figure, bool of_unit)
{
    enum { MOST_FIGURES = 8 };
    const qz_figures *figures = binding->analysis->figures;
    const uint32_t count = figures->list.count;
    for (uint32_t back = 1; back <= count && back <= MOST_FIGURES; back++) {
        const qz_figure *before = &figures->list.items[count - back];
        const char *unit = binding->analysis->numbers.items[before->number].unit;
        if (before->sentence + 1 != figure->sentence)
            return NULL;
        if (!of_unit || (unit && strcmp(unit, figure->number.unit) == 0))
            return before;
    }
    return NULL;
}

/* 今年渔业赤字37亿元。其中，渔港赤字7亿元: what the sentence before tells of the whole, when. */
static bool as_whole(qz_binding *binding, uint32_t i, bool of_unit)
{
    const qz_figures *figures = binding->analysis->figures;
    const qz_periods *periods = &binding->analysis->periods;
    const qz_draft *figure = &binding->frames[i].figure;
    uint32_t start = binding->sentence.start;
    while (start < binding->sentence.end && qz_is_space(binding->text->folded[start]))
        start++;
    if (!figures->list.count || !qz_text_starts(binding->text, start, U"其中") ||
        (of_unit && !figure->number.unit))
        return false;
    const qz_figure *whole = figure_before(binding, figure, of_unit);
    if (!whole || qz_span_empty(whole->period))
        return false;
    const uint32_t k = qz_period_first_after(periods, whole->period.start);
    return k < periods->count && periods->items[k].span.start == whole->period.start &&
           qz_period_set(binding, &binding->frames[i], &periods->items[k]);
}

/* 渔港建成后，可停泊…: the sentence has a time of its own, though no date. */
static bool opens_after_event(const qz_binding *binding)
{
    enum { LONGEST = 12 };
    const char32_t *folded = binding->text->folded;
    for (uint32_t k = binding->sentence.start + 2;
         k + 1 < binding->sentence.end && k - binding->sentence.start < LONGEST; k++)
        if (folded[k] == U'后' && folded[k + 1] == U',')
            return qz_ends_set(binding, k, QZ_SET_COMPLETE);
        else if (!qz_is_han(folded[k]))
            return false;
    return false;
}

/* 2025年，…。产值|年均|增长3%: of more years than the one told before. */
static bool is_shorter(const qz_period *period, const qz_draft *figure)
{
    return figure->basis == QZ_ANNUAL && period->from.year && period->from.year == period->to.year;
}

/* 5万千瓦|风电项目, 20万吨|扩建项目: how large a project is, at no time. */
static bool is_capacity(const qz_binding *binding, const qz_draft *figure)
{
    const qz_span noun = figure->indicator_span;
    const bool output =
        qz_number_has_unit(&figure->number, "千瓦") || qz_number_has_unit(&figure->number, "吨");
    return output && figure->kind == QZ_AMOUNT + 1 && noun.start >= figure->number.span.end &&
           (qz_begins_set(binding, noun.end, QZ_SET_UNDERTAKING) ||
            qz_ends_set(binding, noun.end, QZ_SET_UNDERTAKING));
}

/* 全长|37公里: how long or how fast works are on no day alone. */
static bool is_on_no_day(const qz_binding *binding, const qz_period *period, const qz_draft *figure)
{
    const qz_span noun = figure->indicator_span;
    const bool day =
        period->from.day || qz_text_has(binding->text, period->span.start, period->span.end, U'日');
    return day && !qz_span_empty(noun) && qz_ends_set(binding, noun.end, QZ_SET_TIMELESS);
}

/* 去年上半年，…⏎ 去年|赤字…⏎: does a line between them begin with a time of its own, wider than this one? */
static bool is_left_behind(const qz_binding *binding, const qz_period *period, uint32_t start)
{
    const qz_periods *periods = &binding->analysis->periods;
    const qz_document *document = &binding->analysis->document;
    for (const qz_period *next = period + 1; next < periods->items + periods->count && next->span.end < start;
         next++) {
        const uint32_t line = qz_document_line_at(document, next->span.start);
        if (next->from.year && !next->from.month && period->from.month &&
            next->span.start <= document->lines.items[line].content.start + 1)
            return true;
    }
    return false;
}

/* The words that open the paragraph, or a line above: 这五年，… and 到2030年： govern what follows. */
bool qz_period_above(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const qz_analysis *analysis = binding->analysis;
    const qz_periods *periods = &analysis->periods;
    const uint32_t start = binding->sentence.start;
    const uint32_t line = qz_document_line_at(&analysis->document, start);
    const qz_span paragraph = analysis->document.lines.count ? analysis->document.lines.items[line].content
                                                             : (qz_span){start, start};
    const uint32_t section = qz_figure_sentence(analysis, figure->sentence)->section;
    if (as_whole(binding, i, true))
        return true;
    if (is_capacity(binding, figure))
        return false;
    if (opens_after_event(binding))
        return false;
    for (uint32_t k = qz_period_first_after(periods, start); k > 0; k--) {
        const qz_period *period = &periods->items[k - 1];
        if (period->span.end > start || start - period->span.end > FARTHEST_LINE)
            break;
        const bool here = period->span.start >= paragraph.start;
        if (!here && is_in_heading(binding, period))
            continue;
        const bool opens = here && (period->span.start - paragraph.start <= 12 ||
                                    ((!period->from.day || names_end(binding, period)) && !period->every &&
                                     !begins_then(binding, period) &&
                                     opens_sentence(binding->text, paragraph, period->span) &&
                                     period->span.start <= first_sentences_end(binding->text, paragraph)));
        const bool wraps =
            !here && (period->carries || (period->from.year && !period->from.day)) &&
            !qz_period_is_local(binding, period) && !qz_period_is_starting_point(binding, period) &&
            wrapped_from(binding, paragraph, period) && !in_other_section(binding, period, section) &&
            !is_left_behind(binding, period, start);
        if ((!period->carries && !opens && !wraps) || qz_period_follows_movement(binding, period) ||
            qz_period_says_nothing(binding, period, start) || qz_period_is_local(binding, period) ||
            is_purpose(binding, period) || is_brief(binding, period) || is_year_end(binding, period, here) ||
            is_of_relative(binding, period) || is_on_no_day(binding, period, figure) ||
            (here && qz_period_is_starting_point(binding, period)) || ends_with_sentence(binding, period) ||
            is_shorter(period, figure) ||
            (!here &&
             (in_later_item(binding, period, section) || in_other_chapter(binding, period, section))))
            continue;
        if (wraps || (!here && is_topic_above(binding, period, line)))
            return qz_period_set(binding, &binding->frames[i], period);
        if (!here && qz_text_has(binding->text, period->span.end, start, U'\n') && !period->carries)
            break;
        if (!here) {
            /* From lines above only where the sentence there ended with the list: ——, ： or a paragraph's
             * opening. */
            const char32_t first = binding->text->folded[paragraph.start];
            if (first != U'—' && first != U'·' && first != U'-')
                break;
        }
        return qz_period_set(binding, &binding->frames[i], period);
    }
    return as_whole(binding, i, false);
}
