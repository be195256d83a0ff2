/* terms, kwic: which occurrences are counted, and which of them are negated. */
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char list[] = "/tmp/qza-terms-XXXXXX";

static void write_list(const char *lines)
{
    FILE *file = fopen(list, "wb");
    assert_non_null(file);
    assert_true(fputs(lines, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static int make_list(void **state)
{
    (void)state;
    const int file = mkstemp(list);
    return file < 0 || close(file) != 0;
}

static int remove_list(void **state)
{
    (void)state;
    return unlink(list);
}

/* The counts of the lines of the list in the text, joined by spaces; negated ones behind a slash. */
static void counts_are(const char *lines, const char *overlap, const char *match, const char *text,
                       const char *wanted)
{
    const qza_setting settings[] = {{"terms", list}, {"overlap", overlap}, {"match", match}};
    reading made;
    write_list(lines);
    reading_open_with(&made, "terms", true, settings, 3);
    reading_read(&made, text);
    char counts[200] = "";
    while (reading_next(&made)) {
        const size_t used = strlen(counts);
        (void)snprintf(counts + used, sizeof counts - used, "%s%d/%d", used ? " " : "",
                       (int)reading_field(&made, "count")->as.integer,
                       (int)reading_field(&made, "negated")->as.integer);
    }
    reading_close(&made);
    assert_string_equal(counts, wanted);
}

static void overlaps(void **state)
{
    (void)state;
    const char *lines = "数字经济\t数字\n经济\t经济\n字经\t经济\n经济发展\t经济\n";
    const char *text = "数字经济发展，经济发展。";
    counts_are(lines, "longest", "text", text, "1/0 0/0 0/0 1/0");
    counts_are(lines, "group", "text", text, "1/0 0/0 1/0 1/0");
    counts_are(lines, "all", "text", text, "1/0 2/0 1/0 2/0");
    counts_are("哈哈\n", "longest", "text", "哈哈哈哈哈", "2/0");
    counts_are("哈哈\n", "all", "text", "哈哈哈哈哈", "4/0");
}

static void terms_of_several_groups(void **state)
{
    (void)state;
    counts_are("经济\t甲\n经济\t乙\n", "longest", "text", "经济，经济。", "2/0 2/0");
}

static void folding(void **state)
{
    (void)state;
    counts_are("GDP\n", "longest", "text", "ＧＤＰ和GDP，gdp。", "2/0");
}

static void words(void **state)
{
    (void)state;
    counts_are("国人\n中国\n", "all", "text", "中国人民。", "1/0 1/0");
    counts_are("国人\n中国\n", "all", "word", "中国人民。", "0/0 1/0");
}

static void negated_is(const char *term, const char *text, const char *wanted)
{
    char lines[100];
    (void)snprintf(lines, sizeof lines, "%s\n", term);
    counts_are(lines, "longest", "text", text, wanted);
}

static void negation(void **state)
{
    (void)state;
    negated_is("拖欠工资", "不得拖欠工资。", "1/1");
    negated_is("产业集群", "尚未形成产业集群，产业集群有待培育。", "2/1");
    negated_is("改善", "没有明显的改善。", "1/1");
    negated_is("合格", "抽检结果不合格。", "1/1");
    negated_is("重点项目", "非重点项目不在此列。", "1/1");
}

static void what_negates_nothing(void **state)
{
    (void)state;
    negated_is("改革", "不断深化改革。", "1/0");
    negated_is("改革", "不得不推进改革。", "1/0");
    negated_is("增速", "不低于全省增速。", "1/0");
    negated_is("收费", "清理不合理的收费。", "1/0");
    negated_is("结构", "总量不大、结构不优。", "1/0");
    negated_is("安全", "毫不松懈抓好安全生产。", "1/0");
    negated_is("质量", "不是追求数量而是提高质量。", "1/0");
    negated_is("无人机", "无人机产业。", "1/0");
    negated_is("经济", "没有落后，发展经济。", "1/0");
}

static void a_text_without_terms_has_counts_of_zero(void **state)
{
    (void)state;
    counts_are("经济\n改革\n", "longest", "text", "", "0/0 0/0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlaps),
        cmocka_unit_test(terms_of_several_groups),
        cmocka_unit_test(folding),
        cmocka_unit_test(words),
        cmocka_unit_test(negation),
        cmocka_unit_test(what_negates_nothing),
        cmocka_unit_test(a_text_without_terms_has_counts_of_zero),
    };
    return cmocka_run_group_tests(tests, make_list, remove_list);
}
