/*
 * tables: records for eyes. Records of one type that follow each other are a table, a line each, its columns
 * aligned by their width on a terminal; a table of one record (the header of a document) is written as a
 * block, a field a line, in full.
 */
#include "base/error.h"
#include "emit/visible.h"
#include "emit/writer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDEST_CELL = 36 };

/* What does not help an eye in a table: where it stands, long surroundings, what machines read. */
static bool is_left_out(const char *name)
{
    static const char *const names[] = {"type",    "file", "id",      "start", "end",    "sentence",
                                        "section", "meta", "explain", "rule",  "parent", "mentions"};
    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
        if (strcmp(name, names[k]) == 0)
            return true;
    }
    return false;
}

/* What stands before a key word: it ends where the key word begins, and is cut at its beginning. */
static bool ends_aligned(const char *name)
{
    return strcmp(name, "left") == 0;
}

/* ---- cells ---- */

static void show_value(qz_buffer *out, const qza_value *value);

/* Arrays as their texts, 氟硅、锂电; other objects as name=value. */
static void show_items(qz_buffer *out, const qza_value *value)
{
    const qza_value *items = value->as.items.values;
    for (size_t k = 0; k < value->as.items.count; k++) {
        if (value->type == QZA_OBJECT && strcmp(items[k].key, "text") == 0) {
            show_value(out, &items[k]);
            return;
        }
    }
    for (size_t k = 0; k < value->as.items.count; k++) {
        if (k)
            qz_buffer_add(out, value->type == QZA_OBJECT ? " " : "、");
        if (value->type == QZA_OBJECT) {
            qz_buffer_add(out, items[k].key);
            qz_buffer_byte(out, '=');
        }
        show_value(out, &items[k]);
    }
}

static void show_value(qz_buffer *out, const qza_value *value)
{
    char digits[QZ_SCORE_ROOM];
    switch (value->type) {
    case QZA_NULL:
        break;
    case QZA_BOOLEAN:
        qz_buffer_add(out, value->as.boolean ? "true" : "false");
        break;
    case QZA_INTEGER:
    case QZA_POSITION:
        (void)snprintf(digits, sizeof digits, "%" PRIu64, value->as.integer);
        qz_buffer_add(out, digits);
        break;
    case QZA_SCORE:
        qz_emit_score(value->as.score, digits);
        qz_buffer_add(out, digits);
        break;
    case QZA_STRING:
    case QZA_DECIMAL:
    case QZA_JSON_TEXT:
        qz_emit_visible(out, value->as.string.bytes, value->as.string.length, false);
        break;
    case QZA_ARRAY:
    case QZA_OBJECT:
        show_items(out, value);
        break;
    }
}

/* ---- a table ---- */

struct cell {
    size_t start, length; /* in table.text */
    bool number;
};

struct table {
    const qza_type *type; /* NULL where nothing was collected */
    size_t columns;       /* values of a record */
    size_t rows;
    struct cell *cells; /* rows × columns */
    size_t room;
    qz_buffer text;
};

static void set_colour(qza_writer *writer, const char *sequence)
{
    if (writer->style.colour)
        qz_buffer_add(&writer->out, sequence);
}

static const char *field_name(const struct table *table, size_t column)
{
    const qza_record shape = {.type = table->type};
    return qz_emit_field(&shape, column)->name;
}

static bool add_row(struct table *table, const qza_record *record)
{
    table->type = record->type;
    table->columns = record->count;
    size_t used = table->rows * table->columns;
    if (used + record->count > table->room) {
        size_t room = (used + record->count) * 2;
        struct cell *cells = realloc(table->cells, room * sizeof *cells);
        if (!cells)
            return false;
        table->cells = cells;
        table->room = room;
    }
    for (size_t k = 0; k < record->count; k++) {
        const qza_value *value = &record->values[k];
        struct cell *cell = &table->cells[used + k];
        cell->start = table->text.length;
        show_value(&table->text, value);
        cell->length = table->text.length - cell->start;
        cell->number = value->type == QZA_DECIMAL || value->type == QZA_SCORE || value->type == QZA_INTEGER ||
                       value->type == QZA_POSITION;
    }
    table->rows++;
    return !table->text.failed;
}

static void pad(qz_buffer *out, uint32_t width)
{
    while (width-- > 0)
        qz_buffer_byte(out, ' ');
}

/* The cell's text, cut with … where it is wider than a column may be. Returns its width. */
static uint32_t cut_cell(const struct table *table, const struct cell *cell, size_t *length)
{
    const char *text = table->text.bytes + cell->start;
    uint32_t width = 0;
    char shown[QZ_VISIBLE_ROOM];
    for (size_t at = 0; at < cell->length;) {
        size_t size = qz_visible_character(text + at, cell->length - at, false, shown);
        uint32_t more = qz_visible_width(shown, strlen(shown));
        if (width + more > WIDEST_CELL - 1 && at + size < cell->length) {
            *length = at;
            return width + 1;
        }
        width += more;
        at += size;
    }
    *length = cell->length;
    return width;
}

/* The same for a cell of which the end is shown: cuts *start. */
static uint32_t cut_cell_start(const struct table *table, const struct cell *cell, size_t *start)
{
    const char *text = table->text.bytes + cell->start;
    uint32_t width = qz_visible_width(text, cell->length);
    char shown[QZ_VISIBLE_ROOM];
    *start = 0;
    if (width <= WIDEST_CELL)
        return width;
    while (width > WIDEST_CELL - 1) {
        const size_t size = qz_visible_character(text + *start, cell->length - *start, false, shown);
        width -= qz_visible_width(text + *start, size);
        *start += size;
    }
    return width + 1;
}

