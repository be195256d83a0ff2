/*
 * lattice: the words of a run of Han characters: of all ways to cut it into words of the dictionary (and
 * numerals), the one with the least sum of costs. One pass from the end to the beginning, so that the words
 * come out in order.
 */
#ifndef QZ_SEGMENT_LATTICE_H
#define QZ_SEGMENT_LATTICE_H

#include "segment/segment.h"

enum { QZ_LATTICE_WINDOW = 2048 }; /* characters of a run that are decided at once */

/* What the lattice writes on its way; reused from run to run. */
typedef struct qz_lattice_choice {
    uint32_t cost;  /* from here to the end */
    uint8_t length; /* of the best word here */
    uint8_t pos;
    uint8_t class;
    bool known;
} qz_lattice_choice;

typedef struct qz_lattice {
    const qz_segmenter *segmenter;
    qz_lattice_choice choices[QZ_LATTICE_WINDOW + 1];
} qz_lattice;

/* Append the words of the run of Han characters `run`. */
void qz_lattice_cut(qz_lattice *lattice, qz_arena *arena, const char32_t *folded, qz_span run,
                    qz_tokens *tokens);

/* One way to go on from a position. */
typedef struct qz_candidate {
    uint32_t length;
    uint32_t cost;
    uint8_t pos;
    uint8_t class;
    bool known;
} qz_candidate;

enum { QZ_MOST_CANDIDATES = 66 };

/* All candidates at `at`, at least one (the character alone); returns how many. */
size_t qz_lattice_candidates(const qz_lattice *lattice, const char32_t *folded, uint32_t at, uint32_t end,
                             qz_candidate candidates[QZ_MOST_CANDIDATES]);

#endif
