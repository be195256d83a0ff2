/*
 * figures: one `figure` record a quantity that states a fact or a target, bound to what it measures.
 *
 *   全市规上工业增加值同比增长8.5%        8.5 %, growth_rate, up, yoy, 规上工业增加值, subject 全市
 *   力争到2030年培育领军企业50家以上      50 家, count, ge, 领军企业, period 到2030年, target
 *   城镇和农村居民收入分别增长4%、5%      two figures: 城镇居民收入, 农村居民收入
 *   营收从3.6万亿元增长到4.9万亿元        two amounts, the second up
 *   杭州、宁波投资分别增长6%、2%          two figures of 投资, subjects 杭州 and 宁波
 *   用工80人(含)以上的企业，给予补助…     80 人, count, ge, 用工, requirement
 *
 * No figures: numbers in names (十五五, 415X), enumerators, dates, document numbers, counts of points and
 * aspects (三个方面). Steps: figures_select.c (with figures_spells.c), figures_pieces.c, figures_measure.c
 * (with figures_comparator.c, figures_movement.c, figures_basis.c, figures_kind.c), figures_indicator.c (with
 * figures_phrase.c, figures_edges.c, figures_owner.c, figures_act.c, figures_vain.c, figures_noun.c,
 * figures_beside.c, figures_behind.c, figures_counted.c, figures_elsewhere.c, figures_before.c,
 * figures_deal.c, figures_compose.c), figures_subject.c (with figures_carry.c), figures_time.c and
 * figures_status.c (with figures_mood.c, figures_announced.c); figures_table.c and figures_cell.c of the
 * cells of tables.
 */
#include "extract/extractor.h"
#include "extract/figures_table.h"

#include <string.h>

static const char *const KINDS[] = {"growth_rate", "change", "share",    "rate",  "count", "amount",
                                    "multiple",    "rank",   "duration", "index", NULL};
static const char *const COMPARATORS[] = {"eq", "gt", "ge", "lt", "le", "approx", NULL};
static const char *const DIRECTIONS[] = {"up", "down", "flat", NULL};
static const char *const BASES[] = {"yoy", "qoq", "annual_avg", "cumulative", "base", NULL};
static const char *const STATUSES[] = {"actual", "target", "requirement", NULL};

static const qza_option OPTIONS[] = {
    {"kind",
     0,
     QZA_OPTION_CHOICES,
     "KIND",
     KINDS,
     NULL,
     {"only figures of these kinds", "只列出这些类别的数据"}},
    {"status",
     0,
     QZA_OPTION_CHOICES,
     "STATUS",
     STATUSES,
     NULL,
     {"only figures that are reached, aimed at, or required", "只列出已实现、目标或要求的数据"}},
    {.name = NULL},
};

#define TEXT_FIELD(name, unit, en, zh, nullable)                                                             \
    {                                                                                                        \
        name, QZA_STRING, unit, {en, zh}, NULL, nullable, NULL, QZA_NULL, false                              \
    }
#define POSITION_FIELD(name, en, zh)                                                                         \
    {                                                                                                        \
        name, QZA_POSITION, "character", {en, zh}, NULL, false, NULL, QZA_NULL, false                        \
    }
#define CHOICE_FIELD(name, choices, en, zh, nullable)                                                        \
    {                                                                                                        \
        name, QZA_STRING, NULL, {en, zh}, choices, nullable, NULL, QZA_NULL, false                           \
    }

