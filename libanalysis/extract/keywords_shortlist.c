/*
 * Of thousands of candidates nearly all are worse at a glance than the best hundred. What a phrase has of its
 * first and of its last token is added up for each token beforehand, and the best are kept in a heap whose
 * worst stands first, so that a candidate that is none of them costs a few sums and a comparison. Phrases
 * that stand once are candidates that nobody stored: they are looked at where they stand, and only behind a
 * token that leaves them a chance.
 */
#include "extract/keywords_shortlist.h"
#include "extract/keywords_phrases.h"
#include "extract/keywords_repeats.h"

typedef struct glance {
    const qz_candidates *gathered;
    const int32_t (*at)[QZ_FACTOR_LEVELS];
    int32_t *begins, *ends; /* what a phrase has that begins with a token, that ends before it */
    uint32_t most;
    qz_shortlist *list;
} glance;

static void add_up(glance *shared)
{
    const qz_candidates *gathered = shared->gathered;
    const int32_t(*at)[QZ_FACTOR_LEVELS] = shared->at;
    const uint32_t count = gathered->analysis->tokens.count;
    const qz_token *tokens = gathered->analysis->tokens.items;
    const uint8_t *shapes = gathered->shapes, *besides = gathered->besides, *clauses = gathered->clauses;
    int32_t *begins = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *begins),
            *ends = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *ends);
    uint8_t position = 0, left = QZ_BESIDE_END;
    for (uint32_t i = 0; i < count; i++) {
        while (tokens[i].span.start >= gathered->positions[position])
            position++;
        begins[i] = at[QZ_FACTOR_FIRST][shapes[i]] + at[QZ_FACTOR_LEFT][left] +
                    at[QZ_FACTOR_POSITION][position] + at[QZ_FACTOR_CLAUSE][clauses[i]];
        ends[i + 1] = at[QZ_FACTOR_LAST][shapes[i]] + at[QZ_FACTOR_RIGHT][besides[i + 1]];
        left = besides[i];
    }
    shared->begins = begins;
    shared->ends = ends;
}

/* The sum of the weights of the levels of qz_candidate_levels. */
static inline int32_t weight_of(const glance *shared, const qz_candidate *candidate)
{
    const int32_t(*at)[QZ_FACTOR_LEVELS] = shared->at;
    const qz_candidates *gathered = shared->gathered;
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[first];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS);
    return shared->begins[first] + shared->ends[end] +
           at[QZ_FACTOR_FREQUENCY][qz_level_frequency(candidate->count, words)] +
           at[QZ_FACTOR_WORDS][qz_level_words(words)] +
           at[QZ_FACTOR_LENGTH][qz_level_length(candidate->first.end - candidate->first.start)] +
           at[QZ_FACTOR_HEADING][candidate->standing] + at[QZ_FACTOR_KIND][candidate->kind] +
           at[QZ_FACTOR_NESTED][qz_level_nested(candidate)] +
           at[QZ_FACTOR_QUOTED][qz_tally_of(tally, QZ_TALLY_QUOTES) > 0] +
           at[QZ_FACTOR_REPEATED][qz_level_repeated(gathered, first, end, words)] +
           at[QZ_FACTOR_TITLED][qz_level_titled(qz_tally_of(tally, QZ_TALLY_TITLED), words)];
}

/* ---- the heap ---- */

/* The weight and the place in one number, which has room for all that there are: what stands first in the
 * text is better than another of the same weight. */
enum { LENGTH_BITS = 5, PLACE_BITS = 30, WEIGHT_BIAS = 1 << 28 };

static inline uint64_t key_of(int32_t weight, qz_span span)
{
    _Static_assert(QZ_KEYWORD_NAME < 1 << LENGTH_BITS, "no candidate is longer");
    const uint64_t place = (((uint64_t)1 << PLACE_BITS) - 1 - span.start) << LENGTH_BITS |
                           (((uint64_t)1 << LENGTH_BITS) - 1 - (span.end - span.start));
    return (uint64_t)(weight + WEIGHT_BIAS) << (PLACE_BITS + LENGTH_BITS) | place;
}

static inline void swap(qz_glanced *a, qz_glanced *b)
{
    const qz_glanced moved = *a;
    *a = *b;
    *b = moved;
}

static void sink(qz_shortlist *list)
{
    qz_glanced *items = list->items;
    const uint32_t last = list->count - 1;
    for (uint32_t at = 0, child; (child = 2 * at + 1) <= last; at = child) {
        child += child < last ? items[child + 1].key < items[child].key : 0;
        if (items[child].key >= items[at].key)
            return;
        swap(&items[at], &items[child]);
    }
}

static void rise(qz_shortlist *list)
{
    qz_glanced *items = list->items;
    for (uint32_t at = list->count - 1; at > 0 && items[at].key < items[(at - 1) / 2].key; at = (at - 1) / 2)
        swap(&items[at], &items[(at - 1) / 2]);
}

static inline bool is_among_the_best(const glance *shared, uint64_t key)
{
    return shared->list->count < shared->most || key > shared->list->items[0].key;
}

static void add(const glance *shared, const qz_candidate *candidate, uint64_t key)
{
    qz_shortlist *list = shared->list;
    if (list->count < shared->most) {
        *qz_push(shared->gathered->analysis->arena, list) = (qz_glanced){candidate, key};
        rise(list);
    } else {
        list->items[0] = (qz_glanced){candidate, key};
        sink(list);
    }
}

/* ---- candidates that are in the list ---- */

static void look_at_listed(const glance *shared)
{
    for (uint32_t i = 0; i < shared->gathered->list.count; i++) {
        const qz_candidate *candidate = &shared->gathered->list.items[i];
        const uint64_t key = key_of(weight_of(shared, candidate), candidate->first);
        if (is_among_the_best(shared, key))
            add(shared, candidate, key);
    }
}

