#include "lexicon/prefixes.h"

#include <stdbool.h>

enum { FIRST_BITS = 4 };

typedef struct table {
    qz_arena *arena;
    uint16_t *slots;
    uint32_t bits, used;
} table;

static uint32_t size_of(const table *made)
{
    return (1U << made->bits) + QZ_PREFIX_REST;
}

/* False where the slots behind the last are full. */
static bool put(table *made, uint64_t hash, uint32_t flags)
{
    const uint16_t mark = qz_prefix_mark(hash);
    uint32_t slot = (uint32_t)(hash >> (64 - made->bits));
    while (made->slots[slot] && (made->slots[slot] & 0xFFFCU) != mark)
        slot++;
    if (slot + 4 >= size_of(made))
        return false;
    made->used += !made->slots[slot];
    made->slots[slot] = (uint16_t)(made->slots[slot] | mark | flags);
    return true;
}

static bool put_word(table *made, const qz_prefix_word *word)
{
    if (word->length < 2)
        return true;
    uint64_t hash = qz_prefix_pair(word->characters[0], word->characters[1]);
    for (uint32_t i = 2; i < word->length; i++) {
        if (!put(made, hash, QZ_PREFIX_MORE))
            return false;
        hash = qz_prefix_extend(hash, word->characters[i]);
    }
    return put(made, hash, QZ_PREFIX_WORD);
}

void qz_prefixes_build(qz_arena *arena, const qz_prefix_word *words, uint32_t count, qz_prefix_slots *slots)
{
    table made = {.arena = arena, .bits = FIRST_BITS};
    made.slots = qz_allocate_zeroed(arena, size_of(&made), sizeof *made.slots);
    for (uint32_t i = 0; i < count; i++) {
        const bool fits = put_word(&made, &words[i]);
        if (fits && (made.used + words[i].length) * 5 < 3U << made.bits)
            continue;
        /* Grown too full: the hashes are not kept whole, so begin again with twice the room. */
        made.bits++;
        made.used = 0;
        made.slots = qz_allocate_zeroed(arena, size_of(&made), sizeof *made.slots);
        i = UINT32_MAX;
    }
    *slots = (qz_prefix_slots){made.slots, size_of(&made), size_of(&made)};
}
