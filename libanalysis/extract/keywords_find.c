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

enum { STANDARD = 20, COMPARED = 400, EXAMINED = 20000 };
enum { POLICY, TFIDF, TEXTRANK }; /* as the choices of --method stand */

typedef struct scoring {
    qz_candidates gathered;
    uint32_t method;
    qz_weights weights;
    const double *ranks; /* of words, for textrank */
} scoring;

typedef struct scored {
    const qz_candidate *candidate;
    double score; /* of the policy method its logarithm, and until it is exact no more than a bound */
    bool exact;
} scored;

typedef QZ_LIST(scored) scores;

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

/* A heap: of thousands of candidates some dozens are looked at, so that nothing is sorted. */
static void sink(scores *all, uint32_t at)
{
    scored *items = all->items;
    for (uint32_t child; (child = 2 * at + 1) < all->count; at = child) {
        if (child + 1 < all->count && is_better(&items[child + 1], &items[child]))
            child++;
        if (!is_better(&items[child], &items[at]))
            return;
        const scored moved = items[at];
        items[at] = items[child];
        items[child] = moved;
    }
}

/* The best one; what is only known to be no better than its bound is scored when it comes to the top. */
static scored take_best(scoring *work, scores *all)
{
    while (!all->items[0].exact) {
        all->items[0].score = score_of(work, all->items[0].candidate);
        all->items[0].exact = true;
        sink(all, 0);
    }
    const scored best = all->items[0];
    all->items[0] = all->items[--all->count];
    sink(all, 0);
    return best;
}

static scores score_all(scoring *work)
{
    const qz_candidates *gathered = &work->gathered;
    const bool lazy = work->method == POLICY;
    scores all = {.items = qz_allocate(gathered->analysis->arena,
                                       ((size_t)gathered->list.count + 1) * sizeof *all.items)};
    for (uint32_t i = 0; i < gathered->list.count; i++) {
        const qz_candidate *candidate = &gathered->list.items[i];
        const qz_span span = candidate->first;
        if ((!lazy && !is_word_or_name(candidate)) ||
            qz_lexicon_forbids(gathered->lexicon, gathered->folded, span.start, span.end))
            continue;
        const double score =
            lazy ? qz_candidate_bound(gathered, &work->weights, candidate) : score_of(work, candidate);
        all.items[all.count++] = (scored){.candidate = candidate, .score = score, .exact = !lazy};
    }
    for (uint32_t i = all.count / 2; i-- > 0;)
        sink(&all, i);
    return all;
}

/* ---- the ones that stay ---- */

static bool holds(const qz_candidates *gathered, qz_span outer, qz_span inner)
{
    const uint32_t length = inner.end - inner.start;
    for (uint32_t at = outer.start; at + length <= outer.end; at++)
        if (qz_candidates_same(gathered, (qz_span){at, at + length}, inner))
            return true;
    return false;
}

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
        if (candidate->count <= better->count && holds(&work->gathered, other, span))
            return true;
        if (phrase && candidate->count * 2 < better->count && holds(&work->gathered, span, other))
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
    scores all = score_all(&work);
    for (uint32_t left = every ? UINT32_MAX : EXAMINED;
         left > 0 && all.count && (every || analysis->keywords->list.count < most); left--) {
        const scored best = take_best(&work, &all);
        if (every || !is_covered(&work, analysis->keywords, best.candidate))
            *qz_push(analysis->arena, &analysis->keywords->list) = keyword_of(&work, &best);
    }
}
