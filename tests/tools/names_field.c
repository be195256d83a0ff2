#include "names_field.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 25, TAGS = QZ_LEARNED_TAGS, ROWS = QZ_LEARNED_ROWS, RARE = 2 };
static const float RATE = 0.05F, PENALTY = 1e-3F, LEAST = 2e-3F;
/* What O is made less likely by: the sets mark names that stand once, and recall is dear. */
static const float AGAINST_OUTSIDE = 0.3F;
/* How many of its features a unit is shown without, each time: so none relies on a few strong ones. */
static const float HIDDEN = 0.3F;

/* How often a feature is seen; a table of twice as many as there are. */
typedef struct seen {
    uint32_t vote, count, index;
} seen;

/* ---- choosing features ---- */

static seen *find_seen(seen *table, uint32_t mask, uint32_t vote)
{
    uint32_t at = vote * 0x9E3779B1U & mask;
    while (table[at].count && table[at].vote != vote)
        at = (at + 1) & mask;
    return &table[at];
}

/* Gives the features that are not rare an index each, in the order in which they are met; the others go. */
static void choose_features(names_field *field)
{
    uint32_t all = 1, mask = 1;
    for (uint32_t i = 0; i < field->examples.count; i++)
        all += field->examples.items[i].starts[field->examples.items[i].length];
    while (mask / 2 < all)
        mask = mask * 2 + 1;
    seen *table = qz_allocate_zeroed(&field->table, (size_t)mask + 1, sizeof *table);
    for (uint32_t i = 0; i < field->examples.count; i++) {
        const names_example *now = &field->examples.items[i];
        for (uint32_t k = 0; k < now->starts[now->length]; k++) {
            seen *at = find_seen(table, mask, now->votes[k]);
            *at = (seen){now->votes[k], at->count + 1, UINT32_MAX};
        }
    }
    for (uint32_t i = 0; i < field->examples.count; i++) {
        names_example *now = &field->examples.items[i];
        uint32_t kept = 0;
        for (uint32_t unit = 0; unit < now->length; unit++) {
            const uint32_t first = now->starts[unit];
            now->starts[unit] = kept;
            for (uint32_t k = first; k < now->starts[unit + 1]; k++) {
                seen *at = find_seen(table, mask, now->votes[k]);
                if (at->count < RARE)
                    continue;
                if (at->index == UINT32_MAX) {
                    at->index = field->features.count;
                    *qz_push(&field->arena, &field->features) = at->vote;
                }
                now->votes[kept++] = at->index;
            }
        }
        now->starts[now->length] = kept;
    }
    qz_arena_reset(&field->table);
    field->weights = qz_allocate_zeroed(&field->arena, field->features.count + 1, sizeof *field->weights);
    field->squares = qz_allocate_zeroed(&field->arena, field->features.count + 1, sizeof *field->squares);
    field->chosen = qz_allocate_zeroed(&field->arena, field->features.count + 1, 1);
}

static float strength(const names_field *field, uint32_t feature)
{
    float sum = 0;
    for (uint32_t tag = 0; tag < TAGS; tag++)
        sum += fabsf(field->weights[feature][tag]);
    return sum;
}

/* Of the features that fall into a bucket of rows those that learned the most. */
static void choose_rows(names_field *field)
{
    field->owners = qz_allocate(&field->arena, ROWS * sizeof *field->owners);
    for (uint32_t row = 0; row < ROWS; row++)
        field->owners[row] = UINT32_MAX;
    for (uint32_t i = 0; i < field->features.count; i++) {
        uint32_t *bucket = field->owners + qz_learned_bucket(field->features.items[i]);
        uint32_t now = i;
        for (uint32_t k = 0; k < QZ_LEARNED_BUCKET; k++) {
            const uint32_t other = bucket[k];
            if (other != UINT32_MAX && strength(field, other) >= strength(field, now))
                continue;
            bucket[k] = now;
            if (other == UINT32_MAX)
                break;
            now = other;
        }
    }
    for (uint32_t row = 0; row < ROWS; row++)
        if (field->owners[row] != UINT32_MAX && strength(field, field->owners[row]) > 0)
            field->chosen[field->owners[row]] = true;
    for (uint32_t i = 0; i < field->examples.count; i++) {
        names_example *now = &field->examples.items[i];
        uint32_t kept = 0;
        for (uint32_t unit = 0; unit < now->length; unit++) {
            const uint32_t first = now->starts[unit];
            now->starts[unit] = kept;
            for (uint32_t k = first; k < now->starts[unit + 1]; k++)
                if (field->chosen[now->votes[k]])
                    now->votes[kept++] = now->votes[k];
        }
        now->starts[now->length] = kept;
    }
}

