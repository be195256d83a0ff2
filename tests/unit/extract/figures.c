/* figures: kind, comparator, direction and indicator on invented sentences, and the numbers that are none. */
#include "figure_asserts.h"

static void growth_is_named_before_or_behind(void **state)
{
    (void)state;
    assert_figure("规上渔业增加值近三年一直保持9%以上的高速增长。",
                  (expected){"9%", "growth_rate", "ge", "up", "规上渔业增加值"});
    assert_figure("单位产值能耗下降3.5%。", (expected){"3.5%", "growth_rate", "eq", "down", "单位产值能耗"});
    assert_figure("今年渔业总产值增长目标为3.7%左右。",
                  (expected){"3.7%", "growth_rate", "approx", "up", "渔业总产值"});
    assert_figure("今年的经济增长目标定为3.7%。", (expected){"3.7%", "growth_rate", "eq", "up", "经济增长"});
    assert_bound("渔业完成全年增长目标的37%。", "37%", "kind", "rate");
    assert_figure("渔业营收保持7%以上增长。", (expected){"7%", "growth_rate", "ge", "up", "渔业营收"});
}

static void what_is_added_is_a_change(void **state)
{
    (void)state;
    const char *sentence = "新增省级专精特新中小企业70家、科技型中小企业120家。";
    assert_figure(sentence, (expected){"70家", "change", "eq", "up", "省级专精特新中小企业"});
    assert_figure(sentence, (expected){"120家", "change", "eq", "up", "科技型中小企业"});
    assert_figure("工业实现增加值54亿元。", (expected){"54亿元", "amount", "eq", NULL, "工业增加值"});
    assert_figure("渔港通航天数比例达到77%、增加13天。",
                  (expected){"13天", "change", "eq", "up", "渔港通航天数"});
    assert_figure("渔业创新案例新增9个、累计达到79个。",
                  (expected){"79个", "count", "eq", NULL, "渔业创新案例"});
    assert_figure("渔获总量7500吨，增量37吨。", (expected){"37吨", "change", "eq", "up", "渔获总量"});
    assert_figure("渔船用电占用电增量近四成。",
                  (expected){"四成", "share", "approx", NULL, "渔船用电占用电增量"});
    assert_figure("新晋渔业院士3名。", (expected){"3名", "change", "eq", "up", "渔业院士"});
    assert_bound("新增3岁以下幼儿托位37个。", "3岁", "direction", NULL);
    assert_figure("新增3岁以下幼儿托位37个。", (expected){"37个", "change", "eq", "up", "3岁以下幼儿托位"});
    assert_figure("新增渔港收益增长21%。", (expected){"21%", "growth_rate", "eq", "up", "新增渔港收益"});
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
    assert_figure("渔业营收过百亿元。", (expected){"百亿元", "amount", "gt", NULL, "渔业营收"});
    assert_bound("渔业局通过千亿元方案。", "千亿元", "comparator", "approx");
    assert_bound("为渔民提供不低于37兆比特每秒的网速。", "37兆比特每秒", "comparator", "ge");
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
    assert_bound("渔港贸易额居全国城市首位。", "首位", "indicator", "渔港贸易额");
    assert_bound("渔业规模居全省各市第一。", "第一", "kind", "rank");
    assert_no_figure("居民第一个发现。");
    const char *quake = "宁波象山县3.7级地震已造成37人受伤。";
    assert_figure(quake, (expected){"3.7级", "index", "eq", NULL, "地震"});
    assert_bound(quake, "3.7级", "subject", "宁波象山县");
    assert_bound("宁波7日早上发生里氏3.7级地震。", "3.7级", "indicator", "地震");
    assert_bound("宁波将有7级大风。", "7级", "indicator", "大风");
    assert_figure("渔获继续位居全省首位。", (expected){"首位", "rank", "eq", "flat", "渔获"});
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
    assert_bound("比2013年全年增速高0.3个百分点。", "0.3个百分点", "period", NULL);
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
    assert_bound("渔业增速比全国平均高出2个百分点。", "2个百分点", "basis", "base");
    assert_figure("渔业产量比去年高出3万吨。", (expected){"3万吨", "change", "eq", "up", "渔业产量"});
    assert_bound("渔具价格同比上涨3.7%。其中，渔网价格上涨7%，鱼钩价格下降3%。", "3%", "basis", "yoy");
    assert_bound("渔业产值同比增长3.7%。其中，海渔产值增长7%。", "7%", "basis", NULL);
    assert_bound("按可比价格计算，渔业产值同比增长3.7%。其中，海渔产值增长7%。", "7%", "basis", NULL);
    assert_figure("渔业指数高于上月3.7个百分点。",
                  (expected){"3.7个百分点", "change", "eq", "up", "渔业指数"});
    assert_bound("渔业指数高于上月3.7个百分点。", "3.7个百分点", "basis", "qoq");
    assert_bound("渔业指数高于全国3.7个百分点。", "3.7个百分点", "basis", "base");
    assert_bound("年平均工资37000元。", "37000元", "basis", NULL);
    assert_bound("老年抚养比将提高到37%。", "37%", "basis", NULL);
    assert_figure("游客37万人次，收入3亿元，均创历史新高。",
                  (expected){"37万人次", "count", "eq", "up", "游客"});
    assert_figure("年飞机起降37架次。", (expected){"37架次", "count", "eq", NULL, "年飞机起降"});
    assert_bound("与去年同期相比，渔业出口下降了近37%。", "37%", "basis", "yoy");
    assert_bound("与上周相比，渔业出口下降了近37%。", "37%", "basis", "base");
    assert_bound("与普通渔网相比，效率提升37%。", "37%", "basis", "base");
    assert_bound("在2020年基础上增长37%。", "37%", "basis", "base");
    assert_bound("在价格基础上再上涨37%。", "37%", "basis", "base");
    assert_bound("在增长7%的基础上增长37%。", "37%", "basis", NULL);
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
                 "渔村公路");
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
    assert_bound("累计惠及80个渔村近300万渔民。", "300万", "basis", "cumulative");
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
    assert_bound("渔业出口保持两位数增长。", "两位数", "unit", "%");
    assert_bound("渔业院士突破两位数。", "两位数", "unit", NULL);
    assert_bound("渔船超载缩减三分之一。", "三分之一", "unit", NULL);
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
    assert_bound("相比2012年，渔港平均水深提高7%。", "7%", "basis", "base");
    assert_bound("平均每年新增渔工370人、转移渔民30人。", "30人", "basis", "annual_avg");
    assert_bound("渔商超过6万人，相对于第四届增长10%。", "10%", "indicator", "渔商");
    assert_bound("渔商超过6万人，相对于第四届增长10%。", "10%", "basis", "base");
    assert_figure("新登记渔业经营主体37户。", (expected){"37户", "count", "eq", NULL, "新登记渔业经营主体"});
    assert_figure("渔获37吨，与上年同期持平。", (expected){"37吨", "amount", "eq", "flat", "渔获"});
    assert_bound("渔船能耗、渔港能耗分别约为全国平均的70%、60%。", "60%", "comparator", "approx");
    assert_bound("新增渔业贷款37万元、比上年增加3万元。", "3万元", "indicator", "新增渔业贷款");
    assert_bound("渔业投入37亿元，比上年增加3亿元，增长9%。", "9%", "basis", "yoy");
    assert_figure("37个渔区整合优化为7个。", (expected){"7个", "count", "eq", "down", "渔区"});
    assert_figure("渔民满意率超97%、创历史最好水平。", (expected){"97%", "rate", "gt", "up", "渔民满意率"});
    assert_bound("约80%渔港建有码头。", "80%", "kind", "share");
    assert_bound("渔获同比2024年增长7%。", "7%", "indicator", "渔获");
    assert_figure("减少渔业审批事项三分之一。",
                  (expected){"三分之一", "growth_rate", "eq", "down", "渔业审批事项"});
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
    assert_bound("渔业赤字3.7亿元，比上年年初预算增加700万元。", "700万元", "basis", "base");
    assert_bound("渔业赤字率3.7%，比去年预算低0.7个百分点。", "0.7个百分点", "direction", "down");
    assert_bound("鱼油消费将以3.7%左右的年均速度继续增长。", "3.7%", "basis", "annual_avg");
    assert_figure("鱼油消费将以3.7%左右的年均速度继续增长。",
                  (expected){"3.7%", "growth_rate", "approx", "up", "鱼油消费"});
    assert_figure("渔具销量劲增37%。", (expected){"37%", "growth_rate", "eq", "up", "渔具销量"});
    assert_figure("渔港申报项目简化37%以上。",
                  (expected){"37%", "growth_rate", "ge", "down", "渔港申报项目"});
    assert_figure("鱼油产量年均增长近7%，高端产品近37%。",
                  (expected){"37%", "growth_rate", "approx", "up", "高端产品"});
    assert_bound("鱼油产量年均增长近7%，高端产品近37%。", "37%", "basis", "annual_avg");
    assert_figure("鱼油产量增速预计为7%。", (expected){"7%", "growth_rate", "eq", "up", "鱼油产量"});
    assert_figure("鱼油产量增速大约为7%。", (expected){"7%", "growth_rate", "approx", "up", "鱼油产量"});
    assert_figure("渔具零售额增速超一倍。", (expected){"一倍", "multiple", "gt", "up", "渔具零售额"});
    assert_figure("渔港能耗节约37%。", (expected){"37%", "growth_rate", "eq", "down", "渔港能耗"});
    assert_figure("节约渔业资金37亿元。", (expected){"37亿元", "amount", "eq", NULL, "渔业资金"});
    assert_figure("渔具出口均实现两位数高速增长。",
                  (expected){"两位数", "growth_rate", "ge", "up", "渔具出口"});
    assert_figure("渔具订单几乎翻了一番。", (expected){"翻了一番", "multiple", "approx", "up", "渔具订单"});
    assert_figure("新增渔企737家，其中，外资渔企37家。",
                  (expected){"37家", "change", "eq", "up", "外资渔企"});
    assert_bound("今年计划新改建渔村公路37公里。", "37公里", "status", "target");
    assert_bound("渔业贷款是2024年末的3.7倍。", "3.7倍", "basis", "base");
    assert_bound("渔具出口同比增速由1.7%提高到73%。", "73%", "basis", "yoy");
    assert_figure("由37家渔企组成的联合体成立。", (expected){"37家", "count", "eq", NULL, "渔企"});
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
    assert_bound("渔民37万人，其中六成以上来自渔村。", "六成", "kind", "share");
    assert_bound("居民消费价格比上年上涨1.7%，其中鱼类价格上涨3.7%。", "3.7%", "basis", "yoy");
    assert_bound("渔具零售额37亿元，同比名义下降7.3%。", "7.3%", "indicator", "渔具零售额");
    assert_bound("按渔业税额37%给予补贴。", "37%", "kind", "share");
    assert_bound("按37%征收渔税。", "37%", "kind", "rate");
    assert_bound("渔民和渔妇占到约70%。", "70%", "indicator", "渔民和渔妇");
    assert_bound("渔船在渔业总量中占7%。", "7%", "indicator", "渔船");
    assert_bound("渔船在渔业总量中占7%。", "7%", "subject", "渔业总量");
    assert_bound("渔民和渔妇分别占70%和30%。", "30%", "indicator", "渔妇");
    assert_bound("渔民占比达到7%。", "7%", "indicator", "渔民占比");
    assert_bound("实现37个渔业大类全覆盖。", "37个", "indicator", "渔业大类");
    assert_bound("各地区渔业产值增长7%。", "7%", "indicator", "渔业产值");
    const char *harm = "台风给宁波渔业造成高达37亿元的直接经济损失。";
    assert_bound(harm, "37亿元", "indicator", "直接经济损失");
    assert_bound(harm, "37亿元", "subject", "宁波渔业");
    assert_bound("渔业产值增速设定在3%到7%。", "3%到7%", "kind", "growth_rate");
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
    assert_figure("降低70多万个体工商户税负。", (expected){"70多万", "count", "gt", NULL, "个体工商户税负"});
    assert_figure("渔业智算规模22万P。", (expected){"22万P", "amount", "eq", NULL, "渔业智算规模"});
    assert_bound("市财政五年支出551亿元。", "551亿元", "period", "五年");
    assert_figure("本办法所称小微渔业，是指从业人员不超过300人。",
                  (expected){"300人", "count", "le", NULL, "从业人员"});
    assert_bound("5月末，渔业储备规模为3442亿美元，较4月末上升317亿美元，升幅为0.93%。", "0.93%", "basis",
                 "base");
    assert_bound("渔业逆差比上年减少85亿美元，降幅为4.7%。", "4.7%", "basis", "yoy");
    assert_bound("渔业覆盖率≥90%。", "90%", "comparator", "ge");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
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
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
