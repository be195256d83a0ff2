/* output: where the records go: standard output, or a file that appears when it is whole. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

struct output {
    int file;
    const char *name; /* for messages */
    char *target;     /* the file that the temporary one will replace; NULL where there is none */
    char *temporary;
    char *bytes; /* not yet written */
    size_t length;
};

/* `path` NULL is standard output. False after a message. */
bool output_open(struct output *output, const char *path);

/*
 * Write; what is small waits for output_flush. When writing fails, the temporary file is removed and the
 * program ends: quietly where the reader of a pipe has gone, else with a message and exit status 5. It ends
 * at once because another thread may be waiting for input that never comes.
 */
void output_write(struct output *output, const char *bytes, size_t length);
void output_flush(struct output *output);

/* Give the file its name. False after a message. */
bool output_close(struct output *output);

/* Remove what was written; the output is closed. */
void output_discard(struct output *output);

/* End of a command that printed with stdio: the exit status, 5 after a message where it could not. */
int output_check(int status);

#endif
