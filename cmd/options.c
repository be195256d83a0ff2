#include "options.h"

#include "message.h"

#include <stdlib.h>
#include <string.h>

static const char *const FORMATS[] = {"jsonl", "json", "csv", "tsv", "text", NULL};
static const char *const INPUTS[] = {"auto", "text", "jsonl", "html", "docx", "pdf", NULL};
static const char *const OFFSETS[] = {"chars", "bytes", "utf16", NULL};
static const char *const ZONES[] = {"body", "all", NULL};

typedef enum common_option {
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_BOM,
    OPTION_RECURSIVE,
    OPTION_FILES0,
    OPTION_INPUT,
    OPTION_ENCODING,
    OPTION_ZONE,
    OPTION_OFFSETS,
    OPTION_EXPLAIN,
    OPTION_USER,
    OPTION_DICT,
    OPTION_JOBS,
    OPTION_EXPECT,
    OPTION_QUIET,
    OPTION_PROGRESS,
} common_option;

const qza_option common_options[] = {
    [OPTION_FORMAT] = {"format",
                       0,
                       QZA_OPTION_CHOICE,
                       "FORMAT",
                       FORMATS,
                       "jsonl",
                       {"how records are written", "记录的输出格式"}},
    [OPTION_OUTPUT] = {"output",
                       'o',
                       QZA_OPTION_FILE,
                       "FILE",
                       NULL,
                       "standard output",
                       {"write to FILE, which appears when it is whole", "写入 FILE，写完整后才出现"}},
    [OPTION_BOM] = {"bom",
                    0,
                    QZA_OPTION_FLAG,
                    NULL,
                    NULL,
                    NULL,
                    {"begin CSV or TSV with a byte order mark, as Excel likes it",
                     "CSV、TSV 以字节顺序标记开头，便于 Excel 打开"}},
    [OPTION_RECURSIVE] = {"recursive",
                          'r',
                          QZA_OPTION_FLAG,
                          NULL,
                          NULL,
                          NULL,
                          {"read all files of folders, in byte order of their paths",
                           "读取目录下的所有文件，按路径的字节顺序"}},
    [OPTION_FILES0] = {"files0-from",
                       0,
                       QZA_OPTION_FILE,
                       "FILE",
                       NULL,
                       NULL,
                       {"read the files that FILE names, each ended by a NUL byte (- for standard input)",
                        "读取 FILE 所列的文件，文件名以 NUL 字节结尾（- 为标准输入）"}},
    [OPTION_INPUT] =
        {"input",
         0,
         QZA_OPTION_CHOICE,
         "KIND",
         INPUTS,
         "auto",
         {"what the inputs are (auto: as their bytes show); jsonl is one {\"id\", \"text\"} a line",
          "输入的种类（auto：根据字节判断）；jsonl 为每行一个 {\"id\", \"text\"}"}},
    [OPTION_ENCODING] = {"encoding",
                         0,
                         QZA_OPTION_TEXT,
                         "NAME",
                         NULL,
                         "detected from the bytes",
                         {"the encoding of the inputs, such as GB18030", "输入的编码，如 GB18030"}},
    [OPTION_ZONE] = {"zone",
                     0,
                     QZA_OPTION_CHOICE,
                     "ZONE",
                     ZONES,
                     "body",
                     {"body: leave out page furniture; all: the whole text as if it were body",
                      "body：不含网页杂项；all：全文都作为正文"}},
    [OPTION_OFFSETS] = {"offsets",
                        0,
                        QZA_OPTION_CHOICE,
                        "UNIT",
                        OFFSETS,
                        "chars",
                        {"what start and end count", "start 与 end 的计数单位"}},
    [OPTION_EXPLAIN] = {"explain",
                        0,
                        QZA_OPTION_FLAG,
                        NULL,
                        NULL,
                        NULL,
                        {"add the candidates, cues and rules behind each record",
                         "附上每条记录背后的候选、线索词与规则"}},
    [OPTION_USER] = {"user",
                     'u',
                     QZA_OPTION_FILE,
                     "FILE",
                     NULL,
                     NULL,
                     {"a dictionary of your own: term, and if you like class and weight; may be repeated",
                      "自定义词典：术语，可加类别与权重；可多次使用"}},
    [OPTION_DICT] = {"dict",
                     0,
                     QZA_OPTION_FILE,
                     "FILE",
                     NULL,
                     "QZA_DICT, or qza.dict beside the program",
                     {"the compiled dictionary", "编译好的词典"}},
    [OPTION_JOBS] = {"jobs",
                     'j',
                     QZA_OPTION_NUMBER,
                     "N",
                     NULL,
                     "the number of processors it may use",
                     {"read N documents at once; the output is the same for every N",
                      "同时读取 N 个文档；输出与 N 无关"}},
    [OPTION_EXPECT] = {"expect",
                       'e',
                       QZA_OPTION_FLAG,
                       NULL,
                       NULL,
                       NULL,
                       {"exit with status 1 when nothing was found", "没有结果时以状态 1 退出"}},
    [OPTION_QUIET] = {"quiet",
                      0,
                      QZA_OPTION_FLAG,
                      NULL,
                      NULL,
                      NULL,
                      {"neither progress nor warnings", "不显示进度和警告"}},
    [OPTION_PROGRESS] = {"progress",
                         0,
                         QZA_OPTION_FLAG,
                         NULL,
                         NULL,
                         NULL,
                         {"show progress even where stderr is no terminal",
                          "即使 stderr 不是终端也显示进度"}},
    {.name = NULL},
};

