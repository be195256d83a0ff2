/*
 * The outline: headings in order, each under what it belongs to.
 *
 * Numbered styles have a rank that no document changes: 第一章 over 第一条 over 一、 over (一) over 1. over
 * (1). What has no rank (一是, ——, a line of its own) stands under whatever it comes after, and beside the
 * last heading of its own style. So a level is how deep a heading stands here, not what its marker looks
 * like.
 */
#include "document/outline.h"

#include "document/enumerations.h"
#include "document/leads.h"

enum { DEEPEST = 16, LONGEST_TITLE = 60, LONGEST_ITEM = 120, FARTHEST_END = 300 };

typedef struct heading {
    qz_section section;
    uint32_t style;
    uint32_t ordinal;
    uint32_t line_end;
    bool at_line;   /* it begins its line */
    bool restarts;  /* the first of its count, and the document counts so more than once */
    bool ends_here; /* its run ends with its line */
} heading;

typedef QZ_LIST(heading) headings;

static qz_span trimmed(const qz_text *text, qz_span span)
{
    while (span.start < span.end && qz_is_space(text->folded[span.start]))
        span.start++;
    while (span.end > span.start &&
           (qz_is_space(text->folded[span.end - 1]) || text->folded[span.end - 1] == U'*' ||
            text->folded[span.end - 1] == U':'))
        span.end--;
    return span;
}

/* ---- titles ---- */

static bool is_fixed(uint32_t style)
{
    return style > QZ_STYLE_NONE && style <= QZ_STYLE_LAST_FIXED;
}

/* Items of a list (1.有规范的名称。 2.有独立的帐号。) have no titles; a heading has text under it. */
static bool is_item(const qz_shapes *shapes, uint32_t index)
{
    const qz_shape *shape = &shapes->items[index];
    if (index + 1 < shapes->count && shapes->items[index + 1].marker.style == shape->marker.style)
        return true;
    return index > 0 && shapes->items[index - 1].marker.style == shape->marker.style;
}

/* The words after the marker that are a title; empty where they are the text itself. */
static qz_span title_of(const qz_text *text, const qz_shapes *shapes, uint32_t index, bool in_articles)
{
    enum { LONGEST_ARTICLE_TITLE = 20, LONGEST_SENTENCE = 45 };
    const qz_shape *shape = &shapes->items[index];
    const qz_span title = trimmed(text, (qz_span){shape->title, shape->lead_end});
    const uint32_t length = title.end - title.start;
    const uint32_t style = shape->marker.style;
    const qz_span none = {0, 0};
    if (shape->mark == U';' || length > LONGEST_TITLE)
        return none;
    if (style == QZ_STYLE_ARTICLE)
        return shape->alone && !shape->mark && length <= LONGEST_ARTICLE_TITLE && !shape->closed ? title
                                                                                                 : none;
    if (in_articles && style > QZ_STYLE_ARTICLE && style <= QZ_STYLE_LAST_FIXED)
        return shape->alone && !shape->mark && !is_item(shapes, index) ? title : none;
    if (shape->alone && shape->mark && style && is_item(shapes, index))
        return none;
    if (shape->mark && length > LONGEST_SENTENCE + 10)
        return none;
    return title;
}

static uint32_t end_of_item(const qz_text *text, const qz_shape *shape, const qz_item *item)
{
    const uint32_t start = item->marker.span.end;
    const bool far = shape->content.end - start > FARTHEST_END;
    return qz_lead_end(text, (qz_span){start, far ? start + FARTHEST_END : shape->content.end});
}

/* 首先,我们要… opens a remark as often as a section: a section's first sentence is short. */
static bool is_long_remark(const qz_text *text, const qz_shape *shape, const qz_item *item)
{
    enum { LONGEST = 24 };
    return item->marker.style == QZ_STYLE_ENUMERATION &&
           end_of_item(text, shape, item) - item->marker.span.end > LONGEST;
}

