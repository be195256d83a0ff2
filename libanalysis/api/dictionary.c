/* The public functions about dictionaries. */
#include "base/arena.h"
#include "base/error.h"
#include "lexicon/conflicts.h"
#include "lexicon/map.h"
#include "qza.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static qza_status no_memory(qza_error *error)
{
    return qz_fail(error, QZA_NO_MEMORY, "out of memory: use smaller dictionaries", "内存不足：请减小词典");
}

/* Written beside the output, so that the renaming is one step and nobody maps half a dictionary. */
static qza_status write_file(qz_arena *arena, const char *output, const void *bytes, size_t size,
                             qza_error *error)
{
    char *beside = qz_format(arena, "%s.XXXXXX", output);
    const int descriptor = mkstemp(beside);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    if (!file) {
        if (descriptor >= 0)
            close(descriptor);
        return qz_fail_at(error, QZA_BAD_OUTPUT, output, 0, "cannot be written: %s", "无法写入：%s",
                          strerror(errno));
    }
    bool good = fwrite(bytes, 1, size, file) == size;
    good = fchmod(descriptor, 0644) == 0 && good;
    good = fclose(file) == 0 && good;
    if (good && rename(beside, output) == 0)
        return QZA_OK;
    const int reason = errno;
    (void)remove(beside);
    return qz_fail_at(error, QZA_BAD_OUTPUT, output, 0, "cannot be written: %s", "无法写入：%s",
                      strerror(reason));
}

static qza_status compile_to(qz_arena *arena, const char *const *paths, size_t count, const char *output,
                             qza_error *error)
{
    jmp_buf exit;
    if (setjmp(exit) != 0)
        return no_memory(error);
    /* cppcheck-suppress autoVariables; the arena is used in this call only */
    arena->exit = &exit;
    qz_faults faults = {.error = error};
    qz_compiler *compiler = qz_compiler_new(arena, &faults);
    for (size_t i = 0; i < count; i++)
        qz_compiler_add(compiler, paths[i], QZ_LIST_COUNT);
    size_t size = 0;
    const void *bytes = qz_compiler_image(compiler, &size);
    return faults.count ? QZA_BAD_DICTIONARY : write_file(arena, output, bytes, size, error);
}

qza_status qza_dictionary_compile(const char *const *paths, size_t count, const char *output,
                                  qza_error *error)
{
    qz_arena arena = {0};
    const qza_status status = compile_to(&arena, paths, count, output, error);
    qz_arena_free(&arena);
    return status;
}

/* Map a dictionary, check all of it, and leave its image in *image until qz_unmap. */
static qza_status open_compiled(const char *compiled, qz_mapping *mapping, qz_image *image, qza_error *error)
{
    qza_status status = qz_map(compiled, mapping, error);
    if (status != QZA_OK)
        return status;
    status = qz_image_check(mapping->bytes, mapping->size, compiled, image, error);
    if (status != QZA_OK)
        qz_unmap(mapping);
    return status;
}

static void check_compiled(const char *path, qz_faults *faults)
{
    qz_mapping mapping;
    qz_image image;
    qza_error error = {.language = faults->error ? faults->error->language : QZA_ENGLISH};
    if (open_compiled(path, &mapping, &image, &error) == QZA_OK)
        qz_unmap(&mapping);
    else
        qz_fault(faults, path, 0, "%s", "%s", error.message, "");
}

static qza_status check_all(qz_arena *arena, const char *const *paths, size_t count,
                            const qz_lexicon *built_in, qz_faults *faults)
{
    jmp_buf exit;
    if (setjmp(exit) != 0)
        return no_memory(faults->error);
    /* cppcheck-suppress autoVariables; the arena is used in this call only */
    arena->exit = &exit;
    qz_compiler *compiler = qz_compiler_new(arena, faults);
    for (size_t i = 0; i < count; i++) {
        if (qz_map_is_image(paths[i]))
            check_compiled(paths[i], faults);
        else
            qz_compiler_add(compiler, paths[i], QZ_LIST_COUNT);
    }
    size_t size = 0;
    (void)qz_compiler_image(compiler, &size);
    qz_conflicts_warn(compiler, built_in);
    return faults->count ? QZA_BAD_DICTIONARY : QZA_OK;
}

qza_status qza_dictionary_check(const char *const *paths, size_t count, const char *compiled, qza_told *told,
                                void *context, qza_error *error)
{
    qz_lexicon *built_in = NULL;
    if (compiled) {
        const qza_status status = qz_lexicon_open(compiled, NULL, 0, &built_in, error);
        if (status != QZA_OK)
            return status;
    }
    qz_arena arena = {0};
    qz_faults faults = {.told = told, .context = context, .error = error};
    const qza_status status = check_all(&arena, paths, count, built_in, &faults);
    qz_arena_free(&arena);
    qz_lexicon_close(built_in);
    return status;
}

qza_status qza_dictionary_list(const char *compiled, qza_told *told, void *context, qza_error *error)
{
    qz_mapping mapping;
    qz_image image;
    const qza_status status = open_compiled(compiled, &mapping, &image, error);
    if (status != QZA_OK)
        return status;
    for (uint32_t i = 0; i < QZ_LIST_COUNT; i++) {
        const qz_list_form *form = &qz_list_forms[i];
        qza_error list = {.language = error ? error->language : QZA_ENGLISH, .line = image.lists[i].rows};
        (void)snprintf(list.place, sizeof list.place, "%s", form->name);
        size_t at = 0;
        for (const qz_column *column = form->columns; column->name; column++) {
            const int wrote =
                snprintf(list.message + at, sizeof list.message - at, "%s%s", at ? " " : "", column->name);
            at += wrote > 0 ? (size_t)wrote : 0;
        }
        told(context, &list);
    }
    qz_unmap(&mapping);
    return QZA_OK;
}

qza_status qza_dictionary_hash(const char *compiled, char hash[17], qza_error *error)
{
    qz_mapping mapping;
    qz_image image;
    const qza_status status = open_compiled(compiled, &mapping, &image, error);
    if (status != QZA_OK)
        return status;
    memcpy(hash, image.hash, sizeof image.hash);
    qz_unmap(&mapping);
    return QZA_OK;
}
