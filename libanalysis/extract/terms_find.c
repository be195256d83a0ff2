#include "extract/terms.h"

#include <stdlib.h>
#include <string.h>

const char *const qz_overlaps[] = {"longest", "group", "all", NULL};
const char *const qz_matches[] = {"text", "word", NULL};
const char *const qz_negations[] = {"flag", "drop", "keep", NULL};

enum { MATCH_TEXT, MATCH_WORD };

/* ---- the list ---- */

const char *qz_terms_term(const qz_terms *terms, uint32_t row)
{
    return qz_row_term(terms->lexicon, qz_lexicon_row(terms->lexicon, QZ_LIST_COUNTED, row));
}

/* Equal groups are one string of the image. */
static const char *group_cell(const qz_lexicon *lexicon, uint32_t row)
{
    return qz_cell_text(lexicon, qz_lexicon_row(lexicon, QZ_LIST_COUNTED, row), QZ_COUNTED_GROUP);
}

const char *qz_terms_group(const qz_terms *terms, uint32_t row)
{
    const char *group = group_cell(terms->lexicon, row);
    return *group ? group : NULL;
}

typedef struct named_row {
    const char *name;
    uint32_t row;
} named_row;

static int by_name(const void *left, const void *right)
{
    const named_row *a = left, *b = right;
    const int names = strcmp(a->name, b->name);
    return names ? names : a->row < b->row ? -1 : a->row > b->row;
}

static qza_status compile_expressions(qz_arena *arena, qz_terms *terms, qza_error *error)
{
    QZ_LIST(qz_expression) expressions = {0};
    for (uint32_t row = 0; row < terms->count; row++)
        if (qz_pattern_is(qz_terms_term(terms, row), strlen(qz_terms_term(terms, row))))
            *qz_push(arena, &expressions) = (qz_expression){.row = row};
    terms->expressions = expressions.items;
    terms->expression_count = expressions.count;
    for (uint32_t k = 0; k < expressions.count; k++) {
        const char *term = qz_terms_term(terms, expressions.items[k].row);
        const qza_status status =
            qz_pattern_compile(term, strlen(term), &expressions.items[k].pattern, error);
        if (status != QZA_OK)
            return status;
    }
    return QZA_OK;
}

qza_status qz_terms_open(qz_arena *arena, const qz_lexicon *lexicon, const qz_terms **opened,
                         qza_error *error)
{
    qz_terms *terms = qz_allocate_zeroed(arena, 1, sizeof *terms);
    const uint32_t count = qz_lexicon_rows(lexicon, QZ_LIST_COUNTED);
    named_row *rows = qz_allocate_zeroed(arena, (size_t)count + 1, sizeof *rows);
    uint32_t *groups = qz_allocate_zeroed(arena, (size_t)count + 1, sizeof *groups);
    uint32_t *leaders = qz_allocate_zeroed(arena, (size_t)count + 1, sizeof *leaders);
    for (uint32_t row = 0; row < count; row++)
        rows[row] = (named_row){group_cell(lexicon, row), row};
    qsort(rows, count, sizeof *rows, by_name);
    for (uint32_t k = 0, leader = 0; k < count; k++) { /* first each line has the first line of its group */
        if (k == 0 || strcmp(rows[k].name, rows[k - 1].name) != 0)
            leader = rows[k].row;
        groups[rows[k].row] = leader;
    }
    uint32_t group_count = 0;
    for (uint32_t row = 0; row < count; row++) { /* then, since that comes before it, the number */
        if (groups[row] == row)
            leaders[group_count++] = row;
        groups[row] = groups[row] == row ? group_count - 1 : groups[groups[row]];
    }
    *terms = (qz_terms){lexicon, count, groups, leaders, group_count, NULL, 0};
    *opened = terms; /* which closes what was compiled, even if an expression fails */
    return compile_expressions(arena, terms, error);
}

void qz_terms_close(const qz_terms *terms)
{
    for (uint32_t k = 0; terms && k < terms->expression_count; k++)
        qz_pattern_free(terms->expressions[k].pattern);
}

