/* What the head of a page says of it, for the fields that the page itself does not show. */
#include "document/header_parts.h"

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

void qz_header_meta(qz_page *page)
{
    set_words(page, QZ_META_SOURCE, &page->document->source);
    set_words(page, QZ_META_ISSUER, &page->document->issuer);
    set_words(page, QZ_META_NUMBER, &page->document->number);
    set_author(page);
    set_date(page);
}
