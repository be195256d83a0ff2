/*
 * user_terms: where a text has terms of user dictionaries. Of terms that overlap the one of greater weight
 * stands; of equal weights the one that begins first, and of those that begin together the longest.
 */
#ifndef QZ_SEGMENT_USER_TERMS_H
#define QZ_SEGMENT_USER_TERMS_H

#include "lexicon/lexicon.h"

typedef struct qz_user_term {
    qz_span span;
    qz_sense sense; /* the line that names it */
    uint32_t weight;
} qz_user_term;

typedef QZ_LIST(qz_user_term) qz_user_terms;

/* Append the terms that stand in `span`, in their order, none overlapping another. Time is linear in the
 * span: terms that overlap in a chain of more than 1,024 characters are settled piece by piece. */
void qz_user_terms_find(const qz_lexicon *lexicon, qz_arena *arena, const char32_t *folded, qz_span span,
                        qz_user_terms *terms);

#endif
