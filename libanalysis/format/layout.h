/* layout: the stages from boxes to text; each fills in what the next reads. Only for layout*.c. */
#ifndef QZ_FORMAT_LAYOUT_H
#define QZ_FORMAT_LAYOUT_H

#include "format/boxes.h"

/* Boxes that stand side by side, as one line of text. */
typedef struct qz_row {
    uint32_t sheet;
    uint32_t text, length; /* in qz_layout.text; a tab parts cells */
    float left, right, top, bottom;
    float em;                        /* the width of a Chinese character */
    bool cells;                      /* has a tab */
    bool furniture;                  /* a running head, a page number */
    bool note;                       /* at the foot of its page, in smaller characters */
    float margin_left, margin_right; /* of the column that it stands in */
    uint32_t column;                 /* counted through the document */
} qz_row;

typedef struct qz_layout {
    qz_arena *arena;
    const qz_boxes *boxes;
    QZ_LIST(qz_row) rows; /* in reading order */
    QZ_LIST(char32_t) text;
    uint32_t columns;
    float em;      /* of most of the text */
    float pitch;   /* from line to line, of most of the text */
    bool indented; /* its paragraphs begin with an indent */
} qz_layout;

void qz_layout_find_rows(qz_layout *layout);
void qz_layout_find_furniture(qz_layout *layout);
void qz_layout_find_margins(qz_layout *layout);

/* The length of the marker that the text begins with, 0 for none. */
uint32_t qz_layout_marker(const char32_t *text, uint32_t length);

/* Does the paragraph of row `a` go on in row `b`? */
bool qz_layout_joins(const qz_layout *layout, const qz_row *a, const qz_row *b);

/* As wide as a Chinese character is. */
static inline bool qz_layout_is_wide(char32_t c)
{
    return c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026) || c == U'①' || (c >= 0x2460 && c <= 0x24FF);
}

static inline float qz_layout_units(const char32_t *text, uint32_t length)
{
    float units = 0;
    for (uint32_t k = 0; k < length; k++)
        units += qz_layout_is_wide(text[k]) ? 1 : 0.5F;
    return units;
}

#endif
