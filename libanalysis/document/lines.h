/*
 * lines: the lines of a text and what each shows by itself: its length, how it ends, the marker of page
 * furniture or of a header field that it carries, the date in it. What it is for, its neighbours tell too:
 * zones.c.
 */
#ifndef QZ_DOCUMENT_LINES_H
#define QZ_DOCUMENT_LINES_H

#include "document/document.h"

typedef struct qz_line_traits {
    uint32_t visible; /* characters that are not white space */
    uint32_t han;
    uint32_t commas; /* and other marks inside of sentences */
    uint32_t pauses; /* commas alone */
    bool sentence;   /* ends as a sentence does */
    bool colon;      /* ends in : */
    bool teaser;     /* ends in an ellipsis that cuts it */
    bool heading;    /* begins like 一、 (一) 第三条 */
    bool titled;     /* repeats the title of the page */
    bool dated;      /* is a date, or little more */
    uint8_t marker;  /* qz_page_marker, 0 for none */
    uint8_t where;
    uint8_t weight;   /* how sure it is */
    const char *term; /* of the marker */
    uint32_t behind;  /* where the text after the marker begins */
    qz_span date_span;
    qz_date date;
} qz_line_traits;

/* Weights of tail markers: one that may be a tool of the page, and one that ends a document that has begun.
 */
enum { QZ_TAIL_WEAK = 3, QZ_TAIL_SURE = 9 };

typedef struct qz_page {
    const qz_document_tools *tools;
    qz_arena *arena;
    const qz_text *text;
    const qz_markup *markup; /* without lines for plain text */
    qz_document *document;
    qz_line_traits *traits;    /* by line */
    bool scraped;              /* plain text that was the page of a site */
    const qz_text *title_text; /* of the page's title, NULL for none */
    qz_span title_span;
    uint32_t within_first, within_end; /* lines of the element that holds the document; all of plain text */
    uint32_t first, last;              /* lines of the body; first > last for none */
    qz_span labelled_issuer;           /* what a label names, though it does not end as organs do */
} qz_page;

/* Cut the text into document->lines and find the traits of each. */
void qz_lines_read(qz_page *page);

/* `span` without white space and ornaments (# * [ -) at its edges. */
qz_span qz_line_trimmed(const qz_text *text, qz_span span);

/* The next marker of a label (来源：) in `span` from `at` on: its role, where its value begins; 0 for none.
 */
uint8_t qz_line_label(const qz_page *page, qz_span span, uint32_t *at, uint32_t *value);

#endif
