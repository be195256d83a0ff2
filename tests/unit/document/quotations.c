#include "body.h"

#include "document/quotations.h"

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

static void read_quotations(const char *utf8)
{
    body_read(&made, utf8);
    qz_short_names_find(&made.tools, &made.arena, &made.text, &made.document);
    qz_quotations_find(&made.tools, &made.arena, &made.text, &made.document);
}

static void assert_quotation(uint32_t index, const char *words, const char *cue, const char *source)
{
    assert_true(index < made.document.quotations.count);
    const qz_quotation *quotation = &made.document.quotations.items[index];
    assert_words(&made, quotation->span, words);
    assert_words(&made, quotation->cue, cue);
    if (source)
        assert_string_equal(quotation->source, source);
    else
        assert_null(quotation->source);
}

static void a_short_name_gives_the_full_source(void **state)
{
    (void)state;
    read_quotations(
        "《澄川市建设开放强市行动纲要》（以下简称《纲要》）明确指出：“坚持陆海统筹，做强临港产业”。\n"
        "各县区要落实《纲要》中“强化口岸服务能力”的要求。\n");
    assert_int_equal(made.document.short_names.count, 1);
    assert_int_equal(made.document.quotations.count, 2);
    assert_quotation(0, "坚持陆海统筹，做强临港产业", "明确指出", "澄川市建设开放强市行动纲要");
    assert_quotation(1, "强化口岸服务能力", "要求", "澄川市建设开放强市行动纲要");
}

static void speakers_stand_before_or_after(void **state)
{
    (void)state;
    read_quotations("“码头的变化太大了，我差点没认出来。”船长周广平说。\n");
    assert_int_equal(made.document.quotations.count, 1);
    assert_words(&made, made.document.quotations.items[0].span, "码头的变化太大了，我差点没认出来。");
    assert_words(&made, made.document.quotations.items[0].cue, "说");
    assert_non_null(made.document.quotations.items[0].source);
    read_quotations("市政府在批复中要求：“加快建设国际航运枢纽。”\n");
    assert_int_equal(made.document.quotations.count, 1);
}

static void words_fill_the_clause_that_a_verb_of_speech_opens(void **state)
{
    (void)state;
    read_quotations("吊车转身，船长说“风再大也要靠岸，货不能等人”。港口负责人说，“我们要扩建泊位”。\n");
    assert_int_equal(made.document.quotations.count, 2);
    assert_quotation(0, "风再大也要靠岸，货不能等人", "说", "船长");
    assert_quotation(1, "我们要扩建泊位", "说", "港口负责人");
    read_quotations("港口负责人说，“碳达峰”要早实现。\n");
    assert_int_equal(made.document.quotations.count, 0);
}

static void sources_are_bare_names(void **state)
{
    (void)state;
    read_quotations("“航线多了，货也多了，日子越过越有奔头。”澄川港务集团董事长周广平告诉记者。\n"
                    "市长林致远在港区调研时指出：“要坚持陆海统筹，加快建设国际航运枢纽”；在座谈会上强调，“强"
                    "化安全生产责任落实”。\n");
    assert_int_equal(made.document.quotations.count, 3);
    assert_string_equal(made.document.quotations.items[0].source, "周广平");
    assert_string_equal(made.document.quotations.items[1].source, "林致远");
    assert_string_equal(made.document.quotations.items[2].source, "林致远");
}

static void names_and_figures_of_speech_are_none(void **state)
{
    (void)state;
    read_quotations("澄川市聚焦“208”现代产业集群，打造人才“强磁场”，实施“东风计划”，做好“三农”工作，"
                    "坚持“港口立市、产业强市”战略，被誉为“北部湾明珠”。\n");
    assert_int_equal(made.document.quotations.count, 0);
}

static void a_missing_mark_does_not_swallow_the_rest(void **state)
{
    (void)state;
    read_quotations("他说：“港口要扩建。\n文件强调：“强化港口集疏运体系建设”，各部门要落实。\n");
    assert_int_equal(made.document.quotations.count, 1);
    assert_quotation(0, "强化港口集疏运体系建设", "强调", "文件");
}

static void bare_short_names_keep_their_phrase(void **state)
{
    (void)state;
    read_quotations("人才库由澄川市科学技术局（以下简称“市科技局”）负责管理。\n");
    assert_int_equal(made.document.short_names.count, 1);
    const qz_short_name *one = &made.document.short_names.items[0];
    assert_words(&made, one->name, "市科技局");
    assert_words(&made, one->full, "澄川市科学技术局");
}

static void a_short_name_holds_from_its_definition_on(void **state)
{
    (void)state;
    read_quotations("落实《方案》。《澄川港扩建方案》（以下简称《方案》）提出新目标。《方案》已印发。\n");
    assert_null(qz_short_name_of(&made.text, &made.document, (qz_span){3, 5}));
    const uint32_t last = made.text.length - 8;
    assert_non_null(qz_short_name_of(&made.text, &made.document, (qz_span){last, last + 2}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_name_gives_the_full_source),
        cmocka_unit_test(speakers_stand_before_or_after),
        cmocka_unit_test(words_fill_the_clause_that_a_verb_of_speech_opens),
        cmocka_unit_test(sources_are_bare_names),
        cmocka_unit_test(names_and_figures_of_speech_are_none),
        cmocka_unit_test(a_missing_mark_does_not_swallow_the_rest),
        cmocka_unit_test(bare_short_names_keep_their_phrase),
        cmocka_unit_test(a_short_name_holds_from_its_definition_on),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
