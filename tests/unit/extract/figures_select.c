/* figures_select: numbers that are no figures. */
#include "figure_asserts.h"

static void names_and_orders_count_nothing(void **state)
{
    (void)state;
    assert_no_figure("深入学习党的二十届四中全会精神，实施三年行动。");
    assert_no_figure("持续打好“六个攻坚战”。");
    assert_no_figure("按照市九届人大三次会议的部署抓好落实。");
    assert_no_figure("抓好三个方面的工作。");
    assert_no_figure("两国渔业部长两度会晤。");
    assert_figure("渔业理事会每年召开三次会议。", (expected){"三次", "count", "eq", NULL, "会议"});
    assert_no_figure("召开市九届人大三次会议。");
    assert_no_figure("实施渔政协管员、万名渔民助企服务专项计划。");
    assert_bound("海豚种群恢复至7群42只。", "7群", "indicator", "海豚种群");
    assert_bound("港口发现37多具遗体。", "37多具", "indicator", "遗体");
    assert_bound("十余万群众观看渔舟竞渡。", "十余万", "unit", NULL);
    assert_no_figure("提供“7×24小时”渔业咨询。");
    assert_no_figure("牢牢守好发展和生态两条底线。");
    assert_bound("每10万人口平均在校生增长27%。", "27%", "indicator", "每10万人口平均在校生");
    assert_no_figure("三门核电三期项目获批。");
    assert_no_figure("干流水质稳定保持二类。");
    assert_no_figure("第一、二轮督察反馈问题整改。");
    assert_no_figure("附注\n［18］五张清单：\n项目清单、储备清单。\n");
    assert_bound("草案共5编、1242条。", "1242条", "indicator", "草案");
    assert_bound("增速居全国第四、第八。", "第八", "kind", "rank");
    assert_no_figure("渔政部门展开24小时随船监管。");
    assert_no_figure("要发挥渔区和渔场两个积极性。");
    assert_no_figure("每10艘就有一艘是新渔船。");
    assert_no_figure("每10艘渔船中，就有一艘是新渔船。");
}

static void words_that_look_like_quantities(void **state)
{
    (void)state;
    assert_bound("渔船零件出口增长54.9%。", "54.9%", "indicator", "渔船零件出口");
    assert_no_figure("两个多月前，渔港投用。");
    assert_no_figure("十多年前，渔民上岸。");
    assert_bound("渔民节约10亿元。", "10亿元", "comparator", "eq");
    assert_bound("利率比上年同期低约55个基点。", "55个基点", "comparator", "approx");
    assert_bound("渔港整治两年多来，安排资金6亿元。", "6亿元", "period", "两年多来");
    assert_bound("“十四五”前四年，渔港能耗下降11.6%。", "11.6%", "period_to", "2024");
    assert_bound("一季度末，渔业坏账率较上季末下降0.07个百分点。", "0.07个百分点", "period", "一季度末");
    assert_figure("渔业指数较上月上升0.4点。", (expected){"0.4点", "change", "eq", "up", "渔业指数"});
    assert_figure("渔业收入保持10%左右较快增长。",
                  (expected){"10%", "growth_rate", "approx", "up", "渔业收入"});
    assert_bound("渔业负面清单缩减至29项。", "29项", "indicator", "渔业负面清单");
    assert_bound("带动渔具销售额超43亿元，惠及60万人次。", "60万人次", "indicator", "惠及");
    assert_bound("建成供水工程55处，惠及15万人，累计建设297处。", "15万人", "indicator", "供水工程惠及");
    assert_bound("建成供水工程55处，惠及15万人，累计建设297处。", "297处", "indicator", "供水工程");
}

static void no_figures_of_passages(void **state)
{
    (void)state;
    assert_no_figure("中央气象台预计，未来三天，南方降雨增多。");
    assert_no_figure("计算方法：渔民参保人数/同期渔民人数×100%。");
    assert_no_figure("澄川市委八届十六次全委会暨渔业会议闭幕。");
    assert_no_figure("渔业合作开启下一个50年。");
}

static void campaigns_villages_and_slogans_are_none(void **state)
{
    (void)state;
    assert_no_figure("落实72小时通关便利政策。");
    assert_no_figure("占地涉及八家子村、五棵树镇。");
    assert_no_figure("实施三个“十条”并取得成效。");
    assert_no_figure("上一个活跃期已经结束。");
    assert_no_figure("抓好3件事。");
    assert_bound("项目提前3个月完工。", "3个月", "kind", "duration");
    assert_no_figure("构建“一淀、三带、九片、多廊”的格局。");
}

static void gas_is_told_in_cubic_metres_and_parties_are_not(void **state)
{
    (void)state;
    const char *gas = "渔区新增天然气产量17亿方以上。";
    assert_figure(gas, (expected){"17亿方", "change", "ge", "up", "天然气产量"});
    assert_bound(gas, "17亿方", "unit", "立方米");
    assert_no_figure("签订三方协议，推进7方面工作。");
}

