/* names: what the list `names` has because it is none (条件 none): 政府采购, 中央财政. */
#ifndef QZ_LEXICON_NAMES_H
#define QZ_LEXICON_NAMES_H

#include "lexicon/lexicon.h"

/* Is the match, one of the list `names`, there because it is no name? */
static inline bool qz_is_no_name(const qz_lexicon *lexicon, const qz_match *match)
{
    return qz_cell_choice(lexicon, match->sense, QZ_NAME_CONDITION) == QZ_IF_NEVER;
}

/* Does what is no name begin within `head` and reach over its end, up to `limit`? In 澄川市|政府|采购 the
 * 政府 is none of a city. */
bool qz_no_name_goes_over(const qz_lexicon *lexicon, const qz_text *text, qz_span head, uint32_t limit);

#endif
