#include "segment/coarse.h"

enum { LONGEST_RUN = 24, MOST_TERMS = 16 }; /* tokens of a term; terms that begin at one place */

static const qz_lists term_lists = QZ_IN(QZ_LIST_TERMS) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);

/* How many tokens from `at` on make the longest term that ends where a token ends; 1 for none. */
static uint32_t term_at(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t at,
                        qz_match *term)
{
    qz_match matches[MOST_TERMS];
    uint32_t start = tokens->items[at].span.start;
    uint32_t limit = tokens->items[tokens->count - 1].span.end;
    if (limit - start > QZ_LONGEST_WORD)
        limit = start + QZ_LONGEST_WORD;
    size_t count = qz_lexicon_all(lexicon, text->folded, start, limit, term_lists, matches, MOST_TERMS);
    if (count == 0 || matches[count - 1].span.end <= tokens->items[at].span.end)
        return 1;
    uint32_t length = 1;
    size_t match = 0;
    for (uint32_t run = 1; run <= LONGEST_RUN && at + run <= tokens->count; run++) {
        uint32_t end = tokens->items[at + run - 1].span.end;
        while (match < count && matches[match].span.end < end)
            match++;
        if (match == count)
            break;
        if (matches[match].span.end == end) {
            length = run;
            *term = matches[match];
        }
    }
    return length;
}

void qz_coarse_join(const qz_lexicon *lexicon, const qz_text *text, qz_tokens *tokens, uint32_t from)
{
    uint32_t kept = from;
    for (uint32_t at = from; at < tokens->count;) {
        qz_token token = tokens->items[at];
        uint32_t run = 1;
        if (token.class != QZ_TOKEN_SPACE && token.class != QZ_TOKEN_PUNCTUATION) {
            qz_match term;
            run = term_at(lexicon, text, tokens, at, &term);
            if (run > 1) {
                token.span.end = tokens->items[at + run - 1].span.end;
                token.class = QZ_TOKEN_HAN;
                token.pos =
                    tokens->items[at + run - 1].pos; /* the head of a Chinese compound is its last word */
                token.known = true;
            }
        }
        tokens->items[kept++] = token;
        at += run;
    }
    tokens->count = kept;
}
