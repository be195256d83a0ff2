/* Time expressions. Each is: a lead (到, 截至, 自), a core (period_core.c), a tail (底, 以来, 上半年). */
#include "value/period_reading.h"

#include "value/numeral.h"

#include <string.h>

enum { WINDOW = 48, MOST_TAILS = 3 };

/* ---- leads and tails ---- */

static void read_lead(qz_period_reading *work)
{
    uint32_t end;
    const char *lead = qz_period_word_at(work, work->at, "lead ", &end);
    if (!lead)
        return;
    work->until = strncmp(lead, "until", 5) == 0;
    work->since = strncmp(lead, "since", 5) == 0;
    work->as_of = strncmp(lead, "as of", 5) == 0;
    work->at = end;
}

/* 今年|中国, 2025年|中央企业, 本月|起草: a word begins where a tail of one character would stand; but 度 and
 * 份 always go with what is before them. */
static bool belongs_behind(const qz_period_reading *work, uint32_t tail_end)
{
    const char32_t first = qz_period_at(work, work->at);
    if (first == U'度' || first == U'份' ||
        (tail_end == work->at + 1 && qz_is_digit(qz_period_at(work, tail_end + 1))))
        return false; /* 26日|晚|到27日 */
    const qz_lists lists = QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);
    qz_match word;
    return tail_end == work->at + 1 &&
           qz_spot_longest(work->lexicon, work->text, work->at, work->end, lists, &word) &&
           word.span.end > tail_end;
}

/* Has a year and nothing more been read? 今年 is one though the document has no date. */
static bool is_year(const qz_period_reading *work)
{
    return !work->period.from.month && (work->period.from.year || work->text->folded[work->at - 1] == U'年');
}

/* 今年|前4个月, 2025年|前11个月 */
static bool read_first_months(qz_period_reading *work)
{
    uint32_t place, number_end, end;
    unsigned count = 0;
    if (!is_year(work) || !qz_period_word_at(work, work->at, "before first", &place) ||
        !qz_period_count_at(work, place, &number_end, &count) ||
        !qz_period_word_at(work, number_end, "spell", &end))
        return false;
    qz_period_set_first_months(work, number_end, count);
    work->at = end;
    return true;
}

/* 今天|(6月12日), 昨日|(3月5日)下午: the date of the day. */
static void read_date_of_day(qz_period_reading *work)
{
    const char32_t last = work->text->folded[work->at - 1];
    if (qz_period_at(work, work->at) != U'(' || (last != U'天' && last != U'日'))
        return;
    const uint32_t left = work->end - work->at - 1;
    const qz_view view = {.chars = work->text->folded + work->at + 1,
                          .length = left < WINDOW ? left : WINDOW};
    qz_date from, to;
    const uint32_t stop = qz_date_shape(&view, 0, NULL, &from, &to);
    if (!stop || qz_view_at(&view, stop) != U')' || !from.month || !from.day)
        return;
    if (!from.year)
        from.year = to.year = (int16_t)qz_period_year_for_month(work, from.month);
    if (from.year && !work->period.from.year && !work->period.to.year) {
        work->period.from = from;
        work->period.to = to;
    }
    work->at += stop + 2;
}

/* 本月|1日, 本月|3日至7日: days of the document's month. */
static void read_day_of_month(qz_period_reading *work)
{
    uint32_t end;
    unsigned day;
    if (work->at < 2 || qz_period_at(work, work->at - 1) != U'月' ||
        qz_period_at(work, work->at - 2) != U'本' || !qz_period_count_at(work, work->at, &end, &day) ||
        (qz_period_at(work, end) != U'日' && qz_period_at(work, end) != U'号'))
        return;
    if (work->published.month) {
        work->period.from = qz_period_year(work->published.year);
        work->period.from.month = work->published.month;
        work->period.to = work->period.from;
    }
    qz_period_read_day_of(work);
}

/* 今年|春节，…, 去年|国庆节期间; but 今年|春节联欢晚会, 国庆档, 春节前后. */
static bool read_festival(qz_period_reading *work)
{
    uint32_t end;
    if (!qz_period_word_at(work, work->at, "festival", &end))
        return false;
    for (const char32_t *other = U"联档晚团文电旅消长前后慰专庆、"; *other; other++)
        if (qz_period_at(work, end) == *other)
            return false;
    work->at = end + (qz_text_starts(work->text, end, U"期间") ? 2 : 0);
    work->period.rule = "period.holiday";
    return true;
}

