/*
 * buffer: bytes that grow on the heap. Used for output, which outlives a document's arena.
 * A failed allocation is remembered in `failed` and later appends do nothing: check once at the end.
 */
#ifndef QZ_BASE_BUFFER_H
#define QZ_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct qz_buffer {
    char *bytes;
    size_t length;
    size_t room;
    bool failed;
} qz_buffer;

void qz_buffer_append(qz_buffer *buffer, const char *bytes, size_t length);
void qz_buffer_add(qz_buffer *buffer, const char *string);
void qz_buffer_byte(qz_buffer *buffer, char byte);

/* Room for `more` bytes behind the last one, to be written and then added to `length`; NULL where there is
 * none. */
char *qz_buffer_room(qz_buffer *buffer, size_t more);
void qz_buffer_free(qz_buffer *buffer);

#endif
