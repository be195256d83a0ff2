/*
 * Of whom a rule speaks: who may or must (渔业企业应当…), who does what the rule forbids
 * (养殖单位将渔港转包的，责令 改正，处…), what is defined (远洋渔船，是指…), on what condition it holds
 * (100万人以上的城市).
 */
#include "extract/figures_name.h"

#include <string.h>

enum { LONGEST_PARTY = 20, LONGEST_LIST = 44, FARTHEST = 200 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 养殖单位|应当, 渔业企业|将…, 船东|有下列行为之一的: does what a party does or may begin at the token? */
static bool begins_deed(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (token >= tokens->count || tokens->items[token].class != QZ_TOKEN_HAN)
        return false;
    const qz_span word = tokens->items[token].span;
    const char first = qz_parts_of_speech[tokens->items[token].pos][0];
    const char32_t c = at(binding, word.start);
    qz_match verb;
    return first == 'v' || first == 'd' || first == 'p' || c == U'将' || c == U'有' || c == U'未' ||
           c == U'应' || qz_figure_modal_end(binding, word.start) ||
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, word.start, word.end, &verb);
}

/* 事故调查组|应当…, 养殖户|可以…: a short phrase of nouns that may or must do something. */
static bool is_bound(const qz_binding *binding, qz_span name, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char *last = qz_parts_of_speech[tokens->items[token].pos];
    if (!qz_figure_modal_end(binding, name.end) || name.end < name.start + 2 || (*last && *last != 'n') ||
        at(binding, name.start) == U'是')
        return false;
    for (uint32_t i = qz_figure_token_at(binding, name.start); i <= token; i++)
        if (strchr("urcp", qz_parts_of_speech[tokens->items[i].pos][0]) &&
            qz_parts_of_speech[tokens->items[i].pos][0])
            return false; /* 延长的期限, 其他有关人员 */
    return true;
}

/* 财政|对|渔业企业, 材料|由|申请人: such a word leads to somebody else. */
static bool leads_to_another(const qz_binding *binding, qz_span token)
{
    const char32_t c = at(binding, token.start);
    return token.end == token.start + 1 &&
           (c == U'对' || c == U'由' || c == U'经' || c == U'向' || c == U'给' || c == U'据');
}

/* 支持|企业|…, 从|企业|看: the phrase begins with what is done to the party; but 符合条件|的|人员. */
static bool begins_with_act(const qz_binding *binding, qz_span party)
{
    const uint32_t first = qz_figure_token_at(binding, party.start);
    const char *pos = qz_parts_of_speech[binding->analysis->tokens.items[first].pos];
    if (leads_to_another(binding, binding->analysis->tokens.items[first].span))
        return true;
    if (!*pos || !strchr("vpdcr", *pos) || strcmp(pos, "vn") == 0)
        return false;
    if (qz_text_has(binding->text, party.start, party.end, U'的'))
        return false;
    return true;
}

/* The party that begins at `start`: a phrase that ends with a word for those to whom rules apply, behind
 * which its deed begins, a comma, or (纳税人|的子女) what is its. */
static bool reads_party(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *party)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, start); i < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        qz_match group;
        const char32_t c = at(binding, token->span.start);
        if (token->span.end > limit || token->span.end - start > LONGEST_LIST ||
            (token->class != QZ_TOKEN_HAN && c != U'、' && c != U'(' && c != U')') ||
            (token->span.start > start &&
             (qz_figure_modal_end(binding, token->span.start) || leads_to_another(binding, token->span))))
            return false;
        const qz_span name = {start, token->span.end};
        const char32_t next = at(binding, name.end);
        if (next != U',' && name.end - start > LONGEST_PARTY)
            continue; /* 渔港所在市、省会城市以及其他城市，|补贴标准为… is a clause of its own */
        if (is_bound(binding, name, i)) {
            *party = name;
            return true;
        }
        if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, name, name.end, &group) ||
            !(next == U',' || next == U'的' || begins_deed(binding, i + 1)))
            continue;
        if (next == U'的' && group.span.start > start)
            continue; /* 企业|的…; but not 渔区企业|的… */
        *party = name;
        return !begins_with_act(binding, name);
    }
    return false;
}

/* 对|困难渔民|的|补贴标准: for whom what is measured is. */
static bool takes_beneficiary(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    qz_match match;
    if (noun->start == binding->sentence.start || at(binding, noun->start - 1) != U'对')
        return false;
    for (uint32_t k = noun->start + 2; k + 2 < noun->end && k - noun->start <= LONGEST_PARTY; k++) {
        const qz_span party = {noun->start, k};
        if (at(binding, k) != U'的' ||
            !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, party, party.end, &match))
            continue;
        *subject = party;
        noun->start = k + 1;
        return true;
    }
    return false;
}

/* The first character of a modal verb; where none stands in a phrase nobody may or must do anything. */
static bool has_modal(const qz_binding *binding, qz_span phrase)
{
    for (uint32_t k = phrase.start; k < phrase.end; k++) {
        const char32_t c = at(binding, k);
        if ((c == U'可' || c == U'应' || c == U'不' || c == U'必') && qz_figure_modal_end(binding, k))
            return true;
    }
    return false;
}

