/*
 * buffer: bytes that grow on the heap. Used for output, which outlives a document's arena.
 * A failed allocation is remembered in `failed` and later appends do nothing: check once at the end.
 */
#ifndef QZ_BASE_BUFFER_H
#define QZ_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct qz_buffer {
    char *bytes;
    size_t length;
    size_t room;
    bool failed;
} qz_buffer;

/* Make room for `more` bytes behind the last one; false, and `failed`, where there is none to be had. */
bool qz_buffer_grow(qz_buffer *buffer, size_t more);
void qz_buffer_free(qz_buffer *buffer);

/* Room for `more` bytes behind the last one, to be written and then added to `length`; NULL where there is
 * none. */
static inline char *qz_buffer_room(qz_buffer *buffer, size_t more)
{
    if (more > buffer->room - buffer->length && !qz_buffer_grow(buffer, more))
        return NULL;
    return buffer->bytes + buffer->length;
}

static inline void qz_buffer_append(qz_buffer *buffer, const char *bytes, size_t length)
{
    char *room = length ? qz_buffer_room(buffer, length) : NULL;
    if (!room)
        return;
    memcpy(room, bytes, length);
    buffer->length += length;
}

static inline void qz_buffer_add(qz_buffer *buffer, const char *string)
{
    qz_buffer_append(buffer, string, strlen(string));
}

static inline void qz_buffer_byte(qz_buffer *buffer, char byte)
{
    char *room = qz_buffer_room(buffer, 1);
    if (!room)
        return;
    *room = byte;
    buffer->length++;
}

#endif
