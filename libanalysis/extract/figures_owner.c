/* Whose figure it is, where the phrase left of the number begins with it: 市属国企|利润, 澄川产业园|营收. */
#include "extract/figures_name.h"

#include <string.h>

enum { LONGEST_MEASURE = 12, LONGEST_OF_OWNER = 16 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static bool is_generic(const qz_binding *binding, qz_span span)
{
    qz_match match;
    return qz_spot_exact(binding->lexicon, binding->text, span.start, span.end, QZ_IN(QZ_LIST_BOUNDARIES),
                         &match);
}

/* Nouns alone, which can be the name of somebody: 澄川港, 华澄国际. */
static bool is_nominal(const qz_binding *binding, qz_span span)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = span.start;
    for (uint32_t i = qz_figure_token_at(binding, span.start); i < tokens->count && end < span.end; i++) {
        const char pos = qz_parts_of_speech[tokens->items[i].pos][0];
        if (tokens->items[i].span.start != end || (pos && pos != 'n' && pos != 'j'))
            return false;
        end = tokens->items[i].span.end;
    }
    return end == span.end;
}

/* 政府性融资担保|机构: whose figures are told, whatever they do; no phrase. */
static bool is_group(const qz_binding *binding, qz_span span)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match group;
    if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, span, span.end, &group) &&
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, span, span.end, &group) &&
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, span, span.end, &group))
        return false;
    for (uint32_t i = qz_figure_token_at(binding, span.start);
         i < tokens->count && tokens->items[i].span.start < span.end; i++) {
        const char *pos = qz_parts_of_speech[tokens->items[i].pos];
        const qz_span word = tokens->items[i].span;
        const bool acts = strcmp(pos, "v") == 0 && word.end < span.end && /* 政府|要求|执法机构 */
                          qz_spot_exact(binding->lexicon, binding->text, word.start, word.end,
                                        QZ_IN(QZ_LIST_BOUNDARIES), &group);
        if (tokens->items[i].class != QZ_TOKEN_HAN || (*pos && strchr("pudcr", *pos)) || acts)
            return false;
    }
    return true;
}

/* The time expressions from `at` on, with those in brackets: 昨天(3月5日)上午. */
static uint32_t times_end(const qz_binding *binding, uint32_t at_start, uint32_t limit)
{
    uint32_t end = at_start;
    for (qz_span period; end < limit;) {
        const bool open = at(binding, end) == U'(';
        if (!qz_figure_period_beside(binding, end + open, false, &period) ||
            (open && (period.end >= limit || at(binding, period.end) != U')')))
            break;
        end = period.end + open;
    }
    return end;
}

/* 澄川港|去年|吞吐量: before a time stands whose the figure is, behind it what is measured. */
void qz_owner_before_time(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_NAME = 12, SHORTEST = 2 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start + 1); i < tokens->count; i++) {
        const uint32_t start = tokens->items[i].span.start;
        const char32_t c = at(binding, start);
        const uint32_t end = start < noun->start + SHORTEST ? start : times_end(binding, start, noun->end);
        if (start + SHORTEST > noun->end || c == U'《' || c == U'“' || (c == U'(' && end == start))
            return; /* 《方案(2025年)》 is one name */
        if (end == start || end + SHORTEST > noun->end)
            continue;
        const qz_span owner = {noun->start, start};
        qz_match word;
        const bool short_owner =
            start - noun->start <= LONGEST_NAME && (is_nominal(binding, owner) || is_group(binding, owner));
        if (!subject->end && short_owner &&
            !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, owner.start, owner.end, &word))
            *subject = owner;
        else if (subject->end == owner.start && short_owner &&
                 !qz_text_starts(binding->text, owner.start, U"时间"))
            subject->end = owner.end; /* 全国|铁路|今天|发送旅客 */
        noun->start = end;
        return;
    }
}

/* 市属国企, 大型商业银行 at the beginning of the phrase. */
static uint32_t owner_end(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_OWNER, noun.start, noun.end, &match) ? match.span.end
                                                                                              : noun.start;
}

/* 澄川海关, 青白高铁, 澄川机场: last characters of bodies and works that the text calls by their names. */
static bool is_facility(char32_t last)
{
    for (const char32_t *head = U"场田桥岸关铁路站"; *head; head++)
        if (*head == last)
            return true;
    return false;
}

