/* header: title, author, source and date where no label names them. */
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

static void read_as(qza_input input, const char *page)
{
    assert_int_equal(reading_read_as(&made, input, page), 1);
    assert_true(reading_next(&made));
}

#define BODY                                                                                                 \
    "今年前三季度，澄川港完成货物吞吐量3200万吨，同比增长8.5%"                       \
    "，创历史新高。\n港口集团将加快建设三号泊位，提升能力。"

static void authors_stand_behind_words_of_reporting(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "澄川港吞吐量创新高\n2025-11-03\n本报记者 陈明远 王小燕\n" BODY,
        "澄川港吞吐量创新高\n2025-11-03\n澄川新闻·港口报记者陈明远/文 王小燕/图\n" BODY,
        "澄川港吞吐量创新高\n2025-11-03\n本报11月3日电（记者陈明远 整理）" BODY,
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "（记者 陈明远）",
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "（陈明远）",
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "（编译/陈明远）",
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "\n□ 本报记者 陈明远",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        read_as(QZA_INPUT_TEXT, pages[i]);
        assert_field(&made, "author", i == 0 ? "陈明远 王小燕" : "陈明远");
    }
}

static void other_words_are_no_authors(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "澄川港吞吐量创新高\n2025-11-03\n记者从港口集团获悉，" BODY,
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "（完）",
        "澄川港吞吐量创新高\n2025-11-03\n" BODY "\n（责任编辑：陈明远）",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        read_as(QZA_INPUT_TEXT, pages[i]);
        assert_field(&made, "author", NULL);
    }
    read_as(QZA_INPUT_TEXT, "澄川市政府工作报告\n2026年1月12日\n市长作政府工作报告。本报记者陈洋摄\n" BODY);
    assert_field(&made, "author", NULL); /* who took the picture */
}

static void sources_stand_beside_the_date(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "澄川港吞吐量创新高\n2025-11-03 09:20 澄川日报\n" BODY,
        "澄川港吞吐量创新高\n澄川日报 2025年11月3日09:20 阅读 120\n" BODY,
        "澄川港吞吐量创新高\n2025-11-03 09:20\n澄川日报\n" BODY,
        "澄川港吞吐量创新高\n陈明远《澄川日报》（2025年11月3日第2版）\n" BODY,
        "澄川港吞吐量创新高\n陈明远/澄川日报\n2025-11-03 09:20\n" BODY,
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        read_as(QZA_INPUT_TEXT, pages[i]);
        assert_field(&made, "source", "澄川日报");
        assert_field(&made, "author", i < 3 ? NULL : "陈明远");
    }
    read_as(QZA_INPUT_TEXT, "澄川港吞吐量创新高\n2025-11-03 09:20 打印 收藏\n" BODY);
    assert_field(&made, "source", NULL);
}

static void a_title_may_have_a_second_line(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT, "凝聚港口发展力量\n——热烈祝贺港口大会开幕\n2025-11-03\n" BODY);
    assert_field(&made, "title", "凝聚港口发展力量——热烈祝贺港口大会开幕");
}

static void the_title_of_a_page_is_without_its_site(void **state)
{
    (void)state;
    static const char *const heads[] = {"澄川港吞吐量创新高_要闻_澄川网", "澄川港吞吐量创新高 - 澄川网",
                                        "澄川港吞吐量创新高", "澄川网：澄川港吞吐量创新高",
                                        "澄川港吞吐量创新高 澄川网"};
    char page[1000];
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        (void)snprintf(page, sizeof page,
                       "<html><title>%s</title><div>港口</div><div>澄川港吞吐量创新高</div>"
                       "<p>2025-11-03</p><p>%s</p>",
                       heads[i], BODY);
        read_as(QZA_INPUT_AUTO, page);
        assert_field(&made, "title", "澄川港吞吐量创新高");
    }
    read_as(QZA_INPUT_AUTO, "<html><title>澄川港吞吐量创新高</title><p>" BODY "</p>");
    assert_field(&made, "title", "澄川港吞吐量创新高");
}

static void the_head_fills_in_what_is_not_shown(void **state)
{
    (void)state;
    read_as(QZA_INPUT_AUTO,
            "<html><meta name=PubDate content='2025-11-03 09:20'><meta name=ContentSource content=澄川日报>"
            "<meta name=author content=陈明远><p>" BODY "</p>");
    assert_field(&made, "published", "2025-11-03T09:20");
    assert_field(&made, "source", "澄川日报");
    assert_field(&made, "author", "陈明远");
    read_as(QZA_INPUT_AUTO,
            "<html><meta name=PubDate content='2025-11-03'><meta name=author content=澄川网站管理员>"
            "<h1>港口新闻一则</h1><p>2025-10-01</p><p>" BODY "</p>");
    assert_field(&made, "published", "2025-10-01");
    assert_field(&made, "author", NULL);
}

static void the_place_of_the_meeting_issues_a_report(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT, "政府工作报告\n——2026年1月12日在衢州市第九届人民代表大会第五次会议上\n市长 "
                            "陈明远\n各位代表：\n" BODY);
    assert_field(&made, "title", "政府工作报告");
    assert_field(&made, "author", "陈明远");
    assert_field(&made, "issuer", "衢州市人民政府");
    read_as(QZA_INPUT_TEXT, "政府工作报告\n——2026年1月12日在衢州市第九届人民代表大会第五次会议上\n"
                            "市人民政府市长 陈明远\n各位代表：\n" BODY);
    assert_field(&made, "issuer", "衢州市人民政府");
    read_as(QZA_INPUT_TEXT,
            "2026年衢州市政府工作报告\n——2026年1月12日在衢州市第九届人民代表大会第五次会议上\n"
            "一、2025年工作回顾\n" BODY); /* no speaker under it */
    assert_field(&made, "published", "2026-01-12");
}

