/* options: what the user asks for, read from the command line by the tables of options. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "qza.h"

/* A command of the program: one of the library's, which reads documents, or one of its own. */
typedef struct program_command {
    const qza_command *command;
    bool reads_documents;     /* takes the common options and FILEs */
    const char *operands;     /* as in the usage line: "[FILE…]" */
    const char *const *words; /* what its first operand may be, NULL-terminated; NULL for a file */
} program_command;

struct request {
    const program_command *program;
    bool help;
    const char **operands;
    size_t operand_count;
    qza_options
        engine; /* command, dictionary, user dictionaries, encoding, offsets, zone, explain, settings */
    qza_style style;
    qza_input input;
    const char *output; /* NULL for standard output */
    const char *list;   /* of --files0-from */
    bool recursive;
    bool expect; /* -e: nothing found is exit status 1 */
    bool quiet, progress;
    uint64_t jobs; /* 0: as many as there are processors */
};

/* The options of every command that reads documents, and of every command; ended by a NULL name. */
extern const qza_option common_options[];
extern const qza_option help_options[];

/* Read the arguments behind the command's name. False after a message; free the request in either case. */
bool request_read(struct request *request, const program_command *program, int count, char **arguments);
void request_free(struct request *request);

/* The argument of the command's own option, "" for a flag, NULL where it is not given. */
const char *request_setting(const struct request *request, const char *option);

#endif
