/* The noun right of a number (3家企业), and when it is what is counted or measured. */
#include "extract/figures_name.h"

#include <string.h>

enum { LONGEST_NOUN = 40 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 这些, 他们, 各自; but 本科, 本市 and 大中 describe. */
static bool is_pronoun(char32_t first)
{
    static const char32_t FIRST[] = U"这那哪什谁我你您他她它咱自其各每某彼几多怎此之如";
    for (const char32_t *c = FIRST; *c; c++)
        if (*c == first)
            return true;
    return false;
}

static bool has_role(const qz_binding *binding, const qz_token *token, uint32_t role)
{
    qz_match match;
    return qz_word_after(binding, QZ_LIST_BOUNDARIES, role, token->span.start, token->span.end, &match) &&
           match.span.end == token->span.end;
}

/* 37个渔港|集中开工: does a predicate, of one word or two, begin with the token? */
static bool is_predicate(const qz_binding *binding, const qz_token *token, uint32_t limit)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match match;
    if (token->span.end < limit && at(binding, token->span.end) == U'着' &&
        qz_parts_of_speech[token->pos][0] == 'v')
        return true; /* 上亿渔民|守护着渔场 */
    if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_PREDICATE, token->span.start, limit, &match))
        return false;
    if (match.span.end < limit && qz_begins_set(binding, match.span.end, QZ_SET_GATHERING))
        return false; /* 37场集中签约|活动 */
    const uint32_t next = qz_figure_token_at(binding, match.span.end);
    return match.span.end == limit || next >= tokens->count ||
           tokens->items[next].span.start == match.span.end;
}

static bool stops(const qz_binding *binding, const qz_token *token)
{
    qz_match match;
    const qz_span first = token->span; /* 10个项目|列|入 */
    if (has_role(binding, token, QZ_STOP) ||
        (first.end == first.start + 1 && first.end < binding->sentence.end &&
         token[1].span.end == first.end + 1 &&
         qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_STOP, first.start, first.end + 1, &match) &&
         match.span.end == first.end + 1))
        return true;
    if (qz_spot_exact(binding->lexicon, binding->text, token->span.start, token->span.end,
                      QZ_IN(QZ_LIST_MOVEMENTS), &match) &&
        token->span.end - token->span.start > 1)
        return true;
    const char *pos = qz_parts_of_speech[token->pos];
    const char32_t next = token->span.end < binding->sentence.end ? at(binding, token->span.end) : 0;
    if (next == U'了' && pos[0] == 'v')
        return true; /* 46万群众|远离了 */
    const uint32_t start = token->span.start;
    if (pos[0] == 'v' && start > binding->sentence.start + 2 &&
        (qz_text_starts(binding->text, start - 2, U"举措") ||
         qz_text_starts(binding->text, start - 2, U"措施")))
        return true; /* 37条举措|促进渔业消费 */
    const char32_t modal = at(binding, token->span.start);
    if ((modal == U'要' || modal == U'能' || modal == U'会') && token->span.end == token->span.start + 1 &&
        next && qz_figure_token_at(binding, token->span.end) < binding->analysis->tokens.count &&
        strchr("vda", qz_parts_of_speech[token[1].pos][0]))
        return true; /* 12个渔港|要加快建设 */
    if ((modal == U'到' || modal == U'赴') && token->span.end == token->span.start + 1)
        return true; /* 37名毕业生|到渔村就业 */
    if (at(binding, token->span.start) == U'可' && next && qz_figure_modal_end(binding, token->span.start))
        return true; /* 6.5%左右的增速|可以实现… */
    return strcmp(pos, "d") == 0 || strcmp(pos, "ad") == 0 || strcmp(pos, "p") == 0 ||
           strcmp(pos, "ul") == 0 || strcmp(pos, "y") == 0 ||
           (strcmp(pos, "r") == 0 && is_pronoun(at(binding, token->span.start)));
}

