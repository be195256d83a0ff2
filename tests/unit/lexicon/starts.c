/* starts: every term is told of where it begins, and hardly any where it does not. */
#include "unit.h"

#include "lexicon/starts.h"

#include <string.h>

enum { TERMS = 5000, OTHERS = 100000 };

static qz_arena arena;
static jmp_buf out;
static qz_starts_bits bits;

static qz_starts made_of(const qz_starts_term *terms, uint32_t count)
{
    qz_starts_pairs pairs;
    memset(&bits, 0, sizeof bits);
    qz_starts_build(&arena, terms, count, &pairs, &bits);
    uint32_t shift = 32;
    for (uint32_t left = pairs.count - QZ_STARTS_REST; left > 1; left /= 2)
        shift--;
    return (qz_starts){pairs.items, &bits, shift};
}

static void terms_by_their_length(void **state)
{
    (void)state;
    static const qz_starts_term LIST[] = {
        {U"市", 1, 0}, {U"人工", 2, 1}, {U"人工智能", 4, 2}, {U"人工费", 3, 31}};
    const qz_starts starts = made_of(LIST, 4);
    assert_int_equal(qz_starts_look(&starts, U'市', U'长', U'说'), 1U << 0);
    assert_int_equal(qz_starts_look(&starts, U'市', 0, 0), 1U << 0);
    assert_int_equal(qz_starts_look(&starts, U'人', U'工', U'的'), 1U << 1);
    assert_int_equal(qz_starts_look(&starts, U'人', U'工', 0), 1U << 1);
    assert_int_equal(qz_starts_look(&starts, U'人', U'工', U'智') & ~(1U << 31), 1U << 1 | 1U << 2);
    assert_true(qz_starts_look(&starts, U'人', U'工', U'费') & 1U << 31);
    assert_int_equal(qz_starts_look(&starts, U'人', U'才', U'智'), 0);
}

/* More pairs that belong to one place than stand behind it. */
static void pairs_that_crowd_are_not_lost(void **state)
{
    (void)state;
    enum { CROWD = 200 };
    static char32_t characters[CROWD][2];
    static qz_starts_term terms[CROWD];
    uint32_t count = 0;
    for (char32_t first = 0x4E00; count < CROWD; first++)
        for (char32_t second = 0x4E00; second < 0xA000 && count < CROWD; second++) {
            if (qz_starts_hash(qz_starts_name(first, second)) >> 20 != 0)
                continue;
            characters[count][0] = first;
            characters[count][1] = second;
            terms[count] = (qz_starts_term){characters[count], 2, 5};
            count++;
        }
    const qz_starts starts = made_of(terms, CROWD);
    for (uint32_t i = 0; i < CROWD; i++)
        assert_int_equal(qz_starts_look(&starts, characters[i][0], characters[i][1], U'的'), 1U << 5);
}

static void no_terms_at_all(void **state)
{
    (void)state;
    const qz_starts starts = made_of(NULL, 0);
    assert_int_equal(qz_starts_look(&starts, U'人', U'工', U'智'), 0);
}

/* A fixed sequence of numbers: the same terms on every run. */
static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void many_terms_and_few_mistakes(void **state)
{
    (void)state;
    static char32_t characters[TERMS][4];
    static qz_starts_term terms[TERMS];
    uint32_t seed = 1, mistaken = 0;
    for (uint32_t i = 0; i < TERMS; i++) {
        for (uint32_t k = 0; k < 4; k++)
            characters[i][k] = 0x4E00 + next_number(&seed) % 3000;
        characters[i][0] = 0x4E00 + i; /* all pairs differ */
        terms[i] = (qz_starts_term){characters[i], 2 + i % 3, i % 32};
    }
    const qz_starts starts = made_of(terms, TERMS);
    for (uint32_t i = 0; i < TERMS; i++)
        assert_true(qz_starts_look(&starts, characters[i][0], characters[i][1], characters[i][2]) >> i % 32 &
                    1);
    for (uint32_t i = 0; i < OTHERS; i++)
        mistaken += qz_starts_look(&starts, 0x4E00 + next_number(&seed) % TERMS,
                                   0x7000 + next_number(&seed) % 3000, 0x4E00) != 0;
    assert_in_range(mistaken, 0, OTHERS / 50);
}

int main(void)
{
    if (setjmp(out))
        return 1;
    arena.exit = &out;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_by_their_length),
        cmocka_unit_test(pairs_that_crowd_are_not_lost),
        cmocka_unit_test(no_terms_at_all),
        cmocka_unit_test(many_terms_and_few_mistakes),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
