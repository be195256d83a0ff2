/* The left edge of the phrase left of a number: times, owners and verbs that stand before what is measured.
 */
#include "extract/figures_name.h"

#include "value/numeral.h"

#include <string.h>

enum {
    QZ_PLACE_COUNTY_LEVEL = 4,
    QZ_PLACE_REGION_LEVEL
}; /* choices of the list: names of counties begin those of companies (澄江化工) */

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* Does what a place of that level is said to have follow its name? */
/* 零售, 三七: a numeral's character at the beginning of a word that is none. */
static bool begins_longer_word(const qz_binding *binding, uint32_t start)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t i = qz_figure_token_at(binding, start);
    return i < tokens->count && tokens->items[i].span.start == start &&
           tokens->items[i].span.end > start + 1 && tokens->items[i].class == QZ_TOKEN_HAN &&
           tokens->items[i].known;
}

static bool owns(const qz_binding *binding, const qz_match *place)
{
    const uint32_t level = qz_cell_choice(binding->lexicon, place->sense, QZ_PLACE_LEVEL);
    const char32_t next = at(binding, place->span.end);
    const char32_t before = place->span.start ? at(binding, place->span.start - 1) : 0;
    if (next == U'、' || next == U'和' || next == U'与' || next == U'同' || next == U'境' || next == U'—' ||
        before == U'—' || (qz_is_numeral(next) && !begins_longer_word(binding, place->span.end)))
        return false; /* 非洲、拉美市场, 河西走廊—…, 南疆五地州, 中国境内; but 美国|零售额 */
    return level < QZ_PLACE_COUNTY_LEVEL || level == QZ_PLACE_REGION_LEVEL || next == U'的';
}

/* 在孵 of 在孵企业, not of 在孵化企业时. */
bool qz_state_word(const qz_binding *binding, uint32_t at, uint32_t end, qz_match *state)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_STATE, at, end, state) || state->span.end == end)
        return false;
    const uint32_t behind = qz_figure_token_at(binding, state->span.end);
    return behind < tokens->count && tokens->items[behind].span.start == state->span.end;
}

/* 从 begins the noun 从业人员 and 使 the verb 使用; elsewhere it is a particle by itself or with what follows
 * (从事). */
static bool begins_noun(const qz_binding *binding, uint32_t at)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, at);
    const uint32_t next = qz_figure_token_at(binding, at + 1);
    const bool where = binding->text->folded[at] == U'在' &&
                       next + 1 < tokens->count && /* 在湘企业, 在华销量 */
                       tokens->items[next].span.start == at + 1 && tokens->items[next].span.end == at + 2 &&
                       qz_parts_of_speech[tokens->items[next].pos][0] == 'n';
    qz_match state;
    if (qz_begins_set(binding, at, QZ_SET_NO_PARTICLE) ||
        qz_state_word(binding, at, binding->sentence.end, &state) || where)
        return true;
    if (token == tokens->count || tokens->items[token].span.start != at ||
        tokens->items[token].span.end - at == 1)
        return false;
    const char pos = qz_parts_of_speech[tokens->items[token].pos][0];
    return pos == 'n' || pos == 'l' || pos == 'j' || (pos == 'v' && binding->text->folded[at] != U'从');
}

/* A measure whose first word by itself would be a verb; 平均 and a measure. */
static bool begins_measure(const qz_binding *binding, qz_span noun)
{
    qz_match measure, verb;
    if (qz_text_starts(binding->text, noun.start, U"平均") &&
        (qz_word_after(binding, QZ_LIST_MEASURES, QZ_TAIL, noun.start + 2, noun.end, &measure) ||
         qz_noun_measures(binding, (qz_span){noun.start + 2, noun.end})))
        return true;
    const qz_lists verbs = QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS);
    return qz_spot_longest(binding->lexicon, binding->text, noun.start, noun.end, QZ_IN(QZ_LIST_MEASURES),
                           &measure) &&
           !(qz_spot_longest(binding->lexicon, binding->text, noun.start, noun.end, verbs, &verb) &&
             verb.span.end >= measure.span.end);
}

