/* zones and header: the body and the fields of invented pages. */
#include "reading.h"

#include <stdio.h>

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

static void rosters_are_of_the_body(void **state)
{
    (void)state;
    read_page("索 引 号：0001/2026-1　主题分类：其他\n"
              "发文机关：澄川市人民政府办公室　成文日期：2026年2月3日\n"
              "标题：澄川市人民政府办公室关于调整渔业委员会组成人员的通知\n"
              "各区人民政府，市有关单位：\n"
              "根据工作需要，市政府决定对渔业委员会组成人员进行调整，现将名单通知如下：\n"
              "主任：林致远　　副市长\n副主任：陈明远　　市政府副秘书长\n王小二　　市渔业局局长\n"
              "　　　　李　桐　　市港航局副局长\n孙澄兰　　教授、澄川大学副校长\n黄　卫　　澄川集团董事长\n"
              "马澄敏　　市科技局副局长\n赵大成　　市财政局副局长\n周小河　　市教育局副局长\n"
              "委员会办公室设在市渔业局，承担日常工作。\n");
    assert_body("各区人民政府", "日常工作。");
}

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
    read_page("政府工作报告\n——2026年1月12日在澄川市第九届人民代表大会第五次会议上\n澄川市市长 陈明远\n"
              "港口吞吐量从9000多万吨增加到2亿吨、占全省三分之二，\n航线从9条增加到13条，\n"
              "新建泊位12个，开工水利工程22项，完成渔村电网改造。\n");
    assert_body("港口吞吐量", "渔村电网改造。"); /* a line that ends with a comma is none of the header */
}

static void plain_text_is_all_body(void **state)
{
    (void)state;
    read_page("全市规上工业增加值增长8.5%，固定资产投资增长6%。");
    assert_body("全市规上", "增长6%。");
    assert_field(&made, "title", NULL);
    assert_field(&made, "published", NULL);
}

#define PARAGRAPH                                                                                            \
    "今年前三季度，澄川港完成货物吞吐量3200万吨，同比增长8.5%，其中集装箱吞吐量增长较快，创历史新高。"

static void comments_may_be_longer_than_the_body(void **state)
{
    (void)state;
    read_page("澄川港吞吐量创新高_澄川新闻网\n首页\n新闻\n澄川港吞吐量创新高\n2025-11-03 "
              "09:20\n来源：澄川日报\n" PARAGRAPH
              "\n港口集团负责人表示，下一步将加快建设三号泊位。\n责任编辑：王小二\n最新评论\n"
              "路人甲\n说得好，我每天都从港口旁边走过，看着它一天天变大，真是感慨。\n回复\n"
              "路人乙\n三号泊位到底什么时候能够建好，我们等了好几年了，希望这次是真的。\n回复\n"
              "路人丙\n港口旁边的路也该修一修了，一下雨就积水，车都走不动，请有关部门看看。\n回复\n"
              "路人丁\n我在港口工作了二十年，见证了它的变化，为澄川感到骄傲，愿它越来越好。\n回复\n");
    assert_body("今年前三季度", "三号泊位。");
}

static void a_body_may_be_one_line(void **state)
{
    (void)state;
    read_page(
        "澄川港新泊位启用-澄川新闻网\n首页\n新闻\n>\n正文\n澄川港新泊位启用\n2025-11-03 09:20\n分享：\n字号\n"
        "11月3日，澄川港三号泊位正式启用，年吞吐能力增加500万吨。\n声明：本网内容仅供参考。\n"
        "澄川市召开港口工作会议\n会议要求，各单位要提高认识，加快推进港口建设。\n2025-10-30\n"
        "澄川市部署冬季防火\n会议强调，要压实责任，全面排查各类火灾隐患。\n2025-10-29\n");
    assert_body("11月3日", "500万吨。");
}

static void one_file_may_hold_several_items(void **state)
{
    (void)state;
    read_page("澄川港吞吐量创新高\n2025-11-03 来源：澄川日报\n" PARAGRAPH "\n" PARAGRAPH
              "下一步将扩建。\n港口将扩建，能力将提高。\n责任编辑：王小二\n"
              "澄川粮食丰收\n2025-11-02 来源：澄川日报\n今年全市粮食总产量达120万吨，同比增长3%，再创新高。\n"
              "责任编辑：王小二\n");
    assert_body("今年前三季度", "再创新高。");
}

