/* Phrases and names, all that may be; which are worth anything is for the score to tell (keywords_levels.c).
 */
#include "extract/keywords_candidates.h"
#include "extract/keywords_tokens.h"
#include "extract/keywords_words.h"

#include <string.h>

bool qz_candidate_holds(const qz_candidates *gathered, qz_span outer, qz_span inner)
{
    const uint32_t length = inner.end - inner.start;
    for (uint32_t at = outer.start; at + length <= outer.end; at++)
        if (qz_candidates_same(gathered, (qz_span){at, at + length}, inner))
            return true;
    return false;
}

qz_span qz_candidates_unquoted(const qz_candidates *gathered, qz_span span)
{
    const bool quoted = span.end - span.start > 2 && qz_keyword_opens(gathered->folded[span.start]) &&
                        qz_keyword_closes(gathered->folded[span.end - 1]);
    return quoted ? (qz_span){span.start + 1, span.end - 1} : span;
}

bool qz_candidate_is_term(const qz_candidates *gathered, const qz_candidate *candidate)
{
    static const uint32_t SHORTEST = 4;
    const qz_span span = candidate->first;
    qz_match match;
    return span.end - span.start >= SHORTEST &&
           qz_lexicon_exact(gathered->lexicon, gathered->folded, span.start, span.end, QZ_IN(QZ_LIST_TERMS),
                            &match);
}

/* ---- the table of candidates ---- */

/* Room for about as many as there are tokens; a few documents have more. */
static void make_room(qz_candidates *gathered)
{
    const uint32_t tokens = gathered->analysis->tokens.count;
    gathered->list.room = tokens + tokens / 2 + 16;
    gathered->list.items =
        qz_allocate(gathered->analysis->arena, (size_t)gathered->list.room * sizeof *gathered->list.items);
    for (gathered->room = 64; gathered->room / 3 < tokens && gathered->room < UINT32_MAX / 2;)
        gathered->room *= 2;
    gathered->slots = qz_allocate_zeroed(gathered->analysis->arena, gathered->room, sizeof *gathered->slots);
}

static void grow(qz_candidates *gathered)
{
    const uint32_t room = gathered->room * 2;
    uint32_t *slots = qz_allocate_zeroed(gathered->analysis->arena, room, sizeof *slots);
    for (uint32_t i = 0; i < gathered->list.count; i++) {
        uint32_t slot = (uint32_t)gathered->list.items[i].hash & (room - 1);
        while (slots[slot])
            slot = (slot + 1) & (room - 1);
        slots[slot] = i + 1;
    }
    gathered->slots = slots;
    gathered->room = room;
}

/* The slot of the candidate with these characters, or the empty one where it would be. */
static inline uint32_t slot_of(const qz_candidates *gathered, qz_span span, uint64_t hash)
{
    const uint32_t *slots = gathered->slots, last = gathered->room - 1;
    const qz_candidate *items = gathered->list.items;
    uint32_t slot = (uint32_t)hash & last;
    while (slots[slot] && (items[slots[slot] - 1].hash != hash ||
                           !qz_candidates_same(gathered, items[slots[slot] - 1].first, span)))
        slot = (slot + 1) & last;
    return slot;
}

/* NULL where there is none. */
static qz_candidate *candidate_of(const qz_candidates *gathered, qz_span span)
{
    const uint32_t found = gathered->slots[slot_of(gathered, span, qz_keyword_hash(gathered, span))];
    return found ? &gathered->list.items[found - 1] : NULL;
}

/* The one with these characters, which are the tokens [first, end) where it is new. */
static inline qz_candidate *candidate_made(qz_candidates *gathered, qz_span span, uint32_t first,
                                           uint32_t end)
{
    const uint64_t hash = qz_keyword_hash(gathered, span);
    const uint32_t slot = slot_of(gathered, span, hash), found = gathered->slots[slot];
    if (found)
        return &gathered->list.items[found - 1];
    qz_candidate *made = qz_push(gathered->analysis->arena, &gathered->list);
    *made = (qz_candidate){.first = span,
                           .hash = hash,
                           .kind = QZ_ENTITY_KINDS,
                           .token = first,
                           .tokens = (uint8_t)(end - first < UINT8_MAX ? end - first : UINT8_MAX)};
    gathered->slots[slot] = gathered->list.count;
    if (gathered->list.count * 2U >= gathered->room)
        grow(gathered);
    return made;
}

