/*
 * Whose figure it is: a word such as 全省, or the name of a place, organ, enterprise or platform that opens
 * the clause of the figure or one before it. A place that begins a longer name (江山木门产业云平台) is not
 * the subject, the name is. What stands before ; governs nothing behind it.
 */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

enum { LONGEST_NAME = 20, MOST_CLAUSES = 8, FARTHEST = 120 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static bool
is_body(uint32_t kind) /* of names.tsv and heads.tsv: 1 is government, in the order of entities.h */
{
    enum { GOVERNMENT = 1, ENTERPRISE, INSTITUTION, ORGANIZATION, PLATFORM = 11 };
    return (kind >= GOVERNMENT && kind <= ORGANIZATION) || kind == PLATFORM;
}

static bool is_programme(const qz_binding *binding, qz_match head)
{
    enum { PROGRAMME = 12 };
    return qz_cell_choice(binding->lexicon, head.sense, QZ_HEAD_KIND) == PROGRAMME;
}

/* The end of the last word of a name that begins at `start`: …平台, …有限公司; `start` for none. */
static uint32_t headed_end(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    enum { LONGEST_HEAD = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = start;
    for (uint32_t i = qz_figure_token_at(binding, start); i < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        if (token->span.end > limit || token->span.end - start > LONGEST_NAME ||
            (token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_LATIN &&
             token->class != QZ_TOKEN_MIXED) ||
            (token->span.start > start && qz_subject_is_doing(binding, token)))
            break;
        const uint32_t from = token->span.end - start > LONGEST_HEAD ? token->span.end - LONGEST_HEAD : start;
        qz_match head;
        if (qz_spot_longest_before(binding->lexicon, binding->text, from, token->span.end,
                                   QZ_IN(QZ_LIST_HEADS), &head) &&
            head.span.start > start && is_body(qz_cell_choice(binding->lexicon, head.sense, QZ_HEAD_KIND)))
            end = token->span.end;
    }
    return end;
}

/* 新建, 新兴: a place that is a common word begins no name. */
static bool is_common(const qz_binding *binding, qz_match match)
{
    return qz_spot_exact(binding->lexicon, binding->text, match.span.start, match.span.end,
                         QZ_IN(QZ_LIST_PLACES), &match) &&
           qz_cell_choice(binding->lexicon, match.sense, QZ_PLACE_COMMON);
}

/* 中小学, 普通高中: in the list of names because they are none; 教育: a sector that names no body; 林业部|门.
 */
static bool is_no_name(const qz_binding *binding, qz_match match)
{
    if (at(binding, match.span.end - 1) == U'部' && at(binding, match.span.end) == U'门')
        return true;
    if (!qz_spot_exact(binding->lexicon, binding->text, match.span.start, match.span.end,
                       QZ_IN(QZ_LIST_NAMES), &match))
        return false;
    const uint32_t condition = qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_CONDITION);
    return condition == QZ_IF_NEVER || condition == QZ_IF_LISTED || condition == QZ_IF_OFFICE;
}

uint32_t qz_figure_name_end(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    qz_match match;
    const qz_lists names = QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_ALIASES);
    const bool named = qz_spot_longest(binding->lexicon, binding->text, start, limit, names, &match) &&
                       !is_no_name(binding, match) && !is_common(binding, match);
    const uint32_t end = named ? headed_end(binding, start, limit) : start;
    const bool sector =
        end > start &&
        qz_spot_exact(binding->lexicon, binding->text, start, end, QZ_IN(QZ_LIST_NAMES), &match) &&
        !is_body(qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_KIND));
    return sector ? start : end; /* 工业互联网|平台 */
}

/* “全覆盖”工程, “百千工程”: a programme by its name in marks. `start` is behind the first mark. */
static bool programme_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    enum { LONGEST_QUOTED = 12 };
    uint32_t end = start;
    if (start == binding->sentence.start || at(binding, start - 1) != U'“')
        return false;
    while (end < limit && end - start < LONGEST_QUOTED && at(binding, end) != U'”')
        end++;
    if (end >= limit || at(binding, end) != U'”')
        return false;
    end++;
    qz_match head;
    const bool inside = qz_spot_longest_before(binding->lexicon, binding->text, start, end - 1,
                                               QZ_IN(QZ_LIST_HEADS), &head) &&
                        head.span.start > start && is_programme(binding, head);
    if (!inside &&
        !(qz_spot_longest(binding->lexicon, binding->text, end, limit, QZ_IN(QZ_LIST_HEADS), &head) &&
          is_programme(binding, head)))
        return false;
    *subject = (qz_span){start - 1, inside ? end : head.span.end};
    return true;
}

