/* figures_subject, figures_deal: whose a figure is. */
#include "figure_asserts.h"

static void subjects_stand_before(void **state)
{
    (void)state;
    assert_bound("学前教育政策惠及幼儿4万人。", "4万人", "subject", "学前教育政策");
    assert_bound("全市粉尘浓度下降6%，优良天数增加5天。", "5天", "subject", "全市");
    assert_bound("轻工行业累计建成实验室25个。", "25个", "subject", "轻工行业");
    assert_bound("120个重大项目完成投资15亿元。", "15亿元", "subject", "重大项目");
    assert_bound("市统计局发布的数据显示，价格上涨1%。", "1%", "subject", NULL);
    assert_bound("财政部介绍，渔业支出突破32亿元。", "32亿元", "subject", NULL);
    assert_bound("财政部表示，将投入渔业32亿元。", "32亿元", "subject", "财政部");
}

static void places_share_what_was_counted(void **state)
{
    (void)state;
    const char *sentence = "全省新增绿色工厂14家，其中杭州市3家，宁波市、温州市各有2家。";
    assert_figure(sentence, (expected){"3家", "change", "eq", "up", "绿色工厂"});
    assert_bound(sentence, "2家", "subject", "宁波市、温州市");
    assert_bound("投资3700万元的跨江大桥工程完工。", "3700万元", "subject", "跨江大桥工程");
    assert_bound("宁波象山县东部附近海域发生里氏3.7级地震。", "3.7级", "subject", "宁波象山县东部附近海域");
    assert_bound("宁波、舟山等地将有7级大风。", "7级", "subject", "宁波、舟山等地");
    assert_bound("当地发生多次3.7级的余震。", "3.7级", "indicator", "余震");
    assert_bound("宁波渔业集团到2035年，产值达到37亿元。", "37亿元", "subject", "宁波渔业集团");
    assert_bound("渔业公司以37元的单价发行股票。", "37元", "indicator", "单价");
    assert_bound("渔业公司以37元的单价发行股票。", "37元", "subject", "渔业公司");
    assert_bound("为渔民节约了37亿元的渔业资金。", "37亿元", "indicator", "渔业资金");
    assert_bound("设立总规模37亿元的渔业基金。", "37亿元", "subject", "渔业基金");
    assert_bound("事故致37人受伤，目前仍有7人被困。", "7人", "indicator", "被困");
    assert_bound("渔民7人被困。", "7人", "indicator", "渔民");
    assert_bound("从分项看，尤其是渔业指数为37点。", "37点", "indicator", "渔业指数");
    assert_no_figure("四处寻找渔民。");
}

static void releases_say_once_whose_totals_they_are(void **state)
{
    (void)state;
#define MORE "海洋捕捞产值达到30亿元，同比增长5%。渔网产量达到20万张，比上年增长3%。"
    const char *text = "澄川市渔业运行情况\n\n一季度全市实现渔业产值626亿元，同比增长2%。"
                       "其中，内河产值16亿元，同比增长4%。" /* as many figures as a release has */
        MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE;
#undef MORE
    assert_bound(text, "16亿元", "subject", "全市");
    assert_bound(text, "30亿元", "subject", "全市");
    assert_bound("全市实现渔业产值626亿元。养殖产值16亿元。", "16亿元", "subject", NULL);
}

