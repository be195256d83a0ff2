#include "unit.h"

#include "format/format.h"

#include <string.h>

static qz_arena arena;
static jmp_buf exit_point;
static qz_taken taken;
static qza_error error;

static qza_status take(qza_input input, const void *bytes, size_t length)
{
    arena.exit = &exit_point;
    qz_arena_reset(&arena);
    memset(&error, 0, sizeof error);
    return qz_format_read(&arena, input, bytes, length, &taken, &error);
}

static void formats_by_their_bytes(void **state)
{
    (void)state;
    assert_int_equal(qz_format_of("%PDF-1.7\n", 9), QZA_INPUT_PDF);
    assert_int_equal(qz_format_of("\r\n%PDF-1.7\n", 11), QZA_INPUT_PDF);
    assert_int_equal(qz_format_of("PK\3\4....", 8), QZA_INPUT_DOCX);
    assert_int_equal(qz_format_of("PDF %PDF-1.7", 12), QZA_INPUT_TEXT);
    assert_int_equal(qz_format_of("%PDF", 4), QZA_INPUT_TEXT);
    assert_int_equal(qz_format_of("", 0), QZA_INPUT_TEXT);
    assert_int_equal(qz_format_of(NULL, 0), QZA_INPUT_TEXT);
}

static void what_cannot_be_read_says_what_to_do(void **state)
{
    (void)state;
    static const struct {
        qza_input input;
        const char *bytes, *words;
    } cases[] = {
        {QZA_INPUT_DOCX, "PK\3\4........................", "damaged or cut"},
        {QZA_INPUT_DOCX, "text", "no DOCX"},
        {QZA_INPUT_PDF, "%PDF-1.7", "pdftotext"},
        {QZA_INPUT_PDF_BOXES, "<page width=\"9\" height=\"9\">\n", "OCR"},
        {QZA_INPUT_PDF_BOXES, "", "no pages"},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        assert_int_equal(take(cases[k].input, cases[k].bytes, strlen(cases[k].bytes)), QZA_BAD_INPUT);
        assert_non_null(strstr(error.message, cases[k].words));
    }
}

static void pages_without_text_are_warned_about(void **state)
{
    (void)state;
    static const char pages[] = "<page width=\"99\" height=\"99\">\n<page width=\"99\" height=\"99\">\n"
                                "<word xMin=\"9\" yMin=\"40\" xMax=\"19\" yMax=\"50\">甲</word>\n";
    assert_int_equal(take(QZA_INPUT_PDF_BOXES, pages, sizeof pages - 1), QZA_OK);
    assert_int_equal(taken.length, strlen("甲\n"));
    assert_memory_equal(taken.text, "甲\n", taken.length);
    assert_non_null(strstr(taken.warning.en, "1 of 2 pages"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_by_their_bytes),
        cmocka_unit_test(what_cannot_be_read_says_what_to_do),
        cmocka_unit_test(pages_without_text_are_warned_about),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
