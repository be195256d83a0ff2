/* How a figure is named: what is measured, counted or done. */
#include "figure_asserts.h"

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
    assert_no_figure("十件渔民实事全部完成。");
    assert_no_figure("列第一位者为牵头渔企。");
    assert_no_figure("经过五年努力，各项事业取得进步。");
    assert_bound("渔业收入37亿元，剔除不可比因素后增长3.7%。", "3.7%", "indicator", "渔业收入");
    assert_bound("渔业收入37亿元，剔除不可比因素后增长3.7%。", "3.7%", "basis", NULL);
    assert_bound("为了提高渔获，还投入3.7亿元。", "3.7亿元", "indicator", "投入");
    assert_bound("仅云计算规模就有望突破3万亿元。", "3万亿元", "indicator", "云计算规模");
    assert_bound("渔具平均审查周期稳定在7个月。", "7个月", "indicator", "渔具平均审查周期");
    assert_figure("支持金额最高可至3000万元。", (expected){"3000万元", "amount", "le", NULL, "支持金额"});
    assert_bound("今年销售目标为37万辆。", "37万辆", "indicator", "销售目标");
    assert_bound("完成建设任务37万亩。", "37万亩", "indicator", "建设任务");
    assert_bound("争取到省级渔业投资37亿元。", "37亿元", "indicator", "省级渔业投资");
    assert_bound("施划渔船泊位37个。", "37个", "indicator", "渔船泊位");
    assert_bound("房地产开发投资、渔船销售面积增速均居全国第4位。", "第4位", "indicator",
                 "房地产开发投资、渔船销售面积增速");
    assert_bound("有效发明专利比2020年增长58.1%。", "58.1%", "indicator", "有效发明专利");
    assert_bound("在园师生达1万人。", "1万人", "indicator", "在园师生");
    assert_bound("三次产业结构演进为3.6 : 48 : 48.4。", "48.4", "indicator", "三次产业结构");
    assert_no_figure("总比分为3 : 2。");
    assert_bound("分别有37家单位和7家单位投标。", "7家", "indicator", "单位");
    assert_bound("华北电网最大负荷达37万千瓦。", "37万千瓦", "indicator", "最大负荷");
    assert_bound("华北电网最大负荷达37万千瓦。", "37万千瓦", "subject", "华北电网");
    assert_bound("渔业以年均12%的高增长率发展。", "12%", "indicator", "渔业");
    assert_no_figure("开通24小时应急送渔服务。");
    assert_bound("以渔船、渔网等为代表的渔具出口37亿元。", "37亿元", "indicator", "渔具出口");
    assert_bound("以养殖为主的渔业增长7%。", "7%", "indicator", "渔业");
    assert_bound("每周都要往返37公里。", "37公里", "indicator", "往返");
    assert_bound("暂停实施24%的对等关税90天。", "90天", "indicator", "对等关税");
}

