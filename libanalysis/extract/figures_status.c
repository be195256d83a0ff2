/* Whether a figure was reached, is aimed at, or is required. */
#include "extract/figures_name.h"

#include <string.h>

enum { FARTHEST = 400 }; /* characters: a sentence without an end must not be read again for each figure */

/* The cue that begins at `at` or the next behind it; false for none before `end`. */
static bool next_cue(const qz_binding *binding, uint32_t at, uint32_t end, qz_match *match)
{
    const char32_t *folded = binding->text->folded;
    const qz_lists lists = QZ_IN(QZ_LIST_STATUSES);
    for (; at < end; at++) {
        at = qz_lexicon_next_start(binding->text, at, end, lists);
        if (at < end && qz_lexicon_longest(binding->lexicon, folded, at, end, lists, match))
            return true;
    }
    return false;
}

static bool ends_clause(char32_t c)
{
    return c == U',' || c == U'。' || c == U';' || c == U':';
}

/* 主要目标任务如期完成: what was aimed at is reached. */
static bool is_done(const qz_binding *binding, qz_span rest)
{
    for (; rest.start + 2 <= rest.end; rest.start++)
        if (qz_text_starts(binding->text, rest.start, U"完成") ||
            qz_text_starts(binding->text, rest.start, U"实现"))
            return true;
    return false;
}

/* Is the list's word at `at` of that scope, and what does it say? 0 for no. */
static uint8_t says(const qz_binding *binding, uint32_t at, uint32_t end, uint32_t scope)
{
    qz_match word;
    if (!qz_lexicon_longest(binding->lexicon, binding->text->folded, at, end, QZ_IN(QZ_LIST_STATUSES), &word))
        return 0;
    do {
        if (qz_cell_choice(binding->lexicon, word.sense, QZ_STATUS_SCOPE) == scope)
            return (uint8_t)qz_cell_choice(binding->lexicon, word.sense, QZ_STATUS_VALUE);
    } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_STATUSES), &word));
    return 0;
}

/* 确保|全面完成, 为|如期实现: a deed that is still to be done. */
static bool is_to_do(const qz_binding *binding, uint32_t start, uint32_t deed)
{
    enum { LONGEST_CUE = 4 };
    const char32_t before = deed > start ? binding->text->folded[deed - 1] : 0;
    if (before == U'要' || before == U'将' || before == U'为' || before == U'能')
        return true;
    for (uint32_t at = deed - start > LONGEST_CUE ? deed - LONGEST_CUE : start; at < deed; at++)
        if (says(binding, at, deed, QZ_IN_SENTENCE) == QZ_TARGET)
            return true;
    return false;
}

/* 胜利完成“十四五”|主要目标|任务, 主要目标|任务如期完成: is what the cue says was aimed at reached, as its
 * clause tells? `words`: what may be looked at. */
static bool is_reached(const qz_binding *binding, qz_span cue, qz_span words)
{
    enum { FARTHEST_DEED = 24 };
    const char32_t *folded = binding->text->folded;
    const char32_t last = folded[cue.end - 1];
    if (last != U'标' && last != U'务')
        return false; /* 目标, 任务; but 力争, 确保 are no nouns */
    qz_span rest = {cue.end, cue.end};
    while (rest.end < words.end && rest.end - rest.start < FARTHEST_DEED && !ends_clause(folded[rest.end]))
        rest.end++;
    if (is_done(binding, rest))
        return true;
    const uint32_t start = cue.start - words.start > FARTHEST_DEED ? cue.start - FARTHEST_DEED : words.start;
    for (uint32_t at = cue.start; at > start && !ends_clause(folded[at - 1]); at--)
        if (says(binding, at - 1, cue.start, QZ_OF_GOAL) == QZ_ACTUAL)
            return !is_to_do(binding, start, at - 1);
    return false;
}

/* 新|获批|渔港平台的，奖励37万元; |入选|的企业，: no fact but on what condition what follows holds. */
static bool is_of_condition(const qz_binding *binding, qz_span cue, uint32_t end)
{
    enum { LONGEST_CLAUSE = 30, LONGEST_PARTY = 4 };
    const char32_t *folded = binding->text->folded;
    uint32_t comma = cue.end;
    while (comma < end && comma - cue.end < LONGEST_CLAUSE && !ends_clause(folded[comma]))
        comma++;
    if (comma == end || folded[comma] != U',')
        return false;
    for (uint32_t k = comma; k > cue.end && comma - k <= LONGEST_PARTY; k--)
        if (folded[k - 1] == U'的')
            return true;
    return false;
}

/* The weightiest cue so far, and what it says. */
typedef struct verdict {
    uint32_t weight;
    uint8_t status;
    qz_span where;
} verdict;

