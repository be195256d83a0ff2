/* outline: the headings of a document and what they stand above. */
#ifndef QZ_DOCUMENT_OUTLINE_H
#define QZ_DOCUMENT_OUTLINE_H

#include "document/document.h"

/*
 * Fill document->sections, in order of start. Needs the lines with their roles and the body; lines that turn
 * out to be headings of their own get the role QZ_ROLE_HEADING.
 */
void qz_outline_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                     qz_document *document);

#endif
