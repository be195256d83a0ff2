/* figures_status: what is reached, aimed at, required. */
#include "figure_asserts.h"

static void told_rules_bind_nobody(void **state)
{
    (void)state;
    assert_bound("居民医保人均补助标准提高30元。", "30元", "status", "actual");
    assert_figure("渔坝防潮标准由五年一遇提高到二十年。",
                  (expected){"二十年", "duration", "eq", "up", "渔坝防潮标准"});
    assert_figure("绿氢产能近3万吨。", (expected){"3万吨", "amount", "approx", NULL, "绿氢产能"});
    assert_bound("渔民补助标准提高到73元，参保人数达到37万人。", "37万人", "status", "actual");
    assert_bound("渔业三年行动计划完成投资37万元。", "37万元", "status", "actual");
    assert_bound("渔业投资计划完成37万元。", "37万元", "status", "target");
    assert_bound("舟山发布渔业扶持政策措施\n舟山渔业产值37亿元。\n", "37亿元", "status", "actual");
    assert_bound("舟山市渔业扶持政策措施\n补贴渔船37万元。\n", "37万元", "status", "requirement");
    assert_bound("按规划，渔港建设泊位37个。", "37个", "status", "target");
    assert_bound("一、渔业主要指标保持增长\n全市渔获37万吨。", "37万吨", "status", "actual");
    assert_bound("一、主要指标\n全市渔获37万吨。", "37万吨", "status", "target");
}

static void plans_speak_of_targets(void **state)
{
    (void)state;
    assert_bound("加快园区建设，推动产业转型，支持企业创新，完善服务体系，健全工作机制，强化要素保障，"
                 "深化对外合作，培育领军企业30家。",
                 "30家", "status", "target");
    assert_bound("园区建成投用，产业转型取得成效，企业首次上市，服务体系不断完善，领军企业达到30家。", "30家",
                 "status", "actual");
    assert_bound("全县渔业收入预期完成37亿元。其中：渔税收入3亿元。", "3亿元", "status", "target");
    assert_bound("全县渔业收入完成37亿元。其中：渔税收入3亿元。", "3亿元", "status", "actual");
    assert_bound("会议提出今年渔业主要预期目标：渔业产值增长7%。", "7%", "status", "target");
    assert_bound("渔业前景\n2031年6月27日\n预计2035年的渔获约为37万吨。\n", "37万吨", "status", "target");
    assert_bound("渔业前景\n2031年6月27日\n预计2030年的渔获约为37万吨。\n", "37万吨", "status", "actual");
}

static void what_opinions_ask_for_their_headings_say(void **state)
{
    (void)state;
    const char *opinion =
        "澄川市关于发展农机的实施意见\n一、发展目标\n机械化率达到98%以上。\n二、其他\n补助20家。\n";
    assert_bound(opinion, "98%", "status", "target");
    assert_bound(opinion, "20家", "status", "requirement");
}

