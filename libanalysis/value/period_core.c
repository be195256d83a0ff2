/*
 * The core of a time expression: a date, a word of the list (今年, 上半年, 目前), a plan (“十四五”期间), or a
 * number of years with what makes it one (近三年, 五年来, 连续4年).
 */
#include "value/period_reading.h"

#include "value/numeral.h"

#include <string.h>

enum { WINDOW = 48 };

/* ---- numbers in time expressions ---- */

/* The next characters, at most `most`. */
static qz_view view_at(const qz_period_reading *work, uint32_t at, uint32_t most)
{
    const uint32_t left = at < work->end ? work->end - at : 0;
    return (qz_view){.chars = work->text->folded + at, .length = left < most ? left : most};
}

static bool count_of(const qz_numeral *numeral, unsigned *value)
{
    if (!numeral->has_value || numeral->has_upper || numeral->vagueness || numeral->value.exponent < 0 ||
        numeral->value.exponent > 2 || numeral->value.digits > 999 || numeral->end > 3)
        return false;
    *value = (unsigned)numeral->value.digits;
    for (int zeros = numeral->value.exponent; zeros > 0; zeros--)
        *value *= 10; /* 十年 */
    return true;
}

bool qz_period_count_at(const qz_period_reading *work, uint32_t at, uint32_t *end, unsigned *value)
{
    enum { LONGEST = 7 };
    const qz_view view = view_at(work, at, LONGEST);
    qz_numeral numeral;
    if (!view.length || !qz_numeral_read(&view, 0, &numeral) || !count_of(&numeral, value))
        return false;
    *end = at + numeral.end;
    return true;
}

/* ---- cores ---- */

/* 21日|上午, 渔船21日|发生事故, 21日|，…: a day by what is behind it. `stop` is where the number with 日
 * ends. */
static bool is_day_of_month(qz_period_reading *work, uint32_t stop)
{
    uint32_t end;
    const char32_t before = work->at ? work->text->folded[work->at - 1] : U'\n';
    const bool opens = !qz_is_han(before) && !qz_is_digit(before) && before != U'-' && before != U'—' &&
                       before != U'、' && before != U'~' && before != U'.' && before != U'/';
    return !work->until && /* 到28日凌晨 */
           (qz_period_word_at(work, stop, "of day", &end) || (opens && qz_period_at(work, stop) == U','));
}

static bool read_date_core(qz_period_reading *work)
{
    const qz_view view = view_at(work, work->at, WINDOW);
    qz_date from, to;
    uint32_t stop = qz_date_shape(&view, 0, NULL, &from, &to);
    if (!stop || (!from.year && !from.month && !from.day))
        return false;
    if (!from.year && !from.month && !work->as_of && !is_day_of_month(work, work->at + stop))
        return false; /* 15日: mostly a length of time; but 截至15日 */
    const char32_t dash = qz_view_at(&view, stop);
    qz_date second_from, second_to;
    const bool both = dash == U'和' && from.month && !from.day; /* 2004年4月|和9月 */
    if ((dash == U'至' || dash == U'到' || dash == U'—' || dash == U'-' || both) && stop + 1 < view.length) {
        const uint32_t next = qz_date_shape(&view, stop + 1, NULL, &second_from, &second_to);
        if (next > stop + 1 && !(both && (second_from.year || !second_from.month || second_from.day))) {
            to = second_to;
            if (!to.year)
                to.year = from.year;
            stop = next;
        }
    }
    if (!from.year && from.month) {
        from.year = (int16_t)qz_period_year_for_month(work, from.month);
        to.year = from.year;
    }
    if (!from.year && !from.month && from.day && from.day <= to.day && to.day <= work->published.day) {
        from.year = to.year = work->published.year; /* in the news of the 23rd: 21日 */
        from.month = to.month = work->published.month;
    }
    work->period.from = from.year ? from : QZ_UNKNOWN_DATE;
    work->period.to = to.year ? to : QZ_UNKNOWN_DATE;
    work->period.rule = "period.date";
    work->at += stop;
    return true;
}

