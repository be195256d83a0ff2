/*
 * number: the scan. At each place where a number could begin the rules are asked in order of how special they
 * are: dates and codes, words that are quantities, fractions, ranks and ordinals, then numerals with their
 * unit. What a rule takes is left behind; nothing is read twice.
 */
#include "value/scan.h"

#include "lexicon/sets.h"

#include <string.h>

const char *const qz_number_class_names[] = {"cardinal", "ordinal", "percent", "fraction", "money",
                                             "measure",  "date",    "code",    NULL};

/* ---- where numbers begin ---- */

/* By its last bits: may a number begin with this character, or an address (h)? Of nearly all it says no. */
enum { BITS = 0xFFF };

static const bool FIRST[BITS + 1] = {
    [U'0' & BITS] = true,  [U'1' & BITS] = true,  [U'2' & BITS] = true,  [U'3' & BITS] = true,
    [U'4' & BITS] = true,  [U'5' & BITS] = true,  [U'6' & BITS] = true,  [U'7' & BITS] = true,
    [U'8' & BITS] = true,  [U'9' & BITS] = true,  [U'-' & BITS] = true,  [U'[' & BITS] = true,
    [U'第' & BITS] = true, [U'前' & BITS] = true, [U'后' & BITS] = true, [U'几' & BITS] = true,
    [U'数' & BITS] = true, [U'负' & BITS] = true, [U'过' & BITS] = true, [U'半' & BITS] = true,
    [U'大' & BITS] = true, [U'对' & BITS] = true, [U'翻' & BITS] = true, [U'倍' & BITS] = true,
    [U'首' & BITS] = true, [U'榜' & BITS] = true, [U'双' & BITS] = true, [U'〔' & BITS] = true,
    [U'零' & BITS] = true, [U'一' & BITS] = true, [U'二' & BITS] = true, [U'三' & BITS] = true,
    [U'四' & BITS] = true, [U'五' & BITS] = true, [U'六' & BITS] = true, [U'七' & BITS] = true,
    [U'八' & BITS] = true, [U'九' & BITS] = true, [U'〇' & BITS] = true, [U'壹' & BITS] = true,
    [U'贰' & BITS] = true, [U'叁' & BITS] = true, [U'肆' & BITS] = true, [U'伍' & BITS] = true,
    [U'陆' & BITS] = true, [U'柒' & BITS] = true, [U'捌' & BITS] = true, [U'玖' & BITS] = true,
    [U'两' & BITS] = true, [U'貳' & BITS] = true, [U'叄' & BITS] = true, [U'陸' & BITS] = true,
    [U'十' & BITS] = true, [U'拾' & BITS] = true, [U'百' & BITS] = true, [U'佰' & BITS] = true,
    [U'千' & BITS] = true, [U'仟' & BITS] = true, [U'万' & BITS] = true, [U'亿' & BITS] = true,
    [U'兆' & BITS] = true, [U'廿' & BITS] = true, [U'卅' & BITS] = true, [U'h' & BITS] = true,
};

static bool may_begin(char32_t c)
{
    if (c < 0x80)
        return qz_is_digit(c) || c == U'-' || c == U'[';
    switch (c) {
    case U'第':
    case U'前':
    case U'后':
    case U'几':
    case U'数':
    case U'负':
    case U'过':
    case U'半':
    case U'大':
    case U'对':
    case U'翻':
    case U'倍':
    case U'首':
    case U'榜':
    case U'双':
    case U'〔':
        return true;
    default:
        return qz_is_numeral(c);
    }
}

/* ---- codes: what has digits and is no number ---- */

static bool is_code_mark(char32_t c)
{
    return c == U'-' || c == U'_' || c == U'/' || c == U'.' || c == U'+' || c == U'·' || c == U'#' ||
           c == U'*';
}

/* The end of the Latin letters and digits around: 5G, 415X, PM2.5, COVID-19, 1+6+X, 7·20. */
static uint32_t code_end(const qz_scan *scan, uint32_t at)
{
    const qz_view *view = &scan->view;
    uint32_t end = at;
    for (;;) {
        while (qz_is_digit(qz_view_at(view, end)) || qz_is_latin(qz_view_at(view, end)))
            end++;
        const char32_t after = qz_view_at(view, end + 1);
        if (!is_code_mark(qz_view_at(view, end)) || (!qz_is_digit(after) && !qz_is_latin(after)))
            return end;
        end++;
    }
}

