/* about: schema and version. */
#include "describe.h"
#include "locate.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

static const char *const SCHEMA_EXAMPLES[] = {"schema figure", "schema", NULL};
static const qza_command SCHEMA = {
    .name = "schema",
    .summary = {"the JSON Schema of the records", "记录的 JSON Schema"},
    .description =
        {"'qza schema TYPE' prints the JSON Schema (2020-12) of a record type, 'qza schema' that of all.",
         "“qza schema 类型”输出某种记录的 JSON Schema（2020-12），“qza schema”输出全部。"},
    .examples = SCHEMA_EXAMPLES,
};
const program_command schema_program = {.command = &SCHEMA, .operands = "[TYPE]"};

static const qza_option VERSION_OPTIONS[] = {
    {"json",
     0,
     QZA_OPTION_FLAG,
     NULL,
     NULL,
     NULL,
     {"with the versions of the libraries and the hash of the dictionary, as JSON",
      "连同各库的版本与词典的哈希值，以 JSON 输出"}},
    {"dict",
     0,
     QZA_OPTION_FILE,
     "FILE",
     NULL,
     "QZA_DICT, or qza.dict beside the program",
     {"the compiled dictionary", "编译好的词典"}},
    {.name = NULL},
};
static const char *const VERSION_EXAMPLES[] = {"version", "version --json", NULL};
static const qza_command VERSION = {
    .name = "version",
    .options = VERSION_OPTIONS,
    .summary = {"the versions of the program and of its dictionary", "程序与词典的版本"},
    .description = {"The same bytes, dictionary and version give the same output on every machine.",
                    "相同的字节、词典和版本在任何机器上输出相同。"},
    .examples = VERSION_EXAMPLES,
};
const program_command version_program = {.command = &VERSION};

static int too_many(const struct request *request, size_t most)
{
    complain(request->operands[most], 0, "one too many: see 'qza help %s'", "多余的参数：参看 qza help %s",
             request->program->command->name);
    return EXIT_USAGE;
}

static int print_writer(const qza_writer *writer, const char *end)
{
    size_t length;
    const char *bytes = qza_writer_bytes(writer, &length);
    (void)fwrite(bytes, 1, length, stdout);
    (void)fputs(end, stdout);
    return EXIT_DONE;
}

int schema_run(const struct request *request)
{
    if (request->operand_count > 1)
        return too_many(request, 1);
    const qza_style style = {.format = QZA_JSON};
    qza_error error = {.language = message_language()};
    qza_writer *writer;
    qza_status status = qza_writer_open(&style, &writer, &error);
    if (status == QZA_OK)
        status = qza_write_schema(writer, request->operand_count ? request->operands[0] : NULL, &error);
    if (status == QZA_OK)
        (void)print_writer(writer, "");
    else
        complain_of(&error, NULL);
    qza_writer_close(writer);
    return message_exit(status);
}

static int print_versions(const char *hash)
{
    const qza_style style = {.format = QZA_JSON};
    qza_error error = {.language = message_language()};
    qza_writer *writer;
    qza_status status = qza_writer_open(&style, &writer, &error);
    if (status == QZA_OK)
        status = qza_write_version(writer, hash, &error);
    if (status == QZA_OK)
        (void)print_writer(writer, "\n");
    else
        complain_of(&error, NULL);
    qza_writer_close(writer);
    return message_exit(status);
}

/* The version can be told without a dictionary, unless the user has named one. */
int version_run(const struct request *request)
{
    if (request->operand_count)
        return too_many(request, 0);
    const char *given = request_setting(request, "dict");
    char *dictionary = locate_dictionary_quietly(given);
    char hash[17] = "";
    qza_error error = {.language = message_language()};
    qza_status status = dictionary ? qza_dictionary_hash(dictionary, hash, &error) : QZA_OK;
    if (status != QZA_OK)
        complain_of(&error, dictionary);
    free(dictionary);
    if (status != QZA_OK && given)
        return message_exit(status);
    if (status != QZA_OK)
        hash[0] = '\0';
    if (request_setting(request, "json"))
        return print_versions(hash[0] ? hash : NULL);
    (void)printf("qza %s%s%s\n", QZA_VERSION, hash[0] ? ", dictionary " : "", hash);
    return EXIT_DONE;
}