/* 国务院, 全国政协: a body that the list of names knows; but 全国政协|委员, 全国重点实验室. */
static bool names_body(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    enum { PLATFORM = 11 };
    static const char32_t *const members[] = {U"代表", U"委员", U"提案", U"议案", NULL};
    qz_match match, whole;
    if (!qz_spot_longest(binding->lexicon, binding->text, start, limit, QZ_IN(QZ_LIST_NAMES), &match) ||
        match.span.end - match.span.start < 2)
        return false;
    const uint32_t kind = qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_KIND);
    if (!is_body(kind) || is_no_name(binding, match) ||
        qz_text_starts_any(binding->text, match.span.end, members) ||
        (kind == PLATFORM &&
         qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, match.span.end, &whole)))
        return false;
    *subject = match.span;
    return true;
}

/* 本届渔博会, 此次渔展会: an event that is pointed to, by the last word of its name. */
static bool pointed_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    static const char32_t *const POINTERS[] = {U"本届", U"本次", U"此次", U"这届", NULL};
    enum { LONGEST_EVENT = 12 };
    if (!qz_text_starts_any(binding->text, start, POINTERS))
        return false;
    for (uint32_t end = start + 4; end <= limit && end - start <= LONGEST_EVENT; end++) {
        qz_match event;
        if (!qz_is_han(at(binding, end - 1)))
            return false;
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, (qz_span){start, end}, end, &event) &&
            event.span.start >= start + 2) {
            *subject = (qz_span){start, end};
            return true;
        }
    }
    return false;
}

/* “马路巡查”|发现…, “千里轻舟”货运班轮|开通…: what is called so does what follows. `start` is behind the
 * first mark. */
static bool quoted_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    enum { LONGEST_QUOTED = 10, LONGEST_REST = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t close = start;
    qz_span period;
    if (start == binding->sentence.start || at(binding, start - 1) != U'“' ||
        qz_figure_period_beside(binding, start - 1, false, &period))
        return false;
    while (close < limit && close - start < LONGEST_QUOTED && at(binding, close) != U'”' &&
           at(binding, close) != U'、')
        close++;
    if (close >= limit || at(binding, close) != U'”')
        return false;
    uint32_t end = close + 1;
    for (uint32_t i = qz_figure_token_at(binding, end); i < tokens->count && end < limit; i++) {
        const qz_token *token = &tokens->items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        if (token->span.start != end || token->class != QZ_TOKEN_HAN || end - close > LONGEST_REST)
            return false;
        if (strcmp(pos, "v") == 0 && token->span.end == end + 2) {
            *subject = (qz_span){start - 1, end};
            return true;
        }
        if (*pos != 'n')
            return false;
        end = token->span.end;
    }
    return false;
}

/* The subject that begins at `start`: a word, a name of a body, a place. */
static bool subject_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    qz_match match;
    if (qz_figure_whole_at(binding, start, limit, subject))
        return !qz_figure_is_scope(binding, *subject, limit);
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, limit, &match) &&
        !names_body(binding, start, limit, subject))
        return false; /* 全国重点实验室, 该|市场; but 全国政协 */
    if (programme_at(binding, start, limit, subject) || pointed_at(binding, start, limit, subject))
        return true;
    const uint32_t headed = qz_figure_name_end(binding, start, limit);
    if (headed > start) {
        *subject = (qz_span){start, headed};
        return true;
    }
    if (names_body(binding, start, limit, subject))
        return true;
    if (!qz_figure_place_at(binding, start, limit, &match) || at(binding, match.span.end) == U'境')
        return false; /* 中国境内 says where */
    *subject = match.span;
    return true;
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
        else if (c == U'也' && qz_figure_modal_end(binding, start + 1)) {
            start = qz_figure_modal_end(binding, start + 1); /* 也可以|由|夫妻双方 */
            start += at(binding, start) == U'由';
        } else
            break;
    }
    return start;
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
        if ((c == U',' || dash) && count + 2 < MOST_CLAUSES)
            starts[count++] = position;
    }
    starts[count++] = position;
    if (position > binding->sentence.start)
        starts[count++] = binding->sentence.start; /* 全省…；…；…: the whole sentence's */
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

/* 在浙江宁波，…, 在浙江宁波市渔场，…: a clause that is no more than where, of which the rest of the sentence
 * tells. */
static bool tells_where(const qz_binding *binding, uint32_t opening, uint32_t end, qz_span *place)
{
    enum { LONGEST_REST = 8 };
    qz_match part;
    *place = (qz_span){opening + 1, opening + 1};
    if (at(binding, opening) != U'在' || at(binding, end) != U',')
        return false;
    while (place->end < end && qz_figure_place_at(binding, place->end, end, &part))
        place->end = part.span.end;
    static const char32_t *const LAST = U"村镇乡县区市州场园厂岛港湾站口";
    bool settlement = false;
    for (const char32_t *c = LAST; *c; c++)
        settlement = settlement || at(binding, end - 1) == *c;
    if (place->end > place->start && place->end < end && settlement && end - place->end <= LONGEST_REST) {
        for (uint32_t k = place->end; k < end; k++)
            if (!qz_is_han(at(binding, k)) || at(binding, k) == U'的')
                return false;
        place->end = end;
    }
    return place->end == end;
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
    bool list = false;
    for (uint32_t k = gap.start; k < gap.end; k++)
        list = list || at(binding, k) == U'、' || at(binding, k) == U'等';
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
    if (qz_figure_period_beside(binding, name.end, false, &period) && period.end < end)
        return true; /* 宁波|今年|将…, 渔业公司|2010年|营收…: what the sentence is of */
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

static bool is_company(const qz_binding *binding, qz_span name)
{
    enum { ENTERPRISE = 2 }; /* of names.tsv, in the order of entities.h */
    qz_match match;
    return qz_spot_exact(binding->lexicon, binding->text, name.start, name.end, QZ_IN(QZ_LIST_NAMES),
                         &match) &&
           qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_KIND) == ENTERPRISE;
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

/* 宁舟高铁全长37公里，|共设|7座车站，|建设工期|3年: what is told of works only. */
static bool is_of_works(const qz_binding *binding, qz_span owner, qz_span measured, uint32_t opening)
{
    qz_match word;
    if (measured.end <= opening)
        return false;
    return qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_PART, opening, measured.end, &word) ||
           (measured.start == opening &&
            (at(binding, owner.start) == U'该' || qz_noun_only_measures(binding, measured)));
}

