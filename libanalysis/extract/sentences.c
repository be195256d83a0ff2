/*
 * sentences: one `sentence` record a sentence of the body, one `clause` record a clause with --clauses.
 *
 * A sentence ends at 。！？ and at the end of its line, headings too; marks inside quotation marks and
 * brackets do not end it; lines that were broken at a fixed width in mid-sentence are joined. A clause ends
 * at ， ； ： as well, but not within 1,234 or 3:2.
 */
#include "extract/extractor.h"

static const qza_option OPTIONS[] = {
    {"clauses", 0, QZA_OPTION_FLAG, NULL, NULL, NULL, {"one record a clause", "每个分句一条记录"}},
    {.name = NULL},
};

static const qza_field SENTENCE_FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the sentence", "句子原文"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"section",
     QZA_ARRAY,
     NULL,
     {"the headings above it, outermost first", "所在的各级标题，由外到内"},
     NULL,
     false,
     NULL,
     QZA_STRING,
     false},
    {"index", QZA_INTEGER, NULL, {"counts them from 0", "序号，从 0 起"}, NULL, false, NULL, QZA_NULL, false},
    {.name = NULL},
};

static const qza_field CLAUSE_FIELDS[] = {
    {"text",
     QZA_STRING,
     NULL,
     {"the clause, its mark included", "分句原文，含标点"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"section",
     QZA_ARRAY,
     NULL,
     {"the headings above it, outermost first", "所在的各级标题，由外到内"},
     NULL,
     false,
     NULL,
     QZA_STRING,
     false},
    {"index", QZA_INTEGER, NULL, {"counts them from 0", "序号，从 0 起"}, NULL, false, NULL, QZA_NULL, false},
    {"sentence",
     QZA_INTEGER,
     NULL,
     {"the index of its sentence", "所在句子的序号"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_SECTION = 3, FIELD_INDEX, FIELD_SENTENCE };

static const qza_type SENTENCE = {"sentence", {"a sentence of the body", "正文中的句子"}, SENTENCE_FIELDS};
static const qza_type CLAUSE = {"clause", {"a clause of the body", "正文中的分句"}, CLAUSE_FIELDS};
static const qza_type *const TYPES[] = {&SENTENCE, &CLAUSE, NULL};
static const char *const EXAMPLES[] = {"sentences FILE", "sentences --clauses --format tsv FILE", NULL};

static bool by_clauses(const qz_analysis *analysis)
{
    return qz_analysis_setting(analysis, "clauses") != NULL;
}

static void find(qz_analysis *analysis)
{
    qz_spans clauses = {.count = 0};
    if (!by_clauses(analysis))
        return;
    for (uint32_t k = 0; k < analysis->document.sentences.count; k++) {
        const qz_sentence *sentence = &analysis->document.sentences.items[k];
        clauses.count = 0;
        qz_clauses_split(analysis->arena, &analysis->text, sentence->span, &clauses);
        for (uint32_t c = 0; c < clauses.count; c++)
            *qz_push(analysis->arena, &analysis->pieces) = (qz_piece){clauses.items[c], sentence->section, k};
    }
}

static uint32_t count(const qz_analysis *analysis)
{
    return by_clauses(analysis) ? analysis->pieces.count : analysis->document.sentences.count;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    if (by_clauses(analysis)) {
        const qz_piece *piece = &analysis->pieces.items[index];
        qz_record_begin(record, analysis, &CLAUSE);
        qz_put_span(record, piece->span, 0);
        qz_put_section_path(record, FIELD_SECTION, piece->section);
        qz_put(record, FIELD_SENTENCE, qz_integer(piece->within));
        qz_put_rule(record, "clause marks");
    } else {
        const qz_sentence *sentence = &analysis->document.sentences.items[index];
        qz_put_span(record, sentence->span, 0);
        qz_put_section_path(record, FIELD_SECTION, sentence->section);
        qz_put_rule(record, "sentence marks");
    }
    qz_put(record, FIELD_INDEX, qz_integer(index));
}

const qz_extractor qz_extract_sentences = {
    .command =
        {
            .name = "sentences",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"sentences of the body: one sentence record each",
                        "句子：正文每句一条 sentence 记录"},
            .description =
                {"Splits the body into sentences, or into clauses with --clauses. Quotation marks, brackets, "
                 "decimals and ellipses are respected; lines broken in mid-sentence are joined.",
                 "把正文分成句子；用 --clauses "
                 "时分成分句。引号、括号、小数、省略号不会被误切；在句中折断的行会被接上。"},
            .examples = EXAMPLES,
        },
    .type = &SENTENCE,
    .needs = QZ_NEED_SECTIONS,
    .find = find,
    .count = count,
    .record = record,
};
