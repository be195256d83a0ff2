/* keywords_levels: levels of numbers by themselves. */
#include "unit.h"

#include "extract/keywords_levels.h"

static void the_share_of_words_in_the_title(void **state)
{
    (void)state;
    assert_int_equal(qz_level_titled(0, 0), 0);
    assert_int_equal(qz_level_titled(0, 3), 0);
    assert_int_equal(qz_level_titled(1, 4), 1);
    assert_int_equal(qz_level_titled(1, 2), 2);
    assert_int_equal(qz_level_titled(2, 3), 3);
    assert_int_equal(qz_level_titled(7, 10), 4);
    assert_int_equal(qz_level_titled(3, 3), 5);
    assert_int_equal(qz_level_titled(1, 200), 0); /* less than a hundredth */
}

static void how_far_from_the_beginning_of_a_clause(void **state)
{
    (void)state;
    static const uint8_t WANTED[] = {0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 6};
    for (uint32_t far = 0; far < sizeof WANTED; far++)
        assert_int_equal(qz_level_clause(far), WANTED[far]);
    assert_int_equal(qz_level_clause(UINT32_MAX), 6);
}

static void how_often(void **state)
{
    (void)state;
    assert_int_equal(qz_level_frequency(1, 1), 0);
    assert_int_equal(qz_level_frequency(1, 2), 1);
    assert_int_equal(qz_level_frequency(1, 5), 2);
    assert_int_equal(qz_level_frequency(4, 1), 9);
    assert_int_equal(qz_level_frequency(100, 6), 14);
}

static void within_what_is_longer(void **state)
{
    (void)state;
    assert_int_equal(qz_level_nested(&(qz_candidate){.count = 3}), 0);
    assert_int_equal(qz_level_nested(&(qz_candidate){.count = 3, .longer = 2}), 1);
    assert_int_equal(qz_level_nested(&(qz_candidate){.count = 3, .longer = 3}), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_share_of_words_in_the_title),
        cmocka_unit_test(how_far_from_the_beginning_of_a_clause),
        cmocka_unit_test(how_often),
        cmocka_unit_test(within_what_is_longer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
