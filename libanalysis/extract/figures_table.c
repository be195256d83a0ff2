#include "extract/figures_table.h"

#include "extract/figures_name.h"
#include "value/numeral.h"

#include <string.h>

enum { LONGEST_ROW = 4000, LONGEST_LABEL = 40 };

static char32_t at(const qz_analysis *analysis, uint32_t position)
{
    return analysis->text.folded[position];
}

static qz_span trimmed(const qz_analysis *analysis, qz_span span)
{
    while (span.start < span.end && qz_is_space(at(analysis, span.start)))
        span.start++;
    while (span.end > span.start && qz_is_space(at(analysis, span.end - 1)))
        span.end--;
    return span;
}

/* ---- rows ---- */

/* Does a tab part the sentence from another on its line? */
static bool is_beside_tab(const qz_analysis *analysis, qz_span sentence)
{
    uint32_t start = sentence.start, end = sentence.end;
    while (start > 0 && at(analysis, start - 1) == U' ')
        start--;
    while (at(analysis, end) == U' ')
        end++;
    return at(analysis, end) == U'\t' || (start > 0 && at(analysis, start - 1) == U'\t');
}

static qz_row read_row(const qz_analysis *analysis, qz_span line)
{
    qz_row row = {.count = 0};
    uint32_t start = line.start;
    if (line.end - line.start > LONGEST_ROW)
        return row;
    for (uint32_t k = line.start; k <= line.end && row.count < QZ_MOST_CELLS; k++)
        if (k == line.end || at(analysis, k) == U'\t') {
            row.cells[row.count++] = trimmed(analysis, (qz_span){start, k});
            start = k + 1;
        }
    return row;
}

static uint32_t letters_of(const qz_analysis *analysis, qz_span span)
{
    uint32_t count = 0;
    for (uint32_t k = span.start; k < span.end; k++)
        count += qz_is_han(at(analysis, k)) || qz_is_latin(at(analysis, k));
    return count;
}

/* The first number that ends behind the place. */
static const qz_number *number_from(const qz_analysis *analysis, uint32_t place)
{
    const qz_numbers *numbers = &analysis->numbers;
    uint32_t from = 0, to = numbers->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (numbers->items[middle].span.end <= place)
            from = middle + 1;
        else
            to = middle;
    }
    return from < numbers->count ? &numbers->items[from] : NULL;
}

bool qz_table_time(const qz_analysis *analysis, qz_span span, qz_span *when)
{
    const qz_periods *periods = &analysis->periods;
    const uint32_t k = qz_period_first_after(periods, span.start);
    if (k == periods->count || !qz_span_holds(span, periods->items[k].span))
        return false;
    *when = periods->items[k].span;
    return true;
}

/* 2025, a year without its word. */
static bool is_bare_year(const qz_analysis *analysis, qz_span span)
{
    uint32_t year = 0;
    for (uint32_t k = span.start; k < span.end; k++) {
        if (!qz_is_digit(at(analysis, k)))
            return false;
        year = year * 10 + (at(analysis, k) - U'0');
    }
    return span.end - span.start == 4 && year >= 1900 && year <= 2100;
}

/* 300, 61.2%, 下降15%: a number is most of it, and no time. */
static bool is_value(const qz_analysis *analysis, qz_span cell)
{
    const qz_number *number = number_from(analysis, cell.start);
    qz_span when;
    return number && qz_span_holds(cell, number->span) && !is_bare_year(analysis, cell) &&
           !qz_table_time(analysis, cell, &when) &&
           letters_of(analysis, (qz_span){cell.start, number->span.start}) +
                   letters_of(analysis, (qz_span){number->span.end, cell.end}) <=
               2;
}

/* Does the row say what the columns are? Then it has no values, but for the first cell; 2000 below another
 * row of heads is one. */
static bool is_head(const qz_analysis *analysis, const qz_row *row, bool first)
{
    uint32_t words = 0;
    for (uint32_t k = 0; k < row->count; k++) {
        if (k && (is_value(analysis, row->cells[k]) || (!first && is_bare_year(analysis, row->cells[k]))))
            return false;
        words += !qz_span_empty(row->cells[k]);
    }
    return words > 1;
}

