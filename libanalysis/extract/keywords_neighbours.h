/* keywords_neighbours: what stands beside a candidate where it stands. */
#ifndef QZ_EXTRACT_KEYWORDS_NEIGHBOURS_H
#define QZ_EXTRACT_KEYWORDS_NEIGHBOURS_H

#include "extract/keywords_candidates.h"

/* Boundary entropy, in nats: how varied the words on either side are in the document. A side that is always
 * the same word (氢能 before 走廊) is no boundary; the edge of a clause is one, each time. */
typedef struct qz_entropies {
    double before, after;
} qz_entropies;

qz_entropies qz_candidate_entropies(const qz_candidates *gathered, const qz_candidate *candidate);

#endif
