/*
 * conflicts: what the lines of dictionaries say against each other. Lines of one dictionary that cannot both
 * hold are faults. Terms of a user dictionary that take text from each other, or a class from what is built
 * in, are as the user may want them; qz_conflicts_warn says what comes of it.
 */
#ifndef QZ_LEXICON_CONFLICTS_H
#define QZ_LEXICON_CONFLICTS_H

#include "lexicon/compiler.h"
#include "lexicon/lexicon.h"

/* Two lines that name the same term, `now` after `before`: a fault where they cannot both hold. */
void qz_conflicts_refuse(const qz_compiler *compiler, const qz_entry *before, const qz_entry *now);

/* After qz_compiler_image: tell, as findings with the code QZA_OK, which user terms stand twice, overlap or
 * hold others of another class, or are of another class in `built_in` (NULL: not compared). Each kind of
 * conflict is told of some terms, and then how many more there are. Time is linear in the list. */
void qz_conflicts_warn(const qz_compiler *compiler, const qz_lexicon *built_in);

#endif