/* 二级以上医院, 中型以下水库: 以上 with a noun behind it is part of the name. */
static bool is_grade(const qz_binding *binding, qz_span token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t last = at(binding, token.end - 1);
    if (at(binding, token.start) != U'以' || token.end - token.start != 2 || (last != U'上' && last != U'下'))
        return false;
    const uint32_t next = qz_figure_token_at(binding, token.end);
    return token.end < end && next < tokens->count && tokens->items[next].class == QZ_TOKEN_HAN &&
           !stops(binding, &tokens->items[next]);
}

/* 12人|是|党员, not 6家|是由…控股: what they are is what is counted. A word of no known class is a noun. */
static void skip_copula(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const bool all =
        at(binding, noun->start) == U'都' || at(binding, noun->start) == U'均'; /* 八成|都是|渔企 */
    const uint32_t copula = noun->start + all;
    const uint32_t next = qz_figure_token_at(binding, copula + 1);
    const char32_t c = at(binding, copula);
    if (noun->end <= copula + 1 || (c != U'是' && !(all && c == U'为')) || next >= tokens->count ||
        tokens->items[next].span.start != copula + 1)
        return;
    const char class = qz_parts_of_speech[tokens->items[next].pos][0];
    if (!class || strchr("nabjl", class))
        noun->start = copula + 1;
}

/* 三次|提高|渔具补贴: what was done so many times is that it rose. */
static bool is_times_moved(const qz_binding *binding, const qz_frame *frame, const qz_token *verb)
{
    qz_match movement;
    return qz_number_has_unit(&frame->figure.number, "次") && verb->span.end < frame->right.end &&
           verb->span.end > verb->span.start + 1 &&
           qz_spot_exact(binding->lexicon, binding->text, verb->span.start, verb->span.end,
                         QZ_IN(QZ_LIST_MOVEMENTS), &movement);
}

/* 五次荣获“…”称号: what was done so many times has its name behind the verb. */
static void skip_deed(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = qz_figure_token_at(binding, noun->start);
    const char *unit = frame->figure.number.unit;
    if (unit && (strcmp(unit, "次") == 0 || strcmp(unit, "届") == 0) && first < tokens->count &&
        tokens->items[first].span.start == noun->start && tokens->items[first].span.end < noun->end &&
        stops(binding, &tokens->items[first]) && !is_times_moved(binding, frame, &tokens->items[first]))
        noun->start = tokens->items[first].span.end;
}

/* 28个高速服务区出入口, 13万脱贫人口: an adverb or verb that stands before a noun and describes it. */
static bool describes_next(const qz_binding *binding, const qz_frame *frame, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (token + 1 >= tokens->count || tokens->items[token + 1].span.start != tokens->items[token].span.end ||
        tokens->items[token].span.end - tokens->items[token].span.start < 2)
        return false;
    const char *own = qz_parts_of_speech[tokens->items[token].pos];
    const char *next = qz_parts_of_speech[tokens->items[token + 1].pos];
    const bool bare = frame->figure.number.unit_class == 0;
    const qz_span word = tokens->items[token].span;
    qz_match match;
    const bool generic =
        qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_GENERIC, word.start, word.end, &match) &&
        match.span.end == word.end;                              /* 12家上市公司 */
    const bool noun = next[0] == 'n' || strcmp(next, "vn") == 0; /* 一次性|奖励 */
    const bool new =
        qz_text_starts(binding->text, word.start, U"新增") && !frame->touches; /* 5万千瓦|新增|机组 */
    const bool adverb =
        own[0] == 'd' || (own[0] == 'a' && next[0] == 'n'); /* 两名|直接|责任人, 37个|成功|案例 */
    const qz_span kind = tokens->items[token + 1].span;     /* 37家|参展|企业 */
    const bool group = own[0] == 'v' && word.start == frame->right.start &&
                       frame->figure.number.unit_class == QZ_UNIT_COUNT &&
                       ((qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, kind.start, kind.end, &match) &&
                         match.span.end == kind.end) ||
                        qz_set_end(binding->lexicon, binding->text, kind.start, QZ_SET_DOER) == kind.end);
    return noun && (new || adverb || bare || generic || group);
}