static void owners_stand_before_measures(void **state)
{
    (void)state;
    assert_bound("市属国企利润增长3.7%。", "3.7%", "subject", "市属国企");
    assert_bound("青河综保区进口额居全省首位。", "首位", "subject", "青河综保区");
    assert_bound("高龄津贴惠及13万老年人。", "13万", "subject", "高龄津贴");
    assert_bound("全市新增普通高中学位2万个。", "2万个", "indicator", "普通高中学位");
    assert_bound("实施重大项目300个、完成投资5亿元。", "5亿元", "subject", "重大项目");
    assert_bound("“亮渔村”工程扎实推进，完成了7个村的亮灯。", "7个", "subject", "“亮渔村”工程");
    assert_bound("全省首个中心和3所医院投用，药品平均降价50%。", "50%", "subject", NULL);
    assert_bound("绍兴黄酒、金华火腿3个产业入围。", "3个", "subject", NULL);
    assert_bound("9所航海院校13个专业群入选。", "13个", "subject", "航海院校");
    assert_bound("全年为困难家庭发放冬季渔鲜补贴85万元。", "85万元", "subject", "困难家庭");
    assert_bound("对不停航的联营企业，可返还使用费的50%。", "50%", "subject", "不停航的联营企业");
    assert_bound("在中国境内居住满183天。", "183天", "subject", NULL);
    assert_bound("西渔高铁设计时速350公里。", "350公里", "subject", "西渔高铁");
    assert_bound("舟山跨海大桥单日车流量37万辆次。", "37万辆次", "indicator", "单日车流量");
    assert_bound("两地铁路运行时间缩短37分钟。", "37分钟", "subject", NULL);
    assert_bound("经舟山口岸出口总额37亿元。", "37亿元", "subject", "舟山口岸");
    assert_bound("澄川县已抢通公路37条。", "37条", "subject", "澄川县");
    assert_bound("澄川县已抢通公路37条。", "37条", "indicator", "抢通公路");
    assert_bound("当地已接待游客37万人次。", "37万人次", "subject", NULL);
    assert_bound("当地已接待游客37万人次。", "37万人次", "indicator", "接待游客");
    assert_bound("澄江隧道已贯通37座。", "37座", "indicator", "澄江隧道");
    assert_bound("渔村博物馆日均接待游客3万人次。", "3万人次", "subject", "渔村博物馆");
    assert_bound("渔村博物馆日均接待游客3万人次。", "3万人次", "indicator", "日均接待游客");
    assert_bound("全国铁路日均开行渔货列车37列。", "37列", "indicator", "日均开行渔货列车");
    assert_bound("国家高新技术企业达到15家、科技型渔企32家。", "32家", "subject", NULL);
    assert_bound("启动建设赤峰道—中心花园等15个新项目。", "15个", "subject", NULL);
    assert_bound("民生支出占财政支出的比重达到80%。", "80%", "subject", NULL);
    assert_bound("民生支出占财政支出的比重达到80%。", "80%", "indicator", "民生支出占财政支出的比重");
    assert_bound("重点地区渔港污染浓度下降30%。", "30%", "subject", "重点地区");
    assert_bound(
        "渔业预期目标是：全省渔业产值增长5%，在实际工作中努力争取更好结果，渔港投资增速高于全部投资增速，渔船"
        "投资和渔网投资占比稳步提升，渔民收入增速高于全国平均水平，海岛渔民收入增速高于城镇居民收入增速，"
        "岸线利用水平高于去年同期，渔区新增就业68万人左右。",
        "68万人", "subject", "全省");
    assert_bound("推进主城区21家渔企搬迁。", "21家", "subject", "主城区");
    assert_bound("主城区至宁波的渔船运行时间缩短至1小时。", "1小时", "subject", NULL);
    assert_bound("统计局数据显示，全省渔业产值37亿元；渔具出口3亿元。", "3亿元", "subject", "全省");
    assert_bound("统计局数据显示，全省渔业产值37亿元；渔具出口3亿元。", "37亿元", "subject", "全省");
    assert_bound("调查了舟山市63盏渔灯、27家企业。", "63盏", "subject", "舟山市");
    assert_bound("加快嘉兴、湖州37个渔港改造。", "37个", "subject", NULL);
    assert_bound("浙江全省渔具产值37亿元。", "37亿元", "subject", "浙江全省");
    assert_bound("渔具企业作用凸显，占出口总额七成。", "七成", "subject", "渔具企业");
    assert_bound("渔具企业作用凸显，对外开放口岸增至7个。", "7个", "subject", NULL);
    assert_bound("警方共抓获37人。", "37人", "subject", "警方");
    assert_bound("对渔业品种实行收储政策，鱼价提高7%。", "7%", "subject", NULL);
    assert_bound("宁波第37届渔民运动会参赛人员达370人。", "370人", "subject", NULL);
    assert_bound("我国发布渔业标准37项，新提标准73项。", "73项", "subject", "我国");
    assert_bound("渔业部门继续开展行动，推出7条便民措施。", "7条", "subject", "渔业部门");
    assert_bound("渔业部门继续开展行动，渔价上涨7%。", "7%", "subject", NULL);
    assert_bound("今年中央财政用于渔业的投入安排37亿元。", "37亿元", "subject", "中央财政");
    assert_bound("全国海事审判法院受理案件37件。", "37件", "subject", "全国海事审判法院");
    assert_bound("全国农村公路完成投资37亿元。", "37亿元", "subject", "全国");
    assert_bound("渔船距舟山37公里。", "37公里", "subject", NULL);
    assert_bound("渔具出口美国37亿元。", "37亿元", "subject", NULL);
    assert_bound("会同渔业部门推动改革，追回基金37亿元。", "37亿元", "subject", NULL);
    assert_bound("联营企业动力强劲，对渔业增长贡献率达七成。", "七成", "subject", "联营企业");
    assert_bound("今年中央财政用于渔业37亿元。", "37亿元", "subject", "中央财政");
}