bool qz_party_takes(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    if (takes_beneficiary(binding, noun, subject))
        return true;
    if (!has_modal(binding, *noun))
        return false;
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        const qz_span name = {noun->start, token.end};
        qz_match group = {.span = name};
        if (token.end >= noun->end || token.end - noun->start > LONGEST_PARTY ||
            tokens->items[i].class != QZ_TOKEN_HAN)
            return false;
        const uint32_t modal = qz_figure_modal_end(binding, token.end);
        if (!modal)
            continue;
        if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, name, name.end, &group) &&
            !is_bound(binding, name, i))
            return false;
        *subject = begins_with_act(binding, name) && group.span.start > name.start ? group.span : name;
        noun->start = modal; /* 明确|渔业企业|不得… */
        return true;
    }
    return false;
}

/* 特别重大事故，|是指造成30人以上死亡…; 本条例所称|远洋渔船，|是指…: what is defined. */
static bool is_defined(const qz_binding *binding, uint32_t start, uint32_t end, qz_span *party)
{
    while (start < end && qz_is_space(at(binding, start)))
        start++;
    for (uint32_t k = start + 2, first = start; k < end && k - first <= LONGEST_PARTY; k++) {
        if (qz_text_starts(binding->text, k, U"所称"))
            start = k + 2;
        if (qz_text_starts(binding->text, k, U"是指")) {
            *party = (qz_span){start, at(binding, k - 1) == U',' ? k - 1 : k};
            return party->end > party->start + 1 && !qz_text_starts(binding->text, start, U"其中");
        }
    }
    return false;
}

/* (一)|渔港所在城市, 由|渔业主管部门, 对|养殖单位: a clause begins with its party behind such marks and
 * words. */
static uint32_t behind_lead(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST_MARKER = 4 };
    while (qz_is_space(at(binding, start)))
        start++;
    for (uint32_t k = start; at(binding, start) == U'(' && k - start < LONGEST_MARKER; k++)
        if (at(binding, k) == U')')
            start = k + 1;
    return start + (at(binding, start) == U'对' || at(binding, start) == U'由');
}

/* 100万人以上|的城市, 超过7万元、占比达到3%以上|的渔业企业: on what condition the rule is for the party
 * behind 的; those of one clause are of one party. */
static bool reads_condition(const qz_binding *binding, uint32_t i, qz_span *party)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (binding->frames[i].figure.comparator == QZ_EQ)
        return false;
    qz_match match;
    uint32_t end = qz_figure_end(binding, &binding->frames[i].figure.number, &match);
    for (uint32_t k = i + 1; at(binding, end) != U'的' && k < binding->count; k++) {
        const qz_frame *next = &binding->frames[k];
        for (uint32_t c = end; c < next->figure.number.span.start; c++)
            if (qz_ends_clause(at(binding, c)))
                return false;
        if (next->figure.comparator == QZ_EQ)
            return false;
        end = qz_figure_end(binding, &next->figure.number, &match);
    }
    if (at(binding, end) != U'的')
        return false;
    const uint32_t start = end + 1;
    for (uint32_t t = qz_figure_token_at(binding, start); t < tokens->count; t++) {
        const qz_span name = {start, tokens->items[t].span.end};
        const char *pos = qz_parts_of_speech[tokens->items[t].pos];
        if (tokens->items[t].class != QZ_TOKEN_HAN || name.end - start > LONGEST_PARTY ||
            (*pos && strchr("pudc", *pos)))
            return false;
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, name, name.end, &match)) {
            *party = name;
            return true;
        }
    }
    return false;
}

void qz_party_of_rule(qz_binding *binding, uint32_t i)
{
    qz_draft *figure = &binding->frames[i].figure;
    const uint32_t first = binding->sentence.start, limit = figure->number.span.start;
    qz_span party;
    if (figure->status != QZ_REQUIREMENT)
        return;
    if (reads_condition(binding, i, &party)) {
        figure->subject = qz_words_of(binding, party);
        figure->subject_span = party;
        return;
    }
    if (figure->subject)
        return;
    if (is_defined(binding, first, limit, &party)) {
        const char *words = qz_words_of(binding, party);
        if (figure->indicator && strstr(words, figure->indicator))
            return; /* 专项扣除，是指…等6项专项扣除 */
        figure->subject = qz_words_of(binding, party);
        figure->subject_span = party;
        return;
    }
    for (uint32_t k = limit; k > first && limit - k < FARTHEST; k--) {
        const char32_t before = k - 1 == first ? U',' : at(binding, k - 2);
        const bool opens = before == U',' || before == U';' || before == U':';
        const uint32_t start = behind_lead(binding, k - 1);
        if (opens && start < limit && reads_party(binding, start, limit, &party) &&
            !qz_spans_meet(party, figure->indicator_span)) {
            figure->subject = qz_words_of(binding, party);
            figure->subject_span = party;
            return;
        }
        if (before == U';' || before == U':')
            return;
    }
}