static void what_past_years_tell_is_reached(void **state)
{
    (void)state;
    assert_bound("渔业在提高质量的基础上年均增长7%。", "7%", "period", NULL);
    assert_bound("按2010年价格计算，渔业产值超过5亿元。", "5亿元", "period", NULL);
    assert_bound("启动面向2030年的渔业项目，新设6个渔港。", "6个", "status", "actual");
    const char *report =
        "一、2024年工作回顾\n主要目标任务顺利推进。过去五年，成效明显：\n——综合实力增强。产值突破3亿元。\n";
    assert_bound(report, "3亿元", "status", "actual");
    const char *reached = "一、“十四五”时期工作回顾\n经过五年奋斗，主要目标任务胜利完成，港口面貌一新。\n"
                          "——经济稳中有进。产值超过3亿元。\n";
    assert_bound(reached, "3亿元", "status", "actual");
    assert_bound("全面实现年初定下的主要目标，渔业产值增长7.3%。", "7.3%", "status", "actual");
    assert_bound("确保全面完成主要目标，产值增长7.8%。", "7.8%", "status", "target");
    assert_bound("澄川市政府工作报告\n2025年工作回顾\n一、渔业\n产值达到3亿元。\n"
                 "2026年重点工作\n一、建设渔港\n美丽海湾、美丽河湖建成率分别达到30%、50%。\n",
                 "50%", "status", "target");
    assert_bound("澄川市渔业发展规划\n一、规划背景\n渔业产值连续11年保持在5亿元以上。\n", "5亿元", "status",
                 "actual");
    const char *plan = "澄川市政府工作报告\n2017年1月8日\n一、今年工作安排\n全年新增就业5700人。\n";
    assert_bound(plan, "5700人", "period_to", "2017");
    const char *chapters =
        "一、过去五年来的工作\n五年来，成效明显。\n二、2025年工作总体部署\n产值增长7%左右，\n";
    assert_bound(chapters, "7%", "period", NULL);
    assert_bound(chapters, "7%", "status", "target");
    assert_no_figure("旅游人数成倍增长。");
    assert_bound("渔民补助标准由每人每年370元提高到470元。", "370元", "indicator", "渔民补助标准");
    assert_bound("精准识别帮扶监测对象16户。", "16户", "indicator", "监测对象");
    assert_bound("政府工作报告（2026年）\n今年渔业支出超过37万元。", "37万元", "status", "target");
    assert_bound("政府工作报告引发渔民热议\n今年渔业支出超过37万元。", "37万元", "status", "actual");
    assert_bound("渔业赤字率拟按3%安排，比去年高；\n渔业赤字37万元。", "37万元", "status", "target");
    const char *orders = "政府工作报告\n——2016年3月5日\n全面建成渔港，加强渔网建设，新增渔场2000万亩。\n"
                         "渔港要加快通航，渔村要加快通车。\n渔市要扩大开放。\n支持渔民创业，推进渔改。\n";
    assert_bound(orders, "2000万亩", "status", "target");
    const char *tells =
        "政府工作报告\n——2016年3月5日\n去年，渔业取得了很大成绩。\n渔业产值增长7%。\n"
        "渔港要加快通航，渔村要加快通车。\n渔市要扩大开放。\n支持渔民创业，推进渔改，加强渔政。\n";
    assert_bound(tells, "7%", "status", "actual");
    assert_bound("发放渔民补贴1.6万户，更新渔船500部以上（牵头单位：渔业局）。", "1.6万户", "status",
                 "target");
    const char *of_both =
        "二、发展成就和主要目标任务\n过去五年，渔业发展很快。渔业比重提高7%。\n渔业比重提高3%。\n";
    assert_bound(of_both, "7%", "status", "actual");
    assert_bound(of_both, "3%", "status", "target");
    const char *tasks = "澄川市政府工作报告\n\n三、一鼓作气勇争先\n今年是渔业年，具体抓好以下工作：\n（一）壮"
                        "大渔业。培育渔企360家。\n（二）建设渔港。改造渔港37个。\n";
    assert_bound(tasks, "37个", "status", "target");
    const char *done = "澄川市政府工作报告\n\n三、一鼓作气勇争先\n去年是渔业年，抓好了以下工作：\n（一）壮大"
                       "渔业。培育渔企360家。\n（二）建设渔港。改造渔港37个。\n";
    assert_bound(done, "37个", "status", "actual");
    const char *verbs =
        "政府工作报告\n——2019年3月5日\n新增渔港37个，新建渔村3个。\n大力推动渔改，加强渔政。\n"
        "建立渔会，提高渔价，发挥渔校作用。\n稳步推进渔业试点。\n";
    assert_bound(verbs, "37个", "status", "actual"); /* nothing orders it */
}