/* An item of an enumeration is titled by its first sentence, or by its part of the sentence. */
static qz_span item_title(const qz_text *text, const qz_shape *shape, const qz_item *item, uint32_t next)
{
    const uint32_t start = item->marker.span.end;
    uint32_t end = end_of_item(text, shape, item);
    if (next < end)
        end = next;
    if (end - start > LONGEST_ITEM) {
        uint32_t comma = start;
        while (comma < end && text->folded[comma] != U',')
            comma++;
        end = comma - start > LONGEST_ITEM ? start : comma;
    }
    while (end > start && (text->folded[end - 1] == U',' || text->folded[end - 1] == U'、'))
        end--;
    return trimmed(text, (qz_span){start, end});
}

/* ---- collecting ---- */

static const char *rule_of(uint32_t style)
{
    switch (style) {
    case QZ_STYLE_LINE:
        return "line of its own";
    case QZ_STYLE_COLON:
        return "run-in heading with a colon";
    case QZ_STYLE_QUESTION:
        return "run-in question";
    case QZ_STYLE_DASH:
        return "dash";
    case QZ_STYLE_LEAD:
        return "short first sentence";
    case QZ_STYLE_BOX:
        return "box";
    case QZ_STYLE_ARTICLE:
        return "article";
    default:
        if (style >= QZ_STYLE_ENUMERATION)
            return "enumeration";
        return style < QZ_STYLE_PART ? "Markdown" : style < QZ_STYLE_ARTICLE ? "division" : "numbered";
    }
}

static void add(qz_arena *arena, headings *found, heading one)
{
    const bool titled = !qz_span_empty(one.section.title);
    const bool marked = !qz_span_empty(one.section.marker);
    one.section.span.start = marked ? one.section.marker.start : one.section.title.start;
    one.section.span.end = titled ? one.section.title.end : one.section.marker.end;
    if (!titled)
        one.section.title = (qz_span){0, 0};
    if (!marked)
        one.section.marker = (qz_span){0, 0};
    one.section.rule = rule_of(one.style);
    if (titled || marked)
        *qz_push(arena, found) = one;
}

/* A dash begins a heading where a short sentence follows and then text; else it is a subtitle or a remark. */
static bool is_dash_heading(const qz_shape *shape)
{
    enum { LONGEST_DASH = 50 };
    return shape->mark == U'。' && shape->lead_end - shape->title <= LONGEST_DASH &&
           shape->lead_end > shape->title;
}

static void add_line(qz_arena *arena, const qz_text *text, const qz_shapes *shapes, uint32_t index,
                     bool in_articles, headings *found)
{
    const qz_shape *shape = &shapes->items[index];
    if (shape->marker.style >= QZ_STYLE_ENUMERATION ||
        (shape->marker.style == QZ_STYLE_DASH && !is_dash_heading(shape)))
        return;
    if (shape->marker.style) {
        add(arena, found,
            (heading){.section = {.marker = shape->marker.span,
                                  .title = title_of(text, shapes, index, in_articles)},
                      .style = shape->marker.style,
                      .ordinal = shape->marker.ordinal,
                      .at_line = true});
    } else if (shape->style) {
        const bool asks = shape->mark == U'?';
        const qz_span title = {shape->content.start, shape->lead_end + asks};
        add(arena, found,
            (heading){.section = {.title = trimmed(text, title)}, .style = shape->style, .at_line = true});
    }
}

static void add_items(qz_arena *arena, const qz_text *text, const qz_shapes *shapes,
                      const qz_items_found *items, uint32_t *next, uint32_t index, headings *found)
{
    for (; *next < items->count && items->items[*next].shape == index; ++*next) {
        const qz_item *item = &items->items[*next];
        if (!item->accepted || is_long_remark(text, &shapes->items[index], item))
            continue;
        uint32_t other = *next + 1; /* its title does not run into the next item */
        while (other < items->count && items->items[other].shape == index && !items->items[other].accepted)
            other++;
        const bool followed = other < items->count && items->items[other].shape == index;
        const uint32_t limit = followed ? items->items[other].marker.span.start : UINT32_MAX;
        add(arena, found,
            (heading){.section = {.marker = item->marker.span,
                                  .title = item_title(text, &shapes->items[index], item, limit)},
                      .style = item->marker.style,
                      .ordinal = item->marker.ordinal,
                      .line_end = item->one_sentence ? end_of_item(text, &shapes->items[index], item)
                                                     : shapes->items[index].content.end,
                      .at_line = item->starts_line,
                      .ends_here = item->one_line});
    }
}