static const qza_field FIELDS[] = {
    TEXT_FIELD("text", NULL, "the quantity: number, scale and unit", "数量：数字、量级和单位", false),
    POSITION_FIELD("start", "where it begins", "起点"),
    POSITION_FIELD("end", "where it ends", "终点"),
    {"value",
     QZA_DECIMAL,
     NULL,
     {"the value, scale applied; the lower end of a range", "数值（已乘量级）；区间取下限"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {"upper", QZA_DECIMAL, NULL, {"the upper end of a range", "区间上限"}, NULL, true, NULL, QZA_NULL, false},
    TEXT_FIELD("exact", NULL, "a fraction as numerator/denominator", "分数的分子/分母", true),
    TEXT_FIELD("unit", NULL, "the unit without scale", "单位（不含量级）", true),
    CHOICE_FIELD("kind", KINDS, "what kind of quantity it is", "数据类别", false),
    TEXT_FIELD("indicator", NULL, "what is measured or counted, in the document's words",
               "指标：所衡量或计数的对象（原文用词）", true),
    TEXT_FIELD("subject", NULL, "whose figure it is, in the document's words", "主体：谁的数据（原文用词）",
               true),
    CHOICE_FIELD("comparator", COMPARATORS, "how the number compares with the quantity", "比较关系", false),
    CHOICE_FIELD("direction", DIRECTIONS, "what the text says of the movement", "变动方向", true),
    CHOICE_FIELD("basis", BASES, "what a change is measured against", "比较基准", true),
    TEXT_FIELD("period", NULL, "the time expression that governs it", "所属时间（原文用词）", true),
    TEXT_FIELD("period_from", "date", "its beginning, ISO 8601", "起始日期（ISO 8601）", true),
    TEXT_FIELD("period_to", "date", "its end, ISO 8601", "终止日期（ISO 8601）", true),
    CHOICE_FIELD("status", STATUSES, "reached, aimed at, or required", "已实现、目标或要求", false),
    TEXT_FIELD("sentence", NULL, "the sentence around it, at most 500 characters",
               "所在句子，至多 500 个字符", false),
    {"section",
     QZA_ARRAY,
     NULL,
     {"headings above it, outermost first", "上级标题，由外到内"},
     NULL,
     false,
     NULL,
     QZA_STRING,
     false},
    {.name = NULL},
};

enum {
    FIELD_VALUE = 3,
    FIELD_UPPER,
    FIELD_EXACT,
    FIELD_UNIT,
    FIELD_KIND,
    FIELD_INDICATOR,
    FIELD_SUBJECT,
    FIELD_COMPARATOR,
    FIELD_DIRECTION,
    FIELD_BASIS,
    FIELD_PERIOD,
    FIELD_FROM,
    FIELD_TO,
    FIELD_STATUS,
    FIELD_SENTENCE,
    FIELD_SECTION,
};

const qza_type qz_type_figure = {
    "figure", {"a quantity that states a fact or a target", "陈述事实或目标的数据"}, FIELDS};
static const qza_type *const TYPES[] = {&qz_type_figure, NULL};
static const char *const EXAMPLES[] = {"figures FILE", "figures --status target --format csv FILE",
                                       "figures --kind growth_rate,share FILE", NULL};

/* ---- finding ---- */

/* 第三条, (一), 一是: the marker of the heading or item that the sentence begins with is no part of what it
 * says. */
static qz_span without_marker(const qz_analysis *analysis, qz_span sentence)
{
    const qz_section_list *sections = &analysis->document.sections;
    uint32_t from = 0, to = sections->count;
    while (from < to) { /* the first section that begins at or after the sentence */
        const uint32_t middle = from + (to - from) / 2;
        if (sections->items[middle].span.start < sentence.start)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == sections->count)
        return sentence;
    const qz_span marker = sections->items[from].marker;
    if (!qz_span_empty(marker) && marker.start == sentence.start && marker.end < sentence.end)
        sentence.start = marker.end;
    return sentence;
}

/* The words of the sentence, where the command does not need those of the whole text. Lines are cut one by
 * one. */
static void segment_sentence(qz_analysis *analysis, qz_span sentence)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    const char32_t *folded = analysis->text.folded;
    if (knowledge->needs & QZ_NEED_TOKENS)
        return;
    analysis->tokens = (qz_tokens){.count = 0};
    for (uint32_t start = sentence.start; start < sentence.end;) {
        uint32_t end = start;
        while (end < sentence.end && folded[end] != U'\n')
            end++;
        qz_segment(&knowledge->segmenter, analysis->scratch, &analysis->text, (qz_span){start, end},
                   &analysis->tokens);
        start = end + 1;
    }
}

/* Only with --explain. */
static const char *const *kept_reasons(qz_analysis *analysis, const qz_draft *draft)
{
    if (!analysis->knowledge->explain)
        return NULL;
    const char **why = qz_allocate_zeroed(analysis->arena, QZ_WHY_COUNT, sizeof *why);
    for (int i = 0; i < QZ_WHY_COUNT; i++)
        if (draft->why[i])
            why[i] = qz_copy_bytes(analysis->arena, draft->why[i], strlen(draft->why[i]));
    return why;
}

/* Of most figures all that is said stands in the text. */
static qz_figure kept(qz_analysis *analysis, const qz_draft *draft)
{
    const bool composed = draft->indicator && *draft->indicator && qz_span_empty(draft->indicator_span);
    return (qz_figure){
        .number = draft->index,
        .sentence = draft->sentence,
        .indicator = draft->indicator_span,
        .subject = draft->subject_span,
        .period = draft->period,
        .composed =
            composed ? qz_copy_bytes(analysis->arena, draft->indicator, strlen(draft->indicator)) : NULL,
        .why = kept_reasons(analysis, draft),
        .from = draft->from,
        .to = draft->to,
        .kind = draft->kind,
        .comparator = draft->comparator,
        .direction = draft->direction,
        .basis = draft->basis,
        .status = draft->status};
}

/* `cell`: of a table, where the sentence is one; else NULL. */
static void bind_sentence(qz_analysis *analysis, qz_span sentence, const qz_cell *cell, qz_frame *frames,
                          uint32_t count)
{
    qz_arena_reset(analysis->scratch);
    segment_sentence(analysis, sentence);
    qz_binding binding = {.analysis = analysis,
                          .lexicon = analysis->knowledge->lexicon,
                          .text = &analysis->text,
                          .places = analysis->figures->places,
                          .sentence = without_marker(analysis, sentence),
                          .frames = frames,
                          .count = count};
    qz_figures_tokens(&binding);
    qz_figures_periods(&binding);
    qz_figures_cues(&binding);
    qz_figures_cut(&binding);
    for (uint32_t i = 0; i < count; i++)
        qz_figure_measure(&binding, i);
    qz_figures_name(&binding);
    for (uint32_t i = 0; cell && i < count; i++)
        qz_cell_names(&binding, i, cell);
    qz_figures_carry(&binding);
    for (uint32_t i = 0; i < count; i++) {
        if (!cell || !qz_cell_tells_when(&binding, i, cell))
            qz_figure_period(&binding, i);
        if (!cell || !qz_cell_tells_status(&binding, i, cell))
            qz_figure_status(&binding, i);
        qz_figure_plan_year(&binding, &frames[i].figure);
        qz_party_of_rule(&binding, i);
        *qz_push(analysis->arena, &analysis->figures->list) = kept(analysis, &frames[i].figure);
    }
}

/*
 * A sentence of more figures is a table without marks: it is bound in pieces, each as if it were a sentence,
 * so that neither time nor memory depends on how long it is.
 */
enum { MOST_FRAMES = 256 };

typedef QZ_LIST(qz_frame) qz_frames;

/* The figures of the sentence, from the number `*next` on; *next is then behind its last. */
static void read_sentence(qz_analysis *analysis, uint32_t sentence, qz_frames *frames, uint32_t *next)
{
    const qz_numbers *numbers = &analysis->numbers;
    const qz_span whole = qz_figure_sentence(analysis, sentence)->span;
    qz_span piece = whole;
    qz_cell cell;
    const bool in_table = qz_table_cell(analysis, qz_figure_sentence(analysis, sentence), &cell);
    const qz_cell *of_table = in_table ? &cell : NULL;
    frames->count = 0;
    for (; *next < numbers->count && numbers->items[*next].span.end <= whole.end; ++*next) {
        qz_number *number = &numbers->items[*next];
        if (number->span.start < whole.start)
            continue;
        if (!(in_table && qz_cell_gives_unit(analysis, &cell, number)) &&
            !qz_figure_chosen(analysis, *next, whole))
            continue;
        if (frames->count == MOST_FRAMES) {
            bind_sentence(analysis, (qz_span){piece.start, number->span.start}, of_table, frames->items,
                          frames->count);
            piece.start = number->span.start;
            frames->count = 0;
        }
        *qz_push(analysis->arena, frames) =
            (qz_frame){.figure = {.number = *number, .index = *next, .sentence = sentence}};
    }
    if (frames->count)
        bind_sentence(analysis, piece, of_table, frames->items, frames->count);
}

/* The first number that ends behind `start`, from the number `next` on. */
static uint32_t numbers_behind(const qz_numbers *numbers, uint32_t next, uint32_t start)
{
    while (next < numbers->count && numbers->items[next].span.end <= start)
        next++;
    return next;
}

void qz_figures_find(qz_analysis *analysis)
{
    analysis->figures = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->figures);
    analysis->figures->places = qz_places_open(analysis->arena);
    const uint32_t sentences = analysis->document.sentences.count;
    const uint32_t titles = analysis->document.titles.count;
    qz_frames frames = {.count = 0};
    uint32_t next = 0;
    for (uint32_t i = 0; i < titles + sentences; i++) { /* the titles stand first */
        const uint32_t index = i < titles ? sentences + i : i - titles;
        next = numbers_behind(&analysis->numbers, next, qz_figure_sentence(analysis, index)->span.start);
        read_sentence(analysis, index, &frames, &next);
    }
    qz_arena_reset(analysis->scratch);
    if (!(analysis->knowledge->needs & QZ_NEED_TOKENS))
        analysis->tokens = (qz_tokens){.count = 0}; /* those of the last sentence are gone */
}

