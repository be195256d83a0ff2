#include "document/markers.h"

#include "value/numeral.h"

enum { ROLE_DIVISION = 1, ROLE_COUNTED, ROLE_PREFIX, ROLE_ORDERED, ROLE_BOX };
enum { LONGEST_NUMERAL = 4, MOST_DIGITS = 3 };

#define HEADINGS QZ_IN(QZ_LIST_HEADINGS)

/* Headings count 二, not 两. */
static uint32_t digit_of(char32_t c)
{
    const int digit = qz_numeral_digit(c);
    return digit < 0 || c == U'两' ? UINT32_MAX : (uint32_t)digit;
}

/* A Chinese numeral up to 999 as headings count: 十 十二 二十 二十三 一百零五. Returns its end, `at` for
 * none. */
static uint32_t read_han(const qz_text *text, uint32_t at, uint32_t end, uint32_t *value)
{
    const uint32_t start = at;
    uint32_t sum = 0, digit = 0;
    bool pending = false;
    for (; at < end && at - start < LONGEST_NUMERAL + 2; at++) {
        const char32_t c = text->folded[at];
        if (c == U'十' || c == U'百') {
            sum += (pending ? digit : 1) * (c == U'十' ? 10 : 100);
            pending = false;
            digit = 0;
        } else if (c == U'零' || (c == U'〇' && at > start)) {
            pending = false;
        } else {
            const uint32_t read = digit_of(c);
            if (read == UINT32_MAX || pending)
                break;
            digit = read;
            pending = true;
        }
    }
    *value = sum + (pending ? digit : 0);
    return *value ? at : start;
}

static uint32_t read_arabic(const qz_text *text, uint32_t at, uint32_t end, uint32_t *value)
{
    const uint32_t start = at;
    *value = 0;
    while (at < end && qz_is_digit(text->folded[at]) && at - start < MOST_DIGITS)
        *value = *value * 10 + (uint32_t)(text->folded[at++] - U'0');
    if (at < end && qz_is_digit(text->folded[at]))
        return start;
    return at;
}

static uint32_t role_of(const qz_lexicon *lexicon, const qz_match *match)
{
    return qz_cell_choice(lexicon, match->sense, QZ_HEADING_ROLE);
}

/* The longest term of this role at `at`. */
static bool find_role(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                      uint32_t role, qz_match *found)
{
    enum { ROOM = 8 };
    qz_match matches[ROOM];
    if (at >= end || !qz_spot_may_start(text, at, HEADINGS))
        return false;
    const size_t count = qz_spot_all(lexicon, text, at, end, HEADINGS, matches, ROOM);
    for (size_t k = count; k > 0; k--) {
        qz_match match = matches[k - 1];
        do {
            if (role_of(lexicon, &match) == role) {
                *found = match;
                return true;
            }
        } while (qz_lexicon_next_sense(lexicon, HEADINGS, &match));
    }
    return false;
}

static bool make(qz_marker *marker, uint32_t start, uint32_t end, uint32_t style, uint32_t ordinal)
{
    *marker = (qz_marker){{start, end}, style, ordinal};
    return true;
}

/* 第三章, 第十二条, 第2部分; and 第一, as an enumerator. */
static bool read_division(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                          qz_marker *marker)
{
    if (text->folded[at] != U'第')
        return false;
    uint32_t ordinal;
    uint32_t after = read_han(text, at + 1, end, &ordinal);
    if (after == at + 1)
        after = read_arabic(text, at + 1, end, &ordinal);
    if (after == at + 1 || after >= end)
        return false;
    qz_match match;
    if (!find_role(lexicon, text, after, end, ROLE_DIVISION, &match))
        return false;
    const uint32_t style = qz_cell_number(lexicon, match.sense, QZ_HEADING_NUMBER);
    return make(marker, at, match.span.end, style, ordinal);
}

static bool is_any(char32_t c, const char32_t *set)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

/* 一、|二、三产业 and 第一、|第三产业 count things, the first is no heading; but 六、第九条改为第十条. */
static bool counts_on(const qz_text *text, uint32_t at, uint32_t end, uint32_t ordinal)
{
    uint32_t next;
    const bool again = at < end && text->folded[at] == U'第';
    const uint32_t behind = read_han(text, at + again, end, &next);
    if (behind == at + again || behind >= end)
        return false;
    const char32_t c = text->folded[behind];
    return again ? next > ordinal && (c == U'产' || c == U'、') : next == ordinal + 1 && c != U'是';
}

/* 一、  (一)  and what folds to them. */
static bool read_counted_han(const qz_text *text, uint32_t at, uint32_t end, qz_marker *marker)
{
    uint32_t ordinal;
    if (is_any(text->folded[at], U"(〔[【")) {
        const uint32_t after = read_han(text, at + 1, end, &ordinal);
        return after > at + 1 && after < end && is_any(text->folded[after], U")〕]】") &&
               make(marker, at, after + 1, QZ_STYLE_BRACKETED_HAN, ordinal);
    }
    const uint32_t after = read_han(text, at, end, &ordinal);
    if (after == at || after >= end || !is_any(text->folded[after], U"、."))
        return false;
    return !counts_on(text, after + 1, end, ordinal) && make(marker, at, after + 1, QZ_STYLE_HAN, ordinal);
}

