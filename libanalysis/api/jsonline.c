#include "api/jsonline.h"

#include "api/jsonstring.h"
#include "base/error.h"

#include <cjson/cJSON.h>
#include <string.h>

/*
 * cJSON says whether the line is JSON and decodes its strings, but for the text, which is nearly all of a
 * line: that is read here, many bytes at once, and cJSON gets the line with an empty text. Numbers and nested
 * members are taken from the line as they are written, because cJSON would turn 9007199254740993 and 1.10
 * into other numbers.
 */

typedef struct member {
    const char *key, *key_end; /* inside the quotes */
    const char *value, *value_end;
} member;

static const char *skip_space(const char *at)
{
    return at + strspn(at, " \t\r\n");
}

/* From the opening quote to behind the closing one; to the end where there is none. */
static const char *skip_string(const char *at)
{
    at += 1 + strcspn(at + 1, "\"\\");
    while (at[0] == '\\' && at[1])
        at += 2 + strcspn(at + 2, "\"\\");
    return at + 1 - (*at != '"');
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
        } else if (depth && *at) {
            at++;
        } else {
            at += strcspn(at, ",}] \t\r\n");
        }
    } while (depth && *at);
    return at;
}

/* The next member of an object; `at` stands behind its brace or after a member. Of a line that is no JSON it
 * gives something or other, within the line. */
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
    if (*p != ':')
        return false;
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

/* The last member of this name, and how many have it. */
static const cJSON *member_named(const cJSON *object, const char *name, uint32_t *count)
{
    const cJSON *last = NULL;
    *count = 0;
    for (const cJSON *item = object ? object->child : NULL; item; item = item->next) {
        if (strcmp(item->string, name) == 0) {
            last = item;
            ++*count;
        }
    }
    return last;
}

/* The first member `text` that is a string. */
static bool find_text(const char *bytes, member *text)
{
    const char *at = strchr(bytes, '{');
    if (!at)
        return false;
    for (at++; next_member(&at, text);)
        if (key_is(text, "text") && *text->value == '"' && text->value_end[-1] == '"' &&
            text->value_end - text->value >= 2)
            return true;
    return false;
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
    uint32_t count;
    const cJSON *id = member_named(object, "id", &count);
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

/* A line on its way to be read. All memory is taken before cJSON takes its own, so that running out of it
 * loses nothing. */
typedef struct reading {
    char *line; /* NUL-terminated, `length` bytes */
    size_t length;
    char *rest; /* room for the line without its text */
    char *text; /* room for that, and its bytes in UTF-8 */
    size_t text_length;
    cJSON *object;
} reading;

static cJSON *parse(const char *bytes, size_t length)
{
    return cJSON_ParseWithLengthOpts(bytes, length + 1, NULL, 1);
}

/* The line's one text into its room, and all else by cJSON. False where the text is to be found by cJSON,
 * because its key is written with escapes or is there twice. */
static bool read_apart(reading *work)
{
    member text;
    if (!find_text(work->line, &text) ||
        !qz_json_string_read(text.value + 1, (size_t)(text.value_end - text.value) - 2, work->text,
                             &work->text_length))
        return false;
    const size_t before = (size_t)(text.value + 1 - work->line);
    const size_t after = work->length - (size_t)(text.value_end - 1 - work->line);
    memcpy(work->rest, work->line, before);
    memcpy(work->rest + before, text.value_end - 1, after + 1);
    replace_nul_escapes(work->rest);
    work->object = parse(work->rest, before + after);
    uint32_t count;
    if (cJSON_IsObject(work->object) && member_named(work->object, "text", &count) && count == 1)
        return true;
    cJSON_Delete(work->object);
    work->object = NULL;
    return false;
}

/* The line by cJSON alone; true if it is an object with a text. */
static bool read_whole(reading *work)
{
    memcpy(work->rest, work->line, work->length + 1);
    replace_nul_escapes(work->rest);
    work->object = parse(work->rest, work->length);
    uint32_t count;
    const cJSON *text = cJSON_IsObject(work->object) ? member_named(work->object, "text", &count) : NULL;
    if (!text || !cJSON_IsString(text))
        return false;
    work->text_length = strlen(text->valuestring);
    memcpy(work->text, text->valuestring, work->text_length + 1);
    return true;
}

qza_status qz_json_line_read(qz_arena *arena, const char *bytes, size_t length, qz_json_line *line,
                             qza_error *error)
{
    *line = (qz_json_line){0};
    if (memchr(bytes, '\0', length))
        length = 0; /* no JSON */
    reading work = {.line = qz_copy_bytes(arena, bytes, length),
                    .length = length,
                    .rest = qz_allocate(arena, length + 1),
                    .text = qz_allocate(arena, length + 1)};
    char *id_room = qz_allocate(arena, length + 1);
    char *meta_room = qz_allocate(arena, QZ_META_BYTES + 3);
    qza_status status = QZA_OK;
    if (read_apart(&work) || read_whole(&work)) {
        line->text = work.text;
        line->length = work.text_length;
        line->id = copy_id(work.object, work.rest, id_room);
        collect_meta(work.rest, meta_room, line);
    } else if (work.object) {
        status = qz_fail(error, QZA_BAD_INPUT, "not an object with a string \"text\": add one",
                         "不是带有字符串成员 \"text\" 的对象：请补上");
    } else {
        status = qz_fail(error, QZA_BAD_INPUT,
                         "not JSON: write one object a line, such as {\"id\": \"a\", \"text\": \"…\"}",
                         "不是 JSON：每行应写一个对象，例如 {\"id\": \"a\", \"text\": \"…\"}");
    }
    cJSON_Delete(work.object);
    return status;
}
