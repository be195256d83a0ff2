/* arena: memory that is given back all at once, and the lists that grow in it. */
#include "unit.h"

#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

static qz_arena arena;
static jmp_buf out;

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

static void memory_is_aligned_and_apart(void **state)
{
    (void)state;
    char *before = NULL;
    for (size_t size = 1; size < 3000; size += 7) {
        char *memory = qz_allocate(&arena, size);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        memset(memory, 0x5a, size);
        assert_ptr_not_equal(memory, before);
        before = memory;
    }
}

static void zeroed_memory_is_zero_after_a_reset(void **state)
{
    (void)state;
    memset(qz_allocate(&arena, 4096), 0xff, 4096);
    qz_arena_reset(&arena);
    const char *memory = qz_allocate_zeroed(&arena, 64, 64);
    for (size_t i = 0; i < 4096; i++) {
        assert_int_equal(memory[i], 0);
    }
}

static void a_product_that_overflows_jumps(void **state)
{
    (void)state;
    if (setjmp(out) == 0) {
        qz_allocate_zeroed(&arena, SIZE_MAX / 2, 4);
        fail_msg("the overflow was not seen");
    }
}

static void a_request_beyond_all_memory_jumps(void **state)
{
    (void)state;
    if (setjmp(out) == 0) {
        qz_allocate(&arena, SIZE_MAX - 8);
        fail_msg("nobody has that much");
    }
}

static void lists_grow_and_keep_their_items(void **state)
{
    (void)state;
    QZ_LIST(uint32_t) list = {0};
    for (uint32_t i = 0; i < 100000; i++) {
        *qz_push(&arena, &list) = i * 3;
    }
    assert_int_equal(list.count, 100000);
    for (uint32_t i = 0; i < list.count; i++) {
        assert_int_equal(list.items[i], i * 3);
    }
}

/* A large array grows where it is; what is made between its steps stays as it was. */
static void large_lists_grow_beside_others(void **state)
{
    (void)state;
    enum { MANY = 5000000, STEP = 500000 };
    QZ_LIST(uint64_t) list = {0};
    const char *between[MANY / STEP];
    for (uint32_t i = 0; i < MANY; i++) {
        *qz_push(&arena, &list) = i * 3ULL;
        if (i % STEP == 0)
            between[i / STEP] = qz_format(&arena, "%u", i);
    }
    for (uint32_t i = 0; i < MANY; i++)
        assert_true(list.items[i] == i * 3ULL);
    for (uint32_t i = 0; i < MANY; i += STEP)
        assert_string_equal(between[i / STEP], qz_format(&arena, "%u", i));
}

static void strings_are_copied_and_made(void **state)
{
    (void)state;
    const char source[] = {'a', '\0', 'b'};
    const char *copy = qz_copy_bytes(&arena, source, sizeof source);
    assert_memory_equal(copy, "a\0b", 4);
    assert_string_equal(qz_format(&arena, "%s:%d", "figure", 7), "figure:7");
    const char *longer = qz_format(&arena, "%01000d", 1);
    assert_int_equal(strlen(longer), 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(memory_is_aligned_and_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(zeroed_memory_is_zero_after_a_reset, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_product_that_overflows_jumps, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_request_beyond_all_memory_jumps, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_grow_and_keep_their_items, set_up, tear_down),
        cmocka_unit_test_setup_teardown(large_lists_grow_beside_others, set_up, tear_down),
        cmocka_unit_test_setup_teardown(strings_are_copied_and_made, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
