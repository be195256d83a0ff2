/*
 * learned: people, places and organisations of general text, as a model taught on marked sentences sees
 * them. It tags characters, since names do not end where words are cut, and words that are no Chinese as a
 * whole; the words, what the rules found and what the dictionary says are among its features. The trainer
 * (tests/tools/train_names.c) and entities_learned.c both go through here, so they cannot differ. What was
 * tried and left out is told in dictionaries/models/README.md.
 */
#ifndef QZ_EXTRACT_LEARNED_H
#define QZ_EXTRACT_LEARNED_H

#include "extract/entities.h"
#include "lexicon/map.h"

/* The tag of a unit: outside of names, or how it stands in a name of a type: 1 + 4 * type + place. */
enum { QZ_LEARNED_PERSON, QZ_LEARNED_PLACE, QZ_LEARNED_BODY, QZ_LEARNED_TYPES };
enum { QZ_LEARNED_BEGIN, QZ_LEARNED_INSIDE, QZ_LEARNED_END, QZ_LEARNED_SINGLE };
enum {
    QZ_LEARNED_TAGS = 1 + 4 * QZ_LEARNED_TYPES,
    QZ_LEARNED_ROWS = 65536, /* of weights, in buckets: a feature looks for its own in one of them */
    QZ_LEARNED_BUCKET = 4,
    QZ_LEARNED_VOTES = 64,
    QZ_LEARNED_SCALE = 24,   /* weights of the file are the learned ones times this */
    QZ_LEARNED_WINDOW = 512, /* units that are decided at once */
};

/* The weights of a feature, and which feature it is; 0 for a free row. */
typedef struct qz_learned_row {
    int8_t weights[QZ_LEARNED_TAGS];
    uint8_t zero;
    uint16_t check;
} qz_learned_row;

typedef struct qz_learned_head {
    char magic[8];
    uint32_t rows;
    uint32_t zero; /* no byte of the file is left to chance */
    uint64_t hash; /* of the moves and the weights */
    int16_t moves[QZ_LEARNED_TAGS][QZ_LEARNED_TAGS];
    uint8_t pad[6];
} qz_learned_head;

#define QZ_LEARNED_MAGIC "QZNAMES2"

typedef struct qz_learned {
    qz_mapping mapping;
    const qz_learned_head *head; /* NULL: there is no model */
    const qz_learned_row *rows;
} qz_learned;

/* Map the model file. Where there is none the model stays empty, and the rules are alone. Errors:
 * QZA_BAD_DICTIONARY where it is damaged, made for other features or cannot be read. */
qza_status qz_learned_open(const char *path, qz_learned *model, qza_error *error);
void qz_learned_close(qz_learned *model);
uint64_t qz_learned_hash(const qz_learned_head *head, const qz_learned_row *rows);

/* A word as the features see it. */
typedef struct qz_learned_word {
    uint32_t hash;
    char32_t first, last;
    uint8_t kind;   /* part of speech, or what characters it is made of */
    uint8_t length; /* at most 4 */
    uint8_t head;   /* kind of the last word of names that ends with it */
    uint8_t role;   /* of the boundaries */
    uint8_t side;   /* of the titles */
    bool surname;
} qz_learned_word;

/* What is tagged: a character of a Han word, any other word as a whole. */
typedef struct qz_learned_unit {
    qz_span span;
    char32_t c;
    uint16_t word;
    uint8_t place;  /* in the word, as in names */
    uint8_t rule;   /* what the rules found there: kind and place in the name; 0 for nothing */
    uint8_t listed; /* names and places of the lists */
    uint8_t proper; /* proper nouns of the dictionary, wherever words are cut */
    bool quoted;
} qz_learned_unit;

/* A stretch of text, decided at once. */
typedef struct qz_learned_stretch {
    uint32_t count; /* of units; two before the first and two behind the last stand for the edges */
    qz_learned_unit units[QZ_LEARNED_WINDOW + 4];
    qz_learned_word words[QZ_LEARNED_WINDOW + 4];
} qz_learned_stretch;

/*
 * The units of the tokens from `from` on, to the end of the sentence or of the window; returns the token
 * behind them. `found` are the entities of the rules.
 */
uint32_t qz_learned_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens,
                         uint32_t from, const qz_entities *found, qz_learned_stretch *stretch);

/* The features of the unit `at` (from 0 on), hashed; returns how many. */
uint32_t qz_learned_votes(const qz_learned_stretch *stretch, uint32_t at, uint32_t votes[QZ_LEARNED_VOTES]);

/* The first row of the bucket of a feature. */
static inline uint32_t qz_learned_bucket(uint32_t vote)
{
    const uint64_t buckets = QZ_LEARNED_ROWS / QZ_LEARNED_BUCKET;
    return (uint32_t)(vote * buckets >> 32) * QZ_LEARNED_BUCKET;
}

/* Never 0, which is the check of an empty row. */
static inline uint16_t qz_learned_check(uint32_t vote)
{
    return (uint16_t)((vote & 0x3FFFF) % 0xFFFF + 1);
}

static inline bool qz_learned_is_open(uint32_t tag)
{
    return tag > 0 && (tag - 1) % 4 <= QZ_LEARNED_INSIDE;
}

/* May `tag` stand behind `before`? */
static inline bool qz_learned_follows(uint32_t before, uint32_t tag)
{
    const uint32_t place = (tag - 1) % 4;
    if (qz_learned_is_open(before))
        return tag > 0 && (before - 1) / 4 == (tag - 1) / 4 &&
               (place == QZ_LEARNED_INSIDE || place == QZ_LEARNED_END);
    return tag == 0 || place == QZ_LEARNED_BEGIN || place == QZ_LEARNED_SINGLE;
}

/* The best tags of the units. */
void qz_learned_decide(const qz_learned *model, const qz_learned_stretch *stretch, uint8_t *tags);

#endif
