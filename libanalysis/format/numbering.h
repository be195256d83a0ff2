/*
 * numbering: what Word computes and does not write into the text: 一、 第一条 (二) 3.1. A paragraph names a
 * numbering and a level, itself or through its style; the counters run through the document.
 */
#ifndef QZ_FORMAT_NUMBERING_H
#define QZ_FORMAT_NUMBERING_H

#include "format/numerals.h"
#include "format/xml.h"

enum { QZ_LEVELS = 9, QZ_NO_LEVEL = 0xFF, QZ_NO_NUMBERING = 0 };

typedef struct qz_level {
    uint32_t start;
    qz_numerals numerals;
    const char *label; /* 第%1条 */
    const char *style; /* the paragraph style that stands for this level, NULL for none */
    bool space;        /* a space behind the label, whatever it ends with */
    bool tight;        /* nothing behind the label */
    bool legal;        /* all numbers of the label as decimals */
    int32_t
        restart; /* the level after which it begins anew, counted from 1; 0 never, -1 after any above it */
} qz_level;

typedef struct qz_abstract_numbering {
    int64_t id;
    const char *style; /* the numbering style that has its levels, NULL for itself */
    qz_level levels[QZ_LEVELS];
    uint32_t counters[QZ_LEVELS];
    bool counted[QZ_LEVELS];
} qz_abstract_numbering;

typedef struct qz_numbering {
    int64_t id;
    int64_t abstract_id;
    qz_abstract_numbering *abstract;   /* NULL where there is none */
    const qz_level *levels[QZ_LEVELS]; /* of its own, NULL for those of `abstract` */
    int64_t starts[QZ_LEVELS];         /* begin here when the numbering is first used; -1 for going on */
} qz_numbering;

typedef struct qz_paragraph_style {
    const char *id;
    const char *parent; /* NULL for none */
    int64_t numbering;  /* -1: not said */
    uint8_t level;      /* QZ_NO_LEVEL: not said */
} qz_paragraph_style;

typedef QZ_LIST(qz_abstract_numbering) qz_abstract_numberings;
typedef QZ_LIST(qz_numbering) qz_numberings;
typedef QZ_LIST(qz_paragraph_style) qz_paragraph_styles;

typedef struct qz_numbering_rules {
    qz_abstract_numberings abstracts; /* each list by id */
    qz_numberings numberings;
    qz_paragraph_styles styles;
    const char *standard_style; /* of paragraphs that name none; NULL for none */
} qz_numbering_rules;

/* Read the parts; one that is NULL is not there. */
void qz_numbering_read(qz_package *package, const char *styles_part, const char *numbering_part,
                       qz_numbering_rules *rules);

/*
 * Count the paragraph and write its label with what stands behind it. `numbering` and `level` are the
 * paragraph's own, -1 and QZ_NO_LEVEL where it has none; `style` may be NULL.
 */
void qz_numbering_label(qz_arena *arena, qz_numbering_rules *rules, const char *style, int64_t numbering,
                        uint8_t level, qz_characters *to);

#endif
