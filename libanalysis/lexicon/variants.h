/* variants: traditional texts are read as simplified ones. */
#ifndef QZ_LEXICON_VARIANTS_H
#define QZ_LEXICON_VARIANTS_H

#include "lexicon/lexicon.h"

/*
 * The folded characters of a traditional text in their simplified forms, as the list `variants` has them, in
 * a copy in the arena: the count stays, so that nothing has to be mapped back, and `utf8` keeps what is
 * written. Terms of the user's stay as they are in the text. Other texts are left alone.
 */
void qz_simplify(const qz_lexicon *lexicon, qz_arena *arena, qz_text *text);

#endif
