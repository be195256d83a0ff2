/* visible: text as a terminal shows it: how wide, and without control characters that would steer it. */
#include "emit/visible.h"

#include "base/utf8.h"
#include "emit/writer.h"

#include <stdint.h>
#include <stdio.h>

typedef struct range {
    char32_t first, last;
} range;

static bool in_ranges(char32_t character, const range *ranges, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        if (character >= ranges[k].first && character <= ranges[k].last)
            return true;
    }
    return false;
}

/* Control characters, and those that turn the direction of writing: a terminal would obey them. */
bool qz_steers_terminal(char32_t character)
{
    static const range steering[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x200E, 0x200F},
                                     {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFFF9, 0xFFFB}};
    return in_ranges(character, steering, sizeof steering / sizeof steering[0]);
}

/* Columns of a terminal that the character takes; by the wide and full-width blocks of Unicode. */
uint32_t qz_display_width(char32_t character)
{
    static const range none[] = {{0x0300, 0x036F}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
    static const range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xAC00, 0xD7A3},
                                 {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
                                 {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    if (in_ranges(character, none, sizeof none / sizeof none[0]))
        return 0;
    return in_ranges(character, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

size_t qz_visible_character(const char *bytes, size_t length, bool lines, char shown[QZ_VISIBLE_ROOM])
{
    char32_t character;
    size_t invalid;
    size_t size = qz_utf8_decode(bytes, length, &character, &invalid);
    if (!size) {
        size = invalid;
        character = QZ_REPLACEMENT;
    }
    if (qz_steers_terminal(character) && !(lines && (character == '\n' || character == '\t')))
        (void)snprintf(shown, QZ_VISIBLE_ROOM, "<U+%04X>", (unsigned)character);
    else
        shown[qz_utf8_encode(character, shown)] = '\0';
    return size;
}

void qz_emit_visible(qz_buffer *out, const char *bytes, size_t length, bool lines)
{
    char shown[QZ_VISIBLE_ROOM];
    for (size_t at = 0; at < length;) {
        at += qz_visible_character(bytes + at, length - at, lines, shown);
        qz_buffer_add(out, shown);
    }
}

uint32_t qz_visible_width(const char *bytes, size_t length)
{
    uint32_t width = 0;
    char32_t character;
    size_t invalid;
    for (size_t at = 0; at < length;) {
        size_t size = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        width += size ? qz_display_width(character) : 1;
        at += size ? size : invalid;
    }
    return width;
}
