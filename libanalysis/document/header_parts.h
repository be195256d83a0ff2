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

/* Is all of it a person's name, and no word (创始人)? */
bool qz_header_is_person(const qz_page *page, qz_span content);

/* Fill in the title, where no label named one, and give its line the role. */
void qz_header_title(qz_page *page);

#endif