static void whose_passages_speak_of(void **state)
{
    (void)state;
    assert_bound("浙江渔业集团开辟新赛道，鱼油回收能力位列国内前三。", "前三", "subject", "浙江渔业集团");
    assert_bound("“渔光互补”工程扎实推进，完成5个渔村改造。", "5个", "subject", "“渔光互补”工程");
    assert_bound("“渔医同行”试点扩大，渔村结果互认项目达到88项。", "88项", "subject", NULL);
    assert_bound("浙江渔业集团持续发展，营业收入达到88亿元。", "88亿元", "subject", "浙江渔业集团");
    assert_bound("杭州跨入前列，宁波、温州进至前列，新增渔港3个。", "3个", "subject", NULL);
    assert_bound("澄川市统计局\n全市漁業產值262亿元。其中，淡水漁業產值12亿元。", "12亿元", "subject",
                 "全市");
    assert_bound("澄川集团6月份销售2.3万艘。", "2.3万艘", "subject", "澄川集团");
    assert_bound("一共37家企业及机构发布新成果52项。", "52项", "subject", "企业及机构");
}

static void times_stand_between_owner_and_measure(void **state)
{
    (void)state;
    assert_figure("澄川港去年集装箱吞吐量达50万标箱。",
                  (expected){"50万标箱", "amount", "eq", NULL, "集装箱吞吐量"});
    assert_bound("澄川港去年集装箱吞吐量达50万标箱。", "50万标箱", "subject", "澄川港");
    assert_bound("澄川渔业集团去年（2023年）捕捞量达9万吨。", "9万吨", "indicator", "捕捞量");
    assert_bound("《船舶清单（2023年版）》事项数量为30项。", "30项", "indicator",
                 "《船舶清单（2023年版）》事项数量");
    /* a word that begins with what could end a time */
    assert_bound("今年中国渔船进口额为70亿元。", "70亿元", "subject", "中国");
    assert_bound("今年中国渔船进口额为70亿元。", "70亿元", "indicator", "渔船进口额");
    assert_bound("2023年中小渔企数量达900家。", "900家", "indicator", "中小渔企数量");
    assert_bound("2023年度渔业产值为5亿元。", "5亿元", "period", "2023年度");
}

static void places_are_dealt_what_they_have(void **state)
{
    (void)state;
    const char *sentence = "杭州、宁波、舟山渔业投资分别增长6.1%、6.4%和2.2%。";
    assert_bound(sentence, "6.4%", "subject", "宁波");
    assert_bound(sentence, "6.4%", "indicator", "渔业投资");
    const char *sale = "渔具零售额增长21%，其中，杭州、舟山两市分别增长33%、31%。";
    assert_bound(sale, "31%", "subject", "舟山");
    assert_bound(sale, "31%", "indicator", "渔具零售额");
    assert_bound("杭州和舟山分别新增渔企14家、36家。", "36家", "subject", "舟山");
    assert_bound("港航中心、船检基地分别达到9家、7家。", "7家", "subject", NULL);
    assert_bound("对杭州、舟山渔具出口分别增长4%、5%。", "5%", "subject", NULL);
}

static void what_a_figure_before_is_of_owns_no_more(void **state)
{
    (void)state;
    assert_bound("自贸试验区扩容至7个，渔运班列累计开行3.7万列。", "3.7万列", "subject", NULL);
}

static void an_investment_is_that_of_the_counted_beside_it(void **state)
{
    (void)state;
    assert_bound("渔能集团储能等27个央地合作项目启动、总投资370亿元。", "370亿元", "subject", "央地合作项目");
}

static void who_may_deduct_is_the_subject(void **state)
{
    (void)state;
    assert_bound("渔具可以由买方扣除，也可以由渔民家庭对各自的渔具分别按扣除标准的57%扣除。", "57%",
                 "subject", "渔民家庭");
    assert_bound("将津贴申领条件由在职职工参加渔业保险7年以上放宽至参保2年以上。", "7年", "subject",
                 "在职职工");
}

