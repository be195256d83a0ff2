/*
 * zones: which lines are the document. Each line has a score as body text; the body is the run of lines with
 * the greatest sum. Sentences with commas count for it, menus, teasers and tail markers (责任编辑, 相关阅读)
 * against it; headings and tables cost nothing. Then the edges: header lines off the top, the signature kept
 * at the foot.
 */
#include "document/document.h"

#include "document/header.h"
#include "document/lines.h"
#include "document/outline.h"
#include "document/page_title.h"
#include "document/quotations.h"
#include "document/sentences.h"
#include "document/zone_scores.h"

#include <string.h>

const char *const qz_role_names[] = {"blank",   "title",  "subtitle",  "byline",  "source", "date",
                                     "issuer",  "number", "metadata",  "heading", "body",   "affiliation",
                                     "caption", "teaser", "furniture", NULL};

/* ---- the run of lines with the greatest sum ---- */

typedef struct zone_run {
    uint32_t start;
    float sum, bonus;
} zone_run;

/* Lines outside of the element that holds the document need more to be part of it. */
static float score_in(const qz_page *page, uint32_t line)
{
    const float score = page->document->lines.items[line].score;
    if (line >= page->within_first && line < page->within_end)
        return score;
    return score > 0 ? score / 2 : score * 2 - 0.5F;
}

/* Several items in one file: behind the end of one comes the header of the next, its date or source labelled,
 * and then its text. */
static bool begins_item(const qz_page *page, uint32_t line)
{
    enum { NEAR = 6, FARTHEST = 40 };
    uint32_t seen = 0;
    bool header = false;
    for (uint32_t i = line + 1; i < page->document->lines.count && i < line + FARTHEST && seen < NEAR; i++) {
        const qz_line_traits *traits = &page->traits[i];
        if (qz_span_empty(page->document->lines.items[i].content))
            continue;
        seen++;
        if (header && page->document->lines.items[i].score > 2)
            return true;
        header = header ||
                 ((traits->marker == QZ_MARKER_SOURCE || traits->marker == QZ_MARKER_PUBLISHED) && seen > 1);
    }
    return false;
}

/* 责任编辑 behind enough text under a header: what follows is of other pages, however much it is. */
static bool ends_document(const qz_page *page, uint32_t line, const zone_run *run)
{
    enum { ENOUGH = 5 };
    const qz_line_traits *traits = &page->traits[line];
    const bool inside =
        page->markup->lines.count && line >= page->within_first && line + 1 < page->within_end;
    return traits->marker == QZ_MARKER_TAIL && traits->weight >= QZ_TAIL_SURE && run->bonus > 0 &&
           run->sum >= ENOUGH && !inside && page->document->lines.items[line].score < 0;
}

/* The run with the greatest sum (the first of equals); false where no line scores. */
static bool find_body(qz_page *page, float *rest)
{
    const qz_line_list *lines = &page->document->lines;
    zone_run run = {0};
    float best = 0, all = 0, worth = 1; /* of what comes after the end of a document */
    bool found = false;
    for (uint32_t i = 0; i < lines->count; i++) {
        float score = score_in(page, i);
        all += score > 0 ? score : 0;
        if (ends_document(page, i, &run)) {
            if (begins_item(page, i)) {
                score = 0;
            } else {
                run = (zone_run){0};
                worth = 1.0F / 3;
            }
        }
        if (run.sum <= 0 && score > 0)
            run = (zone_run){.start = i, .bonus = qz_zone_bonus(page, i)};
        run.sum += score;
        if (run.sum > 0 && (run.sum + run.bonus) * worth > best) {
            best = (run.sum + run.bonus) * worth;
            page->first = run.start;
            page->last = i;
            found = true;
        }
    }
    *rest = all <= 0 ? 0 : best < all ? best / all : 1;
    return found;
}

/* ---- edges ---- */

static bool is_blank(const qz_page *page, uint32_t line)
{
    return qz_span_empty(page->document->lines.items[line].content);
}

