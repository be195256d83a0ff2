/* Persons on lines of their own above the body: 陈明远, 澄川市市长 陈明远. */
#include "document/header_parts.h"

#include <string.h>

static bool has_surname(const qz_page *page, qz_span span)
{
    const uint32_t given = qz_spot_surname_end(page->tools->lexicon, page->text, span.start, span.end);
    return given > span.start && span.end - given >= 1 && span.end - given <= 2;
}

bool qz_header_all_han(const qz_page *page, qz_span span)
{
    for (uint32_t i = span.start; i < span.end; i++)
        if (!qz_is_han(qz_header_at(page, i)))
            return false;
    return span.end > span.start;
}

/* 吕楠: a line that is a name, and no word (创始人). */
bool qz_header_is_person(const qz_page *page, qz_span content)
{
    qz_match word;
    if (!qz_header_all_han(page, content) || content.end - content.start > 4 || !has_surname(page, content) ||
        qz_header_is_medium(page, content)) /* 东方晚报 */
        return false;
    if (!qz_spot_exact(page->tools->lexicon, page->text, content.start, content.end, QZ_IN(QZ_LIST_WORDS),
                       &word))
        return true;
    return strncmp(qz_parts_of_speech[qz_cell_choice(page->tools->lexicon, word.sense, QZ_WORD_POS)], "nr",
                   2) == 0;
}

/* 浙江省省长 刘捷, 国务院总理 李克强: the name behind an office; *organ is what stands before that. */
static bool find_official(const qz_page *page, uint32_t line, qz_span *name, qz_span *organ)
{
    enum { LONGEST = 30 };
    const qz_span content = qz_header_line(page, line)->content;
    if (content.end - content.start > LONGEST || page->traits[line].sentence)
        return false;
    for (uint32_t length = 4; length >= 2; length--) {
        if (content.end - content.start <= length)
            continue;
        *name = (qz_span){content.end - length, content.end};
        uint32_t before = name->start;
        while (before > content.start && qz_is_space(qz_header_at(page, before - 1)))
            before--;
        qz_match office;
        if (!qz_header_all_han(page, *name) || !has_surname(page, *name) ||
            !qz_spot_longest_before(page->tools->lexicon, page->text, content.start, before,
                                    QZ_IN(QZ_LIST_TITLES), &office))
            continue;
        *organ = (qz_span){content.start, office.span.start};
        return true;
    }
    return false;
}

bool qz_header_is_official(const qz_page *page, uint32_t line)
{
    qz_span name, organ;
    /* 市长陈明远, 国务院总理 某某; not 代表团会见省长陈明远 */
    return find_official(page, line, &name, &organ) &&
           (qz_span_empty(organ) || qz_is_space(qz_header_at(page, name.start - 1)));
}

/* ——2026年1月12日在澄川市第九届人民代表大会第五次会议上⏎市长 陈明远: the place of the meeting is that of the
 * office. */
static qz_span place_of_meeting(const qz_page *page, uint32_t line)
{
    for (uint32_t i = 0; i < line; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        if (qz_span_empty(content) || !qz_header_is_subtitle(page, i))
            continue;
        for (uint32_t from = content.start; from < content.end; from++) {
            qz_match place;
            if (qz_header_at(page, from) == U'在' &&
                qz_spot_longest(page->tools->lexicon, page->text, from + 1, content.end,
                                QZ_IN(QZ_LIST_PLACES), &place) &&
                qz_header_at(page, place.span.end) == U'第')
                return place.span;
        }
    }
    return (qz_span){0, 0};
}

/* How many characters at the end of the place begin the organ: 澄川|市 and 市|人民政府. */
static uint32_t shared_end(const qz_page *page, qz_span place, qz_span organ)
{
    enum { LONGEST = 3 }; /* 自治区 */
    for (uint32_t length = LONGEST; length > 0; length--) {
        bool same = place.end - place.start > length && organ.end - organ.start > length;
        for (uint32_t i = 0; same && i < length; i++)
            same = qz_header_at(page, place.end - length + i) == qz_header_at(page, organ.start + i);
        if (same)
            return length;
    }
    return 0;
}

/* Who issues is the organ of the office, or the government of its place. */
static void read_official(qz_page *page, uint32_t line)
{
    qz_span name, organ;
    if (!find_official(page, line, &name, &organ))
        return;
    qz_header_set(page, &page->document->author, name, "office");
    qz_header_line(page, line)->role = QZ_ROLE_BYLINE;
    const qz_span meeting = place_of_meeting(page, line);
    const uint32_t shared = shared_end(page, meeting, organ);
    const char *whole = ""; /* 澄川, before 市人民政府 */
    if (organ.end <= organ.start + 1)
        organ = meeting;
    else if (shared)
        whole = qz_header_words(page, (qz_span){meeting.start, meeting.end - shared});
    if (organ.end <= organ.start + 1 || page->document->issuer.value)
        return;
    const char32_t last = qz_header_at(page, organ.end - 1);
    const bool place = last == U'省' || last == U'市' || last == U'县' || last == U'区' || last == U'州';
    page->document->issuer = (qz_header_field){
        qz_format(page->arena, "%s%s%s", whole, qz_header_words(page, organ), place ? "人民政府" : ""), organ,
        "office"};
}

void qz_header_persons(qz_page *page)
{
    qz_document *document = page->document;
    uint32_t from, to;
    qz_header_lines(page, &from, &to);
    for (uint32_t i = from; i < to && !document->author.value; i++) {
        const qz_span content = qz_header_line(page, i)->content;
        if (qz_span_empty(content) || page->traits[i].marker || i == 0)
            continue;
        if (qz_header_is_person(page, content)) {
            qz_header_set(page, &document->author, content, "name line");
            qz_header_line(page, i)->role = QZ_ROLE_BYLINE;
        } else {
            read_official(page, i);
        }
    }
}
