/* model: a file that is damaged, cut, or of another size is refused with what to do. */
#include "unit.h"

#include "segment/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { GROUPS = 10 };

typedef struct small_model {
    qz_model_head head;
    uint8_t weights[GROUPS * QZ_TAGS];
} small_model;

static small_model made(void)
{
    small_model model = {.head = {.magic = QZ_MODEL_MAGIC, .groups = GROUPS}};
    for (uint32_t i = 0; i < sizeof model.weights; i++)
        model.weights[i] = (uint8_t)(i * 7);
    model.head.hash = qz_model_hash(&model.head, model.weights);
    return model;
}

static qza_status read_it(const small_model *bytes, size_t size, uint32_t groups)
{
    qz_model model;
    qza_error error = {.language = QZA_ENGLISH};
    const qza_status status = qz_model_read(bytes, size, "test", groups, &model, &error);
    if (status == QZA_OK)
        assert_ptr_equal(model.weights, bytes->weights);
    else
        assert_non_null(strstr(error.message, "install"));
    return status;
}

static void a_whole_one_is_read(void **state)
{
    (void)state;
    const small_model model = made();
    assert_int_equal(read_it(&model, sizeof model, GROUPS), QZA_OK);
}

static void others_are_refused(void **state)
{
    (void)state;
    small_model model = made();
    assert_int_equal(read_it(&model, sizeof model, GROUPS + 1), QZA_BAD_DICTIONARY);
    assert_int_equal(read_it(&model, sizeof model - 1, GROUPS), QZA_BAD_DICTIONARY);
    assert_int_equal(read_it(&model, 0, GROUPS), QZA_BAD_DICTIONARY);
    for (size_t at = 0; at < sizeof model; at++) {
        if (at >= 12 && at < 16)
            continue; /* says nothing */
        ((uint8_t *)&model)[at] ^= 1;
        assert_int_equal(read_it(&model, sizeof model, GROUPS), QZA_BAD_DICTIONARY);
        ((uint8_t *)&model)[at] ^= 1;
    }
}

static void files_are_mapped(void **state)
{
    (void)state;
    const small_model model = made();
    char path[] = "/tmp/qza-model-XXXXXX";
    const int file = mkstemp(path);
    assert_int_equal(write(file, &model, sizeof model), sizeof model);
    close(file);
    qz_model opened = {0};
    qza_error error = {0};
    assert_int_equal(qz_model_open(path, GROUPS, &opened, &error), QZA_OK);
    assert_memory_equal(opened.weights, model.weights, sizeof model.weights);
    qz_model_close(&opened);
    qz_model_close(&opened);
    unlink(path);
    assert_int_equal(qz_model_open(path, GROUPS, &opened, &error), QZA_BAD_DICTIONARY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_one_is_read),
        cmocka_unit_test(others_are_refused),
        cmocka_unit_test(files_are_mapped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
