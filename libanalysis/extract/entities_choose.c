/* From candidates to entities: of those that overlap the longest, of equally long ones the surest. */
#include "extract/entities_find.h"

#include "base/utf8.h"

#include <string.h>

static uint32_t length_of(const qz_name *name)
{
    return name->span.end - name->span.start;
}

/* A name and what it is sorted by. */
typedef struct sort_key {
    uint64_t key;
    const qz_name *name;
} sort_key;

/* The user's first, then the longest, of equally long ones those of the lowest rank; the rest makes it sure
 * that two runs choose alike. */
static sort_key key_of(const qz_name *name)
{
    enum { LONGEST = (1 << 20) - 1 };
    const uint64_t others = name->rank != QZ_RANK_USER;
    const uint64_t brevity = length_of(name) < LONGEST ? LONGEST - length_of(name) : 0;
    const uint64_t way = others << 23 | brevity << 3 | name->rank;
    return (sort_key){way << 40 | (uint64_t)name->span.start << 8 | name->kind, name};
}

/* Byte by byte from the lowest, equal keys left in their order; bytes that all keys share cost nothing more
 * than a look. `spare` has room for as many. */
static void sort_keys(sort_key *keys, sort_key *spare, uint32_t count)
{
    enum { BYTE = 8, VALUES = 1 << BYTE };
    uint64_t differ = 0;
    for (uint32_t i = 1; i < count; i++)
        differ |= keys[i].key ^ keys[0].key;
    for (uint32_t shift = 0; shift < 64; shift += BYTE) {
        uint32_t from[VALUES + 1] = {0};
        if (!(differ >> shift & (VALUES - 1)))
            continue;
        for (uint32_t i = 0; i < count; i++)
            from[(keys[i].key >> shift & (VALUES - 1)) + 1]++;
        for (uint32_t value = 1; value < VALUES; value++)
            from[value] += from[value - 1];
        for (uint32_t i = 0; i < count; i++)
            spare[from[keys[i].key >> shift & (VALUES - 1)]++] = keys[i];
        memcpy(keys, spare, count * sizeof *keys);
    }
}

/* The text with its marks and white space taken off, as it stands otherwise. */
const char *qz_entity_plain_name(const qz_analysis *analysis, qz_span span)
{
    const qz_text *text = &analysis->text;
    size_t length;
    const char *bytes = qz_text_bytes(text, span, &length);
    char *name = qz_copy_bytes(analysis->arena, bytes, length);
    if (qz_skip_common_han(text, span.start, span.end) == span.end && !text->places)
        return name;
    size_t kept = 0;
    for (uint32_t i = span.start; i < span.end; i++) {
        const char32_t c = text->folded[i];
        if (c == U'“' || c == U'”' || qz_is_space(c) ||
            ((i == span.start || i + 1 == span.end) && (c == U'《' || c == U'》')))
            continue;
        const size_t size = text->places ? qz_utf8_size(text->utf8[text->at[i]])
                                         : text->at[i + 1] - text->at[i]; /* behind it a reading may stand */
        if (c < 0x80) {                                                   /* width folded: （ is ( */
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
    if (!qz_spot_may_start(&analysis->text, span.start, QZ_IN(QZ_LIST_ALIASES)) ||
        !qz_spot_exact(lexicon, &analysis->text, span.start, span.end, QZ_IN(QZ_LIST_ALIASES), &match))
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
    if (names->count == 0)
        return;
    uint8_t *taken = qz_allocate_zeroed(analysis->arena, (size_t)analysis->text.length + 1, 1);
    sort_key *keys = qz_allocate(analysis->arena, names->count * sizeof *keys);
    sort_key *spare = qz_allocate(analysis->arena, names->count * sizeof *keys);
    for (uint32_t i = 0; i < names->count; i++)
        keys[i] = key_of(&names->items[i]);
    sort_keys(keys, spare, names->count);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < names->count; i++) {
        const qz_name *name = keys[i].name;
        bool free = !is_forbidden(analysis, name->span);
        for (uint32_t k = name->span.start; k < name->span.end && free; k++)
            free = !taken[k];
        if (!free)
            continue;
        memset(taken + name->span.start, 1, length_of(name));
        if (name->kind != QZ_NO_ENTITY)
            keys[kept++] = (sort_key){name->span.start, name};
    }
    sort_keys(keys, spare, kept);
    for (uint32_t i = 0; i < kept; i++)
        *qz_push(analysis->arena, &analysis->entities->list) = entity_of(analysis, keys[i].name);
}
