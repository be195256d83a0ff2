/* The source without a label: 2025-11-03 09:20 澄川日报. */
#include "document/header_parts.h"

#include "document/zone_scores.h"

enum { SHORTEST = 2, LONGEST = 16 };

bool qz_header_is_medium(const qz_page *page, qz_span span)
{
    const qz_lexicon *lexicon = page->tools->lexicon;
    qz_match match;
    if (span.end < span.start + SHORTEST || span.end > span.start + LONGEST)
        return false;
    for (uint32_t from = span.start; from < span.end; from++) {
        if (!qz_spot_exact(lexicon, page->text, from, span.end, QZ_IN(QZ_LIST_FURNITURE), &match))
            continue;
        do {
            if (qz_cell_choice(lexicon, match.sense, QZ_FURNITURE_ROLE) == QZ_MARKER_MEDIUM)
                return true;
        } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_FURNITURE), &match));
    }
    return false;
}

/* Between the first title and the body; where no title is known, the lines near the body. */
void qz_header_lines(const qz_page *page, uint32_t *from, uint32_t *to)
{
    enum { NEAR = 16 };
    *to = page->first < page->document->lines.count ? page->first : page->document->lines.count;
    *from = *to > NEAR ? *to - NEAR : 0;
    for (uint32_t i = *to; i > 0; i--) {
        if (qz_header_line(page, i - 1)->role == QZ_ROLE_TITLE) {
            *from = i;
            return;
        }
    }
}

static bool is_gap(char32_t c)
{
    return qz_is_space(c) || c == U'|' || c == U'(' || c == U')' || c == U'/' || c == U'-' || c == U'[' ||
           c == U']';
}

/* A word beside the date that can name who published it: no tool of the page, no count of readers, no person.
 */
static bool may_be_source(const qz_page *page, qz_span word)
{
    uint32_t letters = 0;
    qz_match match;
    const bool medium = qz_header_is_medium(page, word);
    if (word.end < word.start + SHORTEST || word.end > word.start + LONGEST ||
        qz_header_is_person(page, word))
        return false;
    for (uint32_t i = word.start; i < word.end; i++) {
        const char32_t c = qz_header_at(page, i);
        if (c == U':' || c == U'.' || c == U',' || c == U'。' || c == U'》' || c == U'星' ||
            (qz_is_digit(c) && !medium))
            return false;
        letters += qz_is_han(c) || qz_is_latin(c);
    }
    return letters >= SHORTEST && !qz_spot_longest(page->tools->lexicon, page->text, word.start, word.end,
                                                   QZ_IN(QZ_LIST_FURNITURE), &match);
}

/* The next word from `at` on, of at most one line. */
static qz_span word_from(const qz_page *page, uint32_t at, uint32_t end)
{
    while (at < end && is_gap(qz_header_at(page, at)))
        at++;
    qz_span word = {at, at};
    while (word.end < end && !is_gap(qz_header_at(page, word.end)))
        word.end++;
    return word;
}

/* Parts of a name may stand apart or with a dash: 澄川财经-综合. Up to a wide gap. */
static qz_span whole_word(const qz_page *page, qz_span word, uint32_t end)
{
    while (word.end + 1 < end && qz_header_at(page, word.end) == U'-' &&
           !is_gap(qz_header_at(page, word.end + 1))) {
        word.end++;
        while (word.end < end && !is_gap(qz_header_at(page, word.end)))
            word.end++;
    }
    return word;
}

/* 陈明远《澄川日报》（2025年3月6日第2版）: the medium in its marks, and the person before them. */
static bool read_marked_medium(qz_page *page, uint32_t line)
{
    const qz_span content = qz_header_line(page, line)->content;
    qz_span medium = {0, 0};
    for (uint32_t i = content.start; i < content.end && !medium.end; i++) {
        if (qz_header_at(page, i) == U'《')
            medium.start = i + 1;
        else if (qz_header_at(page, i) == U'》' && medium.start)
            medium.end = i;
    }
    if (qz_span_empty(medium) || !qz_header_is_medium(page, medium))
        return false;
    const qz_span before = qz_line_trimmed(page->text, (qz_span){content.start, medium.start - 1});
    if (qz_header_is_person(page, before))
        qz_header_set(page, &page->document->author, before, "before the medium");
    qz_header_set(page, &page->document->source, medium, "beside the date");
    return true;
}

