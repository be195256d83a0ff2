#include "extract/keywords_phrases.h"

/* What a quoted name may have inside: “一园、六区”, “3+5”. */
static bool may_stand_quoted(const qz_candidates *gathered, uint32_t token)
{
    const qz_token *mark = &gathered->analysis->tokens.items[token];
    const char32_t c = gathered->folded[mark->span.start];
    return mark->class != QZ_TOKEN_SPACE && c != U'。' && c != U'!' && c != U'?' && c != U';' && c != U':';
}

uint32_t qz_phrases_depth(const qz_candidates *gathered, uint32_t first, uint32_t token, uint32_t depth)
{
    if (gathered->shapes[token] == QZ_SHAPE_END)
        return depth > 0 && token < gathered->analysis->tokens.count && may_stand_quoted(gathered, token)
                   ? depth
                   : UINT32_MAX;
    if (gathered->shapes[first] == QZ_SHAPE_VERB) /* 筑牢|“四梁八柱” */
        return UINT32_MAX;
    const bool opens =
        qz_keyword_opens(gathered->folded[gathered->analysis->tokens.items[token].span.end - 1]);
    return opens ? depth + 1 : depth > 0 ? depth - 1 : UINT32_MAX;
}
