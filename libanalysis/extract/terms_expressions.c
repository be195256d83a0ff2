/* Terms that are regular expressions: where each of them matches. */
#include "extract/terms.h"

static bool has_expressions(const qz_terms *terms)
{
    for (uint32_t row = 0; row < terms->count; row++)
        if (terms->patterns[row])
            return true;
    return false;
}

/* The matches of one expression in one line, from left to right, none overlapping the one before. */
static void find_in_line(qz_analysis *analysis, const char32_t *characters, qz_span line, uint32_t row,
                         qz_hit_list *found)
{
    const qz_pattern *pattern = analysis->knowledge->terms->patterns[row];
    qz_span match;
    for (uint32_t at = line.start; at < line.end;) {
        const qz_found come = qz_pattern_find(pattern, analysis->matcher, characters, at, line.end, &match);
        analysis->gave_up = analysis->gave_up || come == QZ_GAVE_UP;
        if (come != QZ_FOUND)
            return;
        if (!qz_span_empty(match))
            *qz_push(analysis->arena, found) = (qz_hit){.span = match, .row = row};
        at = match.end > at ? match.end : at + 1;
    }
}

void qz_expressions_find(qz_analysis *analysis, qz_hit_list *found)
{
    const qz_terms *terms = analysis->knowledge->terms;
    const qz_document *document = &analysis->document;
    if (!has_expressions(terms))
        return;
    for (uint32_t i = 0; i < document->lines.count; i++) {
        qz_span line = document->lines.items[i].span;
        line.start = line.start < document->body.start ? document->body.start : line.start;
        line.end = line.end > document->body.end ? document->body.end : line.end;
        for (uint32_t row = 0; row < terms->count && line.start < line.end; row++) {
            if (!terms->patterns[row])
                continue;
            find_in_line(analysis, analysis->text.folded, line, row, found);
            if (analysis->text.written)
                find_in_line(analysis, analysis->text.written, line, row, found);
        }
    }
}
