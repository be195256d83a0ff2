#include "format/layout.h"

#include "text/text.h"

/* ---- notes at the foot of pages ---- */

static bool begins_note(const qz_layout *layout, const qz_row *row)
{
    const char32_t *text = layout->text.items + row->text;
    const char32_t c = row->length ? qz_fold(text[0]) : 0;
    return (c >= U'①' && c <= U'⓿') || c == U'[' || c == U'*' || c == U'注' || qz_is_digit(c);
}

/* In smaller characters than the text, from a line with a mark to the end of the page. */
static void find_notes(qz_layout *layout)
{
    uint32_t last = layout->rows.count;
    while (last > 0) {
        const uint32_t sheet = layout->rows.items[last - 1].sheet;
        uint32_t first = last;
        while (first > 0 && layout->rows.items[first - 1].sheet == sheet)
            first--;
        uint32_t from = last, noted = last;
        while (from > first && (layout->rows.items[from - 1].furniture ||
                                layout->rows.items[from - 1].em < layout->em * 0.93F)) {
            from--;
            if (!layout->rows.items[from].furniture && begins_note(layout, &layout->rows.items[from]))
                noted = from;
        }
        for (uint32_t k = noted; k < last && noted > first; k++)
            layout->rows.items[k].note = true;
        last = first;
    }
}

/* ---- order ---- */

typedef QZ_LIST(uint32_t) row_list; /* indices */

/* The rows that are text; notes behind the paragraph that they interrupt at the end of a page. */
static row_list order_rows(const qz_layout *layout)
{
    row_list rows = {0}, notes = {0};
    const qz_row *last = NULL;
    for (uint32_t k = 0; k <= layout->rows.count; k++) {
        const qz_row *row = k < layout->rows.count ? &layout->rows.items[k] : NULL;
        if (row && row->furniture)
            continue;
        if (row && row->note) {
            *qz_push(layout->arena, &notes) = k;
            continue;
        }
        if (notes.count && (!row || !last || !qz_layout_joins(layout, last, row))) {
            for (uint32_t i = 0; i < notes.count; i++)
                *qz_push(layout->arena, &rows) = notes.items[i];
            notes.count = 0;
        }
        if (row)
            *qz_push(layout->arena, &rows) = k;
        last = row;
    }
    return rows;
}

/* ---- writing ---- */

static bool is_latin(char32_t c)
{
    return c < 0x80 && qz_is_latin(c);
}

/* Words of Latin letters were parted by the end of the line, as by a space. */
static bool needs_space(char32_t last, char32_t first)
{
    const bool after_mark = last == U',' || last == U'.' || last == U';' || last == U':';
    return (is_latin(first) && (is_latin(last) || after_mark || qz_is_digit(last))) ||
           (is_latin(last) && qz_is_digit(first));
}

static void write_row(const qz_layout *layout, const qz_row *row, qz_characters *text)
{
    for (uint32_t k = 0; k < row->length; k++)
        qz_characters_put(layout->arena, text, layout->text.items[row->text + k]);
}

/* Pages without text begin where the next one does. */
static void begin_page(qz_arena *arena, qz_page_starts *starts, uint32_t sheets, uint32_t offset)
{
    while (starts->count < sheets)
        *qz_push(arena, starts) = offset;
}

void qz_layout_write(qz_arena *arena, const qz_boxes *boxes, qz_characters *text, qz_page_starts *starts)
{
    qz_layout layout = {.arena = arena, .boxes = boxes};
    qz_layout_find_rows(&layout);
    qz_layout_find_furniture(&layout);
    qz_layout_find_margins(&layout);
    find_notes(&layout);
    const row_list rows = order_rows(&layout);
    for (uint32_t k = 0; k < rows.count; k++) {
        const qz_row *row = &layout.rows.items[rows.items[k]];
        const qz_row *next = k + 1 < rows.count ? &layout.rows.items[rows.items[k + 1]] : NULL;
        if (!row->note) /* one may come later than its page */
            begin_page(arena, starts, row->sheet + 1, text->count);
        write_row(&layout, row, text);
        if (!next || !qz_layout_joins(&layout, row, next))
            qz_characters_add(arena, text, "\n");
        else if (needs_space(layout.text.items[row->text + row->length - 1], layout.text.items[next->text]))
            qz_characters_add(arena, text, " ");
    }
    begin_page(arena, starts, boxes->sheets.count, text->count);
}
