/* prefixes: every word and every beginning of one is found with its flags, hardly anything else is. */
#include "unit.h"

#include "lexicon/prefixes.h"

#include <stdlib.h>

enum { WORDS = 5000, OTHERS = 100000 };

static qz_arena arena;
static jmp_buf out;

static uint64_t hash_of(const char32_t *characters, uint32_t length)
{
    uint64_t hash = qz_prefix_pair(characters[0], characters[1]);
    for (uint32_t i = 2; i < length; i++)
        hash = qz_prefix_extend(hash, characters[i]);
    return hash;
}

static uint32_t shift_of(const qz_prefix_slots *slots)
{
    uint32_t shift = 64;
    for (uint32_t count = slots->count - QZ_PREFIX_REST; count > 1; count /= 2)
        shift--;
    return shift;
}

static uint32_t find(const qz_prefix_slots *slots, const char32_t *characters, uint32_t length)
{
    return qz_prefix_find(slots->items, shift_of(slots), hash_of(characters, length));
}

static void words_and_their_beginnings(void **state)
{
    (void)state;
    static const qz_prefix_word LIST[] = {{U"人工智能", 4}, {U"人工", 2}, {U"新质", 2}, {U"市", 1}};
    qz_prefix_slots slots;
    qz_prefixes_build(&arena, LIST, 4, &slots);
    assert_int_equal(find(&slots, U"人工", 2), QZ_PREFIX_WORD | QZ_PREFIX_MORE);
    assert_int_equal(find(&slots, U"人工智", 3), QZ_PREFIX_MORE);
    assert_int_equal(find(&slots, U"人工智能", 4), QZ_PREFIX_WORD);
    assert_int_equal(find(&slots, U"新质", 2), QZ_PREFIX_WORD);
    assert_int_equal(find(&slots, U"工智", 2), 0);
}

/* A fixed sequence of numbers: the same words on every run. */
static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void many_words_and_few_mistakes(void **state)
{
    (void)state;
    static char32_t characters[WORDS][3];
    static qz_prefix_word list[WORDS];
    uint32_t seed = 3;
    for (uint32_t i = 0; i < WORDS; i++) {
        for (uint32_t k = 0; k < 3; k++)
            characters[i][k] = 0x4E00 + next_number(&seed) % 3000;
        list[i] = (qz_prefix_word){characters[i], 2 + i % 2};
    }
    qz_prefix_slots slots;
    qz_prefixes_build(&arena, list, WORDS, &slots);
    for (uint32_t i = 0; i < WORDS; i++)
        assert_true(find(&slots, characters[i], list[i].length) & QZ_PREFIX_WORD);
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < OTHERS; i++) { /* characters that no word has */
        const char32_t other[2] = {0x7000 + next_number(&seed) % 3000, 0x7000 + next_number(&seed) % 3000};
        wrong += find(&slots, other, 2) != 0;
    }
    assert_in_range(wrong, 0, OTHERS / 500);
}

static void no_words_at_all(void **state)
{
    (void)state;
    qz_prefix_slots slots;
    qz_prefixes_build(&arena, NULL, 0, &slots);
    assert_int_equal(find(&slots, U"人工", 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_their_beginnings),
        cmocka_unit_test(many_words_and_few_mistakes),
        cmocka_unit_test(no_words_at_all),
    };
    arena.exit = &out;
    if (setjmp(out) != 0)
        return 1;
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    qz_arena_free(&arena);
    return failed;
}
