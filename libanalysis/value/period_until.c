/* Up to when: the hour of a day, the day or the event that a time goes on to. */
#include "value/period_reading.h"

#include <string.h>

/* 截至今天|12时, 截至11月19日|零时, 截至今天下午|3时30分: up to which hour. */
bool qz_period_read_clock(qz_period_reading *work)
{
    uint32_t end;
    unsigned number;
    const char32_t last = work->text->folded[work->at - 1];
    if (last == U'日' && qz_period_count_at(work, work->at, &end, &number) && number <= 24 &&
        (qz_period_at(work, end) == U'—' || qz_period_at(work, end) == U'-' ||
         qz_period_at(work, end) == U'至') &&
        qz_period_count_at(work, end + 1, &end, &number) && number <= 24 &&
        qz_period_at(work, end) == U'时') {
        work->at = end + 1; /* 3月7日|0—24时 */
        return true;
    }
    const bool until_day = work->as_of && (last == U'日' || last == U'号' || last == U'午' || last == U'晚');
    if ((!work->until_today && !until_day) || !qz_period_count_at(work, work->at, &end, &number) ||
        number > 24 || (qz_period_at(work, end) != U'时' && qz_period_at(work, end) != U'点'))
        return false;
    work->at = end + 1;
    if (qz_period_count_at(work, work->at, &end, &number) && qz_period_at(work, end) == U'分')
        work->at = end + 1;
    return true;
}

/* 今天夜间, 明天(11月3日): does it end as a day does that is told by a word? */
static bool ends_as_day(const qz_period_reading *work)
{
    static const char32_t LAST[] = U"天晚间午晨)起";
    for (const char32_t *last = LAST; *last; last++)
        if (qz_period_at(work, work->at - 1) == *last)
            return true;
    return false;
}

/* 今天|20时, 28日|24时: where the hour of a day ends; `start` for none. */
static uint32_t hour_of_day(const qz_period_reading *work, uint32_t start)
{
    uint32_t end;
    unsigned hour;
    return qz_period_count_at(work, start, &end, &hour) && hour <= 24 && qz_period_at(work, end) == U'时'
               ? end + 1
               : start;
}

/* 到|明天, 到|20日, 至|11月5日: the end of the day that begins at `start`, with its date; `start` for none.
 */
static uint32_t day_end(qz_period_reading *work, uint32_t start, unsigned *month, unsigned *day)
{
    uint32_t end;
    *month = *day = 0;
    const char *word = qz_period_word_at(work, start, "word next", &end);
    if (word && end == start + 2) {
        work->period.future = true; /* 明天 */
        return end;
    }
    if (!qz_period_count_at(work, start, &end, day))
        return start;
    if (qz_period_at(work, end) == U'月') {
        *month = *day;
        if (!qz_period_count_at(work, end + 1, &end, day))
            return start;
    }
    return *day >= 1 && *day <= 31 && *month <= 12 && qz_period_at(work, end) == U'日' ? end + 1 : start;
}

/* 27日晚|到28日凌晨, 7月19日夜间|至20日, 明天|起至11月5日: up to which day. */
void qz_period_read_to_day(qz_period_reading *work)
{
    unsigned month, day;
    const bool date = strcmp(work->period.rule, "period.date") == 0;
    const uint32_t told = hour_of_day(work, work->at);
    const uint32_t joint = told + (qz_period_at(work, told) == U'起');
    const char32_t to = qz_period_at(work, joint);
    if ((!date && !(strcmp(work->period.rule, "period.word") == 0 && ends_as_day(work))) ||
        (to != U'到' && to != U'至'))
        return;
    const uint32_t end = day_end(work, joint + 1, &month, &day);
    if (end == joint + 1)
        return;
    work->at = hour_of_day(work, end);
    work->since = false; /* 从今天|到28日 */
    if (work->period.to.day && day) {
        work->period.to.day = (uint8_t)day;
        work->period.to.month = month ? (uint8_t)month : work->period.to.month;
    }
    qz_period_read_tails(work);
}

/* 自2018年|开通以来: what happened then, up to 以来. */
void qz_period_read_since_when(qz_period_reading *work)
{
    enum { LONGEST_EVENT = 8 };
    for (uint32_t k = work->at; k - work->at <= LONGEST_EVENT && qz_is_han(qz_period_at(work, k)); k++)
        if (qz_text_starts(work->text, k, U"以来")) {
            work->at = k + 2;
            return;
        }
}

/* 4月3日|零时: where the hour of the day ends, or where it would begin. */
static uint32_t hour_end(qz_period_reading *work)
{
    uint32_t end;
    unsigned number;
    if (work->text->folded[work->at - 1] != U'日')
        return work->at;
    if (qz_text_starts(work->text, work->at, U"零时"))
        return work->at + 2;
    return qz_period_count_at(work, work->at, &end, &number) && number <= 24 &&
                   qz_period_at(work, end) == U'时'
               ? end + 1
               : work->at;
}

/* 从2022年|至今, 自4月3日|开始，至7月3日结束, 4月3日|零时至7月3日24时: up to when; false where it does not
 * say. */
bool qz_period_read_until_when(qz_period_reading *work)
{
    const uint32_t back = work->at;
    const qz_period begun = work->period;
    if (work->since && qz_text_starts(work->text, work->at, U"至今")) {
        work->at += 2;
        qz_period_apply(work, "now");
        work->period.from = begun.from;
        return true;
    }
    work->at = hour_end(work);
    if (work->since) {
        work->at += qz_text_starts(work->text, work->at, U"开始") ? 2 : 0;
        work->at += qz_period_at(work, work->at) == U',';
    }
    if (work->at > back && qz_period_at(work, work->at) == U'至') {
        work->at++;
        if (qz_period_read_core(work)) {
            work->at = hour_end(work);
            work->at += qz_text_starts(work->text, work->at, U"结束") ? 2 : 0;
            work->period.from = begun.from;
            return true;
        }
    }
    work->at = back;
    work->period = begun;
    return false;
}