/* A line that must be header, whatever its score: a title's second line, a document number, a note of
 * adoption. */
static bool is_header_line(const qz_page *page, uint32_t line)
{
    const qz_line_traits *traits = &page->traits[line];
    const qz_span content = page->document->lines.items[line].content;
    if (traits->titled || qz_header_is_official_title(page, line))
        return true;
    if (traits->heading && content.end > content.start && page->text->folded[content.end - 1] == U'上' &&
        qz_header_is_subtitle(page, line))
        return true; /* ——2026年1月27日在…会议上, a heading but for that */
    if (traits->sentence || traits->colon || traits->heading)
        return traits->marker == QZ_MARKER_CAPTION;
    return traits->marker != 0 || traits->dated || qz_header_is_number(page, line) ||
           qz_header_is_subtitle(page, line);
}

/* The first line of a text, no sentence, above a paragraph: its title. */
static bool is_first_title(const qz_page *page)
{
    enum { SHORTEST = 6, LONGEST = 60, PARAGRAPH = 80 };
    const qz_line_traits *traits = &page->traits[page->first];
    uint32_t next = page->first + 1;
    for (uint32_t i = 0; i < page->first; i++)
        if (!is_blank(page, i))
            return false;
    while (next <= page->last && is_blank(page, next))
        next++;
    return next <= page->last && !traits->sentence && !traits->heading && !traits->colon &&
           traits->pauses == 0 && traits->han >= SHORTEST && traits->visible <= LONGEST &&
           page->traits[next].sentence && page->traits[next].visible > PARAGRAPH;
}

/* Lines between the header and the first sentence belong to the body only where they are headings or
 * addressees. */
static void trim_top(qz_page *page)
{
    while (page->first < page->last && (is_blank(page, page->first) || is_header_line(page, page->first)))
        page->first++;
    if (is_first_title(page))
        page->first++;
}

/* Short lines right above the body that are headings of it, not the title: what the outline calls one. */
static void extend_top(qz_page *page)
{
    uint32_t line = page->first;
    while (line > 0) {
        line--;
        const qz_line_traits *traits = &page->traits[line];
        if (is_blank(page, line))
            continue;
        if (!traits->heading || traits->marker)
            return;
        page->first = line;
    }
}

/* The signature: an organ's name, then the date. */
static void extend_foot(qz_page *page)
{
    enum { FARTHEST = 8, LONGEST_NAME = 40 };
    const qz_line_list *lines = &page->document->lines;
    uint32_t names = 0;
    for (uint32_t line = page->last + 1; line < lines->count && line <= page->last + FARTHEST; line++) {
        const qz_line_traits *traits = &page->traits[line];
        if (is_blank(page, line))
            continue;
        if (traits->marker || traits->teaser || traits->visible > LONGEST_NAME)
            return;
        if (traits->dated) {
            if (names || traits->date_span.end - traits->date_span.start >= traits->visible)
                page->last = line;
            return;
        }
        if (++names > 2)
            return;
    }
}

/* May the line be of the document though no sentence stands behind or before it? */
static bool is_loose(const qz_page *page, uint32_t line)
{
    const qz_line_traits *traits = &page->traits[line];
    return !traits->marker && !traits->teaser && !traits->titled &&
           page->document->lines.items[line].score > -0.5F;
}

static uint32_t count_shown(const qz_page *page, uint32_t from, uint32_t to)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i++)
        count += !is_blank(page, i);
    return count;
}

static bool is_dotted(const qz_page *page, uint32_t line)
{
    return !is_blank(page, line) &&
           page->text->folded[page->document->lines.items[line].content.start] == U'·';
}

/* ·渔港开工 ⏎ ·渔价上涨 ⏎ ·…: where the titles of other pages begin behind the last sentence, in a document
 * that has no list of this form itself; the number of lines for nowhere. */
