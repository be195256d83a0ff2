/* buffer: bytes that grow on the heap. */
#include "unit.h"

#include "base/buffer.h"

#include <string.h>

static void bytes_are_kept_in_order(void **state)
{
    (void)state;
    qz_buffer buffer = {0};
    for (int i = 0; i < 5000; i++) {
        qz_buffer_add(&buffer, "增长");
        qz_buffer_byte(&buffer, '\n');
        qz_buffer_append(&buffer, "a\0b", 3);
    }
    assert_false(buffer.failed);
    assert_int_equal(buffer.length, 5000 * (6 + 1 + 3));
    assert_memory_equal(buffer.bytes + buffer.length - 10, "增长\na\0b", 10);
    qz_buffer_free(&buffer);
}

static void a_failed_growth_is_remembered(void **state)
{
    (void)state;
    qz_buffer buffer = {0};
    qz_buffer_add(&buffer, "before");
    volatile size_t far_too_many = SIZE_MAX - 1; /* the compiler would see that they are */
    qz_buffer_append(&buffer, "", far_too_many);
    assert_true(buffer.failed);
    qz_buffer_add(&buffer, "after");
    assert_true(buffer.failed);
    qz_buffer_free(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_kept_in_order),
        cmocka_unit_test(a_failed_growth_is_remembered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
