/*
 * analysis: one document on its way through: each stage fills in its own array once, and later ones read it.
 * Lives in the reader's arena.
 */
#ifndef QZ_EXTRACT_ANALYSIS_H
#define QZ_EXTRACT_ANALYSIS_H

#include "document/document.h"
#include "lexicon/spots.h"
#include "qza.h"
#include "segment/segment.h"
#include "text/pattern.h"
#include "text/text.h"
#include "value/number.h"
#include "value/period.h"

enum { QZ_DEEPEST_SECTION = 16 }; /* levels of headings that a section path names */

typedef struct qz_figures qz_figures;
typedef struct qz_entities qz_entities;
typedef struct qz_clusters qz_clusters;
typedef struct qz_keywords qz_keywords;
typedef struct qz_terms qz_terms;
typedef struct qz_hits qz_hits;

/* The setting of one option: what the user gave, or nothing. */
typedef struct qz_setting {
    bool given;
    uint64_t choices; /* bit k for the option's choice k (choice and choices options) */
    uint64_t number;
    const char *argument; /* file and text options */
} qz_setting;

/* What the engine knows and no document changes. */
typedef struct qz_knowledge {
    const qz_lexicon *lexicon;
    qz_segmenter segmenter; /* as the command's options ask, without a model where no words are needed */
    const struct qz_learned *names;                   /* of general text; NULL for none */
    const struct qz_keyword_formula *keyword_formula; /* NULL where no keywords are needed */
    qza_offsets offsets;
    bool explain;
    bool whole_text;
    const struct qz_extractor *extractor; /* of the command */
    uint32_t needs;                       /* of qz_need: the extractor's, and those that its options make */
    const qz_terms *terms;                /* what is looked for, of commands that seek terms */
    const qz_setting *settings;           /* by the index of the option in the extractor's table */
} qz_knowledge;

/* A piece of the body that a command cut by its options: a clause, a chunk. */
typedef struct qz_piece {
    qz_span span;
    uint32_t section; /* index of the innermost section at its start, UINT32_MAX for none */
    uint32_t within;  /* of a clause: its sentence */
} qz_piece;

typedef QZ_LIST(qz_piece) qz_pieces;

typedef struct qz_analysis {
    const qz_knowledge *knowledge;
    qz_arena *arena;
    qz_arena *scratch; /* for what is needed only while a sentence is read; reset with the next one */
    qz_matcher *matcher;
    const char *file; /* as the records name it */
    const char *meta; /* JSON text of the other members of a JSON Lines document, NULL for none */
    qz_text text;
    const uint32_t *utf16; /* the UTF-16 offset of each character, only where the user asked for those */
    const uint32_t *pages; /* where each page begins, in characters; only of a PDF or OFD */
    uint32_t page_count;
    bool converted; /* the text was made of a web page or an office document, whose lines nobody sees as such
                     */
    qz_markup markup; /* of the file, without lines where it is plain text */
    qz_document document;
    qz_tokens tokens; /* of the body */
    qz_numbers numbers;
    qz_periods periods;
    qz_figures *figures;
    qz_entities *entities;
    qz_clusters *clusters;
    qz_keywords *keywords;
    qz_hits *hits;
    bool gave_up; /* an expression of the term list tried more ways than is allowed */
    qz_pieces pieces;
} qz_analysis;

/* The setting of the command's option `name`, or NULL where the command has no such option or it was not
 * given. */
const qz_setting *qz_knowledge_setting(const qz_knowledge *knowledge, const char *name);
const qz_setting *qz_analysis_setting(const qz_analysis *analysis, const char *name);

/* The headings above position `at`, outermost first: fills `path` with section indices, returns how many. */
uint32_t qz_analysis_section_path(const qz_analysis *analysis, uint32_t section,
                                  uint32_t path[QZ_DEEPEST_SECTION]);

#endif
