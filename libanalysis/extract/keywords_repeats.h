/* keywords_repeats: what of the body may stand there more than once, and hashes to tell whether it does. */
#ifndef QZ_EXTRACT_KEYWORDS_REPEATS_H
#define QZ_EXTRACT_KEYWORDS_REPEATS_H

#include "extract/keywords_candidates.h"

/* Fill in reaches and sums. */
void qz_keyword_repeats_find(qz_candidates *gathered);

/* The hash of a span of the body of at most QZ_KEYWORD_NAME characters. */
static inline uint64_t qz_keyword_hash(const qz_candidates *gathered, qz_span span)
{
    const uint32_t start = gathered->analysis->document.body.start;
    const uint64_t sum = gathered->sums[span.end - start] -
                         gathered->sums[span.start - start] * gathered->powers[span.end - span.start];
    const uint64_t spread = sum * 0x9E3779B97F4A7C15U;
    return spread ^ spread >> 32;
}

/* What begins here may be `length` characters long, whatever it is. */
static inline void qz_keyword_reach_to(qz_candidates *gathered, uint32_t at, uint32_t length)
{
    uint8_t *reach = &gathered->reaches[at - gathered->analysis->document.body.start];
    if (length > *reach)
        *reach = (uint8_t)(length < UINT8_MAX ? length : UINT8_MAX);
}

/* Of the phrases that begin with a token, those up to this length are in the list of candidates; words are in
 * any case. */
static inline uint32_t qz_keyword_listed(const qz_candidates *gathered, uint32_t token)
{
    const qz_span word = gathered->analysis->tokens.items[token].span;
    const uint32_t reach = gathered->reaches[word.start - gathered->analysis->document.body.start];
    return word.end - word.start > reach ? word.end - word.start : reach;
}

#endif
