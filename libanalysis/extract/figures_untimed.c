/* Words of time that are no time of a figure: when it was told, whose prices they are, what a plan is for. */
#include "extract/figures_bind.h"

#include <string.h>

/* 21日, 21日上午: a day of a month that is not told. */
static bool is_bare_day(const qz_binding *binding, const qz_period *period)
{
    enum { LONGEST = 3 };
    uint32_t end = period->span.start;
    while (end < period->span.end && qz_is_digit(binding->text->folded[end]))
        end++;
    return end > period->span.start && end - period->span.start < LONGEST &&
           binding->text->folded[end] == U'日';
}

/* 今天, 昨日(3月5日)上午, 截至当天: a day that is no date by itself. */
bool qz_period_is_day_word(const qz_binding *binding, const qz_period *period)
{
    enum { LONGEST_LEAD = 2 };
    const char32_t *folded = binding->text->folded;
    if (is_bare_day(binding, period))
        return true;
    for (uint32_t k = period->span.start; k + 1 < period->span.end && k <= period->span.start + LONGEST_LEAD;
         k++)
        if ((folded[k] == U'今' || folded[k] == U'昨' || folded[k] == U'当' || folded[k] == U'明') &&
            (folded[k + 1] == U'天' || folded[k + 1] == U'日'))
            return true;
    return false;
}

/* 7月3日|发布, 当天还|称: does a verb of those who tell stand behind it, perhaps with an adverb before? */
static bool is_before_report(const qz_binding *binding, uint32_t end)
{
    const char32_t adverb = binding->text->folded[end];
    qz_match word;
    end += adverb == U'还' || adverb == U'也' || adverb == U'又' || adverb == U'再';
    const char32_t says = binding->text->folded[end];
    return says == U'称' || says == U'说' ||
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, end, binding->sentence.end, &word);
}

/* 今天|在京举行，…; 昨日|竣工投运，…: is the clause before the figure's own of a meeting, of who tells, or of
 * what was opened? */
static bool is_before_news(const qz_binding *binding, uint32_t start, uint32_t figure)
{
    enum { FARTHEST = 40 };
    uint32_t end = start + (binding->text->folded[start] == U','); /* 昨天，渔政局局长表示，… */
    while (end < figure && end - start < FARTHEST && binding->text->folded[end] != U',')
        end++;
    const qz_span clause = {start, end};
    qz_match match;
    return end < figure && (qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_HOLD, clause, &match) ||
                            qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, clause, &match) ||
                            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EVENT, clause, end, &match));
}

/* 今天|发布的数据, 昨天|在京举行, 记者7月3日|从渔政局获悉: when it was told, not when it was so. */
static bool tells_news(const qz_binding *binding, const qz_period *period, uint32_t figure)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start, end = period->span.end;
    const char32_t next = folded[end];
    const bool day = qz_period_is_day_word(binding, period);
    const bool bare = day && (end == start + 2 || folded[end - 1] == U'日' ||
                              (folded[end - 1] == U')' && folded[start + 2] == U'('));
    const bool date =
        !day && (folded[end - 1] == U'日' || period->from.day) && period->from.day == period->to.day;
    if (!day && !date)
        return false;
    return is_before_report(binding, end) || qz_text_starts(binding->text, end, U"消息") ||
           (start >= binding->sentence.start + 2 && qz_text_starts(binding->text, start - 2, U"记者")) ||
           (bare && (next == U'从' || next == U'的' || qz_text_starts(binding->text, end, U"获悉") ||
                     is_before_news(binding, end, figure)));
}

/* 按2010年价格计算, 按2017年平均汇率计算, 面向2030年的项目: whose prices, what for. */
static bool is_measure_of(const qz_text *text, qz_span span)
{
    return qz_text_starts(text, span.end, U"价格计算") || qz_text_starts(text, span.end, U"不变价") ||
           qz_text_starts(text, span.end, U"可比价") || qz_text_starts(text, span.end, U"平均汇率") ||
           qz_text_starts(text, span.end, U"汇率") ||
           (span.start >= 2 && qz_text_starts(text, span.start - 2, U"面向"));
}

