#include "base/buffer.h"

#include <stdint.h>
#include <stdlib.h>

/* What is full from now on takes nothing more. */
static bool fail(qz_buffer *buffer)
{
    buffer->failed = true;
    buffer->room = buffer->length;
    return false;
}

bool qz_buffer_grow(qz_buffer *buffer, size_t more)
{
    if (buffer->failed)
        return false;
    size_t room = buffer->room ? buffer->room : 4096;
    while (room - buffer->length < more) {
        if (room > SIZE_MAX / 2)
            return fail(buffer);
        room *= 2;
    }
    char *bytes = realloc(buffer->bytes, room);
    if (!bytes)
        return fail(buffer);
    buffer->bytes = bytes;
    buffer->room = room;
    return true;
}

void qz_buffer_free(qz_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (qz_buffer){0};
}
