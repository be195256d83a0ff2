/*
 * edges: with which characters the terms of a choice begin and end. Extractors ask at nearly every place
 * whether a word of some role or set stands there, and nearly always it does not; one look at a character
 * tells so, without the terms that begin there being found and each of their lines read.
 */
#ifndef QZ_LEXICON_EDGES_H
#define QZ_LEXICON_EDGES_H

#include "lexicon/lexicon.h"

/* By the last bits of a character. */
typedef struct qz_edges {
    uint64_t first[4], last[4];
} qz_edges;

/* The lists of which this is known: those whose terms have a role, or are of a set. */
#define QZ_LISTS_WITH_EDGES (QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MEASURES) | QZ_IN(QZ_LIST_SETS))

/* Those of one of these lists, one for each choice of its column 1; of choice 0 all terms. */
const qz_edges *qz_lexicon_edges(const qz_lexicon *lexicon, qz_list list);

/* May a term begin with, or end with, the folded character? False is certain. */
static inline bool qz_edges_begin(const qz_edges *edges, char32_t character)
{
    return edges->first[character >> 6 & 3] >> (character & 63) & 1;
}

static inline bool qz_edges_end(const qz_edges *edges, char32_t character)
{
    return edges->last[character >> 6 & 3] >> (character & 63) & 1;
}

/* For open.c: learn those of the last image. */
void qz_edges_learn(qz_lexicon *lexicon);

#endif
