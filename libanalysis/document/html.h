/* html: the text of a web page in reading order, furniture and all, with its markup. */
#ifndef QZ_DOCUMENT_HTML_H
#define QZ_DOCUMENT_HTML_H

#include "document/markup.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

enum {
    QZ_PAGE_BYTES = 32 << 20, /* a larger page is refused */
    QZ_PAGE_DEPTH = 1024,    /* elements within elements; what comes after one that lies deeper is left out */
    QZ_PAGE_LINES = 1 << 19, /* … and what comes after so many lines, or elements with lines of their own */
};

/* Once before pages are read, while no other thread reads one: the parser has tables of the whole process. */
void qz_html_prepare(void);

/* Do the bytes begin as a page does? In any encoding, with comments before, or only a part of a page. */
bool qz_html_begins(const char *bytes, size_t length);

/* Decode and read a page. `encoding` NULL means: detect it from the bytes, whatever the page declares.
 * Errors: QZA_BAD_INPUT, QZA_BAD_OPTION, QZA_NO_MEMORY. */
qza_status qz_html_read(const qz_lexicon *lexicon, qz_arena *arena, const void *bytes, size_t length,
                        const char *encoding, qz_text *text, qz_markup *markup, qza_error *error);

#endif
