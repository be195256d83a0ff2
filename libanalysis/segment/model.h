/*
 * model: what was learned of how words are cut, as bytes of the process. A model is groups of weights, one
 * weight a tag; which groups vote at a character is the business of features.h, how the votes are counted of
 * tagger.h. The trainer (tests/tools) writes the file, dictionaries/models/README.md tells how.
 */
#ifndef QZ_SEGMENT_MODEL_H
#define QZ_SEGMENT_MODEL_H

#include "lexicon/map.h"
#include "qza.h"

#include <stdint.h>

/* Where in its word a character stands. */
typedef enum qz_tag { QZ_TAG_BEGIN, QZ_TAG_MIDDLE, QZ_TAG_END, QZ_TAG_SINGLE, QZ_TAGS } qz_tag;

enum {
    QZ_MODEL_SCALE = 24, /* weights of the file are the learned ones times this */
    QZ_MODEL_BIAS = 128, /* and are stored with this added, so that sums need no signs */
};

typedef struct qz_model_head {
    char magic[8];
    uint32_t groups;                 /* of weights behind the head */
    uint32_t zero;                   /* no byte of the file is left to chance */
    uint64_t hash;                   /* of the moves and the weights */
    int16_t moves[QZ_TAGS][QZ_TAGS]; /* from the tag before to this one */
} qz_model_head;

typedef struct qz_model {
    qz_mapping mapping; /* of a model with a file of its own */
    const qz_model_head *head;
    const uint8_t *weights; /* head->groups times QZ_TAGS */
} qz_model;

/*
 * Understand `size` bytes (aligned to 8), which must outlive the model, as one of `groups` groups. Errors:
 * QZA_BAD_DICTIONARY where they are damaged or made for other features.
 */
qza_status qz_model_read(const void *bytes, size_t size, const char *place, uint32_t groups, qz_model *model,
                         qza_error *error);

/* The same of a file, which is mapped. */
qza_status qz_model_open(const char *path, uint32_t groups, qz_model *model, qza_error *error);

/* Gives back what was mapped; does nothing for a model that was not opened. */
void qz_model_close(qz_model *model);

/* The hash that belongs in the head of these moves and weights. */
uint64_t qz_model_hash(const qz_model_head *head, const uint8_t *weights);

#define QZ_MODEL_MAGIC "QZMODEL1"

#endif
