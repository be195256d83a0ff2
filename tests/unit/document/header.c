/* header: title, author, source and date where no label names them. */
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
        strcpy(page, "<html><title>");
        strcat(page, heads[i]);
        strcat(page, "</title><div>港口</div><div>澄川港吞吐量创新高</div><p>2025-11-03</p><p>" BODY "</p>");
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
        cmocka_unit_test(the_title_of_a_notice_is_no_body),
        cmocka_unit_test(a_first_line_above_a_paragraph_is_the_title),
        cmocka_unit_test(a_newspaper_without_a_source_is_its_own),
        cmocka_unit_test(the_head_fills_in_what_is_not_shown),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
