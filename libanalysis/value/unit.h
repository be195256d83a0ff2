/* unit: what stands after a numeral: 家, 亿元's 元, 个百分点, 微克/立方米, 台(套). */
#ifndef QZ_VALUE_UNIT_H
#define QZ_VALUE_UNIT_H

#include "lexicon/spots.h"
#include "text/text.h"

typedef struct qz_unit {
    qz_span span;
    const char *canonical; /* in the arena or of the lexicon */
    const char *scale;     /* decimal to multiply the value with, "" for 1 */
    uint8_t class;         /* choice of QZ_UNIT_CLASS */
    bool more;             /* 个多小时: more than so many */
} qz_unit;

/* The unit at `at`, the longest that `end` allows. */
bool qz_unit_read(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, uint32_t at, uint32_t end,
                  qz_unit *unit);

#endif
