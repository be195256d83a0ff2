/* detect: what bytes are before they are text. */
#ifndef QZ_TEXT_DETECT_H
#define QZ_TEXT_DETECT_H

#include "base/arena.h"
#include "qza.h"

#include <uchar.h>

/* The encoding that a byte order mark names, NULL for none; *mark is the mark's length. */
const char *qz_encoding_marked(const void *bytes, size_t length, size_t *mark);

/* The encoding of bytes without a mark: never NULL. *skip is the length of the rest of a character that was
 * cut at their beginning. */
const char *qz_encoding_detect(qz_arena *arena, const void *bytes, size_t length, size_t *skip);

/* QZA_BAD_INPUT, with what it is, for files of other formats (PDF, Word, images, archives). */
qza_status qz_refuse_other_formats(const void *bytes, size_t length, qza_error *error);

/* The same for compound files: old Word and WPS documents, documents with a password. */
qza_status qz_refuse_compound(const char *bytes, size_t length, qza_error *error);

/* So many characters that no text has that it is none? */
bool qz_is_binary(const char32_t *characters, uint32_t count);

#endif
