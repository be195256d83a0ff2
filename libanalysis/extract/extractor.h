/*
 * extractor: one file and one row in the table (extractors.c). A row names the command, its record types,
 * options, and needs; `find` fills in its part of the analysis once, `count` and `record` give the records
 * one by one.
 */
#ifndef QZ_EXTRACT_EXTRACTOR_H
#define QZ_EXTRACT_EXTRACTOR_H

#include "base/buffer.h"
#include "extract/analysis.h"
#include "extract/record.h"

/* What must have been done before `find`, the body and the header always; the reader does each at most once,
 * in this order. */
typedef enum qz_need {
    QZ_NEED_SECTIONS = 1 << 8,   /* and sentences */
    QZ_NEED_QUOTATIONS = 1 << 0, /* and short names */
    QZ_NEED_DOCUMENT = QZ_NEED_SECTIONS | QZ_NEED_QUOTATIONS,
    QZ_NEED_TOKENS = 1 << 1,
    QZ_NEED_TOKENS_AT_FIGURES = 1 << 7, /* only of the sentences that have figures, while they are bound */
    QZ_NEED_NUMBERS = 1 << 2,           /* of the body */
    QZ_NEED_PERIODS = 1 << 9,           /* of the body */
    QZ_NEED_FIGURES = 1 << 3,           /* with numbers, periods, sections, and tokens of one kind */
    QZ_NEED_ENTITIES = 1 << 4,
    QZ_NEED_CLUSTERS = 1 << 5,
    QZ_NEED_KEYWORDS = 1 << 6,
} qz_need;

typedef struct qz_extractor {
    qza_command command;
    const qza_type *type;
    uint32_t needs;                                        /* of qz_need */
    uint32_t (*more_needs)(const qz_knowledge *knowledge); /* by the options; NULL for none */
    bool seeks_terms; /* its options `terms` and `term` say what is looked for: qz_knowledge.terms */
    qza_status (*check)(const qz_knowledge *knowledge,
                        qza_error *error); /* the options; NULL where all is well */
    /* How the command's options change the segmenter; NULL where they do not. */
    void (*choose_words)(const qz_knowledge *knowledge, qz_segmenter *segmenter);
    void (*find)(qz_analysis *analysis); /* NULL where the needs are all it takes */
    uint32_t (*count)(const qz_analysis *analysis);
    bool (*found)(const qz_analysis *analysis); /* anything; NULL where it is whether there are records */
    void (*record)(const qz_analysis *analysis, uint32_t index, qz_record *record);
    void (*text)(const qz_analysis *analysis, qz_buffer *buffer); /* the plain text form; NULL for columns */
    qz_list file_list;                       /* what a file option of the command holds lines of */
    const struct qz_extractor *const *parts; /* of `all`: whose records it yields; NULL for its own */
} qz_extractor;

/* Record types that `all` yields too; each is defined beside its extractor. */
extern const qza_type qz_type_document, qz_type_section, qz_type_quotation, qz_type_figure, qz_type_entity,
    qz_type_cluster, qz_type_keyword;

extern const qz_extractor qz_extract_text, qz_extract_document, qz_extract_segment, qz_extract_sentences,
    qz_extract_outline, qz_extract_figures, qz_extract_numbers, qz_extract_entities, qz_extract_clusters,
    qz_extract_quotations, qz_extract_keywords, qz_extract_terms, qz_extract_kwic, qz_extract_all;

const qz_extractor *qz_extractor_named(const char *name);

extern const qz_extractor *const qz_extractors[]; /* NULL-terminated, in the order of help */

#endif
