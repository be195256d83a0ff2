/* main: the table of commands: find the one that is asked for and run it. */
#include "describe.h"
#include "dict.h"
#include "message.h"
#include "output.h"
#include "programs.h"
#include "run.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The program's own commands; those that read documents are rows of the library's table. */
typedef struct own_command {
    const program_command *program;
    int (*run)(const struct request *request);
} own_command;

static const own_command OWN[] = {
    {&dict_program, dict_run},       {&schema_program, schema_run}, {&help_program, help_run},
    {&version_program, version_run}, {&man_program, man_run},       {&completion_program, completion_run},
};

static const char *const FILE_OPERANDS = "[FILE…]";
static const char *const TERM_AND_FILE_OPERANDS = "TERM [FILE…]";

size_t programs_list(program_command programs[MOST_PROGRAMS])
{
    size_t count;
    const qza_command *const *commands = qza_commands(&count);
    size_t used = 0;
    for (size_t k = 0; k < count && used < MOST_PROGRAMS; k++)
        programs[used++] = (program_command){
            commands[k], true, commands[k]->operand ? TERM_AND_FILE_OPERANDS : FILE_OPERANDS, NULL};
    for (size_t k = 0; k < sizeof OWN / sizeof OWN[0] && used < MOST_PROGRAMS; k++)
        programs[used++] = *OWN[k].program;
    return used;
}

bool program_named(const char *name, program_command *program)
{
    program_command programs[MOST_PROGRAMS];
    const char *names[MOST_PROGRAMS + 1] = {NULL};
    size_t count = programs_list(programs);
    for (size_t k = 0; k < count; k++) {
        names[k] = programs[k].command->name;
        if (strcmp(names[k], name) == 0) {
            *program = programs[k];
            return true;
        }
    }
    const char *nearest = message_nearest(name, names);
    if (nearest)
        complain(NULL, 0, "'%s' is no command: did you mean %s? See 'qza help'",
                 "没有“%s”这个命令：是否想用 %s？参看 qza help", name, nearest);
    else
        complain(NULL, 0, "'%s' is no command: see 'qza help'", "没有“%s”这个命令：参看 qza help", name);
    return false;
}

/* Nobody has named an input, and a person sits at the keyboard: help instead of waiting. */
static bool waits_for_nobody(const struct request *request)
{
    return !request->operand_count && !request->list && isatty(STDIN_FILENO);
}

static int run_documents(struct request *request)
{
    if (!waits_for_nobody(request))
        return run(request);
    describe_short(stderr, request->program);
    return EXIT_USAGE;
}

static int run_request(struct request *request)
{
    if (request->help) {
        describe_command(stdout, request->program);
        return output_check(EXIT_DONE);
    }
    if (request->program->reads_documents)
        return run_documents(request);
    for (size_t k = 0; k < sizeof OWN / sizeof OWN[0]; k++) {
        if (OWN[k].program->command == request->program->command)
            return output_check(OWN[k].run(request));
    }
    return EXIT_USAGE;
}

/* qza --help and qza --version are commands too. */
static const char *command_name(const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return "help";
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return "version";
    return word;
}

int main(int count, char **arguments)
{
    (void)signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write, told apart where it happens */
    if (count < 2) {
        describe_program(stderr);
        return EXIT_USAGE;
    }
    program_command program;
    if (!program_named(command_name(arguments[1]), &program))
        return EXIT_USAGE;
    struct request request;
    int status = EXIT_USAGE;
    if (request_read(&request, &program, count - 2, arguments + 2))
        status = run_request(&request);
    request_free(&request);
    return status;
}
