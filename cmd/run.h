/* run: the commands that read documents. */
#ifndef RUN_H
#define RUN_H

#include "options.h"

/* Read all documents that the request names and write their records; the exit status. */
int run(struct request *request);

#endif
