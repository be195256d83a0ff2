#include "segment/shapes.h"

#include <unicode/uchar.h>

static bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0x80 && qz_is_latin(c));
}

static bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/* ---- numbers and dates ---- */

static uint32_t skip_digits(const char32_t *folded, uint32_t at, uint32_t end)
{
    while (at < end && is_digit(folded[at]))
        at++;
    return at;
}

/* Digits with groups (1,234,567) and decimals (3.14); `at` stands on a digit. */
static uint32_t read_decimal(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t i = skip_digits(folded, at, end);
    while (i + 3 < end && folded[i] == U',' && skip_digits(folded, i + 1, i + 4) == i + 4 &&
           (i + 4 == end || !is_digit(folded[i + 4])))
        i += 4;
    if (i + 1 < end && folded[i] == U'.' && is_digit(folded[i + 1])) {
        uint32_t after = skip_digits(folded, i + 1, end);
        if (after + 1 >= end || folded[after] != U'.' || !is_digit(folded[after + 1])) /* not 2018.12.13 */
            i = after;
    }
    return i;
}

/* Does a unit begin with this character: 千瓦, 百分点? Then it is no scale of the number before it. */
static bool begins_unit(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end)
{
    qz_match match;
    return qz_lexicon_longest(lexicon, folded, at, end, QZ_IN(QZ_LIST_UNITS), &match) &&
           match.span.end > at + 1 && qz_cell_number(lexicon, match.sense, QZ_UNIT_SCALE) <= 1;
}

