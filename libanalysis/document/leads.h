/* leads: what the lines of the body begin with, and which of them are headings without a marker. */
#ifndef QZ_DOCUMENT_LEADS_H
#define QZ_DOCUMENT_LEADS_H

#include "document/document.h"
#include "document/markers.h"

/* A line of the body that is not blank, as the outline sees it. */
typedef struct qz_shape {
    uint32_t line;     /* index into the document's lines */
    qz_span content;   /* without white space and Markdown's stars */
    qz_marker marker;  /* style QZ_STYLE_NONE for none */
    uint32_t title;    /* where the words after the marker begin */
    uint32_t lead_end; /* end of the first sentence, its mark left out */
    char32_t mark;     /* that mark: 。 ? ! ; or 0 where the line ends without one */
    bool alone;        /* nothing stands after the first sentence */
    bool closed;       /* the line ends in a mark that ends sentences, or announces something */
    uint32_t style;    /* of a heading without a marker, QZ_STYLE_NONE for none */
} qz_shape;

typedef QZ_LIST(qz_shape) qz_shapes;

/* The shapes of the body's lines, in order, with the headings that have no marker found among them. */
void qz_shapes_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                    const qz_document *document, qz_shapes *shapes);

/* Where the first sentence of a span ends (before its mark), quotation marks and brackets kept whole. */
uint32_t qz_lead_end(const qz_text *text, qz_span span);

#endif
