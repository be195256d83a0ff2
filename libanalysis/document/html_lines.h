/*
 * html_lines: the lines of a page while it is read. Runs of white space are one space, an element that begins
 * lines of its own ends the one before it, and the cells of a row come to stand in one line.
 */
#ifndef QZ_DOCUMENT_HTML_LINES_H
#define QZ_DOCUMENT_HTML_LINES_H

#include "document/markup.h"

#include <stddef.h>

typedef struct qz_html_line {
    size_t start, end; /* bytes of the page's text */
    uint32_t visible;
    uint32_t cell;    /* counts the cells of the page; 0 outside of tables */
    bool joined;      /* to the line before it, as part of one row */
    bool cell_begins; /* joined, and in another cell than the line before */
    qz_line_markup markup;
} qz_html_line;

typedef struct qz_html_lines {
    qz_arena *arena;
    char *bytes; /* room for all the page can hold */
    size_t length, room;
    QZ_LIST(qz_html_line) lines;
    qz_html_line now; /* the line that grows; empty while now.start == length */
    bool space;       /* white space was read and stands before the next character */
} qz_html_lines;

/* `room`: the page's bytes, which its text cannot exceed. */
void qz_html_lines_open(qz_html_lines *lines, qz_arena *arena, size_t room);

/* Add characters (UTF-8); `linked` inside a link, `kept` with its line ends as they stand. */
void qz_html_lines_add(qz_html_lines *lines, const char *bytes, size_t length, bool linked, bool kept);

/* End the line, where one has begun. */
void qz_html_lines_end(qz_html_lines *lines);

/* The lines from `first` on are those of a row: one line with its cells apart, where they are short enough to
 * be data and not the layout of the page. */
void qz_html_lines_row(qz_html_lines *lines, uint32_t first);

/* The document text as UTF-8, in the arena, and the markup of its lines; the first and last lines of
 * `elements` are changed to count these. */
char *qz_html_lines_text(qz_html_lines *lines, qz_markup *markup, size_t *length);

#endif
