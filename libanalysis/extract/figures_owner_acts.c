/* Whose figure it is, where the phrase tells who does it, and for whom: 财政部|安排, 市总工会|为职工|追回. */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 覆盖率 and 覆盖面 are no verbs. */
static bool is_longer_word(const qz_binding *binding, qz_span word, uint32_t end)
{
    qz_match match;
    return qz_spot_longest(binding->lexicon, binding->text, word.start, end,
                           QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES), &match) &&
           match.span.end > word.end;
}

/* The 新 of 以旧换新 is no adverb. */
static bool is_whole(const qz_binding *binding, qz_span word)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    return word.end > word.start + 1 || at(binding, word.start) != U'新' ||
           (token < tokens->count && tokens->items[token].span.start == word.start &&
            at(binding, word.start - 1) != U'换');
}

/* 渔船免税|使|3万户受益: those before the verb make it so. */
static bool makes_gain(const qz_binding *binding, qz_span noun)
{
    enum { FARTHEST = 20 };
    const char32_t verb = at(binding, noun.end), next = at(binding, noun.end + 1);
    if (noun.end < noun.start + 2 || (verb != U'使' && verb != U'让') ||
        !(qz_is_digit(next) || qz_is_numeral(next) || next == U'近' || next == U'超'))
        return false;
    for (uint32_t k = noun.end; k < binding->sentence.end && k - noun.end < FARTHEST; k++) {
        if (at(binding, k) == U',' || at(binding, k) == U'。')
            return false;
        if (qz_begins_set(binding, k, QZ_SET_GAIN))
            return true;
    }
    return false;
}

/* 学前教育政策惠及儿童41万人: before the verb stands whose figure it is. */
void qz_owner_of_reach(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    if (!subject->end && makes_gain(binding, *noun)) {
        *subject = *noun;
        noun->start = noun->end;
        return;
    }
    for (uint32_t start = noun->start + 2; start < noun->end; start++) {
        qz_match match;
        if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REACH, start, noun->end, &match) ||
            is_longer_word(binding, match.span, noun->end))
            continue;
        qz_span owner = {noun->start, start};
        noun->start = start;
        if (subject->end)
            return;
        while (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EACH, owner, owner.end, &match) &&
               qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, owner, owner.end, &match) &&
               match.span.start > owner.start + 1 && is_whole(binding, match.span) &&
               !qz_text_starts(binding->text, match.span.start, U"计划")) /* 改善计划|惠及 */
            owner.end = match.span.start; /* 基地建设共完成投资; but 以旧换新 */
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EACH, owner, owner.end, &match) &&
            match.span.start > owner.start + 1) {
            owner.end = match.span.start; /* 渔场|日均|吸引 */
            noun->start = owner.end;
        }
        while (qz_phrase_edge(at(binding, owner.end - 1)))
            owner.end--; /* 实施补贴政策、惠及… */
        *subject = owner;
        return;
    }
}

/* 发展改革委|紧急|下达, 财政部|将|发行: how and when it is done. */
static uint32_t before_adverbs(const qz_binding *binding, qz_span who)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    while (who.end > who.start) {
        const qz_token *token = &tokens->items[qz_figure_token_at(binding, who.end - 1)];
        const char pos = qz_parts_of_speech[token->pos][0];
        if (token->span.start <= who.start || (pos != 'd' && pos != 'a'))
            break;
        who.end = token->span.start;
    }
    return who.end;
}

/* 以军|在|加沙|的|行动: more than a name. */
static bool has_particle(const qz_binding *binding, qz_span who)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, who.start);
         i < tokens->count && tokens->items[i].span.start < who.end; i++)
        if (strchr("pudr", qz_parts_of_speech[tokens->items[i].pos][0]) &&
            qz_parts_of_speech[tokens->items[i].pos][0])
            return true;
    return false;
}