const qza_option help_options[] = {
    {"help", 'h', QZA_OPTION_FLAG, NULL, NULL, NULL, {"show this help", "显示本帮助"}},
    {.name = NULL},
};

/* ---- finding an option ---- */

static const qza_option *find_option(const qza_option *options, const char *name, size_t length, char letter)
{
    for (; options && options->name; options++) {
        if (letter ? options->letter == letter
                   : strlen(options->name) == length && memcmp(options->name, name, length) == 0)
            return options;
    }
    return NULL;
}

typedef struct found_option {
    const qza_option *option;
    bool common; /* of common_options */
} found_option;

static found_option find(const program_command *program, const char *name, size_t length, char letter)
{
    found_option found = {find_option(program->command->options, name, length, letter), false};
    if (!found.option)
        found.option = find_option(help_options, name, length, letter);
    if (!found.option && program->reads_documents) {
        found.option = find_option(common_options, name, length, letter);
        found.common = true;
    }
    return found;
}

enum { MOST_NAMES = 64 };

static void add_names(const qza_option *options, const char **names, size_t *count)
{
    for (; options && options->name && *count < MOST_NAMES; options++)
        names[(*count)++] = options->name;
}

static bool unknown_option(const program_command *program, const char *typed, size_t length)
{
    const char *names[MOST_NAMES + 1] = {NULL};
    size_t count = 0;
    add_names(program->command->options, names, &count);
    add_names(help_options, names, &count);
    if (program->reads_documents)
        add_names(common_options, names, &count);
    char name[64] = "";
    if (length > 2 && length - 2 < sizeof name)
        memcpy(name, typed + 2, length - 2);
    const char *command = program->command->name;
    const char *nearest = typed[1] == '-' ? message_nearest(name, names) : NULL;
    if (nearest)
        complain(NULL, 0, "%s: unknown option %.*s: did you mean --%s? See 'qza help %s'",
                 "%s：没有选项 %.*s：是否想用 --%s？参看 qza help %s", command, (int)length, typed, nearest,
                 command);
    else
        complain(NULL, 0, "%s: unknown option %.*s: see 'qza help %s'", "%s：没有选项 %.*s：参看 qza help %s",
                 command, (int)length, typed, command);
    return false;
}

/* ---- their values ---- */

