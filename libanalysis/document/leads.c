/*
 * Headings without a marker are told by their company: one short first sentence proves nothing (an essay has
 * them too), but paragraph after paragraph that begins so is the way of work reports:
 *
 *   渔业生产稳步回升。组织开展…     渔港建设步伐加快。启动建设…
 */
#include "document/leads.h"

#include "base/hash.h"
#include "document/attribution.h"

enum { ROLE_NO_LEAD = 6, ROLE_NO_HEADING = 7, ROLE_TITLE_END = 8 };
enum {
    LONGEST_LEAD = 30,
    LONGEST_PAIR = 18,
    LONGEST_LINE = 45,
    LONGEST_COLON = 30,
    LONGEST_QUESTION = 20,
    LONGEST_QUOTE = 160
};

#define HEADINGS QZ_IN(QZ_LIST_HEADINGS)

static bool is_sentence_mark(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'?' || c == U';';
}

static char32_t partner_of(char32_t c)
{
    switch (c) {
    case U'“':
        return U'”';
    case U'(':
        return U')';
    case U'《':
        return U'》';
    case U'【':
        return U'】';
    default:
        return 0;
    }
}

/* Past the partner of the mark at `at`, or past the mark alone where it has none nearby. */
static uint32_t skip_pair(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t open = text->folded[at], close = partner_of(open);
    const uint32_t limit = end - at > LONGEST_QUOTE ? at + LONGEST_QUOTE : end;
    for (uint32_t k = at + 1; k < limit; k++) {
        if (text->folded[k] == close)
            return k + 1;
        if (text->folded[k] == open)
            break;
    }
    return at + 1;
}

uint32_t qz_lead_end(const qz_text *text, qz_span span)
{
    uint32_t at = span.start;
    while ((at = qz_skip_common_han(text, at, span.end)) < span.end) {
        if (is_sentence_mark(text->folded[at]))
            return at;
        at = partner_of(text->folded[at]) ? skip_pair(text, at, span.end) : at + 1;
    }
    return at;
}

/* ---- shapes ---- */

static qz_span without_stars(const qz_text *text, qz_span span)
{
    while (span.start < span.end &&
           (text->folded[span.start] == U'*' || qz_is_space(text->folded[span.start])))
        span.start++;
    while (span.end > span.start &&
           (text->folded[span.end - 1] == U'*' || qz_is_space(text->folded[span.end - 1])))
        span.end--;
    return span;
}

static bool is_closing_mark(char32_t c)
{
    return is_sentence_mark(c) || c == U':' || c == U'”' || c == U'…' || c == U')' || c == U'】';
}

static bool is_readable(uint8_t role)
{
    return role == QZ_ROLE_BODY || role == QZ_ROLE_HEADING;
}

static qz_shape read_shape(const qz_document_tools *tools, const qz_text *text, const qz_line *line,
                           uint32_t index)
{
    qz_shape shape = {.line = index, .content = without_stars(text, line->content)};
    if (qz_span_empty(shape.content))
        return shape;
    shape.title = shape.content.start;
    if (qz_marker_at_line(tools->lexicon, text, shape.content, &shape.marker))
        shape.title = shape.marker.span.end;
    while (shape.title < shape.content.end &&
           (qz_is_space(text->folded[shape.title]) || text->folded[shape.title] == U'*'))
        shape.title++;
    if (shape.marker.style && shape.marker.style < QZ_STYLE_PART)
        shape.content.start = shape.marker.span.start = shape.marker.span.end = shape.title;
    shape.lead_end = qz_lead_end(text, (qz_span){shape.title, shape.content.end});
    shape.mark = shape.lead_end < shape.content.end ? text->folded[shape.lead_end] : 0;
    shape.alone = shape.lead_end + 1 >= shape.content.end;
    shape.closed = is_closing_mark(text->folded[shape.content.end - 1]);
    return shape;
}

/* ---- which have no marker and are headings ---- */

static bool has_role(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end, uint32_t role)
{
    enum { ROOM = 6 };
    qz_match matches[ROOM];
    if (at >= end || !qz_spot_may_start(text, at, HEADINGS))
        return false;
    const size_t count = qz_spot_all(lexicon, text, at, end, HEADINGS, matches, ROOM);
    for (size_t k = 0; k < count; k++) {
        do {
            if (qz_cell_choice(lexicon, matches[k].sense, QZ_HEADING_ROLE) == role)
                return true;
        } while (qz_lexicon_next_sense(lexicon, HEADINGS, &matches[k]));
    }
    return false;
}

