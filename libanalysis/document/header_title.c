/* The title, among the lines above the body. */
#include "document/header_parts.h"

#include "document/page_title.h"
#include "document/zone_scores.h"

#include <string.h>

enum { SHORTEST_TITLE = 4, LONGEST_TITLE = 120, LEAST_OF_PAGE = 4 };

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
           (traits->titled || !(traits->sentence && qz_header_at(page, content.end - 1) != U'?' &&
                                qz_header_at(page, content.end - 1) != U'!' &&
                                qz_header_at(page, content.end - 1) != U'”' && traits->commas));
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

/* 首页 > 要闻, 澄川市政府 www.…: a path or an address is no title. */
static bool is_path(const qz_page *page, qz_span content)
{
    for (uint32_t i = content.start; i < content.end; i++)
        if (qz_header_at(page, i) == U'>' || qz_text_starts(page->text, i, U"www.") ||
            qz_text_starts(page->text, i, U"http"))
            return true;
    return false;
}

/* 时政 地方 法治 人事: many short words are a menu. */
static bool is_menu(const qz_page *page, qz_span content)
{
    enum { MANY = 4, SHORT = 5 };
    uint32_t words = 1, visible = 0;
    for (uint32_t i = content.start; i < content.end; i++) {
        const bool space = qz_is_space(qz_header_at(page, i)) || qz_header_at(page, i) == U'|';
        visible += !space;
        words += space && i > content.start && !qz_is_space(qz_header_at(page, i - 1));
    }
    return words >= MANY && visible <= words * SHORT && visible >= words * 2; /* not 工 作 报 告 */
}

/* The page of a site begins with its menus, another document with its title. */
static bool is_of_site(const qz_page *page)
{
    return page->scraped || page->markup->lines.count > 0;
}

/* At most a few lines above the body? */
static bool is_close(const qz_page *page, uint32_t line)
{
    enum { FEW = 5, FARTHEST = 40 };
    uint32_t shown = 0;
    if (line + FARTHEST < page->first)
        return false;
    for (uint32_t i = line + 1; i < page->first; i++)
        shown += !qz_span_empty(qz_header_line(page, i)->content);
    return shown <= FEW;
}

/* How much a line looks like the title; `first` is the first line that could be one (the title of a page). */
static int title_score(const qz_page *page, uint32_t line, uint32_t first)
{
    enum { LONG_TITLE = 8, SHORT_REPEAT = 6 };
    const qz_span content = qz_header_line(page, line)->content;
    const qz_span title = qz_line_trimmed(page->text, content);
    const uint32_t length = title.end - title.start;
    const bool of_site = is_of_site(page);
    int score = 1 + (length >= LONG_TITLE) + (qz_header_at(page, content.start) == U'#') * 3;
    if (line == first)
        score += of_site ? 0 : 2;
    else if (length >= SHORT_REPEAT &&
             same_words(page, qz_line_trimmed(page->text, qz_header_line(page, first)->content), title))
        score += 4;
    score -= is_path(page, content) || is_menu(page, content) ? 4 : 0;
    if (page->traits[line].titled && of_site)
        score += length >= LONG_TITLE ? 6 : 3;
    if (line < page->markup->lines.count) {
        const uint8_t heading = page->markup->lines.items[line].heading;
        score += heading == 1 ? 3 : heading == 2;
        score -= qz_zone_linked(page, line) > 0.6F ? 6 : 0;
    }
    if (stands_above_label(page, line))
        score += length >= LONG_TITLE ? 3 : 1;
    if (is_close(page, line))
        score += (length >= LONG_TITLE) * (of_site ? 2 : 1);
    return score;
}

static uint32_t line_after(const qz_page *page, uint32_t line)
{
    for (line++; line < page->document->lines.count; line++)
        if (!qz_span_empty(qz_header_line(page, line)->content))
            return line;
    return UINT32_MAX;
}

