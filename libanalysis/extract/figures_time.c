/* When a figure holds. */
#include "extract/figures_name.h"

#include <string.h>

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

/* 由2010年的7.1%提升至7.3%: such a year is of the next figure only. */
bool qz_period_is_starting_point(const qz_binding *binding, const qz_period *period)
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
bool qz_period_follows_movement(const qz_binding *binding, const qz_period *period)
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
    frame->future = period->future && !qz_period_follows_movement(binding, period);
    const char32_t begins = binding->text->folded[period->span.start];
    const char32_t ends = binding->text->folded[period->span.end - 1];
    frame->past = period->carries && !period->future && (begins == U'过' || begins == U'这' || ends == U'来');
    figure->period = period->span;
    if (period->span.start >= binding->sentence.start && qz_period_follows_movement(binding, period))
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

/* 连续4年, 每月: said of their own clause only. */
bool qz_period_is_local(const qz_binding *binding, const qz_period *period)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start;
    const bool ahead = start >= binding->sentence.start + 2 && /* 大会将于|3月7日|举行，报名3万人 */
                       qz_text_starts(binding->text, start - 2, U"将于");
    return folded[start] == U'连' || period->every || ahead;
}

bool qz_period_leaves_clause(const qz_text *text, uint32_t from, uint32_t to)
{
    return qz_text_has(text, from, to, U',') || qz_text_has(text, from, to, U';') || to - from > 40;
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
    if (binding->text->folded[period->span.end] == U',')
        return false; /* 规划提出到2030年，…; … */
    return start - binding->sentence.start > LONGEST_OPENING && before != U',' && before != U';' &&
           qz_text_has(binding->text, period->span.end, figure, U';');
}

/* 2012年底，…；⏎ 城镇居民…, 今年的目标是：⏎ 渔业产值…；: where lines break inside a sentence, the beginning
 * of its first one. */
uint32_t qz_figure_continued_from(const qz_binding *binding)
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
           (qz_text_has(binding->text, first, start, U'从') ||
            qz_text_has(binding->text, first, start, U'由'));
}

/* 从…提高到2020年的37亿元，|年均增长7%, 共建成|30座: what took all the time, and is not of its end. */
static bool sums_up(const qz_binding *binding, const qz_frame *frame)
{
    return frame->figure.basis == QZ_ANNUAL || frame->figure.basis == QZ_CUMULATIVE ||
           binding->text->folded[frame->left.start] == U'共';
}

/* 渔港|现有|航线37条: so it is now, whatever time was told above. */
bool qz_figure_is_present(const qz_binding *binding, const qz_frame *frame)
{
    for (uint32_t k = frame->left.start; k + 1 < frame->left.end; k++)
        if (qz_begins_set(binding, k, QZ_SET_HAVE_NOW))
            return true;
    return false;
}

/* 2005年9月渔校投入使用，|现有|学生37名: a day, month or year of the past that another clause tells. */
static bool is_over_now(const qz_binding *binding, uint32_t i, const qz_period *period)
{
    const char32_t first = binding->text->folded[period->span.start];
    const char32_t last = binding->text->folded[period->span.end - 1];
    return (qz_is_digit(first) || first == U'去' || first == U'上') && !period->future && last != U'底' &&
           last != U'末' && qz_figure_is_present(binding, &binding->frames[i]);
}

/* 创|今年入夏|以来新高，比去年增加…: since when nothing was so high is said of that alone. */
static bool is_of_record(const qz_binding *binding, const qz_period *period)
{
    enum { LONGEST = 8 };
    const uint32_t start = period->span.start, end = period->span.end;
    if (start <= binding->sentence.start || binding->text->folded[start - 1] != U'创')
        return false;
    for (uint32_t k = end; k < end + LONGEST && k < binding->sentence.end; k++) {
        if (binding->text->folded[k] == U',')
            return false;
        if (qz_begins_set(binding, k, QZ_SET_RECORD) || qz_begins_set(binding, k, QZ_SET_RECORD_LOW))
            return true;
    }
    return false;
}

static bool in_sentence(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const qz_periods *periods = &binding->analysis->periods;
    const uint32_t start = figure->number.span.start;
    const uint32_t first = qz_figure_continued_from(binding);
    for (uint32_t k = qz_period_first_after(periods, start); k > 0; k--) {
        const qz_period *period = &periods->items[k - 1];
        if (period->span.start < first)
            break;
        if (period->span.start < binding->sentence.start && period->span.start > first + 2)
            continue;
        const uint32_t previous = i ? binding->frames[i - 1].figure.number.span.end : binding->sentence.start;
        if (qz_period_is_starting_point(binding, period) && period->span.end <= previous && i &&
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
            (i && sums_up(binding, &binding->frames[i]) && is_end_point(binding, period, previous)))
            continue;
        const uint32_t behind = period->span.end + (binding->text->folded[period->span.end] == U',');
        const bool listed = binding->frames[i].listed && i &&
                            qz_spans_meet(period->span, binding->frames[i - 1].figure.period);
        if ((qz_period_is_local(binding, period) || is_over_now(binding, i, period) ||
             is_of_record(binding, period)) &&
            !listed && qz_period_leaves_clause(binding->text, behind, start))
            continue; /* 80年代，渔船37艘 is one clause; 每年100元、200元… is one list however long */
        return qz_period_set(binding, &binding->frames[i], period);
    }
    return false;
}

