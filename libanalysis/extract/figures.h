/* figures: the typed result of extract/figures.c, for those who cite figures (clusters, keywords). */
#ifndef QZ_EXTRACT_FIGURES_H
#define QZ_EXTRACT_FIGURES_H

#include "extract/analysis.h"

typedef struct qz_figure {
    uint32_t number;        /* index of it among the numbers: span, value, upper, unit */
    uint32_t sentence;      /* index into the document's sentences */
    qz_span indicator;      /* empty for none, or where `composed` has it */
    qz_span subject;        /* empty for none */
    qz_span period;         /* empty for none */
    const char *composed;   /* the indicator where it does not stand in one piece, else NULL */
    const char *const *why; /* with --explain, else NULL: the words that decided each field, see figures.c */
    qz_date from, to;
    uint8_t kind, comparator, direction, basis, status; /* index + 1 into the names of figures.c; 0 is null */
} qz_figure;

typedef struct qz_mood qz_mood; /* figures_mood.c */

typedef struct qz_places qz_places; /* figures_words.c: the words that were found last */
qz_places *qz_places_open(qz_arena *arena);

/* The rows of a table that were read so far: figures_table.c. */
enum { QZ_MOST_HEADS = 3, QZ_MOST_CELLS = 64 };

typedef struct qz_row {
    qz_span cells[QZ_MOST_CELLS];
    uint32_t count;
} qz_row;

typedef struct qz_table {
    uint32_t line;               /* of the last row; of cells on lines of their own, of the first */
    uint32_t stride;             /* how many such lines a row has; 0 where a row is a line */
    uint32_t rows;               /* 0 for no table */
    qz_row row;                  /* the last one */
    qz_row heads[QZ_MOST_HEADS]; /* those that say what the columns are */
    uint32_t head_count;
    qz_span unit, when; /* above it: 单位：万元, 2025年…; empty for none */
} qz_table;

/* What a document says of all its figures. */
typedef struct qz_charter {
    bool read;
    bool strong; /* a rule, whose every number is one; what an opinion (意见) asks for, its headings say first
                  */
    uint8_t status; /* 0 for nothing */
    qz_span where;
} qz_charter;

struct qz_figures {
    qz_places *places;
    qz_table table;     /* the last one */
    qz_charter charter; /* figures_charter.c */
    QZ_LIST(qz_figure) list;
    qz_mood *moods;              /* one more than lines; NULL until asked for */
    bool release, release_known; /* of statistics; figures_carry.c */
    bool years_known;
    int16_t first_year; /* that a heading names, 0 for none; figures_status.c */
};

void qz_figures_find(qz_analysis *analysis);

/* What a figure's index means: a sentence of the body, or, counted on from them, a line of the title. */
static inline const qz_sentence *qz_figure_sentence(const qz_analysis *analysis, uint32_t index)
{
    const qz_document *document = &analysis->document;
    const uint32_t count = document->sentences.count;
    return index < count ? &document->sentences.items[index] : &document->titles.items[index - count];
}

/* Where the figure stands. */
static inline qz_span qz_figure_span(const qz_analysis *analysis, const qz_figure *figure)
{
    return analysis->numbers.items[figure->number].span;
}

#endif