void qz_period_read_tails(qz_period_reading *work)
{
    read_date_of_day(work);
    read_day_of_month(work);
    for (int i = 0; i < MOST_TAILS; i++) {
        uint32_t end;
        if (read_first_months(work) ||
            (is_year(work) && (qz_period_read_holiday(work) || read_festival(work))))
            continue;
        if (qz_period_read_clock(work))
            continue;
        if (qz_period_at(work, work->at - 1) == U'日' && qz_text_starts(work->text, work->at, U"这一周")) {
            work->at += 3; /* 3月7日—13日|这一周 */
            continue;
        }
        const char *tail = qz_period_word_at(work, work->at, "tail ", &end);
        if (!tail && is_year(work) && qz_text_starts(work->text, work->at, U"全年")) {
            work->at += 2; /* 2024年|全年 */
            continue;
        }
        if (!tail) {
            tail = is_year(work) ? qz_period_word_at(work, work->at, "word months", &end) : NULL;
            if (!tail && is_year(work) && qz_period_word_at(work, work->at, "word nothing", &end) &&
                qz_text_starts(work->text, end - 2, U"期间")) {
                work->at = end; /* 今年|春运期间 */
                continue;
            }
            if (tail) {
                const char *months = qz_period_word_at(work, work->at, "word ", &end);
                work->at = end;
                qz_period_apply(work, months);
                continue;
            }
        }
        if (!tail || belongs_behind(work, end))
            return;
        work->at = end;
        qz_period_apply(work, tail);
        uint32_t after, number_end;
        unsigned count;
        if (work->since && qz_period_word_at(work, work->at, "before none", &after) &&
            qz_period_count_at(work, after, &number_end, &count) && qz_period_at(work, number_end) == U'年')
            work->at = number_end + 1; /* 自2010年以来连续5年 */
    }
}

/* 3月20日, 5月4日24时, 8月1日凌晨; but 年底 and 10月末. */
static bool ends_on_day(const qz_period_reading *work)
{
    const qz_period *period = &work->period;
    if (!period->to.day)
        return false;
    for (uint32_t k = work->at; k > period->span.start; k--)
        if (qz_period_at(work, k - 1) == U'日' || qz_period_at(work, k - 1) == U'号')
            return true;
    return false;
}

/* Is the first over when the second begins? Of two in one year or month of which one has no month or day,
 * neither is. */
static bool is_before(qz_date first, qz_date second)
{
    if (first.year != second.year)
        return first.year < second.year;
    if (!first.month || !second.month || first.month != second.month)
        return first.month && second.month && first.month < second.month;
    return first.day && second.day && first.day < second.day;
}

/* 到3月20日, in the news of the 23rd. */
static bool is_over(const qz_period_reading *work)
{
    return work->published.year && is_before(work->period.to, work->published);
}

/* 2027年底|前, 10月底|以前: by when something is to be done, in a document of before then. */
static bool is_deadline(const qz_period_reading *work)
{
    const qz_date told = work->published, by = work->period.to;
    return qz_period_at(work, work->at - 1) == U'前' && strcmp(work->period.rule, "period.date") == 0 &&
           told.year && by.year && (is_before(told, by) || (by.year == told.year && !by.month));
}