bool qz_owner_who_acts(const qz_binding *binding, qz_span act, qz_span *noun, qz_span *subject)
{
    static const char32_t BODIES[] = U"部委局厅办会司团行院方军";
    qz_match other; /* 政策|惠及15万人: qz_owner_of_reach; 收入 is what is measured */
    if (qz_span_empty(act) || act.end != noun->end || act.start < noun->start + 2 || subject->end ||
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, act, act.end, &other) ||
        qz_word_before(binding, QZ_LIST_MEASURES, 0, act, act.end, &other))
        return false;
    qz_span who = {noun->start, act.start};
    qz_phrase_trim_right(binding, &who, false);
    who.end = before_adverbs(binding, who);
    if (has_particle(binding, who))
        return false;
    const bool treasury = who.end > who.start + 2 && qz_text_starts(binding->text, who.end - 2, U"财政");
    const char32_t whose =
        treasury ? at(binding, who.end - 3) : 0; /* 中央, 国家, 省级, 市|财政; not 公共财政 */
    bool body = whose == U'央' || whose == U'家' || whose == U'级' || whose == U'省' || whose == U'市' ||
                whose == U'县' || (!treasury && who.end > who.start + 2 && qz_owner_is_name(binding, who));
    for (const char32_t *last = BODIES; *last && who.end > who.start + 1; last++)
        body = body || at(binding, who.end - 1) == *last;
    if (!body)
        return false;
    *subject = who;
    noun->start = noun->end;
    return true;
}

/* 铁路、公路、民航|共|发送旅客: several, and what they do together. */
void qz_owner_of_sum(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    bool list = false;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.end < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char pos = qz_parts_of_speech[tokens->items[i].pos][0];
        const bool mark = at(binding, token.start) == U'、';
        if (list &&
            ((token.end == token.start + 1 && at(binding, token.start) == U'共') ||
             (token.end == token.start + 2 && qz_begins_set(binding, token.start, QZ_SET_TOGETHER)))) {
            const bool goes_on = subject->end == noun->start && !qz_span_empty(*subject);
            if (qz_span_empty(*subject) || goes_on)
                *subject = (qz_span){goes_on ? subject->start : noun->start, token.start};
            noun->start = token.end;
            return;
        }
        if (!mark && pos && !strchr("njbf", pos))
            return;
        list = list || mark;
    }
}

/* 市总工会|为职工追回工资3亿元, 护渔行动|为渔民…: who does it for somebody; the phrase begins behind. */
void qz_owner_for_others(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_NAME = 16, SHORTEST = 2 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i + 2 < tokens->count && tokens->items[i].span.end < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const qz_span whom = tokens->items[i + 1].span;
        const char pos = qz_parts_of_speech[tokens->items[i].pos][0];
        qz_match match;
        if (token.start - noun->start > LONGEST_NAME || tokens->items[i].class != QZ_TOKEN_HAN)
            return;
        if (token.end == token.start + 1 && at(binding, token.start) == U'为' &&
            token.start >= noun->start + SHORTEST && whom.end < noun->end &&
            qz_parts_of_speech[tokens->items[i + 1].pos][0] == 'n' &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, whom.end, noun->end, &match)) {
            *subject = (qz_span){noun->start, token.start};
            qz_phrase_trim_right(binding, subject, false); /* 渔业银行|累计|为企业… */
            noun->start = whom.end;
            return;
        }
        if (pos && !strchr("nvjbam", pos))
            return;
    }
}

/* 中央财政|用于渔业的投入, 市财政|用于渔港建设资金: who pays; the phrase begins with what for. */
void qz_owner_of_use(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_PAYER = 8 };
    qz_match payer;
    qz_span period;
    uint32_t start = noun->start;
    if (qz_figure_period_beside(binding, start, false, &period) && period.end < noun->end)
        start = period.end;
    for (uint32_t k = start + 2; k + 3 < noun->end && k - start <= LONGEST_PAYER; k++) {
        const qz_span who = {start, k};
        if (!qz_text_starts(binding->text, k, U"用于") || subject->end ||
            !(qz_text_starts(binding->text, k - 2, U"财政") ||
              qz_text_starts(binding->text, k - 2, U"中央") ||
              qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_OWNER, who, k, &payer)))
            continue;
        *subject = who;
        noun->start = k;
        return;
    }
}

/* 为困难家庭发放补贴130万元, 对农户给予…: who receives it. */
void qz_owner_of_gift(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_RECEIVER = 24 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span period;
    uint32_t start = noun->start;
    if (qz_figure_period_beside(binding, start, false, &period) && period.end < noun->end)
        start = period.end;
    const char32_t adverb = at(binding, start);
    start += adverb == U'已' || adverb == U'还' || adverb == U'将' || adverb == U'共';
    const char32_t first = at(binding, start);
    if (first != U'为' && first != U'对' && first != U'向')
        return;
    for (uint32_t i = qz_figure_token_at(binding, ++start); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        qz_match match;
        if (token.end > noun->end || token.start > start + LONGEST_RECEIVER ||
            tokens->items[i].class != QZ_TOKEN_HAN)
            return;
        if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, token.start, token.end, &match) ||
            match.span.end != token.end || token.end - token.start < 2)
            continue;
        qz_span receiver = {start, token.start};
        if (receiver.end > start + 5 && qz_text_starts(binding->text, receiver.end - 3, U"一次性"))
            receiver.end -= 3;
        if (token.start < start + 2 ||
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, token.start, &match) ||
            !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, receiver, receiver.end, &match))
            return;
        *subject = receiver;
        noun->start = token.start;
        return;
    }
}

