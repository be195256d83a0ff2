/*
 * json: one object a record, written as it comes. A tree of cJSON for each record, printed and thrown away,
 * costs more than most records cost to find. Numbers are their digits: through a double 9007199254740993
 * would become 9.00719925474099e+15, and 1.10 would become 1.1.
 */
#include "emit/writer.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
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

/* The three bytes of nearly all Chinese characters. Behind E0 and ED not all that go on are right. */
static inline bool is_three(const char *bytes)
{
    const unsigned char first = (unsigned char)bytes[0];
    return first > 0xE0 && first < 0xF0 && first != 0xED && (bytes[1] & 0xC0) == 0x80 &&
           (bytes[2] & 0xC0) == 0x80;
}

/* Where the bytes end, from `at` on, that stand in a string as they are; or what must be looked at begins. */
static size_t plain_end(const char *bytes, size_t at, size_t length)
{
    while (at < length) {
        if (is_plain(bytes[at]))
            at++;
        else if (length - at >= 3 && is_three(bytes + at))
            at += 3;
        else
            break;
    }
    return at;
}

/* Bytes of a value from `at` on, escaped where they stand inside quotes; NUL and what is no UTF-8 (in names
 * of files) become U+FFFD. */
static void put_bytes(qz_buffer *out, const char *bytes, size_t at, size_t length, bool quoted)
{
    size_t copied = 0;
    while ((at = plain_end(bytes, at, length)) < length) {
        char32_t character;
        size_t invalid;
        const size_t size = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        char room[8];
        const char *other = !size || !character ? "\xEF\xBF\xBD" : quoted ? escape_of(character, room) : NULL;
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
    const size_t plain = plain_end(bytes, 0, length);
    char *to = plain == length ? qz_buffer_room(out, length + 2) : NULL;
    if (!to) {
        qz_buffer_byte(out, '"');
        put_bytes(out, bytes, plain, length, true);
        qz_buffer_byte(out, '"');
        return;
    }
    *to++ = '"';
    if (length)
        memcpy(to, bytes, length);
    to[length] = '"';
    out->length += length + 2;
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
        put_bytes(out, value->as.string.bytes, 0, value->as.string.length, false);
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

/* ---- records ---- */

/* `,"id":` for each field; the first has the brace that opens the record for a comma. */
static bool make_keys(qza_writer *writer, const qza_record *record)
{
    qz_json_key *keys = realloc(writer->keys, record->count * sizeof *keys);
    if (!keys)
        return false;
    writer->keys = keys;
    writer->key_type = record->type;
    for (size_t k = 0; k < record->count; k++) {
        const qza_field *field = qz_emit_field(record, k);
        const int length =
            snprintf(keys[k].text, sizeof keys[k].text, "%c\"%s\":", k ? ',' : '{', field->name);
        keys[k].length = (uint8_t)length;
        keys[k].optional = field->optional;
    }
    return true;
}

static void put_field(qz_buffer *out, const qz_json_key *key, const qza_value *value)
{
    if (key->optional && value->type == QZA_NULL)
        return;
    char *to = qz_buffer_room(out, sizeof key->text);
    if (!to)
        return;
    memcpy(to, key->text, sizeof key->text); /* a size that is known costs two moves and no call */
    out->length += key->length;
    put_value(out, value);
}

bool qz_emit_json_record(qza_writer *writer, const qza_record *record)
{
    if (record->type != writer->key_type && !make_keys(writer, record))
        return false;
    qz_buffer *out = &writer->out;
    for (size_t k = 0; k < record->count; k++)
        put_field(out, &writer->keys[k], &record->values[k]);
    qz_buffer_byte(out, '}');
    return !out->failed;
}
