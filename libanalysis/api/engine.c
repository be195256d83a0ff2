#include "api/engine.h"

#include "base/error.h"
#include "document/adapter.h"
#include "extract/terms.h"
#include "segment/coarse.h"
#include "segment/features.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- settings of the command's options ---- */

static qza_status bad_argument(const qza_option *option, const char *argument, qza_error *error)
{
    if (option->choices) {
        char known[256] = "";
        for (uint32_t k = 0; option->choices[k]; k++) {
            size_t used = strlen(known);
            if (used + strlen(option->choices[k]) + 3 < sizeof known) {
                (void)snprintf(known + used, sizeof known - used, "%s%s", k ? ", " : "", option->choices[k]);
            }
        }
        return qz_fail(error, QZA_BAD_OPTION, "--%s: '%s' is no choice: use one of %s",
                       "--%s：没有“%s”这个选择：可用的有 %s", option->name, argument, known);
    }
    return qz_fail(error, QZA_BAD_OPTION, "--%s: '%s' is no number from 1 to 1000000000: give one",
                   "--%s：“%s”不是 1 到 1000000000 之间的整数：请改正", option->name, argument);
}

static bool read_choice(const qza_option *option, const char *word, size_t length, uint64_t *choices)
{
    for (uint32_t k = 0; option->choices[k]; k++) {
        if (strlen(option->choices[k]) == length && memcmp(option->choices[k], word, length) == 0) {
            *choices |= (uint64_t)1 << k;
            return true;
        }
    }
    return false;
}

static bool read_choices(const qza_option *option, const char *argument, uint64_t *choices)
{
    for (const char *at = argument;; at++) {
        size_t length = strcspn(at, ",");
        if (!read_choice(option, at, length, choices))
            return false;
        at += length;
        if (!*at)
            return true;
    }
}

static bool read_number(const char *argument, uint64_t *number)
{
    *number = 0;
    for (const char *at = argument; *at; at++) {
        if (*at < '0' || *at > '9' || *number > 100000000)
            return false;
        *number = *number * 10 + (uint64_t)(*at - '0');
    }
    return *number >= 1 && *number <= 1000000000;
}

static qza_status read_setting(qz_arena *arena, const qza_option *option, const char *argument,
                               qz_setting *setting, qza_error *error)
{
    if (option->kind != QZA_OPTION_FLAG && !argument)
        return qz_fail(error, QZA_BAD_OPTION, "--%s needs an argument: give %s", "--%s 需要参数：请给出 %s",
                       option->name, option->argument);
    setting->given = true;
    setting->choices = 0;
    switch (option->kind) {
    case QZA_OPTION_FLAG:
        return QZA_OK;
    case QZA_OPTION_CHOICE:
        return read_choice(option, argument, strlen(argument), &setting->choices)
                   ? QZA_OK
                   : bad_argument(option, argument, error);
    case QZA_OPTION_CHOICES:
        return read_choices(option, argument, &setting->choices) ? QZA_OK
                                                                 : bad_argument(option, argument, error);
    case QZA_OPTION_NUMBER:
        return read_number(argument, &setting->number) ? QZA_OK : bad_argument(option, argument, error);
    case QZA_OPTION_FILE:
    case QZA_OPTION_TEXT:
        setting->argument = qz_copy_bytes(arena, argument, strlen(argument));
        return QZA_OK;
    }
    return QZA_OK;
}

static qza_status read_settings(qza_engine *engine, const qza_options *options, qza_error *error)
{
    const qza_option *known = engine->knowledge.extractor->command.options;
    uint32_t count = 0;
    while (known && known[count].name)
        count++;
    qz_setting *settings = qz_allocate_zeroed(&engine->arena, count + 1, sizeof *settings);
    engine->knowledge.settings = settings;
    for (size_t s = 0; s < options->setting_count; s++) {
        const qza_setting *given = &options->settings[s];
        uint32_t k = 0;
        while (k < count && strcmp(known[k].name, given->option) != 0)
            k++;
        if (k == count)
            return qz_fail(error, QZA_BAD_OPTION, "'%s' has no option --%s: see 'qza help %s'",
                           "命令“%s”没有选项 --%s：参看 qza help %s", options->command, given->option,
                           options->command);
        qza_status status = read_setting(&engine->arena, &known[k], given->argument, &settings[k], error);
        if (status != QZA_OK)
            return status;
    }
    return QZA_OK;
}

