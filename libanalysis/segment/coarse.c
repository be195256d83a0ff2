#include "segment/coarse.h"

#include "segment/tags.h"

#include <string.h>

enum { LONGEST_RUN = 24, MOST_TERMS = 16 }; /* tokens of a term; terms that begin at one place */

static const qz_lists term_lists = QZ_IN(QZ_LIST_TERMS) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);

/* How many tokens from `at` on make the longest term that ends where a token ends; 1 for none. */
static uint32_t term_at(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t at)
{
    qz_match matches[MOST_TERMS];
    const uint32_t start = tokens->items[at].span.start;
    uint32_t limit = tokens->items[tokens->count - 1].span.end;
    if (limit - start > QZ_LONGEST_WORD)
        limit = start + QZ_LONGEST_WORD;
    const size_t count = qz_spot_all(lexicon, text, start, limit, term_lists, matches, MOST_TERMS);
    if (count == 0 || matches[count - 1].span.end <= tokens->items[at].span.end)
        return 1;
    uint32_t length = 1;
    size_t match = 0;
    for (uint32_t run = 1; run <= LONGEST_RUN && at + run <= tokens->count; run++) {
        const uint32_t end = tokens->items[at + run - 1].span.end;
        while (match < count && matches[match].span.end < end)
            match++;
        if (match == count)
            break;
        if (matches[match].span.end == end)
            length = run;
    }
    return length;
}

/* ---- features ---- */

enum { FAR = 3, KINDS = 64, EDGE = 127 };

/* A term of `length` words: begin + 4 * end + 16 * inside, as features.c does for characters. */
static void reach_out(qz_coarse_word *words, uint32_t length)
{
    const uint32_t far = length < FAR ? length : FAR;
    for (uint32_t i = 0; i < length; i++) {
        const uint32_t unit = i == 0 ? 1 : i + 1 == length ? 4 : 16;
        const uint32_t now = words[i].reach / unit % 4;
        if (far > now)
            words[i].reach = (uint8_t)(words[i].reach + (far - now) * unit);
    }
}

static qz_coarse_word word_of(const qz_text *text, const qz_token *token)
{
    const uint32_t length = token->span.end - token->span.start;
    qz_coarse_word word = {.last = text->folded[token->span.end - 1],
                           .length = (uint8_t)(length < 4 ? length : 4)};
    word.kind = token->class == QZ_TOKEN_HAN ? token->pos : (uint8_t)(KINDS + token->class);
    if (token->class == QZ_TOKEN_NUMBER || token->class == QZ_TOKEN_DATE) {
        word.hash = token->class; /* all numbers are alike */
        return word;
    }
    for (uint32_t i = token->span.start; i < token->span.end; i++)
        word.hash = (word.hash ^ text->folded[i]) * 0x85EBCA77U + 0x165667B1U;
    return word;
}

void qz_coarse_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t from,
                    uint32_t to, qz_coarse_word *words)
{
    uint32_t open = 0;
    words[0] = words[to - from + 1] = (qz_coarse_word){.kind = EDGE};
    for (uint32_t i = from; i < to; i++) {
        qz_coarse_word *word = &words[i - from + 1];
        *word = word_of(text, &tokens->items[i]);
        open += word->last == U'“' || word->last == U'《';
        word->quoted = open > 0;
        open -= open > 0 && (word->last == U'”' || word->last == U'》');
    }
    for (uint32_t i = from; i < to; i++) {
        const uint32_t length =
            tokens->items[i].class == QZ_TOKEN_PUNCTUATION ? 1 : term_at(lexicon, text, tokens, i);
        if (length > 1 && i + length <= to)
            reach_out(&words[i - from + 1], length);
    }
}

static uint32_t group_of(uint32_t feature, uint32_t a, uint32_t b)
{
    const uint64_t hash = ((uint64_t)a << 32 | b) * 0x9FB21C651E98DF25U + feature * 0x9E3779B97F4A7C15U;
    return (uint32_t)((hash ^ hash >> 31) * 0x9FB21C651E98DF25U >> (64 - QZ_COARSE_BITS));
}

void qz_coarse_votes(const qz_coarse_word *words, uint32_t at, uint32_t votes[QZ_COARSE_VOTES])
{
    const qz_coarse_word *before = &words[at - 1], *here = &words[at], *behind = &words[at + 1];
    const uint32_t kinds = (uint32_t)before->kind << 16 | (uint32_t)here->kind << 8 | behind->kind;
    const uint32_t lengths = (uint32_t)before->length << 16 | (uint32_t)here->length << 8 | behind->length;
    const uint32_t reaches = (uint32_t)before->reach << 16 | (uint32_t)here->reach << 8 | behind->reach;
    uint32_t k = 0;
    votes[k] = group_of(k, before->hash, 0), k++;
    votes[k] = group_of(k, here->hash, 0), k++;
    votes[k] = group_of(k, behind->hash, 0), k++;
    votes[k] = group_of(k, before->hash, here->hash), k++;
    votes[k] = group_of(k, here->hash, behind->hash), k++;
    votes[k] = group_of(k, before->hash, here->kind), k++;
    votes[k] = group_of(k, before->kind, here->hash), k++;
    votes[k] = group_of(k, here->hash, behind->kind), k++;
    votes[k] = group_of(k, here->kind, behind->hash), k++;
    votes[k] = group_of(k, kinds >> 8, lengths >> 8), k++;
    votes[k] = group_of(k, kinds & 0xFFFF, lengths & 0xFFFF), k++;
    votes[k] = group_of(k, kinds, 0), k++;
    votes[k] = group_of(k, before->last, here->last), k++;
    votes[k] = group_of(k, here->last, behind->last), k++;
    votes[k] = group_of(k, here->last, behind->kind), k++;
    votes[k] = group_of(k, reaches >> 8, 0), k++;
    votes[k] = group_of(k, reaches & 0xFFFF, 0), k++;
    votes[k] = group_of(k, here->last, here->reach), k++;
    votes[k] = group_of(k, here->quoted, kinds & 0xFFFF), k++;
}