/* Nothing in the words speaks against a heading: 记者…, 今年…, …如下 do. */
static bool may_head(const qz_document_tools *tools, const qz_text *text, qz_span words)
{
    uint32_t han = 0;
    if (has_role(tools->lexicon, text, words.start, words.end, ROLE_NO_LEAD))
        return false;
    for (uint32_t at = words.start; at < words.end; at++) {
        han += qz_is_han(text->folded[at]);
        if (has_role(tools->lexicon, text, at, words.end, ROLE_NO_HEADING))
            return false;
    }
    return han >= 4;
}

static uint32_t count_of(const qz_text *text, qz_span span, char32_t wanted)
{
    uint32_t count = 0;
    for (uint32_t at = span.start; at < span.end; at++)
        count += text->folded[at] == wanted;
    return count;
}

static bool has_digit(const qz_text *text, qz_span span)
{
    for (uint32_t at = span.start; at < span.end; at++)
        if (qz_is_digit(text->folded[at]))
            return true;
    return false;
}

static uint32_t length_of(const qz_shape *shape)
{
    return shape->content.end - shape->content.start;
}

static uint32_t rest_of(const qz_shape *shape)
{
    return shape->alone ? 0 : shape->content.end - shape->lead_end - 1;
}

/* How much a first sentence looks like a heading. */
typedef enum lead_kind { NO_LEAD, WEAK_LEAD, STRONG_LEAD } lead_kind;

/* 深化改革攻坚,激发市场活力。 and 时间的年轮,刻印着奋斗者的足迹。 have the same shape: of two clauses the
 * first must be a demand. */
static bool opens_demand(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    qz_span word;
    return qz_quoting_starts(lexicon, text, span.start, span.end, QZ_QUOTING_OPENS, &word);
}

/* A first sentence short enough for a heading, with text after it. */
static lead_kind read_lead(const qz_document_tools *tools, const qz_text *text, const qz_shape *shape,
                           const qz_shape *next)
{
    enum { LEAST_REST = 15, LEAST_NEXT = 40 };
    const qz_span words = {shape->content.start, shape->lead_end};
    const uint32_t length = words.end - words.start;
    const uint32_t commas = count_of(text, words, U',');
    if (shape->mark != U'。' || length < 4 || commas > 1 || length > (commas ? LONGEST_PAIR : LONGEST_LEAD))
        return NO_LEAD;
    if (has_digit(text, words) || count_of(text, words, U':') ||
        (text->folded[words.start] == U'“' && text->folded[words.end - 1] == U'”'))
        return NO_LEAD;
    const bool last = !next; /* a text may be cut off after it */
    const bool leads = last || (shape->alone ? !next->marker.style && length_of(next) >= LEAST_NEXT
                                             : rest_of(shape) >= LEAST_REST);
    if (!leads || !may_head(tools, text, words))
        return NO_LEAD;
    return commas && !opens_demand(tools->lexicon, text, words) ? WEAK_LEAD : STRONG_LEAD;
}

/* 2018年12月13日 国务院令第707号公布 */
static bool starts_with_date(const qz_text *text, qz_span span)
{
    enum { LONGEST_YEAR = 4 };
    uint32_t at = span.start;
    while (at < span.end && qz_is_digit(text->folded[at]))
        at++;
    return at - span.start == LONGEST_YEAR && at + 2 < span.end && text->folded[at] == U'年' &&
           qz_is_digit(text->folded[at + 1]);
}

/* 澄川市港口人才库管理办法 on a line of its own is the title of what a notice sends out. */
static bool ends_as_title(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    enum { LONGEST_END = 4, LEAST = 8 };
    for (uint32_t length = 2; span.end - span.start >= LEAST && length <= LONGEST_END; length++) {
        qz_match match;
        if (qz_spot_exact(lexicon, text, span.end - length, span.end, HEADINGS, &match) &&
            qz_cell_choice(lexicon, match.sense, QZ_HEADING_ROLE) == ROLE_TITLE_END)
            return true;
    }
    return false;
}

/* Words in brackets, a bullet, a date: lines that stand alone for other reasons. */
static bool is_other_line(const qz_document_tools *tools, const qz_text *text, qz_span span)
{
    const char32_t first = text->folded[span.start];
    if ((first == U'图' || first == U'表') && span.start + 1 < span.end &&
        (qz_is_digit(text->folded[span.start + 1]) || text->folded[span.start + 1] == U' '))
        return true;
    return first == U'(' || first == U'·' || first == U'[' || starts_with_date(text, span) ||
           ends_as_title(tools->lexicon, text, span);
}