/* ---- settings ---- */

uint32_t qz_terms_choice(const qz_knowledge *knowledge, const char *option, uint32_t standard)
{
    const qz_setting *setting = qz_knowledge_setting(knowledge, option);
    if (!setting)
        return standard;
    uint32_t choice = 0;
    while (!(setting->choices >> choice & 1))
        choice++;
    return choice;
}

const char *qz_terms_rule(const qz_knowledge *knowledge)
{
    static const char *const RULES[][2] = {{"longest", "longest, words"},
                                           {"longest of its group", "longest of its group, words"},
                                           {"every occurrence", "every occurrence, words"}};
    return RULES[qz_terms_choice(knowledge, "overlap", QZ_OVERLAP_LONGEST)]
                [qz_terms_choice(knowledge, "match", MATCH_TEXT)];
}

/* ---- finding ---- */

typedef struct search {
    qz_analysis *analysis;
    const qz_terms *terms;
    qz_overlap overlap;
    const bool *edges;       /* where words begin and end; NULL where a term may stand inside one */
    uint32_t end;            /* of the last one taken */
    uint32_t *ends;          /* the same of each group */
    qz_hit_list expressions; /* where they match, by place */
    uint32_t next;           /* of these, the first that is not behind */
} search;

/* Take the term for one of its lines, if the rule lets it. */
static void take(search *work, qz_span span, uint32_t row)
{
    if (work->overlap == QZ_OVERLAP_GROUP) {
        uint32_t *end = &work->ends[work->terms->groups[row]];
        if (span.start < *end)
            return;
        *end = span.end;
    }
    work->end = span.end > work->end ? span.end : work->end;
    *qz_push(work->analysis->arena, &work->analysis->hits->list) = (qz_hit){.span = span, .row = row};
}

enum { MOST_MATCHES = 2 * QZ_LONGEST_WORD };

static bool has_term(const qz_match *matches, size_t count, const qz_match *term)
{
    for (size_t i = 0; i < count; i++)
        if (matches[i].sense.row == term->sense.row)
            return true;
    return false;
}

/* The terms that begin at `at`, the shortest first: in a traditional text those of its simplified form, and
 * those that the list has as they are written. */
static size_t terms_at(const search *work, uint32_t at, qz_match matches[MOST_MATCHES])
{
    const qz_lists lists = QZ_IN(QZ_LIST_COUNTED);
    const qz_text *text = &work->analysis->text;
    const uint32_t end = work->analysis->document.body.end;
    size_t count = qz_spot_all(work->terms->lexicon, text, at, end, lists, matches, QZ_LONGEST_WORD);
    if (!text->written)
        return count;
    qz_match written[QZ_LONGEST_WORD];
    const size_t more =
        qz_lexicon_all(work->terms->lexicon, text->written, at, end, lists, written, QZ_LONGEST_WORD);
    for (size_t i = 0; i < more; i++) {
        if (has_term(matches, count, &written[i]))
            continue;
        size_t place = count++;
        for (; place > 0 && matches[place - 1].span.end > written[i].span.end; place--)
            matches[place] = matches[place - 1];
        matches[place] = written[i];
    }
    return count;
}

