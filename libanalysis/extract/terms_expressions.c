/* Terms that are regular expressions: where each of them matches. */
#include "extract/terms.h"

#include <stdlib.h>

/* The matches of one expression in one line, from left to right, none overlapping the one before. */
static void find_in_line(qz_analysis *analysis, const char32_t *characters, qz_span line,
                         const qz_expression *expression, qz_hit_list *found)
{
    qz_span match;
    for (uint32_t at = line.start; at < line.end;) {
        const qz_found come =
            qz_pattern_find(expression->pattern, analysis->matcher, characters, at, line.end, &match);
        analysis->gave_up = analysis->gave_up || come == QZ_GAVE_UP;
        if (come != QZ_FOUND)
            return;
        if (!qz_span_empty(match))
            *qz_push(analysis->arena, found) = (qz_hit){.span = match, .row = expression->row};
        at = match.end > at ? match.end : at + 1;
    }
}

/* By start, of those that start at one place the longest first. */
static int by_start(const void *left, const void *right)
{
    const qz_hit *a = left, *b = right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a->span.end > b->span.end ? -1 : a->span.end < b->span.end;
}

/* Of the matches in the simplified form and as it is written, from the `first` on, those that overlap none
 * before. */
static void keep_apart(qz_hit_list *found, uint32_t first)
{
    uint32_t kept = first, end = 0;
    if (found->count == first)
        return;
    qsort(found->items + first, found->count - first, sizeof *found->items, by_start);
    for (uint32_t i = first; i < found->count; i++)
        if (found->items[i].span.start >= end) {
            end = found->items[i].span.end;
            found->items[kept++] = found->items[i];
        }
    found->count = kept;
}

void qz_expressions_find(qz_analysis *analysis, qz_hit_list *found)
{
    const qz_terms *terms = analysis->knowledge->terms;
    const qz_document *document = &analysis->document;
    const qz_span body = document->body;
    for (uint32_t k = 0; k < terms->expression_count; k++) {
        const uint32_t first = found->count;
        qz_matcher_begin(analysis->matcher, body.end - body.start);
        for (uint32_t i = 0; i < document->lines.count; i++) {
            qz_span line = document->lines.items[i].span;
            line.start = line.start < body.start ? body.start : line.start;
            line.end = line.end > body.end ? body.end : line.end;
            find_in_line(analysis, analysis->text.folded, line, &terms->expressions[k], found);
            if (analysis->text.written)
                find_in_line(analysis, analysis->text.written, line, &terms->expressions[k], found);
        }
        if (analysis->text.written)
            keep_apart(found, first);
    }
}
