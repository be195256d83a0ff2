#include "document/page_title.h"

#include <string.h>

enum { LONGEST_TITLE = 120, LONGEST_PAGE_TITLE = 240, SHORTEST = 4, TELLING = 8 };

/* ---- the site's name ---- */

static char32_t at(const qz_text *text, uint32_t position)
{
    return text->folded[position];
}

static bool begins_site(const qz_text *text, qz_span title, uint32_t i)
{
    const char32_t c = at(text, i);
    const bool dashes =
        c == U'-' && (at(text, i + 1) == U'-' || at(text, i - 1) == U' ' || at(text, i + 1) == U' ');
    const bool channel =
        c == U'-' && i > title.start + TELLING && qz_is_han(at(text, i - 1)) && qz_is_han(at(text, i + 1));
    return c == U'_' || c == U'|' || dashes || channel;
}

qz_span qz_page_title_without_site(const qz_text *text, qz_span title)
{
    for (uint32_t i = title.start + SHORTEST; i < title.end; i++) {
        if (begins_site(text, title, i)) {
            title.end = i;
            break;
        }
    }
    return qz_line_trimmed(text, title);
}

qz_span qz_page_title_site(const qz_page *page)
{
    const qz_text *text = page->title_text;
    const qz_span title = page->title_span;
    for (uint32_t i = title.end; i > title.start + SHORTEST; i--)
        if (begins_site(text, title, i - 1))
            return qz_line_trimmed(text, (qz_span){i, title.end});
    return (qz_span){title.end, title.end};
}

/* ---- words without spaces ---- */

typedef struct words {
    char32_t characters[LONGEST_PAGE_TITLE];
    uint32_t at[LONGEST_PAGE_TITLE + 1];
    uint32_t length;
} words;

static bool is_silent(char32_t c)
{
    return qz_is_space(c) || c == U'“' || c == U'”' || c == U'"' || c == U'《' || c == U'》';
}

/* The first characters of a span that are heard, at most `most`. */
static void squeeze(const qz_text *text, qz_span span, uint32_t most, words *made)
{
    made->length = 0;
    for (uint32_t i = span.start; i < span.end && made->length < most; i++) {
        if (text->folded[i] < 0x4E00 && is_silent(text->folded[i]))
            continue;
        made->at[made->length] = i;
        made->characters[made->length++] = text->folded[i];
    }
    made->at[made->length] = span.end;
}

/* Where the first `length` words of `part` stand in `all`. */
static bool find_words(const words *all, const words *part, uint32_t length, uint32_t *where)
{
    for (uint32_t i = 0; length && i + length <= all->length; i++) {
        if (all->characters[i] == part->characters[0] &&
            memcmp(all->characters + i, part->characters, length * sizeof *all->characters) == 0) {
            *where = i;
            return true;
        }
    }
    return false;
}

/* ---- which lines repeat it ---- */

static const char *title_of(const qz_page *page)
{
    const char *of_head = page->markup->meta[QZ_META_TITLE];
    return of_head && strlen(of_head) >= TELLING ? of_head : page->markup->page_title;
}

static bool read_string(const qz_page *page, const char *string, qz_text *text)
{
    return string &&
           qz_text_decode(page->arena, string, strlen(string), "UTF-8", false, text, NULL) == QZA_OK &&
           text->length > 0 && text->length <= LONGEST_PAGE_TITLE;
}

/* Of a text without a head: its first line, where it is no sentence. */
static bool first_line(const qz_page *page, uint32_t *line)
{
    const qz_line_list *lines = &page->document->lines;
    for (*line = 0; *line < lines->count; ++*line) {
        const qz_line_traits *traits = &page->traits[*line];
        if (traits->visible == 0)
            continue;
        return traits->han >= SHORTEST && traits->visible <= LONGEST_TITLE && !traits->marker &&
               !traits->dated;
    }
    return false;
}

static void mark_line(qz_page *page, uint32_t line, const words *title, uint32_t first_part)
{
    qz_line_traits *traits = &page->traits[line];
    if (traits->visible < SHORTEST || traits->visible > LONGEST_TITLE || traits->han < SHORTEST / 2)
        return;
    const uint32_t longest = title->length > first_part + TELLING ? title->length : first_part + TELLING;
    if (traits->han > longest) /* all of these are heard */
        return;
    words own;
    uint32_t where;
    squeeze(page->text, page->document->lines.items[line].content,
            longest < LONGEST_PAGE_TITLE ? longest + 1 : LONGEST_PAGE_TITLE, &own);
    if (find_words(title, &own, own.length, &where))
        traits->titled = where < first_part && (own.length >= TELLING || own.length * 2 >= first_part);
    else if (first_part >= TELLING && own.length <= first_part + TELLING)
        traits->titled = find_words(&own, title, first_part, &where);
}

void qz_page_title_find(qz_page *page)
{
    qz_text *text = qz_allocate(page->arena, sizeof *text);
    qz_span span;
    uint32_t from = 0;
    if (read_string(page, title_of(page), text)) {
        span = (qz_span){0, text->length};
    } else {
        if (!first_line(page, &from))
            return;
        *text = *page->text;
        span = page->document->lines.items[from++].content;
    }
    words title;
    squeeze(text, span, LONGEST_PAGE_TITLE, &title);
    const qz_span head = qz_page_title_without_site(text, qz_line_trimmed(text, span));
    uint32_t first_part = 0;
    while (first_part < title.length && title.at[first_part] < head.end)
        first_part++;
    if (first_part < SHORTEST)
        return;
    page->title_text = text;
    page->title_span = span;
    for (uint32_t i = from; i < page->document->lines.count; i++)
        mark_line(page, i, &title, first_part);
}

const char *qz_page_title_from(const qz_page *page, uint32_t line)
{
    if (!page->title_text)
        return NULL;
    words title, own;
    uint32_t where = 0;
    own.length = 0;
    squeeze(page->title_text, page->title_span, LONGEST_PAGE_TITLE, &title);
    if (line != UINT32_MAX) {
        squeeze(page->text, page->document->lines.items[line].content, LONGEST_PAGE_TITLE, &own);
        if (!find_words(&title, &own, own.length, &where))
            return NULL;
    }
    /* The line may hold what looks like the name of a site (一周要闻 | 港口扩建): search behind it. */
    const qz_text *text = page->title_text;
    const uint32_t behind = title.at[where + own.length];
    qz_span span = {title.length ? title.at[where] : page->title_span.start, page->title_span.end};
    for (uint32_t i = behind > span.start + SHORTEST ? behind : span.start + SHORTEST; i < span.end; i++) {
        if (begins_site(text, span, i) || (i == behind && at(text, i) == U'-')) {
            span.end = i;
            break;
        }
    }
    span = qz_line_trimmed(text, span);
    size_t length;
    const char *bytes = qz_text_bytes(text, span, &length);
    return qz_copy_bytes(page->arena, bytes, length);
}
