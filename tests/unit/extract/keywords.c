/* keywords: phrases beat their words, names beat phrases, every part of the score is told. */
#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "keywords", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

static bool has_term(const char *text, const char *term, uint64_t *rank)
{
    reading_read(&made, text);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "term");
        if (value->as.string.length == strlen(term) &&
            memcmp(value->as.string.bytes, term, strlen(term)) == 0) {
            *rank = reading_field(&made, "rank")->as.integer;
            return true;
        }
    }
    return false;
}

static const char TEXT[] =
    "氢能走廊建设提速。澄川市把氢能走廊作为头号工程，氢能走廊沿线布局加氢站。“澄江英才”计划引才。";

static void phrases_beat_the_words_in_them(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_true(has_term(TEXT, "氢能走廊", &rank));
    assert_true(rank <= 2);
    assert_false(has_term(TEXT, "走廊", &rank));
}

static void named_programmes_are_candidates(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_true(has_term(TEXT, "“澄江英才”计划", &rank));
}

static void stopwords_are_none(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_false(has_term("进一步加强工作。进一步推进工作。进一步落实工作。", "工作", &rank));
}

static void the_score_is_the_product_of_its_parts(void **state)
{
    (void)state;
    reading_read(&made, TEXT);
    while (reading_next(&made)) {
        const qza_value *parts = reading_field(&made, "explain");
        assert_int_equal(parts->as.items.count, 13); /* no levels without --explain */
        double product = 1;
        for (size_t i = 0; i < parts->as.items.count; i++)
            product *= parts->as.items.values[i].as.score;
        const double score = reading_field(&made, "score")->as.score;
        assert_true(product > score * 0.999999 && product < score * 1.000001);
    }
}

static void marks_around_a_term_make_no_other(void **state)
{
    (void)state;
    static const char QUOTED[] = "实施“七彩港湾工程”。七彩港湾工程进展顺利，澄川市加快七彩港湾工程建设。";
    uint64_t rank = 0;
    assert_int_equal(has_term(QUOTED, "“七彩港湾工程”", &rank) + has_term(QUOTED, "七彩港湾工程", &rank), 1);
}

static void no_phrase_goes_over_the_end_of_a_clause(void **state)
{
    (void)state;
    reading_read(&made, "澄川市发展氢能，走廊建设提速。氢能，走廊。");
    while (reading_next(&made)) {
        const qza_value *term = reading_field(&made, "term");
        const char *bytes = term->as.string.bytes;
        for (size_t i = 0; i + 3 <= term->as.string.length; i++)
            assert_memory_not_equal(bytes + i, "，", 3);
    }
}

static void phrases_may_end_with_weak_words(void **state)
{
    (void)state;
    uint64_t rank = 0; /* 能力 is a stop word, and none alone */
    static const char ABILITY[] =
        "科技创新能力\n澄川市提升科技创新能力。科技创新能力居全省前列。能力是能力。";
    assert_true(has_term(ABILITY, "科技创新能力", &rank));
    assert_true(rank <= 3);
    assert_false(has_term(ABILITY, "能力", &rank));
}

static void quoted_names_may_hold_marks(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_true(has_term("澄川市打造“一港、三区”格局。“1+3”工作安排已经明确。", "一港、三区", &rank));
    assert_true(has_term("澄川市打造“一港、三区”格局。“1+3”工作安排已经明确。", "“1+3”工作安排", &rank));
    assert_false(has_term("会议强调，“港区要改革。要开放。”大家表示同意。", "“港区要改革。要开放。”", &rank));
}

static void numbers_and_times_may_begin_a_phrase(void **state)
{
    (void)state;
    static const char SENTENCE[] = "澄川市建设四大港区平台，培育未来产业。";
    uint64_t rank = 0;
    assert_true(has_term(SENTENCE, "未来产业", &rank));
    assert_true(has_term("澄川市建设四大平台。", "四大平台", &rank));
}

static void no_phrase_ends_within_what_is_joined(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_false(has_term("澄川市推进港口节水和污水设施建设。", "港口节水和污水", &rank));
}

static void no_verb_goes_with_a_quoted_name(void **state)
{
    (void)state;
    uint64_t rank = 0;
    assert_true(has_term("澄川市加快推进“三桥五港”。", "三桥五港", &rank));
    assert_false(has_term("澄川市加快推进“三桥五港”。", "推进“三桥五港”", &rank));
}

/* 数字港区 is far more frequent than 数字港区建设规划, and stays beside it. */
static void parts_that_are_far_more_frequent_stay(void **state)
{
    (void)state;
    static const char SENTENCES[] =
        "澄川市数字港区建设规划\n数字港区前景广阔。数字港区作用突出。数字港区持续壮大，数字港区惠及民生。";
    uint64_t rank = 0;
    assert_true(has_term(SENTENCES, "数字港区", &rank));
}

static void an_empty_text_has_none(void **state)
{
    (void)state;
    assert_int_equal(reading_read(&made, ""), 0);
    assert_int_equal(reading_read(&made, "。，、\n"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_beat_the_words_in_them),
        cmocka_unit_test(named_programmes_are_candidates),
        cmocka_unit_test(stopwords_are_none),
        cmocka_unit_test(the_score_is_the_product_of_its_parts),
        cmocka_unit_test(marks_around_a_term_make_no_other),
        cmocka_unit_test(no_phrase_goes_over_the_end_of_a_clause),
        cmocka_unit_test(phrases_may_end_with_weak_words),
        cmocka_unit_test(quoted_names_may_hold_marks),
        cmocka_unit_test(numbers_and_times_may_begin_a_phrase),
        cmocka_unit_test(no_phrase_ends_within_what_is_joined),
        cmocka_unit_test(no_verb_goes_with_a_quoted_name),
        cmocka_unit_test(parts_that_are_far_more_frequent_stay),
        cmocka_unit_test(an_empty_text_has_none),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
