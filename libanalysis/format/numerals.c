#include "format/numerals.h"

#include <stdio.h>

static const struct {
    const char *name;
    qz_numerals numerals;
} NAMES[] = {
    {"decimal", QZ_NUMERALS_DECIMAL},
    {"decimalHalfWidth", QZ_NUMERALS_DECIMAL},
    {"none", QZ_NUMERALS_NONE},
    {"bullet", QZ_NUMERALS_BULLET},
    {"decimalZero", QZ_NUMERALS_ZERO},
    {"decimalFullWidth", QZ_NUMERALS_WIDE},
    {"decimalFullWidth2", QZ_NUMERALS_WIDE},
    {"upperRoman", QZ_NUMERALS_ROMAN},
    {"lowerRoman", QZ_NUMERALS_ROMAN_LOW},
    {"upperLetter", QZ_NUMERALS_LETTER},
    {"lowerLetter", QZ_NUMERALS_LETTER_LOW},
    {"ordinal", QZ_NUMERALS_ORDINAL},
    {"numberInDash", QZ_NUMERALS_DASH},
    {"decimalEnclosedCircle", QZ_NUMERALS_CIRCLE},
    {"decimalEnclosedCircleChinese", QZ_NUMERALS_CIRCLE},
    {"decimalEnclosedParen", QZ_NUMERALS_PAREN},
    {"decimalEnclosedFullstop", QZ_NUMERALS_STOP},
    {"chineseCountingThousand", QZ_NUMERALS_HAN},
    {"taiwaneseCountingThousand", QZ_NUMERALS_HAN},
    {"japaneseCounting", QZ_NUMERALS_HAN},
    {"chineseCounting", QZ_NUMERALS_HAN_LOW},
    {"taiwaneseCounting", QZ_NUMERALS_HAN_LOW},
    {"ideographDigital", QZ_NUMERALS_DIGITS},
    {"taiwaneseDigital", QZ_NUMERALS_DIGITS},
    {"japaneseDigitalTenThousand", QZ_NUMERALS_DIGITS},
    {"chineseLegalSimplified", QZ_NUMERALS_LEGAL},
    {"ideographLegalTraditional", QZ_NUMERALS_LEGAL_OLD},
    {"japaneseLegal", QZ_NUMERALS_LEGAL_OLD},
    {"ideographTraditional", QZ_NUMERALS_STEM},
    {"ideographZodiac", QZ_NUMERALS_BRANCH},
    {"ideographEnclosedCircle", QZ_NUMERALS_CIRCLED_HAN},
};

qz_numerals qz_numerals_named(const char *name)
{
    for (size_t k = 0; k < sizeof NAMES / sizeof *NAMES; k++) {
        if (strcmp(NAMES[k].name, name) == 0)
            return NAMES[k].numerals;
    }
    return QZ_NUMERALS_DECIMAL;
}

/* ---- the ways to write ---- */

static void write_decimal(qz_arena *arena, qz_characters *to, const char *format, uint32_t number)
{
    char digits[32];
    (void)snprintf(digits, sizeof digits, format, number);
    qz_characters_add(arena, to, digits);
}

/* Each decimal digit as the character that is `digits` for it. */
static void write_digits(qz_arena *arena, qz_characters *to, const char32_t *digits, uint32_t number)
{
    char decimal[12];
    (void)snprintf(decimal, sizeof decimal, "%u", number);
    for (const char *at = decimal; *at; at++)
        qz_characters_put(arena, to, digits[*at - '0']);
}

/* 一千零五十: digits and the units 十百千; up to 9999. `one_ten` keeps the 一 of 一十. */
static void write_counted(qz_arena *arena, qz_characters *to, const char32_t *digits, const char32_t *units,
                          bool one_ten, uint32_t number)
{
    uint32_t divisor = 1000;
    bool begun = false, gap = false;
    for (int unit = 3; unit >= 0; unit--, divisor /= 10) {
        const uint32_t digit = number / divisor % 10;
        if (!digit) {
            gap = begun;
            continue;
        }
        if (gap)
            qz_characters_put(arena, to, digits[0]);
        if (digit != 1 || unit != 1 || begun || one_ten)
            qz_characters_put(arena, to, digits[digit]);
        if (unit)
            qz_characters_put(arena, to, units[unit - 1]);
        begun = true;
        gap = false;
    }
}

