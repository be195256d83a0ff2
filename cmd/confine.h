/* confine: a child process that may read its own program and libraries, and no other file. */
#ifndef CONFINE_H
#define CONFINE_H

#include <limits.h>

enum { OWN_PLACES = 3 };

/* Where a program and what belongs to it are. */
struct program_places {
    const char *program;
    char own[OWN_PLACES][PATH_MAX]; /* folders beside it: lib, lib64, share/poppler; "" for none */
};

/* Fill in the places of the program at `path`, which is borrowed. */
void confine_prepare(struct program_places *places, const char *path);

/*
 * In the child, before it becomes the program: close every file but the standard ones, and forbid new rights,
 * new processes, and where the kernel can (Linux 5.13 with Landlock) every file but those of the program and
 * the shared libraries; from Linux 6.7 on also connections by TCP. Returns 0, or -1 where the kernel can and
 * it failed.
 */
int confine(const struct program_places *places);

#endif
