#include "format/docx_body.h"

#include <stdlib.h>

typedef enum element {
    ELEMENT_NONE, /* its content counts */
    ALTERNATES,
    BREAK,
    CELL,
    CELL_DELETED,
    CHOICE,
    CARRIAGE_RETURN,
    DELETED,
    END_NOTE,
    END_NOTE_REFERENCE,
    FALLBACK,
    FIELD_CHARACTER,
    FOOTNOTE,
    FOOTNOTE_REFERENCE,
    HYPHEN,
    LEVEL,
    NUMBERING_ID,
    NUMERATOR,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    PARAGRAPH_STYLE,
    ROW,
    RUN,
    RUN_PROPERTIES,
    SKIPPED,
    SYMBOL,
    TAB,
    TEXT,
    TEXT_BOX,
    VANISH,
} element;

/* Ascending. */
static const struct {
    const char *name;
    element element;
} ELEMENTS[] = {
    {"AlternateContent", ALTERNATES},
    {"Choice", CHOICE},
    {"Fallback", FALLBACK},
    {"br", BREAK},
    {"cellDel", CELL_DELETED},
    {"cr", CARRIAGE_RETURN},
    {"del", DELETED},
    {"delInstrText", SKIPPED},
    {"delText", SKIPPED},
    {"endnote", END_NOTE},
    {"endnoteReference", END_NOTE_REFERENCE},
    {"fldChar", FIELD_CHARACTER},
    {"footnote", FOOTNOTE},
    {"footnoteReference", FOOTNOTE_REFERENCE},
    {"ilvl", LEVEL},
    {"instrText", SKIPPED},
    {"moveFrom", DELETED},
    {"noBreakHyphen", HYPHEN},
    {"num", NUMERATOR},
    {"numId", NUMBERING_ID},
    {"numberingChange", SKIPPED},
    {"p", PARAGRAPH},
    {"pPr", PARAGRAPH_PROPERTIES},
    {"pPrChange", SKIPPED},
    {"pStyle", PARAGRAPH_STYLE},
    {"r", RUN},
    {"rPr", RUN_PROPERTIES},
    {"rPrChange", SKIPPED},
    {"rt", SKIPPED},
    {"sdtPr", SKIPPED},
    {"sectPr", SKIPPED},
    {"sym", SYMBOL},
    {"t", TEXT},
    {"tab", TAB},
    {"tblGrid", SKIPPED},
    {"tblPr", SKIPPED},
    {"tblPrExChange", SKIPPED},
    {"tc", CELL},
    {"tcPrChange", SKIPPED},
    {"tr", ROW},
    {"trPrChange", SKIPPED},
    {"txbxContent", TEXT_BOX},
    {"vanish", VANISH},
};

/* The element, if it is of WordprocessingML, its mathematics, or the markup of alternatives. */
static element element_of(const qz_xml *xml)
{
    if (!strstr(xml->space, "wordprocessingml") && !strstr(xml->space, "/math") &&
        !strstr(xml->space, "markup-compatibility"))
        return ELEMENT_NONE;
    size_t from = 0, to = sizeof ELEMENTS / sizeof *ELEMENTS;
    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        const int order = strcmp(ELEMENTS[middle].name, xml->name);
        if (order == 0)
            return ELEMENTS[middle].element;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return ELEMENT_NONE;
}

/* ---- text ---- */

static bool takes_text(qz_docx *docx)
{
    return qz_docx_top(docx)->open && !docx->properties && !docx->hidden && !docx->instructions;
}

static void add_text(qz_docx *docx, const char *text)
{
    if (!takes_text(docx))
        return;
    qz_characters *to = &qz_docx_top(docx)->paragraph;
    const uint32_t from = to->count;
    qz_characters_add(docx->arena, to, text);
    for (uint32_t k = from; k < to->count; k++) {
        if (to->items[k] == '\n' || to->items[k] == '\r')
            to->items[k] = ' ';
    }
}

static void add_break(qz_docx *docx)
{
    const char *type = qz_xml_attribute(&docx->xml, "type");
    const bool inside_line = !type || strcmp(type, "textWrapping") == 0;
    qz_characters *to = &qz_docx_top(docx)->paragraph;
    if (takes_text(docx) && (inside_line || (to->count && !qz_characters_end_with(to, '\n'))))
        qz_characters_add(docx->arena, to, "\n");
}

