#include "extract/figures_table.h"

#include "extract/figures_name.h"
#include "value/numeral.h"

#include <string.h>

enum { LONGEST_LABEL = 40 };

static char32_t at(const qz_analysis *analysis, uint32_t position)
{
    return analysis->text.folded[position];
}

/* ---- units ---- */

/* 万吨, %, 亿元: is the span all of a unit? */
static bool read_unit(const qz_analysis *analysis, qz_span span, qz_cell *cell)
{
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    int power = 0;
    for (uint32_t start = span.start; start < span.end; start++) {
        const qz_numeral_trait *scale = qz_numeral_trait_of(at(analysis, start));
        qz_unit unit;
        if (qz_unit_read(lexicon, analysis->arena, &analysis->text, start, span.end, &unit) &&
            unit.span.end == span.end) {
            cell->unit = unit;
            cell->power = power;
            cell->has_unit = true;
            return true;
        }
        if (!scale->small && !scale->large)
            return false;
        power += scale->small + scale->large;
    }
    return false;
}

/* 粮食产量|（万吨）: takes brackets with a unit off the end. */
static void take_unit(const qz_analysis *analysis, qz_span *words, qz_cell *cell)
{
    uint32_t open = words->end;
    if (words->end < words->start + 3)
        return;
    if (at(analysis, open - 1) == U'%' && read_unit(analysis, (qz_span){open - 1, open}, cell)) {
        words->end--; /* 比上年±% */
        return;
    }
    if (at(analysis, open - 1) != U')')
        return;
    while (open > words->start && at(analysis, open - 1) != U'(')
        open--;
    qz_span inside = {open, words->end - 1};
    if (open == words->start)
        return;
    if (qz_text_starts(&analysis->text, inside.start, U"单位:"))
        inside.start += 3;
    if (read_unit(analysis, inside, cell))
        *words = qz_table_trimmed(analysis, (qz_span){words->start, open - 1});
}

/* ---- what the table says of a cell ---- */

/* 其中：, #, 1., （2）, 三、: what stands before a label. */
static qz_span without_number(const qz_analysis *analysis, qz_span label)
{
    static const char32_t *const MARKS = U"#.、()-—*·:";
    uint32_t start = label.start;
    if (qz_text_starts(&analysis->text, start, U"其中:"))
        start += 3;
    for (uint32_t k = start; k < label.end; k++) {
        const char32_t c = at(analysis, k);
        bool mark = qz_is_space(c);
        for (const char32_t *one = MARKS; *one; one++)
            mark = mark || c == *one;
        if (mark)
            start = k + 1;
        else if (!qz_is_digit(c) && !(qz_is_numeral(c) && k - start < 3))
            break;
    }
    return start < label.end ? (qz_span){start, label.end} : label;
}

/* The words without the time in them, where it stands at an edge: 2025年|目标. */
static qz_span without_time(qz_span words, qz_span when)
{
    if (qz_span_empty(when))
        return words;
    if (when.start == words.start)
        words.start = when.end;
    else if (when.end == words.end)
        words.end = when.start;
    return words;
}

void qz_table_head(const qz_analysis *analysis, uint32_t column, qz_cell *cell)
{
    const qz_table *table = &analysis->figures->table;
    const uint32_t count = table->row.count;
    for (uint32_t k = table->head_count; k > 0; k--) {
        const qz_row *row = &table->heads[k - 1];
        if (row->count != count && row->count != count + 1) /* a cell at the left may go over several rows */
            continue;
        qz_span head = row->cells[column + row->count - count], when;
        take_unit(analysis, &head, cell);
        if (qz_table_time(analysis, head, &when) || qz_table_bare_year(analysis, head)) {
            when = qz_table_bare_year(analysis, head) ? head : when;
            cell->when = qz_span_empty(cell->when) ? when : cell->when;
            head = qz_table_trimmed(analysis, without_time(head, when));
        }
        cell->head = qz_span_empty(cell->head) ? head : cell->head;
    }
}

/* Is the column one of remarks, that names no row: 备注, 责任单位? */
static bool is_aside(const qz_analysis *analysis, uint32_t column)
{
    qz_cell cell = {.power = 0};
    qz_table_head(analysis, column, &cell);
    return !qz_span_empty(cell.head) && qz_set_end(analysis->knowledge->lexicon, &analysis->text,
                                                   cell.head.start, QZ_SET_ASIDE) == cell.head.end;
}

/* 2025年, 1-6月: a time and nothing else; 2025 only where the row begins with it, for it may be a value. */
static bool is_time(const qz_analysis *analysis, qz_span words, bool first)
{
    qz_span when;
    return (first && qz_table_bare_year(analysis, words)) ||
           (qz_table_time(analysis, words, &when) && when.start == words.start && when.end + 1 >= words.end);
}

/* The nearest cell to the left that names the row; on the way there its unit and its time. */
static void read_label(const qz_analysis *analysis, qz_cell *cell)
{
    const bool has_unit = cell->has_unit;
    for (uint32_t k = cell->column; k > 0; k--) {
        qz_span words = analysis->figures->table.row.cells[k - 1];
        qz_cell found = *cell;
        if (read_unit(analysis, words, &found)) {
            *cell = cell->has_unit ? *cell : found;
            continue;
        }
        if (qz_span_empty(words) || qz_table_value(analysis, words))
            continue;
        if (is_time(analysis, words, k == 1)) {
            cell->when = qz_span_empty(cell->when) ? words : cell->when;
            continue;
        }
        take_unit(analysis, &words, &found);
        words = without_number(analysis, words);
        if (qz_table_letters(analysis, words) < 2 || words.end - words.start > LONGEST_LABEL ||
            is_aside(analysis, k - 1))
            continue;
        cell->label = words;
        cell->label_column = k - 1;
        if (!has_unit && found.has_unit) {
            cell->unit = found.unit;
            cell->power = found.power;
            cell->has_unit = true;
        }
        return;
    }
}

bool qz_table_cell(qz_analysis *analysis, const qz_sentence *sentence, qz_cell *cell)
{
    const qz_table *table = &analysis->figures->table;
    uint32_t column = 0;
    if (!qz_table_row(analysis, sentence))
        return false;
    while (column < table->row.count && table->row.cells[column].end < sentence->span.end)
        column++;
    if (column == table->row.count)
        return false;
    *cell = (qz_cell){.span = table->row.cells[column], .column = column};
    qz_table_head(analysis, column, cell);
    read_label(analysis, cell);
    if (!cell->has_unit && !qz_span_empty(table->unit))
        (void)read_unit(analysis, table->unit, cell);
    return true;
}
