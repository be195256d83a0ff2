#include "base/buffer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool have_room(qz_buffer *buffer, size_t more)
{
    if (buffer->failed)
        return false;
    if (more <= buffer->room - buffer->length)
        return true;
    size_t room = buffer->room ? buffer->room : 4096;
    while (room - buffer->length < more) {
        if (room > SIZE_MAX / 2) {
            buffer->failed = true;
            return false;
        }
        room *= 2;
    }
    char *bytes = realloc(buffer->bytes, room);
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->room = room;
    return true;
}

char *qz_buffer_room(qz_buffer *buffer, size_t more)
{
    return have_room(buffer, more) ? buffer->bytes + buffer->length : NULL;
}

void qz_buffer_append(qz_buffer *buffer, const char *bytes, size_t length)
{
    if (!length || !have_room(buffer, length))
        return;
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

void qz_buffer_add(qz_buffer *buffer, const char *string)
{
    qz_buffer_append(buffer, string, strlen(string));
}

void qz_buffer_byte(qz_buffer *buffer, char byte)
{
    qz_buffer_append(buffer, &byte, 1);
}

void qz_buffer_free(qz_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (qz_buffer){0};
}
