/* keywords_words: the distinct words of a document; hashes of its spans. */
#ifndef QZ_EXTRACT_KEYWORDS_WORDS_H
#define QZ_EXTRACT_KEYWORDS_WORDS_H

#include "extract/keywords_candidates.h"

/* Sum up the characters of the body, so that the hash of any span is two look-ups. */
void qz_keyword_sums(qz_candidates *gathered);

/* The hash of a span of the body of at most QZ_KEYWORD_NAME characters. */
static inline uint64_t qz_keyword_hash(const qz_candidates *gathered, qz_span span)
{
    const uint32_t start = gathered->analysis->document.body.start;
    const uint64_t sum = gathered->sums[span.end - start] -
                         gathered->sums[span.start - start] * gathered->powers[span.end - span.start];
    const uint64_t spread = sum * 0x9E3779B97F4A7C15U;
    return spread ^ spread >> 32;
}

/* Fill in words, as far as they are not for qz_keyword_word_known, and words_at; UINT32_MAX at tokens that
 * are none. */
void qz_keyword_words_find(qz_candidates *gathered);

/* A word with all that is known of it. */
const qz_keyword_word *qz_keyword_word_known(qz_candidates *gathered, uint32_t index);

bool qz_keyword_in_title(const qz_candidates *gathered, qz_span term);

#endif