/* ---- phrases that stand once ---- */

/* What such a phrase has besides what its first and its last token give it. */
typedef struct once {
    int32_t by_words[QZ_FACTOR_LEVELS], by_length[QZ_FACTOR_LEVELS];
    int32_t most;  /* the most that all of it may be */
    int32_t rest;  /* the most that what takes longer to tell may be */
    int32_t *ends; /* of each token, the most that the last token of a phrase that begins with it gives */
} once;

static int32_t largest(const int32_t *weights, uint32_t count)
{
    int32_t most = weights[0];
    for (uint32_t i = 1; i < count; i++)
        most = weights[i] > most ? weights[i] : most;
    return most;
}

/* A phrase goes over the ends of clauses in quotation marks only. */
static int32_t *find_ends(const glance *shared)
{
    const qz_candidates *gathered = shared->gathered;
    const uint32_t count = gathered->analysis->tokens.count;
    const int32_t highest = largest(shared->ends + 1, count), lowest = -WEIGHT_BIAS / 2;
    int32_t *ends = qz_allocate(gathered->analysis->arena, (count + 1U) * sizeof *ends), most = lowest;
    for (uint32_t i = count; i-- > 0;) {
        const bool marks = gathered->edges[i] & QZ_EDGE_MARK, may_end = gathered->edges[i] & QZ_EDGE_ENDS;
        const int32_t last = shared->ends[i + 1],
                      quoted = gathered->shapes[i] == QZ_SHAPE_QUOTE ? highest : lowest,
                      here = may_end ? last : lowest, more = here > most ? here : most;
        ends[i] = quoted > most ? quoted : most;
        most = marks ? quoted : more;
    }
    return ends;
}

static once find_once(const glance *shared)
{
    const int32_t(*at)[QZ_FACTOR_LEVELS] = shared->at;
    once found = {.rest = largest(at[QZ_FACTOR_REPEATED], QZ_FACTOR_LEVELS) +
                          largest(at[QZ_FACTOR_TITLED], QZ_FACTOR_LEVELS) +
                          largest(at[QZ_FACTOR_QUOTED], QZ_FACTOR_LEVELS) +
                          at[QZ_FACTOR_KIND][QZ_ENTITY_KINDS] + at[QZ_FACTOR_NESTED][0],
                  .ends = find_ends(shared)};
    for (uint32_t level = 0; level < QZ_FACTOR_LEVELS; level++) {
        found.by_words[level] = at[QZ_FACTOR_FREQUENCY][qz_level_frequency(1, level)] +
                                at[QZ_FACTOR_WORDS][qz_level_words(level)];
        found.by_length[level] = at[QZ_FACTOR_LENGTH][qz_level_length(level)];
    }
    found.most =
        found.rest + largest(found.by_words, QZ_FACTOR_LEVELS) + largest(found.by_length, QZ_FACTOR_LEVELS);
    return found;
}

static inline bool has_a_chance(const glance *shared, int32_t most)
{
    return is_among_the_best(shared, key_of(most, (qz_span){0, 0}));
}

/* Those that begin with a token, which gives them `begin`. */
static void look_at_phrases(const glance *shared, const once *rates, uint32_t first, int32_t begin)
{
    const qz_candidates *gathered = shared->gathered;
    const qz_token *tokens = gathered->analysis->tokens.items;
    const uint32_t start = tokens[first].span.start, listed = start + qz_keyword_listed(gathered, first);
    qz_phrases phrases = qz_phrases_from(gathered, first, QZ_KEYWORD_CHARACTERS);
    while (qz_phrases_next(&phrases)) {
        const uint32_t end = tokens[phrases.end - 1].span.end,
                       words = qz_tally_of(gathered->tallies[phrases.end] - gathered->tallies[first],
                                           QZ_TALLY_WORDS);
        if (end <= listed ||
            !has_a_chance(shared, begin + shared->ends[phrases.end] + rates->by_words[qz_level_words(words)] +
                                      rates->by_length[end - start] + rates->rest))
            continue;
        const qz_candidate candidate = {.first = {start, end},
                                        .count = 1,
                                        .token = first,
                                        .tokens = (uint8_t)(phrases.end - first),
                                        .standing = qz_candidates_standing(gathered, first, phrases.end),
                                        .kind = QZ_ENTITY_KINDS};
        const uint64_t key = key_of(weight_of(shared, &candidate), candidate.first);
        if (is_among_the_best(shared, key)) {
            qz_candidate *kept = qz_allocate(gathered->analysis->arena, sizeof *kept);
            *kept = candidate;
            add(shared, kept, key);
        }
    }
}

static void look_at_what_stands_once(const glance *shared)
{
    const qz_candidates *gathered = shared->gathered;
    if (gathered->begin_count == 0)
        return;
    const once rates = find_once(shared);
    const int32_t *headings = shared->at[QZ_FACTOR_HEADING], anywhere = headings[QZ_STANDS_ANYWHERE];
    for (uint32_t k = 0; k < gathered->begin_count; k++) {
        const uint32_t first = gathered->begins[k];
        const int32_t heading = headings[gathered->standings[first]],
                      begin = shared->begins[first] + (heading > anywhere ? heading : anywhere);
        if (has_a_chance(shared, begin + rates.ends[first] + rates.most))
            look_at_phrases(shared, &rates, first, begin);
    }
}

void qz_keyword_shortlist(const qz_candidates *gathered, const qz_keyword_tables *tables, uint32_t most,
                          qz_shortlist *list)
{
    glance shared = {.gathered = gathered, .at = tables->glances, .most = most, .list = list};
    add_up(&shared);
    list->count = 0;
    look_at_listed(&shared);
    look_at_what_stands_once(&shared);
}
