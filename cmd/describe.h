/* describe: help, manual page, completion, schema and version: all printed from the tables of commands. */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include "options.h"

#include <stdio.h>

void describe_program(FILE *file);                                 /* qza help */
void describe_command(FILE *file, const program_command *program); /* qza help COMMAND */
void describe_short(FILE *file, const program_command *program);   /* usage, summary and examples */

extern const program_command help_program, man_program, completion_program, schema_program, version_program;

int help_run(const struct request *request);
int man_run(const struct request *request);
int completion_run(const struct request *request);
int schema_run(const struct request *request);
int version_run(const struct request *request);

#endif
