#include "lexicon/starts.h"

#include <string.h>

/* Room for so many pairs that few lines get more than they hold. */
static uint32_t bits_for(const qz_starts_term *terms, uint32_t count)
{
    uint32_t pairs = 0, bits = 0;
    for (uint32_t i = 0; i < count; i++)
        pairs += terms[i].length > 1 &&
                 (i == 0 || terms[i - 1].length < 2 || terms[i - 1].characters[0] != terms[i].characters[0] ||
                  terms[i - 1].characters[1] != terms[i].characters[1]);
    while (pairs > 1U << bits && bits < 24)
        bits++;
    return bits ? bits : 1;
}

/* The place of the pair: its own, a free one, or the second, which is then of any pair. */
static qz_starts_pair *place_of(qz_starts_line *line, uint32_t pair)
{
    for (uint32_t i = 0; i < 2; i++) {
        qz_starts_pair *place = &line->pairs[i];
        if (place->pair == 0 && !(place->whole | place->longer))
            place->pair = pair;
        if (place->pair == pair)
            return place;
    }
    line->pairs[1].pair = 0;
    return &line->pairs[1];
}

void qz_starts_build(qz_arena *arena, const qz_starts_term *terms, uint32_t count, qz_starts_lines *lines,
                     uint32_t *singles)
{
    const uint32_t bits = bits_for(terms, count);
    lines->count = lines->room = 1U << bits;
    lines->items = qz_allocate_zeroed(arena, lines->count, sizeof *lines->items);
    memset(singles, 0, QZ_SINGLES * sizeof *singles);
    for (uint32_t i = 0; i < count; i++) {
        const char32_t *term = terms[i].characters;
        const uint32_t list = (uint32_t)1 << terms[i].list;
        if (terms[i].length == 1)
            singles[term[0] % QZ_SINGLES] |= list;
        if (terms[i].length < 2)
            continue;
        const uint32_t pair = qz_starts_name(term[0], term[1]);
        qz_starts_pair *place = place_of(&lines->items[qz_starts_hash(pair) >> (32 - bits)], pair);
        if (terms[i].length == 2) {
            place->whole |= list;
        } else {
            place->longer |= list;
            place->thirds |= (uint32_t)1 << qz_starts_third(term[2]);
        }
    }
}
