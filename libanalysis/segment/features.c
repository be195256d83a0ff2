#include "segment/features.h"

#include <string.h>

/* A reach packed: begin + 6 * end + 36 * inside, each 0 to QZ_FARTHEST. */
enum { BEGIN = 1, END = QZ_FARTHEST + 1, INSIDE = END * END };

static void raise_to(uint8_t *reach, uint32_t unit, uint32_t length)
{
    const uint32_t now = *reach / unit % END;
    if (length > now)
        *reach = (uint8_t)(*reach + (length - now) * unit);
}

static void add_word(uint8_t *reach, uint32_t length)
{
    const uint32_t far = length < QZ_FARTHEST ? length : QZ_FARTHEST;
    raise_to(&reach[0], BEGIN, far);
    raise_to(&reach[length - 1], END, far);
    for (uint32_t i = 1; i + 1 < length; i++)
        raise_to(&reach[i], INSIDE, far);
}

static uint64_t pair_hash(const char32_t *characters)
{
    return qz_prefix_extend(qz_prefix_extend(QZ_PREFIX_START, characters[0]), characters[1]);
}

void qz_feature_reach(qz_word_prefixes words, const char32_t *folded, qz_span run, uint8_t *reach)
{
    memset(reach, 0, run.end - run.start);
    /* The table is larger than the nearest caches: all that the run needs is fetched while it is walked. */
    for (uint32_t at = run.start; at + 1 < run.end; at++)
        qz_prefix_fetch(words.slots, words.shift, pair_hash(folded + at));
    for (uint32_t at = run.start; at + 1 < run.end; at++) {
        uint64_t hash = pair_hash(folded + at);
        for (uint32_t next = at + 1; next < run.end; hash = qz_prefix_extend(hash, folded[++next])) {
            const uint32_t found = qz_prefix_find(words.slots, words.shift, hash);
            if (found & QZ_PREFIX_WORD)
                add_word(reach + (at - run.start), next - at + 1);
            if (!(found & QZ_PREFIX_MORE))
                break;
        }
    }
}
