/*
 * trie: a double array. A node is an index; from node s the character with code c leads to base[s] + c, if
 * that node names s as its origin. Codes rank the characters by how often terms have them, so that the
 * children of a node lie close together.
 */
#ifndef QZ_LEXICON_TRIE_H
#define QZ_LEXICON_TRIE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* A term. It stands in the node where it ends, since who comes there asks for it next, and each other place
 * in memory would be waited for. */
typedef struct qz_trie_term {
    uint32_t lists; /* that name it, bit k for list k; 0: there is no term */
    uint32_t sense; /* the first of its senses */
    uint16_t cost;  /* of the word, where the list `words` names it */
    uint8_t pos;
    uint8_t zero; /* no byte of the file is left to chance */
} qz_trie_term;

typedef struct qz_trie_node {
    uint32_t base;
    uint32_t origin; /* the node that leads here; QZ_NO_NODE where none does */
    uint32_t lists;  /* of the terms that end here or further on; filled in by the compiler */
    qz_trie_term term;
} qz_trie_node;

#define QZ_NO_NODE UINT32_MAX

typedef QZ_LIST(qz_trie_node) qz_trie_nodes;

/* A term as codes; all at least 1. */
typedef struct qz_trie_key {
    const uint16_t *codes;
    uint32_t length;
    uint32_t weight; /* how often it is asked for */
    qz_trie_term term;
} qz_trie_key;

/*
 * Build the nodes of `count` keys, sorted and all different. What leads to keys of great weight is placed
 * first and lies close together, so that most questions go to few pages of memory.
 */
void qz_trie_build(qz_arena *arena, const qz_trie_key *keys, uint32_t count, qz_trie_nodes *nodes);

/* One step; any node and code are safe, whatever the array holds. */
static inline bool qz_trie_step(const qz_trie_node *nodes, uint32_t count, uint32_t *node, uint32_t code)
{
    const uint32_t next = nodes[*node].base + code;
    if (next >= count || nodes[next].origin != *node)
        return false;
    *node = next;
    return true;
}

#endif
