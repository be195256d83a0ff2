/*
 * Sentences and clauses. Marks pair up only within bounds: a quotation mark that nobody closes must not make
 * one sentence of the rest.
 */
#include "text/text.h"

enum { LONGEST_BRACKET = 400, DEEPEST = 8 };

static bool is_end(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'?';
}

/* http://…/a?id=3 goes on: there the mark is followed by a letter or digit. */
static bool is_end_at(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t c = text->folded[at];
    if (c == U'。')
        return true;
    return is_end(c) &&
           !(at + 1 < end && (qz_is_digit(text->folded[at + 1]) || text->folded[at + 1] == U'=' ||
                              (qz_is_latin(text->folded[at + 1]) && text->folded[at + 1] < 0x80)));
}

static bool is_closing(char32_t c)
{
    return c == U'”' || c == U'’' || c == U')' || c == U'》' || c == U'】' || c == U'〕' || c == U'」' ||
           c == U'』';
}

static char32_t closing_of(char32_t opening)
{
    switch (opening) {
    case U'“':
        return U'”';
    case U'‘':
        return U'’';
    case U'(':
        return U')';
    case U'《':
        return U'》';
    case U'【':
        return U'】';
    case U'〔':
        return U'〕';
    default:
        return 0;
    }
}

static void add_trimmed(qz_arena *arena, const qz_text *text, uint32_t start, uint32_t end, qz_spans *spans)
{
    while (start < end && qz_is_space(text->folded[start]))
        start++;
    while (end > start && qz_is_space(text->folded[end - 1]))
        end--;
    if (start < end)
        *qz_push(arena, spans) = (qz_span){start, end};
}

/* Does the mark at `at` have its partner on this line and within reach? One that has none opens nothing: a
 * missing ” must not make one sentence of the rest of the paragraph. */
static bool has_partner(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t open = text->folded[at], close = closing_of(open);
    const uint32_t limit = end - at > LONGEST_BRACKET ? at + LONGEST_BRACKET : end;
    uint32_t depth = 0;
    for (uint32_t k = at + 1; k < limit && text->folded[k] != U'\n'; k++) {
        depth += text->folded[k] == open;
        if (text->folded[k] == close && depth-- == 0)
            return true;
    }
    return false;
}

/* What is open at a position: the marks that still wait for their partner. */
typedef struct open_marks {
    char32_t wanted[DEEPEST];
    uint32_t since[DEEPEST];
    uint32_t depth;
} open_marks;

static void forget_far(open_marks *marks, uint32_t at)
{
    while (marks->depth && at - marks->since[marks->depth - 1] > LONGEST_BRACKET)
        marks->depth--;
}

static void see(open_marks *marks, const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t c = text->folded[at], wanted = closing_of(c);
    if (wanted && marks->depth < DEEPEST && has_partner(text, at, end)) {
        marks->wanted[marks->depth] = wanted;
        marks->since[marks->depth++] = at;
        return;
    }
    for (uint32_t depth = marks->depth; depth > 0; depth--) {
        if (marks->wanted[depth - 1] == c) {
            marks->depth = depth - 1;
            return;
        }
    }
}

/* The end of a run of end marks, ellipses and the marks that they stand inside of. */
static uint32_t end_of_marks(const qz_text *text, uint32_t at, uint32_t end, open_marks *marks)
{
    while (at < end &&
           (is_end(text->folded[at]) || text->folded[at] == U'…' || is_closing(text->folded[at]))) {
        forget_far(marks, at);
        see(marks, text, at, end);
        at++;
    }
    return at;
}

/* An ellipsis ends a sentence where something new begins after it, not in 等等……的 */
static bool ends_here(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t c = text->folded[at];
    if (is_end_at(text, at, end))
        return true;
    return c == U'…' && at + 2 < end && text->folded[at + 1] == U'…' &&
           (is_closing(text->folded[at + 2]) || qz_is_space(text->folded[at + 2]));
}

/* A sentence inside marks ends the one around it where they close right after it (他说:“好。”), but not in a
 * title (《去哪儿?》一书) and not where the words go on (“加油!”的喊声). */
static bool ends_with_marks(const qz_text *text, uint32_t at, uint32_t end)
{
    const char32_t last = text->folded[at - 1];
    if (last != U'”' && last != U'’' && last != U')')
        return false;
    return at >= end || (text->folded[at] != U'的' && text->folded[at] != U',' && text->folded[at] != U'、' &&
                         text->folded[at] != U';' && text->folded[at] != U':' && text->folded[at] != U'和' &&
                         text->folded[at] != U'等');
}

void qz_sentences_split(qz_arena *arena, const qz_text *text, qz_span span, qz_spans *sentences)
{
    open_marks marks = {.depth = 0};
    uint32_t start = span.start;
    for (uint32_t at = span.start; (at = qz_skip_common_han(text, at, span.end)) < span.end;) {
        const char32_t c = text->folded[at];
        if (c == U'\n' || c == U'\t') { /* a tab parts the cells of a table */
            add_trimmed(arena, text, start, at, sentences);
            marks.depth = 0;
            start = ++at;
            continue;
        }
        forget_far(&marks, at);
        if (!ends_here(text, at, span.end)) {
            see(&marks, text, at, span.end);
            at++;
            continue;
        }
        const uint32_t depth = marks.depth;
        at = end_of_marks(text, at, span.end, &marks);
        if (marks.depth == 0 && (depth == 0 || ends_with_marks(text, at, span.end))) {
            add_trimmed(arena, text, start, at, sentences);
            start = at;
        }
    }
    add_trimmed(arena, text, start, span.end, sentences);
}

/* A comma between digits groups them (1,234), a colon there is a ratio or a time of day. */
static bool is_inside_number(const qz_text *text, uint32_t at, qz_span sentence)
{
    return at > sentence.start && at + 1 < sentence.end && qz_is_digit(text->folded[at - 1]) &&
           qz_is_digit(text->folded[at + 1]);
}

void qz_clauses_split(qz_arena *arena, const qz_text *text, qz_span sentence, qz_spans *clauses)
{
    uint32_t start = sentence.start;
    for (uint32_t at = sentence.start; at < sentence.end; at++) {
        const char32_t c = text->folded[at];
        const bool mark = c == U',' || c == U';' || c == U':' || is_end(c);
        if (!mark || ((c == U',' || c == U':') && is_inside_number(text, at, sentence)))
            continue;
        while (at + 1 < sentence.end && (is_end(text->folded[at + 1]) || is_closing(text->folded[at + 1])))
            at++;
        add_trimmed(arena, text, start, at + 1, clauses);
        start = at + 1;
    }
    add_trimmed(arena, text, start, sentence.end, clauses);
}
