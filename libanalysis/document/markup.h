/*
 * markup: what a file says of its text beyond the characters: how much of each line is links, which lines are
 * headings, the elements that hold them, and the fields of its head. An adapter (html.c) fills it in; zones
 * and header read it, and do without where a text has none.
 */
#ifndef QZ_DOCUMENT_MARKUP_H
#define QZ_DOCUMENT_MARKUP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* Fields that the head of a file may give, in the order of the list `metatags` (lists.c). */
typedef enum qz_meta {
    QZ_META_NONE,
    QZ_META_TITLE,
    QZ_META_AUTHOR,
    QZ_META_SOURCE,
    QZ_META_PUBLISHED,
    QZ_META_ISSUER,
    QZ_META_NUMBER,
    QZ_META_SITE,
    QZ_META_COUNT
} qz_meta;

typedef struct qz_line_markup {
    uint32_t linked; /* visible characters inside links */
    uint32_t element;
    uint8_t heading; /* 1 to 6, 0 for none */
    bool row;        /* of a table: cells apart by tabs */
} qz_line_markup;

/* An element that begins lines of its own; elements stand in the order of their begin tags. */
typedef struct qz_element {
    uint32_t parent; /* of the first, itself */
    uint32_t first;  /* its lines: [first, end) */
    uint32_t end;
} qz_element;

typedef QZ_LIST(qz_line_markup) qz_line_markup_list;
typedef QZ_LIST(qz_element) qz_element_list;

typedef struct qz_markup {
    qz_line_markup_list lines; /* one for each line of the text */
    qz_element_list elements;
    const char *page_title;          /* what a browser shows in its tab, NULL for none */
    const char *meta[QZ_META_COUNT]; /* NULL for none */
    bool cut;                        /* nested too deep or too long: the rest was left out */
} qz_markup;

#endif
