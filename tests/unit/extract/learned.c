/* learned: the file of the model, and what its tags may be. */
#include "unit.h"

#include "extract/learned.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct whole_model {
    qz_learned_head head;
    int8_t weights[QZ_LEARNED_ROW << QZ_LEARNED_BITS];
} whole_model;

static whole_model *made(void)
{
    whole_model *model = calloc(1, sizeof *model);
    assert_non_null(model);
    model->head = (qz_learned_head){.magic = QZ_LEARNED_MAGIC, .rows = 1 << QZ_LEARNED_BITS};
    model->weights[100] = 7;
    model->head.hash = qz_learned_hash(&model->head, model->weights);
    return model;
}

static qza_status open_it(const whole_model *model, size_t size, qz_learned *opened)
{
    char path[] = "/tmp/qza-names-XXXXXX";
    const int file = mkstemp(path);
    assert_int_equal(write(file, model, size), size);
    close(file);
    qza_error error = {.language = QZA_ENGLISH};
    const qza_status status = qz_learned_open(path, opened, &error);
    if (status != QZA_OK)
        assert_non_null(strstr(error.message, "install"));
    unlink(path);
    return status;
}

static void a_whole_one_is_read(void **state)
{
    (void)state;
    whole_model *model = made();
    qz_learned opened;
    assert_int_equal(open_it(model, sizeof *model, &opened), QZA_OK);
    assert_int_equal(opened.weights[100], 7);
    qz_learned_close(&opened);
    qz_learned_close(&opened);
    free(model);
}

static void others_are_refused(void **state)
{
    (void)state;
    whole_model *model = made();
    qz_learned opened;
    assert_int_equal(open_it(model, sizeof *model - 1, &opened), QZA_BAD_DICTIONARY);
    assert_int_equal(open_it(model, 10, &opened), QZA_BAD_DICTIONARY);
    model->weights[100] = 8;
    assert_int_equal(open_it(model, sizeof *model, &opened), QZA_BAD_DICTIONARY);
    model->weights[100] = 7;
    model->head.magic[7] = '0';
    assert_int_equal(open_it(model, sizeof *model, &opened), QZA_BAD_DICTIONARY);
    free(model);
}

static void where_there_is_none_it_stays_empty(void **state)
{
    (void)state;
    qz_learned opened;
    qza_error error = {0};
    assert_int_equal(qz_learned_open("/tmp/qza-no-such-model", &opened, &error), QZA_OK);
    assert_null(opened.head);
}

static void names_go_on_as_what_they_began(void **state)
{
    (void)state;
    assert_true(qz_learned_follows(QZ_LEARNED_PERSON, QZ_LEARNED_PERSON + 1));
    assert_true(qz_learned_follows(QZ_LEARNED_PERSON + 1, QZ_LEARNED_PERSON + 1));
    assert_true(qz_learned_follows(QZ_LEARNED_PERSON + 1, QZ_LEARNED_PLACE));
    assert_true(qz_learned_follows(QZ_LEARNED_PLACE, QZ_LEARNED_OUTSIDE));
    assert_false(qz_learned_follows(QZ_LEARNED_OUTSIDE, QZ_LEARNED_PLACE + 1));
    assert_false(qz_learned_follows(QZ_LEARNED_PERSON, QZ_LEARNED_PLACE + 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_one_is_read),
        cmocka_unit_test(others_are_refused),
        cmocka_unit_test(where_there_is_none_it_stays_empty),
        cmocka_unit_test(names_go_on_as_what_they_began),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
