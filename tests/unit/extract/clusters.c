/* clusters: names, members, lists and what is none, on invented sentences. */
#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "clusters", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

static void members_in_a_bracket(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "壮大“37N”先进制造业集群(新能源材料、特种纸、精密轴承等)。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "text", "“37N”先进制造业集群");
    assert_field(&made, "name", "37N先进制造业集群");
    assert_spans(&made, "members", "新能源材料|特种纸|精密轴承");
    assert_true(reading_field(&made, "open")->as.boolean);
}

static void a_list_before_a_bare_head_is_a_cluster_an_item(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "打造电子信息、高端装备等千亿级产业集群。"), 2);
    assert_true(reading_next(&made));
    assert_field(&made, "text", "电子信息");
    assert_field(&made, "name", "电子信息产业集群");
    const uint64_t group = reading_field(&made, "group")->as.integer;
    assert_true(reading_next(&made));
    assert_field(&made, "name", "高端装备产业集群");
    assert_integer(&made, "group", group);
}

static void a_leader_and_its_chain(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "以巨化集团为龙头的氟硅产业链加快成形。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "name", "氟硅产业链");
    assert_spans(&made, "leaders", "巨化集团");
}

static void members_on_the_way_and_in_the_clause_before(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "澄川陶瓷产业形成了从陶土、釉料到瓷坯、成品的完整产业链。"), 1);
    assert_true(reading_next(&made));
    assert_spans(&made, "members", "陶土|釉料|瓷坯|成品");
    assert_int_equal(reading_read(&made, "构建起涵盖龙骨、舵机等部件的游艇制造全产业链。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "name", "游艇制造全产业链");
    assert_spans(&made, "members", "龙骨|舵机");
    assert_int_equal(reading_read(&made, "打造滩涂贝类、海藻等现代渔业产业集群。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "name", "现代渔业产业集群");
    assert_spans(&made, "members", "滩涂贝类|海藻");
}

static void where_the_item_of_a_list_ends_and_lies(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "乳制品、舟山渔船获批国家先进制造业集群。"), 2);
    assert_true(reading_next(&made));
    assert_field(&made, "text", "乳制品");
    assert_true(reading_next(&made));
    assert_field(&made, "text", "舟山渔船");
    assert_int_equal(reading_read(&made, "9条渔业产业链建设铺开。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "text", "渔业产业链");
    assert_int_equal(reading_read(&made, "澄江公司是山西特种渔具产业链的企业。"), 1);
    assert_true(reading_next(&made));
    assert_field(&made, "text", "山西特种渔具产业链");
}

static void bare_heads_are_none(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "新增6个千亿级产业集群。"), 0);
    assert_int_equal(reading_read(&made, "保障产业链供应链安全。"), 0);
    assert_int_equal(reading_read(&made, "开展产业链招商。"), 0);
    assert_int_equal(reading_read(&made, "引进前景好、产业带动力强的企业。"), 0);
    assert_int_equal(reading_read(&made, "支持渔企联合学校、研究所、产业链上下游组成联盟。"), 0);
    assert_int_equal(reading_read(&made, "着力打造六大支柱产业集群。"), 0);
    assert_int_equal(reading_read(&made, "建成全国重点实验室集群。"), 0);
}

static void later_mentions_join_the_first(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, "壮大氟硅产业链。氟硅产业链产值翻一番。"), 1);
    assert_true(reading_next(&made));
    assert_int_equal(reading_field(&made, "mentions")->as.items.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_in_a_bracket),
        cmocka_unit_test(a_list_before_a_bare_head_is_a_cluster_an_item),
        cmocka_unit_test(a_leader_and_its_chain),
        cmocka_unit_test(members_on_the_way_and_in_the_clause_before),
        cmocka_unit_test(where_the_item_of_a_list_ends_and_lies),
        cmocka_unit_test(bare_heads_are_none),
        cmocka_unit_test(later_mentions_join_the_first),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