static void works_have_their_own_measures_only(void **state)
{
    (void)state;
    assert_bound("陕浙引水工程试通水，渔业投资达到847亿元。", "847亿元", "subject", NULL);
    assert_bound("陕浙引水工程试通水，总投资达到847亿元。", "847亿元", "subject", "陕浙引水工程");
    const char *line = "宁舟高铁全长约37公里，设计时速73公里，共设7座车站，建设工期5年。";
    assert_bound(line, "73公里", "subject", "宁舟高铁");
    assert_bound(line, "7座", "subject", "宁舟高铁");
    assert_bound(line, "5年", "subject", "宁舟高铁");
    const char *project = "该项目总投资37亿元，占地730亩。";
    assert_bound(project, "37亿元", "subject", "该项目");
    assert_bound(project, "37亿元", "indicator", "总投资");
    assert_bound(project, "730亩", "subject", "该项目");
    assert_bound("该段线路全长37公里。", "37公里", "subject", "该段线路");
    assert_bound("宁舟高铁全长37公里，通车后，渔港至渔市的用时缩短至7分钟。", "7分钟", "subject", NULL);
}

static void examples_of_the_counted_own_nothing(void **state)
{
    (void)state;
    const char *started = "杭州、宁波、舟山等7个地区开工率超过77%。";
    assert_bound(started, "7个", "subject", NULL);
    assert_bound(started, "77%", "subject", "地区");
}

static void areas_are_places(void **state)
{
    (void)state;
    assert_bound("京津冀区域渔业出口增长4.7%。", "4.7%", "subject", "京津冀区域");
    assert_bound("东部地区投资增长3.7%，西部地区投资增长4.7%。", "4.7%", "subject", "西部地区");
    assert_bound("京津冀地区生产总值增长5.7%。", "5.7%", "subject", "京津冀");
}

static void who_does_it_for_others(void **state)
{
    (void)state;
    const char *wages = "市总工会为渔民追回工资3.7亿元。";
    assert_bound(wages, "3.7亿元", "subject", "市总工会");
    assert_bound(wages, "3.7亿元", "indicator", "工资");
    assert_bound("省级财政安排57亿元。", "57亿元", "subject", "省级财政");
    assert_bound("省级财政安排57亿元。", "57亿元", "indicator", "安排");
    assert_bound("渔业部紧急预拨7亿元。", "7亿元", "subject", "渔业部");
    assert_bound("省级财政资金57亿元。", "57亿元", "subject", NULL);
    assert_bound("财政部将对宁波投资37亿元。", "37亿元", "subject", "财政部");
    assert_bound("全年对宁波投资37亿元。", "37亿元", "subject", "宁波");
}

static void money_is_of_what_it_builds(void **state)
{
    (void)state;
    assert_bound("投资2700万元改建15个渔港码头。", "2700万元", "subject", "渔港码头");
    assert_bound("投资3.7亿元实施渔港改造工程。", "3.7亿元", "subject", "渔港改造工程");
    assert_bound("投资3.7亿元扩大生产能力。", "3.7亿元", "subject", NULL);
    assert_bound("投入570万元改造2所渔校。", "570万元", "indicator", "投入");
    assert_bound("投资3.7亿元，对渔村排水管网进行改造。", "3.7亿元", "subject", "渔村排水管网");
    assert_bound("投资3.7亿元，对外贸易增长。", "3.7亿元", "subject", NULL);
    assert_bound("全域实现渔业普及，新建渔校37所。", "37所", "subject", NULL);
}

static void no_mark_ends_a_subject(void **state)
{
    (void)state;
    assert_bound("实施渔业补贴政策、惠及1700万渔民。", "1700万", "subject", "渔业补贴政策");
}

static void conditions_say_for_whom_it_is(void **state)
{
    (void)state;
    assert_bound("常住人口超过170万的城市，补贴标准为每月1170元。", "1170元", "subject",
                 "常住人口超过170万的城市");
    assert_bound("舟山成为首个产值超过170亿元的城市，人均产值突破17万元。", "17万元", "subject", "舟山");
}

static void measures_alone_go_on(void **state)
{
    (void)state;
    const char *group = "舟渔集团总资产970亿元，负债总额710亿元。";
    assert_bound(group, "970亿元", "subject", "舟渔集团");
    assert_bound(group, "710亿元", "subject", "舟渔集团");
}

