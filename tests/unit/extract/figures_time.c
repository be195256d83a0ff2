/* When a figure holds, where that is no date. */
#include "figure_asserts.h"

static void holidays_are_times(void **state)
{
    (void)state;
    const char *guests = "今年国庆中秋假期，渔家接待游客37万人次，增长4.7%。";
    assert_bound(guests, "37万人次", "period", "今年国庆中秋假期");
    assert_bound(guests, "4.7%", "period", "今年国庆中秋假期");
    assert_bound("“五一”假期期间，渔港接待游客7万人次。", "7万人次", "period", "“五一”假期期间");
    assert_bound("端午、中秋假期，渔港接待游客7万人次。", "7万人次", "period", "端午、中秋假期");
    assert_bound("国庆假日8天，渔港接待游客7万人次。", "7万人次", "period", "国庆假日8天");
    assert_bound("这个假期，渔村举办活动27场。", "27场", "period", "这个假期");
    assert_bound("渔民欢度国庆，码头售票7万张。", "7万张", "period", NULL);
    assert_bound("国庆假期前三天，渔港日均停靠渔船37艘。", "37艘", "period", "国庆假期前三天");
    assert_no_figure("假期八天，渔市人来人往。");
    assert_bound("假期八天，渔市交易37万笔。", "37万笔", "period", "假期八天");
    assert_bound("渔区面积连续多年居全省第一。", "第一", "period", "连续多年");
    assert_bound("一、“十四五”时期和2025年渔业工作回顾\n——渔业提质增效。新增渔企37家。\n", "37家", "period",
                 NULL);
    assert_bound("今年4月1日至11月3日，宁波海关监管渔具37万件。", "37万件", "period", "今年4月1日至11月3日");
    assert_bound("提前两年完成渔区规划，新增渔船37艘。", "37艘", "period", NULL);
    assert_bound("渔港任务提前两年完成。", "两年", "kind", "duration");
    const char *topic = "这一年，渔业提质增效，产业迈上新台阶。\n渔业产值37亿元。渔港达到73个。\n";
    assert_bound(topic, "37亿元", "period", "这一年");
    assert_bound(topic, "73个", "period", "这一年");
    assert_bound("“十四五”期间，渔业提质增效。\n舟山渔港达到73个。渔产丰收。\n", "73个", "period", NULL);
    assert_bound("2004年4月和9月，渔政局两次组成专家组。", "两次", "period", "2004年4月和9月");
    assert_bound("国庆假期第一天，渔港接待游客3万人次。渔船发送旅客7万人次。", "7万人次", "period",
                 "国庆假期第一天");
    const char *ways = "渔业比重由2020年的7.2%提升至7.4%，渔港占比由20.5%提升至21.1%，渔价由3元升至5元。";
    assert_bound(ways, "20.5%", "period", "2020年");
    assert_bound(ways, "21.1%", "period", NULL);
    assert_bound(ways, "3元", "period", "2020年");
    assert_bound("全年渔业增长4%，快于2024年1.8个百分点。", "1.8个百分点", "period", "全年");
    assert_bound("今年渔业增长4%，低于2024年5.7%的增幅。", "5.7%", "period", "2024年");
    const char *years = "2025年渔业占比提高14个百分点。新增渔区2个。产值年均增长20%。";
    assert_bound(years, "2个", "period", "2025年");
    assert_bound(years, "20%", "period", NULL);
    assert_bound("全年渔业产值增长3%。大唐5万千瓦渔光项目完工。", "5万千瓦", "period", NULL);
    const char *then = "4-6月净利润达到3万元，去年同期净利润为2万元，增长50%。";
    assert_bound(then, "50%", "period", "4-6月");
    assert_bound(then, "50%", "basis", "yoy");
    assert_bound("五年来，渔业比重由2020年的7.2%提升至7.4%，渔港占比由20.5%提升至21.1%。", "20.5%", "period",
                 "2020年");
    assert_bound("2021年至2022年6月，150家渔企上市。", "150家", "period", "2021年至2022年6月");
    assert_bound("2021年至2022年6月，150家渔企上市。", "150家", "period_to", "2022-06");
    assert_bound("2005年9月渔校投入使用，现有学生287名。", "287名", "period", NULL);
    assert_bound("截至2025年底，渔港扩建，现有泊位37个。", "37个", "period", "截至2025年底");
    assert_bound("2025年底渔港扩建，现有泊位37个。", "37个", "period", "2025年底");
}

