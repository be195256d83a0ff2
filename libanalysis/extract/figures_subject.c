/*
 * Whose figure it is: a word such as 全省, or the name of a place, organ, enterprise or platform that opens
 * the clause of the figure or one before it. A place that begins a longer name (澄川渔具产业云平台) is not
 * the subject, the name is. What stands before ; governs nothing behind it.
 */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

enum { MOST_CLAUSES = 9, FARTHEST = 120 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 由|渔业厅|采购了…: a body, and what it did. */
static bool names_agent(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    qz_span body = {start, qz_figure_name_end(binding, start, limit)};
    if (body.end == start && !qz_subject_body_at(binding, start, limit, &body))
        return false;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t next = qz_figure_token_at(binding, body.end);
    return next < tokens->count && tokens->items[next].span.start == body.end && body.end < limit &&
           (qz_parts_of_speech[tokens->items[next].pos][0] == 'v' ||
            qz_parts_of_speech[tokens->items[next].pos][0] == 'd');
}

/* Time expressions and marks at the beginning of a clause. */
static uint32_t opening_of(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    qz_span period;
    qz_match match;
    for (int times = 0; times < 4 && start < limit; times++) {
        const char32_t c = at(binding, start);
        if (qz_is_space(c) || c == U',' || c == U'—' || c == U'“')
            start++;
        else if (qz_figure_period_beside(binding, start, false, &period))
            start = period.end;
        else if (c == U'其' && at(binding, start + 1) == U'中')
            start += 2;
        else if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SPEAK, start, limit, &match) &&
                 match.span.end > start + 1)
            start = match.span.end; /* 建议|2023年|全市… */
        else if (at(binding, start + 1) == U'是' && qz_is_numeral(c))
            start += 2; /* 一是 */
        else if (c == U'由' && names_agent(binding, start + 1, limit))
            start++; /* 由|自治区财政厅|采购了… */
        else if (c == U'也' && qz_figure_modal_end(binding, start + 1)) {
            start = qz_figure_modal_end(binding, start + 1); /* 也可以|由|夫妻双方 */
            start += at(binding, start) == U'由';
        } else
            break;
    }
    return start;
}

/* 预期目标是：|全省…；…；…: where the list begins whose items ; parts. */
static uint32_t list_start(const qz_binding *binding, uint32_t item, bool far)
{
    enum { LONGEST_LIST = 500 };
    const uint32_t first = binding->sentence.start;
    const uint32_t limit = item - first > LONGEST_LIST ? item - LONGEST_LIST : first;
    if (at(binding, item - 1) != U';' && !far)
        return first;
    for (uint32_t k = item; k > limit; k--)
        if (at(binding, k - 1) == U':')
            return k;
    return first;
}

/* 统计局数据显示，|全省…；…: where the sentence begins to tell what its first clause only says who tells. */
static uint32_t behind_report(const qz_binding *binding)
{
    enum { LONGEST_CLAUSE = 40 };
    const qz_span sentence = binding->sentence;
    uint32_t comma = sentence.start;
    qz_match report;
    while (comma < sentence.end && comma - sentence.start < LONGEST_CLAUSE &&
           !qz_ends_clause(at(binding, comma)))
        comma++;
    return comma < sentence.end && at(binding, comma) == U',' &&
                   qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, sentence, comma, &report)
               ? comma + 1
               : sentence.start;
}

/* Where its own clause begins, then those before it, and last where the sentence does. */
static uint32_t clauses_before(const qz_binding *binding, uint32_t figure, uint32_t starts[MOST_CLAUSES])
{
    uint32_t count = 0;
    uint32_t position = figure;
    const uint32_t limit =
        figure - binding->sentence.start > FARTHEST ? figure - FARTHEST : binding->sentence.start;
    for (; position > limit; position--) {
        const char32_t c = at(binding, position - 1);
        if (c == U';' || c == U':')
            break;
        const bool dash = c == U'—' && position > limit + 1 && at(binding, position - 2) == U'—';
        if ((c == U',' || dash) && count + 3 < MOST_CLAUSES)
            starts[count++] = position;
    }
    starts[count++] = position;
    const uint32_t first = binding->sentence.start;
    const bool far = position == limit && limit > first; /* 预期目标是：|全省…，…，… */
    if (position > first && list_start(binding, position, far) > first)
        starts[count++] = list_start(binding, position, far);
    if (position > first) /* 全省…；…；…: the whole sentence's */
        starts[count++] = behind_report(binding) <= position ? behind_report(binding) : first;
    return count;
}

