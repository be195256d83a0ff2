/*
 * view: the folded text as numbers are read in it: spaces inside a number left out (12 万, 百 分 之 五),
 * lines that break inside one joined (27.⏎3%), traditional forms of numerals simplified (萬 億 點), with a
 * map back. A view holds a piece of the text; its room is bounded whatever the length of the text.
 */
#ifndef QZ_VALUE_VIEW_H
#define QZ_VALUE_VIEW_H

#include "lexicon/spots.h"
#include "text/text.h"

typedef struct qz_view {
    const char32_t *chars; /* length characters */
    const uint32_t *at;    /* where each stands in the text; length + 1 entries */
    uint32_t length;
    uint32_t room; /* of the two below, which qz_view_fill writes */
    char32_t *own;
    uint32_t *places;
} qz_view;

enum { QZ_VIEW_ROOM = 1 << 15 };

/* Room for a piece of at most `length` characters, but never more than QZ_VIEW_ROOM. */
void qz_view_open(qz_view *view, qz_arena *arena, uint32_t length);

/*
 * Fill the view from `span`; returns where the next piece starts (span.end after the last). Pieces end at the
 * end of a sentence or line where one is near.
 */
uint32_t qz_view_fill(qz_view *view, const qz_text *text, qz_span span);

/* The character at `i`, 0 outside. */
static inline char32_t qz_view_at(const qz_view *view, uint32_t i)
{
    return i < view->length ? view->chars[i] : 0;
}

/* Does the view continue with this literal at `i`? */
bool qz_view_starts(const qz_view *view, uint32_t i, const char32_t *literal);

/* The span of the text that [start, end) of the view stands for. */
static inline qz_span qz_view_span(const qz_view *view, uint32_t start, uint32_t end)
{
    if (start >= end)
        return (qz_span){view->at[start], view->at[start]};
    return (qz_span){view->at[start], view->at[end - 1] + 1};
}

#endif
