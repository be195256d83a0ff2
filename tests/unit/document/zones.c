/* zones and header: the body and the fields of invented pages. */
#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "document", false);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

static void read_page(const char *page)
{
    assert_int_equal(reading_read(&made, page), 1);
    assert_true(reading_next(&made));
}

static void assert_body(const char *first, const char *last)
{
    size_t length;
    const char *text = qza_document_text(made.reader, &length);
    const uint64_t start = reading_field(&made, "body_start")->as.integer;
    const uint64_t end = reading_field(&made, "body_end")->as.integer;
    size_t at = 0;
    uint64_t characters = 0;
    while (characters < start)
        characters += (text[++at] & 0xC0) != 0x80;
    assert_memory_equal(text + at, first, strlen(first));
    while (characters < end)
        characters += (text[++at] & 0xC0) != 0x80;
    assert_memory_equal(text + at - strlen(last), last, strlen(last));
}

static const char PAGE[] = "首页\n新闻\n财经\n"
                           "澄川港吞吐量创历史新高\n"
                           "发布时间：2025-11-03 09:20 来源：澄川日报\n"
                           "分享到：\n"
                           "陈明远\n"
                           "今年前三季度，澄川港完成货物吞吐量3200万吨，同比增长8.5%，创历史新高。\n"
                           "下一步，港口集团将加快建设三号泊位，提升集疏运能力。\n"
                           "（作者单位：澄川市港航局）\n"
                           "责任编辑：王小二\n"
                           "相关阅读\n"
                           "澄川市召开港口工作会议，研究部署...\n"
                           "版权所有 澄川新闻网\n";

static void the_body_is_between_header_and_tail(void **state)
{
    (void)state;
    read_page(PAGE);
    assert_body("今年前三季度", "集疏运能力。");
}

static void header_fields_come_from_labels_and_lines(void **state)
{
    (void)state;
    read_page(PAGE);
    assert_field(&made, "title", "澄川港吞吐量创历史新高");
    assert_field(&made, "source", "澄川日报");
    assert_field(&made, "published", "2025-11-03T09:20");
    assert_field(&made, "author", "陈明远");
    assert_field(&made, "affiliation", "澄川市港航局");
}

static void a_notice_has_issuer_and_number(void **state)
{
    (void)state;
    read_page("澄川市人民政府关于印发港口管理办法的通知\n澄政发〔2024〕7号\n\n各县（市、区）人民政府，市政府"
              "各部门：\n"
              "现将《澄川市港口管理办法》印发给你们，请认真贯彻执行。\n澄川市人民政府\n2024年3月1日\n");
    assert_field(&made, "title", "澄川市人民政府关于印发港口管理办法的通知");
    assert_field(&made, "issuer", "澄川市人民政府");
    assert_field(&made, "document_number", "澄政发〔2024〕7号");
    assert_field(&made, "published", "2024-03-01");
    assert_body("各县", "2024年3月1日");
}

static void a_report_names_who_gave_it(void **state)
{
    (void)state;
    read_page("政府工作报告\n——2026年1月12日在澄川市第九届人民代表大会第五次会议上\n澄川市市长 陈明远\n"
              "各位代表：\n下面，我受市人民政府委托，向大会作报告，请予审议。\n");
    assert_field(&made, "title", "政府工作报告");
    assert_field(&made, "author", "陈明远");
    assert_field(&made, "issuer", "澄川市人民政府");
    assert_field(&made, "published", "2026-01-12");
    assert_body("各位代表", "请予审议。");
}

static void plain_text_is_all_body(void **state)
{
    (void)state;
    read_page("全市规上工业增加值增长8.5%，固定资产投资增长6%。");
    assert_body("全市规上", "增长6%。");
    assert_field(&made, "title", NULL);
    assert_field(&made, "published", NULL);
}

static void odd_inputs_have_a_record(void **state)
{
    (void)state;
    read_page("");
    assert_integer(&made, "characters", 0);
    read_page("\n\n\n");
    read_page("。");
    read_page("相关阅读");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_body_is_between_header_and_tail),
        cmocka_unit_test(header_fields_come_from_labels_and_lines),
        cmocka_unit_test(a_notice_has_issuer_and_number),
        cmocka_unit_test(a_report_names_who_gave_it),
        cmocka_unit_test(plain_text_is_all_body),
        cmocka_unit_test(odd_inputs_have_a_record),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
