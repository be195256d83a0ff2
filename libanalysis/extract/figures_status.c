/* Whether a figure was reached, is aimed at, or is required. */
#include "extract/figures_name.h"

/* The section numbered 一 that `section` stands in a row with, 0 for none. */
static uint32_t first_of_row(const qz_binding *binding, uint32_t section)
{
    enum { MOST_SECTIONS = 200 };
    const qz_section *items = binding->analysis->document.sections.items;
    const char32_t *folded = binding->text->folded;
    const uint8_t level = items[section].level;
    for (int steps = 0; section > 0 && steps < MOST_SECTIONS; steps++, section--) {
        const qz_span marker = items[section].marker;
        if (items[section].level == level && !qz_span_empty(marker) &&
            folded[marker.start + (folded[marker.start] == U'(')] == U'一')
            return section;
    }
    return 0;
}

/* 2025年主要工作 ⏎ 一、… 二、…: the heading without a number that stands above numbered ones. */
static uint8_t of_part(const qz_binding *binding, uint32_t section, qz_span *where)
{
    const qz_section *items = binding->analysis->document.sections.items;
    const uint32_t first = first_of_row(binding, section);
    const bool part = first > 0 && qz_span_empty(items[first - 1].marker);
    return part ? qz_cue_in(binding, items[first - 1].title, QZ_IN_SECTION, where) : 0;
}

/* …，具体抓好以下工作： ⏎ (一)… (二)…: the line above the first of the row says that they are to be done. */
static bool are_tasks(const qz_binding *binding, uint32_t section, qz_span *where)
{
    enum { LONGEST_CLAUSE = 24 };
    const qz_document *document = &binding->analysis->document;
    const uint32_t first = first_of_row(binding, section);
    if (!first)
        return false;
    uint32_t line = qz_document_line_at(document, document->sections.items[first].title.start);
    while (line > 0 && qz_span_empty(document->lines.items[line - 1].content))
        line--;
    if (line == 0)
        return false;
    const qz_span above = document->lines.items[line - 1].content;
    const char32_t last = binding->text->folded[above.end - 1];
    qz_span clause = {above.end - 1, above.end - 1};
    while (clause.start > above.start && clause.end - clause.start < LONGEST_CLAUSE &&
           !qz_ends_clause(binding->text->folded[clause.start - 1]))
        clause.start--;
    for (uint32_t k = clause.start; (last == U':' || last == U'。') && k + 2 < clause.end; k++)
        if (qz_begins_set(binding, k, QZ_SET_TAKE_UP)) {
            *where = clause;
            return qz_ends_set(binding, clause.end, QZ_SET_WORK) &&
                   !qz_text_has(binding->text, clause.start, clause.end, U'了');
        }
    return false;
}

int16_t qz_figure_year_named(const qz_text *text, qz_span title)
{
    for (uint32_t k = title.start; k + 5 <= title.end; k++) {
        int year = 0;
        uint32_t digits = 0;
        while (digits < 4 && qz_is_digit(text->folded[k + digits]))
            year = year * 10 + (int)(text->folded[k + digits++] - U'0');
        if (digits == 4 && text->folded[k + 4] == U'年')
            return (int16_t)year;
    }
    return 0;
}

/* The earliest year that a heading of the document names, 0 for none. */
static int16_t first_year(const qz_binding *binding)
{
    qz_figures *figures = binding->analysis->figures;
    const qz_section_list *sections = &binding->analysis->document.sections;
    for (uint32_t i = 0; !figures->years_known && i < sections->count; i++) {
        const int16_t year = qz_figure_year_named(binding->text, sections->items[i].title);
        if (year && (!figures->first_year || year < figures->first_year))
            figures->first_year = year;
    }
    figures->years_known = true;
    return figures->first_year;
}

