#include "document/lines.h"

#include "document/markers.h"

#include <string.h>

enum { SHORT_LINE = 160 }; /* longer lines are no furniture */
enum { LONGEST_TEASER = 60 };

/* ---- characters ---- */

static bool is_ornament(char32_t c)
{
    return qz_is_space(c) || c == U'#' || c == U'*' || c == U'·' || c == U'•' || c == U'>' || c == U'|' ||
           c == U'-';
}

qz_span qz_line_trimmed(const qz_text *text, qz_span span)
{
    while (span.start < span.end && is_ornament(text->folded[span.start]))
        span.start++;
    while (span.end > span.start && is_ornament(text->folded[span.end - 1]))
        span.end--;
    return span;
}

static bool ends_sentence(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'?' || c == U';';
}

static bool is_closing(char32_t c)
{
    return c == U'”' || c == U'’' || c == U')' || c == U'》' || c == U'"';
}

/* ---- a line without its spaces: 索 引 号: is 索引号: ---- */

typedef struct squeezed {
    const char32_t *characters; /* of the text, or the copy of a line with spaces inside */
    uint32_t start;             /* place of the first in the text */
    uint32_t length;
    uint32_t lead, tail; /* where its words begin and end: ■相关链接, 【推荐】 */
    bool copied;
    char32_t copy[SHORT_LINE + 1];
    uint32_t at[SHORT_LINE + 1]; /* the places of what is copied */
} squeezed;

static uint32_t place_of(const squeezed *line, uint32_t i)
{
    return line->copied ? line->at[i] : line->start + i;
}

static bool is_bullet(char32_t c)
{
    return c == U'■' || c == U'□' || c == U'●' || c == U'○' || c == U'◆' || c == U'◇' || c == U'★' ||
           c == U'☆' || c == U'※' || c == U'»' || c == U'—' || is_ornament(c);
}

static bool is_frame(char32_t c)
{
    return is_bullet(c) || c == U'【' || c == U'】' || c == U'[' || c == U']' || c == U'(' || c == U')' ||
           c == U':';
}

static void find_words(squeezed *line)
{
    line->lead = 0;
    while (line->lead < line->length && is_frame(line->characters[line->lead]))
        line->lead++;
    line->tail = line->length;
    while (line->tail > line->lead && is_frame(line->characters[line->tail - 1]))
        line->tail--;
}

static bool begins_line(const squeezed *line, uint32_t start)
{
    for (uint32_t i = 0; i < start; i++)
        if (!is_bullet(line->characters[i]))
            return false;
    return true;
}

static bool copy_without_spaces(const qz_text *text, qz_span span, squeezed *line)
{
    line->copied = true;
    line->characters = line->copy;
    for (uint32_t at = span.start; at < span.end; at++) {
        if (qz_is_space(text->folded[at]))
            continue;
        if (line->length == SHORT_LINE)
            return false;
        line->copy[line->length] = text->folded[at];
        line->at[line->length++] = at;
    }
    line->at[line->length] = span.end;
    return true;
}

static bool squeeze(const qz_text *text, qz_span span, bool spaces, squeezed *line)
{
    line->copied = false;
    line->length = 0;
    line->start = span.start;
    line->characters = text->folded + span.start;
    if (spaces && !copy_without_spaces(text, span, line))
        return false;
    if (!spaces)
        line->length = span.end - span.start;
    find_words(line);
    return line->length <= SHORT_LINE;
}

/* ---- markers ---- */

static bool sense_stands(const qz_lexicon *lexicon, const qz_match *match, const squeezed *line,
                         uint8_t *role, uint8_t *where)
{
    *role = (uint8_t)qz_cell_choice(lexicon, match->sense, QZ_FURNITURE_ROLE);
    *where = (uint8_t)qz_cell_choice(lexicon, match->sense, QZ_FURNITURE_WHERE);
    switch (*where) {
    case QZ_AT_START:
        return begins_line(line, match->span.start);
    case QZ_AT_END:
        return match->span.end == line->length;
    case QZ_WHOLE:
        return (match->span.start == 0 || match->span.start == line->lead) &&
               (match->span.end == line->length || match->span.end == line->tail);
    default:
        return true;
    }
}

