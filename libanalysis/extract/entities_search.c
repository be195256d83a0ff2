/* What all finders of entities ask of the tokens and of the lists. */
#include "extract/entities_find.h"

void qz_search_index_tokens(qz_search *search)
{
    const uint32_t start = search->span.start, end = search->span.end;
    uint32_t *token_at = qz_allocate(search->arena, ((size_t)end - start + 1) * sizeof *token_at);
    uint32_t at = start;
    for (uint32_t token = 0; token < search->tokens.count; token++)
        for (const uint32_t last = search->tokens.items[token].span.end; at < last && at < end; at++)
            token_at[at - start] = token;
    for (; at < end; at++)
        token_at[at - start] = search->tokens.count;
    search->token_at = token_at;
    search->roles =
        qz_allocate_zeroed(search->arena, (size_t)search->tokens.count + 1, sizeof *search->roles);
}

uint32_t qz_search_token(const qz_search *search, uint32_t at)
{
    if (at < search->span.start)
        return 0;
    return at < search->span.end ? search->token_at[at - search->span.start] : search->tokens.count;
}

bool qz_search_aligned(const qz_search *search, qz_span span)
{
    const uint32_t first = qz_search_token(search, span.start);
    const uint32_t last = qz_search_token(search, span.end - 1);
    return last < search->tokens.count && search->tokens.items[first].span.start == span.start &&
           search->tokens.items[last].span.end == span.end;
}

/* The roles of a word, a bit each, and the lowest bit to tell that they were looked up: 0 is no role. */
static uint32_t roles_of(const qz_search *search, qz_span span)
{
    qz_match match;
    uint32_t roles = 1;
    const qz_lists lists = QZ_IN(QZ_LIST_BOUNDARIES);
    if (!qz_lexicon_exact(search->lexicon, search->text->folded, span.start, span.end, lists, &match))
        return roles;
    do {
        roles |= 1U << qz_cell_choice(search->lexicon, match.sense, QZ_BOUNDARY_ROLE);
    } while (qz_lexicon_next_sense(search->lexicon, lists, &match));
    return roles;
}

bool qz_search_has_role(const qz_search *search, qz_span span, uint32_t role)
{
    const uint32_t token = qz_search_token(search, span.start);
    const qz_token *word = &search->tokens.items[token];
    if (token >= search->tokens.count || word->span.start != span.start || word->span.end != span.end)
        return roles_of(search, span) >> role & 1;
    if (!search->roles[token])
        search->roles[token] = roles_of(search, span);
    return search->roles[token] >> role & 1;
}

void qz_search_push(qz_search *search, qz_span span, uint8_t kind, uint8_t rank, const char *name,
                    const char *code, const char *rule)
{
    *qz_push(search->arena, search->names) = (qz_name){span, kind, rank, name, code, rule};
}

void qz_search_look_for_heads(qz_search *search)
{
    enum { MOST = 12 };
    qz_match *heads = qz_allocate_zeroed(search->arena, (size_t)search->tokens.count + 1, sizeof *heads);
    const char32_t *folded = search->text->folded;
    const uint32_t end = search->span.end;
    const qz_lists lists = QZ_IN(QZ_LIST_HEADS);
    for (uint32_t at = qz_lexicon_next(search->lexicon, folded, search->span.start, end, lists); at < end;
         at = qz_lexicon_next(search->lexicon, folded, at + 1, end, lists)) {
        qz_match found[MOST];
        const size_t count = qz_lexicon_all(search->lexicon, folded, at, end, lists, found, MOST);
        for (size_t i = 0; i < count; i++) {
            const uint32_t token = qz_search_token(search, found[i].span.end - 1);
            if (token < search->tokens.count && search->tokens.items[token].span.end == found[i].span.end &&
                qz_span_empty(heads[token].span)) /* the first to be found is the longest */
                heads[token] = found[i];
        }
    }
    search->heads = heads;
}
