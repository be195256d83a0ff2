/*
 * Companies by the word that they coined: after 澄欣集团, 澄欣信号有限公司 the document calls them 澄欣. That
 * word is the first one of the name behind its place (澄川|澄欣|集团), where no dictionary has it, or has it
 * as a name.
 */
#include "extract/entities_find.h"

#include <string.h>

enum { MOST_FIRMS = 64, SHORTEST = 2, LONGEST = 5 };

/* Is it coined: no common word, no place, none that is known for something else? */
static bool is_coined(const qz_search *search, const qz_token *token)
{
    enum { SELDOM = 500 };
    const char *pos = qz_parts_of_speech[token->pos];
    const qz_lexicon *lexicon = search->lexicon;
    const uint32_t length = token->span.end - token->span.start;
    qz_match match;
    if (token->class != QZ_TOKEN_HAN || length < SHORTEST || length > LONGEST ||
        qz_spot_exact(lexicon, search->text, token->span.start, token->span.end,
                      QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_BOUNDARIES), &match))
        return false;
    if (!qz_spot_exact(lexicon, search->text, token->span.start, token->span.end, QZ_IN(QZ_LIST_WORDS),
                       &match))
        return strcmp(pos, "ns") != 0;
    return qz_cell_number(lexicon, match.sense, QZ_WORD_COUNT) < SELDOM &&
           (strcmp(pos, "nr") == 0 || strcmp(pos, "nrt") == 0 || strcmp(pos, "nt") == 0);
}

/* The first word of a company's name behind its places, where it is coined and not the whole of it; else
 * empty. */
static qz_span coined_word(const qz_search *search, qz_span name)
{
    const qz_span none = {0, 0};
    qz_match place;
    uint32_t i = qz_search_token(search, name.start);
    while (i < search->tokens.count && search->tokens.items[i].span.end < name.end &&
           qz_spot_exact(search->lexicon, search->text, search->tokens.items[i].span.start,
                         search->tokens.items[i].span.end, QZ_IN(QZ_LIST_PLACES), &place))
        i++;
    if (i >= search->tokens.count)
        return none;
    const qz_token *token = &search->tokens.items[i];
    return token->span.start >= name.start && token->span.end < name.end && is_coined(search, token)
               ? token->span
               : none;
}

/* All that stands before the last word of the name (福|兰特|集团), where it is short and no word of it is
 * common; else empty. */
static qz_span coined_words(const qz_search *search, qz_span name)
{
    enum { SHORT = 4, SELDOM = 500 };
    const qz_span none = {0, 0};
    qz_match match;
    if (!qz_spot_longest_before(search->lexicon, search->text, name.start, name.end, QZ_IN(QZ_LIST_HEADS),
                                &match))
        return none;
    const qz_span word = {name.start, match.span.start};
    if (word.end < word.start + SHORTEST || word.end > word.start + SHORT ||
        qz_spot_exact(search->lexicon, search->text, word.start, word.end,
                      QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_WORDS), &match))
        return none;
    for (uint32_t i = qz_search_token(search, word.start);
         i < search->tokens.count && search->tokens.items[i].span.start < word.end; i++) {
        const qz_span span = search->tokens.items[i].span;
        const char pos = qz_parts_of_speech[search->tokens.items[i].pos][0];
        if (search->tokens.items[i].class != QZ_TOKEN_HAN || span.end > word.end || pos == 'a' ||
            pos == 'v' ||
            (span.end > span.start + 1 &&
             qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_WORDS),
                           &match) &&
             qz_cell_number(search->lexicon, match.sense, QZ_WORD_COUNT) > SELDOM))
            return none;
    }
    return word;
}

/* A company by its coined word. */
typedef struct firm {
    qz_span word;
    const char *name; /* the full name, as it stands */
} firm;

static bool is_same(const qz_search *search, qz_span a, qz_span b)
{
    const char32_t *folded = search->text->folded;
    return a.end - a.start == b.end - b.start && folded[a.start] == folded[b.start] &&
           memcmp(folded + a.start, folded + b.start, (a.end - a.start) * sizeof *folded) == 0;
}

