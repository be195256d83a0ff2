/* What follows a unit and belongs to the same amount: 3元2角5分, 1小时20分钟, 9秒99, 两年半. */
#include "value/scan.h"

#include <string.h>

/* 十二块五毛, 3元2角5分: what follows 元 in 角 and 分 belongs to the same amount. */
static void read_small_money(qz_scan *scan, const qz_unit *unit, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t last = scan->text->folded[unit->span.end - 1];
    if (number->has_upper || number->vagueness || !number->has_value ||
        (last != U'元' && last != U'圆' && last != U'块' && last != U'角'))
        return;
    int places = last == U'角' ? 1 : 0;
    while (places < 2) {
        qz_numeral small;
        const uint32_t at = *end + (qz_view_at(view, *end) == U'零');
        if (!qz_numeral_read(view, at, &small) || !small.has_value || small.has_upper ||
            small.value.exponent || small.value.digits > 9)
            return;
        const char32_t mark = qz_view_at(view, small.end);
        const int place = mark == U'角' || mark == U'毛' ? 1 : mark == U'分' ? 2 : 0;
        qz_decimal value = small.value;
        value.exponent = (int16_t)-place;
        if (place <= places || qz_view_at(view, small.end + 1) == U'之' ||
            !qz_decimal_add(number->value, value, &number->value))
            return;
        places = place;
        *end = small.end + 1;
        *end += qz_view_at(view, *end) == U'钱';
        number->span.end = number->unit_span.end = qz_view_span(view, *end - 1, *end).end;
        number->unit = "元";
        number->unit_class = QZ_UNIT_MONEY;
        number->class = QZ_NUMBER_MONEY;
        number->rule = "money.parts";
    }
}

/* 1分|07秒: minutes, no points. */
static bool is_minutes(qz_scan *scan, const qz_unit *unit, uint32_t end)
{
    qz_numeral small;
    qz_unit time;
    return strcmp(unit->canonical, "分") == 0 && qz_numeral_read(&scan->view, end, &small) &&
           qz_scan_unit(scan, small.end, &time) && strcmp(time.canonical, "秒") == 0;
}

/* 9秒99, 24秒565: hundredths or thousandths of a second. */
static void read_parts_of_second(const qz_scan *scan, qz_number *number, uint32_t *end)
{
    enum { FEWEST = 2, MOST = 3 };
    const qz_view *view = &scan->view;
    qz_decimal part = {.digits = 0};
    uint32_t at = *end;
    for (; at - *end <= MOST && qz_is_digit(qz_view_at(view, at)); at++)
        part.digits = part.digits * 10 + (uint64_t)(qz_view_at(view, at) - U'0');
    part.exponent = (int16_t) - (int)(at - *end);
    if (strcmp(number->unit, "秒") != 0 || number->value.exponent < 0 || at < *end + FEWEST ||
        at > *end + MOST || qz_view_at(view, at) == U'.' || qz_view_at(view, at) == U'%' ||
        !qz_decimal_add(number->value, part, &number->value))
        return;
    *end = at;
    number->span.end = qz_view_span(view, at - 1, at).end;
    number->rule = "duration.parts";
}

/* 1小时20分钟, 2年6个月: what follows in the next smaller unit of time belongs to the same amount. */
static void read_small_time(qz_scan *scan, const qz_unit *unit, qz_number *number, uint32_t *end)
{
    static const struct {
        const char *large, *small, *brief;
        unsigned of_one;
    } steps[] = {{"年", "个月", "个月", 12},
                 {"天", "小时", "个小时", 24},
                 {"小时", "分钟", "分", 60},
                 {"分钟", "秒", "秒钟", 60}};
    const qz_view *view = &scan->view;
    if (number->has_upper || number->vagueness || !number->has_value)
        return;
    if (is_minutes(scan, unit, *end)) {
        number->unit = "分钟";
        number->unit_class = QZ_UNIT_DURATION;
    } else if (unit->class != QZ_UNIT_DURATION) {
        return;
    }
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        qz_numeral small;
        qz_unit time;
        qz_decimal value;
        const uint32_t at = *end + (qz_view_at(view, *end) == U'零');
        if (strcmp(number->unit, steps[i].large) != 0 || !qz_numeral_read(view, at, &small) ||
            !small.has_value || small.has_upper || small.vagueness || small.value.exponent < 0 ||
            !qz_scan_unit(scan, small.end, &time) ||
            (strcmp(time.canonical, steps[i].small) != 0 && strcmp(time.canonical, steps[i].brief) != 0) ||
            !qz_decimal_multiply(number->value, qz_decimal_whole(steps[i].of_one), &value) ||
            !qz_decimal_add(value, small.value, &value))
            continue;
        qz_take_unit(&time, number);
        number->value = value;
        number->unit = steps[i].small;
        number->unit_class = QZ_UNIT_DURATION;
        *end = qz_scan_place(scan, small.end, time.span.end);
        number->span.end = number->unit_span.end = qz_view_span(view, *end - 1, *end).end;
        number->rule = "duration.parts";
    }
    read_parts_of_second(scan, number, end);
}

/* 1个半小时, 两年半, 3个半月: half a unit more. */
static void read_half(qz_scan *scan, const qz_unit *unit, qz_number *number, uint32_t *end)
{
    static const qz_decimal half = {.digits = 5, .exponent = -1};
    const qz_view *view = &scan->view;
    const uint32_t place = *end;
    const bool one = unit->span.end == unit->span.start + 1 && qz_view_at(view, place - 1) == U'个';
    qz_unit time = *unit;
    qz_match word;
    if (qz_view_at(view, place) != U'半' || number->has_upper || number->vagueness || !number->has_value ||
        (one ? !qz_scan_unit(scan, place + 1, &time) : false) || time.class != QZ_UNIT_DURATION ||
        (!one &&
         qz_spot_longest(scan->lexicon, scan->text, view->at[place], view->at[view->length],
                         QZ_IN(QZ_LIST_WORDS), &word) &&
         word.span.end > word.span.start + 1) || /* 三天|半夜 */
        !qz_decimal_add(number->value, half, &number->value))
        return;
    if (one)
        qz_take_unit(&time, number);
    *end = one ? qz_scan_place(scan, place, time.span.end) : place + 1;
    number->span.end = number->unit_span.end = qz_view_span(view, *end - 1, *end).end;
    number->rule = "half";
}

void qz_read_smaller(qz_scan *scan, const qz_unit *unit, qz_number *number, uint32_t *end)
{
    read_small_money(scan, unit, number, end);
    read_small_time(scan, unit, number, end);
    read_half(scan, unit, number, end);
}
