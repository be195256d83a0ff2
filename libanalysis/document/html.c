/*
 * A web page by the events of libxml2's parser: no tree is built, no entity but the characters of HTML is
 * expanded, nothing is fetched. What CSS hides is left out, but for visibility:hidden, under which some pages
 * keep their whole text until a script shows it; for the same reason the styles of a page count for nothing
 * where they would hide much of it.
 */
#include "document/html.h"

#include "base/error.h"
#include "document/html_bytes.h"
#include "document/html_head.h"
#include "document/html_lines.h"
#include "document/html_styles.h"
#include "document/html_tags.h"
#include <libxml/HTMLparser.h>
#include <string.h>

typedef struct open_element {
    uint32_t flags;
    uint32_t element; /* NO_ELEMENT for one that marks words only */
    uint32_t first;   /* line */
    uint32_t cell;
    uint8_t heading;
    bool table_inside; /* a row: a table stands in one of its cells */
    bool row_inside;
} open_element;

static const uint32_t NO_ELEMENT = UINT32_MAX;

typedef struct page_reading {
    qz_arena *arena;
    const qz_lexicon *lexicon;
    htmlParserCtxtPtr parser;
    qz_markup *markup;
    qz_html_lines lines;
    qz_html_styles styles;
    size_t shown, styled; /* bytes of text that were taken, and that only the page's styles hide */
    open_element *open;   /* room for QZ_PAGE_DEPTH */
    uint32_t depth;
    uint32_t skipped; /* elements open that hide what they hold */
    uint32_t covered; /* … by the page's styles alone */
    uint32_t links;   /* … that are links */
    uint32_t kept;    /* … that keep line ends */
    uint32_t titles;
    uint32_t cells;  /* of the whole page */
    bool titled;     /* the title of the page was read; others are of its pictures */
    bool link_ended; /* and nothing was read since */
} page_reading;

/* ---- elements ---- */

static open_element *innermost(page_reading *page)
{
    return &page->open[page->depth - 1];
}

static uint32_t parent_element(const page_reading *page)
{
    for (uint32_t i = page->depth; i > 0; i--)
        if (page->open[i - 1].element != NO_ELEMENT)
            return page->open[i - 1].element;
    return 0;
}

/* What the lines that follow are: the traits of the elements around them. */
static void set_line_traits(page_reading *page)
{
    const open_element *inner = innermost(page);
    page->lines.now.markup.element = parent_element(page);
    page->lines.now.markup.heading = inner->heading;
    page->lines.now.cell = inner->cell;
}

static void begin_block(page_reading *page, open_element *opened)
{
    qz_html_lines_end(&page->lines);
    opened->element = page->markup->elements.count;
    opened->first = page->lines.lines.count;
    *qz_push(page->arena, &page->markup->elements) =
        (qz_element){.parent = parent_element(page), .first = opened->first, .end = opened->first};
    if (opened->flags & QZ_TAG_CELL)
        opened->cell = ++page->cells;
    for (uint32_t i = page->depth; (opened->flags & QZ_TAG_ROW) && i > 0; i--)
        page->open[i - 1].row_inside = true;
}

/* Words of a site's parts stand beside one another without a space that CSS makes: 来源：澄川日报 and
 * 2024-05-06, or two links of a menu. Words of a sentence that only look different have no class. */
static void part_words(page_reading *page, uint32_t flags, const xmlChar **attributes)
{
    enum { SHORT_LINE = 100 };
    const bool named = qz_html_attribute(attributes, "class") || qz_html_attribute(attributes, "id");
    const bool paragraph = page->depth && (innermost(page)->flags & QZ_TAG_PARAGRAPH);
    if (((flags & QZ_TAG_LINK) && page->link_ended) ||
        (flags == QZ_TAG_INLINE && named && !paragraph && page->lines.now.visible < SHORT_LINE))
        page->lines.space = true;
}

static bool is_too_long(const page_reading *page)
{
    return page->lines.lines.count >= QZ_PAGE_LINES || page->markup->elements.count >= QZ_PAGE_LINES;
}

static void cut(page_reading *page)
{
    page->markup->cut = true;
    xmlStopParser(page->parser);
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
    page_reading *page = context;
    if (page->markup->cut)
        return;
    if (page->depth == QZ_PAGE_DEPTH || is_too_long(page)) {
        cut(page);
        return;
    }
    uint32_t flags = qz_tag_flags((const char *)name);
    if (qz_html_is_hidden(attributes))
        flags |= QZ_TAG_SKIP;
    if (!(flags & QZ_TAG_SKIP) && qz_html_styles_hide(&page->styles, qz_html_attribute(attributes, "class"),
                                                      qz_html_attribute(attributes, "id")))
        flags |= QZ_TAG_SKIP | QZ_TAG_COVERED;
    open_element opened = {.flags = flags, .element = NO_ELEMENT};
    if (page->depth) {
        opened.heading = innermost(page)->heading;
        opened.cell = innermost(page)->cell;
    }
    if (flags & QZ_TAG_HEADING)
        opened.heading = (uint8_t)(name[1] - '0');
    if (flags & QZ_TAG_META)
        qz_html_meta(page->lexicon, page->arena, attributes, page->markup);
    if ((flags & QZ_TAG_BREAK) && !page->skipped)
        qz_html_lines_end(&page->lines);
    if ((flags & QZ_TAG_BLOCK) && !page->skipped)
        begin_block(page, &opened);
    else
        part_words(page, flags, attributes);
    page->skipped += (flags & QZ_TAG_SKIP) != 0;
    page->covered += (flags & QZ_TAG_COVERED) != 0;
    page->links += (flags & QZ_TAG_LINK) != 0;
    page->kept += (flags & QZ_TAG_PRE) != 0;
    page->titles += (flags & QZ_TAG_TITLE) != 0;
    page->open[page->depth++] = opened;
    set_line_traits(page);
}