/* 3万名|未就业|毕业生, 7万|已脱贫|人口: what has or has not happened to those that are counted. */
static bool describes_state(const qz_binding *binding, uint32_t token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t c = at(binding, tokens->items[token].span.start);
    return (c == U'未' || c == U'已') && token + 2 < tokens->count &&
           tokens->items[token].span.end == tokens->items[token].span.start + 1 &&
           tokens->items[token + 2].span.end <= end &&
           qz_parts_of_speech[tokens->items[token + 1].pos][0] == 'v' &&
           strchr("nab", qz_parts_of_speech[tokens->items[token + 2].pos][0]) &&
           qz_parts_of_speech[tokens->items[token + 2].pos][0];
}

/* 渔港能力|提升|示范区: words up to the end of the piece that make one name with its last. */
static bool stands_in_name(const qz_binding *binding, uint32_t token, uint32_t end)
{
    enum { LONGEST_REST = 6 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t start = tokens->items[token].span.start;
    qz_match head;
    if (end - start > LONGEST_REST || tokens->items[token].span.end - start < 2 ||
        (!qz_spot_exact(binding->lexicon, binding->text, start, tokens->items[token].span.end,
                        QZ_IN(QZ_LIST_MOVEMENTS), &head) &&
         !qz_begins_set(binding, start, QZ_SET_BETTER)))
        return false;
    for (uint32_t k = token + 1; k < tokens->count && tokens->items[k].span.start < end; k++)
        if (tokens->items[k].span.start != tokens->items[k - 1].span.end ||
            qz_parts_of_speech[tokens->items[k].pos][0] != 'n')
            return false;
    if (tokens->items[token].span.end < end &&
        qz_set_start(binding->lexicon, binding->text, end, QZ_SET_UNDERTAKING) ==
            tokens->items[token].span.end)
        return true; /* 渔民健身|提升|工程 */
    return qz_word_before(binding, QZ_LIST_HEADS, 0, (qz_span){start, end}, end, &head) &&
           head.span.start >= tokens->items[token].span.end && head.span.end - head.span.start > 1;
}

/* 19个粤港澳|联合科技攻关项目: a place alone is not counted. */
static bool is_place(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return qz_figure_place_at(binding, noun.start, noun.end, &match) && match.span.end == noun.end;
}

/* 6000万元中央|自然灾害|资金: neither is a word for the whole. */
static bool is_whole(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return noun.end == noun.start + 2 &&
           (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, noun.start, noun.end, &match) ||
            qz_word_after(binding, QZ_LIST_NAMES, 0, noun.start, noun.end, &match)) &&
           match.span.end == noun.end;
}

/* What is tagged as an adverb, right before a noun. */
static bool describes_noun(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    return token + 1 < tokens->count &&
           tokens->items[token + 1].span.start == tokens->items[token].span.end &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'd' &&
           tokens->items[token].span.end - tokens->items[token].span.start > 1 &&
           qz_parts_of_speech[tokens->items[token + 1].pos][0] == 'n';
}

/* 50项指标|中有22项, 除14个国家|外，…: where it is. */
static bool is_locative(const qz_binding *binding, const qz_token *token, uint32_t end)
{
    const char32_t c = at(binding, token->span.start);
    return token->span.end == token->span.start + 1 &&
           (c == U'中' || c == U'里' || (c == U'外' && token->span.end == end)) &&
           qz_parts_of_speech[token->pos][0] == 'f';
}

