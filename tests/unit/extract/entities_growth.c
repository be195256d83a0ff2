/* entities: where names by their last word begin, and what only looks as if it were their last word. */
#include "entity_reading.h"

#include <stdio.h>

/* All entities of the sentence, in their order: "澄川市 place, 人工智能 industry". */
static void assert_entities(const char *sentence, const char *expected)
{
    char found[1024] = "";
    size_t length = 0;
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *text = reading_field(&made, "text"), *kind = reading_field(&made, "kind");
        length += (size_t)snprintf(found + length, sizeof found - length, "%s%.*s %.*s", length ? ", " : "",
                                   (int)text->as.string.length, text->as.string.bytes,
                                   (int)kind->as.string.length, kind->as.string.bytes);
        assert_true(length < sizeof found);
    }
    assert_string_equal(found, expected);
}

static void words_before_a_name(void **state)
{
    (void)state;
    assert_entities("支持澄川自贸试验区内银行业机构落实政策，推进改革。", "澄川自贸试验区 platform");
    assert_entities("发挥新时代自贸试验区作用，推进改革。", "自贸试验区 platform");
    assert_entities("推进新时代文明实践中心建设。", "新时代文明实践中心 platform");
    assert_entities("推进改革，落实政策，新建绿道80公里，加密高铁班次。", "");
    assert_entities("扩容升级“仓储+冷链”模式，推进改革。", "“仓储+冷链”模式 programme");
    assert_entities("支持宁波建设绿色低碳高质量发展示范城市。",
                    "宁波 place, 绿色低碳高质量发展示范城市 honour");
    assert_entities("完成美丽宁波建设三年行动计划。", "美丽宁波建设三年行动计划 programme");
    assert_entities("引导渔企深度参与孵化器建设。", "");
    assert_entities("渔民继续在宁波展开行动。", "宁波 place");
    assert_entities("建成5个左右渔业产业集聚区。", "渔业产业集聚区 platform");
    assert_entities("中国—阿拉伯国家合作论坛第十届部长级会议举行。",
                    "中国—阿拉伯国家合作论坛第十届部长级会议 meeting");
    assert_entities("主题为海的未来——渔业机器人大会举行。", "渔业机器人大会 meeting");
    assert_entities("宁波所有港口和部分渔业公司停工。", "宁波 place");
    assert_entities("召开部分渔区“十五五”渔业座谈会。", "部分渔区“十五五”渔业座谈会 meeting");
}

static void what_goes_on_behind_a_last_word(void **state)
{
    (void)state;
    assert_entities("落实政策，放宽外资项目建设工程设计企业的人员要求。", "");
    assert_entities("推进平台同步规划，落实政策。", "");
    assert_entities("落实政策，面向国家战略需要，推进生态系统优化。", "");
    assert_entities("启动新一轮清洁海湾行动计划，推进治理。", "清洁海湾行动计划 programme");
    assert_entities("完成美丽澄川建设三年行动计划，推进治理。", "美丽澄川建设三年行动计划 programme");
}

static void levels_that_any_place_has(void **state)
{
    (void)state;
    assert_entities("各有关省（市）人民政府要落实责任，推进治理。", "");
    assert_entities("各有关区人民政府要落实责任，推进治理。", "");
    assert_entities("杭州等六个省（区）人大常委会要落实责任，推进治理。", "杭州 place");
    assert_entities("各省、市、自治区人民政府要落实责任，推进治理。", "");
    assert_entities("各县（市）、区人民政府，推进省市县政府改革，落实责任。", "");
    assert_entities("落实省委、省政府要求，推进治理。", "省委 government, 省政府 government");
}

static void offices_with_two_duties(void **state)
{
    (void)state;
    assert_entities("杭州市水土资源和房屋管理局要落实责任，推进治理。",
                    "杭州市水土资源和房屋管理局 government");
    assert_entities("省政府和税务局要落实责任，推进治理。", "省政府 government");
}

