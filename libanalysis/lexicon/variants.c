#include "lexicon/variants.h"

#include "base/utf8.h"

#include <string.h>

/* The simplified form over the term; one of another count of characters would move all behind it, and is
 * passed over. */
static void put_simplified(const qz_lexicon *lexicon, qz_arena *arena, qz_match term, char32_t *folded)
{
    const char *cell = qz_cell_text(lexicon, term.sense, QZ_VARIANT_SIMPLIFIED);
    uint32_t length;
    const char32_t *simple = qz_fold_string(arena, cell, strlen(cell), &length);
    if (length == term.span.end - term.span.start)
        memcpy(folded + term.span.start, simple, length * sizeof *folded);
}

void qz_simplify(const qz_lexicon *lexicon, qz_arena *arena, qz_text *text)
{
    const qz_lists own = QZ_IN(QZ_LIST_USER) | QZ_IN(QZ_LIST_FORBIDDEN);
    if (!text->traditional)
        return;
    char32_t *simple = qz_allocate(arena, ((size_t)text->length + 1) * sizeof *simple);
    memcpy(simple, text->folded, ((size_t)text->length + 1) * sizeof *simple);
    for (uint32_t at = 0; at < text->length;) {
        at = qz_lexicon_next(lexicon, text->folded, at, text->length, own | QZ_IN(QZ_LIST_VARIANTS));
        qz_match match;
        if (at < text->length && qz_lexicon_longest(lexicon, text->folded, at, text->length, own, &match)) {
            at = match.span.end;
        } else if (at < text->length && qz_lexicon_longest(lexicon, text->folded, at, text->length,
                                                           QZ_IN(QZ_LIST_VARIANTS), &match)) {
            put_simplified(lexicon, arena, match, simple);
            at = match.span.end;
        } else {
            at++;
        }
    }
    text->written = text->folded;
    text->folded = simple;
}
