#include "lexicon/lists.h"

#include "lexicon/lexicon.h"

#include <stddef.h>

/* The tags of the word list, 0 for unknown; w is punctuation. README has what each means. */
const char *const qz_parts_of_speech[] = {
    "",   "a",  "ad", "ag", "an", "b",  "c",  "d",  "df", "dg", "e",    "eng", "f",  "g",  "h",
    "i",  "j",  "k",  "l",  "m",  "mg", "mq", "n",  "ng", "nr", "nrfg", "nrt", "ns", "nt", "nz",
    "o",  "p",  "q",  "r",  "rg", "rr", "rz", "s",  "t",  "tg", "u",    "ud",  "ug", "uj", "ul",
    "uv", "uz", "v",  "vd", "vg", "vi", "vn", "vq", "w",  "x",  "y",    "z",   "zg", NULL};

#define PARTS (qz_parts_of_speech + 1)
#define CHOICES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define TEXT(column)                                                                                         \
    {                                                                                                        \
        column, QZ_COLUMN_TEXT, NULL, false                                                                  \
    }
#define NEEDED(column)                                                                                       \
    {                                                                                                        \
        column, QZ_COLUMN_TEXT, NULL, true                                                                   \
    }
#define NUMBER(column)                                                                                       \
    {                                                                                                        \
        column, QZ_COLUMN_NUMBER, NULL, false                                                                \
    }
#define CHOICE(column, ...)                                                                                  \
    {                                                                                                        \
        column, QZ_COLUMN_CHOICE, CHOICES(__VA_ARGS__), false                                                \
    }
#define NEEDED_CHOICE(column, ...)                                                                           \
    {                                                                                                        \
        column, QZ_COLUMN_CHOICE, CHOICES(__VA_ARGS__), true                                                 \
    }
#define COLUMNS(...) ((const qz_column[]){NEEDED("term"), __VA_ARGS__, {NULL, QZ_COLUMN_TEXT, NULL, false}})
#define TERMS_ONLY ((const qz_column[]){NEEDED("term"), {NULL, QZ_COLUMN_TEXT, NULL, false}})

/* In the order of qz_entity_kind (extract/entities.h). */
#define ENTITY_KINDS                                                                                         \
    "government", "enterprise", "institution", "organization", "place", "person", "policy",                  \
        "document_number", "cluster", "industry", "platform", "programme", "honour", "meeting", "period"

