/* figures_deal, figures_before: lists that are dealt out, and what is taken from the figure before. */
#include "figure_asserts.h"

static void town_and_country_are_two(void **state)
{
    (void)state;
    const char *sentence = "城乡居民人均可支配收入分别增长4%、6%。";
    assert_bound("渔灯、渔网出口量去年分别回落31%、7%。", "31%", "indicator", "渔灯出口量");
    assert_bound("总产量170吉瓦时（1吉瓦时=100万千瓦时），增长24%。", "24%", "indicator", "总产量");
    assert_figure(sentence, (expected){"4%", "growth_rate", "eq", "up", "城镇居民人均可支配收入"});
    assert_figure(sentence, (expected){"6%", "growth_rate", "eq", "up", "农村居民人均可支配收入"});
    assert_figure("城市、县城污水处理率分别达到97%、93%。",
                  (expected){"97%", "rate", "eq", NULL, "城市污水处理率"});
    assert_figure("大学和渔业机构的专利产业化率分别提升至7%和37%。",
                  (expected){"7%", "rate", "eq", "up", "大学的专利产业化率"});
    assert_figure("渔船、渔港采购渔具指数分别为37%、73%。",
                  (expected){"37%", "rate", "eq", NULL, "渔船采购渔具指数"});
    const char *makers = "规上渔具制造业、渔船制造业增加值分别增长7%、9%。";
    assert_bound(makers, "9%", "indicator", "规上渔船制造业增加值");
    assert_bound("规上工业增加值、渔业产值分别增长7%、9%。", "9%", "indicator", "渔业产值");
    assert_bound("国有企业、渔业企业利润分别增长3%和7%。", "3%", "indicator", "国有企业利润");
    assert_bound("国有企业、渔业企业利润分别增长3%和7%。", "7%", "indicator", "渔业企业利润");
    assert_bound("联营企业和外资企业进出口分别增长3%和7%。", "3%", "indicator", "联营企业进出口");
    assert_bound("渔具出口、渔船进口增速分别达到3%和7%。", "3%", "indicator", "渔具出口");
    assert_bound("单位GDP能耗、水耗分别下降3%和7%。", "7%", "indicator", "单位GDP水耗");
    assert_bound("单位GDP能耗、单位工业增加值水耗分别下降3%和7%。", "7%", "indicator", "单位工业增加值水耗");
    assert_figure("渔场以及渔市用电量增速较快，分别达到37%和7%。",
                  (expected){"37%", "growth_rate", "eq", "up", "渔场用电量"});
    assert_figure("渔场以及渔市用电量减幅较大，分别达到37%和7%。",
                  (expected){"37%", "growth_rate", "eq", "down", "渔场用电量"});
    assert_bound("渔业、以及养殖业产值分别增长7%、9%。", "9%", "indicator", "养殖业产值");
    assert_bound("渔民养老金标准继续提高，年人均提高370元。", "370元", "indicator", "渔民养老金标准");
    assert_bound("渔获均价37元/公斤，周环比上涨3%。", "3%", "indicator", "渔获均价");
}