static void end_block(page_reading *page, const open_element *closed)
{
    qz_html_lines_end(&page->lines);
    if ((closed->flags & QZ_TAG_ROW) && !closed->row_inside)
        qz_html_lines_row(&page->lines, closed->first);
    page->markup->elements.items[closed->element].end = page->lines.lines.count;
}

static void end_element(void *context, const xmlChar *name)
{
    page_reading *page = context;
    (void)name; /* the parser closes elements in the order in which it opened them */
    if (page->depth == 0 || page->markup->cut)
        return;
    const open_element closed = page->open[--page->depth];
    page->skipped -= (closed.flags & QZ_TAG_SKIP) != 0;
    page->covered -= (closed.flags & QZ_TAG_COVERED) != 0;
    page->links -= (closed.flags & QZ_TAG_LINK) != 0;
    page->kept -= (closed.flags & QZ_TAG_PRE) != 0;
    page->titles -= (closed.flags & QZ_TAG_TITLE) != 0;
    page->titled = page->titled || ((closed.flags & QZ_TAG_TITLE) && page->markup->page_title);
    page->link_ended = (closed.flags & QZ_TAG_LINK) != 0;
    if (closed.element != NO_ELEMENT)
        end_block(page, &closed);
    if (page->depth)
        set_line_traits(page);
}

static void characters(void *context, const xmlChar *bytes, int length)
{
    page_reading *page = context;
    if (page->markup->cut || length <= 0)
        return;
    if (page->titles) {
        if (!page->skipped && !page->titled)
            qz_html_title(page->arena, (const char *)bytes, (size_t)length, page->markup);
        return;
    }
    if (page->skipped) {
        page->styled += page->skipped == page->covered ? (size_t)length : 0;
        return;
    }
    page->shown += (size_t)length;
    page->link_ended = false;
    if (is_too_long(page)) {
        cut(page);
        return;
    }
    qz_html_lines_add(&page->lines, (const char *)bytes, (size_t)length, page->links > 0, page->kept > 0);
}

/* Elements that the end of the page, or the depth, left open hold all lines up to the last. */
static void close_all(page_reading *page)
{
    qz_html_lines_end(&page->lines);
    while (page->depth) {
        const open_element *closed = &page->open[--page->depth];
        if (closed->element != NO_ELEMENT)
            page->markup->elements.items[closed->element].end = page->lines.lines.count;
    }
}

/* ---- the whole ---- */

void qz_html_prepare(void)
{
    xmlInitParser();
}

/* Memory that runs out jumps past the parser: it is freed on the way. */
static bool parse(page_reading *page, const char *bytes, size_t length)
{
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (!parser)
        return false;
    *parser->sax = (htmlSAXHandler){.startElement = start_element,
                                    .endElement = end_element,
                                    .characters = characters,
                                    .ignorableWhitespace = characters};
    parser->userData = page;
    page->parser = parser;
    jmp_buf *outer = page->arena->exit, no_memory;
    page->arena->exit = &no_memory;
    const int failed = setjmp(no_memory);
    if (!failed)
        (void)htmlCtxtReadMemory(parser, bytes, (int)length, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    page->arena->exit = outer;
    htmlFreeParserCtxt(parser);
    if (failed)
        longjmp(*outer, 1);
    return true;
}

/* Once, or where the page's styles hide much of it, again without them. */
static bool read_elements(page_reading *page, const qz_text *text)
{
    enum { MUCH = 8 }; /* one part in so many */
    const page_reading empty = *page;
    const qz_markup bare = *page->markup;
    qz_html_lines_open(&page->lines, page->arena, text->bytes);
    if (!parse(page, text->utf8, text->bytes))
        return false;
    if (page->styled * MUCH > page->shown) {
        *page = empty;
        *page->markup = bare;
        page->styles = (qz_html_styles){0};
        qz_html_lines_open(&page->lines, page->arena, text->bytes);
        if (!parse(page, text->utf8, text->bytes))
            return false;
    }
    close_all(page);
    return true;
}

qza_status qz_html_read(const qz_lexicon *lexicon, qz_arena *arena, const void *bytes, size_t length,
                        const char *encoding, qz_text *text, qz_markup *markup, qza_error *error)
{
    if (length > QZ_PAGE_BYTES)
        return qz_fail(error, QZA_BAD_INPUT,
                       "a page larger than 32 MiB: split it, or read it with --input text",
                       "网页超过 32 MiB：请拆分，或用 --input text 按原样读取");
    if (!encoding)
        encoding = qz_html_encoding(arena, bytes, length);
    qza_status status = qz_text_decode(arena, bytes, length, encoding, false, text, error);
    if (status != QZA_OK)
        return status;
    page_reading page = {.arena = arena, .lexicon = lexicon, .markup = markup};
    page.open = qz_allocate(arena, QZ_PAGE_DEPTH * sizeof *page.open);
    qz_html_styles_read(arena, text->utf8, text->bytes, &page.styles);
    if (!read_elements(&page, text))
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放一些内存");
    if (markup->page_title)
        markup->page_title = qz_html_without_tags(arena, markup->page_title, strlen(markup->page_title));
    const qz_text file = *text;
    const char *utf8 = qz_html_lines_text(&page.lines, markup, &length);
    status = qz_text_decode(arena, utf8, length, "UTF-8", false, text, error);
    text->encoding = file.encoding;
    text->invalid = file.invalid;
    text->invalid_offset = file.invalid_offset;
    return status;
}
