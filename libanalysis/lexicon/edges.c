#include "lexicon/edges.h"

#include "base/utf8.h"
#include "lexicon/images.h"

#include <string.h>

static void add(uint64_t *characters, char32_t character)
{
    characters[character >> 6 & 3] |= (uint64_t)1 << (character & 63);
}

/* The characters that a term begins and ends with, as texts have them; false for a term that is empty, as in
 * a damaged image. */
static bool read_ends(const char *term, char32_t *first, char32_t *last)
{
    const size_t bytes = strlen(term);
    for (size_t at = 0; at < bytes;) {
        size_t invalid;
        const size_t step = qz_utf8_decode(term + at, bytes - at, last, &invalid);
        *last = step ? qz_fold(*last) : QZ_REPLACEMENT;
        if (at == 0)
            *first = *last;
        at += step ? step : invalid;
    }
    return bytes > 0;
}

static void learn_term(qz_lexicon *lexicon, qz_sense sense)
{
    qz_edges *edges = lexicon->edges[sense.list];
    const uint32_t choice = qz_cell_other_choice(lexicon, sense, 1);
    char32_t first = 0, last = 0;
    if (!read_ends(qz_row_term(lexicon, sense), &first, &last))
        return;
    add(edges[0].first, first);
    add(edges[0].last, last);
    add(edges[choice].first, first);
    add(edges[choice].last, last);
}

void qz_edges_learn(qz_lexicon *lexicon)
{
    const uint32_t last = lexicon->count - 1;
    for (uint32_t list = 0; list < QZ_LISTS_IN_TEXT; list++) {
        if (!(QZ_IN(list) & QZ_LISTS_WITH_EDGES))
            continue;
        if (!lexicon->edges[list])
            lexicon->edges[list] =
                qz_allocate_zeroed(&lexicon->arena, lexicon->choices[list][1] + 1U, sizeof(qz_edges));
        for (uint32_t row = 0; row < lexicon->images[last].lists[list].rows; row++)
            learn_term(lexicon, (qz_sense){.list = (uint8_t)list, .image = (uint16_t)last, .row = row});
    }
}

const qz_edges *qz_lexicon_edges(const qz_lexicon *lexicon, qz_list list)
{
    return lexicon->edges[list];
}
