#include "extract/analysis.h"

#include "extract/extractor.h"

#include <string.h>

const qz_setting *qz_knowledge_setting(const qz_knowledge *knowledge, const char *name)
{
    const qza_option *options = knowledge->extractor->command.options;
    for (uint32_t k = 0; options && options[k].name; k++) {
        if (strcmp(options[k].name, name) == 0)
            return knowledge->settings[k].given ? &knowledge->settings[k] : NULL;
    }
    return NULL;
}

const qz_setting *qz_analysis_setting(const qz_analysis *analysis, const char *name)
{
    return qz_knowledge_setting(analysis->knowledge, name);
}

uint32_t qz_analysis_section_path(const qz_analysis *analysis, uint32_t section,
                                  uint32_t path[QZ_DEEPEST_SECTION])
{
    const qz_section *sections = analysis->document.sections.items;
    uint32_t depth = 0;
    for (uint32_t at = section; at != UINT32_MAX && depth < QZ_DEEPEST_SECTION; at = sections[at].parent)
        path[depth++] = at;
    for (uint32_t k = 0; k < depth / 2; k++) {
        uint32_t swap = path[k];
        path[k] = path[depth - 1 - k];
        path[depth - 1 - k] = swap;
    }
    return depth;
}
