/* The margins of each column, the usual size and distance of lines; and by them, which lines are one
 * paragraph. */
#include "format/layout.h"

#include "text/text.h"

#include <stdlib.h>

typedef QZ_LIST(float) numbers;

static int by_size(const void *a, const void *b)
{
    const float left = *(const float *)a, right = *(const float *)b;
    return (left > right) - (left < right);
}

/* The value that most are near to, the greatest of equals; *most is their number. */
static float most_common(numbers *values, float near, uint32_t *most)
{
    float best = 0;
    *most = 0;
    if (values->count)
        qsort(values->items, values->count, sizeof *values->items, by_size);
    for (uint32_t from = 0, to = 0; to < values->count; to++) {
        while (values->items[to] - values->items[from] > near)
            from++;
        if (to - from + 1 >= *most) {
            *most = to - from + 1;
            best = values->items[to];
        }
    }
    return best;
}

/* ---- the document ---- */

static void find_sizes(qz_layout *layout)
{
    numbers sizes = {0}, pitches = {0};
    const qz_row *before = NULL;
    for (uint32_t k = 0; k < layout->rows.count; k++) {
        const qz_row *row = &layout->rows.items[k];
        if (row->furniture)
            continue;
        if (row->length >= 8)
            *qz_push(layout->arena, &sizes) = row->em;
        if (before && before->column == row->column && row->top > before->top)
            *qz_push(layout->arena, &pitches) = row->top - before->top;
        before = row;
    }
    uint32_t most;
    layout->em = most_common(&sizes, 0.6F, &most);
    layout->pitch = most_common(&pitches, 1.5F, &most);
}

/* ---- margins ---- */

static bool counts(const qz_row *row)
{
    return !row->furniture && !row->cells && row->length >= 4;
}

static void widest(const qz_layout *layout, uint32_t from, uint32_t to, float *left, float *right)
{
    *left = 1e9F;
    *right = -1e9F;
    for (uint32_t k = from; k < to; k++) {
        const qz_row *row = &layout->rows.items[k];
        if (!counts(row))
            continue;
        *left = row->left < *left ? row->left : *left;
        *right = row->right > *right ? row->right : *right;
    }
}

/* Of rows `from` to `to`: the left edge of the long lines and the right edge that most of them share; false
 * where that is too few. */
static bool find_edges(const qz_layout *layout, uint32_t from, uint32_t to, uint32_t fewest, float *left,
                       float *right)
{
    float outer_left, outer_right;
    numbers edges = {0};
    widest(layout, from, to, &outer_left, &outer_right);
    *left = 1e9F;
    for (uint32_t k = from; k < to; k++) {
        const qz_row *row = &layout->rows.items[k];
        if (!counts(row) || row->right - row->left < (outer_right - outer_left) * 0.6F)
            continue;
        *qz_push(layout->arena, &edges) = row->right;
        *left = row->left < *left ? row->left : *left;
    }
    uint32_t most;
    *right = most_common(&edges, layout->em * 1.2F, &most);
    return edges.count >= fewest && most > 1;
}

static bool find_indents(const qz_layout *layout)
{
    uint32_t indented = 0, rows = 0;
    for (uint32_t k = 0; k < layout->rows.count; k++) {
        const qz_row *row = &layout->rows.items[k];
        if (!counts(row) || row->right - row->left < (row->margin_right - row->margin_left) * 0.6F)
            continue;
        const float indent = (row->left - row->margin_left) / (row->em > 0 ? row->em : 1);
        rows++;
        indented += indent > 1.2F && indent < 3;
    }
    return indented && indented * 12 >= rows;
}

void qz_layout_find_margins(qz_layout *layout)
{
    enum { ENOUGH = 6 };
    float left = 0, right = 0;
    find_sizes(layout);
    if (!find_edges(layout, 0, layout->rows.count, 1, &left, &right) && layout->boxes->sheets.count) {
        const float other =
            layout->boxes->sheets.items[0].width - left; /* no line ends as another: as if the */
        right = other > right ? other : right;           /* margins were the same on both sides */
    }
    for (uint32_t from = 0, to; from < layout->rows.count; from = to) {
        float own_left = 0, own_right = 0;
        for (to = from + 1;
             to < layout->rows.count && layout->rows.items[to].column == layout->rows.items[from].column;)
            to++;
        const bool own = find_edges(layout, from, to, ENOUGH, &own_left, &own_right);
        for (uint32_t k = from; k < to; k++) {
            layout->rows.items[k].margin_left = own ? own_left : left;
            layout->rows.items[k].margin_right = own ? own_right : right;
        }
    }
    layout->indented = find_indents(layout);
}