/* 澄川渔队|获|金牌3枚, “渔字号”文艺精品|共获|渔歌奖3项: who got what is counted. */
void qz_owner_who_wins(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_NAME = 20, SHORTEST = 2 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    bool quoted = false;
    const bool inside = subject->end == noun->start && !qz_span_empty(*subject); /* 舟山|渔队|夺得… */
    if (subject->end && !inside)
        return;
    for (uint32_t i = qz_figure_token_at(binding, noun->start); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t c = at(binding, token.start);
        const char pos = qz_parts_of_speech[tokens->items[i].pos][0];
        if (token.end > noun->end || token.end + 1 == noun->end || token.start - noun->start > LONGEST_NAME)
            return;
        if (!quoted && token.start >= noun->start + SHORTEST &&
            qz_set_end(binding->lexicon, binding->text, token.start, QZ_SET_WIN) == token.end) {
            *subject = (qz_span){inside ? subject->start : noun->start, token.start};
            qz_phrase_trim_right(binding, subject, false);
            noun->start = token.end;
            return;
        }
        quoted = c == U'“' || (quoted && c != U'”');
        if (!quoted && c != U'”' && pos && !strchr("njbsad", pos))
            return;
    }
}

/* Behind a time, 其中 and 同时 at the beginning of a phrase. */
static uint32_t behind_opening(const qz_binding *binding, qz_span noun)
{
    qz_span period;
    uint32_t start = noun.start;
    for (uint32_t before = UINT32_MAX; start < noun.end && start != before;) {
        before = start;
        if (qz_figure_period_beside(binding, start, false, &period))
            start = period.end;
        start += at(binding, start) == U',' || qz_is_space(at(binding, start));
        start +=
            qz_text_starts(binding->text, start, U"其中") || qz_text_starts(binding->text, start, U"同时")
                ? 2
                : 0;
    }
    return start;
}

/* 等|省份, 等|东部|省份: where the word ends that says what the places are; `start` for none. */
static uint32_t area_end(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST_ATTRIBUTE = 3 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, start, QZ_SET_AREA);
    const uint32_t token = qz_figure_token_at(binding, start);
    if (end > start || token >= tokens->count || tokens->items[token].span.start != start ||
        tokens->items[token].span.end > start + LONGEST_ATTRIBUTE ||
        !strchr("nfsb", qz_parts_of_speech[tokens->items[token].pos][0]) ||
        !qz_parts_of_speech[tokens->items[token].pos][0])
        return end;
    const uint32_t attribute = tokens->items[token].span.end;
    const uint32_t behind = qz_set_end(binding->lexicon, binding->text, attribute, QZ_SET_AREA);
    return behind > attribute ? behind : start;
}

void qz_owner_of_places(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    enum { LONGEST_LIST = 60 };
    const uint32_t start = behind_opening(binding, *noun);
    qz_match place;
    bool list = false;
    if (subject->end || !qz_figure_place_at(binding, start, noun->end, &place))
        return;
    for (uint32_t k = place.span.end; k + 1 < noun->end && k - start < LONGEST_LIST; k++) {
        const char32_t c = at(binding, k);
        list = list || c == U'、';
        if (qz_ends_clause(c) || qz_is_digit(c) || (!list && qz_owner_leads_to(c)))
            return; /* 河南|从江苏、湖北等地 */
        if (c != U'等' || !list)
            continue;
        const uint32_t area = area_end(binding, k + 1);
        const uint32_t end = area == k + 1 && at(binding, k + 1) == U'地' ? k + 2 : area;
        const uint32_t rest = end + (at(binding, end) == U'的');
        if (end > k + 1 && (rest + 2 <= noun->end || rest >= noun->end)) { /* 苏州、无锡等地的|17个气象站 */
            *subject = (qz_span){start, end};
            noun->start = rest < noun->end ? rest : noun->end;
        }
        return;
    }
}
