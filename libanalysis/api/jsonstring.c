#include "api/jsonstring.h"

#include "base/utf8.h"

#include <string.h>

enum { HEX_DIGITS = 4, HIGH_SURROGATE = 0xD800, LOW_SURROGATE = 0xDC00, AFTER_SURROGATES = 0xE000 };

/* The four digits of \uXXXX; false for anything else. */
static bool read_hex(const char *at, const char *end, char32_t *value)
{
    if (end - at < HEX_DIGITS)
        return false;
    *value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
        const char c = at[i];
        const bool digit = c >= '0' && c <= '9', upper = c >= 'A' && c <= 'F', lower = c >= 'a' && c <= 'f';
        if (!digit && !upper && !lower)
            return false;
        *value = *value << 4 | (char32_t)(digit ? c - '0' : upper ? c - 'A' + 10 : c - 'a' + 10);
    }
    return true;
}

/* XXXX or XXXX\uXXXX, a pair that stands for one character; where it ends, NULL for none. */
static const char *read_code(const char *at, const char *end, char32_t *character)
{
    if (!read_hex(at, end, character))
        return NULL;
    at += HEX_DIGITS;
    if (*character < HIGH_SURROGATE || *character >= AFTER_SURROGATES)
        return at;
    char32_t low;
    if (*character >= LOW_SURROGATE || end - at < 2 || at[0] != '\\' || at[1] != 'u' ||
        !read_hex(at + 2, end, &low) || low < LOW_SURROGATE || low >= AFTER_SURROGATES)
        return NULL;
    *character = 0x10000 + ((*character - HIGH_SURROGATE) << 10) + (low - LOW_SURROGATE);
    return at + 2 + HEX_DIGITS;
}

/* The escape behind a backslash, its character at the end of `to`; where it ends, NULL for none. */
static const char *read_escape(const char *at, const char *end, char **to)
{
    static const char NAMES[] = "\"\\/bfnrt", MEANT[] = "\"\\/\b\f\n\r\t";
    if (at == end)
        return NULL;
    if (*at == 'u') {
        char32_t character;
        at = read_code(at + 1, end, &character);
        if (at) /* six bytes become at most three, twelve become four */
            *to += qz_utf8_encode(character ? character : QZ_REPLACEMENT, *to);
        return at;
    }
    const char *name = *at ? strchr(NAMES, *at) : NULL;
    if (!name)
        return NULL;
    *(*to)++ = MEANT[name - NAMES];
    return at + 1;
}

bool qz_json_string_read(const char *bytes, size_t length, char *room, size_t *written)
{
    const char *at = bytes, *end = bytes + length;
    char *to = room;
    while (at && at < end) {
        const char *escape = memchr(at, '\\', (size_t)(end - at));
        const size_t plain = (size_t)((escape ? escape : end) - at);
        memcpy(to, at, plain);
        to += plain;
        at = escape ? read_escape(escape + 1, end, &to) : end;
    }
    *to = '\0';
    *written = (size_t)(to - room);
    return at != NULL;
}
