#include "unit.h"

#include "format/boxes.h"
#include "format/layout.h"

#include <stdio.h>

static qz_arena arena;
static jmp_buf exit_point;

/* The document text of what pdftotext wrote. */
static const char *laid_out(const char *written)
{
    arena.exit = &exit_point;
    qz_arena_reset(&arena);
    qz_boxes boxes = {0};
    qz_characters text = {0};
    qz_pdf_read(&arena, written, strlen(written), &boxes);
    qz_page_starts starts = {0};
    qz_layout_write(&arena, &boxes, &text, &starts);
    qz_characters_append(&arena, &text, "", 1);
    return text.items;
}

#define PAGE "<page width=\"595.0\" height=\"842.0\">\n"
#define WORD(left, top, right, bottom, words)                                                                \
    "  <word xMin=\"" left "\" yMin=\"" top "\" xMax=\"" right "\" yMax=\"" bottom "\">" words "</word>\n"

static void words_of_a_row_are_one_line(void **state)
{
    (void)state;
    assert_string_equal(
        laid_out(PAGE WORD("200", "100", "230", "110", "二百家") WORD("90", "101", "120", "111", "企业数")),
        "企业数\t二百家\n");
    assert_string_equal(
        laid_out(PAGE WORD("90", "100", "120", "110", "企业数") WORD("120", "100", "135", "110", "200")),
        "企业数200\n");
    assert_string_equal(
        laid_out(PAGE WORD("90", "100", "115", "110", "annual") WORD("118", "100", "140", "110", "report")),
        "annual report\n");
}

static void entities_and_control_characters(void **state)
{
    (void)state;
    assert_string_equal(laid_out(PAGE WORD("90", "100", "120", "110", "R&amp;D&lt;5%&#39;")), "R&D<5%'\n");
    assert_string_equal(laid_out(PAGE WORD("90", "100", "120", "110", "甲\x01乙\xff丙")), "甲乙丙\n");
    assert_string_equal(laid_out(PAGE WORD("90", "100", "120", "110", "⼯⼈︐⻓")), "工人，长\n");
}

static void what_is_no_word_is_passed_over(void **state)
{
    (void)state;
    assert_string_equal(laid_out(WORD("90", "100", "120", "110", "甲") PAGE), "");
    assert_string_equal(laid_out(PAGE "<word xMin=\"1\"\n<word >\n<word\n" WORD("9", "40", "1", "50", "左")),
                        "");
    assert_string_equal(
        laid_out(PAGE WORD("99999999999999999999", "400", "999999999999999999999", "410", "远")), "远\n");
    assert_string_equal(laid_out(""), "");
}

static void page_numbers_are_off(void **state)
{
    (void)state;
    assert_string_equal(
        laid_out(PAGE WORD("90", "400", "120", "410", "正文。") WORD("290", "800", "310", "810", "— 1 —")),
        "正文。\n");
    assert_string_equal(laid_out(PAGE WORD("90", "400", "120", "410", "— 1 —")), "— 1 —\n");
    assert_string_equal(
        laid_out(PAGE WORD("90", "400", "120", "410", "正文。") WORD("290", "800", "310", "810", "7")),
        "正文。\n7\n"); /* it is the first page */
}

static void markers(void **state)
{
    (void)state;
    static const struct {
        const char32_t *text;
        uint32_t length;
    } cases[] = {{U"一、总则", 2}, {U"（二）目标", 3}, {U"第十条　本", 3}, {U"12.任务", 3},
                 {U"12.5%", 0},    {U"①甲", 1},        {U"一是加强", 0},   {U"（家）", 0},
                 {U"第三产业", 0}, {U"", 0},           {U"2025年", 0}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        uint32_t length = 0;
        while (cases[k].text[length])
            length++;
        assert_int_equal(qz_layout_marker(cases[k].text, length), cases[k].length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_a_row_are_one_line),
        cmocka_unit_test(entities_and_control_characters),
        cmocka_unit_test(what_is_no_word_is_passed_over),
        cmocka_unit_test(page_numbers_are_off),
        cmocka_unit_test(markers),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
