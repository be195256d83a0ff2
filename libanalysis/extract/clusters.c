/*
 * clusters: one `cluster` record a named industry cluster or chain of the document, all its mentions
 * together.
 *
 *   “37N”先进制造业集群(新能源材料、特种纸等)   its four members, open
 *   电子信息、装备制造等千亿级产业集群           two clusters of one group
 *   6个千亿级产业集群, 产业链供应链安全          none
 */
#include "extract/clusters.h"
#include "extract/extractor.h"
#include "extract/figures.h"

static const char *const LEVELS[] = {"world", "national", "provincial", "city", "county", NULL};

static const qza_field SPAN[] = {
    {"text", QZA_STRING, NULL, {"the words", "原文"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where they begin", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where they end", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {.name = NULL},
};

static const qza_field MENTION[] = {
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"its first mention", "首次出现的原文"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"name", QZA_STRING, NULL, {"its normal form", "规范名称"}, NULL, false, NULL, QZA_NULL, false},
    {"level",
     QZA_STRING,
     NULL,
     {"its level, where the text says so", "级别（原文写明时）"},
     LEVELS,
     true,
     NULL,
     QZA_NULL,
     false},
    {"members",
     QZA_ARRAY,
     NULL,
     {"its sectors or products", "所含行业或产品"},
     NULL,
     false,
     SPAN,
     QZA_OBJECT,
     false},
    {"open",
     QZA_BOOLEAN,
     NULL,
     {"the list of members ends in 等", "成员列举以“等”结尾"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"place",
     QZA_STRING,
     NULL,
     {"where it is, in the document's words", "所在地（原文用词）"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"leaders",
     QZA_ARRAY,
     NULL,
     {"enterprises that lead it", "龙头企业"},
     NULL,
     false,
     SPAN,
     QZA_OBJECT,
     false},
    {"scale",
     QZA_ARRAY,
     NULL,
     {"ids of the figures that are stated of it", "有关数据的 id"},
     NULL,
     false,
     NULL,
     QZA_STRING,
     false},
    {"group",
     QZA_INTEGER,
     NULL,
     {"the same number for clusters that one list names", "同一列举中的集群编号相同"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"parks",
     QZA_ARRAY,
     NULL,
     {"parks, bases and zones named as its seat", "所在园区、基地"},
     NULL,
     false,
     SPAN,
     QZA_OBJECT,
     false},
    {"mentions", QZA_ARRAY, NULL, {"where it is named", "出现位置"}, NULL, false, MENTION, QZA_OBJECT, false},
    {.name = NULL},
};

enum {
    FIELD_NAME = 3,
    FIELD_LEVEL,
    FIELD_MEMBERS,
    FIELD_OPEN,
    FIELD_PLACE,
    FIELD_LEADERS,
    FIELD_SCALE,
    FIELD_GROUP,
    FIELD_PARKS,
    FIELD_MENTIONS,
};

const qza_type qz_type_cluster = {
    "cluster", {"a named industry cluster or chain", "有名称的产业集群或产业链"}, FIELDS};
static const qza_type *const TYPES[] = {&qz_type_cluster, NULL};
static const qza_option OPTIONS[] = {{.name = NULL}};
static const char *const EXAMPLES[] = {"clusters FILE", "clusters --format json FILE", NULL};

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->clusters->list.count;
}

static void put_spans(qz_record *record, uint32_t field, const qz_cluster_spans *spans)
{
    qza_value *values = qz_array(record, field, spans->count);
    for (uint32_t i = 0; i < spans->count; i++)
        qz_span_object(record, &values[i], spans->items[i]);
}

static void put_mentions(qz_record *record, const qz_cluster *cluster)
{
    qza_value *values = qz_array(record, FIELD_MENTIONS, cluster->mentions.count);
    for (uint32_t i = 0; i < cluster->mentions.count; i++) {
        qza_value *members = qz_items(record, &values[i], QZA_OBJECT, 2);
        qz_named(&members[0], "start", qz_position(record->analysis, cluster->mentions.items[i].start));
        qz_named(&members[1], "end", qz_position(record->analysis, cluster->mentions.items[i].end));
    }
}

static void put_scale(qz_record *record, const qz_cluster *cluster)
{
    const qz_figures *figures = record->analysis->figures;
    qza_value *values = qz_array(record, FIELD_SCALE, cluster->scale.count);
    for (uint32_t i = 0; i < cluster->scale.count; i++) {
        const qz_figure *figure = &figures->list.items[cluster->scale.items[i]];
        values[i] = qz_string(qz_id(record, "figure", qz_figure_span(record->analysis, figure), 0));
    }
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_cluster *cluster = &analysis->clusters->list.items[index];
    qz_put_span(record, cluster->span, cluster->repetition);
    qz_put(record, FIELD_NAME, qz_string(cluster->name));
    if (cluster->level)
        qz_put(record, FIELD_LEVEL, qz_choice(LEVELS, cluster->level - 1U));
    put_spans(record, FIELD_MEMBERS, &cluster->members);
    qz_put(record, FIELD_OPEN, qz_boolean(cluster->open));
    qz_put(record, FIELD_PLACE, qz_span_text(analysis, cluster->place));
    put_spans(record, FIELD_LEADERS, &cluster->leaders);
    put_scale(record, cluster);
    if (cluster->group)
        qz_put(record, FIELD_GROUP, qz_integer(cluster->group));
    put_spans(record, FIELD_PARKS, &cluster->parks);
    put_mentions(record, cluster);
    if (analysis->knowledge->explain)
        qz_named(qz_explain(record, 1), "grammar", qz_string(cluster->rule));
    qz_put_rule(record, cluster->rule);
}

const qz_extractor qz_extract_clusters = {
    .command =
        {
            .name = "clusters",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"industry clusters and chains with members, place, leaders, figures",
                        "产业集群与产业链：成员、所在地、龙头企业、数据"},
            .description = {"Finds the named industry clusters and chains of the document, one record each "
                            "with all its mentions: "
                            "level, members, place, leading enterprises, parks, and the ids of the figures "
                            "that are stated of it.",
                            "找出文中有名称的产业集群和产业链，每个一条记录并附全部出现位置：级别、成员、所在"
                            "地、龙头企业、园区，以及有关数据"
                            "的 id。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_cluster,
    .needs = QZ_NEED_DOCUMENT | QZ_NEED_TOKENS | QZ_NEED_NUMBERS | QZ_NEED_PERIODS | QZ_NEED_FIGURES |
             QZ_NEED_ENTITIES | QZ_NEED_CLUSTERS,
    .count = count,
    .record = record,
};
