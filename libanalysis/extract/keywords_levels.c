#include "extract/keywords_levels.h"

#include "extract/keywords_words.h"

#include <math.h>

const char *const qz_factor_names[QZ_FACTORS] = {
    [QZ_FACTOR_FREQUENCY] = "frequency", [QZ_FACTOR_RARITY] = "rarity",
    [QZ_FACTOR_COMMONEST] = "commonest", [QZ_FACTOR_POSITION] = "position",
    [QZ_FACTOR_TITLE] = "title",         [QZ_FACTOR_TITLED] = "titled",
    [QZ_FACTOR_HEADING] = "heading",     [QZ_FACTOR_LENGTH] = "length",
    [QZ_FACTOR_WORDS] = "words",         [QZ_FACTOR_FIRST] = "first",
    [QZ_FACTOR_LAST] = "last",           [QZ_FACTOR_ENDING] = "ending",
    [QZ_FACTOR_STOPS] = "stops",         [QZ_FACTOR_LEFT] = "left",
    [QZ_FACTOR_RIGHT] = "right",         [QZ_FACTOR_KIND] = "kind",
    [QZ_FACTOR_TERM] = "term",           [QZ_FACTOR_QUOTED] = "quoted",
    [QZ_FACTOR_NESTED] = "nested",       [QZ_FACTOR_REPEATED] = "repeated",
    [QZ_FACTOR_POLICY] = "policy",       [QZ_FACTOR_NEWS] = "news",
    [QZ_FACTOR_VARIETY] = "variety",     [QZ_FACTOR_CLAUSE] = "clause",
    [QZ_FACTOR_VERBS] = "verbs",
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

/* What the words of a candidate are, taken together. */
typedef struct wording {
    uint32_t words, titled, plain; /* plain: no stop words; titled: of those, in the title */
    bool entitled;                 /* are all in the title? */
    double rarity, commonest;
    uint8_t ending, stops;
    bool quoted;
} wording;

static wording wording_of(qz_candidates *gathered, const qz_candidate *candidate)
{
    wording made = {.entitled = true, .commonest = 1e9};
    const uint32_t end = candidate->token + candidate->tokens;
    bool last_stops = false;
    for (uint32_t at = candidate->token; at < end; at++) {
        if (gathered->shapes[at] == QZ_SHAPE_QUOTE) {
            made.quoted = true;
            continue;
        }
        if (gathered->words_at[at] == UINT32_MAX)
            continue;
        const qz_keyword_word *word = qz_keyword_word_known(gathered, gathered->words_at[at]);
        made.entitled &= word->titled || gathered->analysis->tokens.items[at].span.end > candidate->first.end;
        if (last_stops && made.words > 1)
            made.stops |= 4;
        last_stops = word->stop;
        made.ending = word->ending;
        if (word->stop && made.words == 0)
            made.stops |= 1;
        made.words++;
        made.plain += !word->stop;
        made.titled += !word->stop && word->titled;
        made.rarity += word->rarity;
        if (word->rarity < made.commonest)
            made.commonest = word->rarity;
    }
    if (last_stops && made.words > 1)
        made.stops |= 2;
    return made;
}

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
    candidate->topic = qz_cell_choice(lexicon, match.sense, QZ_FREQUENCY_CLASS) != 0;
    candidate->policy = (uint8_t)(1 + LEVEL(policy, 1, 40, 80, 150, 300, 600, 1200, 2400, 5000));
    candidate->news = (uint8_t)(1 + LEVEL((policy + 5) / (news + 5.0), 0.4, 1, 3, 8, 20, 60));
    candidate->variety = edges ? (uint8_t)(1 + LEVEL(edges, 100, 150, 200, 250, 300, 400)) : 0;
}

enum { LONGEST = 16, OFTENS = 5, MOST_WORDS = 6 }; /* that have levels of their own */

static uint32_t often_of(uint32_t count)
{
    return (uint32_t)((count > 1) + (count > 2) + (count > 3) + (count > 5));
}

