/* The phrase left of a number, cut to what is measured: comparisons, verbs, markup, examples. */
#include "extract/figures_name.h"

#include <string.h>

enum { LONGEST_NOUN = 40 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 增速|高出全国增速8个百分点, 快出…: what it is compared with. */
static void drop_gap(const qz_binding *binding, qz_span *noun)
{
    for (uint32_t k = noun->start + 2; k + 1 < noun->end; k++)
        if (at(binding, k + 1) == U'出' && (at(binding, k) == U'高' || at(binding, k) == U'快' ||
                                            at(binding, k) == U'多' || at(binding, k) == U'低')) {
            noun->end = k;
            return;
        }
}

/* 价格|相比年初, 份额|与2015年相比: where the words of comparison begin. */
static uint32_t before_with(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < noun.end; i++) {
        const char32_t c = at(binding, tokens->items[i].span.start);
        if ((c == U'与' || c == U'同' || c == U'跟') && tokens->items[i].span.start >= noun.start &&
            tokens->items[i].span.end == tokens->items[i].span.start + 1)
            return tokens->items[i].span.start;
    }
    return noun.end;
}

/* 渔船规模将|在2013年基础上|增长27%: what it grows from. */
static void drop_ground(const qz_binding *binding, qz_span *noun)
{
    if (noun->end < noun->start + 4)
        return;
    uint32_t end = noun->end - 3;
    end -= !qz_text_starts(binding->text, end, U"基础上"); /* 在现有基础上|再|提升 */
    if (!qz_text_starts(binding->text, end, U"基础上"))
        return;
    while (end > noun->start && !(at(binding, end) == U'在' && qz_figure_word_alone(binding, end)))
        end--;
    noun->end = end;
}

/* 收入比|由2.3降至2.1; but 收入|比2020年翻番, 收入|比上年增长 */
static bool ends_ratio(const qz_binding *binding, qz_span noun, uint32_t end)
{
    qz_match word;
    qz_span period;
    return qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, end, &word) && !qz_is_digit(at(binding, end)) &&
           !qz_figure_period_beside(binding, end, false, &period) &&
           !(qz_word_after(binding, QZ_LIST_BASES, 0, end - 1, binding->sentence.end, &word) &&
             word.span.end > end);
}

/* 渔业组织|称|浙江渔业产值: who says it and the verb are no part of what is said. */
void qz_phrase_drop_speaker(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match speaks;
    for (uint32_t i = qz_figure_token_at(binding, noun->start) + 1;
         i < tokens->count && tokens->items[i].span.end < noun->end; i++) {
        const qz_span word = tokens->items[i].span;
        const char *before = qz_parts_of_speech[tokens->items[i - 1].pos];
        if (qz_parts_of_speech[tokens->items[i].pos][0] == 'v' && (!*before || !strchr("dpuc", *before)) &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SPEAK, word.start, word.end, &speaks) &&
            speaks.span.end == word.end && word.start > noun->start)
            noun->start = word.end;
    }
}

/* 比上年…, 较2020年…: the words of comparison at the end of the piece go with the verb. */
/* 渔获|同比|2024年|增长7%: the year that it is compared with. */
static void drop_year_before(const qz_binding *binding, qz_span *noun)
{
    enum { YEAR = 5, BOTH = 2 };
    const uint32_t start = noun->end - noun->start >= YEAR ? noun->end - YEAR : noun->start;
    if (noun->end == start + YEAR && start >= binding->sentence.start + BOTH &&
        qz_is_digit(at(binding, start)) && at(binding, noun->end - 1) == U'年' &&
        qz_text_starts(binding->text, start - BOTH, U"同比"))
        noun->end = noun->start + BOTH < start ? start - BOTH : noun->start;
}

