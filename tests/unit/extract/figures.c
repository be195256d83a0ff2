/* figures: kind, comparator, direction and indicator on invented sentences, and the numbers that are none. */
#include "figure_asserts.h"

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

static void a_new_count_of_jobs_is_a_change(void **state)
{
    (void)state;
    assert_figure("城镇新增就业3.2万人。", (expected){"3.2万人", "change", "eq", "up", "城镇新增就业"});
    assert_figure("新增的企业纳税5亿元。", (expected){"5亿元", "amount", "eq", NULL, "企业纳税"});
    assert_figure("平均压减时间40%。", (expected){"40%", "growth_rate", "eq", "down", "时间"});
    assert_figure("优良天数增加12天。", (expected){"12天", "change", "eq", "up", "优良天数"});
}

static void ranks_move_across_their_field(void **state)
{
    (void)state;
    assert_figure("港口吞吐量跃居全省第二位。", (expected){"第二位", "rank", "eq", "up", "港口吞吐量"});
    assert_figure("经济总量继续保持全省第3位。", (expected){"第3位", "rank", "eq", "flat", "经济总量"});
    assert_figure("研发投入强度居中部地区第1位。", (expected){"第1位", "rank", "eq", NULL, "研发投入强度"});
}

static void from_and_to_share_their_noun(void **state)
{
    (void)state;
    const char *sentence = "重点实验室由7家增至16家。";
    assert_figure(sentence, (expected){"7家", "count", "eq", NULL, "重点实验室"});
    assert_figure(sentence, (expected){"16家", "count", "eq", "up", "重点实验室"});
}

static void objects_stand_behind_their_verb(void **state)
{
    (void)state;
    assert_figure("向农户发放200万元补贴。", (expected){"200万元", "amount", "eq", NULL, "补贴"});
    assert_figure("30家二级以上医院开设门诊。", (expected){"30家", "count", "eq", NULL, "二级以上医院"});
    assert_figure("参合率再创新高，达到98%。", (expected){"98%", "rate", "eq", NULL, "参合率"});
}

static void bare_heads_take_the_indicator_before(void **state)
{
    (void)state;
    const char *sentence = "工业增加值增长8%，增速居全省第2位。";
    assert_figure(sentence, (expected){"第2位", "rank", "eq", NULL, "工业增加值增速"});
    sentence = "生产总值90亿元、工业增加值30亿元，分别增长5%、7%。";
    assert_figure(sentence, (expected){"5%", "growth_rate", "eq", "up", "生产总值"});
    assert_figure(sentence, (expected){"7%", "growth_rate", "eq", "up", "工业增加值"});
}

static void items_take_their_introduction(void **state)
{
    (void)state;
    const char *text = "第四条　停车费每小时收费标准如下：\n\n（一）中心城区5元；\n\n（二）其他城区3元；\n";
    assert_bound(text, "5元", "indicator", "停车费每小时收费标准");
    assert_bound(text, "3元", "indicator", "停车费每小时收费标准");
    assert_bound(text, "3元", "subject", "其他城区");
}

static void periods_bind_their_own(void **state)
{
    (void)state;
    assert_bound("五年来，收入完成37亿元，5年增长18%，占比提高2个百分点。", "18%", "period", "5年");
    assert_bound("五年来，收入完成37亿元，5年增长18%，占比提高2个百分点。", "2个百分点", "period", "五年来");
    assert_bound("每月补贴300元，惠及老人5000名。", "5000名", "period", NULL);
    assert_bound("去年9月，用电量20亿千瓦时。", "20亿千瓦时", "period", "去年9月");
    assert_bound("比2016年全年增速高0.3个百分点。", "0.3个百分点", "period", NULL);
    assert_bound("今年前4个月，渔港货物吞吐量增长3%。", "3%", "period", "今年前4个月");
    assert_bound("2024年前11个月，渔船出口额增长3%。", "3%", "period_to", "2024-11");
    assert_bound("2024年前3个季度，渔船出口额增长3%。", "3%", "period_to", "2024-09");
    assert_bound("今年头两个月，渔船出口额增长3%。", "3%", "period", "今年头两个月");
    assert_bound("截至今年3月31日，渔船达3000艘。", "3000艘", "period", "截至今年3月31日");
    assert_bound("从今年7月1日起，补贴50万名渔民。", "50万名", "period", "从今年7月1日起");
}

static void gaps_and_movements_of_time(void **state)
{
    (void)state;
    const char *rate = "债券平均利率约为2.6%，比上年同期低约45个基点。";
    assert_figure(rate, (expected){"45个基点", "change", "approx", "down", "债券平均利率"});
    assert_bound(rate, "45个基点", "basis", "yoy");
    assert_figure("增速比全省高0.8个百分点。", (expected){"0.8个百分点", "change", "eq", NULL, "增速"});
    assert_bound("增速比2019年全年高0.3个百分点。", "0.3个百分点", "direction", "up");
    assert_bound("增长8.5%，超过全省0.4个百分点。", "0.4个百分点", "basis", "base");
    assert_figure("补贴资金从2019年的6亿元增加到2023年的9亿元。",
                  (expected){"9亿元", "amount", "eq", "up", "补贴资金"});
    assert_bound("渔村民宿由八年前的不足百家发展到今天的640家。", "百家", "period", "八年前");
    assert_no_figure("推进三年前期工作。");
    assert_bound("年均增速6.4%。", "6.4%", "basis", "annual_avg");
    assert_bound("收入比2015年翻一番。", "翻一番", "direction", "up");
    assert_figure("新建提升86公里滨海公路。", (expected){"86公里", "amount", "eq", NULL, "滨海公路"});
    assert_figure("按不低于5%的幅度压减一般性支出。",
                  (expected){"5%", "growth_rate", "ge", "down", "一般性支出"});
}