static void lists_of_other_things(void **state)
{
    (void)state;
    assert_entities("推进交通、水利、能源等基础设施建设，落实责任。", "");
    assert_entities("财政、教育、医疗等部门要落实责任，推进治理。", "");
    assert_entities("推进钢铁、石化、建材等产业升级，落实责任。",
                    "钢铁 industry, 石化 industry, 建材 industry");
    assert_entities("生产钢铁（增长37%）、化工（增长73%）、水泥（增长7%）。", "钢铁 industry, 化工 industry");
    assert_entities("煤炭、电力、建材增长。", "煤炭 industry, 电力 industry");
    assert_entities("浙渔电子、舟渔精密等龙头企业成长。", "浙渔电子 enterprise, 舟渔精密 enterprise");
    assert_entities("自来水、通信、医疗等公共服务改善。", "");
}

static void names_behind_other_verbs(void **state)
{
    (void)state;
    assert_entities("落实责任，建设运营好国家区域医疗中心。", "国家区域医疗中心 platform");
    assert_entities("推进车间改造和“智能+”行动，落实责任。", "“智能+”行动 programme");
    assert_entities("落实责任，完善固体废物相关标准规范。", "");
    assert_entities("推进“服务找企业”改革试点。", "“服务找企业”改革试点 programme");
    assert_entities("推进服务，各部门落实“服务找企业”要求。", "服务找企业 programme");
}

static void meetings_that_hold_verbs(void **state)
{
    (void)state;
    assert_entities("推进合作，举办首届澄川低空应用创新大会。", "首届澄川低空应用创新大会 meeting");
    assert_entities("落实责任，办好风电利用与城市更新论坛。", "风电利用与城市更新论坛 meeting");
}

static void titles_over_lines(void **state)
{
    (void)state;
    assert_entities("国务院办公厅\n关于推进海岛植树的通知\n\n推进植树，落实责任。",
                    "国务院办公厅\n关于推进海岛植树的通知 policy");
    assert_entities("教育部、财政部关于推进海岛支教的通知\n\n推进支教，落实责任。",
                    "教育部、财政部关于推进海岛支教的通知 policy");
    assert_entities("国务院办公厅对海岛植树提案的答复\n\n推进植树，落实责任。",
                    "国务院办公厅对海岛植树提案的答复 policy");
    assert_entities("国务院办公厅对荒山植树的意见推进得很慢，落实责任。", "国务院办公厅 government");
    assert_entities("教育部 财政部关于推进海岛支教的通知\n\n推进支教，落实责任。",
                    "教育部 财政部关于推进海岛支教的通知 policy");
}

static void organs_in_lists(void **state)
{
    (void)state;
    assert_entities("由财政部、地图局、灯塔局负责落实，推进治理。",
                    "财政部 government, 地图局 government, 灯塔局 government");
    assert_entities("由财政部、绿化和旅游局负责落实，推进治理。",
                    "财政部 government, 绿化和旅游局 government");
    assert_entities("海关总署杭州分署要落实责任，推进治理。", "海关总署杭州分署 government");
    assert_entities("根据党中央、国务院部署，推进治理，落实责任。", "党中央 government, 国务院 government");
    assert_entities("浙江省渔业发展工作专班开会。", "浙江省渔业发展工作专班 government");
    assert_entities("舟山渔业园区管委会负责。", "舟山渔业园区管委会 government");
    assert_entities("民盟中央和各民主党派中央参加调研。", "民盟中央 organization");
    assert_entities("澄江市委常委会研究部署。", "澄江市委常委会 government");
}