/* ---- records ---- */

static bool wanted(const qz_setting *setting, uint8_t choice)
{
    return !setting || setting->choices >> (choice - 1) & 1;
}

/* The command's own filters; `all` has none. */
static void find(qz_analysis *analysis)
{
    const qz_setting *kind = qz_analysis_setting(analysis, "kind");
    const qz_setting *status = qz_analysis_setting(analysis, "status");
    uint32_t kept = 0;
    qz_figure *items = analysis->figures->list.items;
    for (uint32_t i = 0; i < analysis->figures->list.count; i++)
        if (wanted(kind, items[i].kind) && wanted(status, items[i].status))
            items[kept++] = items[i];
    analysis->figures->list.count = kept;
}

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->figures->list.count;
}

static qza_value date(qz_record *record, qz_date date)
{
    char iso[32];
    qz_date_write(date, iso);
    return iso[0] ? qz_string(qz_copy_bytes(record->arena, iso, strlen(iso))) : qz_null();
}

static qza_value chosen(const char *const *names, uint8_t choice)
{
    return choice ? qz_choice(names, choice - 1U) : qz_null();
}

/* The sentence; of a long one the clauses around the figure. */
static qz_span context(const qz_analysis *analysis, const qz_figure *figure)
{
    enum { LONGEST = 500 };
    qz_span span = qz_figure_sentence(analysis, figure->sentence)->span;
    if (span.end - span.start <= LONGEST)
        return span;
    const qz_span own = qz_figure_span(analysis, figure);
    const uint32_t room = own.end - own.start < LONGEST ? (LONGEST - (own.end - own.start)) / 2 : 0;
    qz_span around = {own.start - span.start > room ? own.start - room : span.start,
                      span.end - own.end > room ? own.end + room : span.end};
    const char32_t *folded = analysis->text.folded;
    uint32_t start = around.start, end = around.end;
    while (start < own.start && start > span.start && folded[start - 1] != U',' && folded[start - 1] != U';')
        start++;
    while (end > own.end && end < span.end && folded[end - 1] != U',' && folded[end - 1] != U';')
        end--;
    return (qz_span){start < own.start ? start : around.start, end > own.end ? end : around.end};
}

