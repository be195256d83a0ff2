#include "document/attribution.h"

#include "document/quotations.h"

#include <string.h>

#define QUOTING QZ_IN(QZ_LIST_QUOTING)

enum { LONGEST_WORD = 8, LONGEST_TITLE = 120, LONGEST_SUBJECT = 40 };

bool qz_quoting_starts(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                       qz_quoting_role role, qz_span *word)
{
    enum { ROOM = 8 };
    qz_match matches[ROOM];
    const size_t count = qz_spot_all(lexicon, text, at, end, QUOTING, matches, ROOM);
    for (size_t k = count; k > 0; k--) {
        do {
            if (qz_cell_choice(lexicon, matches[k - 1].sense, QZ_QUOTING_ROLE) == (uint32_t)role) {
                *word = matches[k - 1].span;
                return true;
            }
        } while (qz_lexicon_next_sense(lexicon, QUOTING, &matches[k - 1]));
    }
    return false;
}

bool qz_quoting_ends(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                     qz_quoting_role role, qz_span *word)
{
    if (at - start > LONGEST_WORD)
        start = at - LONGEST_WORD;
    for (uint32_t from = start; from < at; from++) {
        qz_match match;
        if (!qz_spot_may_start(text, from, QUOTING) ||
            !qz_spot_exact(lexicon, text, from, at, QUOTING, &match))
            continue;
        do {
            if (qz_cell_choice(lexicon, match.sense, QZ_QUOTING_ROLE) == (uint32_t)role) {
                *word = match.span;
                return true;
            }
        } while (qz_lexicon_next_sense(lexicon, QUOTING, &match));
    }
    return false;
}

static const char *words_of(qz_arena *arena, const qz_text *text, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(text, span, &length);
    return qz_copy_bytes(arena, bytes, length);
}

/* ---- documents ---- */

/* The title whose closing 》 stands at end - 1: inside its marks; empty for none. */
static qz_span title_before(const qz_text *text, uint32_t start, uint32_t end)
{
    uint32_t depth = 0;
    for (uint32_t at = end - 1; at > start && end - at <= LONGEST_TITLE; at--) {
        depth += text->folded[at - 1] == U'》';
        if (text->folded[at - 1] == U'《' && depth-- == 0)
            return (qz_span){at, end - 1};
    }
    return (qz_span){0, 0};
}

static const char *full_name(qz_arena *arena, const qz_text *text, const qz_document *document, qz_span name)
{
    const qz_short_name *one = qz_short_name_of(text, document, name);
    return words_of(arena, text, one ? one->full : name);
}

/* Past a bracket that ends at `end`: 《…的建议》(以下简称《建议》)| */
static uint32_t before_bracket(const qz_text *text, uint32_t start, uint32_t end)
{
    enum { LONGEST_BRACKET = 40 };
    if (end == start || text->folded[end - 1] != U')')
        return end;
    for (uint32_t at = end - 1; at > start && end - at <= LONGEST_BRACKET; at--)
        if (text->folded[at - 1] == U'(')
            return at - 1;
    return end;
}

const char *qz_attribution_cited(qz_arena *arena, const qz_text *text, const qz_document *document,
                                 qz_span span)
{
    enum { FARTHEST = 6 };
    for (uint32_t end = span.end; end > span.start && span.end - end <= FARTHEST; end--) {
        const char32_t c = text->folded[end - 1];
        if (c == U'》') {
            const qz_span title = title_before(text, span.start, end);
            return qz_span_empty(title) ? NULL : full_name(arena, text, document, title);
        }
        if (!qz_is_han(c))
            return NULL;
    }
    return NULL;
}

/* ---- speakers ---- */

static bool ends_clause(char32_t c)
{
    return c == U',' || c == U'。' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U'”' ||
           c == U'“' || c == U'\n' || c == U'…';
}

static qz_span last_clause(const qz_text *text, qz_span span)
{
    uint32_t start = span.end;
    while (start > span.start && span.end - start < LONGEST_SUBJECT + 20 &&
           !ends_clause(text->folded[start - 1]))
        start--;
    return (qz_span){start, span.end};
}

static qz_span without_adverbs(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    qz_span word;
    while (!qz_span_empty(span)) {
        if (qz_is_space(text->folded[span.end - 1]))
            span.end--;
        else if (qz_quoting_ends(lexicon, text, span.start, span.end, QZ_QUOTING_ADVERB, &word))
            span.end = word.start;
        else
            break;
    }
    return span;
}