/* The next mark that ends a clause, or the figure; not beyond what a clause can have. */
static uint32_t clause_end(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    if (limit > start && limit - start > FARTHEST)
        limit = start + FARTHEST;
    while (start < limit && at(binding, start) != U',' && at(binding, start) != U';' &&
           at(binding, start) != U':')
        start++;
    return start;
}

/* 控制性工程——|长岭岗隧道|贯通: the name behind the dash; in 最大商圈——|舟山|东岸超市 a place only begins
 * one. */
static bool begins_behind_dash(const qz_binding *binding, uint32_t start, qz_span subject)
{
    qz_match place;
    return start && at(binding, start - 1) == U'—' &&
           qz_figure_place_at(binding, subject.start, subject.end, &place) && place.span.end == subject.end &&
           at(binding, subject.end) != U',';
}

/* 统计局发布的数据显示，…: who tells the figure; 渔业公司表示，将…: who announces what it does itself. */
static bool tells(const qz_binding *binding, qz_span subject, uint32_t end)
{
    qz_match report;
    qz_span period; /* 以军|26日|称 */
    if (qz_figure_period_beside(binding, subject.end, false, &period) && period.end < end &&
        (at(binding, period.end) == U'称' || at(binding, period.end) == U'说'))
        return true;
    if (!qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, (qz_span){subject.end, end}, &report))
        return false;
    const uint32_t last = binding->sentence.end;
    uint32_t next = report.span.end;
    next += next < last && at(binding, next) == U',';
    return next >= last || at(binding, next) != U'将';
}

/* 国务院批准，授予…: who allows what is done owns nothing of it. */
static bool approves(const qz_binding *binding, qz_span subject, uint32_t end)
{
    return end == subject.end + 2 && (qz_text_starts(binding->text, subject.end, U"批准") ||
                                      qz_text_starts(binding->text, subject.end, U"同意"));
}

/* 澄川先进材料、青浦化工等3个平台: the name begins a list of what is counted. */
static bool begins_list(const qz_binding *binding, qz_span subject, uint32_t limit)
{
    qz_match match;
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, subject.start, limit, &match))
        return false;
    const qz_span gap = {subject.end, limit};
    if (at(binding, subject.end) == U'、') {
        for (uint32_t k = gap.start; k + 1 < gap.end; k++)
            if (at(binding, k) == U'分' && at(binding, k + 1) == U'别')
                return true; /* 港航中心、船检基地分别达到…: each is what is counted itself */
    }
    const bool list = qz_text_has(binding->text, gap.start, gap.end, U'、') ||
                      qz_text_has(binding->text, gap.start, gap.end, U'等');
    const char32_t last = at(binding, limit - 1);
    const bool item = at(binding, subject.end) == U'、';
    if (list && (last == U'等' || (item && (last == U'和' || last == U'及'))))
        return true; /* 宁波大学、舟山大学的建设和|7所高校 */
    for (uint32_t k = gap.start; item && k + 1 < gap.end; k++) /* 杭州、宁波等|7个市|开工率 */
        if (at(binding, k) == U'等' && (qz_is_digit(at(binding, k + 1)) || qz_is_numeral(at(binding, k + 1))))
            return true;
    return list && !qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_VERB, gap, &match) &&
           !qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, gap, &match) &&
           !qz_word_within(binding, QZ_LIST_MOVEMENTS, 0, gap, &match);
}

/* 澄川持续优化…, 澄川云平台服务…: the name does what follows; in 澄川化工材料等项目 it only describes. */
static bool acts(const qz_binding *binding, qz_span name, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span period;
    if (qz_figure_period_beside(binding, name.end, false, &period) && period.end <= end)
        return true; /* 宁波|今年|将…, 渔业公司|2010年|营收…, 宁波|到2035年|，…: what the sentence is of */
    const uint32_t next = qz_figure_token_at(binding, name.end);
    if (name.end == end || next >= tokens->count || qz_text_starts(binding->text, name.end, U"新设"))
        return true;
    const char32_t first = at(binding, name.end);
    if (tokens->items[next].span.start != name.end || tokens->items[next].class != QZ_TOKEN_HAN ||
        first == U'至' || first == U'到')
        return false; /* 宁波|至舟山铁路开工，… */
    const char pos = qz_parts_of_speech[tokens->items[next].pos][0];
    qz_match match;
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, name.end, end, &match) &&
        match.span.end - match.span.start > 1)
        return true; /* “全覆盖”工程|扎实|推进 */
    return pos == 'v' || pos == 'd' || pos == 'p' || pos == 't' ||
           qz_subject_is_doing(binding, &tokens->items[next]);
}

static bool is_subject_word(const qz_binding *binding, qz_span span)
{
    qz_match match;
    return qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, span.start, span.end, &match);
}