/* ---- levels ---- */

typedef struct open_headings {
    uint32_t index[DEEPEST]; /* into the headings */
    uint32_t depth;
} open_headings;

static const heading *top_of(const open_headings *open, const headings *found)
{
    return open->depth ? &found->items[open->index[open->depth - 1]] : NULL;
}

static bool stands_in(const open_headings *open, const headings *found, uint32_t style, uint32_t *depth)
{
    for (uint32_t k = open->depth; k > 0; k--) {
        if (found->items[open->index[k - 1]].style == style) {
            *depth = k - 1;
            return true;
        }
    }
    return false;
}

/* May a numbered heading of this style stand under `above`? Under a line of its own only where the count
 * begins anew under another one too: else the line is a title that was not told as one. */
static bool holds_fixed(const heading *above, const heading *one)
{
    if (is_fixed(above->style))
        return above->style < one->style;
    return one->restarts && (above->style == QZ_STYLE_LINE || above->style == QZ_STYLE_COLON ||
                             above->style == QZ_STYLE_QUESTION || above->style == QZ_STYLE_BOX);
}

static bool holds_floating(const heading *above, const heading *one)
{
    if (is_fixed(above->style))
        return true;
    switch (one->style) {
    case QZ_STYLE_LINE:
    case QZ_STYLE_BOX:
        return false;
    case QZ_STYLE_COLON:
    case QZ_STYLE_QUESTION:
        return above->style == QZ_STYLE_LINE;
    default: /* what is one paragraph is no place for items that begin lines */
        return !((above->style == QZ_STYLE_LEAD || above->style == QZ_STYLE_DASH) &&
                 one->style >= QZ_STYLE_ENUMERATION && one->at_line);
    }
}

static void close_down(open_headings *open, headings *found, uint32_t depth, uint32_t at)
{
    while (open->depth > depth)
        found->items[open->index[--open->depth]].section.end = at;
}

static void place(open_headings *open, headings *found, uint32_t index)
{
    heading *one = &found->items[index];
    const uint32_t start = one->section.span.start;
    uint32_t depth;
    if (stands_in(open, found, one->style, &depth)) {
        close_down(open, found, depth, start);
    } else {
        for (const heading *above = top_of(open, found);
             above && !(is_fixed(one->style) ? holds_fixed(above, one) : holds_floating(above, one));
             above = top_of(open, found))
            close_down(open, found, open->depth - 1, start);
    }
    one->section.parent = open->depth ? open->index[open->depth - 1] : UINT32_MAX;
    if (open->depth < DEEPEST)
        open->index[open->depth++] = index;
}

/* Runs that end with their line are closed before the heading of another line. */
static void close_runs(open_headings *open, headings *found, uint32_t start)
{
    for (uint32_t k = 0; k < open->depth; k++) {
        const heading *one = &found->items[open->index[k]];
        if (one->ends_here && one->line_end <= start) {
            close_down(open, found, k, one->line_end);
            return;
        }
    }
}

/* An excerpt may begin below its first heading: (八), then 二、: the first stands one level below the second.
 */
static void level(headings *found)
{
    uint32_t next_root = UINT32_MAX;
    for (uint32_t k = found->count; k > 0; k--) {
        heading *one = &found->items[k - 1];
        if (one->section.parent != UINT32_MAX)
            continue;
        one->section.level = 1;
        if (next_root != UINT32_MAX) {
            const heading *next = &found->items[next_root];
            const bool above = one->style == QZ_STYLE_LINE && next->ordinal == 1;
            const bool below =
                is_fixed(next->style) && next->style != QZ_STYLE_ANNEX && next->style < one->style && !above;
            if (one->style == next->style)
                one->section.level = next->section.level;
            else if (below && next->section.level < DEEPEST)
                one->section.level = (uint8_t)(next->section.level + 1);
        }
        next_root = k - 1;
    }
    for (uint32_t k = 0; k < found->count; k++) {
        qz_section *section = &found->items[k].section;
        if (section->parent != UINT32_MAX)
            section->level = (uint8_t)(found->items[section->parent].section.level + 1);
    }
}

