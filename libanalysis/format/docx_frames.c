/* What is open while a DOCX is read: the body, rows, cells, boxes, notes; and what becomes of each at its
 * end. */
#include "format/docx_body.h"

qz_frame *qz_docx_top(qz_docx *docx)
{
    return &docx->frames[docx->depth - 1];
}

void qz_docx_open_frame(qz_docx *docx, qz_frame_kind kind)
{
    if (docx->depth == QZ_FRAMES) {
        qz_package_fail(docx->package, "its tables are nested too deep: save the document as text",
                        "文档内的表格嵌套过深：请另存为纯文本");
        return;
    }
    qz_frame *frame = &docx->frames[docx->depth++];
    frame->kind = kind;
    frame->deleted = frame->open = frame->mark_deleted = false;
    frame->cells = 0;
    frame->lines.count = frame->paragraph.count = frame->boxes.count = 0; /* their room is used again */
}

void qz_docx_begin_paragraph(qz_docx *docx)
{
    qz_frame *frame = qz_docx_top(docx);
    if (frame->kind == QZ_FRAME_ROW)
        return;
    frame->open = true;
    frame->mark_deleted = false;
    frame->style = NULL;
    frame->numbering = -1;
    frame->level = QZ_NO_LEVEL;
}

static void flush_paragraph(qz_docx *docx, qz_frame *frame)
{
    qz_characters_append(docx->arena, &frame->lines, frame->paragraph.items, frame->paragraph.count);
    qz_characters_add(docx->arena, &frame->lines, "\n");
    qz_characters_append(docx->arena, &frame->lines, frame->boxes.items, frame->boxes.count);
    frame->paragraph.count = frame->boxes.count = 0;
}

/* A paragraph whose end was deleted goes on in the next one, which has the number. */
void qz_docx_end_paragraph(qz_docx *docx)
{
    qz_frame *frame = qz_docx_top(docx);
    docx->fields = 0;
    docx->instructions = 0;
    docx->in_run = docx->hidden = false;
    if (!frame->open)
        return;
    frame->open = false;
    if (frame->mark_deleted)
        return;
    if (!frame->deleted) {
        const uint32_t before = frame->lines.count;
        qz_numbering_label(docx->arena, &docx->rules, frame->style, frame->numbering, frame->level,
                           &frame->lines);
        if (!frame->paragraph.count)
            frame->lines.count = before;
    }
    flush_paragraph(docx, frame);
}

void qz_docx_close_flow(qz_docx *docx, qz_frame *frame)
{
    if (frame->paragraph.count || frame->boxes.count)
        flush_paragraph(docx, frame);
}

/* ---- tables ---- */

void qz_docx_close_cell(qz_docx *docx)
{
    qz_frame *frame = qz_docx_top(docx);
    qz_docx_close_flow(docx, frame);
    docx->depth--;
    qz_frame *row = qz_docx_top(docx);
    if (row->kind != QZ_FRAME_ROW || frame->deleted)
        return;
    while (qz_characters_end_with(&frame->lines, '\n'))
        frame->lines.count--;
    qz_characters_append(docx->arena, &row->lines, frame->lines.items, frame->lines.count);
    qz_characters_append(docx->arena, &row->lines, "", 1);
    row->cells++;
}

/* A row is a line with tabs between its cells; a single cell is a frame around paragraphs. */
void qz_docx_close_row(qz_docx *docx)
{
    qz_frame *row = qz_docx_top(docx);
    docx->depth--;
    if (row->deleted || !row->cells)
        return;
    row->lines.count--; /* the last NUL */
    for (uint32_t k = 0; k < row->lines.count && row->cells > 1; k++) {
        char *c = &row->lines.items[k];
        if (*c == '\0')
            *c = '\t';
        else if (*c == '\n')
            *c = ' ';
    }
    qz_characters *to = &qz_docx_top(docx)->lines;
    qz_characters_append(docx->arena, to, row->lines.items, row->lines.count);
    qz_characters_add(docx->arena, to, "\n");
}

void qz_docx_close_box(qz_docx *docx)
{
    qz_frame *box = qz_docx_top(docx);
    qz_docx_close_flow(docx, box);
    docx->depth--;
    qz_frame *around = qz_docx_top(docx);
    qz_characters *to = around->open ? &around->boxes : &around->lines;
    qz_characters_append(docx->arena, to, box->lines.items, box->lines.count);
}

void qz_docx_close_note(qz_docx *docx)
{
    qz_frame *frame = qz_docx_top(docx);
    qz_docx_close_flow(docx, frame);
    docx->depth--;
    if (frame->deleted)
        return;
    qz_note *note = qz_docx_find_note(docx, docx->end_notes, docx->note);
    if (note && !note->text.count)
        qz_characters_append(docx->arena, &note->text, frame->lines.items, frame->lines.count);
}
