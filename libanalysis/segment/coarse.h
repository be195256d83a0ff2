/* coarse: the coarse level, made of runs of fine tokens. */
#ifndef QZ_SEGMENT_COARSE_H
#define QZ_SEGMENT_COARSE_H

#include "segment/segment.h"

/* Join in place, from token `from` on, the runs of tokens that are a term of the policy vocabulary or a name.
 */
void qz_coarse_join(const qz_lexicon *lexicon, const qz_text *text, qz_tokens *tokens, uint32_t from);

#endif