static int scale_of(char32_t c)
{
    switch (c) {
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

/* 万, 万亿, 千万 after digits: a scale follows a scale only if it is greater (120万千瓦 is 120万 and 千瓦).
 */
static uint32_t skip_scales(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end)
{
    for (int last = 0; at < end; at++) {
        int scale = scale_of(folded[at]);
        if (scale <= last || (scale <= 3 && begins_unit(lexicon, folded, at, end)))
            break;
        last = scale;
    }
    return at;
}

/* A number with its scale and percent sign: 1.2万亿, 2万5千, 200多, 10%. */
static uint32_t read_number(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t i = read_decimal(folded, at, end);
    if (i < end && (folded[i] == U'%' || folded[i] == U'‰'))
        return i + 1;
    for (;;) {
        uint32_t scaled = skip_scales(lexicon, folded, i, end);
        if (scaled < end && scaled > i && is_digit(folded[scaled])) {
            uint32_t more = read_decimal(folded, scaled, end);
            if (more < end && scale_of(folded[more])) { /* 2万5千, but not 3万2024年 */
                i = more;
                continue;
            }
        }
        i = scaled;
        break;
    }
    if (i < end && (folded[i] == U'多' || folded[i] == U'余'))
        i++;
    return i;
}

/* 2025-12-13, 2018.12.13, 2018/12/13 and times 00:46:21: groups of one to four digits joined by the same
 * mark. */
static uint32_t read_joined_digits(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t first = skip_digits(folded, at, end);
    if (first >= end || first - at > 4)
        return at;
    char32_t mark = folded[first];
    bool date = (mark == U'-' || mark == U'.' || mark == U'/') && first - at == 4;
    bool time = mark == U':' && first - at <= 2;
    if (!date && !time)
        return at;
    uint32_t i = first;
    int groups = 1;
    while (groups < 3 && i + 1 < end && folded[i] == mark && is_digit(folded[i + 1])) {
        uint32_t next = skip_digits(folded, i + 1, end);
        if (next - i - 1 > 2)
            return at;
        i = next;
        groups++;
    }
    bool followed =
        i < end && (is_digit(folded[i]) || (folded[i] == mark && i + 1 < end && is_digit(folded[i + 1])));
    return !followed && (groups == 3 || (time && groups == 2 && first + 3 == i)) ? i : at;
}

/*
 * In the People's Daily standard 2025年, 12月, 9月份, 13日, 90年代, 20时 and 30分 behind it are a word each;
 * durations (10 年) are two.
 */
static uint32_t read_date_part(const char32_t *folded, uint32_t at, uint32_t end)
{
    const uint32_t i = skip_digits(folded, at, end);
    if (i >= end)
        return at;
    const uint32_t digits = i - at;
    const char32_t next = i + 1 < end ? folded[i + 1] : 0;
    switch (folded[i]) {
    case U'年':
        if (digits == 2 && next == U'代')
            return i + 2;
        return digits == 4 ? i + 1 + (next == U'度') : at;
    case U'月':
        return digits <= 2 ? i + 1 + (next == U'份') : at;
    case U'日':
        return digits <= 2 ? i + 1 : at;
    case U'时': /* but 3 时期 */
        return digits <= 2 && next != U'期' && next != U'代' && next != U'间' ? i + 1 : at;
    case U'分':
        return digits <= 2 && at > 0 && folded[at - 1] == U'时' ? i + 1 : at;
    default:
        return at;
    }
}

/* ---- words of Latin letters ---- */

static bool joins_letters(char32_t c)
{
    return c == U'-' || c == U'.' || c == U'\'' || c == U'’' || c == U'&' || c == U'_';
}

/* Letters and digits, joined by single marks: PM2.5, COVID-19, don't. */
static uint32_t read_word(const char32_t *folded, uint32_t at, uint32_t end, bool *digits, bool *letters)
{
    uint32_t i = at;
    while (i < end) {
        if (is_letter(folded[i]))
            *letters = true;
        else if (is_digit(folded[i]))
            *digits = true;
        else if (!(joins_letters(folded[i]) && i > at && i + 1 < end &&
                   (is_letter(folded[i + 1]) || is_digit(folded[i + 1]))))
            break;
        i++;
    }
    return i;
}

static bool is_url_character(char32_t c)
{
    if (c <= 0x20 || c >= 0x7F)
        return false;
    return c != U'"' && c != U'<' && c != U'>' && c != U'(' && c != U')' && c != U',' && c != U';' &&
           c != U'\'';
}

static bool starts_with(const char32_t *folded, uint32_t at, uint32_t end, const char *literal)
{
    for (; *literal; literal++, at++)
        if (at >= end || (folded[at] | 0x20) != (char32_t)*literal)
            return false;
    return true;
}

/* https://…, www.…: up to the first character that cannot stand in one; no stop or mark at its end. */
static uint32_t read_url(const char32_t *folded, uint32_t at, uint32_t end)
{
    if (!starts_with(folded, at, end, "http://") && !starts_with(folded, at, end, "https://") &&
        !starts_with(folded, at, end, "ftp://") && !starts_with(folded, at, end, "www."))
        return at;
    uint32_t i = at;
    while (i < end && is_url_character(folded[i]))
        i++;
    while (i > at &&
           (folded[i - 1] == U'.' || folded[i - 1] == U':' || folded[i - 1] == U'!' || folded[i - 1] == U'?'))
        i--;
    return i;
}

/* name@example.cn: `word` is the end of the word at `at`. */
static uint32_t read_address(const char32_t *folded, uint32_t word, uint32_t end)
{
    if (word + 1 >= end || folded[word] != U'@')
        return word;
    bool digits = false, letters = false;
    uint32_t host = read_word(folded, word + 1, end, &digits, &letters);
    return letters ? host : word;
}

/* ---- the rest ---- */

static bool is_foreign_letter(char32_t c)
{
    if (c < 0x0590 || qz_is_han(c))
        return false;
    int8_t category = u_charType((UChar32)c);
    return u_isUAlphabetic((UChar32)c) || category == U_NON_SPACING_MARK ||
           category == U_COMBINING_SPACING_MARK;
}

/* Marks of which several are one: ——, ……, and what text files draw with, **, ##, ---. */
static bool is_drawn(char32_t c)
{
    return c == U'—' || c == U'…' || c == U'*' || c == U'#' || c == U'-' || c == U'=' || c == U'_' ||
           c == U'~';
}

static qz_shape read_other(const char32_t *folded, uint32_t at, uint32_t end)
{
    enum { LONGEST_MARK = 64 };
    char32_t c = folded[at];
    uint32_t i = at + 1;
    if (is_drawn(c)) {
        while (i < end && i - at < LONGEST_MARK && folded[i] == c)
            i++;
        return (qz_shape){i, QZ_TOKEN_PUNCTUATION, false};
    }
    if (c < 0x80 || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F))
        return (qz_shape){i, c > 0x20 && c != 0x7F ? QZ_TOKEN_PUNCTUATION : QZ_TOKEN_OTHER, false};
    if (is_foreign_letter(c)) {
        while (i < end && (is_foreign_letter(folded[i]) || folded[i] == 0x30FB || folded[i] == 0x200D))
            i++;
        return (qz_shape){i, QZ_TOKEN_OTHER, true};
    }
    if (u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC) ||
        u_hasBinaryProperty((UChar32)c, UCHAR_REGIONAL_INDICATOR)) {
        while (i < end &&
               (folded[i] == 0x200D || folded[i] == 0xFE0F || (folded[i] >= 0x1F000 && folded[i] < 0x20000)))
            i++;
        return (qz_shape){i, QZ_TOKEN_OTHER, true};
    }
    return (qz_shape){i, u_ispunct((UChar32)c) ? QZ_TOKEN_PUNCTUATION : QZ_TOKEN_OTHER, false};
}