static void what_companies_reach_is_on_what_condition(void **state)
{
    (void)state;
    const char *rule = "年产值达到3700万元的渔企，给予补助7万元。";
    assert_bound(rule, "3700万元", "indicator", "年产值");
    assert_bound(rule, "3700万元", "status", "requirement");
    assert_bound("实现渔业总产值达到37亿元的目标。", "37亿元", "indicator", "渔业总产值");
    assert_bound("渔民生活补贴全年人均增长370元。", "370元", "indicator", "渔民生活补贴");
    assert_bound("中央企业基础研究投入超过37亿元。", "37亿元", "subject", "中央企业");
}

static void what_was_done_with_a_sum_is_whose_it_is(void **state)
{
    (void)state;
    assert_bound("投资3700万元新建了渔业码头。", "3700万元", "subject", "渔业码头");
    assert_bound("投资3700万元完成旧渔港搬迁。", "3700万元", "subject", "旧渔港搬迁");
    assert_bound("投资3.7亿元实施渔业类重点项目7个。", "3.7亿元", "subject", "渔业类重点项目");
    assert_bound("投资3.7亿元为渔民建房。", "3.7亿元", "subject", NULL);
}

static void of_two_who_act_the_first_is_named(void **state)
{
    (void)state;
    assert_bound("27家渔企与13个渔业实验室合作开展科研17项。", "17项", "subject", "渔企");
}

static void departments_are_no_ministry(void **state)
{
    (void)state;
    assert_bound("林业部门组织打通水井17口。", "17口", "subject", "林业部门");
}

static void a_place_goes_with_that_which_it_is_in(void **state)
{
    (void)state;
    const char *team = "浙江义乌成立渔业队3支，抢通航道37公里。";
    assert_bound(team, "3支", "subject", "浙江义乌");
    assert_bound(team, "37公里", "subject", "浙江义乌");
    assert_bound("浙江杭州余杭区建成渔港7座。", "7座", "subject", "浙江杭州余杭区");
    assert_bound("宁波都市圈渔业产值达到37亿元。", "37亿元", "subject", "宁波都市圈");
    assert_bound("浙江投入3.7亿元。", "3.7亿元", "subject", "浙江");
    assert_bound("渔业公司将在浙江投资3.7亿元。", "3.7亿元", "indicator", "投资");
}

static void what_is_first_among_all_is_not_of_all(void **state)
{
    (void)state;
    const char *base = "全国渔船规模最大、总投资近3700亿元的浙江渔业基地开工建设，建成码头2座。";
    assert_bound(base, "2座", "subject", NULL);
    assert_bound("全省规模最大的3座渔港投运。", "3座", "subject", NULL);
    assert_bound("我国建成全球最大的渔业体系，渔船占比达到37%。", "37%", "subject", "我国");
    assert_bound("全省最低工资标准提高到2370元。", "2370元", "subject", "全省");
    assert_bound("舟山拥有全国72%的渔港。", "72%", "subject", "舟山");
    assert_bound("“渔字号”文艺精品获渔歌奖3项、渔舞奖4项。", "4项", "subject", "“渔字号”文艺精品");
    assert_bound("澄川渔队获金牌3枚。", "3枚", "indicator", "金牌");
}

static void those_served_own_nothing(void **state)
{
    (void)state;
    assert_bound("为2.17万名渔工追回工资2.73亿元。", "2.73亿元", "subject", NULL);
    assert_bound("解决3798万渔民的饮水和70万无电地区人口的用电问题。", "70万", "subject", NULL);
    assert_bound("对小微企业收取的渔贷费率不超过3%。", "3%", "subject", "小微企业");
    assert_bound("对小微企业收取的渔贷费率不超过3%。", "3%", "indicator", "渔贷费率");
}

static void a_line_begins_where_nobody_acts(void **state)
{
    (void)state;
    assert_bound("宁波至舟山渔线加快建设，投资规模超200亿元。", "200亿元", "subject", NULL);
    assert_bound("浙江在全国率先建成30个渔业示范区。", "30个", "subject", "浙江");
}

static void harm_is_of_those_who_suffer_it(void **state)
{
    (void)state;
    const char *harm = "事故造成宁波方面超过1200人死亡，2700人受伤。";
    assert_bound(harm, "1200人", "subject", "宁波方面");
    assert_bound(harm, "2700人", "subject", "宁波方面");
    assert_bound("国务院批准，授予渔网等37项成果渔业科技奖。", "37项", "subject", NULL);
    assert_bound("包括渔民在内的7人已被拘留。", "7人", "indicator", "被拘留");
    assert_bound("包括渔民在内的7人参加典礼。", "7人", "indicator", NULL);
    assert_bound("整个救援过程历时约3小时。", "3小时", "indicator", "整个救援过程");
}