/* 经|跨海大桥, 该|机场: no name begins so. */
bool qz_owner_leads_to(char32_t first)
{
    for (const char32_t *lead = U"经由从到占至是该各在对向过"; *lead; lead++)
        if (first == *lead)
            return true;
    return false;
}

/* 澄川|机场, 青白|高铁; but 两地|铁路: a place, or no word at all. */
static bool begins_proper(const qz_binding *binding, uint32_t start)
{
    const char32_t first = at(binding, start);
    qz_match match;
    return !qz_owner_leads_to(first) &&
           (qz_figure_place_at(binding, start, binding->sentence.end, &match) ||
            (qz_is_han(first) && !qz_spot_exact(binding->lexicon, binding->text, start, start + 2,
                                                QZ_IN(QZ_LIST_WORDS), &match)));
}

/* 累计, 合计 */
static bool is_sum(const qz_binding *binding, qz_span word)
{
    qz_match sum;
    return qz_spot_exact(binding->lexicon, binding->text, word.start, word.end, QZ_IN(QZ_LIST_BASES), &sum);
}

/* 青河综保区, 白石山(东)文化产业园, 澄川集团, 澄川海关: a name by its last word, whatever the words before
 * it. */
static uint32_t headed_end(const qz_binding *binding, qz_span noun)
{
    enum { LONGEST_NAME = 20, LONGEST_HEAD = 8, GOVERNMENT = 1, ENTERPRISE = 2, PLATFORM = 11 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = noun.start;
    for (uint32_t i = qz_figure_token_at(binding, noun.start); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        if (token.end > noun.end || token.end - noun.start > LONGEST_NAME)
            break;
        const char32_t last = at(binding, token.end - 1);
        if (last == U'、' || last == U'和' || last == U'的' || last == U'”' ||
            (token.end == token.start + 1 && (last == U'至' || last == U'到' || last == U'内')))
            break;
        const bool body = last == U'区' || last == U'园' || last == U'港' || last == U'团' || last == U'司';
        if (!body && !(is_facility(last) && begins_proper(binding, noun.start)))
            continue;
        const uint32_t from = token.end - noun.start > LONGEST_HEAD ? token.end - LONGEST_HEAD : noun.start;
        qz_match head;
        if (!qz_spot_longest_before(binding->lexicon, binding->text, from, token.end, QZ_IN(QZ_LIST_HEADS),
                                    &head) ||
            head.span.start < noun.start + 2 || is_generic(binding, (qz_span){noun.start, head.span.start}))
            continue;
        const uint32_t kind = qz_cell_choice(binding->lexicon, head.sense, QZ_HEAD_KIND);
        if (kind == ENTERPRISE || kind == PLATFORM || (kind == GOVERNMENT && last == U'关'))
            end = token.end;
    }
    return end;
}

/* 该项目|总投资, 该段线路|全长: what was named before, by the first word that can be the last of a name. */
static uint32_t pointed_end(const qz_binding *binding, qz_span noun)
{
    enum { LONGEST = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (at(binding, noun.start) != U'该')
        return noun.start;
    for (uint32_t i = qz_figure_token_at(binding, noun.start); i < tokens->count; i++) {
        const qz_span pointed = {noun.start + 1, tokens->items[i].span.end};
        qz_match last;
        if (pointed.end >= noun.end || pointed.end - noun.start > LONGEST)
            break;
        if (pointed.end > pointed.start + 1 &&
            (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, pointed, pointed.end, &last) ||
             qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, pointed, pointed.end, &last) ||
             qz_word_before(binding, QZ_LIST_HEADS, 0, pointed, pointed.end, &last)))
            return pointed.end;
    }
    return noun.start;
}

bool qz_owner_is_name(const qz_binding *binding, qz_span span)
{
    qz_match match;
    return qz_figure_name_end(binding, span.start, span.end) > span.start ||
           headed_end(binding, span) > span.start ||
           qz_figure_place_at(binding, span.start, span.end, &match) ||
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, span.start, span.end, &match) ||
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, span, span.end, &match);
}

/* 渔港|日均|接待游客: how much a day, of what is done. */
static bool is_daily(const qz_binding *binding, qz_span word)
{
    return qz_set_end(binding->lexicon, binding->text, word.start, QZ_SET_DAILY) == word.end;
}

