/* jsonstring: escapes read, anything else as it is. */
#include "unit.h"

#include "api/jsonstring.h"

#include <string.h>

static void expect(const char *json, const char *wanted)
{
    char room[100];
    size_t written;
    assert_true(strlen(json) < sizeof room);
    if (!wanted) {
        assert_false(qz_json_string_read(json, strlen(json), room, &written));
        return;
    }
    assert_true(qz_json_string_read(json, strlen(json), room, &written));
    assert_string_equal(room, wanted);
    assert_int_equal(written, strlen(wanted));
}

static void what_has_no_escape_stays(void **state)
{
    (void)state;
    expect("", "");
    expect("澄川港", "澄川港");
    expect("a\tb", "a\tb"); /* cJSON takes raw control characters too */
}

static void escapes_become_characters(void **state)
{
    (void)state;
    expect("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t");
    expect("一\\n\\n二\\n", "一\n\n二\n");
    expect("\\u6e2f\\u6E2F", "港港");
    expect("\\u00e9\\u0041", "éA");
    expect("\\ud83d\\udea2", "🚢");
    expect("a\\u0000b", "a\xEF\xBF\xBD"
                        "b");
}

static void escapes_that_json_has_not_are_refused(void **state)
{
    (void)state;
    const char *const wrong[] = {"\\",      "\\x",        "a\\",          "\\u12",          "\\u12g4",
                                 "\\udc00", "\\ud800",    "\\ud800x",     "\\ud800\\n1234", "\\ud800\\u0041",
                                 "\\u 123", "\\ud800\\u", "\\ud800\\udc0"};
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
        expect(wrong[k], NULL);
}

/* Only `length` bytes are read: an escape may not reach beyond them. */
static void nothing_behind_the_length_is_read(void **state)
{
    (void)state;
    char room[8];
    size_t written;
    assert_false(qz_json_string_read("\\n", 1, room, &written));
    assert_false(qz_json_string_read("\\u6e2f", 5, room, &written));
    assert_true(qz_json_string_read("ab\\n", 2, room, &written));
    assert_int_equal(written, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_no_escape_stays),
        cmocka_unit_test(escapes_become_characters),
        cmocka_unit_test(escapes_that_json_has_not_are_refused),
        cmocka_unit_test(nothing_behind_the_length_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
