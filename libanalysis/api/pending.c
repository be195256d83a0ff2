/* Stand-ins for rooms that are still being built, so that the program links meanwhile. Goes away with the
 * last of them. */
#include "extract/clusters.h"
#include "extract/entities.h"
#include "extract/extractor.h"
#include "extract/figures.h"
#include "extract/keywords.h"

static uint32_t none(const qz_analysis *analysis)
{
    (void)analysis;
    return 0;
}

static void no_record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    (void)analysis;
    (void)index;
    (void)record;
}

static const qza_field NO_FIELDS[] = {{.name = NULL}};
static const qza_type PENDING = {"pending", {"", ""}, NO_FIELDS};
static const qza_type *const TYPES[] = {&PENDING, NULL};
static const char *const EXAMPLES[] = {NULL};

#define STAND_IN(symbol, word)                                                                               \
    const qz_extractor symbol = {                                                                            \
        .command = {.name = word,                                                                            \
                    .types = TYPES,                                                                          \
                    .summary = {"", ""},                                                                     \
                    .description = {"", ""},                                                                 \
                    .examples = EXAMPLES},                                                                   \
        .type = &PENDING,                                                                                    \
        .count = none,                                                                                       \
        .record = no_record,                                                                                 \
    };
#define TYPE(symbol, word) const qza_type symbol = {word, {"", ""}, NO_FIELDS};

#if !__has_include("document/zones.c")
#include "document/outline.h"
#include "document/quotations.h"
#include "document/sentences.h"
uint32_t qz_document_line_at(const qz_document *document, uint32_t at)
{
    uint32_t from = 0, to = document->lines.count;
    while (to - from > 1) {
        const uint32_t middle = from + (to - from) / 2;
        if (document->lines.items[middle].span.start <= at)
            from = middle;
        else
            to = middle;
    }
    return from;
}
void qz_document_read(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                      qz_document *document)
{
    *document = (qz_document){.body = {0, text->length}};
    for (uint32_t at = 0; at < text->length;) {
        uint32_t end = at;
        while (end < text->length && text->folded[end] != U'\n')
            end++;
        qz_span content = {at, end};
        while (content.start < end && qz_is_space(text->folded[content.start]))
            content.start++;
        while (content.end > content.start && qz_is_space(text->folded[content.end - 1]))
            content.end--;
        *qz_push(arena, &document->lines) =
            (qz_line){.span = {at, end},
                      .content = content,
                      .role = content.start < content.end ? QZ_ROLE_BODY : QZ_ROLE_BLANK,
                      .rule = ""};
        at = end + 1;
    }
    qz_outline_find(tools, arena, text, document);
    qz_document_sentences(tools, arena, text, document);
    qz_short_names_find(tools, arena, text, document);
    qz_quotations_find(tools, arena, text, document);
}
#endif
#if !__has_include("segment/segment.c")
void qz_segment(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text, qz_span span,
                qz_tokens *tokens)
{
    (void)segmenter;
    (void)arena;
    (void)text;
    (void)span;
    (void)tokens;
}
#endif
#if !__has_include("value/number.c")
void qz_numbers_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_numbers *numbers)
{
    (void)lexicon;
    (void)arena;
    (void)text;
    (void)span;
    (void)numbers;
}
#endif
#if !__has_include("value/period.c")
void qz_periods_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_span span,
                     qz_date published, qz_periods *periods)
{
    (void)lexicon;
    (void)arena;
    (void)text;
    (void)span;
    (void)published;
    (void)periods;
}
#endif
#if !__has_include("value/decimal.c")
size_t qz_decimal_write(qz_decimal value, char text[QZ_DECIMAL_ROOM])
{
    (void)value;
    text[0] = '0';
    text[1] = '\0';
    return 1;
}
#endif
#if !__has_include("extract/text.c")
STAND_IN(qz_extract_text, "text")
#endif
#if !__has_include("extract/document.c")
STAND_IN(qz_extract_document, "document")
TYPE(qz_type_document, "document")
#endif
#if !__has_include("extract/segment.c")
STAND_IN(qz_extract_segment, "segment")
#endif
#if !__has_include("extract/sentences.c")
STAND_IN(qz_extract_sentences, "sentences")
#endif
#if !__has_include("extract/outline.c")
STAND_IN(qz_extract_outline, "outline")
TYPE(qz_type_section, "section")
#endif
#if !__has_include("extract/quotations.c")
STAND_IN(qz_extract_quotations, "quotations")
TYPE(qz_type_quotation, "quotation")
#endif
#if !__has_include("extract/numbers.c")
STAND_IN(qz_extract_numbers, "numbers")
#endif
#if !__has_include("extract/figures.c")
STAND_IN(qz_extract_figures, "figures")
TYPE(qz_type_figure, "figure")
void qz_figures_find(qz_analysis *analysis)
{
    (void)analysis;
}
#endif
#if !__has_include("extract/entities.c")
STAND_IN(qz_extract_entities, "entities")
TYPE(qz_type_entity, "entity")
void qz_entities_find(qz_analysis *analysis)
{
    (void)analysis;
}
#endif
#if !__has_include("extract/clusters.c")
STAND_IN(qz_extract_clusters, "clusters")
TYPE(qz_type_cluster, "cluster")
void qz_clusters_find(qz_analysis *analysis)
{
    (void)analysis;
}
#endif
#if !__has_include("extract/keywords.c")
STAND_IN(qz_extract_keywords, "keywords")
TYPE(qz_type_keyword, "keyword")
void qz_keywords_find(qz_analysis *analysis)
{
    (void)analysis;
}
#endif
