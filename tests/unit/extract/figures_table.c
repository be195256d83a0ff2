/* Figures in the cells of tables: what the row and the column say of them. */
#include "figure_asserts.h"

static const char PRODUCTS[] =
    "云山市2025年渔业统计公报\n2026年3月20日\n\n全年渔业总产值3000亿元，比上年增长5.2%。\n\n"
    "表1 2025年主要产品产量\n产品\t单位\t产量\t比上年增长（%）\n渔网\t万吨\t350.2\t-3.5\n"
    "渔船\t万艘\t12.6\t8.4\n  其中：电动渔船\t万艘\t5.1\t35.2\n";

static const char DISTRICTS[] =
    "云山市2025年渔业统计公报\n2026年3月20日\n\n全年渔业总产值3000亿元，比上年增长5.2%。\n\n"
    "表2 各县区渔业\n单位：亿元\n县区\t渔业增加值\t比上年增长（%）\t渔业投资\n石桥区\t500.1\t5.1\t"
    "120\n青河县\t320\t4.9\t88.5\n";

static const char TARGETS[] =
    "云山市渔业发展规划\n2021年3月1日\n\n“十四五”时期，渔业的主要目标是提质增效。\n\n专栏1 主要指标\n"
    "类别\t指标\t2020年\t2025年\t年均增长（%）\t属性\n渔业\t渔业产值（亿元）\t2000\t2080\t[7左右]\t"
    "预期性\n\t渔民人均收入（万元）\t1.2\t≥1.6\t>6\t预期性\n民生\t渔港绿化率\t61.2%\t65%\t—\t约束性\n\t"
    "渔船事故起数\t—\t下降15%\t—\t约束性\n";

static void the_row_and_the_column_name_a_cell(void **state)
{
    (void)state;
    assert_bound(PRODUCTS, "350.2", "indicator", "渔网产量");
    assert_bound(PRODUCTS, "350.2", "unit", "吨");
    assert_bound(PRODUCTS, "350.2", "period", "2025年");
    assert_bound(PRODUCTS, "5.1", "indicator", "电动渔船产量");
    assert_bound(PRODUCTS, "5.1", "subject", NULL);
    assert_bound(DISTRICTS, "320", "indicator", "渔业增加值");
    assert_bound(DISTRICTS, "320", "subject", "青河县");
    assert_bound(DISTRICTS, "320", "unit", "元");
    assert_bound(DISTRICTS, "4.9", "indicator", "渔业增加值");
    assert_bound(DISTRICTS, "88.5", "indicator", "渔业投资");
    assert_bound(TARGETS, "65%", "indicator", "渔港绿化率");
    assert_bound(TARGETS, "15%", "indicator", "渔船事故起数");
}

static void a_column_of_growth_tells_how_much(void **state)
{
    (void)state;
    assert_bound(PRODUCTS, "-3.5", "kind", "growth_rate");
    assert_bound(PRODUCTS, "-3.5", "direction", "down");
    assert_bound(PRODUCTS, "35.2", "direction", "up");
    assert_bound(PRODUCTS, "35.2", "basis", "yoy");
    assert_bound(PRODUCTS, "35.2", "indicator", "电动渔船产量");
    assert_bound("指标\t1-6月\t同比±%\n渔业收入（亿元）\t37.5\t-2.1\n", "-2.1", "period", "1-6月");
    assert_bound("指标\t1-6月\t同比±%\n渔业收入（亿元）\t37.5\t-2.1\n", "-2.1", "basis", "yoy");
    assert_bound(TARGETS, "7", "basis", "annual_avg");
    assert_bound(TARGETS, "7", "period", NULL);
    assert_bound(TARGETS, "7", "indicator", "渔业产值");
}

