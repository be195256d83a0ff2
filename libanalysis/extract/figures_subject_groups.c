/* Whose figure it is, where no name tells: a group that does something (企业累计建成…), those to whom a
 * clause of its own applies (在渔港落户的职工，…). */
#include "extract/figures_name.h"

enum { LONGEST_NAME = 20 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* Does the sentence go on with what the body does? Then its name is over. */
bool qz_subject_is_doing(const qz_binding *binding, const qz_token *token)
{
    qz_match match;
    const qz_lists lists = QZ_IN(QZ_LIST_BOUNDARIES);
    if (token->class != QZ_TOKEN_HAN ||
        !qz_spot_exact(binding->lexicon, binding->text, token->span.start, token->span.end, lists, &match))
        return false;
    do {
        const uint32_t role = qz_cell_choice(binding->lexicon, match.sense, QZ_BOUNDARY_ROLE);
        if (role == QZ_VERB || role == QZ_LIGHT_VERB || role == QZ_PREPOSITION)
            return true;
    } while (qz_lexicon_next_sense(binding->lexicon, lists, &match));
    return false;
}

/* The first token from `i` on that is no adverb: 累计|建成. */
const qz_token *qz_subject_behind_adverbs(const qz_binding *binding, uint32_t i)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match match;
    qz_span period; /* 联营企业当年新开航线… */
    if (i + 1 < tokens->count &&
        qz_figure_period_beside(binding, tokens->items[i].span.start, false, &period))
        i = qz_figure_token_at(binding, period.end);
    while (i + 1 < tokens->count &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, tokens->items[i].span.start,
                         tokens->items[i].span.end, &match) &&
           match.span.end == tokens->items[i].span.end)
        i++;
    return &tokens->items[i];
}

/* 比全国企业, 将银行, 使园区: whoever stands there does not do what follows. */
static bool leads_other(char32_t lead)
{
    for (const char32_t *c = U"比较将把使让"; *c; c++)
        if (*c == lead)
            return true;
    return false;
}

/* 渔村居民每百户拥有…, 渔具行业累计建成…: a group that does what follows. */
bool qz_subject_group_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, start); i + 1 < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        qz_match match;
        if (token->span.end >= limit || token->span.end - start > LONGEST_NAME ||
            token->class != QZ_TOKEN_HAN || qz_subject_is_doing(binding, token))
            return false;
        if (at(binding, token->span.start) == U'由' && token->span.end == token->span.start + 1)
            start = token->span.end; /* 将申领条件由|企业职工参加… */
        const qz_span name = {start, token->span.end};
        const bool how = name.end == name.start + 2 && /* 试点|组建3个…; but 试点城市 */
                         qz_text_starts(binding->text, name.start, U"试点");
        if (!how && !leads_other(at(binding, start)) &&
            (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, name, name.end, &match) ||
             qz_owner_is_organ(binding, name)) &&
            (qz_figure_modal_end(binding, token[1].span.start) ||
             qz_subject_is_doing(binding, qz_subject_behind_adverbs(binding, i + 1)))) {
            *subject = name;
            return true;
        }
    }
    return false;
}

/* 渔具企业|作用凸显，|占出口总额七成, 联营企业|动力强劲，|对渔业增长贡献率…: the clause of the figure, which
 * opens at `own`, begins with its share of something; whose it is says the clause before, of what they are
 * like. */
bool qz_subject_praised_at(const qz_binding *binding, uint32_t i, qz_span clause, uint32_t own,
                           qz_span *subject)
{
    enum { LONGEST_CLAUSE = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const bool told = i && binding->frames[i - 1].figure.number.span.end > clause.start;
    if (told || clause.end + 1 != own || clause.end - clause.start > LONGEST_CLAUSE ||
        (at(binding, own) != U'占' && at(binding, own) != U'对') || !qz_figure_word_alone(binding, own))
        return false; /* 对外开放口岸 */
    for (uint32_t k = qz_figure_token_at(binding, clause.start);
         k + 1 < tokens->count && tokens->items[k].span.end < clause.end; k++) {
        const qz_token *token = &tokens->items[k];
        const qz_span name = {clause.start, token->span.end};
        qz_match match;
        if (token->class != QZ_TOKEN_HAN || token[1].class != QZ_TOKEN_HAN ||
            at(binding, token[1].span.start) == U'的' || qz_subject_is_doing(binding, token))
            return false;
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, name, name.end, &match)) {
            *subject = name;
            return true;
        }
    }
    return false;
}

