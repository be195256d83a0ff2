/* segment: words. Tokens cover their span without gaps, white space included: joined together they give it
 * back. */
#ifndef QZ_SEGMENT_SEGMENT_H
#define QZ_SEGMENT_SEGMENT_H

#include "lexicon/spots.h"
#include "segment/model.h"
#include "text/text.h"

typedef enum qz_token_class {
    QZ_TOKEN_HAN,
    QZ_TOKEN_NUMBER,
    QZ_TOKEN_DATE,
    QZ_TOKEN_LATIN,
    QZ_TOKEN_MIXED, /* 5G, A股, PM2.5 */
    QZ_TOKEN_CODE,  /* 国发〔2024〕7号 */
    QZ_TOKEN_URL,
    QZ_TOKEN_PUNCTUATION,
    QZ_TOKEN_SPACE,
    QZ_TOKEN_OTHER,
} qz_token_class;

extern const char *const qz_token_class_names[]; /* NULL-terminated */

typedef struct qz_token {
    qz_span span;
    uint8_t class; /* qz_token_class */
    uint8_t pos;   /* index into qz_parts_of_speech; 0 unknown, or not looked up yet */
    bool known;    /* in a dictionary; of Han words only where they were looked up */
} qz_token;

typedef QZ_LIST(qz_token) qz_tokens;

typedef enum qz_level { QZ_FINE, QZ_COARSE } qz_level;
typedef enum qz_standard { QZ_PKU, QZ_UD } qz_standard;
typedef enum qz_method {
    QZ_MODEL,   /* learned from texts whose words are marked */
    QZ_LATTICE, /* the likeliest words of the dictionary */
    QZ_ICU,
} qz_method;

typedef struct qz_segmenter {
    const qz_lexicon *lexicon;
    const qz_model *model;  /* of the standard; not needed by the other methods */
    const qz_model *coarse; /* of the coarse level; not needed by the fine one */
    qz_level level;
    qz_standard standard;
    qz_method method;
    bool look_up; /* fill in part of speech and `known` of every token */
} qz_segmenter;

/* Append the tokens of `span` to `tokens`. */
void qz_segment(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text, qz_span span,
                qz_tokens *tokens);

/* Fill in part of speech and `known` of a Han token from the dictionary. */
void qz_token_look_up(const qz_lexicon *lexicon, const qz_text *text, qz_token *token);

/*
 * For --explain: why `span` is a word. By the model, how sure it is of each gap from the one before the span
 * to the one behind it, as "发 +12.3 展 -4.0 …" (in logarithms: above 0 a word ends); by the lattice, the
 * words considered and their costs. In the arena.
 */
const char *qz_segment_explain(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text,
                               qz_span span);

#endif