static void explain(qz_record *record, const qz_figure *figure, const qz_number *number)
{
    static const char *const names[] = {"comparator", "direction", "basis", "kind", "indicator", "status"};
    enum { COUNT = sizeof names / sizeof *names };
    qza_value *members = qz_explain(record, COUNT + 1);
    for (size_t i = 0; i < COUNT; i++)
        qz_named(&members[i], names[i], qz_string(figure->why[i]));
    qz_named(&members[COUNT], "number", qz_string(number->rule));
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_figure *figure = &analysis->figures->list.items[index];
    const qz_number *number = &analysis->numbers.items[figure->number];
    const char *unit = number->unit;
    if (!unit && number->class == QZ_NUMBER_ORDINAL)
        unit = "位"; /* 居全省第三 */
    if (!unit && figure->kind == QZ_GROWTH_RATE + 1 && number->unit_class == QZ_UNIT_INDEX)
        unit = "%"; /* 保持两位数增长 */
    qz_put_span(record, number->span, 0);
    qz_put(record, FIELD_VALUE, qz_decimal_value(record, number->value));
    if (number->has_upper)
        qz_put(record, FIELD_UPPER, qz_decimal_value(record, number->upper));
    qz_put(record, FIELD_EXACT, qz_string(number->exact));
    qz_put(record, FIELD_UNIT, qz_string(unit));
    qz_put(record, FIELD_KIND, chosen(KINDS, figure->kind));
    qz_put(record, FIELD_INDICATOR,
           figure->composed ? qz_string(figure->composed) : qz_span_text(analysis, figure->indicator));
    qz_put(record, FIELD_SUBJECT, qz_span_text(analysis, figure->subject));
    qz_put(record, FIELD_COMPARATOR, chosen(COMPARATORS, figure->comparator));
    qz_put(record, FIELD_DIRECTION, chosen(DIRECTIONS, figure->direction));
    qz_put(record, FIELD_BASIS, chosen(BASES, figure->basis));
    qz_put(record, FIELD_PERIOD, qz_span_text(analysis, figure->period));
    qz_put(record, FIELD_FROM, date(record, figure->from));
    qz_put(record, FIELD_TO, date(record, figure->to));
    qz_put(record, FIELD_STATUS, chosen(STATUSES, figure->status));
    qz_put(record, FIELD_SENTENCE, qz_span_text(analysis, context(analysis, figure)));
    qz_put_section_path(record, FIELD_SECTION, qz_figure_sentence(analysis, figure->sentence)->section);
    if (analysis->knowledge->explain)
        explain(record, figure, number);
    qz_put_rule(record, number->rule);
}