/* “十四五”|前四年, “十四五”|后两年 */
static bool read_years_of_plan(qz_period_reading *work, uint32_t place, int first)
{
    enum { YEARS = 5 };
    uint32_t end;
    unsigned count = 0;
    const char32_t part = qz_period_at(work, place);
    if ((part != U'前' && part != U'后') || !qz_period_count_at(work, place + 1, &end, &count) ||
        qz_period_at(work, end) != U'年' || count < 1 || count > YEARS)
        return false;
    const int years = (int)count;
    work->period.from = qz_period_year(part == U'前' ? first : first + YEARS - years);
    work->period.to = qz_period_year(part == U'前' ? first + years - 1 : first + YEARS - 1);
    work->period.carries = true;
    work->period.future = work->published.year && work->published.year <= work->period.from.year;
    work->period.rule = "period.plan";
    work->at = end + 1;
    return true;
}

/* “十四五”期间, 十三五时期, “九五”末: marks are part of it, and it needs its tail. */
static bool read_plan(qz_period_reading *work)
{
    uint32_t place = work->at;
    const bool quoted = qz_period_at(work, place) == U'“';
    place += quoted;
    unsigned plan = 0;
    if (qz_period_at(work, place) == U'十') {
        plan = 10;
        place++;
    }
    const int digit = qz_numeral_digit(qz_period_at(work, place));
    const bool named = plan == 10 && digit == 5 && qz_period_at(work, place + 1) != U'五';
    if (named) {
        place++; /* 十五: the tenth plan */
    } else if (digit > 0 && qz_period_at(work, place + 1) == U'五') {
        plan += (unsigned)digit;
        place += 2;
    } else {
        return false;
    }
    if (quoted && qz_period_at(work, place) != U'”')
        return false;
    place += quoted;
    uint32_t end;
    const int first = 1951 + 5 * (int)plan;
    if (plan >= 1 && read_years_of_plan(work, place, first))
        return true;
    const char *tail = qz_period_word_at(work, place, "plan ", &end);
    unsigned years;
    if (!tail && qz_period_at(work, place) == U'这' && qz_period_count_at(work, place + 1, &end, &years) &&
        qz_period_at(work, end) == U'年') {
        tail = "nothing"; /* “十四五”|这五年 */
        end++;
    }
    if (!tail || plan < 1)
        return false;
    work->period.from = qz_period_year(first);
    work->period.to = qz_period_year(first + 4);
    work->period.carries = true;
    work->period.future = work->published.year && work->published.year <= work->period.from.year;
    work->period.rule = "period.plan";
    work->at = end;
    qz_period_apply(work, tail);
    return true;
}

/* 前|9个月, 前|3个季度: the first months of the year, `count` of the spell at `spell`. */
void qz_period_set_first_months(qz_period_reading *work, uint32_t spell, unsigned count)
{
    enum { MONTHS_OF_QUARTER = 3, MONTHS = 12 };
    if (qz_text_starts(work->text, spell, U"个季度"))
        count *= MONTHS_OF_QUARTER;
    if (count <= MONTHS)
        qz_period_set_months(work, 1, count);
}

