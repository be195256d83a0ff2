#include "extract/learned.h"

#include "base/error.h"
#include "base/hash.h"

#include <string.h>
#include <unistd.h>

/* ---- the file ---- */

uint64_t qz_learned_hash(const qz_learned_head *head, const qz_learned_row *rows)
{
    return qz_hash(head->moves, sizeof head->moves) ^ qz_hash(rows, (size_t)head->rows * sizeof *rows);
}

qza_status qz_learned_open(const char *path, qz_learned *model, qza_error *error)
{
    const uint32_t rows = QZ_LEARNED_ROWS;
    *model = (qz_learned){0};
    if (access(path, F_OK) != 0)
        return QZA_OK;
    qz_mapping mapping;
    const qza_status status = qz_map(path, &mapping, error);
    if (status != QZA_OK)
        return status;
    const qz_learned_head *head = mapping.bytes;
    const qz_learned_row *weights = (const qz_learned_row *)((const char *)mapping.bytes + sizeof *head);
    if (mapping.size != sizeof *head + (size_t)rows * sizeof *weights ||
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

enum { KINDS = 64, EDGE = 255, LONGEST_LISTED = 20, FARTHEST = 8, LONGEST_PARTED = 64 };

static qz_learned_word word_of(const qz_text *text, const qz_token *token)
{
    const qz_span span = token->span;
    const uint32_t length = span.end - span.start;
    qz_learned_word word = {.first = text->folded[span.start],
                            .last = text->folded[span.end - 1],
                            .length = (uint8_t)(length < 4 ? length : 4)};
    word.kind = token->class == QZ_TOKEN_HAN ? (uint8_t)(token->pos * 2 + !token->known)
                                             : (uint8_t)(2 * KINDS + token->class);
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
    if (qz_spot_longest_before(lexicon, text, from, span.end, QZ_IN(QZ_LIST_HEADS), &match))
        word->head = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_HEAD_KIND);
    if (qz_spot_exact(lexicon, text, span.start, span.end, QZ_IN(QZ_LIST_BOUNDARIES), &match))
        word->role = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_BOUNDARY_ROLE);
    if (qz_spot_exact(lexicon, text, span.start, span.end, QZ_IN(QZ_LIST_TITLES), &match))
        word->side = (uint8_t)qz_cell_choice(lexicon, match.sense, QZ_TITLE_SIDE);
    word->surname = qz_spot_surname_end(lexicon, text, span.start, span.start + 1) > span.start;
}

static uint8_t place_in(qz_span whole, qz_span part)
{
    return whole.start < part.start ? whole.end > part.end ? QZ_LEARNED_INSIDE : QZ_LEARNED_END
           : whole.end > part.end   ? QZ_LEARNED_BEGIN
                                    : QZ_LEARNED_SINGLE;
}

static bool is_parted(const qz_token *token)
{
    return token->class == QZ_TOKEN_HAN && token->span.end - token->span.start <= LONGEST_PARTED;
}

static void push_units(const qz_text *text, const qz_token *token, uint32_t word, qz_learned_stretch *stretch)
{
    const bool parted = is_parted(token);
    for (uint32_t at = token->span.start; at < token->span.end; at++) {
        const qz_span span = {at, parted ? at + 1 : token->span.end};
        const char32_t c = token->class == QZ_TOKEN_PUNCTUATION || parted ? text->folded[at] : token->class;
        stretch->units[2 + stretch->count++] = (qz_learned_unit){
            .span = span, .c = c, .word = (uint16_t)word, .place = place_in(token->span, span)};
        if (!parted)
            break;
    }
}

/* Names and places of the lists that begin and end where words do: the longest at each word, from the left.
 */
static void look_for_listed(const qz_lexicon *lexicon, const qz_text *text, qz_learned_stretch *stretch)
{
    qz_learned_unit *units = stretch->units + 2;
    for (uint32_t i = 0; i < stretch->count; i++) {
        if (units[i].place != QZ_LEARNED_BEGIN && units[i].place != QZ_LEARNED_SINGLE)
            continue;
        const uint32_t start = units[i].span.start;
        for (uint32_t last = i + LONGEST_LISTED < stretch->count ? i + LONGEST_LISTED : stretch->count;
             last-- > i;) {
            qz_match match;
            const uint32_t end = units[last].span.end;
            if (units[last].place == QZ_LEARNED_BEGIN || units[last].place == QZ_LEARNED_INSIDE ||
                end - start < 2 ||
                !qz_spot_exact(lexicon, text, start, end, QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES),
                               &match))
                continue;
            const bool place = match.sense.list == QZ_LIST_PLACES;
            const uint32_t kind = place ? 30 : qz_cell_choice(lexicon, match.sense, QZ_NAME_KIND);
            for (uint32_t k = i; k <= last; k++)
                if (units[k].listed == 0)
                    units[k].listed =
                        (uint8_t)(1 + 4 * kind + place_in((qz_span){start, end}, units[k].span));
            break;
        }
    }
}

