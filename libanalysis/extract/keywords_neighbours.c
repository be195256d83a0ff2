#include "extract/keywords_neighbours.h"

#include <math.h>
#include <stdlib.h>

enum { OCCURRENCES = 256, FEW = 16 }; /* the last ones of a candidate, if it has more */

static int compare(const void *a, const void *b)
{
    const uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

/* Nearly always a few. */
static void sort(uint32_t *words, uint32_t count)
{
    if (count > FEW) {
        qsort(words, count, sizeof *words, compare);
        return;
    }
    for (uint32_t i = 1; i < count; i++) {
        const uint32_t word = words[i];
        uint32_t at = i;
        for (; at > 0 && words[at - 1] > word; at--)
            words[at] = words[at - 1];
        words[at] = word;
    }
}

/* Of words by their index; QZ_NO_WORD is another one each time. */
static double entropy_of(uint32_t *words, uint32_t count)
{
    sort(words, count);
    double sum = 0;
    uint32_t i = 0;
    while (i < count && words[i] == QZ_NO_WORD)
        i++;
    while (i < count) {
        const uint32_t first = i;
        while (i < count && words[i] == words[first])
            i++;
        if (i - first > 1) /* ln 1 is 0 */
            sum += (i - first) * log(i - first);
    }
    return log(count) - sum / count;
}

qz_entropies qz_candidate_entropies(const qz_candidates *gathered, const qz_candidate *candidate)
{
    uint32_t before[OCCURRENCES], after[OCCURRENCES], count = 0;
    const uint32_t tokens = gathered->analysis->tokens.count;
    for (uint32_t at = candidate->last; at && count < OCCURRENCES; count++) {
        const qz_occurrence *occurrence = &gathered->occurrences.items[at - 1];
        before[count] = occurrence->first ? gathered->words_at[occurrence->first - 1] : QZ_NO_WORD;
        after[count] = occurrence->end < tokens ? gathered->words_at[occurrence->end] : QZ_NO_WORD;
        at = occurrence->previous;
    }
    return (qz_entropies){entropy_of(before, count), entropy_of(after, count)};
}
