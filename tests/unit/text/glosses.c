/* glosses: readings behind characters are left out of the analysis copy, and every place stays known. */
#include "unit.h"

#include "text/text.h"

#include <string.h>

static qz_arena arena;
static jmp_buf out;

static void read_text(const char *utf8, qz_text *text)
{
    assert_int_equal(qz_text_decode(&arena, utf8, strlen(utf8), "UTF-8", false, text, NULL), QZA_OK);
    qz_text_drop_glosses(&arena, text);
}

static void readings_are_left_out(void **state)
{
    (void)state;
    qz_text text;
    read_text("全市經(jīng)濟(jì)增長(zhǎng)3.5%，人們(men)達(dá)到3萬（wàn）人。", &text);
    assert_int_equal(text.length, 19);
    assert_memory_equal(text.folded, U"全市經濟增長3.5%,人們達到3萬人。", 20 * sizeof *text.folded);
    size_t length;
    const char *bytes = qz_text_bytes(&text, (qz_span){2, 6}, &length);
    assert_int_equal(length, strlen("經(jīng)濟(jì)增長(zhǎng)"));
    assert_memory_equal(bytes, "經(jīng)濟(jì)增長(zhǎng)", length);
    assert_int_equal(qz_text_place(&text, 2), 2);
    assert_int_equal(qz_text_place(&text, 3), 9);
    assert_int_equal(qz_text_place(&text, 19), 50);
    assert_int_equal(qz_skip_common_han(&text, 0, text.length), 6);
}

static void other_brackets_stay(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {
        "一处读音(yīn)不是转码。",
        "五个缩写(gdp)、(cpi)、指数(pmi)、指数(ppi)、公司(llc)、单位(kg)。",
        "经(jīngjīng)济(jì jì)增(z3)长()市(",
        "",
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        qz_text text;
        read_text(TEXTS[i], &text);
        assert_null(text.places);
        assert_int_equal(qz_text_place(&text, text.length), text.length);
    }
}

int main(void)
{
    arena.exit = &out;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(readings_are_left_out),
        cmocka_unit_test(other_brackets_stay),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