/* 已, 累计, 共: behind those that stand from the token on. */
static uint32_t behind_adverbs(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (; token + 1 < tokens->count; token++) {
        const qz_span word = tokens->items[token].span;
        if ((qz_parts_of_speech[tokens->items[token].pos][0] != 'd' && at(binding, word.start) != U'共' &&
             !is_sum(binding, word)) ||
            at(binding, word.start) == U'最') /* 最|大负荷 */
            break;
    }
    return token;
}

/* 公安机关, 税务部门, 法院: of those who act, organs alone; 渔企研发, 铁路运行 are one thing. */
bool qz_owner_is_organ(const qz_binding *binding, qz_span who)
{
    qz_match actor;
    const char32_t last = at(binding, who.end - 1);
    return who.end > who.start + 2 && /* 海关备案企业 */
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ACTOR, who, who.end, &actor) &&
           (last == U'关' || last == U'门' || last == U'统' || last == U'署' || last == U'伍' ||
            last == U'会' || qz_text_starts(binding->text, who.end - 2, U"法院") ||
            qz_text_starts(binding->text, who.end - 2, U"察院"));
}

/* 增加|国家铁路建设资本金: it is said what is more, of nobody. */
static bool is_moved(const qz_binding *binding, uint32_t start)
{
    qz_match movement;
    return start > binding->sentence.start + 1 &&
           qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, (qz_span){binding->sentence.start, start}, start,
                          &movement) &&
           movement.span.end - movement.span.start > 1;
}

/* 澄川县|已|抢通公路, 渔政局|还|发放补助: behind it stands what is done, and before it no part of that. */
static bool parts_doer(const qz_binding *binding, const qz_token *adverb)
{
    const char32_t c = at(binding, adverb->span.start);
    return is_daily(binding, adverb->span) ||
           (adverb->span.end == adverb->span.start + 1 &&
            (c == U'已' || c == U'也' || c == U'还' || c == U'又' || c == U'拟'));
}

/* 当地|已接待游客, 他|还捐款: says of nobody by name whose it is. */
static bool is_pointer(const qz_binding *binding, qz_span who)
{
    const qz_token *token = &binding->analysis->tokens.items[qz_figure_token_at(binding, who.start)];
    return token->span.end == who.end &&
           (qz_parts_of_speech[token->pos][0] == 'r' || qz_parts_of_speech[token->pos][0] == 's' ||
            qz_text_starts(binding->text, who.start, U"当地"));
}

/* Is the token behind those who stand from noun.start to `end` what they do? With an adverb before it
 * (`told`) any verb, whatever its tag: 累计|监管. */
static bool is_deed(const qz_binding *binding, const qz_token *verb, uint32_t end, qz_span noun, bool told)
{
    const char *pos = qz_parts_of_speech[verb->pos];
    if (verb->span.end != verb->span.start + 2 || verb->span.end + 2 > noun.end)
        return false;
    return told ? pos[0] == 'v'
                : verb->span.start == end && (strcmp(pos, "v") == 0 || qz_subject_is_doing(binding, verb));
}

/* 渔业公园, 公安机关; with an adverb behind them (`told`) bodies and works by their names too. */
static bool is_doer(const qz_binding *binding, qz_span who, qz_span noun, bool told)
{
    qz_match facility;
    qz_span body; /* 国务院各部门|共|承办建议 */
    return qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, who, who.end, &facility) ||
           qz_owner_is_organ(binding, who) ||
           (told && (headed_end(binding, noun) == who.end ||
                     (qz_subject_body_at(binding, noun.start, noun.end, &body) && body.end == who.end)));
}

/* 澄江隧道|已|贯通 is said of tunnels; 澄川县|已|转移 of what the county did. */
static void part_from_deed(const qz_binding *binding, qz_span who, qz_span deed, qz_span *noun,
                           qz_span *subject)
{
    qz_match word;
    const bool pointer = is_pointer(binding, who);
    const bool place = qz_figure_place_at(binding, who.start, who.end, &word) && word.span.end == who.end;
    if (!pointer && !place && !qz_owner_is_organ(binding, who) &&
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ACTOR, who, who.end, &word)) {
        noun->end = who.end;
        return;
    }
    if (!pointer)
        *subject = who;
    noun->start = deed.start;
}