static void heads_of_columns_tell_when(void **state)
{
    (void)state;
    assert_bound(TARGETS, "2000", "period", "2020年");
    assert_bound(TARGETS, "2000", "status", "actual");
    assert_bound(TARGETS, "2080", "period", "2025年");
    assert_bound(TARGETS, "2080", "status", "target");
    assert_bound(TARGETS, "1.6", "comparator", "ge");
    assert_bound(TARGETS, "1.2", "period_to", "2020");
    assert_bound(TARGETS, "15%", "period", "2025年");
    const char *years =
        "渔业增加值连年增长，渔民收入稳步提高。\n年份\t渔业产值（亿元）\n2024\t37\n2025年\t73\n";
    assert_bound(years, "73", "period", "2025年");
    assert_bound(years, "73", "indicator", "渔业产值");
    assert_bound(years, "37", "period_to", "2024");
    const char *undated = "渔业规划主要目标如下，各地要认真组织实施。\n专栏1 "
                          "主要指标\n指标\t2020\t2025\n渔业产值（亿元）\t20\t28\n";
    assert_bound(undated, "20", "status", "actual");
    assert_bound(undated, "20", "period_to", "2020");
    assert_bound(undated, "28", "status", "target");
    const char *heads =
        "渔业投资平稳增长，渔港建设加快。\n项目\t实际完成（万元）\t明年计划（万元）\n石桥渔港\t37\t73\n";
    assert_bound(heads, "37", "status", "actual");
    assert_bound(heads, "73", "status", "target");
    assert_bound(heads, "73", "subject", NULL);
}

static void columns_of_remarks_name_nothing(void **state)
{
    (void)state;
    const char *works =
        "渔港项目加快建设，群众出行更加便利。\n序号\t项目名称\t建设内容\t总投资（万元）\t责任单位\n"
        "1\t云山渔港二期工程\t新建渔业泊位\t120000\t市渔业局\n";
    assert_bound(works, "120000", "indicator", "总投资");
    assert_bound(works, "120000", "subject", "云山渔港二期工程");
}

static void what_a_table_is_told_in_is_no_figure(void **state)
{
    (void)state;
    assert_no_figure("产品\t单位\n渔网\t万吨\n");
    assert_no_figure("渔网产量（万吨）");
    assert_no_figure("单位：亿元");
    assert_no_figure("名称\t编号\n渔网\t37\n");
}

static void cells_may_stand_on_lines_of_their_own(void **state)
{
    (void)state;
    const char *stacked =
        "渔业应急规划\n2021年12月\n到2025年，渔业应急能力现代化建设取得重大进展，渔港防灾水平明显提升。\n"
        "专栏1 “十四五”时期主要指标\n序号\n指标\n预期值\n属性\n1\n渔业事故死亡人数\n下降15%\n约束性\n2\n"
        "渔船百艘事故率（%）\n<3\n约束性\n3\n渔港绿化率\n37%\n预期性\n"
        "渔业执法装备配备更加完善，渔港应急能力不断提高，渔民安全得到保障。\n";
    assert_bound(stacked, "15%", "indicator", "渔业事故死亡人数");
    assert_bound(stacked, "15%", "period", "“十四五”时期");
    assert_bound(stacked, "15%", "status", "target");
    assert_bound(stacked, "3", "indicator", "渔船百艘事故率");
    assert_bound(stacked, "3", "unit", "%");
    assert_bound(stacked, "3", "comparator", "lt");
    assert_bound(stacked, "37%", "indicator", "渔港绿化率");
}

/* A row is no line that was broken at the width of the page. */
static void rows_are_not_joined(void **state)
{
    (void)state;
    const char *rows =
        "渔业指标稳步提高，渔民收入增长。\n渔业产值及渔民收入情况\t2025年完成\t61.2%\n"
        "渔业投资及渔港建设情况\t2025年完成\t65.3%\n渔船更新及渔具改造情况\t2025年完成\t37.7%\n";
    assert_bound(rows, "61.2%", "sentence", "61.2%");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_row_and_the_column_name_a_cell),
        cmocka_unit_test(a_column_of_growth_tells_how_much),
        cmocka_unit_test(heads_of_columns_tell_when),
        cmocka_unit_test(columns_of_remarks_name_nothing),
        cmocka_unit_test(what_a_table_is_told_in_is_no_figure),
        cmocka_unit_test(cells_may_stand_on_lines_of_their_own),
        cmocka_unit_test(rows_are_not_joined),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
