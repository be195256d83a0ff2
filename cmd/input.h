/* input: the documents of the inputs, one after the other: a file is one, a line of JSON Lines is one. */
#ifndef INPUT_H
#define INPUT_H

#include "options.h"
#include "output.h"
#include "paths.h"

/* A document before it is analysed. The buffers are kept from one to the next. */
struct document {
    char *name;  /* `file` of its records */
    char *place; /* the file, for messages */
    uint64_t line;
    char *bytes;
    size_t length, room;
    qza_error problem; /* code is QZA_OK where it was read */
};

struct input {
    const struct request *request;
    struct paths paths;
    int file;      /* JSON Lines: the one that is being read, -1 for none */
    char *pending; /* JSON Lines: what was read of it and not yet given */
    size_t start, end, room;
    uint64_t line;
    char *place;
    struct output *flushed; /* before a wait for more input, NULL for none */
};

void input_open(struct input *input, const struct request *request);
void input_close(struct input *input);

/* The next document; false after the last. What could not be read is a document with a problem. */
bool input_next(struct input *input, struct document *document);

void document_free(struct document *document);

#endif