static void what_a_multiple_and_a_share_are_of(void **state)
{
    (void)state;
    assert_bound("渔业产值是2010年的2.5倍。", "2.5倍", "period", NULL);
    assert_bound("渔业产值是2010年的2.5倍。", "2.5倍", "indicator", "渔业产值");
    assert_bound("海洋科研支出将提高至生产总值的3%。", "3%", "indicator", "海洋科研支出");
    assert_bound("渔船产量从2012年的8万艘增长至2021年的9万艘。", "8万艘", "period_to", "2012");
    assert_bound("渔船产量从2012年的8万艘增长至2021年的9万艘。", "9万艘", "period_from", "2021");
    assert_bound("今年1—5月，渔船出口额增长3%。", "3%", "period", "今年1—5月");
}

static void the_counted_and_what_is_said_of_them(void **state)
{
    (void)state;
    assert_bound("19个行业增加值实现增长。", "19个", "indicator", "行业");
    assert_bound("53个渔市客流量、营业额分别增长5%、6%。", "5%", "indicator", "渔市客流量");
    assert_bound("53个渔市客流量、营业额分别增长5%、6%。", "6%", "indicator", "渔市营业额");
    assert_bound("9个协会约460名嘉宾出席论坛。", "460名", "indicator", "嘉宾");
    assert_bound("改造提升低产鱼塘3万亩。", "3万亩", "indicator", "低产鱼塘");
    assert_bound("整合后，上市公司达162家。", "162家", "indicator", "上市公司");
    assert_bound("综合实力全国排名提升4位。", "4位", "indicator", "综合实力全国排名");
    assert_bound("新增渔业前1%学科2个。", "2个", "indicator", "渔业前1%学科");
    assert_bound("银行再次将贷款利率维持在3%。", "3%", "indicator", "贷款利率");
    assert_figure("车程缩短至1个半小时。", (expected){"1个半小时", "duration", "eq", "down", "车程"});
    assert_figure("每年发电60亿度。", (expected){"60亿度", "amount", "eq", NULL, "发电"});
}

static void what_passages_measure(void **state)
{
    (void)state;
    assert_bound("培育2家渔业集团、10家左右在全国有影响力的龙头渔企。", "10家", "indicator", "龙头渔企");
    assert_bound("渔业总产值预计完成84亿元。", "84亿元", "indicator", "渔业总产值");
    assert_bound("首期100亿元渔业基金投运。", "100亿元", "indicator", "渔业基金");
    assert_bound("已开工的57个渔港要加快建设。", "57个", "indicator", "渔港");
    assert_bound("在建渔业工程投资规模超过80亿元。", "80亿元", "indicator", "在建渔业工程投资规模");
    assert_bound("7公里渔港道路、12公里供水管线和23公里渔村公路等扩建工程完工。", "23公里", "indicator",
                 "渔村公路等扩建工程");
    assert_bound("下达26亿元救灾款和58亿元重建资金。", "58亿元", "indicator", "重建资金");
    assert_bound("澄川港20万吨级泊位投入使用。", "20万吨", "indicator", "泊位");
    assert_bound("渔价总水平上涨幅度为1.7%左右。", "1.7%", "indicator", "渔价总水平");
    assert_bound("95%以上的渔民可以在家领取补贴。", "95%", "indicator", "渔民");
    assert_bound("12所高校搭建渔业交流新渠道。", "12所", "indicator", "高校");
    assert_bound("新建20个渔业产业创新综合体。", "20个", "indicator", "渔业产业创新综合体");
    assert_bound("62户家庭入住渔民公寓。", "62户", "indicator", "家庭");
    assert_bound("新增百亿渔镇5个，培育百亿企业10家。", "10家", "indicator", "企业");
    assert_bound("新增2个千亿县。", "千亿", "indicator", "县");
    assert_bound("渔业总产值连跨两个百亿元台阶，每年增长4.6%。", "4.6%", "indicator", "渔业总产值");
    assert_bound("研发支出与渔业总产值之比超过2%。", "2%", "indicator", "研发支出与渔业总产值之比");
    assert_bound("48家渔业工厂的生产效率平均提升21%。", "48家", "indicator", "渔业工厂");
    assert_bound("渔业结构由8.7∶41.2∶50.1调整为7.4∶39.6∶53。", "50.1", "indicator", "渔业结构");
    assert_bound("渔业结构由8.7∶41.2∶50.1调整为7.4∶39.6∶53。", "7.4", "indicator", "渔业结构");
    assert_bound("实施19组渔企战略性重组。", "19组", "indicator", "渔企战略性重组");
    assert_bound("基本养老保险、渔船保险投保率均为88.2%。", "88.2%", "indicator",
                 "基本养老保险、渔船保险投保率");
    assert_bound("县属重点国企由18家整合为7家。", "7家", "indicator", "县属重点国企");
    assert_bound("渔区人口自然增长率为2.18‰。", "2.18‰", "indicator", "渔区人口自然增长率");
    assert_bound("人均渔业总产值4620元，按2019年平均汇率计算为670美元。", "670美元", "indicator",
                 "人均渔业总产值");
    assert_bound("全市漁業增加值達到262億元，比上年增長(zhǎng)3.6%。", "3.6%", "indicator", "漁業增加值");
    assert_bound("渔船6月份销售2.3万艘。", "2.3万艘", "indicator", "渔船");
    assert_bound("一共37家企业及机构发布新成果52项。", "52项", "indicator", "新成果");
    assert_bound("一共37家企业及机构发布新成果52项。", "37家", "indicator", "企业及机构");
}

