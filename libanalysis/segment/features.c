#include "segment/features.h"

#include <string.h>

/* A reach packed: begin + 6 * end + 36 * inside, each 0 to QZ_FARTHEST. */
enum { BEGIN = 1, END = QZ_FARTHEST + 1, INSIDE = END * END };

static void raise(uint8_t *reach, uint32_t unit, uint32_t length)
{
    const uint32_t now = *reach / unit % END;
    if (length > now)
        *reach = (uint8_t)(*reach + (length - now) * unit);
}

static void add_word(uint8_t *reach, uint32_t length)
{
    const uint32_t far = length < QZ_FARTHEST ? length : QZ_FARTHEST;
    raise(&reach[0], BEGIN, far);
    raise(&reach[length - 1], END, far);
    for (uint32_t i = 1; i + 1 < length; i++)
        raise(&reach[i], INSIDE, far);
}

void qz_feature_reach(const qz_lexicon *lexicon, const char32_t *folded, qz_span run, uint8_t *reach)
{
    memset(reach, 0, run.end - run.start);
    for (uint32_t at = run.start; at < run.end; at++) {
        uint64_t lengths = qz_lexicon_word_lengths(lexicon, folded, at, run.end) >> 2;
        for (uint32_t length = 2; lengths; length++, lengths >>= 1)
            if (lengths & 1)
                add_word(reach + (at - run.start), length);
    }
}
