#include "extract/learned.h"

#include "base/error.h"
#include "base/hash.h"

#include <string.h>
#include <unistd.h>

/* ---- the file ---- */

uint64_t qz_learned_hash(const qz_learned_head *head, const int8_t *weights)
{
    return qz_hash(head->moves, sizeof head->moves) ^ qz_hash(weights, (size_t)head->rows * QZ_LEARNED_ROW);
}

qza_status qz_learned_open(const char *path, qz_learned *model, qza_error *error)
{
    const uint32_t rows = 1U << QZ_LEARNED_BITS;
    *model = (qz_learned){0};
    if (access(path, F_OK) != 0)
        return QZA_OK;
    qz_mapping mapping;
    const qza_status status = qz_map(path, &mapping, error);
    if (status != QZA_OK)
        return status;
    const qz_learned_head *head = mapping.bytes;
    const int8_t *weights = (const int8_t *)mapping.bytes + sizeof *head;
    if (mapping.size != sizeof *head + (size_t)rows * QZ_LEARNED_ROW ||
        memcmp(head->magic, QZ_LEARNED_MAGIC, sizeof head->magic) != 0 || head->rows != rows ||
        head->hash != qz_learned_hash(head, weights)) {
        qz_unmap(&mapping);
        return qz_fail_at(error, QZA_BAD_DICTIONARY, path, 0,
                          "damaged, or a model of another version: install the one that came with this qza",
                          "模型已损坏或版本不符：请安装与本程序一同发布的模型");
    }
    *model = (qz_learned){mapping, head, weights};
    return QZA_OK;
}

void qz_learned_close(qz_learned *model)
{
    if (model->mapping.bytes)
        qz_unmap(&model->mapping);
    *model = (qz_learned){0};
}

/* ---- what the words are ---- */

enum { KINDS = 64, EDGE = 255, LONGEST_LISTED = 20, FARTHEST = 8 };

static qz_learned_word word_of(const qz_text *text, const qz_token *token)
{
    const qz_span span = token->span;
    const uint32_t length = span.end - span.start;
    qz_learned_word word = {.first = text->folded[span.start],
                            .last = text->folded[span.end - 1],
                            .before_last = length > 1 ? text->folded[span.end - 2] : 0,
                            .length = (uint8_t)(length < 4 ? length : 4)};
    word.kind = token->class == QZ_TOKEN_HAN ? (uint8_t)(token->pos * 2 + !token->known)
                                             : (uint8_t)(2 * KINDS + token->class);
    for (uint32_t i = 0; i < length && i < 5; i++)
        word.characters[i] = text->folded[span.start + i];
    if (token->class == QZ_TOKEN_NUMBER || token->class == QZ_TOKEN_DATE) {
        word.hash = token->class; /* all numbers are alike */
        return word;
    }
    for (uint32_t i = span.start; i < span.end; i++)
        word.hash = (word.hash ^ text->folded[i]) * 0x85EBCA77U + 0x165667B1U;
    return word;
}

static void look_up(const qz_lexicon *lexicon, const qz_text *text, const qz_token *token, uint32_t least,
                    qz_learned_word *word)
{
    qz_match match;
    const qz_span span = token->span;
    const uint32_t from = span.end - least > FARTHEST ? span.end - FARTHEST : least;
    if (qz_lexicon_longest_before(lexicon, text->folded, from, span.end, QZ_IN(QZ_LIST_HEADS), &match))
        word->head = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_HEAD_KIND);
    if (qz_lexicon_exact(lexicon, text->folded, span.start, span.end, QZ_IN(QZ_LIST_BOUNDARIES), &match))
        word->role = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_BOUNDARY_ROLE);
    if (qz_lexicon_exact(lexicon, text->folded, span.start, span.end, QZ_IN(QZ_LIST_TITLES), &match))
        word->side = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_TITLE_SIDE);
    word->surname =
        qz_lexicon_exact(lexicon, text->folded, span.start, span.start + 1, QZ_IN(QZ_LIST_SURNAMES), &match);
}

/* Names and places of the lists that end where words end: the longest at each word, from the left. */
static void look_for_listed(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens,
                            uint32_t from, uint32_t to, qz_learned_word *words)
{
    for (uint32_t i = from; i < to; i++) {
        const uint32_t start = tokens->items[i].span.start;
        for (uint32_t last = i + FARTHEST < to ? i + FARTHEST : to; last-- > i;) {
            qz_match match;
            const uint32_t end = tokens->items[last].span.end;
            if (end - start < 2 || end - start > LONGEST_LISTED ||
                !qz_lexicon_exact(lexicon, text->folded, start, end,
                                  QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES), &match))
                continue;
            const bool place = match.sense.list == QZ_LIST_PLACES;
            const uint32_t kind = place ? 30 : qz_cell_choice(lexicon, match.sense, QZ_NAME_KIND);
            for (uint32_t k = i; k <= last; k++)
                if (words[k - from].listed == 0)
                    words[k - from].listed = (uint8_t)(2 * kind + (k > i));
            break;
        }
    }
}