static void days_and_short_years_count_nothing(void **state)
{
    (void)state;
    assert_no_figure("自23日台风登陆以来，渔民撤离。");
    assert_no_figure("渔商09年大部分亏损。");
    assert_no_figure("深入推进渔村“3个100万”工程。");
    assert_no_figure("分两批发布渔港清单。");
    assert_bound("20.2026年10件渔港实事。", "10件", "period", "2026年");
}

static void decimals_that_move_are_a_pair(void **state)
{
    (void)state;
    const char *mood = "渔民满意度从84.7提升至89.7。";
    assert_figure(mood, (expected){"84.7", "index", "eq", NULL, "渔民满意度"});
    assert_figure(mood, (expected){"89.7", "index", "eq", "up", "渔民满意度"});
    assert_figure("渔民与市民收入倍差从1.97缩小至1.87。",
                  (expected){"1.87", "index", "eq", "down", "渔民与市民收入倍差"});
    assert_bound("渔民收入比由2.7降至2.1。", "2.1", "indicator", "渔民收入比");
    assert_bound("渔民收入比2019年翻一番。", "翻一番", "indicator", "渔民收入");
    assert_no_figure("渔港系统由7.2更新到7.3。");
    const char *index = "渔业景气指数从4月的50.4下降至49.5。";
    assert_bound(index, "50.4", "period", "4月");
    assert_bound(index, "49.5", "direction", "down");
    assert_bound("渔港能源利用效率降至1.1左右。", "1.1", "comparator", "approx");
    assert_no_figure("渔政系统升至7.3版。");
}

static void hours_of_the_day_count_nothing(void **state)
{
    (void)state;
    assert_no_figure("渔市晚上9点半散去。");
    assert_no_figure("渔港早上7点开市。");
}

static void companies_called_so(void **state)
{
    (void)state;
    assert_no_figure("扶持三元、舟鲜等渔业企业。");
}

static void bodies_are_counted_without_a_measure_word(void **state)
{
    (void)state;
    assert_bound("渔业局等17部门联合印发渔业规划。", "17", "indicator", "部门");
    assert_bound("全国27省份推广渔业经验。", "27", "subject", "全国");
    assert_no_figure("渔业局第3部门负责。");
}

static void round_hours_and_years_are_times_too(void **state)
{
    (void)state;
    assert_no_figure("渔业专题片在频道20点档播出。");
    assert_no_figure("渔校2020届毕业生。");
    assert_bound("渔业指数达到20点。", "20点", "kind", "index");
    assert_bound("为期17天的渔业展开幕。", "17天", "indicator", "渔业展");
    assert_bound("港区医疗站为期17天。", "17天", "indicator", "港区医疗站");
}

static void votes_lots_and_currencies_have_units(void **state)
{
    (void)state;
    assert_figure("渔市累计成交量37.1亿手。", (expected){"37.1亿手", "count", "eq", NULL, "渔市成交量"});
    assert_figure("全市办理出口邮件超7万票。", (expected){"7万票", "count", "gt", NULL, "出口邮件"});
    assert_figure("共销毁假酒13.3万瓶。", (expected){"13.3万瓶", "count", "eq", NULL, "销毁假酒"});
    assert_figure("外债达1000亿里亚尔。", (expected){"1000亿里亚尔", "amount", "eq", NULL, "外债"});
    assert_no_figure("渔船二手交易活跃，两手抓，两票制推开。");
}

static void a_power_of_ten_alone_is_compared(void **state)
{
    (void)state;
    assert_figure("渔灯节票房破亿。", (expected){"亿", "amount", "gt", NULL, "渔灯节票房"});
    assert_figure("上亿渔民增收。", (expected){"亿", "amount", "ge", NULL, "渔民"});
    assert_no_figure("李三、万小舟和万大海出席，大家千万不要下水。");
    assert_figure("建成亿吨级渔港。", (expected){"亿吨级", "amount", "approx", NULL, "渔港"});
    assert_bound("建成万吨级渔港泊位37个。", "37个", "indicator", "万吨级渔港泊位");
    assert_no_figure("渔业局局长提出4点建议。");
}

