#include "lexicon/starts.h"

enum { FIRST_BITS = 4 };

typedef struct table {
    qz_starts_pair *places;
    uint32_t bits, used;
} table;

static table table_of(qz_arena *arena, uint32_t bits, qz_starts_pairs *pairs)
{
    pairs->count = pairs->room = (1U << bits) + QZ_STARTS_REST;
    pairs->items = qz_allocate_zeroed(arena, pairs->count, sizeof *pairs->items);
    return (table){pairs->items, bits, 0};
}

/* The place of the pair, its own or a new one; NULL for none. */
static qz_starts_pair *place_of(table *made, uint32_t name)
{
    qz_starts_pair *place = made->places + (qz_starts_hash(name) >> (32 - made->bits));
    for (const qz_starts_pair *end = place + QZ_STARTS_REST; place < end; place++) {
        if (place->name && place->name != name)
            continue;
        made->used += !place->name;
        place->name = name;
        return place;
    }
    return NULL;
}

static void put(table *made, qz_starts_bits *bits, const qz_starts_term *term)
{
    const char32_t *characters = term->characters;
    const uint32_t list = (uint32_t)1 << term->list;
    const uint32_t name = term->length > 1 ? qz_starts_name(characters[0], characters[1]) : 0;
    const uint32_t hash = qz_starts_hash(name), bit = hash >> (32 - QZ_STARTS_PAIR_BITS);
    if (term->length > 1)
        bits->pairs[bit / 64] |= (uint64_t)1 << bit % 64;
    qz_starts_pair *place = name ? place_of(made, name) : NULL;
    if (!place) {
        bits->singles[characters[0] % QZ_SINGLES] |= list;
        return;
    }
    if (term->length == 2) {
        place->whole |= list;
    } else {
        place->longer |= list;
        bits->threes[qz_starts_three(hash, characters[2])] |= (uint8_t)(1U << term->list % 8);
    }
}

void qz_starts_build(qz_arena *arena, const qz_starts_term *terms, uint32_t count, qz_starts_pairs *pairs,
                     qz_starts_bits *bits)
{
    table made = table_of(arena, FIRST_BITS, pairs);
    for (uint32_t i = 0; i < count; i++) {
        put(&made, bits, &terms[i]);
        if (made.used * 4 <= 3U << made.bits)
            continue;
        made = table_of(arena, made.bits + 1, pairs); /* too full: begin again with twice the room */
        i = UINT32_MAX;
    }
}