static uint8_t frequency_level(uint32_t often, uint32_t words)
{
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

static double repeated_of(const qz_candidates *gathered, uint32_t token, uint32_t end, uint32_t words)
{
    return (gathered->repeated[end] - gathered->repeated[token]) / (words ? words : 1);
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

/* The levels of the factors that need no look-up. */
static void plain_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                         qz_factor_levels levels)
{
    const uint32_t length = candidate->first.end - candidate->first.start;
    const uint32_t end = candidate->token + candidate->tokens;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[candidate->token];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS);
    levels[QZ_FACTOR_FREQUENCY] = frequency_level(often_of(candidate->count), words);
    levels[QZ_FACTOR_HEADING] = candidate->standing;
    levels[QZ_FACTOR_LENGTH] = (uint8_t)(length < LONGEST ? length : LONGEST);
    levels[QZ_FACTOR_WORDS] = (uint8_t)(words < MOST_WORDS ? words : MOST_WORDS);
    levels[QZ_FACTOR_FIRST] = gathered->shapes[candidate->token];
    levels[QZ_FACTOR_LAST] = gathered->shapes[end - 1];
    levels[QZ_FACTOR_KIND] = candidate->kind;
    levels[QZ_FACTOR_NESTED] = nested_level(candidate);
    levels[QZ_FACTOR_TERM] = (uint8_t)(candidate->term + 2 * candidate->topic);
    levels[QZ_FACTOR_POLICY] = candidate->policy;
    levels[QZ_FACTOR_NEWS] = candidate->news;
    levels[QZ_FACTOR_VARIETY] = candidate->variety;
    const uint32_t verbs = qz_tally_of(tally, QZ_TALLY_VERBS);
    const bool begins = gathered->shapes[candidate->token] == QZ_SHAPE_VERB;
    levels[QZ_FACTOR_VERBS] = verb_level(begins, verbs, candidate->policy > 0);
    levels[QZ_FACTOR_REPEATED] = repeated_level(repeated_of(gathered, candidate->token, end, words));
    levels[QZ_FACTOR_POSITION] = position_level(gathered, candidate->first.start);
    levels[QZ_FACTOR_CLAUSE] = clause_level(gathered, candidate);
}

void qz_candidate_levels(qz_candidates *gathered, const qz_candidate *candidate, qz_factor_levels levels)
{
    const wording made = wording_of(gathered, candidate);
    const double words = made.words ? made.words : 1;
    plain_levels(gathered, candidate, levels);
    levels[QZ_FACTOR_RARITY] = LEVEL(made.rarity / words, 2, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8);
    levels[QZ_FACTOR_COMMONEST] = LEVEL(made.commonest, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8);
    levels[QZ_FACTOR_TITLE] = made.entitled && qz_keyword_in_title(gathered, candidate->first);
    levels[QZ_FACTOR_TITLED] =
        LEVEL(made.plain ? (double)made.titled / made.plain : 0, 0.01, 0.34, 0.51, 0.7, 0.99);
    levels[QZ_FACTOR_ENDING] = made.ending;
    levels[QZ_FACTOR_STOPS] = made.stops;
    levels[QZ_FACTOR_LEFT] = levels[QZ_FACTOR_RIGHT] = 0; /* several: qz_candidate_weight */
    levels[QZ_FACTOR_QUOTED] = made.quoted;
}

static double brevity_of(const qz_analysis *analysis)
{
    static const double BRIEF = 400, USUAL = 1000;
    const qz_span body = analysis->document.body;
    const double share = (USUAL - (body.end - body.start)) / (USUAL - BRIEF);
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

static float most_of(const float weights[QZ_FACTOR_LEVELS], uint32_t from, uint32_t to)
{
    float most = weights[from];
    for (uint32_t i = from + 1; i <= to; i++)
        most = weights[i] > most ? weights[i] : most;
    return most;
}

void qz_weights_mix(const qz_analysis *analysis, qz_weights *weights)
{
    weights->brevity = brevity_of(analysis);
    weights->most = 0;
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++) {
        for (uint32_t i = 0; i < QZ_FACTOR_LEVELS; i++) {
            const qz_factor_weight *weight = &qz_factor_weights[factor][i];
            weights->at[factor][i] =
                weight->usual + (float)weights->brevity * (weight->brief - weight->usual);
        }
        weights->most += most_of(weights->at[factor], 0, QZ_FACTOR_LEVELS - 1);
    }
}

double qz_candidate_weight(const qz_weights *weights, const qz_candidate *candidate,
                           const qz_factor_levels levels, qz_factor factor)
{
    if (factor == QZ_FACTOR_RIGHT)
        return 0;
    if (factor == QZ_FACTOR_LEFT)
        return (double)candidate->sides / candidate->count;
    return (double)weights->at[factor][levels[factor]];
}

/* ---- bounds ---- */

enum { MEANS = 64, MEANS_A_UNIT = 20 };

/* What the bounds of all candidates share: the most that they may have of what is looked up for few. */
typedef struct limits {
    const qz_candidates *gathered;
    const qz_weights *weights;
    float counted[OFTENS][MOST_WORDS + 1]; /* by how often a phrase stands there, and its words */
    float repeated[MEANS];                 /* by the mean of the logarithms */
    float stops[2], titled[2], title;      /* without and with such words; all of them */
    float unlisted;                        /* of those that stand in no list */
    float place;                           /* what a phrase has of where it starts, */
    uint32_t start;                        /* for the start last asked for */
} limits;

