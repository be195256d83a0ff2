#include "dict.h"

#include "locate.h"
#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const qza_option OPTIONS[] = {
    {"output",
     'o',
     QZA_OPTION_FILE,
     "FILE",
     NULL,
     "qza.dict",
     {"compile: write the compiled dictionary to FILE", "compile：把编译好的词典写入 FILE"}},
    {.name = NULL},
};

static const char *const EXAMPLES[] = {"dict check dictionaries", "dict compile -o my.dict dictionaries",
                                       "dict list", NULL};

static const qza_command COMMAND = {
    .name = "dict",
    .options = OPTIONS,
    .summary = {"check, compile and list dictionaries", "检查、编译、列出词典"},
    .description =
        {"'dict check PATH…' reads lists (folders of *.tsv, or single files) and tells every mistake "
         "with its line, and which terms of user dictionaries conflict: given twice, overlapping, holding "
         "one of another class, of another class than the dictionary in use has. Conflicts are no "
         "mistakes and leave the exit status 0. A compiled file is compared with its checksum. 'dict compile "
         "PATH…' makes one compiled dictionary of them. 'dict list "
         "[FILE]' tells the lists of a compiled dictionary, by default the one that is used: name, "
         "rows, columns.",
         "“dict check 路径…”读取词表（*.tsv 所在目录或单个文件），报告每处错误及其行号，并指出用户词典中"
         "相互冲突的词条：重复给出、部分重叠、包含类别不同的词条、类别与所用词典不同。冲突不是错误，退出状态"
         "仍为 0。编译好的文件则核对校验和。“dict compile "
         "路径…”把它们编译成一个词典。“dict list [文件]”列出编译好的词典中的词表（默认为正在使用的词典）："
         "名称、行数、列名。"},
    .examples = EXAMPLES,
};

static const char *const ACTIONS[] = {"check", "compile", "list", NULL};

const program_command dict_program = {
    .command = &COMMAND, .operands = "check|compile|list [PATH…]", .words = ACTIONS};

static int finish(qza_status status, const qza_error *error)
{
    if (status != QZA_OK)
        complain_of(error, NULL);
    return message_exit(status);
}

struct findings {
    size_t mistakes; /* told already */
};

static void tell_finding(void *context, const qza_error *finding)
{
    struct findings *findings = context;
    findings->mistakes += finding->code != QZA_OK;
    complain_of(finding, NULL);
}

static void tell_list(void *context, const qza_error *finding)
{
    (void)context;
    (void)printf("%s\t%llu\t%s\n", finding->place, (unsigned long long)finding->line, finding->message);
}

/* Lists are compared with the dictionary in use, where there is one: the first is checked before it is made.
 */
static int check(const char *const *paths, size_t count)
{
    char *dictionary = locate_dictionary_quietly(NULL);
    struct findings findings = {0};
    qza_error error = {.language = message_language()};
    const qza_status status = qza_dictionary_check(paths, count, dictionary, tell_finding, &findings, &error);
    free(dictionary);
    return findings.mistakes ? EXIT_KNOWLEDGE : finish(status, &error);
}

static int compile(const struct request *request, const char *const *paths, size_t count)
{
    const char *output = request_setting(request, "output");
    qza_error error = {.language = message_language()};
    return finish(qza_dictionary_compile(paths, count, output ? output : "qza.dict", &error), &error);
}

static int list(const char *given)
{
    char *dictionary = locate_dictionary(given);
    if (!dictionary)
        return EXIT_KNOWLEDGE;
    qza_error error = {.language = message_language()};
    qza_status status = qza_dictionary_list(dictionary, tell_list, NULL, &error);
    if (status != QZA_OK)
        complain_of(&error, dictionary);
    free(dictionary);
    return message_exit(status);
}

static int wrong_use(const char *action)
{
    const char *nearest = action ? message_nearest(action, ACTIONS) : NULL;
    if (nearest)
        complain(NULL, 0, "dict: '%s' is nothing that it does: did you mean %s?",
                 "dict：没有“%s”这项操作：是否想用 %s？", action, nearest);
    else
        complain(NULL, 0, "dict: say what to do: check, compile or list, see 'qza help dict'",
                 "dict：请说明操作：check、compile 或 list，参看 qza help dict");
    return EXIT_USAGE;
}

int dict_run(const struct request *request)
{
    const char *action = request->operand_count ? request->operands[0] : NULL;
    const char *const *paths = request->operands + (request->operand_count ? 1 : 0);
    const size_t count = request->operand_count ? request->operand_count - 1 : 0;
    if (action && strcmp(action, "list") == 0 && count <= 1)
        return list(count ? paths[0] : NULL);
    const bool checks = action && strcmp(action, "check") == 0;
    if (!checks && !(action && strcmp(action, "compile") == 0))
        return wrong_use(action);
    if (!count) {
        complain(NULL, 0, "dict %s: no PATH: name a folder of lists", "dict %s：没有路径：请给出词表所在目录",
                 action);
        return EXIT_USAGE;
    }
    return checks ? check(paths, count) : compile(request, paths, count);
}
