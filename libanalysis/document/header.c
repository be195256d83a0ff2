#include "document/header_parts.h"

#include <string.h>

enum { FOOT_LINES = 16, LONGEST_TITLE = 120, LONGEST_VALUE = 60 };

const char *qz_header_words(const qz_page *page, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(page->text, span, &length);
    return qz_copy_bytes(page->arena, bytes, length);
}

void qz_header_set(const qz_page *page, qz_header_field *field, qz_span span, const char *rule)
{
    span = qz_line_trimmed(page->text, span);
    if (qz_span_empty(span) || field->value)
        return;
    field->value = qz_header_words(page, span);
    field->span = span;
    field->rule = rule;
}

/* ---- document numbers ---- */

/* 国发〔2018〕41号 in `span`: organ, year in brackets, serial. */
static bool find_number(const qz_page *page, qz_span span, qz_span *found)
{
    enum { LONGEST_ORGAN = 10 };
    for (uint32_t open = span.start; open + 6 < span.end; open++) {
        const char32_t c = qz_header_at(page, open);
        if (c != U'〔' && c != U'[' && c != U'(')
            continue;
        uint32_t i = open + 1;
        while (i < span.end && qz_is_digit(qz_header_at(page, i)))
            i++;
        if (i != open + 5 || i >= span.end ||
            (qz_header_at(page, i) != U'〕' && qz_header_at(page, i) != U']' &&
             qz_header_at(page, i) != U')'))
            continue;
        i++;
        i += i < span.end && qz_header_at(page, i) == U'第';
        const uint32_t serial = i;
        while (i < span.end && qz_is_digit(qz_header_at(page, i)))
            i++;
        uint32_t start = open;
        while (start > span.start && open - start < LONGEST_ORGAN && qz_is_han(qz_header_at(page, start - 1)))
            start--;
        if (i == serial || i >= span.end || qz_header_at(page, i) != U'号' || start == open)
            continue;
        *found = (qz_span){start, i + 1};
        return true;
    }
    return false;
}

/* 中华人民共和国国务院令第903号 */
static bool find_order(const qz_page *page, qz_span span, qz_span *found)
{
    for (uint32_t i = span.start + 2; i + 3 < span.end; i++) {
        if (qz_header_at(page, i) != U'令' || qz_header_at(page, i + 1) != U'第')
            continue;
        uint32_t end = i + 2;
        while (end < span.end && qz_is_digit(qz_header_at(page, end)))
            end++;
        uint32_t start = i;
        while (start > span.start && i - start < 20 && qz_is_han(qz_header_at(page, start - 1)))
            start--;
        if (end == i + 2 || end >= span.end || qz_header_at(page, end) != U'号' || start + 1 >= i)
            continue;
        *found = (qz_span){start, end + 1};
        return true;
    }
    return false;
}

bool qz_header_is_number(const qz_page *page, uint32_t line)
{
    enum { LITTLE = 6 };
    const qz_span content = qz_header_line(page, line)->content;
    qz_span found;
    return page->traits[line].visible < LONGEST_VALUE &&
           (find_number(page, content, &found) || find_order(page, content, &found)) &&
           content.end - content.start <=
               found.end - found.start + LITTLE + (page->traits[line].dated ? 20 : 0);
}

static bool ends_in_title(const qz_page *page, qz_span span)
{
    enum { TITLE_END = 8 }; /* of the roles of the list, lists.c */
    qz_match match;
    if (!qz_spot_longest_before(page->tools->lexicon, page->text, span.start, span.end,
                                QZ_IN(QZ_LIST_HEADINGS), &match))
        return false;
    do {
        if (qz_cell_choice(page->tools->lexicon, match.sense, QZ_HEADING_ROLE) == TITLE_END)
            return true;
    } while (qz_lexicon_next_sense(page->tools->lexicon, QZ_IN(QZ_LIST_HEADINGS), &match));
    return false;
}

bool qz_header_is_official_title(const qz_page *page, uint32_t line)
{
    const qz_span content = qz_line_trimmed(page->text, qz_header_line(page, line)->content);
    if (page->traits[line].visible > LONGEST_TITLE || page->traits[line].heading)
        return false;
    for (uint32_t i = content.start + 2; i + 2 < content.end; i++)
        if (qz_text_starts(page->text, i, U"关于"))
            return ends_in_title(page, content);
    return false;
}

