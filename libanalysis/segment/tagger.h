/* tagger: the words of a run of Han characters, by the tags (tags.h) of its characters. */
#ifndef QZ_SEGMENT_TAGGER_H
#define QZ_SEGMENT_TAGGER_H

#include "segment/features.h"
#include "segment/segment.h"
#include "segment/tags.h"

/* What the tagger writes on its way; reused from run to run. */
typedef struct qz_tagger {
    qz_word_prefixes words;
    uint16_t seen[QZ_TAGS_WINDOW + 2];
    uint8_t reach[QZ_TAGS_WINDOW + 1];
    qz_tag_moves moves; /* of the model of the tags */
    qz_tags tags;
} qz_tagger;

/* Append the words of the run of Han characters `run`; `limit` is where the text ends. */
void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, qz_span run, uint32_t limit,
                   qz_tokens *tokens);

/* How sure the tagger is of each gap inside `run` (at most QZ_TAGS_WINDOW characters), as qz_tags_margins. */
void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins);

#endif
