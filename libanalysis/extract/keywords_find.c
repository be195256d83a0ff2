/*
 * Keywords: candidates are words, phrases of up to three words, and the names that entities found; the score
 * is a product of parts that --explain prints (keywords.h). What stands inside a better keyword is left out.
 */
#include "extract/entities.h"
#include "extract/keywords.h"

#include "base/hash.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SHORTEST_POLICY_TERM = 4 };
enum {
    MOST_WORDS = 3,
    LONGEST_TERM = 16,
    DOCUMENTS = 100000,
    STANDARD = 20,
    COMPARED = 400,
    EXAMINED = 20000
};

typedef struct candidate {
    qz_span first;
    uint64_t hash;
    uint32_t count;
    uint32_t longer; /* the largest count of a longer candidate around it */
    uint32_t words;
    double rarity;
    bool title;
    bool heading;
    bool entity;
    bool term; /* of the policy terms */
    bool mine; /* and counted as such, being no phrase */
    uint8_t kind;
} candidate;

typedef struct gathering {
    qz_analysis *analysis;
    const qz_lexicon *lexicon;
    const char32_t *folded;
    QZ_LIST(candidate) candidates;
    uint32_t *slots; /* index + 1 by hash */
    uint32_t room;
    bool own_frequencies; /* --idf */
} gathering;

/* ---- the table of candidates ---- */

static bool same_text(const gathering *work, qz_span a, qz_span b)
{
    return a.end - a.start == b.end - b.start && work->folded[a.start] == work->folded[b.start] &&
           memcmp(work->folded + a.start, work->folded + b.start, (a.end - a.start) * sizeof *work->folded) ==
               0;
}

static void grow(gathering *work)
{
    const uint32_t room = work->room ? work->room * 2 : 4096;
    uint32_t *slots = qz_allocate_zeroed(work->analysis->arena, room, sizeof *slots);
    for (uint32_t i = 0; i < work->candidates.count; i++) {
        uint32_t slot = (uint32_t)work->candidates.items[i].hash & (room - 1);
        while (slots[slot])
            slot = (slot + 1) & (room - 1);
        slots[slot] = i + 1;
    }
    work->slots = slots;
    work->room = room;
}

/* The candidate with these words, made where it is new. */
static candidate *candidate_of(gathering *work, qz_span span, bool make)
{
    if (work->candidates.count * 2 >= work->room)
        grow(work);
    const uint64_t hash = qz_hash(work->folded + span.start, (span.end - span.start) * sizeof *work->folded);
    uint32_t slot = (uint32_t)hash & (work->room - 1);
    for (; work->slots[slot]; slot = (slot + 1) & (work->room - 1)) {
        candidate *known = &work->candidates.items[work->slots[slot] - 1];
        if (known->hash == hash && same_text(work, known->first, span))
            return known;
    }
    if (!make)
        return NULL;
    candidate *made = qz_push(work->analysis->arena, &work->candidates);
    *made = (candidate){.first = span, .hash = hash};
    work->slots[slot] = work->candidates.count;
    return made;
}

/* ---- words ---- */

static bool is_stopword(const gathering *work, qz_span span)
{
    qz_match match;
    return qz_lexicon_exact(work->lexicon, work->folded, span.start, span.end, QZ_IN(QZ_LIST_STOPWORDS),
                            &match);
}

/* 667m2, 2076.2kg: a number with its unit, not 5G. */
static bool is_measure(const gathering *work, const qz_token *token)
{
    uint32_t digits = 0;
    while (token->span.start + digits < token->span.end &&
           (qz_is_digit(work->folded[token->span.start + digits]) ||
            work->folded[token->span.start + digits] == U'.'))
        digits++;
    return digits > 2;
}

static bool is_content(const gathering *work, const qz_token *token)
{
    if (token->class == QZ_TOKEN_LATIN || token->class == QZ_TOKEN_MIXED)
        return !is_measure(work, token);
    if (token->class != QZ_TOKEN_HAN)
        return false;
    const char first = qz_parts_of_speech[token->pos][0];
    return first == '\0' || strchr("nvajlibzsfgkh", first) != NULL;
}

static bool is_nominal(const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    if (token->class != QZ_TOKEN_HAN)
        return token->span.end - token->span.start > 1;
    return pos[0] == 'n' || strcmp(pos, "vn") == 0 || strcmp(pos, "an") == 0 || pos[0] == 'j' ||
           pos[0] == 'l' || pos[0] == '\0' || pos[0] == 'g';
}

