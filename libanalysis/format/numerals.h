/* numerals: the numbers of automatic numbering as Word prints them: 一 十二 IV ③ 甲 01. */
#ifndef QZ_FORMAT_NUMERALS_H
#define QZ_FORMAT_NUMERALS_H

#include "format/characters.h"

/* The format by its name in numbering.xml ("chineseCounting"); QZ_NUMERALS_DECIMAL for an unknown one. */
typedef enum qz_numerals {
    QZ_NUMERALS_DECIMAL = 0,
    QZ_NUMERALS_NONE,
    QZ_NUMERALS_BULLET,
    QZ_NUMERALS_ZERO,      /* 01 */
    QZ_NUMERALS_WIDE,      /* １ */
    QZ_NUMERALS_ROMAN,     /* IV */
    QZ_NUMERALS_ROMAN_LOW, /* iv */
    QZ_NUMERALS_LETTER,    /* C, AA */
    QZ_NUMERALS_LETTER_LOW,
    QZ_NUMERALS_ORDINAL,     /* 3rd */
    QZ_NUMERALS_DASH,        /* - 3 - */
    QZ_NUMERALS_CIRCLE,      /* ③ */
    QZ_NUMERALS_PAREN,       /* ⑶ */
    QZ_NUMERALS_STOP,        /* ⒊ */
    QZ_NUMERALS_HAN,         /* 一百零一 */
    QZ_NUMERALS_HAN_LOW,     /* up to 九十九 the same, then digits: 一〇一 */
    QZ_NUMERALS_DIGITS,      /* 一〇 */
    QZ_NUMERALS_LEGAL,       /* 壹拾 */
    QZ_NUMERALS_LEGAL_OLD,   /* 壹拾 of the traditional script */
    QZ_NUMERALS_STEM,        /* 甲乙丙 */
    QZ_NUMERALS_BRANCH,      /* 子丑寅 */
    QZ_NUMERALS_CIRCLED_HAN, /* ㊂ */
} qz_numerals;

qz_numerals qz_numerals_named(const char *name);

/* Write the number; what the format has no sign for is written in decimal digits. */
void qz_numerals_write(qz_arena *arena, qz_characters *to, qz_numerals numerals, uint32_t number);

#endif
