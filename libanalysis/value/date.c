#include "value/date.h"

/* A whole number of at most four digits, Arabic or Chinese. */
typedef struct count {
    uint32_t end;
    uint32_t value;
    uint32_t digits;
    bool run; /* its digits one by one */
} count;

static bool count_of(const qz_numeral *numeral, count *out)
{
    if (!numeral->has_value || numeral->has_upper || numeral->vagueness || numeral->value.exponent < 0 ||
        numeral->value.exponent > 3 || numeral->value.digits > 9999)
        return false;
    *out = (count){numeral->end, (uint32_t)numeral->value.digits, numeral->count, numeral->digits};
    for (int zeros = numeral->value.exponent; zeros > 0; zeros--)
        out->value *= 10; /* 三十日 */
    return true;
}

static bool read_count(const qz_view *view, uint32_t at, count *out)
{
    uint32_t end = at;
    uint32_t value = 0;
    for (char32_t c = qz_view_at(view, end); end - at < 5 && qz_is_digit(c); c = qz_view_at(view, end)) {
        value = value * 10 + (c - U'0');
        end++;
    }
    if (end > at) {
        *out = (count){end, value, end - at, true};
        return end - at <= 4 && !qz_is_digit(qz_view_at(view, end));
    }
    qz_numeral numeral;
    return qz_is_numeral(qz_view_at(view, at)) && qz_numeral_read(view, at, &numeral) &&
           count_of(&numeral, out);
}

static bool is_year(const count *number)
{
    return number->run && number->digits == 4 && number->value >= 1000 && number->value < 2200;
}

static bool is_dash(char32_t c)
{
    return c == U'-' || c == U'—' || c == U'~' || c == U'至' || c == U'到';
}

static qz_date nothing(void)
{
    return (qz_date){.hour = -1, .minute = -1, .second = -1};
}

/* 9时30分, 9点30分, 10:30:21 */
static uint32_t read_time_from(const qz_view *view, uint32_t at, count hour, qz_date *date)
{
    count minute, second;
    if (hour.value > 24 || hour.digits > 2)
        return at;
    uint32_t end = hour.end;
    const char32_t mark = qz_view_at(view, end);
    const bool colon = mark == U':';
    if (!colon && mark != U'时' && mark != U'点')
        return at;
    end++;
    if (!read_count(view, end, &minute) || minute.value > 59 || (colon && minute.digits != 2)) {
        if (colon || mark == U'点')
            return at;
        date->hour = (int8_t)hour.value;
        return end;
    }
    if (!colon && qz_view_at(view, minute.end) != U'分')
        return mark == U'时' ? (date->hour = (int8_t)hour.value, end) : at;
    date->hour = (int8_t)hour.value;
    date->minute = (int8_t)minute.value;
    end = minute.end + !colon;
    if (colon && qz_view_at(view, end) == U':' && read_count(view, end + 1, &second) && second.value < 60 &&
        second.digits == 2) {
        date->second = (int8_t)second.value;
        end = second.end;
    }
    return end;
}

static uint32_t read_time(const qz_view *view, uint32_t at, qz_date *date)
{
    count hour;
    return read_count(view, at, &hour) ? read_time_from(view, at, hour, date) : at;
}

/* The day after 月, with 日 or 号; then 至12日. */
static uint32_t read_day_from(const qz_view *view, uint32_t at, count day, qz_date *from, qz_date *to)
{
    count last;
    if (day.value < 1 || day.value > 31)
        return at;
    const char32_t mark = qz_view_at(view, day.end);
    if (mark == U'日' || mark == U'号') {
        from->day = to->day = (uint8_t)day.value;
        const uint32_t end = day.end + 1;
        if (is_dash(qz_view_at(view, end)) && read_count(view, end + 1, &last) && last.value >= day.value &&
            last.value <= 31 && qz_view_at(view, last.end) == mark) {
            to->day = (uint8_t)last.value;
            return last.end + 1;
        }
        return end;
    }
    if (is_dash(mark) && read_count(view, day.end + 1, &last) && last.value > day.value && last.value <= 31 &&
        qz_view_at(view, last.end) == U'日') {
        from->day = (uint8_t)day.value;
        to->day = (uint8_t)last.value;
        return last.end + 1;
    }
    return at;
}

