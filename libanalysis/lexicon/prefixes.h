/*
 * prefixes: which strings of two characters and more begin a word of the list `words`, as a hash table in the
 * image. The segmenter asks at every character of a text; here a question costs one look at memory that
 * depends on no other, where the trie costs one a character, each waiting for the last.
 *
 * A slot holds 14 bits of the string's hash and two flags, so that the table stays in the processor's cache.
 * One string in some thousands is taken for another: this is for features, which were learned with the same
 * mistakes, and not for what is said to stand in a dictionary.
 */
#ifndef QZ_LEXICON_PREFIXES_H
#define QZ_LEXICON_PREFIXES_H

#include "base/arena.h"

#include <stdint.h>
#include <uchar.h>

enum { QZ_PREFIX_WORD = 1, QZ_PREFIX_MORE = 2 }; /* it is a word; it begins a longer one */

typedef QZ_LIST(uint16_t) qz_prefix_slots; /* a power of two, 0 for a free one */

/* The hash of a string, one character after the other from QZ_PREFIX_START. */
#define QZ_PREFIX_START 0x9E3779B97F4A7C15U

/* What of the hash a slot keeps. */
static inline uint16_t qz_prefix_mark(uint64_t hash)
{
    return (uint16_t)((hash >> 16) & 0xFFFCU);
}

static inline uint64_t qz_prefix_extend(uint64_t hash, char32_t character)
{
    return (hash ^ character) * 0x9FB21C651E98DF25U;
}

/* The flags of the string, 0 for one that begins no word; `shift` is 64 less the bits of a slot's index. */
static inline uint32_t qz_prefix_find(const uint16_t *slots, uint32_t shift, uint64_t hash)
{
    const uint32_t mask = (uint32_t)(UINT64_MAX >> shift);
    const uint16_t mark = qz_prefix_mark(hash);
    for (uint32_t slot = (uint32_t)(hash >> shift);; slot = (slot + 1) & mask) {
        if (!slots[slot])
            return 0;
        if ((slots[slot] & 0xFFFCU) == mark)
            return slots[slot] & 3U;
    }
}

/* Have the slots of a string at hand soon. */
static inline void qz_prefix_fetch(const uint16_t *slots, uint32_t shift, uint64_t hash)
{
    __builtin_prefetch(&slots[hash >> shift]);
}

/* Words to a table of at least one free slot. */
typedef struct qz_prefix_word {
    const char32_t *characters;
    uint32_t length;
} qz_prefix_word;

void qz_prefixes_build(qz_arena *arena, const qz_prefix_word *words, uint32_t count, qz_prefix_slots *slots);

#endif
