/* figures_rule: fines, what is due, what is given, and of whom a rule speaks. */
#include "figure_asserts.h"

static void fines_have_two_bounds(void **state)
{
    (void)state;
    const char *fine = "养殖单位将渔港转包的，应当责令改正，并处37万元以上73万元以下的罚款。";
    assert_figure(fine, (expected){"37万元", "amount", "ge", NULL, "罚款"});
    assert_figure(fine, (expected){"73万元", "amount", "le", NULL, "罚款"});
    assert_bound(fine, "37万元", "subject", "养殖单位");
    const char *part = "对渔业公司处工程合同价款百分之三以上百分之七以下的罚款，可并处没收渔具。";
    assert_bound(part, "百分之三", "indicator", "罚款");
    assert_bound(part, "百分之七", "indicator", "罚款");
    assert_bound("渔业局对宁波渔业公司处以37万元罚款。", "37万元", "subject", "宁波渔业公司");
}

static void what_is_due_is_told_behind(void **state)
{
    (void)state;
    assert_bound("自渔船出事之日起37日内，伤亡人数发生变化的，应当及时补报。", "37日", "indicator", "补报");
    assert_bound("渔业企业应当自验收之日起37日内，将有关文件报渔业局备案。", "37日", "indicator", "备案");
    assert_bound("渔业企业应当于3小时内向渔业局报告。", "3小时", "indicator", "报告");
    assert_bound("渔业企业应当于3小时内向渔业局报告。", "3小时", "subject", "渔业企业");
    assert_bound("渔船调查组应当自验收之日起37日内提交报告。", "37日", "subject", "渔船调查组");
    assert_bound("报名火热，37分钟内，名额全部满了。", "37分钟", "indicator", NULL);
    assert_bound("渔业局应当自受理之日起37日内作出审批决定。", "37日", "indicator", "作出审批决定");
    assert_bound("受理申请后37个工作日内答复渔业方案。", "37个工作日", "indicator", "答复渔业方案");
    const char *limit = "渔船登记变更后37个月内不得再次变更。";
    assert_figure(limit, (expected){"37个月", "duration", "le", NULL, "不得再次变更"});
    assert_bound(limit, "37个月", "status", "requirement");
    assert_bound("渔港要在三十日内向社会公开账目。", "三十日", "status", "requirement");
    assert_bound("渔民可以在37分钟内到达渔港。", "37分钟", "status", "actual");
    assert_bound("自期满之日起3年内申请复核。", "3年", "kind", "duration");
}

static void what_is_given_stands_behind_the_list(void **state)
{
    (void)state;
    const char *award = "对年产值首次突破3亿元、7亿元的渔业企业，分别给予团队37万元、73万元奖励。";
    assert_bound(award, "37万元", "indicator", "奖励");
    assert_bound(award, "73万元", "indicator", "奖励");
    assert_bound(award, "7亿元", "comparator", "gt");
    assert_bound(award, "7亿元", "subject", "渔业企业");
    const char *grades = "给予一次性补贴，标准为本科3000元、硕士7000元。";
    assert_bound(grades, "3000元", "indicator", "标准");
    assert_bound(grades, "3000元", "subject", "本科");
    assert_bound(grades, "7000元", "subject", "硕士");
    assert_bound("给予不超过370万元落户奖励。", "370万元", "indicator", "落户奖励");
    assert_bound("按成本的37%给予补贴，单条航线年度资助不超过73万元。", "73万元", "indicator", "资助");
    assert_bound("按成本的37%给予资助，最高73万元。", "73万元", "indicator", "资助");
    assert_bound("渔企缴费率应控制在工资总额的7%左右。", "7%", "indicator", "渔企缴费率");
    assert_bound("渔具补贴标准为销售价格的37%。", "37%", "indicator", "渔具补贴标准");
    assert_bound("渔企按工资总额的3%足额提取培训经费。", "3%", "indicator", "培训经费");
    assert_bound("按成本的37%给予补贴，单个渔业企业年度最高73万元。", "73万元", "indicator", "补贴");
    assert_bound("给予最高37万元、73万元奖励。", "73万元", "comparator", "le");
    assert_bound("按每个新增渔位3700元标准给予补助。", "3700元", "direction", NULL);
    assert_bound("按每人3700元的标准给予渔业企业一次性补助。", "3700元", "indicator", "一次性补助");
    assert_figure("渔具补贴标准不低于每人每年37元。",
                  (expected){"37元", "amount", "ge", NULL, "渔具补贴标准"});
    assert_bound("缴费标准目前设为每年100元、300元。", "300元", "indicator", "缴费标准");
    assert_bound("渔业预算定为37万元。", "37万元", "indicator", "渔业预算");
    assert_bound("渔民失业率平均为3.7%。", "3.7%", "indicator", "渔民失业率");
}