static bool is_next_row(const qz_analysis *analysis, uint32_t before, uint32_t line)
{
    const qz_line_list *lines = &analysis->document.lines;
    while (line > before && qz_span_empty(lines->items[line - 1].content))
        line--;
    return line == before + 1;
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
        *words = trimmed(analysis, (qz_span){words->start, open - 1});
}

/* 单位：万元: what stands behind it in the line; empty for none. */
static qz_span unit_in(const qz_analysis *analysis, qz_span line)
{
    for (uint32_t k = line.start; k + 3 < line.end; k++)
        if (qz_text_starts(&analysis->text, k, U"单位:")) {
            qz_span unit = trimmed(analysis, (qz_span){k + 3, line.end});
            unit.end -= !qz_span_empty(unit) && at(analysis, unit.end - 1) == U')';
            return unit;
        }
    return (qz_span){0, 0};
}

/* 表1 2025年渔业产值 ⏎ 单位：万元: the lines above the table that begins at `line`. */
static void read_caption(const qz_analysis *analysis, uint32_t line, qz_table *table)
{
    enum { MOST_LINES = 2, LONGEST = 60 };
    const qz_line_list *lines = &analysis->document.lines;
    for (int shown = 0; line > 0 && shown < MOST_LINES && qz_span_empty(table->when); line--) {
        const qz_span above = lines->items[line - 1].content;
        if (qz_span_empty(above))
            continue;
        if (above.end - above.start > LONGEST || at(analysis, above.end - 1) == U'。')
            return;
        if (qz_span_empty(table->unit))
            table->unit = unit_in(analysis, above);
        (void)qz_table_time(analysis, above, &table->when);
        shown++;
    }
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
        if (qz_table_time(analysis, head, &when) || is_bare_year(analysis, head)) {
            when = is_bare_year(analysis, head) ? head : when;
            cell->when = qz_span_empty(cell->when) ? when : cell->when;
            head = trimmed(analysis, without_time(head, when));
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
    return (first && is_bare_year(analysis, words)) ||
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
        if (qz_span_empty(words) || is_value(analysis, words))
            continue;
        if (is_time(analysis, words, k == 1)) {
            cell->when = qz_span_empty(cell->when) ? words : cell->when;
            continue;
        }
        take_unit(analysis, &words, &found);
        words = without_number(analysis, words);
        if (letters_of(analysis, words) < 2 || words.end - words.start > LONGEST_LABEL ||
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

/* Go on to the row that the line is, if it is not that already: one of the table before, or the first of
 * another.
 */
static void note_row(const qz_analysis *analysis, uint32_t line, qz_table *table)
{
    const bool same = table->rows > 0;
    if (same && table->line == line)
        return;
    if (!same || !is_next_row(analysis, table->line, line)) {
        *table = (qz_table){.rows = 0};
        read_caption(analysis, line, table);
    }
    table->line = line;
    table->row = read_row(analysis, analysis->document.lines.items[line].span);
    if (table->head_count == table->rows && table->head_count < QZ_MOST_HEADS &&
        is_head(analysis, &table->row, table->rows == 0))
        table->heads[table->head_count++] = table->row;
    table->rows++;
}

bool qz_table_cell(qz_analysis *analysis, qz_span sentence, qz_cell *cell)
{
    qz_table *table = &analysis->figures->table;
    if (!analysis->document.lines.count || !is_beside_tab(analysis, sentence))
        return false;
    note_row(analysis, qz_document_line_at(&analysis->document, sentence.start), table);
    uint32_t column = 0;
    while (column < table->row.count && table->row.cells[column].end < sentence.end)
        column++;
    if (column == table->row.count || table->head_count == table->rows)
        return false;
    *cell = (qz_cell){.span = table->row.cells[column], .column = column};
    qz_table_head(analysis, column, cell);
    read_label(analysis, cell);
    if (!cell->has_unit && !qz_span_empty(table->unit))
        (void)read_unit(analysis, table->unit, cell);
    return true;
}
