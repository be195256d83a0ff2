#include "unit.h"

#include "format/numerals.h"

static qz_arena arena;
static jmp_buf exit_point;

static void assert_written(const char *format, uint32_t number, const char *wanted)
{
    arena.exit = &exit_point;
    qz_characters written = {0};
    qz_numerals_write(&arena, &written, qz_numerals_named(format), number);
    qz_characters_append(&arena, &written, "", 1);
    assert_string_equal(written.items, wanted);
}

static void chinese_counting(void **state)
{
    (void)state;
    static const struct {
        uint32_t number;
        const char *words;
    } cases[] = {{1, "一"},          {10, "十"},
                 {11, "十一"},       {20, "二十"},
                 {99, "九十九"},     {100, "一百"},
                 {101, "一百零一"},  {110, "一百一十"},
                 {1001, "一千零一"}, {1010, "一千零一十"},
                 {2000, "二千"},     {9999, "九千九百九十九"},
                 {10000, "10000"},   {0, "0"}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        assert_written("chineseCountingThousand", cases[k].number, cases[k].words);
    assert_written("chineseCounting", 12, "十二");
    assert_written("chineseCounting", 101, "一〇一");
    assert_written("ideographDigital", 10, "一〇");
    assert_written("chineseLegalSimplified", 10, "壹拾");
    assert_written("ideographLegalTraditional", 23, "貳拾參");
}

static void latin_counting(void **state)
{
    (void)state;
    assert_written("upperRoman", 1994, "MCMXCIV");
    assert_written("lowerRoman", 4, "iv");
    assert_written("upperRoman", 4000, "4000");
    assert_written("lowerLetter", 26, "z");
    assert_written("upperLetter", 28, "BB");
    assert_written("ordinal", 3, "3rd");
    assert_written("ordinal", 12, "12th");
    assert_written("decimalZero", 7, "07");
    assert_written("numberInDash", 3, "- 3 -");
}

static void signs_end(void **state)
{
    (void)state;
    assert_written("decimalEnclosedCircle", 1, "①");
    assert_written("decimalEnclosedCircle", 21, "㉑");
    assert_written("decimalEnclosedCircle", 50, "㊿");
    assert_written("decimalEnclosedCircle", 51, "51");
    assert_written("decimalEnclosedParen", 2, "⑵");
    assert_written("decimalEnclosedFullstop", 3, "⒊");
    assert_written("ideographEnclosedCircle", 10, "㊉");
    assert_written("ideographTraditional", 10, "癸");
    assert_written("ideographTraditional", 11, "11");
    assert_written("ideographZodiac", 12, "亥");
    assert_written("none", 12, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chinese_counting),
        cmocka_unit_test(latin_counting),
        cmocka_unit_test(signs_end),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
