/*
 * train_segmenter: learns the model that cuts words from texts whose words are marked.
 *
 *   train_segmenter --dict build/qza.dict --model pku|ud|coarse --output MODEL FILE...
 *
 * A FILE has a sentence a line, words between spaces and coarse terms between ⟦ and ⟧. The model is a
 * conditional random field over the tags of model.h: of the characters, with the features of features.h, or
 * of the words that the dictionary's own model cuts, with those of coarse.h. It is taught by stochastic
 * gradients (AdaGrad) with a penalty on large weights. The same files, dictionary and program give the same
 * model: one thread, a fixed order of the sentences by a fixed seed.
 */
#include "base/error.h"
#include "segment/coarse.h"
#include "segment/features.h"
#include "segment/model.h"
#include "segment/segment.h"
#include "segment/shapes.h"
#include "segment/tags.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 12, LONGEST_RUN = QZ_TAGS_WINDOW };
static const float RATE = 0.15F, PENALTY = 1e-5F, NEVER = -1e30F;

typedef float by_tag[QZ_TAGS];

/* A row of characters or words: what votes at each of them, and the right tags. */
typedef struct example {
    uint32_t length;
    uint32_t *votes; /* length times training.votes_each */
    uint8_t *tags;
} example;

typedef struct training {
    qz_arena arena;
    qz_lexicon *lexicon;
    qz_standard standard;
    bool coarse;
    uint32_t groups, votes_each;
    qz_model fine; /* what cuts the words of coarse terms */
    QZ_LIST(example) examples;
    by_tag *weights, *squares; /* groups; sums of squared gradients */
    by_tag moves[QZ_TAGS], move_squares[QZ_TAGS];
    by_tag *votes, *forward, *backward; /* of the example at hand */
} training;

static _Noreturn void give_up(const char *place, const char *what)
{
    fprintf(stderr, "train_segmenter: %s: %s\n", place, what);
    exit(2);
}

/* ---- reading ---- */

static char *read_file(qz_arena *arena, const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        give_up(path, "cannot be read");
    const long size = ftell(file);
    rewind(file);
    char *bytes = qz_allocate(arena, (size_t)size + 1);
    *length = fread(bytes, 1, (size_t)size, file);
    if (*length != (size_t)size)
        give_up(path, "cannot be read");
    fclose(file);
    bytes[*length] = '\0';
    return bytes;
}

/*
 * Take spaces and marks out in place; ends[k] is set where a word, or with `coarse` a coarse term, ends
 * before the byte k of what is left.
 */
static size_t take_out_marks(char *bytes, size_t length, bool coarse, uint8_t *ends)
{
    size_t kept = 0;
    bool inside = false;
    for (size_t i = 0; i < length; i++) {
        const bool opens = strncmp(bytes + i, "⟦", 3) == 0;
        if (opens || strncmp(bytes + i, "⟧", 3) == 0) {
            inside = opens;
            ends[kept] = 1;
            i += 2;
        } else if (bytes[i] == ' ') {
            ends[kept] = ends[kept] || !coarse || !inside;
        } else {
            if (bytes[i] == '\n')
                ends[kept] = 1;
            bytes[kept++] = bytes[i];
            if (bytes[kept - 1] == '\n')
                ends[kept] = 1;
        }
    }
    ends[kept] = 1;
    return kept;
}

static uint8_t tag_of(bool starts, bool stops)
{
    return starts ? (stops ? QZ_TAG_SINGLE : QZ_TAG_BEGIN) : (stops ? QZ_TAG_END : QZ_TAG_MIDDLE);
}