/* 对不停航的联营企业，…, 在港区无住所的船员，…: whom a clause of its own speaks of. */
bool qz_subject_party_at(const qz_binding *binding, uint32_t start, uint32_t end, qz_span *subject)
{
    enum { LONGEST_PARTY = 40 };
    const bool to = at(binding, start) == U'对';
    qz_span party = {start + to, end};
    qz_match match;
    if ((!to && at(binding, start) != U'在') || party.end < party.start + 2 ||
        party.end - party.start > LONGEST_PARTY || at(binding, end) != U',' ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, party, end, &match))
        return false;
    qz_match deed; /* 对渔业品种|实行|收储政策，: what is done, not for whom */
    uint32_t last = match.span.start;
    while (last > party.start && at(binding, last - 1) != U'的')
        last--;
    if (to && qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_VERB, (qz_span){last, match.span.start}, &deed))
        return false;
    const bool described = to || qz_text_has(binding->text, party.start, match.span.start, U'的');
    qz_match person; /* 在渔港落户的职工，…; but 在|宁波的渔业园区，… is where */
    party.start += !to && !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, party, end, &person);
    if (described)
        *subject = party;
    return described;
}

/* 渔船超过300艘的渔港，补助标准为…: a clause of its own says by a condition for whom it is. */
bool qz_subject_described_at(const qz_binding *binding, uint32_t i, uint32_t start, uint32_t end,
                             qz_span *subject)
{
    enum { LONGEST_PARTY = 40 };
    const qz_span party = {start, end};
    qz_match match;
    if (at(binding, end) != U',' || end - start > LONGEST_PARTY ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, party, end, &match) ||
        match.span.start <= start || at(binding, match.span.start - 1) != U'的')
        return false;
    for (uint32_t k = start; k < end; k++) /* 舟山成为产值超亿元的城市: a whole statement */
        if (at(binding, k) == U'是' || qz_text_starts(binding->text, k, U"成为"))
            return false;
    for (uint32_t k = i; k > 0 && binding->frames[k - 1].figure.number.span.start >= start; k--)
        if (binding->frames[k - 1].figure.number.span.end <= end &&
            binding->frames[k - 1].figure.number.unit_class != QZ_UNIT_PERCENT &&
            qz_before_is_condition(binding, &binding->frames[k - 1])) {
            *subject = party;
            return true;
        }
    return false;
}

/* 部门, 企业, 试点城市: who do something together; but 向|参保企业|发放…, 来自|37个国家|的渔民. */
static bool is_actor(const qz_binding *binding, qz_span who)
{
    uint32_t start = who.start;
    while (start > binding->sentence.start &&
           (qz_is_digit(binding->text->folded[start - 1]) || !qz_is_han(binding->text->folded[start - 1])))
        start--;
    for (const char32_t *to = U"向与对自为给的"; *to; to++)
        if (start > binding->sentence.start && binding->text->folded[start - 1] == *to)
            return false;
    return binding->text->folded[who.end] != U'的' &&
           (qz_ends_set(binding, who.end, QZ_SET_DOER) || qz_ends_set(binding, who.end, QZ_SET_BODY));
}

/* 出台|政策7项, 累计|收集…; but 带动|销售额3亿元, 在|舟山…: what they do themselves. */
static bool is_own_deed(const qz_binding *binding, const qz_token *token)
{
    const qz_token *verb =
        qz_subject_behind_adverbs(binding, (uint32_t)(token - binding->analysis->tokens.items));
    return qz_parts_of_speech[verb->pos][0] == 'v' && verb->span.end > verb->span.start + 1 &&
           !qz_text_starts(binding->text, verb->span.start, U"带动") && qz_subject_is_doing(binding, verb);
}

bool qz_subject_stays_with_actor(const qz_binding *binding, uint32_t i, uint32_t opening)
{
    const qz_draft *before = &binding->frames[i - 1].figure;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, opening);
    uint32_t commas = 0;
    if (!before->subject || before->subject_span.end > before->number.span.start ||
        !is_actor(binding, before->subject_span) || token >= tokens->count ||
        tokens->items[token].span.start != opening || !is_own_deed(binding, &tokens->items[token]))
        return false;
    for (uint32_t k = before->number.span.end; k < opening; k++) {
        const char32_t c = binding->text->folded[k];
        commas += c == U',';
        if (c == U';' || c == U':')
            return false;
    }
    return commas == 1;
}