void qz_phrase_drop_comparison(const qz_binding *binding, qz_span *noun)
{
    drop_gap(binding, noun);
    drop_ground(binding, noun);
    drop_year_before(binding, noun);
    for (uint32_t position = noun->end; position > noun->start; position--) {
        const char32_t c = at(binding, position - 1);
        if (c != U'比' && c != U'较' && !(c == U'于' && position - 1 > noun->start))
            continue;
        qz_match word;
        const bool inside = qz_spot_longest(binding->lexicon, binding->text, position - 1, noun->end,
                                            QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES), &word) &&
                            word.span.end > position && c != U'较';
        const char32_t before = position - 1 > noun->start ? at(binding, position - 2) : 0;
        if (c == U'于') {
            const uint32_t compared = position >= noun->start + 3 ? position - 3 : noun->start;
            if (before == U'高' || before == U'快' || before == U'低' || before == U'慢' || before == U'优')
                noun->end = position - 2;
            else if (at(binding, compared) == U'相' &&
                     (before == U'对' || before == U'较' || before == U'比'))
                noun->end = compared; /* 渔船37艘，|相对于|上届增长7% */
            return;
        }
        if (before == U'占' || before == U'之' || before == U'同' || before == U'环' || before == U'可' ||
            (inside && c == U'比') || (c == U'比' && ends_ratio(binding, *noun, position)))
            continue;
        noun->end = position - 1;
        if (before == U'相')
            noun->end = before_with(binding, (qz_span){noun->start, noun->end - 1});
        return;
    }
}

/* 研发投入强度居中国西部第1: what follows 居 says among whom, not what is ranked. */
void qz_phrase_drop_field(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t last = at(binding, token.end - 1);
        if (token.start >= noun->start &&
            (last == U'居' || last == U'列' || last == U'身' || last == U'持') &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_RANK, token.start, token.end,
                          &(qz_match){.sense = 0})) {
            noun->end = token.start;
            return;
        }
    }
}

/* 实际利用外资, 平均利率: the verb or adverb is part of a measure's name. */
static bool inside_measure(const qz_binding *binding, qz_span token, const qz_span *noun)
{
    enum { FARTHEST = 6 };
    uint32_t start = token.start - noun->start > FARTHEST ? token.start - FARTHEST : noun->start;
    for (; start <= token.start; start++) {
        qz_match match;
        if (qz_spot_longest(binding->lexicon, binding->text, start, noun->end, QZ_IN(QZ_LIST_MEASURES),
                            &match) &&
            match.span.end > token.end)
            return true;
    }
    return false;
}

/* 办结|率, 规模化养殖|机械化率, 医疗救助|等资金: the verb is part of the name of what is measured. */
static bool makes_measure(const qz_binding *binding, uint32_t verb_end, uint32_t end)
{
    if (qz_text_starts(binding->text, end - 2, U"方面"))
        return true; /* 成果转化|激励方面4项 */
    if (end > verb_end + 3 && (qz_text_starts(binding->text, verb_end, U"项目") ||
                               qz_text_starts(binding->text, verb_end, U"工程项目") ||
                               qz_text_starts(binding->text, verb_end, U"投资增") ||
                               qz_text_starts(binding->text, verb_end, U"投资、") ||
                               qz_text_starts(binding->text, verb_end, U"工程投")))
        return true; /* 房地产开发|项目和平房改造面积, 房地产开发|投资增速 */
    const char32_t next = at(binding, verb_end);
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, verb_end);
    const bool suffix = token < tokens->count && tokens->items[token].span.start == verb_end &&
                        tokens->items[token].span.end == verb_end + 1 && next == U'业'; /* 技术应用|业 */
    return verb_end < end && (suffix || next == U'率' || next == U'等' || at(binding, end - 1) == U'率');
}

/* 国家最高科技奖, 企业联合基金: an adverb before a noun describes it; but 累计, 年均 say nothing of the
 * thing. */
static bool describes_thing(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    if (token + 1 >= tokens->count || tokens->items[token + 1].span.start != word.end)
        return false;
    const char *next = qz_parts_of_speech[tokens->items[token + 1].pos];
    const char *own = qz_parts_of_speech[tokens->items[token].pos];
    qz_match match;
    return (next[0] == 'n' || (own[0] == 'n' && (next[0] == 'j' || next[0] == 'b')) ||
            (strcmp(next, "vn") == 0 && strcmp(own, "vn") != 0)) && /* but 民航|预计|运输旅客 */
           !qz_spot_exact(binding->lexicon, binding->text, word.start, word.end, QZ_IN(QZ_LIST_BASES),
                          &match);
}

/* 已|培育, 累计|培育: what else would be a noun is a verb. */
static bool follows_adverb(const qz_binding *binding, uint32_t token)
{
    const qz_token *before = &binding->analysis->tokens.items[token - 1];
    qz_match match;
    return before->span.end == before[1].span.start &&
           (qz_parts_of_speech[before->pos][0] == 'd' ||
            qz_spot_exact(binding->lexicon, binding->text, before->span.start, before->span.end,
                          QZ_IN(QZ_LIST_BASES), &match));
}