/* 渔业公园|接待游客, 澄川海关|已累计监管货物: a facility and what is done there; but 企业研发投入 is one
 * thing. */
void qz_owner_who_does(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_NAME = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = noun->start;
    if (subject->end || qz_owner_leads_to(at(binding, noun->start)) || is_moved(binding, noun->start))
        return;
    for (uint32_t i = qz_figure_token_at(binding, noun->start); i + 2 < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        const char pos = qz_parts_of_speech[token->pos][0];
        if (token->span.start != end || token->span.end + 3 > noun->end || (pos && !strchr("njbrs", pos)) ||
            token->span.end - noun->start > LONGEST_NAME)
            return;
        end = token->span.end;
        const qz_span who = {noun->start, end}, next = tokens->items[i + 1].span;
        const bool daily = is_daily(binding, next);
        const qz_token *verb = &tokens->items[daily ? i + 2 : behind_adverbs(binding, i + 1)];
        const bool told = verb->span.start > next.start;
        qz_match word;
        const bool parted =
            told && parts_doer(binding, &tokens->items[i + 1]) &&
            !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_HARM, verb->span.start, verb->span.end, &word);
        if (daily && strcmp(qz_parts_of_speech[verb->pos], "v") != 0)
            return; /* 渔港|日均|客流量 */
        if (parted && !daily && verb->span.end == noun->end) {
            part_from_deed(binding, who, verb->span, noun, subject);
            return;
        }
        if (!is_deed(binding, verb, end, *noun, told) || !(parted || is_doer(binding, who, *noun, told)))
            continue;
        if (!is_pointer(binding, who))
            *subject = who;
        noun->start = daily ? next.start : verb->span.start;
        if (told && !daily &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, verb->span.start, verb->span.end,
                          &word))
            noun->start = verb->span.end; /* 国家铁路累计完成|发送量 */
        return;
    }
}

/* 民营渔企|的|出口总值: a group, and what is measured of it. */
static bool takes_possessor(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_GROUP = 12 };
    for (uint32_t k = noun->start + 2; k + 2 < noun->end && k - noun->start <= LONGEST_GROUP; k++) {
        const qz_span group = {noun->start, k}, measure = {k + 1, noun->end};
        qz_match word;
        if (at(binding, k) != U'的')
            continue;
        if (!is_group(binding, group) || !qz_noun_only_measures(binding, measure) ||
            !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, group, group.end, &word))
            return false;
        *subject = group;
        *noun = measure;
        return true;
    }
    return false;
}

/* 渔业担保基金|承担的|风险比例, 沿海渔企|实现的|利润: who bears, pays or makes what is measured. */
static bool takes_bearer(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_BEARER = 20, VERB = 2 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t k = noun->start + VERB + 2; k + 2 < noun->end && k - noun->start <= LONGEST_BEARER; k++) {
        const qz_span measure = {k + 1, noun->end};
        qz_match word; /* 渔船事故|造成的|死亡人数 is one thing */
        if (at(binding, k) != U'的')
            continue;
        if (qz_text_has(binding->text, noun->start, k, U'占'))
            return false; /* 民生支出占财政|支出的|比重 */
        const qz_token *verb = &tokens->items[qz_figure_token_at(binding, k - 1)];
        const qz_span bearer = {noun->start, verb->span.start};
        if (verb->span.end != k || verb->span.start != k - VERB ||
            strcmp(qz_parts_of_speech[verb->pos], "v") != 0 ||
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_HARM, verb->span.start, k, &word) ||
            bearer.end < bearer.start + 2 ||
            (!is_group(binding, bearer) && !qz_owner_is_name(binding, bearer) &&
             !(is_nominal(binding, bearer) &&
               qz_word_before(binding, QZ_LIST_HEADS, 0, bearer, bearer.end, &word))) ||
            !qz_noun_measures(binding, measure))
            return false;
        *subject = bearer;
        *noun = measure;
        return true;
    }
    return false;
}

