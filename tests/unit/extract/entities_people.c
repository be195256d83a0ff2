/* entities_people, entities_foreign, entities_rosters: people, by what stands beside them. */
#include "entity_reading.h"

static void people_beside_their_office(void **state)
{
    (void)state;
    assert_entity("市长王建国出席会议。", "王建国", "person", "王建国");
    assert_entity("中共中央政治局常委、国务院副总理出席。", "中共中央政治局", "government", "中共中央政治局");
    assert_entity("时任宁波市委常委、副市长参加。", "宁波市委", "government", "宁波市委");
}

static void foreign_people_by_their_office(void **state)
{
    (void)state;
    const char *text = "巴西总统贝兰诺奇宣布深化务实合作、实施合作计划，首相塔雷维-祖姆特尔连任。";
    assert_entity(text, "贝兰诺奇", "person", "贝兰诺奇");
    assert_entity(text, "塔雷维-祖姆特尔", "person", "塔雷维-祖姆特尔");
    assert_entity(text, "巴西", "place", "巴西");
    assert_entity("推进合作、落实措施，总领事王澄明等到机场送行。", "王澄明", "person", "王澄明");
    assert_entity("推进合作、落实措施，费雷诺总统访华，卡雷蒂诺表示支持。", "费雷诺", "person", "费雷诺");
    assert_entity("推进合作、落实措施，费雷诺总统访华，卡雷蒂诺表示支持。", "卡雷蒂诺", "person", "卡雷蒂诺");
    assert_no_entity("推进合作、落实措施，部长基本同意。", "基本");
    assert_no_entity("推进合作、落实措施，加强建设，在扎布拉罗、达雷波尔等地实施。", "达雷波尔");
    assert_entity("市长致电彼得·马洛里尼，表示祝贺。", "彼得·马洛里尼", "person", "彼得·马洛里尼");
    assert_entity("代表约翰·德拉米·马罗克参加。", "约翰·德拉米·马罗克", "person", "约翰·德拉米·马罗克");
    assert_no_entity("推进建设，落实保障，“哈里·杜马尼”号启航，实施巡航。", "哈里·杜马尼");
    assert_entity("总统伊萨马斯·阿费沃基将于5月14日访问，推进合作。", "伊萨马斯·阿费沃基", "person",
                  "伊萨马斯·阿费沃基");
}

static void people_in_lists(void **state)
{
    (void)state;
    assert_entity("习近平总书记作出重要指示。", "习近平", "person", "习近平");
    assert_entity("主持人王澄川、李江月、赵小船在主席台就座。", "李江月", "person", "李江月");
    assert_no_entity("推动高水平开放。", "高水平");
    const char *chosen = "于渔仁、李舟山和苏渔科等10位同志入选。";
    assert_entity(chosen, "李舟山", "person", "李舟山");
    assert_entity(chosen, "苏渔科", "person", "苏渔科");
    assert_entity("浙江省委书记林川和省长周澄翔出席。", "林川", "person", "林川");
}

static void rosters(void **state)
{
    (void)state;
    const char *const roster =
        "主  任：孙澄兰　　国务院副总理\n委员：\n黄　卫　　科技部副部长\n马澄敏　　教授、院士\n";
    assert_entity(roster, "孙澄兰", "person", "孙澄兰");
    assert_entity(roster, "黄　卫", "person", "黄卫");
    assert_entity(roster, "马澄敏", "person", "马澄敏");
    const char *const rare = "连澄敏　　澄川市教育局副局长\n科室　　局长\n";
    assert_entity(rare, "连澄敏", "person", "连澄敏");
    assert_no_entity(rare, "科室");
    assert_entity("渔具协会副秘书长马澄凯心情不错，落实工作、推进建设、实施计划。", "马澄凯", "person",
                  "马澄凯");
    assert_no_entity("总理李澄作政府工作报告，部署工作、推进建设、实施计划。", "李澄作");
    assert_no_entity("中国电子产业建设加快，推进项目、实施计划。", "中国电子");
    assert_no_entity("高速　　公路建设\n方便　　群众办事\n", "高速");
}

static void people_of_general_text(void **state)
{
    (void)state;
    assert_entity("玛丽安娜在柏林见到了王澄明，两人谈起往事。", "玛丽安娜", "person", "玛丽安娜");
    assert_entity("玛丽安娜在柏林见到了王澄明，两人谈起往事。", "柏林", "place", "柏林");
    assert_entity("玛丽安娜在柏林见到了王澄明，两人谈起往事。", "王澄明", "person", "王澄明");
    assert_entity("司长李澄奇明确表示。", "李澄奇", "person", "李澄奇");
}

static void given_names_that_are_words_too(void **state)
{
    (void)state;
    const char *fine = "推进改革、落实政策，渔业公司董事长周志明受到处罚，渔业局局长孙建华到场。";
    assert_entity(fine, "周志明", "person", "周志明");
    assert_entity(fine, "孙建华", "person", "孙建华");
    assert_no_entity("推进改革、落实政策，书记高水平推进渔港建设。", "高水平");
    assert_no_entity("推进改革、落实政策，会长和夫人出席大会。", "和夫人");
    assert_no_entity("推进改革、落实政策，书记任组长统筹推进。", "任组长");
    assert_entity("推进改革、落实政策，东渔矿矿长吴海川受到处分。", "吴海川", "person", "吴海川");
    assert_no_entity("推进改革，以居民需求为导向，落实政策。", "以");
}

static void foreign_names_end_before_what_they_do(void **state)
{
    (void)state;
    assert_entity("推进合作、落实措施，总统保罗·比亚在元旦前夕讲话。", "保罗·比亚", "person", "保罗·比亚");
    assert_entity("推进合作、落实措施，议员马克·沃纳说，没有看到。", "马克·沃纳", "person", "马克·沃纳");
    assert_entity("推进合作、落实措施，总统马伦·托马雷对我国进行访问。", "马伦·托马雷", "person",
                  "马伦·托马雷");
    assert_entity("推进合作、落实措施，代表艾米拉·阿不、王澄川参加。", "艾米拉·阿不", "person",
                  "艾米拉·阿不");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_beside_their_office),
        cmocka_unit_test(foreign_people_by_their_office),
        cmocka_unit_test(people_in_lists),
        cmocka_unit_test(rosters),
        cmocka_unit_test(people_of_general_text),
        cmocka_unit_test(given_names_that_are_words_too),
        cmocka_unit_test(foreign_names_end_before_what_they_do),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