/* 5家具有创新能力的企业: what the relative clause describes. */
static void skip_relative(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = qz_figure_token_at(binding, noun->start);
    qz_match match;
    if (first + 2 >= tokens->count || tokens->items[first].span.start != noun->start)
        return;
    const qz_span quality = tokens->items[first + 1].span; /* 37场|形式|多样|的渔事活动 */
    if (quality.end + 2 < noun->end && at(binding, quality.end) == U'的' &&
        qz_parts_of_speech[tokens->items[first].pos][0] == 'n' &&
        qz_parts_of_speech[tokens->items[first + 1].pos][0] &&
        strchr("ar", qz_parts_of_speech[tokens->items[first + 1].pos][0])) {
        noun->start = quality.end + 1;
        return;
    }
    const char *unit = frame->figure.number.unit; /* 10家在全国有影响力的|企业; but 80人在持续的冲突中… */
    const bool where = tokens->items[first].span.end == noun->start + 1 && /* 45种被抽检的|渔具 */
                       ((unit && strcmp(unit, "家") == 0 && at(binding, noun->start) == U'在') ||
                        at(binding, noun->start) == U'被');
    const bool verb = qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, noun->start, noun->end, &match) &&
                      match.span.end == tokens->items[first].span.end &&
                      match.span.end - match.span.start > 1;
    if (!where && !verb)
        return;
    for (uint32_t k = noun->end; k > tokens->items[first].span.end; k--)
        if (at(binding, k - 1) == U'的') {
            noun->start = k;
            return;
        }
}

/* 30个以上的社员(分社除外), but 中国(澄川)自贸试验区: does the name go on behind the bracket? */
static bool goes_on_behind(const qz_binding *binding, uint32_t open, uint32_t end)
{
    if (qz_text_starts(binding->text, open + 1, U"以下"))
        return false; /* 3个渔区(以下统称渔区)|建设… */
    while (open < end && at(binding, open) != U')')
        open++;
    return open + 1 < end && qz_is_han(at(binding, open + 1));
}

/* 代表|37人|参会; but 吸引|37人|参赛. */
static bool ends_in_noun(const qz_binding *binding, qz_span noun)
{
    return !qz_span_empty(noun) &&
           qz_parts_of_speech[binding->analysis->tokens.items[qz_figure_token_at(binding, noun.end - 1)].pos]
                             [0] != 'v';
}

/* Is what stands right of the number no noun of its own? */
static bool has_no_noun(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    qz_match sum; /* 发行4次|共计|595亿元 */
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun.start, noun.end, &sum) &&
        sum.span.end == noun.end && frame->touches)
        return true;
    if (qz_span_empty(noun))
        return false;
    if (qz_set_end(binding->lexicon, binding->text, noun.start, QZ_SET_PRESENT) == noun.end &&
        ends_in_noun(binding, frame->noun))
        return true;
    const char32_t joint = at(binding, noun.start);
    if (joint == U'过' && noun.end == noun.start + 1 && frame->touches)
        return true; /* 4个|过|五千亿产业 */
    if (joint == U'等' && frame->joined && qz_figure_word_alone(binding, noun.start) &&
        !qz_span_empty(frame->noun))
        return true; /* 渔船3艘、渔网7张|等渔具 */
    if ((joint == U'和' || joint == U'与' || joint == U'及') && frame->touches)
        return true; /* 405件和提案590件 */
    const bool gap = qz_is_space(joint) || qz_is_space(at(binding, noun.start - 1));
    return gap && !qz_span_empty(frame->noun); /* 浏览量达1亿次 下载量超2400万: two lines in one */
}

/* 37场|各类|演出, 产量37万吨|的目标: the noun begins behind what only leads to it; false where none is left.
 */
static bool skip_opening(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match kinds;
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_KINDS, noun->start, noun->end, &kinds) &&
        kinds.span.end + 2 <= noun->end)
        noun->start = kinds.span.end;
    skip_copula(binding, noun);
    if (!qz_span_empty(*noun) && noun->start == frame->right.start &&
        (at(binding, noun->start) == U'都' || at(binding, noun->start) == U'均') &&
        qz_figure_token_at(binding, noun->start) != qz_figure_token_at(binding, noun->start + 1))
        return false; /* 七成|都来自渔村 */
    skip_deed(binding, frame, noun);
    skip_relative(binding, frame, noun);
    while (noun->start < noun->end &&
           (at(binding, noun->start) == U'的' || qz_is_space(at(binding, noun->start))))
        noun->start++;
    qz_match aspect; /* 达到500万辆|的水平, 产量37万吨|的目标 */
    if (noun->start > frame->right.start && frame->figure.number.unit_class != QZ_UNIT_DURATION &&
        qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, noun->start, noun->end, &aspect) &&
        aspect.span.end == noun->end)
        return false;
    const uint32_t behind = qz_figure_token_at(binding, noun->start + 2);
    if (noun->start > frame->right.start && qz_text_starts(binding->text, noun->start, U"标准") &&
        behind < tokens->count && tokens->items[behind].span.end < noun->end &&
        qz_parts_of_speech[tokens->items[behind].pos][0] == 'v')
        noun->start = tokens->items[behind].span.end; /* 按1500元的标准给予补贴 */
    return true;
}

