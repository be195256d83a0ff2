/*
 * Keywords: candidates (keywords_candidates.h) scored and sorted; of those that hold one another the better
 * one stays. `policy` scores by the tables of keywords_tables.h, the candidates that a glance shows to be
 * worth it; `tfidf` and `textrank` are the textbook's, over words and names.
 */
#include "extract/keywords.h"
#include "extract/keywords_rank.h"
#include "extract/keywords_shortlist.h"
#include "extract/keywords_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STANDARD = 20, COMPARED = 400, EXAMINED = 20000 };
enum { POLICY, TFIDF, TEXTRANK }; /* as the choices of --method stand */

/* How many candidates are scored: at least SHORTLIST, SHORTLIST_A_TERM for each keyword asked for; where so
 * many of them hold one another that too few are left, MORE times as many. */
enum { SHORTLIST = 150, SHORTLIST_A_TERM = 5, MORE = 4 };

typedef struct scoring {
    qz_candidates gathered;
    const qz_keyword_tables *tables;
    uint32_t method;
    const double *ranks; /* of words, for textrank */
} scoring;

typedef struct scored {
    const qz_candidate *candidate;
    double score;            /* of the policy method its logarithm */
    qz_factor_levels levels; /* of that method */
} scored;

typedef QZ_LIST(scored) scores;

/* Which part of the record each factor is told in. */
static const uint8_t PART_OF[QZ_FACTORS] = {
    [QZ_FACTOR_FREQUENCY] = QZ_KEYWORD_FREQUENCY, [QZ_FACTOR_REPEATED] = QZ_KEYWORD_FREQUENCY,
    [QZ_FACTOR_SHARE] = QZ_KEYWORD_FREQUENCY,     [QZ_FACTOR_RARITY] = QZ_KEYWORD_RARITY,
    [QZ_FACTOR_COMMONEST] = QZ_KEYWORD_RARITY,    [QZ_FACTOR_POSITION] = QZ_KEYWORD_POSITION,
    [QZ_FACTOR_CLAUSE] = QZ_KEYWORD_POSITION,     [QZ_FACTOR_TITLE] = QZ_KEYWORD_TITLE,
    [QZ_FACTOR_TITLED] = QZ_KEYWORD_TITLE,        [QZ_FACTOR_ENTITLED] = QZ_KEYWORD_TITLE,
    [QZ_FACTOR_HEADING] = QZ_KEYWORD_HEADING,     [QZ_FACTOR_LENGTH] = QZ_KEYWORD_LENGTH,
    [QZ_FACTOR_WORDS] = QZ_KEYWORD_LENGTH,        [QZ_FACTOR_FIRST] = QZ_KEYWORD_EDGES,
    [QZ_FACTOR_LAST] = QZ_KEYWORD_EDGES,          [QZ_FACTOR_ENDING] = QZ_KEYWORD_EDGES,
    [QZ_FACTOR_STOPS] = QZ_KEYWORD_EDGES,         [QZ_FACTOR_VERBS] = QZ_KEYWORD_EDGES,
    [QZ_FACTOR_LEFT] = QZ_KEYWORD_SIDES,          [QZ_FACTOR_RIGHT] = QZ_KEYWORD_SIDES,
    [QZ_FACTOR_BEFORE] = QZ_KEYWORD_ENTROPY,      [QZ_FACTOR_AFTER] = QZ_KEYWORD_ENTROPY,
    [QZ_FACTOR_KIND] = QZ_KEYWORD_KIND,           [QZ_FACTOR_TERM] = QZ_KEYWORD_KIND,
    [QZ_FACTOR_QUOTED] = QZ_KEYWORD_KIND,         [QZ_FACTOR_NESTED] = QZ_KEYWORD_NESTED,
    [QZ_FACTOR_POLICY] = QZ_KEYWORD_CORPUS,       [QZ_FACTOR_NEWS] = QZ_KEYWORD_CORPUS,
    [QZ_FACTOR_VARIETY] = QZ_KEYWORD_CORPUS,
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
        if (word == QZ_NO_WORD || work->gathered.shapes[at] == QZ_SHAPE_QUOTE)
            continue;
        sum += work->method == TEXTRANK ? work->ranks[word]
                                        : qz_keyword_word_known(&work->gathered, word)->rarity;
        count++;
    }
    return count > 0 ? sum / count : 0;
}

static void score(scoring *work, scored *chosen)
{
    const qz_candidate *candidate = chosen->candidate;
    if (work->method == POLICY) {
        qz_candidate_levels(&work->gathered, candidate, chosen->levels);
        chosen->score = qz_keyword_sum(work->tables, chosen->levels) / QZ_KEYWORD_WEIGHTS_A_UNIT;
    } else {
        chosen->score = mean_of_words(work, candidate) * (work->method == TFIDF ? candidate->count : 1);
    }
}

/* frequency:4 position:1 … before:2 after:3 … */
static const char *tell_levels(const scoring *work, const qz_factor_levels levels)
{
    const char *told = "";
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
        told = qz_format(work->gathered.analysis->arena, "%s%s%s:%u", told, factor ? " " : "",
                         qz_factor_names[factor], levels[factor]);
    return told;
}

static bool is_better(const scored *a, const scored *b)
{
    const qz_span one = a->candidate->first, other = b->candidate->first;
    if (a->score != b->score)
        return a->score > b->score;
    return one.start != other.start ? one.start < other.start : one.end < other.end;
}

static int compare(const void *a, const void *b)
{
    return is_better(b, a) - is_better(a, b);
}