bool qz_header_is_subtitle(const qz_page *page, uint32_t line)
{
    const qz_span content = qz_header_line(page, line)->content;
    if (page->traits[line].sentence || page->traits[line].visible > LONGEST_TITLE)
        return false;
    const bool dash = qz_header_at(page, content.start) == U'—' && content.end - content.start > 3 &&
                      qz_header_at(page, content.start + 1) == U'—';
    const bool meeting = qz_header_at(page, content.end - 1) == U'上' && page->traits[line].date.year;
    const bool adopted = qz_header_at(page, content.start) == U'(' && page->traits[line].date.year;
    const bool issued = page->traits[line].date.year && page->traits[line].date_span.start == content.start &&
                        (qz_text_starts(page->text, content.end - 2, U"发布") ||
                         qz_text_starts(page->text, content.end - 2, U"修订") ||
                         qz_text_starts(page->text, content.end - 2, U"修正") ||
                         qz_text_starts(page->text, content.end - 2, U"通过"));
    return meeting || adopted || issued || (dash && page->traits[line].date.year);
}

/* ---- labels: 来源:衢州日报 发布时间:… ---- */

/* Up to the next gap of two spaces, a tab, or a bracket that closes. */
static qz_span value_of(const qz_page *page, uint32_t start, uint32_t end, bool names)
{
    while (start < end && (qz_is_space(qz_header_at(page, start)) || qz_header_at(page, start) == U':' ||
                           qz_header_at(page, start) == U'*' || qz_header_at(page, start) == U'[' ||
                           qz_header_at(page, start) == U'-'))
        start++;
    uint32_t stop = start;
    for (; stop < end && stop - start < LONGEST_TITLE; stop++) {
        const char32_t c = qz_header_at(page, stop);
        const bool gap = c == U'\t' || c == U'\n' ||
                         (qz_is_space(c) && stop + 1 < end && qz_is_space(qz_header_at(page, stop + 1)));
        if (gap || c == U'|' || (names && (c == U')' || c == U']' || c == U',' || c == U';' || c == 0xE5C2)))
            break;
    }
    return qz_line_trimmed(page->text, (qz_span){start, stop});
}

void qz_header_date(const qz_page *page, qz_span span, const char *rule)
{
    qz_document *document = page->document;
    qz_date date;
    const uint32_t end = qz_date_read(page->text, span.start, span.end, &date);
    if (!end || document->published.value || !date.year)
        return;
    char iso[32];
    qz_date_write(date, iso);
    document->date = date;
    document->published =
        (qz_header_field){qz_copy_bytes(page->arena, iso, strlen(iso)), {span.start, end}, rule};
}

/* A name of persons: 记者王敬照, 刘玺东 易赛楠: words before the name are offices. */
static qz_span without_office(const qz_page *page, qz_span span)
{
    for (;;) {
        qz_match match;
        if (!qz_spot_longest(page->tools->lexicon, page->text, span.start, span.end, QZ_IN(QZ_LIST_TITLES),
                             &match) ||
            match.span.end >= span.end)
            return span;
        span.start = match.span.end;
        while (span.start < span.end &&
               (qz_is_space(qz_header_at(page, span.start)) || qz_header_at(page, span.start) == U':'))
            span.start++;
    }
}

static void take_label(qz_page *page, uint8_t role, qz_span value)
{
    qz_document *document = page->document;
    if (qz_span_empty(value))
        return;
    switch (role) {
    case QZ_MARKER_SOURCE:
        if (qz_header_is_person(page, value))
            qz_header_set(page, &document->author, value, "label");
        else if (value.end - value.start <= LONGEST_VALUE &&
                 !qz_text_starts(page->text, value.start, U"http"))
            qz_header_set(page, &document->source, value, "label");
        break;
    case QZ_MARKER_AUTHOR:
        if (value.end - value.start <= 30 && qz_header_at(page, value.end - 1) != U'摄') /* took a picture */
            qz_header_set(page, &document->author, without_office(page, value), "label");
        break;
    case QZ_MARKER_PUBLISHED:
        qz_header_date(page, value, "label");
        break;
    case QZ_MARKER_ISSUER:
        if (qz_header_is_organ(page, qz_line_trimmed(page->text, value)))
            qz_header_set(page, &document->issuer, value, "label");
        else if (qz_span_empty(page->labelled_issuer))
            page->labelled_issuer = value;
        break;
    case QZ_MARKER_NUMBER:
        qz_header_set(page, &document->number, value, "label");
        break;
    case QZ_MARKER_TITLE:
        qz_header_set(page, &document->title, value, "label");
        break;
    case QZ_MARKER_AFFILIATION:
        qz_header_set(page, &document->affiliation, value, "label");
        break;
    default:
        break;
    }
}

/* The value of a label may stand on the next line (发表时间:⏎2026-02-09). */
static qz_span next_line(const qz_page *page, uint32_t line)
{
    for (uint32_t next = line + 1; next < page->document->lines.count && next <= line + 3; next++) {
        const qz_span content = qz_header_line(page, next)->content;
        if (qz_span_empty(content))
            continue;
        const qz_line_traits *traits = &page->traits[next];
        return traits->marker || traits->heading || traits->sentence ? (qz_span){0, 0} : content;
    }
    return (qz_span){0, 0};
}

