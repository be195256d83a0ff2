/* keywords_shortlist: the candidates that a glance shows to be worth a full score. */
#ifndef QZ_EXTRACT_KEYWORDS_SHORTLIST_H
#define QZ_EXTRACT_KEYWORDS_SHORTLIST_H

#include "extract/keywords_tables.h"

typedef struct qz_glanced {
    const qz_candidate *candidate;
    uint64_t key; /* the more, the better */
} qz_glanced;

typedef QZ_LIST(qz_glanced) qz_shortlist;

/* The best `most` candidates by the tables for a glance, all if there are fewer, in no order. */
void qz_keyword_shortlist(const qz_candidates *gathered, const qz_keyword_tables *tables, uint32_t most,
                          qz_shortlist *list);

#endif
