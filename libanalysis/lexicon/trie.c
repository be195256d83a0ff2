#include "lexicon/trie.h"

/*
 * Free places are a chain in order of index, through `next` and `before`. A node with several children looks
 * for a place along the chain, but not for long: after MOST_TRIES its children go to the end, so that
 * building is linear.
 */
enum { MOST_TRIES = 512 };

typedef struct builder {
    qz_arena *arena;
    const qz_trie_key *keys;
    qz_trie_nodes *nodes;
    QZ_LIST(uint32_t) next; /* of free places */
    QZ_LIST(uint32_t) before;
    uint32_t first, last;    /* free places, QZ_NO_NODE for none */
    QZ_LIST(uint16_t) codes; /* of the children that are being placed */
} builder;

/* The keys [from, to) share their first `depth` codes, which lead to `node`. */
typedef struct task {
    uint32_t node, from, to, depth;
} task;

static void add_place(builder *work)
{
    const uint32_t place = work->nodes->count;
    *qz_push(work->arena, work->nodes) = (qz_trie_node){0, QZ_NO_NODE, 0};
    *qz_push(work->arena, &work->next) = QZ_NO_NODE;
    *qz_push(work->arena, &work->before) = work->last;
    if (work->last == QZ_NO_NODE)
        work->first = place;
    else
        work->next.items[work->last] = place;
    work->last = place;
}

static void take_place(builder *work, uint32_t place)
{
    const uint32_t before = work->before.items[place];
    const uint32_t next = work->next.items[place];
    if (before == QZ_NO_NODE)
        work->first = next;
    else
        work->next.items[before] = next;
    if (next == QZ_NO_NODE)
        work->last = before;
    else
        work->before.items[next] = before;
}

static bool fits(const builder *work, uint32_t base)
{
    for (uint32_t i = 0; i < work->codes.count; i++) {
        const uint32_t place = base + work->codes.items[i];
        if (place < work->nodes->count && (work->nodes->items[place].origin != QZ_NO_NODE || place == 0))
            return false;
    }
    return true;
}

/* A base at which all children (their codes ascend) find a free place. */
static uint32_t base_for(builder *work)
{
    const uint16_t least = work->codes.items[0];
    uint32_t tries = 0;
    for (uint32_t place = work->first; place != QZ_NO_NODE && tries < MOST_TRIES;
         place = work->next.items[place]) {
        if (place <= least)
            continue;
        if (fits(work, place - least))
            return place - least;
        tries++;
    }
    const uint32_t end = work->nodes->count;
    return end > least ? end - least : 1;
}

static void place_children(builder *work, uint32_t node)
{
    const uint32_t base = base_for(work);
    const uint32_t most = base + work->codes.items[work->codes.count - 1];
    while (work->nodes->count <= most)
        add_place(work);
    work->nodes->items[node].base = base;
    for (uint32_t i = 0; i < work->codes.count; i++) {
        const uint32_t place = base + work->codes.items[i];
        take_place(work, place);
        work->nodes->items[place].origin = node;
    }
}

void qz_trie_build(qz_arena *arena, const qz_trie_key *keys, uint32_t count, qz_trie_nodes *nodes)
{
    builder work = {.arena = arena, .keys = keys, .nodes = nodes, .first = QZ_NO_NODE, .last = QZ_NO_NODE};
    QZ_LIST(task) tasks = {0};
    add_place(&work);
    take_place(&work, 0);
    *qz_push(arena, &tasks) = (task){0, 0, count, 0};
    for (uint32_t next = 0; next < tasks.count; next++) {
        const task now = tasks.items[next];
        uint32_t from = now.from;
        if (from < now.to && keys[from].length == now.depth)
            nodes->items[now.node].term = ++from;
        if (from == now.to)
            continue;
        work.codes.count = 0;
        const uint32_t first_task = tasks.count;
        for (uint32_t i = from; i < now.to;) {
            const uint16_t code = keys[i].codes[now.depth];
            const uint32_t begin = i;
            while (i < now.to && keys[i].codes[now.depth] == code)
                i++;
            *qz_push(arena, &work.codes) = code;
            *qz_push(arena, &tasks) = (task){code, begin, i, now.depth + 1};
        }
        place_children(&work, now.node);
        for (uint32_t i = first_task; i < tasks.count; i++)
            tasks.items[i].node += nodes->items[now.node].base;
    }
}
