/* learned: the file of the model, and what its tags may be. */
#include "unit.h"

#include "extract/learned.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct whole_model {
    qz_learned_head head;
    qz_learned_row rows[QZ_LEARNED_ROWS];
} whole_model;

static whole_model *made(void)
{
    whole_model *model = calloc(1, sizeof *model);
    assert_non_null(model);
    model->head = (qz_learned_head){.magic = QZ_LEARNED_MAGIC, .rows = QZ_LEARNED_ROWS};
    model->rows[100].weights[3] = 7;
    model->head.hash = qz_learned_hash(&model->head, model->rows);
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
    assert_int_equal(opened.rows[100].weights[3], 7);
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
    model->rows[100].weights[3] = 8;
    assert_int_equal(open_it(model, sizeof *model, &opened), QZA_BAD_DICTIONARY);
    model->rows[100].weights[3] = 7;
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

static uint32_t tag_of(uint32_t type, uint32_t place)
{
    return 1 + 4 * type + place;
}

static void names_go_on_as_what_they_began(void **state)
{
    (void)state;
    const uint32_t begin = tag_of(QZ_LEARNED_PERSON, QZ_LEARNED_BEGIN);
    const uint32_t inside = tag_of(QZ_LEARNED_PERSON, QZ_LEARNED_INSIDE);
    const uint32_t end = tag_of(QZ_LEARNED_PERSON, QZ_LEARNED_END);
    const uint32_t place = tag_of(QZ_LEARNED_PLACE, QZ_LEARNED_SINGLE);
    assert_true(qz_learned_follows(begin, inside));
    assert_true(qz_learned_follows(inside, end));
    assert_true(qz_learned_follows(begin, end));
    assert_true(qz_learned_follows(end, begin));
    assert_true(qz_learned_follows(end, place));
    assert_true(qz_learned_follows(place, 0));
    assert_false(qz_learned_follows(begin, 0));
    assert_false(qz_learned_follows(inside, begin));
    assert_false(qz_learned_follows(inside, tag_of(QZ_LEARNED_PLACE, QZ_LEARNED_END)));
    assert_false(qz_learned_follows(0, inside));
    assert_false(qz_learned_follows(end, end));
}

static void a_feature_is_told_from_others_of_its_bucket(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 1000; i++) {
        const uint32_t vote = i * 0x9E3779B1U;
        assert_in_range(qz_learned_bucket(vote), 0, QZ_LEARNED_ROWS - QZ_LEARNED_BUCKET);
        assert_int_equal(qz_learned_bucket(vote) % QZ_LEARNED_BUCKET, 0);
        assert_int_not_equal(qz_learned_check(vote), 0);
        assert_int_equal(qz_learned_bucket(vote), qz_learned_bucket(vote ^ 1));
        assert_int_not_equal(qz_learned_check(vote), qz_learned_check(vote ^ 1));
    }
}

/* A Han word is parted into its characters; numbers and marks are one unit each. */
static void units_are_characters_of_words(void **state)
{
    (void)state;
    char32_t folded[] = U"陶小满2024年。再说";
    qz_token items[] = {{{0, 3}, QZ_TOKEN_HAN, 0, false},
                        {{3, 8}, QZ_TOKEN_DATE, 0, false},
                        {{8, 9}, QZ_TOKEN_PUNCTUATION, 0, false},
                        {{9, 11}, QZ_TOKEN_HAN, 0, false}};
    const qz_tokens tokens = {.items = items, .count = 4};
    const qz_text text = {.folded = folded, .length = 11};
    const qz_entities found = {0};
    qz_learned_stretch *stretch = calloc(1, sizeof *stretch);
    assert_non_null(stretch);
    qz_lexicon *lexicon;
    qza_error error = {0};
    assert_int_equal(qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, &error), QZA_OK);
    assert_int_equal(qz_learned_look(lexicon, &text, &tokens, 0, &found, stretch), 3);
    assert_int_equal(stretch->count, 5);
    assert_int_equal(stretch->units[2].place, QZ_LEARNED_BEGIN);
    assert_int_equal(stretch->units[3].place, QZ_LEARNED_INSIDE);
    assert_int_equal(stretch->units[4].place, QZ_LEARNED_END);
    assert_int_equal(stretch->units[5].place, QZ_LEARNED_SINGLE);
    assert_int_equal(stretch->units[5].span.end, 8);
    assert_int_equal(stretch->units[6].c, U'。');
    assert_int_equal(qz_learned_look(lexicon, &text, &tokens, 3, &found, stretch), 4);
    assert_int_equal(stretch->count, 2);
    qz_lexicon_close(lexicon);
    free(stretch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_one_is_read),
        cmocka_unit_test(others_are_refused),
        cmocka_unit_test(where_there_is_none_it_stays_empty),
        cmocka_unit_test(names_go_on_as_what_they_began),
        cmocka_unit_test(a_feature_is_told_from_others_of_its_bucket),
        cmocka_unit_test(units_are_characters_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
