#include "api/jsonline.h"

#include "base/error.h"

#include <cjson/cJSON.h>
#include <string.h>

/*
 * cJSON says whether the line is JSON and decodes its strings; numbers and nested members are taken from the
 * line as they are written, because cJSON would turn 9007199254740993 and 1.10 into other numbers.
 */

typedef struct member {
    const char *key, *key_end; /* inside the quotes */
    const char *value, *value_end;
} member;

static const char *skip_space(const char *at)
{
    return at + strspn(at, " \t\r\n");
}

/* From the opening quote to behind the closing one. */
static const char *skip_string(const char *at)
{
    at += 1 + strcspn(at + 1, "\"\\");
    while (*at == '\\')
        at += 2 + strcspn(at + 2, "\"\\");
    return at + 1;
}

static const char *skip_value(const char *at)
{
    uint32_t depth = 0;
    do {
        if (*at == '"') {
            at = skip_string(at);
        } else if (*at == '{' || *at == '[') {
            depth++;
            at++;
        } else if (*at == '}' || *at == ']') {
            depth--;
            at++;
        } else if (depth) {
            at++;
        } else {
            at += strcspn(at, ",}] \t\r\n");
        }
    } while (depth);
    return at;
}

/* The next member of an object that cJSON has accepted; `at` stands behind its brace or after a member. */
static bool next_member(const char **at, member *found)
{
    const char *p = skip_space(*at);
    if (*p == ',')
        p = skip_space(p + 1);
    if (*p != '"')
        return false;
    found->key = p + 1;
    p = skip_string(p);
    found->key_end = p - 1;
    p = skip_space(p);
    found->value = skip_space(p + 1);
    found->value_end = skip_value(found->value);
    *at = found->value_end;
    return true;
}

static bool key_is(const member *m, const char *key)
{
    size_t length = (size_t)(m->key_end - m->key);
    return length == strlen(key) && memcmp(m->key, key, length) == 0;
}

/* cJSON ends a string at \u0000: turn the escape into that of U+FFFD, which is what a NUL in a document
 * becomes. */
static void replace_nul_escapes(char *line)
{
    for (char *at = line; (at = strchr(at, '\\'));) {
        if (strncmp(at, "\\u0000", 6) == 0)
            memcpy(at, "\\ufffd", 6);
        at += at[1] ? 2 : 1;
    }
}

static const cJSON *member_named(const cJSON *object, const char *name)
{
    const cJSON *last = NULL;
    for (const cJSON *item = object ? object->child : NULL; item; item = item->next) {
        if (strcmp(item->string, name) == 0)
            last = item;
    }
    return last;
}

static void collect_meta(const char *bytes, char *meta, qz_json_line *line)
{
    size_t used = 0;
    const char *at = strchr(bytes, '{') + 1;
    for (member m; next_member(&at, &m);) {
        if (key_is(&m, "id") || key_is(&m, "text"))
            continue;
        size_t length = (size_t)(m.value_end - m.key) + 1;
        if (used + length + 1 > QZ_META_BYTES) {
            line->meta_cut = true;
            continue;
        }
        meta[used] = used ? ',' : '{';
        memcpy(meta + used + 1, m.key - 1, length);
        used += length + 1;
    }
    if (!used)
        return;
    meta[used] = '}';
    meta[used + 1] = '\0';
    line->meta = meta;
}

/* The id into `room`: the characters of a string, a number as it is written. */
static const char *copy_id(const cJSON *object, const char *bytes, char *room)
{
    const cJSON *id = member_named(object, "id");
    if (cJSON_IsString(id))
        return memcpy(room, id->valuestring, strlen(id->valuestring) + 1);
    if (!cJSON_IsNumber(id))
        return NULL;
    const char *at = strchr(bytes, '{') + 1;
    for (member m; next_member(&at, &m);) {
        if (!key_is(&m, "id"))
            continue;
        memcpy(room, m.value, (size_t)(m.value_end - m.value));
        room[m.value_end - m.value] = '\0';
    }
    return room;
}

qza_status qz_json_line_read(qz_arena *arena, const char *bytes, size_t length, qz_json_line *line,
                             qza_error *error)
{
    *line = (qz_json_line){0};
    /* All memory before cJSON takes its own, so that running out of it loses nothing. Decoding never
     * lengthens. */
    char *copy = qz_copy_bytes(arena, bytes, length);
    char *text_room = qz_allocate(arena, length + 1);
    char *id_room = qz_allocate_zeroed(arena, length + 1, 1);
    char *meta_room = qz_allocate(arena, QZ_META_BYTES + 3);
    cJSON *object = NULL;
    if (!memchr(copy, '\0', length)) {
        replace_nul_escapes(copy);
        object = cJSON_ParseWithLengthOpts(copy, length + 1, NULL, 1);
    }
    const cJSON *text = cJSON_IsObject(object) ? member_named(object, "text") : NULL;
    qza_status status = QZA_OK;
    if (!object) {
        status = qz_fail(error, QZA_BAD_INPUT,
                         "not JSON: write one object a line, such as {\"id\": \"a\", \"text\": \"…\"}",
                         "不是 JSON：每行应写一个对象，例如 {\"id\": \"a\", \"text\": \"…\"}");
    } else if (!text || !cJSON_IsString(text)) {
        status = qz_fail(error, QZA_BAD_INPUT, "not an object with a string \"text\": add one",
                         "不是带有字符串成员 \"text\" 的对象：请补上");
    } else {
        line->length = strlen(text->valuestring);
        line->text = memcpy(text_room, text->valuestring, line->length + 1);
        line->id = copy_id(object, copy, id_room);
        collect_meta(copy, meta_room, line);
    }
    cJSON_Delete(object);
    return status;
}
