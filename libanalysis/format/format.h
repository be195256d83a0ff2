/* format: documents that are no plain text, recognised by their bytes and turned into the document text. */
#ifndef QZ_FORMAT_FORMAT_H
#define QZ_FORMAT_FORMAT_H

#include "base/arena.h"
#include "qza.h"

typedef struct qz_taken {
    const char *text; /* UTF-8, in the arena */
    size_t length;
    const uint32_t *pages; /* where each page begins in it, in bytes; NULL where there are none */
    uint32_t page_count;
    qza_words warning; /* `en` is NULL for none */
} qz_taken;

/* What the bytes are, by themselves: QZA_INPUT_TEXT for all that needs no format. */
qza_input qz_format_of(const void *bytes, size_t length);

/*
 * Take the text out of bytes of a format (neither QZA_INPUT_AUTO nor text nor JSON). Errors: QZA_BAD_INPUT
 * with what is wrong and what to do.
 */
qza_status qz_format_read(qz_arena *arena, qza_input input, const void *bytes, size_t length, qz_taken *taken,
                          qza_error *error);

#endif
