/* numerals: numbers and dates written in Han characters, as shapes. Their values are the business of value/.
 */
#include "segment/shapes.h"

enum {
    LONGEST_NUMERAL = 32
}; /* characters; a longer run of digits is cut, so that hostile text stays linear */

/* 1 to 9 and 0 for digits, else -1. 几 and 数 stand for a digit: 几十, 数百万. */
static int digit_of(char32_t character)
{
    switch (character) {
    case U'〇':
    case U'零':
        return 0;
    case U'一':
        return 1;
    case U'二':
    case U'两':
        return 2;
    case U'三':
        return 3;
    case U'四':
        return 4;
    case U'五':
        return 5;
    case U'六':
        return 6;
    case U'七':
        return 7;
    case U'八':
        return 8;
    case U'九':
        return 9;
    default:
        return -1;
    }
}

/* The power of ten of a unit, else 0. */
static int power_of(char32_t character)
{
    switch (character) {
    case U'十':
        return 1;
    case U'百':
        return 2;
    case U'千':
        return 3;
    case U'万':
        return 4;
    case U'亿':
        return 8;
    default:
        return 0;
    }
}

bool qz_shape_is_numeral(char32_t character)
{
    return digit_of(character) >= 0 || power_of(character) > 0;
}

/* 几十, 数百万: a vague digit, only before a unit. */
static bool is_vague_digit(const char32_t *folded, uint32_t at, uint32_t end)
{
    return (folded[at] == U'几' || folded[at] == U'数') && at + 1 < end && power_of(folded[at + 1]) > 0;
}

/*
 * A cardinal: digits alone (二〇二五), or digits and units where a unit follows a unit only if it is greater
 * (百万 yes; in 百万千瓦 the number ends before 千).
 */
static uint32_t cardinal(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t i = at;
    int last_power = 0; /* of the unit just before, 0 after a digit */
    bool units = false;
    bool digit_just_read = false;
    if (end - at > LONGEST_NUMERAL)
        end = at + LONGEST_NUMERAL;
    for (; i < end; i++) {
        int power = power_of(folded[i]);
        if (power > 0) {
            if (last_power >= power)
                break;
            last_power = power;
            units = true;
            digit_just_read = false;
        } else if (digit_of(folded[i]) >= 0 || (i == at && is_vague_digit(folded, i, end)) ||
                   (units && folded[i] == U'几')) {
            /* 十五五 is 十五 and something else; 八九千 and 一百零五 are one number. */
            if (units && digit_just_read && digit_of(folded[i - 1]) != 0)
                break;
            digit_just_read = true;
            last_power = 0;
        } else {
            break;
        }
    }
    return i;
}

/* After a number with a unit in it: 二十多, 三百余, 三百余万. */
static uint32_t with_excess(const char32_t *folded, uint32_t start, uint32_t at, uint32_t end)
{
    const int last = at > start ? power_of(folded[at - 1]) : 0;
    if (at >= end || last == 0 || (folded[at] != U'多' && folded[at] != U'余'))
        return at;
    at++;
    return at < end && power_of(folded[at]) > last && power_of(folded[at]) >= 4 ? at + 1 : at;
}

uint32_t qz_shape_numeral(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t from = at;
    if (from < end && folded[from] == U'第')
        from++;
    uint32_t i = cardinal(folded, from, end);
    if (i == from)
        return at;
    if (from == at && i + 2 < end && folded[i] == U'分' && folded[i + 1] == U'之') {
        uint32_t part = cardinal(folded, i + 2, end);
        if (part > i + 2 && part + 1 < end && folded[part] == U'点') {
            uint32_t decimals = cardinal(folded, part + 1, end); /* 百分之五点六 */
            return decimals > part + 1 ? decimals : part;
        }
        if (part > i + 2)
            return part;
    }
    return from == at ? with_excess(folded, at, i, end) : i;
}

uint32_t qz_shape_han_date(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t i = cardinal(folded, at, end);
    if (i == at || i >= end)
        return at;
    bool whole_year = i - at == 4 && power_of(folded[at + 1]) == 0 && power_of(folded[i - 1]) == 0;
    bool small = i - at <= 3 && (i - at == 1 || power_of(folded[at]) > 0 || power_of(folded[at + 1]) > 0);
    if (folded[i] == U'年' && i + 1 < end && folded[i + 1] == U'代') /* 九十年代, but 三年 代 */
        return power_of(folded[i - 1]) == 1 && i - at == 2 ? i + 2 : at;
    if (folded[i] == U'年')
        return whole_year ? i + 1 : at;
    if (folded[i] == U'月') /* 三月 and 十二月; 三个月 has another character between */
        return small && i - at <= 2 ? i + 1 : at;
    if (folded[i] == U'日')
        return small && at > 0 && folded[at - 1] == U'月' ? i + 1 : at;
    return at;
}

/* Can a numeral of several characters have it as its second? */
static bool goes_on(char32_t character)
{
    return qz_shape_is_numeral(character) || character == U'分' || character == U'几' || character == U'日';
}

uint32_t qz_shape_sure_numeral(qz_standard standard, const char32_t *folded, uint32_t at, uint32_t end)
{
    enum { SURE = 3 };
    if (!qz_shape_may_begin_numeral(folded[at]))
        return at;
    const bool begins =
        qz_shape_is_numeral(folded[at]) || folded[at] == U'第' || is_vague_digit(folded, at, end);
    if (!begins || at + 1 >= end || !goes_on(folded[at + 1]))
        return at;
    const uint32_t date = standard == QZ_PKU ? qz_shape_han_date(folded, at, end) : at;
    const uint32_t numeral = qz_shape_numeral(folded, at, end);
    const uint32_t longer = date > numeral ? date : numeral;
    const bool day = date > at && folded[date - 1] == U'日'; /* only after a month */
    return longer - at >= SURE || day ? longer : at;
}

uint32_t qz_shape_han_run(qz_standard standard, const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t i = at;
    while (i < end && qz_is_han(folded[i])) {
        if (!qz_shape_may_begin_numeral(folded[i])) {
            i++;
            continue;
        }
        if (qz_shape_sure_numeral(standard, folded, i, end) > i)
            break;
        if (folded[i] == U'第' && i + 1 < end && folded[i + 1] >= U'0' && folded[i + 1] <= U'9')
            break; /* 第3 is a number */
        i++;
    }
    return i;
}