/* Does `rest`, what the title of the page has behind the line, stand in the next one? */
static bool stands_next(const qz_page *page, uint32_t line, const char *rest)
{
    enum { FEW = 6 };
    const uint32_t next = line_after(page, line);
    if (next == UINT32_MAX)
        return false;
    size_t length;
    const char *words = qz_text_bytes(page->text, qz_header_line(page, next)->content, &length);
    while (*rest == ' ')
        rest++;
    return length >= FEW && strlen(rest) >= FEW && strncmp(words, rest, FEW) == 0;
}

/*
 * The title of the page goes on where the line ends: its second line, or what stands after ——. Behind a space
 * the name of the site may follow instead.
 */
static const char *longer_title(const qz_page *page, uint32_t line, qz_span title)
{
    enum { LONGEST_WHOLE = 80 * 3 };
    const char *whole = qz_page_title_from(page, line);
    size_t length;
    (void)qz_text_bytes(page->text, title, &length);
    if (!whole || strlen(whole) <= length || strlen(whole) > LONGEST_WHOLE)
        return NULL;
    return whole[length] != ' ' || stands_next(page, line, whole + length) ? whole : NULL;
}

/* 凝聚港口发展力量⏎——热烈祝贺港口大会开幕: the second line belongs to the title, where it is no note of a
 * meeting's date. */
static const char *dashed_title(const qz_page *page, uint32_t line, qz_span title)
{
    enum { LONGEST_SECOND = 40 };
    const uint32_t next = line_after(page, line);
    if (next == UINT32_MAX || next >= page->first || qz_header_is_subtitle(page, next))
        return NULL;
    const qz_span second = qz_header_line(page, next)->content;
    if (second.end - second.start > LONGEST_SECOND || page->traits[next].sentence ||
        !qz_text_starts(page->text, second.start, U"——"))
        return NULL;
    qz_header_line(page, next)->role = QZ_ROLE_TITLE;
    return qz_format(page->arena, "%s%s", qz_header_words(page, title), qz_header_words(page, second));
}

/* A mark of a note behind the title: 统计公报[1] */
static qz_span without_note(const qz_page *page, qz_span title)
{
    if (title.end < title.start + SHORTEST_TITLE + 3 || qz_header_at(page, title.end - 1) != U']')
        return title;
    uint32_t i = title.end - 1;
    while (i > title.start && qz_is_digit(qz_header_at(page, i - 1)))
        i--;
    return i < title.end - 1 && qz_header_at(page, i - 1) == U'[' ? (qz_span){title.start, i - 1} : title;
}

/* A page that does not show its title. */
static void take_page_title(const qz_page *page)
{
    if (!page->document->title.value && page->markup->lines.count)
        page->document->title = (qz_header_field){qz_page_title_from(page, UINT32_MAX), {0, 0}, "page title"};
}

void qz_header_title(qz_page *page)
{
    qz_document *document = page->document;
    uint32_t best = UINT32_MAX, first = UINT32_MAX;
    int most = 0;
    const uint32_t count = page->first < document->lines.count ? page->first : document->lines.count;
    for (uint32_t i = 0; i < count; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        if (qz_span_empty(content) || !may_be_title(page, i) || qz_header_is_person(page, content) ||
            qz_header_is_official(page, i))
            continue;
        first = first == UINT32_MAX ? i : first;
        const int score = title_score(page, i, first);
        if (score > most ||
            (score == most && best != UINT32_MAX && is_of_site(page) && !is_close(page, best))) {
            most = score;
            best = i;
        }
    }
    if (best == UINT32_MAX || (page->title_text && page->markup->lines.count && most < LEAST_OF_PAGE)) {
        take_page_title(page);
        return;
    }
    qz_header_line(page, best)->role = QZ_ROLE_TITLE;
    if (document->title.value)
        return;
    const qz_span content = qz_line_trimmed(page->text, qz_header_line(page, best)->content);
    const bool repeated = page->traits[best].titled;
    const qz_span title = repeated || best != first
                              ? without_link(page, content)
                              : qz_page_title_without_site(page->text, without_link(page, content));
    qz_header_set(page, &document->title, without_note(page, title),
                  best == first ? "first line" : "header line");
    const char *longer = repeated ? longer_title(page, best, document->title.span) : NULL;
    longer = longer ? longer : dashed_title(page, best, document->title.span);
    if (longer)
        document->title.value = longer;
}