static void read_labels(qz_page *page, uint32_t line)
{
    enum { MOST = 8 };
    const qz_span content = qz_header_line(page, line)->content;
    uint32_t position = content.start;
    uint32_t value_start;
    uint8_t role = qz_line_label(page, content, &position, &value_start);
    for (int times = 0; times < MOST && role; times++) {
        uint32_t next = value_start, next_value = 0;
        const uint8_t following = qz_line_label(page, content, &next, &next_value);
        const bool names = role != QZ_MARKER_TITLE && role != QZ_MARKER_NUMBER;
        qz_span value = value_of(page, value_start, following ? next : content.end, names);
        if (qz_span_empty(value) && !following)
            value = next_line(page, line);
        take_label(page, role, value);
        role = following;
        value_start = next_value;
    }
}

/* ---- what the lines say without labels ---- */

static void read_unlabelled(qz_page *page, uint32_t line)
{
    qz_document *document = page->document;
    const qz_span content = qz_header_line(page, line)->content;
    qz_span found;
    if (!document->number.value && page->traits[line].visible < LONGEST_TITLE &&
        (find_number(page, content, &found) || find_order(page, content, &found))) {
        qz_header_set(page, &document->number, found, "number");
        if (!page->traits[line].marker)
            qz_header_line(page, line)->role = QZ_ROLE_NUMBER;
    }
    if (qz_header_is_subtitle(page, line))
        qz_header_line(page, line)->role = QZ_ROLE_SUBTITLE;
}

static void read_bare_date(qz_page *page, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && !page->document->published.value; i++)
        if (page->traits[i].date.year && page->traits[i].marker != QZ_MARKER_WRITTEN)
            qz_header_date(page, page->traits[i].date_span, "date");
}

/* A date without a label in the header: between title and body before anywhere else. */
static void read_date_above(qz_page *page)
{
    uint32_t from, to;
    qz_header_lines(page, &from, &to);
    read_bare_date(page, from, to);
    read_bare_date(page, 0, to);
}

/* The date under the signature, in the last lines of the body, or after it. */
static void read_date_below(qz_page *page)
{
    enum { LAST_LINES = 6 };
    const uint32_t count = page->document->lines.count;
    for (uint32_t i = page->last; i > page->first && page->last - i < LAST_LINES; i--) {
        const qz_line_traits *traits = &page->traits[i];
        if (traits->dated && !traits->sentence && traits->date.day)
            qz_header_date(page, traits->date_span, "signature");
    }
    read_bare_date(page, page->last + 1,
                   page->last + 1 + FOOT_LINES < count ? page->last + 1 + FOOT_LINES : count);
}

/* 《澄川联播》 20260112 19:00 on a line of its own: the day is known, and this is its time. */
static void read_time_of_day(qz_page *page)
{
    enum { SHORT = 40 };
    qz_document *document = page->document;
    if (!document->published.value || !document->date.day || document->date.hour >= 0)
        return;
    for (uint32_t i = 0; i < document->lines.count; i++) {
        const qz_line_traits *traits = &page->traits[i];
        if (traits->visible > SHORT || traits->date.hour < 0 || traits->date.year != document->date.year ||
            traits->date.month != document->date.month || traits->date.day != document->date.day)
            continue;
        document->published.value = NULL;
        qz_header_date(page, traits->date_span, "time of day");
        return;
    }
}

void qz_header_read(qz_page *page)
{
    qz_document *document = page->document;
    const uint32_t count = document->lines.count;
    const uint32_t foot = page->last + 1 + FOOT_LINES < count ? page->last + 1 + FOOT_LINES : count;
    for (uint32_t i = 0; i < foot; i++) {
        const bool inside = i >= page->first && i <= page->last;
        if (inside || qz_span_empty(qz_header_line(page, i)->content))
            continue;
        read_labels(page, i);
        if (i < page->first)
            read_unlabelled(page, i);
    }
    qz_header_title(page);
    qz_header_persons(page);
    qz_header_byline(page);
    qz_header_source(page);
    read_date_above(page);
    qz_header_meta(page);
    qz_header_signature(page);
    if (count)
        read_date_below(page);
    read_time_of_day(page);
    qz_header_issuer_in_title(page);
    qz_header_issuer_of_order(page);
    qz_header_author_in_title(page);
    if (!qz_span_empty(page->labelled_issuer))
        qz_header_set(page, &document->issuer, page->labelled_issuer, "label");
}