static void add_symbol(qz_docx *docx)
{
    const char *code = qz_xml_attribute(&docx->xml, "char");
    const unsigned long character = code ? strtoul(code, NULL, 16) : 0;
    const bool of_font = character >= 0xE000 && character < 0xF900;
    if (takes_text(docx) && character >= 0x20 && character <= 0x10FFFF && !of_font)
        qz_characters_put(docx->arena, &qz_docx_top(docx)->paragraph, (char32_t)character);
}

static bool is_on(const char *value)
{
    return !value || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

/* A note has a number, or a mark of its own, which follows in the run and is text. */
static void refer_to_note(qz_docx *docx, bool end_note)
{
    if (docx->in_notes || !takes_text(docx))
        return;
    const char *follows = qz_xml_attribute(&docx->xml, "customMarkFollows");
    qz_characters *paragraph = &qz_docx_top(docx)->paragraph;
    qz_note note = {
        .end_note = end_note, .id = qz_xml_number(&docx->xml, "id", -1), .order = docx->notes.count + 1};
    docx->marking = follows && is_on(follows);
    docx->mark = paragraph->count;
    if (!docx->marking) {
        note.number = ++docx->numbered;
        qz_characters_add(docx->arena, paragraph, qz_format(docx->arena, "[%u]", note.number));
    }
    *qz_push(docx->arena, &docx->notes) = note;
}

static void end_mark(qz_docx *docx)
{
    const qz_characters *paragraph = &qz_docx_top(docx)->paragraph;
    qz_note *note = &docx->notes.items[docx->notes.count - 1];
    docx->marking = false;
    if (paragraph->count > docx->mark)
        qz_characters_append(docx->arena, &note->mark, paragraph->items + docx->mark,
                             paragraph->count - docx->mark);
}

static void change_field(qz_docx *docx)
{
    enum { DEEPEST = 63 };
    const char *type = qz_xml_attribute(&docx->xml, "fldCharType");
    if (!type || !qz_docx_top(docx)->open)
        return;
    if (strcmp(type, "begin") == 0 && docx->fields < DEEPEST) {
        docx->instructions |= (uint64_t)1 << docx->fields++;
    } else if (strcmp(type, "separate") == 0 && docx->fields) {
        docx->instructions &= ~((uint64_t)1 << (docx->fields - 1));
    } else if (strcmp(type, "end") == 0 && docx->fields) {
        docx->instructions &= ~((uint64_t)1 << --docx->fields);
    }
}

/* ---- events ---- */

static void skip(qz_docx *docx)
{
    docx->skipped = docx->xml.depth;
}

/* A mark of deletion: of a paragraph's end or a row inside their properties, else around what was deleted. */
static void mark_deletion(qz_docx *docx)
{
    qz_frame *frame = qz_docx_top(docx);
    if (docx->in_run_properties)
        docx->hidden = true;
    else if (docx->properties)
        frame->mark_deleted = true;
    else if (frame->kind == QZ_FRAME_ROW)
        frame->deleted = true;
    else
        skip(docx);
}

/* Of the alternatives, the first that stands there. */
static void choose(qz_docx *docx)
{
    if (docx->chosen_count && docx->chosen[docx->chosen_count - 1] == docx->xml.depth)
        skip(docx);
    else if (docx->chosen_count < QZ_FRAMES)
        docx->chosen[docx->chosen_count++] = docx->xml.depth;
}

static void open_note(qz_docx *docx)
{
    const char *type = qz_xml_attribute(&docx->xml, "type");
    if (type && strcmp(type, "normal") != 0) {
        skip(docx); /* the line above notes */
        return;
    }
    docx->note = qz_xml_number(&docx->xml, "id", -1);
    qz_docx_open_frame(docx, QZ_FRAME_NOTE);
}

static void open_properties(qz_docx *docx, element name)
{
    qz_frame *frame = qz_docx_top(docx);
    switch (name) {
    case PARAGRAPH_STYLE:
        frame->style = qz_xml_attribute(&docx->xml, "val");
        break;
    case NUMBERING_ID:
        frame->numbering = qz_xml_number(&docx->xml, "val", -1);
        break;
    case LEVEL: {
        const int64_t level = qz_xml_number(&docx->xml, "val", -1);
        frame->level = level >= 0 && level < QZ_LEVELS ? (uint8_t)level : QZ_NO_LEVEL;
        break;
    }
    case VANISH:
        docx->hidden =
            docx->hidden || (docx->in_run_properties && is_on(qz_xml_attribute(&docx->xml, "val")));
        break;
    default:
        break;
    }
}

static void open_structure(qz_docx *docx, element name)
{
    switch (name) {
    case PARAGRAPH:
        qz_docx_begin_paragraph(docx);
        break;
    case RUN:
        docx->in_run = true;
        docx->hidden = false;
        break;
    case ROW:
        qz_docx_open_frame(docx, QZ_FRAME_ROW);
        break;
    case CELL:
        qz_docx_open_frame(docx, QZ_FRAME_CELL);
        break;
    case CELL_DELETED:
        qz_docx_top(docx)->deleted = true;
        break;
    case TEXT_BOX:
        qz_docx_open_frame(docx, QZ_FRAME_BOX);
        break;
    case FOOTNOTE:
    case END_NOTE:
        open_note(docx);
        break;
    case CHOICE:
    case FALLBACK:
        choose(docx);
        break;
    default:
        break;
    }
}

static void open_inside_run(qz_docx *docx, element name)
{
    switch (name) {
    case TAB:
        add_text(docx, "\t");
        break;
    case BREAK:
        add_break(docx);
        break;
    case CARRIAGE_RETURN:
        if (takes_text(docx))
            qz_characters_add(docx->arena, &qz_docx_top(docx)->paragraph, "\n");
        break;
    case HYPHEN:
        add_text(docx, "-");
        break;
    case SYMBOL:
        add_symbol(docx);
        break;
    case FOOTNOTE_REFERENCE:
    case END_NOTE_REFERENCE:
        refer_to_note(docx, name == END_NOTE_REFERENCE);
        break;
    case FIELD_CHARACTER:
        change_field(docx);
        break;
    default:
        break;
    }
}

static void open_element(qz_docx *docx)
{
    const element name = element_of(&docx->xml);
    if (name == SKIPPED) {
        skip(docx);
    } else if (name == DELETED) {
        mark_deletion(docx);
    } else if (name == PARAGRAPH_PROPERTIES || name == RUN_PROPERTIES) {
        docx->in_run_properties = name == RUN_PROPERTIES && docx->in_run;
        docx->properties++;
    } else if (docx->properties) {
        open_properties(docx, name);
    } else if (name == TEXT) {
        docx->in_text = true;
    } else {
        open_structure(docx, name);
        open_inside_run(docx, name);
    }
}

static void close_element(qz_docx *docx)
{
    const element name = element_of(&docx->xml);
    if (docx->properties && name != PARAGRAPH_PROPERTIES && name != RUN_PROPERTIES)
        return; /* its beginning was none either */
    switch (name) {
    case PARAGRAPH_PROPERTIES:
    case RUN_PROPERTIES:
        docx->properties--;
        docx->in_run_properties = false;
        break;
    case TEXT:
        docx->in_text = false;
        break;
    case NUMERATOR:
        add_text(docx, "/");
        break;
    case RUN:
        docx->in_run = docx->hidden = false;
        if (docx->marking)
            end_mark(docx);
        break;
    case PARAGRAPH:
        qz_docx_end_paragraph(docx);
        break;
    case CELL:
        qz_docx_close_cell(docx);
        break;
    case ROW:
        qz_docx_close_row(docx);
        break;
    case TEXT_BOX:
        qz_docx_close_box(docx);
        break;
    case FOOTNOTE:
    case END_NOTE:
        qz_docx_close_note(docx);
        break;
    case ALTERNATES:
        if (docx->chosen_count && docx->chosen[docx->chosen_count - 1] == docx->xml.depth + 1)
            docx->chosen_count--;
        break;
    default:
        break;
    }
}

void qz_docx_read_part(qz_docx *docx, const char *part)
{
    docx->depth = 0;
    docx->skipped = -1;
    docx->chosen_count = docx->properties = docx->fields = 0;
    docx->instructions = 0;
    docx->in_run = docx->in_run_properties = docx->hidden = docx->in_text = docx->marking = false;
    qz_docx_open_frame(docx, QZ_FRAME_FLOW);
    qz_xml *xml = &docx->xml;
    qz_xml_open(xml, docx->package, part);
    for (qz_xml_event event; (event = qz_xml_next(xml)) != QZ_XML_END;) {
        if (docx->skipped >= 0) {
            if (event == QZ_XML_CLOSE && xml->depth == docx->skipped)
                docx->skipped = -1;
        } else if (event == QZ_XML_OPEN) {
            open_element(docx);
        } else if (event == QZ_XML_CLOSE) {
            close_element(docx);
        } else if (docx->in_text) {
            add_text(docx, xml->text);
        }
    }
    docx->depth = 1;
    qz_docx_close_flow(docx, &docx->frames[0]);
}
