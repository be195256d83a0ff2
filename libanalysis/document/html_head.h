/* html_head: attributes of elements, and the fields that the head of a page gives by them. */
#ifndef QZ_DOCUMENT_HTML_HEAD_H
#define QZ_DOCUMENT_HTML_HEAD_H

#include "document/markup.h"
#include "lexicon/lexicon.h"

/* The value of an attribute ("" for one without), NULL where there is none. Names and values take turns, NULL
 * after the last; the list may be NULL. */
const char *qz_html_attribute(const unsigned char **attributes, const char *name);

/* display:none or hidden; not visibility:hidden. */
bool qz_html_is_hidden(const unsigned char **attributes);

/* Take what a <meta> says, by the list `metatags`; the first of each field counts. */
void qz_html_meta(const qz_lexicon *lexicon, qz_arena *arena, const unsigned char **attributes,
                  qz_markup *markup);

/* Add characters of <title>. */
void qz_html_title(qz_arena *arena, const char *bytes, size_t length, qz_markup *markup);

/* A copy without tags: those in a title are characters to the parser, and none to its writer. */
const char *qz_html_without_tags(qz_arena *arena, const char *bytes, size_t length);

#endif