static uint32_t first_of_titles(const qz_page *page)
{
    enum { FEWEST = 3 };
    uint32_t dotted = 0, first = page->document->lines.count;
    for (uint32_t i = page->first; i <= page->last; i++)
        if (is_dotted(page, i))
            return page->document->lines.count;
    for (uint32_t i = page->last + 1; i < page->within_end && dotted < FEWEST; i++) {
        if (is_blank(page, i))
            continue;
        const bool title = is_dotted(page, i) && !page->traits[i].sentence;
        first = title && !dotted ? i : first;
        dotted = title ? dotted + 1 : 0;
    }
    return dotted >= FEWEST ? first : page->document->lines.count;
}

/*
 * A document that is clean to its end: what follows the last sentence and is no furniture belongs to it, if
 * it is not more than the document. The end of a page's document is that of its element.
 */
static void extend_to_end(qz_page *page)
{
    enum { FEW = 4 };
    uint32_t last = page->last;
    const uint32_t titles = first_of_titles(page);
    for (uint32_t line = page->last + 1; line < page->within_end && line < titles; line++) {
        if (is_blank(page, line))
            continue;
        if (!is_loose(page, line))
            return;
        last = line;
    }
    const uint32_t most = FEW + (page->scraped ? 0 : count_shown(page, page->first, page->last + 1));
    if (count_shown(page, page->last + 1, last + 1) <= most)
        page->last = last;
}

/* The lines of the element before the first sentence, where they are few and none is of the header: a
 * heading, a lead. */
static void extend_to_beginning(qz_page *page)
{
    enum { FEW = 6 };
    if (page->markup->lines.count == 0 || page->within_first >= page->first ||
        count_shown(page, page->within_first, page->first) > FEW)
        return;
    for (uint32_t line = page->within_first; line < page->first; line++)
        if (!is_blank(page, line) && (!is_loose(page, line) || page->traits[line].date.year))
            return;
    page->first = page->within_first;
}

/* ---- roles ---- */

static uint8_t role_outside(const qz_line_traits *traits)
{
    switch (traits->marker) {
    case QZ_MARKER_SOURCE:
        return QZ_ROLE_SOURCE;
    case QZ_MARKER_AUTHOR:
        return QZ_ROLE_BYLINE;
    case QZ_MARKER_PUBLISHED:
    case QZ_MARKER_WRITTEN:
        return QZ_ROLE_DATE;
    case QZ_MARKER_ISSUER:
        return QZ_ROLE_ISSUER;
    case QZ_MARKER_NUMBER:
        return QZ_ROLE_NUMBER;
    case QZ_MARKER_TITLE:
        return QZ_ROLE_TITLE;
    case QZ_MARKER_METADATA:
        return QZ_ROLE_METADATA;
    case QZ_MARKER_AFFILIATION:
        return QZ_ROLE_AFFILIATION;
    case QZ_MARKER_CAPTION:
        return QZ_ROLE_CAPTION;
    default:
        break;
    }
    return traits->teaser ? QZ_ROLE_TEASER : traits->dated ? QZ_ROLE_DATE : QZ_ROLE_FURNITURE;
}

static void give_roles(qz_page *page)
{
    bool over = false; /* a tail marker has ended the document: what follows is of other pages */
    for (uint32_t i = 0; i < page->document->lines.count; i++) {
        qz_line *line = &page->document->lines.items[i];
        const qz_line_traits *traits = &page->traits[i];
        if (qz_span_empty(line->content))
            continue;
        const bool inside = i >= page->first && i <= page->last;
        over = over || (i > page->last && traits->marker == QZ_MARKER_TAIL);
        if (inside)
            line->role = traits->heading && !traits->sentence ? QZ_ROLE_HEADING : QZ_ROLE_BODY;
        else if (over)
            line->role = traits->teaser ? QZ_ROLE_TEASER : QZ_ROLE_FURNITURE;
        else
            line->role = role_outside(traits);
        const float strength =
            inside == (line->score > 0) ? (line->score < 0 ? -line->score : line->score) : 0;
        line->confidence = strength >= 2 ? 0.95F : 0.6F + strength * 0.15F;
    }
}

