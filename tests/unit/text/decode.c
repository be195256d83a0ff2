#include "unit.h"

#include "text/text.h"

#include <string.h>
#include <unicode/ucnv.h>

static qz_arena arena;
static jmp_buf exit_point;
static qz_text text;
static qza_error error;

static const char SENTENCE[] = "澄川市人民政府关于推进港口高质量发展的意见，请认真贯彻执行。";
static const char TRADITIONAL[] = "澄川市政府關於推動港口發展的意見，請各單位認真執行，並於年底前報告。";

static qza_status decode(const void *bytes, size_t length, const char *encoding, bool strict)
{
    arena.exit = &exit_point;
    qz_arena_reset(&arena);
    memset(&error, 0, sizeof error);
    return qz_text_decode(&arena, bytes, length, encoding, strict, &text, &error);
}

static size_t encode(const char *encoding, const char *utf8, char *bytes, size_t room)
{
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        ucnv_convert(encoding, "UTF-8", bytes, (int32_t)room, utf8, (int32_t)strlen(utf8), &status);
    assert_true(U_SUCCESS(status));
    return (size_t)length;
}

static void encodings_are_told_by_their_bytes(void **state)
{
    (void)state;
    static const struct {
        const char *encoding, *words;
    } cases[] = {
        {"UTF-8", SENTENCE},   {"GB18030", SENTENCE},     {"UTF-16LE", SENTENCE},   {"UTF-16BE", SENTENCE},
        {"Big5", TRADITIONAL}, {"UTF-16LE", TRADITIONAL}, {"GB18030", TRADITIONAL},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char bytes[512];
        const size_t length = encode(cases[k].encoding, cases[k].words, bytes, sizeof bytes);
        assert_int_equal(decode(bytes, length, NULL, true), QZA_OK);
        assert_string_equal(text.encoding, cases[k].encoding);
        assert_string_equal(text.utf8, cases[k].words);
        assert_int_equal(text.invalid, 0);
        assert_int_equal(text.traditional, cases[k].words == TRADITIONAL);
    }
}

static void byte_order_marks_are_dropped(void **state)
{
    (void)state;
    assert_int_equal(decode("\xEF\xBB\xBF港", 6, NULL, true), QZA_OK);
    assert_string_equal(text.utf8, "港");
    assert_int_equal(decode("\xFF\xFE\x2F\x6E", 4, NULL, true), QZA_OK);
    assert_string_equal(text.utf8, "港");
    assert_int_equal(decode("\xFE\xFF\x6E\x2F", 4, NULL, true), QZA_OK);
    assert_string_equal(text.utf8, "港");
}

static void newlines_are_one(void **state)
{
    (void)state;
    assert_int_equal(decode("a\r\nb\rc\n\r", 8, NULL, true), QZA_OK);
    assert_string_equal(text.utf8, "a\nb\nc\n\n");
}

static void invalid_bytes_are_counted_with_their_place(void **state)
{
    (void)state;
    assert_int_equal(decode("港\xff口\0。", 11, "UTF-8", false), QZA_OK);
    assert_int_equal(text.invalid, 2);
    assert_int_equal(text.invalid_offset, 3);
    assert_string_equal(text.utf8, "港\xEF\xBF\xBD口\xEF\xBF\xBD。");
    assert_int_equal(text.length, 5);
}

static void offsets_and_folded_characters_agree(void **state)
{
    (void)state;
    assert_int_equal(decode("ａ港，\xF0\xA0\x80\x80!", 14, NULL, true), QZA_OK);
    assert_int_equal(text.length, 5);
    assert_int_equal(text.at[1], 3);
    assert_int_equal(text.at[4], 13);
    assert_int_equal(text.at[5], text.bytes);
    assert_memory_equal(text.folded, U"a港,\U00020000!", 6 * sizeof(char32_t));
}

