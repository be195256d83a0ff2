/*
 * train_names: learns the model of names in general text from sentences whose names are marked.
 *
 *   train_names --dict build/qza.dict --output MODEL FILE...
 *
 * A FILE has a sentence a line, as mark_names.py writes them. The model is a conditional random field over
 * the tags of learned.h, with its features. It is taught by stochastic gradients (AdaGrad) with a penalty on
 * large weights. The same files, dictionary and program give the same model: one thread, a fixed order of the
 * sentences by a fixed seed.
 */
#include "base/error.h"
#include "document/document.h"
#include "extract/learned.h"
#include "segment/features.h"
#include "segment/segment.h"
#include "text/pattern.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 25, TAGS = QZ_LEARNED_TAGS, ROWS = 1 << QZ_LEARNED_BITS, MOST_SENTENCES = 1 << 20, RARE = 2 };
static const float RATE = 0.05F, PENALTY = 3e-3F, LEAST = 2e-3F;
/* What O is made less likely by: the sets mark names that stand once, and recall is dear. */
static const float AGAINST_OUTSIDE = 0.5F;

typedef float by_tag[TAGS];

typedef struct example {
    uint32_t length;
    uint32_t *starts; /* of the rows of each word in `votes`; length + 1 */
    uint32_t *votes;
    uint8_t *tags;
} example;

/* How often a feature is seen; a table of twice as many as there are. */
typedef struct seen {
    uint32_t vote, count;
} seen;

typedef struct training {
    qz_arena arena, sentence;
    qz_knowledge knowledge;
    qz_lexicon *lexicon;
    qz_model words;
    qz_pattern **patterns; /* of the dictionary, by row */
    qz_matcher *matcher;
    QZ_LIST(example) examples;
    seen *owners; /* of the rows */
    by_tag *weights, *squares;
    by_tag moves[TAGS], move_squares[TAGS], ways[TAGS]; /* `ways`: e to the moves */
    by_tag votes[QZ_LEARNED_WINDOW], forward[QZ_LEARNED_WINDOW], backward[QZ_LEARNED_WINDOW];
    float scale[QZ_LEARNED_WINDOW];
} training;

static _Noreturn void give_up(const char *place, const char *what)
{
    fprintf(stderr, "train_names: %s: %s\n", place, what);
    exit(2);
}

/* ---- reading ---- */

/* Takes the marks out of `line` in place; begins[k] and inside[k] tell the tag of the name that begins at the
 * byte k of what is left, or has it inside. */
static size_t take_out_marks(char *line, uint8_t *begins, uint8_t *inside)
{
    size_t kept = 0;
    uint8_t open = 0;
    for (size_t i = 0; line[i];) {
        if (strncmp(line + i, "⟦", 3) == 0) {
            const char type = line[i + 3];
            open = type == 'P' ? QZ_LEARNED_PERSON : type == 'L' ? QZ_LEARNED_PLACE : QZ_LEARNED_BODY;
            begins[kept] = open;
            i += 4;
        } else if (strncmp(line + i, "⟧", 3) == 0) {
            open = 0;
            i += 3;
        } else {
            inside[kept] = open;
            line[kept++] = line[i++];
        }
    }
    line[kept] = '\0';
    inside[kept] = 0;
    return kept;
}

/* The tags of tokens[from, to). A name that words cut across has none. */
static void tag_words(const qz_text *text, const qz_tokens *tokens, uint32_t from, uint32_t to,
                      const uint8_t *begins, const uint8_t *inside, uint8_t *tags)
{
    uint8_t open = 0;
    for (uint32_t i = from; i < to; i++) {
        const uint32_t start = text->at[tokens->items[i].span.start];
        const uint32_t last = text->at[tokens->items[i].span.end] - 1;
        const bool whole = inside[start] == inside[last] && (begins[start] || open);
        open = begins[start] ? begins[start] : inside[start] == open ? open : 0;
        tags[i - from] = !whole || !inside[start] ? 0 : begins[start] ? open : (uint8_t)(open + 1);
    }
}

