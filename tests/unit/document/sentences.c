#include "body.h"

#include "document/outline.h"
#include "document/sentences.h"

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

static void read_sentences(const char *utf8)
{
    body_read(&made, utf8);
    qz_outline_find(&made.tools, &made.arena, &made.text, &made.document);
    qz_document_sentences(&made.tools, &made.arena, &made.text, &made.document);
}

static void sentences_know_their_section(void **state)
{
    (void)state;
    read_sentences("一、回顾\n港口扩建完成。航线增至32条。\n二、安排\n继续扩大开放。\n");
    assert_int_equal(made.document.sentences.count, 5);
    assert_int_equal(made.document.sentences.items[0].section, 0);
    assert_int_equal(made.document.sentences.items[2].section, 0);
    assert_int_equal(made.document.sentences.items[4].section, 1);
    assert_words(&made, made.document.sentences.items[1].span, "港口扩建完成。");
}

static void lines_cut_at_a_width_are_joined(void **state)
{
    (void)state;
    read_sentences(
        "全年港口货物吞吐量突破两亿吨，集装箱吞吐量\n增速居全省首位，航线总数达到三十二条，口岸通\n"
        "关时间继续压缩，企业物流成本明显下降，临港\n产业加快集聚。\n");
    assert_int_equal(made.document.sentences.count, 1);
}

static void a_number_goes_on_in_the_next_line(void **state)
{
    (void)state;
    read_sentences("全年港口货物吞吐量突破两亿吨，集装箱吞吐量增长27.\n3%，航线增加。\n");
    assert_int_equal(made.document.sentences.count, 1);
}

static void no_comma_ends_a_sentence(void **state)
{
    (void)state;
    read_sentences("这五年，\n港口规模持续扩大、\n效率不断提高，\n吞吐量年均增长7%。\n航线增加。\n");
    assert_int_equal(made.document.sentences.count, 2);
}

static void two_short_lines_are_two(void **state)
{
    (void)state;
    read_sentences("澄川市人民政府关于公布第三批市级港航物流示范企业的名单\n澄川港务集团等十二家\n");
    assert_int_equal(made.document.sentences.count, 2);
}

static void headings_are_not_joined(void **state)
{
    (void)state;
    read_sentences("一、大力推进港口建设和临港产业高质量发展\n二、全面提升口岸服务保障能力和通关效率\n");
    assert_int_equal(made.document.sentences.count, 2);
}

static void positions_find_their_sentence(void **state)
{
    (void)state;
    read_sentences("港口扩建完成。航线增至32条。\n");
    assert_int_equal(qz_document_sentence_at(&made.document, 0), 0);
    assert_int_equal(qz_document_sentence_at(&made.document, 7), 1);
    assert_int_equal(qz_document_sentence_at(&made.document, made.text.length), UINT32_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_know_their_section),
        cmocka_unit_test(lines_cut_at_a_width_are_joined),
        cmocka_unit_test(a_number_goes_on_in_the_next_line),
        cmocka_unit_test(no_comma_ends_a_sentence),
        cmocka_unit_test(two_short_lines_are_two),
        cmocka_unit_test(headings_are_not_joined),
        cmocka_unit_test(positions_find_their_sentence),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
