/* What a paragraph may begin with: 一、 (二) 第三条 1. ① • */
#include "format/layout.h"

#include "text/text.h"

static uint32_t skip_numerals(const char32_t *text, uint32_t at, uint32_t length)
{
    static const char32_t numerals[] = U"一二三四五六七八九十百零〇0123456789";
    enum { FARTHEST = 6 };
    for (uint32_t end = at + FARTHEST; at < length && at < end; at++) {
        const char32_t *c = numerals;
        while (*c && *c != qz_fold(text[at]))
            c++;
        if (!*c)
            break;
    }
    return at;
}

uint32_t qz_layout_marker(const char32_t *text, uint32_t length)
{
    const char32_t first = length ? qz_fold(text[0]) : 0;
    if ((first >= U'①' && first <= U'⓿') || first == U'·' || first == U'■' || first == U'●')
        return 1;
    const bool bracket = first == U'(', ordinal = first == U'第';
    const uint32_t from = bracket || ordinal;
    const uint32_t at = skip_numerals(text, from, length);
    const char32_t next = at < length ? qz_fold(text[at]) : 0;
    const char32_t behind = at + 1 < length ? qz_fold(text[at + 1]) : 0;
    bool found = false;
    if (at == from)
        return 0;
    if (bracket)
        found = next == U')';
    else if (ordinal)
        found = next == U'条' || next == U'章' || next == U'节' || next == U'编';
    else
        found = next == U'、' || (next == U'.' && !qz_is_digit(behind));
    return found ? at + 1 : 0;
}
