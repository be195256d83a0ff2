/* writer: the beginning, the records and the end of an output in each format. */
#include "unit.h"

#include "record.h"

static const qza_type *const TYPES[] = {&TYPE, NULL};
static const qza_command COMMAND = {.name = "things", .types = TYPES};

static void output_is(qza_style style, const char *const *texts, const char *expected)
{
    qza_writer *writer;
    assert_int_equal(qza_writer_open(&style, &writer, NULL), QZA_OK);
    assert_int_equal(qza_write_begin(writer, &COMMAND, NULL), QZA_OK);
    size_t count = 0;
    for (; texts[count]; count++) {
        qza_value values[VALUES];
        qza_record record = make_record(values, texts[count]);
        assert_int_equal(qza_write_record(writer, &record, count == 0, NULL), QZA_OK);
    }
    assert_int_equal(qza_write_end(writer, count == 0, NULL), QZA_OK);
    size_t length;
    const char *bytes = qza_writer_bytes(writer, &length);
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(bytes, expected, length);
    qza_writer_clear(writer);
    (void)qza_writer_bytes(writer, &length);
    assert_int_equal(length, 0);
    qza_writer_close(writer);
}

#define RECORD(text)                                                                                         \
    "{\"type\":\"thing\",\"file\":\"-\",\"id\":\"thing:0-1\",\"text\":\"" text                               \
    "\",\"value\":null,\"score\":null,\"known\":null,\"places\":null,\"rule\":null}"
#define HEADER "type,file,id,text,value,score,known,places,page,line,meta,explain,rule\r\n"
#define ROW(text) "thing,-,thing:0-1," text ",,,,,,,,,\r\n"

static void json_forms(void **state)
{
    (void)state;
    const char *two[] = {"a", "b", NULL}, *none[] = {NULL};
    output_is((qza_style){.format = QZA_JSONL}, two, RECORD("a") "\n" RECORD("b") "\n");
    output_is((qza_style){.format = QZA_JSONL}, none, "");
    output_is((qza_style){.format = QZA_JSON}, two, "[\n" RECORD("a") ",\n" RECORD("b") "\n]\n");
    output_is((qza_style){.format = QZA_JSON}, none, "[]\n");
}

static void csv(void **state)
{
    (void)state;
    const char *texts[] = {"plain", "a,b", "say \"yes\"", "two\nlines", "=1+1", "-2", "'x", "＝1", "@", NULL};
    output_is((qza_style){.format = QZA_CSV}, texts,
              HEADER ROW("plain") ROW("\"a,b\"") ROW("\"say \"\"yes\"\"\"") ROW("\"two\nlines\"")
                  ROW("\"'=1+1\"") ROW("\"'-2\"") ROW("\"''x\"") ROW("\"'＝1\"") ROW("\"'@\""));
    const char *none[] = {NULL};
    output_is((qza_style){.format = QZA_CSV, .bom = true}, none, "\xEF\xBB\xBF" HEADER);
}

static void numbers_of_csv_are_not_guarded(void **state)
{
    (void)state;
    qza_value values[VALUES];
    qza_record record = make_record(values, "");
    values[VALUE] = decimal_value("-3.50");
    values[SCORE] = (qza_value){.type = QZA_SCORE, .as.score = -0.25};
    values[KNOWN] = (qza_value){.type = QZA_BOOLEAN, .as.boolean = false};
    const qza_value places[] = {string_value("甲"), string_value("乙,丙")};
    values[PLACES] = (qza_value){.type = QZA_ARRAY, .as.items = {places, 2}};
    qza_writer *writer;
    const qza_style style = {.format = QZA_CSV};
    assert_int_equal(qza_writer_open(&style, &writer, NULL), QZA_OK);
    assert_int_equal(qza_write_begin(writer, &COMMAND, NULL), QZA_OK);
    qza_writer_clear(writer);
    assert_int_equal(qza_write_record(writer, &record, true, NULL), QZA_OK);
    size_t length;
    const char *bytes = qza_writer_bytes(writer, &length);
    const char expected[] = "thing,-,thing:0-1,,-3.50,-0.25,false,\"[\"\"甲\"\",\"\"乙,丙\"\"]\",,,,,\r\n";
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(bytes, expected, length);
    qza_writer_close(writer);
}

static void tsv(void **state)
{
    (void)state;
    const char *texts[] = {"a\tb", "two\nlines\r", "back\\slash", "=1", "\"", NULL};
    output_is((qza_style){.format = QZA_TSV}, texts,
              "type\tfile\tid\ttext\tvalue\tscore\tknown\tplaces\tpage\tline\tmeta\texplain\trule\n"
              "thing\t-\tthing:0-1\ta\\tb\t\t\t\t\t\t\t\t\t\n"
              "thing\t-\tthing:0-1\ttwo\\nlines\\r\t\t\t\t\t\t\t\t\t\n"
              "thing\t-\tthing:0-1\tback\\\\slash\t\t\t\t\t\t\t\t\t\n"
              "thing\t-\tthing:0-1\t=1\t\t\t\t\t\t\t\t\t\n"
              "thing\t-\tthing:0-1\t\"\t\t\t\t\t\t\t\t\t\n");
}

static void a_text_block_shows_no_control_characters(void **state)
{
    (void)state;
    const char *texts[] = {"增长\x1b[31m\n", NULL};
    output_is((qza_style){.format = QZA_TEXT}, texts,
              "type              thing\nfile              -\nid                thing:0-1\n"
              "text              增长<U+001B>[31m<U+000A>\n");
}

static void the_schema_of_an_unknown_type_is_refused(void **state)
{
    (void)state;
    const qza_style style = {.format = QZA_JSON};
    qza_writer *writer;
    qza_error error = {.language = QZA_CHINESE};
    assert_int_equal(qza_writer_open(&style, &writer, NULL), QZA_OK);
    assert_int_equal(qza_write_schema(writer, "nothing", &error), QZA_BAD_OPTION);
    assert_non_null(strstr(error.message, "nothing"));
    assert_int_equal(qza_write_schema(writer, "token", &error), QZA_OK);
    qza_writer_close(writer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_forms),
        cmocka_unit_test(csv),
        cmocka_unit_test(numbers_of_csv_are_not_guarded),
        cmocka_unit_test(tsv),
        cmocka_unit_test(a_text_block_shows_no_control_characters),
        cmocka_unit_test(the_schema_of_an_unknown_type_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
