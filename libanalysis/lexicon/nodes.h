/*
 * nodes: the trie of trie.h as it stands in an image, four nodes to a line of the processor's cache. What a
 * look-up waits for is memory, so a node is small: most are alike in the lists that they lead to, and say
 * which of a few pairs of masks is theirs; what few ask for stands elsewhere.
 */
#ifndef QZ_LEXICON_NODES_H
#define QZ_LEXICON_NODES_H

#include "lexicon/trie.h"

/* The lists with a term that ends at a node, bit k for list k, and those with one that goes on behind it. */
typedef struct qz_node_lists {
    uint32_t here;
    uint32_t on;
} qz_node_lists;

typedef struct qz_node {
    uint32_t base, origin; /* as in qz_trie_node */
    uint32_t sense;        /* the first of the term's */
    uint16_t lists;        /* the place of its qz_node_lists */
    uint8_t pos;           /* of the word, where the list `words` names the term */
    uint8_t zero;          /* no byte of the file is left to chance */
} qz_node;

/* All of an image. */
typedef struct qz_nodes {
    const qz_node *items;
    const qz_node_lists *lists; /* a power of two, of which `last` is the last */
    const uint16_t *costs;      /* by node: of the word, where the list `words` names it */
    uint32_t count;
    uint32_t last;
} qz_nodes;

/* The lists of the trie, each pair of masks once; false where there are more than a node can tell apart. */
bool qz_nodes_pack(qz_arena *arena, const qz_trie_nodes *trie, qz_nodes *nodes);

/* Like qz_trie_step; the code 0 of characters that no term has leads nowhere. */
static inline bool qz_nodes_step(const qz_nodes *nodes, uint32_t *node, uint32_t code)
{
    const qz_node *here = &nodes->items[*node];
    const uint32_t next = here->base + code;
    if (next >= nodes->count || nodes->items[next].origin != *node)
        return false;
    *node = next;
    return true;
}

static inline qz_node_lists qz_nodes_lists(const qz_nodes *nodes, uint32_t node)
{
    return nodes->lists[nodes->items[node].lists & nodes->last];
}

#endif