/* ---- paragraphs ---- */

static char32_t character(const qz_layout *layout, const qz_row *row, uint32_t at)
{
    return at < row->length ? qz_fold(layout->text.items[row->text + at]) : 0;
}

static bool is_closing(char32_t c)
{
    return c == U'”' || c == U'’' || c == U')' || c == U'》' || c == U'】' || c == U'〕';
}

static bool is_opening(char32_t c)
{
    return c == U'“' || c == U'‘' || c == U'(' || c == U'《' || c == U'【' || c == U'〔';
}

static bool ends_sentence(const qz_layout *layout, const qz_row *row)
{
    uint32_t end = row->length;
    while (end && is_closing(character(layout, row, end - 1)))
        end--;
    const char32_t c = end ? character(layout, row, end - 1) : 0;
    return c == U'。' || c == U'!' || c == U'?' || c == U';' || c == U':';
}

static bool begins_with_marker(const qz_layout *layout, const qz_row *row)
{
    return qz_layout_marker(layout->text.items + row->text, row->length) > 0;
}

/* How wide the beginning of a row is that could not have been parted: a character and the marks around it, a
 * number, a word. */
static float first_piece(const qz_layout *layout, const qz_row *row)
{
    uint32_t at = 0;
    while (at + 1 < row->length && is_opening(character(layout, row, at)))
        at++;
    const bool wide = qz_layout_is_wide(layout->text.items[row->text + at]);
    for (at++; at < row->length; at++) {
        const char32_t c = character(layout, row, at);
        const bool mark = c == U',' || c == U'。' || c == U'、' || c == U';' || c == U':' || is_closing(c);
        const bool word = !wide && (qz_is_digit(c) || qz_is_latin(c) || c == U'.' || c == U'%');
        if (!mark && !word)
            break;
    }
    return qz_layout_units(layout->text.items + row->text, at) * row->em;
}

static bool is_full(const qz_layout *layout, const qz_row *row, const qz_row *next)
{
    /* Where paragraphs begin with an indent, a line at the margin after half a sentence goes on with it. */
    const float slack = layout->indented && !ends_sentence(layout, row) ? 3 : 0.6F;
    return row->right + first_piece(layout, next) + row->em * slack > row->margin_right;
}

/* Where would the next line begin if the paragraph went on? */
static bool continues_at_left(const qz_layout *layout, const qz_row *row, const qz_row *next)
{
    const float em = row->em;
    const float from = row->left - row->margin_left, to = next->left - next->margin_left;
    if (from > (row->margin_right - row->margin_left) * 0.35F)
        return false; /* a signature, a date */
    if (to < em * 0.9F || to < from - em * 0.9F)
        return true; /* at the margin, or to the left of an indented beginning */
    if (ends_sentence(layout, row))
        return false;
    if (to > from + em * 0.9F)
        return begins_with_marker(layout, row); /* the marker stands out */
    return !layout->indented || from > em * 3;  /* a block that is set in as a whole */
}

/* Characters of one size? Few characters do not show how wide those of their font are. */
static bool is_one_size(const qz_layout *layout, const qz_row *row, const qz_row *next)
{
    enum { ENOUGH = 6 };
    const bool sure = qz_layout_units(layout->text.items + row->text, row->length) >= ENOUGH &&
                      qz_layout_units(layout->text.items + next->text, next->length) >= ENOUGH;
    const float a = sure ? row->em : row->bottom - row->top, b = sure ? next->em : next->bottom - next->top;
    const float tolerance = sure ? 1.15F : 1.4F;
    return a <= b * tolerance && b <= a * tolerance;
}

bool qz_layout_joins(const qz_layout *layout, const qz_row *row, const qz_row *next)
{
    if (row->cells || next->cells || !row->length || !next->length || row->note != next->note)
        return false;
    if (!is_one_size(layout, row, next) || !is_full(layout, row, next) ||
        !continues_at_left(layout, row, next))
        return false;
    const bool sentence = ends_sentence(layout, row);
    if (sentence && begins_with_marker(layout, next))
        return false;
    if (row->column != next->column)
        return !sentence || layout->indented;
    const float pitch = next->top - row->top;
    if (pitch > row->em * 3.5F)
        return false;
    return !sentence || layout->indented || pitch < layout->pitch * 1.2F;
}
