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
static uint8_t level(double value, const double *limits, uint8_t count)
{
    uint8_t reached = 0;
    while (reached < count && value >= limits[reached])
        reached++;
    return reached;
}

#define LEVEL(value, ...)                                                                                    \
    level(value, (const double[]){__VA_ARGS__}, sizeof((const double[]){__VA_ARGS__}) / sizeof(double))

/* Of “双碳” what they say of 双碳. */
void qz_candidate_look_up(const qz_candidates *gathered, qz_candidate *candidate, const qz_match *known)
{
    static const uint32_t SHORTEST_TERM = 4;
    const qz_lexicon *lexicon = gathered->lexicon;
    const qz_span whole = candidate->first, span = qz_candidates_unquoted(gathered, whole);
    qz_match match;
    candidate->term =
        whole.end - whole.start >= SHORTEST_TERM &&
        qz_lexicon_exact(lexicon, gathered->folded, whole.start, whole.end, QZ_IN(QZ_LIST_TERMS), &match);
    if (known && known->sense.list == QZ_LIST_FREQUENCIES)
        match = *known;
    else if (!qz_lexicon_exact(lexicon, gathered->folded, span.start, span.end, QZ_IN(QZ_LIST_FREQUENCIES),
                               &match))
        return;
    const uint32_t policy = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_REPORTS) +
                            qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NOTICES);
    const uint32_t news = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NEWS);
    const uint32_t edges = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_EDGES);
    candidate->policy = (uint8_t)(1 + LEVEL(policy, 1, 40, 80, 150, 300, 600, 1200, 2400, 5000));
    candidate->news = (uint8_t)(1 + LEVEL((policy + 5) / (news + 5.0), 0.4, 1, 3, 8, 20, 60));
    candidate->variety = edges ? (uint8_t)(1 + LEVEL(edges, 100, 150, 200, 250, 300, 400)) : 0;
}

/* ---- at a glance ---- */

enum { LONGEST = 16, MOST_WORDS = 6 }; /* that have levels of their own */

static uint8_t frequency_level(uint32_t count, uint32_t words)
{
    const uint32_t often = (uint32_t)((count > 1) + (count > 2) + (count > 3) + (count > 5));
    return (uint8_t)(3 * often + (words < 2 ? 0U : words < 3 ? 1U : 2U));
}

static uint8_t nested_level(const qz_candidate *candidate)
{
    return candidate->longer >= candidate->count ? 2 : candidate->longer > 0;
}

/* 应用反渗透膜 is a clause without its subject; 扩大有效投资 is one too, but a common phrase. */
static uint8_t verb_level(bool begins, uint32_t verbs, bool common)
{
    return (uint8_t)((begins ? 1 + !common : 0) + (verbs > begins ? 3 : 0));
}

/* By how often the words stand in the document: the mean of the logarithms. */
static uint8_t repeated_level(double mean)
{
    static const double ROUNDING = 1e-9; /* the sums are differences of long ones */
    return LEVEL(mean + ROUNDING, 0.01, 0.35, 0.7, 1, 1.3, 1.6, 2, 2.5);
}

static uint8_t position_level(const qz_candidates *gathered, uint32_t start)
{
    const qz_span body = gathered->analysis->document.body;
    return LEVEL((double)(start - body.start) / (body.end - body.start), 0.05, 0.15, 0.3, 0.5, 0.75);
}

static uint8_t clause_level(const qz_candidates *gathered, const qz_candidate *candidate)
{
    const uint32_t clause = gathered->clauses[candidate->token], start = candidate->first.start;
    return LEVEL(clause < start ? start - clause : 0, 1, 2, 3, 5, 8, 12);
}

void qz_candidate_glance(const qz_candidates *gathered, const qz_candidate *candidate,
                         qz_factor_levels levels)
{
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint32_t length = candidate->first.end - candidate->first.start;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[first];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS), some = words ? words : 1;
    const bool begins = gathered->shapes[first] == QZ_SHAPE_VERB;
    levels[QZ_FACTOR_FREQUENCY] = frequency_level(candidate->count, words);
    levels[QZ_FACTOR_POSITION] = position_level(gathered, candidate->first.start);
    levels[QZ_FACTOR_HEADING] = candidate->standing;
    levels[QZ_FACTOR_LENGTH] = (uint8_t)(length < LONGEST ? length : LONGEST);
    levels[QZ_FACTOR_WORDS] = (uint8_t)(words < MOST_WORDS ? words : MOST_WORDS);
    levels[QZ_FACTOR_FIRST] = gathered->shapes[first];
    levels[QZ_FACTOR_LAST] = gathered->shapes[end - 1];
    levels[QZ_FACTOR_LEFT] = first ? gathered->besides[first - 1] : QZ_BESIDE_END;
    levels[QZ_FACTOR_RIGHT] = gathered->besides[end];
    levels[QZ_FACTOR_KIND] = candidate->kind;
    levels[QZ_FACTOR_TERM] = candidate->term;
    levels[QZ_FACTOR_QUOTED] = qz_tally_of(tally, QZ_TALLY_QUOTES) > 0;
    levels[QZ_FACTOR_NESTED] = nested_level(candidate);
    levels[QZ_FACTOR_REPEATED] = repeated_level((gathered->repeated[end] - gathered->repeated[first]) / some);
    levels[QZ_FACTOR_POLICY] = candidate->policy;
    levels[QZ_FACTOR_NEWS] = candidate->news;
    levels[QZ_FACTOR_VARIETY] = candidate->variety;
    levels[QZ_FACTOR_CLAUSE] = clause_level(gathered, candidate);
    levels[QZ_FACTOR_VERBS] = verb_level(begins, qz_tally_of(tally, QZ_TALLY_VERBS), candidate->policy > 0);
    levels[QZ_FACTOR_TITLED] =
        LEVEL((double)qz_tally_of(tally, QZ_TALLY_TITLED) / some, 0.01, 0.34, 0.51, 0.7, 0.99);
}

/* ---- with look-ups ---- */

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
        if (gathered->shapes[at] == QZ_SHAPE_QUOTE || gathered->words_at[at] == UINT32_MAX)
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
    qz_candidate_glance(gathered, candidate, levels);
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
