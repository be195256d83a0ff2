#include "extract/extractor.h"

#include <string.h>

/* The rows, in the order of help. */
#define EXTRACTORS(ROW)                                                                                      \
    ROW(text)                                                                                                \
    ROW(document)                                                                                            \
    ROW(segment)                                                                                             \
    ROW(sentences)                                                                                           \
    ROW(outline)                                                                                             \
    ROW(figures)                                                                                             \
    ROW(numbers) ROW(entities) ROW(clusters) ROW(quotations) ROW(keywords) ROW(terms) ROW(kwic) ROW(all)

#define EXTRACTOR(name) &qz_extract_##name,
#define COMMAND(name) &qz_extract_##name.command,

const qz_extractor *const qz_extractors[] = {EXTRACTORS(EXTRACTOR) NULL};

static const qza_command *const COMMANDS[] = {EXTRACTORS(COMMAND) NULL};

const qza_command *const *qza_commands(size_t *count)
{
    *count = sizeof COMMANDS / sizeof COMMANDS[0] - 1;
    return COMMANDS;
}

const qz_extractor *qz_extractor_named(const char *name)
{
    for (const qz_extractor *const *extractor = qz_extractors; *extractor; extractor++) {
        if (strcmp((*extractor)->command.name, name) == 0)
            return *extractor;
    }
    return NULL;
}

const qza_command *qza_command_named(const char *name)
{
    const qz_extractor *extractor = qz_extractor_named(name);
    return extractor ? &extractor->command : NULL;
}