/* 完成|全年|渔获任务的37%: the year of the plan. */
static bool is_of_plan_done(const qz_binding *binding, qz_span period)
{
    return period.start >= binding->sentence.start + 2 &&
           qz_text_starts(binding->text, period.start - 2, U"完成") &&
           qz_text_starts(binding->text, period.start, U"全年") &&
           (qz_begins_set(binding, period.end, QZ_SET_PLAN) ||
            qz_begins_set(binding, period.end, QZ_SET_BUDGET));
}

/* 增幅高于|去年，其中…, 弱于|上一年度，…, 快于|2024年|1.8个百分点: the other side of a comparison. */
static bool is_exceeded(const qz_binding *binding, qz_span period)
{
    static const char32_t DEGREES[] = U"高低强弱好优差快慢多少";
    const char32_t *folded = binding->text->folded;
    uint32_t end = period.end;
    while (qz_is_digit(folded[end]) || folded[end] == U'.')
        end++;
    if (period.start < 2 || folded[period.start - 1] != U'于' ||
        (end == period.end ? folded[end] != U',' : !qz_text_starts(binding->text, end, U"个百分点")))
        return false; /* but 低于|2024年|3%的增幅 */
    for (const char32_t *degree = DEGREES; *degree; degree++)
        if (*degree == folded[period.start - 2])
            return true;
    return false;
}

/* 涨幅与|4月份|持平，…: the same as it was then. */
static bool is_compared_with(const qz_binding *binding, qz_span period)
{
    const char32_t before = period.start ? binding->text->folded[period.start - 1] : 0;
    return (before == U'与' || before == U'和' || before == U'同') &&
           qz_begins_set(binding, period.end, QZ_SET_SAME);
}

/* 成立于|2019年|的渔政队: since when there is what acts. */
static bool is_founding(const qz_binding *binding, qz_span period)
{
    const char32_t *folded = binding->text->folded;
    return period.start > 2 && folded[period.start - 1] == U'于' && folded[period.end] == U'的' &&
           qz_ends_set(binding, period.start - 1, QZ_SET_FOUND);
}

/* 年度任务, 年初确定的目标, 学前一年, 提前3个月, 占|全年|产量: words of time that say when of nothing here.
 */
static bool is_no_time(const qz_binding *binding, const qz_period *period)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start;
    if (is_measure_of(binding->text, period->span) || (start > 0 && folded[start - 1] == U'占') ||
        is_of_plan_done(binding, period->span) ||
        qz_text_starts(binding->text, period->span.end, U"的基础上") ||
        qz_text_starts(binding->text, period->span.end, U"基础上") || is_exceeded(binding, period->span))
        return true;
    if (is_compared_with(binding, period->span) || is_founding(binding, period->span))
        return true;
    const bool two = period->span.end - start == 2 && folded[start] == U'年';
    return (start > 0 && folded[start] == U'前' &&
            (folded[start - 1] == U'学' || folded[start - 1] == U'提')) ||
           (two && (folded[start + 1] == U'度' || folded[start + 1] == U'初'));
}

/* 下达|2024年|渔业补贴37万元，养殖户|达73户; 盘活|近年|闲置的资金，财政支出|增加37亿元: is figure `i` of
 * another clause, which measures something else than what is paid, or what 近年 describes? */
static bool is_beside_object(const qz_binding *binding, const qz_period *period, uint32_t i)
{
    const char32_t *folded = binding->text->folded;
    const qz_draft *figure = &binding->frames[i].figure;
    uint32_t comma = period->span.end;
    bool described = false;
    for (; comma < figure->number.span.start && folded[comma] != U','; comma++)
        described = described || folded[comma] == U'的';
    if (comma == figure->number.span.start || figure->indicator_span.start < comma)
        return false;
    bool paid = !period->from.year && described;
    for (uint32_t k = i; k > 0 && binding->frames[k - 1].figure.number.span.start > period->span.end; k--)
        paid = paid || (binding->frames[k - 1].figure.number.span.end <= comma &&
                        binding->frames[k - 1].figure.number.unit_class == QZ_UNIT_MONEY);
    return paid;
}

/* 全年发放|2017年|优待金, 今年完成|2023年度|投资: the year of what is dealt with, where another time stands
 * before the verb or the figure is not of that. */
