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
void qz_candidate_look_up(const qz_candidates *gathered, qz_candidate *candidate)
{
    static const uint32_t SHORTEST_TERM = 4;
    const qz_lexicon *lexicon = gathered->lexicon;
    const qz_span whole = candidate->first, span = qz_candidates_unquoted(gathered, whole);
    qz_match match;
    candidate->term =
        whole.end - whole.start >= SHORTEST_TERM &&
        qz_lexicon_exact(lexicon, gathered->folded, whole.start, whole.end, QZ_IN(QZ_LIST_TERMS), &match);
    if (!qz_lexicon_exact(lexicon, gathered->folded, span.start, span.end, QZ_IN(QZ_LIST_FREQUENCIES),
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

static uint8_t frequency_level(const qz_candidate *candidate, uint32_t words)
{
    const uint32_t count = candidate->count;
    const int often = (count > 1) + (count > 2) + (count > 3) + (count > 5);
    return (uint8_t)(3 * often + (words < 2 ? 0 : words < 3 ? 1 : 2));
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

/* The factors that need no look-up. */
static const uint8_t PLAIN[] = {
    QZ_FACTOR_FREQUENCY, QZ_FACTOR_POSITION, QZ_FACTOR_HEADING,  QZ_FACTOR_LENGTH,
    QZ_FACTOR_WORDS,     QZ_FACTOR_FIRST,    QZ_FACTOR_LAST,     QZ_FACTOR_KIND,
    QZ_FACTOR_TERM,      QZ_FACTOR_NESTED,   QZ_FACTOR_REPEATED, QZ_FACTOR_POLICY,
    QZ_FACTOR_NEWS,      QZ_FACTOR_VARIETY,  QZ_FACTOR_CLAUSE,   QZ_FACTOR_VERBS,
};

static void plain_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                         qz_factor_levels levels)
{
    static const uint32_t LONGEST = 16, MOST_WORDS = 6;
    static const double ROUNDING = 1e-9; /* the sums are differences of long ones */
    const uint32_t length = candidate->first.end - candidate->first.start;
    const uint32_t end = candidate->token + candidate->tokens;
    const uint32_t words = gathered->counted[end] - gathered->counted[candidate->token];
    levels[QZ_FACTOR_FREQUENCY] = frequency_level(candidate, words);
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
    const uint32_t verbs = gathered->verbs[end] - gathered->verbs[candidate->token];
    const bool begins = gathered->shapes[candidate->token] == QZ_SHAPE_VERB;
    levels[QZ_FACTOR_VERBS] = verb_level(begins, verbs, candidate->policy > 0);
    const double repeated = gathered->repeated[end] - gathered->repeated[candidate->token];
    levels[QZ_FACTOR_REPEATED] =
        LEVEL(repeated / (words ? words : 1) + ROUNDING, 0.01, 0.35, 0.7, 1, 1.3, 1.6, 2, 2.5);
    const qz_span body = gathered->analysis->document.body;
    levels[QZ_FACTOR_POSITION] = LEVEL(
        (double)(candidate->first.start - body.start) / (body.end - body.start), 0.05, 0.15, 0.3, 0.5, 0.75);
    const uint32_t clause = gathered->clauses[candidate->token];
    levels[QZ_FACTOR_CLAUSE] =
        LEVEL(clause < candidate->first.start ? candidate->first.start - clause : 0, 1, 2, 3, 5, 8, 12);
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

void qz_weights_mix(const qz_analysis *analysis, qz_weights *weights)
{
    bool apart[QZ_FACTORS] = {[QZ_FACTOR_LEFT] = true, [QZ_FACTOR_RIGHT] = true};
    for (uint32_t i = 0; i < sizeof PLAIN; i++)
        apart[PLAIN[i]] = true;
    weights->brevity = brevity_of(analysis);
    weights->most = 0;
    for (uint32_t factor = 0; factor < QZ_FACTORS; factor++) {
        float best = 0;
        for (uint32_t i = 0; i < QZ_FACTOR_LEVELS; i++) {
            const qz_factor_weight *weight = &qz_factor_weights[factor][i];
            const float mixed = weight->usual + (float)weights->brevity * (weight->brief - weight->usual);
            weights->at[factor][i] = mixed;
            best = mixed > best ? mixed : best;
        }
        weights->most += apart[factor] ? 0 : best;
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

double qz_candidate_bound(const qz_candidates *gathered, const qz_weights *weights,
                          const qz_candidate *candidate)
{
    static const float ROUNDING = 1e-3F;
    qz_factor_levels levels;
    plain_levels(gathered, candidate, levels);
    float sum = weights->most + ROUNDING + candidate->sides / (float)candidate->count;
    for (uint32_t i = 0; i < sizeof PLAIN; i++)
        sum += weights->at[PLAIN[i]][levels[PLAIN[i]]];
    return (double)sum;
}