static void the_signature_of_a_notice_stands_above_what_it_makes_known(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT,
            "《澄川市港口三年行动计划》的通知\n各县（市、区）人民政府：\n现将《澄川市港口三年行动计划》"
            "印发给你们，请认真贯彻执行。\n澄川市人民政府\n2026年1月12日\n澄川市港口三年行动计划\n" BODY);
    assert_field(&made, "issuer", "澄川市人民政府");
    assert_field(&made, "published", "2026-01-12");
}

static void a_label_names_an_organ_or_the_signature_wins(void **state)
{
    (void)state;
    static const char REST[] =
        "\n\n各县（市、区）人民政府：\n现将计划印发给你们，请认真贯彻执行。\n澄川市财政局\n"
        "2026年1月12日\n" BODY;
    char page[1000];
    static const char *const labels[][2] = {
        {"加快布局", "澄川市财政局"}, {"澄川市", "澄川市财政局"}, {"澄川市统计局", "澄川市统计局"}};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        (void)snprintf(page, sizeof page, "# 港口三年行动计划\n\n**发布机构**: %s%s", labels[i][0], REST);
        read_as(QZA_INPUT_TEXT, page);
        assert_field(&made, "issuer", labels[i][1]);
    }
}

static void who_gives_an_order_issues_it(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT, "# 港口管理暂行条例\n\n1998年3月5日 中华人民共和国国务院令第903号发布\n\n"
                            "第一条 为了加强港口管理，制定本条例。\n\n第二条 本条例适用于全国港口。");
    assert_field(&made, "issuer", "国务院");
}

static void the_title_names_the_author_unless_the_body_speaks_of_him(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT, "衢州市政协主席陈明远：以改革建设港口\n\n" BODY);
    assert_field(&made, "author", "陈明远");
    assert_field(&made, "affiliation", "衢州市政协");
    read_as(QZA_INPUT_TEXT, "衢州市政协主席陈明远：以改革建设港口\n\n" BODY "陈明远强调，要抓好落实。");
    assert_field(&made, "author", NULL);
}

static void a_programme_has_its_day_in_its_name(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT,
            "# 《澄川联播》 (20260112)\n\n本期节目主要内容：港口扩建。\n\n（《澄川联播》 20260112 19:00）\n\n"
            "澄川网消息（澄川联播）：" BODY);
    assert_field(&made, "title", "《澄川联播》 (20260112)");
    assert_field(&made, "published", "2026-01-12T19:00");
    assert_field(&made, "source", "澄川网");
}

static void the_title_of_a_notice_is_no_body(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT,
            "# 港口办法\n## "
            "政策全文\n澄川市人民政府办公室关于印发《澄川市港口管理办法（试行）》和有关配套文件的通知\n"
            "澄政办发〔2025〕7号\n各县（市、区）人民政府：\n" BODY);
    assert_field(&made, "document_number", "澄政办发〔2025〕7号");
}

static void a_first_line_above_a_paragraph_is_the_title(void **state)
{
    (void)state;
    read_as(QZA_INPUT_TEXT,
            "澄川港吞吐量创历史新高\n今年前三季度，澄川港完成货物吞吐量3200万吨，同比增长8.5%"
            "，其中集装箱吞吐量增长较快，"
            "外贸货物增长15%，创历史新高。港口集团将加快建设三号泊位，提升集疏运能力，改善港口周边的交通。");
    assert_field(&made, "title", "澄川港吞吐量创历史新高");
}

static void a_newspaper_without_a_source_is_its_own(void **state)
{
    (void)state;
    read_as(QZA_INPUT_AUTO,
            "<html><title>澄川港吞吐量创新高--要闻--澄川日报</title><h1>澄川港吞吐量创新高</h1><p>" BODY
            "</p>");
    assert_field(&made, "source", "澄川日报");
    read_as(QZA_INPUT_AUTO,
            "<html><title>澄川港吞吐量创新高_澄川市人民政府</title><h1>澄川港吞吐量创新高</h1><p>" BODY
            "</p>");
    assert_field(&made, "source", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(authors_stand_behind_words_of_reporting),
        cmocka_unit_test(other_words_are_no_authors),
        cmocka_unit_test(sources_stand_beside_the_date),
        cmocka_unit_test(a_title_may_have_a_second_line),
        cmocka_unit_test(the_title_of_a_page_is_without_its_site),
        cmocka_unit_test(the_place_of_the_meeting_issues_a_report),
        cmocka_unit_test(the_signature_of_a_notice_stands_above_what_it_makes_known),
        cmocka_unit_test(a_label_names_an_organ_or_the_signature_wins),
        cmocka_unit_test(who_gives_an_order_issues_it),
        cmocka_unit_test(the_title_names_the_author_unless_the_body_speaks_of_him),
        cmocka_unit_test(a_programme_has_its_day_in_its_name),
        cmocka_unit_test(the_title_of_a_notice_is_no_body),
        cmocka_unit_test(a_first_line_above_a_paragraph_is_the_title),
        cmocka_unit_test(a_newspaper_without_a_source_is_its_own),
        cmocka_unit_test(the_head_fills_in_what_is_not_shown),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