/* Proper nouns of the dictionary, wherever words are cut. */
static void look_for_proper(const qz_lexicon *lexicon, const qz_text *text, qz_learned_stretch *stretch)
{
    qz_learned_unit *units = stretch->units + 2;
    const uint32_t end = units[stretch->count - 1].span.end;
    for (uint32_t i = 0; i < stretch->count; i++) {
        qz_match match;
        const uint32_t at = units[i].span.start;
        const uint32_t limit = end - at > FARTHEST ? at + FARTHEST : end;
        if (!qz_spot_longest(lexicon, text, at, limit, QZ_IN(QZ_LIST_WORDS), &match))
            continue;
        const uint32_t pos = qz_cell_choice(lexicon, match.sense, QZ_WORD_POS);
        const char *name = qz_parts_of_speech[pos];
        if (match.span.end - at < 2 || name[0] != 'n' ||
            (name[1] != 'r' && name[1] != 's' && name[1] != 't' && name[1] != 'z'))
            continue;
        uint32_t k = i;
        for (; k < stretch->count && units[k].span.end <= match.span.end; k++)
            units[k].proper = (uint8_t)(1 + pos * 4 + place_in(match.span, units[k].span));
        i = k > i ? k - 1 : i;
    }
}

static void mark_found(const qz_entities *found, qz_learned_stretch *stretch)
{
    qz_learned_unit *units = stretch->units + 2;
    const qz_entity *list = found->list.items;
    uint32_t low = 0, high = found->list.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (list[middle].span.end <= units[0].span.start)
            low = middle + 1;
        else
            high = middle;
    }
    for (uint32_t i = 0; i < stretch->count && low < found->list.count; i++) {
        const qz_span unit = units[i].span;
        while (low < found->list.count && list[low].span.end <= unit.start)
            low++;
        if (low == found->list.count || list[low].span.start > unit.start || list[low].span.end < unit.end)
            continue;
        units[i].rule = (uint8_t)(1 + 4U * list[low].kind + place_in(list[low].span, unit));
    }
}

static void mark_quoted(qz_learned_stretch *stretch)
{
    bool quoted = false;
    for (uint32_t i = 2; i < stretch->count + 2; i++) {
        const char32_t c = stretch->units[i].c;
        quoted = quoted || c == U'“' || c == U'《';
        stretch->units[i].quoted = quoted;
        quoted = quoted && c != U'”' && c != U'》';
    }
}

static bool ends_stretch(char32_t c)
{
    return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'\n';
}

uint32_t qz_learned_look(const qz_lexicon *lexicon, const qz_text *text, const qz_tokens *tokens,
                         uint32_t from, const qz_entities *found, qz_learned_stretch *stretch)
{
    const qz_learned_word edge = {.kind = EDGE};
    uint32_t word = 2, at = from;
    stretch->count = 0;
    stretch->words[0] = stretch->words[1] = edge;
    for (; at < tokens->count; at++) {
        const qz_token *token = &tokens->items[at];
        const uint32_t length = is_parted(token) ? token->span.end - token->span.start : 1;
        if (stretch->count + length > QZ_LEARNED_WINDOW && at > from)
            break;
        stretch->words[word] = word_of(text, token);
        if (token->class == QZ_TOKEN_HAN)
            look_up(lexicon, text, token, tokens->items[from].span.start, &stretch->words[word]);
        push_units(text, token, word++, stretch);
        if (ends_stretch(text->folded[token->span.end - 1])) {
            at++;
            break;
        }
    }
    stretch->words[word] = stretch->words[word + 1] = edge;
    const qz_learned_unit before = {.c = 1, .word = 1}, behind = {.c = 2, .word = (uint16_t)word};
    stretch->units[0] = stretch->units[1] = before;
    stretch->units[stretch->count + 2] = stretch->units[stretch->count + 3] = behind;
    look_for_proper(lexicon, text, stretch);
    look_for_listed(lexicon, text, stretch);
    mark_found(found, stretch);
    mark_quoted(stretch);
    return at;
}

/* ---- features ---- */

typedef struct ballot {
    uint32_t votes[QZ_LEARNED_VOTES];
    uint32_t count;
} ballot;

/* The next feature, with its values. */
static void vote(ballot *at, uint64_t a, uint64_t b)
{
    uint64_t hash = (a * 0x9E3779B97F4A7C15U ^ (b + 0x7F4A7C15U) * 0xC2B2AE3D27D4EB4FU) +
                    (uint64_t)at->count * 0xD6E8FEB86659FD93U;
    hash = (hash ^ hash >> 32) * 0x9FB21C651E98DF25U;
    at->votes[at->count++] = (uint32_t)(hash >> 32);
}

static uint64_t pack(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    return (uint64_t)a << 24 | (uint64_t)b << 16 | c << 8 | d;
}

static uint64_t pair(char32_t a, char32_t b)
{
    return (uint64_t)a << 21 | b;
}