static bool bad_choice(const qza_option *option, const char *argument)
{
    char known[256] = "";
    for (const char *const *choice = option->choices; *choice; choice++) {
        strncat(known, *choice, sizeof known - strlen(known) - 1);
        if (choice[1])
            strncat(known, ", ", sizeof known - strlen(known) - 1);
    }
    const char *nearest = message_nearest(argument, option->choices);
    if (nearest)
        complain(NULL, 0, "--%s: '%s' is no choice: did you mean %s? There are %s",
                 "--%s：没有“%s”这个选择：是否想用 %s？可用的有 %s", option->name, argument, nearest, known);
    else
        complain(NULL, 0, "--%s: '%s' is no choice: use one of %s", "--%s：没有“%s”这个选择：可用的有 %s",
                 option->name, argument, known);
    return false;
}

static bool read_choice(const qza_option *option, const char *argument, unsigned *chosen)
{
    for (*chosen = 0; option->choices[*chosen]; (*chosen)++) {
        if (strcmp(option->choices[*chosen], argument) == 0)
            return true;
    }
    return bad_choice(option, argument);
}

enum { MOST_JOBS = 256 };

static bool read_jobs(const char *argument, uint64_t *jobs)
{
    char *end;
    unsigned long number = strtoul(argument, &end, 10);
    if (*argument < '0' || *argument > '9' || *end || number < 1 || number > MOST_JOBS) {
        complain(NULL, 0, "--jobs: '%s' is no number from 1 to %d: give one",
                 "--jobs：“%s”不是 1 到 %d 之间的整数：请改正", argument, MOST_JOBS);
        return false;
    }
    *jobs = number;
    return true;
}

static bool take_choice(struct request *request, const qza_option *option, const char *argument)
{
    unsigned chosen;
    if (!read_choice(option, argument, &chosen))
        return false;
    switch ((common_option)(option - common_options)) {
    case OPTION_FORMAT:
        request->style.format = (qza_format)chosen;
        break;
    case OPTION_INPUT:
        request->input = (qza_input)chosen;
        break;
    case OPTION_ZONE:
        request->engine.whole_text = chosen == 1;
        break;
    case OPTION_OFFSETS:
        request->engine.offsets = (qza_offsets)chosen;
        break;
    default:
        break;
    }
    return true;
}

static bool take_common(struct request *request, const qza_option *option, const char *argument)
{
    switch ((common_option)(option - common_options)) {
    case OPTION_FORMAT:
    case OPTION_INPUT:
    case OPTION_ZONE:
    case OPTION_OFFSETS:
        return take_choice(request, option, argument);
    case OPTION_OUTPUT:
        request->output = strcmp(argument, "-") == 0 ? NULL : argument;
        break;
    case OPTION_BOM:
        request->style.bom = true;
        break;
    case OPTION_RECURSIVE:
        request->recursive = true;
        break;
    case OPTION_FILES0:
        request->list = argument;
        break;
    case OPTION_ENCODING:
        request->engine.encoding = argument;
        break;
    case OPTION_EXPLAIN:
        request->engine.explain = true;
        break;
    case OPTION_USER:
        ((const char **)request->engine.user_dictionaries)[request->engine.user_dictionary_count++] =
            argument;
        break;
    case OPTION_DICT:
        request->engine.dictionary = argument;
        break;
    case OPTION_JOBS:
        return read_jobs(argument, &request->jobs);
    case OPTION_EXPECT:
        request->expect = true;
        break;
    case OPTION_QUIET:
        request->quiet = true;
        break;
    case OPTION_PROGRESS:
        request->progress = true;
        break;
    }
    return true;
}

static bool take(struct request *request, found_option found, const char *argument)
{
    if (found.common)
        return take_common(request, found.option, argument ? argument : "");
    if (found.option == help_options) {
        request->help = true;
        return true;
    }
    qza_setting *settings = (qza_setting *)request->engine.settings;
    settings[request->engine.setting_count++] = (qza_setting){found.option->name, argument};
    return true;
}

/* ---- the command line ---- */

/* The option's argument: behind `attached`, or the next word. NULL after a message. */
static const char *argument_of(const program_command *program, const qza_option *option, const char *attached,
                               char ***next)
{
    if (attached)
        return attached;
    if (**next)
        return *(*next)++;
    complain(NULL, 0, "--%s needs an argument: give %s, see 'qza help %s'",
             "--%s 需要参数：请给出 %s，参看 qza help %s", option->name, option->argument,
             program->command->name);
    return NULL;
}

