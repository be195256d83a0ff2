/* keywords_rank: TextRank, `--method textrank`. */
#ifndef QZ_EXTRACT_KEYWORDS_RANK_H
#define QZ_EXTRACT_KEYWORDS_RANK_H

#include "extract/keywords_candidates.h"

/* The rank of each distinct word, their mean being 1; 0 for stop words and those beside none. In the arena.
 */
double *qz_keyword_ranks(const qz_candidates *gathered);

#endif
