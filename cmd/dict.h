/* dict: compile, check and list dictionaries. */
#ifndef DICT_H
#define DICT_H

#include "options.h"

extern const program_command dict_program;

int dict_run(const struct request *request);

#endif
