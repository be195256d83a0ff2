/*
 * icu: word boundaries by ICU's rules and dictionaries: for scripts that our lattice does not read, and as
 * the method `icu`. The only file of this room that knows ICU's break iterator.
 */
#ifndef QZ_SEGMENT_ICU_H
#define QZ_SEGMENT_ICU_H

#include "segment/segment.h"

/*
 * Set marks[i - origin] for every position i at which ICU sees a word end inside one of `spans` (their ends
 * included). `marks` must be zeroed by the caller. Nothing is allocated in the arena while an iterator is
 * open, so that a jump out of memory leaves nothing behind.
 */
void qz_icu_boundaries(qz_arena *arena, const char32_t *folded, const qz_span *spans, uint32_t count,
                       uint32_t origin, uint8_t *marks);

#endif
