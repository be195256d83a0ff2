/*
 * cells: CSV (RFC 4180) and TSV. A column a field; a command of several record types has the fields of all,
 * each name once. Arrays and objects are JSON text in their cell; null is an empty cell.
 *
 * Spreadsheets evaluate a text that begins with = + - @: =HYPERLINK(…) in a web page would run on the
 * analyst's machine. In CSV such a text gets an apostrophe before it, and so does one that begins with an
 * apostrophe, so that whoever reads the file takes one away and has the exact text again. Numbers stay as
 * they are.
 */
#include "emit/writer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- columns ---- */

static bool has_column(const qza_writer *writer, const char *name)
{
    for (size_t c = 0; c < writer->column_count; c++) {
        if (strcmp(writer->columns[c].field->name, name) == 0)
            return true;
    }
    return false;
}

static bool add_columns(qza_writer *writer, const qza_field *fields)
{
    for (; fields->name; fields++) {
        if (has_column(writer, fields->name))
            continue;
        qz_cell_column *columns = realloc(writer->columns, (writer->column_count + 1) * sizeof *columns);
        if (!columns)
            return false;
        writer->columns = columns;
        columns[writer->column_count++] = (qz_cell_column){fields, SIZE_MAX};
    }
    return true;
}

static bool collect_columns(qza_writer *writer)
{
    writer->column_count = 0;
    if (!add_columns(writer, qza_head_fields()))
        return false;
    for (const qza_type *const *type = writer->command->types; type && *type; type++) {
        if (!add_columns(writer, (*type)->fields))
            return false;
    }
    return add_columns(writer, qza_tail_fields());
}

/* ---- cells ---- */

static void write_quoted(qz_buffer *out, const char *text, bool guarded)
{
    if (!guarded && !strpbrk(text, "\",\r\n")) {
        qz_buffer_add(out, text);
        return;
    }
    qz_buffer_add(out, guarded ? "\"'" : "\"");
    for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
        qz_buffer_append(out, text, (size_t)(quote - text));
        qz_buffer_add(out, "\"\"");
    }
    qz_buffer_add(out, text);
    qz_buffer_byte(out, '"');
}

/* TAB, line ends and the backslash as in \t: the lines and cells of TSV can be cut by any tool. */
static void write_escaped(qz_buffer *out, const char *text)
{
    for (size_t plain; *text; text++) {
        plain = strcspn(text, "\t\n\r\\");
        qz_buffer_append(out, text, plain);
        text += plain;
        if (!*text)
            return;
        qz_buffer_add(out, *text == '\t' ? "\\t" : *text == '\n' ? "\\n" : *text == '\r' ? "\\r" : "\\\\");
    }
}

/* Excel evaluates the full-width signs too. A lone - is the name of standard input, and nothing to evaluate.
 */
static bool is_formula(const char *text)
{
    static const char *const signs[] = {"=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"};
    if (strcmp(text, "-") == 0)
        return false;
    for (size_t k = 0; k < sizeof signs / sizeof signs[0]; k++) {
        if (strncmp(text, signs[k], strlen(signs[k])) == 0)
            return true;
    }
    return false;
}

static void write_text(qza_writer *writer, const char *text, bool string)
{
    if (writer->style.format == QZA_TSV)
        write_escaped(&writer->out, text);
    else
        write_quoted(&writer->out, text, string && is_formula(text));
}

static void write_items(qza_writer *writer, const qza_value *value)
{
    qz_buffer json = {0};
    if (qz_emit_json_value(&json, value)) {
        qz_buffer_byte(&json, '\0');
        if (!json.failed)
            write_text(writer, json.bytes, false);
    }
    writer->out.failed |= !json.bytes || json.failed;
    qz_buffer_free(&json);
}

static void write_cell(qza_writer *writer, const qza_value *value)
{
    char digits[QZ_SCORE_ROOM];
    switch (value->type) {
    case QZA_NULL:
        break;
    case QZA_BOOLEAN:
        qz_buffer_add(&writer->out, value->as.boolean ? "true" : "false");
        break;
    case QZA_INTEGER:
    case QZA_POSITION:
        (void)snprintf(digits, sizeof digits, "%" PRIu64, value->as.integer);
        qz_buffer_add(&writer->out, digits);
        break;
    case QZA_SCORE:
        qz_emit_score(value->as.score, digits);
        qz_buffer_add(&writer->out, digits);
        break;
    case QZA_DECIMAL:
    case QZA_JSON_TEXT:
    case QZA_STRING: {
        const char *text = qz_emit_string(&writer->scratch, value->as.string.bytes, value->as.string.length);
        if (text)
            write_text(writer, text, value->type == QZA_STRING);
        break;
    }
    case QZA_ARRAY:
    case QZA_OBJECT:
        write_items(writer, value);
        break;
    }
}

/* ---- lines ---- */

static void end_cell(qza_writer *writer, size_t column)
{
    const bool tsv = writer->style.format == QZA_TSV;
    if (column + 1 < writer->column_count)
        qz_buffer_byte(&writer->out, tsv ? '\t' : ',');
    else
        qz_buffer_add(&writer->out, tsv ? "\n" : "\r\n");
}

qza_status qz_emit_header(qza_writer *writer, qza_error *error)
{
    if (!collect_columns(writer))
        return qz_emit_no_memory(error);
    for (size_t c = 0; c < writer->column_count; c++) {
        qz_buffer_add(&writer->out, writer->columns[c].field->name);
        end_cell(writer, c);
    }
    return writer->out.failed ? qz_emit_no_memory(error) : QZA_OK;
}

/* Which value of the record stands in each column, found once for each type: records of a type follow each
 * other. */
static void find_values(qza_writer *writer, const qza_type *type)
{
    if (writer->column_type == type)
        return;
    writer->column_type = type;
    const qza_record shape = {.type = type};
    for (size_t c = 0; c < writer->column_count; c++) {
        const qza_field *field;
        size_t k = 0;
        while ((field = qz_emit_field(&shape, k)) && strcmp(field->name, writer->columns[c].field->name) != 0)
            k++;
        writer->columns[c].value = field ? k : SIZE_MAX;
    }
}

void qz_emit_row(qza_writer *writer, const qza_record *record)
{
    find_values(writer, record->type);
    for (size_t c = 0; c < writer->column_count; c++) {
        if (writer->columns[c].value < record->count)
            write_cell(writer, &record->values[writer->columns[c].value]);
        end_cell(writer, c);
    }
}