static void names_that_hold_numerals(void **state)
{
    (void)state;
    assert_no_figure("南江至三台高速公路开工。");
    assert_figure("渔船产量迈上千万辆台阶。", (expected){"千万辆", "count", "approx", "up", "渔船产量"});
    assert_bound("渔业数据达960拍字节。", "960拍字节", "unit", "PB");
    assert_no_figure("牢记“渔民”二字。");
    assert_no_figure("±800千伏特高压直流输电工程开工。");
    assert_figure("渔政局等四部门发布通知。", (expected){"四", "count", "eq", NULL, "部门"});
    assert_no_figure("渔民之家24小时开放。");
    assert_no_figure("渔产是1950年到2002年53年的总和。");
    assert_no_figure("开工750千伏定海西、330千伏岱山等输变电工程。");
    assert_no_figure("女子87公斤级决赛举行。");
    assert_no_figure("渔业代表团时隔7年再次访问舟山。");
    assert_no_figure("加强二次污染管控。");
    assert_figure("班车间隔7分钟。", (expected){"7分钟", "duration", "eq", NULL, "班车间隔"});
    assert_no_figure("渔工夺得女子400米自由泳冠军。");
    assert_no_figure("在男子500米比赛中，渔工摘得金牌。");
    assert_no_figure("完成1%渔民抽样调查。");
    assert_bound("举办两届渔业博览会。", "两届", "indicator", "渔业博览会");
    assert_no_figure("市、区两级渔政部门开展检查。");
}

static void times_that_were_cut(void **state)
{
    (void)state;
    assert_figure("渔证办理时间从原先的7小时缩短到37分钟。",
                  (expected){"7小时", "duration", "eq", NULL, "渔证办理时间"});
    assert_figure("捕捞周期由5年缩短至3年。", (expected){"5年", "duration", "eq", NULL, "捕捞周期"});
    assert_no_figure("5年增长迅速。");
}

static void millions_of_a_unit(void **state)
{
    (void)state;
    assert_bound("渔业机组25兆瓦。", "25兆瓦", "unit", "兆瓦");
    assert_bound("渔网压力达37兆帕。", "37兆帕", "unit", "兆帕");
    assert_bound("渔港带宽达100兆比特/秒。", "100兆比特/秒", "unit", "Mbps");
    assert_figure("不少于200亿引导基金到位。", (expected){"200亿", "amount", "ge", NULL, "引导基金"});
    assert_no_figure("渔业产量是近五年同期水平。");
}

/* The figures of a page, its head and its furniture told apart. */
static void titles_tell_figures_too(void **state)
{
    (void)state;
    reading page;
    reading_open(&page, "figures", false);
    reading_read(&page,
                 "首页 > 渔业新闻\n\n宁波新增渔企37家\n\n"
                 "发布时间：2024-03-07　来源：澄川日报　浏览：73次\n\n分享到：\n\n宁波新增渔企37家\n\n"
                 "渔业稳步发展，渔民收入持续增长，渔港建设加快推进。全市渔港达到7个，渔船更新有序。\n\n"
                 "渔政部门表示，渔业管理水平稳步提高，渔民办事更加方便。\n");
    assert_true(reading_next(&page));
    assert_field(&page, "text", "37家");
    assert_field(&page, "subject", "宁波");
    assert_field(&page, "sentence", "宁波新增渔企37家");
    assert_true(reading_next(&page));
    assert_field(&page, "text", "37家");
    assert_true(reading_next(&page));
    assert_field(&page, "text", "7个");
    assert_field(&page, "subject", "全市");
    assert_false(reading_next(&page));
    reading_close(&page);
    assert_no_figure("从渔港、渔船、渔民三个方面推进改革。");
    assert_no_figure("今年突出抓好渔港三件事：");
    assert_no_figure("渔港上空有渔-20飞过。");
    assert_no_figure("推进渔区二轮延包试点。");
}

static void what_numbers_lines_counts_nothing(void **state)
{
    (void)state;
    assert_no_figure("7.3　本办法自七月起实施。");
    assert_no_figure("7.2 本办法由渔业局解释。");
    assert_bound("印发渔业手册37 本。", "37 本", "kind", "count");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_tell_figures_too),
        cmocka_unit_test(round_hours_and_years_are_times_too),
        cmocka_unit_test(bodies_are_counted_without_a_measure_word),
        cmocka_unit_test(names_and_orders_count_nothing),
        cmocka_unit_test(words_that_look_like_quantities),
        cmocka_unit_test(no_figures_of_passages),
        cmocka_unit_test(campaigns_villages_and_slogans_are_none),
        cmocka_unit_test(gas_is_told_in_cubic_metres_and_parties_are_not),
        cmocka_unit_test(days_and_short_years_count_nothing),
        cmocka_unit_test(decimals_that_move_are_a_pair),
        cmocka_unit_test(hours_of_the_day_count_nothing),
        cmocka_unit_test(companies_called_so),
        cmocka_unit_test(votes_lots_and_currencies_have_units),
        cmocka_unit_test(a_power_of_ten_alone_is_compared),
        cmocka_unit_test(names_that_hold_numerals),
        cmocka_unit_test(times_that_were_cut),
        cmocka_unit_test(millions_of_a_unit),
        cmocka_unit_test(what_numbers_lines_counts_nothing),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