static void set_body(qz_page *page)
{
    const qz_line_list *lines = &page->document->lines;
    qz_document *document = page->document;
    while (page->first < page->last && is_blank(page, page->first))
        page->first++;
    while (page->last > page->first && is_blank(page, page->last))
        page->last--;
    document->body = (qz_span){lines->items[page->first].content.start, lines->items[page->last].content.end};
}

static void read_zones(qz_page *page)
{
    qz_document *document = page->document;
    float certainty = 0;
    qz_page_title_find(page);
    qz_zone_scores(page);
    page->within_end = document->lines.count;
    (void)qz_zone_element(page, &page->within_first, &page->within_end);
    if (find_body(page, &certainty)) {
        extend_top(page);
        trim_top(page);
        extend_to_beginning(page);
        extend_to_end(page);
        extend_foot(page);
        document->certainty = certainty;
    } else {
        page->first = 0;
        page->last = document->lines.count ? document->lines.count - 1 : 0;
        document->certainty = 0.5F;
    }
    if (document->lines.count == 0)
        return;
    set_body(page);
    give_roles(page);
}

/* --zone all: every line is body, whatever the header took from it. */
static void take_whole_text(qz_page *page)
{
    page->document->body = (qz_span){0, page->text->length};
    page->document->certainty = 1;
    for (uint32_t i = 0; i < page->document->lines.count; i++) {
        qz_line *line = &page->document->lines.items[i];
        const qz_line_traits *traits = &page->traits[i];
        if (line->role != QZ_ROLE_BLANK)
            line->role = traits->heading && !traits->sentence ? QZ_ROLE_HEADING : QZ_ROLE_BODY;
    }
}

/* ---- all ---- */

static bool same_words(const qz_text *text, qz_span one, qz_span other)
{
    const uint32_t length = one.end - one.start;
    return length == other.end - other.start && length &&
           memcmp(text->folded + one.start, text->folded + other.start, length * sizeof *text->folded) == 0;
}

/* The lines of title and subtitle above the body, and those that say the title again there. */
static void note_titles(const qz_page *page)
{
    qz_document *document = page->document;
    for (uint32_t i = 0; i < document->lines.count; i++) {
        const qz_line *line = &document->lines.items[i];
        if (line->content.end > document->body.start)
            break;
        if (!qz_span_empty(line->content) && (line->role == QZ_ROLE_TITLE || line->role == QZ_ROLE_SUBTITLE ||
                                              same_words(page->text, line->content, document->title.span)))
            *qz_push(page->arena, &document->titles) =
                (qz_sentence){.span = line->content, .section = UINT32_MAX, .line = i};
    }
}

uint32_t qz_document_line_at(const qz_document *document, uint32_t at)
{
    uint32_t from = 0, to = document->lines.count;
    while (to - from > 1) {
        const uint32_t middle = from + (to - from) / 2;
        if (document->lines.items[middle].span.start <= at)
            from = middle;
        else
            to = middle;
    }
    return from;
}

void qz_body_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                  const qz_markup *markup, qz_document *document)
{
    *document = (qz_document){.date = {.hour = -1, .minute = -1, .second = -1}};
    qz_page page = {.tools = tools, .arena = arena, .text = text, .markup = markup, .document = document};
    qz_lines_read(&page);
    read_zones(&page);
    qz_header_read(&page);
    if (tools->whole_text)
        take_whole_text(&page);
    note_titles(&page);
}

void qz_sections_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                      qz_document *document)
{
    qz_outline_find(tools, arena, text, document);
    qz_document_sentences(tools, arena, text, document);
}

void qz_quotations_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                        qz_document *document)
{
    qz_short_names_find(tools, arena, text, document);
    qz_quotations_find(tools, arena, text, document);
}