/* 渔区|总规划面积|37平方公里，|分为|四个片区: how something is laid out is told in a plan as it is. */
bool qz_figure_lays_out(const qz_binding *binding, const qz_draft *figure)
{
    const qz_span noun = figure->indicator_span;
    const uint32_t number = figure->number.span.start;
    return (!qz_span_empty(noun) && noun.end <= number && qz_ends_set(binding, noun.end, QZ_SET_LAYOUT)) ||
           qz_ends_set(binding, number, QZ_SET_PARTED);
}

/* 从|37只|增加到73只: where the way begins that the next figure tells the end of. */
bool qz_figure_starts_from(const qz_binding *binding, uint32_t i)
{
    enum { LONGEST_ATTRIBUTE = 8 };
    const qz_frame *frame = &binding->frames[i];
    const uint32_t number = frame->figure.number.span.start;
    if (i + 1 == binding->count || frame[1].makes != QZ_MAKES_LEVEL ||
        frame->right.end != frame[1].figure.number.span.start)
        return false;
    for (uint32_t k = number; k > frame->left.start && number - k < LONGEST_ATTRIBUTE; k--) {
        const char32_t c = binding->text->folded[k - 1];
        if (c == U'从' || c == U'由' || (k < number && qz_text_starts(binding->text, k - 1, U"现行")))
            return true; /* 渔业|现行|16%的税率降至13% */
    }
    return false;
}

/* 到2030年，渔船从|37只|增加到73只: where it begins is before that time. */
static void forget_goal(const qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    if (!frame->future || frame->figure.period.end + 1 >= frame->figure.number.span.start ||
        !qz_figure_starts_from(binding, i))
        return;
    frame->future = false;
    frame->figure.period = (qz_span){0, 0};
    frame->figure.from = frame->figure.to = (qz_date){0};
}

/* 由2020年的7.2%提升至7.4%，占比由|20.5%|提升至21.1%: where one way of the sentence begins at a time, the
 * next does. */
static void take_origin(const qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const bool own = !qz_span_empty(figure->period) && figure->period.start >= binding->frames[i].left.start;
    if (own || !qz_figure_starts_from(binding, i))
        return;
    for (uint32_t k = i; k > 1; k -= 2) { /* the end of the way before, and where it begins */
        const qz_draft *told = &binding->frames[k - 2].figure;
        if (binding->frames[k - 1].makes != QZ_MAKES_LEVEL || !qz_figure_starts_from(binding, k - 2))
            return;
        if (!qz_span_empty(told->period)) {
            if (told->period.start < binding->sentence.start ||
                binding->text->folded[told->period.end] != U'的')
                return;
            figure->period = told->period;
            figure->from = told->from;
            figure->to = told->to;
            return;
        }
    }
}

/* 4-6月利润3万元，去年同期利润2万元，|增长50%: the growth is of the first, from the second. */
static void grow_from_same_period(const qz_binding *binding, uint32_t i)
{
    if (i < 2)
        return;
    const qz_frame *frame = &binding->frames[i];
    const qz_draft *then = &frame[-1].figure, *now = &frame[-2].figure;
    qz_draft *figure = &binding->frames[i].figure;
    if (figure->kind != QZ_GROWTH_RATE + 1 || then->number.unit_class != now->number.unit_class ||
        then->period.start != figure->period.start || then->period.start < frame[-1].left.start ||
        then->period.end < 2 || !qz_text_starts(binding->text, then->period.end - 2, U"同期") ||
        qz_span_empty(now->period) || !now->indicator || !figure->indicator ||
        strcmp(now->indicator, figure->indicator) != 0)
        return;
    figure->period = now->period;
    figure->from = now->from;
    figure->to = now->to;
    figure->basis = figure->basis ? figure->basis : QZ_YOY;
}

void qz_figure_period(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    if (!qz_period_dealt_out(binding, i) && !qz_period_of_pair_before(binding, i) &&
        !in_sentence(binding, i) && !qz_period_behind_counted(binding, i)) {
        if (!qz_figure_is_present(binding, &binding->frames[i]) && !qz_figure_lays_out(binding, figure) &&
            !qz_period_above(binding, i))
            qz_period_each_year(binding, i);
    } else if (!figure->basis && qz_text_starts(binding->text, figure->period.end, U"累计"))
        figure->basis = QZ_CUMULATIVE; /* 五年累计完成…，治理… */
    forget_goal(binding, i);
    take_origin(binding, i);
    grow_from_same_period(binding, i);
    const char32_t from = qz_span_empty(figure->period) ? 0 : binding->text->folded[figure->period.start];
    const uint32_t number = figure->number.span.start;
    const bool beside = figure->period.end < number && number - figure->period.end <= 6 &&
                        !qz_text_has(binding->text, figure->period.end, number, U',');
    const bool now = qz_begins_set(binding, figure->period.start + 1, QZ_SET_NOW);
    if ((from == U'从' || from == U'由') && beside && qz_figure_starts_from(binding, i) &&
        (!figure->to.year || now)) {
        figure->period.start++; /* 从|2012年|全省第37位提高到第7位, 从|目前|2小时缩短为7分钟 */
        figure->to = figure->to.year ? figure->to : figure->from;
    }
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
