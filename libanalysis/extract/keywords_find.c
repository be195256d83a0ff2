/*
 * Keywords: candidates (keywords_candidates.h) scored and sorted; of those that hold one another the better
 * one stays. `policy` is the formula of keywords_levels.h; `tfidf` and `textrank` are the textbook's, over
 * words and names.
 */
#include "extract/keywords.h"
#include "extract/keywords_levels.h"
#include "extract/keywords_rank.h"
#include "extract/keywords_words.h"

#include <math.h>
#include <string.h>

enum { STANDARD = 20, COMPARED = 400, EXAMINED = 20000, DRAWERS = 256 };
enum { POLICY, TFIDF, TEXTRANK }; /* as the choices of --method stand */

typedef struct scoring {
    qz_candidates gathered;
    uint32_t method;
    qz_weights weights;
    const double *ranks; /* of words, for textrank */
} scoring;

typedef struct scored {
    const qz_candidate *candidate;
    double score; /* of the policy method its logarithm */
} scored;

/*
 * Of thousands of candidates some dozens are looked at, so that nothing is sorted and few are scored: they
 * wait in the drawers that their bounds belong to, and are scored when nothing in the heap is known to be
 * better than what a drawer may hold.
 */
typedef struct scores {
    QZ_LIST(scored) heap;
    uint32_t drawers[DRAWERS]; /* the first candidate + 1 of each, from the highest bounds down */
    uint32_t *behind;          /* and the next one + 1 behind each */
    uint32_t open;             /* drawers that are empty by now */
    float top;                 /* no bound is higher */
} scores;

/* Which part of the record each factor is told in. */
static const uint8_t PART_OF[QZ_FACTORS] = {
    [QZ_FACTOR_FREQUENCY] = QZ_KEYWORD_FREQUENCY, [QZ_FACTOR_REPEATED] = QZ_KEYWORD_FREQUENCY,
    [QZ_FACTOR_RARITY] = QZ_KEYWORD_RARITY,       [QZ_FACTOR_COMMONEST] = QZ_KEYWORD_RARITY,
    [QZ_FACTOR_POSITION] = QZ_KEYWORD_POSITION,   [QZ_FACTOR_TITLE] = QZ_KEYWORD_TITLE,
    [QZ_FACTOR_TITLED] = QZ_KEYWORD_TITLE,        [QZ_FACTOR_HEADING] = QZ_KEYWORD_HEADING,
    [QZ_FACTOR_LENGTH] = QZ_KEYWORD_LENGTH,       [QZ_FACTOR_WORDS] = QZ_KEYWORD_LENGTH,
    [QZ_FACTOR_FIRST] = QZ_KEYWORD_EDGES,         [QZ_FACTOR_LAST] = QZ_KEYWORD_EDGES,
    [QZ_FACTOR_ENDING] = QZ_KEYWORD_EDGES,        [QZ_FACTOR_STOPS] = QZ_KEYWORD_EDGES,
    [QZ_FACTOR_LEFT] = QZ_KEYWORD_SIDES,          [QZ_FACTOR_RIGHT] = QZ_KEYWORD_SIDES,
    [QZ_FACTOR_KIND] = QZ_KEYWORD_KIND,           [QZ_FACTOR_TERM] = QZ_KEYWORD_KIND,
    [QZ_FACTOR_QUOTED] = QZ_KEYWORD_KIND,         [QZ_FACTOR_NESTED] = QZ_KEYWORD_NESTED,
    [QZ_FACTOR_POLICY] = QZ_KEYWORD_CORPUS,       [QZ_FACTOR_NEWS] = QZ_KEYWORD_CORPUS,
    [QZ_FACTOR_VARIETY] = QZ_KEYWORD_CORPUS,      [QZ_FACTOR_CLAUSE] = QZ_KEYWORD_POSITION,
    [QZ_FACTOR_VERBS] = QZ_KEYWORD_EDGES,
};

/* ---- scores ---- */

static bool is_word_or_name(const qz_candidate *candidate)
{
    return candidate->tokens == 1 || candidate->kind < QZ_ENTITY_KINDS;
}

/* The mean of a number of the candidate's words. */
static double mean_of_words(scoring *work, const qz_candidate *candidate)
{
    double sum = 0, count = 0;
    for (uint32_t at = candidate->token; at < candidate->token + candidate->tokens; at++) {
        const uint32_t word = work->gathered.words_at[at];
        if (word == UINT32_MAX || work->gathered.shapes[at] == QZ_SHAPE_QUOTE)
            continue;
        sum += work->method == TEXTRANK ? work->ranks[word]
                                        : qz_keyword_word_known(&work->gathered, word)->rarity;
        count++;
    }
    return count > 0 ? sum / count : 0;
}