/* 襄河、宜江进至…前列，新增…: several act, and who acts in a clause before does no more. */
static bool begins_with_several(const qz_binding *binding, uint32_t start, uint32_t end)
{
    qz_match first, second;
    return qz_figure_place_at(binding, start, end, &first) && first.span.end < end &&
           at(binding, first.span.end) == U'、' &&
           qz_figure_place_at(binding, first.span.end + 1, end, &second);
}

/* 规模以上工业企业实现利润: what the indicator begins with is not its subject. */
static bool names_indicator(const qz_binding *binding, const qz_draft *figure, qz_span subject)
{
    if (qz_spans_meet(subject, figure->indicator_span))
        return true;
    const char *words = qz_words_of(binding, subject);
    return figure->indicator && strncmp(figure->indicator, words, strlen(words)) == 0;
}

/* 综试区扩容至7个，班列开行2万列: what a figure before is of has no more of its own. */
static bool is_measured(const qz_binding *binding, uint32_t i, qz_span subject)
{
    for (uint32_t k = i; k > 0 && binding->frames[k - 1].figure.number.span.end > subject.end; k--) {
        const qz_span indicator = binding->frames[k - 1].figure.indicator_span;
        if (!qz_span_empty(indicator) && indicator.start >= subject.start && indicator.end <= subject.end)
            return true;
    }
    return false;
}

/* 高新企业达到15家、科技企业32家: what the figure before counts does not own what is counted beside it. */
static bool is_counted_beside(const qz_binding *binding, uint32_t i, qz_span subject)
{
    const qz_number *number = &binding->frames[i].figure.number;
    return number->unit_class == QZ_UNIT_COUNT && i > 0 &&
           qz_number_has_unit(&binding->frames[i - 1].figure.number, number->unit) &&
           is_measured(binding, i, subject);
}

static bool is_company(const qz_binding *binding, qz_span name)
{
    enum { ENTERPRISE = 2 }; /* of names.tsv, in the order of entities.h */
    qz_match match;
    return qz_spot_exact(binding->lexicon, binding->text, name.start, name.end, QZ_IN(QZ_LIST_NAMES),
                         &match) &&
           qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_KIND) == ENTERPRISE;
}

/* 12个项目|开工: what is counted at the head of the clause does something itself. */
static bool number_opens_deed(const qz_binding *binding, const qz_draft *figure, uint32_t opening)
{
    const uint32_t end = figure->indicator_span.end;
    const uint32_t token = qz_figure_token_at(binding, end);
    return figure->number.span.start == opening && end > figure->number.span.end &&
           token < binding->analysis->tokens.count &&
           binding->analysis->tokens.items[token].span.start == end &&
           qz_parts_of_speech[qz_subject_behind_adverbs(binding, token)->pos][0] == 'v';
}

/* “渔光互补”工程推进，完成3个村…, 澄川集团…，营收…: may who acts in a clause before be whose this is? Not
 * where the clause has somebody or something else that it speaks of: …试点扩大，互认项目达到88项. */
static bool goes_on(const qz_binding *binding, const qz_draft *figure, qz_span subject, uint32_t opening)
{
    enum { LONGEST_ATTRIBUTE = 5 }; /* 设计时速, 票面利率 */
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, opening);
    const qz_span indicator = figure->indicator_span;
    const char32_t last = at(binding, subject.end - 1);
    qz_match match;
    const bool company = last == U'团' || last == U'司' || is_company(binding, subject);
    if (company && figure->direction == QZ_UP && figure->kind == QZ_CHANGE + 1 &&
        qz_number_has_unit(&figure->number, "家"))
        return false; /* 渔业集团入选…，新增企业4家 */
    if (last == U'团' || last == U'司')
        return true; /* a company's are its output and its plants too */
    if (number_opens_deed(binding, figure, opening) &&
        !qz_begins_set(binding, subject.start, QZ_SET_THIS_ONE))
        return false; /* “全覆盖”工程推进，|12个项目|开工 */
    if (last == U'程' && at(binding, subject.start) != U'“' && !qz_span_empty(indicator)) {
        const char32_t first = at(binding, indicator.start); /* 引水工程…，全长, 总投资; not 水利投资 */
        return first == U'总' || first == U'全' || first == U'设' || first == U'最';
    }
    const bool item = indicator.start > opening && /* 甲、乙|分别达到 */
                      at(binding, indicator.start - 1) == U'、' && figure->number.span.start > indicator.end;
    if (token >= tokens->count || qz_span_empty(indicator) || (indicator.start != opening && !item) ||
        (indicator.end - indicator.start <= LONGEST_ATTRIBUTE &&
         qz_word_before(binding, QZ_LIST_MEASURES, 0, indicator, indicator.end, &match)))
        return true;
    return qz_subject_is_doing(binding, qz_subject_behind_adverbs(binding, token)) ||
           qz_word_after(binding, QZ_LIST_MEASURES, 0, opening, indicator.end, &match) ||
           qz_noun_only_measures(binding, indicator);
}

