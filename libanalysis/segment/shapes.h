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

/* Can it begin a numeral: one of 〇零一二两三四五六七八九十百千万亿第几数? Each has a place of its own, so
 * that one look tells. */
static inline bool qz_shape_may_begin_numeral(char32_t character)
{
    static const uint16_t PLACES[32] = {
        [0] = U'九',  [2] = U'六',  [4] = U'百',  [5] = U'第',  [6] = U'几',  [7] = U'四',  [8] = U'二',
        [11] = U'一', [13] = U'千', [14] = U'数', [15] = U'三', [16] = U'八', [18] = U'五', [20] = U'亿',
        [23] = U'七', [24] = U'零', [26] = U'十', [27] = U'两', [28] = U'万', [29] = U'〇'};
    return PLACES[character * 0xCACC9EC9U >> 27] == character;
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
