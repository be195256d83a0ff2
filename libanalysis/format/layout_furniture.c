/*
 * Running heads and page numbers: what stands at the same place of the upper or lower margin on several
 * pages, and says the same but for the number of the page; or says by itself that it is the number of a page.
 */
#include "format/layout.h"

#include "base/hash.h"
#include "text/text.h"

#include <stdlib.h>

enum { LONGEST = 120 };

/* What a row says, without spaces, folded; its numbers as written, or as their distance from the page's. */
typedef struct saying {
    char32_t words[LONGEST * 2];
    uint32_t length;
} saying;

/* ---- what a row says ---- */

static bool read_saying(const qz_layout *layout, const qz_row *row, bool relative, saying *said)
{
    const char32_t *text = layout->text.items + row->text;
    said->length = 0;
    if (row->length > LONGEST)
        return false;
    for (uint32_t k = 0; k < row->length;) {
        char32_t c = qz_fold(text[k]);
        if (!relative || !qz_is_digit(c)) {
            if (!qz_is_space(c))
                said->words[said->length++] = c;
            k++;
            continue;
        }
        uint32_t number = 0;
        for (; k < row->length && qz_is_digit(c = qz_fold(text[k])) && number < 100000; k++)
            number = number * 10 + (c - U'0');
        said->words[said->length++] = 1; /* no text has it */
        said->words[said->length++] = number - row->sheet;
    }
    return said->length > 0;
}

static bool take(const saying *said, uint32_t *at, const char32_t *words)
{
    uint32_t k = *at;
    for (; *words; words++, k++) {
        if (k >= said->length || said->words[k] != *words)
            return false;
    }
    *at = k;
    return true;
}

static bool take_number(const saying *said, uint32_t *at, uint32_t *number)
{
    const uint32_t start = *at;
    for (*number = 0; *at < said->length && qz_is_digit(said->words[*at]) && *at - start < 5; (*at)++)
        *number = *number * 10 + (said->words[*at] - U'0');
    return *at > start;
}

static bool is_dash(char32_t c)
{
    return c == U'-' || c == U'—' || c == U'–' || c == U'·' || c == U'~' || c == U'一';
}

/* — 3 —   第3页   第3页共10页   3/10   3, where it is the third page */
static bool is_page_number(const saying *said, uint32_t page)
{
    uint32_t at = 0, number, pages;
    while (at < said->length && is_dash(said->words[at]))
        at++;
    const bool dashed = at > 0;
    const bool ordinal = take(said, &at, U"第");
    if (!take_number(said, &at, &number))
        return false;
    const bool named = take(said, &at, U"页") || take(said, &at, U"頁");
    (void)(take(said, &at, U",") || take(said, &at, U"/"));
    const bool of = take(said, &at, U"共") || (at && said->words[at - 1] == U'/');
    if (of) {
        if (!take_number(said, &at, &pages))
            return false;
        (void)(take(said, &at, U"页") || take(said, &at, U"頁"));
    }
    const uint32_t behind = at;
    while (at < said->length && is_dash(said->words[at]))
        at++;
    if (at < said->length)
        return false;
    return (dashed && at > behind) || (ordinal && named) || (of && number == page) || number == page;
}

/* ---- what is said again ---- */

typedef struct sighting {
    uint64_t hash;
    float top;
    uint32_t row, sheet;
} sighting;

typedef QZ_LIST(sighting) sightings;

static bool is_in_margin(const qz_layout *layout, const qz_row *row)
{
    const float height = layout->boxes->sheets.items[row->sheet].height;
    return height > 0 && (row->bottom < height * 0.12F || row->top > height * 0.88F);
}

static int by_saying(const void *a, const void *b)
{
    const sighting *left = a, *right = b;
    if (left->hash != right->hash)
        return left->hash < right->hash ? -1 : 1;
    if (left->top < right->top || left->top > right->top)
        return left->top < right->top ? -1 : 1;
    return (left->row > right->row) - (left->row < right->row);
}

static void mark_repeated(qz_layout *layout, sightings *seen)
{
    enum { NEAR = 4 };
    if (seen->count)
        qsort(seen->items, seen->count, sizeof *seen->items, by_saying);
    for (uint32_t k = 0, next; k < seen->count; k = next) {
        bool again = false;
        for (next = k + 1; next < seen->count && seen->items[next].hash == seen->items[k].hash &&
                           seen->items[next].top - seen->items[next - 1].top < NEAR;
             next++)
            again = again || seen->items[next].sheet != seen->items[k].sheet;
        for (uint32_t i = k; again && i < next; i++)
            layout->rows.items[seen->items[i].row].furniture = true;
    }
}

static void find_repeated(qz_layout *layout, bool relative)
{
    sightings seen = {0};
    saying said;
    for (uint32_t k = 0; k < layout->rows.count; k++) {
        const qz_row *row = &layout->rows.items[k];
        if (is_in_margin(layout, row) && read_saying(layout, row, relative, &said))
            *qz_push(layout->arena, &seen) =
                (sighting){.hash = qz_hash(said.words, said.length * sizeof *said.words),
                           .top = row->top,
                           .row = k,
                           .sheet = row->sheet};
    }
    mark_repeated(layout, &seen);
}

void qz_layout_find_furniture(qz_layout *layout)
{
    saying said;
    find_repeated(layout, false);
    find_repeated(layout, true);
    for (uint32_t k = 0; k < layout->rows.count; k++) {
        qz_row *row = &layout->rows.items[k];
        if (!row->furniture && is_in_margin(layout, row) && read_saying(layout, row, false, &said))
            row->furniture = is_page_number(&said, row->sheet + 1);
    }
}
