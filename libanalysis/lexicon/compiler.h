/* compiler: what a compiler knows of the lists that it has read; for compile.c and conflicts.c. */
#ifndef QZ_LEXICON_COMPILER_H
#define QZ_LEXICON_COMPILER_H

#include "lexicon/compile.h"
#include "lexicon/image.h"

#include <string.h>

/* A line that names a term: the term as it is looked for, and where its cells are. */
typedef struct qz_entry {
    const char32_t *folded; /* of an expression: as it is written */
    uint16_t *codes;
    uint32_t length;
    uint32_t list;
    uint32_t row;
    uint32_t line;
    uint32_t place;  /* index of the file */
    bool expression; /* looked for by its pattern: not in the trie */
} qz_entry;

struct qz_compiler {
    qz_arena *arena;
    qz_faults *faults;
    qz_image_parts parts;
    QZ_LIST(uint32_t) cells[QZ_LIST_COUNT];
    uint32_t rows[QZ_LIST_COUNT];
    QZ_LIST(qz_entry) entries;
    QZ_LIST(const char *) places;
    uint32_t *seen; /* strings by hash: offset + 1 */
    uint32_t seen_room, seen_count;
    uint64_t words_total;
    uint32_t *frequency; /* of each character below U+10000 */
};

static inline bool qz_entry_same_term(const qz_entry *a, const qz_entry *b)
{
    return a->length == b->length && memcmp(a->codes, b->codes, a->length * sizeof *a->codes) == 0;
}

#endif