/* 2026年|主要工作 of what was made at the beginning of that year, or beside 2025年工作回顾. */
static bool names_work_ahead(const qz_binding *binding, qz_span title)
{
    enum { FIRST_QUARTER = 3 };
    const qz_document *document = &binding->analysis->document;
    const int16_t year = qz_figure_year_named(binding->text, title);
    const qz_date made = document->date;
    const uint32_t begins = title.start + 2 * qz_text_starts(binding->text, title.start, U"做好");
    if (!year || !qz_is_digit(binding->text->folded[begins]) || !qz_ends_set(binding, title.end, QZ_SET_WORK))
        return false; /* news of 2026年…工作 begin otherwise, or go on */
    if (made.year)
        return year > made.year || (year == made.year && made.month <= FIRST_QUARTER);
    const int16_t first = first_year(binding);
    return first && first < year;
}

/* 发展成就和主要目标任务⏎过去五年，…: of a heading of both, the opening of the paragraph tells which. */
static bool looks_back(const qz_binding *binding, qz_span title, qz_span cue, uint8_t status)
{
    enum { LONGEST_OPENING = 30 };
    qz_span where = {0, 0};
    const uint8_t before = qz_cue_in(binding, (qz_span){title.start, cue.start}, QZ_IN_SECTION, &where);
    const uint8_t after = qz_cue_in(binding, (qz_span){cue.end, title.end}, QZ_IN_SECTION, &where);
    if (status != QZ_TARGET || (before != QZ_ACTUAL && after != QZ_ACTUAL))
        return false;
    const qz_document *document = &binding->analysis->document;
    const qz_span line =
        document->lines.items[qz_document_line_at(document, binding->sentence.start)].content;
    const uint32_t rest = line.end - line.start;
    const qz_span opening = {line.start, line.start + (rest < LONGEST_OPENING ? rest : LONGEST_OPENING)};
    return qz_cue_in(binding, opening, QZ_IN_SENTENCE, &where) == QZ_ACTUAL ||
           qz_cue_in(binding, opening, QZ_IN_SECTION, &where) == QZ_ACTUAL;
}

/* 渔业|主要指标|保持增长: a heading that tells how they are, and announces none. */
static bool tells_of_measures(const qz_binding *binding, qz_span title, qz_span cue)
{
    return cue.end >= title.start + 2 && cue.end < title.end &&
           qz_text_starts(binding->text, cue.end - 2, U"指标") &&
           qz_word_within(binding, QZ_LIST_MOVEMENTS, 0, (qz_span){cue.end, title.end},
                          &(qz_match){.place = 0});
}

static uint8_t of_sections(const qz_binding *binding, uint32_t section, qz_span *where)
{
    const qz_section_list *sections = &binding->analysis->document.sections;
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        const qz_section *heading = &sections->items[section];
        const uint8_t status = qz_cue_in(binding, heading->title, QZ_IN_SECTION, where);
        if (status && !tells_of_measures(binding, heading->title, *where))
            return looks_back(binding, heading->title, *where, status) ? QZ_ACTUAL : status;
        /* its first lines may look back: 过去一年，… */
        if (names_work_ahead(binding, heading->title) && (depth > 0 || qz_figure_planned(binding))) {
            *where = heading->title;
            return QZ_TARGET;
        }
        if (!qz_span_empty(heading->marker) && binding->text->folded[heading->marker.end - 1] == U'要')
            return QZ_TARGET; /* 一要…, 二要… */
        if (qz_charter_is_article(binding->text, heading->marker))
            return QZ_REQUIREMENT; /* of a rule that stands among other texts */
        if (!qz_span_empty(heading->marker) && qz_text_starts(binding->text, heading->marker.start, U"专栏"))
            return QZ_TARGET; /* 专栏3: the boxes of plans say what is to be built */
        if (are_tasks(binding, section, where))
            return QZ_TARGET;
        if (heading->parent >= sections->count)
            return of_part(binding, section, where);
        section = heading->parent;
    }
    return 0;
}

static bool is_item(char32_t first)
{
    return first == U'—' || first == U'·' || first == U'-';
}