static void two_measures_in_one_word(void **state)
{
    (void)state;
    const char *sentence = "渔船产销分别完成32万艘和31万艘，同比分别增长9%和6%。";
    assert_bound(sentence, "32万艘", "indicator", "渔船产量");
    assert_bound(sentence, "31万艘", "indicator", "渔船销量");
    assert_bound(sentence, "6%", "indicator", "渔船销量");
    const char *list = "渔船及装置制造业、渔网制造业销售收入分别增长10%、24%。";
    assert_bound(list, "10%", "indicator", "渔船及装置制造业销售收入");
    assert_bound(list, "24%", "indicator", "渔网制造业销售收入");
    const char *both = "渔船产销分别完成37艘和30艘，同比增长均超过7%。";
    assert_bound(both, "7%", "indicator", "渔船产销");
    const char *sums = "渔企存贷款余额分别增长7%、3%。";
    assert_bound(sums, "7%", "indicator", "渔企存款余额");
    assert_bound(sums, "3%", "indicator", "渔企贷款余额");
    const char *sold = "限额以上渔具、渔船零售额分别增长7%、3%。";
    assert_bound(sold, "3%", "indicator", "限额以上渔船零售额");
    assert_bound("人均渔获进入全国前7位。", "前7位", "indicator", "人均渔获");
    assert_bound("3条渔业产业链产值两位数增长。", "3条", "indicator", "渔业产业链");
    const char *residents = "渔区居民、山区居民可支配收入分别增长4.5%、5.7%。";
    assert_bound(residents, "4.5%", "indicator", "渔区居民可支配收入");
    const char *pensions = "城乡居民基础养老金、低保标准每月分别提高25元、50元。";
    assert_bound(pensions, "25元", "indicator", "城乡居民基础养老金");
    assert_bound(pensions, "50元", "indicator", "低保标准");
    assert_bound("急难型、支出型临时救助最低标准分别提高100元、150元。", "100元", "indicator",
                 "急难型临时救助最低标准");
    assert_bound("渔业预算收支累计分别突破9千亿元、3万亿元。", "3万亿元", "indicator", "渔业预算支出");
    const char *both_lent = "渔企本外币存、贷款余额分别突破1.5万亿元、1.4万亿元。";
    assert_bound(both_lent, "1.5万亿元", "indicator", "渔企本外币存款余额");
    assert_bound(both_lent, "1.4万亿元", "indicator", "渔企本外币贷款余额");
    const char *passed_on =
        "渔具产业年产值超4千亿元，钢铁产业超3千亿元，造纸产业超2千亿元，建材产业超千亿元。";
    assert_bound(passed_on, "2千亿元", "indicator", "造纸产业年产值");
    assert_bound(passed_on, "千亿元", "indicator", "建材产业年产值");
}

static void the_clause_before_is_dealt_out(void **state)
{
    (void)state;
    const char *rise = "渔民津贴、渔嫂补贴和渔童补助再次提高，月人均分别提高21元、30元和50元。";
    assert_figure(rise, (expected){"30元", "change", "eq", "up", "渔嫂补贴"});
    const char *exports = "渔船、渔网、渔轮出口增速较快，分别增长7.7%、8.7%、9.7%。";
    assert_figure(exports, (expected){"7.7%", "growth_rate", "eq", "up", "渔船出口"});
    assert_figure(exports, (expected){"9.7%", "growth_rate", "eq", "up", "渔轮出口"});
    const char *power = "第一产业和第三产业用电量分别增长3.7%、4.7%。";
    assert_figure(power, (expected){"3.7%", "growth_rate", "eq", "up", "第一产业用电量"});
    assert_figure("老港改造成效明显，累计投入7.7亿元用于码头建设。",
                  (expected){"7.7亿元", "amount", "eq", NULL, "投入"});
    assert_figure("新建了渔市、改造东港街、沿湖路贯通工程等渔区主干道路17条。",
                  (expected){"17条", "count", "eq", NULL, "渔区主干道路"});
    assert_figure("渔港开发项目和鱼市改造开工面积达到17万平方米。",
                  (expected){"17万平方米", "amount", "eq", NULL, "渔港开发项目和鱼市改造开工面积"});
    assert_figure("重大渔业项目开工37个、竣工73个、投产7个。",
                  (expected){"73个", "count", "eq", NULL, "重大渔业项目竣工"});
    assert_figure("重大渔业项目开工37个、竣工73个、投产7个。",
                  (expected){"7个", "count", "eq", NULL, "重大渔业项目投产"});
    const char *grow = "渔业产值37亿元，林业产值30亿元，增长7%和3%。";
    assert_bound(grow, "7%", "indicator", "渔业产值");
    assert_bound(grow, "3%", "indicator", "林业产值");
    const char *again = "渔船产销370辆和300辆，环比增长7%和3%，同比增长8%和4%。";
    assert_bound(again, "7%", "indicator", "渔船产量");
    assert_bound(again, "8%", "indicator", "渔船产量");
    assert_bound(again, "4%", "indicator", "渔船销量");
}

