/* When a figure holds. */
#include "extract/figures_name.h"

#include <string.h>

enum { FARTHEST_LINE = 3000 }; /* characters that a time expression governs */

/* The index of the first period that ends after `at`. */
uint32_t qz_period_first_after(const qz_periods *periods, uint32_t at)
{
    uint32_t from = 0, to = periods->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (periods->items[middle].span.end <= at)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool has_between(const qz_text *text, uint32_t start, uint32_t end, char32_t mark)
{
    for (uint32_t at = start; at < end; at++)
        if (text->folded[at] == mark)
            return true;
    return false;
}

/* 由2020年的7.2%提升至7.4%: such a year is of the next figure only. */
static bool is_starting_point(const qz_binding *binding, const qz_period *period)
{
    const uint32_t start = period->span.start;
    const char32_t before = start > 0 ? binding->text->folded[start - 1] : 0;
    const char32_t first = binding->text->folded[start];
    const char32_t last = binding->text->folded[period->span.end - 1];
    const char32_t behind = binding->text->folded[period->span.end];
    const bool opens = first == U'从' || first == U'由';
    return before == U'由' || before == U'从' ||
           ((before == U'比' || before == U'较') && behind == U'的') || /* 比2010年的3万吨下降7% */
           (opens && last != U'起' &&                                   /* 从2014年起 says since when */
            ((period->from.year && !period->to.year) || behind == U'的' || qz_is_digit(behind)));
}

/* 增加到2013年|的37亿元, 恢复到现在|的37只: the 到 is the verb's, the time is 2013年. */
static bool follows_movement(const qz_binding *binding, const qz_period *period)
{
    enum { LONGEST_VERB = 4 };
    qz_match match;
    const uint32_t start = period->span.start;
    const char32_t first = binding->text->folded[start];
    const qz_span before = {start > LONGEST_VERB ? start - LONGEST_VERB : 0, start};
    const char32_t behind = binding->text->folded[period->span.end];
    return (first == U'到' || first == U'至') &&
           (qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, before, start, &match) ||
            (behind == U'的' && qz_is_digit(binding->text->folded[period->span.end + 1])));
}

bool qz_period_set(const qz_binding *binding, qz_frame *frame, const qz_period *period)
{
    qz_draft *figure = &frame->figure;
    frame->future = period->future && !follows_movement(binding, period);
    const char32_t begins = binding->text->folded[period->span.start];
    const char32_t ends = binding->text->folded[period->span.end - 1];
    frame->past = period->carries && !period->future && (begins == U'过' || begins == U'这' || ends == U'来');
    figure->period = period->span;
    if (period->span.start >= binding->sentence.start && follows_movement(binding, period))
        figure->period.start++;
    figure->from = period->from;
    figure->to = period->to;
    if (figure->period.start > period->span.start && !figure->from.year)
        figure->from = figure->to;
    const char32_t first = binding->text->folded[figure->period.start];
    const char32_t behind = binding->text->folded[figure->period.end];
    const bool stretch = period->to.year && period->to.year != period->from.year && !period->every;
    if ((first == U'从' || first == U'由') && !stretch && (behind == U'的' || qz_is_digit(behind))) {
        figure->period.start++; /* 从2013年末的37万亿元, 从80年代的37只 */
        if (!period->to.year)
            figure->to = figure->from;
    }
    if (figure->period.end - figure->period.start > 2 &&
        binding->text->folded[figure->period.end - 1] == U'中')
        figure->period.end--; /* 今年中央安排, 任一年度中有一次 */
    return true;
}

/* 今天上午, 这两天, 过去24小时: too short a time to go on over sentences. */
static bool is_brief(const qz_binding *binding, const qz_period *period)
{
    const char32_t last = binding->text->folded[period->span.end - 1];
    return qz_period_is_day_word(binding, period) ||
           (!period->future && !period->from.year && !period->to.year && !period->every &&
            (last == U'天' || last == U'时'));
}

/* 连续4年, 每月: said of their own clause only. */
static bool is_local(const qz_binding *binding, const qz_period *period)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start;
    return folded[start] == U'连' || period->every;
}

bool qz_period_leaves_clause(const qz_text *text, uint32_t from, uint32_t to)
{
    return has_between(text, from, to, U',') || has_between(text, from, to, U';') || to - from > 40;
}