/* 按 and 将, where they are prepositions: what they lead is the thing. */
static bool leads_object(const qz_binding *binding, uint32_t token)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    const char32_t c = at(binding, word.start);
    const char32_t modal = word.start > binding->sentence.start ? at(binding, word.start - 1) : 0;
    return (c == U'对' && (modal == U'可' || modal == U'应' || modal == U'须')) || /* 地方可对|担保金额 */
           (c == U'按' && strcmp(qz_parts_of_speech[tokens->items[token].pos], "p") == 0) ||
           (c == U'将' && word.end == word.start + 1); /* 银行再次将|利率, 新政策将|奖补规模 */
}

/* 海运、陆运服务|共实现|收入: where the light verb begins, with a short adverb before it. */
static uint32_t before_adverb(const qz_binding *binding, uint32_t verb, qz_span noun)
{
    const qz_token *token = &binding->analysis->tokens.items[verb];
    const qz_token *before = verb > 0 ? token - 1 : token;
    return before->span.end == token->span.start && before->span.end == before->span.start + 1 &&
                   before->span.start > noun.start && qz_parts_of_speech[before->pos][0] == 'd'
               ? before->span.start
               : token->span.start;
}

/* 渔船制造业|在渔业集团带动下|实现增加值: under what it happened; empty for none. */
static qz_span circumstance_in(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span found = {0, 0};
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.end < noun.end; i++) {
        const qz_span token = tokens->items[i].span;
        if (token.end != token.start + 1 || token.start < noun.start)
            continue;
        if (at(binding, token.start) == U'在' && !found.start)
            found.start = token.start;
        else if (at(binding, token.start) == U'下' && found.start && at(binding, token.end) != U'了')
            return (qz_span){found.start, token.end};
    }
    return (qz_span){0, 0};
}

/* Inside the phrase: after a verb the thing begins (为困难家庭发放冬季渔鲜补贴); a light verb is left out
 * (实现). */
void qz_phrase_cut_at_verbs(const qz_binding *binding, bool item, qz_span *noun, qz_span *light)
{
    *light = (qz_span){0, 0};
    if (qz_phrase_names_trade(binding, *noun))
        return; /* 对共建国家出口 */
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span circumstance = circumstance_in(binding, *noun);
    uint32_t depth = 0, fresh = noun->start;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t c = at(binding, token.start);
        depth += c == U'“' || c == U'(' || c == U'《';
        depth -= depth > 0 && (c == U'”' || c == U')' || c == U'》');
        if (depth || token.end >= noun->end || token.start < noun->start)
            continue;
        if (token.start >= circumstance.start && token.end <= circumstance.end) {
            *light = circumstance;
            continue;
        }
        if (c == U'约' && token.end == token.start + 1 && at(binding, token.end) == U'占' &&
            token.start > noun->start) {
            *light = (qz_span){before_adverb(binding, i, *noun), token.end};
            break; /* 渔船仍约|占|总量的37% */
        }
        if (leads_object(binding, i) && noun->end - token.end >= 2) {
            noun->start = token.end; /* 由一方按|扣除标准, 中央决定将|农民纯收入 */
            *light = (qz_span){0, 0};
            continue;
        }
        if (token.start > noun->start && (at(binding, token.start - 1) == U'新' || token.start == fresh)) {
            fresh = token.end; /* 新登记注册企业: which ones */
            continue;
        }
        if (item && i > 0 && tokens->items[i - 1].span.start == noun->start &&
            strpbrk(qz_parts_of_speech[tokens->items[i - 1].pos], "n") && token.end - token.start == 2)
            continue; /* A5亿元、设备|更新|资金3亿元 */
        qz_match match;
        if (!qz_spot_exact(binding->lexicon, binding->text, token.start, token.end, QZ_IN(QZ_LIST_BOUNDARIES),
                           &match))
            continue;
        bool verb = false, is_light = false;
        do {
            const uint32_t role = qz_cell_choice(binding->lexicon, match.sense, QZ_BOUNDARY_ROLE);
            verb = verb || role == QZ_VERB;
            is_light = is_light || (role == QZ_LIGHT_VERB && token.end - token.start > 1);
            is_light = is_light ||
                       (role == QZ_ADVERB && token.end - token.start > 1 && !describes_thing(binding, i) &&
                        at(binding, token.start - (token.start > 0)) != U'非'); /* 非重点支出 */
        } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
        qz_match measure; /* 一线城市|新建|住宅价格: which ones */
        if (c == U'新' && qz_word_before(binding, QZ_LIST_MEASURES, 0, *noun, noun->end, &measure) &&
            qz_noun_only_measures(binding, measure.span))
            continue;
        if (inside_measure(binding, token, noun) || makes_measure(binding, token.end, noun->end))
            continue;
        if (c == U'占')
            break; /* 支出占研发投入比重: what it is a share of */
        const char *pos = qz_parts_of_speech[tokens->items[i].pos];
        const bool done = i > 0 && follows_adverb(binding, i);
        const bool noun_like = pos[0] == 'n' || (strcmp(pos, "vn") == 0 && !done);
        if (is_light) { /* 港口|共计完成|吞吐量 */
            const uint32_t start = before_adverb(binding, i, *noun);
            *light =
                (qz_span){light->end == start && !qz_span_empty(*light) ? light->start : start, token.end};
        } else if (verb && !noun_like && token.start > noun->start) {
            /* 城镇新增就业, 污水处理: a verb before the last word may name the thing; only a verb with an
             * object of two words and more begins a new phrase */
            if (noun->end - token.end >= 3) {
                qz_match pair; /* 改造|提升 */
                const bool two =
                    qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, token.start, noun->end, &pair) &&
                    pair.span.end > token.end && pair.span.end + 1 < noun->end;
                noun->start = two ? pair.span.end : token.end;
                *light = (qz_span){0, 0};
            }
        }
    }
}

