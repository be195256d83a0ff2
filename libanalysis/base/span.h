/*
 * span: a half-open range of characters of the document text.
 *
 * Positions inside the library are character indices, not bytes: the analysis copy of the text has one folded
 * character for each character of the document (text/text.h), so an index into one is an index into the other
 * and the map back is the identity. Byte offsets are looked up where bytes are wanted.
 */
#ifndef QZ_BASE_SPAN_H
#define QZ_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

typedef struct qz_span {
    uint32_t start;
    uint32_t end;
} qz_span;

static inline bool qz_span_empty(qz_span span)
{
    return span.start >= span.end;
}

static inline bool qz_span_holds(qz_span outer, qz_span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

static inline bool qz_spans_meet(qz_span a, qz_span b)
{
    return a.start < b.end && b.start < a.end;
}

#endif