static void openings_govern_their_lines(void **state)
{
    (void)state;
    const char *broken = "2022年底，人均住房面积33平方米；\n每百户拥有汽车21辆。";
    assert_bound(broken, "21辆", "period", "2022年底");
    assert_bound("五年累计造林20万公顷，治理土地11万公顷。", "11万公顷", "basis", "cumulative");
    assert_bound("成果丰硕：一是古港申报成功；二是渔业经济当年实现“三个翻番”；三是外送能力突破20万千瓦。",
                 "20万千瓦", "period", NULL);
}

/* 今年的目标是：⏎ …；⏎ …: time and aim of a list stand in the line before it. */
static void a_line_introduces_the_list_behind_it(void **state)
{
    (void)state;
    static const char AIMS[] =
        "渔业发展有条件更可持续。\n今年渔业主要预期目标是：\n渔业产值增长6%左右；\n鲜鱼价格涨幅3%左右。\n";
    assert_bound(AIMS, "6%", "status", "target");
    assert_bound(AIMS, "3%", "status", "target");
    assert_bound(AIMS, "3%", "period", "今年");
    assert_bound("渔民补助标准提高到每月815元。", "815元", "indicator", "渔民补助标准");
    assert_bound("年内完成38户、5万平方米渔村危房改造。", "38户", "indicator", "渔村危房");
    assert_bound("渔民补贴逐年提高，平均达到2000元。", "2000元", "indicator", "渔民补贴");
}

static void conditions_are_required(void **state)
{
    (void)state;
    const char *rule = "用工达到80人（含）以上的渔企，给予补助30万元。";
    assert_bound(rule, "80人", "status", "requirement");
    assert_bound(rule, "30万元", "status", "requirement");
    assert_bound("城区人口70万以上的渔市，码头加快建设。", "70万", "status", "actual");
    assert_bound("渔业企业新获批国家级平台的，一次性奖励370万元。", "370万元", "status", "requirement");
    assert_bound("首次入选名单的企业，奖励37万元。", "37万元", "status", "requirement");
    assert_bound("全省获批国家级平台，奖励资金37万元。", "37万元", "status", "actual");
    assert_bound("对渔民及时给予救助，实施临时救助37人次。", "37人次", "status", "actual");
}

static void what_opens_a_paragraph_governs_it(void **state)
{
    (void)state;
    assert_bound("主要预期目标是：渔业产值增长5%左右。渔具投资增长7%左右。", "7%", "status", "target");
}

static void what_may_not_be_exceeded_is_required(void **state)
{
    (void)state;
    assert_bound("实施渔港用地弹性年限制度，出让年限最高不超过70年。", "70年", "status", "requirement");
}