static void add_example(training *work, const qz_analysis *analysis, uint32_t from, uint32_t to,
                        const uint8_t *begins, const uint8_t *inside)
{
    const uint32_t length = to - from;
    qz_learned_word words[QZ_LEARNED_WINDOW + 4];
    qz_learned_look(work->lexicon, &analysis->text, &analysis->tokens, from, to, analysis->entities, words);
    example made = {.length = length,
                    .starts = qz_allocate(&work->arena, (length + 1) * sizeof *made.starts),
                    .votes =
                        qz_allocate(&work->arena, (size_t)length * QZ_LEARNED_VOTES * sizeof *made.votes),
                    .tags = qz_allocate(&work->arena, length)};
    uint32_t count = 0;
    for (uint32_t i = 0; i < length; i++) {
        made.starts[i] = count;
        count += qz_learned_votes(words, i + 2, made.votes + count);
    }
    made.starts[length] = count;
    tag_words(&analysis->text, &analysis->tokens, from, to, begins, inside, made.tags);
    *qz_push(&work->arena, &work->examples) = made;
}

static void read_sentence(training *work, char *line)
{
    qz_arena *arena = &work->sentence;
    const size_t size = strlen(line) + 1;
    uint8_t *begins = qz_allocate_zeroed(arena, size, 1), *inside = qz_allocate_zeroed(arena, size, 1);
    const size_t length = take_out_marks(line, begins, inside);
    qz_analysis analysis = {.knowledge = &work->knowledge, .arena = arena, .matcher = work->matcher};
    qza_error error = {0};
    if (qz_text_decode(arena, line, length, "UTF-8", true, &analysis.text, &error) != QZA_OK)
        give_up(line, error.message);
    qz_document_tools tools = {work->lexicon, work->knowledge.patterns, work->matcher, true};
    qz_body_read(&tools, arena, &analysis.text, &analysis.markup, &analysis.document);
    qz_document_read(&tools, arena, &analysis.text, &analysis.document);
    qz_segment(&work->knowledge.segmenter, arena, &analysis.text, analysis.document.body, &analysis.tokens);
    qz_entities_find(&analysis); /* by the rules: there is no model yet */
    for (uint32_t at = 0; at < analysis.tokens.count;) {
        const uint32_t to = qz_learned_stretch(&analysis.text, &analysis.tokens, at);
        add_example(work, &analysis, at, to, begins, inside);
        at = to;
    }
    qz_arena_reset(arena);
}

static void read_examples(training *work, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        give_up(path, "cannot be read");
    static char line[1 << 16];
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] && work->examples.count < MOST_SENTENCES)
            read_sentence(work, line);
    }
    fclose(file);
}

/* ---- choosing features ---- */

static void count_features(const training *work, seen *table, uint32_t mask)
{
    for (uint32_t i = 0; i < work->examples.count; i++) {
        const example *now = &work->examples.items[i];
        for (uint32_t k = 0; k < now->starts[now->length]; k++) {
            uint32_t at = now->votes[k] * 0x9E3779B1U & mask;
            while (table[at].count && table[at].vote != now->votes[k])
                at = (at + 1) & mask;
            table[at] = (seen){now->votes[k], table[at].count + 1};
        }
    }
}

/* Each row belongs to the most frequent of its features; those without a row, and the rare ones, go. */
static void choose_features(training *work)
{
    uint32_t all = 1, mask = 1;
    for (uint32_t i = 0; i < work->examples.count; i++)
        all += work->examples.items[i].starts[work->examples.items[i].length];
    while (mask / 2 < all)
        mask = mask * 2 + 1;
    seen *table = qz_allocate_zeroed(&work->sentence, (size_t)mask + 1, sizeof *table);
    count_features(work, table, mask);
    work->owners = qz_allocate_zeroed(&work->arena, ROWS, sizeof *work->owners);
    for (uint32_t i = 0; i <= mask; i++) {
        seen *owner = &work->owners[qz_learned_row(table[i].vote)];
        if (table[i].count >= RARE && (table[i].count > owner->count ||
                                       (table[i].count == owner->count && table[i].vote < owner->vote)))
            *owner = table[i];
    }
    for (uint32_t i = 0; i < work->examples.count; i++) {
        example *now = &work->examples.items[i];
        uint32_t kept = 0;
        for (uint32_t word = 0; word < now->length; word++) {
            const uint32_t first = now->starts[word];
            now->starts[word] = kept;
            for (uint32_t k = first; k < now->starts[word + 1]; k++) {
                const uint32_t row = qz_learned_row(now->votes[k]);
                if (work->owners[row].count && work->owners[row].vote == now->votes[k])
                    now->votes[kept++] = row;
            }
        }
        now->starts[now->length] = kept;
    }
    qz_arena_reset(&work->sentence);
}

