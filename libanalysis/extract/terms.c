/*
 * terms: how often the terms of a list occur in the body, one `term` record a term (or group, with --by
 * group), in the order of the list, with what the counts are to be measured against. Terms that do not occur
 * are told with 0, since a table needs them; --present leaves them out. A term is looked for within a line.
 *
 *   数字经济⇥经济    “数字经济核心产业” 1 (longest); 经济⇥经济 is not counted inside it
 *   拖欠工资⇥民生    “不得拖欠工资” 1, negated 1
 */
#include "extract/terms.h"

#include <stdlib.h>

static const char *const BY[] = {"term", "group", NULL};

enum { BY_TERM, BY_GROUP };

static const qza_option OPTIONS[] = {
    QZ_TERMS_LIST_OPTION,
    {"by",
     0,
     QZA_OPTION_CHOICE,
     "WHAT",
     BY,
     "term",
     {"one record a term, or one a group with the sums of its terms", "每词一条记录，或每组一条合计"}},
    QZ_TERMS_OVERLAP_OPTION,
    QZ_TERMS_MATCH_OPTION,
    QZ_TERMS_NEGATION_OPTION("flag"),
    {"present", 0, QZA_OPTION_FLAG, NULL, NULL, NULL, {"leave out what does not occur", "不输出未出现的词"}},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"group",
     QZA_STRING,
     NULL,
     {"the group of the term, as it stands in the list", "所属的组"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"term",
     QZA_STRING,
     NULL,
     {"the term, as it stands in the list; null with --by group", "词；用 --by group 时为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"count",
     QZA_INTEGER,
     NULL,
     {"how often it occurs in the body; with --negation drop without the negated ones",
      "在正文中出现的次数；用 --negation drop 时不含被否定的"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"negated",
     QZA_INTEGER,
     NULL,
     {"how many occurrences are negated; null with --negation keep",
      "其中被否定的次数；用 --negation keep 时为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"first",
     QZA_POSITION,
     "character",
     {"where the first that is counted begins", "首次计入的位置"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"characters",
     QZA_INTEGER,
     "character",
     {"characters of the body, without white space", "正文字符数，不含空白"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"tokens",
     QZA_INTEGER,
     NULL,
     {"words of the body, numbers too: the tokens of `segment` without punctuation and white space",
      "正文词数，含数字：segment 的切分结果，不含标点和空白"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"sentences",
     QZA_INTEGER,
     NULL,
     {"sentences of the body", "正文句数"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum {
    FIELD_GROUP,
    FIELD_TERM,
    FIELD_COUNT,
    FIELD_NEGATED,
    FIELD_FIRST,
    FIELD_CHARACTERS,
    FIELD_TOKENS,
    FIELD_SENTENCES
};

static const qza_type TYPE = {
    "term", {"how often a term of a list occurs", "词表中一个词的出现次数"}, FIELDS};
static const qza_type *const TYPES[] = {&TYPE, NULL};
static const char *const EXAMPLES[] = {"terms -t LIST --format csv FILE", "terms -t LIST --by group FILE",
                                       NULL};

static bool by_group(const qz_knowledge *knowledge)
{
    return qz_terms_choice(knowledge, "by", BY_TERM) == BY_GROUP;
}

static void choose_words(const qz_knowledge *knowledge, qz_segmenter *segmenter)
{
    (void)knowledge;
    segmenter->look_up = false;
}

/* ---- counting ---- */

typedef struct keyed {
    uint32_t key, hit;
} keyed;

static int by_key(const void *left, const void *right)
{
    const keyed *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->hit < b->hit ? -1 : a->hit > b->hit;
}

static void find(qz_analysis *analysis)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    qz_hits_find(analysis, QZ_NEGATION_FLAG);
    qz_hits *hits = analysis->hits;
    const bool drop = qz_terms_choice(knowledge, "negation", QZ_NEGATION_FLAG) == QZ_NEGATION_DROP;
    const uint32_t *groups = by_group(knowledge) ? knowledge->terms->groups : NULL;
    keyed *keys = qz_allocate(analysis->arena, ((size_t)hits->list.count + 1) * sizeof *keys);
    uint32_t *order = qz_allocate(analysis->arena, ((size_t)hits->list.count + 1) * sizeof *order);
    for (uint32_t i = 0; i < hits->list.count; i++) {
        const uint32_t row = hits->list.items[i].row;
        keys[i] = (keyed){groups ? groups[row] : row, i};
    }
    qsort(keys, hits->list.count, sizeof *keys, by_key);
    for (uint32_t i = 0; i < hits->list.count; i++) {
        const qz_hit *hit = &hits->list.items[keys[i].hit];
        const bool negated = !qz_span_empty(hit->negation);
        if (i == 0 || keys[i].key != keys[i - 1].key)
            *qz_push(analysis->arena, &hits->tallies) = (qz_tally){.key = keys[i].key, .from = i};
        qz_tally *tally = &hits->tallies.items[hits->tallies.count - 1];
        tally->negated += negated;
        if (!(negated && drop) && tally->count++ == 0)
            tally->first = hit->span.start;
        tally->to = i + 1;
        order[i] = keys[i].hit;
    }
    hits->order = order;
}

static bool present_only(const qz_analysis *analysis)
{
    return qz_analysis_setting(analysis, "present") != NULL;
}

static uint32_t count(const qz_analysis *analysis)
{
    const qz_terms *terms = analysis->knowledge->terms;
    if (present_only(analysis))
        return analysis->hits->tallies.count;
    return by_group(analysis->knowledge) ? terms->group_count : terms->count;
}

static bool found(const qz_analysis *analysis)
{
    for (uint32_t i = 0; i < analysis->hits->tallies.count; i++)
        if (analysis->hits->tallies.items[i].count)
            return true;
    return false;
}

/* ---- records ---- */

static qz_tally tally_of(const qz_hits *hits, uint32_t key)
{
    uint32_t from = 0, to = hits->tallies.count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (hits->tallies.items[middle].key < key)
            from = middle + 1;
        else
            to = middle;
    }
    const bool occurs = from < hits->tallies.count && hits->tallies.items[from].key == key;
    return occurs ? hits->tallies.items[from] : (qz_tally){.key = key};
}

/* Each occurrence, and the word that negates it. */
static void explain(qz_record *record, const qz_tally *tally)
{
    const qz_hits *hits = record->analysis->hits;
    qza_value *member = qz_explain(record, 1);
    qza_value *items = qz_items(record, member, QZA_ARRAY, tally->to - tally->from);
    member->key = "hits";
    for (uint32_t i = tally->from; i < tally->to; i++) {
        const qz_hit *hit = &hits->list.items[hits->order[i]];
        qza_value *parts = qz_items(record, &items[i - tally->from], QZA_OBJECT, 4);
        qz_named(&parts[0], "text", qz_span_text(record->analysis, hit->span));
        qz_named(&parts[1], "start", qz_position(record->analysis, hit->span.start));
        qz_named(&parts[2], "end", qz_position(record->analysis, hit->span.end));
        if (!qz_span_empty(hit->negation))
            qz_span_object(record, &parts[3], hit->negation);
        parts[3].key = "negation";
    }
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    const qz_terms *terms = knowledge->terms;
    const qz_hits *hits = analysis->hits;
    const qz_tally tally = present_only(analysis) ? hits->tallies.items[index] : tally_of(hits, index);
    const bool groups = by_group(knowledge);
    const uint32_t row = groups ? terms->leaders[tally.key] : tally.key;
    qz_put_id(record, qz_format(record->arena, "%u", tally.key + 1));
    qz_put(record, FIELD_GROUP, qz_string(qz_terms_group(terms, row)));
    if (!groups)
        qz_put(record, FIELD_TERM, qz_string(qz_terms_term(terms, row)));
    qz_put(record, FIELD_COUNT, qz_integer(tally.count));
    if (qz_terms_choice(knowledge, "negation", QZ_NEGATION_FLAG) != QZ_NEGATION_KEEP)
        qz_put(record, FIELD_NEGATED, qz_integer(tally.negated));
    if (tally.count)
        qz_put(record, FIELD_FIRST, qz_position(analysis, tally.first));
    qz_put(record, FIELD_CHARACTERS, qz_integer(hits->characters));
    qz_put(record, FIELD_TOKENS, qz_integer(hits->words));
    qz_put(record, FIELD_SENTENCES, qz_integer(analysis->document.sentences.count));
    qz_put_rule(record, qz_terms_rule(knowledge));
    if (knowledge->explain)
        explain(record, &tally);
}

const qz_extractor qz_extract_terms = {
    .command =
        {
            .name = "terms",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"how often the terms of a list occur", "统计词表中各词的出现次数"},
            .description =
                {"Counts the terms of a list (-t) in the body, one record a term in the order of the list, "
                 "with the characters, words and sentences of the body to measure the counts against. Of "
                 "overlapping terms the one that begins first is counted, and of those the longest; "
                 "--overlap says otherwise. Full-width letters and digits are the same as plain ones; upper "
                 "and lower case are not. A term is looked for within a line. A term between slashes is a "
                 "regular expression (PCRE2), as in /第[一二三]批/; its matches, from left to right, are its "
                 "occurrences. An occurrence is negated when "
                 "a word such as 不, 没有 or 禁止 stands before it in its clause; --explain tells which. "
                 "With -e the exit status is 1 when no term occurs.",
                 "统计词表（-t）中各词在正文中的出现次数，按词表顺序每词一条记录，并给出正文的字符数、词数、"
                 "句数作为分母。词有重叠时，先开始的计入，同一起点取最长的；可用 --overlap 另作规定。全角字母"
                 "和数字与半角相同，大小写不同。词只在一行之内查找。写在两条斜线之间的是正则表达式（PCRE2），"
                 "如 "
                 "/第[一二三]批/；从左到右的各个匹配即为其出现。同一分句中前有不、没有、禁止等词的，算作"
                 "被否定；--explain 给出是哪个词。用 -e 时，没有词出现则以状态 1 退出。"},
            .examples = EXAMPLES,
        },
    .type = &TYPE,
    .needs = QZ_NEED_SECTIONS | QZ_NEED_TOKENS,
    .seeks_terms = true,
    .choose_words = choose_words,
    .find = find,
    .count = count,
    .found = found,
    .record = record,
};
