#include "extract/keywords_levels.h"

#include "extract/keywords_neighbours.h"
#include "extract/keywords_words.h"

const char *const qz_factor_names[QZ_FACTORS] = {
    [QZ_FACTOR_FREQUENCY] = "frequency", [QZ_FACTOR_POSITION] = "position", [QZ_FACTOR_HEADING] = "heading",
    [QZ_FACTOR_LENGTH] = "length",       [QZ_FACTOR_WORDS] = "words",       [QZ_FACTOR_FIRST] = "first",
    [QZ_FACTOR_LAST] = "last",           [QZ_FACTOR_LEFT] = "left",         [QZ_FACTOR_RIGHT] = "right",
    [QZ_FACTOR_KIND] = "kind",           [QZ_FACTOR_TERM] = "term",         [QZ_FACTOR_QUOTED] = "quoted",
    [QZ_FACTOR_NESTED] = "nested",       [QZ_FACTOR_REPEATED] = "repeated", [QZ_FACTOR_POLICY] = "policy",
    [QZ_FACTOR_NEWS] = "news",           [QZ_FACTOR_VARIETY] = "variety",   [QZ_FACTOR_CLAUSE] = "clause",
    [QZ_FACTOR_VERBS] = "verbs",         [QZ_FACTOR_TITLED] = "titled",     [QZ_FACTOR_RARITY] = "rarity",
    [QZ_FACTOR_COMMONEST] = "commonest", [QZ_FACTOR_TITLE] = "title",       [QZ_FACTOR_ENDING] = "ending",
    [QZ_FACTOR_STOPS] = "stops",         [QZ_FACTOR_BEFORE] = "before",     [QZ_FACTOR_AFTER] = "after",
    [QZ_FACTOR_SHARE] = "share",         [QZ_FACTOR_ENTITLED] = "entitled",
};

/* How many of the limits a value reaches; they go up. */
static inline uint8_t level(double value, const double *limits, uint8_t count)
{
    uint8_t reached = 0;
    for (uint8_t i = 0; i < count; i++)
        reached = (uint8_t)(reached + (value >= limits[i]));
    return reached;
}

#define LEVEL(value, ...)                                                                                    \
    level(value, (const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double))

/* ---- at a glance ---- */

/* Those of 0, 0.05, 0.35, 0.7, 1, 1.3, 1.6, 2 and 2.5. */
const uint8_t qz_levels_repeated[51] = {0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3,
                                        3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6,
                                        6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8};

static void glanced_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                           qz_factor_levels levels)
{
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[first];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS);
    levels[QZ_FACTOR_FREQUENCY] = qz_level_frequency(candidate->count, words);
    levels[QZ_FACTOR_POSITION] = qz_level_position(gathered, first);
    levels[QZ_FACTOR_HEADING] = candidate->standing;
    levels[QZ_FACTOR_LENGTH] = qz_level_length(candidate->first.end - candidate->first.start);
    levels[QZ_FACTOR_WORDS] = qz_level_words(words);
    levels[QZ_FACTOR_FIRST] = gathered->shapes[first];
    levels[QZ_FACTOR_LAST] = gathered->shapes[end - 1];
    levels[QZ_FACTOR_LEFT] = qz_level_left(gathered, first);
    levels[QZ_FACTOR_RIGHT] = gathered->besides[end];
    levels[QZ_FACTOR_KIND] = candidate->kind;
    levels[QZ_FACTOR_QUOTED] = qz_tally_of(tally, QZ_TALLY_QUOTES) > 0;
    levels[QZ_FACTOR_NESTED] = qz_level_nested(candidate);
    levels[QZ_FACTOR_REPEATED] = qz_level_repeated(gathered, first, end, words);
    levels[QZ_FACTOR_CLAUSE] = gathered->clauses[first];
    levels[QZ_FACTOR_TITLED] = qz_level_titled(qz_tally_of(tally, QZ_TALLY_TITLED), words);
}

/* ---- by the lists ---- */