/* 五是…当年实现…；六是…: a time inside one item says nothing of the next. */
static bool inside_item(const qz_binding *binding, const qz_period *period, uint32_t figure)
{
    enum { LONGEST_OPENING = 12 };
    const uint32_t start = period->span.start;
    const char32_t before = start > binding->sentence.start ? binding->text->folded[start - 1] : U',';
    qz_match speaks;
    if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_SPEAK, (qz_span){binding->sentence.start, start},
                       start, &speaks))
        return false; /* 综合考虑…，建议|2023年|…; … */
    return start - binding->sentence.start > LONGEST_OPENING && before != U',' && before != U';' &&
           has_between(binding->text, period->span.end, figure, U';');
}

/* 2012年底，…；⏎ 城镇居民…, 今年的目标是：⏎ 渔业产值…；: where lines break inside a sentence, the beginning
 * of its first one. */
static uint32_t continued_from(const qz_binding *binding)
{
    enum { MOST_LINES = 20 };
    const qz_document *document = &binding->analysis->document;
    uint32_t start = binding->sentence.start;
    if (!document->lines.count)
        return start;
    uint32_t line = qz_document_line_at(document, start);
    if (document->lines.items[line].content.start + 1 < start)
        return start;
    for (int steps = 0; line > 0 && steps < MOST_LINES; steps++) {
        const qz_span before = document->lines.items[--line].content;
        const char32_t last = qz_span_empty(before) ? 0 : binding->text->folded[before.end - 1];
        if (last != U';' && last != U',' && last != U':')
            break;
        start = before.start;
        if (last == U':')
            break;
    }
    return start;
}

/* 到2030年，|当年|新建渔船…: the year that the words before it tell. */
static bool is_that_year(const qz_binding *binding, const qz_period *period)
{
    const qz_periods *periods = &binding->analysis->periods;
    if (!qz_text_starts(binding->text, period->span.start, U"当年"))
        return false;
    for (const qz_period *before = period; before > periods->items;) {
        before--;
        if (before->span.start < binding->sentence.start)
            return false;
        if (before->future && before->to.year)
            return true;
    }
    return false;
}

/* 截至6月3日，|2016年|渔汛票房3亿元: a year that begins a name, where the sentence says up to when. */
static bool is_named_year(const qz_binding *binding, const qz_period *period)
{
    const uint32_t start = period->span.start, first = binding->sentence.start;
    qz_span opening;
    return qz_text_starts(binding->text, first, U"截至") && start > first + 2 && period->from.year &&
           !period->from.month && qz_is_digit(binding->text->folded[start]) &&
           qz_is_han(binding->text->folded[period->span.end]) && binding->text->folded[start - 1] == U',' &&
           qz_figure_period_beside(binding, first, false, &opening) && opening.end <= start;
}

/* 从2003年的…上升|到2013年|的…，年均增长7%: when a movement had come so far, not when it went on. */
static bool is_end_point(const qz_binding *binding, const qz_period *period, uint32_t previous)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start, first = binding->sentence.start;
    const char32_t before = start > first ? folded[start - 1] : 0;
    return (folded[start] == U'到' || before == U'到' || before == U'至') && period->span.end < previous &&
           folded[period->span.end] == U'的' &&
           (has_between(binding->text, first, start, U'从') ||
            has_between(binding->text, first, start, U'由'));
}

static bool in_sentence(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const qz_periods *periods = &binding->analysis->periods;
    const uint32_t start = figure->number.span.start;
    const uint32_t first = continued_from(binding);
    for (uint32_t k = qz_period_first_after(periods, start); k > 0; k--) {
        const qz_period *period = &periods->items[k - 1];
        if (period->span.start < first)
            break;
        if (period->span.start < binding->sentence.start && period->span.start > first + 2)
            continue;
        const uint32_t previous = i ? binding->frames[i - 1].figure.number.span.end : binding->sentence.start;
        if (is_starting_point(binding, period) && period->span.end <= previous && i &&
            !(binding->frames[i].listed && period->from.year &&
              qz_spans_meet(period->span, binding->frames[i - 1].figure.period)) &&
            (!period->every || period->from.year))
            continue; /* but 由每月1800元提高到|2000元 */
        if (qz_period_says_nothing(binding, period, start) || inside_item(binding, period, start) ||
            qz_period_is_of_object(binding, period, i))
            continue;
        if (qz_spans_meet(period->span, binding->frames[i].taken))
            continue; /* 总装机达到|2020年|的6倍 */
        if (is_that_year(binding, period) || is_named_year(binding, period) ||
            (figure->basis == QZ_ANNUAL && i && is_end_point(binding, period, previous)))
            continue;
        const uint32_t behind = period->span.end + (binding->text->folded[period->span.end] == U',');
        const bool listed = binding->frames[i].listed && i &&
                            qz_spans_meet(period->span, binding->frames[i - 1].figure.period);
        if (is_local(binding, period) && !listed && qz_period_leaves_clause(binding->text, behind, start))
            continue; /* 80年代，渔船37艘 is one clause; 每年100元、200元… is one list however long */
        return qz_period_set(binding, &binding->frames[i], period);
    }
    return false;
}

