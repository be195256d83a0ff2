#include "extract/chunks.h"

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the block", "分块原文"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"section",
     QZA_ARRAY,
     NULL,
     {"the headings above its beginning, outermost first", "起点所在的各级标题，由外到内"},
     NULL,
     false,
     NULL,
     QZA_STRING,
     false},
    {"index",
     QZA_INTEGER,
     NULL,
     {"counts the blocks from 0", "序号，从 0 起"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_SECTION = 3, FIELD_INDEX };

const qza_type qz_type_chunk = {
    "chunk", {"a block of the body with its heading path", "正文分块及其标题路径"}, FIELDS};

static bool stands_under(const qz_document *document, uint32_t section, uint32_t above)
{
    if (above == UINT32_MAX)
        return section == UINT32_MAX;
    for (uint32_t depth = 0; section != UINT32_MAX && depth <= QZ_DEEPEST_SECTION; depth++) {
        if (section == above)
            return true;
        section = document->sections.items[section].parent;
    }
    return false;
}

/* Nothing but blank lines and body between two lines? */
static bool touches(const qz_document *document, uint32_t line, uint32_t other)
{
    for (uint32_t k = line + 1; k < other; k++)
        if (document->lines.items[k].role != QZ_ROLE_BLANK)
            return false;
    return true;
}

/* A sentence longer than a block, cut where a clause ends, else by length. */
static void add_long(qz_analysis *analysis, const qz_sentence *sentence, uint32_t length)
{
    qz_spans clauses = {.count = 0};
    qz_clauses_split(analysis->arena, &analysis->text, sentence->span, &clauses);
    uint32_t start = sentence->span.start;
    for (uint32_t k = 0; k < clauses.count; k++) {
        const uint32_t end = clauses.items[k].end;
        while (end - start > length) {
            const bool before = clauses.items[k].start > start && clauses.items[k].start - start <= length;
            const uint32_t cut = before ? clauses.items[k].start : start + length;
            *qz_push(analysis->arena, &analysis->pieces) =
                (qz_piece){{start, cut}, sentence->section, UINT32_MAX};
            start = cut;
        }
    }
    *qz_push(analysis->arena, &analysis->pieces) =
        (qz_piece){{start, sentence->span.end}, sentence->section, UINT32_MAX};
}

void qz_chunks_find(qz_analysis *analysis, uint32_t length)
{
    const qz_document *document = &analysis->document;
    for (uint32_t k = 0; k < document->sentences.count;) {
        const qz_sentence *first = &document->sentences.items[k];
        if (first->span.end - first->span.start > length) {
            add_long(analysis, first, length);
            k++;
            continue;
        }
        uint32_t last = k;
        while (last + 1 < document->sentences.count) {
            const qz_sentence *next = &document->sentences.items[last + 1];
            if (next->span.end - first->span.start > length ||
                !stands_under(document, next->section, first->section) ||
                !touches(document, document->sentences.items[last].line, next->line))
                break;
            last++;
        }
        *qz_push(analysis->arena, &analysis->pieces) = (qz_piece){
            {first->span.start, document->sentences.items[last].span.end}, first->section, UINT32_MAX};
        k = last + 1;
    }
}

void qz_chunks_record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_piece *piece = &analysis->pieces.items[index];
    qz_put_span(record, piece->span, 0);
    qz_put_section_path(record, FIELD_SECTION, piece->section);
    qz_put(record, FIELD_INDEX, qz_integer(index));
    qz_put_rule(record, "chunks");
}