/* 今年的主要预期目标是:⏎ …；⏎ …。: what the line says that the list of lines follows. */
static uint8_t listed_as(const qz_binding *binding, uint32_t line, qz_span *where)
{
    enum { MOST_LINES = 20, LONGEST = 60 };
    const qz_document *document = &binding->analysis->document;
    for (int steps = 0; line > 0 && steps < MOST_LINES; steps++) {
        const qz_span content = document->lines.items[--line].content;
        const char32_t last = qz_span_empty(content) ? 0 : binding->text->folded[content.end - 1];
        if (last == U':')
            return content.end - content.start <= LONGEST ? qz_cue_in(binding, content, QZ_IN_SENTENCE, where)
                                                          : 0;
        if (last != U';' && last != U',')
            break;
    }
    return 0;
}

/* 主要预期目标是:增长5%。投资增长3%。: what opens the paragraph governs its other sentences too. */
static uint8_t opened_as(const qz_binding *binding, uint32_t line, qz_span *where)
{
    enum { LONGEST_OPENING = 40 };
    const qz_span content = binding->analysis->document.lines.items[line].content;
    for (uint32_t at = content.start; at < binding->sentence.start && at - content.start < LONGEST_OPENING;
         at++)
        if (binding->text->folded[at] == U':')
            return qz_cue_in(binding, (qz_span){content.start, at}, QZ_IN_SENTENCE, where);
    return 0;
}

/* 更新渔船30艘以上(牵头单位:渔业局)。: who is to do it. */
static bool is_assigned(const qz_binding *binding, const qz_draft *figure)
{
    enum { FARTHEST = 120 };
    const char32_t *folded = binding->text->folded;
    const uint32_t end = binding->sentence.end;
    for (uint32_t k = figure->number.span.end; k < end && k - figure->number.span.end < FARTHEST; k++)
        if (folded[k] == U'(')
            return qz_begins_set(binding, k + 1, QZ_SET_IN_CHARGE);
    return false;
}

/* 要抓好以下几项目标。 ——…… ——……: what the paragraph before the items says of them. */
static uint8_t introduced_as(const qz_binding *binding, qz_span *where)
{
    enum { MOST_ITEMS = 40, LONGEST = 120 };
    const qz_document *document = &binding->analysis->document;
    const char32_t *folded = binding->text->folded;
    if (!document->lines.count)
        return 0;
    uint32_t line = qz_document_line_at(document, binding->sentence.start);
    if (qz_span_empty(document->lines.items[line].content))
        return 0;
    const uint8_t opened = opened_as(binding, line, where);
    if (opened)
        return opened;
    if (!is_item(folded[document->lines.items[line].content.start]))
        return listed_as(binding, line, where);
    for (int steps = 0; line > 0 && steps < MOST_ITEMS; steps++) {
        qz_span content = document->lines.items[--line].content;
        if (qz_span_empty(content) || is_item(folded[content.start]))
            continue;
        if (content.end - content.start > LONGEST)
            content.start = content.end - LONGEST;
        return qz_cue_in(binding, content, QZ_IN_SENTENCE, where);
    }
    return 0;
}

/* 目前, 当前, 截至去年底: what is told of it is so, whatever the heading. */
static bool is_present(const qz_binding *binding, qz_span period)
{
    if (qz_span_empty(period) || period.start < binding->sentence.start)
        return false;
    const uint32_t told =
        binding->text->folded[period.start] == U'每' ? binding->sentence.start : period.start;
    return qz_begins_set(binding, told, QZ_SET_NOW); /* 目前，渔民|每年|捕鱼3万吨 */
}

/* 从业人员100人以上的企业，给予补助…: on what condition the rule of the next clause holds. */
static bool is_condition(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_CLAUSE = 40 };
    const char32_t *folded = binding->text->folded;
    uint32_t comma = frame->figure.number.span.end;
    const uint32_t rest = binding->sentence.end - comma;
    const uint32_t end = comma + (rest < LONGEST_CLAUSE ? rest : LONGEST_CLAUSE);
    if (!qz_before_is_condition(binding, frame))
        return false;
    while (comma < end && !qz_ends_clause(folded[comma]))
        comma++;
    if (comma == end || folded[comma] != U',')
        return false;
    for (uint32_t i = 0; i < binding->cue_count; i++) {
        const qz_span cue = binding->cues[i].span;
        if (cue.start > comma && cue.start - comma < LONGEST_CLAUSE / 2 &&
            qz_cue_says(binding, cue.start, cue.end, QZ_IN_SENTENCE) == QZ_REQUIREMENT)
            return true;
    }
    return false;
}