static bool read_period(qz_period_reading *work, uint32_t start)
{
    work->at = start;
    work->until = work->since = work->as_of = false;
    work->period = (qz_period){.from = QZ_UNKNOWN_DATE, .to = QZ_UNKNOWN_DATE};
    read_lead(work);
    const uint32_t core = work->at;
    const bool lead = core > start;
    const bool today = qz_period_at(work, work->at) == U'今' && qz_period_at(work, work->at + 1) != U'年';
    if (!qz_period_read_core(work)) {
        if (!lead)
            return false;
        work->at = start; /* 到 and 自 are words of their own, and 至今 begins with one */
        work->until = work->since = work->as_of = false;
        if (!qz_period_read_core(work))
            return false;
    }
    const uint32_t day = core + (core == start ? 2 : 0); /* 截至今天 is a word of its own */
    work->until_today =
        (work->as_of || qz_text_starts(work->text, start, U"截至")) &&
        (qz_text_starts(work->text, day, U"今天") || qz_text_starts(work->text, day, U"昨天"));
    qz_period_read_tails(work);
    qz_period_read_to_day(work);
    if (work->since)
        qz_period_read_since_when(work);
    const bool closed = qz_period_read_until_when(work);
    qz_period *period = &work->period;
    period->span = (qz_span){start, work->at};
    if (work->until && period->to.year) {
        period->from = QZ_UNKNOWN_DATE;
        period->future = !today && !is_over(work);
        period->carries = !ends_on_day(work); /* 到3月20日 says nothing of what follows */
    }
    if (is_deadline(work))
        period->future = true;
    if (work->as_of)
        period->from = QZ_UNKNOWN_DATE;
    if (work->since && !closed && period->to.year == period->from.year)
        period->to = QZ_UNKNOWN_DATE; /* but 从2019年到2024年 */
    return true;
}

/* 2010年|的2.5倍 */
static bool is_times(const qz_period_reading *work)
{
    uint32_t place = work->at + 1;
    while (place - work->at < WINDOW &&
           (qz_is_digit(qz_period_at(work, place)) || qz_is_numeral(qz_period_at(work, place)) ||
            qz_period_at(work, place) == U'.' || qz_period_at(work, place) == U'近' ||
            qz_period_at(work, place) == U'多'))
        place++;
    return qz_period_at(work, place) == U'倍';
}

/* 是|2010年|的2.5倍 */
static bool is_multiplied(const qz_period_reading *work, uint32_t start)
{
    const char32_t before = start ? work->text->folded[start - 1] : 0;
    return (before == U'是' || before == U'为') && qz_period_at(work, work->at) == U'的' && is_times(work);
}

/* ，|去年同期, ，而|去年同期 */
static bool opens_clause(const char32_t *folded, uint32_t start)
{
    start -= start && (folded[start - 1] == U'而' || folded[start - 1] == U'但');
    const char32_t before = start ? folded[start - 1] : U'\n';
    return before == U',' || before == U'。' || before == U';' || before == U'\n' || before == U'(';
}

/* 比2020年, 较上年, 2023年同期: what a change is measured against, not when. */
static bool is_baseline(qz_period_reading *work, uint32_t start)
{
    const char32_t before = start ? work->text->folded[start - 1] : 0;
    uint32_t end;
    if (is_multiplied(work, start))
        return true;
    if (before == U'比' || before == U'较') /* but 比2010年|的37万吨|下降7%: when it was so much */
        return !(qz_is_digit(work->text->folded[start]) && qz_period_at(work, work->at) == U'的' &&
                 qz_is_digit(qz_period_at(work, work->at + 1)) && !is_times(work));
    if (qz_period_word_at(work, work->at, "baseline", &end) == NULL)
        return false;
    if (!opens_clause(work->text->folded, start) || !qz_text_starts(work->text, work->at, U"同期"))
        return true;
    work->period.span.end = work->at =
        end; /* ，|去年同期|利润3亿元: when, and what is compared is elsewhere */
    return false;
}

static void note_firsts(qz_period_reading *work)
{
    work->word_firsts = qz_lexicon_firsts(work->lexicon, QZ_LIST_PERIODS);
    work->firsts = *work->word_firsts;
    for (char32_t digit = U'0'; digit <= U'9'; digit++)
        qz_firsts_add(&work->firsts, digit);
    for (size_t i = 0; i < sizeof qz_numeral_traits / sizeof *qz_numeral_traits; i++)
        if (qz_numeral_traits[i].in_numeral)
            qz_firsts_add(&work->firsts, qz_numeral_traits[i].character);
    qz_firsts_add(&work->firsts, U'“');
}

/* 投产|后|年产值3亿元: no year after next. */
static bool follows_deed(qz_period_reading *work, uint32_t start)
{
    if (!start || qz_period_at(work, start) != U'后' || qz_period_at(work, start + 1) != U'年')
        return false;
    for (const char32_t *deed = U"产成用营运车工"; *deed; deed++)
        if (work->text->folded[start - 1] == *deed)
            return true;
    return false;
}