/* 中央财政|用于“三渔”的投入: who spends it, and for what. */
static bool takes_spender(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_SPENDER = 12, SHORTEST = 4 }; /* but 财政用于…的比例 */
    qz_match measure;
    for (uint32_t k = noun->start + SHORTEST; k + 4 < noun->end && k - noun->start <= LONGEST_SPENDER; k++) {
        const qz_span spender = {noun->start, k};
        if (!qz_text_starts(binding->text, k, U"用于"))
            continue;
        if (!qz_text_has(binding->text, k, noun->end, U'的') ||
            !qz_word_before(binding, QZ_LIST_MEASURES, 0, (qz_span){k, noun->end}, noun->end, &measure) ||
            !(owner_end(binding, spender) == k || is_group(binding, spender)))
            return false;
        *subject = spender;
        noun->start = k;
        return true;
    }
    return false;
}

/* 渔业大会第四次会议|应出席代表: a meeting, and who was there or should have been. */
static bool takes_meeting(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    for (uint32_t k = noun->start + 2; k + 2 < noun->end; k++)
        if (qz_begins_set(binding, k, QZ_SET_ATTEND) && qz_ends_set(binding, k, QZ_SET_SITTING)) {
            *subject = (qz_span){noun->start, k};
            noun->start = k;
            return true;
        }
    return false;
}

/* A port or works that the phrase begins with; its start for none. */
static uint32_t port_end(const qz_binding *binding, qz_span noun)
{
    const uint32_t end = headed_end(binding, noun);
    const char32_t last = at(binding, end - 1);
    return end > noun.start && (last == U'港' || is_facility(last)) ? end : noun.start;
}

/* 省级示范区|数量: of nothing else. */
static bool only_tells_how_many(const qz_binding *binding, uint32_t at_end)
{
    return qz_text_starts(binding->text, at_end, U"数量") || qz_text_starts(binding->text, at_end, U"总数");
}

void qz_owner_of_measure(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    qz_match match;
    if (at(binding, noun->start) == U'经' && at(binding, noun->start + 1) != U'经' &&
        noun->end > noun->start + 1 && !subject->end) {
        qz_span through = {noun->start + 1, noun->end}; /* 经|宁波口岸|出口总值 */
        qz_owner_of_measure(binding, &through, subject);
        *noun = subject->end ? through : *noun;
        return;
    }
    if (subject->end || takes_meeting(binding, noun, subject) || takes_spender(binding, noun, subject) ||
        takes_possessor(binding, noun, subject) || takes_bearer(binding, noun, subject))
        return;
    if (is_moved(binding, noun->start))
        return;
    uint32_t end = qz_figure_name_end(binding, noun->start, noun->end);
    const bool told = end <= noun->start && owner_end(binding, *noun) > noun->start;
    if (told)
        end = owner_end(binding, *noun);
    if (end <= noun->start)
        end = headed_end(binding, *noun);
    if (end <= noun->start)
        end = pointed_end(binding, *noun);
    if (end > noun->start && only_tells_how_many(binding, end))
        end = port_end(binding, *noun); /* 宁波舟山港|航线总数 */
    if (end <= noun->start || end + 2 > noun->end ||
        end + (told ? LONGEST_OF_OWNER : LONGEST_MEASURE) < noun->end ||
        (!qz_word_before(binding, QZ_LIST_MEASURES, 0, (qz_span){end, noun->end}, noun->end, &match) &&
         !qz_begins_set(binding, end, QZ_SET_DAILY)) || /* 跨海大桥|单日|出入境车辆 */
        only_tells_how_many(binding, end))
        return;
    if (qz_text_has(binding->text, noun->start, end, U'在'))
        return; /* 游客在渔港的停留时间 */
    *subject = (qz_span){noun->start, end};
    noun->start = end + (at(binding, end) == U'的');
    const uint32_t token = qz_figure_token_at(binding, noun->start);
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (token < tokens->count && tokens->items[token].span.start == noun->start) {
        uint32_t start = tokens->items[behind_adverbs(binding, token)].span.start;
        if (start > noun->start &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, start, noun->end, &match))
            start = match.span.end;                                 /* 渔业集团|累计|实现|产值 */
        noun->start = start + 2 <= noun->end ? start : noun->start; /* 宁波海关|共|监管件数 */
    }
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_AWARD, noun->start, noun->end, &match) &&
        match.span.end + 2 <= noun->end)
        noun->start = match.span.end; /* 浙江大学|获批|项目 */
}
