/* utf8: one character at a time, strictly (no surrogates, no overlong forms, nothing above U+10FFFF). */
#ifndef QZ_BASE_UTF8_H
#define QZ_BASE_UTF8_H

#include <stddef.h>
#include <uchar.h>

enum { QZ_REPLACEMENT = 0xFFFD };

/*
 * Decode the character that begins at bytes[0]. Returns its length, 1 to 4; or 0 when the bytes are invalid
 * or cut, with *invalid set to the number of bytes to skip (the maximal ill-formed part, at least 1). length
 * must not be 0.
 */
size_t qz_utf8_decode(const char *bytes, size_t length, char32_t *character, size_t *invalid);

/* Write the character (must be a scalar value); returns its length, 1 to 4. */
size_t qz_utf8_encode(char32_t character, char bytes[4]);

#endif