/* ---- learning ---- */

static void count_votes(training *work, const example *now)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag sum = {0};
        for (uint32_t k = now->starts[i]; k < now->starts[i + 1]; k++)
            for (uint32_t tag = 0; tag < TAGS; tag++)
                sum[tag] += work->weights[now->votes[k]][tag];
        float most = sum[0];
        for (uint32_t tag = 1; tag < TAGS; tag++)
            most = sum[tag] > most ? sum[tag] : most;
        for (uint32_t tag = 0; tag < TAGS; tag++)
            work->votes[i][tag] = expf(sum[tag] - most);
    }
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            work->ways[before][tag] = qz_learned_follows(before, tag) ? expf(work->moves[before][tag]) : 0;
}

/* Chances up to each word and from it on, scaled word by word. */
static void weigh_ways(training *work, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++) {
        float all = 0;
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            float sum = i == 0 ? (float)(tag == 0 || tag % 2 == 1) : 0;
            for (uint32_t before = 0; i > 0 && before < TAGS; before++)
                sum += work->forward[i - 1][before] * work->ways[before][tag];
            work->forward[i][tag] = sum * work->votes[i][tag];
            all += work->forward[i][tag];
        }
        work->scale[i] = all;
        for (uint32_t tag = 0; tag < TAGS; tag++)
            work->forward[i][tag] /= all;
    }
    for (uint32_t tag = 0; tag < TAGS; tag++)
        work->backward[length - 1][tag] = 1;
    for (uint32_t i = length - 1; i-- > 0;) {
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            float sum = 0;
            for (uint32_t next = 0; next < TAGS; next++)
                sum += work->ways[tag][next] * work->votes[i + 1][next] * work->backward[i + 1][next];
            work->backward[i][tag] = sum / work->scale[i + 1];
        }
    }
}

static void step(float *weight, float *square, float gradient, float rate)
{
    *square += gradient * gradient;
    *weight += rate * gradient / (sqrtf(*square) + 1e-2F);
}

static void learn_weights(training *work, const example *now, float rate)
{
    for (uint32_t i = 0; i < now->length; i++) {
        by_tag gradient;
        float size = 0;
        for (uint32_t tag = 0; tag < TAGS; tag++) {
            gradient[tag] =
                (now->tags[i] == tag ? 1.0F : 0.0F) - work->forward[i][tag] * work->backward[i][tag];
            size += fabsf(gradient[tag]);
        }
        if (size < LEAST)
            continue; /* known by heart */
        for (uint32_t k = now->starts[i]; k < now->starts[i + 1]; k++) {
            float *weights = work->weights[now->votes[k]], *squares = work->squares[now->votes[k]];
            for (uint32_t tag = 0; tag < TAGS; tag++)
                step(&weights[tag], &squares[tag], gradient[tag] - PENALTY * weights[tag], rate);
        }
    }
}

static void learn_moves(training *work, const example *now, float rate)
{
    by_tag gradient[TAGS] = {{0}};
    for (uint32_t i = 1; i < now->length; i++) {
        for (uint32_t before = 0; before < TAGS; before++)
            for (uint32_t tag = 0; tag < TAGS; tag++)
                gradient[before][tag] -= work->forward[i - 1][before] * work->ways[before][tag] *
                                         work->votes[i][tag] * work->backward[i][tag] / work->scale[i];
        gradient[now->tags[i - 1]][now->tags[i]] += 1;
    }
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            if (qz_learned_follows(before, tag))
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
            weigh_ways(work, now->length);
            learn_weights(work, now, rate);
            learn_moves(work, now, rate);
        }
    }
}