static void add_example(training *work, const qz_text *text, qz_span run, const uint8_t *ends)
{
    const uint32_t length = run.end - run.start;
    uint16_t seen[LONGEST_RUN + 2];
    uint8_t reach[LONGEST_RUN + 1];
    if (length > LONGEST_RUN)
        give_up("a run of Han characters", "longer than the window of the tagger");
    for (uint32_t i = 0; i < length + 2; i++) {
        const uint32_t at = run.start + i;
        seen[i] = at == 0 || at > text->length ? U' ' : qz_feature_character(text->folded[at - 1]);
    }
    qz_feature_reach(qz_lexicon_prefixes(work->lexicon), text->folded, &run, 1, reach + 1);
    reach[0] = QZ_NO_REACH;
    example made = {.length = length,
                    .votes = qz_allocate(&work->arena, (size_t)length * QZ_VOTES * sizeof *made.votes),
                    .tags = qz_allocate(&work->arena, length)};
    const qz_view view = {seen, reach};
    for (uint32_t i = 0; i < length; i++) {
        const bool starts = i == 0 || ends[text->at[run.start + i]];
        const bool stops = i + 1 == length || ends[text->at[run.start + i + 1]];
        qz_feature_votes(&view, i + 1, made.votes + (size_t)i * QZ_VOTES);
        made.tags[i] = tag_of(starts, stops);
    }
    *qz_push(&work->arena, &work->examples) = made;
}

static void add_coarse_example(training *work, const qz_text *text, const qz_tokens *tokens, qz_span stretch,
                               const uint8_t *ends)
{
    const uint32_t length = stretch.end - stretch.start;
    qz_coarse_word words[QZ_TAGS_WINDOW + 2];
    qz_coarse_look(work->lexicon, text, tokens, stretch.start, stretch.end, words);
    example made = {.length = length,
                    .votes = qz_allocate(&work->arena, (size_t)length * QZ_COARSE_VOTES * sizeof *made.votes),
                    .tags = qz_allocate(&work->arena, length)};
    for (uint32_t i = 0; i < length; i++) {
        const qz_span word = tokens->items[stretch.start + i].span;
        qz_coarse_votes(words, i + 1, made.votes + (size_t)i * QZ_COARSE_VOTES);
        made.tags[i] =
            tag_of(i == 0 || ends[text->at[word.start]], i + 1 == length || ends[text->at[word.end]]);
    }
    *qz_push(&work->arena, &work->examples) = made;
}

static void read_coarse_examples(training *work, const qz_text *text, const uint8_t *ends)
{
    const qz_segmenter segmenter = {.lexicon = work->lexicon, .model = &work->fine, .look_up = true};
    qz_tokens tokens = {0};
    qz_segment(&segmenter, &work->arena, text, (qz_span){0, text->length}, &tokens);
    for (uint32_t at = 0; at < tokens.count;) {
        const uint32_t to = qz_coarse_stretch(text, &tokens, at);
        if (to > at)
            add_coarse_example(work, text, &tokens, (qz_span){at, to}, ends);
        at = to > at ? to : at + 1;
    }
}

static void read_examples(training *work, const char *path)
{
    size_t length;
    char *bytes = read_file(&work->arena, path, &length);
    uint8_t *ends = qz_allocate_zeroed(&work->arena, length + 1, 1);
    length = take_out_marks(bytes, length, work->coarse, ends);
    qz_text text;
    qza_error error = {0};
    if (qz_text_decode(&work->arena, bytes, length, "UTF-8", true, &text, &error) != QZA_OK)
        give_up(path, error.message);
    if (work->coarse) {
        read_coarse_examples(work, &text, ends);
        return;
    }
    for (uint32_t at = 0; at < text.length;) {
        const uint32_t run = qz_shape_han_run(work->standard, text.folded, at, text.length);
        if (run > at)
            add_example(work, &text, (qz_span){at, run}, ends);
        const uint32_t sure =
            run < text.length ? qz_shape_sure_numeral(work->standard, text.folded, run, text.length) : run;
        at = sure > run ? sure : run + 1;
    }
}

/* ---- learning ---- */

static bool may_follow(uint32_t before, uint32_t tag)
{
    const bool ended = before == QZ_TAG_END || before == QZ_TAG_SINGLE;
    return ended == (tag == QZ_TAG_BEGIN || tag == QZ_TAG_SINGLE);
}

/* log(e^a + e^b) */
static float add_logs(float a, float b)
{
    const float more = a > b ? a : b, less = a > b ? b : a;
    return less <= NEVER / 2 ? more : more + log1pf(expf(less - more));
}

