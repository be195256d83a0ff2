#include "segment/user_terms.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_CHAIN = 1024 };

/* Terms each of which overlaps the next. */
typedef struct chained {
    qz_user_terms found;
    uint32_t start, end;
} chained;

typedef struct settler {
    const qz_lexicon *lexicon;
    qz_arena *arena;
    chained chain;
    qz_user_terms *terms;
} settler;

static int by_weight(const void *left, const void *right)
{
    const qz_user_term *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight < b->weight ? 1 : -1;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a->span.end < b->span.end ? 1 : -1;
}

static int by_start(const void *left, const void *right)
{
    const qz_user_term *a = left, *b = right;
    return a->span.start < b->span.start ? -1 : a->span.start > b->span.start;
}

/* Move the terms of the chain that stand to the others; returns where the last of them ends. */
static uint32_t settle(settler *work)
{
    chained *chain = &work->chain;
    uint8_t taken[LONGEST_CHAIN + QZ_LONGEST_WORD] = {0};
    const uint32_t first = work->terms->count;
    qsort(chain->found.items, chain->found.count, sizeof *chain->found.items, by_weight);
    for (uint32_t i = 0; i < chain->found.count; i++) {
        const qz_user_term *term = &chain->found.items[i];
        const uint32_t length = term->span.end - term->span.start;
        uint8_t *place = taken + (term->span.start - chain->start);
        if (memchr(place, 1, length))
            continue;
        memset(place, 1, length);
        *qz_push(work->arena, work->terms) = *term;
    }
    chain->found.count = 0;
    qsort(work->terms->items + first, work->terms->count - first, sizeof *work->terms->items, by_start);
    return work->terms->items[work->terms->count - 1].span.end;
}

static void add_to_chain(settler *work, uint32_t at, const qz_match *matches, size_t count)
{
    chained *chain = &work->chain;
    if (chain->found.count == 0) {
        chain->start = at;
        chain->end = at;
    }
    for (size_t i = 0; i < count; i++) {
        const uint32_t weight = qz_cell_number(work->lexicon, matches[i].sense, QZ_USER_WEIGHT);
        *qz_push(work->arena, &chain->found) = (qz_user_term){matches[i].span, matches[i].sense, weight};
        chain->end = matches[i].span.end > chain->end ? matches[i].span.end : chain->end;
    }
}

void qz_user_terms_find(const qz_lexicon *lexicon, qz_arena *arena, const char32_t *folded, qz_span span,
                        qz_user_terms *terms)
{
    settler work = {.lexicon = lexicon, .arena = arena, .terms = terms};
    const chained *chain = &work.chain;
    for (uint32_t at = span.start; at < span.end; at++) {
        if (chain->found.count && at >= chain->end)
            (void)settle(&work);
        if (chain->found.count && at - chain->start == LONGEST_CHAIN) {
            const uint32_t end = settle(&work);
            if (end > at) {
                at = end - 1;
                continue;
            }
        }
        qz_match matches[QZ_LONGEST_WORD];
        const size_t count =
            qz_lexicon_all(lexicon, folded, at, span.end, QZ_IN(QZ_LIST_USER), matches, QZ_LONGEST_WORD);
        if (count)
            add_to_chain(&work, at, matches, count);
    }
    if (chain->found.count)
        (void)settle(&work);
}