/* 经济|增长, 质量|控制: at the end of a phrase a verb of two characters is a noun. */
static bool may_end(const qz_token *token)
{
    return is_nominal(token) || (qz_parts_of_speech[token->pos][0] == 'v' && token->class == QZ_TOKEN_HAN &&
                                 token->span.end - token->span.start == 2);
}

/* A phrase may begin with what describes: a noun, an adjective, a noun of doing. */
static bool may_begin(const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    return is_nominal(token) || pos[0] == 'a' || pos[0] == 'b' || pos[0] == 'z';
}

/* ln(documents / documents with the word), for words that no document had: from their cost as words. */
static double rarity_of_cost(const gathering *work, qz_span span)
{
    static const double unseen = 10.8;
    static const double words_a_document = 60;
    qz_word words[QZ_LONGEST_WORD];
    const size_t count =
        qz_lexicon_words(work->lexicon, work->folded, span.start, span.end, words, QZ_LONGEST_WORD);
    if (count == 0 || words[count - 1].length != span.end - span.start || words[count - 1].user)
        return unseen;
    const double rarity = words[count - 1].cost / 512.0 * log(2) - log(words_a_document);
    return rarity < unseen ? rarity : unseen;
}

static double rarity_of(const gathering *work, qz_span span)
{
    qz_match match;
    if (!qz_lexicon_exact(work->lexicon, work->folded, span.start, span.end, QZ_IN(QZ_LIST_FREQUENCIES),
                          &match) ||
        (work->own_frequencies && match.sense.image == 0))
        return rarity_of_cost(work, span);
    const double documents = qz_cell_number(work->lexicon, match.sense, QZ_FREQUENCY_DOCUMENTS);
    return log(DOCUMENTS / (documents < 1 ? 1 : documents));
}

/* ---- gathering ---- */

static void count_phrase(gathering *work, uint32_t first, uint32_t words)
{
    const qz_token *tokens = work->analysis->tokens.items;
    const qz_span span = {tokens[first].span.start, tokens[first + words - 1].span.end};
    candidate *found = candidate_of(work, span, true);
    if (!found->count) {
        found->words = words;
        for (uint32_t i = 0; i < words; i++)
            found->rarity += rarity_of(work, tokens[first + i].span) / words;
    }
    found->count++;
}

/* All phrases that begin at a token. */
static void count_phrases(gathering *work, uint32_t first)
{
    static const double RARE = 6.0;
    const qz_tokens *tokens = &work->analysis->tokens;
    if (!is_content(work, &tokens->items[first]) || is_stopword(work, tokens->items[first].span))
        return;
    const bool is_rare = rarity_of(work, tokens->items[first].span) > RARE; /* 裂解|规律, not 提高|效率 */
    for (uint32_t words = 1; words <= MOST_WORDS && first + words <= tokens->count; words++) {
        const qz_token *last = &tokens->items[first + words - 1];
        if (!is_content(work, last) || last->span.end - tokens->items[first].span.start > LONGEST_TERM)
            return;
        const uint32_t length = last->span.end - tokens->items[first].span.start;
        const bool begins = words == 1 ? is_nominal(last) || (is_rare && length > 1)
                                       : may_begin(&tokens->items[first]) || is_rare;
        if (begins && (words == 1 ? is_nominal(last) || is_rare : may_end(last)) && length >= 2 &&
            !is_stopword(work, last->span))
            count_phrase(work, first, words);
    }
}

/* The mean rarity of the words of a span that begins and ends with words; their number, 0 where it does not.
 */
static uint32_t words_of(const gathering *work, uint32_t first, uint32_t end, double *rarity)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    uint32_t words = 0;
    double sum = 0;
    for (uint32_t i = first; i < tokens->count && tokens->items[i].span.start < end; i++, words++) {
        if (tokens->items[i].span.end > end)
            return 0;
        sum += rarity_of(work, tokens->items[i].span);
    }
    *rarity = words ? sum / words : 0;
    return words;
}

/* Policy terms, whatever words they are cut into: 规上|工业|增加值, 城镇|新增|就业. */
static void count_terms(gathering *work)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        qz_match match;
        double rarity;
        const uint32_t start = tokens->items[i].span.start;
        if (tokens->items[i].class != QZ_TOKEN_HAN ||
            !qz_lexicon_longest(work->lexicon, work->folded, start, work->analysis->text.length,
                                QZ_IN(QZ_LIST_TERMS), &match) ||
            match.span.end - start < SHORTEST_POLICY_TERM || match.span.end - start > LONGEST_TERM)
            continue;
        const uint32_t words = words_of(work, i, match.span.end, &rarity);
        if (!words)
            continue;
        candidate *found = candidate_of(work, match.span, true);
        if (!found->words) {
            found->words = words;
            found->rarity = rarity;
            found->mine = true;
        }
        found->count += found->mine;
        found->term = true;
    }
}

