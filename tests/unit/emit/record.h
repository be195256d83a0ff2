/* A record type and records of it, made by hand, for the tests of this room. */
#ifndef QZ_TESTS_EMIT_RECORD_H
#define QZ_TESTS_EMIT_RECORD_H

#include "emit/writer.h"

#include <string.h>

static const qza_field FIELDS[] = {
    {.name = "text", .type = QZA_STRING},
    {.name = "value", .type = QZA_DECIMAL, .nullable = true},
    {.name = "score", .type = QZA_SCORE},
    {.name = "known", .type = QZA_BOOLEAN},
    {.name = "places", .type = QZA_ARRAY, .element = QZA_STRING},
    {.name = NULL},
};
static const qza_type TYPE = {.name = "thing", .fields = FIELDS};

enum { TEXT = 3, VALUE, SCORE, KNOWN, PLACES, PAGE, LINE, META, EXPLAIN, RULE, VALUES };

static inline qza_value string_value(const char *string)
{
    return (qza_value){.type = QZA_STRING, .as.string = {string, strlen(string)}};
}

static inline qza_value decimal_value(const char *digits)
{
    return (qza_value){.type = QZA_DECIMAL, .as.string = {digits, strlen(digits)}};
}

/* Fill `values`, all null but for the head and the text, and let the record stand on them. */
static inline qza_record make_record(qza_value values[VALUES], const char *text)
{
    memset(values, 0, VALUES * sizeof *values);
    values[0] = string_value("thing");
    values[1] = string_value("-");
    values[2] = string_value("thing:0-1");
    values[TEXT] = string_value(text);
    return (qza_record){.type = &TYPE, .values = values, .count = VALUES};
}

#endif
