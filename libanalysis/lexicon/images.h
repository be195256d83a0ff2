/* images: what a lexicon holds; for open.c, lexicon.c and cells.c. */
#ifndef QZ_LEXICON_IMAGES_H
#define QZ_LEXICON_IMAGES_H

#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/map.h"

struct qz_lexicon {
    qz_image *images; /* 0 the compiled dictionary, then the user dictionaries */
    uint32_t count;
    uint32_t user_words; /* images that have some */
    uint32_t forbidding; /* images that forbid some */
    qz_firsts firsts[QZ_LIST_COUNT];
    uint8_t choices[QZ_LIST_COUNT][QZ_MOST_COLUMNS]; /* how many a column has */
    qz_mapping *mappings;
    uint32_t mapping_count;
    qz_arena arena; /* of what is not mapped */
};

#endif