/* 计划改造20个，|目前已达19个，开工率…: a clause says that what is planned is so. `where`: the cue of the
 * plan; then the word that says so. */
static bool is_told_reached(const qz_binding *binding, const qz_frame *frame, qz_span *where)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t *folded = binding->text->folded;
    bool clause = false;
    for (uint32_t i = qz_figure_token_at(binding, where->end);
         i < tokens->count && tokens->items[i].span.start < frame->figure.number.span.start; i++) {
        const qz_span token = tokens->items[i].span;
        clause = clause || folded[token.start] == U',' || token.start >= frame->left.start;
        if (clause && folded[token.start] == U'已' &&
            !qz_text_starts(binding->text, token.start, U"已有基础") &&
            !qz_text_starts(binding->text, token.start, U"已有的") &&
            qz_parts_of_speech[tokens->items[i].pos][0] == 'd') {
            *where = token;
            return true;
        }
    }
    return false;
}

/* 其中|渔税收入3亿元: parts of a sum are aimed at as the whole is, that the sentence before tells. */
static uint8_t of_whole(const qz_binding *binding, const qz_draft *figure)
{
    const qz_figures *figures = binding->analysis->figures;
    uint32_t start = binding->sentence.start;
    while (start < binding->sentence.end && qz_is_space(binding->text->folded[start]))
        start++;
    if (!figures->list.count || figure->number.unit_class != QZ_UNIT_MONEY ||
        !qz_text_starts(binding->text, start, U"其中"))
        return 0;
    const qz_figure *before = &figures->list.items[figures->list.count - 1];
    const bool next = before->sentence + 1 == binding->frames[0].figure.sentence ||
                      before->sentence == binding->frames[0].figure.sentence;
    return next && before->status == QZ_TARGET ? QZ_TARGET : 0;
}

/* 由|2010年|的37%提高到…, 比|2010年|的3万吨下降…: what was so before, whatever is aimed at from there. */
static bool is_origin(const qz_binding *binding, const qz_frame *frame)
{
    while (frame > binding->frames && frame->listed)
        frame--;
    const qz_span period = frame->figure.period;
    if (qz_span_empty(period) || period.start <= binding->sentence.start || frame->future ||
        period.end + 1 != frame->figure.number.span.start || binding->text->folded[period.end] != U'的')
        return false;
    const char32_t before = binding->text->folded[period.start - 1];
    return before == U'由' || before == U'从' || before == U'比' || before == U'较';
}

/* 补助标准|达到37元, 补助标准…，|参保人数3万人: told of a standard, or of something beside it. */
static bool is_told_standard(const qz_binding *binding, const qz_frame *frame, qz_span cue)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t number = frame->figure.number.span.start;
    if (cue.end < cue.start + 2 || !qz_text_starts(binding->text, cue.end - 2, U"标准"))
        return false;
    for (uint32_t k = cue.end; k < number; k++)
        if (folded[k] == U',')
            return true;
    return number >= cue.end + 2 && qz_text_starts(binding->text, number - 2, U"达到");
}

/* 2012年，渔民就业率达93% in a plan of 2013: a year before the document's, told in the sentence. */
static bool is_past_year(const qz_binding *binding, const qz_frame *frame)
{
    const int16_t made = binding->analysis->document.date.year;
    const qz_draft *figure = &frame->figure;
    return made && !frame->future && !qz_span_empty(figure->period) &&
           figure->period.start >= binding->sentence.start && figure->to.year && figure->to.year < made &&
           ((qz_is_digit(binding->text->folded[figure->period.start]) &&
             qz_is_digit(binding->text->folded[figure->period.start + 3])) || /* not 6月底前 */
            binding->text->folded[figure->period.start] == U'“');             /* “十三五”时期 */
}