/* 重点|实验室: a noun before a noun is no adverb. */
static bool describes(const qz_binding *binding, qz_span word, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    if (token + 1 >= tokens->count || tokens->items[token].span.end != word.end || word.end >= end)
        return false;
    const char *next = qz_parts_of_speech[tokens->items[token + 1].pos];
    qz_match verb;
    const bool names = next[0] == 'n' || next[0] == 'j' ||
                       (strcmp(next, "vn") == 0 && token + 2 < tokens->count && /* 基本|养老|保险 */
                        qz_parts_of_speech[tokens->items[token + 2].pos][0] == 'n' &&
                        !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, word.end, end, &verb));
    if (at(binding, word.start) == U'最') /* 最低|工资标准, 最高|限价; but 最高|可抵扣 */
        return names || (tokens->items[token + 1].span.end >= word.end + 2 && word.end + 2 <= end &&
                         !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, word.end, end, &verb));
    return qz_parts_of_speech[tokens->items[token].pos][0] == 'n' && names;
}

/* 要|淘汰…, 再|压减…, 还|投入…: what is to be done, and what only joins it. */
static bool is_modal_alone(const qz_binding *binding, qz_span noun)
{
    static const char32_t MODALS[] = U"要再需将拟须可共能还也就又仅都";
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const char32_t c = at(binding, noun.start);
    if (token + 1 >= tokens->count || tokens->items[token].span.start != noun.start ||
        tokens->items[token].span.end != noun.start + 1 || noun.end <= noun.start + 1)
        return false;
    const char pos = qz_parts_of_speech[tokens->items[token + 1].pos][0];
    for (const char32_t *modal = MODALS; *modal; modal++)
        if (c == *modal)
            return pos == 'v' || pos == 'p' || pos == 'd' || c == U'共';
    return false;
}

/* 共办 is no word in 共|办理; but 办理|市 is no place. */
static bool ends_token(const qz_binding *binding, qz_span verb)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, verb.end);
    if (token >= tokens->count || tokens->items[token].span.start == verb.end)
        return true;
    const qz_span word = tokens->items[token].span;
    qz_match place;
    return word.start == verb.start && word.end == verb.end + 1 && at(binding, verb.end) == U'市' &&
           !qz_figure_place_at(binding, word.start, word.end, &place);
}

/* 帮扶|监测对象: behind another verb, one that makes a word with the short noun after it. */
static bool names_object(const qz_binding *binding, qz_span verb, uint32_t end)
{
    enum { LONGEST_VERB = 4, SHORTEST_NOUN = 2 };
    const uint32_t room = verb.start - binding->sentence.start;
    const qz_span before = {verb.start - (room > LONGEST_VERB ? LONGEST_VERB : room), verb.start};
    qz_match match;
    return end > verb.end && end - verb.end <= SHORTEST_NOUN &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, before, verb.start, &match);
}

/* 而|出口额…, 其|营业收入…: words that only lead on. */
static bool leads_on(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    if (token >= tokens->count || tokens->items[token].span.start != noun.start ||
        tokens->items[token].span.end != noun.start + 1 || noun.end == noun.start + 1)
        return false;
    const bool joins = strcmp(qz_parts_of_speech[tokens->items[token].pos], "c") == 0;
    const char32_t c = at(binding, noun.start);
    return (joins && at(binding, noun.start + 1) != U'有') || c == U'其' || c == U'于'; /* 既有住宅 */
}

/* 但是, 然而, 如果: a conjunction of two characters; 既有住宅 and 即时结算 have none. */
static bool joins_sentences(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const char32_t first = at(binding, noun.start);
    return token < tokens->count && tokens->items[token].span.start == noun.start &&
           tokens->items[token].span.end == noun.start + 2 && noun.end > noun.start + 3 &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "c") == 0 && first != U'既' && first != U'即';
}

/* 这座|常住人口: which one is pointed at. */
static bool points(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start + 1);
    const char32_t c = at(binding, noun.start);
    return (c == U'这' || c == U'那') && noun.end > noun.start + 3 && token < tokens->count &&
           tokens->items[token].span.end == noun.start + 2 &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'q';
}