static void today_may_have_an_hour(void **state)
{
    (void)state;
    assert_bound("截至今天12时，渔船撤离37艘。", "37艘", "period", "截至今天12时");
    assert_bound("截至今天下午3时30分，渔船撤离37艘。", "37艘", "period", "截至今天下午3时30分");
    assert_bound("截至北京时间今天（3月7日）16时，渔港累计出口37万吨。", "37万吨", "period",
                 "截至北京时间今天（3月7日）16时");
    assert_bound("截至当地时间7日早上，渔港仍有37户断电。", "37户", "period", "截至当地时间7日早上");
}

static void a_share_has_no_time_of_its_whole(void **state)
{
    (void)state;
    assert_bound("秋渔占全年渔业产量的七成。", "七成", "period", NULL);
    assert_bound("渔企利润3.7亿元，去年同期净利润2.7亿元。", "2.7亿元", "period", "去年同期");
    assert_bound("渔企利润3.7亿元，而去年同期是2.7亿元。", "2.7亿元", "period", "去年同期");
    assert_bound("渔企利润3.7亿元，而去年同期是2.7亿元。", "2.7亿元", "indicator", "渔企利润");
    assert_bound("渔企利润3.7亿元，比去年同期增长7.7%。", "7.7%", "basis", "yoy");
}

static void a_base_is_no_time(void **state)
{
    (void)state;
    assert_bound("渔业产值增幅高于去年，其中捕捞增长17%。", "17%", "period", NULL);
    assert_bound("5月鱼价上涨3.7%，高于4月的3.3%。", "3.3%", "period", "4月");
    assert_bound("渔业产值在2013年的基础上增长17%。", "17%", "period", NULL);
    assert_bound("鱼价比上周涨1.7%。", "1.7%", "basis", "base");
    assert_bound("鱼价比上周涨1.7%。", "1.7%", "direction", "up");
    assert_bound("鱼价比全省高1.7个百分点。", "1.7个百分点", "direction", NULL);
    assert_bound("渔业年复合增长率为17%。", "17%", "basis", "annual_avg");
    assert_bound("渔价涨幅与4月份持平，渔获增长7%。", "7%", "period", NULL);
    assert_bound("今年渔价弱于上一年度，渔企亏损37%。", "37%", "period", "今年");
    assert_bound("成立于2019年的渔政队，37名队员出海。", "37名", "period", NULL);
    assert_bound("年终将至，渔市活跃。渔获销售额超37亿元。", "37亿元", "period", NULL);
    assert_bound("渔政船25日继续搜救，救起37人。", "37人", "period", "25日");
    assert_bound("截至6月24日，渔获达37万吨，创今年开渔以来新高，比去年同期增加3%。", "3%", "period",
                 "截至6月24日");
    assert_bound("渔获达37万吨，创今年开渔以来新高。", "37万吨", "direction", "up");
}

static void a_time_may_stand_before_the_level(void **state)
{
    (void)state;
    const char *rate = "渔民入学率从2013年70%提高到2017年93%。";
    assert_bound(rate, "93%", "kind", "rate");
    assert_bound(rate, "93%", "direction", "up");
    assert_bound(rate, "93%", "period", "2017年");
    assert_bound("渔企占比稳步提高到17%。", "17%", "basis", NULL);
    assert_bound("年内建成渔棚37亩。渔获达到3万吨。", "3万吨", "period", NULL);
    assert_bound("到2030年，建成渔港。建成后，渔船可停留30天。", "30天", "period", NULL);
    assert_bound("6月份第2周渔价达到37元/公斤。", "37元/公斤", "period", "6月份第2周");
    assert_bound("6月份第2周渔价达到37元/公斤。", "37元/公斤", "indicator", "渔价");
}