/* 上限由30万元提高到50万元, 补助标准提高30元: told of the rule, not the rule itself. */
static bool is_told_of_rule(const qz_binding *binding, uint32_t i, qz_span cue)
{
    const qz_frame *frame = &binding->frames[i];
    const qz_draft *figure = &frame->figure;
    const bool moves_on = i + 1 < binding->count && frame[1].makes == QZ_MAKES_LEVEL &&
                          frame->right.end == frame[1].figure.number.span.start;
    const bool moves =
        figure->direction && (figure->kind == QZ_CHANGE + 1 || figure->kind == QZ_GROWTH_RATE + 1 ||
                              figure->kind == QZ_AMOUNT + 1);
    return moves_on || moves || is_told_standard(binding, frame, cue);
}

/* 对渔民及时|给予|救助，实施临时救助37人次: the word is said of its own clause. */
static bool is_gift_of_another(const qz_binding *binding, const qz_frame *frame, qz_span cue)
{
    return cue.end == cue.start + 2 && cue.end <= frame->left.start && !frame->at_most &&
           qz_begins_set(binding, cue.start, QZ_SET_GIFT) &&
           qz_text_has(binding->text, cue.end, frame->figure.number.span.start, U',');
}

/* What the words before the figure say of it. */
static uint8_t of_sentence(const qz_binding *binding, uint32_t i, qz_span *where)
{
    const qz_frame *frame = &binding->frames[i];
    const uint8_t status = qz_cue_before(binding, frame->figure.number.span.start, where);
    if (status == QZ_TARGET && where->end <= frame->left.start && is_told_reached(binding, frame, where))
        return QZ_ACTUAL;
    if (status == QZ_TARGET && where->end <= frame->left.start &&
        qz_text_starts(binding->text, where->start, U"将于") &&
        qz_figure_is_held(binding, where->start, frame->left.start)) {
        *where = (qz_span){0, 0};
        return 0;
    }
    if (status == QZ_REQUIREMENT &&
        (is_told_of_rule(binding, i, *where) || is_gift_of_another(binding, frame, *where))) {
        *where = (qz_span){0, 0};
        return 0;
    }
    return status;
}

/* What the figure's own sentence says, and the words that announce it: what is aimed at or required. */
static uint8_t of_words(const qz_binding *binding, uint32_t i, qz_span *where)
{
    const qz_frame *frame = &binding->frames[i];
    uint8_t status = of_sentence(binding, i, where);
    if (qz_rule_limits(binding, frame))
        return QZ_REQUIREMENT;
    const bool told = status || is_present(binding, frame->figure.period);
    if (status != QZ_REQUIREMENT && !frame->past && qz_figure_announced(binding, frame, told, where))
        status = QZ_TARGET;
    const bool fact = status == QZ_ACTUAL && !qz_text_starts(binding->text, where->start, U"首次") &&
                      !qz_text_starts(binding->text, where->start, U"同比");
    if (status != QZ_TARGET && status != QZ_REQUIREMENT && !fact &&
        (is_condition(binding, frame) || qz_rule_gives(binding, frame)))
        return QZ_REQUIREMENT;
    return status;
}

/* 目前, 2012年 in a plan of 2013, 现有: so by its time, whatever stands around. */
static bool is_so_by_time(const qz_binding *binding, const qz_frame *frame, bool rule)
{
    return frame->past || is_present(binding, frame->figure.period) || is_past_year(binding, frame) ||
           (!rule && qz_figure_is_present(binding, frame));
}

/* What stands around the sentence says: the whole it is a part of, the headings, the document. */
static uint8_t of_surroundings(const qz_binding *binding, const qz_draft *figure, qz_span *where)
{
    const qz_charter *charter = qz_figure_charter(binding);
    uint8_t status = of_whole(binding, figure);
    if (!status)
        status =
            of_sections(binding, qz_figure_sentence(binding->analysis, figure->sentence)->section, where);
    const bool compares = figure->basis == QZ_YOY || figure->basis == QZ_QOQ;
    if (!status && qz_figure_lays_out(binding, figure))
        return QZ_ACTUAL;
    if (!status && !(charter->status == QZ_REQUIREMENT && compares)) { /* 比上年增长3% orders nothing */
        status = charter->status;
        *where = charter->where;
    }
    return !status && qz_figure_planned(binding) ? QZ_TARGET : status;
}

