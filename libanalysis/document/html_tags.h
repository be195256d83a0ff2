/* html_tags: what each element of HTML means for the text. */
#ifndef QZ_DOCUMENT_HTML_TAGS_H
#define QZ_DOCUMENT_HTML_TAGS_H

#include <stdint.h>

enum {
    QZ_TAG_INLINE = 0,
    QZ_TAG_BLOCK = 1,     /* its text has lines of its own */
    QZ_TAG_SKIP = 2,      /* what it holds is not shown */
    QZ_TAG_BREAK = 4,     /* br, hr: a line ends */
    QZ_TAG_LINK = 8,      /* a */
    QZ_TAG_CELL = 16,     /* td, th */
    QZ_TAG_ROW = 32,      /* tr */
    QZ_TAG_TITLE = 64,    /* title */
    QZ_TAG_META = 128,    /* meta */
    QZ_TAG_PRE = 256,     /* line ends are kept */
    QZ_TAG_HEADING = 512, /* h1 … h6: its last character is the level */
    QZ_TAG_PARAGRAPH = 1024,
    QZ_TAG_COVERED = 2048, /* hidden by a style of the page */
};

/* The flags of an element by its name in lower case; 0 for those that only mark words. */
uint32_t qz_tag_flags(const char *name);

#endif