static void a_year_of_statistics_goes_on(void **state)
{
    (void)state;
    assert_bound("港口面貌一新。全年实现渔业产值37亿元，增长7%。渔船吨位增长3%。", "3%", "period", "全年");
    assert_bound("全年实现渔业产值37亿元，增长7%。渔港建设加快推进，建成泊位17个。", "17个", "period", NULL);
    assert_bound("全年投入3.7亿元。建成泊位17个，渔港3座。", "17个", "period", NULL);
    assert_bound("刚刚过去的一年，是“十四五”收官之年。渔业产值增长5%。", "5%", "period", "过去的一年");
}

static void spells_of_days_and_hours_say_when(void **state)
{
    (void)state;
    assert_bound("过去24小时，渔船避风37艘。", "37艘", "period", "过去24小时");
    assert_bound("这两天，渔船避风37艘。码头扩建泊位7个。", "37艘", "period", "这两天");
    assert_bound("这两天，渔船避风37艘。码头扩建泊位7个。", "7个", "period", NULL);
    assert_bound("今明两天，渔船避风37艘。", "37艘", "status", "target");
    assert_no_figure("经过约7小时的航行，渔船靠港。");
    assert_no_figure("再过37天，渔船靠港。");
    assert_bound("渔业补贴占比逐年提高，现在达到17%以上。", "17%", "indicator", "渔业补贴占比");
    assert_bound("渔港有着300多年历史。", "300多年", "indicator", "渔港");
    assert_bound("渔业局检查渔企370家次。", "370家次", "unit", "家次");
    assert_bound("近几个月来出海37次。", "37次", "period", "近几个月来");
    assert_bound("“十四五”这五年，渔获增加37万吨。", "37万吨", "period", "“十四五”这五年");
    assert_bound("今冬明春供渔37万吨。", "37万吨", "period", "今冬明春");
    assert_bound("渔业公司当月销售渔船37艘。", "37艘", "period", "当月");
    assert_bound("渔企数3年翻一番。", "翻一番", "period", "3年");
    assert_bound("渔获产量连续4年占全国九成以上。", "九成", "indicator", "渔获产量占全国");
    assert_bound("舟山沿海37个渔港停航。", "37个", "subject", "舟山沿海");
    assert_bound("2025年渔获37万吨。其中，鱼7万吨，虾3万吨。", "3万吨", "period", "2025年");
    assert_bound("今年春节，渔港接待游客37万人次。", "37万人次", "period", "今年春节");
    assert_bound("今年春节联欢晚会有渔歌37首。", "37首", "period", "今年");
}

static void days_without_a_date_say_when(void **state)
{
    (void)state;
    assert_bound("今天全省渔港接待游客37万人次。", "37万人次", "period", "今天");
    assert_bound("全省渔港昨天接待游客37万人次。", "37万人次", "period", "昨天");
    assert_bound("今天上午，渔港接待游客37万人次。码头扩建泊位7个。", "37万人次", "period", "今天上午");
    assert_bound("今天上午，渔港接待游客37万人次。码头扩建泊位7个。", "7个", "period", NULL);
    assert_bound("渔业局今天发布的数据显示，渔船达到370艘。", "370艘", "period", NULL);
    assert_bound("渔业局今天称，渔船达到370艘。", "370艘", "period", NULL);
    assert_bound("码头每天的工作时间达到7小时。", "7小时", "period", "每天");
    assert_bound("3月7日—13日这一周，渔港出口37万吨。", "37万吨", "period", "3月7日—13日这一周");
    assert_bound("宁波21日发生渔船事故，已确认有6人死亡。", "6人", "period", "21日");
    assert_bound("同一天，宁波有35人获救。", "35人", "period", "同一天");
    assert_bound("渔业部21日说，渔获增长7%。", "7%", "period", NULL);
    assert_bound("据渔业日报今天报道，渔获增长7%。", "7%", "period", NULL);
    assert_bound("期限为15日，逾期罚款300元。", "300元", "period", NULL);
    assert_bound("渔业部称，26日晚到27日早上，渔政检查渔船37艘。", "37艘", "period", "26日晚到27日早上");
    assert_bound("宁波21日夜间新增渔船3艘。", "3艘", "subject", "宁波");
    assert_bound("舟山3日对宁波出口渔具7件。", "7件", "subject", "舟山");
    assert_bound("昨天8时至今天8时，渔船避风37艘。", "37艘", "period", "今天");
    assert_bound("昨天8时至今天8时，渔船避风37艘。", "37艘", "period", "今天");
}

