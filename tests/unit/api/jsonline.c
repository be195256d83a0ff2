/* jsonline: one document a line, its text read apart from the rest, with the same answers as cJSON gives. */
#include "unit.h"

#include "api/jsonline.h"

#include <string.h>

static qz_json_line read(qz_arena *arena, const char *line)
{
    qz_json_line found;
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qz_json_line_read(arena, line, strlen(line), &found, &error), QZA_OK);
    return found;
}

static void a_line_has_text_id_and_other_members(void **state)
{
    (void)state;
    qz_arena arena = {0};
    qz_json_line line =
        read(&arena, "{\"year\": 1.10, \"id\": 9007199254740993, \"text\": \"澄川\\n港\", \"a\": [{}]}");
    assert_string_equal(line.text, "澄川\n港");
    assert_int_equal(line.length, strlen(line.text));
    assert_string_equal(line.id, "9007199254740993");
    assert_string_equal(line.meta, "{\"year\": 1.10,\"a\": [{}]}");
    line = read(&arena, " {\"text\":\"\",\"id\":\"a\\u0062\"} ");
    assert_string_equal(line.text, "");
    assert_string_equal(line.id, "ab");
    assert_null(line.meta);
    qz_arena_free(&arena);
}

static void of_two_texts_the_last_counts(void **state)
{
    (void)state;
    qz_arena arena = {0};
    assert_string_equal(read(&arena, "{\"text\": \"港\", \"text\": \"渔\"}").text, "渔");
    assert_string_equal(read(&arena, "{\"text\": \"港\", \"te\\u0078t\": \"渔\"}").text, "渔");
    assert_string_equal(read(&arena, "{\"te\\u0078t\": \"渔\"}").text, "渔");
    assert_string_equal(read(&arena, "{\"a\": {\"text\": \"港\"}, \"text\": \"渔\"}").text, "渔");
    qz_arena_free(&arena);
}

static void what_is_no_such_object_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "\"text\"",
        "[]",
        "{}",
        "{\"text\": 1}",
        "{\"text\": \"a\", \"text\": 1}",
        "{\"a\": {\"text\": \"a\"}}",
        "{\"text\": \"a\"",
        "{\"text\": \"a}",
        "{\"text\": \"a\\\"}",
        "{\"text\": \"a\\",
        "{\"text\": \"\\ud800\"}",
        "{\"text\": \"a\"} b",
        "{\"a\" 1, \"text\": \"a\"}",
        "{\"a\": 1\"b, \"text\": \"a\"}",
        "{\"a\": }, \"text\": \"a\"}",
        "{\"text\"",
        "{\"text\":",
        "{\"",
    };
    qz_arena arena = {0};
    qz_json_line found;
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
        qza_error error = {.language = QZA_ENGLISH};
        assert_int_equal(qz_json_line_read(&arena, wrong[k], strlen(wrong[k]), &found, &error),
                         QZA_BAD_INPUT);
    }
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qz_json_line_read(&arena, "{\"text\": \"a\0\"}", 14, &found, &error), QZA_BAD_INPUT);
    qz_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_text_id_and_other_members),
        cmocka_unit_test(of_two_texts_the_last_counts),
        cmocka_unit_test(what_is_no_such_object_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
