/* Reading a text through the public interface and asking for fields of the records by their names. */
#ifndef QZ_TESTS_READING_H
#define QZ_TESTS_READING_H

#include "unit.h"

#include "qza.h"

#include <string.h>

typedef struct reading {
    qza_engine *engine;
    qza_reader *reader;
    const qza_record *record;
} reading;

/* With these settings of the command's options. */
static inline void reading_open_with(reading *made, const char *command, bool whole_text,
                                     const qza_setting *settings, size_t setting_count)
{
    const qza_options options = {.command = command,
                                 .dictionary = QZA_TEST_DICTIONARY,
                                 .whole_text = whole_text,
                                 .settings = settings,
                                 .setting_count = setting_count};
    qza_error error = {.language = QZA_ENGLISH};
    if (qza_engine_open(&options, &made->engine, &error) != QZA_OK ||
        qza_reader_open(made->engine, &made->reader, &error) != QZA_OK)
        fail_msg("%s: %s", error.place, error.message);
}

static inline void reading_open(reading *made, const char *command, bool whole_text)
{
    reading_open_with(made, command, whole_text, NULL, 0);
}

static inline void reading_close(reading *made)
{
    qza_reader_close(made->reader);
    qza_engine_close(made->engine);
}

/* Read a document of this kind; returns how many records it has. */
static inline size_t reading_read_as(reading *made, qza_input input, const char *text)
{
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qza_read(made->reader, "test", input, text, strlen(text), &error), QZA_OK);
    return qza_count(made->reader);
}

static inline size_t reading_read(reading *made, const char *text)
{
    return reading_read_as(made, QZA_INPUT_TEXT, text);
}

static inline bool reading_next(reading *made)
{
    qza_error error = {.language = QZA_ENGLISH};
    return qza_next(made->reader, &made->record, &error) == QZA_OK;
}

/* The value of a field of the record, by its name. */
static inline const qza_value *reading_field(const reading *made, const char *name)
{
    const qza_field *groups[] = {qza_head_fields(), made->record->type->fields, qza_tail_fields()};
    size_t index = 0;
    for (size_t group = 0; group < 3; group++)
        for (const qza_field *field = groups[group]; field->name; field++, index++)
            if (strcmp(field->name, name) == 0)
                return &made->record->values[index];
    fail_msg("no field %s", name);
    return NULL;
}

/* Is the field this string (or the digits of a decimal), or null for NULL? */
static inline void assert_field(const reading *made, const char *name, const char *wanted)
{
    const qza_value *value = reading_field(made, name);
    if (!wanted) {
        if (value->type != QZA_NULL)
            fail_msg("%s is '%.*s', not null", name, (int)value->as.string.length, value->as.string.bytes);
        return;
    }
    if (value->type == QZA_NULL)
        fail_msg("%s is null, not '%s'", name, wanted);
    if (value->as.string.length != strlen(wanted) ||
        memcmp(value->as.string.bytes, wanted, strlen(wanted)) != 0)
        fail_msg("%s is '%.*s', not '%s'", name, (int)value->as.string.length, value->as.string.bytes,
                 wanted);
}

static inline void assert_integer(const reading *made, const char *name, uint64_t wanted)
{
    assert_int_equal(reading_field(made, name)->as.integer, wanted);
}

/* The texts of an array of spans, joined by |. */
static inline void assert_spans(const reading *made, const char *name, const char *wanted)
{
    const qza_value *value = reading_field(made, name);
    char joined[400] = "";
    for (size_t i = 0; i < value->as.items.count; i++) {
        const qza_value *text = &value->as.items.values[i].as.items.values[0];
        if (i)
            strcat(joined, "|");
        strncat(joined, text->as.string.bytes, text->as.string.length);
    }
    assert_string_equal(joined, wanted);
}

#endif