static void the_year_of_what_is_dealt_with_is_no_time(void **state)
{
    (void)state;
    assert_bound("全年发放2017年渔民优待金370万元。", "370万元", "period", "全年");
    assert_bound("今年完成2023年度渔业投资3.7亿元。", "3.7亿元", "period", "今年");
    assert_bound("渔业产值从2013年7亿元增加到2017年37亿元。", "37亿元", "period", "2017年");
    const char *paid = "下达2014年渔业补贴37万元，每千人渔船数达7.3艘。";
    assert_bound(paid, "37万元", "period", "2014年");
    assert_bound(paid, "7.3艘", "period", NULL);
    assert_bound("今年盘活近年闲置的资金，渔业支出增加37亿元。", "37亿元", "period", "今年");
    assert_bound("上年结转资金37万元。", "37万元", "period", NULL);
    assert_bound("前三季度渔工就业37万人，完成全年任务的73%。", "73%", "period", "前三季度");
    assert_bound("去年投用的3座渔港运行良好。全市绿化率37%。", "37%", "period", NULL);
}

static void news_has_a_date_of_its_own(void **state)
{
    (void)state;
    const char *until = "截至今天（7月13日）下午3时37分，渔运量达37亿立方米。";
    assert_bound(until, "37亿立方米", "period", "截至今天（7月13日）下午3时37分");
    assert_bound("今天（6月12日）上午，渔港发送旅客37人次。", "37人次", "period", "今天（6月12日）上午");
    assert_bound("记者今天（6月12日）从渔政局获悉，贷款总额3000亿元。", "3000亿元", "period", NULL);
    assert_bound("记者6月12日从渔政局获悉，贷款总额3000亿元。", "3000亿元", "period", NULL);
    assert_bound("渔政局7月3日发布的数据显示，渔获达37万吨。", "37万吨", "period", NULL);
    assert_bound("渔业展今天在宁波举行，37家渔企参展。", "37家", "period", NULL);
    assert_bound("东渔港昨天（1月12日）竣工投运，码头长370米。", "370米", "period", NULL);
    assert_bound("渔船今天在舟山遇险，37人获救。", "37人", "period", "今天");
    assert_bound("7月3日，渔获达37万吨。", "37万吨", "period", "7月3日");
    assert_bound("截至昨天18时，渔获达37万吨。", "37万吨", "period", "截至昨天18时");
    assert_bound("本月8日到22日的15天内建成渔港37座。", "37座", "period", "本月8日到22日");
    assert_bound("本周三，渔港开放码头37座。", "37座", "period", "本周三");
    assert_bound("11月上中旬，渔获增长7%。", "7%", "period", "11月上中旬");
}

static void the_time_of_a_plan_is_said_of_the_plan(void **state)
{
    (void)state;
    assert_bound("编制到2035年渔港布局规划。新增渔港37个。", "37个", "period", NULL);
    assert_bound("编制到2035年渔港布局规划。新增渔港37个。", "37个", "status", "actual");
    assert_bound("我市提出到2030年渔获达到37万吨的目标。", "37万吨", "period", "到2030年");
    assert_bound("我市提出到2030年渔获达到37万吨的目标。", "37万吨", "indicator", "渔获");
    assert_bound("力争到2035年新增渔港37个。", "37个", "period", "到2035年");
}

static void within_some_years(void **state)
{
    (void)state;
    assert_bound("力争3年内培育渔企37家。", "37家", "period", "3年内");
    assert_bound("力争3年内培育渔企37家。", "37家", "indicator", "渔企");
    assert_bound("半年内完成渔船改造370艘。", "370艘", "period", "半年内");
    assert_bound("五年生产海盐37万吨，占全国近三成。", "三成", "period", "五年");
    assert_bound("渔港自2013年开港以来，停靠渔船37万艘。", "37万艘", "period", "自2013年开港以来");
    assert_bound("37条渔船航线今天恢复运营。", "37条", "period", "今天");
    assert_bound("渔获从2003年的3万吨上升到2013年的7万吨，年均增长7.3%。", "7.3%", "period", NULL);
    assert_bound("截至6月3日，2013年渔汛收入3亿元。", "3亿元", "period", "截至6月3日");
    assert_bound("渔业增长。渔港现有渔船37艘。", "37艘", "period", NULL);
}