static void small_inputs_are_texts(void **state)
{
    (void)state;
    assert_int_equal(decode("", 0, NULL, true), QZA_OK);
    assert_int_equal(text.length, 0);
    assert_int_equal(decode("a", 1, NULL, true), QZA_OK);
    assert_int_equal(decode("\xE6", 1, NULL, true), QZA_OK); /* half a character */
    assert_int_equal(decode("港\xE6\xB8", 5, NULL, true), QZA_OK);
    assert_string_equal(text.encoding, "UTF-8");
    assert_int_equal(text.invalid, 1);
    assert_int_equal(decode(NULL, 0, NULL, true), QZA_OK);
}

static void other_formats_are_refused_by_name(void **state)
{
    (void)state;
    assert_int_equal(decode("%PDF-1.7\n", 9, NULL, true), QZA_BAD_INPUT);
    assert_non_null(strstr(error.message, "PDF"));
    assert_int_equal(decode("PK\3\4aaaa", 8, NULL, true), QZA_BAD_INPUT);
    assert_int_equal(decode("\x7F"
                            "ELF\2\1\1",
                            7, NULL, true),
                     QZA_BAD_INPUT);
    assert_int_equal(decode("%PDF-1.7\n", 9, NULL, false), QZA_OK); /* the user said it is text */
}

static void compound_files_are_refused_by_name(void **state)
{
    (void)state;
    static const struct {
        const char *stream, *words;
    } cases[] = {{"WordDocument", "soffice"},
                 {"Workbook", "Excel"},
                 {"PowerPoint Document", "presentation"},
                 {"EncryptedPackage", "password"},
                 {"Another", "soffice"}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char bytes[200] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        for (size_t c = 0; cases[k].stream[c]; c++)
            bytes[101 + 2 * c] = cases[k].stream[c];
        assert_int_equal(decode(bytes, sizeof bytes, NULL, true), QZA_BAD_INPUT);
        assert_non_null(strstr(error.message, cases[k].words));
    }
}

static void texts_that_begin_inside_a_character(void **state)
{
    (void)state;
    assert_int_equal(decode(SENTENCE + 1, sizeof SENTENCE - 2, NULL, true), QZA_OK);
    assert_string_equal(text.encoding, "UTF-8");
    assert_memory_equal(text.utf8, "\xEF\xBF\xBD川市", 9);
    assert_int_equal(text.invalid, 1);
    char bytes[512];
    const size_t length = encode("GB18030", SENTENCE, bytes, sizeof bytes);
    assert_int_equal(decode(bytes + 1, length - 1, NULL, true), QZA_OK);
    assert_string_equal(text.encoding, "GB18030");
    assert_memory_equal(text.utf8, "\xEF\xBF\xBD川市", 9);
}

static void encodings_can_be_named(void **state)
{
    (void)state;
    char bytes[512];
    const size_t length = encode("GB18030", SENTENCE, bytes, sizeof bytes);
    assert_int_equal(decode(bytes, length, "gbk", true), QZA_OK);
    assert_string_equal(text.utf8, SENTENCE);
    assert_int_equal(decode(bytes, length, "no-such-encoding", true), QZA_BAD_OPTION);
}

static void characters_that_no_text_has_are_refused(void **state)
{
    (void)state;
    char bytes[400];
    for (size_t k = 0; k < sizeof bytes; k++)
        bytes[k] = (char)(k % 7);
    assert_int_equal(decode(bytes, sizeof bytes, NULL, true), QZA_BAD_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodings_are_told_by_their_bytes),
        cmocka_unit_test(byte_order_marks_are_dropped),
        cmocka_unit_test(newlines_are_one),
        cmocka_unit_test(invalid_bytes_are_counted_with_their_place),
        cmocka_unit_test(offsets_and_folded_characters_agree),
        cmocka_unit_test(small_inputs_are_texts),
        cmocka_unit_test(other_formats_are_refused_by_name),
        cmocka_unit_test(compound_files_are_refused_by_name),
        cmocka_unit_test(texts_that_begin_inside_a_character),
        cmocka_unit_test(encodings_can_be_named),
        cmocka_unit_test(characters_that_no_text_has_are_refused),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