/* A short line of its own, between paragraphs. */
static bool is_line(const qz_document_tools *tools, const qz_text *text, const qz_shape *before,
                    const qz_shape *shape, const qz_shape *next)
{
    enum { LEAST_NEXT = 25, MOST_SPACES = 3 };
    const uint32_t length = length_of(shape);
    const char32_t last = text->folded[shape->content.end - 1];
    if (!shape->alone || (shape->mark && shape->mark != U'?' && shape->mark != U'!') || length < 4 ||
        length > LONGEST_LINE || !next)
        return false;
    if (last == U',' || last == U'、' || last == U':' || last == U'…' || last == U'—' || last == U'日' ||
        last == U'.' || count_of(text, shape->content, U' ') >= MOST_SPACES)
        return false;
    if (before && !before->closed && !before->style && !before->marker.style)
        return false; /* the line before runs on into this one */
    if (length_of(next) < LEAST_NEXT && !next->marker.style)
        return false;
    return !is_other_line(tools, text, shape->content) && may_head(tools, text, shape->content);
}

/* 战略定位:深耕先进制造根基。 Not a speaker's name: those come again. */
static uint32_t colon_of(const qz_document_tools *tools, const qz_text *text, const qz_shape *shape)
{
    enum { LEAST_BEFORE = 2, MOST_BEFORE = 10, LEAST_AFTER = 4, LEAST_REST = 20 };
    const qz_span lead = {shape->content.start, shape->lead_end};
    if (shape->mark != U'。' || lead.end - lead.start > LONGEST_COLON || rest_of(shape) < LEAST_REST)
        return 0;
    for (uint32_t at = lead.start; at < lead.end && at - lead.start <= MOST_BEFORE; at++) {
        if (text->folded[at] == U':')
            return at - lead.start >= LEAST_BEFORE && lead.end - at > LEAST_AFTER &&
                           may_head(tools, text, lead)
                       ? at
                       : 0;
        if (!qz_is_han(text->folded[at]))
            return 0;
    }
    return 0;
}

static bool is_question(const qz_document_tools *tools, const qz_text *text, const qz_shape *shape)
{
    enum { LEAST_REST = 40 };
    const qz_span lead = {shape->content.start, shape->lead_end};
    return shape->mark == U'?' && lead.end - lead.start <= LONGEST_QUESTION && rest_of(shape) >= LEAST_REST &&
           may_head(tools, text, lead);
}

/* Words before the colon that occur at another line too are a speaker's. */
static bool repeats(const uint64_t *prefixes, uint32_t count, uint32_t index)
{
    enum { MOST = 64 };
    const uint32_t from = index > MOST ? index - MOST : 0;
    const uint32_t to = count - index > MOST ? index + MOST : count;
    for (uint32_t k = from; k < to; k++)
        if (k != index && prefixes[k] && prefixes[k] == prefixes[index])
            return true;
    return false;
}

static void find_colons(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                        qz_shapes *shapes)
{
    uint64_t *prefixes = qz_allocate_zeroed(arena, shapes->count + 1, sizeof *prefixes);
    uint32_t found = 0;
    for (uint32_t k = 0; k < shapes->count; k++) {
        const qz_shape *shape = &shapes->items[k];
        const uint32_t colon = shape->marker.style ? 0 : colon_of(tools, text, shape);
        if (colon == 0)
            continue;
        const uint32_t start = shape->content.start;
        prefixes[k] = qz_hash(text->folded + start, (colon - start) * sizeof *text->folded) | 1;
    }
    for (uint32_t k = 0; k < shapes->count; k++)
        found += prefixes[k] && !repeats(prefixes, shapes->count, k);
    for (uint32_t k = 0; found >= 2 && k < shapes->count; k++)
        if (prefixes[k] && !repeats(prefixes, shapes->count, k))
            shapes->items[k].style = QZ_STYLE_COLON;
}

static void find_questions(const qz_document_tools *tools, const qz_text *text, qz_shapes *shapes)
{
    uint32_t found = 0, last = 0;
    for (uint32_t k = 0; k < shapes->count; k++) {
        qz_shape *shape = &shapes->items[k];
        if (shape->marker.style || !is_question(tools, text, shape))
            continue;
        if (found++ > 0)
            shapes->items[last].style = shape->style = QZ_STYLE_QUESTION;
        last = k;
    }
}

/* Lines before the first paragraph are the title and what belongs to it. */
static uint32_t first_paragraph(const qz_shapes *shapes)
{
    enum { LEAST = 25 };
    uint32_t k = 0;
    while (k < shapes->count && !shapes->items[k].marker.style &&
           !(shapes->items[k].closed && length_of(&shapes->items[k]) >= LEAST))
        k++;
    return k;
}

static void find_lines(const qz_document_tools *tools, const qz_text *text, qz_shapes *shapes)
{
    for (uint32_t k = first_paragraph(shapes); k < shapes->count; k++) {
        qz_shape *shape = &shapes->items[k];
        const qz_shape *before = k > 0 ? shape - 1 : NULL;
        const qz_shape *next = k + 1 < shapes->count ? shape + 1 : NULL;
        if (!shape->marker.style && !shape->style && is_line(tools, text, before, shape, next))
            shape->style = QZ_STYLE_LINE;
    }
}

