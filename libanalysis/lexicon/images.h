/* images: what a lexicon holds; for open.c, lexicon.c, spots.c and cells.c. */
#ifndef QZ_LEXICON_IMAGES_H
#define QZ_LEXICON_IMAGES_H

#include "lexicon/edges.h"
#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/map.h"

struct qz_lexicon {
    qz_image *images; /* 0 the compiled dictionary, then the user dictionaries */
    uint32_t count;
    uint32_t user_words; /* images that have some */
    uint32_t forbidding; /* images that forbid some */
    qz_firsts firsts[QZ_LIST_COUNT];
    qz_edges *edges[QZ_LIST_COUNT];                  /* of QZ_LISTS_WITH_EDGES, for each choice */
    uint8_t choices[QZ_LIST_COUNT][QZ_MOST_COLUMNS]; /* how many a column has */
    qz_mapping *mappings;
    uint32_t mapping_count;
    qz_arena arena; /* of what is not mapped */
};

/* What a cell holds that is a choice; 0 for one of a damaged image that is none. */
static inline uint32_t qz_sound_choice(const qz_lexicon *lexicon, uint32_t list, uint32_t column,
                                       uint32_t choice)
{
    return choice <= lexicon->choices[list][column] ? choice : 0;
}

/* The sense and the place of a match: the first in one of the lists, from sense `from` of a term on; false
 * for none. */
static inline bool qz_sense_match(const qz_lexicon *lexicon, uint32_t image_index, uint32_t from,
                                  qz_lists lists, qz_match *match)
{
    const qz_image *image = &lexicon->images[image_index];
    for (uint32_t i = from; i < image->sense_count; i++) {
        const qz_image_sense found = image->senses[i];
        if (found.list < QZ_LIST_COUNT && lists & QZ_IN(found.list) &&
            found.row < image->lists[found.list].rows) {
            const uint32_t choice = qz_sound_choice(lexicon, found.list, 1, found.choice);
            match->sense = (qz_sense){found.list, (uint8_t)choice, (uint16_t)image_index, found.row};
            match->place = i;
            return true;
        }
        if (found.last)
            return false;
    }
    return false;
}

#endif