static uint64_t bit_of(const qz_search *search, uint32_t at)
{
    return (uint64_t)1 << (search->text->folded[at] & 63);
}

/* The company whose word stands at `at`, and where the word ends; NULL for none. */
static const firm *firm_at(const qz_search *search, const firm *firms, uint32_t count, uint32_t at)
{
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t end = at + (firms[i].word.end - firms[i].word.start);
        if (end <= search->span.end && is_same(search, firms[i].word, (qz_span){at, end}))
            return &firms[i];
    }
    return NULL;
}

/* A company of the list that ends at `end`, or begins there. */
static bool is_company_beside(const qz_search *search, uint32_t at, bool before)
{
    qz_match match;
    const qz_lists names = QZ_IN(QZ_LIST_NAMES);
    return (before
                ? qz_spot_longest_before(search->lexicon, search->text, search->span.start, at, names, &match)
                : qz_spot_longest(search->lexicon, search->text, at, search->span.end, names, &match)) &&
           qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_ENTERPRISE + 1 &&
           qz_search_aligned(search, match.span);
}

/* 比亚迪、澄欣、奇瑞: a coined word in a list of companies is one. */
static void add_listed(const qz_search *search, firm *firms, uint32_t *count)
{
    const char32_t *folded = search->text->folded;
    const qz_marks pauses = search->marks[QZ_MARK_PAUSE];
    for (uint32_t k = 0; k < pauses.count && *count < MOST_FIRMS; k++) {
        const uint32_t start = pauses.items[k] + 1;
        const uint32_t i = qz_search_token(search, start);
        if (folded[start - 1] != U'、' || i + 1 >= search->tokens.count ||
            search->tokens.items[i].span.start != start)
            continue;
        const qz_token *token = &search->tokens.items[i];
        const uint32_t end = token->span.end;
        const char32_t next = folded[end];
        if ((next != U'、' && next != U'等' && next != U'和') || !is_coined(search, token) || token->known ||
            end - start < 3 ||
            (!is_company_beside(search, start - 1, true) &&
             !(next == U'、' && is_company_beside(search, end + 1, false))))
            continue;
        firms[*count] = (firm){token->span, qz_entity_plain_name(search->analysis, token->span)};
        ++*count;
    }
}

static qz_span word_of(const qz_search *search, const qz_name *name)
{
    if (name->kind != QZ_ENTERPRISE || name->rank != QZ_RANK_HEAD)
        return (qz_span){0, 0};
    const qz_span word = coined_word(search, name->span);
    return qz_span_empty(word) ? coined_words(search, name->span) : word;
}

void qz_find_firms(qz_search *search, uint32_t first)
{
    firm firms[MOST_FIRMS];
    uint32_t count = 0;
    const uint32_t last = search->names->count;
    for (uint32_t n = first; n < last && count < MOST_FIRMS; n++) {
        const qz_name *name = &search->names->items[n];
        const qz_span word = word_of(search, name);
        if (!qz_span_empty(word) && !firm_at(search, firms, count, word.start))
            firms[count++] = (firm){word, qz_entity_plain_name(search->analysis, name->span)};
    }
    add_listed(search, firms, &count);
    uint64_t begins = 0; /* a bit for the first character of each; nearly no token begins with one */
    for (uint32_t i = 0; i < count; i++)
        begins |= bit_of(search, firms[i].word.start);
    for (uint32_t i = 0; count && i < search->tokens.count; i++) {
        const uint32_t start = search->tokens.items[i].span.start;
        if (!(begins & bit_of(search, start)))
            continue;
        const firm *known = firm_at(search, firms, count, start);
        const qz_span span = {start, known ? start + (known->word.end - known->word.start) : start};
        if (known && qz_search_aligned(search, span))
            qz_search_push(search, span, QZ_ENTERPRISE, QZ_RANK_NAME, known->name, NULL, "firm");
    }
}