/* Names count once each mention; words that make them were counted as phrases too. */
static void count_entities(gathering *work)
{
    const qz_entities *entities = work->analysis->entities;
    for (uint32_t i = 0; i < entities->list.count; i++) {
        const qz_entity *entity = &entities->list.items[i];
        qz_span span = entity->span;
        if (entity->kind == QZ_PERIOD || entity->kind == QZ_DOCUMENT_NUMBER || entity->kind == QZ_PERSON ||
            span.start < work->analysis->document.body.start)
            continue;
        if (work->folded[span.start] == U'《' && span.end - span.start > 2) {
            span.start++;
            span.end--;
        }
        if (span.end - span.start < 2 || span.end - span.start > 24)
            continue;
        candidate *found = candidate_of(work, span, true);
        if (!found->entity) {
            found->entity = true;
            found->kind = entity->kind;
        }
        if (!found->words) { /* no phrase of words: its own count */
            found->rarity = log(DOCUMENTS / 2.0);
            found->count++;
        }
    }
    for (uint32_t i = 0; i < work->candidates.count; i++)
        if (!work->candidates.items[i].words)
            work->candidates.items[i].words = 3;
}

/* What a longer candidate with the same count holds is only a part of it. */
static void mark_nested(gathering *work)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    for (uint32_t first = 0; first < tokens->count; first++) {
        for (uint32_t words = 2; words <= MOST_WORDS && first + words <= tokens->count; words++) {
            const qz_span span = {tokens->items[first].span.start, tokens->items[first + words - 1].span.end};
            if (span.end - span.start > LONGEST_TERM)
                break;
            const candidate *longer = candidate_of(work, span, false);
            if (!longer || (longer->count < 2 && !longer->entity))
                continue;
            const uint32_t count = longer->count;
            for (uint32_t from = 0; from < words; from++) {
                for (uint32_t to = from + 1; to <= words; to++) {
                    if (to - from == words)
                        continue;
                    const qz_span inner = {tokens->items[first + from].span.start,
                                           tokens->items[first + to - 1].span.end};
                    candidate *part = candidate_of(work, inner, false);
                    if (part && part->longer < count)
                        part->longer = count;
                }
            }
        }
    }
}

static void mark_titles(gathering *work)
{
    const qz_document *document = &work->analysis->document;
    for (uint32_t i = 0; i < work->candidates.count; i++) {
        candidate *found = &work->candidates.items[i];
        const qz_span term = found->first;
        const uint32_t length = term.end - term.start;
        const qz_span title = document->title.span;
        for (uint32_t at = title.start;
             at + length <= title.end && title.end - title.start < 200 && !found->title; at++)
            found->title = same_text(work, term, (qz_span){at, at + length});
    }
}

/* Phrases that stand in headings. */
static void mark_headings(gathering *work)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    const qz_section_list *sections = &work->analysis->document.sections;
    uint32_t first = 0;
    for (uint32_t i = 0; i < sections->count; i++) {
        const qz_span title = sections->items[i].title;
        while (first < tokens->count && tokens->items[first].span.start < title.start)
            first++;
        for (uint32_t from = first; from < tokens->count && tokens->items[from].span.end <= title.end;
             from++) {
            for (uint32_t words = 1; words <= MOST_WORDS && from + words <= tokens->count; words++) {
                const qz_span span = {tokens->items[from].span.start,
                                      tokens->items[from + words - 1].span.end};
                candidate *found = span.end <= title.end ? candidate_of(work, span, false) : NULL;
                if (found)
                    found->heading = true;
            }
        }
    }
}

/* ---- scoring ---- */

static double length_weight(uint32_t characters)
{
    static const double weights[] = {0.089, 0.089, 0.49, 0.72, 1, 1.1, 1.1, 1, 0.93, 0.78, 0.65, 0.52, 0.46};
    const uint32_t most = sizeof weights / sizeof *weights - 1;
    return weights[characters < most ? characters : most];
}

static const double REPEATED = 1.6; /* a phrase that comes again is one */

static double kind_weight(const candidate *found)
{
    if (!found->entity)
        return found->term ? 2.5 : 1.0;
    switch (found->kind) {
    case QZ_CLUSTER:
    case QZ_PROGRAMME:
        return 2.2;
    case QZ_INDUSTRY:
    case QZ_HONOUR:
    case QZ_PLATFORM:
        return 1.6;
    case QZ_ENTERPRISE:
    case QZ_INSTITUTION:
    case QZ_POLICY:
        return 1.15;
    default:
        return 0.5;
    }
}

