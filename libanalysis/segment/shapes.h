/*
 * shapes: tokens that are recognised by their form and not by a dictionary: white space, numbers, dates,
 * Latin words, mixed ones (5G, PM2.5), URLs and addresses, punctuation. All functions look at folded
 * characters and never past `end`; they are linear in what they return.
 */
#ifndef QZ_SEGMENT_SHAPES_H
#define QZ_SEGMENT_SHAPES_H

#include "segment/segment.h"

/* Is it a character of Han numerals: 〇 to 九, 十 百 千 万 亿, 两 几 数? */
bool qz_shape_is_numeral(char32_t character);

/* Can it begin a numeral (〇零一二两三四五六七八九十百千万亿第几数), by its last eight bits? Most of a text
 * cannot. */
static inline bool qz_shape_may_begin_numeral(char32_t character)
{
    static const uint32_t LAST_BITS[8] = {0x289,    0x1010,     0x2000000A, 0x40012800,
                                          0x101000, 0x80000000, 0x8000000,  0x400001};
    return LAST_BITS[character >> 5 & 7] >> (character & 31) & 1;
}

/*
 * The end of the Han numeral that starts at `at` (二十一, 百万, 三分之一, 第十五, 二〇二五), or `at` where
 * none does. A single character counts.
 */
uint32_t qz_shape_numeral(const char32_t *folded, uint32_t at, uint32_t end);

/* The end of the Han date part that starts at `at` (二〇二五年, 十二月, after a month 三十日), or `at`. */
uint32_t qz_shape_han_date(const char32_t *folded, uint32_t at, uint32_t end);

/*
 * The end of a numeral or date of three characters and more at `at`, which is a word whatever stands around
 * it (二十一, 百分之五, 三百余万; by the People's Daily 十二月, 二〇二五年), or `at`.
 */
uint32_t qz_shape_sure_numeral(qz_standard standard, const char32_t *folded, uint32_t at, uint32_t end);

/* The end of the Han characters from `at` on of which no shape says where words end. */
uint32_t qz_shape_han_run(qz_standard standard, const char32_t *folded, uint32_t at, uint32_t end);

typedef struct qz_shape {
    uint32_t end;
    uint8_t class; /* qz_token_class */
    bool foreign;  /* a run of letters of another script: ICU is to find its words */
} qz_shape;

/* The token at `at`, where no run of Han characters begins. Always advances. */
qz_shape qz_shape_read(const qz_segmenter *segmenter, const char32_t *folded, uint32_t at, uint32_t end);

/* The end of 〔2024〕7号 at `at`, or `at`. */
uint32_t qz_shape_document_number(const char32_t *folded, uint32_t at, uint32_t end);

#endif
