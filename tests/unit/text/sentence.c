#include "unit.h"

#include "text/text.h"

#include <string.h>

static qz_arena arena;
static jmp_buf exit_point;
static qz_text text;
static qz_spans spans;

static void split(const char *utf8, bool clauses)
{
    arena.exit = &exit_point;
    qz_arena_reset(&arena);
    spans = (qz_spans){.count = 0};
    assert_int_equal(qz_text_decode(&arena, utf8, strlen(utf8), NULL, false, &text, NULL), QZA_OK);
    if (clauses)
        qz_clauses_split(&arena, &text, (qz_span){0, text.length}, &spans);
    else
        qz_sentences_split(&arena, &text, (qz_span){0, text.length}, &spans);
}

/* The parts, joined by | */
static void assert_parts(const char *utf8, bool clauses, const char *expected)
{
    char joined[1024] = "";
    split(utf8, clauses);
    for (uint32_t k = 0; k < spans.count; k++) {
        size_t length;
        const char *bytes = qz_text_bytes(&text, spans.items[k], &length);
        if (k > 0)
            strcat(joined, "|");
        strncat(joined, bytes, length);
    }
    assert_string_equal(joined, expected);
}

static void sentences_end_at_marks_and_lines(void **state)
{
    (void)state;
    assert_parts("港口扩建完成。航线增加！真的吗？是", false, "港口扩建完成。|航线增加！|真的吗？|是");
    assert_parts("标题\n  正文。  \n\n", false, "标题|正文。");
    assert_parts("增长3.5%；下降1.2%。好", false, "增长3.5%；下降1.2%。|好");
    assert_parts("", false, "");
}

static void marks_keep_their_sentences(void **state)
{
    (void)state;
    assert_parts("他说：“好。走。”随后离开。", false, "他说：“好。走。”|随后离开。");
    assert_parts("《去哪儿？》一书出版。", false, "《去哪儿？》一书出版。");
    assert_parts("“加油！”的喊声四起。", false, "“加油！”的喊声四起。");
    assert_parts("（注：含海铁联运。）港口忙。", false, "（注：含海铁联运。）|港口忙。");
}

static void a_missing_mark_opens_nothing(void **state)
{
    (void)state;
    assert_parts("他说：“港口扩建。航线增加。通关提速。", false, "他说：“港口扩建。|航线增加。|通关提速。");
    assert_parts("共3项）完成。好。", false, "共3项）完成。|好。");
}

static void addresses_and_ellipses_are_no_ends(void **state)
{
    (void)state;
    assert_parts("见http://example.cn/a?id=3一文。好", false, "见http://example.cn/a?id=3一文。|好");
    assert_parts("港口……的变化。", false, "港口……的变化。");
    assert_parts("变化真大…… 港口", false, "变化真大……|港口");
}

static void clauses_leave_numbers_whole(void **state)
{
    (void)state;
    assert_parts("完成1,234项，比例3:2；其中：一项。", true, "完成1,234项，|比例3:2；|其中：|一项。");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_end_at_marks_and_lines),
        cmocka_unit_test(marks_keep_their_sentences),
        cmocka_unit_test(a_missing_mark_opens_nothing),
        cmocka_unit_test(addresses_and_ellipses_are_no_ends),
        cmocka_unit_test(clauses_leave_numbers_whole),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