/* 到2030年渔获达到37吨，|同比|增长7%: the growth of what is aimed at. */
static bool grows_to_goal(const qz_binding *binding, uint32_t i, qz_span cue)
{
    const qz_draft *figure = &binding->frames[i].figure;
    const qz_draft *before = i ? &binding->frames[i - 1].figure : NULL;
    return before && before->status == QZ_TARGET && figure->kind == QZ_GROWTH_RATE + 1 &&
           qz_text_starts(binding->text, cue.start, U"同比") && figure->indicator &&
           figure->indicator == before->indicator;
}

/* 渔业赤字拟按3%安排，…；⏎|赤字37亿元: the sentence was cut by a line, and before that says what is planned.
 */
static bool goes_on_as_planned(const qz_binding *binding, qz_span *where)
{
    const uint32_t start = qz_figure_continued_from(binding), end = binding->sentence.start;
    return start < end && qz_cue_in(binding, (qz_span){start, end}, QZ_IN_SENTENCE, where) == QZ_TARGET;
}

/* 今年 of a government's report to its congress: the year that it plans, told when it begins. */
static bool is_year_of_report(const qz_binding *binding, qz_span period)
{
    return period.end == period.start + 2 && qz_text_starts(binding->text, period.start, U"今年") &&
           qz_figures_are_of_report(binding);
}

/* 预计|2030年|渔获… in a text of 2026: what is forecast of a year to come; of one that is over it is told. */
static bool is_forecast(const qz_binding *binding, const qz_draft *figure)
{
    enum { FARTHEST = 60 };
    const int16_t made = binding->analysis->document.date.year;
    const uint32_t number = figure->number.span.start;
    if (!made || (figure->from.year ? figure->from.year : figure->to.year) <= made)
        return false;
    for (uint32_t k = number; k > binding->sentence.start && number - k < FARTHEST; k--) {
        if (qz_ends_clause(binding->text->folded[k - 1]))
            return false;
        if (qz_begins_set(binding, k - 1, QZ_SET_FORECAST))
            return true;
    }
    return false;
}

/* The nearest speaks first: the words of the sentence, then what introduces it, then time, then all around.
 */
void qz_figure_status(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    qz_draft *figure = &frame->figure;
    const qz_charter *charter = qz_figure_charter(binding);
    const bool rule = charter->status == QZ_REQUIREMENT;
    qz_span where = rule && charter->strong ? charter->where : (qz_span){0, 0};
    uint8_t status = rule && charter->strong ? QZ_REQUIREMENT : of_words(binding, i, &where);
    if (status != QZ_REQUIREMENT && !frame->past && introduced_as(binding, &where) == QZ_TARGET)
        status = QZ_TARGET;
    if ((frame->future && status != QZ_TARGET) ||
        (status != QZ_REQUIREMENT && is_forecast(binding, figure))) {
        status = QZ_TARGET;
        where = figure->period;
    }
    if (!status && is_so_by_time(binding, frame, rule)) {
        status = QZ_ACTUAL;
        where = figure->period;
    }
    if (!status && (is_assigned(binding, figure) || goes_on_as_planned(binding, &where) ||
                    is_year_of_report(binding, figure->period)))
        status = QZ_TARGET;
    if (!status)
        status = of_surroundings(binding, figure, &where);
    if (status == QZ_TARGET && (is_origin(binding, frame) || qz_figure_starts_from(binding, i))) {
        status = QZ_ACTUAL;
        where = figure->period;
    }
    if (status == QZ_ACTUAL && grows_to_goal(binding, i, where))
        status = QZ_TARGET;
    figure->status = status ? status : QZ_ACTUAL;
    if (binding->analysis->knowledge->explain && !qz_span_empty(where))
        figure->why[QZ_WHY_STATUS] = qz_words_of(binding, where);
}
