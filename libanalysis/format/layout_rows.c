/* Boxes to rows: what stands side by side is one line, whatever the order in which the page was drawn. */
#include "format/layout.h"

#include <stdlib.h>

/* ---- columns of text ---- */

typedef struct gutter {
    bool found;
    float at;
} gutter;

static bool is_long(const qz_boxes *boxes, const qz_box *box)
{
    enum { LONG = 8 };
    return qz_layout_units(boxes->text.items + box->text, box->length) >= LONG;
}

/*
 * A page of two columns has a gutter in its middle that few lines cross, long lines on both sides, and most
 * of the left ones reach it. In a table the cells of the left are of any length.
 */
static gutter try_gutter(const qz_boxes *boxes, const qz_sheet *sheet, float at)
{
    enum { FEWEST = 8 };
    uint32_t left = 0, right = 0, across = 0, full = 0;
    for (uint32_t k = sheet->first; k < sheet->first + sheet->count; k++) {
        const qz_box *box = &boxes->boxes.items[k];
        if (!is_long(boxes, box))
            continue;
        if (box->right <= at) {
            left++;
            full += box->right > at - (box->bottom - box->top) * 3;
        } else if (box->left >= at) {
            right++;
        } else {
            across++;
        }
    }
    return (gutter){left >= FEWEST && right >= FEWEST && across * 6 <= left + right && full * 3 >= left * 2,
                    at};
}

static gutter find_gutter(const qz_boxes *boxes, const qz_sheet *sheet)
{
    enum { STEPS = 24 };
    gutter best = {0};
    for (uint32_t k = 0; k <= STEPS && !best.found; k++) { /* from the middle outwards */
        const uint32_t distance = (k + 1) / 2;
        const float side = k % 2 ? 0.01F : -0.01F;
        best = try_gutter(boxes, sheet, sheet->width * (0.5F + side * (float)distance));
    }
    return best;
}

/* ---- order ---- */

/* Which part of the page a box belongs to: 0 the lines across, 1 and 2 the columns; bands follow each other.
 */
typedef struct placed {
    qz_box box;
    uint32_t band, side;
} placed;

static int by_height(const void *a, const void *b)
{
    const placed *left = a, *right = b;
    const float l = left->box.top + left->box.bottom, r = right->box.top + right->box.bottom;
    if (l < r || l > r)
        return l < r ? -1 : 1;
    return (left->box.text > right->box.text) - (left->box.text < right->box.text);
}

static int by_band(const void *a, const void *b)
{
    const placed *left = a, *right = b;
    if (left->band != right->band)
        return left->band < right->band ? -1 : 1;
    if (left->side != right->side)
        return left->side < right->side ? -1 : 1;
    return by_height(a, b);
}

static int by_left(const void *a, const void *b)
{
    const placed *left = a, *right = b;
    if (left->box.left < right->box.left || left->box.left > right->box.left)
        return left->box.left < right->box.left ? -1 : 1;
    return (left->box.text > right->box.text) - (left->box.text < right->box.text);
}

static placed *place(qz_layout *layout, const qz_sheet *sheet)
{
    placed *boxes = qz_allocate(layout->arena, ((size_t)sheet->count + 1) * sizeof *boxes);
    for (uint32_t k = 0; k < sheet->count; k++)
        boxes[k] = (placed){.box = layout->boxes->boxes.items[sheet->first + k]};
    if (sheet->count)
        qsort(boxes, sheet->count, sizeof *boxes, by_height);
    const gutter middle = find_gutter(layout->boxes, sheet);
    if (!middle.found)
        return boxes;
    uint32_t band = 0;
    bool across = true;
    for (uint32_t k = 0; k < sheet->count; k++) {
        const qz_box *box = &boxes[k].box;
        const bool crosses = box->left < middle.at && box->right > middle.at;
        band += crosses != across;
        across = crosses;
        boxes[k].band = band;
        boxes[k].side = crosses ? 0 : box->left < middle.at ? 1 : 2;
    }
    qsort(boxes, sheet->count, sizeof *boxes, by_band);
    return boxes;
}

/* ---- rows ---- */

/* Are all of its characters ideographs or their marks? Those are of one width in every font. */
static bool is_ideographic(const qz_layout *layout, const qz_box *box)
{
    const char32_t *text = layout->boxes->text.items + box->text;
    uint32_t k = 0;
    while (k < box->length && text[k] >= 0x2E80)
        k++;
    return k == box->length;
}

static float em_of(const qz_layout *layout, const placed *boxes, uint32_t count)
{
    float width = 0, units = 0, height = 0, pure_width = 0, pure_units = 0;
    for (uint32_t k = 0; k < count; k++) {
        const qz_box *box = &boxes[k].box;
        const bool pure = is_ideographic(layout, box);
        const float own = qz_layout_units(layout->boxes->text.items + box->text, box->length);
        width += box->right - box->left;
        units += own;
        pure_width += pure ? box->right - box->left : 0;
        pure_units += pure ? own : 0;
        height = box->bottom - box->top > height ? box->bottom - box->top : height;
    }
    const float em = pure_units > 0 ? pure_width / pure_units : units > 0 ? width / units : height;
    return em > height * 1.5F || em <= 0 ? height : em;
}

