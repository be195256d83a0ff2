/* describe: what help says, in the user's language. */
#include "describe.h"

#include "message.h"
#include "programs.h"

#include <string.h>

static const qza_command HELP = {
    .name = "help",
    .summary = {"help for a command", "某个命令的帮助"},
    .description =
        {"'qza help' lists the commands; 'qza help COMMAND' tells the options of one, with examples.",
         "“qza help”列出命令；“qza help 命令”说明该命令的选项并附例子。"},
    .examples = (const char *const[]){"help", "help figures", NULL},
};
const program_command help_program = {.command = &HELP, .operands = "[COMMAND]"};

static const char *say(const char *en, const char *zh)
{
    return message_words((qza_words){en, zh});
}

/* ---- lines ---- */

static void print_option(FILE *file, const qza_option *option)
{
    char name[96];
    if (option->letter)
        (void)snprintf(name, sizeof name, "-%c, --%s", option->letter, option->name);
    else
        (void)snprintf(name, sizeof name, "    --%s", option->name);
    (void)fprintf(file, "  %s%s%s\n", name, option->argument ? " " : "",
                  option->argument ? option->argument : "");
    (void)fprintf(file, "          %s", message_words(option->meaning));
    for (const char *const *choice = option->choices; choice && *choice; choice++)
        (void)fprintf(file, "%s%s", choice == option->choices ? say(": ", "：") : " | ", *choice);
    if (option->standard)
        (void)fprintf(file, say(" (default: %s)", "（默认：%s）"), option->standard);
    (void)fputc('\n', file);
}

static void print_options(FILE *file, const char *title, const qza_option *options)
{
    if (!options || !options->name)
        return;
    (void)fprintf(file, "\n%s\n", title);
    for (; options->name; options++)
        print_option(file, options);
}

static void print_usage(FILE *file, const program_command *program)
{
    (void)fprintf(file, say("Usage: qza %s [OPTION…]%s%s\n", "用法：qza %s [选项…]%s%s\n"),
                  program->command->name, program->operands ? " " : "",
                  program->operands ? program->operands : "");
}

static void print_examples(FILE *file, const qza_command *command)
{
    if (!command->examples || !command->examples[0])
        return;
    (void)fprintf(file, "\n%s\n", say("Examples:", "例子："));
    for (const char *const *example = command->examples; *example; example++)
        (void)fprintf(file, "  qza %s\n", *example);
}

/* ---- pages ---- */

void describe_short(FILE *file, const program_command *program)
{
    print_usage(file, program);
    (void)fprintf(file, "%s\n", message_words(program->command->summary));
    print_examples(file, program->command);
    (void)fprintf(file, say("\nMore: qza help %s\n", "\n详见：qza help %s\n"), program->command->name);
}

static void print_types(FILE *file, const qza_command *command)
{
    for (const qza_type *const *type = command->types; type && *type; type++) {
        (void)fprintf(file, say("\nFields of %s (qza schema %s):\n", "\n%s 的字段（qza schema %s）：\n"),
                      (*type)->name, (*type)->name);
        for (const qza_field *field = (*type)->fields; field->name; field++)
            (void)fprintf(file, "  %-16s %s\n", field->name, message_words(field->meaning));
    }
}

void describe_command(FILE *file, const program_command *program)
{
    const qza_command *command = program->command;
    print_usage(file, program);
    (void)fprintf(file, "%s\n\n%s\n", message_words(command->summary), message_words(command->description));
    if (program->reads_documents)
        (void)fprintf(file, "\n%s\n",
                      say("Without FILE, or where FILE is -, standard input is read.",
                          "没有 FILE 或 FILE 为 - 时，读取标准输入。"));
    print_options(file, say("Options:", "选项："), command->options);
    if (program->reads_documents)
        print_options(file,
                      say("Options of every command that reads documents:", "所有读取文档的命令共有的选项："),
                      common_options);
    print_options(file, say("Help:", "帮助："), help_options);
    print_types(file, command);
    print_examples(file, command);
}

void describe_program(FILE *file)
{
    (void)fprintf(file, "%s\n\n%s\n",
                  say("Usage: qza COMMAND [OPTION…] [FILE…]", "用法：qza 命令 [选项…] [文件…]"),
                  say("Reads Chinese policy documents and prints records as JSON.",
                      "阅读中文政策文献，输出 JSON 记录。"));
    program_command programs[MOST_PROGRAMS];
    const size_t count = programs_list(programs);
    (void)fprintf(file, "\n%s\n", say("Commands:", "命令："));
    for (size_t k = 0; k < count; k++)
        (void)fprintf(file, "  %-12s %s\n", programs[k].command->name,
                      message_words(programs[k].command->summary));
    (void)fprintf(file, "\n%s\n%s\n", say("Examples:", "例子："), "  qza figures FILE");
    (void)fprintf(file, "  qza all -r -o records.jsonl FOLDER\n\n%s\n",
                  say("More: qza help COMMAND", "详见：qza help 命令"));
}

int help_run(const struct request *request)
{
    if (!request->operand_count) {
        describe_program(stdout);
        return EXIT_DONE;
    }
    program_command program;
    if (!program_named(request->operands[0], &program))
        return EXIT_USAGE;
    describe_command(stdout, &program);
    return EXIT_DONE;
}
