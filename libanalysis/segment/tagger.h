/*
 * tagger: the words of a run of Han characters by the model: each character gets the tag (begin, middle, end
 * of a word, or a word alone) so that the votes for all tags and for the moves between them are the most.
 */
#ifndef QZ_SEGMENT_TAGGER_H
#define QZ_SEGMENT_TAGGER_H

#include "segment/features.h"
#include "segment/model.h"
#include "segment/segment.h"

enum { QZ_TAGGER_WINDOW = 1024 }; /* characters that are decided at once */

typedef struct qz_tag_votes {
    int32_t of[QZ_TAGS];
} qz_tag_votes;

/* What the tagger writes on its way; reused from run to run. */
typedef struct qz_tagger {
    qz_word_prefixes words;
    const qz_model *model;
    uint16_t seen[QZ_TAGGER_WINDOW + 2];
    uint8_t reach[QZ_TAGGER_WINDOW + 1];
    qz_tag_votes votes[QZ_TAGGER_WINDOW];
    uint8_t from[QZ_TAGGER_WINDOW]; /* bit t: the better way to tag t came by the second of its two tags */
    uint8_t ends[QZ_TAGGER_WINDOW]; /* a word ends behind this character */
} qz_tagger;

/* Append the words of the run of Han characters `run`; `limit` is where the text ends. */
void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, qz_span run, uint32_t limit,
                   qz_tokens *tokens);

/*
 * How sure the tagger is of each gap inside `run` (at most QZ_TAGGER_WINDOW characters): what the best way
 * with a word end there has over the best way without, in weights times QZ_MODEL_SCALE. margins[k] is of the
 * gap behind the character k.
 */
void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins);

#endif
