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
    const char32_t *folded = search->text->folded;
    const uint32_t length = token->span.end - token->span.start;
    qz_match match;
    if (token->class != QZ_TOKEN_HAN || length < SHORTEST || length > LONGEST ||
        qz_lexicon_exact(lexicon, folded, token->span.start, token->span.end,
                         QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_BOUNDARIES), &match))
        return false;
    if (!qz_lexicon_exact(lexicon, folded, token->span.start, token->span.end, QZ_IN(QZ_LIST_WORDS), &match))
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
           qz_lexicon_exact(search->lexicon, search->text->folded, search->tokens.items[i].span.start,
                            search->tokens.items[i].span.end, QZ_IN(QZ_LIST_PLACES), &place))
        i++;
    if (i >= search->tokens.count)
        return none;
    const qz_token *token = &search->tokens.items[i];
    return token->span.start >= name.start && token->span.end < name.end && is_coined(search, token)
               ? token->span
               : none;
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

static const firm *firm_of(const qz_search *search, const firm *firms, uint32_t count, qz_span word)
{
    for (uint32_t i = 0; i < count; i++)
        if (is_same(search, firms[i].word, word))
            return &firms[i];
    return NULL;
}

void qz_find_firms(qz_search *search, uint32_t first)
{
    firm firms[MOST_FIRMS];
    uint32_t count = 0;
    const uint32_t last = search->names->count;
    for (uint32_t n = first; n < last && count < MOST_FIRMS; n++) {
        const qz_name *name = &search->names->items[n];
        const qz_span word = name->kind == QZ_ENTERPRISE && name->rank == QZ_RANK_HEAD
                                 ? coined_word(search, name->span)
                                 : (qz_span){0, 0};
        if (!qz_span_empty(word) && !firm_of(search, firms, count, word))
            firms[count++] = (firm){word, qz_entity_plain_name(search->analysis, name->span)};
    }
    for (uint32_t i = 0; count && i < search->tokens.count; i++) {
        const qz_span span = search->tokens.items[i].span;
        const firm *known = firm_of(search, firms, count, span);
        if (known)
            qz_search_push(search, span, QZ_ENTERPRISE, QZ_RANK_NAME, known->name, NULL, "firm");
    }
}