/* Where every sentence is a line of its own, the line that opens with a time opens the paragraph. */
static bool wrapped_from(const qz_binding *binding, qz_span paragraph, const qz_period *period)
{
    enum { LONGEST_LINE = 160 };
    const qz_document *document = &binding->analysis->document;
    const qz_span line = document->lines.items[qz_document_line_at(document, period->span.start)].content;
    const char32_t *folded = binding->text->folded;
    if (paragraph.end - paragraph.start > LONGEST_LINE || line.end - line.start > LONGEST_LINE ||
        qz_span_empty(line) || period->span.start - line.start > 6)
        return false;
    const uint32_t sentence_end = binding->sentence.end;
    const bool alone = binding->sentence.start <= paragraph.start + 2 && sentence_end + 2 >= paragraph.end;
    const char32_t last = folded[line.end - 1];
    uint32_t stops = 0;
    for (uint32_t at = line.start; at < line.end; at++)
        stops += folded[at] == U'。';
    return alone && stops <= 1 && (last == U'。' || last == U';' || last == U',');
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
           has_between(text, clause.start, clause.end, U',');
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
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        if (section == told)
            return false;
        section = sections->items[section].parent;
    }
    return told < sections->count;
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
        if (folded[k] == U'。' || (qz_is_digit(folded[k]) && k >= period->span.end))
            return false;
    uint32_t next = told + 1;
    while (next < line && qz_span_empty(document->lines.items[next].content))
        next++;
    return next == line;
}

/* The words that open the paragraph, or a line above: 这五年，… and 到2030年： govern what follows. */
static bool above(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const qz_analysis *analysis = binding->analysis;
    const qz_periods *periods = &analysis->periods;
    const uint32_t start = binding->sentence.start;
    const uint32_t line = qz_document_line_at(&analysis->document, start);
    const qz_span paragraph = analysis->document.lines.count ? analysis->document.lines.items[line].content
                                                             : (qz_span){start, start};
    const uint32_t section = qz_figure_sentence(analysis, figure->sentence)->section;
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
        const bool wraps = !here && (period->carries || (period->from.year && !period->from.day)) &&
                           !is_local(binding, period) && !is_starting_point(binding, period) &&
                           wrapped_from(binding, paragraph, period) &&
                           (period->carries || !in_other_section(binding, period, section));
        const bool topic = !here && is_topic_above(binding, period, line);
        if ((!period->carries && !opens && !wraps) || follows_movement(binding, period) ||
            qz_period_says_nothing(binding, period, start) || is_local(binding, period) ||
            is_brief(binding, period) || is_of_relative(binding, period) ||
            (here && is_starting_point(binding, period)) || ends_with_sentence(binding, period) ||
            (!here &&
             (in_later_item(binding, period, section) || in_other_chapter(binding, period, section))))
            continue;
        if (wraps || topic)
            return qz_period_set(binding, &binding->frames[i], period);
        if (!here && has_between(binding->text, period->span.end, start, U'\n') && !period->carries)
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
    return false;
}

/* 渔港|现有|航线37条: so it is now, whatever time was told above. */
bool qz_figure_is_present(const qz_binding *binding, const qz_frame *frame)
{
    static const char32_t *const NOW[] = {U"现有", U"现已", U"现存", NULL};
    for (uint32_t k = frame->left.start; k + 1 < frame->left.end; k++)
        if (qz_text_starts_any(binding->text, k, NOW))
            return true;
    return false;
}

void qz_figure_period(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    if (!qz_period_dealt_out(binding, i) && !in_sentence(binding, i) &&
        !qz_period_behind_counted(binding, i)) {
        if (!qz_figure_is_present(binding, &binding->frames[i]) && !above(binding, i))
            qz_period_each_year(binding, i);
    } else if (!figure->basis && qz_text_starts(binding->text, figure->period.end, U"累计"))
        figure->basis = QZ_CUMULATIVE; /* 五年累计完成…，治理… */
}

/* 全年新增就业5700人: of a report it is the year before, of a plan the year in which it is made. */
void qz_figure_plan_year(const qz_binding *binding, qz_draft *figure)
{
    const int16_t made = binding->analysis->document.date.year;
    if (figure->status != QZ_TARGET || !made || figure->period.end != figure->period.start + 2 ||
        !qz_text_starts(binding->text, figure->period.start, U"全年") || figure->from.year != made - 1 ||
        figure->to.year != made - 1)
        return;
    figure->from.year = made;
    figure->to.year = made;
}
