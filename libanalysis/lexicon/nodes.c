#include "lexicon/nodes.h"

enum { MOST_LISTS = 1 << 16, SLOTS = MOST_LISTS * 2 };

_Static_assert(sizeof(qz_node) == 16, "a node does not reach over the end of a line");

/* The pairs of masks so far, found by what they are. */
typedef struct pairs {
    qz_node_lists *items; /* MOST_LISTS */
    uint32_t count;
    uint32_t *slots; /* SLOTS: the place of a pair + 1, 0 for none */
} pairs;

/* The place of the pair; MOST_LISTS where there is no room for another. */
static uint32_t place_of(pairs *found, qz_node_lists lists)
{
    uint32_t slot = (lists.here * 0x9E3779B1U ^ lists.on * 0x85EBCA77U) % SLOTS;
    for (; found->slots[slot]; slot = (slot + 1) % SLOTS) {
        const qz_node_lists other = found->items[found->slots[slot] - 1];
        if (other.here == lists.here && other.on == lists.on)
            return found->slots[slot] - 1;
    }
    if (found->count == MOST_LISTS)
        return MOST_LISTS;
    found->items[found->count] = lists;
    found->slots[slot] = ++found->count;
    return found->count - 1;
}

bool qz_nodes_pack(qz_arena *arena, const qz_trie_nodes *trie, qz_nodes *nodes)
{
    pairs found = {.items = qz_allocate_zeroed(arena, MOST_LISTS, sizeof *found.items),
                   .slots = qz_allocate_zeroed(arena, SLOTS, sizeof *found.slots)};
    uint32_t *on = qz_allocate_zeroed(arena, (size_t)trie->count + 1, sizeof *on);
    qz_node *items = qz_allocate_zeroed(arena, (size_t)trie->count + 1, sizeof *items);
    uint16_t *costs = qz_allocate_zeroed(arena, (size_t)trie->count + 1, sizeof *costs);
    for (uint32_t i = 1; i < trie->count; i++) {
        const uint32_t origin = trie->items[i].origin;
        if (origin != QZ_NO_NODE)
            on[origin] |= trie->items[i].lists;
    }
    for (uint32_t i = 0; i < trie->count; i++) {
        const qz_trie_node *node = &trie->items[i];
        const uint32_t place = place_of(&found, (qz_node_lists){node->term.lists, on[i]});
        if (place == MOST_LISTS)
            return false;
        items[i] = (qz_node){node->base, node->origin, node->term.sense, (uint16_t)place, node->term.pos, 0};
        costs[i] = node->term.cost;
    }
    uint32_t room = 1;
    while (room < found.count)
        room *= 2;
    *nodes = (qz_nodes){items, found.items, costs, trie->count, room - 1};
    return true;
}
