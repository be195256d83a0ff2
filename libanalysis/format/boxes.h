/*
 * boxes: a document that is laid out on pages (PDF, OFD): words and where they stand. layout.c makes lines
 * and paragraphs of them.
 */
#ifndef QZ_FORMAT_BOXES_H
#define QZ_FORMAT_BOXES_H

#include "format/characters.h"

/* A word or a part of a line; y grows downward. Its characters are in qz_boxes.text. */
typedef struct qz_box {
    float left, top, right, bottom;
    uint32_t text, length;
} qz_box;

typedef struct qz_sheet {
    float width, height;
    uint32_t first, count; /* boxes, in reading order */
} qz_sheet;

typedef struct qz_boxes {
    QZ_LIST(qz_sheet) sheets;
    QZ_LIST(qz_box) boxes;
    QZ_LIST(char32_t) text;
} qz_boxes;

typedef QZ_LIST(uint32_t) qz_page_starts;

/*
 * Make the document text of the boxes: lines of a paragraph joined, cells parted by tabs, running heads and
 * page numbers off. `starts` gets the offset in bytes where each page begins.
 */
void qz_layout_write(qz_arena *arena, const qz_boxes *boxes, qz_characters *text, qz_page_starts *starts);

/* Read what `pdftotext -bbox-layout` writes. */
void qz_pdf_read(qz_arena *arena, const char *bytes, size_t length, qz_boxes *boxes);

#endif
