/* error: the caller's language, place and line. */
#include "unit.h"

#include "base/error.h"

#include <string.h>

static void messages_are_in_the_callers_language(void **state)
{
    (void)state;
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qz_fail(&error, QZA_BAD_OPTION, "unknown kind '%s'", "没有“%s”这个类别", "x"),
                     QZA_BAD_OPTION);
    assert_string_equal(error.message, "unknown kind 'x'");
    assert_int_equal(error.code, QZA_BAD_OPTION);
    error = (qza_error){.language = QZA_CHINESE};
    qz_fail_at(&error, QZA_BAD_DICTIONARY, "units.tsv", 12, "bad line: %d", "此行有误：%d", 3);
    assert_string_equal(error.message, "此行有误：3");
    assert_string_equal(error.place, "units.tsv");
    assert_int_equal(error.line, 12);
}

static void an_error_is_optional(void **state)
{
    (void)state;
    assert_int_equal(qz_fail(NULL, QZA_NO_MEMORY, "out of memory", "内存不足"), QZA_NO_MEMORY);
}

static void long_messages_are_cut_between_characters(void **state)
{
    (void)state;
    char words[2000] = "";
    for (int i = 0; i < 300; i++) {
        strcat(words, "增长");
    }
    qza_error error = {.language = QZA_CHINESE};
    qz_fail_at(&error, QZA_BAD_INPUT, words, 1, "%s", "%s", words);
    assert_true(strlen(error.message) < sizeof error.message);
    assert_int_equal(strlen(error.message) % 3, 0);
    assert_true(strlen(error.place) < sizeof error.place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_in_the_callers_language),
        cmocka_unit_test(an_error_is_optional),
        cmocka_unit_test(long_messages_are_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
