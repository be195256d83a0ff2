/* edges: no term is refused by its first or last character, and most characters are refused. */
#include "unit.h"

#include "lexicon/edges.h"
#include "lexicon/sets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static qz_arena arena;
static jmp_buf out;
static qz_lexicon *lexicon;

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    qza_error error = {.language = QZA_ENGLISH};
    if (qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, &error) != QZA_OK)
        fail_msg("%s: %s", error.place, error.message);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static void every_term_passes(void **state)
{
    (void)state;
    uint32_t terms = 0;
    for (qz_list list = 0; list < QZ_LISTS_IN_TEXT; list++) {
        if (!(QZ_IN(list) & QZ_LISTS_WITH_EDGES))
            continue;
        const qz_edges *edges = qz_lexicon_edges(lexicon, list);
        for (uint32_t row = 0; row < qz_lexicon_rows(lexicon, list); row++, terms++) {
            const qz_sense sense = qz_lexicon_row(lexicon, list, row);
            const char *term = qz_row_term(lexicon, sense);
            uint32_t length;
            const char32_t *folded = qz_fold_string(&arena, term, strlen(term), &length);
            const uint32_t choice = qz_cell_choice(lexicon, sense, 1);
            if (!qz_edges_begin(&edges[choice], folded[0]) || !qz_edges_begin(&edges[0], folded[0]) ||
                !qz_edges_end(&edges[choice], folded[length - 1]) ||
                !qz_edges_end(&edges[0], folded[length - 1]))
                fail_msg("%s: %s", qz_list_forms[list].name, term);
        }
    }
    assert_true(terms > 1000);
}

static void most_characters_are_refused(void **state)
{
    (void)state;
    const qz_edges *must = &qz_lexicon_edges(lexicon, QZ_LIST_SETS)[QZ_SET_MUST];
    uint32_t begin = 0, end = 0, all = 0;
    for (char32_t c = 0x4E00; c < 0x9FFF; c++, all++) {
        begin += qz_edges_begin(must, c);
        end += qz_edges_end(must, c);
    }
    assert_true(begin * 10 < all);
    assert_true(end * 10 < all);
}

/* Also terms whose characters a text has in another form: ％ is folded to %. */
static void terms_that_are_added_pass(void **state)
{
    (void)state;
    char own[] = "/tmp/qza-edges-XXXXXX";
    const int file = mkstemp(own);
    static const char lines[] = "鱻必％\tmust\n";
    qza_error error = {.language = QZA_ENGLISH};
    assert_true(file >= 0);
    assert_int_equal(write(file, lines, sizeof lines - 1), sizeof lines - 1);
    assert_int_equal(close(file), 0);
    const qz_edges *edges = qz_lexicon_edges(lexicon, QZ_LIST_SETS);
    assert_false(qz_edges_begin(&edges[QZ_SET_MUST], U'鱻'));
    assert_int_equal(qz_lexicon_add(lexicon, own, QZ_LIST_SETS, &error), QZA_OK);
    assert_true(qz_edges_begin(&edges[QZ_SET_MUST], U'鱻'));
    assert_true(qz_edges_end(&edges[QZ_SET_MUST], U'%'));
    assert_true(qz_edges_begin(&edges[0], U'鱻'));
    assert_int_equal(remove(own), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_term_passes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(most_characters_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(terms_that_are_added_pass, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