static qz_keyword score(const gathering *work, const candidate *found, bool policy)
{
    const qz_span body = work->analysis->document.body;
    const double range = body.end > body.start ? (double)(body.end - body.start) : 1.0;
    qz_keyword keyword = {.count = found->count,
                          .first = found->first,
                          .rule = found->entity ? "keyword.name"
                                  : found->term ? "keyword.term"
                                                : "keyword.phrase"};
    qz_keyword_score *parts = &keyword.parts;
    *parts = (qz_keyword_score){1 + log(found->count), pow(found->rarity, 1.2), 1, 1, 1, 1, 1, 1};
    if (policy) {
        parts->title = found->title ? 1.9 : found->heading ? 1.4 : 1.0;
        parts->length = length_weight(found->first.end - found->first.start);
        parts->position = 1 - 0.25 * ((double)(found->first.start - body.start) / range);
        parts->kind = kind_weight(found) * (found->words > 1 && found->count > 1 ? REPEATED : 1.0);
        parts->once = found->count == 1 && found->words > 1 && !found->title && !found->entity && !found->term
                          ? 0.45
                          : 1.0;
        parts->nested = found->longer >= found->count ? 0.35 : 1.0;
    }
    keyword.score = parts->frequency * parts->rarity * parts->title * parts->length * parts->position *
                    parts->kind * parts->once * parts->nested;
    return keyword;
}

static int by_score(const void *left, const void *right)
{
    const qz_keyword *a = left, *b = right;
    if (a->score != b->score)
        return a->score < b->score ? 1 : -1;
    if (a->first.start != b->first.start)
        return a->first.start < b->first.start ? -1 : 1;
    return a->first.end < b->first.end ? -1 : a->first.end > b->first.end;
}

static bool holds(const gathering *work, qz_span outer, qz_span inner)
{
    const uint32_t length = inner.end - inner.start;
    for (uint32_t at = outer.start; at + length <= outer.end; at++)
        if (same_text(work, (qz_span){at, at + length}, inner))
            return true;
    return false;
}

/* Is it part of a better keyword, or one with words around it? Compared with the best COMPARED. */
static bool is_covered(const gathering *work, const qz_keywords *kept, const qz_keyword *keyword)
{
    const uint32_t count = kept->list.count < COMPARED ? kept->list.count : COMPARED;
    const bool phrase = strcmp(keyword->rule, "keyword.phrase") == 0;
    for (uint32_t i = 0; i < count; i++) {
        const qz_keyword *better = &kept->list.items[i];
        if (holds(work, better->first, keyword->first) && keyword->count <= better->count)
            return true;
        if (phrase && holds(work, keyword->first, better->first) && keyword->count * 2 < better->count)
            return true;
    }
    return false;
}

void qz_keywords_find(qz_analysis *analysis)
{
    analysis->keywords = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->keywords);
    const qz_setting *method = qz_analysis_setting(analysis, "method");
    const qz_setting *top = qz_analysis_setting(analysis, "top");
    const uint64_t most = top ? top->number : STANDARD;
    const bool policy = !method || method->choices & 1;
    gathering work = {.analysis = analysis,
                      .lexicon = analysis->knowledge->lexicon,
                      .folded = analysis->text.folded,
                      .own_frequencies = qz_analysis_setting(analysis, "idf") != NULL};
    for (uint32_t i = 0; i < analysis->tokens.count; i++)
        count_phrases(&work, i);
    count_terms(&work);
    count_entities(&work);
    mark_nested(&work);
    mark_titles(&work);
    mark_headings(&work);
    QZ_LIST(qz_keyword) all = {0};
    for (uint32_t i = 0; i < work.candidates.count; i++)
        *qz_push(analysis->arena, &all) = score(&work, &work.candidates.items[i], policy);
    if (all.count)
        qsort(all.items, all.count, sizeof *all.items, by_score);
    for (uint32_t i = 0; i < all.count && i < EXAMINED && analysis->keywords->list.count < most; i++) {
        const qz_span span = all.items[i].first;
        if (qz_lexicon_forbids(work.lexicon, work.folded, span.start, span.end) ||
            is_covered(&work, analysis->keywords, &all.items[i]))
            continue;
        size_t length;
        const char *bytes = qz_text_bytes(&analysis->text, all.items[i].first, &length);
        all.items[i].term = qz_copy_bytes(analysis->arena, bytes, length);
        *qz_push(analysis->arena, &analysis->keywords->list) = all.items[i];
    }
}