static void years_and_since_when(void **state)
{
    (void)state;
    assert_bound("2024年全年，渔村失业率为5.1%。", "5.1%", "period", "2024年全年");
    assert_bound("从2014年起，建设渔站2400个，渔点14.7万个。", "14.7万个", "period", "从2014年起");
    assert_bound("2015年是“十二五”收官之年，渔区不等不靠。面对压力，渔业产值增长4%。", "4%", "period",
                 "2015年");
    assert_bound("新时代十年，渔业合作惠及30多个国家。", "30多个", "period", "新时代十年");
}

static void starting_points_and_stretches_ahead(void **state)
{
    (void)state;
    const char *growth = "2011年渔业产值将从去年的47亿元增长到57亿元。";
    assert_bound(growth, "47亿元", "period", "去年");
    assert_bound(growth, "57亿元", "period", "2011年");
    assert_bound("接下来的十年里，渔业产值将增长37%。", "37%", "period", "接下来的十年里");
    assert_bound("昨天，渔政局局长表示，渔船数量为37艘。", "37艘", "period", NULL);
    assert_bound("在2020年之前渔船达到37艘。", "37艘", "period", "2020年之前");
    assert_bound("渔标准由每月1700元提高到3700元。", "3700元", "period", "每月");
    assert_bound("从以前的37只恢复到现在的73只。", "73只", "period", "现在");
    assert_bound("从以前的37只恢复到现在的73只。", "73只", "status", "actual");
    assert_bound("每年节水37万吨，减排7万吨。", "7万吨", "period", "每年");
    assert_bound("每年节水37万吨，渔船3万艘。", "3万艘", "period", NULL);
    assert_bound("今年2月7日至13日，渔获37万吨。", "37万吨", "period", "今年2月7日至13日");
    assert_bound("渔业提质，为到2035年产值翻一番打好基础。创新方面，提出3项指标。", "3项", "period", NULL);
    const char *moved = "渔业投入从2006年的18亿元增加到2010年的37亿元，共资助渔民300名。";
    assert_bound(moved, "37亿元", "period", "2010年");
    assert_bound(moved, "300名", "period", NULL);
}

static void days_months_and_hours_that_go_on(void **state)
{
    (void)state;
    assert_bound("2025年除夕当天，渔市成交37亿元。", "37亿元", "period", "2025年除夕当天");
    assert_bound("今年暑运期间，渔港发送旅客37人次。", "37人次", "period", "今年暑运期间");
    assert_bound("截至11月19日零时，渔市成交37亿元。", "37亿元", "period", "截至11月19日零时");
    assert_bound("4月当月，渔市成交37亿元。", "37亿元", "period", "4月当月");
    assert_bound("鱼价比上年12月上涨0.3个百分点。", "0.3个百分点", "basis", "base");
    assert_bound("鱼价比上年上涨0.3%。", "0.3%", "basis", "yoy");
    assert_bound("渔业增速较一季度加快1.7个百分点。", "1.7个百分点", "direction", "up");
    assert_bound("6月第一周渔船销量3万艘。", "3万艘", "period", "6月第一周");
    assert_bound("明天（11月3日）起至11月5日，渔区水温将下降3℃。", "3℃", "period",
                 "明天（11月3日）起至11月5日");
    assert_bound("明天（11月3日）起至11月5日，渔区水温将下降3℃。", "3℃", "status", "target");
    assert_bound("今天夜间到明天，渔区有7级大风。", "7级", "period", "今天夜间到明天");
    assert_bound("今天20时至明天20时，渔区有7级大风。", "7级", "period", "今天20时至明天20时");
    assert_bound("渔区探明天然气储量37亿立方米。", "37亿立方米", "period", NULL);
}

static void decades_are_said_of_their_clause(void **state)
{
    (void)state;
    assert_bound("上世纪80年代，渔船仅存37艘。", "37艘", "period", "上世纪80年代");
    assert_bound("渔船从20世纪90年代初的37艘增加到73艘。", "37艘", "period", "20世纪90年代初");
    assert_bound("渔船从20世纪90年代初的37艘增加到73艘。", "73艘", "period", NULL);
    assert_bound("80年代，面对困难，已有渔船37艘。", "37艘", "period", NULL);
    assert_bound("几十年前，渔船37艘。", "37艘", "period", NULL);
}

