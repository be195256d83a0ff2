/*
 * Sentences of the body. Texts copied out of PDF and old web pages break lines at a fixed width, in the
 * middle of sentences and numbers (27.⏎3%): such lines are read as one.
 */
#include "document/sentences.h"

static bool is_body(const qz_line *line)
{
    return line->role == QZ_ROLE_BODY || line->role == QZ_ROLE_HEADING || line->role == QZ_ROLE_AFFILIATION;
}

static bool ends_sentence(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'?' || c == U';' || c == U':' || c == U'”' || c == U'…' ||
           c == U'》' || c == U')' || c == U'】';
}

static uint32_t length_of(const qz_line *line)
{
    return line->content.end - line->content.start;
}

/* How many lines of each length break off in mid-sentence: the widths at which this text was cut. */
enum { SHORTEST = 18, WIDEST = 200, SLACK = 3, COMPANY = 3 };

typedef struct widths {
    uint32_t lines[WIDEST + 1];
} widths;

/* A row of a table: a tab parts its cells. */
static bool is_row(const qz_text *text, const qz_line *line)
{
    return qz_text_has(text, line->content.start, line->content.end, U'\t');
}

static bool breaks_off(const qz_text *text, const qz_line *line)
{
    return line->role == QZ_ROLE_BODY && length_of(line) >= SHORTEST && length_of(line) <= WIDEST &&
           !ends_sentence(text->folded[line->content.end - 1]) && !is_row(text, line);
}

static void measure(const qz_text *text, const qz_document *document, widths *cut)
{
    for (uint32_t k = 0; k < document->lines.count; k++) {
        const qz_line *line = &document->lines.items[k];
        if (breaks_off(text, line))
            cut->lines[length_of(line)]++;
    }
}

static bool is_common(const widths *cut, uint32_t length)
{
    uint32_t count = 0;
    for (uint32_t k = length - SLACK; k <= length + SLACK && k <= WIDEST; k++)
        count += cut->lines[k];
    return count >= COMPANY;
}

/* 增长27.|3%: a number goes on whatever the width. */
static bool cuts_number(const qz_text *text, const qz_line *line, const qz_line *next)
{
    const char32_t last = text->folded[line->content.end - 1];
    const bool point =
        last == U'.' && length_of(line) > 1 && qz_is_digit(text->folded[line->content.end - 2]);
    return point && qz_is_digit(text->folded[next->content.start]);
}

/* 进出口增长14.2%，|实际使用外资…: neither of these marks ends a sentence, however short the line. */
static bool ends_in_comma(const qz_text *text, const qz_line *line)
{
    const char32_t last = text->folded[line->content.end - 1];
    return length_of(line) > 1 && (last == U',' || last == U'、');
}

/* Does the sentence at the end of this line go on in the next? Without a mark that says so the line is as
 * long as others that break off, the next one is not longer, and nothing is set in at its start. */
static bool runs_on(const qz_text *text, const qz_document *document, const widths *cut, uint32_t index)
{
    const qz_line *line = &document->lines.items[index];
    if (index + 1 >= document->lines.count || line->role != QZ_ROLE_BODY)
        return false;
    const qz_line *next = line + 1;
    if (next->role != QZ_ROLE_BODY || length_of(next) == 0)
        return false;
    if (ends_in_comma(text, line))
        return true;
    if (!breaks_off(text, line) || next->content.start > next->span.start || is_row(text, next))
        return false;
    return cuts_number(text, line, next) ||
           (is_common(cut, length_of(line)) && length_of(next) <= length_of(line) + SLACK);
}

static bool starts_section(const qz_document *document, uint32_t section, uint32_t start)
{
    return section < document->sections.count && document->sections.items[section].span.start == start;
}

/* The innermost section at `at`; *next is the first that begins after it, and only grows. */
static uint32_t section_at(const qz_document *document, uint32_t at, uint32_t *next)
{
    const qz_section *sections = document->sections.items;
    while (*next < document->sections.count && sections[*next].span.start <= at)
        ++*next;
    uint32_t section = *next == 0 ? UINT32_MAX : *next - 1;
    while (section != UINT32_MAX && sections[section].end <= at)
        section = sections[section].parent;
    return section;
}

void qz_document_sentences(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                           qz_document *document)
{
    (void)tools;
    qz_spans spans = {.count = 0};
    uint32_t next = 0, ahead = 0;
    bool goes_on = false;
    widths cut = {{0}};
    measure(text, document, &cut);
    for (uint32_t k = 0; k < document->lines.count; k++) {
        const qz_line *line = &document->lines.items[k];
        if (!is_body(line) || !qz_span_holds(document->body, line->content)) {
            goes_on = false;
            continue;
        }
        while (ahead < document->sections.count &&
               document->sections.items[ahead].span.start < line->content.start)
            ahead++;
        spans.count = 0;
        qz_sentences_split(arena, text, line->content, &spans);
        const bool joined = goes_on && !starts_section(document, ahead, line->content.start);
        for (uint32_t s = 0; s < spans.count; s++) {
            if (s == 0 && joined && document->sentences.count) {
                document->sentences.items[document->sentences.count - 1].span.end = spans.items[0].end;
                continue;
            }
            *qz_push(arena, &document->sentences) =
                (qz_sentence){spans.items[s], section_at(document, spans.items[s].start, &next), k};
        }
        goes_on = runs_on(text, document, &cut, k);
    }
}

uint32_t qz_document_sentence_at(const qz_document *document, uint32_t at)
{
    uint32_t from = 0, to = document->sentences.count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (document->sentences.items[middle].span.end <= at)
            from = middle + 1;
        else
            to = middle;
    }
    return from < document->sentences.count && document->sentences.items[from].span.start <= at ? from
                                                                                                : UINT32_MAX;
}
