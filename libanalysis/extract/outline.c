/*
 * outline: one `section` record a heading of the body, in order.
 *
 *   一、总体要求            numbered headings, chapters and articles
 *   战略定位:深耕根基。…     headings that run into their paragraph
 *   一是…;二是…            items of an enumeration, one level below what they stand under
 *
 * Not headings: the document's title and header lines, page furniture, captions, cells of tables. With
 * --chunks N it yields `chunk` records instead: the body cut into blocks of at most N characters at the ends
 * of sections, paragraphs or sentences, each with its heading path, for those who feed an index or a language
 * model.
 */
#include "extract/extractor.h"

#include "extract/chunks.h"

static const qza_option OPTIONS[] = {
    {"chunks",
     0,
     QZA_OPTION_NUMBER,
     "N",
     NULL,
     NULL,
     {"give the body in blocks of at most N characters, each with its heading path",
      "改为输出正文分块，每块至多 N 个字符，附标题路径"}},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the heading as it stands", "标题原文"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"level", QZA_INTEGER, NULL, {"1 is outermost", "层级，1 为最外层"}, NULL, false, NULL, QZA_NULL, false},
    {"marker",
     QZA_STRING,
     NULL,
     {"its number or enumerator (一、 第三条 一是)", "序号（一、 第三条 一是）"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"title",
     QZA_STRING,
     NULL,
     {"the heading without its marker; null where there are no words to it",
      "不含序号的标题；只有序号时为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"section_end",
     QZA_POSITION,
     "character",
     {"where the section that it opens ends", "所辖内容的终点"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"parent",
     QZA_STRING,
     NULL,
     {"the id of the section that it stands in", "上级章节的 id"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_LEVEL = 3, FIELD_MARKER, FIELD_TITLE, FIELD_SECTION_END, FIELD_PARENT };

const qza_type qz_type_section = {
    "section", {"a heading and the section that it opens", "标题及其所辖章节"}, FIELDS};

static const qza_type *const TYPES[] = {&qz_type_section, &qz_type_chunk, NULL};
static const char *const EXAMPLES[] = {"outline FILE", "outline --format tsv FILE",
                                       "outline --chunks 400 FILE", NULL};

static const qz_setting *chunk_length(const qz_analysis *analysis)
{
    return qz_analysis_setting(analysis, "chunks");
}

static void find(qz_analysis *analysis)
{
    const qz_setting *length = chunk_length(analysis);
    if (length)
        qz_chunks_find(analysis, (uint32_t)length->number);
}

static uint32_t count(const qz_analysis *analysis)
{
    return chunk_length(analysis) ? analysis->pieces.count : analysis->document.sections.count;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    if (chunk_length(analysis)) {
        qz_record_begin(record, analysis, &qz_type_chunk);
        qz_chunks_record(analysis, index, record);
        return;
    }
    const qz_section *sections = analysis->document.sections.items;
    const qz_section *section = &sections[index];
    qz_put_span(record, section->span, 0);
    qz_put(record, FIELD_LEVEL, qz_integer(section->level));
    qz_put(record, FIELD_MARKER, qz_span_text(analysis, section->marker));
    qz_put(record, FIELD_TITLE, qz_span_text(analysis, section->title));
    qz_put(record, FIELD_SECTION_END, qz_position(analysis, section->end));
    if (section->parent != UINT32_MAX)
        qz_put(record, FIELD_PARENT, qz_string(qz_id(record, "section", sections[section->parent].span, 0)));
    qz_put_rule(record, section->rule);
}

const qz_extractor qz_extract_outline = {
    .command =
        {
            .name = "outline",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"headings: one section record each", "标题：每个标题一条 section 记录"},
            .description =
                {"Finds numbered headings, chapters and articles, headings that run into their paragraph, "
                 "enumerations inside paragraphs, and short lines and first sentences that serve as "
                 "headings. "
                 "Levels follow from how the styles of markers nest in the document.",
                 "识别编号标题、章节条款、段首标题、段内列举（一是…二是…），以及起标题作用的短行和段首短句。"
                 "层级由文中各类序号的嵌套关系得出。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_section,
    .needs = QZ_NEED_SECTIONS,
    .find = find,
    .count = count,
    .record = record,
};
