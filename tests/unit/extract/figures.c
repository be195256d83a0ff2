/* figures: kind, comparator, direction and indicator on invented sentences, and the numbers that are none. */
#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "figures", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

typedef struct expected {
    const char *text, *kind, *comparator, *direction, *indicator;
} expected;

static void assert_figure(const char *sentence, expected want)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length != strlen(want.text) ||
            memcmp(value->as.string.bytes, want.text, strlen(want.text)) != 0)
            continue;
        assert_field(&made, "kind", want.kind);
        assert_field(&made, "comparator", want.comparator);
        assert_field(&made, "direction", want.direction);
        assert_field(&made, "indicator", want.indicator);
        return;
    }
    fail_msg("no '%s' in: %s", want.text, sentence);
}

static void assert_no_figure(const char *sentence)
{
    reading_read(&made, sentence);
    if (reading_next(&made))
        fail_msg("a figure in: %s", sentence);
}

static void growth_is_named_before_or_behind(void **state)
{
    (void)state;
    assert_figure("规上工业增加值近三年持续保持9%以上的高速增长。",
                  (expected){"9%", "growth_rate", "ge", "up", "规上工业增加值"});
    assert_figure("单位产值能耗下降3.5%。", (expected){"3.5%", "growth_rate", "eq", "down", "单位产值能耗"});
}

static void what_is_added_is_a_change(void **state)
{
    (void)state;
    const char *sentence = "新增省级专精特新中小企业30家、科技型中小企业120家。";
    assert_figure(sentence, (expected){"30家", "change", "eq", "up", "省级专精特新中小企业"});
    assert_figure(sentence, (expected){"120家", "change", "eq", "up", "科技型中小企业"});
    assert_figure("工业实现增加值54亿元。", (expected){"54亿元", "amount", "eq", NULL, "工业增加值"});
}

static void a_level_left_has_no_direction(void **state)
{
    (void)state;
    const char *sentence = "财政收入由54亿元增加到82亿元。";
    assert_figure(sentence, (expected){"54亿元", "amount", "eq", NULL, "财政收入"});
    assert_figure(sentence, (expected){"82亿元", "amount", "eq", "up", "财政收入"});
}

static void comparators_reach_over_what_is_compared(void **state)
{
    (void)state;
    assert_figure("贡献度超过全市工业的四分之一。", (expected){"四分之一", "share", "gt", NULL, "贡献度"});
    assert_figure("新兴产业占比达38%。", (expected){"38%", "share", "eq", NULL, "新兴产业占比"});
}

static void town_and_country_are_two(void **state)
{
    (void)state;
    const char *sentence = "城乡居民人均可支配收入分别增长4%、6%。";
    assert_figure(sentence, (expected){"4%", "growth_rate", "eq", "up", "城镇居民人均可支配收入"});
    assert_figure(sentence, (expected){"6%", "growth_rate", "eq", "up", "农村居民人均可支配收入"});
}

static void names_and_orders_count_nothing(void **state)
{
    (void)state;
    assert_no_figure("深入学习党的二十届四中全会精神，实施三年行动。");
    assert_no_figure("持续打好“六个攻坚战”。");
    assert_no_figure("按照市九届人大三次会议的部署抓好落实。");
    assert_no_figure("抓好三个方面的工作。");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(growth_is_named_before_or_behind),
        cmocka_unit_test(what_is_added_is_a_change),
        cmocka_unit_test(a_level_left_has_no_direction),
        cmocka_unit_test(comparators_reach_over_what_is_compared),
        cmocka_unit_test(town_and_country_are_two),
        cmocka_unit_test(names_and_orders_count_nothing),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
