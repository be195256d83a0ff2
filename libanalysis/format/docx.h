/*
 * docx: an office document as its readers see it: paragraphs with their automatic numbers, tables row by row
 * with a tab between cells, the text of boxes once, behind the paragraph that they hang on; notes as [1] with
 * their text at the end. What was deleted or hidden is out, what was inserted is in.
 */
#ifndef QZ_FORMAT_DOCX_H
#define QZ_FORMAT_DOCX_H

#include "format/characters.h"
#include "format/package.h"

/* Append the text of the document whose main part is `part`. */
void qz_docx_read(qz_package *package, const char *part, qz_characters *text);

/*
 * The text of its headers and footers, each once, joined by /: furniture of the pages, which is no part of
 * the text, but may hold what stands nowhere else. Page numbers alone are nothing. NULL for none; at most
 * some 100 characters of it.
 */
const char *qz_docx_margins(qz_package *package, const char *part);

/* The office document's main part, as the package says or where it usually is; NULL for none. */
const char *qz_docx_main_part(qz_package *package);

#endif
