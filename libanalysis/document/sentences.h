/* sentences: the sentences of the body, each with the line and the section that it stands in. */
#ifndef QZ_DOCUMENT_SENTENCES_H
#define QZ_DOCUMENT_SENTENCES_H

#include "document/document.h"

/*
 * Fill document->sentences. Needs lines, body and sections. Lines that were cut at a fixed width in
 * mid-sentence are read as one: such a sentence holds the newlines.
 */
void qz_document_sentences(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                           qz_document *document);

/* The sentence that holds position `at`, or UINT32_MAX (binary search). */
uint32_t qz_document_sentence_at(const qz_document *document, uint32_t at);

#endif