/* ---- opening ---- */

/* A file that an option of the command names is a list of its own: the frequencies of --idf. */
static qza_status add_files(qza_engine *engine, qza_error *error)
{
    const qza_option *known = engine->knowledge.extractor->command.options;
    for (uint32_t k = 0; known && known[k].name; k++) {
        const qz_setting *setting = &engine->knowledge.settings[k];
        if (known[k].kind != QZA_OPTION_FILE || !setting->given)
            continue;
        const qz_list list = engine->knowledge.extractor->file_list;
        const qza_status status = qz_lexicon_add(engine->lexicon, setting->argument, list, error);
        if (status != QZA_OK)
            return status;
    }
    return QZA_OK;
}

/* The path of a file that stands in the folder of the dictionary. */
static const char *beside(qza_engine *engine, const char *dictionary, const char *name)
{
    const char *slash = strrchr(dictionary, '/');
    const int folder = slash ? (int)(slash - dictionary) + 1 : 0;
    return qz_format(&engine->arena, "%.*s%s", folder, dictionary, name);
}

/* The terms that the command shall look for: the list --terms names, or the one --term gives. */
static qza_status open_terms(qza_engine *engine, qza_error *error)
{
    enum { MOST_TERMS = 1000000 };
    const qz_knowledge *knowledge = &engine->knowledge;
    const qz_setting *list = qz_knowledge_setting(knowledge, "terms");
    const qz_setting *term = qz_knowledge_setting(knowledge, "term");
    const char *command = knowledge->extractor->command.name;
    if (list && term)
        return qz_fail(error, QZA_BAD_OPTION, "both --term and --terms: give one or the other",
                       "--term 与 --terms 不能同时使用：请只用其一");
    if (!list && !term)
        return knowledge->extractor->command.operand
                   ? qz_fail(error, QZA_BAD_OPTION, "%s needs a term: give TERM, or a list with -t LIST",
                             "%s 需要要查的词：请给出 TERM，或用 -t LIST 指定词表", command)
                   : qz_fail(error, QZA_BAD_OPTION, "%s needs a list of terms: name it with -t LIST",
                             "%s 需要词表：请用 -t LIST 指定", command);
    const qza_status status = qz_lexicon_open_list(list ? list->argument : NULL, term ? term->argument : NULL,
                                                   "TERM", QZ_LIST_COUNTED, &engine->terms, error);
    if (status != QZA_OK)
        return status;
    const char *place = list ? list->argument : "TERM";
    const uint32_t count = qz_lexicon_rows(engine->terms, QZ_LIST_COUNTED);
    if (count == 0)
        return qz_fail_at(error, QZA_BAD_DICTIONARY, place, 0, "holds no term: write one on each line",
                          "没有词条：请每行写一个");
    if (count > MOST_TERMS)
        return qz_fail_at(error, QZA_BAD_DICTIONARY, place, 0, "holds more than %d terms: split it",
                          "词条超过 %d 个：请拆分", MOST_TERMS);
    return qz_terms_open(&engine->arena, engine->terms, &engine->knowledge.terms, error);
}

/* The model of the People's Daily is part of the dictionary; that of UD, which has another licence, stands
 * beside it. */
static qza_status open_model(qza_engine *engine, const char *dictionary, qza_error *error)
{
    qz_segmenter *segmenter = &engine->knowledge.segmenter;
    segmenter->model = &engine->model;
    if (segmenter->standard == QZ_PKU) {
        size_t size;
        const void *bytes = qz_lexicon_fine_model(engine->lexicon, &size);
        return qz_model_read(bytes, size, dictionary, QZ_FEATURE_GROUPS, &engine->model, error);
    }
    const char *path = beside(engine, dictionary, "segment-ud.model");
    return qz_model_open(path, QZ_FEATURE_GROUPS, &engine->model, error);
}

static qza_status open_coarse(qza_engine *engine, const char *dictionary, qza_error *error)
{
    size_t size;
    const void *bytes = qz_lexicon_coarse_model(engine->lexicon, &size);
    engine->knowledge.segmenter.coarse = &engine->coarse;
    return qz_model_read(bytes, size, dictionary, QZ_COARSE_GROUPS, &engine->coarse, error);
}

