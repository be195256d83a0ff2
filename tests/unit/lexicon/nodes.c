/* nodes: a packed trie says what the trie says, and damaged nodes stay in bounds. */
#include "unit.h"

#include "lexicon/nodes.h"

static qz_arena arena;
static jmp_buf no_memory;

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &no_memory};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    qz_arena_free(&arena);
    return 0;
}

static const uint16_t ONE_TWO[] = {1, 2}, ONE_THREE[] = {1, 3}, FOUR[] = {4};

static qz_nodes packed(void)
{
    const qz_trie_key keys[] = {{ONE_TWO, 2, 1, {.lists = 1, .sense = 7, .cost = 70, .pos = 3}},
                                {ONE_THREE, 2, 1, {.lists = 2, .sense = 8}},
                                {FOUR, 1, 1, {.lists = 1, .sense = 9}}};
    qz_trie_nodes trie = {0};
    qz_nodes nodes = {0};
    qz_trie_build(&arena, keys, 3, &trie);
    for (uint32_t i = 0; i < trie.count; i++) /* the compiler also marks what leads to a term */
        trie.items[i].lists = trie.items[i].term.lists;
    assert_true(qz_nodes_pack(&arena, &trie, &nodes));
    assert_int_equal(nodes.count, trie.count);
    return nodes;
}

static uint32_t walk(const qz_nodes *nodes, const uint16_t *codes, uint32_t length)
{
    uint32_t node = 0;
    for (uint32_t i = 0; i < length; i++)
        if (!qz_nodes_step(nodes, &node, codes[i]))
            return UINT32_MAX;
    return node;
}

static void a_node_says_what_its_term_does(void **state)
{
    (void)state;
    const qz_nodes nodes = packed();
    const uint32_t node = walk(&nodes, ONE_TWO, 2);
    assert_int_not_equal(node, UINT32_MAX);
    assert_int_equal(nodes.items[node].sense, 7);
    assert_int_equal(nodes.items[node].pos, 3);
    assert_int_equal(nodes.costs[node], 70);
    assert_int_equal(qz_nodes_lists(&nodes, node).here, 1);
    assert_int_equal(qz_nodes_lists(&nodes, walk(&nodes, ONE_THREE, 2)).here, 2);
}

static void a_node_says_what_goes_on_behind_it(void **state)
{
    (void)state;
    const uint16_t one[] = {1};
    const qz_nodes nodes = packed();
    const qz_node_lists lists = qz_nodes_lists(&nodes, walk(&nodes, one, 1));
    assert_int_equal(lists.here, 0);
    assert_int_equal(lists.on, 1 | 2);
    assert_int_equal(qz_nodes_lists(&nodes, walk(&nodes, ONE_TWO, 2)).on, 0);
}

static void lists_that_are_alike_stand_once(void **state)
{
    (void)state;
    const qz_nodes nodes = packed();
    assert_int_equal(nodes.items[walk(&nodes, ONE_TWO, 2)].lists, nodes.items[walk(&nodes, FOUR, 1)].lists);
    assert_int_equal(nodes.last, 7); /* root, free, what leads to two lists, and each of them; up to 8 */
}

static void nothing_is_found_that_is_not_there(void **state)
{
    (void)state;
    const qz_nodes nodes = packed();
    const uint16_t other[] = {1, 4}, none[] = {0};
    assert_int_equal(walk(&nodes, other, 2), UINT32_MAX);
    assert_int_equal(walk(&nodes, none, 1), UINT32_MAX);
}

static void any_place_of_lists_is_in_bounds(void **state)
{
    (void)state;
    qz_nodes nodes = packed();
    const qz_node wild = {.lists = UINT16_MAX};
    nodes.items = &wild;
    nodes.count = 1;
    (void)qz_nodes_lists(&nodes, 0); /* the sanitizer is the judge */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_node_says_what_its_term_does, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_node_says_what_goes_on_behind_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_that_are_alike_stand_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_found_that_is_not_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(any_place_of_lists_is_in_bounds, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