static bool read_long(struct request *request, const char *word, char ***next)
{
    const char *name = word + 2;
    size_t length = strcspn(name, "=");
    const char *attached = name[length] ? name + length + 1 : NULL;
    found_option found = find(request->program, name, length, 0);
    if (!found.option)
        return unknown_option(request->program, word, length + 2);
    if (found.option->kind == QZA_OPTION_FLAG) {
        if (!attached)
            return take(request, found, NULL);
        complain(NULL, 0, "--%s takes no argument: leave out '=%s'", "--%s 没有参数：请去掉“=%s”",
                 found.option->name, attached);
        return false;
    }
    const char *argument = argument_of(request->program, found.option, attached, next);
    return argument && take(request, found, argument);
}

/* -re, -k20, -k 20 */
static bool read_short(struct request *request, const char *word, char ***next)
{
    for (const char *at = word + 1; *at; at++) {
        found_option found = find(request->program, NULL, 0, *at);
        if (!found.option) {
            const char unknown[] = {'-', *at, '\0'};
            return unknown_option(request->program, (unsigned char)*at < 0x80 ? unknown : word,
                                  (unsigned char)*at < 0x80 ? 2 : strlen(word));
        }
        if (found.option->kind != QZA_OPTION_FLAG) {
            const char *argument = argument_of(request->program, found.option, at[1] ? at + 1 : NULL, next);
            return argument && take(request, found, argument);
        }
        if (!take(request, found, NULL))
            return false;
    }
    return true;
}

static bool check_together(const struct request *request)
{
    if (request->list && request->operand_count) {
        complain(request->operands[0], 0, "a FILE beside --files0-from: give one or the other",
                 "--files0-from 不能与 FILE 同时使用：请只用其一");
        return false;
    }
    return true;
}

/* kwic TERM FILE…: as grep does, the first operand is what to look for, unless an option says it. */
static void take_operand(struct request *request)
{
    const char *option = request->program->command->operand;
    if (!option || !request->operand_count || request_setting(request, option) ||
        request_setting(request, "terms"))
        return;
    qza_setting *settings = (qza_setting *)request->engine.settings;
    settings[request->engine.setting_count++] = (qza_setting){option, request->operands[0]};
    request->operand_count--;
    memmove(request->operands, request->operands + 1, request->operand_count * sizeof *request->operands);
}

bool request_read(struct request *request, const program_command *program, int count, char **arguments)
{
    *request = (struct request){.program = program};
    size_t room = (size_t)count + 1;
    request->operands = calloc(room, sizeof *request->operands);
    request->engine.user_dictionaries = calloc(room, sizeof(char *));
    /* -abc may hold an option a letter. */
    for (int k = 0; k < count; k++)
        room += strlen(arguments[k]);
    request->engine.settings = calloc(room, sizeof(qza_setting));
    if (!request->operands || !request->engine.user_dictionaries || !request->engine.settings) {
        complain(NULL, 0, "out of memory: free some", "内存不足：请释放一些内存");
        return false;
    }
    request->engine.command = program->command->name;
    request->style.format = program->command->prints_text ? QZA_TEXT : QZA_JSONL;
    bool options_end = false;
    for (char **next = arguments; *next;) {
        const char *word = *next++;
        if (options_end || word[0] != '-' || !word[1])
            request->operands[request->operand_count++] = word;
        else if (strcmp(word, "--") == 0)
            options_end = true;
        else if (word[1] == '-' ? !read_long(request, word, &next) : !read_short(request, word, &next))
            return false;
    }
    take_operand(request);
    return check_together(request);
}

void request_free(struct request *request)
{
    free(request->operands);
    free((void *)request->engine.user_dictionaries);
    free((void *)request->engine.settings);
}

const char *request_setting(const struct request *request, const char *option)
{
    for (size_t k = request->engine.setting_count; k-- > 0;) {
        const qza_setting *setting = &request->engine.settings[k];
        if (setting->option && strcmp(setting->option, option) == 0)
            return setting->argument ? setting->argument : "";
    }
    return NULL;
}