/* `words`: what is looked at. */
static void hear(const qz_binding *binding, qz_match cue, qz_span words, uint32_t scope, verdict *best)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t at = cue.span.start;
    if (at > words.start && folded[at] == U'了' && cue.span.end == at + 1 && folded[at - 1] == U'为')
        return; /* 为了 tells no fact */
    do {
        if (qz_cell_choice(binding->lexicon, cue.sense, QZ_STATUS_SCOPE) != scope)
            continue;
        const uint32_t weight = qz_cell_number(binding->lexicon, cue.sense, QZ_STATUS_WEIGHT);
        if (weight >= best->weight) {
            const uint8_t status = (uint8_t)qz_cell_choice(binding->lexicon, cue.sense, QZ_STATUS_VALUE);
            if (status == QZ_ACTUAL && is_of_condition(binding, cue.span, words.end))
                continue;
            best->weight = weight;
            best->status = status;
            if (best->status == QZ_TARGET && is_reached(binding, cue.span, words))
                best->status = QZ_ACTUAL;
            best->where = cue.span;
        }
    } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_STATUSES), &cue));
}

static uint8_t cue_in(const qz_binding *binding, qz_span span, uint32_t scope, qz_span *where)
{
    verdict best = {.where = *where};
    qz_match cue;
    if (span.end - span.start > FARTHEST)
        span.start = span.end - FARTHEST;
    for (uint32_t at = span.start; next_cue(binding, at, span.end, &cue); at = cue.span.start + 1)
        hear(binding, cue, span, scope, &best);
    *where = best.where;
    return best.status;
}

/* 强化“五个|必须|坚持”, “力争|上游”行动: a word of a short name in marks. Looks at most so far to either
 * side. */
static bool inside_marks(const qz_binding *binding, qz_span cue)
{
    enum { LONGEST_NAME = 12 };
    const char32_t *folded = binding->text->folded;
    uint32_t start = cue.start, end = cue.end;
    while (start > binding->sentence.start && cue.end - start < LONGEST_NAME &&
           (qz_is_han(folded[start - 1]) || qz_is_digit(folded[start - 1])))
        start--;
    while (end < binding->sentence.end && end - start < LONGEST_NAME &&
           (qz_is_han(folded[end]) || qz_is_digit(folded[end])))
        end++;
    return start > binding->sentence.start && folded[start - 1] == U'“' && end < binding->sentence.end &&
           folded[end] == U'”';
}

/* 虚|拟|现实: a cue of one character is a word by itself. */
static bool inside_word(const qz_binding *binding, qz_span cue)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, cue.start);
    return cue.end == cue.start + 1 && token < tokens->count && tokens->items[token].span.start < cue.start;
}

/* 培训|计划完成…, 三年行动|计划在…: the plan is the last word of a name; but 投资|计划完成. */
static bool ends_plan_name(const qz_binding *binding, qz_span cue)
{
    qz_match measure;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token =
        cue.start > binding->sentence.start ? qz_figure_token_at(binding, cue.start - 1) : tokens->count;
    return token < tokens->count && qz_text_starts(binding->text, cue.start, U"计划") &&
           tokens->items[token].span.end == cue.start &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v' &&
           !qz_word_before(binding, QZ_LIST_MEASURES, 0, binding->sentence, cue.start, &measure);
}

void qz_figures_cues(qz_binding *binding)
{
    QZ_LIST(qz_match) cues = {.count = 0};
    const qz_span sentence = binding->sentence;
    qz_match cue;
    for (uint32_t at = sentence.start; next_cue(binding, at, sentence.end, &cue); at = cue.span.start + 1)
        if ((!cues.count ||
             cue.span.end > cues.items[cues.count - 1].span.end) && /* 房屋征收 orders nothing */
            !inside_marks(binding, cue.span) &&
            !inside_word(binding, cue.span) && !ends_plan_name(binding, cue.span))
            *qz_push(binding->analysis->scratch, &cues) = cue;
    binding->cues = cues.items;
    binding->cue_count = cues.count;
}

/* What the words of the sentence before `end` say. */
static uint8_t cue_before(const qz_binding *binding, uint32_t end, qz_span *where)
{
    verdict best = {.where = *where};
    const uint32_t first = binding->sentence.start;
    const uint32_t start = end > first + FARTHEST ? end - FARTHEST : first;
    uint32_t from = 0, to = binding->cue_count;
    while (from < to) { /* the first that begins at or behind `start` */
        const uint32_t middle = from + (to - from) / 2;
        if (binding->cues[middle].span.start < start)
            from = middle + 1;
        else
            to = middle;
    }
    for (uint32_t i = from; i < binding->cue_count && binding->cues[i].span.start < end; i++) {
        qz_match cue = binding->cues[i];
        if (cue.span.end <= end || qz_lexicon_longest(binding->lexicon, binding->text->folded, cue.span.start,
                                                      end, QZ_IN(QZ_LIST_STATUSES), &cue))
            hear(binding, cue, (qz_span){start, end}, QZ_IN_SENTENCE, &best);
    }
    *where = best.where;
    return best.status;
}