const qz_extractor qz_extract_figures = {
    .command =
        {
            .name = "figures",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"quantities with what they measure, when, and whether reached",
                        "数据：数值及其指标、时间和状态"},
            .description =
                {"Finds every quantity that states a fact or a target and binds it to its indicator, "
                 "subject, "
                 "comparator, direction, basis, period and status. Values are exact decimals with their "
                 "scale applied (1.2万亿元 is 1200000000000). Of a cell of a table, row and column say what "
                 "it "
                 "leaves out: the text is 350, the unit 吨 where the row is called 产量（万吨）.",
                 "找出陈述事实或目标的每个数据，并给出指标、主体、比较关系、变动方向、基准、时间和状态。数值"
                 "为乘以量级后"
                 "的精确小数（1.2万亿元 即 1200000000000）。表格单元由行名、列名补足指标、时间和单位：文本为 "
                 "350，"
                 "行名为“产量（万吨）”，则单位为吨。"},
            .examples = EXAMPLES,
        },
    .type = &qz_type_figure,
    .needs =
        QZ_NEED_SECTIONS | QZ_NEED_NUMBERS | QZ_NEED_PERIODS | QZ_NEED_TOKENS_AT_FIGURES | QZ_NEED_FIGURES,
    .find = find,
    .count = count,
    .record = record,
};
