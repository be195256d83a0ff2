#include "extract/keywords_levels.h"

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
    uint32_t words, titled, plain; /* plain: no stop words */
    double rarity, commonest, repeated;
    uint8_t first, last, ending, stops, verbs;
    bool quoted;
} wording;

static wording wording_of(const qz_candidates *gathered, const qz_candidate *candidate)
{
    wording made = {.commonest = 1e9, .first = QZ_SHAPE_OTHER, .last = QZ_SHAPE_OTHER};
    const uint32_t end = candidate->token + candidate->tokens;
    bool last_stops = false;
    made.first = gathered->shapes[candidate->token];
    made.last = gathered->shapes[end - 1];
    for (uint32_t at = candidate->token; at < end; at++) {
        if (gathered->shapes[at] == QZ_SHAPE_QUOTE) {
            made.quoted = true;
            continue;
        }
        if (gathered->words_at[at] == UINT32_MAX)
            continue;
        made.verbs = (uint8_t)(made.verbs + (gathered->shapes[at] == QZ_SHAPE_VERB));
        const qz_keyword_word *word = &gathered->words.items[gathered->words_at[at]];
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
        made.repeated += word->log_count;
        if (word->rarity < made.commonest)
            made.commonest = word->rarity;
    }
    if (last_stops && made.words > 1)
        made.stops |= 2;
    return made;
}

/* What frequencies.tsv knows of the candidate as a whole; of “双碳” what it knows of 双碳. */
static void corpus_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                          qz_factor_levels levels)
{
    const qz_span span = qz_candidates_unquoted(gathered, candidate->first);
    levels[QZ_FACTOR_TERM] = candidate->term;
    levels[QZ_FACTOR_POLICY] = levels[QZ_FACTOR_NEWS] = levels[QZ_FACTOR_VARIETY] = 0;
    qz_match match;
    if (!qz_lexicon_exact(gathered->lexicon, gathered->folded, span.start, span.end,
                          QZ_IN(QZ_LIST_FREQUENCIES), &match))
        return;
    const qz_lexicon *lexicon = gathered->lexicon;
    const uint32_t policy = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_REPORTS) +
                            qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NOTICES);
    const uint32_t news = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_NEWS);
    const uint32_t edges = qz_cell_number(lexicon, match.sense, QZ_FREQUENCY_EDGES);
    if (qz_cell_choice(lexicon, match.sense, QZ_FREQUENCY_CLASS))
        levels[QZ_FACTOR_TERM] |= 2;
    levels[QZ_FACTOR_POLICY] = (uint8_t)(1 + LEVEL(policy, 1, 40, 80, 150, 300, 600, 1200, 2400, 5000));
    levels[QZ_FACTOR_NEWS] = (uint8_t)(1 + LEVEL((policy + 5) / (news + 5.0), 0.4, 1, 3, 8, 20, 60));
    levels[QZ_FACTOR_VARIETY] = edges ? (uint8_t)(1 + LEVEL(edges, 100, 150, 200, 250, 300, 400)) : 0;
}

static uint8_t nested_level(const qz_candidate *candidate)
{
    return candidate->longer >= candidate->count ? 2 : candidate->longer > 0;
}

void qz_candidate_levels(const qz_candidates *gathered, const qz_candidate *candidate,
                         qz_factor_levels levels)
{
    static const uint32_t LONGEST = 16, MOST_WORDS = 6;
    const wording made = wording_of(gathered, candidate);
    const qz_span body = gathered->analysis->document.body;
    const uint32_t length = candidate->first.end - candidate->first.start;
    const double words = made.words ? made.words : 1;
    levels[QZ_FACTOR_FREQUENCY] = (uint8_t)(3 * LEVEL(candidate->count, 2, 3, 4, 6) + (made.words < 2   ? 0
                                                                                       : made.words < 3 ? 1
                                                                                                        : 2));
    levels[QZ_FACTOR_RARITY] = LEVEL(made.rarity / words, 2, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8);
    levels[QZ_FACTOR_COMMONEST] = LEVEL(made.commonest, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8);
    levels[QZ_FACTOR_POSITION] = LEVEL(
        (double)(candidate->first.start - body.start) / (body.end - body.start), 0.05, 0.15, 0.3, 0.5, 0.75);
    levels[QZ_FACTOR_TITLE] = candidate->titled;
    levels[QZ_FACTOR_TITLED] =
        LEVEL(made.plain ? (double)made.titled / made.plain : 0, 0.01, 0.34, 0.51, 0.7, 0.99);
    levels[QZ_FACTOR_HEADING] = candidate->standing;
    levels[QZ_FACTOR_LENGTH] = (uint8_t)(length < LONGEST ? length : LONGEST);
    levels[QZ_FACTOR_WORDS] = (uint8_t)(made.words < MOST_WORDS ? made.words : MOST_WORDS);
    levels[QZ_FACTOR_FIRST] = made.first;
    levels[QZ_FACTOR_LAST] = made.last;
    levels[QZ_FACTOR_ENDING] = made.ending;
    levels[QZ_FACTOR_STOPS] = made.stops;
    levels[QZ_FACTOR_LEFT] = levels[QZ_FACTOR_RIGHT] = 0; /* several: qz_candidate_weight */
    levels[QZ_FACTOR_KIND] = candidate->kind;
    levels[QZ_FACTOR_QUOTED] = made.quoted;
    levels[QZ_FACTOR_NESTED] = nested_level(candidate);
    levels[QZ_FACTOR_REPEATED] = LEVEL(made.repeated / words, 0.01, 0.35, 0.7, 1, 1.3, 1.6, 2, 2.5);
    levels[QZ_FACTOR_CLAUSE] = LEVEL(candidate->before, 1, 2, 3, 5, 8, 12);
    levels[QZ_FACTOR_VERBS] = made.verbs < 3 ? made.verbs : 3;
    corpus_levels(gathered, candidate, levels);
}

double qz_candidates_brevity(const qz_candidates *gathered)
{
    static const double BRIEF = 400, USUAL = 1000;
    const qz_span body = gathered->analysis->document.body;
    const double share = (USUAL - (body.end - body.start)) / (USUAL - BRIEF);
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

static double mixed(const qz_factor_weight *weight, double brevity)
{
    return (double)weight->usual + brevity * (double)(weight->brief - weight->usual);
}

double qz_candidate_weight(const qz_candidate *candidate, const qz_factor_levels levels, qz_factor factor,
                           double brevity)
{
    const qz_factor_weight *weights = qz_factor_weights[factor];
    if (factor != QZ_FACTOR_LEFT && factor != QZ_FACTOR_RIGHT)
        return mixed(&weights[levels[factor]], brevity);
    const uint16_t *sides = factor == QZ_FACTOR_LEFT ? candidate->left : candidate->right;
    double sum = 0, count = 0;
    for (uint32_t side = 0; side < QZ_BESIDES; side++) {
        sum += sides[side] ? sides[side] * mixed(&weights[side], brevity) : 0;
        count += sides[side];
    }
    return count > 0 ? sum / count : 0;
}
