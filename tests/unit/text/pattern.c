#include "unit.h"

#include "text/pattern.h"

#include <stdlib.h>
#include <string.h>

static qz_pattern *pattern;
static qz_matcher *matcher;
static qz_span groups[QZ_GROUPS];

static void compile(const char *expression)
{
    qz_pattern_free(pattern);
    assert_int_equal(qz_pattern_compile(expression, &pattern, NULL), QZA_OK);
    if (!matcher)
        matcher = qz_matcher_open();
}

static void positions_are_characters(void **state)
{
    (void)state;
    static const char32_t text[] = U"澄政发〔2024〕7号文";
    compile("(\\p{Han}{2,4})〔([0-9]{4})〕([0-9]+)号");
    assert_true(qz_pattern_find(pattern, matcher, text, 0, 12, groups));
    assert_int_equal(groups[0].start, 0);
    assert_int_equal(groups[0].end, 11);
    assert_int_equal(groups[2].start, 4);
    assert_int_equal(groups[2].end, 8);
    assert_int_equal(groups[4].start, UINT32_MAX);
}

static void ends_are_respected(void **state)
{
    (void)state;
    static const char32_t text[] = U"第七号";
    compile("第七号");
    assert_false(qz_pattern_find(pattern, matcher, text, 0, 2, groups));
    assert_true(qz_pattern_starts(pattern, matcher, text, 0, 3, groups));
    assert_false(qz_pattern_starts(pattern, matcher, text, 1, 3, groups));
}

static void wrong_expressions_say_where(void **state)
{
    (void)state;
    qz_pattern *wrong = NULL;
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qz_pattern_compile("港(口", &wrong, &error), QZA_BAD_DICTIONARY);
    assert_null(wrong);
    assert_non_null(strstr(error.message, "character 3"));
}

/* A pattern that would try 2^40 ways gives up instead of hanging. */
static void endless_matches_give_up(void **state)
{
    (void)state;
    enum { LENGTH = 4000 };
    char32_t *text = calloc(LENGTH + 1, sizeof *text);
    for (uint32_t k = 0; k < LENGTH; k++)
        text[k] = U'一';
    compile("(一+)+二");
    assert_false(qz_pattern_starts(pattern, matcher, text, 0, LENGTH, groups));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions_are_characters),
        cmocka_unit_test(ends_are_respected),
        cmocka_unit_test(wrong_expressions_say_where),
        cmocka_unit_test(endless_matches_give_up),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_pattern_free(pattern);
    qz_matcher_close(matcher);
    return failed;
}
