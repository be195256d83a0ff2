/* From candidates to entities: of those that overlap the longest, of equally long ones the surest. */
#include "extract/entities_find.h"

#include <stdlib.h>
#include <string.h>

static uint32_t length_of(const qz_name *name)
{
    return name->span.end - name->span.start;
}

static int by_length(const void *left, const void *right)
{
    const qz_name *a = left, *b = right;
    if ((a->rank == QZ_RANK_USER) != (b->rank == QZ_RANK_USER))
        return a->rank == QZ_RANK_USER ? -1 : 1;
    if (length_of(a) != length_of(b))
        return length_of(a) < length_of(b) ? 1 : -1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a->kind < b->kind ? -1 : a->kind > b->kind;
}

static int by_start(const void *left, const void *right)
{
    const qz_entity *a = left, *b = right;
    return a->span.start < b->span.start ? -1 : a->span.start > b->span.start;
}

/* The text with its marks and white space taken off, as it stands otherwise. */
const char *qz_entity_plain_name(const qz_analysis *analysis, qz_span span)
{
    const qz_text *text = &analysis->text;
    size_t length;
    const char *bytes = qz_text_bytes(text, span, &length);
    char *name = qz_copy_bytes(analysis->arena, bytes, length);
    size_t kept = 0;
    for (uint32_t i = span.start; i < span.end; i++) {
        const char32_t c = text->folded[i];
        if (c == U'“' || c == U'”' || qz_is_space(c) ||
            ((i == span.start || i + 1 == span.end) && (c == U'《' || c == U'》')))
            continue;
        const uint32_t size = text->at[i + 1] - text->at[i];
        if (c < 0x80) { /* width folded: （ is ( */
            name[kept++] = (char)c;
            continue;
        }
        memmove(name + kept, text->utf8 + text->at[i], size);
        kept += size;
    }
    name[kept] = '\0';
    return name;
}

static const char *alias_of(const qz_analysis *analysis, qz_span span)
{
    qz_match match;
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    if (!qz_lexicon_exact(lexicon, analysis->text.folded, span.start, span.end, QZ_IN(QZ_LIST_ALIASES),
                          &match))
        return NULL;
    return qz_cell_text(lexicon, match.sense, QZ_ALIAS_NAME);
}

static qz_entity entity_of(const qz_analysis *analysis, const qz_name *name)
{
    const char *normal = name->name ? name->name : alias_of(analysis, name->span);
    return (qz_entity){.span = name->span,
                       .kind = name->kind,
                       .code = name->code,
                       .rule = name->rule,
                       .name = normal ? normal : qz_entity_plain_name(analysis, name->span)};
}

/* Users forbid a name with or without the marks around it. */
static bool is_forbidden(const qz_analysis *analysis, qz_span span)
{
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    const char32_t *folded = analysis->text.folded;
    if (!qz_lexicon_forbids_any(lexicon))
        return false;
    const bool marked =
        span.end - span.start > 2 && (folded[span.start] == U'《' || folded[span.start] == U'“');
    return qz_lexicon_forbids(lexicon, folded, span.start, span.end) ||
           (marked && qz_lexicon_forbids(lexicon, folded, span.start + 1, span.end - 1));
}

void qz_names_choose(qz_analysis *analysis, qz_names *names)
{
    qz_entities *entities = analysis->entities;
    if (names->count == 0)
        return;
    uint8_t *taken = qz_allocate_zeroed(analysis->arena, (size_t)analysis->text.length + 1, 1);
    qsort(names->items, names->count, sizeof *names->items, by_length);
    for (uint32_t i = 0; i < names->count; i++) {
        const qz_name *name = &names->items[i];
        bool free = !is_forbidden(analysis, name->span);
        for (uint32_t k = name->span.start; k < name->span.end && free; k++)
            free = !taken[k];
        if (!free)
            continue;
        memset(taken + name->span.start, 1, length_of(name));
        if (name->kind != QZ_NO_ENTITY)
            *qz_push(analysis->arena, &entities->list) = entity_of(analysis, name);
    }
    if (entities->list.count)
        qsort(entities->list.items, entities->list.count, sizeof *entities->list.items, by_start);
}
