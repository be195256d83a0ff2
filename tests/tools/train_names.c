/*
 * train_names: learns the model of names in general text from sentences whose names are marked.
 *
 *   train_names --dict build/qza.dict --output MODEL FILE...
 *
 * A FILE has a sentence a line, as mark_names.py writes them. names_field.c teaches. The same files,
 * dictionary and program give the same model: one thread, a fixed order of the sentences by a fixed seed.
 */
#include "base/error.h"
#include "document/document.h"
#include "names_field.h"
#include "segment/features.h"
#include "segment/segment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SENTENCES = 1 << 20 };

typedef struct training {
    qz_arena sentence;
    qz_knowledge knowledge;
    qz_lexicon *lexicon;
    qz_model words;
    names_field field;
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
            open = type == 'P' ? 1 : type == 'L' ? 2 : 3;
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

/* The tags of the units of a stretch. A name that units cut across has none. */
static void tag_units(const qz_text *text, const qz_learned_stretch *stretch, const uint8_t *begins,
                      const uint8_t *inside, uint8_t *tags)
{
    const qz_learned_unit *units = stretch->units + 2;
    memset(tags, 0, stretch->count);
    for (uint32_t i = 0; i < stretch->count; i++) {
        const uint8_t type = begins[text->at[units[i].span.start]];
        if (!type)
            continue;
        uint32_t end = i;
        while (end < stretch->count && inside[text->at[units[end].span.end] - 1] == type &&
               (end == i || !begins[text->at[units[end].span.start]]))
            end++;
        const bool whole = end > i && (inside[text->at[units[end - 1].span.end]] != type ||
                                       begins[text->at[units[end - 1].span.end]]);
        const uint8_t first = (uint8_t)(1 + 4 * (type - 1));
        for (uint32_t k = i; k < end && whole; k++)
            tags[k] = (uint8_t)(first + (end == i + 1   ? QZ_LEARNED_SINGLE
                                         : k == i       ? QZ_LEARNED_BEGIN
                                         : k + 1 == end ? QZ_LEARNED_END
                                                        : QZ_LEARNED_INSIDE));
        i = end > i ? end - 1 : i;
    }
}

static uint32_t add_example(training *work, const qz_analysis *analysis, uint32_t from, const uint8_t *begins,
                            const uint8_t *inside)
{
    static qz_learned_stretch stretch;
    const uint32_t to = qz_learned_look(work->lexicon, &analysis->text, &analysis->tokens, from,
                                        analysis->entities, &stretch);
    const uint32_t length = stretch.count;
    names_example made = {
        .length = length,
        .starts = qz_allocate(&work->field.arena, (length + 1) * sizeof *made.starts),
        .votes = qz_allocate(&work->field.arena, (size_t)length * QZ_LEARNED_VOTES * sizeof *made.votes),
        .tags = qz_allocate(&work->field.arena, length)};
    uint32_t count = 0;
    for (uint32_t i = 0; i < length; i++) {
        made.starts[i] = count;
        count += qz_learned_votes(&stretch, i, made.votes + count);
    }
    made.starts[length] = count;
    tag_units(&analysis->text, &stretch, begins, inside, made.tags);
    *qz_push(&work->field.arena, &work->field.examples) = made;
    return to;
}

static void read_sentence(training *work, char *line)
{
    qz_arena *arena = &work->sentence;
    const size_t size = strlen(line) + 1;
    uint8_t *begins = qz_allocate_zeroed(arena, size, 1), *inside = qz_allocate_zeroed(arena, size, 1);
    const size_t length = take_out_marks(line, begins, inside);
    qz_analysis analysis = {.knowledge = &work->knowledge, .arena = arena};
    qza_error error = {0};
    if (qz_text_decode(arena, line, length, "UTF-8", true, &analysis.text, &error) != QZA_OK)
        give_up(line, error.message);
    const qz_document_tools tools = {work->lexicon, true};
    qz_body_read(&tools, arena, &analysis.text, &analysis.markup, &analysis.document);
    qz_quotations_read(&tools, arena, &analysis.text, &analysis.document);
    qz_segment(&work->knowledge.segmenter, arena, &analysis.text, analysis.document.body, &analysis.tokens);
    qz_entities_find(&analysis); /* by the rules: there is no model yet */
    for (uint32_t at = 0; at < analysis.tokens.count;)
        at = add_example(work, &analysis, at, begins, inside);
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
        if (line[0] && work->field.examples.count < MOST_SENTENCES)
            read_sentence(work, line);
    }
    fclose(file);
}

static void train(training *work, const char *dictionary, const char *output, char **files)
{
    jmp_buf no_memory;
    if (setjmp(no_memory) != 0)
        give_up("memory", "not enough");
    work->field.arena.exit = work->field.table.exit = work->sentence.exit = &no_memory;
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
    for (uint32_t i = 0; files[i]; i++)
        read_examples(work, files[i]);
    names_field_learn(&work->field);
    if (!names_field_write(&work->field, output))
        give_up(output, "cannot be written");
    printf("%u sentences, %s\n", work->field.examples.count, output);
    qz_lexicon_close(work->lexicon);
    qz_arena_free(&work->sentence);
    qz_arena_free(&work->field.table);
    qz_arena_free(&work->field.arena);
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