/* Of “双碳” what frequencies.tsv says of 双碳. */
static void listed_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                          qz_factor_levels levels)
{
    const qz_lexicon *lexicon = gathered->lexicon;
    const qz_span span = qz_candidates_unquoted(gathered, candidate->first);
    qz_match match;
    levels[QZ_FACTOR_TERM] = qz_candidate_is_term(gathered, candidate);
    levels[QZ_FACTOR_POLICY] = levels[QZ_FACTOR_NEWS] = levels[QZ_FACTOR_VARIETY] = 0;
    if (!qz_lexicon_exact(lexicon, gathered->folded, span.start, span.end, QZ_IN(QZ_LIST_FREQUENCIES),
                          &match))
        return;
    const uint32_t policy = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_REPORTS) +
                            qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NOTICES);
    const uint32_t news = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NEWS);
    const uint32_t edges = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_EDGES);
    levels[QZ_FACTOR_POLICY] = (uint8_t)(1 + LEVEL(policy, 1, 40, 80, 150, 300, 600, 1200, 2400, 5000));
    levels[QZ_FACTOR_NEWS] = (uint8_t)(1 + LEVEL((policy + 5) / (news + 5.0), 0.4, 1, 3, 8, 20, 60));
    levels[QZ_FACTOR_VARIETY] = edges ? (uint8_t)(1 + LEVEL(edges, 100, 150, 200, 250, 300, 400)) : 0;
}

/* 应用反渗透膜 is a clause without its subject; 扩大有效投资 is one too, but a common phrase. */
static uint8_t verb_level(const qz_candidates *gathered, const qz_candidate *candidate, bool common)
{
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint32_t verbs = qz_tally_of(gathered->tallies[end] - gathered->tallies[first], QZ_TALLY_VERBS);
    const bool begins = gathered->shapes[first] == QZ_SHAPE_VERB;
    return (uint8_t)((begins ? 1 + !common : 0) + (verbs > begins ? 3 : 0));
}

/* What the words of a candidate are, taken together. */
typedef struct wording {
    uint32_t words;
    double rarity, commonest;
    uint8_t ending, stops;
} wording;

static wording wording_of(qz_candidates *gathered, const qz_candidate *candidate)
{
    wording made = {.commonest = 1e9};
    const uint32_t end = candidate->token + candidate->tokens;
    bool last_stops = false;
    for (uint32_t at = candidate->token; at < end; at++) {
        if (gathered->shapes[at] == QZ_SHAPE_QUOTE || gathered->words_at[at] == QZ_NO_WORD)
            continue;
        const qz_keyword_word *word = qz_keyword_word_known(gathered, gathered->words_at[at]);
        if (last_stops && made.words > 1)
            made.stops |= 4;
        last_stops = word->stop;
        made.ending = word->ending;
        if (word->stop && made.words == 0)
            made.stops |= 1;
        made.words++;
        made.rarity += word->rarity;
        if (word->rarity < made.commonest)
            made.commonest = word->rarity;
    }
    if (last_stops && made.words > 1)
        made.stops |= 2;
    return made;
}

static uint8_t entropy_level(double entropy)
{
    return (uint8_t)(1 + LEVEL(entropy, 0.01, 0.5, 0.8, 1.2));
}

void qz_candidate_levels(qz_candidates *gathered, const qz_candidate *candidate, qz_factor_levels levels)
{
    const wording made = wording_of(gathered, candidate);
    const qz_span title = gathered->analysis->document.title.span;
    glanced_levels(gathered, candidate, levels);
    listed_levels(gathered, candidate, levels);
    levels[QZ_FACTOR_VERBS] = verb_level(gathered, candidate, levels[QZ_FACTOR_POLICY] > 0);
    levels[QZ_FACTOR_RARITY] =
        LEVEL(made.rarity / (made.words ? made.words : 1), 2, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8);
    levels[QZ_FACTOR_COMMONEST] = LEVEL(made.commonest, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8);
    levels[QZ_FACTOR_TITLE] = qz_keyword_in_title(gathered, candidate->first);
    levels[QZ_FACTOR_ENDING] = made.ending;
    levels[QZ_FACTOR_STOPS] = made.stops;
    levels[QZ_FACTOR_BEFORE] = levels[QZ_FACTOR_AFTER] = 0;
    if (candidate->count > 1) {
        const qz_entropies sides = qz_candidate_entropies(gathered, candidate);
        levels[QZ_FACTOR_BEFORE] = entropy_level(sides.before);
        levels[QZ_FACTOR_AFTER] = entropy_level(sides.after);
    }
    levels[QZ_FACTOR_SHARE] =
        LEVEL((double)candidate->count / (gathered->most ? gathered->most : 1), 0.1, 0.25, 0.5, 0.75, 1);
    levels[QZ_FACTOR_ENTITLED] = title.end > title.start;
}
