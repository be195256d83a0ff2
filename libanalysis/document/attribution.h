/* attribution: the words around a quotation that say whose it is. */
#ifndef QZ_DOCUMENT_ATTRIBUTION_H
#define QZ_DOCUMENT_ATTRIBUTION_H

#include "document/document.h"

/* Roles of the list `quoting`, in the order of lists.c. */
typedef enum qz_quoting_role {
    QZ_QUOTING_SAYS = 1,
    QZ_QUOTING_SPEAKS,
    QZ_QUOTING_NOUN,
    QZ_QUOTING_FOLLOWS,
    QZ_QUOTING_OPENS,
    QZ_QUOTING_NAMING,
    QZ_QUOTING_SHORT_NAME,
    QZ_QUOTING_ADVERB,
    QZ_QUOTING_TELLS,
    QZ_QUOTING_LIKENS,
    QZ_QUOTING_THEME,
    QZ_QUOTING_CHANGE,
    QZ_QUOTING_STATE,
    QZ_QUOTING_MANNER,
} qz_quoting_role;

/* The longest word of this role that starts at `at`, or that ends there; false for none. */
bool qz_quoting_starts(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                       qz_quoting_role role, qz_span *word);
bool qz_quoting_ends(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                     qz_quoting_role role, qz_span *word);

/*
 * Who says it: the subject at the end of `before`, the words of the sentence up to the verb. A document in
 * 《》 by its full name, a person without titles, else the phrase. NULL where there is none. `least` is how
 * far back a 他说 may look for its name.
 */
const char *qz_attribution_before(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                                  const qz_document *document, qz_span before, uint32_t least);

/* The full name of the document that stands last in `span` and is tied to a quotation right after it
 * (《建议》中“…”, 《建议》将“…”列为); NULL for none. */
const char *qz_attribution_cited(qz_arena *arena, const qz_text *text, const qz_document *document,
                                 qz_span span);

#endif
