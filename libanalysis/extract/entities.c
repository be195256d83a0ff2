/*
 * entities: one `entity` record a mention of something with a name; flat, the longest name.
 *
 *   澄川市人民政府          government      《澄川市数据条例》   policy, with its marks
 *   澄江精工集团有限公司    enterprise      澄政发〔2024〕7号    document_number
 *   “415X”先进制造业集群    cluster         “十五五”时期         period 十五五, without marks
 *
 * Not: 全省, 各级政府, 政府 alone; what has no name of its own. What finds what is
 * told in entities_find.h; entities_choose.c keeps the longest, entities_learned.c hears a model on general
 * text.
 */
#include "extract/entities_find.h"
#include "extract/extractor.h"

#include <stdlib.h>
#include <string.h>

const char *const qz_entity_kind_names[] = {"government", "enterprise", "institution", "organization",
                                            "place",      "person",     "policy",      "document_number",
                                            "cluster",    "industry",   "platform",    "programme",
                                            "honour",     "meeting",    "period",      NULL};

static const qza_option OPTIONS[] = {
    {"unique",
     0,
     QZA_OPTION_FLAG,
     NULL,
     NULL,
     NULL,
     {"one record a name and kind, with its mentions", "每个名称和类别一条，附全部出现位置"}},
    {"kind",
     0,
     QZA_OPTION_CHOICES,
     "KIND",
     qz_entity_kind_names,
     NULL,
     {"only entities of these kinds", "只列出这些类别"}},
    {.name = NULL},
};

