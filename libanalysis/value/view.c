/* view: see view.h. */
#include "value/view.h"

#include "value/numeral.h"

#include <string.h>

enum { QZ_PIECE_SLACK = 512, QZ_GAP = 4 };

void qz_view_open(qz_view *view, qz_arena *arena, uint32_t length)
{
    view->room = length < QZ_VIEW_ROOM ? length : QZ_VIEW_ROOM;
    view->length = 0;
    view->chars = view->own = qz_allocate(arena, (view->room + 1) * sizeof *view->own);
    view->at = view->places = qz_allocate(arena, (view->room + 1) * sizeof *view->places);
}

bool qz_view_starts(const qz_view *view, uint32_t i, const char32_t *literal)
{
    for (; *literal; literal++, i++)
        if (qz_view_at(view, i) != *literal)
            return false;
    return true;
}

/* By its last bits: may it be white space, a comma, or a traditional form that stands in numerals? Of nearly
 * all characters this says no. */
enum { BITS = 0xFFF };

static const bool SPECIAL[BITS + 1] = {
    [0] = true,
    [' '] = true,
    ['\t'] = true,
    ['\n'] = true,
    [','] = true,
    [U'萬' & BITS] = true,
    [U'億' & BITS] = true,
    [U'兩' & BITS] = true,
    [U'點' & BITS] = true,
    [U'個' & BITS] = true,
    [U'圓' & BITS] = true,
    [U'對' & BITS] = true,
    [U'負' & BITS] = true,
    [U'數' & BITS] = true,
    [U'幾' & BITS] = true,
    [U'餘' & BITS] = true,
    [U'倆' & BITS] = true,
};

/* Traditional and financial forms that stand in numerals and before their units, in the form the reader
 * knows. */
static char32_t simplified_numeral(char32_t character)
{
    switch (character) {
    case U'萬':
        return U'万';
    case U'億':
        return U'亿';
    case U'兩':
        return U'两';
    case U'點':
        return U'点';
    case U'個':
        return U'个';
    case U'圓':
        return U'圆';
    case U'對':
        return U'对';
    case U'負':
        return U'负';
    case U'數':
        return U'数';
    case U'幾':
        return U'几';
    case U'餘':
        return U'余';
    case U'倆':
        return U'俩';
    default:
        return character;
    }
}

static bool is_blank(char32_t character)
{
    return character == U' ' || character == U'\t';
}

static bool is_numeric(char32_t character)
{
    return qz_is_digit(character) || qz_is_numeral(character);
}

/* 百 分 之 五, 三点 五 个 百分点: the characters between which a gap inside a number can stand. */
static bool is_number_word(char32_t character)
{
    return character == U'点' || character == U'分' || character == U'之' || character == U'个' ||
           character == U'负';
}

/* Is the gap between these two characters one inside a number? Two groups of digits are two numbers (1 2). */
static bool gap_inside_number(char32_t left, char32_t right)
{
    if (qz_is_digit(left) && qz_is_digit(right))
        return false;
    if (is_numeric(left))
        return qz_is_han(right) || is_numeric(right) || right == U'%';
    return is_number_word(left) && (is_numeric(right) || is_number_word(right));
}

/* 27.⏎3%: a line that breaks after the point. */
static bool broken_decimal(const qz_text *text, uint32_t point, uint32_t start, uint32_t end)
{
    if (point == start || text->folded[point] != U'.' || !qz_is_digit(text->folded[point - 1]))
        return false;
    uint32_t at = point + 2, digits = 0;
    while (at < end && digits < 6 && qz_is_digit(text->folded[at])) {
        at++;
        digits++;
    }
    if (!digits || at >= end)
        return false;
    char32_t next = text->folded[at];
    return next == U'%' || next == U'万' || next == U'亿' || next == U'个' || next == U'元' || next == U'倍';
}

static uint32_t count_digits(const char32_t *folded, uint32_t start, uint32_t end)
{
    uint32_t at = start;
    while (at < end && qz_is_digit(folded[at]))
        at++;
    return at - start;
}

/* A comma of full width joins digits of full width (１，２００), and groups of three (2，645万元): of the
 * commas between digits in print nearly all that three digits follow are such; in 第1，7家 it divides. */
static char32_t comma_form(const qz_text *text, uint32_t at, qz_span span)
{
    const bool wide = text->at[at + 1] - text->at[at] > 1;
    const bool wide_digit = at > span.start && text->at[at] - text->at[at - 1] > 1;
    if (!wide || wide_digit)
        return U',';
    uint32_t first = at;
    while (first > span.start && at - first <= 3 && qz_is_digit(text->folded[first - 1]))
        first--;
    const char32_t before = first > span.start ? text->folded[first - 1] : 0;
    const bool grouped = first < at && at - first <= 3 && before != U'.' && before != U'$' &&
                         before != U'¥' && (text->folded[first] != U'0' || before == U',') &&
                         count_digits(text->folded, at + 1, span.end) == 3;
    return grouped ? U',' : U'，';
}

/* Where the piece that starts at span.start ends: after a sentence or line, if one ends near its limit, else
 * after the last mark that no number has inside. */
static uint32_t piece_end(const qz_view *view, const qz_text *text, qz_span span)
{
    if (span.end - span.start <= view->room)
        return span.end;
    const uint32_t limit = span.start + view->room;
    uint32_t mark = limit;
    for (uint32_t at = limit; at > limit - QZ_PIECE_SLACK && at > span.start + 1; at--) {
        const char32_t before = text->folded[at - 1];
        if (before == U'\n' || before == U'。' || before == U';' || before == U'!' || before == U'?')
            return at;
        if (mark == limit && (before == U'、' || (before == U',' && !qz_is_digit(text->folded[at]))))
            mark = at;
    }
    return mark;
}

/* Where the characters end, from `at` on, that stand in the view as they are. */
static uint32_t plain_end(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t *folded = text->folded;
    while (at < end && !SPECIAL[folded[at] & BITS])
        at++;
    return at;
}

uint32_t qz_view_fill(qz_view *view, const qz_text *text, qz_span span)
{
    uint32_t end = piece_end(view, text, span), count = 0;
    for (uint32_t at = span.start; at < end; at++) {
        const uint32_t run = plain_end(text, at, end) - at;
        memcpy(view->own + count, text->folded + at, run * sizeof *view->own);
        for (uint32_t *place = view->places + count, i = 0; i < run; i++)
            place[i] = at + i;
        count += run;
        at += run;
        if (at == end)
            break;
        char32_t character = text->folded[at];
        if (character <= U' ') {
            uint32_t next = at;
            while (next < end && next - at < QZ_GAP && is_blank(text->folded[next]))
                next++;
            if (next > at && next < end && count &&
                gap_inside_number(view->chars[count - 1], simplified_numeral(text->folded[next]))) {
                at = next - 1;
                continue;
            }
            if (character == U'\n' && at > span.start && broken_decimal(text, at - 1, span.start, end))
                continue;
        } else if (character == U',') {
            character = comma_form(text, at, (qz_span){span.start, end});
        } else if (character >= 0x4e00) {
            character = simplified_numeral(character);
        }
        view->own[count] = character;
        view->places[count++] = at;
    }
    view->own[count] = 0;
    view->places[count] = end;
    view->length = count;
    return end;
}