/* What is measured may stand left of the piece that it is looked for in. */
static void phrases_may_lie_before_their_piece(void **state)
{
    (void)state;
    assert_bound("9个第(亿（七個", "七個", "kind", "count");
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
    assert_bound("制定、修改和废止省政府规章60件。", "60件", "indicator", "省政府规章");
    assert_bound("杭州等11个市和舟山、迭部县被命名为渔业城市。", "11个", "indicator", "市");
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
    assert_figure("渔业联席会议设召集人3人、副召集人7人。", (expected){"3人", "count", "eq", NULL, "召集人"});
    assert_figure("渔港建设公司共设公共泊位37个。", (expected){"37个", "count", "eq", NULL, "公共泊位"});
    assert_figure("渔业设备更新项目37个。", (expected){"37个", "count", "eq", NULL, "渔业设备更新项目"});
    assert_figure("沿海各村配备专职护渔员73名。", (expected){"73名", "count", "eq", NULL, "专职护渔员"});
    assert_figure("渔区建设了一个建筑规模约3.7万平方米的渔业中心。",
                  (expected){"3.7万平方米", "amount", "approx", NULL, "建筑规模"});
    assert_figure("包括鱼油在内的渔产品产量达37万吨。",
                  (expected){"37万吨", "amount", "eq", NULL, "渔产品产量"});
    assert_figure("渔船航速达到普通渔船的3倍。", (expected){"3倍", "multiple", "eq", NULL, "渔船航速"});
    assert_figure("渔港票价由7元提高至每张37元。", (expected){"37元", "amount", "eq", "up", "渔港票价"});
    assert_figure("渔具销量今天（3月7日）突破37亿元。",
                  (expected){"37亿元", "amount", "gt", NULL, "渔具销量"});
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
    const char *kinds = "渔船保有量由37万艘增至73万艘，其中远洋渔船由3万艘增至7万艘。";
    assert_bound(kinds, "3万艘", "indicator", "远洋渔船保有量");
    assert_bound(kinds, "7万艘", "indicator", "远洋渔船保有量");
    assert_bound("渔业经营主体提质扩面，总量突破37万户。", "37万户", "indicator", "渔业经营主体总量");
    assert_bound("将新建37万亩、改造提升73万亩高标准渔场。", "37万亩", "indicator", "高标准渔场");
    assert_bound("对于这37名渔民来说，今天是好日子。", "37名", "indicator", "渔民");
    assert_bound("海军对37处渔船集结区发动打击。", "37处", "indicator", "渔船集结区");
    assert_figure("远洋渔船约占全国渔船总数的37%。",
                  (expected){"37%", "share", "approx", NULL, "远洋渔船占全国渔船总数"});
    assert_figure("渔企应有37万元以上注册资本。", (expected){"37万元", "amount", "ge", NULL, "注册资本"});
    assert_figure("渔船平均年龄只有7岁。", (expected){"7岁", "duration", "eq", NULL, "渔船平均年龄"});
    assert_figure("渔场处理成本为每立方米37元。", (expected){"37元", "amount", "eq", NULL, "渔场处理成本"});
    assert_figure("投资7亿美元（约合人民币37亿元）建渔港。",
                  (expected){"37亿元", "amount", "approx", NULL, "投资"});
    assert_bound("渔船号牌规格为480毫米×140毫米。", "140毫米", "indicator", "渔船号牌规格");
    assert_bound("渔港购置两艘“渔政”巡逻船。", "两艘", "indicator", "“渔政”巡逻船");
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
                  (expected){"1.7万亿元", "change", "gt", "up", "渔业产值"});
    assert_figure("压减非重点支出1.7亿元。", (expected){"1.7亿元", "change", "eq", "down", "非重点支出"});
    const char *lists = "渔业基金、渔港能耗、渔村用地支持民间项目比重分别为97.3%、93.7%、87.6%。";
    assert_figure(lists, (expected){"93.7%", "share", "eq", NULL, "渔港能耗支持民间项目比重"});
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
    assert_bound("造出500米级的渔用驻留舱。", "500米", "indicator", "渔用驻留舱");
    assert_bound("在渔业、航运等领域修订标准37项。", "37项", "indicator", "修订标准");
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

static void units_of_current_and_what_two_or_three_hundred_are(void **state)
{
    (void)state;
    assert_bound("渔港全年发电1.7亿度电。", "1.7亿度电", "kind", "amount");
    assert_bound("渔船两三百艘。", "两三百艘", "upper", "300");
    assert_bound("华为营收达到370亿元。", "370亿元", "indicator", "华为营收");
    assert_bound("然而渔业产值下降7%。", "7%", "indicator", "渔业产值");
}

static void what_holds_of_a_day_is_named_before(void **state)
{
    (void)state;
    assert_figure("渔港客流量稳中有增，日均达3.7万人次，同比增长7%。",
                  (expected){"3.7万人次", "count", "eq", NULL, "渔港客流量"});
    assert_figure("舟山渔港累计完成货物吞吐量370万吨。",
                  (expected){"370万吨", "amount", "eq", NULL, "货物吞吐量"});
    assert_figure("全市渔运预计运输旅客7.3万人次。",
                  (expected){"7.3万人次", "count", "eq", NULL, "渔运运输旅客"});
}

