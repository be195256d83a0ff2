/*
 * json: one object a record, written as it comes. A tree of cJSON for each record, printed and thrown away,
 * costs more than most records cost to find. Numbers are their digits: through a double 9007199254740993
 * would become 9.00719925474099e+15, and 1.10 would become 1.1.
 */
#include "emit/writer.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* What stands for a character inside quotes, NULL for itself. */
static const char *escape_of(char32_t character, char room[8])
{
    switch (character) {
    case U'"':
        return "\\\"";
    case U'\\':
        return "\\\\";
    case U'\b':
        return "\\b";
    case U'\f':
        return "\\f";
    case U'\n':
        return "\\n";
    case U'\r':
        return "\\r";
    case U'\t':
        return "\\t";
    default:
        break;
    }
    if (character >= 0x20)
        return NULL;
    (void)snprintf(room, 8, "\\u%04x", (unsigned)character);
    return room;
}

/* ASCII that nobody escapes. */
static inline bool is_plain(char byte)
{
    return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\';
}

/* Bytes of a value, escaped where they stand inside quotes; NUL and what is no UTF-8 (in names of files)
 * become U+FFFD. */
static void put_bytes(qz_buffer *out, const char *bytes, size_t length, bool quoted)
{
    size_t copied = 0;
    for (size_t at = 0; at < length;) {
        char32_t character;
        if (is_plain(bytes[at])) {
            at++;
            continue;
        }
        if (qz_utf8_is_common(bytes + at, length - at, &character)) {
            at += 3;
            continue;
        }
        size_t invalid;
        const size_t size = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        char room[8];
        const char *other = quoted ? escape_of(character, room) : NULL;
        if (!size || !character)
            other = "\xEF\xBF\xBD";
        const size_t next = at + (size ? size : invalid);
        if (other) {
            qz_buffer_append(out, bytes + copied, at - copied);
            qz_buffer_add(out, other);
            copied = next;
        }
        at = next;
    }
    qz_buffer_append(out, bytes + copied, length - copied);
}

static void put_integer(qz_buffer *out, uint64_t integer)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + integer % 10);
        integer /= 10;
    } while (integer);
    qz_buffer_append(out, digits + at, sizeof digits - at);
}

static void put_score(qz_buffer *out, double score)
{
    char digits[QZ_SCORE_ROOM];
    qz_emit_score(score, digits);
    qz_buffer_add(out, digits);
}

static void put_string(qz_buffer *out, const char *bytes, size_t length)
{
    qz_buffer_byte(out, '"');
    put_bytes(out, bytes, length, true);
    qz_buffer_byte(out, '"');
}

/* Names of fields are words of ours, without anything to escape. */
static void put_key(qz_buffer *out, const char *key, bool first)
{
    const size_t length = strlen(key);
    char *to = qz_buffer_room(out, length + 4);
    if (!to)
        return;
    const char *start = to;
    if (!first)
        *to++ = ',';
    *to++ = '"';
    memcpy(to, key, length);
    to += length;
    *to++ = '"';
    *to++ = ':';
    out->length += (size_t)(to - start);
}

static void put_value(qz_buffer *out, const qza_value *value);

static void put_items(qz_buffer *out, const qza_value *value)
{
    const bool object = value->type == QZA_OBJECT;
    qz_buffer_byte(out, object ? '{' : '[');
    for (size_t k = 0; k < value->as.items.count; k++) {
        const qza_value *item = &value->as.items.values[k];
        if (object)
            put_key(out, item->key, k == 0);
        else if (k)
            qz_buffer_byte(out, ',');
        put_value(out, item);
    }
    qz_buffer_byte(out, object ? '}' : ']');
}

static void put_value(qz_buffer *out, const qza_value *value)
{
    switch (value->type) {
    case QZA_BOOLEAN:
        qz_buffer_add(out, value->as.boolean ? "true" : "false");
        break;
    case QZA_INTEGER:
    case QZA_POSITION:
        put_integer(out, value->as.integer);
        break;
    case QZA_SCORE:
        put_score(out, value->as.score);
        break;
    case QZA_DECIMAL:
    case QZA_JSON_TEXT:
        put_bytes(out, value->as.string.bytes, value->as.string.length, false);
        break;
    case QZA_STRING:
        put_string(out, value->as.string.bytes, value->as.string.length);
        break;
    case QZA_ARRAY:
    case QZA_OBJECT:
        put_items(out, value);
        break;
    case QZA_NULL:
        qz_buffer_add(out, "null");
        break;
    }
}

bool qz_emit_json_value(qz_buffer *out, const qza_value *value)
{
    put_value(out, value);
    return !out->failed;
}

static bool put_fields(qz_buffer *out, const qza_field *fields, const qza_value **value, bool first)
{
    for (; fields->name; fields++, (*value)++) {
        if (fields->optional && (*value)->type == QZA_NULL)
            continue;
        put_key(out, fields->name, first);
        put_value(out, *value);
        first = false;
    }
    return first;
}

bool qz_emit_json_record(qz_buffer *out, const qza_record *record)
{
    const qza_value *value = record->values;
    qz_buffer_byte(out, '{');
    bool first = put_fields(out, qza_head_fields(), &value, true);
    first = put_fields(out, record->type->fields, &value, first);
    (void)put_fields(out, qza_tail_fields(), &value, first);
    qz_buffer_byte(out, '}');
    return !out->failed;
}
