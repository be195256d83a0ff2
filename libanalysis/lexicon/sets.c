#include "lexicon/sets.h"

#include "lexicon/edges.h"
#include "lexicon/spots.h"

/* Is one of the lines of the word in the set? */
static bool is_in(const qz_lexicon *lexicon, qz_match word, qz_set set)
{
    do {
        if (qz_cell_choice(lexicon, word.sense, QZ_SET_NAME) == (uint32_t)set)
            return true;
    } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_SETS), &word));
    return false;
}

uint32_t qz_set_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, qz_set set)
{
    qz_match words[QZ_LONGEST_WORD];
    if (at >= text->length ||
        !qz_edges_begin(&qz_lexicon_edges(lexicon, QZ_LIST_SETS)[set], text->folded[at]))
        return at;
    size_t count = qz_spot_all(lexicon, text, at, text->length, QZ_IN(QZ_LIST_SETS), words, QZ_LONGEST_WORD);
    while (count-- > 0)
        if (is_in(lexicon, words[count], set))
            return words[count].span.end;
    return at;
}

uint32_t qz_set_start(const qz_lexicon *lexicon, const qz_text *text, uint32_t end, qz_set set)
{
    qz_match word;
    if (end == 0 || !qz_edges_end(&qz_lexicon_edges(lexicon, QZ_LIST_SETS)[set], text->folded[end - 1]) ||
        !qz_spot_longest_before(lexicon, text, 0, end, QZ_IN(QZ_LIST_SETS), &word))
        return end;
    for (uint32_t start = word.span.start; start < end; start++)
        if (qz_spot_exact(lexicon, text, start, end, QZ_IN(QZ_LIST_SETS), &word) && is_in(lexicon, word, set))
            return start;
    return end;
}
