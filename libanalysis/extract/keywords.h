/* keywords: the typed result of extract/keywords_find.c. */
#ifndef QZ_EXTRACT_KEYWORDS_H
#define QZ_EXTRACT_KEYWORDS_H

#include "extract/analysis.h"

/* How a keyword's score is made: the product of these. */
typedef enum qz_keyword_part {
    QZ_KEYWORD_FREQUENCY,
    QZ_KEYWORD_RARITY,
    QZ_KEYWORD_POSITION,
    QZ_KEYWORD_TITLE,
    QZ_KEYWORD_HEADING,
    QZ_KEYWORD_LENGTH,
    QZ_KEYWORD_EDGES,
    QZ_KEYWORD_SIDES,
    QZ_KEYWORD_ENTROPY,
    QZ_KEYWORD_KIND,
    QZ_KEYWORD_NESTED,
    QZ_KEYWORD_CORPUS,
    QZ_KEYWORD_RANK,
    QZ_KEYWORD_PARTS
} qz_keyword_part;

typedef struct qz_keyword {
    const char *term;
    uint32_t count;
    qz_span first;
    double score;
    double parts[QZ_KEYWORD_PARTS];
    const char *levels; /* with --explain, of --method policy: what the parts are made of; else NULL */
    const char *rule;
} qz_keyword;

struct qz_keywords {
    QZ_LIST(qz_keyword) list; /* the best first */
};

void qz_keywords_find(qz_analysis *analysis);

#endif