/* 全市|担保机构|余额3亿元，增长7%: what begins the subject of the figure before is that. */
static qz_span as_before(const qz_binding *binding, uint32_t i, qz_span subject)
{
    const qz_span before = i ? binding->frames[i - 1].figure.subject_span : subject;
    return before.start == subject.start && before.end > subject.end ? before : subject;
}

static void give(const qz_binding *binding, qz_draft *figure, qz_span subject)
{
    figure->subject = qz_words_of(binding, subject);
    figure->subject_span = subject;
}

/* 青河引水工程|基本完工: does something act in the clause that is not what `subject` names, in short or not?
 */
static bool another_acts(const qz_binding *binding, qz_span clause, qz_span subject)
{
    enum { LONGEST_NAME = 16 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span name = {clause.start, clause.start};
    for (uint32_t i = qz_figure_token_at(binding, clause.start); i + 1 < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        qz_match last;
        if (token->span.start != name.end || token->span.end >= clause.end || token->class != QZ_TOKEN_HAN ||
            token->span.end - name.start > LONGEST_NAME || (*pos && !strchr("njbs", *pos)))
            return false;
        name.end = token->span.end;
        const uint32_t length = name.end - name.start;
        const char32_t *folded = binding->text->folded;
        const bool same = subject.end - subject.start >= length &&
                          memcmp(folded + name.start, folded + subject.end - length,
                                 length * sizeof *folded) == 0; /* …体育代表团, 代表团 */
        const char does = qz_parts_of_speech[qz_subject_behind_adverbs(binding, i + 1)->pos][0];
        if (!same && (does == 'v' || does == 'd') &&
            (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, name, name.end, &last) ||
             qz_word_before(binding, QZ_LIST_HEADS, 0, name, name.end, &last)))
            return true;
    }
    return false;
}

/* “渔光互补”工程完成任务，|青河引水工程基本完工|，完成…: a name before others holds no more; a place or 全市
 * does. */
static bool others_act_between(const qz_binding *binding, const uint32_t *starts, uint32_t k, qz_span subject)
{
    const uint32_t limit = starts[0];
    qz_match place;
    if (is_subject_word(binding, subject) || qz_figure_place_at(binding, subject.start, subject.end, &place))
        return false;
    for (uint32_t j = 1; j < k; j++) {
        const uint32_t opening = opening_of(binding, starts[j], limit);
        if (another_acts(binding, (qz_span){opening, clause_end(binding, opening, limit)}, subject))
            return true;
    }
    return false;
}

/* 渔业部门|开展…行动，|推出25条措施: a body and its deed, and at once behind it another that begins with a
 * verb. */
static bool body_acts_on(const qz_binding *binding, uint32_t i, qz_span clause, uint32_t own,
                         qz_span *subject)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, own);
    const bool told = i && binding->frames[i - 1].figure.number.span.end > clause.start;
    if (told || clause.end + 1 != own || token >= tokens->count || tokens->items[token].span.start != own ||
        qz_parts_of_speech[qz_subject_behind_adverbs(binding, token)->pos][0] != 'v' ||
        qz_parts_of_speech[tokens->items[qz_figure_token_at(binding, clause.start)].pos][0] == 'v' ||
        !qz_subject_group_at(binding, clause.start, clause.end, subject))
        return false; /* 会同渔业部门|推动… */
    return qz_ends_set(binding, subject->end, QZ_SET_OFFICE) || qz_owner_is_organ(binding, *subject);
}

/* What clause `k` before figure `i` begins with: is that whose the figure is? `own` is where its own clause
 * opens. */
static bool begins_with_whose(const qz_binding *binding, uint32_t i, uint32_t k, qz_span clause, uint32_t own,
                              qz_span *subject)
{
    const qz_draft *figure = &binding->frames[i].figure;
    const uint32_t limit = figure->number.span.start;
    qz_match place;
    if (!qz_subject_at(binding, clause.start, clause.end, subject) &&
        (k > 0 || (!qz_subject_quoted_at(binding, clause.start, clause.end, subject) &&
                   (at(binding, clause.start - (clause.start > 0)) == U'“' ||
                    !qz_subject_group_at(binding, clause.start, clause.end, subject)))))
        return false;
    if (k > 0 && !is_subject_word(binding, *subject) &&
        (!acts(binding, *subject, clause.end) || is_measured(binding, i, *subject) ||
         (!qz_figure_place_at(binding, subject->start, subject->end, &place) &&
          !goes_on(binding, figure, *subject, own))))
        return false;
    const bool whole = is_subject_word(binding, *subject) && at(binding, subject->start) != U'该';
    return (whole || !tells(binding, *subject, clause.end)) && !approves(binding, *subject, clause.end) &&
           !(clause.end == limit && begins_list(binding, *subject, limit)) &&
           !is_counted_beside(binding, i, *subject) && !names_indicator(binding, figure, *subject);
}

