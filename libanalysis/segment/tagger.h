/* tagger: the words of runs of Han characters, by the tags (tags.h) of their characters. */
#ifndef QZ_SEGMENT_TAGGER_H
#define QZ_SEGMENT_TAGGER_H

#include "segment/features.h"
#include "segment/segment.h"
#include "segment/tags.h"

enum { QZ_MOST_RUNS = (QZ_TAGS_WINDOW + 1) / 2 };

/*
 * What the tagger writes on its way; reused from stretch to stretch. A stretch is as many runs as lie in a
 * window: they are short, and to begin and end a loop for each costs more than what it does.
 */
typedef struct qz_tagger {
    qz_word_prefixes words;
    uint16_t seen[QZ_TAGS_WINDOW + 2];
    uint8_t reach[QZ_TAGS_WINDOW + 1];
    qz_span runs[QZ_MOST_RUNS];
    qz_tag_moves moves; /* of the model of the tags */
    qz_tags tags;
} qz_tagger;

/*
 * Append `pieces`, which stand in order, to `tokens`: those of class QZ_TOKEN_HAN are runs of Han characters,
 * none beside another, which are cut into words. `limit` is where the text ends.
 */
void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, const qz_tokens *pieces,
                   uint32_t limit, qz_tokens *tokens);

/* How sure the tagger is of each gap inside `run` (at most QZ_TAGS_WINDOW characters), as qz_tags_margins. */
void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins);

#endif
