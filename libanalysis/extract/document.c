/*
 * document: one `document` record: the header fields, the body's span, encoding and script. Values stand as
 * the document has them, but `published`, which is ISO 8601.
 */
#include "extract/extractor.h"

static const char *const SCRIPTS[] = {"hans", "hant", NULL};

#define TEXT_FIELD(name, unit, en, zh, nullable)                                                             \
    {                                                                                                        \
        name, QZA_STRING, unit, {en, zh}, NULL, nullable, NULL, QZA_NULL, false                              \
    }

static const qza_field FIELDS[] = {
    TEXT_FIELD("title", NULL, "the title", "标题", true),
    TEXT_FIELD("author", NULL, "who wrote or gave it", "作者或报告人", true),
    TEXT_FIELD("affiliation", NULL, "the author's organisation", "作者单位", true),
    TEXT_FIELD("source", NULL, "where it was published first", "来源", true),
    TEXT_FIELD("published", "date", "when it was published, ISO 8601", "发布时间（ISO 8601）", true),
    TEXT_FIELD("issuer", NULL, "the organ that issued it", "发文机关", true),
    TEXT_FIELD("document_number", NULL, "its number", "发文字号", true),
    TEXT_FIELD("encoding", NULL, "the encoding of the input", "输入的编码", false),
    {"body_start",
     QZA_POSITION,
     "character",
     {"where the body begins", "正文起点"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"body_end",
     QZA_POSITION,
     "character",
     {"where the body ends", "正文终点"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"characters",
     QZA_INTEGER,
     "character",
     {"length of the document text", "文档文本的字符数"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"script",
     QZA_STRING,
     NULL,
     {"hans: simplified, hant: traditional", "hans 简体，hant 繁体"},
     SCRIPTS,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum {
    FIELD_TITLE,
    FIELD_AUTHOR,
    FIELD_AFFILIATION,
    FIELD_SOURCE,
    FIELD_PUBLISHED,
    FIELD_ISSUER,
    FIELD_NUMBER,
    FIELD_ENCODING,
    FIELD_BODY_START,
    FIELD_BODY_END,
    FIELD_CHARACTERS,
    FIELD_SCRIPT,
};

const qza_type qz_type_document = {
    "document", {"header fields and body of a document", "文档的页眉信息与正文范围"}, FIELDS};
static const qza_type *const TYPES[] = {&qz_type_document, NULL};
static const qza_option OPTIONS[] = {{.name = NULL}};
static const char *const EXAMPLES[] = {"document FILE", "document --format csv FILE", NULL};

static uint32_t count(const qz_analysis *analysis)
{
    (void)analysis;
    return 1;
}

static void explain(const qz_document *document, qz_record *record)
{
    const struct {
        const char *name;
        const qz_header_field *field;
    } fields[] = {{"title", &document->title},
                  {"author", &document->author},
                  {"affiliation", &document->affiliation},
                  {"source", &document->source},
                  {"published", &document->published},
                  {"issuer", &document->issuer},
                  {"document_number", &document->number}};
    const char *meta = document->published_meta.value;
    enum { COUNT = sizeof fields / sizeof *fields };
    qza_value *members = qz_explain(record, COUNT + 2);
    for (size_t i = 0; i < COUNT; i++)
        qz_named(&members[i], fields[i].name, qz_string(fields[i].field->rule));
    qz_named(&members[COUNT], "certainty", qz_score((double)document->certainty));
    qz_named(&members[COUNT + 1], "published_meta", qz_string(meta));
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    (void)index;
    const qz_document *document = &analysis->document;
    qz_put_id(record, "");
    qz_put(record, FIELD_TITLE, qz_string(document->title.value));
    qz_put(record, FIELD_AUTHOR, qz_string(document->author.value));
    qz_put(record, FIELD_AFFILIATION, qz_string(document->affiliation.value));
    qz_put(record, FIELD_SOURCE, qz_string(document->source.value));
    qz_put(record, FIELD_PUBLISHED, qz_string(document->published.value));
    qz_put(record, FIELD_ISSUER, qz_string(document->issuer.value));
    qz_put(record, FIELD_NUMBER, qz_string(document->number.value));
    qz_put(record, FIELD_ENCODING, qz_string(analysis->text.encoding));
    qz_put(record, FIELD_BODY_START, qz_position(analysis, document->body.start));
    qz_put(record, FIELD_BODY_END, qz_position(analysis, document->body.end));
    qz_put(record, FIELD_CHARACTERS, qz_integer(qz_text_place(&analysis->text, analysis->text.length)));
    qz_put(record, FIELD_SCRIPT, qz_choice(SCRIPTS, analysis->text.traditional));
    if (analysis->knowledge->explain)
        explain(document, record);
    qz_put_rule(record, "header");
}

const qz_extractor qz_extract_document = {
    .command =
        {
            .name = "document",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"title, author, source, date, issuer, number, body span",
                        "标题、作者、来源、日期、发文机关、文号、正文范围"},
            .description =
                {"Tells what the document says of itself: title, author and affiliation, source, date of "
                 "publication, issuing organ and document number; where its body begins and ends; its "
                 "encoding and "
                 "script.",
                 "列出文档自身的信息：标题、作者及单位、来源、发布时间、发文机关、发文字号；正文起止；编码与"
                 "字体。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_document,
    .count = count,
    .record = record,
};
