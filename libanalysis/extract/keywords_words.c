/* The distinct words of a document, with what --idf or frequencies.tsv say of them. */
#include "extract/keywords_words.h"

#include <math.h>

enum { DOCUMENTS = 100000, LONGEST_TITLE = 200 };

/* For words that no document had: from their cost as words. */
static double rarity_of_cost(const qz_candidates *gathered, qz_span span)
{
    static const double unseen = 10.8;
    static const double words_a_document = 60;
    qz_word words[QZ_LONGEST_WORD];
    const size_t count =
        qz_lexicon_words(gathered->lexicon, gathered->folded, span.start, span.end, words, QZ_LONGEST_WORD);
    if (count == 0 || words[count - 1].length != span.end - span.start || words[count - 1].user)
        return unseen;
    const double rarity = words[count - 1].cost / 512.0 * log(2) - log(words_a_document);
    return rarity < unseen ? rarity : unseen;
}

static double rarity_of(const qz_candidates *gathered, qz_span span)
{
    qz_match match;
    if (!qz_lexicon_exact(gathered->lexicon, gathered->folded, span.start, span.end,
                          QZ_IN(QZ_LIST_FREQUENCIES), &match) ||
        (gathered->own_frequencies && match.sense.image == 0))
        return rarity_of_cost(gathered, span);
    const double documents = qz_cell_number(gathered->lexicon, match.sense, QZ_FREQUENCY_DOCUMENTS);
    return log(DOCUMENTS / (documents < 1 ? 1 : documents));
}

static bool is_in(const qz_candidates *gathered, qz_span span, qz_list list, qz_match *match)
{
    return qz_spot_exact(gathered->lexicon, &gathered->analysis->text, span.start, span.end, QZ_IN(list),
                         match);
}

static uint8_t ending_of(const qz_candidates *gathered, qz_span span)
{
    qz_match match;
    if (is_in(gathered, span, QZ_LIST_HEADS, &match))
        return (uint8_t)(QZ_ENDING_NAME + qz_cell_choice(gathered->lexicon, match.sense, QZ_HEAD_KIND));
    return is_in(gathered, span, QZ_LIST_MEASURES, &match) ? QZ_ENDING_MEASURE : QZ_ENDING_NONE;
}

static void read_title(qz_candidates *gathered)
{
    const qz_span title = gathered->analysis->document.title.span;
    for (uint32_t at = title.start; at < title.end && title.end - title.start < LONGEST_TITLE; at++)
        qz_firsts_add(&gathered->titled, gathered->folded[at]);
}

bool qz_keyword_in_title(const qz_candidates *gathered, qz_span term)
{
    return qz_firsts_has(&gathered->titled, gathered->folded[term.start]) &&
           qz_firsts_has(&gathered->titled, gathered->folded[term.end - 1]) &&
           qz_candidate_holds(gathered, gathered->analysis->document.title.span, term);
}

/* ---- which words there are ---- */

/* Of up to three characters the key is the characters. */
enum { TOLD_BY_KEY = 3 };

static uint64_t key_of_long(const char32_t *characters, uint32_t length)
{
    static const uint64_t PRIME = 0x9E3779B97F4A7C15U;
    uint64_t key = 1;
    for (uint32_t i = 0; i < length; i++)
        key = (key ^ characters[i]) * PRIME;
    return key >> 2 | (uint64_t)1 << 62; /* no key of a short one is like that */
}

/* Most words are short, but how short nobody can foretell: of those there is no loop. */
static inline uint64_t key_of(const qz_text *text, qz_span span)
{
    static const uint64_t FIRST = (uint64_t)1 << 63;
    const uint32_t length = span.end - span.start;
    const char32_t *first = text->folded + span.start;
    if (length > TOLD_BY_KEY)
        return key_of_long(first, length);
    const uint64_t second = span.start + 1 <= text->length ? first[1] : 0,
                   third = span.start + 2 <= text->length ? first[2] : 0;
    return (FIRST | (uint64_t)first[0] << 42 | second << 21 | third) >> 21 * (TOLD_BY_KEY - length);
}

typedef struct table {
    uint32_t *slots; /* index of a word by its key */
    uint32_t shift, last;
} table;

static table make_table(qz_candidates *gathered)
{
    qz_arena *arena = gathered->analysis->arena;
    const uint32_t tokens = gathered->analysis->tokens.count;
    uint32_t bits = 6;
    while ((1U << bits) / 3 * 2 < tokens)
        bits++;
    gathered->words.room = tokens / 2 + 16; /* for nearly all documents */
    gathered->words.items = qz_allocate(arena, (size_t)gathered->words.room * sizeof *gathered->words.items);
    *qz_push(arena, &gathered->words) = (qz_keyword_word){.count = 0}; /* QZ_NO_WORD */
    gathered->words_at = qz_allocate(arena, (tokens + 1U) * sizeof *gathered->words_at);
    return (table){qz_allocate_zeroed(arena, (size_t)1 << bits, sizeof(uint32_t)), 64 - bits,
                   (1U << bits) - 1};
}

/* The slot of the word, empty if it is new. */
static inline uint32_t *slot_of(const qz_candidates *gathered, const table *known, qz_span span, uint64_t key)
{
    static const uint64_t PRIME = 0x9E3779B97F4A7C15U;
    const qz_keyword_word *words = gathered->words.items;
    uint32_t slot = (uint32_t)(key * PRIME >> known->shift);
    while (known->slots[slot] && (words[known->slots[slot]].key != key ||
                                  (span.end - span.start > TOLD_BY_KEY &&
                                   !qz_candidates_same(gathered, words[known->slots[slot]].first, span))))
        slot = (slot + 1) & known->last;
    return &known->slots[slot];
}

static uint32_t add_word(qz_candidates *gathered, qz_span span, uint64_t key)
{
    qz_match match;
    *qz_push(gathered->analysis->arena, &gathered->words) = (qz_keyword_word){
        .first = span, .key = key, .stop = is_in(gathered, span, QZ_LIST_STOPWORDS, &match)};
    return gathered->words.count - 1;
}

void qz_keyword_words_find(qz_candidates *gathered)
{
    const qz_tokens tokens = gathered->analysis->tokens;
    const table known = make_table(gathered);
    const uint8_t *shapes = gathered->shapes;
    uint32_t *words_at = gathered->words_at;
    for (uint32_t i = 0; i < tokens.count; i++) {
        const qz_span span = tokens.items[i].span;
        if (shapes[i] == QZ_SHAPE_END || span.end - span.start > QZ_KEYWORD_NAME) {
            words_at[i] = QZ_NO_WORD;
            continue;
        }
        const uint64_t key = key_of(&gathered->analysis->text, span);
        uint32_t *slot = slot_of(gathered, &known, span, key);
        if (!*slot)
            *slot = add_word(gathered, span, key);
        words_at[i] = *slot;
        gathered->words.items[*slot].count++;
    }
    read_title(gathered);
    for (uint32_t i = QZ_NO_WORD + 1; i < gathered->words.count; i++) {
        qz_keyword_word *word = &gathered->words.items[i];
        word->titled = qz_keyword_in_title(gathered, word->first);
        word->log_count = word->count > 1 ? log(word->count) : 0;
    }
}

const qz_keyword_word *qz_keyword_word_known(qz_candidates *gathered, uint32_t index)
{
    qz_keyword_word *word = &gathered->words.items[index];
    if (!word->known) {
        word->known = true;
        word->rarity = rarity_of(gathered, word->first);
        word->ending = ending_of(gathered, word->first);
    }
    return word;
}