static void write_roman(qz_arena *arena, qz_characters *to, bool low, uint32_t number)
{
    static const struct {
        uint32_t value;
        const char *high, *low;
    } signs[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
                 {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
                 {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        for (; number >= signs[k].value; number -= signs[k].value)
            qz_characters_add(arena, to, low ? signs[k].low : signs[k].high);
    }
}

static const char *ordinal_ending(uint32_t number)
{
    if (number / 10 % 10 == 1)
        return "%uth";
    return number % 10 == 1 ? "%ust" : number % 10 == 2 ? "%und" : number % 10 == 3 ? "%urd" : "%uth";
}

/* A, … Z, AA, BB */
static void write_letters(qz_arena *arena, qz_characters *to, char first, uint32_t number)
{
    for (uint32_t k = 0; k <= (number - 1) / 26; k++)
        qz_characters_put(arena, to, (char32_t)first + (number - 1) % 26);
}

static const char32_t HAN[] = U"零一二三四五六七八九", HAN_DIGITS[] = U"〇一二三四五六七八九",
                      UNITS[] = U"十百千";
static const char32_t LEGAL[] = U"零壹贰叁肆伍陆柒捌玖", LEGAL_OLD[] = U"零壹貳參肆伍陸柒捌玖",
                      LEGAL_UNITS[] = U"拾佰仟";

/* Formats that have signs for few numbers: the first sign, or a list of them. */
static char32_t sign_of(qz_numerals numerals, uint32_t number)
{
    static const char32_t stems[] = U"甲乙丙丁戊己庚辛壬癸", branches[] = U"子丑寅卯辰巳午未申酉戌亥";
    switch (numerals) {
    case QZ_NUMERALS_CIRCLE:
        return number <= 20   ? U'①' + number - 1
               : number <= 35 ? U'㉑' + number - 21
               : number <= 50 ? U'㊱' + number - 36
                              : 0;
    case QZ_NUMERALS_PAREN:
        return number <= 20 ? U'⑴' + number - 1 : 0;
    case QZ_NUMERALS_STOP:
        return number <= 20 ? U'⒈' + number - 1 : 0;
    case QZ_NUMERALS_CIRCLED_HAN:
        return number <= 10 ? U'㊀' + number - 1 : 0;
    case QZ_NUMERALS_STEM:
        return number <= 10 ? stems[number - 1] : 0;
    case QZ_NUMERALS_BRANCH:
        return number <= 12 ? branches[number - 1] : 0;
    default:
        return 0;
    }
}

static bool write_special(qz_arena *arena, qz_characters *to, qz_numerals numerals, uint32_t number)
{
    enum { MOST_COUNTED = 9999, MOST_ROMAN = 3999, MOST_LETTERS = 780 };
    switch (numerals) {
    case QZ_NUMERALS_ROMAN:
    case QZ_NUMERALS_ROMAN_LOW:
        if (number > MOST_ROMAN)
            return false;
        write_roman(arena, to, numerals == QZ_NUMERALS_ROMAN_LOW, number);
        return true;
    case QZ_NUMERALS_LETTER:
    case QZ_NUMERALS_LETTER_LOW:
        if (number > MOST_LETTERS)
            return false;
        write_letters(arena, to, numerals == QZ_NUMERALS_LETTER ? 'A' : 'a', number);
        return true;
    case QZ_NUMERALS_HAN_LOW:
        if (number > 99)
            write_digits(arena, to, HAN_DIGITS, number);
        else
            write_counted(arena, to, HAN, UNITS, false, number);
        return true;
    case QZ_NUMERALS_HAN:
        if (number <= MOST_COUNTED)
            write_counted(arena, to, HAN, UNITS, false, number);
        return number <= MOST_COUNTED;
    case QZ_NUMERALS_LEGAL:
    case QZ_NUMERALS_LEGAL_OLD:
        if (number <= MOST_COUNTED)
            write_counted(arena, to, numerals == QZ_NUMERALS_LEGAL ? LEGAL : LEGAL_OLD, LEGAL_UNITS, true,
                          number);
        return number <= MOST_COUNTED;
    default:
        break;
    }
    const char32_t sign = sign_of(numerals, number);
    if (sign)
        qz_characters_put(arena, to, sign);
    return sign != 0;
}

void qz_numerals_write(qz_arena *arena, qz_characters *to, qz_numerals numerals, uint32_t number)
{
    switch (numerals) {
    case QZ_NUMERALS_NONE:
    case QZ_NUMERALS_BULLET:
        return;
    case QZ_NUMERALS_ZERO:
        write_decimal(arena, to, "%02u", number);
        return;
    case QZ_NUMERALS_WIDE:
        write_digits(arena, to, U"０１２３４５６７８９", number);
        return;
    case QZ_NUMERALS_DIGITS:
        write_digits(arena, to, HAN_DIGITS, number);
        return;
    case QZ_NUMERALS_ORDINAL:
        write_decimal(arena, to, ordinal_ending(number), number);
        return;
    case QZ_NUMERALS_DASH:
        write_decimal(arena, to, "- %u -", number);
        return;
    default:
        if (number == 0 || !write_special(arena, to, numerals, number))
            write_decimal(arena, to, "%u", number);
    }
}
