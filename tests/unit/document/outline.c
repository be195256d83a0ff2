#include "body.h"

#include "document/outline.h"

static body made;

static int open_all(void **state)
{
    (void)state;
    body_open(&made);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    body_close(&made);
    return 0;
}

static void read_outline(const char *utf8)
{
    body_read(&made, utf8);
    qz_outline_find(&made.tools, &made.arena, &made.text, &made.document);
}

static void assert_section(uint32_t index, int level, const char *marker, const char *title)
{
    assert_true(index < made.document.sections.count);
    const qz_section *section = &made.document.sections.items[index];
    assert_words(&made, section->marker, marker);
    assert_words(&made, section->title, title);
    assert_int_equal(section->level, level);
}

static void numbered_headings_nest_by_rank(void **state)
{
    (void)state;
    read_outline("一、总体要求\n（一）指导思想。坚持新发展理念，服务和融入新发展格局。\n1."
                 "基本原则。统筹兼顾，突出重点。\n"
                 "（二）主要目标。到2030年，澄川港吞吐量明显提升。\n二、重点任务\n");
    assert_int_equal(made.document.sections.count, 5);
    assert_section(0, 1, "一、", "总体要求");
    assert_section(1, 2, "（一）", "指导思想");
    assert_section(2, 3, "1.", "基本原则");
    assert_section(3, 2, "（二）", "主要目标");
    assert_section(4, 1, "二、", "重点任务");
    assert_int_equal(made.document.sections.items[3].parent, 0);
    assert_int_equal(made.document.sections.items[0].end, made.document.sections.items[4].span.start - 1);
}

static void an_annex_stands_in_no_section(void **state)
{
    (void)state;
    read_outline("一、基本情况\n渔港吞吐量明显提升。\n二、建议意见\n加强渔港监测。\n附件2：渔港监测情况\n一、"
                 "监测结果\n渔港"
                 "水位平稳。\n");
    assert_int_equal(made.document.sections.count, 4);
    assert_section(2, 1, "附件2：", "渔港监测情况");
    assert_section(3, 2, "一、", "监测结果");
    assert_int_equal(made.document.sections.items[2].parent, UINT32_MAX);
}

static void articles_have_no_titles(void **state)
{
    (void)state;
    read_outline(
        "第一章　总则\n第一条　为了规范澄川市港口管理，制定本办法。\n第二条　下列船舶免缴停泊费：\n"
        "（一）执行公务的船舶；\n（二）避风的船舶。\n第二章　附则\n第三条　本办法自公布之日起施行。\n");
    assert_int_equal(made.document.sections.count, 7);
    assert_section(0, 1, "第一章", "总则");
    assert_section(1, 2, "第一条", "");
    assert_section(3, 3, "（一）", "");
    assert_section(5, 1, "第二章", "附则");
    assert_section(6, 2, "第三条", "");
}

static void an_article_number_in_a_sentence_is_no_heading(void **state)
{
    (void)state;
    read_outline("第三条道路改造工程已经完工，沿线居民出行方便。\n");
    assert_int_equal(made.document.sections.count, 0);
    read_outline("一、二、三产业协调发展，成效明显。\n1.5万名职工参加培训，效果很好。\n");
    assert_int_equal(made.document.sections.count, 0);
    read_outline("第一、第三产业协调发展，成效明显。\n第一、二、三产业协调发展，成效明显。\n");
    assert_int_equal(made.document.sections.count, 0);
    read_outline("五、删去第三条。\n六、第九条改为第十条。\n");
    assert_int_equal(made.document.sections.count, 2);
}

static void an_excerpt_begins_below_its_first_heading(void **state)
{
    (void)state;
    read_outline("（八）社会事业全面进步。新建学校12所，新增床位300张。\n二、明年工作安排\n");
    assert_section(0, 2, "（八）", "社会事业全面进步");
    assert_section(1, 1, "二、", "明年工作安排");
}