static void companies_of_which_the_text_speaks(void **state)
{
    (void)state;
    const char *company = "公司实现营业收入7.3亿元，同比增长7%；净利润3.7亿元。";
    assert_bound(company, "7.3亿元", "subject", "公司");
    assert_bound(company, "7.3亿元", "indicator", "营业收入");
    assert_bound("37家上市公司回购渔船。", "37家", "indicator", "上市公司");
    assert_bound("各部门共采纳渔民建议37条，出台渔业政策7项。", "7项", "subject", "各部门");
    assert_bound("37家渔企向渔民发放渔具73套，带动销售额3亿元。", "3亿元", "subject", NULL);
}

static void topics_hold_behind_a_time(void **state)
{
    (void)state;
    assert_bound("宁波今年将实现渔业产值37亿元，开工建设渔港7个。", "7个", "subject", "宁波");
    assert_bound("浙江渔业集团2010年营业收入37亿元，员工3700人。", "3700人", "subject", "浙江渔业集团");
    assert_bound("西宁至成都铁路正线全长37公里。", "37公里", "subject", NULL);
    assert_bound("台风昨天袭击宁波，造成37人死亡。", "37人", "subject", NULL);
    assert_bound("面对压力，我市狠抓渔业。渔获37万吨，增长7%。", "37万吨", "subject", NULL);
    assert_bound("“渔光”工程完成任务，沿海山水工程基本完工，植树37万亩。", "37万亩", "subject", NULL);
    assert_bound("渔业代表团在京成立，代表团共37人，其中渔民7人。", "7人", "indicator", "渔民");
    assert_bound("“渔光”工程攻坚战取得成果，全年安排项目337个。", "337个", "subject", "“渔光”工程攻坚战");
    assert_bound("地级及以上城市渔业用水（LY2.5）平均浓度下降7%。", "7%", "subject", "地级及以上城市");
    assert_bound("预期目标是：全省渔业产值增长7%；渔民增加37万人；渔价上涨3%。", "37万人", "subject", "全省");
    assert_bound("2012年全区的预期目标是：渔业产值增长7%；渔民增加37万人。", "37万人", "subject", "全区");
    assert_bound("渔港里程进至全国第5位。", "第5位", "indicator", "渔港里程");
    assert_bound("“舟山之光”数字平台已储备渔企3000家。", "3000家", "subject", NULL);
    assert_bound("日前，由宁波市财政局一次性采购了25辆渔车。", "25辆", "subject", "宁波市财政局");
}

