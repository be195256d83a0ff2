/* man: the manual page, in the user's language: qza man | man -l - */
#include "describe.h"
#include "message.h"
#include "programs.h"

#include <string.h>

static const char *const EXAMPLES[] = {"man", NULL};
static const qza_command MAN = {
    .name = "man",
    .summary = {"the manual page", "手册页"},
    .description = {"To read it: qza man | man -l -. To install it: qza man > qza.1.",
                    "阅读：qza man | man -l -。安装：qza man > qza.1。"},
    .examples = EXAMPLES,
};
const program_command man_program = {.command = &MAN};

static const char *say(const char *en, const char *zh)
{
    return message_words((qza_words){en, zh});
}

/* Text of a paragraph: a backslash, a hyphen, and a point or quote at a line's start mean something to man.
 */
static void print_text(const char *text)
{
    if (*text == '.' || *text == '\'')
        (void)fputs("\\&", stdout);
    for (; *text; text++) {
        if (*text == '\\')
            (void)fputs("\\e", stdout);
        else if (*text == '-')
            (void)fputs("\\-", stdout);
        else if (*text == '\n' && (text[1] == '.' || text[1] == '\''))
            (void)fputs("\n\\&", stdout);
        else
            (void)putchar(*text);
    }
}

static void print_option(const qza_option *option)
{
    (void)puts(".TP");
    (void)printf("\\fB");
    if (option->letter)
        (void)printf("\\-%c\\fR, \\fB", option->letter);
    (void)printf("\\-\\-");
    print_text(option->name);
    (void)printf("\\fR%s%s%s\n", option->argument ? " \\fI" : "", option->argument ? option->argument : "",
                 option->argument ? "\\fR" : "");
    print_text(message_words(option->meaning));
    for (const char *const *choice = option->choices; choice && *choice; choice++) {
        (void)fputs(choice == option->choices ? say(": ", "：") : " | ", stdout);
        print_text(*choice);
    }
    if (option->standard) {
        (void)fputs(say(" (default: ", "（默认："), stdout);
        print_text(option->standard);
        (void)fputs(say(")", "）"), stdout);
    }
    (void)putchar('\n');
}

static void print_options(const qza_option *options)
{
    for (; options && options->name; options++)
        print_option(options);
}

static void print_command(const program_command *program)
{
    const qza_command *command = program->command;
    (void)printf(".SS \"qza %s", command->name);
    if (program->operands) {
        (void)printf(" [OPTION…] ");
        print_text(program->operands);
    }
    (void)puts("\"");
    print_text(message_words(command->summary));
    (void)puts("\n.PP");
    print_text(message_words(command->description));
    (void)putchar('\n');
    print_options(command->options);
    if (!command->examples || !command->examples[0])
        return;
    (void)puts(".PP\n.nf");
    for (const char *const *example = command->examples; *example; example++) {
        (void)printf("    qza ");
        print_text(*example);
        (void)putchar('\n');
    }
    (void)puts(".fi");
}

static void print_statuses(void)
{
    static const qza_words meanings[] = {
        {"done; an empty result is no error", "完成；没有结果不算错误"},
        {"nothing was found (with --expect)", "没有结果（用 --expect 时）"},
        {"wrong usage", "用法错误"},
        {"some input could not be read; the others were processed", "有输入无法读取；其余已处理"},
        {"a dictionary or list is bad", "词典或词表有误"},
        {"the output could not be written", "无法写出结果"},
    };
    for (size_t k = 0; k < sizeof meanings / sizeof meanings[0]; k++) {
        (void)printf(".TP\n%zu\n", k);
        print_text(message_words(meanings[k]));
        (void)putchar('\n');
    }
}

int man_run(const struct request *request)
{
    if (request->operand_count) {
        complain(request->operands[0], 0, "one too many: see 'qza help man'",
                 "多余的参数：参看 qza help man");
        return EXIT_USAGE;
    }
    program_command programs[MOST_PROGRAMS];
    const size_t count = programs_list(programs);
    (void)printf(".TH QZA 1 \"\" \"qza %s\" \"\"\n.SH %s\nqza \\- ", QZA_VERSION, say("NAME", "名称"));
    print_text(say("read Chinese policy documents into records", "把中文政策文献读成记录"));
    (void)printf("\n.SH %s\n.B qza\n.I COMMAND\n[OPTION…] [FILE…]\n.SH %s\n", say("SYNOPSIS", "用法"),
                 say("COMMANDS", "命令"));
    for (size_t k = 0; k < count; k++)
        print_command(&programs[k]);
    (void)printf(".SH %s\n",
                 say("OPTIONS OF EVERY COMMAND THAT READS DOCUMENTS", "读取文档的命令共有的选项"));
    print_options(common_options);
    print_options(help_options);
    (void)printf(".SH %s\n", say("EXIT STATUS", "退出状态"));
    print_statuses();
    (void)printf(".SH %s\n.TP\n.B QZA_DICT\n", say("ENVIRONMENT", "环境变量"));
    print_text(
        say("the compiled dictionary, where --dict names none", "编译好的词典，未用 --dict 指明时使用"));
    (void)printf("\n.TP\n.B NO_COLOR\n");
    print_text(say("no colours", "不用颜色"));
    (void)printf("\n.TP\n.B LC_ALL, LC_MESSAGES, LANG\n");
    print_text(say("Chinese messages where the first that is set begins with zh",
                   "其中第一个已设置的以 zh 开头时，消息用中文"));
    (void)putchar('\n');
    return EXIT_DONE;
}
