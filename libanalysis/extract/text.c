/*
 * text: the body of the document as plain text; --all the whole document text, the one that all offsets are
 * of;
 * --zones one `line` record a line with its role and why.
 */
#include "extract/extractor.h"

static const qza_option OPTIONS[] = {
    {"all",
     0,
     QZA_OPTION_FLAG,
     NULL,
     NULL,
     NULL,
     {"the whole document text, which all offsets are of", "整个文档文本，各偏移均以此为准"}},
    {"zones",
     0,
     QZA_OPTION_FLAG,
     NULL,
     NULL,
     NULL,
     {"each line with its role and why", "逐行列出其角色与判断依据"}},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the line", "该行文本"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"line", QZA_INTEGER, NULL, {"its number, from 1", "行号，从 1 起"}, NULL, false, NULL, QZA_NULL, false},
    {"role",
     QZA_STRING,
     NULL,
     {"what it is in the document", "在文档中的角色"},
     qz_role_names,
     false,
     NULL,
     QZA_NULL,
     false},
    {"confidence",
     QZA_SCORE,
     NULL,
     {"how sure that is, 0 to 1", "把握程度，0 到 1"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"score",
     QZA_SCORE,
     NULL,
     {"of the line as body text", "作为正文的得分"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_LINE = 3, FIELD_ROLE, FIELD_CONFIDENCE, FIELD_SCORE };

static const qza_type TYPE = {"line", {"a line of the document with its role", "文档的一行及其角色"}, FIELDS};
static const qza_type *const TYPES[] = {&TYPE, NULL};
static const char *const EXAMPLES[] = {"text FILE", "text --all FILE", "text --zones --format text FILE",
                                       NULL};

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->document.lines.count;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_line *line = &analysis->document.lines.items[index];
    qz_put_span(record, line->span, 0);
    if (qz_span_empty(line->span))
        qz_put(record, 0, qz_bytes("", 0));
    qz_put(record, FIELD_LINE, qz_integer(index + 1));
    qz_put(record, FIELD_ROLE, qz_choice(qz_role_names, line->role));
    qz_put(record, FIELD_CONFIDENCE, qz_score((double)line->confidence));
    qz_put(record, FIELD_SCORE, qz_score((double)line->score));
    if (analysis->knowledge->explain)
        qz_named(qz_explain(record, 1), "marker", qz_string(line->rule));
    qz_put_rule(record, line->rule);
}

static void zones(const qz_analysis *analysis, qz_buffer *buffer)
{
    for (uint32_t i = 0; i < analysis->document.lines.count; i++) {
        const qz_line *line = &analysis->document.lines.items[i];
        if (line->role == QZ_ROLE_BLANK)
            continue;
        size_t length;
        const char *bytes = qz_text_bytes(&analysis->text, line->content, &length);
        qz_buffer_add(buffer, qz_format(analysis->arena, "%5u  %-11s  %4.2f  %-16s  ", i + 1,
                                        qz_role_names[line->role], (double)line->confidence, line->rule));
        qz_buffer_append(buffer, bytes, length);
        qz_buffer_byte(buffer, '\n');
    }
}

static void text(const qz_analysis *analysis, qz_buffer *buffer)
{
    if (qz_analysis_setting(analysis, "zones")) {
        zones(analysis, buffer);
        return;
    }
    if (qz_analysis_setting(analysis, "all")) {
        qz_buffer_append(buffer, analysis->text.utf8, analysis->text.bytes);
        return;
    }
    size_t length;
    const char *bytes = qz_text_bytes(&analysis->text, analysis->document.body, &length);
    qz_buffer_append(buffer, bytes, length);
    if (length && bytes[length - 1] != '\n')
        qz_buffer_byte(buffer, '\n');
}

const qz_extractor qz_extract_text = {
    .command =
        {
            .name = "text",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"the body as plain text", "正文纯文本"},
            .description = {"Prints the body of the document. With --all it prints the whole document text "
                            "byte for byte as all "
                            "offsets count it; with --zones each line with its role, how sure that is, and "
                            "the marker or rule "
                            "that decided.",
                            "输出文档正文。--all 输出整个文档文本，各偏移均以它为准；--zones "
                            "逐行列出角色、把握程度以及作出判断的标志"
                            "或规则。"},
            .examples = EXAMPLES,
            .prints_text = true,
        },
    .type = &TYPE,
    .needs = QZ_NEED_SECTIONS,
    .count = count,
    .record = record,
    .text = text,
};
