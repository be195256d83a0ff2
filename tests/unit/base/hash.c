/* hash: the same on every machine, and every byte counts. */
#include "unit.h"

#include "base/hash.h"

#include <string.h>

static void every_byte_and_the_length_count(void **state)
{
    (void)state;
    char bytes[67];
    memset(bytes, 7, sizeof bytes);
    for (size_t length = 1; length <= sizeof bytes; length++) {
        const uint64_t before = qz_hash(bytes, length);
        assert_true(before != qz_hash(bytes, length - 1));
        for (size_t i = 0; i < length; i++) {
            bytes[i] ^= 1;
            assert_true(before != qz_hash(bytes, length));
            bytes[i] ^= 1;
        }
        assert_true(before == qz_hash(bytes, length));
    }
}

static void alignment_does_not_count(void **state)
{
    (void)state;
    char bytes[64];
    for (size_t shift = 0; shift < 8; shift++) {
        memcpy(bytes + shift, "政府工作报告二〇二六", 30);
        assert_true(qz_hash(bytes + shift, 30) == qz_hash("政府工作报告二〇二六", 30));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_and_the_length_count),
        cmocka_unit_test(alignment_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