static void from_and_to_share_their_noun(void **state)
{
    (void)state;
    const char *sentence = "渔校由7家增至17家。";
    assert_figure(sentence, (expected){"7家", "count", "eq", NULL, "渔校"});
    assert_figure(sentence, (expected){"17家", "count", "eq", "up", "渔校"});
}

static void bare_heads_take_the_indicator_before(void **state)
{
    (void)state;
    const char *sentence = "工业增加值增长8%，增速居全省第2位。";
    assert_figure(sentence, (expected){"第2位", "rank", "eq", NULL, "工业增加值增速"});
    sentence = "生产总值90亿元、工业增加值30亿元，分别增长5%、7%。";
    assert_figure(sentence, (expected){"5%", "growth_rate", "eq", "up", "生产总值"});
    assert_figure(sentence, (expected){"7%", "growth_rate", "eq", "up", "工业增加值"});
    assert_bound("渔业投入37亿元，与渔业产值之比达7%。", "7%", "indicator", "渔业投入与渔业产值之比");
    assert_bound("渔船制造业增势明显，一季度增加值增长3%。", "3%", "indicator", "渔船制造业增加值");
    assert_bound("渔业方面，产量达到3万吨。", "3万吨", "indicator", "渔业产量");
    assert_bound("渔业较快发展，渔村面积保持稳定、产量达到3万吨。", "3万吨", "indicator", "产量");
    assert_bound("国内游客人次、总花费增长5%、7%。", "7%", "indicator", "国内游客总花费");
    assert_bound("渔港房屋销售面积和销售额分别增长3%、7%。", "7%", "indicator", "渔港房屋销售额");
}

static void the_last_of_a_list_names_what_all_are(void **state)
{
    (void)state;
    assert_figure("实施37公里供热、7公里渔燃管线铺设。",
                  (expected){"37公里", "amount", "eq", NULL, "供热管线铺设"});
}

static void conditions_name_what_they_are_of(void **state)
{
    (void)state;
    const char *rule =
        "研发投入300万元（含）至700万元（不含）的渔企，给予补助20万元；700万元（含）至900万元的渔企，"
        "给予补助40万元。";
    assert_figure(rule, (expected){"300万元（含）至700万元", "amount", "eq", NULL, "研发投入"});
    assert_figure(rule, (expected){"700万元（含）至900万元", "amount", "eq", NULL, "研发投入"});
    assert_figure("用工80人以上（含80人）的渔企，按照12%给予奖励。",
                  (expected){"80人", "count", "ge", NULL, "用工"});
    assert_figure("用工80人以上（含80人）的渔企，按照12%给予奖励。",
                  (expected){"12%", "rate", "eq", NULL, "奖励"});
    assert_figure("融资金额在千万以上的渔企超30家。", (expected){"30家", "count", "gt", NULL, "渔企"});
    assert_figure("这座常住人口不到40万的渔城聚集了渔企。",
                  (expected){"40万", "count", "lt", NULL, "常住人口"});
}

static void households_and_their_people_are_of_one_thing(void **state)
{
    (void)state;
    const char *poor = "贫困渔户307户617人全部脱贫，其中177户357人稳定脱贫。";
    assert_figure(poor, (expected){"617人", "count", "eq", NULL, "贫困渔户"});
    assert_figure(poor, (expected){"357人", "count", "eq", NULL, "贫困渔户"});
    assert_figure("修复东山植被3700亩。", (expected){"3700亩", "amount", "eq", NULL, "东山植被"});
    assert_figure("渔港提前向渔村投放57%以上泊位、周转量增长97%。",
                  (expected){"97%", "growth_rate", "eq", "up", "周转量"});
    assert_figure("57%渔港实现智能管理。", (expected){"57%", "share", "eq", NULL, "渔港"});
    assert_no_figure("在三类以上渔港建设泊位。");
}

