#include "extract/record.h"

#include <string.h>

/* ---- values ---- */

qza_value qz_null(void)
{
    return (qza_value){.type = QZA_NULL};
}

qza_value qz_boolean(bool value)
{
    return (qza_value){.type = QZA_BOOLEAN, .as.boolean = value};
}

qza_value qz_integer(uint64_t value)
{
    return (qza_value){.type = QZA_INTEGER, .as.integer = value};
}

qza_value qz_score(double value)
{
    return (qza_value){.type = QZA_SCORE, .as.score = value};
}

qza_value qz_bytes(const char *bytes, size_t length)
{
    return (qza_value){.type = QZA_STRING, .as.string = {bytes, length}};
}

qza_value qz_string(const char *string)
{
    return string ? qz_bytes(string, strlen(string)) : qz_null();
}

qza_value qz_decimal_value(qz_record *record, qz_decimal value)
{
    char text[QZ_DECIMAL_ROOM];
    size_t length = qz_decimal_write(value, text);
    return (qza_value){.type = QZA_DECIMAL,
                       .as.string = {qz_copy_bytes(record->arena, text, length), length}};
}

static uint64_t position_in(const qz_analysis *analysis, uint32_t position)
{
    switch (analysis->knowledge->offsets) {
    case QZA_BYTES:
        return analysis->text.at[position];
    case QZA_UTF16:
        return analysis->utf16 ? analysis->utf16[position] : position;
    case QZA_CHARACTERS:
        break;
    }
    return qz_text_place(&analysis->text, position);
}

qza_value qz_position(const qz_analysis *analysis, uint32_t position)
{
    return (qza_value){.type = QZA_POSITION, .as.integer = position_in(analysis, position)};
}

qza_value qz_span_text(const qz_analysis *analysis, qz_span span)
{
    if (qz_span_empty(span))
        return qz_null();
    size_t length;
    const char *bytes = qz_text_bytes(&analysis->text, span, &length);
    return qz_bytes(bytes, length);
}

qza_value qz_choice(const char *const *names, uint32_t index)
{
    return qz_string(names[index]);
}

/* ---- records ---- */