static uint32_t read_day(const qz_view *view, uint32_t at, qz_date *from, qz_date *to)
{
    count day;
    return read_count(view, at, &day) ? read_day_from(view, at, day, from, to) : at;
}

/* 1月, 1—6月, 1月2日, 12月至次年… */
static uint32_t read_month_from(const qz_view *view, uint32_t at, count month, qz_date *from, qz_date *to)
{
    count last;
    if (month.value < 1 || month.value > 12)
        return at;
    if (is_dash(qz_view_at(view, month.end)) && read_count(view, month.end + 1, &last) &&
        last.value > month.value && last.value <= 12 && qz_view_at(view, last.end) == U'月') {
        from->month = (uint8_t)month.value;
        to->month = (uint8_t)last.value;
        return last.end + 1;
    }
    if (qz_view_at(view, month.end) != U'月')
        return at;
    from->month = to->month = (uint8_t)month.value;
    uint32_t end = month.end + 1;
    if (is_dash(qz_view_at(view, end)) && read_count(view, end + 1, &last) && last.value > month.value &&
        last.value <= 12 && qz_view_at(view, last.end) == U'月') {
        to->month = (uint8_t)last.value;
        return last.end + 1;
    }
    return read_day(view, end, from, to);
}

static uint32_t read_month(const qz_view *view, uint32_t at, qz_date *from, qz_date *to)
{
    count month;
    return read_count(view, at, &month) ? read_month_from(view, at, month, from, to) : at;
}

/* 2018—2022年, 2021年至2022年6月 */
static uint32_t read_years(const qz_view *view, const count *first, qz_date *from, qz_date *to)
{
    count last;
    const uint32_t dash = first->end + (qz_view_at(view, first->end) == U'年');
    uint32_t after = dash + 1;
    while (after < dash + 3 && qz_view_at(view, after) == U'—')
        after++;
    if (!is_dash(qz_view_at(view, dash)) || !read_count(view, after, &last) || !is_year(&last) ||
        last.value <= first->value || qz_view_at(view, last.end) != U'年')
        return 0;
    qz_date month_from = nothing(), month_to = nothing();
    const uint32_t end = read_month(view, last.end + 1, &month_from, &month_to);
    *to = month_to;
    from->year = (int16_t)first->value;
    to->year = (int16_t)last.value;
    return end;
}

/* 2024-06-30, 2024/6/30, 2024.06.30 */
static uint32_t read_numeric(const qz_view *view, const count *year, qz_date *from, qz_date *to)
{
    const char32_t mark = qz_view_at(view, year->end);
    count month, day;
    if ((mark != U'-' && mark != U'/' && mark != U'.') || !read_count(view, year->end + 1, &month) ||
        month.value < 1 || month.value > 12 || month.digits > 2 || qz_view_at(view, month.end) != mark ||
        !read_count(view, month.end + 1, &day) || day.value < 1 || day.value > 31 || day.digits > 2)
        return 0;
    from->year = (int16_t)year->value;
    from->month = (uint8_t)month.value;
    from->day = (uint8_t)day.value;
    *to = *from;
    return day.end;
}

/* What can stand behind the first number of a date: without it there is none. */
static bool goes_on(char32_t c)
{
    return is_dash(c) || c == U'年' || c == U'月' || c == U'日' || c == U'号' || c == U'时' || c == U'点' ||
           c == U':' || c == U'/' || c == U'.';
}

