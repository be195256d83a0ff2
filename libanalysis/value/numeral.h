/* numeral: reading numbers as they are written: 1,234.5 · 1.2万亿 · 一千三百亿 · 廿二 · 二〇二四 · 2万5千 ·
 * 十几亿 · 壹佰. */
#ifndef QZ_VALUE_NUMERAL_H
#define QZ_VALUE_NUMERAL_H

#include "value/decimal.h"
#include "value/number.h"
#include "value/view.h"

typedef struct qz_numeral {
    uint32_t end;
    qz_decimal value, upper;
    bool has_value;    /* false where it has more digits than an exact decimal holds */
    bool has_upper;    /* 八九千, 十五六: both ends of the pair */
    bool han;          /* begins with a Chinese numeral */
    bool arabic;       /* holds Arabic digits */
    bool digits;       /* a run of Chinese digits read one by one (二〇二四) */
    bool financial;    /* 壹贰叁 */
    bool bare;         /* begins with a scale (千亿, 百万), 十 excepted */
    bool point;        /* has decimals */
    bool grouped;      /* 1,234 */
    uint8_t vagueness; /* qz_vagueness */
    uint8_t count;     /* digits of the first group, at most 255 */
    int16_t scale; /* power of ten of the trailing 万, 亿, 万亿, or of a last 十, 百, 千; 0 for none */
    bool large;    /* scale is one of 万, 亿, 兆 */
} qz_numeral;

/* Read the numeral at `at`, without sign. False where there is none. */
bool qz_numeral_read(const qz_view *view, uint32_t at, qz_numeral *numeral);

/* What a character says in a numeral. */
typedef struct qz_numeral_trait {
    char32_t character;
    uint8_t digit;   /* one more than 零〇一二两 … 九, 壹 … 玖 mean; 0 for none */
    uint8_t small;   /* power of ten of 十百千, 0 for none */
    uint8_t large;   /* of 万亿兆 */
    bool in_numeral; /* can it stand in one? 几数余多 only beside others */
} qz_numeral_trait;

/* Every character of numerals has a place of its own, so that one look tells what a character is. */
extern const qz_numeral_trait qz_numeral_traits[256];
extern const qz_numeral_trait qz_no_numeral;

#define QZ_NUMERAL_PLACE(character) (((uint32_t)(character)*101U >> 8) & 0xFFU)

/* 0 in all its fields for characters that have no part in numerals. */
static inline const qz_numeral_trait *qz_numeral_trait_of(char32_t character)
{
    const qz_numeral_trait *trait = &qz_numeral_traits[QZ_NUMERAL_PLACE(character)];
    return trait->character == character ? trait : &qz_no_numeral;
}

/* 零〇一二两 … 九, 壹 … 玖: 0 to 9; else -1. */
static inline int qz_numeral_digit(char32_t character)
{
    return (int)qz_numeral_trait_of(character)->digit - 1;
}

/* 余, 多: more than what stands before. */
bool qz_is_more(char32_t character);

/* Can this Chinese character stand in a numeral: digits, 十百千万亿 and their financial forms? */
static inline bool qz_is_numeral(char32_t character)
{
    return qz_numeral_trait_of(character)->in_numeral;
}

#endif
