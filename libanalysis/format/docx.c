#include "format/docx.h"

#include "format/docx_body.h"
#include "text/text.h"

#include <stdlib.h>

/* ---- relationships: which part is what ---- */

static const char *folder_of(qz_arena *arena, const char *part)
{
    const char *slash = strrchr(part, '/');
    return slash ? qz_copy_bytes(arena, part, (size_t)(slash - part) + 1) : "";
}

/* The targets of the relationships whose type ends like this, as names of parts that exist; returns how many,
 * at most `room`. */
static uint32_t related_all(qz_package *package, const char *part, const char *type, const char **targets,
                            uint32_t room)
{
    qz_arena *arena = package->arena;
    const char *folder = folder_of(arena, part);
    const char *relations = qz_format(arena, "%s_rels/%s.rels", folder, part + strlen(folder));
    uint32_t count = 0;
    if (!qz_package_has(package, relations))
        return 0;
    qz_xml xml;
    qz_xml_open(&xml, package, relations);
    for (qz_xml_event event; count < room && (event = qz_xml_next(&xml)) != QZ_XML_END;) {
        if (event != QZ_XML_OPEN || strcmp(xml.name, "Relationship") != 0)
            continue;
        const char *of = qz_xml_attribute(&xml, "Type"), *target = qz_xml_attribute(&xml, "Target");
        const size_t length = of ? strlen(of) : 0;
        if (!target || length < strlen(type) || strcmp(of + length - strlen(type), type) != 0)
            continue;
        const char *found = target[0] == '/' ? target + 1 : qz_format(arena, "%s%s", folder, target);
        if (qz_package_has(package, found))
            targets[count++] = found;
    }
    qz_xml_close(&xml);
    return count;
}

/* The first of them, NULL for none. */
static const char *related(qz_package *package, const char *part, const char *type)
{
    const char *target;
    return related_all(package, part, type, &target, 1) ? target : NULL;
}

const char *qz_docx_main_part(qz_package *package)
{
    const char *part = related(package, "", "/officeDocument");
    return part ? part : qz_package_has(package, "word/document.xml") ? "word/document.xml" : NULL;
}

/* A part of the document: as its relationships say, else under its usual name. */
static const char *part_of(qz_package *package, const char *main_part, const char *type, const char *name)
{
    const char *part = related(package, main_part, type);
    if (!part)
        part = qz_format(package->arena, "%s%s", folder_of(package->arena, main_part), name);
    return qz_package_has(package, part) ? part : NULL;
}

/* ---- notes ---- */

static int by_id(const void *a, const void *b)
{
    const qz_note *left = a, *right = b;
    if (left->end_note != right->end_note)
        return left->end_note ? 1 : -1;
    return (left->id > right->id) - (left->id < right->id);
}

static int by_order(const void *a, const void *b)
{
    const qz_note *left = a, *right = b;
    return (left->order > right->order) - (left->order < right->order);
}

qz_note *qz_docx_find_note(qz_docx *docx, bool end_note, int64_t id)
{
    const qz_note wanted = {.end_note = end_note, .id = id};
    return docx->notes.count ? bsearch(&wanted, docx->notes.items, docx->notes.count, sizeof wanted, by_id)
                             : NULL;
}

static void read_notes(qz_docx *docx, const char *part, bool end_notes)
{
    if (!part)
        return;
    docx->end_notes = end_notes;
    qz_docx_read_part(docx, part);
}

/* Word has a mark that is no number written in the note itself. */
static bool says_its_mark(const qz_note *note, uint32_t from)
{
    const uint32_t length = note->mark.count;
    return note->text.count - from >= length && (!length || memcmp(note->text.items + from, note->mark.items,
                                                                   length * sizeof *note->mark.items) == 0);
}

static void write_mark(qz_arena *arena, const qz_note *note, uint32_t from, qz_characters *text)
{
    if (note->number) {
        qz_characters_add(arena, text, qz_format(arena, "[%u] ", note->number));
    } else if (!says_its_mark(note, from)) {
        qz_characters_append(arena, text, note->mark.items, note->mark.count);
        qz_characters_add(arena, text, " ");
    }
}

static void write_note(qz_arena *arena, const qz_note *note, qz_characters *text)
{
    uint32_t from = 0, to = note->text.count;
    while (from < to && strchr(" \t\n", note->text.items[from]))
        from++;
    while (to > from && strchr(" \t\n", note->text.items[to - 1]))
        to--;
    if (from == to)
        return;
    write_mark(arena, note, from, text);
    qz_characters_append(arena, text, note->text.items + from, to - from);
    qz_characters_add(arena, text, "\n");
}

