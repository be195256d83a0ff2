/* tags: the decision is the best of all ways, and the margins say by how much, by trying all of them. */
#include "unit.h"

#include "segment/tags.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST = 9, ROUNDS = 400, GROUPS = 64, VOTES = 3 };

static uint8_t weights[GROUPS * QZ_TAGS];
static qz_model_head head;
static qz_model model = {.head = &head, .weights = weights};
static qz_tags tags;

static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static qz_tag tag_of(uint32_t ends, uint32_t at)
{
    const bool starts = at == 0 || (ends >> (at - 1) & 1);
    const bool stops = ends >> at & 1;
    return starts ? (stops ? QZ_TAG_SINGLE : QZ_TAG_BEGIN) : (stops ? QZ_TAG_END : QZ_TAG_MIDDLE);
}

/* The sum of a way that ends pieces where `ends` has bits. */
static int32_t value_of(uint32_t ends, uint32_t length)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < length; i++) {
        sum += qz_tag_vote(tags.votes[i], tag_of(ends, i));
        if (i > 0)
            sum += head.moves[tag_of(ends, i - 1)][tag_of(ends, i)];
    }
    return sum;
}

static uint32_t decided(uint32_t length)
{
    uint32_t ends = 0;
    for (uint32_t i = 0; i < length; i++)
        ends |= (uint32_t)tags.ends[i] << i;
    return ends;
}

static void make_round(uint32_t *seed, uint32_t length)
{
    for (uint32_t i = 0; i < sizeof weights; i++)
        weights[i] = (uint8_t)next_number(seed);
    for (uint32_t i = 0; i < QZ_TAGS * QZ_TAGS; i++)
        (&head.moves[0][0])[i] = (int16_t)((int32_t)(next_number(seed) % 200) - 100);
    tags.model = &model;
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[VOTES];
        for (uint32_t k = 0; k < VOTES; k++)
            groups[k] = next_number(seed) % GROUPS;
        tags.votes[i] = qz_tags_vote(&model, groups, VOTES);
    }
}

static void votes_are_sums_of_weights(void **state)
{
    (void)state;
    uint32_t seed = 5;
    make_round(&seed, 1);
    const uint32_t groups[] = {1, 7, 7, 12, 30, 63};
    const qz_tag_votes votes = qz_tags_vote(&model, groups, 6);
    for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
        int32_t sum = 0;
        for (uint32_t k = 0; k < 6; k++)
            sum += weights[groups[k] * QZ_TAGS + tag];
        assert_int_equal(qz_tag_vote(votes, (qz_tag)tag), sum);
    }
}

static void the_decision_is_the_best_of_all(void **state)
{
    (void)state;
    uint32_t seed = 11;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        const uint32_t length = 1 + round % LONGEST;
        make_round(&seed, length);
        const uint32_t last = 1U << (length - 1);
        int32_t best = INT32_MIN;
        for (uint32_t inner = 0; inner < last; inner++) {
            const int32_t value = value_of(inner | last, length);
            best = value > best ? value : best;
        }
        qz_tags_decide(&tags, length);
        assert_true(decided(length) & last);
        assert_int_equal(value_of(decided(length), length), best);
    }
}

static void margins_compare_the_best_with_and_without(void **state)
{
    (void)state;
    uint32_t seed = 17;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        const uint32_t length = 2 + round % (LONGEST - 1);
        make_round(&seed, length);
        int32_t margins[QZ_TAGS_WINDOW];
        qz_tags_margins(&tags, length, margins);
        const uint32_t last = 1U << (length - 1);
        for (uint32_t gap = 0; gap + 1 < length; gap++) {
            int32_t with = INT32_MIN, without = INT32_MIN;
            for (uint32_t inner = 0; inner < last; inner++) {
                const int32_t value = value_of(inner | last, length);
                int32_t *side = inner >> gap & 1 ? &with : &without;
                *side = value > *side ? value : *side;
            }
            assert_int_equal(margins[gap], with - without);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(votes_are_sums_of_weights),
        cmocka_unit_test(the_decision_is_the_best_of_all),
        cmocka_unit_test(margins_compare_the_best_with_and_without),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