static bool begins_with_unit(const qz_scan *scan, uint32_t at)
{
    qz_unit unit;
    return qz_scan_unit(scan, at, &unit);
}

/* 12319渔业服务热线: bare digits before the name of what answers there. */
static bool is_hotline(const qz_scan *scan, uint32_t at, uint32_t end)
{
    enum { LONGEST_NAME = 8 };
    const qz_view *view = &scan->view;
    for (uint32_t k = end; k < end + LONGEST_NAME && qz_is_han(qz_view_at(view, k)); k++)
        if (qz_set_end(scan->lexicon, scan->text, view->at[k], QZ_SET_HOTLINE) > view->at[k])
            return end - at >= 3 && !begins_with_unit(scan, end);
    return false;
}

/* 尾号1702, 拨打12345: the word before says that the digits are a code. */
static bool is_called_code(const qz_scan *scan, uint32_t at, uint32_t end)
{
    enum { LONGEST_WORD = 6 };
    const qz_view *view = &scan->view;
    const uint32_t stop = view->at[at];
    const uint32_t from = stop > LONGEST_WORD ? stop - LONGEST_WORD : 0;
    qz_match match;
    if (end - at < 3 || begins_with_unit(scan, end) ||
        !qz_spot_longest_before(scan->lexicon, scan->text, from, stop, QZ_IN(QZ_LIST_BOUNDARIES), &match))
        return false;
    do {
        if (qz_cell_choice(scan->lexicon, match.sense, QZ_BOUNDARY_ROLE) == QZ_BEFORE_CODE)
            return true;
    } while (qz_lexicon_next_sense(scan->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
    return false;
}

/* Digits with letters, with + or · between them, in ID numbers and telephone numbers. */
static bool read_code(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t before = at ? view->chars[at - 1] : 0;
    uint32_t digits = at;
    while (qz_is_digit(qz_view_at(view, digits)))
        digits++;
    if (digits == at)
        return false;
    const char32_t mark = qz_view_at(view, digits);
    const char32_t after = qz_view_at(view, digits + 1);
    const bool after_letter = qz_is_latin(before) || ((before == U'-' || before == U'_') && at > 1 &&
                                                      qz_is_latin(view->chars[at - 2]));
    const bool letter = qz_is_latin(mark) && !begins_with_unit(scan, digits);
    const bool joined = (mark == U'+' || mark == U'·') && (qz_is_digit(after) || qz_is_latin(after));
    const bool dotted = mark == U'.' && qz_is_digit(after);
    uint32_t second = digits + 1;
    while (dotted && qz_is_digit(qz_view_at(view, second)))
        second++;
    const bool version =
        dotted && qz_view_at(view, second) == U'.' && qz_is_digit(qz_view_at(view, second + 1));
    const bool telephone = mark == U'-' && (digits - at == 3 || digits - at == 4) &&
                           view->chars[at] == U'0' && qz_is_digit(after);
    const bool identity = digits - at >= 11 && !dotted && mark != U',' && !begins_with_unit(scan, digits) &&
                          !qz_is_numeral(mark);
    if (!after_letter && !letter && !joined && !version && !telephone && !identity &&
        (qz_is_numeral(mark) || dotted ||
         !(is_called_code(scan, at, digits) || is_hotline(scan, at, digits))))
        return false;
    *end = code_end(scan, at);
    *number = (qz_number){.span = qz_view_span(view, at, *end), .class = QZ_NUMBER_CODE, .rule = "code"};
    number->numeral = number->span;
    return true;
}

/* 〔2024〕7号, [2024]7号, (2024)7号; note marks [2]. */
static bool read_document_number(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t open = qz_view_at(view, at);
    const char32_t close = open == U'〔' ? U'〕' : U']';
    uint32_t year = at + 1;
    while (year < at + 6 && qz_is_digit(qz_view_at(view, year)))
        year++;
    if (year == at + 1 || qz_view_at(view, year) != close)
        return false;
    uint32_t serial = year + 1;
    serial += qz_view_at(view, serial) == U'第';
    const uint32_t first = serial;
    while (serial < first + 6 && qz_is_digit(qz_view_at(view, serial)))
        serial++;
    const bool numbered = serial > first && qz_view_at(view, serial) == U'号';
    if (!numbered && open != U'[')
        return false;
    *end = numbered ? serial + 1 : year + 1;
    *number = (qz_number){.span = qz_view_span(view, at, *end),
                          .class = QZ_NUMBER_CODE,
                          .rule = numbered ? "code.document" : "code.note"};
    number->numeral = number->span;
    return true;
}

/* ---- the scan ---- */

typedef bool rule(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);

static rule *const RULES[] = {
    read_document_number, qz_read_not_figure, qz_read_date,  qz_read_ratio,  read_code,
    qz_read_quantity,     qz_read_fraction,   qz_read_order, qz_read_amount,
};

/* https://…?q=30%25: the end of the address that begins at `at`; `at` for none. Nothing in it is a number. */
static uint32_t address_end(const qz_view *view, uint32_t at)
{
    if (view->chars[at] != U'h' ||
        !(qz_view_starts(view, at, U"http://") || qz_view_starts(view, at, U"https://")))
        return at;
    while (qz_view_at(view, at) > U' ' && qz_view_at(view, at) < 0x80)
        at++;
    return at;
}

static uint32_t next_place(const qz_view *view, uint32_t at)
{
    const char32_t *chars = view->chars;
    const uint32_t end = view->length;
    while (at < end && !FIRST[chars[at] & BITS])
        at++;
    return at;
}

/* Rules that find a span but no number (四梁八柱) leave class QZ_NUMBER_NONE: the span is skipped. */
static void scan_view(qz_scan *scan)
{
    qz_number number = {.class = QZ_NUMBER_NONE};
    for (uint32_t at = 0; (at = next_place(&scan->view, at)) < scan->view.length;) {
        if (!may_begin(scan->view.chars[at])) {
            const uint32_t address = address_end(&scan->view, at);
            at = address > at ? address : at + 1;
            continue;
        }
        uint32_t end = at;
        bool found = false;
        for (size_t i = 0; i < sizeof RULES / sizeof *RULES && !found; i++) {
            number.class = QZ_NUMBER_NONE;
            found = RULES[i](scan, at, &number, &end);
        }
        if (found && number.class != QZ_NUMBER_NONE)
            *qz_push(scan->arena, scan->numbers) = number;
        at = found && end > at ? end : at + 1;
    }
}

/* 三十年或六十年一遇: both are floods. */
static void share_recurrence(const qz_scan *scan, qz_number *left, const qz_number *right)
{
    if (left->unit && right->unit && strcmp(left->unit, "年") == 0 && strcmp(right->unit, "年一遇") == 0 &&
        right->span.start - left->span.end == 1 && scan->text->folded[left->span.end] == U'或')
        left->unit = right->unit;
    /* 提升31.1个和26.3个百分点: 个 is of 百分点 too */
    if (left->unit && strcmp(left->unit, "个") == 0 && right->unit_class == QZ_UNIT_POINT && !left->han &&
        right->span.start - left->span.end == 1 &&
        (scan->text->folded[left->span.end] == U'和' || scan->text->folded[left->span.end] == U'、')) {
        left->unit = right->unit;
        left->unit_class = right->unit_class;
    }
}

/* 4.2和0.7个百分点, 第5、7位: a number without a unit takes that of the next, where only 、 or 和 stands
 * between. */
static void share_units(const qz_scan *scan, uint32_t first)
{
    qz_number *items = scan->numbers->items;
    for (uint32_t i = scan->numbers->count; i-- > first + 1;) {
        qz_number *left = &items[i - 1];
        const qz_number *right = &items[i];
        share_recurrence(scan, left, right);
        if (left->unit || !right->unit || right->span.start - left->span.end != 1 || left->unit_class ||
            (left->class != QZ_NUMBER_CARDINAL && left->class != QZ_NUMBER_ORDINAL) ||
            (left->class == QZ_NUMBER_ORDINAL) != (right->class == QZ_NUMBER_ORDINAL))
            continue;
        const char32_t between = scan->text->folded[left->span.end];
        if (between != U'、' && between != U'和' && between != U'与' && between != U'及' && between != U'或')
            continue;
        left->unit = right->unit;
        left->unit_class = right->unit_class;
        left->class = right->class;
        left->shared_unit = true;
    }
}

void qz_numbers_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_numbers *numbers)
{
    if (qz_span_empty(span))
        return;
    qz_scan scan = {.lexicon = lexicon, .arena = arena, .text = text, .numbers = numbers};
    const uint32_t first = numbers->count;
    qz_view_open(&scan.view, arena, span.end - span.start);
    while (span.start < span.end) {
        span.start = qz_view_fill(&scan.view, text, span);
        scan.read_at = UINT32_MAX;
        scan_view(&scan);
    }
    share_units(&scan, first);
}
