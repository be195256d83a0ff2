/*
 * json: one cJSON object a record, never one tree of the whole output. Numbers go in as their digits
 * (cJSON_CreateRaw): through a double 9007199254740993 would become 9.00719925474099e+15, and 1.10 would
 * become 1.1.
 */
#include "emit/writer.h"

#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdio.h>

static cJSON *make_value(const qza_value *value, qz_buffer *scratch);

static cJSON *make_string(const qza_value *value, qz_buffer *scratch)
{
    const char *string = qz_emit_string(scratch, value->as.string.bytes, value->as.string.length);
    return string ? cJSON_CreateString(string) : NULL;
}

static cJSON *make_raw(const qza_value *value, qz_buffer *scratch)
{
    const char *string = qz_emit_string(scratch, value->as.string.bytes, value->as.string.length);
    return string ? cJSON_CreateRaw(string) : NULL;
}

static cJSON *make_integer(uint64_t integer)
{
    char digits[24];
    (void)snprintf(digits, sizeof digits, "%" PRIu64, integer);
    return cJSON_CreateRaw(digits);
}

static cJSON *make_score(double score)
{
    char digits[QZ_SCORE_ROOM];
    qz_emit_score(score, digits);
    return cJSON_CreateRaw(digits);
}

/* Takes `item`; false when it is NULL or does not fit in. */
static bool add(cJSON *parent, const char *key, cJSON *item)
{
    if (item && (key ? cJSON_AddItemToObjectCS(parent, key, item) : cJSON_AddItemToArray(parent, item)))
        return true;
    cJSON_Delete(item);
    return false;
}

static cJSON *make_items(const qza_value *value, qz_buffer *scratch)
{
    const bool object = value->type == QZA_OBJECT;
    cJSON *items = object ? cJSON_CreateObject() : cJSON_CreateArray();
    for (size_t k = 0; items && k < value->as.items.count; k++) {
        const qza_value *item = &value->as.items.values[k];
        if (!add(items, object ? item->key : NULL, make_value(item, scratch))) {
            cJSON_Delete(items);
            return NULL;
        }
    }
    return items;
}

static cJSON *make_value(const qza_value *value, qz_buffer *scratch)
{
    switch (value->type) {
    case QZA_BOOLEAN:
        return cJSON_CreateBool(value->as.boolean);
    case QZA_INTEGER:
    case QZA_POSITION:
        return make_integer(value->as.integer);
    case QZA_SCORE:
        return make_score(value->as.score);
    case QZA_DECIMAL:
    case QZA_JSON_TEXT:
        return make_raw(value, scratch);
    case QZA_STRING:
        return make_string(value, scratch);
    case QZA_ARRAY:
    case QZA_OBJECT:
        return make_items(value, scratch);
    case QZA_NULL:
        break;
    }
    return cJSON_CreateNull();
}

static bool print(qz_buffer *out, cJSON *json)
{
    char *text = json ? cJSON_PrintUnformatted(json) : NULL;
    if (text)
        qz_buffer_add(out, text);
    cJSON_free(text);
    cJSON_Delete(json);
    return text && !out->failed;
}

bool qz_emit_json_value(qz_buffer *out, qz_buffer *scratch, const qza_value *value)
{
    return print(out, make_value(value, scratch));
}

static bool add_fields(cJSON *object, const qza_field *fields, const qza_value **value, qz_buffer *scratch)
{
    for (; fields->name; fields++, (*value)++) {
        if (fields->optional && (*value)->type == QZA_NULL)
            continue;
        if (!add(object, fields->name, make_value(*value, scratch)))
            return false;
    }
    return true;
}

bool qz_emit_json_record(qz_buffer *out, qz_buffer *scratch, const qza_record *record)
{
    cJSON *object = cJSON_CreateObject();
    const qza_value *value = record->values;
    if (object && add_fields(object, qza_head_fields(), &value, scratch) &&
        add_fields(object, record->type->fields, &value, scratch) &&
        add_fields(object, qza_tail_fields(), &value, scratch))
        return print(out, object);
    cJSON_Delete(object);
    return false;
}