static const qza_field HEAD[] = {
    {"type", QZA_STRING, NULL, {"the record's type", "记录类型"}, NULL, false, NULL, QZA_NULL, false},
    {"file",
     QZA_STRING,
     NULL,
     {"the input as named on the command line, - for standard input, the id of a JSON Lines document",
      "命令行中的文件名；标准输入为 -；JSON Lines 文档为其 id"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"id",
     QZA_STRING,
     NULL,
     {"names the record within its file: TYPE:START-END in characters",
      "记录在文件内的名字：类型:起点-终点（按字符）"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

static const qza_field TAIL[] = {
    {"page",
     QZA_INTEGER,
     NULL,
     {"the page of a PDF or OFD that it begins on, from 1", "它在 PDF、OFD 中起始的页码，从 1 起"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {"line",
     QZA_INTEGER,
     NULL,
     {"the line of the text of a web page, DOCX, PDF or OFD that it begins on, from 1; a paragraph is a line",
      "它在网页、DOCX、PDF、OFD 所得文本中起始的行，从 1 起；一段为一行"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {"meta",
     QZA_OBJECT,
     NULL,
     {"the other members of the JSON Lines document, as they came", "JSON Lines 文档的其他成员，原样带出"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {"explain",
     QZA_OBJECT,
     NULL,
     {"with --explain: the candidates, cues and rules behind the record",
      "用 --explain 时：记录背后的候选、线索词与规则"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {"rule",
     QZA_STRING,
     NULL,
     {"which rule or list decided", "由哪条规则或词表判定"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { TAIL_PAGE, TAIL_LINE, TAIL_META, TAIL_EXPLAIN, TAIL_RULE };

const qza_field *qza_head_fields(void)
{
    return HEAD;
}

const qza_field *qza_tail_fields(void)
{
    return TAIL;
}

static qza_value *tail(qz_record *record, uint32_t field)
{
    return &record->values[QZ_HEAD_FIELDS + record->fields + field];
}

void qz_record_begin(qz_record *record, const qz_analysis *analysis, const qza_type *type)
{
    record->analysis = analysis;
    if (record->public.type != type) /* the type of the record before, nearly always */
        for (record->fields = 0; type->fields[record->fields].name;)
            record->fields++;
    uint32_t count = QZ_HEAD_FIELDS + record->fields + QZ_TAIL_FIELDS;
    memset(record->values, 0, count * sizeof record->values[0]);
    record->public = (qza_record){.type = type, .values = record->values, .count = count};
    record->values[0] = qz_string(type->name);
    record->values[1] = qz_string(analysis->file);
    record->values[2] = record->values[0];
    if (analysis->meta)
        *tail(record, TAIL_META) =
            (qza_value){.type = QZA_JSON_TEXT, .as.string = {analysis->meta, strlen(analysis->meta)}};
}

void qz_put(qz_record *record, uint32_t field, qza_value value)
{
    record->values[QZ_HEAD_FIELDS + field] = value;
}

static char *put_number(char *at, char mark, uint32_t number)
{
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    *at++ = mark;
    while (count)
        *at++ = digits[--count];
    return at;
}

/* Every record has one, and printf would take longer than all else of it. */
const char *qz_id(const qz_record *record, const char *type, qz_span span, uint32_t repetition)
{
    enum { NUMBERS = 3 * 11 };
    const qz_text *text = &record->analysis->text;
    const size_t length = strlen(type);
    char *id = qz_allocate(record->arena, length + NUMBERS + 1);
    memcpy(id, type, length);
    char *end = put_number(id + length, ':', qz_text_place(text, span.start));
    end = put_number(end, '-', qz_text_place(text, span.end));
    if (repetition)
        end = put_number(end, '.', repetition + 1);
    *end = '\0';
    return id;
}

/* The page that holds the position: the last that begins at it or before. */
static uint32_t page_at(const qz_analysis *analysis, uint32_t position)
{
    uint32_t from = 0, to = analysis->page_count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (analysis->pages[middle] <= position)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

void qz_put_place(qz_record *record, qz_span span, uint32_t repetition)
{
    const qz_analysis *analysis = record->analysis;
    record->values[2] = qz_string(qz_id(record, record->public.type->name, span, repetition));
    if (analysis->page_count)
        *tail(record, TAIL_PAGE) = qz_integer(page_at(analysis, span.start));
    if (analysis->converted)
        *tail(record, TAIL_LINE) = qz_integer(qz_document_line_at(&analysis->document, span.start) + 1);
}

void qz_put_span(qz_record *record, qz_span span, uint32_t repetition)
{
    const qz_analysis *analysis = record->analysis;
    size_t length;
    const char *bytes = qz_text_bytes(&analysis->text, span, &length);
    qz_put(record, 0, qz_bytes(bytes, length));
    qz_put(record, 1, qz_position(analysis, span.start));
    qz_put(record, 2, qz_position(analysis, span.end));
    qz_put_place(record, span, repetition);
}

void qz_put_id(qz_record *record, const char *id_tail)
{
    const char *type = record->public.type->name;
    record->values[2] = qz_string(*id_tail ? qz_format(record->arena, "%s:%s", type, id_tail) : type);
}

void qz_put_rule(qz_record *record, const char *rule)
{
    *tail(record, TAIL_RULE) = qz_string(rule);
}

/* ---- arrays and objects ---- */

qza_value *qz_items(qz_record *record, qza_value *value, qza_value_type type, size_t count)
{
    qza_value *items = qz_allocate_zeroed(record->arena, count ? count : 1, sizeof *items);
    value->type = type;
    value->as.items.values = items;
    value->as.items.count = count;
    return items;
}

qza_value *qz_array(qz_record *record, uint32_t field, size_t count)
{
    return qz_items(record, &record->values[QZ_HEAD_FIELDS + field], QZA_ARRAY, count);
}

void qz_named(qza_value *member, const char *key, qza_value value)
{
    *member = value;
    member->key = key;
}

void qz_span_object(qz_record *record, qza_value *value, qz_span span)
{
    qza_value *members = qz_items(record, value, QZA_OBJECT, 3);
    qz_named(&members[0], "text", qz_span_text(record->analysis, span));
    qz_named(&members[1], "start", qz_position(record->analysis, span.start));
    qz_named(&members[2], "end", qz_position(record->analysis, span.end));
}

qza_value *qz_explain(qz_record *record, size_t count)
{
    return qz_items(record, tail(record, TAIL_EXPLAIN), QZA_OBJECT, count);
}

void qz_put_section_path(qz_record *record, uint32_t field, uint32_t section)
{
    uint32_t path[QZ_DEEPEST_SECTION];
    uint32_t depth = qz_analysis_section_path(record->analysis, section, path);
    qza_value *items = qz_array(record, field, depth);
    for (uint32_t k = 0; k < depth; k++) {
        const qz_section *heading = &record->analysis->document.sections.items[path[k]];
        items[k] =
            qz_span_text(record->analysis, qz_span_empty(heading->title) ? heading->span : heading->title);
    }
}
