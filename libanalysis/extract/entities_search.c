/* What all finders of entities ask of the tokens and of the lists. */
#include "extract/entities_find.h"

uint32_t qz_search_token(const qz_search *search, uint32_t at)
{
    uint32_t from = 0, to = search->tokens.count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (search->tokens.items[middle].span.end <= at)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

bool qz_search_aligned(const qz_search *search, qz_span span)
{
    const uint32_t first = qz_search_token(search, span.start);
    const uint32_t last = qz_search_token(search, span.end - 1);
    return last < search->tokens.count && search->tokens.items[first].span.start == span.start &&
           search->tokens.items[last].span.end == span.end;
}

bool qz_search_has_role(const qz_search *search, qz_span span, uint32_t role)
{
    qz_match match;
    const qz_lists lists = QZ_IN(QZ_LIST_BOUNDARIES);
    if (!qz_lexicon_exact(search->lexicon, search->text->folded, span.start, span.end, lists, &match))
        return false;
    do {
        if (qz_cell_choice(search->lexicon, match.sense, QZ_BOUNDARY_ROLE) == role)
            return true;
    } while (qz_lexicon_next_sense(search->lexicon, lists, &match));
    return false;
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
    for (uint32_t at = search->span.start; at < search->span.end; at++) {
        qz_match found[MOST];
        const size_t count = qz_lexicon_all(search->lexicon, search->text->folded, at, search->span.end,
                                            QZ_IN(QZ_LIST_HEADS), found, MOST);
        for (size_t i = 0; i < count; i++) {
            const uint32_t token = qz_search_token(search, found[i].span.end - 1);
            if (token < search->tokens.count && search->tokens.items[token].span.end == found[i].span.end &&
                qz_span_empty(heads[token].span)) /* the first to be found is the longest */
                heads[token] = found[i];
        }
    }
    search->heads = heads;
}
