/* Authors without a label: names behind 记者 and its like, or alone in a bracket that ends the body. */
#include "document/header_parts.h"

#include "document/zone_scores.h"

enum { LONGEST_BYLINE = 60, LONGEST_NAME = 6, MOST_NAMES = 6 };

/* ---- names ---- */

static bool is_between(char32_t c)
{
    return qz_is_space(c) || c == U'、' || c == U':' || c == U'/' || c == U'|';
}

static bool is_end(char32_t c)
{
    return c == U')' || c == U'】' || c == U']' || c == U'/' || c == U'|' || c == U'〕' || c == U'\t';
}

static bool is_of_name(char32_t c)
{
    return qz_is_han(c) || c == U'·';
}

/* 通讯员 between names says who they are. */
static uint32_t past_reporter(const qz_page *page, uint32_t at, uint32_t end)
{
    qz_match match;
    if (!qz_spot_longest(page->tools->lexicon, page->text, at, end, QZ_IN(QZ_LIST_FURNITURE), &match))
        return at;
    do {
        if (qz_cell_choice(page->tools->lexicon, match.sense, QZ_FURNITURE_ROLE) == QZ_MARKER_REPORTER)
            return match.span.end;
    } while (qz_lexicon_next_sense(page->tools->lexicon, QZ_IN(QZ_LIST_FURNITURE), &match));
    return at;
}

/* 陈明远摄: who took the picture. */
static bool ends_in_credit(const qz_page *page, qz_span span)
{
    qz_match match;
    if (!qz_spot_longest_before(page->tools->lexicon, page->text, span.start, span.end,
                                QZ_IN(QZ_LIST_FURNITURE), &match))
        return false;
    do {
        if (qz_cell_choice(page->tools->lexicon, match.sense, QZ_FURNITURE_ROLE) == QZ_MARKER_CAPTION)
            return true;
    } while (qz_lexicon_next_sense(page->tools->lexicon, QZ_IN(QZ_LIST_FURNITURE), &match));
    return false;
}

/* 港口报记者 between names: an office with where it is. */
static bool ends_in_office(const qz_page *page, qz_span span)
{
    for (uint32_t at = span.start + 1; at < span.end; at++)
        if (past_reporter(page, at, span.end) == span.end)
            return true;
    return false;
}

static bool is_name(const qz_page *page, qz_span span, bool sure)
{
    qz_match word;
    const uint32_t length = span.end - span.start;
    if (length < 2 || length > LONGEST_NAME || ends_in_credit(page, span))
        return false;
    if (qz_header_is_person(page, span))
        return true;
    return sure && !qz_spot_exact(page->tools->lexicon, page->text, span.start, span.end,
                                  QZ_IN(QZ_LIST_WORDS), &word);
}

const char *qz_header_names(const qz_page *page, uint32_t at, uint32_t end, bool sure)
{
    const char *names = NULL;
    for (uint32_t count = 0; count < MOST_NAMES;) {
        while (at < end && is_between(qz_header_at(page, at)))
            at++;
        const uint32_t named = past_reporter(page, at, end);
        if (named > at) {
            at = named;
            continue;
        }
        qz_span name = {at, at};
        while (name.end < end && is_of_name(qz_header_at(page, name.end)))
            name.end++;
        if (qz_span_empty(name))
            return names;
        if (ends_in_office(page, name)) {
            at = name.end;
            count++;
            continue;
        }
        const bool closed = name.end == end || is_between(qz_header_at(page, name.end)) ||
                            is_end(qz_header_at(page, name.end));
        if (!closed || !is_name(page, name, sure && (count == 0 || name.end - name.start < 4)))
            return names; /* 记者陈明远 整理 */
        names = names ? qz_format(page->arena, "%s %s", names, qz_header_words(page, name))
                      : qz_header_words(page, name);
        count++;
        at = name.end;
        if (at < end && is_end(qz_header_at(page, at)))
            return names;
    }
    return names;
}

/* ---- places ---- */

static bool take(qz_page *page, const char *names, qz_span where, const char *rule)
{
    if (!names)
        return false;
    page->document->author = (qz_header_field){names, where, rule};
    return true;
}

/* Names behind a word of reporting in the span. */
static bool take_reporter(qz_page *page, qz_span span, const char *rule)
{
    for (uint32_t at = span.start; at < span.end; at++) {
        const uint32_t behind = past_reporter(page, at, span.end);
        if (behind == at)
            continue;
        if (take(page, qz_header_names(page, behind, span.end, true), (qz_span){behind, span.end}, rule))
            return true;
        at = behind - 1;
    }
    return false;
}