const qz_list_form qz_list_forms[QZ_LIST_COUNT] = {
    [QZ_LIST_WORDS] = {"words",
                       {"general words with counts", "通用词及词频"},
                       ((const qz_column[]){NEEDED("term"),
                                            {"count", QZ_COLUMN_NUMBER, NULL, true},
                                            {"pos", QZ_COLUMN_CHOICE, PARTS, false},
                                            {NULL, QZ_COLUMN_TEXT, NULL, false}}),
                       true},
    [QZ_LIST_TERMS] = {"terms",
                       {"policy terms: one token at the coarse level", "政策术语：粗粒度切分时作一个词"},
                       ((const qz_column[]){NEEDED("term"),
                                            {"count", QZ_COLUMN_NUMBER, NULL, false},
                                            {"pos", QZ_COLUMN_CHOICE, PARTS, false},
                                            {NULL, QZ_COLUMN_TEXT, NULL, false}}),
                       true},
    [QZ_LIST_UNITS] = {"units",
                       {"units and classifiers", "单位与量词"},
                       COLUMNS(NEEDED_CHOICE("class", "count", "money", "amount", "duration", "percent",
                                             "point", "multiple", "rank", "index", "noun"),
                               TEXT("canonical"), TEXT("scale")),
                       true},
    [QZ_LIST_QUANTITIES] = {"quantities",
                            {"words that are quantities", "本身即为数量的词"},
                            COLUMNS(NEEDED("value"), TEXT("unit"),
                                    NEEDED_CHOICE("class", "count", "money", "amount", "duration", "percent",
                                                  "point", "multiple", "rank", "index"),
                                    CHOICE("vagueness", "more_than", "at_least", "about")),
                            true},
    [QZ_LIST_COMPARATORS] = {"comparators",
                             {"comparators and the side of the number on which they stand",
                              "比较词及其相对数字的位置"},
                             COLUMNS(NEEDED_CHOICE("side", "before", "after"),
                                     NEEDED_CHOICE("value", "eq", "gt", "ge", "lt", "le", "approx"),
                                     CHOICE("condition", "magnitude", "duration", "share", "extent")),
                             true},
    [QZ_LIST_MOVEMENTS] = {"movements",
                           {"verbs of change, their direction, and what they make of a number",
                            "变动动词、方向及所成数值的类别"},
                           COLUMNS(CHOICE("direction", "up", "down", "flat"),
                                   NEEDED_CHOICE("makes", "growth", "change", "level")),
                           true},
    [QZ_LIST_BASES] = {"bases",
                       {"what a change is measured against", "同比、环比等比较基准"},
                       COLUMNS(NEEDED_CHOICE("value", "yoy", "qoq", "annual_avg", "cumulative", "base")),
                       true},
    [QZ_LIST_STATUSES] = {"statuses",
                          {"cues of achieved, aimed at, and required", "已实现、目标、要求的提示词"},
                          COLUMNS(NEEDED_CHOICE("value", "actual", "target", "requirement"),
                                  NEEDED_CHOICE("scope", "sentence", "section", "document", "clause", "goal"),
                                  NUMBER("weight")),
                          true},
    [QZ_LIST_PERIODS] = {"periods",
                         {"fixed time expressions and how they resolve", "固定时间表达及其解析规则"},
                         COLUMNS(TEXT("rule")),
                         true},
    [QZ_LIST_BOUNDARIES] = {"boundaries",
                            {"words at which an indicator or a name stops", "指标或名称在此截止的词"},
                            COLUMNS(NEEDED_CHOICE(
                                "role", "light", "verb", "adverb", "preposition", "stop", "subject", "aspect",
                                "rank", "generic", "cue", "award", "build", "event", "reach",
                                "group", "report", "code", "each", "owner", "company", "opening", "hold",
                                "state", "counted", "predicate", "actor", "pull", "plan", "sanction", "party",
                                "since", "speak", "gift", "levy", "harm", "force", "save",
                                "facility", "taken", "works", "part", "kinds", "grid")),
                            true},
    [QZ_LIST_MEASURES] = {"measures",
                          {"nouns of what is measured", "指标中心词"},
                          COLUMNS(NEEDED_CHOICE("role", "growth", "share", "rate", "index", "tail", "bare",
                                                "deed", "yield")),
                          true},
    [QZ_LIST_NOT_FIGURES] = {"not_figures",
                             {"names and phrases whose numbers are no figures",
                              "其中数字不作数据的名称和词语"},
                             TERMS_ONLY,
                             true},
    [QZ_LIST_PLACES] = {"places",
                        {"divisions and regions", "行政区划与地区"},
                        COLUMNS(TEXT("code"),
                                CHOICE("level", "country", "province", "city", "county", "region", "other"),
                                TEXT("name"), CHOICE("common", "yes")),
                        true},
    [QZ_LIST_NAMES] = {"names",
                       {"whole names with their kind", "完整名称及类别"},
                       COLUMNS(NEEDED_CHOICE("kind", ENTITY_KINDS), TEXT("name"),
                               CHOICE("condition", "quoted", "listed", "at", "office", "none")),
                       true},
    [QZ_LIST_HEADS] = {"heads",
                       {"last words of names and the kind they make", "名称中心词及类别"},
                       COLUMNS(NEEDED_CHOICE("kind", ENTITY_KINDS),
                               NEEDED_CHOICE("left", "place", "name", "free", "quoted", "quoted words",
                                             "cued", "graded", "led")),
                       true},
    [QZ_LIST_CLUSTER_CUES] = {"cluster_cues",
                              {"words around the names of clusters and chains",
                               "产业集群和产业链名称前后的词"},
                              COLUMNS(NEEDED_CHOICE("role", "head", "class", "members", "leader",
                                                    "no_thing", "verb", "forms"),
                                      CHOICE("level", "world", "national", "provincial", "city", "county")),
                              true},
    [QZ_LIST_SURNAMES] = {"surnames",
                          {"family names, and characters that write foreign names", "姓氏与外国人名译音用字"},
                          COLUMNS(CHOICE("sounds", "also", "only")),
                          true},
    [QZ_LIST_TITLES] = {"titles",
                        {"offices and forms of address beside a person's name", "人名前后的职务与称谓"},
                        COLUMNS(CHOICE("side", "before", "after", "both")),
                        true},
    [QZ_LIST_ALIASES] = {"aliases",
                         {"short names and what they stand for", "简称与全称"},
                         COLUMNS(NEEDED("name"), CHOICE("kind", ENTITY_KINDS)),
                         true},
    [QZ_LIST_FURNITURE] = {"furniture",
                           {"markers of page furniture and of header lines", "页面杂项与页眉行的标志"},
                           COLUMNS(NEEDED_CHOICE("role", "tail", "toolbar", "source", "author", "published",
                                                 "written", "issuer", "number", "title", "metadata",
                                                 "affiliation", "caption", "reporter", "medium"),
                                   NEEDED_CHOICE("where", "start", "end", "whole", "anywhere"),
                                   NUMBER("weight")),
                           true},
    [QZ_LIST_METATAGS] = {"metatags",
                          {"names of fields in the head of a web page", "网页头部的字段名"},
                          COLUMNS(NEEDED_CHOICE("field", "title", "author", "source", "published", "issuer",
                                                "number", "site")),
                          true},
    [QZ_LIST_HEADINGS] = {"headings",
                          {"words of headings and enumerators", "标题与序号用词"},
                          COLUMNS(NEEDED_CHOICE("role", "division", "counted", "prefix", "ordered", "box",
                                                "no_lead", "no_heading", "title_end"),
                                  NUMBER("number")),
                          true},
    [QZ_LIST_QUOTING] = {"quoting",
                         {"cues that attribute a quotation", "引述提示词"},
                         COLUMNS(NEEDED_CHOICE("role", "says", "speaks", "noun", "follows", "opens", "naming",
                                               "short_name", "adverb", "tells", "likens", "theme", "change",
                                               "state", "manner")),
                         true},
    [QZ_LIST_STOPWORDS] = {"stopwords",
                           {"words with which no keyword begins or ends", "关键词首尾的停用词"},
                           TERMS_ONLY,
                           true},
    [QZ_LIST_FREQUENCIES] = {"frequencies",
                             {"in how many of 100000 policy documents a term occurs",
                              "每十万篇政策文档中含该词的篇数"},
                             COLUMNS({"documents", QZ_COLUMN_NUMBER, NULL, true}, NUMBER("reports"),
                                     NUMBER("notices"), NUMBER("broadcast"), NUMBER("news"), NUMBER("edges")),
                             true},
    [QZ_LIST_VARIANTS] = {"variants",
                          {"traditional characters and their simplified forms", "繁体字与简体字"},
                          COLUMNS(NEEDED("simplified")),
                          true},
    [QZ_LIST_ENDINGS] = {"endings",
                         {"last characters of words and the part of speech that they tell",
                          "词尾及其所示词性"},
                         ((const qz_column[]){NEEDED("term"),
                                              {"pos", QZ_COLUMN_CHOICE, PARTS, true},
                                              {NULL, QZ_COLUMN_TEXT, NULL, false}}),
                         true},
    [QZ_LIST_NEGATIONS] = {"negations",
                           {"words that negate what stands behind them", "否定词"},
                           COLUMNS(NEEDED_CHOICE("role", "predicate", "object", "next", "nothing", "ends",
                                                 "parts")),
                           true},
    [QZ_LIST_SETS] =
        {"sets",
         {"small sets of words, of each of which one question is asked", "各判断所用的小词组"},
         COLUMNS(NEEDED_CHOICE(
             "set", "area", "tract", "edition", "share", "apart", "body", "make", "title end", "price",
             "vague", "notice", "paper", "ruling", "issue", "must", "as a rule", "first", "award", "listing",
             "enlist", "forecast", "plan", "budget", "last month", "last year", "same", "found", "stands",
             "reach", "nation", "urban rail", "rail and road", "gathering", "doer", "measure", "have now",
             "now", "carry out", "people", "fund", "deputy", "department", "this one", "pace", "circumstance",
             "gain", "together", "price level", "sized", "attend", "present", "layout", "parted", "complete",
             "held", "pointed", "second deed", "drive", "spare", "race", "racer", "work", "spending",
             "undertaking", "better", "in charge", "districts", "record", "of all", "take up", "gift",
             "no order", "win", "sitting", "spell", "side of time", "apply", "most", "part of land", "slogan",
             "grade", "branch", "programme sort", "how planned", "how decided", "fulfil", "plan period",
             "public good", "attack", "between states", "step", "threshold", "quality", "partner", "society",
             "national award", "listed industries", "sure industries", "listed fields", "listed facilities",
             "facility end", "listed works", "listed firms", "site", "seize", "per output", "behind branch",
             "side", "design", "bulletin", "dimension", "impose", "of thing", "lead to force", "record low",
             "typified", "no particle", "office", "daily", "aside", "plain column", "aimed at", "so far",
             "listed campaigns", "counted campaigns", "namely", "hotline", "staff", "trouble", "since",
             "sort", "behind name", "timeless", "outcome", "reprice", "survey")),
         true},
    [QZ_LIST_USER] = {"user",
                      {"terms of a user dictionary", "用户词典词条"},
                      COLUMNS(TEXT("class"), NUMBER("weight")),
                      true},
    [QZ_LIST_FORBIDDEN] = {"forbidden",
                           {"what a user dictionary forbids to be one word", "用户词典中禁止成词的词条"},
                           COLUMNS(TEXT("class"), NUMBER("weight")),
                           true},
    [QZ_LIST_COUNTED] = {"counted",
                         {"terms to be counted, in groups", "待统计的词及其分组"},
                         COLUMNS(TEXT("group")),
                         true},
    [QZ_LIST_KEYWORD_TABLES] =
        {"keyword_tables",
         {"what the levels of up to three factors weigh together in the score of a keyword",
          "关键词评分：至多三个因素的档位合起来的权重"},
         COLUMNS(NEEDED_CHOICE("texts", "usual", "brief"), NEEDED_CHOICE("step", "glance", "rank"),
                 NEEDED("weights")),
         false},
};

uint32_t qz_list_columns(uint32_t list)
{
    uint32_t count = 1;
    while (qz_list_forms[list].columns[count].name)
        count++;
    return count;
}

bool qz_list_chooses(uint32_t list)
{
    return qz_list_columns(list) > 1 && qz_list_forms[list].columns[1].kind == QZ_COLUMN_CHOICE;
}