/* 1. 1、 1.1 (1) 1) ① */
static bool read_counted_arabic(const qz_text *text, uint32_t at, uint32_t end, qz_marker *marker)
{
    const char32_t first = text->folded[at];
    uint32_t ordinal;
    if (first >= U'①' && first <= U'⑳')
        return make(marker, at, at + 1, QZ_STYLE_CIRCLED, first - U'①' + 1);
    const uint32_t from = first == U'(' ? at + 1 : at;
    uint32_t after = read_arabic(text, from, end, &ordinal);
    if (after == from || after >= end)
        return false;
    if (text->folded[after] == U')')
        return make(marker, at, after + 1, QZ_STYLE_BRACKETED, ordinal);
    if (first == U'(' || !is_any(text->folded[after], U".、"))
        return false;
    uint32_t depth = 0, part;
    while (after + 1 < end && text->folded[after] == U'.' && qz_is_digit(text->folded[after + 1]) &&
           depth < 3) {
        const uint32_t next = read_arabic(text, after + 1, end, &part);
        if (next == after + 1)
            break; /* 1.2025年目标 */
        after = next;
        ordinal = part;
        depth++;
    }
    if (depth == 0)
        return make(marker, at, after + 1, QZ_STYLE_ARABIC, ordinal);
    /* 1.1 总则 against 1.5亿元 */
    if (after < end && !qz_is_space(text->folded[after]) && depth == 1)
        return false;
    return make(marker, at, after, QZ_STYLE_DECIMAL + depth - 1, ordinal);
}

static bool read_markdown(const qz_text *text, uint32_t at, uint32_t end, qz_marker *marker)
{
    const uint32_t start = at;
    while (at < end && text->folded[at] == U'#' && at - start < 6)
        at++;
    return at > start && at < end && text->folded[at] == U' ' &&
           make(marker, at, at, QZ_STYLE_MARKDOWN + at - start - 1, 0);
}

/* 专栏3 stands in its section; 附件2, which the list gives a rank, begins a part. */
static bool read_box(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                     qz_marker *marker)
{
    qz_match match;
    if (!find_role(lexicon, text, at, end, ROLE_BOX, &match))
        return false;
    uint32_t ordinal;
    uint32_t after = read_arabic(text, match.span.end, end, &ordinal);
    if (after == match.span.end)
        after = read_han(text, match.span.end, end, &ordinal);
    after += after > match.span.end && after < end && text->folded[after] == U':';
    const uint32_t rank = qz_cell_number(lexicon, match.sense, QZ_HEADING_NUMBER);
    return after > match.span.end && make(marker, at, after, rank ? rank : QZ_STYLE_BOX, ordinal);
}

bool qz_marker_at_line(const qz_lexicon *lexicon, const qz_text *text, qz_span line, qz_marker *marker)
{
    const uint32_t at = line.start, end = line.end;
    if (at >= end)
        return false;
    if (read_markdown(text, at, end, marker) || read_division(lexicon, text, at, end, marker) ||
        read_counted_han(text, at, end, marker) || read_counted_arabic(text, at, end, marker) ||
        read_box(lexicon, text, at, end, marker) || qz_marker_inside(lexicon, text, at, end, marker))
        return true;
    return at + 1 < end && text->folded[at] == U'—' && text->folded[at + 1] == U'—' &&
           make(marker, at, at + 2, QZ_STYLE_DASH, 0);
}

/* 其一, 第一, need a mark after them: 第一产业 and 其一生 are none. */
static bool read_prefixed(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                          qz_marker *marker)
{
    qz_match match;
    uint32_t ordinal;
    if (!find_role(lexicon, text, at, end, ROLE_PREFIX, &match))
        return false;
    const uint32_t after = read_han(text, match.span.end, end, &ordinal);
    return after > match.span.end && after < end && is_any(text->folded[after], U",、:") &&
           !(text->folded[after] == U'、' && counts_on(text, after + 1, end, ordinal)) &&
           make(marker, at, after + 1, QZ_STYLE_ENUMERATION + match.sense.row, ordinal);
}

bool qz_marker_inside(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                      qz_marker *marker)
{
    qz_match match;
    uint32_t ordinal;
    const uint32_t after = read_han(text, at, end, &ordinal);
    if (after == at && !qz_spot_may_start(text, at, HEADINGS))
        return false;
    if (read_prefixed(lexicon, text, at, end, marker))
        return true;
    if (find_role(lexicon, text, at, end, ROLE_ORDERED, &match))
        return match.span.end < end && text->folded[match.span.end] == U',' &&
               make(marker, at, match.span.end + 1, QZ_STYLE_ENUMERATION,
                    qz_cell_number(lexicon, match.sense, QZ_HEADING_NUMBER));
    return after > at && find_role(lexicon, text, after, end, ROLE_COUNTED, &match) &&
           make(marker, at, match.span.end, QZ_STYLE_ENUMERATION + match.sense.row, ordinal);
}
