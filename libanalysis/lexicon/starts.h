/*
 * starts: of which lists a term may begin at a place of a text, as its first three characters tell: a table
 * in the image. At most places none begins, and what asks for many lists, or at every place, learns it here
 * from one line of the processor's cache and without a branch, where the trie waits for memory at each step.
 *
 * A pair of characters has a place in its line with the lists of the term that is the pair, those of the
 * longer ones, and which third characters these have. No answer is wrong about a list that it leaves out.
 */
#ifndef QZ_LEXICON_STARTS_H
#define QZ_LEXICON_STARTS_H

#include "base/arena.h"

#include <string.h>
#include <uchar.h>

enum { QZ_STARTS_PAIRS = 4 };

/* 64 bytes, one cache line where the table begins with one. */
typedef struct qz_starts_line {
    uint32_t pair[QZ_STARTS_PAIRS];   /* 0: free, or of any pair, where more than four fell on the line */
    uint32_t whole[QZ_STARTS_PAIRS];  /* the lists with the pair as a term, bit k for list k */
    uint32_t longer[QZ_STARTS_PAIRS]; /* the lists with terms that go on behind it */
    uint32_t thirds[QZ_STARTS_PAIRS]; /* with which characters, a bit for their last bits */
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

static inline uint32_t qz_starts_hash(char32_t first, char32_t second)
{
    return first * 0x9E3779B1U + second * 0x85EBCA77U;
}

static inline uint32_t qz_starts_third(char32_t third)
{
    return third % 32;
}

/* The lists of which a term may begin with these; 0 for characters that are not there. */
static inline uint32_t qz_starts_look(const qz_starts *starts, char32_t first, char32_t second,
                                      char32_t third)
{
    typedef uint32_t four __attribute__((vector_size(16)));
    const qz_starts_line *line = &starts->lines[qz_starts_hash(first, second) >> starts->shift];
    const uint32_t own = first << 16 ^ second;
    four pair, whole, longer, thirds;
    memcpy(&pair, line->pair, sizeof pair);
    memcpy(&whole, line->whole, sizeof whole);
    memcpy(&longer, line->longer, sizeof longer);
    memcpy(&thirds, line->thirds, sizeof thirds);
    const four here = (four)(pair == own) | (four)(pair == 0);
    const four goes_on = -(thirds >> qz_starts_third(third) & 1);
    const four found = here & (whole | (longer & goes_on));
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    halves[0] |= halves[1];
    return (uint32_t)(halves[0] | halves[0] >> 32) | starts->singles[first % QZ_SINGLES];
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
