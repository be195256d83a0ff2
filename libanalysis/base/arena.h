/*
 * arena: memory that is given back all at once.
 *
 * A reader owns one arena and resets it for each document; an engine owns one for what lives as long as it
 * does. Allocation never returns NULL: when memory runs out it jumps to the `exit` that the public function
 * set on its way in, so that the code between need not check (and nothing leaks: whatever was allocated is in
 * the arena).
 */
#ifndef QZ_BASE_ARENA_H
#define QZ_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

typedef struct qz_arena_chunk qz_arena_chunk;

typedef struct qz_arena {
    qz_arena_chunk *chunks; /* the newest first */
    jmp_buf *exit;          /* where to go when memory runs out; must be set while anything is allocated */
} qz_arena;

/* `size` bytes, aligned for any type, not initialised. */
void *qz_allocate(qz_arena *arena, size_t size);

/* Room for `count` things of `size` bytes, all zero; jumps when the product overflows. */
void *qz_allocate_zeroed(qz_arena *arena, size_t count, size_t size);

/* A copy of `length` bytes and a NUL. */
char *qz_copy_bytes(qz_arena *arena, const char *bytes, size_t length);

/* A string made as printf does. */
char *qz_format(qz_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forget everything; keep a chunk of modest size for the next document. */
void qz_arena_reset(qz_arena *arena);
void qz_arena_free(qz_arena *arena);

/* An array that grows in an arena: QZ_LIST(qz_token) tokens = {0}; *qz_push(arena, &tokens) = token; */
#define QZ_LIST(type)                                                                                        \
    struct {                                                                                                 \
        type *items;                                                                                         \
        uint32_t count;                                                                                      \
        uint32_t room;                                                                                       \
    }

#define qz_push(arena, list)                                                                                 \
    ((list)->count == (list)->room                                                                           \
         ? (void)((list)->items = qz_grow((arena), (list)->items, &(list)->room, sizeof *(list)->items))     \
         : (void)0,                                                                                          \
     &(list)->items[(list)->count++])

/* `items` moved to twice the room; jumps when the count would pass UINT32_MAX. */
void *qz_grow(qz_arena *arena, void *items, uint32_t *room, size_t size);

#endif