/* 22条|重点|入黄排水沟: what only describes is no noun yet. */
static bool only_describes(const qz_binding *binding, qz_span noun, const qz_token *token)
{
    qz_match match;
    return token->span.end == token->span.start + 1 && noun.end == noun.start + 2 &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_GENERIC, noun.start, noun.end, &match) &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun.start, noun.end, &match);
}

/* 37个国家|与地区, 7家渔技|与|创新支持中心: one name; but 37家渔企|与|渔业中心…: whom they do it with. */
static bool joins_parts(const qz_binding *binding, const qz_frame *frame, qz_span noun, qz_span joint,
                        uint32_t limit)
{
    qz_match head;
    if (qz_text_starts(binding->text, joint.start, U"与地区"))
        return true;
    return at(binding, joint.start) == U'与' && joint.end == joint.start + 1 &&
           frame->figure.number.unit_class == QZ_UNIT_COUNT &&
           !qz_number_has_unit(&frame->figure.number, "名") &&
           !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, noun.end, &head) &&
           !qz_word_before(binding, QZ_LIST_HEADS, 0, noun, noun.end, &head) &&
           !qz_ends_set(binding, noun.end, QZ_SET_NATION) &&
           qz_word_before(binding, QZ_LIST_HEADS, 0, (qz_span){joint.end, limit}, limit, &head);
}

/* What is counted ends before token `i`, which is not its first word and in no longer term: noun.end stands
 * before it, the phrase goes on to `limit`. */
static bool ends_before(const qz_binding *binding, const qz_frame *frame, qz_span noun, uint32_t i,
                        uint32_t limit)
{
    const qz_token *token = &binding->analysis->tokens.items[i];
    qz_span period;
    if (qz_noun_does(binding, frame, noun, i, limit) ||
        qz_figure_period_beside(binding, token->span.start, false, &period)) /* 7万平方米渔市|年内完工 */
        return true;
    if (only_describes(binding, noun, token) || joins_parts(binding, frame, noun, token->span, limit))
        return false;
    if (token->span.end == token->span.start + 1 && qz_text_starts(binding->text, token->span.start, U"等地"))
        return true; /* 三个|州|等地电力中断 */
    if ((is_place(binding, noun) && describes_next(binding, frame, i)) ||
        (is_whole(binding, noun) && describes_noun(binding, i)))
        return false;
    return (stops(binding, token) && !is_grade(binding, token->span, limit) &&
            !stands_in_name(binding, i, limit)) ||
           (frame->figure.number.unit_class != QZ_UNIT_PERCENT && is_predicate(binding, token, limit)) ||
           is_locative(binding, token, limit);
}

/* 21项|减轻渔企负担|政策举措, 24项渔业|激励|措施|调整: does the phrase hold what does so? */
static bool holds_measures(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    for (uint32_t end = start + 4; end <= limit; end++)
        if (qz_ends_set(binding, end, QZ_SET_MEASURE))
            return true;
    return false;
}

/* Does what stands right of the number begin with what is done? */
static bool begins_with_deed(const qz_binding *binding, const qz_frame *frame, uint32_t i, uint32_t limit)
{
    const qz_token *token = &binding->analysis->tokens.items[i];
    return (stops(binding, token) ||
            (qz_number_has_unit(&frame->figure.number, "人次") && is_predicate(binding, token, limit))) &&
           !is_times_moved(binding, frame, token) &&
           !(qz_number_has_unit(&frame->figure.number, "项") &&
             holds_measures(binding, token->span.start, limit)) &&
           !describes_next(binding, frame, i) && !describes_state(binding, i, limit);
}