static void count_votes(training *work, const example *now)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag sum = {0};
        for (uint32_t k = 0; k < work->votes_each; k++)
            for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
                sum[tag] += work->weights[now->votes[(size_t)i * work->votes_each + k]][tag];
        memcpy(work->votes[i], sum, sizeof sum);
    }
}

/* Fills in `forward` and `backward`; returns the logarithm of the sum over all ways. */
static float weigh_ways(training *work, uint32_t length)
{
    for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
        work->forward[0][tag] = tag == QZ_TAG_BEGIN || tag == QZ_TAG_SINGLE ? work->votes[0][tag] : NEVER;
        work->backward[length - 1][tag] = tag == QZ_TAG_END || tag == QZ_TAG_SINGLE ? 0 : NEVER;
    }
    for (uint32_t i = 1; i < length; i++) {
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
            float sum = NEVER;
            for (uint32_t before = 0; before < QZ_TAGS; before++)
                if (may_follow(before, tag))
                    sum = add_logs(sum, work->forward[i - 1][before] + work->moves[before][tag]);
            work->forward[i][tag] = sum + work->votes[i][tag];
        }
    }
    for (uint32_t i = length - 1; i-- > 0;) {
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
            float sum = NEVER;
            for (uint32_t next = 0; next < QZ_TAGS; next++)
                if (may_follow(tag, next))
                    sum = add_logs(sum, work->moves[tag][next] + work->votes[i + 1][next] +
                                            work->backward[i + 1][next]);
            work->backward[i][tag] = sum;
        }
    }
    return add_logs(work->forward[length - 1][QZ_TAG_END], work->forward[length - 1][QZ_TAG_SINGLE]);
}

static void step(float *weight, float *square, float gradient, float rate)
{
    *square += gradient * gradient;
    *weight += rate * gradient / (sqrtf(*square) + 1e-2F);
}

static void learn_weights(training *work, const example *now, float all, float rate)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag gradient;
        float size = 0;
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++) {
            const float chance = expf(work->forward[i][tag] + work->backward[i][tag] - all);
            gradient[tag] = (now->tags[i] == tag ? 1.0F : 0.0F) - chance;
            size += fabsf(gradient[tag]);
        }
        if (size < 2e-3F)
            continue; /* known by heart */
        for (uint32_t k = 0; k < work->votes_each; k++) {
            float *weights = work->weights[now->votes[(size_t)i * work->votes_each + k]],
                  *squares = work->squares[now->votes[(size_t)i * work->votes_each + k]];
            for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
                step(&weights[tag], &squares[tag], gradient[tag] - PENALTY * weights[tag], rate);
        }
    }
}

static void learn_moves(training *work, const example *now, float all, float rate)
{
    by_tag gradient[QZ_TAGS] = {{0}};
    for (uint32_t i = 1; i < now->length; i++) {
        for (uint32_t before = 0; before < QZ_TAGS; before++)
            for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
                if (may_follow(before, tag))
                    gradient[before][tag] -= expf(work->forward[i - 1][before] + work->moves[before][tag] +
                                                  work->votes[i][tag] + work->backward[i][tag] - all);
        gradient[now->tags[i - 1]][now->tags[i]] += 1;
    }
    for (uint32_t before = 0; before < QZ_TAGS; before++)
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
            if (may_follow(before, tag))
                step(&work->moves[before][tag], &work->move_squares[before][tag], gradient[before][tag],
                     rate);
}

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void learn(training *work)
{
    uint64_t random = 88172645463325252U;
    for (uint32_t epoch = 0; epoch < EPOCHS; epoch++) {
        const float rate = RATE * (1 - (float)epoch / EPOCHS);
        for (uint32_t i = work->examples.count; i > 1; i--) {
            const uint32_t other = (uint32_t)(next_random(&random) % i);
            const example kept = work->examples.items[i - 1];
            work->examples.items[i - 1] = work->examples.items[other];
            work->examples.items[other] = kept;
        }
        for (uint32_t i = 0; i < work->examples.count; i++) {
            const example *now = &work->examples.items[i];
            count_votes(work, now);
            const float all = weigh_ways(work, now->length);
            learn_weights(work, now, all, rate);
            learn_moves(work, now, all, rate);
        }
    }
}

