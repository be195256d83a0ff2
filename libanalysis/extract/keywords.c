/*
 * keywords: one `keyword` record a term, the best first. Phrases beat the words they are made of: 氟硅新材料,
 * not 氟硅 and 材料; named programmes and clusters beat phrases.
 */
#include "extract/keywords.h"
#include "extract/extractor.h"

static const char *const METHODS[] = {"policy", "tfidf", "textrank", NULL};

static const qza_option OPTIONS[] = {
    {"top", 'k', QZA_OPTION_NUMBER, "N", NULL, "20", {"how many terms", "输出的词数"}},
    {"all",
     0,
     QZA_OPTION_FLAG,
     NULL,
     NULL,
     NULL,
     {"every candidate, those that are parts of better ones too", "列出所有候选，包括已含于更好的词中的"}},
    {"method",
     0,
     QZA_OPTION_CHOICE,
     "METHOD",
     METHODS,
     "policy",
     {"policy: all parts of the score; tfidf: words and names by frequency and rarity; textrank: by the "
      "words around them",
      "policy：全部评分因素；tfidf：按词频和稀有度给词和名称评分；textrank：按相邻的词评分"}},
    {"idf",
     0,
     QZA_OPTION_FILE,
     "FILE",
     NULL,
     NULL,
     {"document frequencies of your own: term TAB documents in 100000",
      "自备的文档频率：词、制表符、每十万篇中的篇数"}},
    {.name = NULL},
};

static const qza_field PARTS[] = {
    {"frequency",
     QZA_SCORE,
     NULL,
     {"how often it and its words stand there", "它及所含词的出现次数"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"rarity",
     QZA_SCORE,
     NULL,
     {"how rare its words are in policy texts", "所含词在政策文本中的稀有度"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"position", QZA_SCORE, NULL, {"how early it stands", "位置先后"}, NULL, false, NULL, QZA_NULL, false},
    {"title",
     QZA_SCORE,
     NULL,
     {"in the title, or its words", "见于标题，或所含词见于标题"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"heading",
     QZA_SCORE,
     NULL,
     {"in a heading, or at the beginning of a paragraph", "见于小标题或段首"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"length",
     QZA_SCORE,
     NULL,
     {"its characters and words", "字数和词数"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"edges",
     QZA_SCORE,
     NULL,
     {"what kind of words it begins and ends with", "首尾的词类"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"sides",
     QZA_SCORE,
     NULL,
     {"what stands beside it: a clause that ends, or words that go on", "左右是分句边界还是连续的词"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"entropy",
     QZA_SCORE,
     NULL,
     {"how varied its neighbours on each side are in the document (boundary entropy)",
      "在文档中左右邻词的多样性（边界熵）"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"kind", QZA_SCORE, NULL, {"what kind of name it is", "名称类别"}, NULL, false, NULL, QZA_NULL, false},
    {"nested", QZA_SCORE, NULL, {"inside longer terms", "在更长的词中"}, NULL, false, NULL, QZA_NULL, false},
    {"corpus",
     QZA_SCORE,
     NULL,
     {"how common it is in policy texts as a whole, and how varied its neighbours are there",
      "整体在政策文本中的常见程度及其左右邻词的多样性"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"rank",
     QZA_SCORE,
     NULL,
     {"its rank by TextRank", "TextRank 排名值"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"levels",
     QZA_STRING,
     NULL,
     {"with --explain, by the policy method: the level of each factor, as keyword_tables.tsv asks for it",
      "使用 --explain 且方法为 policy 时：各因素的档位，即 keyword_tables.tsv 所问"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     true},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"term", QZA_STRING, NULL, {"the keyword", "关键词"}, NULL, false, NULL, QZA_NULL, false},
    {"rank",
     QZA_INTEGER,
     NULL,
     {"its rank, 1 is best", "名次，1 为最佳"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"score",
     QZA_SCORE,
     NULL,
     {"the product of the parts", "得分：各因素之积"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"count",
     QZA_INTEGER,
     NULL,
     {"how often it stands in the body", "正文中的出现次数"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"first",
     QZA_POSITION,
     "character",
     {"where it stands first", "首次出现的位置"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"explain",
     QZA_OBJECT,
     NULL,
     {"the parts of the score", "得分的各个因素"},
     NULL,
     false,
     PARTS,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_TERM, FIELD_RANK, FIELD_SCORE, FIELD_COUNT, FIELD_FIRST, FIELD_EXPLAIN };

const qza_type qz_type_keyword = {"keyword", {"a term that the document is about", "文档的关键词"}, FIELDS};
static const qza_type *const TYPES[] = {&qz_type_keyword, NULL};
static const char *const EXAMPLES[] = {"keywords FILE", "keywords -k 10 --format text FILE", NULL};

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->keywords->list.count;
}

static void put_parts(qz_record *record, const qz_keyword *keyword)
{
    qza_value *object = &record->values[QZ_HEAD_FIELDS + FIELD_EXPLAIN];
    qza_value *members = qz_items(record, object, QZA_OBJECT, QZ_KEYWORD_PARTS + (keyword->levels != NULL));
    for (size_t i = 0; i < QZ_KEYWORD_PARTS; i++)
        qz_named(&members[i], PARTS[i].name, qz_score(keyword->parts[i]));
    if (keyword->levels)
        qz_named(&members[QZ_KEYWORD_PARTS], PARTS[QZ_KEYWORD_PARTS].name, qz_string(keyword->levels));
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_keyword *keyword = &analysis->keywords->list.items[index];
    qz_put_id(record, qz_format(record->arena, "%u", index + 1));
    qz_put(record, FIELD_TERM, qz_string(keyword->term));
    qz_put(record, FIELD_RANK, qz_integer(index + 1));
    qz_put(record, FIELD_SCORE, qz_score(keyword->score));
    qz_put(record, FIELD_COUNT, qz_integer(keyword->count));
    qz_put(record, FIELD_FIRST, qz_position(analysis, keyword->first.start));
    put_parts(record, keyword);
    qz_put_rule(record, keyword->rule);
}

const qz_extractor qz_extract_keywords = {
    .command =
        {
            .name = "keywords",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"the terms that the document is about, best first", "关键词，按得分排列"},
            .description =
                {"Ranks words, phrases and names of the body; of those that hold one another the better "
                 "stays. "
                 "The score is the product of parts that every record shows; their weights are "
                 "fitted to keywords that readers and authors chose.",
                 "对正文中的词、短语和名称评分排序，互相包含的只留较好的。得分是各因素之积，每条记录都列出；"
                 "权重按读者和作者选定的关键词拟合得出。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_keyword,
    .needs = QZ_NEED_DOCUMENT | QZ_NEED_TOKENS | QZ_NEED_ENTITIES | QZ_NEED_KEYWORDS,
    .count = count,
    .record = record,
    .file_list = QZ_LIST_FREQUENCIES,
};