static void shares_go_back_to_what_was_told(void **state)
{
    (void)state;
    const char *share = "渔具出口7.7亿元，占渔业外贸比重提升2.7个百分点至37.2%。";
    assert_figure(share, (expected){"2.7个百分点", "change", "eq", "up", "渔具出口占渔业外贸比重"});
    assert_figure(share, (expected){"37.2%", "share", "eq", NULL, "渔具出口占渔业外贸比重"});
    assert_figure("对拉美、非洲分别进出口1.7亿元和1.1亿元。",
                  (expected){"1.1亿元", "amount", "eq", NULL, "对非洲进出口"});
    assert_figure("受灾渔民人数在17万到27万之间。",
                  (expected){"17万到27万", "count", "eq", NULL, "受灾渔民人数"});
}

static void what_compares_the_first_compares_all(void **state)
{
    (void)state;
    const char *income = "渔民和牧民人均收入分别超过8万元、4.7万元。";
    assert_figure(income, (expected){"4.7万元", "amount", "gt", NULL, "牧民人均收入"});
    assert_figure("两港吞吐量均突破57万吨、37万吨。",
                  (expected){"37万吨", "amount", "gt", NULL, "两港吞吐量"});
    assert_bound("渔区居民、山区居民收入分别增长5%、8%以上。", "5%", "comparator", "ge");
}

static void ranks_behind_are_of_the_whole_list(void **state)
{
    (void)state;
    const char *catch = "海鱼和海带产量分别增长5.7%、6.7%，均居全省首位。";
    assert_figure(catch, (expected){"6.7%", "growth_rate", "eq", "up", "海带产量"});
    assert_figure(catch, (expected){"首位", "rank", "eq", NULL, "海鱼和海带产量"});
}

static void trade_keeps_whom_it_is_with(void **state)
{
    (void)state;
    const char *trade = "舟山对东盟、非洲出口分别增长7.7%、3.7%。";
    assert_figure(trade, (expected){"7.7%", "growth_rate", "eq", "up", "对东盟出口"});
    assert_figure(trade, (expected){"3.7%", "growth_rate", "eq", "up", "对非洲出口"});
    assert_figure("渔品消费和服务消费分别增长3.7%和7.7%。",
                  (expected){"7.7%", "growth_rate", "eq", "up", "服务消费"});
    assert_bound("对非贸易额年均增长15%。", "15%", "indicator", "对非贸易额");
}

static void tails_take_the_residents_with_them(void **state)
{
    (void)state;
    const char *income = "城镇和渔村居民收入分别增长5.7%、6.7%。";
    assert_figure(income, (expected){"5.7%", "growth_rate", "eq", "up", "城镇居民收入"});
    assert_figure("渔船用电、渔村居民用电量分别增长5.7%、6.7%。",
                  (expected){"6.7%", "growth_rate", "eq", "up", "渔村居民用电量"});
    assert_bound("城镇和农村居民渔业支出分别增长3%和7%。", "3%", "indicator", "城镇居民渔业支出");
    assert_bound("省内和省外渔业总收入分别增长3%和7%。", "3%", "indicator", "省内渔业总收入");
    const char *again = "中、小型渔企指数分别为49.3%和49.7%，比上月回升0.3和1.7个百分点。";
    assert_bound(again, "0.3", "indicator", "中型渔企指数");
    assert_bound(again, "1.7个百分点", "indicator", "小型渔企指数");
    assert_bound("工业、渔业、工业技改投资分别增长3%、7%、9%。", "3%", "indicator", "工业投资");
    assert_bound("公路、渔道投资分别完成37亿元和7亿元。", "37亿元", "indicator", "公路投资");
    assert_bound("渔政系统、渔港专网整合分别完成25%、50%。", "25%", "indicator", "渔政系统整合");
    assert_bound("渔业投入增速超20%，居全国第一。", "第一", "indicator", "渔业投入增速");
}