static void take(const scoring *work, const qz_shortlist *shortlist, scores *list)
{
    list->count = 0;
    for (uint32_t i = 0; i < shortlist->count; i++)
        *qz_push(work->gathered.analysis->arena, list) = (scored){.candidate = shortlist->items[i].candidate};
}

static void words_and_names(const scoring *work, scores *list)
{
    for (uint32_t i = 0; i < work->gathered.list.count; i++)
        if (is_word_or_name(&work->gathered.list.items[i]))
            *qz_push(work->gathered.analysis->arena, list) =
                (scored){.candidate = &work->gathered.list.items[i]};
}

static void rank(scoring *work, scores *list)
{
    const qz_candidates *gathered = &work->gathered;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        scored *next = &list->items[kept];
        next->candidate = list->items[i].candidate;
        const qz_span span = next->candidate->first;
        if (qz_lexicon_forbids(gathered->lexicon, gathered->folded, span.start, span.end))
            continue;
        score(work, next);
        kept++;
    }
    list->count = kept;
    if (kept)
        qsort(list->items, kept, sizeof *list->items, compare);
}

/* ---- the ones that stay ---- */

/* Is it the same with other marks as a better keyword, or a part of one that is not far more frequent by
 * itself? Compared with the best COMPARED. */
static bool is_covered(const scoring *work, const qz_keywords *kept, const qz_candidate *candidate)
{
    static const uint32_t FAR_MORE = 2;
    const uint32_t count = kept->list.count < COMPARED ? kept->list.count : COMPARED;
    const qz_span span = qz_candidates_unquoted(&work->gathered, candidate->first);
    for (uint32_t i = 0; i < count; i++) {
        const qz_keyword *better = &kept->list.items[i];
        const qz_span other = qz_candidates_unquoted(&work->gathered, better->first);
        if (qz_candidates_same(&work->gathered, span, other))
            return true;
        if (candidate->count / FAR_MORE <= better->count && qz_candidate_holds(&work->gathered, other, span))
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
                          .rule = candidate->kind < QZ_ENTITY_KINDS                  ? "keyword.name"
                                  : qz_candidate_is_term(&work->gathered, candidate) ? "keyword.term"
                                                                                     : "keyword.phrase"};
    for (uint32_t part = 0; part < QZ_KEYWORD_PARTS; part++)
        keyword.parts[part] = 1;
    if (work->method == TFIDF) {
        keyword.parts[QZ_KEYWORD_FREQUENCY] = candidate->count;
        keyword.parts[QZ_KEYWORD_RARITY] = mean_of_words(work, candidate);
    } else if (work->method == TEXTRANK) {
        keyword.parts[QZ_KEYWORD_RANK] = chosen->score;
    } else {
        double shares[QZ_FACTORS], sums[QZ_KEYWORD_PARTS] = {0};
        qz_keyword_shares(work->tables, chosen->levels, shares);
        for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
            sums[PART_OF[factor]] += shares[factor];
        for (uint32_t part = 0; part < QZ_KEYWORD_PARTS; part++)
            keyword.parts[part] = exp(sums[part] / QZ_KEYWORD_WEIGHTS_A_UNIT);
        if (analysis->knowledge->explain)
            keyword.levels = tell_levels(work, chosen->levels);
    }
    return keyword;
}

/* The first `most` that no better one covers; all of them if `every`. */
static void keep(scoring *work, const scores *list, uint64_t most, bool every)
{
    qz_analysis *analysis = work->gathered.analysis;
    qz_keywords *kept = analysis->keywords;
    kept->list.count = 0;
    for (uint32_t i = 0; i < list->count && (every || (i < EXAMINED && kept->list.count < most)); i++)
        if (every || !is_covered(work, kept, list->items[i].candidate))
            *qz_push(analysis->arena, &kept->list) = keyword_of(work, &list->items[i]);
}

void qz_keywords_find(qz_analysis *analysis)
{
    analysis->keywords = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->keywords);
    const qz_setting *method = qz_analysis_setting(analysis, "method");
    const qz_setting *top = qz_analysis_setting(analysis, "top");
    const uint64_t most = top ? top->number : STANDARD;
    const bool every = qz_analysis_setting(analysis, "all") != NULL;
    scoring work = {.tables = qz_keyword_formula_for(analysis->knowledge->keyword_formula, analysis),
                    .method = !method || method->choices & 1 << POLICY ? POLICY
                              : method->choices & 1 << TFIDF           ? TFIDF
                                                                       : TEXTRANK};
    qz_candidates_gather(analysis, &work.gathered);
    scores list = {0};
    qz_shortlist shortlist = {0};
    if (work.method != POLICY) {
        work.ranks = work.method == TEXTRANK ? qz_keyword_ranks(&work.gathered) : NULL;
        words_and_names(&work, &list);
        rank(&work, &list);
        keep(&work, &list, most, every);
        return;
    }
    static const uint32_t ALL = UINT32_MAX;
    uint64_t room = every || most > ALL / SHORTLIST_A_TERM ? ALL : most * SHORTLIST_A_TERM;
    for (room = room < SHORTLIST ? SHORTLIST : room;; room *= MORE) {
        qz_keyword_shortlist(&work.gathered, work.tables, (uint32_t)(room < ALL ? room : ALL), &shortlist);
        take(&work, &shortlist, &list);
        rank(&work, &list);
        keep(&work, &list, most, every);
        if (shortlist.count < room || room >= EXAMINED || analysis->keywords->list.count >= most)
            return;
    }
}
