/*
 * TextRank (Mihalcea and Tarau 2004): words that stand near each other vote for each other, in proportion to
 * how often they do; a word's rank is what its neighbours give it, the more the higher they are ranked
 * themselves.
 */
#include "extract/keywords_rank.h"

enum { NEAR = 4, ROUNDS = 20 };
static const double DAMPING = 0.85;

typedef struct meeting {
    uint32_t one, other;
} meeting;

typedef QZ_LIST(meeting) meetings;

static bool votes(const qz_candidates *gathered, uint32_t token)
{
    if (!qz_shape_has_content(gathered->shapes[token]))
        return false;
    const qz_keyword_word *word = &gathered->words.items[gathered->words_at[token]];
    return !word->stop && word->first.end - word->first.start > 1;
}

/* Each pair of voters within NEAR tokens of one clause, as often as they meet. */
static void find_meetings(const qz_candidates *gathered, meetings *found)
{
    const uint32_t count = gathered->analysis->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        if (gathered->words_at[i] == QZ_NO_WORD || !votes(gathered, i))
            continue;
        for (uint32_t k = i + 1; k < count && k <= i + NEAR && gathered->shapes[k] != QZ_SHAPE_END; k++)
            if (gathered->words_at[k] != QZ_NO_WORD && gathered->words_at[k] != gathered->words_at[i] &&
                votes(gathered, k))
                *qz_push(gathered->analysis->arena, found) =
                    (meeting){gathered->words_at[i], gathered->words_at[k]};
    }
}

double *qz_keyword_ranks(const qz_candidates *gathered)
{
    qz_arena *arena = gathered->analysis->arena;
    const uint32_t count = gathered->words.count;
    double *ranks = qz_allocate_zeroed(arena, count + 1U, sizeof *ranks);
    double *next = qz_allocate_zeroed(arena, count + 1U, sizeof *next);
    double *degrees = qz_allocate_zeroed(arena, count + 1U, sizeof *degrees);
    meetings met = {0};
    find_meetings(gathered, &met);
    for (uint32_t i = 0; i < met.count; i++) {
        degrees[met.items[i].one]++;
        degrees[met.items[i].other]++;
    }
    for (uint32_t i = 0; i < count; i++)
        ranks[i] = degrees[i] > 0 ? 1 : 0;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        for (uint32_t i = 0; i < count; i++)
            next[i] = degrees[i] > 0 ? 1 - DAMPING : 0;
        for (uint32_t i = 0; i < met.count; i++) {
            const uint32_t one = met.items[i].one, other = met.items[i].other;
            next[one] += DAMPING * ranks[other] / degrees[other];
            next[other] += DAMPING * ranks[one] / degrees[one];
        }
        double *last = ranks;
        ranks = next;
        next = last;
    }
    return ranks;
}