static qz_shape read_digits(const qz_segmenter *segmenter, const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t joined = read_joined_digits(folded, at, end);
    if (joined > at)
        return (qz_shape){joined, QZ_TOKEN_DATE, false};
    if (segmenter->standard == QZ_PKU) {
        uint32_t date = read_date_part(folded, at, end);
        if (date > at)
            return (qz_shape){date, QZ_TOKEN_DATE, false};
    }
    /* 3D, 5G, 2.0T: the letter is near. Farther it is not looked for: 1.1.1.1… would be read again at each 1.
     */
    enum { NEAR = 64 };
    bool digits = false, letters = false;
    (void)read_word(folded, at, end - at > NEAR ? at + NEAR : end, &digits, &letters);
    if (letters) {
        uint32_t word = read_word(folded, at, end, &digits, &letters);
        return (qz_shape){read_address(folded, word, end), QZ_TOKEN_MIXED, false};
    }
    return (qz_shape){read_number(segmenter->lexicon, folded, at, end), QZ_TOKEN_NUMBER, false};
}

static qz_shape read_letters(const char32_t *folded, uint32_t at, uint32_t end)
{
    uint32_t url = read_url(folded, at, end);
    if (url > at)
        return (qz_shape){url, QZ_TOKEN_URL, false};
    bool digits = false, letters = false;
    uint32_t word = read_word(folded, at, end, &digits, &letters);
    uint32_t address = read_address(folded, word, end);
    if (address > word)
        return (qz_shape){address, QZ_TOKEN_URL, false};
    return (qz_shape){word, digits ? QZ_TOKEN_MIXED : QZ_TOKEN_LATIN, false};
}

qz_shape qz_shape_read(const qz_segmenter *segmenter, const char32_t *folded, uint32_t at, uint32_t end)
{
    char32_t c = folded[at];
    if (c == U'第' && at + 1 < end && is_digit(folded[at + 1]))
        return (qz_shape){skip_digits(folded, at + 1, end), QZ_TOKEN_NUMBER, false};
    if (is_digit(c))
        return read_digits(segmenter, folded, at, end);
    if (is_letter(c))
        return read_letters(folded, at, end);
    if (qz_is_space(c)) {
        uint32_t i = at + 1;
        while (i < end && qz_is_space(folded[i]))
            i++;
        return (qz_shape){i, QZ_TOKEN_SPACE, false};
    }
    return read_other(folded, at, end);
}

uint32_t qz_shape_document_number(const char32_t *folded, uint32_t at, uint32_t end)
{
    char32_t open = folded[at];
    char32_t close = open == U'〔' ? U'〕' : open == U'[' ? U']' : open == U'(' ? U')' : 0;
    if (!close || at + 7 >= end || skip_digits(folded, at + 1, at + 5) != at + 5 || folded[at + 5] != close)
        return at;
    uint32_t i = at + 6;
    if (folded[i] == U'第')
        i++;
    uint32_t number = skip_digits(folded, i, end);
    return number > i && number - i <= 6 && number < end && folded[number] == U'号' ? number + 1 : at;
}