static uint32_t add_occurrence(qz_candidates *gathered, uint32_t first, uint32_t end, uint32_t previous)
{
    *qz_push(gathered->analysis->arena, &gathered->occurrences) = (qz_occurrence){first, end, previous};
    return gathered->occurrences.count - 1;
}

/* An occurrence of `span`, the tokens [first, end). */
static inline qz_candidate *count_one(qz_candidates *gathered, qz_span span, uint32_t first, uint32_t end)
{
    qz_candidate *found = candidate_made(gathered, span, first, end);
    found->count++;
    if (found->count == 2)
        found->last = add_occurrence(gathered, found->token, found->token + found->tokens, 0);
    if (found->count > 1)
        found->last = add_occurrence(gathered, first, end, found->last + 1);
    uint8_t standing = gathered->standings[first];
    if (standing == QZ_STANDS_HEADING && gathered->standings[end - 1] != QZ_STANDS_HEADING)
        standing = QZ_STANDS_ANYWHERE;
    if (standing > found->standing)
        found->standing = standing;
    return found;
}

/* ---- phrases ---- */

/* 城市节水和污水|处理: the second part of what is joined goes on behind this token. */
static bool is_half(const qz_candidates *gathered, uint32_t token)
{
    const uint8_t beside = gathered->besides[token + 1];
    return beside == QZ_BESIDE_NOUN || beside == QZ_BESIDE_DOING;
}

/* What a quoted name may have inside: “一园、六区”, “3+5”. */
static bool may_stand_quoted(const qz_candidates *gathered, uint32_t token)
{
    const qz_token *mark = &gathered->analysis->tokens.items[token];
    const char32_t c = gathered->folded[mark->span.start];
    return mark->class != QZ_TOKEN_SPACE && c != U'。' && c != U'!' && c != U'?' && c != U';' && c != U':';
}

/* Does a phrase that begins at token `first` go over this mark? `depth` is that of its quotation marks. */
static bool goes_over(const qz_candidates *gathered, uint32_t first, uint32_t token, uint32_t *depth)
{
    if (gathered->shapes[token] == QZ_SHAPE_END)
        return *depth > 0 && may_stand_quoted(gathered, token);
    if (gathered->shapes[first] == QZ_SHAPE_VERB) /* 筑牢|“四梁八柱” */
        return false;
    const bool opens =
        qz_keyword_opens(gathered->folded[gathered->analysis->tokens.items[token].span.end - 1]);
    if (!opens && *depth == 0)
        return false;
    *depth = opens ? *depth + 1 : *depth - 1;
    return true;
}

/* All phrases that begin at a token; what stands in quotation marks counts as one word. */
static void count_phrases(qz_candidates *gathered, uint32_t first)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    const qz_token *items = tokens->items;
    const uint8_t *edges = gathered->edges;
    const uint32_t start = items[first].span.start;
    uint32_t depth = 0, words = 0;
    bool joined = false;
    for (uint32_t i = first; i < tokens->count && words < QZ_KEYWORD_WORDS; i++, words += depth == 0) {
        const uint32_t end = items[i].span.end;
        const uint8_t edge = edges[i];
        if (end - start > QZ_KEYWORD_CHARACTERS ||
            (edge & QZ_EDGE_MARK && !goes_over(gathered, first, i, &depth)))
            return;
        if (depth > 0)
            continue;
        joined = joined || (i > first && edge & QZ_EDGE_JOINS);
        if (joined && is_half(gathered, i))
            continue;
        if (end - start > 1 && edge & (i == first ? QZ_EDGE_ALONE : QZ_EDGE_ENDS)) {
            count_one(gathered, (qz_span){start, end}, first, i + 1);
        }
    }
}

/* ---- names and terms ---- */

/* The tokens that cover a span, from `from` on; sets `exact` where they make just that. */
static void cover(const qz_tokens *tokens, qz_span span, uint32_t from, uint32_t *first, uint32_t *end,
                  bool *exact)
{
    *first = from;
    while (*first + 1 < tokens->count && tokens->items[*first].span.end <= span.start)
        ++*first;
    *end = *first + 1;
    while (*end < tokens->count && tokens->items[*end].span.start < span.end)
        ++*end;
    *exact = tokens->items[*first].span.start == span.start && tokens->items[*end - 1].span.end == span.end;
}