static void where_it_is_is_no_part_of_what_is_measured(void **state)
{
    (void)state;
    assert_bound("渔获浏览量在国际互联网突破10亿次。", "10亿次", "indicator", "渔获浏览量");
    assert_bound("游客在渔港的停留时间达37小时。", "37小时", "indicator", "游客在渔港的停留时间");
    assert_bound("城镇居民人均收入达5万元、农村居民3万元。", "3万元", "indicator", "农村居民人均收入");
    const char *both = "快递业务量和快递业务收入分别完成17亿件和37亿元。";
    assert_bound(both, "17亿件", "indicator", "快递业务量");
    assert_bound("渔流、船流累计超过370万人次和137万艘次。", "137万艘次", "comparator", "gt");
}

static void records_are_higher_than_before(void **state)
{
    (void)state;
    assert_bound("渔获突破37亿斤、创历史新高。", "37亿斤", "direction", "up");
    assert_bound("渔业产值再创新高，达到37亿元。", "37亿元", "direction", "up");
    assert_bound("渔业产值达到37亿元，对外开放新高地建成。", "37亿元", "direction", NULL);
    assert_figure("新引育渔业领军人才1480多人。",
                  (expected){"1480多人", "change", "gt", "up", "渔业领军人才"});
}

static void what_a_time_was_spent_on(void **state)
{
    (void)state;
    assert_bound("仅用90天建成渔港。", "90天", "indicator", "建成渔港");
    assert_bound("用3年时间完成新区建设。", "3年", "indicator", "完成新区建设");
    assert_bound("目前，全市已接待游客7.3万人次。", "7.3万人次", "indicator", "游客");
}

static void growth_that_one_gives_another(void **state)
{
    (void)state;
    const char *pull = "渔业增加值增长3.7%，拉动全市经济增长1.3个百分点。";
    assert_bound(pull, "1.3个百分点", "indicator", "拉动全市经济增长");
    assert_bound(pull, "1.3个百分点", "subject", NULL);
    assert_bound("渔业拉动力增强，产值增速提高1.3个百分点。", "1.3个百分点", "indicator", "产值增速");
    assert_bound("渔船制造业在渔业集团带动下实现增加值37亿元。", "37亿元", "indicator", "渔船制造业增加值");
    assert_bound("渔政新机制推动渔民诉求解决率提高到93%。", "93%", "indicator", "渔民诉求解决率");
}

static void how_much_of_a_plan_is_done(void **state)
{
    (void)state;
    const char *jobs = "渔业就业7.3万人，完成年度目标任务的137%。";
    assert_bound(jobs, "137%", "kind", "rate");
    assert_bound(jobs, "137%", "indicator", "渔业就业完成年度目标任务");
    assert_bound("渔业税收完成年初预算的97.3%。", "97.3%", "indicator", "渔业税收完成年初预算");
    assert_bound("渔业税收37亿元，为预算的97.3%。", "97.3%", "indicator", "渔业税收");
    const char *two = "渔业就业、渔业贷款分别完成年计划的137%、173%。";
    assert_bound(two, "173%", "indicator", "渔业贷款完成年计划");
    assert_bound("可返还渔港使用费的37%。", "37%", "kind", "share");
    assert_bound("完成渔区改造7万套任务。", "7万套", "indicator", "渔区改造");
    assert_bound("打击渔船37个目标。", "37个", "indicator", "目标");
    assert_bound("落实37项任务。", "37项", "indicator", "任务");
    assert_bound("渔业支出完成预算的97%，增长3.7%。", "3.7%", "indicator", "渔业支出");
    assert_bound("渔业支出近七成用于民生。", "七成", "indicator", "渔业支出用于民生");
    assert_bound("经济增长7%左右，渔业用电增长3%。", "7%", "indicator", "经济增长");
    assert_bound("不良率原3.7%的门槛取消。", "3.7%", "indicator", "不良率");
    assert_figure("渔业增速为-3%。", (expected){"-3%", "growth_rate", "eq", "down", "渔业"});
    assert_bound("出口额增速由3.7%提高到37%。", "37%", "kind", "growth_rate");
    assert_figure("人口自然增长率下降0.37个千分点。",
                  (expected){"0.37个千分点", "change", "eq", "down", "人口自然增长率"});
}

