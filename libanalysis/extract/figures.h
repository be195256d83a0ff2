/* figures: the typed result of extract/figures.c, for those who cite figures (clusters, keywords). */
#ifndef QZ_EXTRACT_FIGURES_H
#define QZ_EXTRACT_FIGURES_H

#include "extract/analysis.h"

typedef struct qz_figure {
    qz_number number;                                   /* span, value, upper, unit */
    uint32_t repetition;                                /* of its span, for the id */
    uint8_t kind, comparator, direction, basis, status; /* index + 1 into the names of figures.c; 0 is null */
    const char *indicator;  /* in the document's words, composed or not; NULL for none */
    qz_span indicator_span; /* where it stands in one piece, else empty */
    const char *subject;
    qz_span subject_span;
    qz_span period; /* empty for none */
    qz_date from, to;
    uint32_t sentence; /* index into the document's sentences */
    const char *rule;
    const char *why[8]; /* for --explain: the words that decided each field, see figures.c */
} qz_figure;

typedef struct qz_mood qz_mood; /* figures_mood.c */

struct qz_figures {
    QZ_LIST(qz_figure) list;
    qz_mood *moods; /* one more than lines; NULL until asked for */
};

void qz_figures_find(qz_analysis *analysis);

#endif