static void who_a_rule_speaks_of_acts_in_a_clause_before(void **state)
{
    (void)state;
    assert_bound("纳税人的子女上渔业学校的费用，给予每月370元补助。", "370元", "subject", "纳税人");
    assert_bound("远洋船队，是指必须有37艘以上渔船的船队。", "37艘", "subject", "远洋船队");
    assert_bound("对特困渔民、低保对象的渔具补贴提高7%。", "7%", "subject", "特困渔民、低保对象");
    assert_bound("支持渔业企业加大投入，给予37万元补助。", "37万元", "subject", NULL);
}

static void prices_are_of_one_unit(void **state)
{
    (void)state;
    assert_bound("水价为每立方米7元。", "7元", "indicator", "水价");
    assert_bound("水价统一按每立方米7元执行。", "7元", "indicator", "水价");
}

static void most_may_stand_before_the_verb(void **state)
{
    (void)state;
    assert_bound("单个渔企年度最高补助370万元。", "370万元", "comparator", "le");
    assert_bound("租房补贴最长可享受3年。", "3年", "comparator", "le");
    assert_bound("渔区负荷最高达到37万千瓦。", "37万千瓦", "comparator", "eq");
    assert_bound("购买渔船超过3年（含3年）的，不得征税。", "3年", "comparator", "ge");
    assert_bound("船速不得超过每小时37公里。", "37公里", "comparator", "le");
    assert_bound("鱼价突破每吨3700元。", "3700元", "comparator", "gt");
    assert_bound("每个渔村至少建有3个渔市。", "3个", "comparator", "ge");
    assert_bound("季度销售额未超过37万元的，免征渔税。", "37万元", "comparator", "le");
    assert_bound("折扣率不得高于37%。", "37%", "comparator", "le");
    assert_bound("签订两年以上合同。", "两年", "comparator", "ge");
}

static void applied_rates_are_rates(void **state)
{
    (void)state;
    assert_figure("渔企减按3%征收率征收增值税。", (expected){"3%", "rate", "eq", NULL, "征收率"});
    assert_figure("渔企适用3%税率。", (expected){"3%", "rate", "eq", NULL, "税率"});
}

static void years_after_an_event_are_counted(void **state)
{
    (void)state;
    assert_bound("毕业7年内的硕士可以申请。", "7年", "comparator", "le");
    assert_bound("退役后3年内创业的军人可以申请。", "3年", "comparator", "le");
    assert_no_figure("7年内创办渔企。");
    assert_bound("渔港资料应当留存五年。", "五年", "status", "requirement");
    assert_bound("渔业许可证有效期五年。", "五年", "indicator", "渔业许可证有效期");
    assert_no_figure("渔民奋斗五年，迎来新港。");
    assert_bound("对渔港可继续免征五年渔港税。", "五年", "kind", "duration");
}

static void origins_are_of_their_own_time(void **state)
{
    (void)state;
    const char *goal = "力争到2015年，渔业能耗下降到3.7吨标准煤，比2010年的7.3吨标准煤下降37%。";
    assert_bound(goal, "7.3吨标准煤", "period", "2010年");
    assert_bound(goal, "7.3吨标准煤", "status", "actual");
    assert_bound(goal, "37%", "basis", "base");
    assert_bound(goal, "37%", "period", "到2015年");
    assert_bound(goal, "37%", "status", "target");
    assert_bound("到2030年，当年新增清洁渔船比例达到37%。", "37%", "period", "到2030年");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fines_have_two_bounds),
        cmocka_unit_test(what_is_due_is_told_behind),
        cmocka_unit_test(what_is_given_stands_behind_the_list),
        cmocka_unit_test(who_a_rule_speaks_of_acts_in_a_clause_before),
        cmocka_unit_test(prices_are_of_one_unit),
        cmocka_unit_test(most_may_stand_before_the_verb),
        cmocka_unit_test(applied_rates_are_rates),
        cmocka_unit_test(years_after_an_event_are_counted),
        cmocka_unit_test(origins_are_of_their_own_time),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