static void ratios_to_one_are_one_figure(void **state)
{
    (void)state;
    const char *ratio = "渔民收入比由3.7∶1缩小至2.7∶1。";
    assert_figure(ratio, (expected){"3.7∶1", "index", "eq", NULL, "渔民收入比"});
    assert_bound(ratio, "2.7∶1", "direction", "down");
    assert_bound("渔民收入比为5：1。", "5：1", "kind", "index");
    assert_no_figure("渔队以总比分3:1获胜。");
    assert_bound("渔业结构比为3.7∶37.3∶59.0。", "37.3", "kind", "share");
}

static void what_is_said_of_all_and_spans_of_movement(void **state)
{
    (void)state;
    assert_bound("渔获、渔民分别增长3%、7%左右。", "3%", "comparator", "approx");
    assert_bound("渔获增长3%，渔民增长7%左右。", "3%", "comparator", "eq");
    assert_bound("渔价的涨幅达到37元/吨。", "37元/吨", "kind", "change");
    assert_bound("渔价的下跌幅度近37%。", "37%", "direction", "down");
    assert_bound("渔获增长7%，高于渔业增速3.7个百分点。", "3.7个百分点", "direction", NULL);
    assert_bound("区本级渔业投资37亿元。", "37亿元", "subject", "区本级");
    assert_bound("截至13日，渔船37艘。", "37艘", "period", "截至13日");
    assert_bound("渔村附近37个渔港停业。", "37个", "comparator", "eq");
    assert_bound("投入渔业资金近37亿元。", "37亿元", "comparator", "approx");
    assert_bound("渔船数量多达37艘。", "37艘", "indicator", "渔船数量");
    assert_bound("已建、在建的大型渔港达37个。", "37个", "indicator", "已建、在建的大型渔港");
    assert_bound("渔港吞吐量或达37万吨。", "37万吨", "indicator", "渔港吞吐量");
}

static void goals_are_of_what_is_told_before(void **state)
{
    (void)state;
    const char *missed = "渔具产量增长11.3%，低于13%左右的预期目标。";
    assert_bound(missed, "13%", "indicator", "渔具产量");
    assert_bound(missed, "13%", "kind", "growth_rate");
    assert_bound("失业率5.1%，低于5.5%左右的预期目标。", "5.5%", "kind", "rate");
    assert_bound("渔具出口37亿元，年均增速7%。", "7%", "indicator", "渔具出口");
}

static void adverbs_that_begin_a_word_stay(void **state)
{
    (void)state;
    assert_bound("加速器项目3项。", "3项", "indicator", "加速器项目");
    assert_bound("联合国渔业项目45个。", "45个", "indicator", "联合国渔业项目");
    assert_bound("加速建设渔港3个。", "3个", "indicator", "渔港");
    assert_bound("浙江、福建等沿海地区渔具出口增长7%。", "7%", "subject", "浙江、福建等沿海地区");
    assert_bound("浙江、福建等沿海地区渔具出口增长7%。", "7%", "indicator", "渔具出口");
    assert_bound("所有45种被抽检的渔具都合格。", "45种", "indicator", "渔具");
}

static void verbs_that_open_are_no_part_of_the_noun(void **state)
{
    (void)state;
    assert_bound("保障渔业用水37万吨。", "37万吨", "indicator", "渔业用水");
    assert_bound("新建保障性住房37套。", "37套", "indicator", "保障性住房");
    assert_bound("渔民保障水平提高3%。", "3%", "indicator", "渔民保障水平");
    assert_bound("筹措渔民安置房73套。", "73套", "indicator", "渔民安置房");
    assert_bound("已建和在建渔港达37座。", "37座", "indicator", "已建和在建渔港");
    assert_bound("教练要求桨手身高在2米以上。", "2米", "indicator", "桨手身高");
}