/* 陈通漠向本刊记者|, 胡善联11日| */
static qz_span without_addressee(const qz_text *text, qz_span span)
{
    enum { FARTHEST = 16, LEAST_SUBJECT = 2 };
    const uint32_t end = span.end;
    if (end - span.start < 4)
        return span;
    if (text->folded[end - 1] == U'日' && qz_is_digit(text->folded[end - 2])) {
        span.end--;
        while (span.end > span.start &&
               (qz_is_digit(text->folded[span.end - 1]) || text->folded[span.end - 1] == U'月'))
            span.end--;
        return span;
    }
    if (text->folded[end - 1] != U'者' || (text->folded[end - 2] != U'记' && text->folded[end - 2] != U'笔'))
        return span;
    for (uint32_t at = end - 2; at > span.start + LEAST_SUBJECT - 1 && end - at <= FARTHEST; at--)
        if (text->folded[at] == U'向' || text->folded[at] == U'对')
            return (qz_span){span.start, at};
    return span;
}

/* 省长在澄川视察时| and 石家庄学院一位女生激动地| without what says where, when and how. */
static qz_span without_circumstance(const qz_text *text, qz_span span)
{
    enum { LEAST_SUBJECT = 2, LONGEST_MANNER = 4 };
    if (qz_span_empty(span))
        return span;
    const char32_t last = text->folded[span.end - 1];
    if (last == U'地' && span.end - span.start > LONGEST_MANNER + 1)
        span.end -= 3;
    const bool circumstance =
        last == U'时' || last == U'上' || last == U'中' || last == U'后' || last == U'里' || last == U'间';
    for (uint32_t at = span.start + LEAST_SUBJECT; circumstance && at < span.end; at++)
        if (text->folded[at] == U'在' || text->folded[at] == U'于' ||
            (text->folded[at] == U'接' && text->folded[at + 1] == U'受'))
            return (qz_span){span.start, at};
    if (last == U'在' && span.end - span.start > LEAST_SUBJECT)
        span.end--;
    return span;
}

static bool is_pronoun(const qz_text *text, qz_span span)
{
    const char32_t first = text->folded[span.start];
    return span.end - span.start <= 2 && (first == U'他' || first == U'她' || first == U'它');
}

/* The end of the last title in the span (外科护士长|陆美凤), or its start. */
static uint32_t after_title(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    for (uint32_t at = span.end; at > span.start + 1; at--) {
        qz_match match;
        if (qz_spot_longest_before(lexicon, text, span.start, at, QZ_IN(QZ_LIST_TITLES), &match))
            return at;
    }
    return span.start;
}

static bool is_name(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    const uint32_t length = span.end - span.start;
    for (uint32_t at = span.start; at < span.end; at++)
        if (!qz_is_han(text->folded[at]) && text->folded[at] != U'·')
            return false;
    return length >= 2 && length <= 4 &&
           qz_spot_surname_end(lexicon, text, span.start, span.end) > span.start;
}

/* Is exactly this a word of the general list, of a part of speech that begins with `part`? */
static bool is_word(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end,
                    const char *part)
{
    qz_match match;
    if (!qz_spot_exact(lexicon, text, start, end, QZ_IN(QZ_LIST_WORDS), &match))
        return false;
    const char *pos = qz_parts_of_speech[qz_cell_choice(lexicon, match.sense, QZ_WORD_POS)];
    return strncmp(pos, part, strlen(part)) == 0;
}

static bool is_common_word(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end)
{
    return is_word(lexicon, text, start, end, "") && !is_word(lexicon, text, start, end, "nr");
}

/* 编剧|张晓阳, 扮演者|王慧杰: a name right after a noun, when no title is known; its start, or the span's
 * end. */
static uint32_t name_after_noun(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    enum { LONGEST_NAME = 3, LONGEST_NOUN = 4 };
    for (uint32_t length = LONGEST_NAME; length >= 2; length--) {
        if (span.end - span.start < length + 2)
            continue;
        const uint32_t start = span.end - length;
        if (!is_name(lexicon, text, (qz_span){start, span.end}) ||
            is_common_word(lexicon, text, start, span.end) ||
            is_common_word(lexicon, text, span.end - 2, span.end))
            continue;
        for (uint32_t noun = 2; noun <= LONGEST_NOUN && start - span.start >= noun; noun++)
            if (is_word(lexicon, text, start - noun, start, "n"))
                return start;
    }
    return span.end;
}

