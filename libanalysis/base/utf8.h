/* utf8: one character at a time, strictly (no surrogates, no overlong forms, nothing above U+10FFFF). */
#ifndef QZ_BASE_UTF8_H
#define QZ_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

enum { QZ_REPLACEMENT = 0xFFFD };

/*
 * Decode the character that begins at bytes[0]. Returns its length, 1 to 4; or 0 when the bytes are invalid
 * or cut, with *invalid set to the number of bytes to skip (the maximal ill-formed part, at least 1). length
 * must not be 0.
 */
size_t qz_utf8_decode(const char *bytes, size_t length, char32_t *character, size_t *invalid);

/*
 * The common case of Chinese, inline: a character of three bytes that begins with E1 to EC, whose bytes need
 * no other bounds than those of all. False for anything else, which qz_utf8_decode then decides.
 */
static inline bool qz_utf8_is_common(const char *bytes, size_t length, char32_t *character)
{
    const unsigned char first = (unsigned char)bytes[0];
    if (length < 3 || first < 0xE1 || first > 0xEC)
        return false;
    const unsigned char second = (unsigned char)bytes[1], third = (unsigned char)bytes[2];
    *character = (char32_t)((first & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU));
    return (second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U;
}

/* Write the character (must be a scalar value); returns its length, 1 to 4. */
size_t qz_utf8_encode(char32_t character, char bytes[4]);

#endif
