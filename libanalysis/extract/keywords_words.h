/* keywords_words: the distinct words of a document. */
#ifndef QZ_EXTRACT_KEYWORDS_WORDS_H
#define QZ_EXTRACT_KEYWORDS_WORDS_H

#include "extract/keywords_candidates.h"

/* Fill in words, as far as they are not for qz_keyword_word_known, and words_at. */
void qz_keyword_words_find(qz_candidates *gathered);

/* A word with all that is known of it. */
const qz_keyword_word *qz_keyword_word_known(qz_candidates *gathered, uint32_t index);

bool qz_keyword_in_title(const qz_candidates *gathered, qz_span term);

#endif
