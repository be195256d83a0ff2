/* Phrases and names, all that may be; which are worth anything is for the score to tell (keywords_levels.c).
 */
#include "extract/keywords_candidates.h"
#include "extract/keywords_phrases.h"
#include "extract/keywords_repeats.h"
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
           qz_spot_may_start(&gathered->analysis->text, span.start, QZ_IN(QZ_LIST_TERMS)) &&
           qz_spot_exact(gathered->lexicon, &gathered->analysis->text, span.start, span.end,
                         QZ_IN(QZ_LIST_TERMS), &match);
}

/* ---- the table of candidates ---- */

/* Room for half as many as there are tokens; few documents have more. */
static void make_room(qz_candidates *gathered)
{
    const uint32_t tokens = gathered->analysis->tokens.count;
    gathered->list.room = tokens / 2 + 16;
    gathered->list.items =
        qz_allocate(gathered->analysis->arena, (size_t)gathered->list.room * sizeof *gathered->list.items);
    gathered->occurrences.room = tokens + 16;
    gathered->occurrences.items = qz_allocate(
        gathered->analysis->arena, (size_t)gathered->occurrences.room * sizeof *gathered->occurrences.items);
    for (gathered->room = 64; gathered->room < tokens && gathered->room < UINT32_MAX / 2;)
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

/* What has the same hash nearly always is, so that no loop need find where it ends. */
static inline bool is_same(const qz_candidates *gathered, qz_span a, qz_span b)
{
    return a.end - a.start == b.end - b.start &&
           memcmp(gathered->folded + a.start, gathered->folded + b.start,
                  (b.end - b.start) * sizeof *gathered->folded) == 0;
}

/* The slot of the candidate with these characters, or the empty one where it would be. */
static inline uint32_t slot_of(const qz_candidates *gathered, qz_span span, uint64_t hash)
{
    const uint32_t *slots = gathered->slots, last = gathered->room - 1;
    const qz_candidate *items = gathered->list.items;
    uint32_t slot = (uint32_t)hash & last;
    while (slots[slot] &&
           (items[slots[slot] - 1].hash != hash || !is_same(gathered, items[slots[slot] - 1].first, span)))
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

static inline void count_one(qz_candidates *gathered, qz_candidate *found, uint32_t first, uint32_t end)
{
    const uint8_t standing = qz_candidates_standing(gathered, first, end);
    found->count++;
    found->standing = standing > found->standing ? standing : found->standing;
    *qz_push(gathered->analysis->arena, &gathered->occurrences) = (qz_occurrence){first, end, found->last};
    found->last = gathered->occurrences.count;
}

/* ---- words and phrases ---- */

static void count_word(qz_candidates *gathered, uint32_t token)
{
    qz_keyword_word *word = &gathered->words.items[gathered->words_at[token]];
    if (word->candidate == 0) {
        const qz_candidate *made =
            candidate_made(gathered, gathered->analysis->tokens.items[token].span, token, token + 1);
        word->candidate = (uint32_t)(made - gathered->list.items) + 1;
    }
    count_one(gathered, &gathered->list.items[word->candidate - 1], token, token + 1);
}

/* Phrases that may stand elsewhere too; of the others qz_keyword_shortlist takes what it needs. */
static void count_phrases(qz_candidates *gathered, uint32_t first)
{
    const qz_token *tokens = gathered->analysis->tokens.items;
    const uint32_t start = tokens[first].span.start, listed = qz_keyword_listed(gathered, first);
    if (listed <= tokens[first].span.end - start)
        return;
    qz_phrases phrases = qz_phrases_from(gathered, first, listed);
    while (qz_phrases_next(&phrases)) {
        const qz_span span = {start, tokens[phrases.end - 1].span.end};
        count_one(gathered, candidate_made(gathered, span, first, phrases.end), first, phrases.end);
    }
}

static void count_all(qz_candidates *gathered)
{
    for (uint32_t k = 0; k < gathered->begin_count; k++) {
        const uint32_t first = gathered->begins[k];
        if (qz_phrases_is_word(gathered, first))
            count_word(gathered, first);
        count_phrases(gathered, first);
    }
}

/* ---- names and terms ---- */

/* The tokens that cover a span, from `from` on. */
static void cover(const qz_tokens *tokens, qz_span span, uint32_t from, uint32_t *first, uint32_t *end)
{
    *first = from;
    while (*first + 1 < tokens->count && tokens->items[*first].span.end <= span.start)
        ++*first;
    *end = *first + 1;
    while (*end < tokens->count && tokens->items[*end].span.start < span.end)
        ++*end;
}

/* The name that an entity of the body is; empty for none. */
static qz_span name_of(const qz_candidates *gathered, const qz_entity *entity)
{
    const qz_span body = gathered->analysis->document.body;
    qz_span span = entity->span;
    if (entity->kind == QZ_DOCUMENT_NUMBER || entity->kind == QZ_PERSON || !qz_span_holds(body, span))
        return (qz_span){0, 0};
    if (gathered->folded[span.start] == U'《' && span.end - span.start > 2) {
        span.start++;
        span.end--;
    }
    return span.end - span.start < 2 || span.end - span.start > QZ_KEYWORD_NAME ? (qz_span){0, 0} : span;
}

/* The parts of names and the titles of sections are asked for, though they stand nowhere else. */
static void reach_to_names(qz_candidates *gathered)
{
    const qz_entities *entities = gathered->analysis->entities;
    const qz_section_list *sections = &gathered->analysis->document.sections;
    for (uint32_t i = 0; i < entities->list.count; i++) {
        const qz_span name = name_of(gathered, &entities->list.items[i]);
        for (uint32_t at = name.start; at < name.end; at++)
            qz_keyword_reach_to(gathered, at, name.end - at);
    }
    for (uint32_t i = 0; i < sections->count; i++) {
        const qz_span title = sections->items[i].title;
        if (qz_span_holds(gathered->analysis->document.body, title) && !qz_span_empty(title))
            qz_keyword_reach_to(gathered, title.start, title.end - title.start);
    }
}

/* Names count once each mention, as the phrases that they are or by themselves. */
static void count_entities(qz_candidates *gathered)
{
    const qz_tokens *tokens = &gathered->analysis->tokens;
    const qz_entities *entities = gathered->analysis->entities;
    const uint32_t phrases = gathered->list.count;
    uint32_t from = 0;
    for (uint32_t i = 0; i < entities->list.count && tokens->count; i++) {
        const qz_entity *entity = &entities->list.items[i];
        const qz_span name = name_of(gathered, entity);
        if (qz_span_empty(name))
            continue;
        uint32_t first, end;
        cover(tokens, name, from, &first, &end);
        from = first;
        qz_candidate *found = candidate_of(gathered, name);
        if (!found || (uint32_t)(found - gathered->list.items) >= phrases) {
            found = candidate_made(gathered, name, first, end);
            count_one(gathered, found, first, end);
        }
        if (found->kind == QZ_ENTITY_KINDS)
            found->kind = entity->kind;
    }
}

/* ---- what holds what ---- */

/* Of one token; NULL for none. */
static qz_candidate *candidate_at(const qz_candidates *gathered, uint32_t token)
{
    static const uint32_t NONE = UINT32_MAX;
    const qz_span span = gathered->analysis->tokens.items[token].span;
    if (gathered->words_at[token] == QZ_NO_WORD)
        return candidate_of(gathered, span);
    qz_keyword_word *word = &gathered->words.items[gathered->words_at[token]];
    if (word->candidate == 0) {
        const qz_candidate *found = candidate_of(gathered, span);
        word->candidate = found ? (uint32_t)(found - gathered->list.items) + 1 : NONE;
    }
    return word->candidate == NONE ? NULL : &gathered->list.items[word->candidate - 1];
}

static inline void mark_part(qz_candidate *part, const qz_candidate *longer)
{
    if (part && part->longer < longer->count)
        part->longer = longer->count;
}

/* What stands within a candidate is a part of it: words, and what several of them make. */
static void mark_parts(qz_candidates *gathered, const qz_candidate *longer)
{
    const qz_token *tokens = gathered->analysis->tokens.items;
    uint32_t first = longer->token, end = first + longer->tokens;
    first += tokens[first].span.start < longer->first.start;
    end -= tokens[end - 1].span.end > longer->first.end;
    for (uint32_t at = first; at < end && longer->tokens > 1; at++)
        mark_part(candidate_at(gathered, at), longer);
    for (uint32_t from = first; from + 2 <= end; from++)
        for (uint32_t to = from + 2; to <= end; to++)
            if (to - from < longer->tokens)
                mark_part(candidate_of(gathered, (qz_span){tokens[from].span.start, tokens[to - 1].span.end}),
                          longer);
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
            mark_parts(gathered, candidate);
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
    qz_keyword_words_find(gathered);
    qz_keyword_edges_find(gathered);
    qz_keyword_repeats_find(gathered);
    reach_to_names(gathered);
    make_room(gathered);
    count_all(gathered);
    count_entities(gathered);
    compare_all(gathered);
    mark_headings(gathered);
}
