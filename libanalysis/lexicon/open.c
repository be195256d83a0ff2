/* Opening a lexicon: dictionaries that are mapped, and lists that are compiled in memory. */
#include "base/error.h"
#include "lexicon/compile.h"
#include "lexicon/images.h"

#include <stdlib.h>

enum { MOST_IMAGES = 64 };

static void note_first(qz_lexicon *lexicon, const qz_image *image, char32_t character)
{
    const uint32_t code = qz_image_code(image, character);
    uint32_t node = 0;
    if (!code || !qz_nodes_step(&image->nodes, &node, code))
        return;
    uint32_t list = 0;
    const qz_node_lists at = qz_nodes_lists(&image->nodes, node);
    for (uint32_t lists = at.here | at.on; lists && list < QZ_LIST_COUNT; lists >>= 1, list++)
        if (lists & 1)
            qz_firsts_add(&lexicon->firsts[list], character);
}

static void count_choices(qz_lexicon *lexicon)
{
    for (uint32_t list = 0; list < QZ_LIST_COUNT; list++)
        for (uint32_t column = 0; column < qz_list_columns(list) && column < QZ_MOST_COLUMNS; column++) {
            const char *const *choices = qz_list_forms[list].columns[column].choices;
            while (choices && choices[lexicon->choices[list][column]])
                lexicon->choices[list][column]++;
        }
}

static qza_status open_image(qz_lexicon *lexicon, const void *bytes, size_t size, const char *place,
                             qza_error *error)
{
    if (!lexicon->count)
        count_choices(lexicon);
    qz_image *image = &lexicon->images[lexicon->count++];
    const qza_status status = qz_image_open(bytes, size, place, image, error);
    if (status != QZA_OK)
        return status;
    for (char32_t character = 1; character < 0x10000; character++)
        note_first(lexicon, image, character);
    for (uint32_t i = 0; i < image->rare_count; i++)
        note_first(lexicon, image, image->rare[i]);
    qz_edges_learn(lexicon);
    return QZA_OK;
}

static qza_status open_mapped(qz_lexicon *lexicon, const char *path, qza_error *error)
{
    qz_mapping *mapping = &lexicon->mappings[lexicon->mapping_count];
    const qza_status status = qz_map(path, mapping, error);
    if (status != QZA_OK)
        return status;
    lexicon->mapping_count++;
    return open_image(lexicon, mapping->bytes, mapping->size, path, error);
}

/* Compile a file in memory, or a line where there is no file. */
static qza_status open_source(qz_lexicon *lexicon, const char *path, const char *line, qz_list list,
                              qza_error *error)
{
    qza_error fault = {.language = error ? error->language : QZA_ENGLISH};
    qz_faults faults = {.error = &fault};
    qz_compiler *compiler = qz_compiler_new(&lexicon->arena, &faults);
    if (line)
        qz_compiler_add_line(compiler, path, line, list);
    else
        qz_compiler_add(compiler, path, list);
    size_t size = 0;
    const void *bytes = faults.count ? NULL : qz_compiler_image(compiler, &size);
    if (faults.count) {
        if (error)
            *error = fault;
        return QZA_BAD_DICTIONARY;
    }
    return open_image(lexicon, bytes, size, path, error);
}

static qza_status open_user(qz_lexicon *lexicon, const char *path, qza_error *error)
{
    return qz_map_is_image(path) ? open_mapped(lexicon, path, error)
                                 : open_source(lexicon, path, NULL, QZ_LIST_USER, error);
}

qza_status qz_lexicon_add(qz_lexicon *lexicon, const char *path, qz_list list, qza_error *error)
{
    jmp_buf exit;
    if (lexicon->count > MOST_IMAGES)
        return qz_fail(error, QZA_BAD_OPTION, "too many dictionaries: join them", "词典过多：请合并");
    if (setjmp(exit) != 0)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: use smaller dictionaries",
                       "内存不足：请减小词典");
    lexicon->arena.exit = &exit;
    const qza_status status = open_source(lexicon, path, NULL, list, error);
    lexicon->arena.exit = NULL;
    return status;
}