/* Names count once each mention, as the phrases that they are or by themselves. */
static void count_entities(qz_candidates *gathered)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    const qz_entities *entities = gathered->analysis->entities;
    const uint32_t phrases = gathered->list.count;
    uint32_t from = 0;
    for (uint32_t i = 0; i < entities->list.count; i++) {
        const qz_entity *entity = &entities->list.items[i];
        const qz_span body = gathered->analysis->document.body;
        qz_span span = entity->span;
        if (entity->kind == QZ_DOCUMENT_NUMBER || entity->kind == QZ_PERSON || span.start < body.start ||
            span.end > body.end)
            continue;
        if (gathered->folded[span.start] == U'《' && span.end - span.start > 2) {
            span.start++;
            span.end--;
        }
        if (span.end - span.start < 2 || span.end - span.start > QZ_KEYWORD_NAME || !tokens->count)
            continue;
        uint32_t first, end;
        bool exact;
        cover(tokens, span, from, &first, &end, &exact);
        from = first;
        qz_candidate *found = candidate_of(gathered, span);
        if (!found || (uint32_t)(found - gathered->list.items) >= phrases) {
            found = count_one(gathered, span, first, end);
        }
        if (found->kind == QZ_ENTITY_KINDS)
            found->kind = entity->kind;
    }
}

/* ---- what holds what ---- */

/* What stands within a candidate, its tokens [first, end), is a part of it. */
static void mark_parts(qz_candidates *gathered, qz_candidate longer)
{
    const qz_token *tokens = gathered->analysis->tokens.items;
    const uint32_t end = longer.token + longer.tokens;
    for (uint32_t from = longer.token; from < end; from++) {
        for (uint32_t to = from + 1; to <= end; to++) {
            const qz_span inner = {tokens[from].span.start, tokens[to - 1].span.end};
            if (inner.start < longer.first.start || inner.end > longer.first.end ||
                inner.end - inner.start > QZ_KEYWORD_NAME)
                break;
            if (to - from == longer.tokens || inner.end - inner.start < 2)
                continue;
            qz_candidate *part = candidate_of(gathered, inner);
            if (part && part->longer < longer.count)
                part->longer = longer.count;
        }
    }
}

/* What a longer candidate with the same count holds is only a part of it. The most frequent phrase is one of
 * three characters and more: 工作 and 发展 are the most frequent words of most documents. */
static void compare_all(qz_candidates *gathered)
{
    static const uint32_t SHORTEST = 3;
    for (uint32_t i = 0; i < gathered->list.count; i++) {
        const qz_candidate *candidate = &gathered->list.items[i];
        if (candidate->count > gathered->most && candidate->first.end - candidate->first.start >= SHORTEST)
            gathered->most = candidate->count;
        if ((candidate->count > 1 || candidate->kind < QZ_ENTITY_KINDS) &&
            candidate->tokens <= QZ_KEYWORD_WORDS)
            mark_parts(gathered, *candidate);
    }
}

/* What is the whole title of a section, 一、 and 。 apart. */
static void mark_headings(qz_candidates *gathered)
{
    const qz_section_list *sections = &gathered->analysis->document.sections;
    const qz_span body = gathered->analysis->document.body;
    for (uint32_t i = 0; i < sections->count; i++) {
        const qz_span title = sections->items[i].title;
        if (title.end - title.start < 2 || title.end - title.start > QZ_KEYWORD_NAME ||
            title.start < body.start || title.end > body.end)
            continue;
        qz_candidate *found = candidate_of(gathered, title);
        if (!found && title.end - title.start > 2)
            found = candidate_of(gathered, (qz_span){title.start, title.end - 1});
        if (found)
            found->standing = QZ_STANDS_WHOLE_HEADING;
    }
}

void qz_candidates_gather(qz_analysis *analysis, qz_candidates *gathered)
{
    *gathered = (qz_candidates){.analysis = analysis,
                                .lexicon = analysis->knowledge->lexicon,
                                .folded = analysis->text.folded,
                                .own_frequencies = qz_analysis_setting(analysis, "idf") != NULL};
    qz_keyword_shapes_find(gathered);
    qz_keyword_sums(gathered);
    qz_keyword_words_find(gathered);
    qz_keyword_edges_find(gathered);
    make_room(gathered);
    for (uint32_t i = 0; i < analysis->tokens.count; i++)
        if (gathered->edges[i] & QZ_EDGE_BEGINS)
            count_phrases(gathered, i);
    count_entities(gathered);
    compare_all(gathered);
    mark_headings(gathered);
}