static double score_of(scoring *work, const qz_candidate *candidate)
{
    if (work->method == TFIDF)
        return candidate->count * mean_of_words(work, candidate);
    if (work->method == TEXTRANK)
        return mean_of_words(work, candidate);
    qz_factor_levels levels;
    qz_candidate_levels(&work->gathered, candidate, levels);
    double sum = 0;
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
        sum += qz_candidate_weight(&work->weights, candidate, levels, factor);
    return sum;
}

/* frequency:4 rarity:3 … left:0=0.500 left:7=0.500 … brevity:0=0.250 */
static const char *tell_levels(const scoring *work, const qz_candidate *candidate,
                               const qz_factor_levels levels)
{
    qz_arena *arena = work->gathered.analysis->arena;
    const qz_candidate_sides *beside = &work->gathered.sides.items[candidate - work->gathered.list.items];
    const char *told = qz_format(arena, "brevity:0=%.3f", work->weights.brevity);
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++) {
        const char *name = qz_factor_names[factor];
        if (factor != QZ_FACTOR_LEFT && factor != QZ_FACTOR_RIGHT) {
            told = qz_format(arena, "%s %s:%u", told, name, levels[factor]);
            continue;
        }
        const uint16_t *sides = factor == QZ_FACTOR_LEFT ? beside->left : beside->right;
        double count = 0;
        for (uint32_t side = 0; side < QZ_BESIDES; side++)
            count += sides[side];
        for (uint32_t side = 0; side < QZ_BESIDES; side++)
            if (sides[side])
                told = qz_format(arena, "%s %s:%u=%.3f", told, name, side, sides[side] / count);
    }
    return told;
}

static bool is_better(const scored *a, const scored *b)
{
    const qz_span one = a->candidate->first, other = b->candidate->first;
    if (a->score != b->score)
        return a->score > b->score;
    return one.start != other.start ? one.start < other.start : one.end < other.end;
}

static void swap(scored *a, scored *b)
{
    const scored moved = *a;
    *a = *b;
    *b = moved;
}

static void sink(scores *all, uint32_t at)
{
    scored *items = all->heap.items;
    for (uint32_t child; (child = 2 * at + 1) < all->heap.count; at = child) {
        if (child + 1 < all->heap.count && is_better(&items[child + 1], &items[child]))
            child++;
        if (!is_better(&items[child], &items[at]))
            return;
        swap(&items[at], &items[child]);
    }
}

static void add(scoring *work, scores *all, const qz_candidate *candidate)
{
    const qz_candidates *gathered = &work->gathered;
    const qz_span span = candidate->first;
    if (qz_lexicon_forbids(gathered->lexicon, gathered->folded, span.start, span.end))
        return;
    *qz_push(gathered->analysis->arena, &all->heap) = (scored){candidate, score_of(work, candidate)};
    scored *items = all->heap.items;
    for (uint32_t at = all->heap.count - 1; at > 0 && is_better(&items[at], &items[(at - 1) / 2]);
         at = (at - 1) / 2)
        swap(&items[at], &items[(at - 1) / 2]);
}

static const float DRAWERS_A_UNIT = 16, ROUNDING = 0.01F;

/* Where nothing in the heap is surely the best, what the next drawers hold is scored. */
static void open_drawers(scoring *work, scores *all)
{
    for (; all->open < DRAWERS; all->open++) {
        const double most = (double)(all->top - (float)all->open / DRAWERS_A_UNIT);
        if (all->heap.count && all->heap.items[0].score > most)
            return;
        for (uint32_t i = all->drawers[all->open]; i > 0; i = all->behind[i - 1])
            add(work, all, &work->gathered.list.items[i - 1]);
    }
}

/* The best one that is left; false where none is. */
static bool take_best(scoring *work, scores *all, scored *best)
{
    open_drawers(work, all);
    if (!all->heap.count)
        return false;
    *best = all->heap.items[0];
    all->heap.items[0] = all->heap.items[--all->heap.count];
    sink(all, 0);
    return true;
}

static void put_in_drawers(scoring *work, scores *all)
{
    const qz_candidates *gathered = &work->gathered;
    qz_arena *arena = gathered->analysis->arena;
    const uint32_t count = gathered->list.count;
    float *bounds = qz_allocate(arena, (count + 1U) * sizeof *bounds);
    all->behind = qz_allocate(arena, (count + 1U) * sizeof *all->behind);
    qz_candidates_bound(gathered, &work->weights, bounds);
    all->top = work->weights.most + ROUNDING;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t place = (uint32_t)((all->top - bounds[i]) * DRAWERS_A_UNIT);
        uint32_t *drawer = &all->drawers[place < DRAWERS ? place : DRAWERS - 1];
        all->behind[i] = *drawer;
        *drawer = i + 1;
    }
}

