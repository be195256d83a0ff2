#include "segment/features.h"

#include "segment/tags.h"

#include <string.h>

/*
 * Words of two characters are asked for at all places of all runs, then those of three at the places where
 * there may be some, and so on: no question waits for the answer to another, no branch depends on one, and
 * a loop ends once for many runs.
 */
typedef struct walk {
    const char32_t *stretch;
    uint64_t hash[QZ_TAGS_WINDOW]; /* of the string so far, for each place that goes on */
    uint16_t at[QZ_TAGS_WINDOW];   /* the places */
    bool goes_on[QZ_TAGS_WINDOW];  /* the run does not end behind this character */
    uint32_t count;
    uint8_t begins[QZ_TAGS_WINDOW], ends[QZ_TAGS_WINDOW], inside[QZ_TAGS_WINDOW]; /* the longest words */
} walk;

/* The string from `at` to `last` has this hash. */
static inline void keep(walk *work, uint32_t place, uint32_t at, uint32_t last, uint64_t hash, uint32_t found)
{
    work->at[place] = (uint16_t)at;
    work->hash[place] = hash;
    work->count = place + (found / QZ_PREFIX_MORE & work->goes_on[last]);
}

static void find_pairs(walk *work, qz_word_prefixes words, uint32_t at, uint32_t end)
{
    work->goes_on[end - 1] = false;
    for (; at + 1 < end; at++) {
        const uint64_t hash = work->hash[at];
        const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
        work->begins[at] = work->ends[at + 1] = (uint8_t)((found & QZ_PREFIX_WORD) * 2);
        keep(work, work->count, at, at + 1, hash, found);
    }
}

/* Words of `size` characters, at the places that are left. */
static void find_longer(walk *work, qz_word_prefixes words, uint32_t size)
{
    const uint8_t far = (uint8_t)(size < QZ_FARTHEST ? size : QZ_FARTHEST);
    const uint32_t places = work->count;
    work->count = 0;
    for (uint32_t k = 0; k < places; k++) {
        work->hash[k] = qz_prefix_extend(work->hash[k], work->stretch[work->at[k] + size - 1]);
        qz_prefix_fetch(words.slots, words.shift, work->hash[k]);
    }
    for (uint32_t k = 0; k < places; k++) {
        const uint32_t at = work->at[k], last = at + size - 1;
        const uint64_t hash = work->hash[k];
        const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
        const bool word = found & QZ_PREFIX_WORD;
        work->begins[at] = word ? far : work->begins[at];
        work->ends[last] = word ? far : work->ends[last];
        for (uint32_t i = at + 1; i < last; i++)
            work->inside[i] = word ? far : work->inside[i];
        keep(work, work->count, at, last, hash, found);
    }
}

void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, const qz_span *runs, uint32_t count,
                      uint8_t *reach)
{
    if (count == 0)
        return;
    const uint32_t start = runs[0].start, length = runs[count - 1].end - start;
    walk work; /* only as much of it is made ready as the runs need */
    work.stretch = folded + start;
    work.count = 0;
    memset(work.hash, 0, length * sizeof *work.hash);
    memset(work.at, 0, length * sizeof *work.at);
    memset(work.goes_on, true, length);
    memset(work.begins, 0, length);
    memset(work.ends, 0, length);
    memset(work.inside, 2, length);
    for (uint32_t i = 0; i + 1 < length; i++) {
        work.hash[i] = qz_prefix_pair(work.stretch[i], work.stretch[i + 1]);
        qz_prefix_fetch(words.slots, words.shift, work.hash[i]);
    }
    for (uint32_t i = 0; i < count; i++)
        find_pairs(&work, words, runs[i].start - start, runs[i].end - start);
    for (uint32_t size = 3; work.count; size++)
        find_longer(&work, words, size);
    /* In bits 0 to 2 the length of the longest word that begins here, in 3 to 5 of the longest that ends, in
     * 6 and 7 of the longest around it, less 2. */
    for (uint32_t i = 0; i < length; i++)
        reach[i] = (uint8_t)(work.begins[i] | work.ends[i] << 3 | (work.inside[i] - 2) << 6);
}