static void add_notes(qz_docx *docx, const char *main_part, qz_characters *text)
{
    qz_notes *notes = &docx->notes;
    if (!notes->count)
        return;
    docx->in_notes = true;
    qsort(notes->items, notes->count, sizeof *notes->items, by_id);
    read_notes(docx, part_of(docx->package, main_part, "/footnotes", "footnotes.xml"), false);
    read_notes(docx, part_of(docx->package, main_part, "/endnotes", "endnotes.xml"), true);
    qsort(notes->items, notes->count, sizeof *notes->items, by_order);
    for (uint32_t k = 0; k < notes->count; k++)
        write_note(docx->arena, &notes->items[k], text);
}

void qz_docx_read(qz_package *package, const char *part, qz_characters *text)
{
    qz_arena *arena = package->arena;
    qz_docx *docx = qz_allocate_zeroed(arena, 1, sizeof *docx);
    docx->package = package;
    docx->arena = arena;
    qz_numbering_read(package, part_of(package, part, "/styles", "styles.xml"),
                      part_of(package, part, "/numbering", "numbering.xml"), &docx->rules);
    qz_docx_read_part(docx, part);
    const qz_characters *lines = &docx->frames[0].lines;
    qz_characters_append(arena, text, lines->items, lines->count);
    add_notes(docx, part, text);
}

/* ---- headers and footers ---- */

/* More than a page number, 第 3 页 共 9 页 or - 3 -. */
static bool says_something(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        char32_t character;
        size_t invalid;
        const size_t size = qz_utf8_decode(text + at, length - at, &character, &invalid);
        const bool numbering =
            character == U'第' || character == U'页' || character == U'頁' || character == U'共';
        if (size && !numbering && (qz_is_han(character) || qz_is_latin(character)))
            return true;
        at += size ? size : invalid;
    }
    return false;
}

/* Add a line, unless it says nothing or stands there already. */
static void add_margin(qz_arena *arena, const char *line, size_t length, qz_characters *text)
{
    while (length && strchr(" \t", line[length - 1]))
        length--;
    if (!says_something(line, length))
        return;
    const char *copy = qz_copy_bytes(arena, line, length);
    const char *before = text->count ? qz_copy_bytes(arena, text->items, text->count) : "";
    if (strstr(before, copy))
        return;
    qz_characters_add(arena, text, text->count ? " / " : "");
    qz_characters_append(arena, text, line, length);
}

/* Cut at the end of a character. */
static const char *cut(qz_arena *arena, const qz_characters *text)
{
    enum { MOST = 300 };
    uint32_t length = text->count < MOST ? text->count : MOST;
    while (length < text->count && length && ((unsigned char)text->items[length] & 0xC0) == 0x80)
        length--;
    const char *kept = qz_copy_bytes(arena, text->items, length);
    return length < text->count ? qz_format(arena, "%s…", kept) : kept;
}

const char *qz_docx_margins(qz_package *package, const char *part)
{
    enum { MOST_PARTS = 16, ENOUGH = 1000 };
    static const char *const KINDS[] = {"/header", "/footer"};
    qz_arena *arena = package->arena;
    qz_characters text = {0};
    for (uint32_t kind = 0; kind < 2; kind++) {
        const char *parts[MOST_PARTS];
        const uint32_t count = related_all(package, part, KINDS[kind], parts, MOST_PARTS);
        for (uint32_t k = 0; k < count; k++) {
            qz_docx *docx = qz_allocate_zeroed(arena, 1, sizeof *docx);
            docx->package = package;
            docx->arena = arena;
            docx->in_notes = true; /* what hangs on it is not asked for */
            qz_docx_read_part(docx, parts[k]);
            const qz_characters *lines = &docx->frames[0].lines;
            for (uint32_t at = 0; at < lines->count && text.count < ENOUGH;) {
                const char *end = memchr(lines->items + at, '\n', lines->count - at);
                const uint32_t length = end ? (uint32_t)(end - lines->items) - at : lines->count - at;
                add_margin(arena, lines->items + at, length, &text);
                at += length + 1;
            }
        }
    }
    return text.count ? cut(arena, &text) : NULL;
}