static void kinds_and_times_of_passages(void **state)
{
    (void)state;
    assert_bound("未来三天渔区气温下降5℃。", "5℃", "period", "未来三天");
    assert_bound("最近四周渔产供应总量1911万桶。", "1911万桶", "period", "最近四周");
    assert_bound("抢险历时近5天。", "5天", "comparator", "approx");
    assert_bound("渔业院士突破两位数。", "两位数", "kind", "count");
    assert_bound("渔业出口保持两位数增长。", "两位数", "kind", "growth_rate");
    assert_bound("6.5%左右的增速可以实现充分就业。", "6.5%", "kind", "growth_rate");
    assert_bound("完成了55万平方米平房征收，5000户渔民居住条件得到改善。", "5000户", "status", "actual");
    assert_bound("渔价下降幅度达到5%。", "5%", "direction", "down");
    assert_bound("渔企排名由87位上升到41位。", "41位", "kind", "rank");
    assert_bound("渔企综合排名上升5位。", "5位", "kind", "change");
    assert_bound("渔村征收工作结束，年内办完房屋征收7.3万平方米。", "7.3万平方米", "status", "actual");
    assert_bound("五年新设民营渔企276户。", "276户", "period", "五年");
    assert_bound("渔区人口自然增长率为2.18‰。", "2.18‰", "kind", "rate");
    assert_bound("人均渔业总产值4620元，按2019年平均汇率计算为670美元。", "670美元", "period", NULL);
    assert_bound("渔业增速比1—5月放缓3.4个百分点。", "3.4个百分点", "direction", "down");
}

static void no_figures_of_passages(void **state)
{
    (void)state;
    assert_no_figure("中央气象台预计，未来三天，南方降雨增多。");
    assert_no_figure("计算方法：渔民参保人数/同期渔民人数×100%。");
    assert_no_figure("澄川市委八届十六次全委会暨渔业会议闭幕。");
    assert_no_figure("渔业合作开启下一个50年。");
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
}

static void what_is_compared_and_what_with(void **state)
{
    (void)state;
    const char *gap = "渔业出口15亿元，增速高出全省增速8.6个百分点，占全省出口总值的20%。";
    assert_bound(gap, "8.6个百分点", "indicator", "渔业出口增速");
    assert_bound(gap, "20%", "indicator", "渔业出口占全省出口总值");
    assert_bound("渔船销量达到船舶总销量的41%。", "41%", "indicator", "渔船销量");
    assert_bound("巴西与其他成员国渔业贸易额达29亿美元。", "29亿美元", "indicator",
                 "巴西与其他成员国渔业贸易额");
    assert_bound("渔业总量跃上千亿元台阶。", "千亿元", "indicator", "渔业总量");
    assert_bound("渔歌票房破5亿元。", "5亿元", "comparator", "gt");
    assert_no_figure("面向2026届毕业生招聘。");
    assert_no_figure("三个月后，渔港复航。");
    assert_no_figure("筹备渔展等10个方面的工作。");
}

static void what_stands_apart_is_no_noun(void **state)
{
    (void)state;
    assert_bound("渔歌浏览量达1亿多次 下载量超2400万", "1亿多次", "indicator", "渔歌浏览量");
    assert_bound("渔歌浏览量达1亿多次 下载量超2400万", "2400万", "indicator", "下载量");
    assert_bound("全县3万台联合收割机投入作业。", "3万台", "indicator", "联合收割机");
    assert_bound("8个对外开放口岸投用。", "8个", "indicator", "对外开放口岸");
    assert_bound("约90%的国家湿地公园开放。", "90%", "kind", "share");
    assert_bound("渔业占比从2018年的17%逐年上升至2022年的26%。", "26%", "kind", "share");
    assert_bound("按产业看，第一、二、三产业渔船分别为2万艘、3万艘、4万艘。", "3万艘", "indicator",
                 "第二产业渔船");
    assert_bound("从2019年到2024年，渔船达3000艘。", "3000艘", "period_to", "2024");
    assert_no_figure("渔歌会每晚9点档播出。");
}