/* 澄 川 市: single characters at even distances are a word that was spaced out. */
static bool is_spaced_out(const qz_layout *layout, const placed *boxes, uint32_t count, float em)
{
    float least = 1e9F, most = 0;
    for (uint32_t k = 0; k < count; k++) {
        if (boxes[k].box.length != 1 || !qz_layout_is_wide(layout->boxes->text.items[boxes[k].box.text]))
            return false;
        if (k) {
            const float gap = boxes[k].box.left - boxes[k - 1].box.right;
            least = gap < least ? gap : least;
            most = gap > most ? gap : most;
        }
    }
    return count >= 3 && most < em * 1.6F && most - least < em * 0.3F;
}

/* What stands between two boxes of a row: nothing, a space, or a tab. The distance behind a marker is none of
 * cells, and behind 一、 no distance at all. */
static char32_t between(const qz_layout *layout, const qz_row *row, char32_t first, float gap)
{
    const float em = row->em;
    const char32_t *text = layout->text.items + row->text;
    const uint32_t length = layout->text.count - row->text;
    const char32_t last = text[length - 1];
    const bool marker = length <= 8 && qz_layout_marker(text, length) == length;
    if (marker && gap > em * 0.2F && gap < em * 6)
        return last == U'、' || last == U'）' ? 0 : U' ';
    if (gap > em * 1.6F)
        return U'\t';
    const bool both = qz_layout_is_wide(last) && qz_layout_is_wide(first);
    const bool wide = qz_layout_is_wide(last) || qz_layout_is_wide(first);
    return gap > em * (!wide ? 0.15F : both ? 0.4F : 0.75F) ? U' ' : 0;
}

static void write_row(qz_layout *layout, const placed *boxes, uint32_t count, qz_row *row)
{
    const bool spaced_out = is_spaced_out(layout, boxes, count, row->em);
    row->text = layout->text.count;
    for (uint32_t k = 0; k < count; k++) {
        const qz_box *box = &boxes[k].box;
        const char32_t *text = layout->boxes->text.items + box->text;
        if (k && !spaced_out) {
            const char32_t gap = between(layout, row, text[0], box->left - boxes[k - 1].box.right);
            row->cells = row->cells || gap == U'\t';
            if (gap)
                *qz_push(layout->arena, &layout->text) = gap;
        }
        for (uint32_t c = 0; c < box->length; c++)
            *qz_push(layout->arena, &layout->text) = text[c];
    }
    row->length = layout->text.count - row->text;
}

static void add_row(qz_layout *layout, uint32_t sheet, placed *boxes, uint32_t count)
{
    qsort(boxes, count, sizeof *boxes, by_left);
    qz_row row = {.sheet = sheet, .column = layout->columns, .em = em_of(layout, boxes, count)};
    row.left = boxes[0].box.left;
    row.top = boxes[0].box.top;
    for (uint32_t k = 0; k < count; k++) {
        const qz_box *box = &boxes[k].box;
        row.right = box->right > row.right ? box->right : row.right;
        row.bottom = box->bottom > row.bottom ? box->bottom : row.bottom;
        row.top = box->top < row.top ? box->top : row.top;
    }
    write_row(layout, boxes, count, &row);
    *qz_push(layout->arena, &layout->rows) = row;
}

/* Do they overlap by half the height of the lower one? */
static bool is_beside(const qz_box *a, const qz_box *b)
{
    const float top = a->top > b->top ? a->top : b->top;
    const float bottom = a->bottom < b->bottom ? a->bottom : b->bottom;
    const float height = a->bottom - a->top < b->bottom - b->top ? a->bottom - a->top : b->bottom - b->top;
    return bottom - top >= height / 2;
}

static void find_rows_of(qz_layout *layout, uint32_t index)
{
    const qz_sheet *sheet = &layout->boxes->sheets.items[index];
    placed *boxes = place(layout, sheet);
    for (uint32_t k = 0, next; k < sheet->count; k = next) {
        qz_box tallest = boxes[k].box;
        for (next = k + 1; next < sheet->count; next++) {
            const placed *other = &boxes[next];
            if (other->band != boxes[k].band || other->side != boxes[k].side ||
                !is_beside(&tallest, &other->box))
                break;
            if (other->box.bottom - other->box.top > tallest.bottom - tallest.top)
                tallest = other->box;
        }
        if (k && (boxes[k].band != boxes[k - 1].band || boxes[k].side != boxes[k - 1].side))
            layout->columns++;
        add_row(layout, index, boxes + k, next - k);
    }
    layout->columns++;
}

void qz_layout_find_rows(qz_layout *layout)
{
    for (uint32_t k = 0; k < layout->boxes->sheets.count; k++)
        find_rows_of(layout, k);
}