/* 歼|-|20|战机, 长征|-|3|运载火箭: the number of a model. */
static bool joins_model(const qz_binding *binding, uint32_t dash)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (dash == 0 || dash + 2 >= tokens->count)
        return false;
    const qz_span before = tokens->items[dash - 1].span, behind = tokens->items[dash + 2].span;
    const uint8_t number = tokens->items[dash + 1].class;
    return before.end - before.start <= 2 && before.end == tokens->items[dash].span.start &&
           (number == QZ_TOKEN_NUMBER || number == QZ_TOKEN_MIXED) &&
           tokens->items[dash + 1].span.start == before.end + 1 &&
           behind.start == tokens->items[dash + 1].span.end &&
           qz_parts_of_speech[tokens->items[dash + 2].pos][0] == 'n';
}

/* Where the noun ends that begins at noun.start; there for none. */
static uint32_t end_of(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = noun.start;
    uint32_t depth = 0;
    uint32_t term_end = noun.start; /* of the fixed term that the token is in: 联合|收割机, 对外|开放 */
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < noun.end; i++) {
        const qz_token *token = &tokens->items[i];
        const char32_t c = at(binding, token->span.start);
        const bool opens = c == U'“' || c == U'(' || c == U'《';
        const bool closes = c == U'”' || c == U')' || c == U'》';
        const bool first = token->span.start == noun.start;
        if (c == U'(' && first)
            return noun.start; /* 7000张(牵头单位…) */
        if (!depth && c == U'(' && !goes_on_behind(binding, token->span.start, noun.end))
            break;
        if (!depth && (c == U'和' || c == U'与') && at(binding, token->span.end) == U'“')
            break; /* 13条产业链和“5+5”集群: the second has a name of its own */
        depth += opens;
        qz_match term;
        if (token->span.start >= term_end &&
            qz_spot_longest(binding->lexicon, binding->text, token->span.start, noun.end,
                            QZ_IN(QZ_LIST_TERMS) | (first ? QZ_IN(QZ_LIST_MEASURES) : 0), &term) &&
            term.span.end > token->span.end)
            term_end = term.span.end;
        const bool in_term =
            token->span.start < term_end ||
            at(binding, token->span.start - (token->span.start > 0)) == U'性' || /* 战略性|重组 */
            /* 新|投产|项目 */
            (token->span.start == noun.start + 1 && at(binding, noun.start) == U'新' &&
             frame->figure.number.unit_class == QZ_UNIT_COUNT);
        if (!depth && !in_term &&
            (first ? begins_with_deed(binding, frame, i, noun.end)
                   : ends_before(binding, frame, (qz_span){noun.start, end}, i, noun.end)))
            break;
        if (!depth &&
            ((c == U'-' && !joins_model(binding, i)) || c == U'…' || token->class == QZ_TOKEN_SPACE))
            break;
        depth -= depth > 0 && closes;
        end = token->span.end < noun.end ? token->span.end : noun.end;
        if (end - noun.start > LONGEST_NOUN)
            break;
    }
    return end;
}

qz_span qz_noun_right(const qz_binding *binding, const qz_frame *frame)
{
    qz_span noun = qz_noun_suffers(binding, frame);
    qz_match state;
    if (!qz_span_empty(noun))
        return noun;
    noun = frame->right;
    if (qz_state_word(binding, noun.start, noun.end, &state))
        noun.start = state.span.end; /* 4个|在建|铁路项目 */
    if (has_no_noun(binding, frame, noun) || !skip_opening(binding, frame, &noun))
        return (qz_span){noun.start, noun.start};
    noun.end = end_of(binding, frame, noun);
    if (!qz_span_empty(noun))
        qz_noun_trim_end(binding, frame, &noun);
    return noun;
}
bool qz_noun_right_first(const qz_frame *frame)
{
    const uint8_t class = frame->figure.number.unit_class;
    return class == QZ_UNIT_COUNT || (class == 0 && frame->figure.number.class != QZ_NUMBER_ORDINAL);
}