bool qz_period_is_of_object(const qz_binding *binding, const qz_period *period, uint32_t i)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start;
    const uint32_t first = binding->sentence.start;
    const uint32_t verb = start > first ? qz_figure_token_at(binding, start - 1) : tokens->count;
    const bool year = period->from.year && !period->from.month && qz_is_digit(folded[start]);
    qz_span before;
    return verb < tokens->count && tokens->items[verb].span.end == start &&
           (year || qz_text_starts(binding->text, start, U"近年")) && qz_is_han(folded[period->span.end]) &&
           (year ? strcmp(qz_parts_of_speech[tokens->items[verb].pos], "v") == 0
                 : qz_parts_of_speech[tokens->items[verb].pos][0] == 'v') &&
           ((year && qz_figure_period_beside(binding, tokens->items[verb].span.start, true, &before) &&
             before.start >= first) ||
            is_beside_object(binding, period, i));
}

/* 提出到2020年的发展目标，|制定…: the time of a plan that is spoken of says nothing behind the plan's name.
 */
static bool is_of_plan(const qz_binding *binding, const qz_period *period, uint32_t figure)
{
    enum { LONGEST_NAME = 40, LONGEST_VERB = 4 };
    const char32_t *folded = binding->text->folded;
    const uint32_t start = period->span.start;
    const qz_span before = {start > LONGEST_VERB ? start - LONGEST_VERB : 0, start};
    uint32_t end = period->span.end;
    while (end < figure && end - start < LONGEST_NAME && folded[end] != U',' && folded[end] != U';' &&
           folded[end] != U'。')
        end++;
    const qz_span name = {period->span.end, end};
    const bool ahead = period->future || folded[start] == U'到' || period->from.year != period->to.year;
    qz_match match;
    return ahead && end < figure && end > period->span.end + 1 && end - start < LONGEST_NAME &&
           (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_CUE, before, start, &match) ||
            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, before, start, &match)) &&
           (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, name, end, &match) ||
            qz_word_before(binding, QZ_LIST_HEADS, 0, name, end, &match));
}

/* 2025年是|“十四五”收官之年, 过去的一年，是…: what a year is called; the year itself is the time. */
static bool is_of_year_before(const qz_binding *binding, const qz_period *period)
{
    enum { FARTHEST = 20 };
    const char32_t *folded = binding->text->folded;
    if (period == binding->analysis->periods.items)
        return false;
    const qz_period *year = period - 1;
    const uint32_t end = year->span.end + (folded[year->span.end] == U',');
    return (year->carries || (year->from.year && !year->from.month)) && end < period->span.start &&
           period->span.start - end <= FARTHEST && folded[end] == U'是' &&
           !qz_text_has(binding->text, end, period->span.start, U',') &&
           !qz_text_has(binding->text, end, period->span.start, U'。');
}

/* Is the time in the name of a document, and not of one that tells how it was then
 * (《2011年7月渔价监测报告》)? */
static bool is_in_title(const qz_binding *binding, const qz_period *period)
{
    enum { FARTHEST = 40 };
    const char32_t *folded = binding->text->folded;
    uint32_t open = period->span.start, close = period->span.end;
    while (open > 0 && period->span.start - open < FARTHEST && folded[open - 1] != U'《' &&
           folded[open - 1] != U'》' && folded[open - 1] != U'。' && folded[open - 1] != U'\n')
        open--;
    if (open == 0 || folded[open - 1] != U'《')
        return false;
    while (close < binding->text->length && close - period->span.end < FARTHEST && folded[close] != U'》')
        close++;
    if (folded[close] == U'》' && folded[close - 1] == U')')
        while (close > open && folded[close] != U'(')
            close--; /* 《渔业发展报告(2025年)》 */
    return !qz_ends_set(binding, close, QZ_SET_SURVEY);
}

/* 依据《1974年渔业法》, 2022年|版清单: which document. */
static bool is_of_document(const qz_binding *binding, const qz_period *period)
{
    return binding->text->folded[period->span.end] == U'版' || is_in_title(binding, period);
}

bool qz_period_says_nothing(const qz_binding *binding, const qz_period *period, uint32_t figure)
{
    return is_of_year_before(binding, period) || is_no_time(binding, period) ||
           is_of_document(binding, period) || tells_news(binding, period, figure) ||
           is_of_plan(binding, period, figure);
}
