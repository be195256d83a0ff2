/* header_parts: what header.c and header_title.c share. */
#ifndef QZ_DOCUMENT_HEADER_PARTS_H
#define QZ_DOCUMENT_HEADER_PARTS_H

#include "document/header.h"

static inline char32_t qz_header_at(const qz_page *page, uint32_t position)
{
    return page->text->folded[position];
}

static inline qz_line *qz_header_line(const qz_page *page, uint32_t line)
{
    return &page->document->lines.items[line];
}

/* The words of the span, in the arena. */
const char *qz_header_words(const qz_page *page, qz_span span);

/* Set a field that has no value yet to the words of the span, ornaments at its edges left off. */
void qz_header_set(const qz_page *page, qz_header_field *field, qz_span span, const char *rule);

/* Set the date of publication, where there is none yet, to that which the span begins with. */
void qz_header_date(const qz_page *page, qz_span span, const char *rule);

bool qz_header_all_han(const qz_page *page, qz_span span);

/* 市长 陈明远: an office and a name, and nothing else? */
bool qz_header_is_official(const qz_page *page, uint32_t line);

/* Author and issuer from lines that are a name, or an office and a name. */
void qz_header_persons(qz_page *page);

/* Is all of it a person's name, and no word (创始人)? */
bool qz_header_is_person(const qz_page *page, qz_span content);

/* Who wrote it, where no label says so: 本报记者 陈明远 above the body, 澄川社电（记者 陈明远） at its start,
 * （陈明远） at its end. */
void qz_header_byline(qz_page *page);

/* The names of persons that begin at `at`, joined by spaces; NULL for none. `sure` where a word before them
 * says that they are names, so that they need no known surname. */
const char *qz_header_names(const qz_page *page, uint32_t at, uint32_t end, bool sure);

/* Where it was published, where no label says so: beside the date, or on a line of its own next to it. */
void qz_header_source(qz_page *page);

/* Does the span end as names of media do (日报, 网)? */
bool qz_header_is_medium(const qz_page *page, qz_span span);

/* The lines from below the title up to the body: [*from, *to). */
void qz_header_lines(const qz_page *page, uint32_t *from, uint32_t *to);

/* Fields that the page does not show, from its head; the date of the head in any case. */
void qz_header_meta(qz_page *page);

/* header_signature.c */
bool qz_header_is_organ(const qz_page *page, qz_span span);
void qz_header_signature(qz_page *page);
void qz_header_issuer_in_title(qz_page *page);
void qz_header_issuer_of_order(qz_page *page);
void qz_header_author_in_title(qz_page *page);

/* Fill in the title, where no label named one, and give its line the role. */
void qz_header_title(qz_page *page);

#endif