static void dialogue_and_ellipses_are_body(void **state)
{
    (void)state;
    read_page("港口的早晨\n2025-11-03\n来源：澄川日报\n“师傅，今天几点开船？”\n“七点，雾散了就开……”\n"
              "老陈在码头干了三十年，看着小渔港变成大港口，说起往事滔滔不绝，仿佛一切就在昨天……\n"
              "“可是您也该歇歇了。”\n“再干几年吧。”老陈笑着说。\n责任编辑：王小二\n");
    assert_body("“师傅", "老陈笑着说。");
}

static void toolbars_above_the_body_are_furniture(void **state)
{
    (void)state;
    read_page("关于加快港口建设的意见\n下载\n打印\n全屏\n收藏\n【字号：\n大\n中\n小\n】\n" PARAGRAPH "\n"
              "港口集团要加快建设三号泊位，提升集疏运能力。\n");
    assert_body("今年前三季度", "集疏运能力。");
    assert_field(&made, "title", "关于加快港口建设的意见");
}

static void what_stands_twice_counts_once(void **state)
{
    (void)state;
    read_page("澄川港吞吐量创新高\n2025-11-03\n" PARAGRAPH "\n打印\n友情链接\n港务局\n海事局\n" PARAGRAPH
              "\n");
    const uint64_t end = reading_field(&made, "body_end")->as.integer;
    assert_true(end < 80);
}

static void notices_of_rights_end_a_body(void **state)
{
    (void)state;
    read_page("澄川港吞吐量创新高\n2025-11-03\n" PARAGRAPH "\n（澄川新闻网编辑 王小二）\n反侵权公告：\n"
              "一、任何单位或个人，未经书面许可，不得转载本报社作品，违者将依法追究责任。\n");
    assert_body("今年前三季度", "创历史新高。");
}

/* ---- pages ---- */

static const char HTML[] =
    "<!DOCTYPE html><html><head><title>澄川港吞吐量创新高_要闻_澄川市人民政府</title>"
    "<meta name=PubDate content='2025-12-01 08:00'></head><body>"
    "<ul class=nav><li><a href=1>首页</a><li><a href=2>要闻</a><li><a href=3>政务公开</a></ul>"
    "<table><tr><td>索 引 号：</td><td>CC01/2025-7</td><td>发文机关：</td><td>澄川市港航局</td></tr>"
    "<tr><td>发文字号：</td><td>澄港发〔2025〕7号</td><td>成文日期：</td><td>2025年10月30日</td></tr></table>"
    "<h1>澄川港吞吐量创新高</h1><p>2025-11-03 09:20 <span class=s>澄川日报</span></p>"
    "<div class=text><p>" PARAGRAPH "</p><p>名单如下</p><p>甲港</p><p>乙港</p>"
    "<table><tr><td>泊位</td><td>能力</td></tr><tr><td>三号</td><td>500万吨</td></tr></table>"
    "<p>下一步，港口集团将加快建设四号泊位。（记者 陈明远）</p></div>"
    "<div class=more><h3>相关阅读</h3><p><a href=4>" PARAGRAPH
    "</a></p><p><a href=5>澄川市召开港口工作会议，部署明年工作。</a></p>"
    "</div><div>路人甲说，港口旁边的路也该修一修了，一下雨就积水。</div></body></html>";

static void a_page_has_the_body_of_its_element(void **state)
{
    (void)state;
    assert_int_equal(reading_read_as(&made, QZA_INPUT_AUTO, HTML), 1);
    assert_true(reading_next(&made));
    assert_body("今年前三季度", "（记者 陈明远）");
    assert_field(&made, "title", "澄川港吞吐量创新高");
    assert_field(&made, "author", "陈明远");
    assert_field(&made, "source", "澄川日报");
    assert_field(&made, "issuer", "澄川市港航局");
    assert_field(&made, "document_number", "澄港发〔2025〕7号");
    assert_field(&made, "published", "2025-11-03T09:20");
}

