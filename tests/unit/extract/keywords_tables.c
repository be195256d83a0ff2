/* keywords_tables: a line is a table, and one that is none is told; weights by answers, shares that add up.
 */
#include "unit.h"

#include "extract/keywords_tables.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static qz_arena arena;
static jmp_buf out;
static qz_lexicon *lexicon;
static qz_keyword_formula formula;
static qza_error error;

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    lexicon = NULL;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static qza_status read_line(const char *line)
{
    qz_lexicon_close(lexicon);
    lexicon = NULL;
    const qza_status status =
        qz_lexicon_open_list(NULL, line, "keyword_tables.tsv", QZ_LIST_KEYWORD_TABLES, &lexicon, &error);
    return status == QZA_OK ? qz_keyword_formula_read(lexicon, &arena, &formula, &error) : status;
}

static void a_weight_for_each_answer(void **state)
{
    (void)state;
    assert_int_equal(read_line("heading:3,4 kind:9-11\tusual\trank\t-100 50 7 300"), QZA_OK);
    static const int32_t WANTED[] = {-100, 50, 7, 300};
    for (uint32_t answers = 0; answers < 4; answers++) {
        qz_factor_levels levels = {0};
        levels[QZ_FACTOR_HEADING] = answers & 1 ? 4 : 2;
        levels[QZ_FACTOR_KIND] = answers & 2 ? 10 : 12;
        assert_int_equal(qz_keyword_sum(&formula.usual, levels), WANTED[answers]);
        assert_int_equal(qz_keyword_sum(&formula.brief, levels), 0);
    }
}

static void shares_add_up(void **state)
{
    (void)state;
    assert_int_equal(read_line("heading:3,4 kind:9-11 words:2\tbrief\trank\t-100 50 7 300 0 0 -20 80"),
                     QZA_OK);
    for (uint8_t words = 1; words < 4; words++) {
        qz_factor_levels levels = {0};
        double shares[QZ_FACTORS], sum = 0;
        levels[QZ_FACTOR_HEADING] = 3;
        levels[QZ_FACTOR_WORDS] = words;
        qz_keyword_shares(&formula.brief, levels, shares);
        for (uint32_t factor = 0; factor < QZ_FACTORS; factor++)
            sum += shares[factor];
        assert_true(fabs(sum - qz_keyword_sum(&formula.brief, levels)) < 1e-3);
        assert_true(shares[QZ_FACTOR_HEADING] > 0);
        assert_true(shares[QZ_FACTOR_RARITY] == 0);
    }
}

/* More than a block holds: at each level as many tables say yes as there are. */
static void many_tables_are_added_up(void **state)
{
    (void)state;
    enum { TABLES = 5 * QZ_KEYWORD_PAIRS + 1 };
    char path[] = "/tmp/qza-tables-XXXXXX";
    const int descriptor = mkstemp(path);
    FILE *file = fdopen(descriptor, "wb");
    assert_non_null(file);
    for (uint32_t i = 0; i < TABLES; i++)
        assert_true(fprintf(file, "length:%u words:%u\tusual\trank\t-1 100 7 %u\n", i % 17, i % 5, 1000 + i) >
                    0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(qz_lexicon_open_list(path, NULL, NULL, QZ_LIST_KEYWORD_TABLES, &lexicon, &error),
                     QZA_OK);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(qz_keyword_formula_read(lexicon, &arena, &formula, &error), QZA_OK);
    assert_int_equal(formula.usual.count, TABLES);
    for (uint8_t level = 0; level < 17; level++) {
        qz_factor_levels levels = {0};
        double shares[QZ_FACTORS];
        int32_t wanted = 0;
        levels[QZ_FACTOR_LENGTH] = level;
        levels[QZ_FACTOR_WORDS] = 3;
        for (uint32_t i = 0; i < TABLES; i++)
            wanted += i % 17 == level ? (i % 5 == 3 ? 1000 + (int32_t)i : 100) : i % 5 == 3 ? 7 : -1;
        assert_int_equal(qz_keyword_sum(&formula.usual, levels), wanted);
        qz_keyword_shares(&formula.usual, levels, shares);
        assert_true(fabs(shares[QZ_FACTOR_LENGTH] + shares[QZ_FACTOR_WORDS] - wanted) < 1e-9);
    }
}

static void a_glance_is_added_up(void **state)
{
    (void)state;
    assert_int_equal(read_line("length:4-6\tusual\tglance\t-30 30"), QZA_OK);
    assert_int_equal(formula.usual.glances[QZ_FACTOR_LENGTH][3], -30);
    assert_int_equal(formula.usual.glances[QZ_FACTOR_LENGTH][5], 30);
    assert_int_equal(formula.usual.glances[QZ_FACTOR_WORDS][5], 0);
}

static void what_is_no_table_is_told(void **state)
{
    (void)state;
    static const char *const LINES[] = {
        "colour:3\tusual\trank\t1 2",                        /* no factor */
        "heading:99\tusual\trank\t1 2",                      /* no level */
        "heading:4-3\tusual\trank\t1 2",                     /* backwards */
        "heading\tusual\trank\t1 2",                         /* no levels */
        "heading:3 \tusual\trank\t1 2",                      /* a question less */
        "heading:3 kind:1 words:2 left:1\tusual\trank\t1 2", /* too many questions */
        "heading:3\tusual\trank\t1",                         /* too few weights */
        "heading:3\tusual\trank\t1 2 3",                     /* too many */
        "heading:3\tusual\trank\t1 99999",                   /* too large */
        "heading:3\tusual\trank\t1 x",                       /* no number */
        "heading:3 kind:1\tusual\tglance\t1 2 3 4",          /* a glance asks one question */
        "rarity:3\tusual\tglance\t1 2",                      /* and none that needs look-ups */
    };
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++)
        assert_int_equal(read_line(LINES[i]), QZA_BAD_DICTIONARY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_weight_for_each_answer, set_up, tear_down),
        cmocka_unit_test_setup_teardown(shares_add_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(many_tables_are_added_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_glance_is_added_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_no_table_is_told, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
