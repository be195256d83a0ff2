/* html_bytes: what html.c asks of the bytes of a page. */
#ifndef QZ_DOCUMENT_HTML_BYTES_H
#define QZ_DOCUMENT_HTML_BYTES_H

#include "base/arena.h"

/* The encoding of a page without a byte order mark, detected from what is text in it; NULL where the general
 * detection does as well. */
const char *qz_html_encoding(qz_arena *arena, const char *bytes, size_t length);

#endif