static void enumerations_stand_below_what_they_come_under(void **state)
{
    (void)state;
    read_outline("一、工作回顾\n一年来，抓了三件事：一是港口扩建全面完成；二是航线增至32条；三是口岸通关提速"
                 "。成绩来之不易。\n"
                 "二、工作安排\n");
    assert_int_equal(made.document.sections.count, 5);
    assert_section(1, 2, "一是", "港口扩建全面完成");
    assert_section(3, 2, "三是", "口岸通关提速");
    assert_section(4, 1, "二、", "工作安排");
}

static void one_item_is_no_enumeration(void **state)
{
    (void)state;
    read_outline("港口建设的经验很多，一是如此，值得总结，也值得推广到其他县区去。\n");
    assert_int_equal(made.document.sections.count, 0);
}

static void colons_run_in_together(void **state)
{
    (void)state;
    read_outline("目标定位:建设北部湾开放门户。澄川市应当立足港口优势，持续扩大开放，做强临港产业。\n"
                 "路径选择:走好陆海统筹之路。一是强枢纽。建设铁路专用线。二是强产业。发展临港装备制造。\n");
    assert_int_equal(made.document.sections.count, 4);
    assert_section(0, 1, "", "目标定位:建设北部湾开放门户");
    assert_section(1, 1, "", "路径选择:走好陆海统筹之路");
    assert_section(2, 2, "一是", "强枢纽");
}

static void speakers_are_no_headings(void **state)
{
    (void)state;
    read_outline("李建明:港口扩建已经完成。下一步我们打算把重点放在集疏运体系上，尽快打通铁路专用线。\n"
                 "王海燕:航线也增加了不少。企业反映通关时间明显缩短，大家的信心更足了，订单也多了起来。\n"
                 "李建明:物流成本下降了很多。去年全市港航企业的利润增长很快，这说明方向是对的。\n"
                 "王海燕:服务质量有了提升。希望今年能够再上一个台阶，让更多企业受益于港口的发展。\n");
    assert_int_equal(made.document.sections.count, 0);
}

static void short_first_sentences_are_headings_in_company(void **state)
{
    (void)state;
    read_outline(
        "（一）增强内生动力\n消费潜力持续释放。发放消费券3亿元，带动消费42亿元，商圈夜间客流明显增加。\n"
        "有效投资稳步扩大。开工重大项目86个，完成投资210亿元，港区铁路专用线建成通车。\n");
    assert_int_equal(made.document.sections.count, 3);
    assert_section(1, 2, "", "消费潜力持续释放");
    assert_section(2, 2, "", "有效投资稳步扩大");
}

static void a_lone_short_sentence_is_none(void **state)
{
    (void)state;
    read_outline(
        "港城灯火辉煌。夜色之中，一艘艘巨轮缓缓驶入航道，码头上的工人们仍在忙碌，吊机上下起落不停。\n");
    assert_int_equal(made.document.sections.count, 0);
}

static void a_run_within_a_line_ends_with_it(void **state)
{
    (void)state;
    read_outline("一、总体思路\n工作中把握两点：一是稳字当头；二是进字为先。\n重点抓好以下工作。\n");
    const qz_section *last = &made.document.sections.items[2];
    assert_words(&made, (qz_span){last->span.start, last->end}, "二是进字为先");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbered_headings_nest_by_rank),
        cmocka_unit_test(an_annex_stands_in_no_section),
        cmocka_unit_test(articles_have_no_titles),
        cmocka_unit_test(an_article_number_in_a_sentence_is_no_heading),
        cmocka_unit_test(an_excerpt_begins_below_its_first_heading),
        cmocka_unit_test(enumerations_stand_below_what_they_come_under),
        cmocka_unit_test(one_item_is_no_enumeration),
        cmocka_unit_test(colons_run_in_together),
        cmocka_unit_test(speakers_are_no_headings),
        cmocka_unit_test(short_first_sentences_are_headings_in_company),
        cmocka_unit_test(a_lone_short_sentence_is_none),
        cmocka_unit_test(a_run_within_a_line_ends_with_it),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