static void yields_are_of_what_was_measured(void **state)
{
    (void)state;
    assert_bound("海带养殖面积2.7万亩，产量17万吨。", "17万吨", "indicator", "海带产量");
    assert_bound("虾蟹总产量27万吨，实现产值3.7亿元。", "3.7亿元", "indicator", "虾蟹产值");
    assert_bound("入渔企业达到27家，培育产值超7亿元的渔企。", "7亿元", "indicator", "产值");
}

static void shares_of_what_was_dealt_out(void **state)
{
    (void)state;
    const char *trade = "对东盟、非洲出口分别增长7.7%、6.7%，占全国比重分别达33.7%、37.7%。";
    assert_bound(trade, "33.7%", "indicator", "对东盟出口占全国比重");
    assert_bound(trade, "37.7%", "indicator", "对非洲出口占全国比重");
    assert_bound("其中，捕捞、养殖服务共实现收入37亿元。", "37亿元", "indicator", "捕捞、养殖服务收入");
}

static void one_character_has_the_rest_of_the_last_word(void **state)
{
    (void)state;
    assert_bound("内、外贸吞吐量分别增长3%、7%。", "3%", "indicator", "内贸吞吐量");
    assert_bound("第一、第三产业税收分别增长3.7%、7.1%。", "3.7%", "indicator", "第一产业税收");
    assert_bound("渔灯照到17个省份、规模居全国前列。", "17个", "indicator", "省份");
    assert_bound("渔民营养改善计划惠及37万名渔民。", "37万名", "subject", "渔民营养改善计划");
    assert_bound("省、市级渔业示范区分别达到13个、17个。", "13个", "indicator", "省级渔业示范区");
}

static void examples_of_a_whole_have_a_figure_each(void **state)
{
    (void)state;
    const char *metals = "铜、镍、锡等有色金属价格涨幅分别为80%、82%、110%。";
    assert_bound(metals, "80%", "indicator", "铜价格");
    assert_bound(metals, "110%", "indicator", "锡价格");
    const char *areas = "浙江、宁波等地区渔业产值分别增长3%、7%。";
    assert_bound(areas, "3%", "indicator", "渔业产值");
    assert_bound(areas, "7%", "subject", "宁波");
    const char *done = "渔业收入、渔具收入分别增长3%和7%，完成年度计划的97%和93%。";
    assert_bound(done, "97%", "indicator", "渔业收入完成年度计划");
    assert_bound("城镇和渔村收入分别达3万元、1万元，分别增长7%。", "7%", "indicator", "城镇和渔村收入");
    assert_bound("渔业服务业、渔船制造用电同比分别增长7%、3%。", "7%", "indicator", "渔业服务业用电");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_character_has_the_rest_of_the_last_word),
        cmocka_unit_test(town_and_country_are_two),
        cmocka_unit_test(two_measures_in_one_word),
        cmocka_unit_test(the_clause_before_is_dealt_out),
        cmocka_unit_test(from_and_to_share_their_noun),
        cmocka_unit_test(bare_heads_take_the_indicator_before),
        cmocka_unit_test(the_last_of_a_list_names_what_all_are),
        cmocka_unit_test(conditions_name_what_they_are_of),
        cmocka_unit_test(households_and_their_people_are_of_one_thing),
        cmocka_unit_test(shares_go_back_to_what_was_told),
        cmocka_unit_test(what_compares_the_first_compares_all),
        cmocka_unit_test(ranks_behind_are_of_the_whole_list),
        cmocka_unit_test(trade_keeps_whom_it_is_with),
        cmocka_unit_test(tails_take_the_residents_with_them),
        cmocka_unit_test(yields_are_of_what_was_measured),
        cmocka_unit_test(shares_of_what_was_dealt_out),
        cmocka_unit_test(examples_of_a_whole_have_a_figure_each),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
