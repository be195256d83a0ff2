/*
 * number: every numeric expression of a text, with its exact value: numerals (numeral.c), units (unit.c),
 * dates (date.c). Says nothing of what is measured; that is extract/figures.c.
 */
#ifndef QZ_VALUE_NUMBER_H
#define QZ_VALUE_NUMBER_H

#include "lexicon/spots.h"
#include "text/text.h"
#include "value/decimal.h"
#include "value/unit.h"

typedef enum qz_number_class {
    QZ_NUMBER_CARDINAL,
    QZ_NUMBER_ORDINAL,
    QZ_NUMBER_PERCENT,
    QZ_NUMBER_FRACTION,
    QZ_NUMBER_MONEY,
    QZ_NUMBER_MEASURE,
    QZ_NUMBER_DATE,
    QZ_NUMBER_CODE,
} qz_number_class;

extern const char *const qz_number_class_names[];

/* What a numeral said besides its value. */
typedef enum qz_vagueness {
    QZ_EXACT,
    QZ_MORE_THAN, /* 200余 6800多 十几 几十 数百万 过半 */
    QZ_AT_LEAST,  /* 上千 两位数 */
    QZ_ABOUT,     /* 千亿级 */
} qz_vagueness;

typedef struct qz_number {
    qz_span span;    /* numeral, scale and unit */
    qz_span numeral; /* the digits and scale alone */
    qz_span unit_span; /* as written; empty where none or shared from a later number (提高0.9、5.9个百分点) */
    qz_decimal value;
    qz_decimal upper;
    bool has_value; /* a date or code may have none */
    bool has_upper;
    bool multiple;  /* 翻一番, 倍增: the verb is part of the quantity */
    bool magnitude; /* 千亿级, 百亿: an order of magnitude without a counted thing */
    bool han;       /* written in Chinese numerals */
    bool shared_unit;
    uint8_t class;      /* qz_number_class */
    uint8_t vagueness;  /* qz_vagueness */
    const char *unit;   /* canonical, without scale; NULL for none; static or of the lexicon */
    uint8_t unit_class; /* choice of QZ_UNIT_CLASS, 0 for none */
    const char *exact;  /* "1/3" for fractions, else NULL */
    const char *rule;   /* which rule read it; static */
} qz_number;

typedef QZ_LIST(qz_number) qz_numbers;

/* Give the number the unit, with its scale, up to the end of which it then reaches. */
void qz_take_unit(const qz_unit *unit, qz_number *number);

/* Append all numeric expressions of `span`, in order, not overlapping. */
void qz_numbers_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_numbers *numbers);

#endif
