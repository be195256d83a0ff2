/*
 * names_field: the conditional random field over the tags of extract/learned.h, with its features, as
 * train_names teaches it: by stochastic gradients (AdaGrad) with a penalty on large weights and a part of the
 * features hidden each time. First all features learn; then those that learned the most in each bucket of the
 * file learn again, alone. One thread, a fixed order by a fixed seed: the same examples give the same model.
 */
#ifndef NAMES_FIELD_H
#define NAMES_FIELD_H

#include "base/arena.h"
#include "extract/learned.h"

enum { NAMES_FIELD_WIDTH = 16 }; /* tags, rounded up for the machine */

typedef float by_tag[NAMES_FIELD_WIDTH];

typedef struct names_example {
    uint32_t length;
    uint32_t *starts; /* of the features of each unit in `votes`; length + 1 */
    uint32_t *votes;  /* of qz_learned_votes; while learning, indices of features */
    uint8_t *tags;
} names_example;

/* All zero to begin with, but for the arena's exit. */
typedef struct names_field {
    qz_arena arena, table; /* `table`: while features are counted */
    QZ_LIST(names_example) examples;
    QZ_LIST(uint32_t) features; /* by index: the votes */
    bool *chosen;               /* by feature */
    uint32_t *owners;           /* of the rows: features */
    by_tag *weights, *squares;  /* by feature */
    by_tag moves[QZ_LEARNED_TAGS], move_squares[QZ_LEARNED_TAGS],
        ways[QZ_LEARNED_TAGS]; /* `ways`: e to the moves */
    by_tag votes[QZ_LEARNED_WINDOW], forward[QZ_LEARNED_WINDOW], backward[QZ_LEARNED_WINDOW];
    float scale[QZ_LEARNED_WINDOW];
} names_field;

/* Learns from the examples, once. */
void names_field_learn(names_field *field);
bool names_field_write(names_field *field, const char *path); /* false: the file cannot be written */

#endif
