/* Short names that the document defines for a name in it: 澄川市港口人才库(以下简称人才库). Wherever they
 * stand they are of its kind, and it is their normal form. */
#include "extract/entities_find.h"

#include <string.h>

enum { MOST_SHORT_NAMES = 32 };

/* The longest candidate that ends where the full name ends; NULL for none. */
static const qz_name *full_name(const qz_search *search, uint32_t end, uint32_t first, uint32_t last)
{
    const qz_name *longest = NULL;
    for (uint32_t i = first; i < last; i++) {
        const qz_name *name = &search->names->items[i];
        if (name->span.end == end && name->kind != QZ_NO_ENTITY && name->kind != QZ_PERSON &&
            (!longest || name->span.start < longest->span.start))
            longest = name;
    }
    return longest;
}

static bool stands_at(const qz_search *search, uint32_t position, qz_span name)
{
    const size_t length = name.end - name.start;
    const char32_t *folded = search->text->folded;
    return position + length <= search->span.end && folded[position] == folded[name.start] &&
           memcmp(folded + position, folded + name.start, length * sizeof *folded) == 0;
}

static void push_mentions(qz_search *search, qz_span name, const qz_name *full)
{
    enum { SURE = 3 }; /* 中棉所|有关: three characters are no chance */
    const bool sure = name.end - name.start >= SURE;
    const uint8_t kind = full->kind;
    size_t length;
    const char *bytes = qz_text_bytes(search->text, full->span, &length);
    const char *normal = full->name ? full->name : qz_copy_bytes(search->arena, bytes, length);
    for (uint32_t i = 0; i < search->tokens.count; i++) {
        const uint32_t start = search->tokens.items[i].span.start;
        const qz_span here = {start, start + (name.end - name.start)};
        if (stands_at(search, start, name) && (sure || qz_search_aligned(search, here)))
            qz_search_push(search, here, kind, QZ_RANK_NAME, normal, NULL, "short name");
    }
}

void qz_find_short_names(qz_search *search, uint32_t first)
{
    const qz_short_name_list *defined = &search->analysis->document.short_names;
    const uint32_t last = search->names->count;
    for (uint32_t i = 0; i < defined->count && i < MOST_SHORT_NAMES; i++) {
        const qz_short_name *one = &defined->items[i];
        const qz_name *full = one->name.end - one->name.start > 1 && qz_span_holds(search->span, one->full)
                                  ? full_name(search, one->full.end, first, last)
                                  : NULL;
        if (full && full->kind != QZ_POLICY) /* entities_titles.c */
            push_mentions(search, one->name, full);
    }
}
