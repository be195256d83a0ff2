/* completion: for bash, zsh and fish, from the tables of commands. */
#include "describe.h"
#include "message.h"
#include "programs.h"

#include <string.h>

static const char *const SHELLS[] = {"bash", "zsh", "fish", NULL};
static const char *const EXAMPLES[] = {"completion bash", "completion zsh", "completion fish", NULL};
static const qza_command COMPLETION = {
    .name = "completion",
    .summary = {"the completions of a shell", "命令行补全脚本"},
    .description =
        {"For bash: source <(qza completion bash). For zsh: source <(qza completion zsh). For fish: "
         "qza completion fish | source.",
         "bash：source <(qza completion bash)。zsh：source <(qza completion zsh)。fish：qza completion "
         "fish | source。"},
    .examples = EXAMPLES,
};
const program_command completion_program = {
    .command = &COMPLETION, .operands = "bash|zsh|fish", .words = SHELLS};

typedef void use_option(const program_command *program, const qza_option *option);

/* Every option of the command: its own, the common ones, --help. */
static void each_option(const program_command *program, use_option *use)
{
    const qza_option *tables[] = {program->command->options, program->reads_documents ? common_options : NULL,
                                  help_options};
    for (size_t t = 0; t < sizeof tables / sizeof tables[0]; t++) {
        for (const qza_option *option = tables[t]; option && option->name; option++)
            use(program, option);
    }
}

static bool takes_argument(const qza_option *option)
{
    return option->kind != QZA_OPTION_FLAG;
}

/* ---- bash, and zsh by its bashcompinit ---- */

static void print_word(const program_command *program, const qza_option *option)
{
    (void)program;
    (void)printf(" --%s", option->name);
    if (option->letter)
        (void)printf(" -%c", option->letter);
}

static void print_values(const program_command *program, const qza_option *option)
{
    if (!takes_argument(option))
        return;
    (void)printf("        %s:--%s", program->command->name, option->name);
    if (option->letter)
        (void)printf("|%s:-%c", program->command->name, option->letter);
    (void)printf(") ");
    if (!option->choices)
        (void)printf(option->kind == QZA_OPTION_FILE ? "files=yes ;;\n" : "words= ;;\n");
    else {
        (void)printf("words=\"");
        for (const char *const *choice = option->choices; *choice; choice++)
            (void)printf("%s%s", choice == option->choices ? "" : " ", *choice);
        (void)printf("\" ;;\n");
    }
}

static void print_operands(const program_command *program)
{
    (void)printf("        %s) files=yes", program->command->name);
    for (const char *const *word = program->words; word && *word; word++)
        (void)printf("%s%s", word == program->words ? "; words=\"" : " ", *word);
    (void)printf("%s ;;\n", program->words ? "\"" : "");
}

static void print_bash(const program_command *programs, size_t count)
{
    (void)printf(
        "_qza() {\n    local current=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local command=\"${COMP_WORDS[1]}\" words= files=\n    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words=\"--help --version");
    for (size_t k = 0; k < count; k++)
        (void)printf(" %s", programs[k].command->name);
    (void)printf("\"\n    elif [ \"$command\" = help ]; then\n        words=\"");
    for (size_t k = 0; k < count; k++)
        (void)printf("%s%s", k ? " " : "", programs[k].command->name);
    (void)printf("\"\n    else\n        case \"$command:$before\" in\n");
    for (size_t k = 0; k < count; k++)
        each_option(&programs[k], print_values);
    (void)printf("        *) case \"$current\" in -*) case \"$command\" in\n");
    for (size_t k = 0; k < count; k++) {
        (void)printf("        %s) words=\"", programs[k].command->name);
        each_option(&programs[k], print_word);
        (void)printf("\" ;;\n");
    }
    (void)printf("        esac ;;\n        *) case \"$command\" in\n");
    for (size_t k = 0; k < count; k++)
        print_operands(&programs[k]);
    (void)printf("        esac ;; esac ;;\n        esac\n    fi\n"
                 "    local IFS=$'\\n'\n"
                 "    [ -z \"$words\" ] || COMPREPLY=($(IFS=' '; compgen -W \"$words\" -- \"$current\"))\n"
                 "    [ -z \"$files\" ] || COMPREPLY+=($(compgen -f -- \"$current\"))\n}\n");
}

/* ---- fish ---- */

static void print_fish_text(const char *text)
{
    (void)putchar('\'');
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            (void)putchar('\\');
        (void)putchar(*text);
    }
    (void)putchar('\'');
}

static void print_fish_option(const program_command *program, const qza_option *option)
{
    (void)printf("complete -c qza -n '__fish_seen_subcommand_from %s' -l %s", program->command->name,
                 option->name);
    if (option->letter)
        (void)printf(" -s %c", option->letter);
    if (takes_argument(option))
        (void)printf(option->kind == QZA_OPTION_FILE ? " -r -F" : " -x");
    if (option->choices) {
        (void)printf(" -a '");
        for (const char *const *choice = option->choices; *choice; choice++)
            (void)printf("%s%s", choice == option->choices ? "" : " ", *choice);
        (void)printf("'");
    }
    (void)printf(" -d ");
    print_fish_text(message_words(option->meaning));
    (void)putchar('\n');
}

static void print_fish(const program_command *programs, size_t count)
{
    (void)printf("complete -c qza -n __fish_use_subcommand -l help\n"
                 "complete -c qza -n __fish_use_subcommand -l version\n");
    for (size_t k = 0; k < count; k++) {
        (void)printf("complete -c qza -f -n __fish_use_subcommand -a %s -d ", programs[k].command->name);
        print_fish_text(message_words(programs[k].command->summary));
        (void)putchar('\n');
        (void)printf("complete -c qza -f -n '__fish_seen_subcommand_from help' -a %s\n",
                     programs[k].command->name);
        for (const char *const *word = programs[k].words; word && *word; word++)
            (void)printf("complete -c qza -n '__fish_seen_subcommand_from %s' -a %s\n",
                         programs[k].command->name, *word);
        each_option(&programs[k], print_fish_option);
    }
}

/* ---- the command ---- */

int completion_run(const struct request *request)
{
    program_command programs[MOST_PROGRAMS];
    const size_t count = programs_list(programs);
    const char *shell = request->operand_count == 1 ? request->operands[0] : "";
    if (strcmp(shell, "bash") == 0) {
        print_bash(programs, count);
        (void)printf("complete -o filenames -F _qza qza\n");
    } else if (strcmp(shell, "zsh") == 0) {
        (void)printf("autoload -U +X bashcompinit && bashcompinit\n");
        print_bash(programs, count);
        (void)printf("complete -F _qza qza\n");
    } else if (strcmp(shell, "fish") == 0) {
        print_fish(programs, count);
    } else {
        complain(NULL, 0, "completion: name one shell: bash, zsh or fish",
                 "completion：请给出一种 shell：bash、zsh 或 fish");
        return EXIT_USAGE;
    }
    return EXIT_DONE;
}
