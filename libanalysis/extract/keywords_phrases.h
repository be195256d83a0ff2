/* keywords_phrases: the phrases that begin at a token, the shortest first. */
#ifndef QZ_EXTRACT_KEYWORDS_PHRASES_H
#define QZ_EXTRACT_KEYWORDS_PHRASES_H

#include "extract/keywords_tokens.h"

typedef struct qz_phrases {
    const qz_candidates *gathered;
    uint32_t first; /* the token that they begin with */
    uint32_t end;   /* behind the last token of the one that was found */
    uint32_t last;  /* behind the last token that one may have; what stands in quotation marks is one word */
    uint32_t longest; /* none goes on behind this place of the text */
    uint32_t depth;   /* of quotation marks */
    uint8_t ends;     /* the edges that a token has with which one may end */
} qz_phrases;

/* Is the word one by itself? */
static inline bool qz_phrases_is_word(const qz_candidates *gathered, uint32_t token)
{
    const qz_span word = gathered->analysis->tokens.items[token].span;
    return gathered->edges[token] & QZ_EDGE_ALONE && word.end - word.start > 1 &&
           word.end - word.start <= QZ_KEYWORD_CHARACTERS;
}

/* Those of several words and at most `longest` characters, of a token that may begin one. */
static inline qz_phrases qz_phrases_from(const qz_candidates *gathered, uint32_t first, uint32_t longest)
{
    const bool quoted = gathered->edges[first] & QZ_EDGE_MARK;
    return (qz_phrases){
        .gathered = gathered,
        .first = first,
        .end = first + 1,
        .last = first + QZ_KEYWORD_WORDS + quoted,
        .longest = gathered->analysis->tokens.items[first].span.start +
                   (longest < QZ_KEYWORD_CHARACTERS ? longest : QZ_KEYWORD_CHARACTERS),
        .depth = quoted,
        .ends = QZ_EDGE_ENDS,
    };
}

/* The depth behind a mark, UINT32_MAX where phrases that begin with `first` do not go over it. */
uint32_t qz_phrases_depth(const qz_candidates *gathered, uint32_t first, uint32_t token, uint32_t depth);

/* The next one; false when there is none. */
static inline bool qz_phrases_next(qz_phrases *phrases)
{
    const qz_token *tokens = phrases->gathered->analysis->tokens.items;
    const uint8_t *edges = phrases->gathered->edges;
    while (phrases->end < phrases->last) {
        const uint8_t edge = edges[phrases->end];
        if (edge & QZ_EDGE_MARK) {
            phrases->depth =
                qz_phrases_depth(phrases->gathered, phrases->first, phrases->end, phrases->depth);
            if (phrases->depth == UINT32_MAX)
                return false;
        }
        if (tokens[phrases->end].span.end > phrases->longest)
            return false;
        phrases->end++;
        if (phrases->depth > 0)
            phrases->last++;
        else if (edge & QZ_EDGE_JOINS)
            phrases->ends |= QZ_EDGE_WHOLE;
        else if ((edge & phrases->ends) == phrases->ends)
            return true;
    }
    return false;
}

#endif