/* 编剧张晓阳 is 张晓阳, 习近平总书记 is 习近平, 两位演员 stays. */
static qz_span person_in(const qz_lexicon *lexicon, const qz_text *text, qz_span span)
{
    qz_match match;
    if (qz_spot_longest_before(lexicon, text, span.start, span.end, QZ_IN(QZ_LIST_TITLES), &match) &&
        is_name(lexicon, text, (qz_span){span.start, match.span.start}))
        return (qz_span){span.start, match.span.start};
    const qz_span named = {after_title(lexicon, text, span), span.end};
    if (is_name(lexicon, text, named))
        return named;
    const uint32_t start = name_after_noun(lexicon, text, span);
    return start < span.end ? (qz_span){start, span.end} : span;
}

/* 年底召开的全省渔业会议: what the clause says of its subject before 的 is left off. */
static qz_span without_attribute(const qz_text *text, qz_span span)
{
    for (uint32_t at = span.end; at > span.start + 4; at--) {
        const bool verb = text->folded[at - 2] == U'开' || text->folded[at - 2] == U'布' ||
                          text->folded[at - 2] == U'发' || text->folded[at - 2] == U'行';
        if (text->folded[at - 1] == U'的' && verb && span.end - at >= 2)
            return (qz_span){at, span.end};
    }
    return span;
}

static qz_span subject_of(const qz_document_tools *tools, const qz_text *text, qz_span before)
{
    qz_span clause = without_adverbs(tools->lexicon, text, before);
    clause = without_addressee(text, last_clause(text, clause));
    clause = without_circumstance(text, without_adverbs(tools->lexicon, text, clause));
    clause = without_adverbs(tools->lexicon, text, clause);
    while (clause.start < clause.end && qz_is_space(text->folded[clause.start]))
        clause.start++;
    return clause;
}

/* 《建议》中| */
static qz_span without_place(const qz_text *text, qz_span span)
{
    if (span.end > span.start + 1 &&
        (text->folded[span.end - 1] == U'中' || text->folded[span.end - 1] == U'里') &&
        text->folded[span.end - 2] == U'》')
        span.end--;
    return span;
}

/* 正如政府工作报告 */
static qz_span without_opening(const qz_text *text, qz_span span)
{
    if (qz_span_empty(span))
        return span;
    const uint32_t start = text->folded[span.start] == U'正' ? span.start + 1 : span.start;
    if (start + 2 < span.end && (text->folded[start] == U'如' || text->folded[start] == U'像'))
        span.start = start + 1;
    return span;
}

/* 在重庆视察时, 当全体演员喊出: no subject */
static bool is_circumstance(const qz_text *text, qz_span span)
{
    const char32_t first = text->folded[span.start];
    return first == U'在' || first == U'当' || first == U'从';
}

const char *qz_attribution_before(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                                  const qz_document *document, qz_span before, uint32_t least)
{
    const qz_span bare = without_place(text, without_adverbs(tools->lexicon, text, before));
    if (!qz_span_empty(bare) && text->folded[bare.end - 1] == U'》')
        return qz_attribution_cited(arena, text, document, bare);
    qz_span subject = without_opening(text, subject_of(tools, text, before));
    if (qz_span_empty(subject) || is_circumstance(text, subject))
        return NULL;
    if (is_pronoun(text, subject)) {
        uint32_t end = subject.start;
        while (end > least && ends_clause(text->folded[end - 1]))
            end--;
        subject = last_clause(text, (qz_span){least, end});
        const qz_span person = person_in(tools->lexicon, text, subject);
        return person.start > subject.start || is_name(tools->lexicon, text, person)
                   ? words_of(arena, text, person)
                   : NULL;
    }
    const uint32_t end = before_bracket(text, subject.start, subject.end);
    if (end > subject.start && text->folded[end - 1] == U'》') {
        const qz_span title = title_before(text, before.start, end);
        return qz_span_empty(title) ? NULL : full_name(arena, text, document, title);
    }
    subject = person_in(tools->lexicon, text, without_attribute(text, subject));
    return subject.end - subject.start > LONGEST_SUBJECT || subject.end - subject.start < 2
               ? NULL
               : words_of(arena, text, subject);
}