/* 渔业公园接待游客37万人，|门票收入增长7%: a clause that begins with what is measured is of the facility
 * before. */
static bool stays_with_facility(const qz_binding *binding, uint32_t i, uint32_t opening)
{
    const qz_draft *figure = &binding->frames[i].figure, *before = &binding->frames[i - 1].figure;
    const qz_span measured = figure->indicator_span;
    qz_match facility, measure;
    for (uint32_t k = 0; k < i; k++) /* 73家|博物馆 */
        if (binding->frames[k].figure.number.span.end == before->subject_span.start)
            return false;
    const qz_span owner = before->subject_span;
    if (!before->subject || owner.end >= opening || opening == 0 || at(binding, opening - 1) != U',' ||
        qz_span_empty(measured))
        return false;
    const bool place = qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, owner, owner.end, &facility);
    if (!(place && facility.span.start == owner.start) && /* 国家铁路 */
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, owner, owner.end, &facility))
        return is_of_works(binding, owner, measured, opening);
    if (figure->kind == QZ_COUNT + 1 &&
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, measured, measured.end, &measure))
        return false; /* 综试区扩容至7个 */
    return place && measured.start == opening;
}

/* 全市|担保机构|余额3亿元，增长7%: what begins the subject of the figure before is that. */
static qz_span as_before(const qz_binding *binding, uint32_t i, qz_span subject)
{
    const qz_span before = i ? binding->frames[i - 1].figure.subject_span : subject;
    return before.start == subject.start && before.end > subject.end ? before : subject;
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
    for (uint32_t k = 0; k < count; k++) {
        qz_match place;
        const uint32_t opening = opening_of(binding, starts[k], limit);
        const uint32_t end = clause_end(binding, opening, limit);
        qz_span subject;
        if (k > 0 && begins_with_several(binding, opening, end))
            return;
        if (opening < end && end < limit &&
            (qz_subject_party_at(binding, opening, end, &subject) ||
             (k == 1 && qz_subject_described_at(binding, i, opening, end, &subject)))) {
            figure->subject = qz_words_of(binding, subject);
            figure->subject_span = subject;
            return;
        }
        if (opening >= limit ||
            !(subject_at(binding, opening, end, &subject) ||
              (k == 0 && quoted_at(binding, opening, end, &subject)) ||
              (k == 0 && at(binding, opening - (opening > 0)) != U'“' &&
               qz_subject_group_at(binding, opening, end, &subject))) ||
            (k > 0 && !is_subject_word(binding, subject) &&
             (!acts(binding, subject, end) ||
              (!qz_figure_place_at(binding, subject.start, subject.end, &place) &&
               !goes_on(binding, figure, subject, opening_of(binding, starts[0], limit))))) ||
            (k > 0 && !is_subject_word(binding, subject) && is_measured(binding, i, subject)) ||
            tells(binding, subject, end) || approves(binding, subject, end) ||
            (end == limit && begins_list(binding, subject, limit)) ||
            begins_behind_dash(binding, starts[k], subject) || names_indicator(binding, figure, subject))
            continue;
        subject = as_before(binding, i, subject);
        figure->subject = qz_words_of(binding, subject);
        figure->subject_span = subject;
        return;
    }
    for (uint32_t k = 1; k < count && !figure->subject; k++) {
        qz_span place;
        const uint32_t opening = opening_of(binding, starts[k], limit);
        if (starts[k] < starts[k - 1] && k + 1 == count && at(binding, starts[k - 1] - 1) == U';')
            break; /* 在舟山，…；广东…: of what stands before ; */
        if (tells_where(binding, opening, clause_end(binding, opening, limit), &place)) {
            figure->subject = qz_words_of(binding, place);
            figure->subject_span = place;
        }
    }
    if (i > 0 && !figure->subject && stays_with_facility(binding, i, opening_of(binding, starts[0], limit))) {
        figure->subject = frame[-1].figure.subject;
        figure->subject_span = frame[-1].figure.subject_span;
    }
}
