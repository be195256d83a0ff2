/*
 * kwic: one `hit` record an occurrence of a term in the body, with the characters before and behind it (key
 * word in context). Terms are found as by `terms`; the context never leaves the body.
 */
#include "base/error.h"
#include "document/sentences.h"
#include "extract/terms.h"

static const char *const WITHIN[] = {"line", "sentence", "text", NULL};

enum { WITHIN_LINE, WITHIN_SENTENCE, WITHIN_TEXT };
enum { STANDARD_CONTEXT = 20, MOST_CONTEXT = 1000 };

static const qza_option OPTIONS[] = {
    {"term",
     0,
     QZA_OPTION_TEXT,
     "TERM",
     NULL,
     "the first operand",
     {"the term, or an expression between slashes; then every operand is a file",
      "要查的词，或两条斜线之间的正则表达式；此时所有操作数都是文件"}},
    QZ_TERMS_LIST_OPTION,
    {"context",
     'C',
     QZA_OPTION_NUMBER,
     "N",
     NULL,
     "20",
     {"how many characters of each side, at most 1000", "两侧各取的字符数，至多 1000"}},
    {"within",
     0,
     QZA_OPTION_CHOICE,
     "WHAT",
     WITHIN,
     "line",
     {"where the context ends at the latest", "上下文不越过的范围"}},
    QZ_TERMS_OVERLAP_OPTION,
    QZ_TERMS_MATCH_OPTION,
    QZ_TERMS_NEGATION_OPTION("keep"),
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"left",
     QZA_STRING,
     NULL,
     {"what stands before it; null for nothing", "上文；没有则为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"text",
     QZA_STRING,
     NULL,
     {"the term as it stands in the text", "该词在文中的原样"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"right",
     QZA_STRING,
     NULL,
     {"what stands behind it; null for nothing", "下文；没有则为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"term",
     QZA_STRING,
     NULL,
     {"the term as it was asked for", "所查的词"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"group",
     QZA_STRING,
     NULL,
     {"the group of the term in the list", "该词在词表中所属的组"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"negated",
     QZA_BOOLEAN,
     NULL,
     {"it is negated; null with --negation keep", "是否被否定；用 --negation keep 时为 null"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_LEFT, FIELD_TEXT, FIELD_RIGHT, FIELD_START, FIELD_END, FIELD_TERM, FIELD_GROUP, FIELD_NEGATED };

static const qza_type TYPE = {
    "hit", {"an occurrence of a term in its context", "一个词的一次出现及其上下文"}, FIELDS};
static const qza_type *const TYPES[] = {&TYPE, NULL};
static const char *const EXAMPLES[] = {"kwic 增长 FILE", "kwic '/第[一二三]批/' FILE",
                                       "kwic -t LIST -C 40 --format text FILE", NULL};

static void choose_words(const qz_knowledge *knowledge, qz_segmenter *segmenter)
{
    (void)knowledge;
    segmenter->look_up = false;
}

/* Words are cut only where somebody looks at them. */
static uint32_t more_needs(const qz_knowledge *knowledge)
{
    const bool words = qz_terms_choice(knowledge, "match", 0) != 0 ||
                       qz_terms_choice(knowledge, "negation", QZ_NEGATION_KEEP) != QZ_NEGATION_KEEP;
    return words ? QZ_NEED_TOKENS : 0;
}

static qza_status check(const qz_knowledge *knowledge, qza_error *error)
{
    const qz_setting *context = qz_knowledge_setting(knowledge, "context");
    if (!context || context->number <= MOST_CONTEXT)
        return QZA_OK;
    return qz_fail(error, QZA_BAD_OPTION, "--context: more than %d characters: give fewer",
                   "--context：超过 %d 个字符：请减少", MOST_CONTEXT);
}

static void find(qz_analysis *analysis)
{
    qz_hits_find(analysis, QZ_NEGATION_KEEP);
    if (qz_terms_choice(analysis->knowledge, "negation", QZ_NEGATION_KEEP) != QZ_NEGATION_DROP)
        return;
    qz_hits *hits = analysis->hits;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < hits->list.count; i++)
        if (qz_span_empty(hits->list.items[i].negation))
            hits->list.items[kept++] = hits->list.items[i];
    hits->list.count = kept;
}

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->hits->list.count;
}

/* What the context may not leave. */
static qz_span limits_of(const qz_analysis *analysis, qz_span hit)
{
    const qz_span body = analysis->document.body;
    const uint32_t within = qz_terms_choice(analysis->knowledge, "within", WITHIN_LINE);
    if (within == WITHIN_TEXT)
        return body;
    qz_span limits = analysis->document.lines.items[qz_document_line_at(&analysis->document, hit.start)].span;
    if (within == WITHIN_SENTENCE) {
        const uint32_t sentence = qz_document_sentence_at(&analysis->document, hit.start);
        if (sentence != UINT32_MAX)
            limits = analysis->document.sentences.items[sentence].span;
    }
    limits.start = limits.start < body.start ? body.start : limits.start;
    limits.end = limits.end > body.end ? body.end : limits.end;
    limits.end = limits.end < hit.end ? hit.end : limits.end; /* the term goes on behind its sentence */
    return limits;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    const qz_hit *hit = &analysis->hits->list.items[index];
    const qz_setting *setting = qz_analysis_setting(analysis, "context");
    const uint32_t context = setting ? (uint32_t)setting->number : STANDARD_CONTEXT;
    const qz_span limits = limits_of(analysis, hit->span);
    const uint32_t before = hit->span.start - limits.start, behind = limits.end - hit->span.end;
    const qz_span left = {hit->span.start - (before < context ? before : context), hit->span.start};
    const qz_span right = {hit->span.end, hit->span.end + (behind < context ? behind : context)};
    qz_put(record, FIELD_LEFT, qz_span_text(analysis, left));
    qz_put(record, FIELD_TEXT, qz_span_text(analysis, hit->span));
    qz_put(record, FIELD_RIGHT, qz_span_text(analysis, right));
    qz_put(record, FIELD_START, qz_position(analysis, hit->span.start));
    qz_put(record, FIELD_END, qz_position(analysis, hit->span.end));
    qz_put_place(record, hit->span, hit->repetition);
    qz_put(record, FIELD_TERM, qz_string(qz_terms_term(knowledge->terms, hit->row)));
    qz_put(record, FIELD_GROUP, qz_string(qz_terms_group(knowledge->terms, hit->row)));
    if (qz_terms_choice(knowledge, "negation", QZ_NEGATION_KEEP) != QZ_NEGATION_KEEP)
        qz_put(record, FIELD_NEGATED, qz_boolean(!qz_span_empty(hit->negation)));
    qz_put_rule(record, qz_terms_rule(knowledge));
    if (knowledge->explain) {
        qza_value *member = qz_explain(record, 1);
        if (!qz_span_empty(hit->negation))
            qz_span_object(record, member, hit->negation);
        member->key = "negation";
    }
}

const qz_extractor qz_extract_kwic = {
    .command =
        {
            .name = "kwic",
            .types = TYPES,
            .options = OPTIONS,
            .operand = "term",
            .summary = {"each occurrence of a term in its context", "逐条列出一个词的出现及其上下文"},
            .description =
                {"Shows each occurrence of TERM, or of the terms of a list (-t), with the characters before "
                 "and behind it; --format text aligns them on the term. With -t or --term every operand is "
                 "a file. Terms are found as by `terms`: see there for expressions, overlaps, words and "
                 "negation.",
                 "列出 TERM 或词表（-t）中各词的每次出现及其前后的字符；--format text "
                 "按该词对齐。用 -t 或 --term 时，所有操作数都是文件。查找方式与 terms "
                 "相同：正则表达式、重叠、词边界、否定见该命令。"},
            .examples = EXAMPLES,
        },
    .type = &TYPE,
    .needs = QZ_NEED_SECTIONS,
    .more_needs = more_needs,
    .seeks_terms = true,
    .check = check,
    .choose_words = choose_words,
    .find = find,
    .count = count,
    .record = record,
};