static void score_all(scoring *work, scores *all)
{
    for (uint32_t i = 0; i < work->gathered.list.count; i++)
        if (is_word_or_name(&work->gathered.list.items[i]))
            add(work, all, &work->gathered.list.items[i]);
}

/* ---- the ones that stay ---- */

/* Is it part of a better keyword, the same with other marks, or a phrase with words around a much commoner
 * one? Compared with the best COMPARED. */
static bool is_covered(const scoring *work, const qz_keywords *kept, const qz_candidate *candidate)
{
    const uint32_t count = kept->list.count < COMPARED ? kept->list.count : COMPARED;
    const qz_span span = qz_candidates_unquoted(&work->gathered, candidate->first);
    const bool phrase = candidate->kind == QZ_ENTITY_KINDS && !candidate->term;
    for (uint32_t i = 0; i < count; i++) {
        const qz_keyword *better = &kept->list.items[i];
        const qz_span other = qz_candidates_unquoted(&work->gathered, better->first);
        if (qz_candidates_same(&work->gathered, span, other))
            return true;
        if (candidate->count <= better->count && qz_candidate_holds(&work->gathered, other, span))
            return true;
        if (phrase && candidate->count * 2 < better->count &&
            qz_candidate_holds(&work->gathered, span, other))
            return true;
    }
    return false;
}

static qz_keyword keyword_of(scoring *work, const scored *chosen)
{
    const qz_candidate *candidate = chosen->candidate;
    qz_analysis *analysis = work->gathered.analysis;
    size_t length;
    const char *bytes = qz_text_bytes(&analysis->text, candidate->first, &length);
    qz_keyword keyword = {.term = qz_copy_bytes(analysis->arena, bytes, length),
                          .count = candidate->count,
                          .first = candidate->first,
                          .score = work->method == POLICY ? exp(chosen->score) : chosen->score,
                          .rule = candidate->kind < QZ_ENTITY_KINDS ? "keyword.name"
                                  : candidate->term                 ? "keyword.term"
                                                                    : "keyword.phrase"};
    for (uint32_t part = 0; part < QZ_KEYWORD_PARTS; part++)
        keyword.parts[part] = 1;
    if (work->method == TFIDF) {
        keyword.parts[QZ_KEYWORD_FREQUENCY] = candidate->count;
        keyword.parts[QZ_KEYWORD_RARITY] = mean_of_words(work, candidate);
    } else if (work->method == TEXTRANK) {
        keyword.parts[QZ_KEYWORD_RANK] = chosen->score;
    } else {
        qz_factor_levels levels;
        qz_candidate_levels(&work->gathered, candidate, levels);
        for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
            keyword.parts[PART_OF[factor]] *=
                exp(qz_candidate_weight(&work->weights, candidate, levels, factor));
        if (analysis->knowledge->explain)
            keyword.levels = tell_levels(work, candidate, levels);
    }
    return keyword;
}

void qz_keywords_find(qz_analysis *analysis)
{
    analysis->keywords = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->keywords);
    const qz_setting *method = qz_analysis_setting(analysis, "method");
    const qz_setting *top = qz_analysis_setting(analysis, "top");
    const uint64_t most = top ? top->number : STANDARD;
    const bool every = qz_analysis_setting(analysis, "all") != NULL;
    scoring work = {.method = !method || method->choices & 1 << POLICY ? POLICY
                              : method->choices & 1 << TFIDF           ? TFIDF
                                                                       : TEXTRANK};
    qz_weights_mix(analysis, &work.weights);
    qz_candidates_gather(analysis, work.weights.at[QZ_FACTOR_LEFT], work.weights.at[QZ_FACTOR_RIGHT],
                         &work.gathered);
    if (work.method == TEXTRANK)
        work.ranks = qz_keyword_ranks(&work.gathered);
    scores all = {.open = 0};
    if (work.method == POLICY)
        put_in_drawers(&work, &all);
    else
        score_all(&work, &all);
    scored best;
    for (uint32_t left = every ? UINT32_MAX : EXAMINED;
         left > 0 && (every || analysis->keywords->list.count < most) && take_best(&work, &all, &best);
         left--)
        if (every || !is_covered(&work, analysis->keywords, best.candidate))
            *qz_push(analysis->arena, &analysis->keywords->list) = keyword_of(&work, &best);
}