/* 2025年主要工作 ⏎ 一、… 二、…: the heading without a number that stands above numbered ones. */
static uint8_t of_part(const qz_binding *binding, uint32_t section, qz_span *where)
{
    enum { MOST_SECTIONS = 200 };
    const qz_section *items = binding->analysis->document.sections.items;
    const uint8_t level = items[section].level;
    uint32_t first = section;
    for (int steps = 0; first > 0 && steps < MOST_SECTIONS; steps++) {
        if (items[first].level == level && binding->text->folded[items[first].marker.start] == U'一')
            break;
        first--;
    }
    const bool part = first > 0 && !qz_span_empty(items[first].marker) &&
                      qz_span_empty(items[first - 1].marker) && items[first].level == level;
    return part ? cue_in(binding, items[first - 1].title, QZ_IN_SECTION, where) : 0;
}

static uint8_t of_sections(const qz_binding *binding, uint32_t section, qz_span *where)
{
    const qz_section_list *sections = &binding->analysis->document.sections;
    for (int depth = 0; section < sections->count && depth < QZ_DEEPEST_SECTION; depth++) {
        const qz_section *heading = &sections->items[section];
        const uint8_t status = cue_in(binding, heading->title, QZ_IN_SECTION, where);
        if (status)
            return status;
        if (!qz_span_empty(heading->marker) && binding->text->folded[heading->marker.end - 1] == U'要')
            return QZ_TARGET; /* 一要…, 二要… */
        if (qz_charter_is_article(binding->text, heading->marker))
            return QZ_REQUIREMENT; /* of a rule that stands among other texts */
        if (!qz_span_empty(heading->marker) && qz_text_starts(binding->text, heading->marker.start, U"专栏"))
            return QZ_TARGET; /* 专栏3: the boxes of plans say what is to be built */
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
            return content.end - content.start <= LONGEST ? cue_in(binding, content, QZ_IN_SENTENCE, where)
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
            return cue_in(binding, (qz_span){content.start, at}, QZ_IN_SENTENCE, where);
    return 0;
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
        return cue_in(binding, content, QZ_IN_SENTENCE, where);
    }
    return 0;
}

/* 目前, 当前, 截至去年底: what is told of it is so, whatever the heading. */
static bool is_present(const qz_binding *binding, qz_span period)
{
    return !qz_span_empty(period) && period.start >= binding->sentence.start &&
           (qz_text_starts(binding->text, period.start, U"目前") ||
            qz_text_starts(binding->text, period.start, U"当前") ||
            qz_text_starts(binding->text, period.start, U"截至"));
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
    while (comma < end && !ends_clause(folded[comma]))
        comma++;
    if (comma == end || folded[comma] != U',')
        return false;
    for (uint32_t i = 0; i < binding->cue_count; i++) {
        const qz_span cue = binding->cues[i].span;
        if (cue.start > comma && cue.start - comma < LONGEST_CLAUSE / 2 &&
            says(binding, cue.start, cue.end, QZ_IN_SENTENCE) == QZ_REQUIREMENT)
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
           qz_is_digit(binding->text->folded[figure->period.start]) &&
           qz_is_digit(binding->text->folded[figure->period.start + 3]); /* not 6月底前 */
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

/* What the words before the figure say of it. */
static uint8_t of_sentence(const qz_binding *binding, uint32_t i, qz_span *where)
{
    const qz_frame *frame = &binding->frames[i];
    const uint8_t status = cue_before(binding, frame->figure.number.span.start, where);
    if (status == QZ_TARGET && where->end <= frame->left.start && is_told_reached(binding, frame, where))
        return QZ_ACTUAL;
    if (status == QZ_REQUIREMENT && is_told_of_rule(binding, i, *where)) {
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
    if (!status && !(charter->status == QZ_REQUIREMENT && compares)) { /* 比上年增长3% orders nothing */
        status = charter->status;
        *where = charter->where;
    }
    return !status && qz_figure_planned(binding) ? QZ_TARGET : status;
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
    if (frame->future && status != QZ_TARGET) {
        status = QZ_TARGET;
        where = figure->period;
    }
    if (!status && is_so_by_time(binding, frame, rule)) {
        status = QZ_ACTUAL;
        where = figure->period;
    }
    if (!status)
        status = of_surroundings(binding, figure, &where);
    if (status == QZ_TARGET && is_origin(binding, frame)) {
        status = QZ_ACTUAL;
        where = figure->period;
    }
    figure->status = status ? status : QZ_ACTUAL;
    if (binding->analysis->knowledge->explain && !qz_span_empty(where))
        figure->why[QZ_WHY_STATUS] = qz_words_of(binding, where);
}
