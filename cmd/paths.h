/* paths: the inputs that the user named, one path after the other: FILEs, --files0-from, folders with -r. */
#ifndef PATHS_H
#define PATHS_H

#include "options.h"

#include <stdio.h>
#include <sys/types.h>

struct folder {
    char *path; /* without the slash */
    char **names;
    size_t count, next;
};

struct paths {
    const struct request *request;
    size_t next;
    FILE *list;             /* of --files0-from */
    struct folder *folders; /* the way down to where the walk is */
    size_t depth, room;
    char *path;           /* what was returned last */
    dev_t skip_device[2]; /* files that the program itself writes */
    ino_t skip_file[2];
    size_t skip_count;
};

/* What paths_next found. */
typedef enum path_state { PATH_FOUND, PATH_END, PATH_PROBLEM } path_state;

void paths_open(struct paths *paths, const struct request *request);
void paths_close(struct paths *paths);

/* Do not read this file when a folder is walked: it is where the output goes. */
void paths_skip(struct paths *paths, dev_t device, ino_t file);

/* The next path, borrowed until the next call; "-" is standard input. PATH_PROBLEM fills in *error; others
 * follow. */
path_state paths_next(struct paths *paths, const char **path, qza_error *error);

#endif
