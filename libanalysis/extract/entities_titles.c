/* 《…》 as documents and media, document numbers. */
#include "extract/entities_find.h"

#include "document/quotations.h"

enum { LONGEST_TITLE = 160 };

static bool ends_in(const qz_search *search, qz_span span, uint32_t kind)
{
    qz_match match;
    if (!qz_spot_longest_before(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_HEADS),
                                &match))
        return false;
    do {
        if (qz_cell_choice(search->lexicon, match.sense, QZ_HEAD_KIND) == kind + 1)
            return true;
    } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &match));
    return false;
}

/* 《渔政报》; but 《渔业公报》, 《渔情月报》 */
static bool is_paper(const qz_search *search, qz_span inside)
{
    enum { LONGEST_NAME = 6 };
    return inside.end >= inside.start + 2 && inside.end <= inside.start + LONGEST_NAME &&
           search->text->folded[inside.end - 1] == U'报' &&
           !qz_search_ends_set(search, inside.end, QZ_SET_BULLETIN);
}

static bool is_medium(const qz_search *search, qz_span inside)
{
    qz_match match;
    if (qz_spot_exact(search->lexicon, search->text, inside.start, inside.end, QZ_IN(QZ_LIST_NAMES), &match))
        return qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_ORGANIZATION + 1;
    return is_paper(search, inside) ||
           (inside.end - inside.start <= 8 && ends_in(search, inside, QZ_ORGANIZATION));
}

/* The last character of the names of documents: 法 案 意见 通知 … */
static bool names_document(const qz_search *search, qz_span inside)
{
    return qz_search_ends_set(search, inside.end, QZ_SET_TITLE_END) || ends_in(search, inside, QZ_POLICY);
}

/* The partner of 《 at `start`, nested ones counted; 0 for none near. */
static uint32_t title_end(const qz_search *search, uint32_t start)
{
    uint32_t depth = 0;
    for (uint32_t i = start; i < search->span.end && i - start < LONGEST_TITLE; i++) {
        const char32_t c = search->text->folded[i];
        depth += c == U'《';
        if (c == U'》' && --depth == 0)
            return i + 1;
    }
    return 0;
}

static void push_title(qz_search *search, qz_span span)
{
    const qz_span inside = {span.start + 1, span.end - 1};
    if (inside.end <= inside.start)
        return;
    const qz_short_name *full = qz_short_name_of(search->text, &search->analysis->document, inside);
    if (is_medium(search, inside)) {
        qz_search_push(search, span, QZ_ORGANIZATION, QZ_RANK_TITLE, NULL, NULL, "title.medium");
    } else if (full || names_document(search, inside)) {
        const char *name = NULL;
        if (full) {
            size_t length;
            const char *bytes = qz_text_bytes(search->text, full->full, &length);
            name = qz_copy_bytes(search->arena, bytes, length);
        }
        qz_search_push(search, span, QZ_POLICY, QZ_RANK_TITLE, name, NULL, full ? "title.short" : "title");
    } else { /* films, books: nothing in 《山河三江源》 is named but itself */
        qz_search_push(search, span, QZ_NO_ENTITY, QZ_RANK_TITLE, NULL, NULL, "none");
    }
}

static bool is_document_number(const qz_search *search, const qz_token *token)
{
    if (token->class != QZ_TOKEN_CODE || search->text->folded[token->span.end - 1] != U'号')
        return false;
    for (uint32_t i = token->span.start; i < token->span.end; i++) {
        const char32_t c = search->text->folded[i];
        if (c == U'〔' || c == U'[' || c == U'(')
            return true;
    }
    return false;
}

void qz_find_titles(qz_search *search)
{
    uint32_t behind = 0; /* where the last title ends */
    const qz_marks titles = search->marks[QZ_MARK_TITLE], numbers = search->marks[QZ_MARK_NUMBER];
    for (uint32_t k = 0; k < titles.count; k++) {
        const uint32_t i = titles.items[k];
        const uint32_t end = search->text->folded[i] == U'《' && i >= behind ? title_end(search, i) : 0;
        if (!end)
            continue;
        push_title(search, (qz_span){i, end});
        behind = end;
    }
    for (uint32_t k = 0; k < numbers.count; k++) {
        const uint32_t i = qz_search_token(search, numbers.items[k]);
        if (i < search->tokens.count && search->tokens.items[i].span.end == numbers.items[k] + 1 &&
            is_document_number(search, &search->tokens.items[i]))
            qz_search_push(search, search->tokens.items[i].span, QZ_DOCUMENT_NUMBER, QZ_RANK_TITLE, NULL,
                           NULL, "document number");
    }
}
