/* Words of time expressions: their rule in periods.tsv is a short program. */
#include "value/period_reading.h"

#include <string.h>

/* 实现|在, 体现|在, 项目|前期: what looks like 现在 or 目前 is of two words. */
static bool is_of_two_words(const qz_period_reading *work, uint32_t at)
{
    const char32_t first = work->text->folded[at];
    qz_match word;
    if ((first != U'现' && first != U'目') || at == 0 ||
        !qz_spot_exact(work->lexicon, work->text, at - 1, at + 1, QZ_IN(QZ_LIST_WORDS), &word))
        return false;
    return first == U'现' ||
           (at + 3 <= work->end && /* 人数|目前 */
            qz_spot_exact(work->lexicon, work->text, at + 1, at + 3, QZ_IN(QZ_LIST_WORDS), &word));
}

/* The longest word that begins at `at`; looked for once, though it may be asked of which class it is again
 * and again. */
bool qz_period_has_word(qz_period_reading *work, uint32_t at)
{
    if (work->word_at != at) {
        work->has_word =
            at < work->end && !qz_text_starts(work->text, at, U"至今天") && /* no 至今 */
            qz_spot_may_start(work->text, at, QZ_IN(QZ_LIST_PERIODS)) &&
            qz_spot_longest(work->lexicon, work->text, at, work->end, QZ_IN(QZ_LIST_PERIODS), &work->word) &&
            !is_of_two_words(work, at);
        work->word_at = at;
    }
    return work->has_word;
}

const char *qz_period_word_at(qz_period_reading *work, uint32_t at, const char *class, uint32_t *end)
{
    if (!qz_period_has_word(work, at))
        return NULL;
    qz_match match = work->word;
    const size_t length = strlen(class);
    do {
        const char *rule = qz_cell_text(work->lexicon, match.sense, QZ_PERIOD_RULE);
        if (strncmp(rule, class, length) == 0) {
            *end = match.span.end;
            return rule + length;
        }
    } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_PERIODS), &match));
    return NULL;
}

/* ---- calendar ---- */

static uint8_t last_day(int year, unsigned month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

qz_date qz_period_year(int year)
{
    qz_date date = QZ_UNKNOWN_DATE;
    date.year = (int16_t)year;
    return date;
}

/* 10月底|前, 9月30日|以前: by when. */
static bool is_until(const qz_period_reading *work)
{
    enum { LONGEST = 8 };
    static const char32_t PARTS[] = U"月日上中下旬底末初";
    uint32_t k = work->at;
    for (; k < work->end && k - work->at < LONGEST; k++) {
        const char32_t c = work->text->folded[k];
        const char32_t *part = PARTS;
        while (*part && *part != c)
            part++;
        if (!*part && !qz_is_digit(c))
            break;
    }
    const bool since =
        k + 1 < work->end && (work->text->folded[k] == U'以' || work->text->folded[k] == U'之');
    return k + since < work->end && k > work->at && work->text->folded[k + since] == U'前';
}

/* 预计|5月底完成, 将于|9月开幕, 10月底前: a time ahead. */
static bool is_ahead(qz_period_reading *work)
{
    enum { LONGEST = 3 };
    uint32_t end;
    if (is_until(work))
        return true;
    for (uint32_t length = 1; length <= LONGEST && length <= work->at; length++)
        if (qz_period_word_at(work, work->at - length, "ahead", &end) && end == work->at)
            return true;
    return false;
}

/* The year of a part of a year without one: this year's where it is over or begun by now or is told as ahead,
 * else last year's.
 */
int qz_period_year_for_month(qz_period_reading *work, unsigned month)
{
    if (!work->published.year)
        return 0;
    const unsigned now = work->published.month ? work->published.month : 12;
    return month <= now || is_ahead(work) ? work->published.year : work->published.year - 1;
}

/* The last year that is whole, or nearly: reports of the first quarter speak of the year before. */
int qz_period_year_told(const qz_period_reading *work)
{
    const unsigned now = work->published.month ? work->published.month : 12;
    return !work->published.year ? 0 : now <= 3 ? work->published.year - 1 : work->published.year;
}

void qz_period_set_months(qz_period_reading *work, unsigned first, unsigned last)
{
    qz_period *period = &work->period;
    int year = period->from.year ? period->from.year : qz_period_year_for_month(work, last);
    if (!year)
        return;
    period->from = period->to = qz_period_year(year);
    period->from.month = (uint8_t)first;
    period->to.month = (uint8_t)last;
}

/* 底, 末: the last day of what has been said. */
static void set_end(qz_period_reading *work)
{
    qz_period *period = &work->period;
    if (!period->to.year)
        period->to = qz_period_year(qz_period_year_told(work));
    if (!period->to.year || period->to.day)
        return;
    if (!period->to.month)
        period->to.month = 12;
    period->to.day = last_day(period->to.year, period->to.month);
    period->from = period->to;
}

static unsigned number_of(const char *digits)
{
    unsigned value = 0;
    for (; *digits >= '0' && *digits <= '9'; digits++)
        value = value * 10 + (unsigned)(*digits - '0');
    return value;
}

/* What the word of the list says: `year-1`, `months 1 6`, `end`, `now`, `every`, `recent`, `nothing`. */
void qz_period_apply(qz_period_reading *work, const char *what)
{
    qz_period *period = &work->period;
    if (strncmp(what, "year", 4) == 0) {
        const int shift = what[4] == '-' ? -(int)number_of(what + 5) : (int)number_of(what + 5);
        if (work->published.year)
            period->from = period->to = qz_period_year(work->published.year + shift);
        period->future = period->future || shift > 0;
    } else if (strncmp(what, "told", 4) == 0) {
        if (!period->from.year && qz_period_year_told(work))
            period->from = period->to = qz_period_year(qz_period_year_told(work));
    } else if (strncmp(what, "months ", 7) == 0) {
        const char *second = strchr(what + 7, ' ');
        qz_period_set_months(work, number_of(what + 7), second ? number_of(second + 1) : number_of(what + 7));
    } else if (strncmp(what, "end", 3) == 0) {
        set_end(work);
    } else if (strncmp(what, "now", 3) == 0) {
        period->from = work->published; /* the day, not the minute */
        period->from.hour = period->from.minute = period->from.second = -1;
        period->to = period->from;
    } else if (strncmp(what, "every", 5) == 0) {
        period->every = true;
    } else if (strncmp(what, "since", 5) == 0) {
        work->since = true;
    } else if (strncmp(what, "next", 4) == 0) {
        period->future = true;
    }
    if (strstr(what, "carries"))
        period->carries = true;
}
