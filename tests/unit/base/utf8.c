/* utf8: strict decoding, the same answers as the Unicode standard's table 3-7. */
#include "unit.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

static void every_scalar_value_comes_back(void **state)
{
    (void)state;
    for (char32_t character = 1; character <= 0x10FFFF; character++) {
        if (character >= 0xD800 && character < 0xE000) {
            continue;
        }
        char bytes[4];
        const size_t written = qz_utf8_encode(character, bytes);
        char32_t read = 0;
        size_t invalid = 0;
        assert_int_equal(qz_utf8_decode(bytes, written, &read, &invalid), written);
        assert_int_equal(read, character);
        for (size_t cut = 1; cut < written; cut++) { /* half a character is none */
            assert_int_equal(qz_utf8_decode(bytes, cut, &read, &invalid), 0);
            assert_int_equal(invalid, cut);
        }
    }
}

static void ill_formed_bytes_are_skipped_by_their_maximal_part(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t skip;
    } cases[] = {
        {"\x80", 1},         {"\xc0\xaf", 1},         {"\xc1\xbf", 1},         {"\xe0\x80\x80", 1},
        {"\xed\xa0\x80", 1}, {"\xf0\x80\x80\x80", 1}, {"\xf4\x90\x80\x80", 1}, {"\xf5\x80\x80\x80", 1},
        {"\xff", 1},         {"\xe4\xb8x", 2},        {"\xf0\x9f\x98x", 3},    {"\xe4x", 1},
        {"\xc3x", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char32_t character = 0;
        size_t invalid = 0;
        assert_int_equal(qz_utf8_decode(cases[i].bytes, strlen(cases[i].bytes), &character, &invalid), 0);
        assert_int_equal(invalid, cases[i].skip);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scalar_value_comes_back),
        cmocka_unit_test(ill_formed_bytes_are_skipped_by_their_maximal_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