static void take_marker(const qz_lexicon *lexicon, const squeezed *line, qz_match match,
                        qz_line_traits *traits)
{
    do {
        uint8_t role, where;
        if (!sense_stands(lexicon, &match, line, &role, &where) || role > QZ_MARKER_CAPTION)
            continue;
        if (traits->marker && where != QZ_WHOLE && traits->where != QZ_ANYWHERE)
            continue;
        traits->marker = role;
        traits->where = where;
        traits->weight = (uint8_t)qz_cell_number(lexicon, match.sense, QZ_FURNITURE_WEIGHT);
        traits->term = qz_row_term(lexicon, match.sense);
        traits->behind = place_of(line, match.span.end);
    } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_FURNITURE), &match));
}

/* Where the next marker may begin, from `at` on. */
static uint32_t next_marker(const qz_page *page, const squeezed *line, uint32_t at)
{
    const qz_lists lists = QZ_IN(QZ_LIST_FURNITURE);
    if (line->copied || !page->text->spots)
        return qz_lexicon_next(page->tools->lexicon, line->characters, at, line->length, lists);
    const uint32_t end = line->start + line->length;
    return qz_spot_next_start(page->text, line->start + at, end, lists) - line->start;
}

/* The markers that begin at `at`, by their places in the line. */
static size_t markers_at(const qz_page *page, const squeezed *line, uint32_t at, qz_match *found, size_t room)
{
    const qz_lists lists = QZ_IN(QZ_LIST_FURNITURE);
    if (line->copied)
        return qz_lexicon_all(page->tools->lexicon, line->characters, at, line->length, lists, found, room);
    const size_t count = qz_spot_all(page->tools->lexicon, page->text, line->start + at,
                                     line->start + line->length, lists, found, room);
    for (size_t i = 0; i < count; i++)
        found[i].span = (qz_span){found[i].span.start - line->start, found[i].span.end - line->start};
    return count;
}

/* Labels stand at the beginning of a line or at its end; the middle of a long one is prose. */
static void find_marker(const qz_page *page, const squeezed *line, qz_line_traits *traits)
{
    enum { MOST = 12, HEAD = 64, TAIL = 40 };
    const uint32_t tail = line->length > HEAD + TAIL ? line->length - TAIL : HEAD;
    uint32_t at = next_marker(page, line, 0);
    while (at < line->length) {
        const bool middle = at >= HEAD && at < tail;
        qz_match found[MOST];
        size_t count = middle ? 0 : markers_at(page, line, at, found, MOST);
        while (count-- > 0)
            take_marker(page->tools->lexicon, line, found[count], traits);
        at = next_marker(page, line, middle ? tail : at + 1);
    }
}

uint8_t qz_line_label(const qz_page *page, qz_span span, uint32_t *at, uint32_t *value)
{
    squeezed line;
    if (!squeeze(page->text, (qz_span){*at, span.end}, true, &line))
        return 0;
    const qz_lexicon *lexicon = page->tools->lexicon;
    for (uint32_t i = 0; (i = next_marker(page, &line, i)) < line.length; i++) {
        qz_match match;
        if (!qz_lexicon_longest(lexicon, line.characters, i, line.length, QZ_IN(QZ_LIST_FURNITURE), &match))
            continue;
        do {
            const uint8_t role = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_FURNITURE_ROLE);
            const bool label = role >= QZ_MARKER_SOURCE && role <= QZ_MARKER_AFFILIATION;
            if (!label && !(role == QZ_MARKER_TAIL && i > 0))
                continue;
            if (role == QZ_MARKER_TITLE && i > 0 && place_of(&line, i) == place_of(&line, i - 1) + 1)
                continue; /* 原标题：|… */
            *at = place_of(&line, i);
            *value = place_of(&line, match.span.end);
            return role;
        } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_FURNITURE), &match));
    }
    return 0;
}

/* ---- dates ---- */

/* 2026年, 二〇二六年, 二千零六年; not 二是 */
static bool may_begin_year(const char32_t *folded, uint32_t at, qz_span content)
{
    if (folded[at] == U'二') {
        const char32_t next = at + 1 < content.end ? folded[at + 1] : 0;
        return !qz_is_common_han(next) || next == U'零' || next == U'千';
    }
    if (!qz_is_digit(folded[at]) || (at > content.start && qz_is_digit(folded[at - 1])))
        return false;
    uint32_t end = at + 1;
    while (end < content.end && end - at < 4 && qz_is_digit(folded[end]))
        end++;
    return end - at == 2 || end - at == 4; /* 26年, 2026年, 20260112 */
}