/* The word that tells what is still to be, and the particle that looks like it. */
static void announced(void **state)
{
    (void)state;
    assert_bound("宁波将再新建渔港12个，改造渔市30个。", "12个", "status", "target");
    assert_bound("宁波将再新建渔港12个，改造渔市30个。", "30个", "status", "target");
    assert_bound("渔船通行时间将由3小时缩短至1小时。", "1小时", "status", "target");
    assert_bound("渔业公司将在宁波建厂，目前员工3万人。", "3万人", "status", "actual");
    assert_bound("展会将于9月举办，去年参展企业达100家。", "100家", "status", "actual");
    assert_bound("宁波将渔港管理费降至12%。", "12%", "status", "actual");
    assert_bound("宁波将补贴标准提高30元。", "30元", "status", "actual");
    assert_bound("宁波将扣除标准从每人1000元提高到2000元。", "2000元", "status", "actual");
    assert_bound("火箭将搭载的5颗渔情卫星送入轨道。", "5颗", "status", "actual");
    assert_bound("宁波已将12个渔港纳入名单。", "12个", "status", "actual");
    assert_bound("渔政局将检查渔船73艘。", "73艘", "status", "target");
    assert_bound("渔政局将检查时间缩短3天。", "3天", "status", "actual");
    const char *plan =
        "渔港建设方案\n2025年3月12日\n2027年底前建成渔港37座。4月底前建成码头3座。2月底前建成仓库5座。\n";
    assert_bound(plan, "37座", "status", "target");
    assert_bound(plan, "3座", "status", "target");
    assert_bound(plan, "5座", "status", "actual");
    assert_bound("渔港建设方案\n2025年3月12日\n3月31日前建成渔港7座。\n", "7座", "status", "target");
    assert_bound("渔港建设方案\n2025年3月12日\n10月以前建成渔港7座。\n", "7座", "status", "target");
    assert_bound("渔业消息\n2025年12月23日\n到9月渔船入港37艘。\n", "37艘", "status", "actual");
    const char *news =
        "渔业消息\n2025年10月23日\n展览在舟山的新渔港渔业会展中心开幕，将持续到11月4日。展商有300家。\n";
    assert_bound("渔业消息\n2025年10月23日\n到9月30日，渔船入港37艘。\n", "37艘", "status", "actual");
    assert_bound(news, "300家", "period", NULL);
    assert_bound("37艘渔船将参加比赛。", "37艘", "status", "target");
    assert_bound("这37艘渔船将参加比赛。", "37艘", "status", "actual");
    assert_bound("37艘渔船将税收降低。", "37艘", "status", "actual");
    assert_bound("渔业市场将翻一番左右，达到37亿元。", "翻一番", "status", "target");
    assert_bound("渔获可望达到37万吨。", "37万吨", "status", "target");
    assert_bound("渔船国产化率要由30%提高到50%。", "50%", "status", "target");
    assert_bound("渔船国产化率要由30%提高到50%。", "30%", "status", "actual");
}

static void what_works_will_yield_is_aimed_at(void **state)
{
    (void)state;
    const char *yield = "渔光电站在宁波兴建，全面投产后年发电量达35亿千瓦时。";
    assert_bound(yield, "35亿千瓦时", "status", "target");
    assert_bound(yield, "35亿千瓦时", "period", NULL); /* not the year after next */
    assert_bound(yield, "35亿千瓦时", "indicator", "年发电量");
    assert_bound("预计后年建成渔港12个。", "12个", "period", "后年");
    assert_bound("渔港达产后，年产值达3亿元。", "3亿元", "status", "target");
    assert_bound("渔港全部建成后，可养殖37万亩。", "37万亩", "status", "target");
}

static void what_is_already_so_is_no_plan(void **state)
{
    (void)state;
    const char *plan = "今年全市计划改造渔港27个，到9月份改造数量已达24个。";
    assert_bound(plan, "27个", "status", "target");
    assert_bound(plan, "24个", "status", "actual");
    assert_bound("到2030年，渔获从37吨提高到73吨。", "37吨", "status", "actual");
    assert_bound("到2030年，渔获从37吨提高到73吨。", "37吨", "period", NULL);
    assert_bound("到2030年，渔获达到37吨，同比增长7%。", "7%", "status", "target");
    assert_bound("渔业大会将于3月7日举行，报名人数达37人。", "37人", "status", "actual");
    assert_bound("渔业大会将于3月7日举行，报名人数达37人。", "37人", "period", NULL);
    assert_bound("渔区建设方案\n到2030年，渔区全面建成。\n渔区规划面积37平方公里，分为四个片区。", "四个",
                 "status", "actual");
}

static void boxes_of_plans_say_what_is_to_be_built(void **state)
{
    (void)state;
    assert_bound("# 渔业发展情况\n\n专栏3 渔业建设重点\n\n建设渔业仓库7个。\n", "7个", "status", "target");
}

