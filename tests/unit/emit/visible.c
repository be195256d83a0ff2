/* visible: how wide text is on a terminal, and what would steer it. */
#include "unit.h"

#include "emit/visible.h"

#include <string.h>

static void width_is(const char *text, uint32_t width)
{
    assert_int_equal(qz_visible_width(text, strlen(text)), width);
}

static void widths(void **state)
{
    (void)state;
    width_is("", 0);
    width_is("abc", 3);
    width_is("增长6.5%", 8);
    width_is("，：（）《》", 12);
    width_is("𠮷😀", 4);
    width_is("e\u0301", 1);
    width_is("\xFF", 1);
}

static void shown_is(const char *bytes, bool lines, const char *expected)
{
    char shown[QZ_VISIBLE_ROOM];
    (void)qz_visible_character(bytes, strlen(bytes), lines, shown);
    assert_string_equal(shown, expected);
}

static void what_steers_a_terminal_is_spelled_out(void **state)
{
    (void)state;
    shown_is("\x1b", true, "<U+001B>");
    shown_is("\x07", true, "<U+0007>");
    shown_is("\xC2\x9B", true, "<U+009B>");
    shown_is("\u202E", true, "<U+202E>");
    shown_is("\x7f", true, "<U+007F>");
    shown_is("\n", true, "\n");
    shown_is("\n", false, "<U+000A>");
    shown_is("\t", false, "<U+0009>");
    shown_is("中", false, "中");
    shown_is("\xFF", false, "\xEF\xBF\xBD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(widths),
        cmocka_unit_test(what_steers_a_terminal_is_spelled_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
