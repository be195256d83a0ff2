#include "unit.h"

#include "text/text.h"

#include <string.h>

static void full_width_forms_become_ascii(void **state)
{
    (void)state;
    assert_int_equal(qz_fold(U'，'), U',');
    assert_int_equal(qz_fold(U'（'), U'(');
    assert_int_equal(qz_fold(U'％'), U'%');
    assert_int_equal(qz_fold(U'９'), U'9');
    assert_int_equal(qz_fold(U'Ａ'), U'A');
    assert_int_equal(qz_fold(U'～'), U'~');
    assert_int_equal(qz_fold(0x3000), U' ');
    assert_int_equal(qz_fold(0x00A0), U' ');
}

static void marks_of_chinese_stay(void **state)
{
    (void)state;
    for (const char32_t *c = U"、。“”《》〔〕…—·"; *c; c++)
        assert_int_equal(qz_fold(*c), *c);
    assert_int_equal(qz_fold(U'「'), U'“');
    assert_int_equal(qz_fold(0x2236), U':');
}

static void what_would_change_a_number_stays(void **state)
{
    (void)state;
    for (const char32_t *c = U"①²½㎡℃"; *c; c++)
        assert_int_equal(qz_fold(*c), *c);
}

static void forms_of_fonts_become_plain(void **state)
{
    (void)state;
    assert_int_equal(qz_plain_form(0x2F2F), U'工');
    assert_int_equal(qz_plain_form(0x2EF0), U'龙');
    assert_int_equal(qz_plain_form(0xFE10), U'，');
    assert_int_equal(qz_plain_form(0xFE36), U'）');
    assert_int_equal(qz_fold(0xFE36), U')');
    assert_int_equal(qz_fold(0xFE41), U'“');
    for (const char32_t *c = U"工，（①A ％「"; *c; c++)
        assert_int_equal(qz_plain_form(*c), *c);
}

static void radicals_become_ideographs(void **state)
{
    (void)state;
    assert_int_equal(qz_fold(0x2F00), U'一');
    assert_int_equal(qz_fold(0x2FD5), U'龠');
    assert_int_equal(qz_fold(0x2ED3), U'长');
    assert_int_equal(qz_fold(0x2EDA), U'页');
    assert_int_equal(qz_fold(0x2F08), U'人');
}

static void folding_is_idempotent(void **state)
{
    (void)state;
    for (char32_t c = 1; c < 0x30000; c++)
        assert_int_equal(qz_fold(qz_fold(c)), qz_fold(c));
}

static void strings_fold_character_by_character(void **state)
{
    (void)state;
    qz_arena arena = {0};
    jmp_buf exit_point;
    arena.exit = &exit_point;
    uint32_t length;
    const char *utf8 = "（Ａ股）";
    const char32_t *folded = qz_fold_string(&arena, utf8, strlen(utf8), &length);
    assert_int_equal(length, 4);
    assert_memory_equal(folded, U"(A股)", 5 * sizeof(char32_t));
    qz_arena_free(&arena);
}

static void classes_know_rare_characters(void **state)
{
    (void)state;
    assert_true(qz_is_han(U'〇'));
    assert_true(qz_is_han(0x20000));
    assert_false(qz_is_han(U'。'));
    assert_false(qz_is_han(U'あ'));
    assert_true(qz_is_latin(U'é'));
    assert_false(qz_is_latin(U'1'));
    assert_true(qz_is_space(U'\n'));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_width_forms_become_ascii),       cmocka_unit_test(marks_of_chinese_stay),
        cmocka_unit_test(what_would_change_a_number_stays),    cmocka_unit_test(forms_of_fonts_become_plain),
        cmocka_unit_test(radicals_become_ideographs),          cmocka_unit_test(folding_is_idempotent),
        cmocka_unit_test(strings_fold_character_by_character), cmocka_unit_test(classes_know_rare_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