static void what_has_to_be_is_aimed_at(void **state)
{
    (void)state;
    assert_bound("渔业规模要达到全省第一。", "第一", "status", "target");
    assert_bound("渔船噪声、渔港污水要分别下降3%。", "3%", "status", "target");
    assert_bound("渔民收入要年均增长7%。", "7%", "status", "target");
    assert_bound("要深刻认识渔港37年的历程。", "37年", "status", "actual");
    assert_bound("要办好渔港，去年产值达到7亿元。", "7亿元", "status", "actual");
    assert_bound("未来3年新建渔港17个。", "17个", "status", "target");
    assert_bound("渔运公司计划加开渔船37艘。", "37艘", "status", "target");
    assert_bound("渔业计划实施27年来，已有3万多名渔民受益。", "3万多名", "status", "actual");
    assert_bound("渔港投产后可年产鱼粉3万吨。", "3万吨", "status", "target");
    const char *done = "今年计划改造渔村53个，截至7月末，已开工47个，开工率87%，惠及渔民7万户。";
    assert_bound(done, "53个", "status", "target");
    assert_bound(done, "87%", "status", "actual");
    assert_bound(done, "7万户", "status", "actual");
    assert_bound("计划完成渔业投资3亿元，实际完成2.7亿元。", "2.7亿元", "status", "actual");
}

static void cues_in_short_names_say_nothing(void **state)
{
    (void)state;
    assert_bound("牢记“三个必须”，建成渔校37所。", "37所", "status", "actual");
    assert_bound("开展“力争上游”行动，渔获产量达到37万吨。", "37万吨", "status", "actual");
    assert_bound("对7家渔企处以罚款37万元。", "37万元", "status", "actual");
    assert_bound("情节严重的，处37万元以下罚款。", "37万元", "status", "requirement");
}

static void what_will_be_passed_is_aimed_at(void **state)
{
    (void)state;
    assert_bound("预计2011年渔业产值将突破730亿元。", "730亿元", "status", "target");
    assert_bound("专家预计，每年渔业装机要突破3000万千瓦。", "3000万千瓦", "status", "target");
    assert_bound("不会超过370家渔企退出。", "370家", "comparator", "le");
    assert_bound("约有37%的渔企停产。", "37%", "comparator", "approx");
    assert_bound("今年安排渔业支出37亿元。", "37亿元", "status", "target");
    assert_bound("去年安排渔业支出37亿元。", "37亿元", "status", "actual");
    assert_bound("虚拟现实作用显著，营业收入37亿元。", "37亿元", "status", "actual");
    assert_bound("渔港今天预计发送渔民37万人次。", "37万人次", "status", "target");
    assert_bound("全年预计实现渔业产值37亿元。", "37亿元", "status", "actual");
    assert_bound("渔船今年有望达到370艘。", "370艘", "status", "target");
    assert_bound("渔获规模有望继续保持全市第三。", "第三", "status", "actual");
    assert_bound("渔港吞吐量将要达到37万吨。", "37万吨", "status", "target");
    assert_bound("渔港吞吐量将要达到37万吨。", "37万吨", "indicator", "渔港吞吐量");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_to_be_is_aimed_at),
        cmocka_unit_test(boxes_of_plans_say_what_is_to_be_built),
        cmocka_unit_test(what_works_will_yield_is_aimed_at),
        cmocka_unit_test(announced),
        cmocka_unit_test(told_rules_bind_nobody),
        cmocka_unit_test(plans_speak_of_targets),
        cmocka_unit_test(what_opinions_ask_for_their_headings_say),
        cmocka_unit_test(what_past_years_tell_is_reached),
        cmocka_unit_test(openings_govern_their_lines),
        cmocka_unit_test(a_line_introduces_the_list_behind_it),
        cmocka_unit_test(conditions_are_required),
        cmocka_unit_test(what_opens_a_paragraph_governs_it),
        cmocka_unit_test(what_may_not_be_exceeded_is_required),
        cmocka_unit_test(what_is_already_so_is_no_plan),
        cmocka_unit_test(cues_in_short_names_say_nothing),
        cmocka_unit_test(what_will_be_passed_is_aimed_at),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
