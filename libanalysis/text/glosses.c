/*
 * Readings behind characters, 增長(zhǎng) for 增長: pages that were converted so that copies hold no words
 * have them by the hundred. Where a text has several, the analysis copy goes without them all.
 */
#include "text/text.h"

#include <string.h>

/* The letters of pinyin with a tone mark, folded as they are written. */
static bool has_tone(char32_t c)
{
    static const char32_t MARKED[] = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    for (const char32_t *letter = MARKED; *letter; letter++)
        if (*letter == c)
            return true;
    return false;
}

static bool is_small_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || c == U'ü' || (c >= 0x80 && has_tone(c));
}

/* Where the reading ends that begins at `at`, (zhǎng); `at` for none. */
static uint32_t gloss_end(const qz_text *text, uint32_t at, bool *toned)
{
    enum { LONGEST = 6 };
    const char32_t *folded = text->folded;
    uint32_t end = at + 1;
    *toned = false;
    if (folded[at] != U'(' || at == 0 || !qz_is_han(folded[at - 1]))
        return at;
    for (; end - at <= LONGEST && is_small_letter(folded[end]); end++)
        *toned = *toned || has_tone(folded[end]);
    return end > at + 1 && folded[end] == U')' ? end + 1 : at;
}

static bool has_glosses(const qz_text *text)
{
    enum { SEVERAL = 5 };
    uint32_t found = 0;
    bool toned;
    for (uint32_t at = qz_skip_common_han(text, 0, text->length); at < text->length && found < SEVERAL;
         at = qz_skip_common_han(text, at + 1, text->length))
        if (text->folded[at] == U'(')
            found += gloss_end(text, at, &toned) > at && toned;
    return found == SEVERAL;
}

void qz_text_drop_glosses(qz_arena *arena, qz_text *text)
{
    if (!has_glosses(text))
        return;
    const size_t room = (size_t)text->length + 1;
    uint32_t *offsets = qz_allocate(arena, room * sizeof *offsets);
    uint32_t *places = qz_allocate(arena, room * sizeof *places);
    char32_t *folded = qz_allocate(arena, room * sizeof *folded);
    uint64_t *others = qz_allocate_zeroed(arena, room / 64 + 1, sizeof *others);
    uint32_t count = 0;
    bool toned;
    for (uint32_t at = 0; at <= text->length; at++, count++) { /* the 0 at the end too */
        at = at < text->length ? gloss_end(text, at, &toned) : at;
        offsets[count] = text->at[at];
        places[count] = at;
        folded[count] = text->folded[at];
        others[count / 64] |= (uint64_t)!qz_is_common_han(folded[count]) << count % 64;
    }
    text->at = offsets;
    text->places = places;
    text->folded = folded;
    text->others = others;
    text->length = count - 1;
}