/* The model of names, whose licence is that of UD's too, stands beside the dictionary. */
static qza_status open_names(qza_engine *engine, const char *dictionary, qza_error *error)
{
    if (!(engine->knowledge.needs & QZ_NEED_ENTITIES))
        return QZA_OK;
    engine->knowledge.names = &engine->names;
    return qz_learned_open(beside(engine, dictionary, "names-general.model"), &engine->names, error);
}

static qza_status open_keywords(qza_engine *engine, qza_error *error)
{
    if (!(engine->knowledge.needs & QZ_NEED_KEYWORDS))
        return QZA_OK;
    engine->knowledge.keyword_formula = &engine->keyword_formula;
    return qz_keyword_formula_read(engine->lexicon, &engine->arena, &engine->keyword_formula, error);
}

/* What the command's words are cut by. */
static qza_status open_segmenter(qza_engine *engine, const char *dictionary, qza_error *error)
{
    qz_knowledge *knowledge = &engine->knowledge;
    knowledge->segmenter = (qz_segmenter){.lexicon = engine->lexicon, .look_up = true};
    if (knowledge->extractor->choose_words)
        knowledge->extractor->choose_words(knowledge, &knowledge->segmenter);
    if (!(knowledge->needs & (QZ_NEED_TOKENS | QZ_NEED_TOKENS_AT_FIGURES)))
        return QZA_OK;
    qza_status status = QZA_OK;
    if (knowledge->segmenter.method == QZ_MODEL)
        status = open_model(engine, dictionary, error);
    if (status == QZA_OK && knowledge->segmenter.level == QZ_COARSE)
        status = open_coarse(engine, dictionary, error);
    return status;
}

static qza_status open_engine(qza_engine *engine, const qza_options *options, qza_error *error)
{
    qz_knowledge *knowledge = &engine->knowledge;
    qz_adapters_prepare();
    knowledge->extractor = options->command ? qz_extractor_named(options->command) : NULL;
    if (!knowledge->extractor)
        return qz_fail(error, QZA_BAD_OPTION, "'%s' is no command: see 'qza help'",
                       "没有“%s”这个命令：参看 qza help", options->command ? options->command : "");
    knowledge->offsets = options->offsets;
    knowledge->explain = options->explain;
    knowledge->whole_text = options->whole_text;
    if (options->encoding)
        engine->encoding = qz_copy_bytes(&engine->arena, options->encoding, strlen(options->encoding));
    qza_status status = read_settings(engine, options, error);
    if (status == QZA_OK && knowledge->extractor->check)
        status = knowledge->extractor->check(knowledge, error);
    if (status == QZA_OK)
        status = qz_lexicon_open(options->dictionary, options->user_dictionaries,
                                 options->user_dictionary_count, &engine->lexicon, error);
    if (status == QZA_OK)
        status = knowledge->extractor->seeks_terms ? open_terms(engine, error) : add_files(engine, error);
    if (status != QZA_OK)
        return status;
    knowledge->lexicon = engine->lexicon;
    knowledge->needs = knowledge->extractor->needs;
    if (knowledge->extractor->more_needs)
        knowledge->needs |= knowledge->extractor->more_needs(knowledge);
    status = open_segmenter(engine, options->dictionary, error);
    if (status == QZA_OK)
        status = open_names(engine, options->dictionary, error);
    if (status == QZA_OK)
        status = open_keywords(engine, error);
    return status;
}

qza_status qza_engine_open(const qza_options *options, qza_engine **engine, qza_error *error)
{
    *engine = NULL;
    qza_engine *opened = calloc(1, sizeof *opened);
    if (!opened)
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放一些内存");
    jmp_buf no_memory;
    opened->arena.exit = &no_memory;
    qza_status status;
    if (setjmp(no_memory) == 0)
        status = open_engine(opened, options, error);
    else
        status = qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放一些内存");
    opened->arena.exit = NULL;
    if (status == QZA_OK)
        *engine = opened;
    else
        qza_engine_close(opened);
    return status;
}

void qza_engine_close(qza_engine *engine)
{
    if (!engine)
        return;
    qz_terms_close(engine->knowledge.terms);
    qz_model_close(&engine->model);
    qz_learned_close(&engine->names);
    qz_lexicon_close(engine->terms);
    qz_lexicon_close(engine->lexicon);
    qz_arena_free(&engine->arena);
    free(engine);
}

const char *qza_engine_dictionary_hash(const qza_engine *engine)
{
    return qz_lexicon_hash(engine->lexicon);
}
