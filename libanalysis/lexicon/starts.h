/*
 * starts: of which lists a term may begin at a place of a text, as its first three characters tell: tables
 * in the image. At most places none begins, and what asks for many lists, or at every place, learns it here
 * at little cost, where the trie waits for memory at each step.
 *
 * A set of bits, small enough to stay near, says whether a pair of characters begins a term, now and then in
 * error. A pair that does has a place in a table, with the lists of the term that is the pair and those of
 * the longer ones; of which of these the third character goes on tells another small table. No answer is
 * wrong about a list that it leaves out.
 */
#ifndef QZ_LEXICON_STARTS_H
#define QZ_LEXICON_STARTS_H

#include "base/arena.h"

#include <stdbool.h>
#include <uchar.h>

/* What is said of the terms that begin with a pair of characters. */
typedef struct qz_starts_pair {
    uint32_t name;   /* tells the pair; 0: a free place */
    uint32_t whole;  /* the lists with the pair as a term, bit k for list k */
    uint32_t longer; /* the lists with terms that go on behind it */
} qz_starts_pair;

/* A power of two, filled to three quarters at most, and QZ_STARTS_REST more. A pair stands in its own place
 * or in one of so many behind it, before the next free one; if all are taken, what is said of it is said of
 * its first character. */
typedef QZ_LIST(qz_starts_pair) qz_starts_pairs;
enum { QZ_STARTS_REST = 32 };

enum { QZ_STARTS_PAIR_BITS = 18, QZ_STARTS_THREE_BITS = 16, QZ_SINGLES = 1 << 13 };

typedef struct qz_starts_bits {
    uint64_t pairs[(1 << QZ_STARTS_PAIR_BITS) / 64];
    uint8_t threes[1 << QZ_STARTS_THREE_BITS]; /* lists of longer terms that begin so: bit k for k, k + 8 … */
    uint32_t singles[QZ_SINGLES];              /* the lists with terms of one character, by its last bits */
} qz_starts_bits;

/* What of the image answers: `shift` is 32 less the bits of a place. */
typedef struct qz_starts {
    const qz_starts_pair *pairs;
    const qz_starts_bits *bits;
    uint32_t shift;
} qz_starts;

static inline uint32_t qz_starts_name(char32_t first, char32_t second)
{
    return first << 16 ^ second;
}

static inline uint32_t qz_starts_hash(uint32_t name)
{
    return (name ^ name >> 15) * 0x9E3779B1U;
}

static inline uint32_t qz_starts_three(uint32_t hash, char32_t third)
{
    return (hash ^ third * 0x85EBCA77U) * 0x9E3779B1U >> (32 - QZ_STARTS_THREE_BITS);
}

/* The lists with a term of this one character. */
static inline uint32_t qz_starts_single(const qz_starts *starts, char32_t character)
{
    return starts->bits->singles[character % QZ_SINGLES];
}

/* May a term begin with these two? */
static inline bool qz_starts_has_pair(const qz_starts *starts, char32_t first, char32_t second)
{
    const uint32_t bit = qz_starts_hash(qz_starts_name(first, second)) >> (32 - QZ_STARTS_PAIR_BITS);
    return starts->bits->pairs[bit / 64] >> bit % 64 & 1;
}

/* The lists of which a term of two characters and more may begin with these. */
static inline uint32_t qz_starts_longer(const qz_starts *starts, char32_t first, char32_t second,
                                        char32_t third)
{
    const uint32_t name = qz_starts_name(first, second), hash = qz_starts_hash(name);
    const uint32_t three = qz_starts_three(hash, third);
    const qz_starts_pair *place = starts->pairs + (hash >> starts->shift);
    for (const qz_starts_pair *end = place + QZ_STARTS_REST;
         place->name != name && place->name && place < end;)
        place++;
    return place->whole | (place->longer & starts->bits->threes[three] * 0x01010101U);
}

/* The lists of which a term may begin with these; 0 for characters that are not there. */
static inline uint32_t qz_starts_look(const qz_starts *starts, char32_t first, char32_t second,
                                      char32_t third)
{
    const uint32_t single = qz_starts_single(starts, first);
    return qz_starts_has_pair(starts, first, second) ? single | qz_starts_longer(starts, first, second, third)
                                                     : single;
}

/* A term and the list that it is of. */
typedef struct qz_starts_term {
    const char32_t *characters;
    uint32_t length;
    uint32_t list;
} qz_starts_term;

/* Terms to tables: a table of at least one free place; `bits` are all 0 before. */
void qz_starts_build(qz_arena *arena, const qz_starts_term *terms, uint32_t count, qz_starts_pairs *pairs,
                     qz_starts_bits *bits);

#endif