/* Proper nouns of the dictionary, wherever words are cut; `proper` has a value a character. */
static void look_for_proper(const qz_lexicon *lexicon, const qz_text *text, qz_span span, uint8_t *proper)
{
    for (uint32_t at = span.start; at < span.end; at++) {
        qz_match match;
        const uint32_t limit = span.end - at > FARTHEST ? at + FARTHEST : span.end;
        if (!qz_lexicon_longest(lexicon, text->folded, at, limit, QZ_IN(QZ_LIST_WORDS), &match))
            continue;
        const uint32_t pos = qz_cell_choice(lexicon, match.sense, QZ_WORD_POS);
        const char *name = qz_parts_of_speech[pos];
        const uint32_t length = match.span.end - at;
        if (length < 2 || name[0] != 'n' ||
            (name[1] != 'r' && name[1] != 's' && name[1] != 't' && name[1] != 'z'))
            continue;
        for (uint32_t k = 0; k < length; k++)
            proper[at - span.start + k] = (uint8_t)(1 + pos * 3 + (k == 0 ? 0 : k + 1 == length ? 2 : 1));
        at += length - 1;
    }
}

static void mark_found(const qz_tokens *tokens, uint32_t from, uint32_t to, const qz_entities *found,
                       qz_learned_word *words)
{
    const qz_entity *list = found->list.items;
    uint32_t low = 0, high = found->list.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (list[middle].span.end <= tokens->items[from].span.start)
            low = middle + 1;
        else
            high = middle;
    }
    for (uint32_t i = from; i < to && low < found->list.count; i++) {
        const qz_span word = tokens->items[i].span;
        while (low < found->list.count && list[low].span.end <= word.start)
            low++;
        if (low == found->list.count || list[low].span.start > word.start || list[low].span.end < word.end)
            continue;
        const uint32_t place = 2U * (list[low].span.start < word.start) + (list[low].span.end > word.end);
        words[i - from].rule = (uint8_t)(1 + 4U * list[low].kind + place);
    }
}

void qz_learned_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens, uint32_t from,
                     uint32_t to, const qz_entities *found, qz_learned_word *words)
{
    uint8_t proper[QZ_LEARNED_WINDOW * 4] = {0};
    const qz_span span = {tokens->items[from].span.start, tokens->items[to - 1].span.end};
    const uint32_t length = to - from;
    const uint32_t seen = span.end - span.start < sizeof proper ? span.end - span.start : sizeof proper;
    const qz_learned_word edge = {.kind = EDGE};
    look_for_proper(lexicon, text, (qz_span){span.start, span.start + seen}, proper);
    words[0] = words[1] = words[length + 2] = words[length + 3] = edge;
    bool quoted = false;
    for (uint32_t i = from; i < to; i++) {
        const qz_token *token = &tokens->items[i];
        qz_learned_word *word = &words[i - from + 2];
        *word = word_of(text, token);
        if (token->class == QZ_TOKEN_HAN)
            look_up(lexicon, text, token, span.start, word);
        quoted = quoted || word->last == U'“' || word->last == U'《';
        word->quoted = quoted;
        quoted = quoted && word->last != U'”' && word->last != U'》';
        const uint32_t first = token->span.start - span.start, end = token->span.end - span.start;
        word->edge_before = first > 0 && first <= seen ? proper[first - 1] : 0;
        word->proper_first = first < seen ? proper[first] : 0;
        word->proper_last = end <= seen ? proper[end - 1] : 0;
        word->edge_behind = end < seen ? proper[end] : 0;
    }
    look_for_listed(lexicon, text, tokens, from, to, words + 2);
    mark_found(tokens, from, to, found, words + 2);
}

/* ---- features ---- */

typedef struct ballot {
    uint32_t *votes;
    uint32_t count;
    uint32_t feature;
} ballot;

/* The row of the next feature, with its values. */
static void vote(ballot *at, uint64_t a, uint64_t b)
{
    uint64_t hash = (a * 0x9E3779B97F4A7C15U ^ (b + 0x7F4A7C15U) * 0xC2B2AE3D27D4EB4FU) +
                    (uint64_t)at->feature++ * 0xD6E8FEB86659FD93U;
    hash = (hash ^ hash >> 32) * 0x9FB21C651E98DF25U;
    at->votes[at->count++] = (uint32_t)(hash >> 32);
}

static uint64_t pack(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    return (uint64_t)a << 24 | (uint64_t)b << 16 | c << 8 | d;
}

