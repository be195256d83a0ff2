/*
 * coarse: the coarse level, made of runs of fine tokens: indicators, organs, programmes, fixed terms as one
 * token each. A model taught on marked terms tags the words (tags.h); the lists of terms and
 * names are features of it, and a term of the lists is joined in any case where the words at its edges end
 * with it.
 */
#ifndef QZ_SEGMENT_COARSE_H
#define QZ_SEGMENT_COARSE_H

#include "segment/segment.h"

enum { QZ_COARSE_VOTES = 19, QZ_COARSE_BITS = 16, QZ_COARSE_GROUPS = 1 << QZ_COARSE_BITS };

/* A word as the features see it. */
typedef struct qz_coarse_word {
    uint32_t hash;
    char32_t last;  /* its last character, which tells 计划 from 发展 where the word is new */
    uint8_t kind;   /* part of speech, or what characters it is made of */
    uint8_t length; /* at most 4 */
    uint8_t reach;  /* how far terms of the lists reach that begin, end, go on here */
    uint8_t quoted; /* inside “” or 《》 */
} qz_coarse_word;

/*
 * The words of tokens[from, to), looked up already, with one before the first and one behind the last: `to -
 * from + 2` of them.
 */
void qz_coarse_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t from,
                    uint32_t to, qz_coarse_word *words);

/* The groups that vote at the word `at` (1 for the first). */
void qz_coarse_votes(const qz_coarse_word *words, uint32_t at, uint32_t votes[QZ_COARSE_VOTES]);

/* Where the tokens end that are decided together with `from`: at the end of a sentence, at white space. */
uint32_t qz_coarse_stretch(const qz_text *text, const qz_tokens *tokens, uint32_t from);

/* Join in place, from token `from` on. The tokens must be looked up. */
void qz_coarse_join(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text, qz_tokens *tokens,
                    uint32_t from);

#endif