/* ---- writing ---- */

static long rounded(float weight, long least, long most)
{
    const long scaled = lroundf(weight * QZ_LEARNED_SCALE);
    return scaled < least ? least : scaled > most ? most : scaled;
}

static void write_model(training *work, const char *path)
{
    qz_learned_head head = {.magic = QZ_LEARNED_MAGIC, .rows = ROWS};
    int8_t *weights = qz_allocate_zeroed(&work->arena, ROWS, QZ_LEARNED_ROW);
    for (uint32_t before = 0; before < TAGS; before++)
        for (uint32_t tag = 0; tag < TAGS; tag++)
            head.moves[before][tag] =
                (int16_t)rounded(work->moves[before][tag] - (tag == QZ_LEARNED_OUTSIDE ? AGAINST_OUTSIDE : 0),
                                 INT16_MIN, INT16_MAX);
    for (uint32_t row = 0; row < ROWS; row++) {
        if (work->owners[row].count)
            weights[row * QZ_LEARNED_ROW + TAGS] = qz_learned_check(work->owners[row].vote);
        for (uint32_t tag = 0; tag < TAGS; tag++)
            weights[row * QZ_LEARNED_ROW + tag] =
                (int8_t)rounded(work->weights[row][tag], INT8_MIN, INT8_MAX);
    }
    head.hash = qz_learned_hash(&head, weights);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(&head, sizeof head, 1, file) != 1 ||
        fwrite(weights, QZ_LEARNED_ROW, ROWS, file) != ROWS || fclose(file) != 0)
        give_up(path, "cannot be written");
}

/* What the document stage looks for. */
static void compile_patterns(training *work)
{
    qza_error error = {0};
    const uint32_t count = qz_lexicon_rows(work->lexicon, QZ_LIST_PATTERNS);
    work->matcher = qz_matcher_open();
    work->patterns = qz_allocate_zeroed(&work->arena, count + 1, sizeof(qz_pattern *));
    for (uint32_t row = 0; row < count; row++) {
        const qz_sense sense = qz_lexicon_row(work->lexicon, QZ_LIST_PATTERNS, row);
        const char *expression = qz_cell_text(work->lexicon, sense, QZ_PATTERN_EXPRESSION);
        if (qz_pattern_compile(expression, &work->patterns[row], &error) != QZA_OK)
            give_up(expression, error.message);
    }
    work->knowledge.patterns = (const qz_pattern *const *)work->patterns;
}

static void train(training *work, const char *dictionary, const char *output, char **files)
{
    jmp_buf no_memory;
    if (setjmp(no_memory) != 0)
        give_up("memory", "not enough");
    work->arena.exit = work->sentence.exit = &no_memory;
    qza_error error = {0};
    size_t size;
    if (qz_lexicon_open(dictionary, NULL, 0, &work->lexicon, &error) != QZA_OK)
        give_up(dictionary, error.message);
    const void *words = qz_lexicon_fine_model(work->lexicon, &size);
    if (qz_model_read(words, size, dictionary, QZ_FEATURE_GROUPS, &work->words, &error) != QZA_OK)
        give_up(dictionary, error.message);
    work->knowledge.lexicon = work->lexicon;
    work->knowledge.whole_text = true;
    work->knowledge.segmenter =
        (qz_segmenter){.lexicon = work->lexicon, .model = &work->words, .look_up = true};
    compile_patterns(work);
    work->weights = qz_allocate_zeroed(&work->arena, ROWS, sizeof *work->weights);
    work->squares = qz_allocate_zeroed(&work->arena, ROWS, sizeof *work->squares);
    for (uint32_t i = 0; files[i]; i++)
        read_examples(work, files[i]);
    choose_features(work);
    learn(work);
    write_model(work, output);
    printf("%u sentences, %s\n", work->examples.count, output);
    qz_lexicon_close(work->lexicon);
    qz_arena_free(&work->sentence);
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
        else
            give_up(words[at], "no such option");
    }
    if (!dictionary || !output || at == count)
        give_up("usage", "--dict DICTIONARY --output MODEL FILE...");
    train(&work, dictionary, output, words + at);
    return 0;
}
