/*
 * The element that holds the document. Each element has the sum of its lines' scores, those of lines deep
 * inside it for less: so the nearest one around the paragraphs wins, and an outer one only where paragraphs
 * stand in several of its parts.
 */
#include "document/zone_scores.h"

enum { FARTHEST = 16 };

static void add_line(const qz_page *page, uint32_t line, float *sums)
{
    const qz_element_list *elements = &page->markup->elements;
    const float score = page->document->lines.items[line].score;
    uint32_t element = page->markup->lines.items[line].element;
    float share = 1;
    for (uint32_t distance = 0; distance < FARTHEST && element < elements->count; distance++) {
        sums[element] += score * share;
        share *= distance ? 0.8F : 1; /* a paragraph and what it stands in count the same */
        if (elements->items[element].parent == element)
            return;
        element = elements->items[element].parent;
    }
}

bool qz_zone_element(const qz_page *page, uint32_t *first, uint32_t *end)
{
    const qz_element_list *elements = &page->markup->elements;
    const uint32_t count = page->document->lines.count < page->markup->lines.count
                               ? page->document->lines.count
                               : page->markup->lines.count;
    if (elements->count == 0 || count == 0)
        return false;
    float *sums = qz_allocate_zeroed(page->arena, elements->count, sizeof *sums);
    for (uint32_t i = 0; i < count; i++)
        add_line(page, i, sums);
    float most = 0;
    for (uint32_t i = 0; i < elements->count; i++) {
        const qz_element *element = &elements->items[i];
        if (element->first >= element->end || sums[i] <= 0)
            continue;
        uint32_t begin = element->first;
        while (begin < element->end && page->document->lines.items[begin].score <= 0)
            begin++;
        const float sum = sums[i] + qz_zone_bonus(page, begin);
        if (sum <= most)
            continue;
        most = sum;
        *first = element->first;
        *end = element->end;
    }
    return most > 0;
}
