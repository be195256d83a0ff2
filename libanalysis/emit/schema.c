/* schema: the JSON Schema (2020-12) of the records, printed from the tables of fields. */
#include "base/error.h"
#include "emit/writer.h"

#include <cjson/cJSON.h>
#include <string.h>

static const char DIALECT[] = "https://json-schema.org/draft/2020-12/schema";

/* Every cJSON_Add… below returns NULL when memory runs out; what was made so far is in the tree, which the
 * caller deletes. */
static bool add_shape(cJSON *schema, qza_value_type type, bool nullable, const qza_field *members,
                      qza_value_type element);

static const char *type_name(qza_value_type type)
{
    switch (type) {
    case QZA_BOOLEAN:
        return "boolean";
    case QZA_INTEGER:
    case QZA_POSITION:
        return "integer";
    case QZA_DECIMAL:
    case QZA_SCORE:
        return "number";
    case QZA_STRING:
        return "string";
    case QZA_ARRAY:
        return "array";
    case QZA_OBJECT:
    case QZA_JSON_TEXT:
        return "object";
    case QZA_NULL:
        break;
    }
    return NULL;
}

static bool add_string_item(cJSON *array, const char *string)
{
    cJSON *item = cJSON_CreateString(string);
    if (item && cJSON_AddItemToArray(array, item))
        return true;
    cJSON_Delete(item);
    return false;
}

static bool add_type(cJSON *schema, const char *name, bool nullable)
{
    if (!nullable)
        return cJSON_AddStringToObject(schema, "type", name) != NULL;
    cJSON *names = cJSON_AddArrayToObject(schema, "type");
    return names && add_string_item(names, name) && add_string_item(names, "null");
}

static bool add_choices(cJSON *schema, const qza_field *field)
{
    cJSON *choices = cJSON_AddArrayToObject(schema, "enum");
    for (const char *const *choice = field->choices; choices && *choice; choice++) {
        if (!add_string_item(choices, *choice))
            return false;
    }
    if (!choices || !field->nullable)
        return choices != NULL;
    cJSON *null = cJSON_CreateNull();
    return null && cJSON_AddItemToArray(choices, null);
}

static bool add_field(cJSON *properties, const qza_field *field)
{
    cJSON *schema = cJSON_AddObjectToObject(properties, field->name);
    return schema && cJSON_AddStringToObject(schema, "description", field->meaning.en) &&
           cJSON_AddStringToObject(schema, "x-description-zh", field->meaning.zh) &&
           (!field->unit || cJSON_AddStringToObject(schema, "x-unit", field->unit)) &&
           (!field->choices || field->type == QZA_ARRAY || add_choices(schema, field)) &&
           add_shape(schema, field->type, field->nullable, field->members, field->element);
}

static bool add_fields(cJSON *properties, cJSON *required, const qza_field *fields)
{
    for (const qza_field *field = fields; field->name; field++) {
        if (!add_field(properties, field) || (!field->optional && !add_string_item(required, field->name)))
            return false;
    }
    return true;
}

static bool add_members(cJSON *schema, const qza_field *members)
{
    cJSON *properties = cJSON_AddObjectToObject(schema, "properties");
    cJSON *required = cJSON_AddArrayToObject(schema, "required");
    return properties && required && add_fields(properties, required, members);
}

static bool add_shape(cJSON *schema, qza_value_type type, bool nullable, const qza_field *members,
                      qza_value_type element)
{
    const char *name = type_name(type);
    if (name && !add_type(schema, name, nullable))
        return false;
    if ((type == QZA_INTEGER || type == QZA_POSITION) && !cJSON_AddNumberToObject(schema, "minimum", 0))
        return false;
    if (type == QZA_OBJECT && members)
        return add_members(schema, members);
    if (type != QZA_ARRAY || (!members && element == QZA_NULL))
        return true;
    cJSON *items = cJSON_AddObjectToObject(schema, "items");
    return items && add_shape(items, members ? QZA_OBJECT : element, false, members, QZA_NULL);
}

/* The schema of one record type into `schema`. */
static bool describe(cJSON *schema, const qza_type *type)
{
    if (!cJSON_AddStringToObject(schema, "title", type->name) ||
        !cJSON_AddStringToObject(schema, "description", type->meaning.en) ||
        !cJSON_AddStringToObject(schema, "x-description-zh", type->meaning.zh) ||
        !cJSON_AddStringToObject(schema, "type", "object"))
        return false;
    cJSON *properties = cJSON_AddObjectToObject(schema, "properties");
    cJSON *required = cJSON_AddArrayToObject(schema, "required");
    if (!properties || !required || !add_fields(properties, required, qza_head_fields()) ||
        !add_fields(properties, required, type->fields) ||
        !add_fields(properties, required, qza_tail_fields()))
        return false;
    cJSON *own = cJSON_GetObjectItemCaseSensitive(properties, "type");
    return cJSON_AddStringToObject(own, "const", type->name) != NULL;
}

/* ---- all types ---- */

static const qza_type *type_named(const char *name)
{
    size_t count;
    const qza_command *const *commands = qza_commands(&count);
    for (size_t c = 0; c < count; c++) {
        for (const qza_type *const *type = commands[c]->types; type && *type; type++) {
            if (strcmp((*type)->name, name) == 0)
                return *type;
        }
    }
    return NULL;
}

static bool add_reference(cJSON *choices, const char *name)
{
    char place[64] = "#/$defs/";
    strncat(place, name, sizeof place - sizeof "#/$defs/");
    cJSON *reference = cJSON_CreateObject();
    if (reference && cJSON_AddItemToArray(choices, reference))
        return cJSON_AddStringToObject(reference, "$ref", place) != NULL;
    cJSON_Delete(reference);
    return false;
}

static bool describe_all(cJSON *schema)
{
    cJSON *choices = cJSON_AddArrayToObject(schema, "oneOf");
    cJSON *definitions = cJSON_AddObjectToObject(schema, "$defs");
    if (!choices || !definitions)
        return false;
    size_t count;
    const qza_command *const *commands = qza_commands(&count);
    for (size_t c = 0; c < count; c++) {
        for (const qza_type *const *type = commands[c]->types; type && *type; type++) {
            if (cJSON_GetObjectItemCaseSensitive(definitions, (*type)->name))
                continue;
            cJSON *definition = cJSON_AddObjectToObject(definitions, (*type)->name);
            if (!definition || !describe(definition, *type) || !add_reference(choices, (*type)->name))
                return false;
        }
    }
    return true;
}

qza_status qza_write_schema(qza_writer *writer, const char *type, qza_error *error)
{
    const qza_type *named = type ? type_named(type) : NULL;
    if (type && !named)
        return qz_fail(error, QZA_BAD_OPTION, "'%s' is no record type: see 'qza help schema'",
                       "没有“%s”这种记录：参看 qza help schema", type);
    cJSON *schema = cJSON_CreateObject();
    bool done = schema && cJSON_AddStringToObject(schema, "$schema", DIALECT) &&
                (named ? describe(schema, named) : describe_all(schema));
    char *text = done ? cJSON_Print(schema) : NULL;
    if (text) {
        qz_buffer_add(&writer->out, text);
        qz_buffer_byte(&writer->out, '\n');
    }
    cJSON_free(text);
    cJSON_Delete(schema);
    return text && !writer->out.failed ? QZA_OK : qz_emit_no_memory(error);
}