uint32_t qz_learned_votes(const qz_learned_stretch *stretch, uint32_t at, uint32_t votes[QZ_LEARNED_VOTES])
{
    const qz_learned_unit *u = &stretch->units[at + 2];
    const qz_learned_word *w = &stretch->words[u->word], *m = w - 1, *p = w + 1;
    const char32_t a = u[-2].c, b1 = u[-1].c, c = u->c, d = u[1].c, e = u[2].c;
    const uint32_t place = u->place;
    ballot b;
    b.count = 0;
    vote(&b, 0, 0);
    vote(&b, c, 0);
    vote(&b, b1, 0);
    vote(&b, d, 0);
    vote(&b, a, 0);
    vote(&b, e, 0);
    vote(&b, pair(b1, c), 0);
    vote(&b, pair(c, d), 0);
    vote(&b, pair(a, b1), 0);
    vote(&b, pair(d, e), 0);
    vote(&b, pair(b1, d), 0);
    vote(&b, pair(b1, c), d);
    vote(&b, pair(a, b1), c);
    vote(&b, pair(c, d), e);
    vote(&b, w->kind, place);
    vote(&b, w->hash, place);
    vote(&b, w->length, place);
    vote(&b, m->hash, place);
    vote(&b, p->hash, place);
    vote(&b, m[-1].hash, place);
    vote(&b, p[1].hash, place);
    vote(&b, m->kind, pack(0, 0, w->kind, place));
    vote(&b, p->kind, pack(0, 0, w->kind, place));
    vote(&b, m->kind, pack(p->kind, w->kind, w->length, place));
    vote(&b, pair(w->last, w->length), place);
    vote(&b, pair(p->last, p->kind), place);
    vote(&b, m->last, place);
    vote(&b, pair(c, place), w->kind);
    vote(&b, u->quoted, w->kind);
    vote(&b, u->listed, 0);
    vote(&b, pack(0, u[-1].listed, u->listed, u[1].listed), 0);
    vote(&b, u->proper, 0);
    vote(&b, pack(0, u[-1].proper, u->proper, u[1].proper), 0);
    vote(&b, u->proper, pack(0, 0, w->kind, place));
    vote(&b, u->proper, pack(0, 0, p->kind, place));
    vote(&b, u->proper, pack(0, 0, m->kind, place));
    vote(&b, w->head, place);
    vote(&b, pack(place, w->head, p->head, p->kind), 0);
    vote(&b, pack(0, place, p->head, p[1].head), 0);
    vote(&b, pack(0, place, m->role, w->role), 0);
    vote(&b, pack(w->surname, w->length, p->length, p->kind), place);
    vote(&b, pack(0, place, m->side, w->surname), 0);
    vote(&b, pack(place, p->side, p[1].side, w->surname), 0);
    vote(&b, u->rule, 0);
    vote(&b, pack(0, u[-1].rule, u->rule, u[1].rule), 0);
    vote(&b, u->rule, c);
    vote(&b, u->rule, pack(0, 0, w->kind, place));
    vote(&b, u->rule, pair(w->hash, place));
    vote(&b, u->rule, pair(m->hash, place));
    vote(&b, u->rule, pack(0, 0, w->head, place));
    vote(&b, u->rule, pack(0, 0, m->kind, place));
    vote(&b, u->rule, pack(0, 0, p->kind, place));
    memcpy(votes, b.votes, b.count * sizeof *votes);
    return b.count;
}

/* ---- deciding ---- */

static void add_row(const qz_learned *model, uint32_t vote, int32_t sums[QZ_LEARNED_TAGS])
{
    const qz_learned_row *row = model->rows + qz_learned_bucket(vote);
    const uint16_t check = qz_learned_check(vote);
    for (uint32_t i = 0; i < QZ_LEARNED_BUCKET; i++, row++) {
        if (row->check != check)
            continue;
        for (uint32_t tag = 0; tag < QZ_LEARNED_TAGS; tag++)
            sums[tag] += row->weights[tag];
        return;
    }
}

void qz_learned_decide(const qz_learned *model, const qz_learned_stretch *stretch, uint8_t *tags)
{
    enum { NEVER = -(1 << 28) };
    const uint32_t length = stretch->count;
    uint8_t from[QZ_LEARNED_WINDOW][QZ_LEARNED_TAGS];
    int32_t best[QZ_LEARNED_TAGS] = {0};
    for (uint32_t i = 0; i < length; i++) {
        uint32_t votes[QZ_LEARNED_VOTES];
        int32_t sums[QZ_LEARNED_TAGS] = {0};
        const uint32_t count = qz_learned_votes(stretch, i, votes);
        for (uint32_t k = 0; k < count; k++)
            add_row(model, votes[k], sums);
        int32_t next[QZ_LEARNED_TAGS];
        for (uint32_t tag = 0; tag < QZ_LEARNED_TAGS; tag++) {
            next[tag] = i == 0 && qz_learned_follows(0, tag) ? 0 : NEVER;
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
    for (uint32_t other = 1; other < QZ_LEARNED_TAGS; other++)
        if (!qz_learned_is_open((uint8_t)other) && best[other] > best[tag])
            tag = (uint8_t)other;
    for (uint32_t i = length; i-- > 0;) {
        tags[i] = tag;
        tag = from[i][tag];
    }
}