static uint32_t column_width(const struct table *table, size_t column)
{
    uint32_t widest = 0;
    for (size_t row = 0; row < table->rows; row++) {
        size_t length;
        const struct cell *cell = &table->cells[row * table->columns + column];
        uint32_t width = ends_aligned(field_name(table, column)) ? cut_cell_start(table, cell, &length)
                                                                 : cut_cell(table, cell, &length);
        widest = width > widest ? width : widest;
    }
    uint32_t name = (uint32_t)strlen(field_name(table, column));
    return widest && widest < name ? name : widest;
}

static void write_end_aligned(qza_writer *writer, const struct table *table, const struct cell *cell,
                              uint32_t width)
{
    size_t start;
    pad(&writer->out, width - cut_cell_start(table, cell, &start));
    if (start)
        qz_buffer_add(&writer->out, "…");
    qz_buffer_append(&writer->out, table->text.bytes + cell->start + start, cell->length - start);
    qz_buffer_add(&writer->out, "  ");
}

static void write_table_cell(qza_writer *writer, const struct table *table, const struct cell *cell,
                             uint32_t width)
{
    size_t length;
    uint32_t taken = cut_cell(table, cell, &length);
    if (cell->number)
        pad(&writer->out, width - taken);
    qz_buffer_append(&writer->out, table->text.bytes + cell->start, length);
    if (length < cell->length)
        qz_buffer_add(&writer->out, "…");
    if (!cell->number)
        pad(&writer->out, width - taken);
    qz_buffer_add(&writer->out, "  ");
}

static void end_line(qz_buffer *out)
{
    while (out->length && out->bytes[out->length - 1] == ' ')
        out->length--;
    qz_buffer_byte(out, '\n');
}

static void write_table(qza_writer *writer, const struct table *table, const uint32_t *widths)
{
    set_colour(writer, "\x1b[1m");
    for (size_t c = 0; c < table->columns; c++) {
        if (!widths[c])
            continue;
        const char *name = field_name(table, c);
        qz_buffer_add(&writer->out, name);
        pad(&writer->out, widths[c] - (uint32_t)strlen(name) + 2);
    }
    set_colour(writer, "\x1b[0m");
    end_line(&writer->out);
    for (size_t row = 0; row < table->rows; row++) {
        for (size_t c = 0; c < table->columns; c++) {
            const struct cell *cell = &table->cells[row * table->columns + c];
            if (widths[c] && ends_aligned(field_name(table, c)))
                write_end_aligned(writer, table, cell, widths[c]);
            else if (widths[c])
                write_table_cell(writer, table, cell, widths[c]);
        }
        end_line(&writer->out);
    }
}

static void write_block(qza_writer *writer, const struct table *table)
{
    for (size_t c = 0; c < table->columns; c++) {
        if (!table->cells[c].length)
            continue;
        const char *name = field_name(table, c);
        set_colour(writer, "\x1b[1m");
        qz_buffer_add(&writer->out, name);
        set_colour(writer, "\x1b[0m");
        pad(&writer->out, strlen(name) < 16 ? 18 - (uint32_t)strlen(name) : 2);
        qz_buffer_append(&writer->out, table->text.bytes + table->cells[c].start, table->cells[c].length);
        qz_buffer_byte(&writer->out, '\n');
    }
}

static bool has_key_word(const struct table *table)
{
    for (size_t c = 0; c < table->columns; c++) {
        if (ends_aligned(field_name(table, c)))
            return true;
    }
    return false;
}

/* Write what was collected, and begin anew. */
static bool flush_table(qza_writer *writer, struct table *table)
{
    if (!table->rows)
        return true;
    uint32_t *widths = calloc(table->columns, sizeof *widths);
    if (!widths)
        return false;
    for (size_t c = 0; c < table->columns; c++) {
        if (!is_left_out(field_name(table, c)))
            widths[c] = column_width(table, c);
    }
    if (table->rows == 1 && !has_key_word(table)) {
        write_block(writer, table);
    } else {
        const struct cell *file = &table->cells[1];
        set_colour(writer, "\x1b[2m");
        qz_buffer_add(&writer->out, table->type->name);
        qz_buffer_add(&writer->out, "  ");
        qz_buffer_append(&writer->out, table->text.bytes + file->start, file->length);
        set_colour(writer, "\x1b[0m");
        qz_buffer_byte(&writer->out, '\n');
        write_table(writer, table, widths);
    }
    qz_buffer_byte(&writer->out, '\n');
    free(widths);
    table->rows = 0;
    table->text.length = 0;
    return !writer->out.failed;
}

static qza_status collect(qza_writer *writer, qza_reader *reader, struct table *table, qza_error *error)
{
    for (;;) {
        const qza_record *record;
        qza_status status = qza_next(reader, &record, error);
        if (status == QZA_END)
            return flush_table(writer, table) ? QZA_OK : qz_emit_no_memory(error);
        if (status != QZA_OK)
            return status;
        if (table->rows && record->type != table->type && !flush_table(writer, table))
            return qz_emit_no_memory(error);
        if (!add_row(table, record))
            return qz_emit_no_memory(error);
    }
}

qza_status qz_emit_tables(qza_writer *writer, qza_reader *reader, qza_error *error)
{
    struct table table = {0};
    qza_status status = collect(writer, reader, &table, error);
    free(table.cells);
    qz_buffer_free(&table.text);
    return status;
}

void qz_emit_block(qza_writer *writer, const qza_record *record)
{
    struct table table = {0};
    if (add_row(&table, record))
        write_block(writer, &table);
    else
        writer->out.failed = true;
    free(table.cells);
    qz_buffer_free(&table.text);
}
