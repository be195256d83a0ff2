/*
 * prefixes: which strings of two characters and more begin a word of the list `words`, as a hash table in the
 * image. The segmenter asks at every character of a text; here a question costs one look at memory that
 * depends on no other, where the trie costs one a character, each waiting for the last.
 *
 * A slot holds 14 bits of the string's hash and two flags, so that the table stays in the processor's cache.
 * A string stands in its own slot or in one behind it, before the next free one; four are compared at once,
 * since which of them it is nobody can foretell. One string in some thousands is taken for another: this is
 * for features, which were learned with the same mistakes, and not for what is said to stand in a dictionary.
 */
#ifndef QZ_LEXICON_PREFIXES_H
#define QZ_LEXICON_PREFIXES_H

#include "base/arena.h"

#include <stdint.h>
#include <string.h>
#include <uchar.h>

enum { QZ_PREFIX_WORD = 1, QZ_PREFIX_MORE = 2 }; /* it is a word; it begins a longer one */

/* A power of two, 0 for a free one, and QZ_PREFIX_REST more, so that the last have some behind them; of these
 * the last four are free, where every search ends. */
typedef QZ_LIST(uint16_t) qz_prefix_slots;
enum { QZ_PREFIX_REST = 64 };

/* The hash of a string: that of its first two characters, and then one character after the other. */
static inline uint64_t qz_prefix_pair(char32_t first, char32_t second)
{
    return ((uint64_t)first << 21 | second) * 0x9FB21C651E98DF25U;
}

static inline uint64_t qz_prefix_extend(uint64_t hash, char32_t character)
{
    return (hash ^ character) * 0x9FB21C651E98DF25U;
}

/* What of the hash a slot keeps. */
static inline uint16_t qz_prefix_mark(uint64_t hash)
{
    return (uint16_t)((hash >> 16) & 0xFFFCU);
}

/* Ask for the memory that qz_prefix_find will look at. */
static inline void qz_prefix_fetch(const uint16_t *slots, uint32_t shift, uint64_t hash)
{
    __builtin_prefetch(slots + (hash >> shift));
}

/* The flags of the string, 0 for one that begins no word; `shift` is 64 less the bits of a slot's index. */
static inline uint32_t qz_prefix_find(const uint16_t *slots, uint32_t shift, uint64_t hash)
{
    typedef uint16_t four __attribute__((vector_size(8)));
    const uint16_t mark = qz_prefix_mark(hash);
    const four marks = {mark, mark, mark, mark};
    for (const uint16_t *at = slots + (hash >> shift);; at += 4) {
        four found;
        memcpy(&found, at, sizeof found);
        const four same = (four)((found & 0xFFFC) == marks) & found;
        const four free = (four)(found == 0);
        uint64_t flags, ends;
        memcpy(&flags, &same, sizeof flags);
        memcpy(&ends, &free, sizeof ends);
        flags |= flags >> 32;
        flags |= flags >> 16;
        if ((flags & 3) | ends)
            return (uint32_t)flags & 3;
    }
}

/* Words to a table of at least one free slot. */
typedef struct qz_prefix_word {
    const char32_t *characters;
    uint32_t length;
} qz_prefix_word;

void qz_prefixes_build(qz_arena *arena, const qz_prefix_word *words, uint32_t count, qz_prefix_slots *slots);

#endif