static const qza_field MENTION[] = {
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"text", QZA_STRING, NULL, {"the words there", "原文"}, NULL, false, NULL, QZA_NULL, false},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the name as it stands", "原文中的名称"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"kind", QZA_STRING, NULL, {"what it is", "类别"}, qz_entity_kind_names, false, NULL, QZA_NULL, false},
    {"name",
     QZA_STRING,
     NULL,
     {"its normal form: short names resolved, marks stripped", "规范名称：简称还原、去除标记"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"code",
     QZA_STRING,
     NULL,
     {"GB/T 2260 code of a division", "行政区划代码（GB/T 2260）"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"count",
     QZA_INTEGER,
     NULL,
     {"how often it is named (with --unique)", "出现次数（用 --unique 时）"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {"mentions",
     QZA_ARRAY,
     NULL,
     {"where it is named (with --unique)", "出现位置（用 --unique 时）"},
     NULL,
     true,
     MENTION,
     QZA_OBJECT,
     true},
    {.name = NULL},
};

enum { FIELD_KIND = 3, FIELD_NAME, FIELD_CODE, FIELD_COUNT, FIELD_MENTIONS };

const qza_type qz_type_entity = {
    "entity", {"a mention of something with a name", "有名称之物的一次出现"}, FIELDS};
static const qza_type *const TYPES[] = {&qz_type_entity, NULL};
static const char *const EXAMPLES[] = {"entities FILE", "entities --kind enterprise,institution FILE",
                                       "entities --unique --format csv FILE", NULL};

/* ---- finding ---- */

static void search_span(qz_analysis *analysis, qz_span span, const qz_tokens *tokens, qz_names *names)
{
    if (qz_span_empty(span))
        return;
    qz_search search = {.analysis = analysis,
                        .lexicon = analysis->knowledge->lexicon,
                        .text = &analysis->text,
                        .arena = analysis->arena,
                        .span = span,
                        .names = names};
    if (tokens)
        search.tokens = *tokens;
    else
        qz_segment(&analysis->knowledge->segmenter, analysis->arena, &analysis->text, span, &search.tokens);
    qz_search_index(&search);
    qz_search_look_for_heads(&search);
    const uint32_t first = names->count;
    qz_find_user_terms(&search);
    qz_find_listed_names(&search);
    qz_find_places(&search);
    qz_find_cued_names(&search);
    qz_find_lists(&search);
    qz_find_works(&search);
    qz_find_titles(&search);
    qz_find_phrases(&search);
    qz_find_headed_names(&search);
    qz_find_quoted_names(&search);
    qz_find_people(&search);
    qz_find_parts(&search, first);
    qz_find_firms(&search, first);
    qz_find_short_names(&search, first);
}

static bool is_name_character(char32_t c)
{
    return qz_is_han(c) || qz_is_latin(c) || c == U'·';
}

/* The authors of the header, one by one: (文/图 王小明 李小红) names two. */
static void push_authors(qz_analysis *analysis, qz_names *names)
{
    const qz_span author = analysis->document.author.span;
    for (uint32_t at = author.start; at < author.end;) {
        uint32_t end = at;
        while (end < author.end && is_name_character(analysis->text.folded[end]))
            end++;
        if (end > at + 1)
            *qz_push(analysis->arena, names) =
                (qz_name){{at, end}, QZ_PERSON, QZ_RANK_TITLE, NULL, NULL, "header"};
        at = end > at ? end : at + 1;
    }
}

static bool holds(const qz_analysis *analysis, qz_span span, const char32_t *characters)
{
    for (uint32_t i = span.start; i < span.end; i++)
        for (const char32_t *c = characters; *c; c++)
            if (analysis->text.folded[i] == *c)
                return true;
    return false;
}

/* Has the line a part of the header? 国发〔2018〕41号 under the title has, whatever its role. */
static bool is_header(const qz_analysis *analysis, const qz_line *line)
{
    const qz_document *document = &analysis->document;
    switch (line->role) {
    case QZ_ROLE_TITLE:
    case QZ_ROLE_SUBTITLE:
    case QZ_ROLE_BYLINE:
    case QZ_ROLE_SOURCE:
    case QZ_ROLE_ISSUER:
    case QZ_ROLE_NUMBER:
        return true;
    case QZ_ROLE_TEASER:
    case QZ_ROLE_CAPTION:
        return false;
    case QZ_ROLE_METADATA:
        return holds(analysis, line->content, U"〔");
    default:
        return line->content.start > document->title.span.end && line->content.end <= document->body.start &&
               !holds(analysis, line->content, U"。,");
    }
}

/* Where the lines of the header that begin on line *index end; *index becomes the last of them. */
static uint32_t header_end(const qz_analysis *analysis, uint32_t *index)
{
    const qz_document *document = &analysis->document;
    const qz_line *lines = document->lines.items;
    uint32_t end = lines[*index].content.end;
    for (uint32_t i = *index + 1; i < document->lines.count && lines[i].content.end <= document->body.start;
         i++) {
        if (lines[i].role == QZ_ROLE_BLANK || qz_span_empty(lines[i].content))
            continue;
        if (!is_header(analysis, &lines[i]))
            break;
        end = lines[i].content.end;
        *index = i;
    }
    return end;
}

/* Header lines: title, byline, source, issuer. Those that follow each other are one stretch of text, for
 * titles of several lines. */
static void search_header(qz_analysis *analysis, qz_names *names)
{
    const qz_document *document = &analysis->document;
    for (uint32_t i = 0; i < document->lines.count; i++) {
        const qz_line *line = &document->lines.items[i];
        qz_span span = line->content;
        const bool inside = span.start >= document->body.start && span.end <= document->body.end;
        if (inside || qz_span_empty(span) || !is_header(analysis, line))
            continue;
        span.end = header_end(analysis, &i);
        search_span(analysis, span, NULL, names);
    }
    search_span(analysis, document->affiliation.span, NULL, names);
    push_authors(analysis, names);
}

void qz_entities_find(qz_analysis *analysis)
{
    analysis->entities = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->entities);
    qz_names names = {0};
    search_header(analysis, &names);
    search_span(analysis, analysis->document.body, &analysis->tokens, &names);
    qz_names_choose(analysis, &names);
    qz_entities_learned(analysis);
}

/* ---- records ---- */

static bool same_name(const qz_entity *a, const qz_entity *b)
{
    return a->kind == b->kind && strcmp(a->name, b->name) == 0;
}

static int by_name(const void *left, const void *right)
{
    const qz_entity *a = *(const qz_entity *const *)left, *b = *(const qz_entity *const *)right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    const int order = strcmp(a->name, b->name);
    return order ? order : a->span.start < b->span.start ? -1 : 1;
}

static int by_place(const void *left, const void *right)
{
    const qz_entity *a = left, *b = right;
    return a->span.start < b->span.start ? -1 : a->span.start > b->span.start;
}

/* The entities by name, and of each name the first; `list` keeps the first ones, `mentions` all. */
static void keep_unique(qz_analysis *analysis)
{
    qz_entities *entities = analysis->entities;
    const uint32_t count = entities->list.count;
    qz_entity *all = qz_allocate(analysis->arena, (count + 1) * sizeof *all);
    if (count)
        memcpy(all, entities->list.items, count * sizeof *all);
    const qz_entity **order = qz_allocate(analysis->arena, (count + 1) * sizeof *order);
    for (uint32_t i = 0; i < count; i++)
        order[i] = &all[i];
    qsort(order, count, sizeof *order, by_name);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count;) {
        uint32_t end = i + 1;
        while (end < count && same_name(order[i], order[end]))
            end++;
        entities->list.items[kept] = *order[i];
        entities->list.items[kept].mentions = order + i;
        entities->list.items[kept++].mention_count = end - i;
        i = end;
    }
    entities->list.count = kept;
    if (kept)
        qsort(entities->list.items, kept, sizeof *entities->list.items, by_place);
}

static void find(qz_analysis *analysis)
{
    const qz_setting *kind = qz_analysis_setting(analysis, "kind");
    qz_entities *entities = analysis->entities;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < entities->list.count; i++)
        if (!kind || kind->choices >> entities->list.items[i].kind & 1)
            entities->list.items[kept++] = entities->list.items[i];
    entities->list.count = kept;
    if (qz_analysis_setting(analysis, "unique"))
        keep_unique(analysis);
}

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->entities->list.count;
}

