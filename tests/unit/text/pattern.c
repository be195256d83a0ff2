#include "unit.h"

#include "text/pattern.h"

#include <stdlib.h>
#include <string.h>

static qz_pattern *pattern;
static qz_matcher *matcher;
static qz_span found;

static void compile(const char *expression)
{
    qz_pattern_free(pattern);
    assert_int_equal(qz_pattern_compile(expression, strlen(expression), &pattern, NULL), QZA_OK);
    if (!matcher)
        matcher = qz_matcher_open();
    qz_matcher_begin(matcher, 1000);
}

static void expressions_stand_between_slashes(void **state)
{
    (void)state;
    assert_true(qz_pattern_is("/港/", strlen("/港/")));
    assert_false(qz_pattern_is("//", 2));
    assert_false(qz_pattern_is("港/口", strlen("港/口")));
    assert_false(qz_pattern_is("", 0));
}

static void positions_are_characters(void **state)
{
    (void)state;
    static const char32_t text[] = U"见澄政发〔2024〕7号文";
    compile("/\\p{Han}{2,3}〔[0-9]{4}〕[0-9]+号/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 1, 13, &found), QZ_FOUND);
    assert_int_equal(found.start, 1);
    assert_int_equal(found.end, 12);
}

static void ends_are_respected(void **state)
{
    (void)state;
    static const char32_t text[] = U"第七号\n第八号";
    compile("/第七号/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, 2, &found), QZ_NOT_FOUND);
    compile("/^第.号$/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 4, 7, &found), QZ_FOUND);
    assert_int_equal(found.start, 4);
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 5, 7, &found), QZ_NOT_FOUND);
}

/* Texts are folded, and so is what is looked for; a full-width bracket is no group. */
static void full_width_signs_are_no_operators(void **state)
{
    (void)state;
    static const char32_t text[] = U"港口(二期)";
    compile("/港口（[一二]期）/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, 6, &found), QZ_FOUND);
    assert_int_equal(found.end, 6);
    static const char *const also[] = {"/口\\（二期\\）/", "/口\\Q（二期）\\E/", "/(?#（注）)口（二/",
                                       "/口[（]二/"};
    for (size_t i = 0; i < sizeof also / sizeof *also; i++) {
        compile(also[i]);
        assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, 6, &found), QZ_FOUND);
        assert_int_equal(found.start, 1);
    }
}

static void empty_matches_are_none(void **state)
{
    (void)state;
    static const char32_t text[] = U"港口";
    compile("/|港/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, 2, &found), QZ_FOUND);
    assert_int_equal(found.end, 1);
    compile("/湖*/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, 2, &found), QZ_NOT_FOUND);
}

static void wrong_expressions_say_where(void **state)
{
    (void)state;
    qz_pattern *wrong = NULL;
    qza_error error = {.language = QZA_ENGLISH};
    assert_int_equal(qz_pattern_compile("/港(口/", strlen("/港(口/"), &wrong, &error), QZA_BAD_DICTIONARY);
    assert_null(wrong);
    assert_non_null(strstr(error.message, "character 3"));
    const char *wide = "/（（（港(口/";
    assert_int_equal(qz_pattern_check(wide, strlen(wide), &error), QZA_BAD_DICTIONARY);
    assert_non_null(strstr(error.message, "character 6"));
}

static char32_t *filled(uint32_t length)
{
    char32_t *text = calloc(length + 1, sizeof *text);
    for (uint32_t k = 0; k < length; k++)
        text[k] = U'一';
    return text;
}

/* Where a match is found, of which length; -1 for none. */
static int64_t match_in(const char *expression, const char32_t *text, uint32_t length)
{
    compile(expression);
    qz_matcher_begin(matcher, length);
    const qz_found come = qz_pattern_find(pattern, matcher, text, 0, length, &found);
    return come == QZ_FOUND ? (int64_t)(found.end - found.start) : -1;
}

/* A pattern that would try 2^40 ways gives up instead of hanging; one that goes deep does not. */
static void endless_matches_give_up(void **state)
{
    (void)state;
    enum { LENGTH = 4000 };
    char32_t *text = filled(LENGTH);
    compile("/(一+)+[二三]/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, LENGTH, &found), QZ_GAVE_UP);
    compile("/一.*.*.*[二三]/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, LENGTH, &found), QZ_GAVE_UP);
    text[990] = U'三';
    assert_int_equal(match_in("/(?:(一)|(二))+三/", text, LENGTH), 991);
    free(text);
}

/* What begins before the end of a window goes on behind it; what nowhere is, is looked for in linear time. */
static void long_lines_have_windows(void **state)
{
    (void)state;
    enum { LENGTH = 200000, AT = 1900, FAR = 900 };
    char32_t *text = filled(LENGTH);
    text[AT] = U'港';
    text[AT + FAR] = U'口';
    compile("/港.*(口|岸)/");
    assert_int_equal(qz_pattern_find(pattern, matcher, text, 0, LENGTH, &found), QZ_FOUND);
    assert_int_equal(found.start, AT);
    assert_int_equal(found.end, AT + FAR + 1);
    for (uint32_t k = AT; k < LENGTH; k += 10)
        text[k] = U'港';
    compile("/港.*(二|三)/");
    qz_matcher_begin(matcher, LENGTH);
    qz_matcher_begin(matcher, LENGTH);
    assert_int_equal(qz_pattern_find(pattern, matcher, text, AT + FAR + 1, LENGTH, &found), QZ_NOT_FOUND);
    free(text);
}

/* What ends before the edge of a window might have gone on, or come to nothing, behind it. */
static void edges_of_windows_are_not_seen(void **state)
{
    (void)state;
    enum { LENGTH = 3000, AT = 1500 };
    char32_t *text = filled(LENGTH);
    text[AT] = U'港';
    text[AT + 302] = text[AT + 603] = U'口';
    assert_int_equal(match_in("/港.*口/", text, LENGTH), 604);
    text[AT + 302] = U'岸';
    assert_int_equal(match_in("/港.*口|岸/", text, LENGTH), 604);
    assert_int_equal(match_in("/港(?!.{0,700}口)/", text, LENGTH), -1);
    assert_true(match_in("/港\\K.*/", text, LENGTH) >= 1000);
    assert_int_equal(found.start, AT + 1);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_stand_between_slashes),
        cmocka_unit_test(positions_are_characters),
        cmocka_unit_test(ends_are_respected),
        cmocka_unit_test(full_width_signs_are_no_operators),
        cmocka_unit_test(wrong_expressions_say_where),
        cmocka_unit_test(endless_matches_give_up),
        cmocka_unit_test(long_lines_have_windows),
        cmocka_unit_test(edges_of_windows_are_not_seen),
        cmocka_unit_test(empty_matches_are_none),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_pattern_free(pattern);
    qz_matcher_close(matcher);
    return failed;
}