/* ---- learning ---- */

static void count_votes(names_field *field, const names_example *now)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag sum = {0};
        for (uint32_t k = now->starts[i]; k < now->starts[i + 1]; k++)
            for (uint32_t tag = 0; tag < TAGS; tag++)
                sum[tag] += field->weights[now->votes[k]][tag];
        float most = sum[0];
        for (uint32_t tag = 1; tag < TAGS; tag++)
            most = sum[tag] > most ? sum[tag] : most;
        for (uint32_t tag = 0; tag < TAGS; tag++)
            field->votes[i][tag] = expf(sum[tag] - most);
    }
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            field->ways[before][tag] = qz_learned_follows(before, tag) ? expf(field->moves[before][tag]) : 0;
}

/* Chances up to each word and from it on, scaled word by word. */
static void weigh_ways(names_field *field, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++) {
        float all = 0;
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            float sum = i == 0 ? (float)qz_learned_follows(0, tag) : 0;
            for (uint32_t before = 0; i > 0 && before < TAGS; before++)
                sum += field->forward[i - 1][before] * field->ways[before][tag];
            field->forward[i][tag] =
                i + 1 < length || !qz_learned_is_open(tag) ? sum * field->votes[i][tag] : 0;
            all += field->forward[i][tag];
        }
        field->scale[i] = all;
        for (uint32_t tag = 0; tag < TAGS; tag++)
            field->forward[i][tag] /= all;
    }
    for (uint32_t tag = 0; tag < TAGS; tag++)
        field->backward[length - 1][tag] = !qz_learned_is_open(tag);
    for (uint32_t i = length - 1; i-- > 0;) {
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            float sum = 0;
            for (uint32_t next = 0; next < TAGS; next++)
                sum += field->ways[tag][next] * field->votes[i + 1][next] * field->backward[i + 1][next];
            field->backward[i][tag] = sum / field->scale[i + 1];
        }
    }
}

static void step(float *weight, float *square, float gradient, float rate)
{
    *square += gradient * gradient;
    *weight += rate * gradient / (sqrtf(*square) + 1e-2F);
}

static void learn_weights(names_field *field, const names_example *now, float rate)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag gradient;
        float size = 0;
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            gradient[tag] =
                (now->tags[i] == tag ? 1.0F : 0.0F) - field->forward[i][tag] * field->backward[i][tag];
            size += fabsf(gradient[tag]);
        }
        if (size < LEAST)
            continue; /* known by heart */
        for (uint32_t k = now->starts[i]; k < now->starts[i + 1]; k++) {
            float *weights = field->weights[now->votes[k]], *squares = field->squares[now->votes[k]];
            for (uint32_t tag = 0; tag < TAGS; tag++)
                step(&weights[tag], &squares[tag], gradient[tag] - PENALTY * weights[tag], rate);
        }
    }
}

