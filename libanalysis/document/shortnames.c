/* Short names that a document defines: 《澄川市…实施方案》(以下简称《方案》), 澄川市科技局(以下简称市科技局).
 */
#include "document/quotations.h"

#include <string.h>

enum { ROLE_SHORT_NAME = 7, MOST_NAMES = 256, LONGEST_FULL = 120, LONGEST_SHORT = 30, LONGEST_BARE = 40 };

#define QUOTING QZ_IN(QZ_LIST_QUOTING)

static char32_t closing_of(char32_t c)
{
    return c == U'《' ? U'》' : c == U'“' ? U'”' : 0;
}

static char32_t opening_of(char32_t c)
{
    return c == U'》' ? U'《' : c == U'”' ? U'“' : 0;
}

/* The short name at `at`, in its marks or bare up to the bracket's end; empty for none. */
static qz_span short_name_at(const qz_text *text, uint32_t at, uint32_t end)
{
    const qz_span none = {0, 0};
    if (at < end && text->folded[at] == U':')
        at++;
    if (at >= end)
        return none;
    const char32_t close = closing_of(text->folded[at]);
    const uint32_t start = close ? at + 1 : at;
    for (uint32_t k = start; k < end && k - start <= LONGEST_SHORT; k++) {
        const char32_t c = text->folded[k];
        if (c == (close ? close : U')'))
            return (qz_span){start, k};
        if (!close && (c == U',' || c == U'、' || c == U';' || c == U'。'))
            return (qz_span){start, k};
    }
    return none;
}

static bool ends_phrase(char32_t c)
{
    return c == U',' || c == U'。' || c == U';' || c == U':' || c == U'、' || c == U'\n' || c == U'(' ||
           c == U')' || c == U'”' || c == U'》' || c == U'!' || c == U'?';
}

/* Words that a bare name does not go back over: 由…, 对…, 根据… */
static bool joins(char32_t c)
{
    return c == U'由' || c == U'对' || c == U'向' || c == U'将' || c == U'把' || c == U'是';
}

/* What the bracket at `bracket` stands after: the words in marks, or the phrase. */
static qz_span full_name_before(const qz_text *text, uint32_t bracket, uint32_t least)
{
    const qz_span none = {0, 0};
    uint32_t end = bracket;
    while (end > least && qz_is_space(text->folded[end - 1]))
        end--;
    if (end == least)
        return none;
    const char32_t open = opening_of(text->folded[end - 1]);
    if (open) {
        uint32_t depth = 0;
        for (uint32_t at = end - 1; at > least && end - at <= LONGEST_FULL; at--) {
            depth += text->folded[at - 1] == text->folded[end - 1];
            if (text->folded[at - 1] == open && depth-- == 0)
                return (qz_span){at, end - 1};
        }
        return none;
    }
    uint32_t start = end;
    while (start > least && end - start < LONGEST_BARE && !ends_phrase(text->folded[start - 1]) &&
           !joins(text->folded[start - 1]))
        start--;
    return (qz_span){start, end};
}

static bool defines(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                    uint32_t *after)
{
    qz_match match;
    if (!qz_spot_longest(lexicon, text, at, end, QUOTING, &match))
        return false;
    do {
        if (qz_cell_choice(lexicon, match.sense, QZ_QUOTING_ROLE) == ROLE_SHORT_NAME) {
            *after = match.span.end;
            return true;
        }
    } while (qz_lexicon_next_sense(lexicon, QUOTING, &match));
    return false;
}

void qz_short_names_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                         qz_document *document)
{
    for (uint32_t k = 0; k < document->lines.count && document->short_names.count < MOST_NAMES; k++) {
        const qz_span line = document->lines.items[k].content;
        if (!qz_span_holds(document->body, line))
            continue;
        for (uint32_t at = line.start; (at = qz_skip_common_han(text, at, line.end)) < line.end; at++) {
            uint32_t after;
            if (text->folded[at] != U'(' || !defines(tools->lexicon, text, at + 1, line.end, &after))
                continue;
            const qz_span name = short_name_at(text, after, line.end);
            const qz_span full = full_name_before(text, at, line.start);
            if (!qz_span_empty(name) && !qz_span_empty(full) && document->short_names.count < MOST_NAMES)
                *qz_push(arena, &document->short_names) = (qz_short_name){name, full, name.end};
        }
    }
}

const qz_short_name *qz_short_name_of(const qz_text *text, const qz_document *document, qz_span name)
{
    const size_t length = name.end - name.start;
    for (uint32_t k = document->short_names.count; k > 0; k--) {
        const qz_short_name *one = &document->short_names.items[k - 1];
        if (one->from <= name.start && one->name.end - one->name.start == length &&
            memcmp(text->folded + one->name.start, text->folded + name.start,
                   length * sizeof *text->folded) == 0)
            return one;
    }
    return NULL;
}
