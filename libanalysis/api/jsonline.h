/* jsonline: a document that comes as one JSON object a line: {"id": …, "text": "…", …}. */
#ifndef QZ_API_JSONLINE_H
#define QZ_API_JSONLINE_H

#include "base/arena.h"
#include "qza.h"

typedef struct qz_json_line {
    const char *text; /* UTF-8 as the line had it, in the arena */
    size_t length;
    const char *id;   /* a string's characters or a number as written; NULL where there is none */
    const char *meta; /* the other members, as written, in one object; NULL where there are none */
    bool meta_cut;    /* members beyond QZ_META_BYTES were left out */
} qz_json_line;

enum { QZ_META_BYTES = 4096 };

/* Errors: QZA_BAD_INPUT when the bytes are no such object. */
qza_status qz_json_line_read(qz_arena *arena, const char *bytes, size_t length, qz_json_line *line,
                             qza_error *error);

#endif