static void what_business_news_compare(void **state)
{
    (void)state;
    assert_bound("渔具价格相比年初降价20%。", "20%", "indicator", "渔具价格");
    assert_bound("渔具产量与2015年相比增长3倍。", "3倍", "indicator", "渔具产量");
    assert_figure("渔具股价跌幅高达16%。", (expected){"16%", "growth_rate", "eq", "down", "渔具股价"});
    assert_bound("海川模具100%股权、海川塑胶90%股权。", "90%", "indicator", "海川塑胶");
    assert_bound("展位面积突破1万平米。", "1万平米", "unit", "平方米");
    assert_no_figure("渔港投用两个多月以来，运行平稳。");
}

static void attributes_of_a_measure_stay(void **state)
{
    (void)state;
    assert_figure("渔民基本养老金最低标准再提高20元。",
                  (expected){"20元", "change", "eq", "up", "渔民基本养老金最低标准"});
    assert_bound("鲜鱼出口平均单价为每吨3000美元。", "3000美元", "indicator", "鲜鱼出口平均单价");
    assert_bound("全市财政收入累计完成20亿元。", "20亿元", "indicator", "财政收入");
    assert_bound("目标定在了“年捕捞量8万吨，自给率60%”上。", "8万吨", "indicator", "年捕捞量");
    assert_bound("鲜鱼出口量20万吨，占全省12%，同比增长8%。", "8%", "indicator", "鲜鱼出口量");
    assert_bound("公司当年平均收益率为12%。", "12%", "basis", NULL);
    assert_bound("建成省级渔业文明建设示范区36个。", "36个", "indicator", "省级渔业文明建设示范区");
    assert_bound("全省已累计培育渔业带头人3400多人。", "3400多人", "indicator", "渔业带头人");
    assert_bound("万元渔业增加值用水量下降5%，激励亿万渔民。", "5%", "indicator", "渔业增加值用水量");
    assert_bound("在国家渔业测评中位列第一。", "第一", "indicator", "国家渔业测评");
    assert_bound("全省渔业对外直接投资40亿美元。", "40亿美元", "indicator", "渔业对外直接投资");
    assert_bound("渔业产值达90亿元，按可比价格计算增长6%。", "6%", "indicator", "渔业产值");
    assert_bound("可以由其中一户按补贴标准的80%领取。", "80%", "indicator", "补贴标准");
    assert_bound("推出111项渔业首创举措。", "111项", "indicator", "渔业首创举措");
    assert_bound("造船产业规模占全县64%、占全省13%。", "13%", "indicator", "造船产业规模占全省");
    assert_bound("对购置渔船的渔民，给予一次性补贴1万元。", "1万元", "indicator", "一次性补贴");
}

static void deeds_before_the_next_number_are_no_part_of_the_noun(void **state)
{
    (void)state;
    assert_bound("58家渔业企业建设97个深水泊位。", "58家", "indicator", "渔业企业");
    assert_bound("25家渔业企业与10个海洋实验室合作开展83项科研任务。", "10个", "indicator", "海洋实验室");
    assert_bound("对新购渔船，按每艘1500元的标准给予一次性补贴。", "1500元", "indicator", "一次性补贴");
    assert_bound("新增2个渔业集群、新入规渔具企业14家以上。", "14家", "indicator", "新入规渔具企业");
    assert_bound("投资2亿元的渔港改造、3亿元的码头扩建全面完成。", "3亿元", "indicator", "投资");
    assert_figure("出台促进渔业较快增长的十项措施。", (expected){"十项", "count", "eq", NULL, "措施"});
    assert_bound("推动既有渔民宿舍加装扶梯329台。", "329台", "indicator", "既有渔民宿舍加装扶梯");
    assert_no_figure("万岁山的渔火很美。");
    assert_bound("12个渔港项目落地、总投资70亿元。", "70亿元", "indicator", "总投资");
    assert_bound("7种主要鲜鱼当中，鲈鱼涨价。", "7种", "indicator", "主要鲜鱼");
    assert_bound("36个大中渔港水质改善。", "36个", "indicator", "大中渔港水质");
    assert_figure("渔具出口则大增24.3%。", (expected){"24.3%", "growth_rate", "eq", "up", "渔具出口"});
    assert_bound("让46万渔民远离了危险。", "46万", "indicator", "渔民");
    assert_bound("对7条渔港道路进行综合改造。", "7条", "indicator", "渔港道路");
    assert_bound("实际使用台资增长10%。", "10%", "indicator", "实际使用台资");
    assert_bound("渔业41项测评指标中有17项达到全省最优水平。", "41项", "indicator", "测评指标");
    assert_bound("打造1000个渔村旅游提升示范村。", "1000个", "indicator", "渔村旅游提升示范村");
    assert_bound("成为全县首个年吞吐量超过630万标准箱的渔港。", "630万标准箱", "indicator", "年吞吐量");
    assert_bound("应用已融入97个渔业大类中的91个。", "91个", "indicator", "渔业大类");
}