/* 探明|天然气: no 明天. */
static bool is_gas(const qz_period_reading *work, uint32_t start)
{
    return qz_period_at(work, start) == U'明' && qz_text_starts(work->text, start + 1, U"天然");
}

/* Does a word begin here that a time expression can begin with? 以来 and 期间 only end one. */
static bool begins_word(qz_period_reading *work, uint32_t at)
{
    if (!qz_spot_may_start(work->text, at, QZ_IN(QZ_LIST_PERIODS)) || !qz_period_has_word(work, at) ||
        follows_deed(work, at) || is_gas(work, at))
        return false;
    qz_match match = work->word;
    do {
        const char *rule = qz_cell_text(work->lexicon, match.sense, QZ_PERIOD_RULE);
        if (*rule == 'l' || *rule == 'w' || *rule == 'f' || *rule == 'h' || strncmp(rule, "before", 6) == 0)
            return true;
    } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_PERIODS), &match));
    return false;
}

/* ，亚运会|期间，, 春运|以来，: what went on, from the beginning of its clause; `during` for none. */
static uint32_t event_start(const qz_period_reading *work, uint32_t during, uint32_t low)
{
    enum { SHORTEST = 2, LONGEST = 14 };
    const char32_t *folded = work->text->folded;
    if (!qz_text_starts(work->text, during, U"期间,") && !qz_text_starts(work->text, during, U"以来,"))
        return during;
    uint32_t start = during;
    while (start > low && during - start < LONGEST &&
           (qz_is_han(folded[start - 1]) || qz_is_digit(folded[start - 1]) || folded[start - 1] == U'“' ||
            folded[start - 1] == U'”'))
        start--;
    const char32_t before = start ? folded[start - 1] : U'\n';
    if (before != U'\n' && before != U',' && before != U'。' && before != U';' && before != U':' &&
        before != U' ')
        return during;
    start += qz_text_starts(work->text, start, U"预计") ? 2 : 0;
    start += folded[start] == U'在' || folded[start] == U'于';
    return during >= start + SHORTEST ? start : during;
}

/* The next place at which one may begin: a number with time behind it, the name of a plan, a word. */
static uint32_t next_place(qz_period_reading *work, uint32_t from, uint32_t low)
{
    const char32_t *folded = work->text->folded;
    for (const uint32_t end = work->end; from < end; from++) {
        const char32_t c = folded[from];
        if (!qz_firsts_has(&work->firsts, c))
            continue;
        if (c == U'“' && qz_is_numeral(qz_period_at(work, from + 1)))
            break;
        if ((c == U'期' || c == U'以') && event_start(work, from, low) < from)
            break;
        if (qz_is_numeral(c) &&
            (qz_period_at(work, from + 1) == U'五' || qz_period_at(work, from + 2) == U'五'))
            break;
        if ((qz_is_digit(c) || qz_is_numeral(c)) && qz_period_may_be_time(work, from))
            break;
        if (begins_word(work, from) || qz_text_starts(work->text, from, U"上世纪"))
            break;
    }
    return from;
}

void qz_periods_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_date published, qz_periods *periods)
{
    qz_period_reading work = {
        .lexicon = lexicon, .text = text, .end = span.end, .published = published, .word_at = UINT32_MAX};
    note_firsts(&work);
    uint32_t low = span.start; /* where what was read last ends */
    for (uint32_t start = low; (start = next_place(&work, start, low)) < span.end;) {
        const uint32_t event = event_start(&work, start, low);
        if (event < start) {
            low = start += 2;
            *qz_push(arena, periods) = (qz_period){.span = {event, start},
                                                   .from = QZ_UNKNOWN_DATE,
                                                   .to = QZ_UNKNOWN_DATE,
                                                   .rule = "period.event"};
            continue;
        }
        if (!read_period(&work, start)) {
            start++;
            continue;
        }
        const bool baseline = is_baseline(&work, start);
        if (!baseline)
            *qz_push(arena, periods) = work.period;
        start = work.at;
        if (baseline && start < span.end && read_period(&work, start))
            start = work.at; /* 比2016年全年 */
        low = start;
    }
}
