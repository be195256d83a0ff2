/* quotations: words of others in quotation marks, and the short names by which documents are cited. */
#ifndef QZ_DOCUMENT_QUOTATIONS_H
#define QZ_DOCUMENT_QUOTATIONS_H

#include "document/document.h"

/* Fill document->short_names: 《…的建议》(以下简称《建议》). Needs lines and the body. */
void qz_short_names_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                         qz_document *document);

/*
 * The definition that holds for the name at `name` (inside its marks) at that place of the document; NULL for
 * none. Of several definitions of one name the last one before it holds.
 */
const qz_short_name *qz_short_name_of(const qz_text *text, const qz_document *document, qz_span name);

/* Fill document->quotations. Needs sentences and short names. */
void qz_quotations_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                        qz_document *document);

#endif