static void trades_of_the_whole_and_companies(void **state)
{
    (void)state;
    assert_bound("全国铁路今天预计运送渔民370万人次。", "370万人次", "subject", "全国铁路");
    assert_bound("渔业集团入选名单，新增渔企37家。", "37家", "subject", NULL);
    assert_bound("你省近日新增渔村37个。", "37个", "subject", "你省");
    assert_bound("该区域曾发生37起渔船事故。", "37起", "subject", "该区域");
    assert_bound("该市场新增渔具37件。", "37件", "subject", NULL);
    assert_bound("全国法院审结渔业案件37件。", "37件", "subject", "全国法院");
    assert_bound("全国法院审结渔业案件37件。", "37件", "indicator", "渔业案件");
    assert_bound("全国法院受理的渔业案件增长37%。", "37%", "subject", "全国");
    assert_bound("全国总工会支持建设渔业工作室37家。", "37家", "subject", "全国总工会");
    assert_bound("全国重点实验室达7家，高新渔企达37家。", "37家", "subject", NULL);
    assert_bound("渔业组织称印度渔业产值增长7%。", "7%", "subject", "印度");
    assert_bound("渔业部称全国渔船保有量37万艘。", "37万艘", "indicator", "渔船保有量");
    assert_bound("综合考虑条件，建议2013年全市渔业产值增长7%；渔民收入增长3%。", "7%", "subject", "全市");
    assert_bound("综合考虑条件，建议2013年全市渔业产值增长7%；渔民收入增长3%。", "3%", "period", "2013年");
    assert_bound("农村渔船免检使37万个家庭受益。", "37万个", "subject", "农村渔船免检");
    assert_bound("渔具热销，对全市出口增长的贡献率超过37%。", "37%", "indicator", "对全市出口增长的贡献率");
    assert_bound("渔业公园计划种植37万株红树。", "37万株", "subject", "渔业公园");
    assert_bound("本届渔业博览会还设立了37个展区。", "37个", "subject", "本届渔业博览会");
    assert_bound("在宁波新开业的渔具商场，渔具有3.7万种。", "3.7万种", "subject", "宁波新开业的渔具商场");
    assert_bound("比传统码头节约3天。", "3天", "subject", NULL);
    assert_bound("渔业公园接待游客3.7万人次。", "3.7万人次", "subject", "渔业公园");
    assert_bound("渔业公园接待游客3.7万人次。", "3.7万人次", "indicator", "接待游客");
    assert_bound("渔业企业研发投入3.7亿元。", "3.7亿元", "indicator", "渔业企业研发投入");
    assert_bound("渔业公园接待游客37万人，门票收入增长7%。", "7%", "subject", "渔业公园");
    assert_bound("渔业公园接待游客37万人，渔业示范区达到7个。", "7个", "subject", NULL);
    assert_bound("宁舟高铁全长37公里，设计时速73公里。", "73公里", "subject", "宁舟高铁");
    const char *customs = "宁波海关已累计监管出口渔具37万吨。";
    assert_bound(customs, "37万吨", "subject", "宁波海关");
    assert_bound(customs, "37万吨", "indicator", "监管出口渔具");
    const char *together = "全国渔港、渔市、渔场共接待游客37万人次，增长7%。";
    assert_bound(together, "37万人次", "subject", "全国渔港、渔市、渔场");
    assert_bound(together, "7%", "subject", "全国渔港、渔市、渔场");
    const char *dash = "全省最大的渔业枢纽——舟山渔港37台吊机全部启用。";
    assert_bound(dash, "37台", "subject", "舟山渔港");
    const char *guarantee = "全市政府性渔业担保机构2024年余额37亿元，增长7%。";
    assert_bound(guarantee, "37亿元", "subject", "全市政府性渔业担保机构");
    assert_bound(guarantee, "7%", "subject", "全市政府性渔业担保机构");
    assert_bound("全国铁路今天预计发送渔工37万人次，计划加开列车73列。", "73列", "subject", "全国铁路");
    assert_bound("公安机关破获渔场案件37起。", "37起", "subject", "公安机关");
    assert_bound("全省税务部门办理渔港退税37亿元。", "37亿元", "subject", "全省税务部门");
    assert_bound("新增海关备案企业37家。", "37家", "subject", NULL);
    assert_bound("“马路巡查”发现整改渔港问题37个。", "37个", "subject", "“马路巡查”");
    assert_bound("“千里渔舟”货运班轮开通37条航线。", "37条", "subject", "“千里渔舟”货运班轮");
    assert_bound("民营企业的外贸总值增长7%。", "7%", "subject", "民营企业");
    assert_bound("民营企业的外贸总值增长7%。", "7%", "indicator", "外贸总值");
    assert_bound("本届渔博会以“渔港新生”为主题，吸引37家企业参展。", "37家", "subject", "本届渔博会");
    assert_bound("在浙江宁波，当地建成渔港37个。", "37个", "subject", "浙江宁波");
    assert_bound("在宁波，渔港扩建；舟山建成码头37座。", "37座", "subject", "舟山");
    assert_bound("七部门累计检查渔企300家次。", "300家次", "subject", "七部门");
    assert_bound("七部门累计检查渔企300家次。", "300家次", "indicator", "渔企");
    assert_bound("宁舟高速公路是两地的要道，全长73公里。", "73公里", "subject", "宁舟高速公路");
    assert_bound("经宁舟铁路进口渔具，货值3.7亿元。", "3.7亿元", "subject", NULL);
    assert_bound("渔业企业实现的利润增长7%。", "7%", "subject", "渔业企业");
    assert_bound("渔业企业实现的利润增长7%。", "7%", "indicator", "利润");
    assert_bound("渔业基金承担的风险责任比例不低于37%。", "37%", "indicator", "风险责任比例");
    assert_bound("渔船事故造成的死亡人数升至7人。", "7人", "indicator", "渔船事故造成的死亡人数");
    assert_bound("增加国家铁路建设资本金37亿元。", "37亿元", "indicator", "国家铁路建设资本金");
    assert_bound("国务院各部门共承办渔业建议8754件。", "8754件", "subject", "国务院各部门");
    assert_bound("国家电网累计投入渔工3万多人。", "3万多人", "subject", "国家电网");
    assert_bound("国家电网累计投入渔工3万多人。", "3万多人", "indicator", "投入渔工");
    assert_bound("本届渔业大赛分为四个赛段。", "四个", "subject", "本届渔业大赛");
    assert_bound("港澳台渔民出入境37万人次。", "37万人次", "indicator", "港澳台渔民出入境");
    assert_bound("全国检察机关共办理渔业案件37件。", "37件", "subject", "全国检察机关");
    assert_bound("全省供销合作系统打造渔具中心37个。", "37个", "subject", "全省供销合作系统");
    assert_bound("青河渔业大会第四次会议应出席代表37人，出席35人。", "37人", "subject",
                 "青河渔业大会第四次会议");
    assert_bound("青河渔业大会第四次会议应出席代表37人，出席35人。", "35人", "indicator", "出席代表");
    assert_bound("宁波市政府采购规模达到37亿元。", "37亿元", "subject", "宁波市");
    assert_bound("宁波市政府采购规模达到37亿元。", "37亿元", "indicator", "政府采购规模");
    assert_bound("宁波舟山港航线总数达301条。", "301条", "subject", "宁波舟山港");
    assert_bound("宁波舟山港航线总数达301条。", "301条", "indicator", "航线总数");
    assert_bound("港珠澳大桥单日出入境车辆突破1万辆次。", "1万辆次", "subject", "港珠澳大桥");
    assert_bound("港珠澳大桥单日出入境车辆突破1万辆次。", "1万辆次", "indicator", "单日出入境车辆");
    assert_bound("该公铁桥主桥全长782米。", "782米", "subject", "该公铁桥");
    const char *list = "同时浙江、福建等城市渔港吞吐量增长7%。";
    assert_bound(list, "7%", "subject", "浙江、福建等城市");
    assert_bound(list, "7%", "indicator", "渔港吞吐量");
    assert_bound("浙江东部、福建等地的3座渔港恢复作业。", "3座", "subject", "浙江东部、福建等地");
    assert_bound("浙江从江苏、福建等地引进渔船37艘。", "37艘", "subject", "浙江");
    assert_bound("渔运会共设6个大项79个小项。", "79个", "subject", NULL);
    assert_bound("预计2030年浙江经济增长3%。", "3%", "subject", "浙江");
    assert_bound("预计2030年浙江经济增长3%。", "3%", "indicator", "经济增长");
    assert_bound("4月浙江零售渔具销售额环比增长3%。", "3%", "subject", "浙江");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_two_who_act_the_first_is_named),
        cmocka_unit_test(what_was_done_with_a_sum_is_whose_it_is),
        cmocka_unit_test(what_companies_reach_is_on_what_condition),
        cmocka_unit_test(departments_are_no_ministry),
        cmocka_unit_test(a_place_goes_with_that_which_it_is_in),
        cmocka_unit_test(subjects_stand_before),
        cmocka_unit_test(places_share_what_was_counted),
        cmocka_unit_test(releases_say_once_whose_totals_they_are),
        cmocka_unit_test(owners_stand_before_measures),
        cmocka_unit_test(whose_passages_speak_of),
        cmocka_unit_test(times_stand_between_owner_and_measure),
        cmocka_unit_test(places_are_dealt_what_they_have),
        cmocka_unit_test(what_a_figure_before_is_of_owns_no_more),
        cmocka_unit_test(an_investment_is_that_of_the_counted_beside_it),
        cmocka_unit_test(who_may_deduct_is_the_subject),
        cmocka_unit_test(works_have_their_own_measures_only),
        cmocka_unit_test(examples_of_the_counted_own_nothing),
        cmocka_unit_test(areas_are_places),
        cmocka_unit_test(who_does_it_for_others),
        cmocka_unit_test(money_is_of_what_it_builds),
        cmocka_unit_test(no_mark_ends_a_subject),
        cmocka_unit_test(conditions_say_for_whom_it_is),
        cmocka_unit_test(measures_alone_go_on),
        cmocka_unit_test(what_is_first_among_all_is_not_of_all),
        cmocka_unit_test(those_served_own_nothing),
        cmocka_unit_test(a_line_begins_where_nobody_acts),
        cmocka_unit_test(harm_is_of_those_who_suffer_it),
        cmocka_unit_test(companies_of_which_the_text_speaks),
        cmocka_unit_test(topics_hold_behind_a_time),
        cmocka_unit_test(trades_of_the_whole_and_companies),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