/* Works that the clause before tells of first, then where a clause before says that all is. */
static void of_works_or_where(const qz_binding *binding, qz_draft *figure, const uint32_t *starts,
                              uint32_t count)
{
    const uint32_t limit = figure->number.span.start;
    for (uint32_t k = 1; k < count && !figure->subject; k++) {
        qz_span found;
        const uint32_t opening = opening_of(binding, starts[k], limit);
        const uint32_t end = clause_end(binding, opening, limit);
        if (k == 1 && qz_subject_tells_of_works(binding, figure, opening, end, starts[0], &found))
            give(binding, figure, found);
        else if (starts[k] < starts[k - 1] && k + 1 == count && at(binding, starts[k - 1] - 1) == U';')
            break; /* 在舟山，…；广东…: of what stands before ; */
        else if (qz_subject_tells_where(binding, opening, end, &found))
            give(binding, figure, found);
    }
}

/* 改造|舟山|63盏路灯: a place right before what is counted; not one of a list, nor one that is gone to. */
static bool place_before(const qz_binding *binding, const qz_number *number, uint32_t first, qz_span *subject)
{
    enum { SHORTEST = 2, LONGEST = 8 };
    static const char32_t LEADS[] = U"、和及与距离至到向往赴从由";
    const uint32_t limit = number->span.start;
    if (number->unit_class == QZ_UNIT_RANK || number->unit_class == QZ_UNIT_DURATION ||
        number->unit_class == QZ_UNIT_MONEY)
        return false;
    for (uint32_t start = limit - first > LONGEST ? limit - LONGEST : first; start + SHORTEST <= limit;
         start++) {
        qz_match place;
        if (!qz_figure_ends_token(binding, start) || !qz_figure_place_at(binding, start, limit, &place) ||
            place.span.end != limit)
            continue;
        for (const char32_t *lead = LEADS; *lead; lead++)
            if (start && at(binding, start - 1) == *lead)
                return false;
        *subject = place.span;
        return true;
    }
    return false;
}

void qz_figure_subject(qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    qz_draft *figure = &binding->frames[i].figure;
    const uint32_t limit = figure->number.span.start;
    if (figure->subject && figure->subject_span.start >= frame->left.start &&
        figure->subject_span.end <= limit)
        return; /* said in its own piece */
    uint32_t starts[MOST_CLAUSES];
    const uint32_t count = clauses_before(binding, limit, starts);
    const uint32_t own = opening_of(binding, starts[0], limit);
    for (uint32_t k = 0; k < count; k++) {
        const uint32_t opening = opening_of(binding, starts[k], limit);
        const uint32_t end = clause_end(binding, opening, limit);
        qz_span subject;
        if (k > 0 && begins_with_several(binding, opening, end))
            return;
        if (opening < end && end < limit &&
            (qz_subject_party_at(binding, opening, end, &subject) ||
             (k == 1 && (body_acts_on(binding, i, (qz_span){opening, end}, own, &subject) ||
                         qz_subject_described_at(binding, i, opening, end, &subject) ||
                         qz_subject_praised_at(binding, i, (qz_span){opening, end}, own, &subject))))) {
            give(binding, figure, subject);
            return;
        }
        if (opening < limit && begins_with_whose(binding, i, k, (qz_span){opening, end}, own, &subject) &&
            !begins_behind_dash(binding, starts[k], subject) &&
            !others_act_between(binding, starts, k, subject)) {
            give(binding, figure, as_before(binding, i, subject));
            return;
        }
    }
    qz_span place;
    if (!figure->subject && place_before(binding, &figure->number, starts[0], &place))
        give(binding, figure, place);
    if (!figure->subject)
        of_works_or_where(binding, figure, starts, count);
    if (i > 0 && !figure->subject &&
        (qz_subject_stays_with_facility(binding, i, own) || qz_subject_stays_with_actor(binding, i, own))) {
        figure->subject = frame[-1].figure.subject;
        figure->subject_span = frame[-1].figure.subject_span;
    }
}
