/*
 * all: the records of the other commands in one pass over the document, so that a database can be fed at
 * once: document, sections, quotations, figures, entities, clusters, keywords, each in its own order.
 */
#include "extract/extractor.h"

static const qz_extractor *const PARTS[] = {
    &qz_extract_document, &qz_extract_outline,  &qz_extract_quotations, &qz_extract_figures,
    &qz_extract_entities, &qz_extract_clusters, &qz_extract_keywords,   NULL,
};

static const qza_type *const TYPES[] = {
    &qz_type_document, &qz_type_section, &qz_type_quotation, &qz_type_figure,
    &qz_type_entity,   &qz_type_cluster, &qz_type_keyword,   NULL,
};

static const char *const EXAMPLES[] = {"all FILE", "all -o records.jsonl FILE", NULL};

const qz_extractor qz_extract_all = {
    .command =
        {
            .name = "all",
            .types = TYPES,
            .options = NULL,
            .summary =
                {"document, section, quotation, figure, entity, cluster and keyword records in one pass",
                 "一次读完：文档、章节、引文、数据、实体、集群、关键词记录"},
            .description =
                {"Prints the records of document, outline, quotations, figures, entities, clusters and "
                 "keywords, in this order, each as its own command would.",
                 "依次输出 document、outline、quotations、figures、entities、clusters、keywords "
                 "各命令的记录，内容与单独运行时相同。"},
            .examples = EXAMPLES,
        },
    .needs = QZ_NEED_DOCUMENT | QZ_NEED_TOKENS | QZ_NEED_NUMBERS | QZ_NEED_PERIODS | QZ_NEED_FIGURES |
             QZ_NEED_ENTITIES | QZ_NEED_CLUSTERS | QZ_NEED_KEYWORDS,
    .parts = PARTS,
};