/* 渔业总量再上台阶。一是…二是… */
static bool starts_run(const qz_document_tools *tools, const qz_text *text, const qz_shape *shape)
{
    qz_marker marker;
    return !shape->alone &&
           qz_marker_inside(tools->lexicon, text, shape->lead_end + 1, shape->content.end, &marker) &&
           marker.ordinal == 1;
}

/* Of two one must be strong, or they begin alike: 五年来,… 五年来,… */
static bool are_company(const qz_text *text, const qz_shape *one, const qz_shape *other, uint32_t strength)
{
    enum { ALIKE = 2 };
    if (strength >= WEAK_LEAD + STRONG_LEAD)
        return true;
    for (uint32_t k = 0; k < ALIKE; k++)
        if (text->folded[one->content.start + k] != text->folded[other->content.start + k])
            return false;
    return true;
}

/* Leads are believed in company: another one within two lines. */
static void find_leads(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                       qz_shapes *shapes)
{
    enum { NEAR = 2 };
    uint8_t *leads = qz_allocate_zeroed(arena, shapes->count + 1, sizeof *leads);
    for (uint32_t k = 0; k < shapes->count; k++) {
        const qz_shape *shape = &shapes->items[k];
        const qz_shape *next = k + 1 < shapes->count ? shape + 1 : NULL;
        if (!shape->marker.style && !shape->style)
            leads[k] = (uint8_t)read_lead(tools, text, shape, next);
    }
    for (uint32_t k = 0; k < shapes->count; k++) {
        if (leads[k] && starts_run(tools, text, &shapes->items[k]))
            shapes->items[k].style = QZ_STYLE_LEAD;
        for (uint32_t step = 1; leads[k] && step <= NEAR; step++) {
            const uint32_t other = k + step;
            if (other >= shapes->count || !leads[other] ||
                !are_company(text, &shapes->items[k], &shapes->items[other],
                             (uint32_t)leads[k] + leads[other]))
                continue;
            if (step > 1 && shapes->items[k].alone != shapes->items[other].alone)
                continue;
            shapes->items[k].style = shapes->items[other].style = QZ_STYLE_LEAD;
            break;
        }
    }
}

/* 第三条道路改造工程…: a division that nothing sets off from what follows is believed beside others of its
 * kind. */
static bool is_set_off(const qz_text *text, const qz_shape *shape)
{
    const uint32_t after = shape->marker.span.end;
    return after >= shape->content.end || !qz_is_han(text->folded[after]);
}

static void drop_lone_divisions(const qz_text *text, qz_shapes *shapes)
{
    uint32_t counts[QZ_STYLE_ARTICLE + 1] = {0};
    for (uint32_t k = 0; k < shapes->count; k++) {
        const uint32_t style = shapes->items[k].marker.style;
        if (style >= QZ_STYLE_PART && style <= QZ_STYLE_ARTICLE)
            counts[style]++;
    }
    for (uint32_t k = 0; k < shapes->count; k++) {
        qz_shape *shape = &shapes->items[k];
        const uint32_t style = shape->marker.style;
        if (style >= QZ_STYLE_PART && style <= QZ_STYLE_ARTICLE && counts[style] < 2 &&
            (shape->mark || !shape->alone) && !is_set_off(text, shape)) {
            shape->marker = (qz_marker){.style = QZ_STYLE_NONE};
            shape->title = shape->content.start;
        }
    }
}

/* ## 政策全文 is of the page, not of the document. */
static bool is_page_heading(const qz_document_tools *tools, const qz_text *text, const qz_shape *shape)
{
    return shape->marker.style && shape->marker.style < QZ_STYLE_PART &&
           has_role(tools->lexicon, text, shape->content.start, shape->content.end, ROLE_NO_HEADING);
}

void qz_shapes_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                    const qz_document *document, qz_shapes *shapes)
{
    for (uint32_t k = 0; k < document->lines.count; k++) {
        const qz_line *line = &document->lines.items[k];
        if (!is_readable(line->role) || !qz_span_holds(document->body, line->content))
            continue;
        const qz_shape shape = read_shape(tools, text, line, k);
        if (!qz_span_empty(shape.content) && !is_page_heading(tools, text, &shape))
            *qz_push(arena, shapes) = shape;
    }
    drop_lone_divisions(text, shapes);
    find_colons(tools, arena, text, shapes);
    find_questions(tools, text, shapes);
    find_lines(tools, text, shapes);
    find_leads(tools, arena, text, shapes);
}