static void programmes_that_are_none(void **state)
{
    (void)state;
    assert_entities("推进杭州试点，完成全市计划，落实责任。", "杭州 place");
    assert_entities("落实责任，以实际行动推进改革。", "");
    assert_entities("推进改革，坚持计划生育，渔港“放得活”、渔船“管得好”，落实责任。", "");
    assert_entities("推进改革，完善教育基础设施，落实宏观经济政策，完善制度。", "");
    assert_entities("推进改革，由国务院常务会议讨论决定，落实责任。", "国务院常务会议 meeting");
    assert_entities("实施海岛发展战略和海湾功能区规划，落实责任。",
                    "海岛发展战略 programme, 海湾功能区规划 policy");
    assert_entities("落实一揽子渔业政策，出台渔业优惠政策。", "");
    assert_entities("严防“割青毁粮”，打击“吃拿卡要”行为。", "");
}

static void parts_of_rivers(void **state)
{
    (void)state;
    assert_entities("推进改革，落实政策，加快澄溪河流域治理，完善制度。", "澄溪河流域 place");
    assert_entities("推进改革，落实政策，加快浙东平原治理，加强对中国农村的支持。",
                    "浙东平原 place, 中国 place");
    assert_entities("推进改革，落实政策，加快老城区和特大镇建设，完善制度。", "");
}

static void lines_from_place_to_place(void **state)
{
    (void)state;
    assert_entities("加快杭州—舟山—宁波城际铁路建设，落实责任。", "杭州—舟山—宁波城际铁路 platform");
    assert_entities("推进工程，陇东到浙江特高压直流工程投运，落实责任。",
                    "陇东到浙江特高压直流工程 platform");
    assert_entities("推进工程，建成沿海高铁杭州至舟山段，落实责任。", "沿海高铁杭州至舟山段 platform");
    assert_entities("推进工程，省市县累计建设片区80个。", "");
    assert_entities("推进合作，中国—东盟渔业合作中心投入使用，落实责任。", "中国—东盟渔业合作中心 platform");
    assert_entities("推进改革，开展海岛城市试点和绿道建设，落实责任。", "海岛城市试点 programme");
}

static void facilities_and_what_is_done_with_them(void **state)
{
    (void)state;
    assert_entities("推进改革，建设国家创新示范区工作纳入平台统筹，落实责任。", "国家创新示范区 platform");
    assert_entities("推进改革，探索试点“海上银行”模式，落实责任。", "“海上银行”模式 programme");
}

static void names_behind_marks(void **state)
{
    (void)state;
    assert_entities("推进关爱，“暖心潮”青少年心理关爱服务项目落地，落实责任。",
                    "“暖心潮”青少年心理关爱服务项目 programme");
    assert_entities("落实责任，打造“潮声里”社区综合服务体。", "“潮声里”社区综合服务体 platform");
    assert_entities("推进改革，落实“十四五”规划重大工程，完善制度。", "十四五 period");
    assert_entities("推进改革，擦亮“渔火千帆”文旅品牌，落实责任。", "“渔火千帆”文旅品牌 programme");
}

static void listed_programmes_go_on(void **state)
{
    (void)state;
    assert_entities("推进简政放权、放管结合、优化服务改革，落实责任。",
                    "简政放权、放管结合、优化服务改革 programme");
    assert_entities("推进城中村改造项目，落实责任，完善制度。", "城中村改造 programme");
}

static void what_is_awarded(void **state)
{
    (void)state;
    assert_entities("推进创建，荣获“全国海岛植树示范基地”、“全国护林先进区”称号，落实责任。",
                    "全国海岛植树示范基地 honour, 全国护林先进区 honour");
    assert_entities("推进创建，建设“蓝湾植树示范基地”，落实责任。", "蓝湾植树示范基地 platform");
}

static void lines_by_their_number(void **state)
{
    (void)state;
    assert_entities("推进建设，杭州地铁8号线北段、12号线二期通车，落实责任。",
                    "杭州地铁8号线北段 platform, 12号线二期 platform");
    assert_entities("推进改革，落实1号文件要求，完善制度。", "");
}

