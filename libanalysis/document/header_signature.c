/* Who issues a document, where no label says so: the signature under a notice, which what it makes known may
 * follow; the organ in its title. Who wrote an article whose title names him. */
#include "document/header_parts.h"

#include <string.h>

enum { LONGEST_ORGAN = 30 };

/* 加快|布局 ends like an organ, but names of those begin with nouns, or with verbs that are nouns as well. */
static bool begins_with_verb(const qz_page *page, qz_span span)
{
    qz_match word;
    return qz_spot_longest(page->tools->lexicon, page->text, span.start, span.end, QZ_IN(QZ_LIST_WORDS),
                           &word) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(page->tools->lexicon, word.sense, QZ_WORD_POS)], "v") ==
               0;
}

/* Does it end as names of organs do? */
bool qz_header_is_organ(const qz_page *page, qz_span span)
{
    static const char *const KINDS[] = {"government", "organization", "institution", "enterprise"};
    qz_match match;
    if (span.end - span.start > LONGEST_ORGAN || !qz_header_all_han(page, span) ||
        begins_with_verb(page, span) ||
        !qz_spot_longest_before(page->tools->lexicon, page->text, span.start, span.end,
                                QZ_IN(QZ_LIST_HEADS) | QZ_IN(QZ_LIST_NAMES), &match))
        return false;
    const qz_list list = match.sense.list;
    const uint32_t column = list == QZ_LIST_HEADS ? QZ_HEAD_KIND : QZ_NAME_KIND;
    const uint32_t choice = qz_cell_choice(page->tools->lexicon, match.sense, column);
    const char *kind = choice ? qz_list_forms[list].columns[column].choices[choice - 1] : "";
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (strcmp(kind, KINDS[i]) == 0)
            return true;
    return false;
}

/* The line with words behind this one; the number of lines where there is none. */
static uint32_t next_line(const qz_page *page, uint32_t line)
{
    do
        line++;
    while (line < page->document->lines.count && qz_span_empty(qz_header_line(page, line)->content));
    return line;
}

/* 澄川市人民政府⏎2026年1月12日 */
static bool find_signature(const qz_page *page, qz_span *organ, uint32_t *date)
{
    for (uint32_t i = page->first; i < page->last; i++) {
        *organ = qz_line_trimmed(page->text, qz_header_line(page, i)->content);
        if (qz_span_empty(*organ) || page->traits[i].sentence || !qz_header_is_organ(page, *organ))
            continue;
        *date = next_line(page, i);
        if (*date <= page->last && page->traits[*date].dated && page->traits[*date].date.day &&
            !page->traits[*date].sentence)
            return true;
    }
    return false;
}

void qz_header_signature(qz_page *page)
{
    qz_span organ;
    uint32_t date;
    if (page->document->lines.count == 0 || !find_signature(page, &organ, &date))
        return;
    qz_header_set(page, &page->document->issuer, organ, "signature");
    qz_header_date(page, page->traits[date].date_span, "signature");
}

/* 国务院关于印发…的通知: who issues stands before 关于 or 印发. */
void qz_header_issuer_in_title(qz_page *page)
{
    const qz_span title = page->document->title.span;
    if (page->document->issuer.value || qz_span_empty(title))
        return;
    for (uint32_t i = title.start + 2; i + 2 < title.end && i - title.start < LONGEST_ORGAN; i++) {
        if (!qz_text_starts(page->text, i, U"关于") && !qz_text_starts(page->text, i, U"印发"))
            continue;
        const qz_span organ = {title.start, i};
        if (qz_header_is_organ(page, organ))
            qz_header_set(page, &page->document->issuer, organ, "title");
        return;
    }
}

/* 中华人民共和国国务院令第903号 above the body: who gives an order issues it. */
void qz_header_issuer_of_order(qz_page *page)
{
    if (page->document->issuer.value)
        return;
    const uint32_t stop = page->document->body.start;
    for (uint32_t at = 1; at + 2 < stop; at++) {
        qz_match organ;
        if (qz_header_at(page, at) != U'令' || qz_header_at(page, at + 1) != U'第' ||
            !qz_is_digit(qz_header_at(page, at + 2)) ||
            !qz_spot_longest_before(page->tools->lexicon, page->text, 0, at, QZ_IN(QZ_LIST_NAMES), &organ) ||
            !qz_header_is_organ(page, organ.span))
            continue;
        qz_header_set(page, &page->document->issuer, organ.span, "order");
        return;
    }
}

static bool occurs(const qz_page *page, qz_span name, uint32_t from, uint32_t to)
{
    const uint32_t length = name.end - name.start;
    const char32_t *folded = page->text->folded;
    for (uint32_t i = from; i + length <= to; i++)
        if (folded[i] == folded[name.start] &&
            memcmp(folded + i, folded + name.start, length * sizeof *folded) == 0)
            return true;
    return false;
}

/* 澄川市政协主席陈明远:以改革…: he writes, unless the body speaks of him. */
void qz_header_author_in_title(qz_page *page)
{
    const qz_span title = page->document->title.span;
    const qz_span body = page->document->body;
    uint32_t colon = title.start;
    while (colon < title.end && qz_header_at(page, colon) != U':')
        colon++;
    if (page->document->author.value || colon == title.end || colon - title.start > LONGEST_ORGAN)
        return;
    for (uint32_t length = 4; length >= 2; length--) {
        const qz_span name = {colon - (length < colon ? length : 0), colon};
        qz_match office;
        if (name.start <= title.start || !qz_header_is_person(page, name) ||
            !qz_spot_longest_before(page->tools->lexicon, page->text, title.start, name.start,
                                    QZ_IN(QZ_LIST_TITLES), &office) ||
            occurs(page, name, body.start, body.end))
            continue;
        const qz_span organ = {title.start, office.span.start};
        qz_header_set(page, &page->document->author, name, "title");
        if (organ.end - organ.start > 1 && qz_header_all_han(page, organ))
            qz_header_set(page, &page->document->affiliation, organ, "title");
        return;
    }
}