uint32_t qz_date_shape(const qz_view *view, uint32_t at, const qz_numeral *first, qz_date *from, qz_date *to)
{
    *from = *to = nothing();
    count number;
    if (!(first && first->han ? count_of(first, &number) : read_count(view, at, &number)) ||
        !goes_on(qz_view_at(view, number.end)))
        return at;
    if (is_year(&number)) {
        uint32_t end = read_years(view, &number, from, to);
        if (end)
            return end;
        end = read_numeric(view, &number, from, to);
        if (end) {
            uint32_t time = end;
            while (time < end + 2 && (qz_view_at(view, time) == U' ' || qz_view_at(view, time) == U'T'))
                time++;
            const uint32_t after = read_time(view, time, from);
            return after > time ? after : end;
        }
        if (qz_view_at(view, number.end) != U'年' || qz_view_at(view, number.end + 1) == U'期')
            return at;
        from->year = to->year = (int16_t)number.value;
        end = number.end + 1;
        const uint32_t month = read_month(view, end, from, to);
        if (month == end || !from->day)
            return month;
        uint32_t time = month;
        while (time < month + 2 && qz_view_at(view, time) == U' ')
            time++;
        const uint32_t after = read_time(view, time, from);
        return after > time ? after : month;
    }
    uint32_t end = read_month_from(view, at, number, from, to);
    if (end > at)
        return end;
    end = read_day_from(view, at, number, from, to);
    if (end > at)
        return end;
    return read_time_from(view, at, number, from);
}

/* 2025年11月03来源: a header may leave out 日. */
static uint32_t read_bare_day(const qz_view *view, uint32_t at, qz_date *date)
{
    count day;
    if (!date->month || date->day || !read_count(view, at, &day) || day.digits != 2 || day.value < 1 ||
        day.value > 31)
        return at;
    const char32_t next = qz_view_at(view, day.end);
    if (qz_is_han(next) && !(next == U'来' && qz_view_at(view, day.end + 1) == U'源'))
        return at;
    date->day = (uint8_t)day.value;
    return day.end;
}

/* 20240305, perhaps with 19:00 behind it: names of files and programmes. */
static uint32_t read_compact(const qz_view *view, qz_date *date)
{
    enum { DIGITS = 8 };
    uint32_t value = 0, end = 0;
    for (; qz_is_digit(qz_view_at(view, end)); end++) {
        if (end == DIGITS)
            return 0;
        value = value * 10 + (qz_view_at(view, end) - U'0');
    }
    const uint32_t year = value / 10000, month = value / 100 % 100, day = value % 100;
    if (end != DIGITS || year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31)
        return 0;
    *date = nothing();
    date->year = (int16_t)year;
    date->month = (uint8_t)month;
    date->day = (uint8_t)day;
    const uint32_t time = end + (qz_view_at(view, end) == U' ');
    const uint32_t after = read_time(view, time, date);
    return after > time ? after : end;
}

uint32_t qz_date_read(const qz_text *text, uint32_t at, uint32_t end, qz_date *date)
{
    enum { LONGEST = 40 };
    const qz_view view = {.chars = text->folded + at, .length = end - at < LONGEST ? end - at : LONGEST};
    qz_date to;
    const uint32_t compact = read_compact(&view, date);
    if (compact)
        return at + compact;
    const uint32_t stop = qz_date_shape(&view, 0, NULL, date, &to);
    return stop && date->year ? at + read_bare_day(&view, stop, date) : 0;
}

/* Many records have dates, and printf would take longer than all else of them. */
static char *put(char *at, char mark, int value, int digits)
{
    if (mark)
        *at++ = mark;
    for (int i = digits; i-- > 0; value /= 10)
        at[i] = (char)('0' + value % 10);
    return at + digits;
}

void qz_date_write(qz_date date, char iso[32])
{
    char *at = iso;
    if (date.year > 0)
        at = put(at, 0, date.year, 4);
    if (date.year > 0 && date.month) {
        at = put(at, '-', date.month, 2);
        if (date.day)
            at = put(at, '-', date.day, 2);
    }
    if (date.year > 0 && date.day && date.hour >= 0 && date.minute >= 0) {
        at = put(at, 'T', date.hour, 2);
        at = put(at, ':', date.minute, 2);
        if (date.second >= 0)
            at = put(at, ':', date.second, 2);
    }
    *at = '\0';
}