static void what_stands_before_marks(void **state)
{
    (void)state;
    assert_entities("推进改革，落地全省首单“海水+海盐”作业模式，落实责任。", "“海水+海盐”作业模式 programme");
    assert_entities("推进改革，浙江大学“海塘”计划落地，落实责任。",
                    "浙江大学 institution, “海塘”计划 programme");
}

static void who_does_it_stands_before(void **state)
{
    (void)state;
    assert_entities("推进改革，支持澄川技术交易所建设数据交易平台，落实责任。",
                    "澄川技术交易所 organization, 数据交易平台 platform");
    assert_entities("推进改革，国务院部门办公室要落实责任。", "国务院 government");
    assert_entities("推进改革，落实全省渔业重要会议精神，支持澄川特色一流大学建设。", "");
    assert_entities("推进改革，落实责任，支持挪威小学建设，完善制度。", "挪威 place");
    assert_entities("推进改革，由财政部会同水利部落实责任。", "财政部 government, 水利部 government");
    assert_entities("推进改革，加快蓝湾花园、金沙岸等项目建设，落实责任。",
                    "蓝湾花园 platform, 金沙岸 platform");
    assert_entities("推进改革，水利部将进行行业审查，落实责任。", "水利部 government");
    assert_entities("推进改革，浙江省（自治区、直辖市）人民政府要落实责任。", "浙江省 place");
}

static void meetings_by_their_number(void **state)
{
    (void)state;
    assert_entities("推进合作，前不久全市渔业工作大会要求落实责任。", "全市渔业工作大会 meeting");
    assert_entities("推进合作，举办了第八届海陆岛经贸洽谈会，落实责任。", "第八届海陆岛经贸洽谈会 meeting");
    assert_entities("推进合作，办好第六届海岛运动会和第三届渔民运动会，落实责任。",
                    "第六届海岛运动会 meeting, 第三届渔民运动会 meeting");
}

static void who_holds_a_meeting(void **state)
{
    (void)state;
    assert_entities("推进合作，省政府8日举行发布会，落实责任。", "省政府 government");
    assert_entities("推进合作，渔民在杭州举行会议，落实责任。", "杭州 place");
}

static void bodies_that_are_told_of_many(void **state)
{
    (void)state;
    assert_entities("推进改革，全市社区卫生服务中心达到27家，落实政策。", "");
    assert_entities("推进改革，渔业医院“大考”高水平医院增加，落实政策。", "");
    assert_entities("推进改革，释放试点红利，落实政策。", "");
}

static void committees_of_societies(void **state)
{
    (void)state;
    assert_entities("推进改革，中国渔业协会水产专业委员会落实责任。",
                    "中国渔业协会水产专业委员会 organization");
    assert_entities("推进改革，舟山市足协落实责任。", "舟山市足协 organization");
}

static void who_says_it_is_named_before(void **state)
{
    (void)state;
    assert_entities("推进改革，负责人陈澄称，落实责任。", "陈澄 person");
    assert_entities("推进改革，记者王澄说，落实责任。", "王澄 person");
    assert_entities("这是渔港全景，落实责任（本报记者陈澄摄）。", "陈澄 person");
    assert_entities("推进改革，推动磷化集团战略转型，落实责任。", "磷化集团 enterprise");
}

static void series_and_articles_in_marks(void **state)
{
    (void)state;
    assert_entities("渔业局举行“振兴渔业”系列主题新闻发布会。", "“振兴渔业”系列主题新闻发布会 meeting");
    assert_entities("印发“渔九条”。", "渔九条 policy");
    assert_entities("印发“渔业37条”。", "渔业37条 policy");
    assert_entities("推出稳渔业“30条”，印发促就业“双20条”。", "稳渔业“30条” policy, 促就业“双20条” policy");
    assert_entities("实现“六连增”，迈入“渔港时代”，呈现“快开慢走”态势。", "");
}

