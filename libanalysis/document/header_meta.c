/* What the head of a page says of it, for the fields that the page itself does not show. */
#include "document/header_parts.h"

#include "document/page_title.h"

#include <string.h>

static bool read_string(const qz_page *page, qz_meta meta, qz_text *text)
{
    const char *string = page->markup->meta[meta];
    return string &&
           qz_text_decode(page->arena, string, strlen(string), "UTF-8", false, text, NULL) == QZA_OK &&
           text->length > 0;
}

static void set_words(const qz_page *page, qz_meta meta, qz_header_field *field)
{
    enum { LONGEST = 60 };
    qz_text text;
    if (field->value || !read_string(page, meta, &text) || text.length > LONGEST ||
        qz_text_starts(&text, 0, U"http"))
        return;
    *field = (qz_header_field){page->markup->meta[meta], {0, 0}, "meta"};
}

/* Many sites name themselves or their software as author: only names of persons count. */
static void set_author(const qz_page *page)
{
    qz_text text;
    if (page->document->author.value || !read_string(page, QZ_META_AUTHOR, &text))
        return;
    qz_page head = *page;
    head.text = &text;
    const char *names = qz_header_names(&head, 0, text.length, false);
    if (names)
        page->document->author = (qz_header_field){names, {0, 0}, "meta"};
}

/* The date of the head may be that of a later change: it is kept apart, and counts where none is shown. */
static void set_date(const qz_page *page)
{
    qz_document *document = page->document;
    qz_text text;
    qz_date date;
    if (!read_string(page, QZ_META_PUBLISHED, &text) || !qz_date_read(&text, 0, text.length, &date) ||
        !date.year)
        return;
    char iso[32];
    qz_date_write(date, iso);
    document->published_meta =
        (qz_header_field){qz_copy_bytes(page->arena, iso, strlen(iso)), {0, 0}, "meta"};
    if (document->published.value)
        return;
    document->published = document->published_meta;
    document->date = date;
}

/* A page of a newspaper that names no source is its own: 标题_要闻_澄川日报. */
static void set_site(const qz_page *page)
{
    qz_text text;
    qz_page head = *page;
    qz_span name = {0, 0};
    if (page->document->source.value || page->markup->lines.count == 0)
        return;
    if (read_string(page, QZ_META_SITE, &text)) {
        head.text = &text;
        name = qz_line_trimmed(&text, (qz_span){0, text.length});
    } else if (page->title_text) {
        head.text = page->title_text;
        name = qz_page_title_site(page);
    }
    if (!qz_span_empty(name) && qz_header_is_medium(&head, name))
        page->document->source = (qz_header_field){qz_header_words(&head, name), {0, 0}, "site"};
}

void qz_header_meta(qz_page *page)
{
    set_words(page, QZ_META_SOURCE, &page->document->source);
    set_site(page);
    set_words(page, QZ_META_ISSUER, &page->document->issuer);
    set_words(page, QZ_META_NUMBER, &page->document->number);
    set_author(page);
    set_date(page);
}
