/* variants: a traditional text is read as the simplified one; terms of the user's stay as they are. */
#include "unit.h"

#include "lexicon/variants.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static qz_arena arena;
static jmp_buf out;
static qz_lexicon *lexicon;

static int open_lexicon(void **state)
{
    (void)state;
    arena.exit = &out;
    return qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, NULL) == QZA_OK ? 0 : -1;
}

static int close_lexicon(void **state)
{
    (void)state;
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static void assert_read_as(const qz_lexicon *with, const char *traditional, const char32_t *simple)
{
    qz_text text;
    assert_int_equal(qz_text_decode(&arena, traditional, strlen(traditional), "UTF-8", false, &text, NULL),
                     QZA_OK);
    const char32_t *before = text.folded;
    qz_simplify(with, &arena, &text);
    assert_memory_equal(text.folded, simple, ((size_t)text.length + 1) * sizeof *simple);
    assert_ptr_equal(text.written, text.folded == before ? NULL : before);
}

static void traditional_texts(void **state)
{
    (void)state;
    assert_read_as(lexicon, "澄川市統計局關於經濟運行的通報", U"澄川市统计局关于经济运行的通报");
    assert_read_as(lexicon, "顯著改善，乾隆年間，批覆計畫", U"显著改善,乾隆年间,批复计划");
}

static void simplified_texts_stay(void **state)
{
    (void)state;
    assert_read_as(lexicon, "乾县的著名企业，引用“產業”二字", U"乾县的著名企业,引用“產業”二字");
}

static void every_form_keeps_its_count(void **state)
{
    (void)state;
    const uint32_t rows = qz_lexicon_rows(lexicon, QZ_LIST_VARIANTS);
    assert_true(rows > 2000);
    for (uint32_t row = 0; row < rows; row++) {
        const qz_sense sense = qz_lexicon_row(lexicon, QZ_LIST_VARIANTS, row);
        uint32_t written, simple;
        const char *cell = qz_cell_text(lexicon, sense, QZ_VARIANT_SIMPLIFIED);
        const char *term = qz_row_term(lexicon, sense);
        qz_fold_string(&arena, cell, strlen(cell), &simple);
        qz_fold_string(&arena, term, strlen(term), &written);
        if (written != simple)
            fail_msg("%s has another count of characters than %s", term, cell);
    }
}

static void terms_of_the_user_stay(void **state)
{
    (void)state;
    char folder[] = "/tmp/qza-variants-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[sizeof folder + 16];
    (void)snprintf(path, sizeof path, "%s/user.tsv", folder);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs("產業園\n", file) >= 0);
    assert_int_equal(fclose(file), 0);
    const char *const users[] = {path};
    qz_lexicon *own;
    assert_int_equal(qz_lexicon_open(QZA_TEST_DICTIONARY, users, 1, &own, NULL), QZA_OK);
    assert_read_as(own, "澄川產業園發展產業", U"澄川產業園发展产业");
    qz_lexicon_close(own);
    (void)remove(path);
    (void)remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(traditional_texts),
        cmocka_unit_test(simplified_texts_stay),
        cmocka_unit_test(every_form_keeps_its_count),
        cmocka_unit_test(terms_of_the_user_stay),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