static void times_are_dealt_out(void **state)
{
    (void)state;
    const char *both = "渔业产值2015年、2016年分别增长3.3%、7.3%。";
    assert_bound(both, "3.3%", "period", "2015年");
    assert_bound(both, "7.3%", "period", "2016年");
    const char *same = "渔业产值增长7%（2013、2014年同期增幅分别为3.3%、7.3%）。";
    assert_bound(same, "3.3%", "period", "2013");
    assert_bound(same, "7.3%", "period", "2014年同期");
    assert_bound("缴费标准设为每年100元、200元、300元、400元、500元、600元、700元、800元、900元、1000元、3000"
                 "元、7000元。",
                 "7000元", "period", "每年");
    assert_bound("渔博会期间，渔港售票3.7万张。", "3.7万张", "period", "渔博会期间");
    assert_bound("在本届渔博会期间，到会客商3.7万人。", "3.7万人", "period", "本届渔博会期间");
    assert_bound("春节假期期间，渔港接待游客3.7万人。", "3.7万人", "period", "春节假期期间");
    assert_bound("渔民在培训期间领取补贴37元。", "37元", "period", NULL);
    assert_bound("五年新增渔港37座，建成仓库73座。", "73座", "period", "五年");
    assert_bound("渔业产值五年增长37%，渔民7万人。", "7万人", "period", NULL);
    const char *held = "自4月3日开始，至7月3日结束，渔业大会接待渔民37万人。";
    assert_bound(held, "37万人", "period", "自4月3日开始，至7月3日结束");
    assert_bound("3月6日0—24时，渔港新增渔船37艘。", "37艘", "period", "3月6日0—24时");
    assert_bound("从2022年至今，发放渔业补贴37亿元。", "37亿元", "period", "从2022年至今");
    assert_bound("休渔期结束以来，渔港发送渔民37万人次。", "37万人次", "period", "休渔期结束以来");
    assert_no_figure("5年期渔业债券。");
    assert_no_figure("三天之后渔港开放。");
    const char *hours = "从10月1日零时至10月8日24时，渔港加油37万次，加油量达37万升。";
    assert_bound(hours, "37万次", "period", "从10月1日零时至10月8日24时");
    assert_bound(hours, "37万升", "period", "从10月1日零时至10月8日24时");
    assert_bound("7月3日0时至7月6日24时，渔船通行免费，共计3天。", "3天", "period", "7月3日0时至7月6日24时");
    const char *pairs = "收入由2002年3.7万元增加到2007年7.3万元，渔民收入由2.7万元增加到4.1万元。";
    assert_bound(pairs, "2.7万元", "period", "2002年");
    assert_bound(pairs, "4.1万元", "period", "2007年");
}

static void the_age_of_an_event_is_no_figure(void **state)
{
    (void)state;
    assert_no_figure("渔业经过改革开放40多年持续快速发展。");
    assert_no_figure("渔校建校37年。");
    assert_bound("改革开放30年，渔业产值增长7倍。", "7倍", "indicator", "渔业产值");
    assert_bound("渔船使用年限延长37年。", "37年", "kind", "duration");
}

static void half_an_hour_is_measured(void **state)
{
    (void)state;
    const char *faster = "宁波至舟山行船时间由7小时缩短至半小时内。";
    assert_bound(faster, "半小时", "value", "0.5");
    assert_bound(faster, "半小时", "direction", "down");
    assert_bound(faster, "半小时", "comparator", "le");
    assert_no_figure("打造半小时便民渔市圈。");
    assert_no_figure("建成15分钟便民生活圈。");
    assert_no_figure("渔市历经400多年风雨。");
}

static void the_counted_do_it_today(void **state)
{
    (void)state;
    assert_bound("渔业局等17部门今天（4月11日）发布了方案。", "17", "period", "今天（4月11日）");
    assert_bound("37家渔企今天发布方案。", "37家", "period", "今天");
    assert_bound("渔业局今天发布方案，37家渔企签约。", "37家", "period", NULL);
    assert_bound("4月13日起，宁波开行渔货列车。渔北铁路线路全长135公里。", "135公里", "period", NULL);
    assert_bound("行车时间从目前2小时缩短为7分钟。", "2小时", "period", "目前");
}