/* The bracket that closes at `end`: its inside; empty for none. */
static qz_span bracket_before(const qz_page *page, uint32_t start, uint32_t end)
{
    if (end == start || qz_header_at(page, end - 1) != U')')
        return (qz_span){0, 0};
    for (uint32_t at = end - 1; at > start && end - at < LONGEST_BYLINE; at--)
        if (qz_header_at(page, at - 1) == U'(')
            return (qz_span){at, end - 1};
    return (qz_span){0, 0};
}

static bool is_short(const qz_page *page, uint32_t line)
{
    return page->traits[line].visible <= LONGEST_BYLINE && !page->traits[line].sentence;
}

/* 陈明远/澄川日报: a name and where it writes */
static bool take_name_and_medium(qz_page *page, uint32_t line)
{
    const qz_span content = qz_header_line(page, line)->content;
    for (uint32_t at = content.start + 2; at < content.end && at < content.start + 5; at++) {
        const qz_span name = {content.start, at}, medium = {at + 1, content.end};
        if (qz_header_at(page, at) != U'/' || !qz_header_is_person(page, name) ||
            !qz_header_is_medium(page, medium))
            continue;
        qz_header_set(page, &page->document->author, name, "name and medium");
        qz_header_set(page, &page->document->source, medium, "name and medium");
        qz_header_line(page, line)->role = QZ_ROLE_BYLINE;
        return true;
    }
    return false;
}

static bool read_head(qz_page *page)
{
    uint32_t from, to;
    qz_header_lines(page, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        const uint8_t marker = page->traits[i].marker;
        if (qz_span_empty(content) || !is_short(page, i) || marker == QZ_MARKER_TAIL ||
            marker == QZ_MARKER_TOOLBAR || qz_zone_linked(page, i) > 0.5F)
            continue;
        if (take_name_and_medium(page, i))
            return true;
        if (take_reporter(page, content, "byline")) {
            if (!marker)
                qz_header_line(page, i)->role = QZ_ROLE_BYLINE;
            return true;
        }
    }
    return false;
}

/* 本报澄川11月3日电（记者 陈明远）: in a bracket near the beginning of a paragraph, or a line of its own */
static bool read_beginning(qz_page *page)
{
    enum { LINES = 5, NEAR = 60 };
    uint32_t seen = 0;
    for (uint32_t i = page->first; i <= page->last && seen < LINES; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        if (qz_span_empty(content))
            continue;
        seen++;
        if (is_short(page, i) && take_reporter(page, content, "byline"))
            return true;
        const uint32_t stop = content.end - content.start > NEAR ? content.start + NEAR : content.end;
        for (uint32_t at = content.start; at < stop; at++)
            if (qz_header_at(page, at) == U')') {
                const qz_span inside = bracket_before(page, content.start, at + 1);
                if (!qz_span_empty(inside) && take_reporter(page, inside, "dateline"))
                    return true;
            }
    }
    return false;
}

/* …（记者 陈明远）, …（陈明远）, □ 本报记者 陈明远 */
static bool read_line_at_end(qz_page *page, uint32_t line)
{
    const qz_span content = qz_header_line(page, line)->content;
    if (qz_span_empty(content) || qz_zone_linked(page, line) > 0.5F)
        return false;
    const qz_span inside = bracket_before(page, content.start, content.end);
    if (!qz_span_empty(inside) &&
        (take_reporter(page, inside, "end of body") ||
         take(page, qz_header_names(page, inside.start, inside.end, false), inside, "end of body")))
        return true;
    return is_short(page, line) && page->traits[line].marker != QZ_MARKER_TAIL &&
           take_reporter(page, content, "end of body");
}

static bool read_end(qz_page *page)
{
    enum { LINES = 4, BEHIND = 3 };
    const uint32_t count = page->document->lines.count;
    uint32_t seen = 0;
    for (uint32_t i = page->last + 1; i-- > page->first && seen < LINES;) {
        seen += !qz_span_empty(qz_header_line(page, i)->content);
        if (read_line_at_end(page, i))
            return true;
    }
    for (uint32_t i = page->last + 1; i < count && i <= page->last + BEHIND; i++)
        if (page->traits[i].marker != QZ_MARKER_TAIL && read_line_at_end(page, i))
            return true;
    return false;
}

void qz_header_byline(qz_page *page)
{
    if (page->document->author.value || page->document->lines.count == 0)
        return;
    if (!read_head(page) && !read_beginning(page))
        (void)read_end(page);
}
