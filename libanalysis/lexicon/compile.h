/* compile: from lists to an image. */
#ifndef QZ_LEXICON_COMPILE_H
#define QZ_LEXICON_COMPILE_H

#include "lexicon/source.h"

typedef struct qz_compiler qz_compiler;

qz_compiler *qz_compiler_new(qz_arena *arena, qz_faults *faults);

/* Add the lists of a folder or one file; `list` QZ_LIST_COUNT: by the file's name. */
void qz_compiler_add(qz_compiler *compiler, const char *path, qz_list list);

/* Add one line of a list that stands in no file; `place` names it in messages. */
void qz_compiler_add_line(qz_compiler *compiler, const char *place, const char *line, qz_list list);

/* The image, in the arena; call it when no faults were found. */
const void *qz_compiler_image(qz_compiler *compiler, size_t *size);

#endif