static void centres_and_ministries(void **state)
{
    (void)state;
    assert_entities("推进改革，参加澄川市政府采购中心（以下简称“澄采中心”）的培训，澄采中心落实责任。",
                    "澄川市政府采购中心 organization, 澄采中心 organization, 澄采中心 organization");
    assert_entities("推进改革，应急部为主管单位，落实责任。", "应急部 government");
    assert_entities("推进改革，印发《渔港改革试点工作安排》，落实责任。", "《渔港改革试点工作安排》 policy");
    assert_entities("推进合作，渔民论坛在广州国际会议中心举行，落实责任。", "广州国际会议中心 platform");
    assert_entities("推进改革，宁波至舟山西站列车开行，落实责任。", "宁波 place, 舟山西站 platform");
    assert_entities("推进合作，举办中国渔业产业对接会，落实责任。", "中国渔业产业对接会 meeting");
    assert_entities("推进改革，建设国家渔业种质资源库，落实责任。", "国家渔业种质资源库 platform");
    assert_entities("推进改革，两个地下商城投入使用，落实责任。", ""); /* a county, and a common word */
    assert_entities("推进改革，河南商城县落实责任。", "河南商城县 place");
}

static void numbers_of_items_are_no_part_of_names(void **state)
{
    (void)state;
    assert_entities("（三）宁波市人民政府负责推进改革，落实责任。", "宁波市人民政府 government");
    assert_entities("（12）宁波东渔有限公司负责推进改革，落实责任。", "宁波东渔有限公司 enterprise");
}

static void fairs_of_several_wares(void **state)
{
    (void)state;
    assert_entities("第37届中国国际渔具技术与用品交易会开幕，推进改革。",
                    "第37届中国国际渔具技术与用品交易会 meeting");
    assert_entities("参加渔业论坛和第37届国际渔具博览会，推进改革。",
                    "渔业论坛 meeting, 第37届国际渔具博览会 meeting");
}

static void verbs_part_who_gets_it_from_what(void **state)
{
    (void)state;
    assert_entities("宁波获批国家渔业集结中心，推进改革。", "宁波 place, 国家渔业集结中心 platform");
    assert_entities("深化运用“千万工程”经验，推进改革。", "千万工程 programme");
    assert_entities("认真落实渔业措施，推进改革。", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_before_a_name),
        cmocka_unit_test(what_goes_on_behind_a_last_word),
        cmocka_unit_test(levels_that_any_place_has),
        cmocka_unit_test(offices_with_two_duties),
        cmocka_unit_test(lists_of_other_things),
        cmocka_unit_test(names_behind_other_verbs),
        cmocka_unit_test(meetings_that_hold_verbs),
        cmocka_unit_test(titles_over_lines),
        cmocka_unit_test(organs_in_lists),
        cmocka_unit_test(who_does_it_stands_before),
        cmocka_unit_test(meetings_by_their_number),
        cmocka_unit_test(what_is_awarded),
        cmocka_unit_test(lines_by_their_number),
        cmocka_unit_test(what_stands_before_marks),
        cmocka_unit_test(names_behind_marks),
        cmocka_unit_test(listed_programmes_go_on),
        cmocka_unit_test(lines_from_place_to_place),
        cmocka_unit_test(facilities_and_what_is_done_with_them),
        cmocka_unit_test(parts_of_rivers),
        cmocka_unit_test(programmes_that_are_none),
        cmocka_unit_test(who_holds_a_meeting),
        cmocka_unit_test(bodies_that_are_told_of_many),
        cmocka_unit_test(committees_of_societies),
        cmocka_unit_test(who_says_it_is_named_before),
        cmocka_unit_test(series_and_articles_in_marks),
        cmocka_unit_test(centres_and_ministries),
        cmocka_unit_test(numbers_of_items_are_no_part_of_names),
        cmocka_unit_test(fairs_of_several_wares),
        cmocka_unit_test(verbs_part_who_gets_it_from_what),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