/* On the line of the date: a medium wherever it stands, else the word next to the date. */
static bool read_date_line(qz_page *page, uint32_t line)
{
    const qz_span content = qz_header_line(page, line)->content;
    const qz_span date = page->traits[line].date_span;
    qz_span beside = {0, 0}, before = {0, 0};
    for (qz_span word = word_from(page, content.start, content.end); !qz_span_empty(word);
         word = word_from(page, word.end, content.end)) {
        if (qz_spans_meet(word, date))
            continue;
        word = whole_word(page, word, content.end);
        if (!may_be_source(page, word))
            continue;
        if (qz_header_is_medium(page, word)) {
            beside = word;
            break;
        }
        if (word.start >= date.end && qz_span_empty(beside))
            beside = word;
        else if (word.end <= date.start)
            before = word;
    }
    qz_header_set(page, &page->document->source, qz_span_empty(beside) ? before : beside, "beside the date");
    return page->document->source.value != NULL;
}

static bool read_neighbour(qz_page *page, uint32_t line)
{
    const qz_span content = qz_line_trimmed(page->text, qz_header_line(page, line)->content);
    const uint8_t marker = page->traits[line].marker;
    if (qz_span_empty(content) || marker || page->traits[line].titled || !qz_header_is_medium(page, content))
        return false;
    qz_header_set(page, &page->document->source, content, "next to the date");
    qz_header_line(page, line)->role = QZ_ROLE_SOURCE;
    return true;
}

/* The lines right above and below, blank ones left out. */
static bool read_neighbours(qz_page *page, uint32_t line, uint32_t from, uint32_t to)
{
    for (uint32_t i = line + 1; i < to; i++) {
        if (qz_span_empty(qz_header_line(page, i)->content))
            continue;
        if (read_neighbour(page, i))
            return true;
        break;
    }
    for (uint32_t i = line; i > from; i--) {
        if (qz_span_empty(qz_header_line(page, i - 1)->content))
            continue;
        return read_neighbour(page, i - 1);
    }
    return false;
}

/* 澄川网消息（…）：at the beginning of a paragraph, whatever marks of a page stand before it. */
static bool read_news_line(qz_page *page, uint32_t line)
{
    enum { NEAR = 40 };
    const qz_span content = qz_header_line(page, line)->content;
    const uint32_t stop = content.end - content.start > NEAR ? content.start + NEAR : content.end;
    for (uint32_t at = content.start + SHORTEST; at + 2 < stop; at++) {
        if (!qz_text_starts(page->text, at, U"消息") || qz_is_han(qz_header_at(page, at + 2)))
            continue;
        qz_span medium = {at, at};
        while (medium.start > content.start && qz_is_han(qz_header_at(page, medium.start - 1)))
            medium.start--;
        if (!qz_header_is_medium(page, medium))
            return false;
        qz_header_set(page, &page->document->source, medium, "before the news");
        return true;
    }
    return false;
}

void qz_header_source(qz_page *page)
{
    uint32_t from, to;
    qz_header_lines(page, &from, &to);
    for (uint32_t i = from; i < to && !page->document->source.value; i++) {
        if (page->traits[i].date.year && page->traits[i].date.day && !page->traits[i].sentence &&
            !read_marked_medium(page, i) && !read_date_line(page, i))
            (void)read_neighbours(page, i, from, to);
    }
    for (uint32_t i = page->first; i <= page->last && i < page->document->lines.count; i++)
        if (page->document->source.value || read_news_line(page, i))
            return;
}
