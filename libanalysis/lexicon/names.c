#include "lexicon/names.h"

#include "lexicon/spots.h"

bool qz_no_name_goes_over(const qz_lexicon *lexicon, const qz_text *text, qz_span head, uint32_t limit)
{
    for (uint32_t i = head.start; i < head.end; i++) {
        qz_match longer;
        if (i < limit && qz_spot_may_start(text, i, QZ_IN(QZ_LIST_NAMES)) &&
            qz_spot_longest(lexicon, text, i, limit, QZ_IN(QZ_LIST_NAMES), &longer) &&
            longer.span.end > head.end && qz_is_no_name(lexicon, &longer))
            return true;
    }
    return false;
}
