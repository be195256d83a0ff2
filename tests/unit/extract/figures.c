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

static void phrases_keep_their_names(void **state)
{
    (void)state;
    assert_bound("办件6109件，办结率均达100%。", "100%", "indicator", "办结率");
    assert_bound("主要渔塘规模化养殖机械化率达到87%。", "87%", "indicator", "主要渔塘规模化养殖机械化率");
    assert_bound("人均预期寿命达79岁。", "79岁", "indicator", "人均预期寿命");
    assert_bound("平均受教育年限从7.23年提高到7.9年。", "7.23年", "indicator", "平均受教育年限");
    assert_bound("研究经费，从2002年12亿元增加到2007年的36亿元。", "36亿元", "indicator", "研究经费");
    assert_bound("今年要再取消和下放审批事项200项以上。", "200项", "indicator", "取消和下放审批事项");
    assert_bound("投资1.7亿元的东渔港码头工程进展平稳。", "1.7亿元", "subject", "东渔港码头工程");
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
    const char *sectors = "一、二、三产业投资分别增长3.7%、2.7%、1.7%。";
    assert_figure(sectors, (expected){"2.7%", "growth_rate", "eq", "up", "二产业投资"});
    assert_figure("出港费原则上不超过4%。", (expected){"4%", "rate", "le", NULL, "出港费"});
}

