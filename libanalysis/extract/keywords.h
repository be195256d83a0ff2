/* keywords: the typed result of extract/keywords_find.c. */
#ifndef QZ_EXTRACT_KEYWORDS_H
#define QZ_EXTRACT_KEYWORDS_H

#include "extract/analysis.h"

/* How a keyword's score is made: the product of all but `count`, which `frequency` is made of. */
typedef struct qz_keyword_score {
    double frequency; /* 1 + ln(count) */
    double rarity;    /* mean of ln(documents / documents with the word) */
    double title;     /* in the title or a heading */
    double length;
    double position;
    double kind;   /* named things and phrases weigh more */
    double once;   /* a phrase that occurs once */
    double nested; /* always inside a longer candidate */
} qz_keyword_score;

typedef struct qz_keyword {
    const char *term;
    uint32_t count;
    qz_span first;
    double score;
    qz_keyword_score parts;
    const char *rule;
} qz_keyword;

struct qz_keywords {
    QZ_LIST(qz_keyword) list; /* the best first */
};

void qz_keywords_find(qz_analysis *analysis);

#endif