/* 近三年, 过去五年, 这五年, 未来三年, 近10个月: a word before the number, perhaps one after. */
static bool read_stretch(qz_period_reading *work)
{
    uint32_t place;
    const char *before = qz_period_word_at(work, work->at, "before ", &place);
    uint32_t number_end;
    unsigned count = 0;
    const bool ahead =
        work->at && qz_period_at(work, work->at) == U'前' && work->text->folded[work->at - 1] == U'提';
    if (!before || ahead || /* 提前3个月 */ !qz_period_count_at(work, place, &number_end, &count))
        return false;
    uint32_t end;
    const char *after = qz_period_word_at(work, number_end, "years", &end);
    const bool years = after != NULL;
    if (!after)
        after = qz_period_word_at(work, number_end, "spell", &end);
    const bool days = !after;
    if (days && (place > work->at + 1 || qz_period_at(work, work->at) == U'这'))
        /* 未来三天, 这两天; but 近5天 is nearly five */
        after = qz_period_word_at(work, number_end, "days", &end);
    if (!after)
        return false;
    qz_period *period = &work->period;
    const int last = qz_period_year_told(work);
    period->future = strncmp(before, "next", 4) == 0;
    if (years && last && strncmp(before, "next", 4) == 0) {
        period->from = qz_period_year(last + 1);
        period->to = qz_period_year(last + (int)count);
    } else if (years && last && strncmp(before, "none", 4) != 0) {
        period->from = qz_period_year(last + 1 - (int)count);
        period->to = qz_period_year(last);
    } else if (!years && strncmp(before, "first", 5) == 0) {
        qz_period_set_first_months(work, number_end, count);
    }
    period->carries = period->carries || (!days && strstr(before, "carries") != NULL);
    period->rule = "period.stretch";
    work->at = end;
    return true;
}

void qz_period_read_day_of(qz_period_reading *work)
{
    uint32_t end;
    unsigned day;
    if (!qz_period_count_at(work, work->at, &end, &day) || day < 1 || day > 31 ||
        (qz_period_at(work, end) != U'日' && qz_period_at(work, end) != U'号'))
        return;
    work->at = end + 1;
    unsigned last = day, month;
    const char32_t dash = qz_period_at(work, work->at);
    const bool spans = dash == U'至' || dash == U'到' || dash == U'—' || dash == U'-' || dash == U'~';
    if (spans && qz_period_count_at(work, work->at + 1, &end, &month) && qz_period_at(work, end) == U'月' &&
        month >= 1 && month <= 12 && qz_period_count_at(work, end + 1, &end, &last) && last >= 1 &&
        last <= 31 && qz_period_at(work, end) == U'日') { /* 今年4月1日|至11月3日 */
        work->at = end + 1;
        if (work->period.from.month && month >= work->period.from.month) {
            work->period.from.day = (uint8_t)day;
            work->period.to.month = (uint8_t)month;
            work->period.to.day = (uint8_t)last;
        }
        return;
    }
    last = day;
    if (spans && qz_period_count_at(work, work->at + 1, &end, &last) && last > day && last <= 31 &&
        qz_period_at(work, end) == U'日')
        work->at = end + 1; /* 今年7月1日|至3日 */
    else
        last = day;
    if (work->period.from.month) {
        work->period.from.day = (uint8_t)day;
        work->period.to.day = (uint8_t)last;
    }
}

/* 去年9月, 今年3月: a month behind a year that is told by a word. */
static void read_month_of(qz_period_reading *work)
{
    uint32_t end;
    unsigned month;
    if (!qz_period_count_at(work, work->at, &end, &month))
        return;
    unsigned last = month;
    if (qz_period_at(work, end) != U'月' && !qz_period_count_at(work, end + 1, &end, &last))
        return; /* 今年1—5月 */
    if (qz_period_at(work, end) != U'月' || month < 1 || month > last || last > 12)
        return;
    work->at = end + 1;
    if (work->period.from.year)
        qz_period_set_months(work, month, last);
    if (last == month)
        qz_period_read_day_of(work);
}

static bool read_word(qz_period_reading *work)
{
    uint32_t end;
    const char *what = qz_period_word_at(work, work->at, "word ", &end);
    if (!what || strncmp(what, "none", 4) == 0)
        return false; /* 五年以来|年均, 基础上|年均, 上年结转资金 */
    work->period.rule = "period.word";
    work->at = end;
    qz_period_apply(work, what);
    if (strncmp(what, "year", 4) == 0)
        read_month_of(work);
    return true;
}

/* 春节假期, 国庆、中秋假期, 端午假期3天, “五一”假期期间: festivals and the word that makes them a time; of
 * how many days it is (国庆假期|前三天), or which of them, makes the word one by itself (假期|八天). */