/* ---- joining ---- */

static bool breaks(const qz_text *text, const qz_token *token)
{
    const char32_t c = text->folded[token->span.start];
    return token->class == QZ_TOKEN_SPACE || c == U'。' || c == U';' || c == U'!' || c == U'?';
}

uint32_t qz_coarse_stretch(const qz_text *text, const qz_tokens *tokens, uint32_t from)
{
    uint32_t to = from;
    while (to < tokens->count && to - from < QZ_TAGS_WINDOW && !breaks(text, &tokens->items[to]))
        to++;
    return to;
}

/* One token of the tokens [from, to), which go behind those that are kept; what users forbid stays as it is.
 */
static void keep(const qz_lexicon *lexicon, const qz_text *text, qz_tokens *tokens, uint32_t *kept,
                 uint32_t from, uint32_t to)
{
    qz_token token = tokens->items[from];
    if (qz_lexicon_forbids(lexicon, text->folded, token.span.start, tokens->items[to - 1].span.end)) {
        for (; from < to; from++)
            tokens->items[(*kept)++] = tokens->items[from];
        return;
    }
    if (to - from > 1) {
        const qz_token *last = &tokens->items[to - 1];
        token.span.end = last->span.end;
        token.class = QZ_TOKEN_HAN;
        token.pos = last->pos; /* the head of a Chinese compound is its last word */
        token.known = true;
    }
    tokens->items[(*kept)++] = token;
}

/* A term of the lists that the model cut is one all the same; the model's own pieces that it reaches into go
 * with it. */
static void join_terms(const qz_coarse_word *words, const qz_lexicon *lexicon, const qz_text *text,
                       const qz_tokens *tokens, uint32_t from, uint32_t length, uint8_t *ends)
{
    for (uint32_t i = 0; i < length; i++) {
        if (words[i + 1].reach % 4 == 0 || (i > 0 && !ends[i - 1]))
            continue;
        const uint32_t term = term_at(lexicon, text, tokens, from + i);
        for (uint32_t k = 0; k + 1 < term && i + k < length; k++)
            ends[i + k] = 0;
    }
}

/* 《关于…的意见》 is one, its marks with it. */
static void join_titles(const qz_text *text, const qz_tokens *tokens, uint32_t from, uint32_t length,
                        uint8_t *ends)
{
    enum { LONGEST_TITLE = 64 }; /* words */
    uint32_t open = UINT32_MAX;
    for (uint32_t i = 0; i < length; i++) {
        const char32_t c = text->folded[tokens->items[from + i].span.start];
        if (c == U'《')
            open = i;
        if (c != U'》' || open == UINT32_MAX || i - open > LONGEST_TITLE)
            continue;
        for (; open < i; open++)
            ends[open] = 0;
        ends[i] = 1;
        open = UINT32_MAX;
    }
}

void qz_coarse_join(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text, qz_tokens *tokens,
                    uint32_t from)
{
    qz_tags *tags = qz_allocate(arena, sizeof *tags);
    qz_coarse_word *words = qz_allocate(arena, (QZ_TAGS_WINDOW + 2) * sizeof *words);
    tags->model = segmenter->coarse;
    uint32_t kept = from;
    for (uint32_t at = from; at < tokens->count;) {
        const uint32_t to = qz_coarse_stretch(text, tokens, at);
        if (to == at) {
            tokens->items[kept++] = tokens->items[at++];
            continue;
        }
        qz_coarse_look(segmenter->lexicon, text, tokens, at, to, words);
        for (uint32_t i = 0; i < to - at; i++) {
            uint32_t votes[QZ_COARSE_VOTES];
            qz_coarse_votes(words, i + 1, votes);
            tags->votes[i] = qz_tags_vote(tags->model, votes, QZ_COARSE_VOTES);
        }
        qz_tags_decide(tags, to - at);
        join_terms(words, segmenter->lexicon, text, tokens, at, to - at, tags->ends);
        join_titles(text, tokens, at, to - at, tags->ends);
        uint32_t begin = at;
        for (uint32_t i = at; i < to; i++) {
            if (!tags->ends[i - at])
                continue;
            keep(segmenter->lexicon, text, tokens, &kept, begin, i + 1);
            begin = i + 1;
        }
        at = to;
    }
    tokens->count = kept;
}