static void shares_of_a_sum(void **state)
{
    (void)state;
    assert_bound("按规定给予最高230万元的一次性奖励。", "230万元", "indicator", "一次性奖励");
    assert_figure("按照规定给予不超过造船总投入15%的经费支持。",
                  (expected){"15%", "share", "le", NULL, "造船总投入"});
    assert_bound("全市捕捞量稳步增加，成为全国首个捕捞量突破9万吨的城市。", "9万吨", "subject", "全市");
    assert_figure("可返还上年度港口使用费的40%。",
                  (expected){"40%", "share", "eq", NULL, "返还上年度港口使用费"});
    assert_figure("船票减免比例达到35%。", (expected){"35%", "rate", "eq", NULL, "船票减免比例"});
    assert_figure("惠及近千万家庭。", (expected){"千万", "count", "approx", NULL, "家庭"});
}

static void what_counted_things_are_named(void **state)
{
    (void)state;
    assert_figure("4个码头入选首批省级绿色码头。", (expected){"4个", "count", "eq", NULL, "省级绿色码头"});
    assert_figure("7所高职院校入选“双高计划”。", (expected){"7所", "count", "eq", NULL, "高职院校"});
    assert_figure("建成4个国家级、6个省级医疗中心。",
                  (expected){"4个", "count", "eq", NULL, "国家级医疗中心"});
    assert_figure("推动千万吨炼化基地建设。", (expected){"千万吨", "amount", "approx", NULL, "炼化基地建设"});
    assert_figure("有30个以上的社员(分社除外)。", (expected){"30个", "count", "ge", NULL, "社员"});
    assert_figure("大会开幕。出席120人，缺席3人。", (expected){"3人", "count", "eq", NULL, "缺席"});
    assert_figure("产量增长的有汽车(增长35.8%)等。", (expected){"35.8%", "growth_rate", "eq", "up", "汽车"});
    assert_figure("海难事故起数、受伤人数分别下降9%、7%。",
                  (expected){"7%", "growth_rate", "eq", "down", "海难事故受伤人数"});
    assert_figure("全年新登记注册企业增长21.6%，平均每天新增1.2万户。",
                  (expected){"1.2万户", "change", "eq", "up", "新登记注册企业"});
    assert_figure("这是在我市经济总量超过60亿元的高基数上取得的。",
                  (expected){"60亿元", "amount", "gt", NULL, "经济总量"});
}

static void of_what_one_is_said_stands_before_the_number(void **state)
{
    (void)state;
    assert_figure("渔民医保补助标准增加到人均265元。",
                  (expected){"265元", "amount", "eq", "up", "渔民医保补助标准"});
    assert_figure("渔民补助标准提高到每人每年640元。",
                  (expected){"640元", "amount", "eq", "up", "渔民补助标准"});
    assert_figure("渔民养老津贴调增18.3%。", (expected){"18.3%", "growth_rate", "eq", "up", "渔民养老津贴"});
    assert_figure("20个渔村开展试点，1334万人参保。", (expected){"1334万人", "count", "eq", NULL, "参保"});
    assert_figure("省里决定将渔民人均纯收入2300元作为标准。",
                  (expected){"2300元", "amount", "eq", NULL, "渔民人均纯收入"});
    assert_figure("降低70多万个体工商户税负。",
                  (expected){"70多万", "change", "gt", "down", "个体工商户税负"});
    assert_figure("港口智算规模22万P。", (expected){"22万P", "amount", "eq", NULL, "港口智算规模"});
    assert_bound("市财政五年支出551亿元。", "551亿元", "period", "五年");
    assert_figure("本办法所称小微渔业，是指从业人员不超过300人。",
                  (expected){"300人", "count", "le", NULL, "从业人员"});
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
}

static void numbers_stand_behind_numbers(void **state)
{
    (void)state;
    assert_bound("新建22个750千伏和330千伏输变电工程。", "22个", "indicator", "750千伏和330千伏输变电工程");
    assert_bound("新建22个750千伏和330千伏输变电工程。", "330千伏", "indicator", "输变电工程");
    assert_bound("推出12批181项创新举措。", "12批", "indicator", "创新举措");
    assert_bound("188个园区整合优化为120个。", "120个", "indicator", "园区");
    assert_bound("办理建议405件和政协委员提案590件。", "590件", "indicator", "政协委员提案");
    assert_bound("建设改造4075公里城市管网。", "4075公里", "indicator", "城市管网");
    assert_bound("文化工程、健身工程分别惠及3500万、2300万人次。", "2300万人次", "indicator", "健身工程");
    assert_bound("新增12家上市公司。", "12家", "indicator", "上市公司");
    assert_bound("近14亿人口的大国实现就业。", "14亿", "indicator", "人口");
}