bool qz_period_read_holiday(qz_period_reading *work)
{
    uint32_t end, place = work->at;
    const bool quoted = qz_period_at(work, place) == U'“';
    place += quoted;
    bool named = false;
    while (qz_period_word_at(work, place, "festival", &end)) {
        place = end + (qz_period_at(work, end) == U'、');
        named = true;
    }
    place += quoted && qz_period_at(work, place) == U'”';
    if (!qz_period_word_at(work, place, "holiday", &end))
        return false;
    unsigned days;
    const bool part = qz_period_at(work, end) == U'前' || qz_period_at(work, end) == U'后';
    if (qz_period_count_at(work, end + part, &place, &days) && qz_period_at(work, place) == U'天')
        end = place + 1;
    else if (!named)
        return false;
    work->period.rule = "period.holiday";
    work->at = end;
    return true;
}

/* Behind the number of a time expression stands 年 or what goes on to a month or a day. Nearly all numbers
 * have something else there. */
bool qz_period_may_be_time(const qz_period_reading *work, uint32_t start)
{
    uint32_t place = start;
    while (place - start < WINDOW &&
           (qz_is_digit(qz_period_at(work, place)) ||
            qz_numeral_trait_of(qz_period_at(work, place))->character || qz_period_at(work, place) == U'点'))
        place++;
    const char32_t c = qz_period_at(work, place);
    return c == U'年' || c == U'月' || c == U'日' || c == U'号' || c == U'/' || c == U'.' || c == U'-' ||
           c == U'—' || c == U'~' || c == U'至' || c == U'到' || c == U',' || c == U'世';
}

/* 变更后|6个月内不得…: how long after what was told, no later months. */
static bool is_limit_after(const qz_period_reading *work)
{
    static const char32_t *const WITHIN[] = {U"个月内", U"日内", U"天内", U"小时内", NULL};
    uint32_t end;
    unsigned count;
    return qz_period_count_at(work, work->at + 1, &end, &count) &&
           qz_text_starts_any(work->text, end, WITHIN);
}

/* 20.|2026年|渔港实事: a year behind the number of an item. */
static bool is_year(const qz_period_reading *work)
{
    unsigned value = 0;
    for (uint32_t k = 0; k < 4; k++) {
        const char32_t c = qz_period_at(work, work->at + k);
        if (!qz_is_digit(c))
            return false;
        value = value * 10 + (unsigned)(c - U'0');
    }
    return value >= 1900 && value < 2100 && qz_period_at(work, work->at + 4) == U'年';
}

bool qz_period_read_core(qz_period_reading *work)
{
    const char32_t c = qz_period_at(work, work->at);
    const bool digit = qz_is_digit(c) || qz_is_numeral(c);
    const char32_t before = work->at ? work->text->folded[work->at - 1] : 0;
    if (digit && qz_is_digit(c) &&
        (qz_is_digit(before) ||
         (before == U'.' && work->at > 1 && qz_is_digit(work->text->folded[work->at - 2]) && !is_year(work))))
        return false; /* 受教育年限10.8年 */
    if (digit && before == U'前' && work->at > 1 && work->text->folded[work->at - 2] == U'提')
        return false; /* 提前|一年|完成 */
    if (c == U'年' && (qz_is_digit(before) || qz_is_numeral(before)))
        return false; /* 毕业3|年内 */
    if (c == U'前' && (before == U'日' || before == U'月' || before == U'底' || before == U'末'))
        return false; /* 31日前|年满70周岁 */
    if (c == U'后' && (qz_period_is_event(work, work->at) || is_limit_after(work)))
        return false; /* 毕业|后3年 */
    if ((c == U'“' || digit) && read_plan(work))
        return true;
    if (digit && qz_period_may_be_time(work, work->at) &&
        (qz_period_read_decade(work) || qz_period_read_years(work) || read_date_core(work)))
        return true;
    return (c == U'上' && qz_period_read_decade(work)) ||
           (qz_is_han(c) && (read_stretch(work) || read_word(work))) || qz_period_read_holiday(work);
}
