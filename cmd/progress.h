/* progress: how far the work is, on stderr. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "options.h"

struct progress {
    bool shown; /* it is to be shown at all */
    bool terminal;
    bool written; /* a line of it stands on the terminal */
    double begun, last;
    uint64_t documents, bytes;
    uint64_t all_bytes; /* 0 where it is not known */
};

/* Is it to be shown? Then count what is to be read. */
void progress_begin(struct progress *progress, const struct request *request);
void progress_add(struct progress *progress, uint64_t bytes);
void progress_show(struct progress *progress);

/* Clear its line, because a message or the end follows. */
void progress_clear(struct progress *progress);
void progress_end(struct progress *progress);

#endif
