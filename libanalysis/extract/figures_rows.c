/*
 * The rows of tables: lines with tabs, or cells on lines of their own, each row numbered and as long as the
 * row of heads above the first (序号 ⏎ 指标 ⏎ 2025年 ⏎ 1 ⏎ 渔业产值 ⏎ 300亿元 ⏎ 2 ⏎ …).
 */
#include "extract/figures_table.h"

#include <string.h>

enum { LONGEST_ROW = 4000 };

static char32_t at(const qz_analysis *analysis, uint32_t position)
{
    return analysis->text.folded[position];
}

qz_span qz_table_trimmed(const qz_analysis *analysis, qz_span span)
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
            row.cells[row.count++] = qz_table_trimmed(analysis, (qz_span){start, k});
            start = k + 1;
        }
    return row;
}

uint32_t qz_table_letters(const qz_analysis *analysis, qz_span span)
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
bool qz_table_bare_year(const qz_analysis *analysis, qz_span span)
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
bool qz_table_value(const qz_analysis *analysis, qz_span cell)
{
    const qz_number *number = number_from(analysis, cell.start);
    qz_span when;
    return number && qz_span_holds(cell, number->span) && !qz_table_bare_year(analysis, cell) &&
           !qz_table_time(analysis, cell, &when) &&
           qz_table_letters(analysis, (qz_span){cell.start, number->span.start}) +
                   qz_table_letters(analysis, (qz_span){number->span.end, cell.end}) <=
               2;
}

/* Does the row say what the columns are? Then it has no values, but for the first cell; 2000 below another
 * row of heads is one. */
static bool is_head(const qz_analysis *analysis, const qz_row *row, bool first)
{
    uint32_t words = 0;
    for (uint32_t k = 0; k < row->count; k++) {
        if (k && (qz_table_value(analysis, row->cells[k]) ||
                  (!first && qz_table_bare_year(analysis, row->cells[k]))))
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

/* ---- above the table ---- */

/* 单位：万元: what stands behind it in the line; empty for none. */
static qz_span unit_in(const qz_analysis *analysis, qz_span line)
{
    for (uint32_t k = line.start; k + 3 < line.end; k++)
        if (qz_text_starts(&analysis->text, k, U"单位:")) {
            qz_span unit = qz_table_trimmed(analysis, (qz_span){k + 3, line.end});
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

/* Go on to the row that the line is, if it is not that already: one of the table before, or the first of
 * another.
 */
static void note_row(const qz_analysis *analysis, uint32_t line, qz_table *table)
{
    const bool same = table->rows > 0 && !table->stride;
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

/* ---- cells on lines of their own ---- */

/* 1, 12: what the line says alone; 0 for anything else. */
static uint32_t ordinal_of(const qz_analysis *analysis, uint32_t line)
{
    const qz_line_list *lines = &analysis->document.lines;
    const qz_span content = line < lines->count ? lines->items[line].content : (qz_span){0, 0};
    uint32_t number = 0;
    for (uint32_t k = content.start; k < content.end; k++) {
        if (!qz_is_digit(at(analysis, k)) || content.end - content.start > 2)
            return 0;
        number = number * 10 + (at(analysis, k) - U'0');
    }
    return number;
}

/* The row of `count` cells from the line `first` on; none where one is empty or a sentence. */
static qz_row read_stacked(const qz_analysis *analysis, uint32_t first, uint32_t count)
{
    enum { LONGEST_CELL = 60 };
    const qz_line_list *lines = &analysis->document.lines;
    qz_row row = {.count = 0};
    for (uint32_t k = first; k < first + count && k < lines->count; k++) {
        const qz_span cell = lines->items[k].content;
        if (qz_span_empty(cell) || cell.end - cell.start > LONGEST_CELL ||
            at(analysis, cell.end - 1) == U'。')
            return (qz_row){.count = 0};
        row.cells[row.count++] = cell;
    }
    return row;
}

/* Is the line in the row that begins at `start` with the number `number`, each of `stride` cells, below a row
 * of heads? Then goes there. */
static bool enter_stack(const qz_analysis *analysis, uint32_t start, uint32_t number, uint32_t stride,
                        qz_table *table)
{
    if (start < number * stride || ordinal_of(analysis, start - (number - 1) * stride) != 1)
        return false;
    const uint32_t first = start - (number - 1) * stride;
    const qz_row heads = read_stacked(analysis, first - stride, stride);
    if (heads.count != stride || !is_head(analysis, &heads, true))
        return false;
    *table = (qz_table){.line = first, .stride = stride, .heads = {heads}, .head_count = 1};
    read_caption(analysis, first - stride, table);
    return true;
}

static bool find_stack(const qz_analysis *analysis, uint32_t line, qz_table *table)
{
    enum { FEWEST = 3, MOST = 10 };
    for (uint32_t back = 0; back < MOST && back <= line; back++) {
        const uint32_t start = line - back, number = ordinal_of(analysis, start);
        for (uint32_t stride = back < FEWEST ? FEWEST : back + 1; number && stride <= MOST; stride++)
            if ((ordinal_of(analysis, start + stride) == number + 1 ||
                 (number > 1 && start >= stride && ordinal_of(analysis, start - stride) == number - 1)) &&
                enter_stack(analysis, start, number, stride, table))
                return true;
        if (number)
            return false;
    }
    return false;
}

/* Go to the row of cells on lines of their own that the line is in; false for none. */
static bool note_stacked(const qz_analysis *analysis, uint32_t line, qz_table *table)
{
    if ((!table->stride || line < table->line) && !find_stack(analysis, line, table))
        return false;
    uint32_t number = (line - table->line) / table->stride;
    if (ordinal_of(analysis, table->line + number * table->stride) != number + 1) {
        if (!find_stack(analysis, line, table))
            return false;
        number = (line - table->line) / table->stride;
    }
    table->row = read_stacked(analysis, table->line + number * table->stride, table->stride);
    table->rows = number + 2;
    return table->row.count == table->stride;
}

bool qz_table_row(const qz_analysis *analysis, const qz_sentence *sentence)
{
    qz_table *table = &analysis->figures->table;
    const uint32_t line = sentence->line;
    if (is_beside_tab(analysis, sentence->span))
        note_row(analysis, line, table);
    else if (sentence->span.end != analysis->document.lines.items[line].content.end ||
             !note_stacked(analysis, line, table))
        return false;
    return table->head_count < table->rows;
}
