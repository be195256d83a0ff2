/* docx_body: the body of a DOCX, or its notes, from events to lines. */
#ifndef QZ_FORMAT_DOCX_BODY_H
#define QZ_FORMAT_DOCX_BODY_H

#include "format/numbering.h"

enum { QZ_FRAMES = 48 }; /* tables in cells in boxes … */

/* The text of a footnote or endnote, and its place among the references. */
typedef struct qz_note {
    bool end_note;
    int64_t id;
    uint32_t order;     /* from 1 */
    uint32_t number;    /* of its mark [1], from 1; 0 where the text has a mark of its own */
    qz_characters mark; /* that mark: * */
    qz_characters text;
} qz_note;

typedef QZ_LIST(qz_note) qz_notes;

typedef enum qz_frame_kind {
    QZ_FRAME_FLOW,
    QZ_FRAME_ROW,
    QZ_FRAME_CELL,
    QZ_FRAME_BOX,
    QZ_FRAME_NOTE
} qz_frame_kind;

/* What is open: the body, a row, a cell, a box, a note. Rows hold cells, each ended by a NUL; others hold
 * lines. */
typedef struct qz_frame {
    qz_frame_kind kind;
    bool deleted;
    qz_characters lines;
    uint32_t cells;
    qz_characters paragraph; /* the one that is open, or whose end was deleted */
    qz_characters boxes;     /* that hang on it */
    const char *style;
    int64_t numbering;
    uint8_t level;
    bool open, mark_deleted;
} qz_frame;

typedef struct qz_docx {
    qz_package *package;
    qz_arena *arena;
    qz_xml xml;
    qz_numbering_rules rules;
    uint32_t numbered; /* notes with a number */
    bool marking;      /* the rest of the run is the mark of the last note, */
    uint32_t mark;     /* from here in the paragraph */
    qz_notes notes;    /* that the text refers to; sorted by id while their texts are read */
    qz_frame frames[QZ_FRAMES];
    uint32_t depth;        /* frames that are open; the last is the innermost */
    int skipped;           /* depth of the element whose content is passed over, -1 for none */
    int chosen[QZ_FRAMES]; /* depths of the alternatives of which one was taken */
    uint32_t chosen_count;
    uint32_t properties; /* of paragraphs and runs: so many are open */
    bool in_run, in_run_properties, hidden, in_text;
    uint64_t instructions; /* a bit for each open field: its result has not begun */
    uint32_t fields;
    bool in_notes, end_notes; /* which part is being read */
    int64_t note;             /* the note that is open */
} qz_docx;

/* Read a part into the frame at the bottom, whose lines the caller takes. */
void qz_docx_read_part(qz_docx *docx, const char *part);

/* The note with this id, NULL for none. */
qz_note *qz_docx_find_note(qz_docx *docx, bool end_note, int64_t id);

/* ---- docx_frames.c ---- */

qz_frame *qz_docx_top(qz_docx *docx);
void qz_docx_open_frame(qz_docx *docx, qz_frame_kind kind);

/* Each ends what is open at the top; a flow goes on. */
void qz_docx_begin_paragraph(qz_docx *docx);
void qz_docx_end_paragraph(qz_docx *docx);
void qz_docx_close_cell(qz_docx *docx);
void qz_docx_close_row(qz_docx *docx);
void qz_docx_close_box(qz_docx *docx);
void qz_docx_close_note(qz_docx *docx);

/* The last paragraph, whose end was deleted. */
void qz_docx_close_flow(qz_docx *docx, qz_frame *frame);

#endif
