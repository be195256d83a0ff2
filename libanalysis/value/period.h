/* period: time expressions and what they mean as ISO 8601 dates. */
#ifndef QZ_VALUE_PERIOD_H
#define QZ_VALUE_PERIOD_H

#include "lexicon/spots.h"
#include "text/text.h"

/* A date at the precision known: year only, year and month, or the day. year 0 is unknown. */
typedef struct qz_date {
    int16_t year;
    uint8_t month, day;
    int8_t hour, minute, second; /* -1 unknown */
} qz_date;

typedef struct qz_period {
    qz_span span;
    qz_date from, to; /* year 0 where it cannot be resolved */
    bool every;       /* 每月, 五年增长, 十年前: said of its own clause */
    bool future;      /* 到2030年 未来五年: a target's period */
    bool carries; /* governs the figures of its paragraph, not only of its sentence (这五年, 五年来) */
    const char *rule;
} qz_period;

typedef QZ_LIST(qz_period) qz_periods;

/*
 * Append the time expressions of `span`, in order. Relative ones (去年, 近三年, 上半年) are resolved against
 * `published`, whose year may be 0; `text_year` (may be 0) is the year that the text itself last named.
 */
void qz_periods_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_date published, qz_periods *periods);

/* A calendar date or date and time at `at`: 2025-12-13 00:46:21, 2018年12月13日, 2018.12.13. Its end, or 0.
 */
uint32_t qz_date_read(const qz_text *text, uint32_t at, uint32_t end, qz_date *date);

/* ISO 8601 at its precision into `iso`; "" for year 0. */
void qz_date_write(qz_date date, char iso[32]);

#endif