/* 浏览量, 投资额, 覆盖率: does a measure end there? */
static bool ends_measure(const qz_binding *binding, qz_span noun, uint32_t end)
{
    const char32_t last = end > noun.start ? at(binding, end - 1) : 0;
    qz_match measure;
    return last == U'量' || last == U'额' || last == U'率' ||
           qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, end, &measure);
}

/* 相关浏览量|在国际互联网|突破…: where it is so, behind what is measured; but 游客在渔港的停留时间. */
void qz_phrase_drop_where(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t k = noun->end; k-- > noun->start + 2;) {
        if (at(binding, k) == U'的')
            return;
        const uint32_t token = at(binding, k) == U'在' ? qz_figure_token_at(binding, k) : tokens->count;
        if (token < tokens->count && tokens->items[token].span.start == k &&
            tokens->items[token].span.end == k + 1 && ends_measure(binding, *noun, k) &&
            !ends_measure(binding, *noun, noun->end)) {
            noun->end = k;
            return;
        }
    }
}

/* 规模最大、占比最高、|总投资: what else the thing is famous for. */
void qz_phrase_drop_praise(const qz_binding *binding, qz_span *noun)
{
    for (uint32_t k = noun->end; k > noun->start + 2; k--)
        if (at(binding, k - 1) == U'、' && at(binding, k - 3) == U'最') {
            noun->start = k;
            return;
        }
}

/* 新机制|推动|渔港到港率提高到93%: by what it was driven is no part of it. */
void qz_phrase_drop_driver(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (qz_span_empty(frame->movement) && frame->makes != QZ_MAKES_LEVEL)
        return;
    for (uint32_t i = qz_figure_token_at(binding, noun->start); i < tokens->count; i++) {
        const qz_span verb = tokens->items[i].span;
        qz_match measure;
        if (verb.end + 2 > noun->end)
            return;
        if (verb.start > noun->start + 1 &&
            qz_set_end(binding->lexicon, binding->text, verb.start, QZ_SET_DRIVE) == verb.end &&
            qz_word_before(binding, QZ_LIST_MEASURES, 0, (qz_span){verb.end, noun->end}, noun->end,
                           &measure)) {
            noun->start = verb.end;
            return;
        }
    }
}

void qz_phrase_cut_long(const qz_binding *binding, qz_span *noun)
{
    if (noun->end - noun->start <= LONGEST_NOUN)
        return;
    uint32_t start = noun->end - LONGEST_NOUN;
    while (start < noun->end && at(binding, start) != U'、' && at(binding, start) != U'的')
        start++;
    noun->start = start < noun->end ? start + 1 : noun->end - LONGEST_NOUN;
}

