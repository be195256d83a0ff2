/* sets: where words of a set begin and end, with the spots of a text and without. */
#include "unit.h"

#include "lexicon/sets.h"
#include "lexicon/spots.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static qz_arena arena;
static jmp_buf out;
static char own[64];
static qz_lexicon *lexicon;
static qz_text text;

/* The shipped sets, and one word that a user adds to one of them. */
static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    strcpy(own, "/tmp/qza-sets-XXXXXX");
    const int file = mkstemp(own);
    static const char lines[] = "港城\tarea\n务必\tmust\n";
    assert_true(file >= 0);
    assert_int_equal(write(file, lines, sizeof lines - 1), sizeof lines - 1);
    assert_int_equal(close(file), 0);
    qza_error error = {.language = QZA_ENGLISH};
    if (qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, &error) != QZA_OK ||
        qz_lexicon_add(lexicon, own, QZ_LIST_SETS, &error) != QZA_OK)
        fail_msg("%s: %s", error.place, error.message);
    static const char utf8[] = "企业必须填报，港城务必公布年初预算计划";
    assert_int_equal(qz_text_decode(&arena, utf8, strlen(utf8), "UTF-8", false, &text, &error), QZA_OK);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    (void)remove(own);
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static void look(void)
{
    assert_int_equal(qz_set_end(lexicon, &text, 0, QZ_SET_DOER), 2);
    assert_int_equal(qz_set_end(lexicon, &text, 2, QZ_SET_MUST), 4);
    assert_int_equal(qz_set_end(lexicon, &text, 2, QZ_SET_DOER), 2);
    assert_int_equal(qz_set_end(lexicon, &text, 3, QZ_SET_MUST), 3);
    assert_int_equal(qz_set_end(lexicon, &text, 9, QZ_SET_MUST), 11);
    assert_int_equal(qz_set_end(lexicon, &text, 7, QZ_SET_AREA), 9);
    assert_int_equal(qz_set_start(lexicon, &text, 4, QZ_SET_MUST), 2);
    assert_int_equal(qz_set_start(lexicon, &text, 4, QZ_SET_ISSUE), 4);
    assert_int_equal(qz_set_start(lexicon, &text, 17, QZ_SET_BUDGET), 13); /* the longest: 年初预算 */
    assert_int_equal(qz_set_end(lexicon, &text, text.length - 2, QZ_SET_PLAN), text.length);
    assert_int_equal(qz_set_end(lexicon, &text, text.length - 2, QZ_SET_PLAN_PERIOD),
                     text.length); /* in two */
    assert_int_equal(qz_set_end(lexicon, &text, text.length, QZ_SET_PLAN), text.length);
    assert_int_equal(qz_set_start(lexicon, &text, 0, QZ_SET_PLAN), 0);
}

static void words_begin_and_end(void **state)
{
    (void)state;
    look();
    text.spots = qz_spots_find(lexicon, &arena, &text, QZ_IN(QZ_LIST_SETS));
    assert_non_null(text.spots);
    look();
}

/* Each set that the code asks for has words. */
static void no_set_is_empty(void **state)
{
    (void)state;
    bool has[QZ_SET_COUNT + 1] = {false};
    for (uint32_t row = 0; row < qz_lexicon_rows(lexicon, QZ_LIST_SETS); row++)
        has[qz_cell_choice(lexicon, qz_lexicon_row(lexicon, QZ_LIST_SETS, row), QZ_SET_NAME)] = true;
    for (uint32_t set = 1; set < QZ_SET_COUNT; set++)
        assert_true(has[set]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_begin_and_end),
        cmocka_unit_test(no_set_is_empty),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
