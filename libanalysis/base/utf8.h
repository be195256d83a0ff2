/* utf8: one character at a time, strictly (no surrogates, no overlong forms, nothing above U+10FFFF). */
#ifndef QZ_BASE_UTF8_H
#define QZ_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum { QZ_REPLACEMENT = 0xFFFD };

/*
 * Decode the character that begins at bytes[0]. Returns its length, 1 to 4; or 0 when the bytes are invalid
 * or cut, with *invalid set to the number of bytes to skip (the maximal ill-formed part, at least 1). length
 * must not be 0.
 */
size_t qz_utf8_decode(const char *bytes, size_t length, char32_t *character, size_t *invalid);

/*
 * The common case of Chinese, inline: a character of three bytes with at least one more byte behind it. False
 * for anything else, which qz_utf8_decode then decides.
 */
static inline bool qz_utf8_is_common(const char *bytes, size_t length, char32_t *character)
{
    if (length < 4)
        return false;
    const unsigned char *b = (const unsigned char *)bytes; /* one load, all tests at once */
    const uint32_t word = (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
    if ((word & 0xC0C0F0U) != 0x8080E0U)
        return false;
    const char32_t read = (word & 0x0FU) << 12 | (word >> 2 & 0xFC0U) | (word >> 16 & 0x3FU);
    *character = read;
    return read >= 0x800U && (read & 0xF800U) != 0xD800U;
}

/* How many bytes the character has that begins with this byte; 0 for a byte inside one. */
static inline uint32_t qz_utf8_size(char byte)
{
    const unsigned char lead = (unsigned char)byte;
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : lead < 0x80;
}

/* Write the character (must be a scalar value); returns its length, 1 to 4. */
size_t qz_utf8_encode(char32_t character, char bytes[4]);

#endif
