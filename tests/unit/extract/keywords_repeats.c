/* keywords_repeats: how far what begins at a place may stand elsewhere too; hashes of spans. */
#include "unit.h"

#include "extract/keywords_repeats.h"

static qz_arena arena;
static jmp_buf out;
static qz_analysis analysis;
static qz_candidates gathered;

static int tear_down(void **state)
{
    (void)state;
    qz_arena_free(&arena);
    return 0;
}

static void find(const char32_t *text, uint32_t start, uint32_t end)
{
    qz_arena_free(&arena);
    arena = (qz_arena){.exit = &out};
    analysis = (qz_analysis){.arena = &arena};
    analysis.document.body = (qz_span){start, end};
    gathered = (qz_candidates){.analysis = &analysis, .folded = text};
    qz_keyword_repeats_find(&gathered);
}

static void what_stands_twice_is_reached(void **state)
{
    (void)state;
    static const char32_t TEXT[] = U"氢能走廊建设，海岛养殖。氢能走廊提速。";
    find(TEXT, 0, 19);
    assert_int_equal(gathered.reaches[0], 4);  /* 氢能走廊 */
    assert_int_equal(gathered.reaches[12], 4); /* again */
    assert_int_equal(gathered.reaches[1], 3);  /* 能走廊 */
    assert_int_equal(gathered.reaches[7], 2);  /* 海岛养殖 stands once; pairs are not compared */
    assert_int_equal(gathered.reaches[18], 2);
}

static void spans_of_the_same_characters_have_the_same_hash(void **state)
{
    (void)state;
    static const char32_t TEXT[] = U"海岛，氢能走廊建设，氢能走廊提速。";
    find(TEXT, 3, 17);
    const uint64_t hash = qz_keyword_hash(&gathered, (qz_span){3, 7});
    assert_true(hash == qz_keyword_hash(&gathered, (qz_span){10, 14}));
    assert_true(hash != qz_keyword_hash(&gathered, (qz_span){3, 6}));
    assert_true(hash != qz_keyword_hash(&gathered, (qz_span){4, 8}));
}

static void what_stands_outside_of_the_body_does_not_count(void **state)
{
    (void)state;
    static const char32_t TEXT[] = U"氢能走廊。氢能走廊。";
    find(TEXT, 5, 10);
    for (uint32_t i = 0; i < 5; i++)
        assert_int_equal(gathered.reaches[i], 2);
}

static void reaches_are_never_too_short(void **state)
{
    (void)state;
    char32_t text[4000];
    uint32_t random = 1;
    for (uint32_t i = 0; i < 4000; i++) {
        random = random * 1664525 + 1013904223;
        text[i] = U'一' + (random >> 24) % 12;
    }
    find(text, 0, 4000);
    for (uint32_t at = 0; at < 4000; at += 7) {
        uint32_t longest = 0;
        for (uint32_t other = 0; other < 4000; other++) {
            uint32_t length = 0;
            while (other != at && at + length < 4000 && other + length < 4000 &&
                   text[at + length] == text[other + length])
                length++;
            longest = length > longest ? length : longest;
        }
        assert_true(gathered.reaches[at] >= longest);
    }
}

static void a_long_repetition_is_reached_as_far_as_can_be_told(void **state)
{
    (void)state;
    char32_t text[1000];
    for (uint32_t i = 0; i < 1000; i++)
        text[i] = U'港';
    find(text, 0, 1000);
    assert_int_equal(gathered.reaches[0], UINT8_MAX);
    assert_int_equal(gathered.reaches[990], 10);
}

static void names_are_reached(void **state)
{
    (void)state;
    find(U"澄川市政府", 0, 5);
    qz_keyword_reach_to(&gathered, 1, 4);
    qz_keyword_reach_to(&gathered, 1, 3);
    assert_int_equal(gathered.reaches[1], 4);
    qz_keyword_reach_to(&gathered, 2, 1000);
    assert_int_equal(gathered.reaches[2], UINT8_MAX);
    find(U"", 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(what_stands_twice_is_reached, tear_down),
        cmocka_unit_test_teardown(spans_of_the_same_characters_have_the_same_hash, tear_down),
        cmocka_unit_test_teardown(what_stands_outside_of_the_body_does_not_count, tear_down),
        cmocka_unit_test_teardown(reaches_are_never_too_short, tear_down),
        cmocka_unit_test_teardown(a_long_repetition_is_reached_as_far_as_can_be_told, tear_down),
        cmocka_unit_test_teardown(names_are_reached, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
