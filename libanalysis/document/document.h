/*
 * document: what the text is made of: lines with their roles, the body, the header fields, headings and
 * sentences. Filled in once by qz_body_read, qz_sections_read and qz_quotations_read; nobody changes it
 * afterwards.
 */
#ifndef QZ_DOCUMENT_DOCUMENT_H
#define QZ_DOCUMENT_DOCUMENT_H

#include "document/markup.h"
#include "lexicon/spots.h"
#include "text/text.h"
#include "value/period.h"

typedef enum qz_role {
    QZ_ROLE_BLANK,
    QZ_ROLE_TITLE,
    QZ_ROLE_SUBTITLE, /* ——2018年3月5日在…会议上 */
    QZ_ROLE_BYLINE,
    QZ_ROLE_SOURCE,
    QZ_ROLE_DATE,
    QZ_ROLE_ISSUER,
    QZ_ROLE_NUMBER,   /* 国发〔2018〕41号 */
    QZ_ROLE_METADATA, /* 索引号、主题分类 … boxes */
    QZ_ROLE_HEADING,
    QZ_ROLE_BODY,
    QZ_ROLE_AFFILIATION, /* (作者单位:…) */
    QZ_ROLE_CAPTION,
    QZ_ROLE_TEASER,
    QZ_ROLE_FURNITURE,
    QZ_ROLE_COUNT
} qz_role;

extern const char *const qz_role_names[]; /* NULL-terminated */

typedef struct qz_line {
    qz_span span;     /* without the newline */
    qz_span content;  /* without white space at its edges */
    uint8_t role;     /* qz_role */
    float confidence; /* 0 to 1 */
    float score;      /* of the line as body text, for --explain */
    const char *rule; /* which rule or marker decided; static or of the lexicon */
} qz_line;

typedef struct qz_header_field {
    const char *value; /* UTF-8, NULL for unknown */
    qz_span span;      /* where it stands, empty where it was composed */
    const char *rule;
} qz_header_field;

typedef struct qz_section {
    qz_span span;    /* the heading as it stands, marker included */
    qz_span marker;  /* empty for none */
    qz_span title;   /* empty for none */
    uint32_t end;    /* of the section that it opens */
    uint32_t parent; /* index, UINT32_MAX for none */
    uint8_t level;   /* from 1 */
    const char *rule;
} qz_section;

typedef struct qz_sentence {
    qz_span span;
    uint32_t section; /* index of the innermost section, UINT32_MAX for none */
    uint32_t line;
} qz_sentence;

/* 以下简称《建议》: a short name that the document defines for a longer one. */
typedef struct qz_short_name {
    qz_span name;  /* inside its marks */
    qz_span full;  /* inside its marks */
    uint32_t from; /* where it begins to hold */
} qz_short_name;

typedef struct qz_quotation {
    qz_span span;       /* inside the marks */
    qz_span cue;        /* empty for none */
    const char *source; /* full name, NULL for none */
    const char *rule;
} qz_quotation;

typedef QZ_LIST(qz_line) qz_line_list;
typedef QZ_LIST(qz_section) qz_section_list;
typedef QZ_LIST(qz_sentence) qz_sentence_list;
typedef QZ_LIST(qz_short_name) qz_short_name_list;
typedef QZ_LIST(qz_quotation) qz_quotation_list;

typedef struct qz_document {
    qz_line_list lines;
    qz_span body;
    qz_header_field title, author, affiliation, source, published, issuer, number;
    qz_header_field published_meta; /* as the head of a page has it; may differ from the shown date */
    qz_date date;                   /* of `published`; year 0 for unknown */
    qz_section_list sections;
    qz_sentence_list sentences; /* of the body */
    qz_sentence_list titles;    /* lines above the body that say the title or its subtitle; of no section */
    qz_short_name_list short_names;
    qz_quotation_list quotations;
    float certainty; /* of the body, 0 to 1; low ones are warned about */
} qz_document;

typedef struct qz_document_tools {
    const qz_lexicon *lexicon;
    bool whole_text; /* body is all of it */
} qz_document_tools;

/* Lines, body and header fields; the beginning of every document. `markup` may have no lines. */
void qz_body_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                  const qz_markup *markup, qz_document *document);

/* Sections and sentences, after it; lines become headings. */
void qz_sections_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                      qz_document *document);

/* Short names and quotations, after the body. */
void qz_quotations_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                        qz_document *document);

/* The line that holds position `at` (binary search). */
uint32_t qz_document_line_at(const qz_document *document, uint32_t at);

#endif