uint32_t qz_learned_votes(const qz_learned_word *words, uint32_t at, uint32_t votes[QZ_LEARNED_VOTES])
{
    const qz_learned_word *w = &words[at], *m = w - 1, *p = w + 1;
    const uint32_t proper = (uint32_t)w->proper_first << 8 | w->proper_last;
    ballot b = {votes, 0, 0};
    vote(&b, 0, 0);
    vote(&b, w->hash, 0);
    vote(&b, m->hash, 0);
    vote(&b, p->hash, 0);
    vote(&b, m[-1].hash, 0);
    vote(&b, p[1].hash, 0);
    vote(&b, w->kind, 0);
    vote(&b, m->kind, w->kind);
    vote(&b, w->kind, p->kind);
    vote(&b, w->hash, p->hash);
    vote(&b, w->hash, p->kind);
    vote(&b, w->last, w->length);
    vote(&b, p->last, 0);
    vote(&b, w->first, w->length);
    vote(&b, w->before_last, w->last);
    vote(&b, w->last, p->last);
    vote(&b, w->quoted, w->kind);
    vote(&b, w->listed, 0);
    vote(&b, pack(0, m->listed, w->listed, p->listed), 0);
    vote(&b, w->head, 0);
    vote(&b, pack(0, w->head, p->head, p->kind), 0);
    vote(&b, p->head, p[1].head);
    vote(&b, m->role, w->role);
    vote(&b, pack(w->surname, w->length, p->length, p->kind), 0);
    vote(&b, m->side, w->surname);
    vote(&b, pack(0, p->side, p[1].side, w->surname), 0);
    vote(&b, proper, 0);
    vote(&b, proper, w->kind);
    vote(&b, pack(w->edge_before, w->proper_first, w->proper_last, w->edge_behind), 0);
    vote(&b, proper, p->kind);
    vote(&b, proper, m->kind);
    vote(&b, m->last, 0);
    vote(&b, p->first, 0);
    vote(&b, w->rule, 0);
    vote(&b, m->rule, w->rule);
    vote(&b, w->rule, w->hash);
    vote(&b, w->rule, w->kind);
    vote(&b, w->rule, w->head);
    vote(&b, w->rule, m->hash);
    vote(&b, w->rule, m->kind);
    for (uint32_t i = 0; i < 5 && w->characters[i]; i++, b.feature--)
        vote(&b, w->characters[i], 0);
    return b.count;
}

uint32_t qz_learned_stretch(const qz_text *text, const qz_tokens *tokens, uint32_t from)
{
    uint32_t to = from;
    while (to < tokens->count && to - from < QZ_LEARNED_WINDOW) {
        const char32_t c = text->folded[tokens->items[to].span.end - 1];
        to++;
        if (c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'\n')
            break;
    }
    return to;
}

/* ---- deciding ---- */

static void add_row(const qz_learned *model, uint32_t vote, int32_t sums[QZ_LEARNED_TAGS])
{
    const int8_t *row = model->weights + (size_t)qz_learned_row(vote) * QZ_LEARNED_ROW;
    if (row[QZ_LEARNED_TAGS] == qz_learned_check(vote))
        for (uint32_t tag = 0; tag < QZ_LEARNED_TAGS; tag++)
            sums[tag] += row[tag];
}

void qz_learned_decide(const qz_learned *model, const qz_learned_word *words, uint32_t length, uint8_t *tags)
{
    enum { NEVER = -(1 << 28) };
    uint8_t from[QZ_LEARNED_WINDOW][QZ_LEARNED_TAGS];
    int32_t best[QZ_LEARNED_TAGS] = {0};
    for (uint32_t i = 0; i < length; i++) {
        uint32_t votes[QZ_LEARNED_VOTES];
        int32_t sums[QZ_LEARNED_TAGS] = {0};
        const uint32_t count = qz_learned_votes(words, i + 2, votes);
        for (uint32_t k = 0; k < count; k++)
            add_row(model, votes[k], sums);
        int32_t next[QZ_LEARNED_TAGS];
        for (uint32_t tag = 0; tag < QZ_LEARNED_TAGS; tag++) {
            next[tag] = i == 0 && (tag == 0 || tag % 2 == 1) ? 0 : NEVER;
            from[i][tag] = 0;
            for (uint32_t before = 0; i > 0 && before < QZ_LEARNED_TAGS; before++) {
                const int32_t way = best[before] + model->head->moves[before][tag];
                if (!qz_learned_follows(before, tag) || way <= next[tag])
                    continue;
                next[tag] = way;
                from[i][tag] = (uint8_t)before;
            }
            next[tag] += sums[tag];
        }
        memcpy(best, next, sizeof best);
    }
    uint8_t tag = 0;
    for (uint8_t other = 1; other < QZ_LEARNED_TAGS; other++)
        if (best[other] > best[tag])
            tag = other;
    for (uint32_t i = length; i-- > 0;) {
        tags[i] = tag;
        tag = from[i][tag];
    }
}
