/* pdf: the words of a PDF and where they stand, by `pdftotext` of poppler-utils as a child process. */
#ifndef PDF_H
#define PDF_H

#include "input.h"

/*
 * Put what `pdftotext -bbox-layout` writes of the document in place of its bytes; false with
 * document->problem filled in. May be called from several threads.
 */
bool pdf_take_boxes(struct document *document);

#endif
