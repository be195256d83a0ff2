/* entities: kinds, spans and normal forms on invented sentences. */
#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "entities", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

/* Does the sentence have the entity, with this kind and normal form? */
static void assert_entity(const char *sentence, const char *text, const char *kind, const char *name)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length != strlen(text) ||
            memcmp(value->as.string.bytes, text, strlen(text)) != 0)
            continue;
        assert_field(&made, "kind", kind);
        assert_field(&made, "name", name);
        return;
    }
    fail_msg("no '%s' in: %s", text, sentence);
}

static void assert_no_entity(const char *sentence, const char *text)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length == strlen(text) &&
            memcmp(value->as.string.bytes, text, strlen(text)) == 0)
            fail_msg("'%s' is no entity in: %s", text, sentence);
    }
}

static void names_by_their_last_word(void **state)
{
    (void)state;
    assert_entity("推动浙江澄江精工集团有限公司上市。", "浙江澄江精工集团有限公司", "enterprise",
                  "浙江澄江精工集团有限公司");
    assert_entity("宁波市水利局会同有关单位抓好落实。", "宁波市水利局", "government", "宁波市水利局");
    assert_entity("加快建设江南理工大学。", "江南理工大学", "institution", "江南理工大学");
}

static void titles_with_their_marks(void **state)
{
    (void)state;
    assert_entity("落实《澄川市数据条例》要求。", "《澄川市数据条例》", "policy", "澄川市数据条例");
    assert_entity("据《澄川日报》报道，通车在即。", "《澄川日报》", "organization", "澄川日报");
    assert_entity("根据《澄川市港口总体规划》（以下简称《规划》），扩建三号泊位。按照《规划》推进。",
                  "《规划》", "policy", "规划");
}

static void document_numbers_and_periods(void **state)
{
    (void)state;
    assert_entity("按照澄政发〔2024〕7号文件执行。", "澄政发〔2024〕7号", "document_number",
                  "澄政发〔2024〕7号");
    assert_entity("“十五五”时期是关键时期。", "十五五", "period", "十五五");
}

static void places_have_codes(void **state)
{
    (void)state;
    reading_read(&made, "企业来自浙江省杭州市。");
    assert_true(reading_next(&made));
    assert_field(&made, "text", "浙江省杭州市");
    assert_field(&made, "kind", "place");
    assert_field(&made, "code", "330100");
}

static void people_beside_their_office(void **state)
{
    (void)state;
    assert_entity("市长王建国出席会议。", "王建国", "person", "王建国");
}

static void names_inside_quotation_marks(void **state)
{
    (void)state;
    assert_entity("实施“育林工程”，扩大绿地。", "育林工程", "programme", "育林工程");
    assert_entity("推广“港口大脑+智慧闸口”建设。", "港口大脑+智慧闸口", "programme", "港口大脑+智慧闸口");
    assert_entity("浙大宁波“双院”落成。", "浙大宁波“双院”", "institution", "浙大宁波双院");
}

static void generic_words_are_no_names(void **state)
{
    (void)state;
    assert_no_entity("各级政府要加强领导。", "各级政府");
    assert_no_entity("支持重点企业发展。", "重点企业");
    assert_no_entity("培育新兴产业。", "新兴产业");
}

static void aliases_give_the_full_name(void **state)
{
    (void)state;
    assert_entity("与浙大共建实验基地。", "浙大", "institution", "浙江大学");
    assert_entity("在党中央坚强领导下，", "党中央", "government", "中共中央");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_by_their_last_word),     cmocka_unit_test(titles_with_their_marks),
        cmocka_unit_test(document_numbers_and_periods), cmocka_unit_test(places_have_codes),
        cmocka_unit_test(people_beside_their_office),   cmocka_unit_test(generic_words_are_no_names),
        cmocka_unit_test(names_inside_quotation_marks), cmocka_unit_test(aliases_give_the_full_name),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