/* 治理|面积, 发放|金额: how much of it was done is named after the verb. */
static bool measures_deed(const qz_binding *binding, uint32_t start, uint32_t end)
{
    qz_match match;
    return qz_word_after(binding, QZ_LIST_MEASURES, QZ_DEED_NOUN, start, end, &match) &&
           match.span.end == end;
}

/* 共|有|体育场地; but 有条件的县城. */
static bool only_has(const qz_binding *binding, qz_span noun)
{
    if (at(binding, noun.start) != U'有' || !qz_figure_word_alone(binding, noun.start) ||
        noun.end < noun.start + 3)
        return false;
    if (qz_text_has(binding->text, noun.start, noun.end, U'的'))
        return false;
    return true;
}

/* 全面投产|后|年产值: the verb that it stands behind is no part of the noun, nor is it. */
static bool is_after_deed(const qz_binding *binding, qz_span noun)
{
    return at(binding, noun.start) == U'后' && noun.end > noun.start + 2 &&
           noun.start > binding->sentence.start && qz_is_han(at(binding, noun.start - 1)) &&
           (qz_figure_word_alone(binding, noun.start) || at(binding, noun.start + 1) == U'年');
}

/* 对欧洲|出口, 对共建国家|进出口: with whom is part of what is measured. */
bool qz_phrase_names_trade(const qz_binding *binding, qz_span noun)
{
    if (noun.end < noun.start + 5 || at(binding, noun.start) != U'对' ||
        !qz_figure_word_alone(binding, noun.start))
        return false;
    return qz_text_starts(binding->text, noun.end - 3, U"贡献率") || /* 对全市渔业增长|贡献率 */
           qz_text_starts(binding->text, noun.end - 3, U"贸易额") ||
           qz_text_starts(binding->text, noun.end - 3, U"出口额") ||
           qz_text_starts(binding->text, noun.end - 2, U"出口") ||
           qz_text_starts(binding->text, noun.end - 2, U"进口") ||
           qz_text_starts(binding->text, noun.end - 2, U"贸易");
}

/* 西部地区|投资: no name of a thing begins so. */
static bool is_area(const qz_binding *binding, qz_span place)
{
    return qz_text_starts(binding->text, place.end - 2, U"地区") ||
           qz_text_starts(binding->text, place.end - 2, U"区域");
}

/* 浙江|产值, 浙江|投入, 浙江|经济(增长): behind the place no more than a measure, or what is done with the
 * sum. */
static bool only_measure(const qz_binding *binding, uint32_t start, uint32_t end)
{
    qz_match word;
    if (end == start + 2 && qz_text_starts(binding->text, start, U"经济"))
        return true;
    return !qz_text_starts(binding->text, start, U"成立") &&
           (qz_spot_exact(binding->lexicon, binding->text, start, end, QZ_IN(QZ_LIST_MEASURES), &word) ||
            (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_EVENT, start, end, &word) &&
             word.span.end == end));
}

static bool begins_token(const qz_binding *binding, uint32_t position)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, position);
    return token < tokens->count && tokens->items[token].span.start == position;
}

/* May what stands behind 的有, 是 or 这个 be all that is told of? It is short. Behind 是 it is a measure,
 * unless the noun begins there: 原因是|渔港利用率; but 该渔港是全市首个|利用率达37%的渔港. And
 * 渔市的|这个|渔港: 的 joins it to its owner. */
static bool is_told(const qz_binding *binding, qz_span noun, uint32_t lead, uint32_t told)
{
    enum { LONGEST = 12 };
    qz_match measure;
    const char32_t c = at(binding, lead);
    if (told + 1 >= noun.end || !begins_token(binding, lead) || !begins_token(binding, told))
        return false; /* 优良|的|有机肥 */
    if (lead == noun.start)
        return true;
    return noun.end - told <= LONGEST && c != U'这' &&
           (c != U'是' ||
            (!qz_text_has(binding->text, told, noun.end, U'首') &&
             qz_word_before(binding, QZ_LIST_MEASURES, 0, (qz_span){told, noun.end}, noun.end, &measure)));
}