static void phrases_keep_their_names(void **state)
{
    (void)state;
    assert_bound("办件6109件，办结率均达100%。", "100%", "indicator", "办结率");
    assert_bound("主要畜禽规模化养殖机械化率达到85%。", "85%", "indicator", "主要畜禽规模化养殖机械化率");
    assert_bound("人均预期寿命达79岁。", "79岁", "indicator", "人均预期寿命");
    assert_bound("平均受教育年限从10.23年提高到10.8年。", "10.23年", "indicator", "平均受教育年限");
    assert_bound("研究经费，从2002年12亿元增加到2007年的36亿元。", "36亿元", "indicator", "研究经费");
    assert_bound("今年要再取消和下放审批事项200项以上。", "200项", "indicator", "取消和下放审批事项");
    assert_bound("投资1.4亿元的西出口道路工程进展顺利。", "1.4亿元", "subject", "西出口道路工程");
    assert_bound("实际使用外资稳居发展中国家首位。", "首位", "direction", "flat");
    assert_no_figure("十件民生实事全部完成。");
    assert_no_figure("列第一位者为牵头单位。");
    assert_no_figure("经过五年努力，各项事业取得进步。");
}

/* What is measured may stand left of the piece that it is looked for in. */
static void phrases_may_lie_before_their_piece(void **state)
{
    (void)state;
    assert_bound("9个第(亿（七個", "七個", "indicator", "亿");
}

