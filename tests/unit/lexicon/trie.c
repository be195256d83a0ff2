/* trie: every key is found, nothing else is, and damaged nodes are walked in bounds. */
#include "unit.h"

#include "lexicon/trie.h"

#include <stdlib.h>
#include <string.h>

enum { KEYS = 3000, LONGEST = 6, ALPHABET = 400 };

static qz_arena arena;
static jmp_buf out;
static uint16_t codes[KEYS][LONGEST];
static qz_trie_key keys[KEYS];

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    qz_arena_free(&arena);
    return 0;
}

static int by_codes(const void *left, const void *right)
{
    const qz_trie_key *a = left, *b = right;
    for (uint32_t i = 0; i < a->length && i < b->length; i++)
        if (a->codes[i] != b->codes[i])
            return a->codes[i] < b->codes[i] ? -1 : 1;
    return a->length < b->length ? -1 : a->length > b->length;
}

/* A fixed sequence of numbers: the same keys on every run. */
static uint32_t next_number(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 8;
}

static uint32_t make_keys(void)
{
    uint32_t state = 7;
    for (uint32_t i = 0; i < KEYS; i++) {
        const uint32_t length = 1 + next_number(&state) % LONGEST;
        for (uint32_t k = 0; k < length; k++)
            codes[i][k] = (uint16_t)(1 + next_number(&state) % (k ? ALPHABET / 8 : ALPHABET));
        keys[i] = (qz_trie_key){codes[i], length, next_number(&state), {.sense = 0}};
    }
    qsort(keys, KEYS, sizeof *keys, by_codes);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < KEYS; i++)
        if (by_codes(&keys[kept - 1], &keys[i]) != 0)
            keys[kept++] = keys[i];
    for (uint32_t i = 0; i < kept; i++)
        keys[i].term.sense = i + 1;
    return kept;
}

static uint32_t find(const qz_trie_nodes *nodes, const uint16_t *word, uint32_t length)
{
    uint32_t node = 0;
    for (uint32_t i = 0; i < length; i++)
        if (!qz_trie_step(nodes->items, nodes->count, &node, word[i]))
            return 0;
    return nodes->items[node].term.sense;
}

static void every_key_leads_to_its_term(void **state)
{
    (void)state;
    const uint32_t count = make_keys();
    qz_trie_nodes nodes = {0};
    qz_trie_build(&arena, keys, count, &nodes);
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(find(&nodes, keys[i].codes, keys[i].length), i + 1);
}

static void other_words_are_not_found(void **state)
{
    (void)state;
    const uint32_t count = make_keys();
    qz_trie_nodes nodes = {0};
    qz_trie_build(&arena, keys, count, &nodes);
    uint32_t random = 99;
    for (uint32_t i = 0; i < 20000; i++) {
        uint16_t word[LONGEST];
        const uint32_t length = 1 + next_number(&random) % LONGEST;
        for (uint32_t k = 0; k < length; k++)
            word[k] = (uint16_t)(1 + next_number(&random) % (ALPHABET * 2));
        const qz_trie_key key = {.codes = word, .length = length};
        const bool known = bsearch(&key, keys, count, sizeof *keys, by_codes) != NULL;
        assert_int_equal(find(&nodes, word, length) != 0, known);
    }
}

static void no_keys_make_a_trie_of_nothing(void **state)
{
    (void)state;
    qz_trie_nodes nodes = {0};
    qz_trie_build(&arena, NULL, 0, &nodes);
    const uint16_t word[] = {1};
    assert_int_equal(find(&nodes, word, 1), 0);
}

static void damaged_nodes_are_walked_in_bounds(void **state)
{
    (void)state;
    const uint32_t count = make_keys();
    qz_trie_nodes nodes = {0};
    qz_trie_build(&arena, keys, count, &nodes);
    uint32_t random = 3;
    for (uint32_t i = 0; i < nodes.count; i += 3)
        nodes.items[i].base = next_number(&random) * next_number(&random);
    for (uint32_t i = 0; i < count; i++)
        (void)find(&nodes, keys[i].codes, keys[i].length); /* the sanitizer is the judge */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_key_leads_to_its_term, set_up, tear_down),
        cmocka_unit_test_setup_teardown(other_words_are_not_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_keys_make_a_trie_of_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(damaged_nodes_are_walked_in_bounds, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
