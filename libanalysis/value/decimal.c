/* decimal: exact arithmetic on whole digits and a power of ten. */
#include "value/decimal.h"

static const int most_places = 16;

/* digits × 10, or false when that would need more than QZ_DIGITS digits. */
static bool shift_left(qz_digits *digits)
{
    static const qz_digits limit = (qz_digits)1000000000000000u * 100000000000000u; /* 10^29 */
    if (*digits >= limit)
        return false;
    *digits *= 10;
    return true;
}

/* Division of 128 bits is slow, and most numbers of a text need no more than 64: those take the short way. */
static int count_digits(qz_digits digits)
{
    int count = 0;
    for (; digits > UINT64_MAX; digits /= 10)
        count++;
    for (uint64_t low = (uint64_t)digits; low; low /= 10)
        count++;
    return count;
}

static qz_decimal without_trailing_zeros(qz_decimal value)
{
    while (value.digits > UINT64_MAX && value.digits % 10 == 0) {
        value.digits /= 10;
        value.exponent++;
    }
    if (value.digits <= UINT64_MAX) {
        uint64_t low = (uint64_t)value.digits;
        for (; low && low % 10 == 0; low /= 10)
            value.exponent++;
        value.digits = low;
    }
    if (!value.digits) {
        value.exponent = 0;
        value.negative = false;
    }
    return value;
}

qz_decimal qz_decimal_whole(uint64_t value)
{
    return (qz_decimal){.digits = value};
}

bool qz_decimal_multiply(qz_decimal a, qz_decimal b, qz_decimal *product)
{
    a = without_trailing_zeros(a);
    b = without_trailing_zeros(b);
    if (count_digits(a.digits) + count_digits(b.digits) > QZ_DIGITS + 1)
        return false;
    qz_decimal result = {.digits = a.digits * b.digits,
                         .exponent = (int16_t)(a.exponent + b.exponent),
                         .negative = a.negative != b.negative};
    result = without_trailing_zeros(result);
    if (count_digits(result.digits) > QZ_DIGITS || result.exponent > QZ_DIGITS ||
        result.exponent < -QZ_DIGITS)
        return false;
    *product = result;
    return true;
}

bool qz_decimal_scale(qz_decimal value, int power, qz_decimal *scaled)
{
    value = without_trailing_zeros(value);
    if (value.digits && value.exponent + power > QZ_DIGITS)
        return false;
    if (value.digits)
        value.exponent = (int16_t)(value.exponent + power);
    *scaled = value;
    return true;
}

/* Bring both to the smaller exponent. */
static bool align(qz_decimal *a, qz_decimal *b)
{
    while (a->exponent > b->exponent) {
        if (!shift_left(&a->digits))
            return false;
        a->exponent--;
    }
    while (b->exponent > a->exponent) {
        if (!shift_left(&b->digits))
            return false;
        b->exponent--;
    }
    return true;
}

bool qz_decimal_add(qz_decimal a, qz_decimal b, qz_decimal *sum)
{
    a = without_trailing_zeros(a);
    b = without_trailing_zeros(b);
    if (!a.digits || !b.digits) {
        *sum = a.digits ? a : b;
        return true;
    }
    if (!align(&a, &b))
        return false;
    qz_decimal result = {.exponent = a.exponent, .negative = a.negative};
    if (a.negative == b.negative) {
        result.digits = a.digits + b.digits;
    } else if (a.digits >= b.digits) {
        result.digits = a.digits - b.digits;
    } else {
        result.digits = b.digits - a.digits;
        result.negative = b.negative;
    }
    if (count_digits(result.digits) > QZ_DIGITS)
        return false;
    *sum = without_trailing_zeros(result);
    return true;
}

bool qz_decimal_divide(qz_decimal a, qz_decimal b, qz_decimal *quotient, bool *exact)
{
    a = without_trailing_zeros(a);
    b = without_trailing_zeros(b);
    if (!b.digits || !align(&a, &b))
        return false;
    qz_digits whole = a.digits / b.digits, rest = a.digits % b.digits;
    int places = 0;
    while (rest && places < most_places) {
        qz_digits next = whole;
        if (!shift_left(&rest) || !shift_left(&next))
            return false;
        whole = next + rest / b.digits;
        rest %= b.digits;
        places++;
    }
    *exact = rest == 0;
    qz_digits twice = rest * 2;
    if (twice > b.digits || (twice == b.digits && whole % 2))
        whole++;
    *quotient = without_trailing_zeros(
        (qz_decimal){.digits = whole, .exponent = (int16_t)-places, .negative = a.negative != b.negative});
    return true;
}

int qz_decimal_compare(qz_decimal a, qz_decimal b)
{
    a = without_trailing_zeros(a);
    b = without_trailing_zeros(b);
    if (a.negative != b.negative)
        return a.negative ? -1 : 1;
    int sign = a.negative ? -1 : 1;
    if (!a.digits || !b.digits)
        return sign * ((a.digits != 0) - (b.digits != 0));
    int magnitude = count_digits(a.digits) + a.exponent - count_digits(b.digits) - b.exponent;
    if (magnitude)
        return magnitude > 0 ? sign : -sign;
    /* The same magnitude: at most QZ_DIGITS digits each, so they can be brought to one exponent. */
    if (!align(&a, &b) || a.digits == b.digits)
        return 0;
    return a.digits > b.digits ? sign : -sign;
}

bool qz_decimal_read(const char *text, qz_decimal *value)
{
    *value = (qz_decimal){0};
    bool point = false;
    for (; *text; text++) {
        if (*text == '.' && !point) {
            point = true;
            continue;
        }
        if (*text < '0' || *text > '9' || value->digits > UINT64_MAX / 16)
            return false;
        value->digits = value->digits * 10 + (unsigned)(*text - '0');
        value->exponent = (int16_t)(value->exponent - point);
    }
    return true;
}

size_t qz_decimal_write(qz_decimal value, char text[QZ_DECIMAL_ROOM])
{
    char reversed[QZ_DECIMAL_ROOM];
    size_t length = 0, at = 0;
    value = without_trailing_zeros(value);
    int places = value.exponent < 0 ? -value.exponent : 0;
    for (int zeros = value.exponent; zeros > 0; zeros--)
        reversed[length++] = '0';
    for (int digit = 0; value.digits || digit <= places; digit++, value.digits /= 10) {
        if (digit == places && places)
            reversed[length++] = '.';
        reversed[length++] = (char)('0' + (int)(value.digits % 10));
    }
    if (value.negative)
        text[at++] = '-';
    while (length)
        text[at++] = reversed[--length];
    text[at] = 0;
    return at;
}