static void learn_moves(names_field *field, const names_example *now, float rate)
{
    by_tag gradient[TAGS] = {{0}};
    for (uint32_t i = 1; i < now->length; i++) {
        for (uint32_t before = 0; before < TAGS; before++)
            for (uint32_t tag = 0; tag < TAGS; tag++)
                gradient[before][tag] -= field->forward[i - 1][before] * field->ways[before][tag] *
                                         field->votes[i][tag] * field->backward[i][tag] / field->scale[i];
        gradient[now->tags[i - 1]][now->tags[i]] += 1;
    }
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            if (qz_learned_follows(before, tag))
                step(&field->moves[before][tag], &field->move_squares[before][tag], gradient[before][tag],
                     rate);
}

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* The example with some of its features hidden by chance. */
static void hide_features(const names_example *whole, uint64_t *random, names_example *shown)
{
    uint32_t kept = 0;
    shown->length = whole->length;
    shown->tags = whole->tags;
    for (uint32_t i = 0; i < whole->length; i++) {
        shown->starts[i] = kept;
        for (uint32_t k = whole->starts[i]; k < whole->starts[i + 1]; k++)
            if ((float)(next_random(random) >> 40) >= HIDDEN * (float)(1 << 24))
                shown->votes[kept++] = whole->votes[k];
    }
    shown->starts[whole->length] = kept;
}

static void learn(names_field *field)
{
    static uint32_t starts[QZ_LEARNED_WINDOW + 1], votes[QZ_LEARNED_WINDOW * QZ_LEARNED_VOTES];
    names_example shown = {.starts = starts, .votes = votes};
    uint64_t random = 88172645463325252U;
    memset(field->moves, 0, sizeof field->moves);
    memset(field->move_squares, 0, sizeof field->move_squares);
    memset(field->weights, 0, field->features.count * sizeof *field->weights);
    memset(field->squares, 0, field->features.count * sizeof *field->squares);
    for (uint32_t epoch = 0; epoch < EPOCHS; epoch++) {
        const float rate = RATE * (1 - (float)epoch / EPOCHS);
        for (uint32_t i = field->examples.count; i > 1; i--) {
            const uint32_t other = (uint32_t)(next_random(&random) % i);
            const names_example kept = field->examples.items[i - 1];
            field->examples.items[i - 1] = field->examples.items[other];
            field->examples.items[other] = kept;
        }
        for (uint32_t i = 0; i < field->examples.count; i++) {
            hide_features(&field->examples.items[i], &random, &shown);
            count_votes(field, &shown);
            weigh_ways(field, shown.length);
            learn_weights(field, &shown, rate);
            learn_moves(field, &shown, rate);
        }
    }
}

void names_field_learn(names_field *field)
{
    choose_features(field);
    learn(field);
    choose_rows(field);
    learn(field);
}

/* ---- writing ---- */

static long rounded(float weight, long least, long most)
{
    const long scaled = lroundf(weight * QZ_LEARNED_SCALE);
    return scaled < least ? least : scaled > most ? most : scaled;
}

bool names_field_write(names_field *field, const char *path)
{
    qz_learned_head head = {.magic = QZ_LEARNED_MAGIC, .rows = ROWS};
    qz_learned_row *rows = qz_allocate_zeroed(&field->arena, ROWS, sizeof *rows);
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            head.moves[before][tag] = (int16_t)rounded(
                field->moves[before][tag] - (tag == 0 ? AGAINST_OUTSIDE : 0), INT16_MIN, INT16_MAX);
    for (uint32_t row = 0; row < ROWS; row++) {
        const uint32_t feature = field->owners[row];
        if (feature == UINT32_MAX || !field->chosen[feature])
            continue;
        rows[row].check = qz_learned_check(field->features.items[feature]);
        for (uint32_t tag = 0; tag < TAGS; tag++)
            rows[row].weights[tag] =
                (int8_t)rounded(field->weights[feature][tag] * (1 - HIDDEN), INT8_MIN, INT8_MAX);
    }
    head.hash = qz_learned_hash(&head, rows);
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    const bool written =
        fwrite(&head, sizeof head, 1, file) == 1 && fwrite(rows, sizeof *rows, ROWS, file) == ROWS;
    return fclose(file) == 0 && written;
}
