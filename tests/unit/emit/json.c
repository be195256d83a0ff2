/* json: strings and numbers come out exactly as they went in. */
#include "unit.h"

#include "record.h"

#include <stdio.h>
#include <stdlib.h>

static void check(const qza_record *record, const char *expected)
{
    qza_writer writer = {.key_type = NULL};
    assert_true(qz_emit_json_record(&writer, record));
    qz_buffer_byte(&writer.out, '\0');
    assert_string_equal(writer.out.bytes, expected);
    qz_buffer_free(&writer.out);
    free(writer.keys);
}

static void a_record_has_every_field_and_optional_ones_where_they_are(void **state)
{
    (void)state;
    qza_value values[VALUES];
    qza_record record = make_record(values, "增长");
    check(&record, "{\"type\":\"thing\",\"file\":\"-\",\"id\":\"thing:0-1\",\"text\":\"增长\",\"value\":null,"
                   "\"score\":null,"
                   "\"known\":null,\"places\":null,\"rule\":null}");
    const char meta[] = "{\"n\":9007199254740993}";
    values[META] = (qza_value){.type = QZA_JSON_TEXT, .as.string = {meta, strlen(meta)}};
    check(&record, "{\"type\":\"thing\",\"file\":\"-\",\"id\":\"thing:0-1\",\"text\":\"增长\",\"value\":null,"
                   "\"score\":null,"
                   "\"known\":null,\"places\":null,\"meta\":{\"n\":9007199254740993},\"rule\":null}");
}

/* The record is written through keys of a fixed room: each name of a field fits. */
static void the_names_of_all_fields_have_room(void **state)
{
    (void)state;
    size_t count;
    const qza_command *const *commands = qza_commands(&count);
    for (size_t c = 0; c < count; c++)
        for (const qza_type *const *type = commands[c]->types; *type; type++)
            for (const qza_field *field = (*type)->fields; field->name; field++)
                assert_true(strlen(field->name) + sizeof ",\"\":" <= sizeof((qz_json_key *)0)->text);
}

static void value_is(qza_value value, const char *expected)
{
    qz_buffer out = {0};
    assert_true(qz_emit_json_value(&out, &value));
    qz_buffer_byte(&out, '\0');
    assert_string_equal(out.bytes, expected);
    qz_buffer_free(&out);
}

static void numbers_keep_their_digits(void **state)
{
    (void)state;
    value_is(decimal_value("9007199254740993"), "9007199254740993");
    value_is(decimal_value("1.10"), "1.10");
    value_is(decimal_value("-0.3333333333333333"), "-0.3333333333333333");
    value_is((qza_value){.type = QZA_INTEGER, .as.integer = UINT64_MAX}, "18446744073709551615");
    value_is((qza_value){.type = QZA_SCORE, .as.score = 1.0 / 3}, "0.333333");
    value_is((qza_value){.type = QZA_SCORE, .as.score = -1.0 / 0.0}, "null");
    value_is((qza_value){.type = QZA_BOOLEAN, .as.boolean = true}, "true");
}

static void strings_are_escaped_and_always_utf8(void **state)
{
    (void)state;
    value_is(string_value("\"\\\b\f\n\r\t\x01/𠮷"), "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001/𠮷\"");
    value_is(string_value("a\xD6\xD0.txt"), "\"a\xEF\xBF\xBD\xEF\xBF\xBD.txt\"");
    value_is((qza_value){.type = QZA_STRING, .as.string = {"a\0b", 3}}, "\"a\xEF\xBF\xBD"
                                                                        "b\"");
    value_is((qza_value){.type = QZA_STRING, .as.string = {"whole", 2}}, "\"wh\"");
}

/* The usual ones are not left to printf. */
static void scores_have_the_digits_that_printf_gives(void **state)
{
    (void)state;
    static const double EDGES[] = {0,      1e-4,      0.00009999999, 0.000099999995, 0.5,
                                   1,      0.1234565, 1.00005,       99999.95,       99999.949,
                                   100000, 1234567.8, 1e-30,         -0.25};
    char expected[QZ_SCORE_ROOM], text[QZ_SCORE_ROOM];
    for (size_t i = 0; i < sizeof EDGES / sizeof *EDGES; i++) {
        (void)snprintf(expected, sizeof expected, "%.6g", EDGES[i]);
        qz_emit_score(EDGES[i], text);
        assert_string_equal(text, expected);
    }
    uint64_t random = 1;
    for (uint32_t i = 0; i < 200000; i++) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        const uint32_t whole = (uint32_t)(random >> 44), power = (uint32_t)(random >> 33) % 12;
        double score = whole; /* as often as not with few digits, of which a 5 may be the seventh */
        for (uint32_t k = 0; k < power; k++)
            score /= i % 2 ? 10 : 7;
        (void)snprintf(expected, sizeof expected, "%.6g", score);
        qz_emit_score(score, text);
        assert_string_equal(text, expected);
    }
}

static void arrays_and_objects(void **state)
{
    (void)state;
    qza_value members[] = {string_value("甲"), {.type = QZA_POSITION, .as.integer = 3}};
    members[0].key = "text";
    members[1].key = "start";
    const qza_value items[] = {{.type = QZA_OBJECT, .as.items = {members, 2}},
                               {.type = QZA_ARRAY, .as.items = {NULL, 0}}};
    value_is((qza_value){.type = QZA_ARRAY, .as.items = {items, 2}}, "[{\"text\":\"甲\",\"start\":3},[]]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_has_every_field_and_optional_ones_where_they_are),
        cmocka_unit_test(the_names_of_all_fields_have_room),
        cmocka_unit_test(numbers_keep_their_digits),
        cmocka_unit_test(scores_have_the_digits_that_printf_gives),
        cmocka_unit_test(strings_are_escaped_and_always_utf8),
        cmocka_unit_test(arrays_and_objects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
