/* figures_noun, figures_counted: what is counted, and what stands behind it and is no part of it. */
#include "figure_asserts.h"

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
    assert_figure("今年新登记注册企业增加27.6%，平均每周新增1.7万户。",
                  (expected){"1.7万户", "change", "eq", "up", "新登记注册企业"});
    assert_figure("这是在我市经济总量超过60亿元的高基数上取得的。",
                  (expected){"60亿元", "amount", "gt", NULL, "经济总量"});
    assert_bound("宁波渔港与37个国家、地区和国际组织签约。", "37个", "indicator", "国家、地区和国际组织");
    assert_bound("渔业结构由17:40:43优化调整为7:41:52。", "43", "indicator", "渔业结构");
    assert_bound("渔业结构由17:40:43优化调整为7:41:52。", "7", "indicator", "渔业结构");
    assert_bound("渔业结构调整优化为7:41:52。", "7", "indicator", "渔业结构");
    assert_bound("300名渔民人均增收37元。", "300名", "indicator", "渔民");
    assert_bound("300名渔民人均增收37元。", "37元", "subject", "渔民");
    assert_bound("37间简易渔房每间房间7平方米。", "37间", "indicator", "简易渔房");
    assert_bound("全国37个渔港平均每天出港3艘。", "37个", "indicator", "渔港");
    assert_bound("应对37轮大风、舟山渔汛和近海持续赤潮。", "37轮", "indicator", "大风");
    assert_bound("渔场事故的两名直接责任人被处理。", "两名", "indicator", "直接责任人");
    assert_bound("举办37场形式多样的渔事活动。", "37场", "indicator", "渔事活动");
    assert_bound("淘汰渔船37艘、渔网73张、渔标7座等老旧渔具。", "7座", "indicator", "渔标");
    assert_bound("37万渔民守护着渔场。", "37万", "indicator", "渔民");
    assert_bound("全省获国家渔业奖37项。", "37项", "indicator", "国家渔业奖");
    assert_bound("渔业组建了由37人组成的巡护队。", "37人", "indicator", "巡护队");
    assert_bound("渔业产值取得增长7%的好成绩。", "7%", "indicator", "渔业产值");
    assert_figure("3个园区入选国家级零碳园区建设名单。", (expected){"3个", "count", "eq", NULL, "园区"});
    assert_figure("37项档案入选《渔业档案名录》。", (expected){"37项", "count", "eq", NULL, "档案"});
    assert_figure("共有8个项目列入名单。", (expected){"8个", "count", "eq", NULL, "项目"});
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
    assert_bound("渔民服务率等5项指标居全国前列。", "5项", "indicator", "指标");
    assert_bound("累计新建亿元以上渔场超过3万个。", "亿元", "basis", NULL);
    assert_bound("累计新建亿元以上渔场超过3万个。", "3万个", "basis", "cumulative");
    assert_bound("新增3个过三千亿元渔市。", "三千亿元", "comparator", "gt");
    assert_bound("14个市州空气质量全面达标。", "14个", "indicator", "市州");
    assert_bound("12个县区融媒体中心建成。", "12个", "indicator", "县区融媒体中心");
    assert_bound("渔船占比达63%、规模比“十三五”末翻了一番。", "翻了一番", "indicator", "渔船规模");
    assert_bound("渔业产值跨越5000亿元大关。", "5000亿元", "comparator", "gt");
    assert_bound("全省7个区发布暴雨预警。", "7个", "indicator", "区");
    assert_bound("支持20个县深化交通一体化发展。", "20个", "indicator", "县");
}

static void adverbs_and_deeds_are_no_part_of_what_is_counted(void **state)
{
    (void)state;
    assert_bound("入围生产企业只有1家。", "1家", "indicator", "生产企业");
    assert_bound("办公室由各市各派1名代表组成，负责日常工作。", "1名", "indicator", "代表");
    assert_bound("全港共发生触礁37次，为近十年年均19次的1.9倍。", "19次", "period", "近十年");
}

