/*
 * html_styles: what the <style> elements of a page hide. Only rules for one class or one id by itself
 * (.share, #popup) are read, outside of @media and the like; a name that any other rule shows (.tab.active
 * with display:block) is taken for one that a script opens, and hides nothing.
 */
#ifndef QZ_DOCUMENT_HTML_STYLES_H
#define QZ_DOCUMENT_HTML_STYLES_H

#include "base/arena.h"

#include <stdbool.h>

/* A name with its mark: .share, #popup. */
typedef struct qz_style_name {
    const char *bytes;
    size_t length;
} qz_style_name;

typedef struct qz_html_styles {
    QZ_LIST(qz_style_name) hidden; /* sorted */
} qz_html_styles;

/* The styles of a page; they point into its bytes. At most a quarter of a megabyte of them is read. */
void qz_html_styles_read(qz_arena *arena, const char *bytes, size_t length, qz_html_styles *styles);

/* Does a rule hide elements of this class (several, between spaces) or id? NULL for none. */
bool qz_html_styles_hide(const qz_html_styles *styles, const char *classes, const char *id);

#endif
