/* characters: UTF-8 that grows in an arena; what the formats write the document text into. */
#ifndef QZ_FORMAT_CHARACTERS_H
#define QZ_FORMAT_CHARACTERS_H

#include "base/arena.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

typedef QZ_LIST(char) qz_characters;

static inline void qz_characters_append(qz_arena *arena, qz_characters *to, const char *bytes, size_t length)
{
    while (to->room - to->count < length)
        to->items = qz_grow(arena, to->items, &to->room, 1);
    if (length)
        memcpy(to->items + to->count, bytes, length);
    to->count += (uint32_t)length;
}

static inline void qz_characters_add(qz_arena *arena, qz_characters *to, const char *string)
{
    qz_characters_append(arena, to, string, strlen(string));
}

/* Add a character; what is no scalar value becomes U+FFFD. */
static inline void qz_characters_put(qz_arena *arena, qz_characters *to, char32_t character)
{
    char bytes[4];
    if (character == 0 || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
        character = QZ_REPLACEMENT;
    const size_t length = qz_utf8_encode(character, bytes);
    qz_characters_append(arena, to, bytes, length);
}

static inline bool qz_characters_end_with(const qz_characters *characters, char last)
{
    return characters->count && characters->items[characters->count - 1] == last;
}

#endif
