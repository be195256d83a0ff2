/*
 * learned: people, places and organisations of general text, as a model taught on marked sentences sees
 * them. It tags the words (begin, inside of a name of each type, outside), with what the rules found and what
 * the dictionary says among its features. The trainer (tests/tools/train_names.c) and entities_learned.c both
 * go through here, so they cannot differ.
 *
 * Tried and left out, since they changed nothing or did harm (dictionaries/models/README.md tells the
 * figures): the words on both sides together, pairs of characters across words, four parts of speech in a
 * row, the name of the rule, how likely the characters are in given names and in transcriptions; and a model
 * of all kinds for policy text, which left the rules alone no better.
 */
#ifndef QZ_EXTRACT_LEARNED_H
#define QZ_EXTRACT_LEARNED_H

#include "extract/entities.h"
#include "lexicon/map.h"

enum {
    QZ_LEARNED_OUTSIDE,
    QZ_LEARNED_PERSON,
    QZ_LEARNED_PLACE = 3,
    QZ_LEARNED_BODY = 5,
    QZ_LEARNED_TAGS = 7
};
enum {
    QZ_LEARNED_BITS = 16, /* rows of weights, as a power of two */
    QZ_LEARNED_ROW = 8,   /* bytes of a row: a weight for each tag, and the check of its feature */
    QZ_LEARNED_VOTES = 48,
    QZ_LEARNED_SCALE = 24,   /* weights of the file are the learned ones times this */
    QZ_LEARNED_WINDOW = 512, /* words that are decided at once */
};

typedef struct qz_learned_head {
    char magic[8];
    uint32_t rows;
    uint32_t zero; /* no byte of the file is left to chance */
    uint64_t hash; /* of the moves and the weights */
    int16_t moves[QZ_LEARNED_TAGS][QZ_LEARNED_TAGS];
    uint8_t pad[6];
} qz_learned_head;

#define QZ_LEARNED_MAGIC "QZNAMES1"

typedef struct qz_learned {
    qz_mapping mapping;
    const qz_learned_head *head; /* NULL: there is no model */
    const int8_t *weights;
} qz_learned;

/* Map the model file. Where there is none the model stays empty, and the rules are alone. Errors:
 * QZA_BAD_DICTIONARY where it is damaged, made for other features or cannot be read. */
qza_status qz_learned_open(const char *path, qz_learned *model, qza_error *error);
void qz_learned_close(qz_learned *model);
uint64_t qz_learned_hash(const qz_learned_head *head, const int8_t *weights);

/* A word as the features see it. */
typedef struct qz_learned_word {
    uint32_t hash;
    char32_t first, last, before_last, characters[5];
    uint8_t kind;   /* part of speech, or what characters it is made of */
    uint8_t length; /* at most 4 */
    uint8_t rule;   /* what the rules found there: kind and place in the name; 0 for nothing */
    uint8_t listed; /* names and places of the lists */
    uint8_t head;   /* kind of the last word of names that ends with it */
    uint8_t role;   /* of the boundaries */
    uint8_t side;   /* of the titles */
    uint8_t edge_before, proper_first, proper_last,
        edge_behind; /* proper nouns of the dictionary, by character */
    bool surname, quoted;
} qz_learned_word;

/*
 * The words of tokens[from, to), with one before the first and one behind the last: `to - from + 2` of them.
 * `found` are the entities of the rules.
 */
void qz_learned_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t from,
                     uint32_t to, const qz_entities *found, qz_learned_word *words);

/*
 * The features of the word `at` (2 for the first), hashed; returns how many. A row belongs to one feature,
 * the most frequent of those that fall into it, and its last byte tells which: others have no vote.
 */
uint32_t qz_learned_votes(const qz_learned_word *words, uint32_t at, uint32_t votes[QZ_LEARNED_VOTES]);

static inline uint32_t qz_learned_row(uint32_t vote)
{
    return vote >> (32 - QZ_LEARNED_BITS);
}

/* Never 0, which is the check of an empty row. */
static inline int8_t qz_learned_check(uint32_t vote)
{
    return (int8_t)((vote & 0x7F) + 1);
}

/* Where the tokens end that are decided together with `from`: behind the end of a sentence. */
uint32_t qz_learned_stretch(const qz_text *text, const qz_tokens *tokens, uint32_t from);

/* May `tag` stand behind `before`? A name goes on only as what it began. */
static inline bool qz_learned_follows(uint32_t before, uint32_t tag)
{
    return tag == QZ_LEARNED_OUTSIDE || tag % 2 == 1 || before == tag || before + 1 == tag;
}

/* The best tags of the words of tokens[from, to), at most QZ_LEARNED_WINDOW. */
void qz_learned_decide(const qz_learned *model, const qz_learned_word *words, uint32_t length, uint8_t *tags);

#endif