static uint32_t without_space_before(const qz_text *text, uint32_t at, uint32_t least)
{
    while (at > least && qz_is_space(text->folded[at - 1]))
        at--;
    return at;
}

/* Which headings begin a count that the document begins more than once. */
static void find_restarts(headings *found)
{
    uint32_t firsts[QZ_STYLE_LAST_FIXED + 1] = {0};
    for (uint32_t k = 0; k < found->count; k++)
        if (is_fixed(found->items[k].style) && found->items[k].ordinal == 1)
            firsts[found->items[k].style]++;
    for (uint32_t k = 0; k < found->count; k++) {
        heading *one = &found->items[k];
        one->restarts = is_fixed(one->style) && one->ordinal == 1 && firsts[one->style] > 1;
    }
}

/* The first line of Markdown's highest level is the title, where it is the only one of that level. */
static bool is_markdown_title(const qz_shapes *shapes)
{
    if (shapes->count == 0 || shapes->items[0].marker.style != QZ_STYLE_MARKDOWN)
        return false;
    for (uint32_t k = 1; k < shapes->count; k++)
        if (shapes->items[k].marker.style == QZ_STYLE_MARKDOWN)
            return false;
    return true;
}

static bool has_markdown(const qz_shapes *shapes)
{
    for (uint32_t k = 0; k < shapes->count; k++)
        if (shapes->items[k].marker.style && shapes->items[k].marker.style < QZ_STYLE_PART)
            return true;
    return false;
}

static bool has_articles(const qz_shapes *shapes)
{
    uint32_t count = 0;
    for (uint32_t k = 0; k < shapes->count; k++)
        count += shapes->items[k].marker.style == QZ_STYLE_ARTICLE;
    return count >= 2;
}

static void mark_lines(const qz_shapes *shapes, qz_document *document)
{
    for (uint32_t k = 0; k < shapes->count; k++) {
        const qz_shape *shape = &shapes->items[k];
        const bool marked = shape->marker.style && shape->marker.style < QZ_STYLE_ENUMERATION &&
                            shape->marker.style != QZ_STYLE_DASH && shape->alone && !shape->closed;
        if (marked || shape->style == QZ_STYLE_LINE)
            document->lines.items[shape->line].role = QZ_ROLE_HEADING;
    }
}

void qz_outline_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                     qz_document *document)
{
    qz_shapes shapes = {.count = 0};
    qz_items_found items = {.count = 0};
    headings found = {.count = 0};
    qz_shapes_read(tools, arena, text, document, &shapes);
    qz_enumerations_find(tools, arena, text, &shapes, &items);
    const bool in_articles = has_articles(&shapes), in_markdown = has_markdown(&shapes);
    uint32_t next = 0;
    for (uint32_t k = 0; k < shapes.count; k++) {
        const bool is_title = k == 0 && is_markdown_title(&shapes);
        const bool is_list_item = in_markdown && !in_articles && shapes.items[k].mark == U';';
        if (!is_title && !is_list_item)
            add_line(arena, text, &shapes, k, in_articles, &found);
        add_items(arena, text, &shapes, &items, &next, k, &found);
    }
    find_restarts(&found);
    open_headings open = {.depth = 0};
    for (uint32_t k = 0; k < found.count; k++) {
        close_runs(&open, &found, found.items[k].section.span.start);
        place(&open, &found, k);
    }
    close_runs(&open, &found, document->body.end);
    close_down(&open, &found, 0, document->body.end);
    level(&found);
    for (uint32_t k = 0; k < found.count; k++) {
        qz_section section = found.items[k].section;
        section.end = without_space_before(text, section.end, section.span.end);
        *qz_push(arena, &document->sections) = section;
    }
    mark_lines(&shapes, document);
}
