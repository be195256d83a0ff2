#include "document/html_lines.h"

#include <string.h>

enum { LONGEST_ROW = 400, LONGEST_CELL = 120, MOST_CELLS = 64 };

void qz_html_lines_open(qz_html_lines *lines, qz_arena *arena, size_t room)
{
    *lines = (qz_html_lines){.arena = arena, .bytes = qz_allocate(arena, room + 1), .room = room};
}

static void put(qz_html_lines *lines, char byte)
{
    if (lines->length < lines->room)
        lines->bytes[lines->length++] = byte;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/* U+00A0 and U+3000 indent and part, and are not seen. */
static bool is_wide_blank(const char *bytes, size_t length)
{
    return (length >= 2 && memcmp(bytes, "\xC2\xA0", 2) == 0) ||
           (length >= 3 && memcmp(bytes, "\xE3\x80\x80", 3) == 0);
}

void qz_html_lines_add(qz_html_lines *lines, const char *bytes, size_t length, bool linked, bool kept)
{
    for (size_t at = 0; at < length; at++) {
        if (kept && bytes[at] == '\n') {
            qz_html_lines_end(lines);
            continue;
        }
        if (is_blank(bytes[at])) {
            lines->space = true;
            continue;
        }
        if (lines->space && lines->length > lines->now.start)
            put(lines, ' ');
        lines->space = false;
        const bool begins = ((unsigned char)bytes[at] & 0xC0) != 0x80;
        if (begins && !is_wide_blank(bytes + at, length - at)) {
            lines->now.visible++;
            lines->now.markup.linked += linked;
        }
        put(lines, bytes[at]);
    }
}

/* The line that comes next has the element, heading and cell of the one before, until the page says
 * otherwise. */
void qz_html_lines_end(qz_html_lines *lines)
{
    qz_html_line *now = &lines->now;
    lines->space = false;
    if (now->visible) {
        now->end = lines->length;
        *qz_push(lines->arena, &lines->lines) = *now;
    } else {
        lines->length = now->start;
    }
    now->start = lines->length;
    now->visible = 0;
    now->markup.linked = 0;
}

void qz_html_lines_row(qz_html_lines *lines, uint32_t first)
{
    const uint32_t count = lines->lines.count;
    qz_html_line *items = lines->lines.items;
    if (count - first < 2 || count - first > MOST_CELLS)
        return;
    uint32_t all = 0, longest = 0;
    for (uint32_t i = first; i < count; i++) {
        all += items[i].visible;
        longest = items[i].visible > longest ? items[i].visible : longest;
    }
    if (all > LONGEST_ROW || longest > LONGEST_CELL || items[first].cell == items[count - 1].cell)
        return;
    for (uint32_t i = first + 1; i < count; i++) {
        items[i].joined = true;
        items[i].cell_begins = items[i].cell != items[i - 1].cell;
    }
    items[first].markup.row = true;
}

/* Where each collected line comes to stand among the lines of the text. */
static uint32_t *number_lines(const qz_html_lines *lines, uint32_t *total)
{
    const uint32_t count = lines->lines.count;
    uint32_t *numbers = qz_allocate(lines->arena, ((size_t)count + 1) * sizeof *numbers);
    *total = 0;
    for (uint32_t i = 0; i < count; i++) {
        *total += !lines->lines.items[i].joined;
        numbers[i] = *total - 1;
    }
    numbers[count] = *total;
    return numbers;
}

static void renumber_elements(const uint32_t *numbers, qz_element_list *elements)
{
    for (uint32_t i = 0; i < elements->count; i++) {
        qz_element *element = &elements->items[i];
        const bool empty = element->first >= element->end;
        const uint32_t last = empty ? 0 : numbers[element->end - 1];
        element->first = numbers[element->first];
        element->end = empty ? element->first : last + 1;
    }
}

char *qz_html_lines_text(qz_html_lines *lines, qz_markup *markup, size_t *length)
{
    const uint32_t count = lines->lines.count;
    uint32_t total;
    renumber_elements(number_lines(lines, &total), &markup->elements);
    char *text = qz_allocate(lines->arena, lines->length + count + 1);
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        const qz_html_line *line = &lines->lines.items[i];
        if (line->joined) {
            text[at++] = line->cell_begins ? '\t' : ' ';
            markup->lines.items[markup->lines.count - 1].linked += line->markup.linked;
        } else {
            if (i)
                text[at++] = '\n';
            *qz_push(lines->arena, &markup->lines) = line->markup;
        }
        memcpy(text + at, lines->bytes + line->start, line->end - line->start);
        at += line->end - line->start;
    }
    text[at] = '\0';
    *length = at;
    return text;
}