static void count_lines(qz_lexicon *lexicon, const qz_image *user)
{
    lexicon->user_words += user->lists[QZ_LIST_USER].rows > 0;
    lexicon->forbidding += user->lists[QZ_LIST_FORBIDDEN].rows > 0;
}

static qza_status open_all(qz_lexicon *lexicon, const char *compiled, const char *const *user,
                           size_t user_count, qza_error *error)
{
    jmp_buf exit;
    if (setjmp(exit) != 0)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: use smaller dictionaries",
                       "内存不足：请减小词典");
    lexicon->arena.exit = &exit;
    lexicon->images = qz_allocate_zeroed(&lexicon->arena, MOST_IMAGES + 1, sizeof *lexicon->images);
    lexicon->mappings = qz_allocate_zeroed(&lexicon->arena, user_count + 1, sizeof *lexicon->mappings);
    qza_status status = open_mapped(lexicon, compiled, error);
    for (size_t i = 0; i < user_count && status == QZA_OK; i++) {
        status = open_user(lexicon, user[i], error);
        if (status == QZA_OK)
            count_lines(lexicon, &lexicon->images[lexicon->count - 1]);
    }
    lexicon->arena.exit = NULL;
    return status;
}

qza_status qz_lexicon_open(const char *compiled, const char *const *user, size_t user_count,
                           qz_lexicon **result, qza_error *error)
{
    *result = NULL;
    if (user_count >= MOST_IMAGES)
        return qz_fail(error, QZA_BAD_OPTION, "more than %d user dictionaries: join them into one",
                       "用户词典超过 %d 部：请合并", MOST_IMAGES - 1);
    qz_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放内存");
    const qza_status status = open_all(lexicon, compiled, user, user_count, error);
    if (status != QZA_OK) {
        qz_lexicon_close(lexicon);
        return status;
    }
    *result = lexicon;
    return QZA_OK;
}

static qza_status open_list(qz_lexicon *lexicon, const char *path, const char *line, qz_list list,
                            qza_error *error)
{
    jmp_buf exit;
    if (setjmp(exit) != 0)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: use a smaller list", "内存不足：请减小词表");
    lexicon->arena.exit = &exit;
    lexicon->images = qz_allocate_zeroed(&lexicon->arena, 1, sizeof *lexicon->images);
    const qza_status status = open_source(lexicon, path, line, list, error);
    lexicon->arena.exit = NULL;
    return status;
}

qza_status qz_lexicon_open_list(const char *path, const char *line, const char *place, qz_list list,
                                qz_lexicon **result, qza_error *error)
{
    *result = NULL;
    qz_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放内存");
    const qza_status status = open_list(lexicon, path ? path : place, path ? NULL : line, list, error);
    if (status != QZA_OK) {
        qz_lexicon_close(lexicon);
        return status;
    }
    *result = lexicon;
    return QZA_OK;
}

void qz_lexicon_close(qz_lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (uint32_t i = 0; i < lexicon->mapping_count; i++)
        qz_unmap(&lexicon->mappings[i]);
    qz_arena_free(&lexicon->arena);
    free(lexicon);
}

const qz_firsts *qz_lexicon_firsts(const qz_lexicon *lexicon, qz_list list)
{
    return &lexicon->firsts[list];
}

const char *qz_lexicon_hash(const qz_lexicon *lexicon)
{
    return lexicon->images[0].hash;
}

qz_word_prefixes qz_lexicon_prefixes(const qz_lexicon *lexicon)
{
    return (qz_word_prefixes){lexicon->images[0].prefixes, lexicon->images[0].prefix_shift};
}

static const void *model_of(const qz_lexicon *lexicon, qz_image_model_kind kind, size_t *size)
{
    *size = lexicon->images[0].models[kind].length;
    return lexicon->images[0].models[kind].bytes;
}

const void *qz_lexicon_fine_model(const qz_lexicon *lexicon, size_t *size)
{
    return model_of(lexicon, QZ_MODEL_FINE, size);
}

const void *qz_lexicon_coarse_model(const qz_lexicon *lexicon, size_t *size)
{
    return model_of(lexicon, QZ_MODEL_COARSE, size);
}

bool qz_lexicon_has_user_words(const qz_lexicon *lexicon)
{
    return lexicon->user_words > 0;
}