/* <p>…, 6)…, 最大渔港——: what a page, an enumeration or an apposition leaves before the phrase. */
void qz_phrase_drop_markup(const qz_binding *binding, qz_span *noun)
{
    uint32_t open = 0;
    for (uint32_t k = noun->end; k > noun->start && at(binding, k - 1) != U'”'; k--)
        if (at(binding, k - 1) == U'“')
            noun->start = k; /* 目标定在“年产量|1亿吨” */
    for (uint32_t k = noun->start; k < noun->end; k++) {
        const char32_t c = at(binding, k);
        open += c == U'(';
        const bool gap = qz_is_space(c) && k > noun->start && qz_is_han(at(binding, k - 1));
        const bool dash = c == U'—' && k > noun->start && at(binding, k - 1) == U'—';
        if (c == U'>' || gap || dash || (c == U')' && !open))
            noun->start = k + 1;
        open -= c == U')' && open > 0;
    }
}

/* 防洪标准由五年一遇提高到…: what it was before is no part of what is measured. */
void qz_phrase_drop_origin(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t c = at(binding, token.start);
        if (token.start > noun->start + 1 && token.end - token.start == 1 && (c == U'由' || c == U'从')) {
            noun->end = token.start;
            return;
        }
    }
}

/* 国防开支提高至GDP的3%: what it is a share of stands behind the verb. */
void qz_phrase_drop_whole(const qz_binding *binding, uint32_t number, qz_span *noun)
{
    qz_match moved;
    if (number > binding->sentence.start && at(binding, number - 1) == U'的' &&
        (qz_word_within(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, *noun, &moved) ||
         qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, *noun, &moved)) &&
        moved.span.start > noun->start + 1 && moved.span.end > moved.span.start + 1)
        noun->end = moved.span.start;
}

/* 包括鱼油在内的|产能, 建设了一个|建筑面积: what is among it, and the one that has it. */
static void drop_included(const qz_binding *binding, qz_span *noun)
{
    static const char32_t ONES[] = U"个座条家项处栋艘种台";
    for (uint32_t k = noun->start; k + 3 < noun->end; k++) {
        if (qz_text_starts(binding->text, k, U"在内的"))
            noun->start = k + 3;
        const char32_t before = k > noun->start ? at(binding, k - 1) : U'了';
        if (at(binding, k) != U'一' || (before != U'了' && before != U'有' && before != U'是'))
            continue;
        for (const char32_t *one = ONES; *one; one++)
            if (at(binding, k + 1) == *one && at(binding, k + 2) != *one) /* 一个个 */
                noun->start = k + 2;
    }
}

/* 渔歌演唱、渔船竞渡等活动: examples before the noun. */
void qz_phrase_drop_examples(const qz_binding *binding, uint32_t piece, qz_span *noun)
{
    enum { SHORT_NOUN = 4 };
    drop_included(binding, noun);
    qz_match measure; /* 种植面积, 资金: nothing by themselves */
    const bool measured = qz_word_before(binding, QZ_LIST_MEASURES, QZ_TAIL, *noun, noun->end, &measure);
    bool list = false;
    for (uint32_t k = piece; k < noun->start; k++) /* 新建甲街、乙路贯通|工程等道路 */
        list = list || at(binding, k) == U'、';
    for (uint32_t k = noun->start; k + 2 < noun->end; k++) {
        list = list || at(binding, k) == U'、';
        qz_match word;
        if (list && at(binding, k) == U'等' && qz_is_han(at(binding, k + 1)) &&
            !qz_text_starts(binding->text, k + 1, U"方面的") && /* 教育、卫生等方面的资金 */
            !(measured && noun->end - k <= SHORT_NOUN + 1) &&
            !(qz_spot_longest(binding->lexicon, binding->text, k, noun->end, QZ_IN(QZ_LIST_WORDS), &word) &&
              word.span.end > k + 1)) {
            const uint32_t fields = qz_set_end(binding->lexicon, binding->text, k + 1, QZ_SET_LISTED_FIELDS);
            noun->start = noun->end > fields + 1 ? fields : k + 1; /* 在渔业、航运等领域|修订标准 */
            return;
        }
    }
}
