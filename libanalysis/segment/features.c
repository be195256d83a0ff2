#include "segment/features.h"

#include <string.h>

/*
 * A reach packed: in bits 0 to 2 the length of the longest word that begins here, in 3 to 5 of the longest
 * that ends, in 6 and 7 of the longest around it, less 2 (which has three characters at least).
 */
static inline void raise_to(uint8_t *reach, uint32_t shift, uint32_t mask, uint32_t length)
{
    const uint32_t packed = *reach;
    if ((packed >> shift & mask) < length)
        *reach = (uint8_t)((packed & ~(mask << shift)) | length << shift);
}

static void add_word(uint8_t *reach, uint32_t length)
{
    const uint32_t far = length < QZ_FARTHEST ? length : QZ_FARTHEST;
    raise_to(&reach[0], 0, 7, far);
    raise_to(&reach[length - 1], 3, 7, far);
    for (uint32_t i = 1; i + 1 < length; i++)
        raise_to(&reach[i], 6, 3, far - 2);
}

void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, qz_span run, uint8_t *reach)
{
    memset(reach, 0, run.end - run.start);
    /* The table is larger than the nearest caches: all that the run needs is fetched while it is walked. */
    for (uint32_t at = run.start; at + 1 < run.end; at++)
        qz_prefix_fetch(words.slots, words.shift, qz_prefix_pair(folded[at], folded[at + 1]));
    for (uint32_t at = run.start; at + 1 < run.end; at++) {
        uint64_t hash = qz_prefix_pair(folded[at], folded[at + 1]);
        for (uint32_t next = at + 1; next < run.end; hash = qz_prefix_extend(hash, folded[++next])) {
            const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
            if (found & QZ_PREFIX_WORD)
                add_word(reach + (at - run.start), next - at + 1);
            if (!(found & QZ_PREFIX_MORE))
                break;
        }
    }
}
