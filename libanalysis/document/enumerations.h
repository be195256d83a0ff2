/* enumerations: 一是…二是…, 首先…其次…, and headings that a paragraph lists (一、…;二、…). */
#ifndef QZ_DOCUMENT_ENUMERATIONS_H
#define QZ_DOCUMENT_ENUMERATIONS_H

#include "document/leads.h"

typedef struct qz_item {
    qz_marker marker;
    uint32_t shape;    /* the line it stands in */
    uint32_t chain;    /* index of the first item of its run */
    bool starts_line;  /* nothing stands before it */
    bool accepted;     /* it is one of a run */
    uint32_t sentence; /* which of its line */
    bool one_line;     /* its whole run stands in one line, and ends with it */
    bool one_sentence; /* its whole run stands in one sentence, and ends with it */
} qz_item;

typedef QZ_LIST(qz_item) qz_items_found;

/* The items of all enumerations, in order; those not accepted stay in the list. */
void qz_enumerations_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                          const qz_shapes *shapes, qz_items_found *items);

#endif