/* 以渔船等为代表的|出口, 参会的有|渔民, 这个|直径: where words end that only lead to what is told of;
 * noun.start for none. */
static uint32_t lead_end(const qz_binding *binding, qz_span noun)
{
    if (qz_set_end(binding->lexicon, binding->text, noun.start, QZ_SET_NAMELY) == noun.end)
        return noun.end; /* 这种|37英寸显示器 */
    for (uint32_t k = noun.start; k + 3 < noun.end; k++) {
        const uint32_t typified = qz_set_end(binding->lexicon, binding->text, k, QZ_SET_TYPIFIED);
        if (typified > k && typified + 1 < noun.end)
            return typified;
        const uint32_t told = qz_set_end(binding->lexicon, binding->text, k, QZ_SET_NAMELY);
        if (told > k && is_told(binding, noun, k, told))
            return told;
    }
    return noun.start;
}

static bool joins_next(const qz_binding *binding, uint32_t position)
{
    const char32_t c = at(binding, position);
    return c == U'、' || c == U'和' || c == U'及' || c == U'与';
}

/* Marks, particles, times, 已 and 这座, which only lead on; false where the noun begins. */
static bool drop_lead(const qz_binding *binding, qz_span *noun)
{
    qz_span period;
    const char32_t c = at(binding, noun->start);
    if (qz_phrase_edge(c) || c == U')' ||
        (qz_phrase_particle(c) && !begins_noun(binding, noun->start) && !begins_measure(binding, *noun))) {
        noun->start += c == U'从' && qz_text_starts(binding->text, noun->start, U"从事") ? 2 : 1;
        return true;
    }
    if (qz_figure_period_beside(binding, noun->start, false, &period) && period.end <= noun->end) {
        noun->start = period.end;
        noun->start += at(binding, noun->start) == U'时' && noun->start < noun->end &&
                       qz_figure_word_alone(binding, noun->start); /* 今年2月|时|最高涨至… */
        return true;
    }
    const uint32_t lead = lead_end(binding, *noun);
    if (lead > noun->start) {
        noun->start = lead;
        return true;
    }
    if ((c == U'已' || c == U'仅') && noun->end > noun->start + 3 &&
        qz_figure_word_alone(binding, noun->start) && !joins_next(binding, noun->start + 2)) {
        noun->start++; /* 已|接待游客, 仅|渔具规模; but 已建和在建渔港 */
        return true;
    }
    const bool pointed = points(binding, *noun);
    noun->start += pointed ? 2 : 0;
    return pointed;
}

/* 全国|…, 全市|…: the whole that it is of. */
static bool take_whole(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    qz_span whole;
    if (!qz_figure_whole_at(binding, noun->start, noun->end, &whole))
        return false;
    const bool inside = noun->start > binding->sentence.start && qz_is_han(at(binding, noun->start - 1));
    const bool first = at(binding, whole.end) == U'首'; /* 成为全国首个…, 其中全国首创… */
    const bool opens = !inside && at(binding, whole.end + 1) != U'创';
    if (first ? opens : !qz_figure_is_scope(binding, whole, noun->end))
        *subject = whole;
    noun->start = whole.end;
    return true;
}

/* 渔业部|将|对宁波|投资: the body that the clause begins with, which ends before `lead`. */
static bool gives(const qz_binding *binding, uint32_t lead, qz_span *giver)
{
    uint32_t start = lead;
    while (start > binding->sentence.start && at(binding, start - 1) != U',' &&
           at(binding, start - 1) != U';')
        start--;
    return qz_subject_body_at(binding, start, lead, giver) ||
           qz_subject_group_at(binding, start, lead, giver);
}