static void find_date(const qz_page *page, qz_span content, qz_line_traits *traits)
{
    enum { REACH = 40, LITTLE = 14 };
    const char32_t *folded = page->text->folded;
    for (uint32_t at = content.start; at < content.end; at++) {
        if (!may_begin_year(folded, at, content))
            continue;
        qz_date date;
        const uint32_t stop = content.end - at > REACH ? at + REACH : content.end;
        const uint32_t end = qz_date_read(page->text, at, stop, &date);
        if (!end || !date.month)
            continue;
        traits->date = date;
        traits->date_span = (qz_span){at, end};
        /* 《澄川联播》 (20260112): such a date is part of a name */
        const bool named = at + 4 < content.end && qz_is_digit(folded[at]) && qz_is_digit(folded[at + 4]);
        traits->dated = !named && traits->visible <= end - at + LITTLE;
        return;
    }
}

/* ---- traits ---- */

/* …四号泊位。(记者 陈明远)|: the end without the bracket behind a sentence. */
static uint32_t before_bracket(const qz_text *text, qz_span content)
{
    enum { LONGEST = 30 };
    if (content.end < content.start + 3 || text->folded[content.end - 1] != U')')
        return content.end;
    for (uint32_t at = content.end - 1; at > content.start + 1 && content.end - at < LONGEST; at--)
        if (text->folded[at - 1] == U'(')
            return ends_sentence(text->folded[at - 2]) ? at - 1 : content.end;
    return content.end;
}

static void find_ends(const qz_text *text, qz_span content, qz_line_traits *traits)
{
    uint32_t end = before_bracket(text, content);
    while (end > content.start && is_closing(text->folded[end - 1]))
        end--;
    const char32_t last = end > content.start ? text->folded[end - 1] : 0;
    enum { CLAUSE = 10 };
    /* a line that ends with a comma goes on: no title does, nor a name */
    traits->sentence = ends_sentence(last) || (last == U',' && traits->han >= CLAUSE);
    traits->colon = last == U':';
    const char32_t before = end > content.start + 2 ? text->folded[end - 2] : 0;
    const bool dots = last == U'…' || (last == U'.' && before == U'.');
    const bool speech =
        last == U'…' && before == U'…' && (end < content.end || traits->pauses > 1); /* “可是……” */
    traits->teaser = dots && !speech && traits->visible <= LONGEST_TEASER;
    traits->sentence = traits->sentence || (dots && !traits->teaser);
}

/* Of the line that begins at `at`; where it ends. */
static uint32_t count_characters(const qz_text *text, uint32_t at, qz_line_traits *traits)
{
    uint32_t end = at, other = 0, han = 0, spaces = 0, pauses = 0, commas = 0;
    for (; (end = qz_skip_common_han(text, end, text->length)) < text->length; end++, other++) {
        const char32_t c = text->folded[end];
        if (c == U'\n')
            break;
        spaces += qz_is_space(c);
        han += qz_is_han(c);
        pauses += c == U',';
        commas += c == U',' || c == U'、' || c == U':';
    }
    traits->visible = end - at - spaces;
    traits->han = end - at - other + han;
    traits->pauses = pauses;
    traits->commas = commas;
    return end;
}

static void find_traits(const qz_page *page, qz_span content, qz_line_traits *traits)
{
    const qz_text *text = page->text;
    find_ends(text, content, traits);
    qz_marker marker;
    traits->heading =
        qz_marker_at_line(page->tools->lexicon, text, content, &marker) && marker.style != QZ_STYLE_MARKDOWN;
    squeezed line;
    const bool spaces = traits->visible < content.end - content.start;
    if (traits->visible <= SHORT_LINE && squeeze(text, content, spaces, &line) && line.length) {
        find_marker(page, &line, traits);
        find_date(page, content, traits);
    }
}

static uint32_t count_lines(const qz_text *text)
{
    uint32_t count = 0;
    const char *end = text->utf8 + text->bytes;
    for (const char *at = text->utf8; at < end; at++, count++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            return count + 1;
    }
    return count;
}

void qz_lines_read(qz_page *page)
{
    const qz_text *text = page->text;
    const uint32_t count = count_lines(text);
    page->traits = qz_allocate_zeroed(page->arena, (size_t)count + 1, sizeof *page->traits);
    uint32_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t end = count_characters(text, at, &page->traits[i]);
        qz_span content = {at, end};
        while (content.start < end && qz_is_space(text->folded[content.start]))
            content.start++;
        while (content.end > content.start && qz_is_space(text->folded[content.end - 1]))
            content.end--;
        *qz_push(page->arena, &page->document->lines) = (qz_line){
            .span = {at, end}, .content = content, .role = QZ_ROLE_BLANK, .confidence = 1, .rule = "blank"};
        if (!qz_span_empty(content))
            find_traits(page, content, &page->traits[i]);
        at = end + 1;
    }
}