static void put_mentions(const qz_analysis *analysis, const qz_entity *entity, qz_record *record)
{
    qz_put(record, FIELD_COUNT, qz_integer(entity->mention_count));
    qza_value *values = qz_array(record, FIELD_MENTIONS, entity->mention_count);
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        const qz_span span = entity->mentions[i]->span;
        qza_value *members = qz_items(record, &values[i], QZA_OBJECT, 3);
        qz_named(&members[0], "start", qz_position(analysis, span.start));
        qz_named(&members[1], "end", qz_position(analysis, span.end));
        qz_named(&members[2], "text", qz_span_text(analysis, span));
    }
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_entity *entity = &analysis->entities->list.items[index];
    qz_put_span(record, entity->span, entity->repetition);
    qz_put(record, FIELD_KIND, qz_choice(qz_entity_kind_names, entity->kind));
    qz_put(record, FIELD_NAME, qz_string(entity->name));
    qz_put(record, FIELD_CODE, qz_string(entity->code));
    if (entity->mention_count)
        put_mentions(analysis, entity, record);
    if (analysis->knowledge->explain)
        qz_named(qz_explain(record, 1), "finder", qz_string(entity->rule));
    qz_put_rule(record, entity->rule);
}

const qz_extractor qz_extract_entities = {
    .command =
        {
            .name = "entities",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"names: organs, enterprises, places, people, policies, programmes",
                        "实体：机构、企业、地名、人名、政策、工程等"},
            .description = {"Finds every mention of something with a name, flat and longest, with its kind, "
                            "its normal form and, "
                            "for divisions of China, the GB/T 2260 code.",
                            "找出有名称之物的每次出现，取最长者、不嵌套，并给出类别、规范名称；行政区划另给 "
                            "GB/T 2260 代码。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_entity,
    .needs = QZ_NEED_QUOTATIONS | QZ_NEED_TOKENS | QZ_NEED_ENTITIES,
    .find = find,
    .count = count,
    .record = record,
};