/* 澄川|规上工业增加值: the place whose it is. */
static bool take_place(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    qz_match place;
    if (!qz_figure_place_at(binding, noun->start, noun->end, &place))
        return false;
    const char32_t next = at(binding, place.span.end);
    const uint32_t least =
        is_area(binding, place.span) || only_measure(binding, place.span.end, noun->end) ? 2 : 3;
    if (qz_figure_name_end(binding, noun->start, noun->end) > place.span.end ||
        qz_text_starts(binding->text, place.span.start, U"港澳") || /* 港澳台|居民: who */
        next == U'至' || next == U'到' || next == U'第' || /* 宁波|至舟山铁路, 宁波|第37届运动会 */
        noun->end - place.span.end < least || !owns(binding, &place))
        return false;
    const char32_t lead = place.span.start > binding->sentence.start ? at(binding, place.span.start - 1) : 0;
    const bool given = lead == U'对' || lead == U'向';
    qz_span giver;
    if (given && !subject->end && !qz_text_has(binding->text, place.span.end, noun->end, U'的') &&
        gives(binding, place.span.start - 1, &giver))
        *subject = giver;
    else if ((noun->end - place.span.end > 2 || lead != U'在') && /* 在|浙江|投资 says where */
             (!subject->end || !given))                           /* 舟山|3日|对宁波|… */
        *subject = place.span;
    noun->start = place.span.end;
    return true;
}

/* 但是|国内产能, 共|有|体育场地, 要|淘汰产能, 全面投产|后|年产值 */
static bool drop_joint(const qz_binding *binding, qz_span *noun)
{
    if (joins_sentences(binding, *noun)) {
        noun->start += 2;
        return true;
    }
    const bool joint = only_has(binding, *noun) || is_modal_alone(binding, *noun) ||
                       leads_on(binding, *noun) || is_after_deed(binding, *noun);
    noun->start += joint;
    return joint;
}

/* 办结率, 实际利用外资, 上市公司: a name that begins with what by itself would be a verb. */
static bool begins_name(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return begins_measure(binding, noun) ||
           (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, noun.start, noun.end, &match) &&
            match.span.end < noun.end && at(binding, match.span.end) == U'率');
}

/* 加速|器, 联合|国: it only begins a word that the dictionary has. */
static bool begins_word(const qz_binding *binding, qz_span adverb)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, adverb.start);
    return token < tokens->count && tokens->items[token].span.start == adverb.start &&
           tokens->items[token].span.end > adverb.end && tokens->items[token].known;
}

/* The verb or adverb that the noun begins with; `word` is that, where there is one. */
static bool begins_with_verb(const qz_binding *binding, qz_span noun, qz_match *word)
{
    return (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_OPENING_VERB, noun.start, noun.end, word) &&
            !begins_word(binding, word->span)) || /* 保障性住房 */
           (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, noun.start, noun.end, word) &&
            ends_token(binding, word->span) && !names_object(binding, word->span, noun.end)) ||
           (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, noun.start, noun.end, word) &&
            word->span.end - word->span.start > 1) ||
           (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun.start, noun.end, word) &&
            word->span.end - word->span.start > 1 && !begins_word(binding, word->span) &&
            !describes(binding, word->span, noun.end)) ||
           qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, noun.start, noun.end, word);
}

/* At the left edge: time, adverbs, subject; verbs and what stands before them. */
void qz_phrase_trim_left(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    for (int times = 0; times < 16 && noun->start < noun->end; times++) {
        qz_match word;
        if (qz_phrase_names_trade(binding, *noun))
            return;
        if (drop_lead(binding, noun) || take_whole(binding, noun, subject) ||
            qz_party_takes(binding, noun, subject))
            continue;
        if (qz_subject_departments_at(binding, noun->start, noun->end, subject)) {
            noun->start = subject->end;
            continue;
        }
        if (take_place(binding, noun, subject))
            continue;
        if (begins_name(binding, *noun))
            return;
        if (drop_joint(binding, noun))
            continue;
        if (qz_spot_longest(binding->lexicon, binding->text, noun->start, noun->end, QZ_IN(QZ_LIST_TERMS),
                            &word) &&
            word.span.end == noun->end)
            return; /* 上市公司 */
        if (!begins_with_verb(binding, *noun, &word) || word.span.end + 1 == noun->end ||
            measures_deed(binding, word.span.end, noun->end))
            return; /* 降低|额, 治理|面积 */
        noun->start = word.span.end;
    }
}
