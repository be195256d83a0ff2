/*
 * starts: of which lists a term may begin at a place of a text, as its first three characters tell: a table
 * in the image. At most places none begins, and what asks for many lists, or at every place, learns it here
 * from one line of memory and without a branch, where the trie waits for memory at each step.
 *
 * A pair of characters has a place in its line with the lists of the term that is the pair, those of the
 * longer ones, and which third characters these have. No answer is wrong about a list that it leaves out.
 */
#ifndef QZ_LEXICON_STARTS_H
#define QZ_LEXICON_STARTS_H

#include "base/arena.h"

#include <uchar.h>

/* What is said of the terms that begin with a pair of characters. */
typedef struct qz_starts_pair {
    uint32_t pair;   /* 0: free, or of any pair, where more than two fell on the line */
    uint32_t whole;  /* the lists with the pair as a term, bit k for list k */
    uint32_t longer; /* the lists with terms that go on behind it */
    uint32_t thirds; /* with which characters, a bit for their last bits */
} qz_starts_pair;

/* Half a line of the processor's cache. Only the second may be of any pair. */
typedef struct qz_starts_line {
    qz_starts_pair pairs[2];
} qz_starts_line;

typedef QZ_LIST(qz_starts_line) qz_starts_lines;

/* The lists with terms of one character, by its last bits. */
enum { QZ_SINGLES = 1 << 13 };

/* What of the image answers: `shift` is 32 less the bits of the index of a line. */
typedef struct qz_starts {
    const qz_starts_line *lines;
    const uint32_t *singles;
    uint32_t shift;
} qz_starts;

/* What a place holds to tell the pair, and what its line is found by. */
static inline uint32_t qz_starts_name(char32_t first, char32_t second)
{
    return first << 16 ^ second;
}

static inline uint32_t qz_starts_hash(uint32_t name)
{
    return (name ^ name >> 15) * 0x9E3779B1U;
}

static inline uint32_t qz_starts_third(char32_t third)
{
    return third % 32;
}

/* The lists of which a term may begin with these; 0 for characters that are not there. */
static inline uint32_t qz_starts_look(const qz_starts *starts, char32_t first, char32_t second,
                                      char32_t third)
{
    const uint32_t own = qz_starts_name(first, second);
    const qz_starts_pair *pairs = starts->lines[qz_starts_hash(own) >> starts->shift].pairs;
    const qz_starts_pair *here = pairs + (pairs[0].pair != own);
    const uint32_t is_own = -(uint32_t)((uint64_t)here->pair * (here->pair ^ own) == 0); /* or any */
    const uint32_t goes_on = -(here->thirds >> qz_starts_third(third) & 1U);
    return (is_own & (here->whole | (here->longer & goes_on))) | starts->singles[first % QZ_SINGLES];
}

/* A term and the list that it is of. */
typedef struct qz_starts_term {
    const char32_t *characters;
    uint32_t length;
    uint32_t list;
} qz_starts_term;

/* Terms to a table, at least one line; `singles` has room for QZ_SINGLES. Terms that begin with the same pair
 * stand together. */
void qz_starts_build(qz_arena *arena, const qz_starts_term *terms, uint32_t count, qz_starts_lines *lines,
                     uint32_t *singles);

#endif
