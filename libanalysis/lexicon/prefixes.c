#include "lexicon/prefixes.h"

enum { FIRST_BITS = 4 };

typedef struct table {
    qz_arena *arena;
    uint16_t *slots;
    uint32_t bits, used;
} table;

static void put(table *made, uint64_t hash, uint32_t flags)
{
    const uint32_t mask = (1U << made->bits) - 1;
    const uint16_t mark = qz_prefix_mark(hash);
    uint32_t slot = (uint32_t)(hash >> (64 - made->bits));
    while (made->slots[slot] && (made->slots[slot] & 0xFFFCU) != mark)
        slot = (slot + 1) & mask;
    made->used += !made->slots[slot];
    made->slots[slot] = (uint16_t)(made->slots[slot] | mark | flags);
}

static void put_word(table *made, const qz_prefix_word *word)
{
    uint64_t hash = QZ_PREFIX_START;
    for (uint32_t i = 0; i < word->length; i++) {
        hash = qz_prefix_extend(hash, word->characters[i]);
        if (i > 0)
            put(made, hash, i + 1 == word->length ? QZ_PREFIX_WORD : QZ_PREFIX_MORE);
    }
}

void qz_prefixes_build(qz_arena *arena, const qz_prefix_word *words, uint32_t count, qz_prefix_slots *slots)
{
    table made = {.arena = arena, .bits = FIRST_BITS};
    made.slots = qz_allocate_zeroed(arena, (size_t)1 << made.bits, sizeof *made.slots);
    for (uint32_t i = 0; i < count; i++) {
        put_word(&made, &words[i]);
        if ((made.used + words[i].length) * 5 < 3U << made.bits)
            continue;
        /* Grown too full: the hashes are not kept whole, so begin again with twice the room. */
        made.bits++;
        made.used = 0;
        made.slots = qz_allocate_zeroed(arena, (size_t)1 << made.bits, sizeof *made.slots);
        i = UINT32_MAX;
    }
    *slots = (qz_prefix_slots){made.slots, 1U << made.bits, 1U << made.bits};
}
