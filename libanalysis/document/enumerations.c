/*
 * One 一是 is no enumeration (一是如此 is a phrase): a run needs a second item with the next number, or the
 * start of a line.
 */
#include "document/enumerations.h"

enum { GROUPS = 48, FARTHEST = 6000, ORDERED_LAST = 99, INSIDE = 100000 };

/* The last item of each kind of enumeration. */
typedef struct groups {
    uint32_t style[GROUPS];
    uint32_t item[GROUPS];
    uint32_t count;
} groups;

static uint32_t *last_of(groups *known, uint32_t style)
{
    for (uint32_t k = 0; k < known->count; k++)
        if (known->style[k] == style)
            return &known->item[k];
    if (known->count == GROUPS)
        return NULL;
    known->style[known->count] = style;
    known->item[known->count] = UINT32_MAX;
    return &known->item[known->count++];
}

static bool follows(const qz_item *before, const qz_item *item)
{
    if (item->marker.span.start - before->marker.span.start > FARTHEST)
        return false;
    if (item->marker.style >= INSIDE && before->shape != item->shape)
        return false;
    if (item->marker.style == QZ_STYLE_ENUMERATION)
        return item->marker.ordinal > before->marker.ordinal;
    return item->marker.ordinal == before->marker.ordinal + 1;
}

static void link_item(groups *known, qz_items_found *items, uint32_t index)
{
    qz_item *item = &items->items[index];
    uint32_t *last = last_of(known, item->marker.style);
    item->chain = index;
    if (!last)
        return;
    if (*last != UINT32_MAX && follows(&items->items[*last], item)) {
        items->items[*last].accepted = item->accepted = true;
        item->chain = items->items[*last].chain;
    }
    *last = index;
}

static bool ends_clause(char32_t c)
{
    switch (c) {
    case U'。':
    case U';':
    case U':':
    case U',':
    case U'!':
    case U'?':
    case U'”':
    case U'、':
    case U'>':
        return true;
    default:
        return false;
    }
}

static void add(qz_arena *arena, groups *known, qz_items_found *items, qz_item item)
{
    *qz_push(arena, items) = item;
    link_item(known, items, items->count - 1);
}

static void read_line(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                      const qz_shape *shape, uint32_t index, groups *known, qz_items_found *items)
{
    if (shape->marker.style >= QZ_STYLE_ENUMERATION)
        add(arena, known, items,
            (qz_item){.marker = shape->marker,
                      .shape = index,
                      .starts_line = true,
                      .accepted = shape->marker.style > QZ_STYLE_ENUMERATION});
    uint32_t sentence = 0;
    const uint32_t end = shape->content.end;
    for (uint32_t mark = shape->title; (mark = qz_skip_common_han(text, mark, end)) + 2 < end; mark++) {
        const uint32_t at = mark + 1;
        const char32_t before = text->folded[mark];
        sentence += before == U'。';
        qz_item item = {.shape = index, .sentence = sentence};
        if (!ends_clause(before) || at <= shape->marker.span.start)
            continue;
        if (qz_marker_inside(tools->lexicon, text, at, end, &item.marker)) {
            add(arena, known, items, item);
        } else if ((before == U':' || before == U';' || before == U'。') &&
                   qz_marker_at_line(tools->lexicon, text, (qz_span){at, end}, &item.marker) &&
                   item.marker.style >= QZ_STYLE_HAN && item.marker.style <= QZ_STYLE_LAST_FIXED) {
            item.marker.style += INSIDE;
            add(arena, known, items, item);
        }
    }
}

/* Runs within one line end with it, runs within one sentence end with that. */
static void mark_ends(qz_arena *arena, qz_items_found *items)
{
    uint32_t *last = qz_allocate_zeroed(arena, items->count + 1, sizeof *last);
    for (uint32_t k = 0; k < items->count; k++)
        last[items->items[k].chain] = k;
    for (uint32_t k = 0; k < items->count; k++) {
        qz_item *item = &items->items[k];
        const qz_item *first = &items->items[item->chain], *end = &items->items[last[item->chain]];
        item->one_line = end->shape == first->shape;
        item->one_sentence = item->one_line && end->sentence == first->sentence && end != first;
    }
    /* A single item at a line's start belongs to a run that is longer than the excerpt: it does not end here.
     */
    for (uint32_t k = 0; k < items->count; k++) {
        qz_item *item = &items->items[k];
        const bool alone = item->chain == k && last[k] == k;
        if (item->starts_line && alone)
            item->one_line = false;
    }
}

void qz_enumerations_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                          const qz_shapes *shapes, qz_items_found *items)
{
    groups known = {.count = 0};
    for (uint32_t k = 0; k < shapes->count; k++)
        read_line(tools, arena, text, &shapes->items[k], k, &known, items);
    mark_ends(arena, items);
}
