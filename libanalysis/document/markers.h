/* markers: what a heading or an item of an enumeration begins with: 一、 (二) 3. 第四条 ① 一是 第一, 首先, */
#ifndef QZ_DOCUMENT_MARKERS_H
#define QZ_DOCUMENT_MARKERS_H

#include "lexicon/spots.h"
#include "text/text.h"

/*
 * Styles of headings. Those up to QZ_STYLE_LAST_FIXED have their places in every document (一、 stands above
 * (一) above 1.), their value is their rank. The others stand below whatever they come under.
 */
typedef enum qz_heading_style {
    QZ_STYLE_NONE = 0,
    QZ_STYLE_MARKDOWN = 1, /* # to ######: 1 to 6 */
    QZ_STYLE_PART = 10,    /* divisions have the rank that the list gives them */
    QZ_STYLE_ANNEX = 11,   /* 附件2: beside the document, not above its sections */
    QZ_STYLE_ARTICLE = 40,
    QZ_STYLE_HAN = 50,           /* 一、 */
    QZ_STYLE_BRACKETED_HAN = 60, /* (一) */
    QZ_STYLE_ARABIC = 70,        /* 1. 1、 */
    QZ_STYLE_DECIMAL = 71,       /* 1.1 and 1.1.1: 71, 72 */
    QZ_STYLE_BRACKETED = 80,     /* (1) 1) */
    QZ_STYLE_CIRCLED = 90,       /* ① */
    QZ_STYLE_LAST_FIXED = 99,
    QZ_STYLE_LINE = 100,        /* a short line of its own */
    QZ_STYLE_COLON = 101,       /* 战略定位:深耕先进制造根基。 */
    QZ_STYLE_QUESTION = 102,    /* 为何建?这是… */
    QZ_STYLE_DASH = 103,        /* ——经济运行稳中有进。 */
    QZ_STYLE_LEAD = 104,        /* 渔业生产稳步回升。组织开展… */
    QZ_STYLE_BOX = 105,         /* 专栏1 */
    QZ_STYLE_ENUMERATION = 200, /* 一是 二是 …: 200 + the row of its word in the list */
} qz_heading_style;

typedef struct qz_marker {
    qz_span span;     /* empty for none */
    uint32_t style;   /* qz_heading_style */
    uint32_t ordinal; /* 0 for none */
} qz_marker;

/* The marker at `at`, which is the start of a line; false for none. */
bool qz_marker_at_line(const qz_lexicon *lexicon, const qz_text *text, qz_span line, qz_marker *marker);

/* The marker of an enumeration that runs on inside a paragraph, at `at`, the start of a clause. */
bool qz_marker_inside(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                      qz_marker *marker);

#endif
