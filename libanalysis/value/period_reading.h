/* period_reading: a time expression while it is read (period.c, period_core.c, period_years.c), and the words
 * of periods.tsv (period_words.c). */
#ifndef QZ_VALUE_PERIOD_READING_H
#define QZ_VALUE_PERIOD_READING_H

#include "value/date.h"
#include "value/period.h"

typedef struct qz_period_reading {
    const qz_lexicon *lexicon;
    const qz_text *text;
    uint32_t end; /* of the span that is searched */
    qz_date published;
    qz_period period;
    uint32_t at;              /* how far it has been read */
    bool until, since, as_of; /* 到, 自 … 以来, 截至 */
    bool until_today;         /* 截至今天, behind which the hour may stand */
    qz_match word;            /* of the list, the last that was looked for, */
    uint32_t word_at;         /* where; UINT32_MAX for nowhere */
    bool has_word;
    const qz_firsts *word_firsts; /* what the words of the list begin with */
    qz_firsts firsts;             /* what a time expression may begin with */
} qz_period_reading;

#define QZ_UNKNOWN_DATE ((qz_date){.hour = -1, .minute = -1, .second = -1})

/* The character at the place, 0 behind the end. */
static inline char32_t qz_period_at(const qz_period_reading *work, uint32_t position)
{
    return position < work->end ? work->text->folded[position] : 0;
}

/* The longest word of the list that begins at `at`, into work->word. */
bool qz_period_has_word(qz_period_reading *work, uint32_t at);
/* The same if its rule begins with `class`: what the rule says behind that, and where the word ends; else
 * NULL. */
const char *qz_period_word_at(qz_period_reading *work, uint32_t at, const char *class, uint32_t *end);
/* Does what the rule says: `year-1`, `months 1 6`, `end`, `now`, `every`, `recent`, `nothing`. */
void qz_period_apply(qz_period_reading *work, const char *what);
void qz_period_set_months(qz_period_reading *work, unsigned first, unsigned last);

/* The count that begins at `at`, 三 or 12, and where it ends; false for none. */
bool qz_period_count_at(const qz_period_reading *work, uint32_t at, uint32_t *end, unsigned *value);
/* 前|9个月, 前|3个季度: the first months of the year, `count` of the spell at `spell`. */
void qz_period_set_first_months(qz_period_reading *work, uint32_t spell, unsigned count);
/* Behind the number of a time expression stands 年 or what goes on to a month or a day. Nearly all numbers
 * have something else there. */
bool qz_period_may_be_time(const qz_period_reading *work, uint32_t start);
/* Reads the core that begins at work->at, and goes behind it; false for none. */
bool qz_period_read_core(qz_period_reading *work);
/* 今年7月|1日, 今年7月|1日至3日: the days of the month read, at work->at. */
void qz_period_read_day_of(qz_period_reading *work);
/* Festivals and what makes them a time (春节假期), at work->at; false for none. */
bool qz_period_read_holiday(qz_period_reading *work);
/* So many years with what makes them a time (五年来, 5年前, 3年内), at work->at; false for none. */
bool qz_period_read_years(qz_period_reading *work);
/* 上世纪|80年代, 20世纪90年代|初, 八十年代: ten years, said of their own clause. */
bool qz_period_read_decade(qz_period_reading *work);
/* 毕业, 退役: does what years are counted from end at `end`? */
bool qz_period_is_event(const qz_period_reading *work, uint32_t end);

/* Behind the core: 期间, 以来, 上半年, 春节期间, the hour; at work->at. */
void qz_period_read_tails(qz_period_reading *work);
/* period_until.c: up to which hour (截至今天|12时), which day (7月19日夜间|至20日), since what happened
 * (自2018年|开通以来), up to when (从2022年|至今); false where it does not say. */
bool qz_period_read_clock(qz_period_reading *work);
void qz_period_read_to_day(qz_period_reading *work);
void qz_period_read_since_when(qz_period_reading *work);
bool qz_period_read_until_when(qz_period_reading *work);

/* A year without months. */
qz_date qz_period_year(int year);
/* The year of a part of a year that is told without one: this year's where it is over or begun by now, else
 * last year's; 0 where no date is known. */
int qz_period_year_for_month(qz_period_reading *work, unsigned month);
/* The last year that is whole, or nearly. */
int qz_period_year_told(const qz_period_reading *work);

#endif
