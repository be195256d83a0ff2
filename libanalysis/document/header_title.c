/* The title, among the lines above the body. */
#include "document/header_parts.h"

enum { SHORTEST_TITLE = 4, LONGEST_TITLE = 120 };

/* Where the name of the site begins in the title of a page: 标题_中国政府网, 标题 - 要闻云南 - 云南日报网. */
static qz_span without_site(const qz_page *page, qz_span span)
{
    for (uint32_t i = span.start + SHORTEST_TITLE; i < span.end; i++) {
        const char32_t c = qz_header_at(page, i);
        const bool dashes =
            c == U'-' && (qz_header_at(page, i + 1) == U'-' || qz_header_at(page, i - 1) == U' ' ||
                          qz_header_at(page, i + 1) == U' ');
        const bool channel = c == U'-' && i > span.start + 8 && qz_is_han(qz_header_at(page, i - 1)) &&
                             qz_is_han(qz_header_at(page, i + 1));
        if (c == U'_' || c == U'|' || dashes || channel) {
            span.end = i;
            break;
        }
    }
    return qz_line_trimmed(page->text, span);
}

/* [标题](https://…) of Markdown */
static qz_span without_link(const qz_page *page, qz_span span)
{
    if (qz_header_at(page, span.start) != U'[')
        return span;
    for (uint32_t i = span.start + 1; i + 1 < span.end; i++)
        if (qz_header_at(page, i) == U']' && qz_header_at(page, i + 1) == U'(')
            return (qz_span){span.start + 1, i};
    return span;
}

static bool same_words(const qz_page *page, qz_span a, qz_span b)
{
    if (b.end - b.start > a.end - a.start)
        return false;
    for (uint32_t i = 0; i < b.end - b.start; i++)
        if (qz_header_at(page, a.start + i) != qz_header_at(page, b.start + i))
            return false;
    return true;
}

static bool may_be_title(const qz_page *page, uint32_t line)
{
    const qz_line_traits *traits = &page->traits[line];
    const qz_span content = qz_header_line(page, line)->content;
    const bool plain = !traits->marker && !traits->dated && !traits->teaser &&
                       !qz_header_is_number(page, line) && !qz_header_is_subtitle(page, line);
    return plain && traits->han >= SHORTEST_TITLE && traits->visible <= LONGEST_TITLE &&
           qz_header_at(page, content.start) != U'—' &&
           !(traits->sentence && qz_header_at(page, content.end - 1) != U'?' &&
             qz_header_at(page, content.end - 1) != U'!' && qz_header_at(page, content.end - 1) != U'”' &&
             traits->commas);
}

/* Does the line with the date, source or author come next, at most a subtitle between? */
static bool stands_above_label(const qz_page *page, uint32_t line)
{
    enum { NEAR = 3 };
    uint32_t seen = 0;
    for (uint32_t next = line + 1; next < page->document->lines.count && seen < NEAR; next++) {
        const qz_line_traits *traits = &page->traits[next];
        if (qz_span_empty(qz_header_line(page, next)->content))
            continue;
        if (traits->dated || traits->marker == QZ_MARKER_SOURCE || traits->marker == QZ_MARKER_PUBLISHED)
            return true;
        seen++;
        if (traits->marker)
            return false;
    }
    return false;
}

/* How much a line looks like the title; `first` is the first line that could be one (the title of a page). */
static int title_score(const qz_page *page, uint32_t line, uint32_t first)
{
    enum { LONG_TITLE = 8, SHORT_REPEAT = 6, CLOSE = 6 };
    const qz_span content = qz_header_line(page, line)->content;
    const qz_span title = qz_line_trimmed(page->text, content);
    const uint32_t length = title.end - title.start;
    int score = 1 + (length >= LONG_TITLE) + (qz_header_at(page, content.start) == U'#') * 3;
    if (line == first)
        score += 2;
    else if (length >= SHORT_REPEAT &&
             same_words(page, qz_line_trimmed(page->text, qz_header_line(page, first)->content), title))
        score += 4;
    if (stands_above_label(page, line))
        score += length >= LONG_TITLE ? 3 : 1;
    if (line + CLOSE >= page->first)
        score += length >= LONG_TITLE;
    return score;
}

/* The title of the page goes on where the line ends: its second line, or what stands after ——. */
static qz_span whole_title(const qz_page *page, qz_span title, uint32_t first)
{
    enum { LONGEST_WHOLE = 80 };
    const qz_span page_title = without_site(
        page, without_link(page, qz_line_trimmed(page->text, qz_header_line(page, first)->content)));
    const uint32_t length = page_title.end - page_title.start;
    return length > title.end - title.start && length <= LONGEST_WHOLE && same_words(page, page_title, title)
               ? page_title
               : title;
}

void qz_header_title(qz_page *page)
{
    qz_document *document = page->document;
    uint32_t best = UINT32_MAX, first = UINT32_MAX;
    int most = 0;
    const uint32_t count = page->first < document->lines.count ? page->first : document->lines.count;
    for (uint32_t i = 0; i < count; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        if (qz_span_empty(content) || !may_be_title(page, i) || qz_header_is_person(page, content))
            continue;
        first = first == UINT32_MAX ? i : first;
        const int score = title_score(page, i, first);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    if (best == UINT32_MAX)
        return;
    qz_header_line(page, best)->role = QZ_ROLE_TITLE;
    if (document->title.value)
        return;
    const qz_span content = qz_line_trimmed(page->text, qz_header_line(page, best)->content);
    const qz_span title = without_site(page, without_link(page, content));
    qz_header_set(page, &document->title, whole_title(page, title, first),
                  best == first ? "first line" : "header line");
}
