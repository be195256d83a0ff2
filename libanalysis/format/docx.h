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

/* The office document's main part, as the package says or where it usually is; NULL for none. */
const char *qz_docx_main_part(qz_package *package);

#endif
