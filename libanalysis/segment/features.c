#include "segment/features.h"

#include "segment/tags.h"

#include <string.h>

/*
 * Words of two characters are asked for at all places, then those of three at the places where there may be
 * some, and so on: no question waits for the answer to another, and no branch depends on one.
 */
typedef struct walk {
    uint64_t hash[QZ_TAGS_WINDOW]; /* of the string so far, for each place that goes on */
    uint16_t at[QZ_TAGS_WINDOW];   /* the places */
    uint32_t count;
    uint8_t begins[QZ_TAGS_WINDOW], ends[QZ_TAGS_WINDOW], inside[QZ_TAGS_WINDOW]; /* the longest words */
} walk;

static inline void keep(walk *work, uint32_t place, uint32_t at, uint64_t hash, uint32_t found)
{
    work->at[place] = (uint16_t)at;
    work->hash[place] = hash;
    work->count = place + (found / QZ_PREFIX_MORE);
}

static void find_pairs(walk *work, qz_word_prefixes words, const char32_t *run, uint32_t length)
{
    work->count = 0;
    work->ends[0] = work->begins[length - 1] = 0;
    for (uint32_t at = 0; at + 1 < length; at++) {
        const uint64_t hash = qz_prefix_pair(run[at], run[at + 1]);
        const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
        work->begins[at] = work->ends[at + 1] = (uint8_t)((found & QZ_PREFIX_WORD) * 2);
        keep(work, work->count, at, hash, found);
    }
}

/* Words of `size` characters, at the places that are left. */
static void find_longer(walk *work, qz_word_prefixes words, const char32_t *run, uint32_t length,
                        uint32_t size)
{
    const uint8_t far = (uint8_t)(size < QZ_FARTHEST ? size : QZ_FARTHEST);
    const uint32_t places = work->count;
    work->count = 0;
    for (uint32_t k = 0; k < places && work->at[k] + size <= length; k++) {
        const uint32_t at = work->at[k], last = at + size - 1;
        const uint64_t hash = qz_prefix_extend(work->hash[k], run[last]);
        const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
        const bool word = found & QZ_PREFIX_WORD;
        work->begins[at] = word ? far : work->begins[at];
        work->ends[last] = word ? far : work->ends[last];
        for (uint32_t i = at + 1; i < last; i++)
            work->inside[i] = word ? far : work->inside[i];
        keep(work, work->count, at, hash, found);
    }
}

void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, qz_span run, uint8_t *reach)
{
    walk work;
    const uint32_t length = run.end - run.start;
    if (length == 0)
        return;
    memset(work.inside, 2, length);
    find_pairs(&work, words, folded + run.start, length);
    for (uint32_t size = 3; work.count; size++)
        find_longer(&work, words, folded + run.start, length, size);
    /* In bits 0 to 2 the length of the longest word that begins here, in 3 to 5 of the longest that ends, in
     * 6 and 7 of the longest around it, less 2. */
    for (uint32_t i = 0; i < length; i++)
        reach[i] = (uint8_t)(work.begins[i] | work.ends[i] << 3 | (work.inside[i] - 2) << 6);
}