static int by_place(const void *left, const void *right)
{
    const qz_hit *a = left, *b = right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    if (a->span.end != b->span.end)
        return a->span.end < b->span.end ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* Where the expressions match, by place. */
static void find_expressions(search *work)
{
    qz_hit_list *found = &work->expressions;
    qz_expressions_find(work->analysis, found);
    if (found->count)
        qsort(found->items, found->count, sizeof *found->items, by_place);
}

/* The plain terms that begin at `at` and what the expressions match there, a hit for each line of the list.
 */
static void gather(search *work, uint32_t at, qz_hit_list *found)
{
    qz_match matches[MOST_MATCHES];
    const size_t count = terms_at(work, at, matches);
    found->count = 0;
    for (size_t i = 0; i < count; i++)
        do
            *qz_push(work->analysis->arena, found) =
                (qz_hit){.span = matches[i].span, .row = matches[i].sense.row};
        while (qz_lexicon_next_sense(work->terms->lexicon, QZ_IN(QZ_LIST_COUNTED), &matches[i]));
    const qz_hit_list *expressions = &work->expressions;
    while (work->next < expressions->count && expressions->items[work->next].span.start < at)
        work->next++;
    const uint32_t plain = found->count;
    for (uint32_t k = work->next; k < expressions->count && expressions->items[k].span.start == at; k++)
        *qz_push(work->analysis->arena, found) = expressions->items[k];
    if (found->count > plain)
        qsort(found->items, found->count, sizeof *found->items, by_place);
}

/* What begins at `at`, the longest first. */
static void look_at(search *work, uint32_t at, qz_hit_list *here)
{
    gather(work, at, here);
    uint32_t taken = 0;
    for (uint32_t k = here->count; k-- > 0;) {
        const qz_span span = here->items[k].span;
        if (work->edges && !(work->edges[span.start] && work->edges[span.end]))
            continue;
        if (work->overlap == QZ_OVERLAP_LONGEST && taken > span.end)
            return;
        take(work, span, here->items[k].row);
        taken = span.end;
    }
}

/* Where the words of the body begin and end. */
static const bool *mark_edges(const qz_analysis *analysis)
{
    bool *edges = qz_allocate_zeroed(analysis->arena, (size_t)analysis->text.length + 1, sizeof *edges);
    for (uint32_t i = 0; i < analysis->tokens.count; i++) {
        edges[analysis->tokens.items[i].span.start] = true;
        edges[analysis->tokens.items[i].span.end] = true;
    }
    return edges;
}

/* ---- what counts are measured against ---- */

static void measure(const qz_analysis *analysis, qz_hits *hits)
{
    const qz_span body = analysis->document.body;
    for (uint32_t at = body.start; at < body.end; at++)
        hits->characters += !qz_is_space(analysis->text.folded[at]);
    for (uint32_t i = 0; i < analysis->tokens.count; i++) {
        const uint8_t class = analysis->tokens.items[i].class;
        hits->words += class != QZ_TOKEN_SPACE && class != QZ_TOKEN_PUNCTUATION;
    }
}

void qz_hits_find(qz_analysis *analysis, qz_negation standard)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    const qz_span body = analysis->document.body;
    analysis->hits = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->hits);
    measure(analysis, analysis->hits);
    search work = {.analysis = analysis, .terms = knowledge->terms};
    work.overlap = (qz_overlap)qz_terms_choice(knowledge, "overlap", QZ_OVERLAP_LONGEST);
    work.ends = qz_allocate_zeroed(analysis->arena, knowledge->terms->group_count, sizeof *work.ends);
    const bool whole_words = qz_terms_choice(knowledge, "match", MATCH_TEXT) == MATCH_WORD;
    const bool negation = qz_terms_choice(knowledge, "negation", standard) != QZ_NEGATION_KEEP;
    const bool *edges = whole_words || negation ? mark_edges(analysis) : NULL;
    work.edges = whole_words ? edges : NULL;
    qz_hit_list here = {0};
    find_expressions(&work);
    for (uint32_t at = body.start; at < body.end; at++)
        if (work.overlap != QZ_OVERLAP_LONGEST || at >= work.end)
            look_at(&work, at, &here);
    qz_hits *hits = analysis->hits;
    if (hits->list.count)
        qsort(hits->list.items, hits->list.count, sizeof *hits->list.items, by_place);
    for (uint32_t i = 1; i < hits->list.count; i++) {
        const qz_hit *before = &hits->list.items[i - 1];
        qz_hit *now = &hits->list.items[i];
        if (before->span.start == now->span.start && before->span.end == now->span.end)
            now->repetition = before->repetition + 1;
    }
    if (negation)
        qz_hits_negate(analysis, edges);
}