static void numbers_stand_behind_numbers(void **state)
{
    (void)state;
    assert_bound("新建22个750千伏和330千伏输变电工程。", "22个", "indicator", "750千伏和330千伏输变电工程");
    assert_bound("推出12批181项创新举措。", "12批", "indicator", "创新举措");
    assert_bound("187个渔场整合优化为127个。", "127个", "indicator", "渔场");
    assert_bound("办理渔民建议407件和渔港提案597件。", "597件", "indicator", "渔港提案");
    assert_bound("建设改造4075公里城市管网。", "4075公里", "indicator", "城市管网");
    assert_bound("文化工程、健身工程分别惠及3500万、2300万人次。", "2300万人次", "indicator", "健身工程");
    assert_bound("新增12家上市公司。", "12家", "indicator", "上市公司");
    assert_bound("近14亿人口的大国实现就业。", "14亿", "indicator", "人口");
    assert_bound("新增荆江、孝水、黄港3个过三千亿元城市。", "3个", "indicator", "过三千亿元城市");
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

static void the_counted_end_at_what_they_have(void **state)
{
    (void)state;
    assert_figure("涵盖37家渔具企业的微信群，诉求及时响应。",
                  (expected){"37家", "count", "eq", NULL, "渔具企业"});
    assert_figure("设立37亿元规模的渔业基金。", (expected){"37亿元", "amount", "eq", NULL, "规模"});
    assert_figure("渔区有7家年产值在3亿元以上的渔具企业。",
                  (expected){"7家", "count", "eq", NULL, "渔具企业"});
    assert_figure("渔区有7家年产值在3亿元以上的渔具企业。",
                  (expected){"3亿元", "amount", "ge", NULL, "年产值"});
    assert_figure("鱼油产量下降一到三成。", (expected){"一到三成", "growth_rate", "eq", "down", "鱼油产量"});
    assert_figure("渔船销量下降7%-73%。", (expected){"7%-73%", "growth_rate", "eq", "down", "渔船销量"});
    assert_figure("37条举措促进渔业消费。", (expected){"37条", "count", "eq", NULL, "举措"});
    assert_figure("渔业博览会有来自各地的3700名渔民报名参加。",
                  (expected){"3700名", "count", "eq", NULL, "渔民"});
    assert_figure("沿海宁波、舟山等7地市受灾。", (expected){"7", "count", "eq", NULL, "地市"});
}

static void what_the_counted_have_and_what_is_beside_them(void **state)
{
    (void)state;
    assert_figure("37个重点城市湖水细颗粒物年均浓度下降9.7%。",
                  (expected){"37个", "count", "eq", NULL, "重点城市"});
    assert_figure("70家渔具工厂的生产效率平均提高37%。", (expected){"70家", "count", "eq", NULL, "渔具工厂"});
    assert_figure("实施67项重大渔业科技攻关。", (expected){"67项", "count", "eq", NULL, "重大渔业科技攻关"});
    assert_figure("推动湖港扩容等17条航道项目和黄湾等7个在建港口项目加快建设。",
                  (expected){"17条", "count", "eq", NULL, "航道项目"});
    assert_figure("推动湖港扩容等17条航道项目和黄湾等7个在建港口项目加快建设。",
                  (expected){"7个", "count", "eq", NULL, "港口项目"});
    assert_figure("宁波在孵渔具企业120家。", (expected){"120家", "count", "eq", NULL, "在孵渔具企业"});
    assert_figure("参会渔民中，12人是党员。", (expected){"12人", "count", "eq", NULL, "党员"});
    assert_figure("这12个渔场是全市渔业重点。", (expected){"12个", "count", "eq", NULL, "渔场"});
    assert_figure("宁波7家渔具企业中有6家是由民营资本控股。",
                  (expected){"6家", "count", "eq", NULL, "渔具企业"});
    assert_figure("71%的渔民认为鱼价偏低。", (expected){"71%", "share", "eq", NULL, "渔民"});
    assert_figure("在线渔民12万人。", (expected){"12万人", "count", "eq", NULL, "在线渔民"});
    assert_figure("渔业产量居于全国第三位。", (expected){"第三位", "rank", "eq", NULL, "渔业产量"});
    assert_figure("规模最大、占比最高、总投资近70亿元的渔光基地开工。",
                  (expected){"70亿元", "amount", "approx", NULL, "总投资"});
    assert_figure("一二三产增加值分别增长3.7%、6.7%、5.7%。",
                  (expected){"6.7%", "growth_rate", "eq", "up", "二产增加值"});
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
    assert_figure("争取渔具下乡资金27.5亿元、设备更新渔业资金17.1亿元。",
                  (expected){"17.1亿元", "amount", "eq", NULL, "设备更新渔业资金"});
}

static void deeds_stand_between_the_counted_and_the_amount(void **state)
{
    (void)state;
    const char *coal = "累计为27个省份输送渔盐超37万吨。";
    assert_figure(coal, (expected){"27个", "count", "eq", NULL, "省份"});
    assert_bound(coal, "37万吨", "subject", NULL); /* for whom it was done */
    assert_figure("3人当选渔业院士，47人入选渔业科技重点人才计划。",
                  (expected){"47人", "count", "eq", NULL, "入选渔业科技重点人才计划"});
    assert_figure("资助残疾渔民和困难渔民家庭，合计6700名。",
                  (expected){"6700名", "count", "eq", NULL, "残疾渔民和困难渔民家庭"});
    assert_figure("渔港7项制度创新成果全国复制推广。",
                  (expected){"7项", "count", "eq", NULL, "制度创新成果"});
    const char *plan = "渔村新增就业、新增发放渔业贷款分别完成年计划的117.2%、247.57%。";
    assert_figure(plan, (expected){"117.2%", "rate", "eq", NULL, "渔村新增就业完成年计划"});
}

static void objects_stand_behind_their_verb(void **state)
{
    (void)state;
    assert_figure("向农户发放200万元补贴。", (expected){"200万元", "amount", "eq", NULL, "补贴"});
    assert_figure("30家二级以上医院开设门诊。", (expected){"30家", "count", "eq", NULL, "二级以上医院"});
    assert_figure("参保率再攀高点，达到97%。", (expected){"97%", "rate", "eq", NULL, "参保率"});
}

static void what_looks_like_a_comparator_begins_a_word(void **state)
{
    (void)state;
    assert_figure("宁波有3个多功能渔港。", (expected){"3个", "count", "eq", NULL, "多功能渔港"});
    assert_figure("监测到1000次余震。", (expected){"1000次", "count", "eq", NULL, "余震"});
    assert_figure("严查虚假渔讯等8项内容。", (expected){"8项", "count", "eq", NULL, "内容"});
    assert_bound("两个月内控制渔船300艘。", "两个月", "comparator", "le");
    assert_figure("近160万亩海带长势良好。", (expected){"160万亩", "amount", "approx", NULL, "海带"});
    assert_figure("渔业公司带动37家上下游企业。", (expected){"37家", "count", "eq", NULL, "上下游企业"});
}

static void units_are_parted_by_more(void **state)
{
    (void)state;
    assert_figure("渔船航程缩短到2个多小时。", (expected){"2个多小时", "duration", "gt", "down", "渔船航程"});
    assert_bound("渔港改造历时3个多月。", "3个多月", "kind", "duration");
    assert_bound("投资9000万元扩大渔网生产能力。", "9000万元", "kind", "amount");
    assert_bound("渔业比重提高3个多百分点。", "3个多百分点", "unit", "百分点");
}

static void what_is_counted_ends_before_its_measure(void **state)
{
    (void)state;
    const char *chains = "12条渔业产业链占比达84.7%。";
    assert_figure(chains, (expected){"12条", "count", "eq", NULL, "渔业产业链"});
    assert_figure(chains, (expected){"84.7%", "share", "eq", NULL, "渔业产业链占比"});
    assert_figure("建成工业互联网平台47个。", (expected){"47个", "count", "eq", NULL, "工业互联网平台"});
    assert_bound("工业互联网企业47家。", "47家", "subject", NULL);
    assert_figure("百余个渔港开工。", (expected){"百余个", "count", "gt", NULL, "渔港"});
    assert_figure("其中近七成都是新能源渔船。", (expected){"七成", "share", "approx", NULL, "新能源渔船"});
    assert_figure("渔船达到570万艘的水平。", (expected){"570万艘", "count", "eq", NULL, "渔船"});
    assert_bound("渔业市场规模达178亿。", "178亿", "kind", "amount");
    assert_bound("收购渔企80%股权。", "80%", "kind", "share");
    assert_bound("渔价上涨达31.7%。", "31.7%", "kind", "growth_rate");
    assert_bound("渔业委下拨17亿元支持养殖。", "17亿元", "indicator", "下拨");
    assert_bound("对37个国家出口3亿元。", "37个", "indicator", "国家");
    assert_bound("37个项目总投资7亿元。", "37个", "indicator", "项目");
    assert_bound("37个城市房价上涨。", "37个", "indicator", "城市");
    assert_bound("37个省市先后举办渔展。", "37个", "indicator", "省市");
    assert_bound("完成37座渔港除险加固。", "37座", "indicator", "渔港除险加固");
    assert_bound("支持37名未就业高校毕业生到渔村就业。", "37名", "indicator", "未就业高校毕业生");
    assert_bound("37个省区市和宁波市参展。", "37个", "indicator", "省区市");
    assert_bound("改造3条渔街、37个广场等公共设施。", "37个", "indicator", "广场");
    assert_bound("发行渔券37次共计73亿元。", "37次", "indicator", "渔券");
    assert_bound("37个浮标犹如渔港的眼睛。", "37个", "indicator", "浮标");
    assert_bound("37条重点入湖水沟整治率达100%。", "37条", "indicator", "重点入湖水沟");
    assert_bound("37条重点入湖水沟整治率达100%。", "100%", "indicator", "整治率");
    assert_bound("37个城市渔获母港交付率达100%。", "37个", "indicator", "城市");
    assert_bound("推进37条渔河生态流量达标。", "37条", "indicator", "渔河");
    assert_bound("实施37项养殖与应用项目。", "37项", "indicator", "养殖与应用项目");
    assert_bound("37家渔企与渔业中心合作。", "37家", "indicator", "渔企");
}

static void paces_are_of_what_is_done(void **state)
{
    (void)state;
    const char *pace = "舟山正在以每天超1700亩的速度推进养殖。";
    assert_figure(pace, (expected){"1700亩", "amount", "gt", NULL, "养殖"});
    assert_bound(pace, "1700亩", "subject", "舟山");
    assert_bound("渔业利润保持两位数增长，达17.7%。", "17.7%", "kind", "growth_rate");
    assert_bound("渔汛37次，大大高于常年17次的水平。", "17次", "indicator", "渔汛");
    assert_bound("整治11类违规行为。", "11类", "indicator", "违规行为");
    assert_bound("渔船违规捕捞行为超200起。", "200起", "indicator", "渔船违规捕捞行为");
}

static void what_those_counted_do(void **state)
{
    (void)state;
    assert_figure("有85家渔具企业响应订单。", (expected){"85家", "count", "eq", NULL, "渔具企业"});
    assert_figure("47所渔业学校改造项目开工。", (expected){"47所", "count", "eq", NULL, "渔业学校改造项目"});
    assert_figure("授予37项成果国家科技奖。", (expected){"37项", "count", "eq", NULL, "成果"});
    assert_bound("渔价今年2月时涨至7500元/吨。", "7500元/吨", "indicator", "渔价");
    assert_bound("渔船规模将在2013年基础上增长27%。", "27%", "indicator", "渔船规模");
    assert_figure("渔政检查后，有37人被追究责任。", (expected){"37人", "count", "eq", NULL, "被追究责任"});
    assert_figure("渔具贡献了渔业出口增量的五成以上。",
                  (expected){"五成", "share", "ge", NULL, "渔业出口增量"});
    assert_bound("船上有190名渔民，其余173人全部遇难。", "173人", "indicator", "遇难");
    assert_bound("约7万人参加演练及保障工作。", "7万人", "indicator", "参加演练及保障工作");
    assert_bound("船上有190名渔民，其中173人是在归途中。", "173人", "indicator", "渔民");
    assert_bound("三次提高渔具补贴标准。", "三次", "indicator", "提高渔具补贴标准");
    assert_bound("吸引370名记者注册报名。", "370名", "indicator", "记者");
    assert_bound("17位渔民联名致信渔政局。", "17位", "indicator", "渔民");
    assert_bound("37个省（自治区、直辖市）和新疆生产建设兵团报告新增渔获3万吨。", "37个", "indicator",
                 "省（自治区、直辖市）");
    assert_bound("37个国家参加渔展。", "37个", "indicator", "国家");
    assert_bound("建成37个国家渔业创新平台。", "37个", "indicator", "国家渔业创新平台");
    assert_bound("37所渔业院校推行鱼汛制。", "37所", "indicator", "渔业院校");
    assert_bound("37个地区打击偷渔船只。", "37个", "indicator", "地区");
    assert_bound("新增渔位37个，省外3所渔业大学帮扶渔校。", "3所", "direction", NULL);
    assert_figure("3家海上渔场并网发电。", (expected){"3家", "count", "eq", NULL, "海上渔场"});
    assert_figure("37个成功案例入选。", (expected){"37个", "count", "eq", NULL, "成功案例"});
    assert_figure("10件渔港实事圆满办结。", (expected){"10件", "count", "eq", NULL, "渔港实事"});
}

static void examples_are_what_is_counted_without_their_last_word(void **state)
{
    (void)state;
    assert_bound("关闭渔港、码头等37处。", "37处", "indicator", "渔港、码头");
}

static void what_those_counted_use_in_a_year_is_not_counted(void **state)
{
    (void)state;
    assert_bound("渔港发电相当于37万户家庭一年的用电量。", "37万户", "indicator", "家庭");
}

static void groups_end_before_what_the_next_figure_measures(void **state)
{
    (void)state;
    const char *zones = "37个渔业区进出口额1.7万亿元。";
    assert_bound(zones, "37个", "indicator", "渔业区");
    assert_bound(zones, "1.7万亿元", "indicator", "渔业区进出口额");
    assert_bound("年产3000辆专用渔车项目开工。", "3000辆", "indicator", "专用渔车");
    assert_bound("100多家渔企实实在在受益。", "100多家", "indicator", "渔企");
    assert_bound("37个渔港集中开工。", "37个", "indicator", "渔港");
    assert_bound("设立37个渔民集中安置点。", "37个", "indicator", "渔民集中安置点");
    assert_bound("37名同志光荣入选。", "37名", "indicator", "同志");
    const char *together = "7个部门累计检查渔企300家次。";
    assert_bound(together, "7个", "indicator", "部门");
    assert_bound(together, "300家次", "indicator", "渔企");
    assert_bound("37万移民收入年均增长7%。", "37万", "indicator", "移民收入年均");
    assert_bound("全市举办3000场各类演出。", "3000场", "indicator", "演出");
    assert_bound("全市建成37个各类型码头。", "37个", "indicator", "码头");
    assert_bound("渔业贡献了超三成的增加值。", "三成", "kind", "share");
    assert_bound("渔场日均吸引3.7万人次前来观光。", "3.7万人次", "indicator", "日均吸引");
    assert_bound("渔场日均吸引3.7万人次前来观光。", "3.7万人次", "subject", "渔场");
    assert_bound("千亿级渔业链达到12条。", "12条", "indicator", "千亿级渔业链");
    const char *grades = "建成五百亿级渔业园2个、百亿级渔业园22个。";
    assert_bound(grades, "2个", "indicator", "五百亿级渔业园");
    assert_bound(grades, "22个", "indicator", "百亿级渔业园");
    assert_bound("发布21项减轻渔企负担的政策举措。", "21项", "indicator", "减轻渔企负担的政策举措");
    assert_bound("22条重点入河排水沟得到治理。", "22条", "indicator", "重点入河排水沟");
    assert_bound("渔具数据按需归集率达60%。", "60%", "indicator", "渔具数据按需归集率");
    assert_figure("加快6个渔港建设。", (expected){"6个", "count", "eq", NULL, "渔港建设"});
    assert_figure("减轻渔企负担37亿元。", (expected){"37亿元", "change", "eq", "down", "渔企负担"});
    assert_bound("沿海东港、西港3乡电网延伸。", "3乡", "indicator", "电网");
    assert_bound("约100万企业用户断电。", "100万", "kind", "count");
    assert_bound("渔港有300多渔工在施工。", "300多", "kind", "count");
    assert_bound("渔政已拆除宁波约70%的违规渔网。", "70%", "indicator", "违规渔网");
    assert_bound("国内市场贡献了公司68%的销售收入。", "68%", "indicator", "销售收入");
    assert_bound("渔具来自27个国家与地区。", "27个", "indicator", "国家与地区");
}

static void what_is_counted_first_does_its_own(void **state)
{
    (void)state;
    assert_bound("农业农村部推进渔港改造，37个项目开工。", "37个", "subject", NULL);
    assert_bound("农业农村部推进渔港改造，建成渔港37个。", "37个", "subject", "农业农村部");
    assert_bound("本届渔博会闭幕，37家渔企签约。", "37家", "subject", "本届渔博会");
    const char *works = "推动宁波环港扩容工程等14个码头项目和渔北等4个在建渔港项目加快建设。";
    assert_bound(works, "14个", "subject", NULL);
    assert_bound(works, "4个", "subject", NULL);
    assert_bound(works, "4个", "indicator", "渔港项目");
}

static void troubles_are_of_those_who_are_counted(void **state)
{
    (void)state;
    assert_bound("解决37万渔村人口用电难问题。", "37万", "indicator", "渔村人口");
    assert_bound("解决3万名渔企退休职工养老的历史遗留问题。", "3万名", "indicator", "渔企退休职工");
    assert_bound("解决37个居民问题。", "37个", "indicator", "居民问题");
}

static void gaps_to_others_at_the_same_time(void **state)
{
    (void)state;
    const char *faster = "渔业增加值同比增长10.6%，增速分别比同期航运业、制造业高3.7个和1.3个百分点。";
    assert_bound(faster, "3.7个", "basis", "base");
    assert_bound(faster, "3.7个", "direction", NULL);
    assert_bound("渔具出口比同期增长3%。", "3%", "basis", "yoy");
    assert_bound("渔具出口增长3%，比同期增速高0.7个百分点。", "0.7个百分点", "basis", "yoy");
    assert_bound("成功将渔业八号等8颗卫星发射升空。", "8颗", "indicator", "卫星");
    assert_bound("渔民队以1分07秒99的成绩夺冠。", "1分07秒99", "value", "67.99");
    assert_bound("渔民以9秒99夺冠。", "9秒99", "value", "9.99");
    assert_bound("渔民以1分24秒565的成绩夺冠。", "1分24秒565", "value", "84.565");
    assert_no_figure("发射渔业互联网低轨02组卫星。");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_are_what_is_counted_without_their_last_word),
        cmocka_unit_test(what_those_counted_use_in_a_year_is_not_counted),
        cmocka_unit_test(what_looks_like_a_comparator_begins_a_word),
        cmocka_unit_test(units_are_parted_by_more),
        cmocka_unit_test(what_counted_things_are_named),
        cmocka_unit_test(the_counted_and_what_is_said_of_them),
        cmocka_unit_test(adverbs_and_deeds_are_no_part_of_what_is_counted),
        cmocka_unit_test(numbers_stand_behind_numbers),
        cmocka_unit_test(deeds_before_the_next_number_are_no_part_of_the_noun),
        cmocka_unit_test(the_counted_end_at_what_they_have),
        cmocka_unit_test(what_the_counted_have_and_what_is_beside_them),
        cmocka_unit_test(circumstances_and_deeds_are_apart),
        cmocka_unit_test(deeds_stand_between_the_counted_and_the_amount),
        cmocka_unit_test(objects_stand_behind_their_verb),
        cmocka_unit_test(what_is_counted_ends_before_its_measure),
        cmocka_unit_test(paces_are_of_what_is_done),
        cmocka_unit_test(what_those_counted_do),
        cmocka_unit_test(groups_end_before_what_the_next_figure_measures),
        cmocka_unit_test(what_is_counted_first_does_its_own),
        cmocka_unit_test(troubles_are_of_those_who_are_counted),
        cmocka_unit_test(gaps_to_others_at_the_same_time),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
