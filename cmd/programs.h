/* programs: all commands, those of the library and the program's own, as help, man page and completion list
 * them. */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include "options.h"

enum { MOST_PROGRAMS = 32 };

/* Fill in all commands; returns how many. */
size_t programs_list(program_command programs[MOST_PROGRAMS]);

/* False after a message that names the nearest one. */
bool program_named(const char *name, program_command *program);

#endif