static void now_may_be_of_two_words(void **state)
{
    (void)state;
    assert_bound("渔货出现在73个市场。", "73个", "period", NULL);
    assert_bound("渔港改造项目前期投资37亿元。", "37亿元", "period", NULL);
    assert_bound("渔民人数目前已达7万人。", "7万人", "period", "目前");
    assert_bound("渔船现在有73艘。", "73艘", "period", "现在");
}

static void what_introduces_is_said_of_all_clauses(void **state)
{
    (void)state;
    const char *plan = "渔业规划提出到2030年，渔港数量达到37座；渔民就业率达到93%。";
    assert_bound(plan, "93%", "period", "到2030年");
    assert_bound(plan, "93%", "status", "target");
    assert_bound("记者获悉：1—7月，渔港货物吞吐量37万吨；渔船到港370艘。", "370艘", "period", "1—7月");
}

static void years_of_documents_are_no_times(void **state)
{
    (void)state;
    assert_bound("依据《1973年渔业法》第37条，加征关税7%。", "7%", "period", NULL);
    assert_bound("与2022年版清单相比，渔业事项由37项减至7项。", "7项", "period", NULL);
    assert_bound("《2022年7月渔价监测报告》显示，鲳鱼价格37元。", "37元", "period", "2022年7月");
    assert_bound("2022年，渔业事项由37项减至7项。", "7项", "period", "2022年");
}

static void parts_are_of_the_time_of_the_whole(void **state)
{
    (void)state;
    const char *sums = "今年渔业赤字37亿元，赤字率提高到2.3%。其中，渔港赤字7亿元，增加3亿元。";
    assert_bound(sums, "7亿元", "period", "今年");
    assert_bound("今年渔船出港37万艘次。其中，渔轮占比超过七成。", "七成", "period", "今年");
}

static void times_end_where_a_wider_one_begins(void **state)
{
    (void)state;
    assert_bound("渔业提质。\n2013年上半年，渔港出口下降。\n渔业支出压减7%。\n渔民增收。\n", "7%", "period",
                 "2013年上半年");
    assert_bound("渔业提质。\n2013年上半年，渔港出口下降。\n2013年渔业赤字控制在预算内。\n渔业支出压减7%"
                 "。\n渔民增收。\n",
                 "7%", "period", NULL);
    assert_bound("年底前，在全市普遍建立渔港。\n渔港共37座。\n", "37座", "period", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_introduces_is_said_of_all_clauses),
        cmocka_unit_test(times_end_where_a_wider_one_begins),
        cmocka_unit_test(parts_are_of_the_time_of_the_whole),
        cmocka_unit_test(years_of_documents_are_no_times),
        cmocka_unit_test(spells_of_days_and_hours_say_when),
        cmocka_unit_test(days_without_a_date_say_when),
        cmocka_unit_test(the_year_of_what_is_dealt_with_is_no_time),
        cmocka_unit_test(a_time_may_stand_before_the_level),
        cmocka_unit_test(a_year_of_statistics_goes_on),
        cmocka_unit_test(a_base_is_no_time),
        cmocka_unit_test(holidays_are_times),
        cmocka_unit_test(decades_are_said_of_their_clause),
        cmocka_unit_test(times_are_dealt_out),
        cmocka_unit_test(today_may_have_an_hour),
        cmocka_unit_test(a_share_has_no_time_of_its_whole),
        cmocka_unit_test(news_has_a_date_of_its_own),
        cmocka_unit_test(the_time_of_a_plan_is_said_of_the_plan),
        cmocka_unit_test(within_some_years),
        cmocka_unit_test(years_and_since_when),
        cmocka_unit_test(starting_points_and_stretches_ahead),
        cmocka_unit_test(days_months_and_hours_that_go_on),
        cmocka_unit_test(the_age_of_an_event_is_no_figure),
        cmocka_unit_test(half_an_hour_is_measured),
        cmocka_unit_test(the_counted_do_it_today),
        cmocka_unit_test(now_may_be_of_two_words),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
