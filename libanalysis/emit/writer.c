#include "emit/writer.h"

#include "base/error.h"
#include "base/utf8.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what the formats share ---- */

qza_status qz_emit_no_memory(qza_error *error)
{
    return qz_fail(error, QZA_NO_MEMORY, "out of memory for the output: free some",
                   "内存不足，无法写出结果：请释放一些内存");
}

const char *qz_emit_string(qz_buffer *scratch, const char *bytes, size_t length)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    scratch->length = 0;
    size_t copied = 0;
    for (size_t at = 0; at < length;) {
        char32_t character;
        size_t invalid;
        size_t size = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        if (size && character) {
            at += size;
            continue;
        }
        qz_buffer_append(scratch, bytes + copied, at - copied);
        qz_buffer_add(scratch, replacement);
        at += size ? size : invalid;
        copied = at;
    }
    qz_buffer_append(scratch, bytes + copied, length - copied);
    qz_buffer_byte(scratch, '\0');
    return scratch->failed ? NULL : scratch->bytes;
}

/* Most scores are of a middle size and not halfway between two roundings: their digits are those of an
 * integer, which are written many times faster than printf does. */
static bool emit_usual_score(double score, char text[QZ_SCORE_ROOM])
{
    static const double POWERS[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    static const double LEAST = 1e-4, MOST = 1e5, SIX_DIGITS = 1e5, DOUBTFUL = 1e-6;
    if (!(score >= LEAST && score < MOST))
        return false;
    uint32_t places = 1;
    while (places < 9 && score * POWERS[places] < SIX_DIGITS)
        places++;
    const double scaled = score * POWERS[places];
    uint32_t digits = (uint32_t)scaled;
    const double rest = scaled - digits;
    if (fabs(rest - 0.5) < DOUBTFUL)
        return false;
    digits += rest > 0.5;
    for (; places > 0 && digits % 10 == 0; places--)
        digits /= 10;
    char backwards[QZ_SCORE_ROOM];
    uint32_t length = 0;
    for (uint32_t i = 0; i <= places || digits > 0; i++, digits /= 10) {
        if (i == places && i > 0)
            backwards[length++] = '.';
        backwards[length++] = (char)('0' + digits % 10);
    }
    for (uint32_t i = 0; i < length; i++)
        text[i] = backwards[length - 1 - i];
    text[length] = '\0';
    return true;
}

void qz_emit_score(double score, char text[QZ_SCORE_ROOM])
{
    if (emit_usual_score(score, text))
        return;
    if (!isfinite(score)) {
        memcpy(text, "null", sizeof "null");
        return;
    }
    (void)snprintf(text, QZ_SCORE_ROOM, "%.6g", score);
    /* The program around the library may have set a locale that writes 1,5. */
    char *comma = strchr(text, ',');
    if (comma)
        *comma = '.';
}

const qza_field *qz_emit_field(const qza_record *record, size_t index)
{
    const qza_field *parts[] = {qza_head_fields(), record->type->fields, qza_tail_fields()};
    for (size_t p = 0; p < sizeof parts / sizeof parts[0]; p++) {
        for (const qza_field *field = parts[p]; field->name; field++) {
            if (index-- == 0)
                return field;
        }
    }
    return NULL;
}

/* ---- the writer ---- */

qza_status qza_writer_open(const qza_style *style, qza_writer **writer, qza_error *error)
{
    *writer = calloc(1, sizeof **writer);
    if (!*writer)
        return qz_emit_no_memory(error);
    (*writer)->style = *style;
    return QZA_OK;
}

void qza_writer_close(qza_writer *writer)
{
    if (!writer)
        return;
    qz_buffer_free(&writer->out);
    qz_buffer_free(&writer->scratch);
    free(writer->columns);
    free(writer->keys);
    free(writer);
}

static qza_status checked(const qza_writer *writer, qza_error *error)
{
    return writer->out.failed || writer->scratch.failed ? qz_emit_no_memory(error) : QZA_OK;
}

qza_status qza_write_begin(qza_writer *writer, const qza_command *command, qza_error *error)
{
    writer->command = command;
    switch (writer->style.format) {
    case QZA_JSON:
        qz_buffer_byte(&writer->out, '[');
        break;
    case QZA_CSV:
    case QZA_TSV:
        if (writer->style.bom)
            qz_buffer_add(&writer->out, "\xEF\xBB\xBF");
        return qz_emit_header(writer, error);
    case QZA_JSONL:
    case QZA_TEXT:
        break;
    }
    return checked(writer, error);
}

qza_status qza_write_end(qza_writer *writer, bool empty, qza_error *error)
{
    if (writer->style.format == QZA_JSON)
        qz_buffer_add(&writer->out, empty ? "]\n" : "\n]\n");
    return checked(writer, error);
}

static bool write_json(qza_writer *writer, const qza_record *record, bool first)
{
    if (writer->style.format == QZA_JSON)
        qz_buffer_add(&writer->out, first ? "\n" : ",\n");
    if (!qz_emit_json_record(writer, record))
        return false;
    if (writer->style.format == QZA_JSONL)
        qz_buffer_byte(&writer->out, '\n');
    return true;
}

qza_status qza_write_record(qza_writer *writer, const qza_record *record, bool first, qza_error *error)
{
    switch (writer->style.format) {
    case QZA_JSONL:
    case QZA_JSON:
        if (!write_json(writer, record, first))
            return qz_emit_no_memory(error);
        break;
    case QZA_CSV:
    case QZA_TSV:
        qz_emit_row(writer, record);
        break;
    case QZA_TEXT:
        qz_emit_block(writer, record);
        break;
    }
    return checked(writer, error);
}

static qza_status write_text(qza_writer *writer, qza_reader *reader, qza_error *error)
{
    size_t length;
    const char *text = qza_plain_text(reader, &length);
    if (!text && length == SIZE_MAX)
        return qz_emit_no_memory(error);
    if (!text)
        return qz_emit_tables(writer, reader, error);
    if (writer->style.visible)
        qz_emit_visible(&writer->out, text, length, true);
    else
        qz_buffer_append(&writer->out, text, length);
    return checked(writer, error);
}

void qza_writer_drain_to(qza_writer *writer, qza_drain *drain, void *context)
{
    writer->drain = drain;
    writer->drain_context = context;
}

static void drain(qza_writer *writer)
{
    enum { MOST_WAITING = 1 << 20 };
    if (!writer->drain || writer->out.length < MOST_WAITING)
        return;
    writer->drain(writer->drain_context, writer->out.bytes, writer->out.length);
    writer->out.length = 0;
}

qza_status qza_write(qza_writer *writer, qza_reader *reader, bool first, qza_error *error)
{
    if (writer->style.format == QZA_TEXT)
        return write_text(writer, reader, error);
    for (;;) {
        const qza_record *record;
        qza_status status = qza_next(reader, &record, error);
        if (status != QZA_OK)
            return status == QZA_END ? QZA_OK : status;
        status = qza_write_record(writer, record, first, error);
        if (status != QZA_OK)
            return status;
        drain(writer);
        first = false;
    }
}

const char *qza_writer_bytes(const qza_writer *writer, size_t *length)
{
    *length = writer->out.length;
    return writer->out.bytes ? writer->out.bytes : "";
}

void qza_writer_clear(qza_writer *writer)
{
    writer->out.length = 0;
    writer->out.failed = writer->scratch.failed = false;
}
