/*
 * Of thousands of candidates nearly all are worse at a glance than the best hundred. What a phrase has of its
 * first and of its last token is added up for each token beforehand, and the best are kept in a heap whose
 * worst stands first, so that a candidate that is none of them costs a few sums and a comparison.
 */
#include "extract/keywords_shortlist.h"
#include "extract/keywords_tokens.h"

typedef struct sums {
    const qz_candidates *gathered;
    const int32_t (*at)[QZ_FACTOR_LEVELS];
    int32_t *begins, *ends; /* what a phrase has that begins with a token, that ends before it */
} sums;

static void add_up(const qz_candidates *gathered, const qz_keyword_tables *tables, sums *made)
{
    const int32_t(*at)[QZ_FACTOR_LEVELS] = tables->glances;
    const uint32_t count = gathered->analysis->tokens.count;
    *made = (sums){.gathered = gathered, .at = at};
    made->begins = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *made->begins);
    made->ends = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *made->ends);
    for (uint32_t i = 0; i < count; i++) {
        made->begins[i] = at[QZ_FACTOR_FIRST][gathered->shapes[i]] +
                          at[QZ_FACTOR_LEFT][qz_level_left(gathered, i)] +
                          at[QZ_FACTOR_POSITION][qz_level_position(gathered, i)] +
                          at[QZ_FACTOR_CLAUSE][qz_level_clause(gathered, i)];
        made->ends[i + 1] =
            at[QZ_FACTOR_LAST][gathered->shapes[i]] + at[QZ_FACTOR_RIGHT][gathered->besides[i + 1]];
    }
}

/* The sum of the weights of the levels of qz_candidate_levels. */
static inline int32_t glance_at(const sums *shared, const qz_candidate *candidate)
{
    const int32_t(*at)[QZ_FACTOR_LEVELS] = shared->at;
    const qz_candidates *gathered = shared->gathered;
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[first];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS);
    return shared->begins[first] + shared->ends[end] +
           at[QZ_FACTOR_FREQUENCY][qz_level_frequency(candidate->count, words)] +
           at[QZ_FACTOR_WORDS][qz_level_words(words)] + at[QZ_FACTOR_LENGTH][qz_level_length(candidate)] +
           at[QZ_FACTOR_HEADING][candidate->standing] + at[QZ_FACTOR_KIND][candidate->kind] +
           at[QZ_FACTOR_NESTED][qz_level_nested(candidate)] +
           at[QZ_FACTOR_QUOTED][qz_tally_of(tally, QZ_TALLY_QUOTES) > 0] +
           at[QZ_FACTOR_REPEATED][qz_level_repeated(gathered, first, end, words)] +
           at[QZ_FACTOR_TITLED][qz_level_titled(qz_tally_of(tally, QZ_TALLY_TITLED), words)];
}

/* ---- the heap ---- */

/* What stands first in the text is better than another of the same weight. */
static inline bool is_worse(const qz_glanced *a, const qz_glanced *b)
{
    const qz_span one = a->candidate->first, other = b->candidate->first;
    if (a->weight != b->weight)
        return a->weight < b->weight;
    return one.start != other.start ? one.start > other.start : one.end > other.end;
}

static void swap(qz_glanced *a, qz_glanced *b)
{
    const qz_glanced moved = *a;
    *a = *b;
    *b = moved;
}

static void sink(qz_shortlist *list)
{
    qz_glanced *items = list->items;
    for (uint32_t at = 0, child; (child = 2 * at + 1) < list->count; at = child) {
        if (child + 1 < list->count && is_worse(&items[child + 1], &items[child]))
            child++;
        if (!is_worse(&items[child], &items[at]))
            return;
        swap(&items[at], &items[child]);
    }
}

static void rise(qz_shortlist *list)
{
    qz_glanced *items = list->items;
    for (uint32_t at = list->count - 1; at > 0 && is_worse(&items[at], &items[(at - 1) / 2]);
         at = (at - 1) / 2)
        swap(&items[at], &items[(at - 1) / 2]);
}

void qz_keyword_shortlist(const qz_candidates *gathered, const qz_keyword_tables *tables, uint32_t most,
                          qz_shortlist *list)
{
    sums shared;
    add_up(gathered, tables, &shared);
    list->count = 0;
    for (uint32_t i = 0; i < gathered->list.count; i++) {
        qz_candidate *candidate = &gathered->list.items[i];
        const qz_glanced seen = {candidate, glance_at(&shared, candidate)};
        if (list->count < most) {
            *qz_push(gathered->analysis->arena, list) = seen;
            rise(list);
        } else if (is_worse(&list->items[0], &seen)) {
            list->items[0] = seen;
            sink(list);
        }
    }
}