static void begin_bounds(const qz_candidates *gathered, const qz_weights *weights, limits *bounds)
{
    static const uint8_t UNKNOWN[] = {QZ_FACTOR_RARITY, QZ_FACTOR_COMMONEST, QZ_FACTOR_ENDING};
    static const float ROUNDING = 1e-3F;
    const float(*at)[QZ_FACTOR_LEVELS] = weights->at;
    *bounds = (limits){.gathered = gathered, .weights = weights, .start = UINT32_MAX};
    float unknown = ROUNDING;
    for (uint32_t i = 0; i < sizeof UNKNOWN; i++)
        unknown += most_of(at[UNKNOWN[i]], 0, QZ_FACTOR_LEVELS - 1);
    for (uint32_t often = 0; often < OFTENS; often++)
        for (uint32_t words = 0; words <= MOST_WORDS; words++)
            bounds->counted[often][words] =
                unknown + at[QZ_FACTOR_WORDS][words] + at[QZ_FACTOR_FREQUENCY][frequency_level(often, words)];
    for (uint32_t i = 0; i < MEANS; i++)
        bounds->repeated[i] = most_of(at[QZ_FACTOR_REPEATED], repeated_level((double)i / MEANS_A_UNIT),
                                      repeated_level(i + 1 < MEANS ? (i + 1.0) / MEANS_A_UNIT : INFINITY));
    bounds->stops[0] = at[QZ_FACTOR_STOPS][0];
    bounds->stops[1] = most_of(at[QZ_FACTOR_STOPS], 1, QZ_FACTOR_LEVELS - 1);
    bounds->titled[0] = at[QZ_FACTOR_TITLED][0];
    bounds->titled[1] = most_of(at[QZ_FACTOR_TITLED], 0, QZ_FACTOR_LEVELS - 1);
    bounds->title = most_of(at[QZ_FACTOR_TITLE], 0, 1);
    bounds->unlisted =
        at[QZ_FACTOR_TERM][0] + at[QZ_FACTOR_POLICY][0] + at[QZ_FACTOR_NEWS][0] + at[QZ_FACTOR_VARIETY][0];
}

static inline float bound_of(limits *bounds, const qz_candidate *candidate)
{
    const qz_candidates *gathered = bounds->gathered;
    const float(*at)[QZ_FACTOR_LEVELS] = bounds->weights->at;
    const uint32_t first = candidate->token, end = first + candidate->tokens;
    const uint32_t length = candidate->first.end - candidate->first.start;
    const uint64_t tally = gathered->tallies[end] - gathered->tallies[first];
    const uint32_t words = qz_tally_of(tally, QZ_TALLY_WORDS);
    const uint32_t titled = qz_tally_of(tally, QZ_TALLY_TITLED);
    const uint8_t shape = gathered->shapes[first];
    const bool name = candidate->kind < QZ_ENTITY_KINDS; /* its last token may reach out of it */
    if (candidate->first.start != bounds->start) {       /* most have the start of the one before */
        bounds->start = candidate->first.start;
        bounds->place = at[QZ_FACTOR_FIRST][shape] +
                        at[QZ_FACTOR_POSITION][position_level(gathered, candidate->first.start)] +
                        at[QZ_FACTOR_CLAUSE][clause_level(gathered, candidate)];
    }
    const double mean = repeated_of(gathered, first, end, words) * MEANS_A_UNIT; /* > -1, though not exact */
    const float listed = candidate->policy || candidate->term
                             ? at[QZ_FACTOR_TERM][candidate->term + 2 * candidate->topic] +
                                   at[QZ_FACTOR_POLICY][candidate->policy] +
                                   at[QZ_FACTOR_NEWS][candidate->news] +
                                   at[QZ_FACTOR_VARIETY][candidate->variety]
                             : bounds->unlisted;
    return bounds->place + listed + at[QZ_FACTOR_LAST][gathered->shapes[end - 1]] +
           bounds->counted[often_of(candidate->count)][words < MOST_WORDS ? words : MOST_WORDS] +
           at[QZ_FACTOR_VERBS]
             [verb_level(shape == QZ_SHAPE_VERB, qz_tally_of(tally, QZ_TALLY_VERBS), candidate->policy > 0)] +
           at[QZ_FACTOR_HEADING][candidate->standing] + at[QZ_FACTOR_KIND][candidate->kind] +
           at[QZ_FACTOR_LENGTH][length < LONGEST ? length : LONGEST] +
           at[QZ_FACTOR_NESTED][nested_level(candidate)] +
           at[QZ_FACTOR_QUOTED][qz_tally_of(tally, QZ_TALLY_QUOTES) > 0] +
           bounds->repeated[mean < MEANS - 1 ? (uint32_t)mean : MEANS - 1] +
           bounds->stops[qz_tally_of(tally, QZ_TALLY_STOPS) > 0] + bounds->titled[titled > 0] +
           (titled + name >= words ? bounds->title : at[QZ_FACTOR_TITLE][0]) +
           candidate->sides / (float)candidate->count;
}

void qz_candidates_bound(const qz_candidates *gathered, const qz_weights *weights, float *bounds)
{
    limits shared;
    begin_bounds(gathered, weights, &shared);
    for (uint32_t i = 0; i < gathered->list.count; i++)
        bounds[i] = bound_of(&shared, &gathered->list.items[i]);
}