static void adverbs_and_deeds_are_no_part_of_what_is_counted(void **state)
{
    (void)state;
    assert_bound("入围生产企业只有1家。", "1家", "indicator", "生产企业");
    assert_bound("办公室由各市各派1名代表组成，负责日常工作。", "1名", "indicator", "代表");
    assert_bound("全市共发生地震33次，为本世纪以来年均18次的1.8倍。", "18次", "period", "本世纪以来");
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

static void what_is_done_is_no_part_of_what_is_measured(void **state)
{
    (void)state;
    assert_figure("新一轮政策将渔业奖补规模由2.5亿元提升到6亿元。",
                  (expected){"6亿元", "amount", "eq", "up", "渔业奖补规模"});
    assert_figure("新建和改造提升高标准鱼塘70万亩。",
                  (expected){"70万亩", "amount", "eq", NULL, "高标准鱼塘"});
    assert_figure("红湖6万平方米渔具店年内完工。", (expected){"6万平方米", "amount", "eq", NULL, "渔具店"});
    assert_figure("渔港达到30家，420人凭贡献获得职称。",
                  (expected){"420人", "count", "eq", NULL, "获得职称"});
}

static void verbs_open_phrases_and_name_deeds(void **state)
{
    (void)state;
    assert_figure("治理淤积航道3.7公里。", (expected){"3.7公里", "amount", "eq", NULL, "淤积航道"});
    assert_figure("渔港治理费增长3.7%。", (expected){"3.7%", "growth_rate", "eq", "up", "渔港治理费"});
    assert_figure("签约金额超过37亿元。", (expected){"37亿元", "amount", "gt", NULL, "签约金额"});
    assert_figure("办理市人大代表建议137件。", (expected){"137件", "count", "eq", NULL, "市人大代表建议"});
    assert_figure("海外渔具销售增长4.7%，总额突破90亿元。",
                  (expected){"90亿元", "amount", "gt", NULL, "海外渔具销售总额"});
    const char *sectors = "一、二、三产业增加值分别增长3.7%、2.7%、1.7%。";
    assert_figure(sectors, (expected){"2.7%", "growth_rate", "eq", "up", "二产业增加值"});
    assert_figure("出港费原则上不超过4%。", (expected){"4%", "rate", "le", NULL, "出港费"});
}

static void the_counted_end_at_what_they_have(void **state)
{
    (void)state;
    assert_figure("涵盖37家渔具企业的微信群，诉求及时响应。",
                  (expected){"37家", "count", "eq", NULL, "渔具企业"});
    assert_figure("设立37亿元规模的渔业基金。", (expected){"37亿元", "amount", "eq", NULL, "规模"});
}

static void the_clause_before_is_dealt_out(void **state)
{
    (void)state;
    const char *rise = "渔民津贴、渔嫂补贴和渔童补助再次提高，月人均分别提高21元、30元和50元。";
    assert_figure(rise, (expected){"30元", "change", "eq", "up", "渔嫂补贴月人均"});
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
}

static void rates_are_named_behind_their_number(void **state)
{
    (void)state;
    const char *tax = "将渔具制造业等行业现行17%的税率降至14%。";
    assert_figure(tax, (expected){"17%", "rate", "eq", NULL, "税率"});
    assert_figure(tax, (expected){"14%", "rate", "eq", "down", "税率"});
    assert_bound(tax, "17%", "subject", "渔具制造业等行业");
    assert_figure("下调渔民养老保险单位缴费比例，各地可降至17%。",
                  (expected){"17%", "rate", "eq", "down", "渔民养老保险单位缴费比例"});
    assert_figure("37%的利润来自海外。", (expected){"37%", "share", "eq", NULL, "利润来自海外"});
}

static void what_is_new_describes(void **state)
{
    (void)state;
    assert_figure("70多万千瓦新增燃煤机组全部安装脱硫设施。",
                  (expected){"70多万千瓦", "amount", "gt", NULL, "新增燃煤机组"});
    assert_figure("沿湖生态廊道37公里全线贯通。", (expected){"37公里", "amount", "eq", NULL, "沿湖生态廊道"});
    assert_no_figure("制定实施新10年渔村振兴纲要。");
}

static void what_the_counted_have_and_what_is_beside_them(void **state)
{
    (void)state;
    assert_figure("37个重点城市湖水细颗粒物年均浓度下降9.7%。",
                  (expected){"37个", "count", "eq", NULL, "重点城市"});
    assert_figure("70家渔具示范工厂的生产效率平均提升37%。",
                  (expected){"70家", "count", "eq", NULL, "渔具示范工厂"});
    assert_figure("实施67项重大渔业科技攻关。", (expected){"67项", "count", "eq", NULL, "重大渔业科技攻关"});
    assert_figure("推动湖港扩容等17条航道项目和黄湾等7个在建港口项目加快建设。",
                  (expected){"17条", "count", "eq", NULL, "航道项目"});
    assert_figure("推动湖港扩容等17条航道项目和黄湾等7个在建港口项目加快建设。",
                  (expected){"7个", "count", "eq", NULL, "港口项目"});
    assert_figure("规模最大、占比最高、总投资近70亿元的渔光基地开工。",
                  (expected){"70亿元", "amount", "approx", NULL, "总投资"});
    assert_figure("一二三产增加值分别增长3.7%、6.7%、5.7%。",
                  (expected){"6.7%", "growth_rate", "eq", "up", "二产增加值"});
}

static void this_month_is_a_time(void **state)
{
    (void)state;
    assert_bound("本月渔具订单指数为57.3%。", "57.3%", "period", "本月");
    assert_bound("本月渔具订单指数为57.3%。", "57.3%", "indicator", "渔具订单指数");
    assert_bound("渔具销量应该达到97万台。", "97万台", "indicator", "渔具销量");
}

static void who_is_in_a_province_is_named_so(void **state)
{
    (void)state;
    assert_figure("在湘渔具企业达137家。", (expected){"137家", "count", "eq", NULL, "在湘渔具企业"});
    assert_figure("渔业产值迈上7万亿台阶、五年增量超1.7万亿元。",
                  (expected){"1.7万亿元", "amount", "gt", NULL, "五年增量"});
    assert_figure("压减非重点支出1.7亿元。", (expected){"1.7亿元", "change", "eq", "down", "非重点支出"});
    const char *lists = "渔业基金、渔港能耗、渔村用地支持民间项目比重分别为97.3%、93.7%、87.6%。";
    assert_figure(lists, (expected){"93.7%", "share", "eq", NULL, "渔港能耗比重"});
    assert_figure("渔业补贴、低保标准再次提高，分别提高21元、30元。",
                  (expected){"21元", "change", "eq", "up", "渔业补贴"});
    assert_figure("授予“深海探测”等37项成果国家渔业科技奖。",
                  (expected){"37项", "count", "eq", NULL, "成果"});
    assert_no_figure("把渔民利益放在第一位，把安全摆在首位。");
}

static void circumstances_and_deeds_are_apart(void **state)
{
    (void)state;
    const char *trade = "渔具进出口在对美贸易下降超4成的情况下增长17%。";
    assert_figure(trade, (expected){"4成", "growth_rate", "gt", "down", "对美贸易"});
    assert_figure(trade, (expected){"17%", "growth_rate", "eq", "up", "渔具进出口"});
    assert_figure("6.7万名渔村群众走进鱼市挑选渔具。",
                  (expected){"6.7万名", "count", "eq", NULL, "渔村群众"});
    assert_figure("湖东等7家渔业企业位列全国50强。", (expected){"7家", "count", "eq", NULL, "渔业企业"});
    assert_figure("7所水产高校“双一流”创建深入推进。", (expected){"7所", "count", "eq", NULL, "水产高校"});
    assert_figure("争取以旧换新资金267.5亿元、设备更新政策资金157.1亿元。",
                  (expected){"157.1亿元", "amount", "eq", NULL, "设备更新政策资金"});
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

static void the_last_of_a_list_names_what_all_are(void **state)
{
    (void)state;
    assert_figure("实施37公里供热、7公里渔燃管线铺设。",
                  (expected){"37公里", "amount", "eq", NULL, "供热管线铺设"});
}

static void rules_name_what_they_limit(void **state)
{
    (void)state;
    assert_figure("每人分摊的渔港费不能超过每月1700元。",
                  (expected){"1700元", "amount", "le", NULL, "每人分摊的渔港费"});
    assert_figure("渔业成果转化激励方面7项。",
                  (expected){"7项", "count", "eq", NULL, "渔业成果转化激励方面"});
    assert_figure("海带种植、收获机械化率分别达到67%和57%。",
                  (expected){"57%", "rate", "eq", NULL, "海带收获机械化率"});
    assert_figure("渔港要在本意见印发之日起70日内，制定办法。",
                  (expected){"70日", "duration", "le", NULL, NULL});
}

static void a_particle_names_nothing(void **state)
{
    (void)state;
    assert_figure("渔坝长37米，高17米。", (expected){"17米", "amount", "eq", NULL, "高"});
    assert_figure("渔港总投资约8.7亿元，后增加的3.7亿元尚未落实。",
                  (expected){"3.7亿元", "change", "eq", "up", "渔港总投资"});
    assert_figure("单船担保金额700万元以上的再担保收费，原则上不高于承担责任的0.7%。",
                  (expected){"0.7%", "share", "le", NULL, "再担保收费"});
    assert_figure("渔港可对单船担保金额700万元以下的业务给予补贴。",
                  (expected){"700万元", "amount", "le", NULL, "单船担保金额"});
    assert_no_figure("满意度由渔民满意度和船员满意度两部分组成。");
}

static void deeds_stand_between_the_counted_and_the_amount(void **state)
{
    (void)state;
    const char *coal = "累计为27个省份输送渔盐超37万吨。";
    assert_figure(coal, (expected){"27个", "count", "eq", NULL, "省份"});
    assert_bound(coal, "37万吨", "subject", "省份");
    assert_figure("3人当选渔业院士，47人入选渔业科技重点人才计划。",
                  (expected){"47人", "count", "eq", NULL, "入选渔业科技重点人才计划"});
    assert_figure("资助残疾渔民和困难渔民家庭，合计6700名。",
                  (expected){"6700名", "count", "eq", NULL, "残疾渔民和困难渔民家庭"});
    assert_figure("渔港7项制度创新成果全国复制推广。",
                  (expected){"7项", "count", "eq", NULL, "制度创新成果"});
    const char *plan = "渔村新增就业、新增发放渔业贷款分别完成年计划的117.2%、247.57%。";
    assert_figure(plan, (expected){"117.2%", "share", "eq", NULL, "渔村新增就业"});
}

static void gas_is_told_in_cubic_metres_and_parties_are_not(void **state)
{
    (void)state;
    const char *gas = "渔区新增天然气产量17亿方以上。";
    assert_figure(gas, (expected){"17亿方", "change", "ge", "up", "天然气产量"});
    assert_bound(gas, "17亿方", "unit", "立方米");
    assert_no_figure("签订三方协议，推进7方面工作。");
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
        cmocka_unit_test(a_new_count_of_jobs_is_a_change),
        cmocka_unit_test(ranks_move_across_their_field),
        cmocka_unit_test(from_and_to_share_their_noun),
        cmocka_unit_test(objects_stand_behind_their_verb),
        cmocka_unit_test(bare_heads_take_the_indicator_before),
        cmocka_unit_test(items_take_their_introduction),
        cmocka_unit_test(periods_bind_their_own),
        cmocka_unit_test(gaps_and_movements_of_time),
        cmocka_unit_test(what_a_multiple_and_a_share_are_of),
        cmocka_unit_test(the_counted_and_what_is_said_of_them),
        cmocka_unit_test(what_passages_measure),
        cmocka_unit_test(kinds_and_times_of_passages),
        cmocka_unit_test(no_figures_of_passages),
        cmocka_unit_test(words_that_look_like_quantities),
        cmocka_unit_test(two_measures_in_one_word),
        cmocka_unit_test(what_is_compared_and_what_with),
        cmocka_unit_test(what_stands_apart_is_no_noun),
        cmocka_unit_test(what_business_news_compare),
        cmocka_unit_test(attributes_of_a_measure_stay),
        cmocka_unit_test(deeds_before_the_next_number_are_no_part_of_the_noun),
        cmocka_unit_test(shares_of_a_sum),
        cmocka_unit_test(what_counted_things_are_named),
        cmocka_unit_test(of_what_one_is_said_stands_before_the_number),
        cmocka_unit_test(campaigns_villages_and_slogans_are_none),
        cmocka_unit_test(numbers_stand_behind_numbers),
        cmocka_unit_test(phrases_keep_their_names),
        cmocka_unit_test(phrases_may_lie_before_their_piece),
        cmocka_unit_test(adverbs_and_deeds_are_no_part_of_what_is_counted),
        cmocka_unit_test(conditions_name_what_they_are_of),
        cmocka_unit_test(what_is_done_is_no_part_of_what_is_measured),
        cmocka_unit_test(verbs_open_phrases_and_name_deeds),
        cmocka_unit_test(the_counted_end_at_what_they_have),
        cmocka_unit_test(the_clause_before_is_dealt_out),
        cmocka_unit_test(rates_are_named_behind_their_number),
        cmocka_unit_test(what_is_new_describes),
        cmocka_unit_test(what_the_counted_have_and_what_is_beside_them),
        cmocka_unit_test(this_month_is_a_time),
        cmocka_unit_test(who_is_in_a_province_is_named_so),
        cmocka_unit_test(circumstances_and_deeds_are_apart),
        cmocka_unit_test(households_and_their_people_are_of_one_thing),
        cmocka_unit_test(the_last_of_a_list_names_what_all_are),
        cmocka_unit_test(rules_name_what_they_limit),
        cmocka_unit_test(a_particle_names_nothing),
        cmocka_unit_test(deeds_stand_between_the_counted_and_the_amount),
        cmocka_unit_test(gas_is_told_in_cubic_metres_and_parties_are_not),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
