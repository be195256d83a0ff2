#include "lexicon/trie.h"

#include <string.h>

/*
 * Free places are a chain in order of index, through `next` and `before`. A node with n children begins to
 * look where the last one with n found room: what was passed over by one will hardly fit the next, and
 * looking from the first free place every time is quadratic.
 */
enum { KINDS = 64 };

typedef struct builder {
    qz_arena *arena;
    const qz_trie_key *keys;
    qz_trie_nodes *nodes;
    QZ_LIST(uint32_t) next; /* of free places */
    QZ_LIST(uint32_t) before;
    uint32_t first, last;    /* free places, QZ_NO_NODE for none */
    uint32_t from[KINDS];    /* where to look, by the number of children */
    QZ_LIST(uint16_t) codes; /* of the children that are being placed */
} builder;

/* The keys [from, to) share their first `depth` codes, which lead to `node`. */
typedef struct task {
    uint32_t node, from, to, depth;
    uint32_t weight; /* the greatest of its keys */
} task;

/* The node of the greatest weight first, of equal ones that of the first keys. */
typedef QZ_LIST(task) heap;

static void add_place(builder *work)
{
    const uint32_t place = work->nodes->count;
    *qz_push(work->arena, work->nodes) = (qz_trie_node){.origin = QZ_NO_NODE};
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

/* The next free place at or after one that was free once. */
static uint32_t free_from(const builder *work, uint32_t place)
{
    while (place != QZ_NO_NODE && work->nodes->items[place].origin != QZ_NO_NODE)
        place = work->next.items[place];
    return place;
}

/* A base at which all children (their codes ascend) find a free place. */
static uint32_t base_for(builder *work)
{
    const uint16_t least = work->codes.items[0];
    uint32_t *from = &work->from[work->codes.count < KINDS ? work->codes.count : KINDS - 1];
    uint32_t place = *from == QZ_NO_NODE ? work->first : free_from(work, *from);
    for (; place != QZ_NO_NODE; place = work->next.items[place]) {
        if (place <= least)
            continue;
        if (fits(work, place - least)) {
            *from = place;
            return place - least;
        }
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

/* ---- which node is next ---- */

static bool goes_before(const task *one, const task *other)
{
    return one->weight != other->weight ? one->weight > other->weight : one->from < other->from;
}

static void push_task(qz_arena *arena, heap *waiting, task one)
{
    *qz_push(arena, waiting) = one;
    task *items = waiting->items;
    uint32_t at = waiting->count - 1;
    for (; at && goes_before(&one, &items[(at - 1) / 2]); at = (at - 1) / 2)
        items[at] = items[(at - 1) / 2];
    items[at] = one;
}

static task pop_task(heap *waiting)
{
    task *items = waiting->items;
    const task first = items[0], last = items[--waiting->count];
    uint32_t at = 0;
    for (uint32_t child = 1; child < waiting->count; at = child, child = 2 * at + 1) {
        child += child + 1 < waiting->count && goes_before(&items[child + 1], &items[child]);
        if (goes_before(&last, &items[child]))
            break;
        items[at] = items[child];
    }
    items[at] = last;
    return first;
}

/* ---- all ---- */

/* Place the children of the node, which then wait for their own. */
static void place_task(builder *work, heap *waiting, task now)
{
    const qz_trie_key *keys = work->keys;
    if (now.from < now.to && keys[now.from].length == now.depth)
        work->nodes->items[now.node].term = keys[now.from++].term;
    if (now.from == now.to)
        return;
    work->codes.count = 0;
    for (uint32_t i = now.from; i < now.to; i++)
        if (i == now.from || keys[i].codes[now.depth] != keys[i - 1].codes[now.depth])
            *qz_push(work->arena, &work->codes) = keys[i].codes[now.depth];
    place_children(work, now.node);
    const uint32_t base = work->nodes->items[now.node].base;
    for (uint32_t i = now.from; i < now.to;) {
        const uint16_t code = keys[i].codes[now.depth];
        task child = {.node = base + code, .from = i, .depth = now.depth + 1};
        for (; i < now.to && keys[i].codes[now.depth] == code; i++)
            child.weight = keys[i].weight > child.weight ? keys[i].weight : child.weight;
        child.to = i;
        push_task(work->arena, waiting, child);
    }
}

void qz_trie_build(qz_arena *arena, const qz_trie_key *keys, uint32_t count, qz_trie_nodes *nodes)
{
    builder work = {.arena = arena, .keys = keys, .nodes = nodes, .first = QZ_NO_NODE, .last = QZ_NO_NODE};
    heap waiting = {0};
    memset(work.from, 0xff, sizeof work.from);
    add_place(&work);
    take_place(&work, 0);
    push_task(arena, &waiting, (task){.to = count});
    while (waiting.count)
        place_task(&work, &waiting, pop_task(&waiting));
}