static void odd_pages_have_a_record(void **state)
{
    (void)state;
    static const char *const pages[] = {"<html>",
                                        "<html><title>甲</title>",
                                        "<html><body>\n<p>。",
                                        "<html><p>相关阅读",
                                        "<html><table><tr><td>甲<td>乙",
                                        "<html><title>_</title><p>_"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        assert_int_equal(reading_read_as(&made, QZA_INPUT_AUTO, pages[i]), 1);
        assert_true(reading_next(&made));
    }
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

static void titles_of_other_pages_end_a_body(void **state)
{
    (void)state;
    static const char told[] = "市渔业局要求各渔港加强渔具管理，主要渔港要做好巡查，防止渔船带病出海。";
    static const char titles[] = "·渔港本周完成清淤 明年开港\n·全市渔船检修率达九成\n·渔具价格回落\n";
    char page[1024];
    (void)snprintf(page, sizeof page, "渔业局要求加强渔具管理\n%s\n%s\n%s", told, told, titles);
    read_page(page);
    assert_body(told, told);
    /* but a list of a document that has more of its kind is its own */
    (void)snprintf(page, sizeof page, "渔业局要求加强渔具管理\n%s\n·%s\n%s", told, told, titles);
    read_page(page);
    assert_body(told, "·渔具价格回落");
}

static void a_link_behind_each_item_ends_no_document(void **state)
{
    (void)state;
    read_page(
        "渔业局：前三季度渔业产值增长7%\n"
        "记者从渔业局了解到，前三季度全市渔业产值增长7%，渔船达到370艘，渔民收入稳步提高，渔港建设加快。\n"
        "[查看原文](https://example.org/1.html)\n"
        "渔业公司：投放鱼苗3700万尾\n"
        "记者从渔业公司了解到，全年投放鱼苗3700万尾，带动渔民370户。\n"
        "[查看原文](https://example.org/2.html)\n");
    assert_body("记者从渔业局", "带动渔民370户。");
}

static void tables_are_of_the_body(void **state)
{
    (void)state;
    /* each cell on a line of its own, between paragraphs */
    read_page(
        "渔业应急体系规划\n发布日期：2021年12月\n发布机构：\n二、总体要求\n"
        "到2025年，渔业应急管理体系和能力现代化建设取得重大进展，渔港防灾水平明显提升，渔民安全得到保障。\n"
        "专栏1 主要指标\n序号\n指标\n预期值\n属性\n1\n渔业事故起数\n下降15%\n约束性\n2\n渔船事故起数\n"
        "下降20%\n约束性\n3\n渔港事故起数\n下降33%\n约束性\n4\n渔民受灾人次\n<1500\n预期性\n5\n"
        "渔业直接经济损失\n<1%\n预期性\n6\n渔村受灾人次\n<3700\n预期性\n"
        "渔业执法装备配备更加完善，县级渔政部门执法装备达标率达到80%，渔港应急能力不断提高。\n");
    assert_body("二、总体要求", "不断提高。");
    assert_field(&made, "issuer", NULL);
    /* rows at the end, longer than the text above them */
    read_page(
        "2025年渔业统计公报\n2026年3月20日\n全年渔业总产值3000亿元，比上年增长5.2%。\n产品\t产量（万吨）\n"
        "带鱼\t37.5\n黄鱼\t12.6\n鲳鱼\t7.3\n墨鱼\t3.7\n鳗鱼\t2.1\n海虾\t8.8\n梭子蟹\t9.1\n贝类\t15.2\n");
    assert_body("全年渔业总产值", "15.2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_of_the_body),
        cmocka_unit_test(titles_of_other_pages_end_a_body),
        cmocka_unit_test(a_link_behind_each_item_ends_no_document),
        cmocka_unit_test(rosters_are_of_the_body),
        cmocka_unit_test(the_body_is_between_header_and_tail),
        cmocka_unit_test(header_fields_come_from_labels_and_lines),
        cmocka_unit_test(a_notice_has_issuer_and_number),
        cmocka_unit_test(a_report_names_who_gave_it),
        cmocka_unit_test(plain_text_is_all_body),
        cmocka_unit_test(comments_may_be_longer_than_the_body),
        cmocka_unit_test(a_body_may_be_one_line),
        cmocka_unit_test(one_file_may_hold_several_items),
        cmocka_unit_test(dialogue_and_ellipses_are_body),
        cmocka_unit_test(toolbars_above_the_body_are_furniture),
        cmocka_unit_test(what_stands_twice_counts_once),
        cmocka_unit_test(notices_of_rights_end_a_body),
        cmocka_unit_test(a_page_has_the_body_of_its_element),
        cmocka_unit_test(odd_pages_have_a_record),
        cmocka_unit_test(odd_inputs_have_a_record),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
