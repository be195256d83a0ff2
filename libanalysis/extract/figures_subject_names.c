/*
 * What can be a subject by its form: a word such as 全省, the name of a place, organ, enterprise or platform
 * (the longest: 澄川渔具产业云平台), a programme or a name in marks, an event that is pointed to.
 */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

enum { LONGEST_NAME = 20 };

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
            head.span.start > start && is_body(qz_cell_choice(binding->lexicon, head.sense, QZ_HEAD_KIND)) &&
            !qz_no_name_goes_over(binding->lexicon, binding->text, head.span, limit))
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
    if (!inside)
        end = head.span.end;
    while (qz_spot_longest(binding->lexicon, binding->text, end, limit, QZ_IN(QZ_LIST_HEADS), &head) &&
           head.span.end - end > 1 && is_programme(binding, head))
        end = head.span.end; /* “渔光”工程|攻坚战 */
    *subject = (qz_span){start - 1, end};
    return true;
}

/* 国务院, 全国政协: a body that the list of names knows; but 全国政协|委员, 全国重点实验室. */
bool qz_subject_body_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    enum { PLATFORM = 11 };
    qz_match match, whole;
    if (!qz_spot_longest(binding->lexicon, binding->text, start, limit, QZ_IN(QZ_LIST_NAMES), &match) ||
        match.span.end - match.span.start < 2)
        return false;
    const uint32_t kind = qz_cell_choice(binding->lexicon, match.sense, QZ_NAME_KIND);
    if (!is_body(kind) || is_no_name(binding, match) ||
        qz_begins_set(binding, match.span.end, QZ_SET_DEPUTY) ||
        (kind == PLATFORM &&
         qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, match.span.end, &whole)))
        return false;
    /* 国务院|各部门|共承办… */
    *subject = (qz_span){match.span.start,
                         qz_set_end(binding->lexicon, binding->text, match.span.end, QZ_SET_DEPARTMENT)};
    return true;
}

/* 七部门|累计检查…: so many of the government, and what they do. */
bool qz_subject_departments_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    uint32_t end = start;
    while (end < start + 3 && end < limit &&
           (qz_is_numeral(at(binding, end)) || qz_is_digit(at(binding, end))))
        end++;
    if (end == start || end + 2 >= limit || !qz_text_starts(binding->text, end, U"部门"))
        return false;
    const uint32_t next = qz_figure_token_at(binding, end + 2);
    if (next >= binding->analysis->tokens.count)
        return false;
    const char pos = qz_parts_of_speech[binding->analysis->tokens.items[next].pos][0];
    if (pos != 'v' && pos != 'd' && pos != 'p')
        return false;
    *subject = (qz_span){start, end + 2};
    return true;
}

/* 本届渔博会, 此次渔展会: an event that is pointed to, by the last word of its name. */
static bool pointed_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    enum { LONGEST_EVENT = 12 };
    if (!qz_begins_set(binding, start, QZ_SET_THIS_ONE))
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
bool qz_subject_quoted_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
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
bool qz_subject_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    qz_match match;
    if (qz_figure_whole_at(binding, start, limit, subject))
        return !qz_figure_is_scope(binding, *subject, limit);
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, limit, &match) &&
        !qz_subject_body_at(binding, start, limit, subject))
        return false; /* 全国重点实验室, 该|市场; but 全国政协 */
    if (programme_at(binding, start, limit, subject) || pointed_at(binding, start, limit, subject) ||
        qz_subject_departments_at(binding, start, limit, subject))
        return true;
    const uint32_t headed = qz_figure_name_end(binding, start, limit);
    if (headed > start) {
        *subject = (qz_span){start, headed};
        return true;
    }
    if (qz_subject_body_at(binding, start, limit, subject))
        return true;
    if (!qz_figure_place_at(binding, start, limit, &match) || at(binding, match.span.end) == U'境')
        return false; /* 中国境内 says where */
    if (start > binding->sentence.start && at(binding, start - 1) == U'“' &&
        at(binding, match.span.end) != U'”')
        return false; /* “舟山|之光”数字平台 */
    *subject = match.span;
    return true;
}