/* ---- writing ---- */

static long rounded(float weight, long least, long most)
{
    const long scaled = lroundf(weight * QZ_MODEL_SCALE);
    return scaled < least ? least : scaled > most ? most : scaled;
}

static void write_model(training *work, const char *path)
{
    qz_model_head head = {.magic = QZ_MODEL_MAGIC, .groups = work->groups};
    uint8_t *weights = qz_allocate(&work->arena, (size_t)work->groups * QZ_TAGS);
    for (uint32_t before = 0; before < QZ_TAGS; before++)
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
            head.moves[before][tag] = (int16_t)rounded(work->moves[before][tag], INT16_MIN, INT16_MAX);
    for (uint32_t group = 0; group < work->groups; group++)
        for (uint32_t tag = 0; tag < QZ_TAGS; tag++)
            weights[group * QZ_TAGS + tag] =
                (uint8_t)(rounded(work->weights[group][tag], -QZ_MODEL_BIAS, QZ_MODEL_BIAS - 1) +
                          QZ_MODEL_BIAS);
    head.hash = qz_model_hash(&head, weights);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(&head, sizeof head, 1, file) != 1 ||
        fwrite(weights, QZ_TAGS, work->groups, file) != work->groups || fclose(file) != 0)
        give_up(path, "cannot be written");
}

static void train(training *work, const char *dictionary, const char *output, char **files)
{
    jmp_buf no_memory;
    if (setjmp(no_memory) != 0)
        give_up("memory", "not enough");
    work->arena.exit = &no_memory;
    qza_error error = {0};
    if (qz_lexicon_open(dictionary, NULL, 0, &work->lexicon, &error) != QZA_OK)
        give_up(dictionary, error.message);
    work->groups = work->coarse ? QZ_COARSE_GROUPS : QZ_FEATURE_GROUPS;
    work->votes_each = work->coarse ? QZ_COARSE_VOTES : QZ_VOTES;
    size_t size;
    const void *fine = qz_lexicon_fine_model(work->lexicon, &size);
    if (work->coarse &&
        qz_model_read(fine, size, dictionary, QZ_FEATURE_GROUPS, &work->fine, &error) != QZA_OK)
        give_up(dictionary, error.message);
    work->weights = qz_allocate_zeroed(&work->arena, work->groups, sizeof *work->weights);
    work->squares = qz_allocate_zeroed(&work->arena, work->groups, sizeof *work->squares);
    work->votes = qz_allocate(&work->arena, LONGEST_RUN * sizeof *work->votes);
    work->forward = qz_allocate(&work->arena, LONGEST_RUN * sizeof *work->forward);
    work->backward = qz_allocate(&work->arena, LONGEST_RUN * sizeof *work->backward);
    for (uint32_t i = 0; files[i]; i++)
        read_examples(work, files[i]);
    learn(work);
    write_model(work, output);
    printf("%u rows, %s\n", work->examples.count, output);
    qz_lexicon_close(work->lexicon);
    qz_arena_free(&work->arena);
}

int main(int count, char **words)
{
    static training work;
    const char *dictionary = NULL, *output = NULL;
    int at = 1;
    for (; at + 1 < count && strncmp(words[at], "--", 2) == 0; at += 2) {
        if (strcmp(words[at], "--dict") == 0)
            dictionary = words[at + 1];
        else if (strcmp(words[at], "--output") == 0)
            output = words[at + 1];
        else if (strcmp(words[at], "--model") == 0) {
            work.standard = strcmp(words[at + 1], "ud") == 0 ? QZ_UD : QZ_PKU;
            work.coarse = strcmp(words[at + 1], "coarse") == 0;
        } else
            give_up(words[at], "no such option");
    }
    if (!dictionary || !output || at == count)
        give_up("usage", "--dict DICTIONARY --output MODEL [--model pku|ud|coarse] FILE...");
    train(&work, dictionary, output, words + at);
    return 0;
}