static void a_whole_clause_before_names_what_is_measured(void **state)
{
    (void)state;
    assert_bound("渔业景气指数，连续七个月位于53%以上。", "53%", "indicator", "渔业景气指数");
    assert_bound("今年省财政用于渔业的投入，将由37亿元增加到73亿元。", "73亿元", "indicator",
                 "省财政用于渔业的投入");
    assert_bound("国家财政安排37亿元帮助渔民。", "37亿元", "subject", "国家财政");
}

static void adverbs_at_the_end_are_no_part_of_the_noun(void **state)
{
    (void)state;
    assert_bound("渔价往往上涨37%。", "37%", "indicator", "渔价");
    assert_bound("渔场面积常年稳定在37万亩。", "37万亩", "indicator", "渔场面积");
    assert_bound("渔港水面最深达到7米。", "7米", "indicator", "渔港水面最深");
    assert_bound("渔会会长任职一般不超过两届。", "两届", "comparator", "le");
    assert_bound("渔船船龄一般不超过37年。", "37年", "indicator", "渔船船龄");
    assert_bound("渔政人员须在三十七人以上。", "三十七人", "status", "requirement");
    assert_no_figure("渔车由国三升级为国四。");
}

static void prices_are_moved(void **state)
{
    (void)state;
    assert_figure("渔业部下调鱼价37元。", (expected){"37元", "change", "eq", "down", "鱼价"});
    assert_figure("渔企上调鱼价至37元。", (expected){"37元", "amount", "eq", "up", "鱼价"});
    assert_figure("渔业部再次下调鱼油等37种药品价格。", (expected){"37种", "count", "eq", NULL, "药品价格"});
}

static void what_is_spread_is_named_beside_it(void **state)
{
    (void)state;
    assert_figure("渔船约37至73艘不等。", (expected){"37至73艘", "count", "approx", NULL, "渔船"});
    assert_bound("设立5到37天不等的休渔假。", "5到37天", "indicator", "休渔假");
}

static void sums_are_passed(void **state)
{
    (void)state;
    assert_figure("渔业产值过37亿元。", (expected){"37亿元", "amount", "gt", NULL, "渔业产值"});
    assert_bound("渔企年销售额也不过37亿元。", "37亿元", "comparator", "eq");
    assert_bound("过37亿元的渔县。", "37亿元", "comparator", "gt"); /* nothing stands before it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verbs_that_open_are_no_part_of_the_noun),
        cmocka_unit_test(a_whole_clause_before_names_what_is_measured),
        cmocka_unit_test(sums_are_passed),
        cmocka_unit_test(what_is_spread_is_named_beside_it),
        cmocka_unit_test(adverbs_at_the_end_are_no_part_of_the_noun),
        cmocka_unit_test(prices_are_moved),
        cmocka_unit_test(ratios_to_one_are_one_figure),
        cmocka_unit_test(what_is_said_of_all_and_spans_of_movement),
        cmocka_unit_test(how_much_of_a_plan_is_done),
        cmocka_unit_test(growth_that_one_gives_another),
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
        cmocka_unit_test(what_is_compared_with_is_not_when),
        cmocka_unit_test(a_clause_without_a_verb_goes_on),
        cmocka_unit_test(two_digits_grow),
        cmocka_unit_test(parts_of_what_was_told),
        cmocka_unit_test(standards_that_are_lowest),
        cmocka_unit_test(units_of_current_and_what_two_or_three_hundred_are),
        cmocka_unit_test(what_holds_of_a_day_is_named_before),
        cmocka_unit_test(where_it_is_is_no_part_of_what_is_measured),
        cmocka_unit_test(records_are_higher_than_before),
        cmocka_unit_test(what_a_time_was_spent_on),
        cmocka_unit_test(goals_are_of_what_is_told_before),
        cmocka_unit_test(adverbs_that_begin_a_word_stay),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
