/* keywords_tokens: what each token is to the phrases: its shape, where it stands, what it is to its
 * neighbours. */
#ifndef QZ_EXTRACT_KEYWORDS_TOKENS_H
#define QZ_EXTRACT_KEYWORDS_TOKENS_H

#include "extract/keywords_candidates.h"

/* What a token is to phrases: it begins one, ends one, may be one, joins two, is a mark; and what is joined
 * may end with it (城市节水和污水|处理 goes on). Behind the last token there is a mark. */
enum {
    QZ_EDGE_BEGINS = 1,
    QZ_EDGE_ENDS = 2,
    QZ_EDGE_ALONE = 4,
    QZ_EDGE_JOINS = 8,
    QZ_EDGE_MARK = 16,
    QZ_EDGE_WHOLE = 32
};

/* Fill in shapes, standings and clauses. */
void qz_keyword_shapes_find(qz_candidates *gathered);

/* Fill in besides, edges and the sums of words; needs the words (keywords_words.h). */
void qz_keyword_edges_find(qz_candidates *gathered);

static inline bool qz_keyword_opens(char32_t c)
{
    return c == U'“' || c == U'‘';
}

static inline bool qz_keyword_closes(char32_t c)
{
    return c == U'”' || c == U'’';
}

#endif
