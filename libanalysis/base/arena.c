#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct qz_arena_chunk {
    qz_arena_chunk *next;
    size_t size;
    size_t used;
    _Alignas(max_align_t) char bytes[];
};

enum { FIRST_CHUNK = 64 * 1024, KEPT_CHUNK = 16 * 1024 * 1024 };

static _Noreturn void run_out(qz_arena *arena)
{
    longjmp(*arena->exit, 1);
}

static qz_arena_chunk *chunk_with(qz_arena *arena, size_t size)
{
    qz_arena_chunk *chunk = arena->chunks;
    if (chunk && chunk->size - chunk->used >= size)
        return chunk;
    size_t room = chunk ? chunk->size * 2 : FIRST_CHUNK;
    room = room < KEPT_CHUNK ? room : KEPT_CHUNK;
    if (room < size)
        room = size;
    chunk = malloc(sizeof *chunk + room);
    if (!chunk)
        run_out(arena);
    chunk->next = arena->chunks;
    chunk->size = room;
    chunk->used = 0;
    arena->chunks = chunk;
    return chunk;
}

void *qz_allocate(qz_arena *arena, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        run_out(arena);
    size = (size + unit - 1) / unit * unit;
    qz_arena_chunk *chunk = chunk_with(arena, size);
    void *memory = chunk->bytes + chunk->used;
    chunk->used += size;
    return memory;
}

void *qz_allocate_zeroed(qz_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        run_out(arena);
    void *memory = qz_allocate(arena, count * size);
    memset(memory, 0, count * size);
    return memory;
}

char *qz_copy_bytes(qz_arena *arena, const char *bytes, size_t length)
{
    char *copy = qz_allocate(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

char *qz_format(qz_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        run_out(arena);
    char *text = qz_allocate(arena, (size_t)length + 1);
    va_start(arguments, format);
    (void)vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

void qz_arena_reset(qz_arena *arena)
{
    qz_arena_chunk *kept = NULL;
    for (qz_arena_chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        if (!kept && chunk->size <= KEPT_CHUNK) {
            kept = chunk;
            kept->used = 0;
            kept->next = NULL;
        } else {
            free(chunk);
        }
    }
    arena->chunks = kept;
}

void qz_arena_free(qz_arena *arena)
{
    for (qz_arena_chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    arena->chunks = NULL;
}

/* A large array has a chunk to itself, which can grow where it is. NULL for any other. */
static void *grow_chunk(qz_arena *arena, void *items, size_t used, size_t size)
{
    qz_arena_chunk **link = &arena->chunks;
    while (*link && (void *)(*link)->bytes != items)
        link = &(*link)->next;
    if (!*link || (*link)->used - used >= _Alignof(max_align_t))
        return NULL;
    qz_arena_chunk *chunk = realloc(*link, sizeof *chunk + size);
    if (!chunk)
        run_out(arena);
    *link = chunk;
    chunk->size = chunk->used = size;
    return chunk->bytes;
}

void *qz_grow(qz_arena *arena, void *items, uint32_t *room, size_t size)
{
    if (*room > UINT32_MAX / 2)
        run_out(arena);
    uint32_t more = *room ? *room * 2 : 16;
    if (more > SIZE_MAX / 2 / size)
        run_out(arena);
    void *moved = *room * size >= KEPT_CHUNK ? grow_chunk(arena, items, *room * size, more * size) : NULL;
    if (moved) {
        *room = more;
        return moved;
    }
    moved = qz_allocate(arena, more * size);
    if (*room)
        memcpy(moved, items, *room * size);
    *room = more;
    return moved;
}