static void rates_are_named_behind_their_number(void **state)
{
    (void)state;
    const char *tax = "将渔具制造业等行业现行17%的税率降至14%。";
    assert_figure(tax, (expected){"17%", "rate", "eq", NULL, "税率"});
    assert_figure(tax, (expected){"14%", "rate", "eq", "down", "税率"});
    assert_bound(tax, "17%", "subject", "渔具制造业等行业");
    assert_figure("下调渔工保险缴纳比例，各地可降至17%。",
                  (expected){"17%", "rate", "eq", "down", "渔工保险缴纳比例"});
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

static void superlatives_and_betterment(void **state)
{
    (void)state;
    assert_figure("全球最高17米渔吊成功下线。", (expected){"17米", "amount", "eq", NULL, "渔吊"});
    assert_figure("提升47所渔业学校办学能力。", (expected){"47所", "count", "eq", NULL, "渔业学校办学能力"});
    assert_figure("渔业总产值突破7万亿元，跻身全球城市前五位。",
                  (expected){"前五位", "rank", "le", NULL, "渔业总产值"});
    assert_figure("渔具台资规模连续7年居大陆首位。", (expected){"首位", "rank", "eq", NULL, "渔具台资规模"});
}

static void adverbs_beside_light_verbs_go_with_them(void **state)
{
    (void)state;
    assert_figure("渔港共计完成货物吞吐量17亿吨。",
                  (expected){"17亿吨", "amount", "eq", NULL, "渔港货物吞吐量"});
    assert_figure("已累计完成渔塘修复17万亩。", (expected){"17万亩", "amount", "eq", NULL, "渔塘修复"});
    assert_figure("一季度渔业贷款增加17亿元，同比多增7亿元。",
                  (expected){"7亿元", "change", "eq", "up", "渔业贷款"});
    assert_figure("拨付1700万元中央自然灾害救灾资金。",
                  (expected){"1700万元", "amount", "eq", NULL, "中央自然灾害救灾资金"});
}

static void what_is_had_and_what_is_passed(void **state)
{
    (void)state;
    const char *homes = "已完成渔家改造17.4万户，超“十四五”任务总量的70%。";
    assert_figure(homes, (expected){"70%", "share", "gt", NULL, "渔家改造"});
    assert_figure("渔船达到7万艘，约占全国渔船总数的37%。",
                  (expected){"37%", "share", "approx", NULL, "渔船占全国渔船总数"});
    assert_figure("全国共有渔业学校2745所。", (expected){"2745所", "count", "eq", NULL, "渔业学校"});
    assert_figure("有条件的渔县达到17个。", (expected){"17个", "count", "eq", NULL, "有条件的渔县"});
    const char *claims = "失业渔民人数增加1万人至47.4万人。";
    assert_figure(claims, (expected){"1万人", "change", "eq", "up", "失业渔民人数"});
    assert_figure(claims, (expected){"47.4万人", "count", "eq", NULL, "失业渔民人数"});
    assert_no_figure("再过半个月，渔港建成。");
}

static void what_is_compared_with_is_not_when(void **state)
{
    (void)state;
    assert_bound("渔网占比57%，与2013年相比下降3.7个百分点。", "3.7个百分点", "period", NULL);
    assert_bound("与2018年相比，渔网占比下降1.7个百分点。", "1.7个百分点", "period", NULL);
    assert_bound("2018年，渔网占比下降1.7个百分点。", "1.7个百分点", "period", "2018年");
}

static void what_is_bettered_is_counted(void **state)
{
    (void)state;
    assert_figure("整合提升1700个渔业服务站。", (expected){"1700个", "count", "eq", NULL, "渔业服务站"});
    assert_figure("渔港能级提升7个位次。", (expected){"7个", "change", "eq", "up", "位次"});
}

static void a_clause_without_a_verb_goes_on(void **state)
{
    (void)state;
    assert_bound("年内新增渔棚2700座，温室370座。", "370座", "kind", "change");
    const char *new = "新增渔船27艘，渔具370件，渔村7个。";
    assert_figure(new, (expected){"370件", "change", "eq", "up", "渔具"});
    assert_figure(new, (expected){"7个", "change", "eq", "up", "渔村"});
    assert_bound("新增渔船27艘，改造渔港37个。", "37个", "kind", "count");
    assert_bound("新增渔船27艘，总量370艘。", "370艘", "kind", "count");
    assert_bound("城镇新增就业87万人、渔民转产就业53万人。", "53万人", "kind", "count");
}

static void two_digits_grow(void **state)
{
    (void)state;
    const char *profit = "渔业利润保持两位数增长。";
    assert_figure(profit, (expected){"两位数", "growth_rate", "ge", "up", "渔业利润"});
    assert_bound("渔业投资增速连续5年保持在6.7%以上。", "6.7%", "kind", "growth_rate");
}

static void parts_of_what_was_told(void **state)
{
    (void)state;
    assert_bound("全市有渔船700艘，其中67%是新能源船。", "67%", "kind", "share");
    assert_bound("减少1/3渔业审批事项。", "1/3", "kind", "growth_rate");
    assert_bound("渔业民生支出保持在70%以上。", "70%", "kind", "share");
    assert_bound("码头与渔站57米内换乘。", "57米", "comparator", "le");
}

static void standards_that_are_lowest(void **state)
{
    (void)state;
    assert_bound("最低工资标准增长近37%。", "37%", "indicator", "最低工资标准");
    assert_bound("渔产值创历史新高，达到57亿元。", "57亿元", "indicator", "渔产值");
}

static void what_spreads_is_named_before(void **state)
{
    (void)state;
    assert_bound("渔保试点从7个县扩大到17个县。", "17个", "indicator", "渔保试点");
    assert_bound("渔民办事环节由6个压减至2个。", "2个", "indicator", "渔民办事环节");
    assert_bound("海鱼产量在稳定在17万吨以上的基础上，首次迈上27万吨。", "27万吨", "indicator", "海鱼产量");
}

static void units_of_current_and_what_two_or_three_hundred_are(void **state)
{
    (void)state;
    assert_bound("渔港全年发电1.7亿度电。", "1.7亿度电", "kind", "amount");
    assert_bound("渔船两三百艘。", "两三百艘", "upper", "300");
    assert_bound("华为营收达到370亿元。", "370亿元", "indicator", "华为营收");
    assert_bound("然而渔业产值下降7%。", "7%", "indicator", "渔业产值");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_of_current_and_what_two_or_three_hundred_are),
        cmocka_unit_test(what_is_compared_with_is_not_when),
        cmocka_unit_test(growth_is_named_before_or_behind),
        cmocka_unit_test(what_is_added_is_a_change),
        cmocka_unit_test(a_level_left_has_no_direction),
        cmocka_unit_test(comparators_reach_over_what_is_compared),
        cmocka_unit_test(a_new_count_of_jobs_is_a_change),
        cmocka_unit_test(ranks_move_across_their_field),
        cmocka_unit_test(items_take_their_introduction),
        cmocka_unit_test(periods_bind_their_own),
        cmocka_unit_test(gaps_and_movements_of_time),
        cmocka_unit_test(what_a_multiple_and_a_share_are_of),
        cmocka_unit_test(what_passages_measure),
        cmocka_unit_test(kinds_and_times_of_passages),
        cmocka_unit_test(what_is_compared_and_what_with),
        cmocka_unit_test(what_stands_apart_is_no_noun),
        cmocka_unit_test(what_business_news_compare),
        cmocka_unit_test(attributes_of_a_measure_stay),
        cmocka_unit_test(shares_of_a_sum),
        cmocka_unit_test(of_what_one_is_said_stands_before_the_number),
        cmocka_unit_test(phrases_keep_their_names),
        cmocka_unit_test(phrases_may_lie_before_their_piece),
        cmocka_unit_test(what_is_done_is_no_part_of_what_is_measured),
        cmocka_unit_test(verbs_open_phrases_and_name_deeds),
        cmocka_unit_test(rates_are_named_behind_their_number),
        cmocka_unit_test(what_is_new_describes),
        cmocka_unit_test(this_month_is_a_time),
        cmocka_unit_test(who_is_in_a_province_is_named_so),
        cmocka_unit_test(rules_name_what_they_limit),
        cmocka_unit_test(a_particle_names_nothing),
        cmocka_unit_test(superlatives_and_betterment),
        cmocka_unit_test(adverbs_beside_light_verbs_go_with_them),
        cmocka_unit_test(what_is_had_and_what_is_passed),
        cmocka_unit_test(what_is_bettered_is_counted),
        cmocka_unit_test(a_clause_without_a_verb_goes_on),
        cmocka_unit_test(two_digits_grow),
        cmocka_unit_test(parts_of_what_was_told),
        cmocka_unit_test(standards_that_are_lowest),
        cmocka_unit_test(what_spreads_is_named_before),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
