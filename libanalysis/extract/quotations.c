/*
 * quotations: one `quotation` record for each text in quotation marks that is somebody's words: a document's
 * (《建议》明确指出:“坚持…”), a leader's, a person's in the news.
 *
 * Not quotations: names (“415X”先进制造业集群, “八八战略”), figures of speech (“强磁场”), terms (“三农”),
 * slogans that serve as names (“渔业强市、海洋兴市”战略).
 */
#include "extract/extractor.h"

static const qza_field FIELDS[] = {
    {"text",
     QZA_STRING,
     NULL,
     {"the words inside the marks", "引号内的文字"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"source",
     QZA_STRING,
     NULL,
     {"whose words: the full name of the document or person; null if the text does not say",
      "出处：文件全名或人名；文中未说明时为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"cue",
     QZA_STRING,
     NULL,
     {"the words that attribute it", "引述提示词"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_SOURCE = 3, FIELD_CUE };

const qza_type qz_type_quotation = {
    "quotation", {"somebody's words in quotation marks", "引号内的他人话语"}, FIELDS};

static const qza_type *const TYPES[] = {&qz_type_quotation, NULL};
static const char *const EXAMPLES[] = {"quotations FILE", "quotations --format tsv FILE", NULL};

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->document.quotations.count;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_quotation *quotation = &analysis->document.quotations.items[index];
    qz_put_span(record, quotation->span, 0);
    qz_put(record, FIELD_SOURCE, qz_string(quotation->source));
    qz_put(record, FIELD_CUE, qz_span_text(analysis, quotation->cue));
    qz_put_rule(record, quotation->rule);
}

const qz_extractor qz_extract_quotations = {
    .command =
        {
            .name = "quotations",
            .types = TYPES,
            .options = NULL,
            .summary = {"quoted words of others: one quotation record each",
                        "引文：引号内的他人话语，每处一条 quotation 记录"},
            .description =
                {"Finds the words in quotation marks that somebody said or wrote, with their source and the "
                 "cue "
                 "that attributes them. Short names (以下简称《建议》) are given in full. Names, terms and "
                 "figures of speech in quotation marks are left out.",
                 "识别引号内属于他人话语的文字，给出出处和引述提示词；以下简称所定义的简称还原为全称。"
                 "引号内的名称、术语和比喻不算引文。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_quotation,
    .needs = QZ_NEED_QUOTATIONS,
    .count = count,
    .record = record,
};
