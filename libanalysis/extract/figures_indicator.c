/*
 * What is measured, and whose it is. The indicator is the noun right of a classifier (3家企业) or the phrase
 * left of the number or its verb (规上工业增加值同比增长); where the piece has none it is that of the figure
 * before. 分别 deals the items of a list out to the figures that follow, each with the tail that they share.
 */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 澄川千万吨炼化基地: a place alone is no indicator. */
static bool is_place(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return qz_figure_place_at(binding, noun.start, noun.end, &match) && match.span.end == noun.end;
}

/* 结构优化，调整为4:6: one verb that goes on with 为, 至, 到. */
static bool arrives_only(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const char32_t next = at(binding, noun.end);
    return (next == U'为' || next == U'至' || next == U'到') && token < tokens->count &&
           tokens->items[token].span.start == noun.start && tokens->items[token].span.end == noun.end &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v';
}

/* 按2017年平均汇率计算|为5791美元: in what the figure before is told again. */
static bool is_conversion(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const bool converted = qz_text_starts(binding->text, noun.end - 2, U"计算") ||
                           qz_text_starts(binding->text, noun.end - 2, U"折算");
    return converted && noun.end > noun.start + 2 && at(binding, frame->left.start) == U'按';
}

/* Can a word of one character name what is measured? 长, 宽 and 高 can, other adjectives, verbs, particles
 * and pronouns not. */
static bool is_noun(const qz_binding *binding, qz_span word)
{
    for (const char32_t *size = U"长宽高深厚重"; *size; size++)
        if (*size == at(binding, word.start))
            return true;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    return token >= tokens->count || !strchr("acdfmpruv", qz_parts_of_speech[tokens->items[token].pos][0]) ||
           !qz_parts_of_speech[tokens->items[token].pos][0];
}

/* 调整为, 惠及, 超过全省: a verb alone, or whom a gap is to, names nothing. */
static bool says_nothing(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    qz_match match;
    if (qz_span_empty(noun))
        return false;
    if (at(binding, noun.start) == U'每' && noun.end == noun.start + 2)
        return true; /* 每人|最多可享受3天 */
    const char32_t counter = at(binding, noun.end - 1);
    if (counter == U'后' && frame->figure.number.unit_class == QZ_UNIT_DURATION &&
        frame->figure.comparator == QZ_LE)
        return true; /* 受理申请|后37日内 */
    if (at(binding, noun.start) == U'第' && noun.end - noun.start <= 4 &&
        (counter == U'期' || counter == U'批' || counter == U'届' || counter == U'轮'))
        return true; /* 第四期|37亿元国债 */
    const qz_tokens *words = &binding->analysis->tokens;
    const uint32_t only = qz_figure_token_at(binding, noun.start);
    if (noun.end == noun.start + 1 && !is_noun(binding, noun))
        return true; /* 并于2024年|达到…, 或|按6个月…, 后|增加的… */
    if (only < words->count && words->items[only].span.start == noun.start &&
        words->items[only].span.end == noun.end &&
        strchr("cd", qz_parts_of_speech[words->items[only].pos][0]) &&
        qz_parts_of_speech[words->items[only].pos][0] &&
        !qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, QZ_IN(QZ_LIST_MEASURES),
                       &match))
        return true; /* 大大|高于19次, 或者|7吨以上海鱼 */
    if (noun.end >= noun.start + 3 && qz_text_starts(binding->text, noun.end - 3, U"之日起"))
        return true; /* 自印发之日起|30日内 */
    if (is_conversion(binding, frame, noun))
        return true;
    if (frame->figure.number.unit_class == QZ_UNIT_POINT &&
        qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, noun.start, noun.end, &match) &&
        match.span.end - match.span.start > 1)
        return true;
    const qz_lists verbs = QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS);
    if (!qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, verbs, &match))
        return arrives_only(binding, noun);
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const bool sum =
        frame->figure.number.unit_class == QZ_UNIT_MONEY && /* 年度|资助|不超过7万元 */
        qz_spot_exact(binding->lexicon, binding->text, noun.start, noun.end, QZ_IN(QZ_LIST_MEASURES), &match);
    return !sum && token < tokens->count && tokens->items[token].span.end == noun.end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0;
}

static bool counts_people(const qz_frame *frame)
{
    const char *unit = frame->figure.number.unit;
    return unit && (strcmp(unit, "人") == 0 || strcmp(unit, "人次") == 0 || strcmp(unit, "名") == 0);
}

/* 1334万人|参保, 32人凭贡献|晋升职称: what so many people did, where the clause says no more. */
static qz_span act_behind(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_ACT = 16, LONGEST_CLAUSE = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span right = frame->right;
    qz_span act = {0, 0};
    const qz_span left = frame->left; /* 有|37人|被追究责任 */
    qz_match rest;                    /* 其余|179人|全部遇难 */
    const bool only = qz_span_empty(left) ||
                      (left.end <= left.start + 2 && at(binding, left.end - 1) == U'有') ||
                      (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, left.start, left.end, &rest) &&
                       rest.span.end == left.end);
    if (!counts_people(frame) || !only || right.end - right.start > LONGEST_CLAUSE)
        return act;
    const bool is = at(binding, right.start) == U'是'; /* 22人|是在归途|遇难: only at the end */
    bool opens = !is;                                  /* 约4万人|参加|演练及保障工作 */
    for (uint32_t i = qz_figure_token_at(binding, right.start);
         i < tokens->count && tokens->items[i].span.start < right.end; i++) {
        const qz_token *token = &tokens->items[i];
        const char class = qz_parts_of_speech[token->pos][0];
        if (token->class != QZ_TOKEN_HAN || token->span.end > right.end)
            return (qz_span){0, 0};
        opens = opens && (class == 'd' || class == 'v');
        if (opens && class == 'v' && token->span.end - token->span.start > 1)
            return right.end - token->span.start <= LONGEST_ACT ? (qz_span){token->span.start, right.end}
                                                                : act;
        if (at(binding, token->span.start) == U'被' && token->span.end == token->span.start + 1)
            return (qz_span){token->span.start, right.end};
        if (strcmp(qz_parts_of_speech[token->pos], "v") == 0 && token->span.end - token->span.start > 1 &&
            (!is || token->span.end == right.end))
            act = (qz_span){token->span.start, right.end};
    }
    return act.end - act.start <= LONGEST_ACT ? act : (qz_span){0, 0};
}

/* 出席2872人, 缺席84人, 投入14亿元: where nothing else is named, the verb says what is counted. */
static qz_span act_of(const qz_binding *binding, const qz_frame *frame, qz_span phrase)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const bool people = counts_people(frame);
    const uint32_t token =
        phrase.end >= phrase.start + 2 ? qz_figure_token_at(binding, phrase.end - 2) : tokens->count;
    qz_match match;
    const bool shares = qz_number_has_unit(&frame->figure.number, "股"); /* 发行6300万股 */
    if ((!people && !shares && frame->figure.number.unit_class != QZ_UNIT_MONEY) || frame->makes ||
        token >= tokens->count || tokens->items[token].span.start != phrase.end - 2 ||
        tokens->items[token].span.end != phrase.end ||
        (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, phrase, phrase.end, &match) &&
         !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_STOP, phrase, phrase.end, &match) &&
         !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, phrase, phrase.end, &match)))
        return (qz_span){0, 0};
    return tokens->items[token].span;
}

/* 带动销售额5亿元，惠及3万人次: they are not of what the money is of. */
static bool reaches_people(const qz_binding *binding, const qz_frame *frame, qz_span act)
{
    qz_match match;
    return counts_people(frame) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_REACH, act, act.end, &match);
}

/* 单条航线年度|资助|不超过7万元: a limit of a sum that has a name. */
static bool names_limit(const qz_binding *binding, const qz_frame *frame, qz_span act)
{
    qz_match sum;
    return frame->figure.comparator == QZ_LE &&
           qz_spot_exact(binding->lexicon, binding->text, act.start, act.end, QZ_IN(QZ_LIST_MEASURES), &sum);
}

/* 惠及15万人: the verb alone names nothing; 医疗保险覆盖13亿人: here the whole phrase does. */
static void with_reach(const qz_binding *binding, bool has_right, qz_span *noun, qz_span *subject)
{
    qz_match match;
    if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REACH, noun->start, noun->end, &match) ||
        match.span.end != noun->end || match.span.end - match.span.start > 2)
        return;
    if (!has_right && subject->end == noun->start && !qz_span_empty(*subject)) {
        noun->start = subject->start;
        *subject = (qz_span){0, 0};
    } else if (!has_right && subject->end < noun->start && !qz_span_empty(*subject)) {
        *noun = *subject; /* 文化工程、健身工程分别惠及 */
        *subject = (qz_span){0, 0};
    } else {
        noun->end = noun->start;
    }
}

/* 绍兴黄酒、金华火腿3个产业, 河段治理、海河整治等2项工程: the place is part of the name of an example. */
static bool begins_example(const qz_binding *binding, qz_span subject, qz_span noun)
{
    qz_match match;
    if (qz_span_empty(subject) || noun.start != subject.end ||
        qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, subject.start, subject.end, &match))
        return false;
    if (at(binding, noun.end - 1) == U'等' && at(binding, subject.start - 1) == U'、')
        return true;
    return qz_text_has(binding->text, noun.start, noun.end, U'、');
}

/* 吸引游客3亿人次观光、游览: what they do. */
static bool stands_off(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, right.start);
    const char *unit = frame->figure.number.unit;
    return unit && strcmp(unit, "人次") == 0 && token + 1 < tokens->count &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0 &&
           (tokens->items[token].span.end == right.end ||
            at(binding, tokens->items[token].span.end) == U'、');
}

/* 财政部下拨7亿元|支持四川, 投入3亿元|开展普查: what the money does. */
static bool does(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    qz_match verb;
    return frame->figure.number.unit_class == QZ_UNIT_MONEY && right.start == frame->right.start &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, right.start, right.end, &verb);
}

/* 投入500万元|改造|2所学校: what was done with it, to what the next number counts. */
static bool leads_to_next(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, right.start);
    return frame->touches && right.end == frame->right.end && !qz_noun_right_first(frame) &&
           qz_noun_right_first(frame + 1) && token < tokens->count &&
           tokens->items[token].span.start == right.start && tokens->items[token].span.end == right.end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0;
}

/* Does the figure begin a clause of its own behind that of the one before? */
static bool follows_clause(const qz_binding *binding, uint32_t i)
{
    const uint32_t start = binding->frames[i].left.start;
    return start > binding->frames[i - 1].right.end && at(binding, start - 1) == U',';
}

/* 养殖区域|从1个县扩大到11个县, 办事环节|由6个精简至1个: the number of the same things, and what it has come
 * to. 议席|从98个议席增加到…: here they are named behind. */
static bool goes_further(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i], *before = frame - 1;
    const uint32_t origin = before->figure.number.span.start;
    const char32_t from = origin > binding->sentence.start ? at(binding, origin - 1) : 0;
    return (from == U'从' || from == U'由') && frame->makes == QZ_MAKES_LEVEL && before->touches &&
           (at(binding, frame->movement.start) == U'扩' || frame->movement.start == before->right.start) &&
           qz_noun_right_first(before) && qz_noun_right_first(frame) && frame->figure.number.unit &&
           before->figure.number.unit && strcmp(frame->figure.number.unit, before->figure.number.unit) == 0;
}

/* 完成|渔区改造7万套|任务: that it was a task names nothing, where it is said which; but 打击渔船37个目标. */
static bool is_only_plan(const qz_binding *binding, const qz_frame *frame, qz_span noun, qz_span right)
{
    const qz_number *number = &frame->figure.number;
    qz_match word;
    if (qz_number_has_unit(number, "个") || qz_number_has_unit(number, "处") ||
        qz_number_has_unit(number, "项"))
        return false;
    return !qz_span_empty(noun) && noun.end == number->span.start &&
           qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB,
                          (qz_span){frame->left.start, noun.start}, &word) &&
           qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_PLAN, right.start, right.end, &word) &&
           word.span.end == right.end;
}

/* 新建37万亩、|改造提升|45万亩渔场: what stands behind the second is what was done to both; empty for none.
 */
static qz_span shared_behind(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i], *next = frame + 1;
    const qz_number *number = &frame->figure.number;
    if (i + 1 == binding->count || qz_span_empty(frame->left) || !number->unit || !next->figure.number.unit ||
        strcmp(number->unit, next->figure.number.unit) != 0 || at(binding, number->span.end) != U'、')
        return (qz_span){0, 0};
    for (uint32_t k = number->span.end + 1; k < next->figure.number.span.start;) {
        qz_match verb;
        if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, k, next->figure.number.span.start, &verb))
            return (qz_span){0, 0};
        k = verb.span.end;
    }
    return qz_noun_right_of(binding, i + 1);
}

/* 拆除了宁波约70%|的违规渔网: the noun behind is that of which it is a part; but 渔价占70%的目标. */
static bool is_of_part(const qz_binding *binding, const qz_frame *frame, qz_span noun, qz_span right)
{
    static const uint32_t VAIN[] = {QZ_ASPECT, QZ_STOP, QZ_GIFT, QZ_SANCTION};
    qz_match match;
    if (frame->figure.kind != QZ_SHARE + 1 || frame->makes || qz_span_empty(frame->right) ||
        at(binding, frame->right.start) != U'的' ||
        qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &match))
        return false;
    for (size_t k = 0; k < sizeof VAIN / sizeof *VAIN; k++)
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, VAIN[k], right, right.end, &match) &&
            match.span.end - match.span.start > 1)
            return false;
    return !qz_text_starts(binding->text, right.start, U"标准") &&
           !qz_text_starts(binding->text, right.end - 2, U"目标") &&
           !qz_text_starts(binding->text, right.end - 2, U"决定");
}

static void name_one(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_frame *before = i ? &binding->frames[i - 1] : NULL;
    if (frame->figure.indicator)
        return; /* dealt out from a list */
    qz_span noun = frame->noun, subject = {0, 0}, light;
    const qz_span plan = qz_plan_before(binding, frame);
    if (!qz_span_empty(plan) && plan.start >= noun.start && plan.start < noun.end)
        noun.end = plan.start; /* 渔业税收|完成预算的97% */
    qz_phrase_drop_speaker(binding, &noun);
    qz_rule_cut_order(binding, &noun);
    qz_phrase_drop_comparison(binding, &noun);
    qz_named_beside_circumstance(binding, i, &noun);
    if (i)
        qz_before_price(binding, i, &noun);
    const bool rank = frame->figure.kind == QZ_RANKING + 1;
    const bool goes_on = i + 1 < binding->count && frame[1].makes == QZ_MAKES_LEVEL &&
                         (frame->touches || at(binding, frame->figure.number.span.end) == U',');
    if (frame->makes == QZ_MAKES_LEVEL || goes_on) /* 从3万只，|恢复到7万只 */
        qz_phrase_drop_origin(binding, &noun);
    if (!qz_span_empty(frame->taken) && noun.end > frame->taken.start)
        noun.end = frame->taken.start > noun.start ? frame->taken.start : noun.start;
    qz_phrase_drop_praise(binding, &noun);
    if (rank)
        qz_phrase_drop_field(binding, &noun);
    if (frame->figure.kind == QZ_SHARE + 1)
        qz_phrase_drop_whole(binding, frame->figure.number.span.start, &noun);
    qz_phrase_trim_right(binding, &noun, rank);
    qz_phrase_drop_where(binding, &noun);
    const qz_span act = act_of(binding, frame, noun);
    qz_owner_for_others(binding, &noun, &subject);
    const bool done_for_others = subject.end > 0;
    if (!done_for_others)
        qz_owner_of_gift(binding, &noun, &subject);
    qz_phrase_trim_left(binding, &noun, &subject);
    const bool done = qz_owner_who_acts(binding, act, &noun, &subject) || done_for_others;
    if (frame->figure.kind != QZ_SHARE + 1) /* 返还上年度使用费的40%: the time of what it is a share of */
        qz_owner_before_time(binding, &noun, &subject);
    qz_owner_of_sum(binding, &noun, &subject);
    qz_before_age(binding, i, &noun);
    if (i) {
        qz_before_item(binding, i, &noun);
        if (qz_span_empty(qz_counted_beyond(binding, i - 1)))
            qz_before_counted(binding, i, &noun, &subject);
    }
    qz_phrase_drop_markup(binding, &noun);
    qz_owner_of_reach(binding, &noun, &subject);
    light = (qz_span){0, 0};
    if (!qz_indicator_deals(binding, i, noun))
        qz_phrase_cut_at_verbs(binding, frame->joined, &noun, &light);
    qz_phrase_trim_left(binding, &noun, &subject);
    qz_phrase_trim_right(binding, &noun, rank);
    qz_owner_of_measure(binding, &noun, &subject);
    qz_owner_who_does(binding, &noun, &subject);
    qz_phrase_drop_examples(binding, frame->left.start, &noun);
    qz_phrase_cut_long(binding, &noun);
    qz_span right = qz_counted_beyond(binding, i);
    if (qz_span_empty(right))
        right = qz_noun_leads_on(binding, frame) ? qz_noun_led(binding, frame) : qz_noun_right_of(binding, i);
    if (qz_span_empty(right) && !frame->listed &&
        !(before && before->figure.number.span.end == frame->figure.number.span.start)) {
        right = act_behind(binding, frame); /* but 173户|349人脱贫 */
        frame->act = !qz_span_empty(right);
    }
    if (right.end > right.start + 3 && qz_text_starts(binding->text, right.start, U"给予"))
        right.start += 2; /* 按10%|给予|补助 */
    const bool has_right =
        (right.end > right.start + 1 ||
         (right.end > right.start && qz_noun_right_first(frame) && is_noun(binding, right))) &&
        (qz_span_empty(noun) || !stands_off(binding, frame, right)) &&
        !leads_to_next(binding, frame, right) && !is_only_plan(binding, frame, noun, right) &&
        !((done || !qz_span_empty(act)) && does(binding, frame, right));
    with_reach(binding, has_right, &noun, &subject);
    const uint32_t most = qz_most_before(binding, noun.start, noun.end);
    if (most < noun.end && at(binding, most + 2) == U'可')
        noun.end = most; /* 租房补贴|最长可享受|3年 */
    if (says_nothing(binding, frame, noun))
        noun.end = noun.start;
    if (has_right && qz_noun_right_first(frame) && begins_example(binding, subject, noun))
        subject = (qz_span){0, 0};
    if (!qz_span_empty(subject)) {
        frame->figure.subject = qz_words_of(binding, subject);
        frame->figure.subject_span = subject;
    }
    qz_noun_cut_share(binding, &frame->figure, &noun);
    if (qz_before_shared(binding, frame, before, noun))
        return;
    if (before && before->figure.indicator && goes_further(binding, i)) {
        qz_indicator_inherit(binding, frame, before);
        return;
    }
    if (has_right && is_of_part(binding, frame, noun, right))
        noun.end = noun.start;
    const bool spreads = i + 1 < binding->count && goes_further(binding, i + 1) && noun.end > noun.start + 1;
    const bool has_left =
        !qz_span_empty(noun) &&
        !(has_right && ((qz_noun_is_object(binding, frame) && !qz_before_reaches(binding, frame)) ||
                        is_place(binding, noun)));
    if (qz_indicator_by_sanction(binding, i) || qz_indicator_by_gift(binding, i) ||
        qz_indicator_by_grades(binding, i) || qz_indicator_by_levy(binding, frame) ||
        qz_indicator_by_deadline(binding, frame) || qz_indicator_by_rate(binding, frame, noun) ||
        qz_indicator_by_deed(binding, frame) || qz_indicator_by_force(binding, frame, noun) ||
        qz_indicator_by_harm(binding, frame, noun) || qz_indicator_by_pull(binding, frame) ||
        qz_indicator_by_plan(binding, frame, before, noun) ||
        qz_indicator_by_use(binding, frame, before, noun) ||
        (has_right &&
         (qz_indicator_by_grade(binding, i, right) || qz_indicator_by_tail(binding, i, right)))) {
        return;
    } else if (before && qz_before_of_another(binding, i)) {
        frame->figure.indicator = before->figure.indicator;
        frame->figure.indicator_span = before->figure.indicator_span;
    } else if (before && ((frame->listed && (before->figure.indicator || !has_right)) ||
                          qz_noun_led_on(binding, frame, before))) {
        qz_indicator_inherit(binding, frame, before);
    } else if (before && qz_before_condition(binding, i)) {
        qz_indicator_inherit(binding, frame, qz_before_condition(binding, i));
    } else if (has_right && !(has_left && qz_before_is_condition(binding, frame)) &&
               ((qz_noun_right_first(frame) && !spreads) || qz_noun_is_sized(binding, frame, noun, right) ||
                (!has_left && (frame->makes != QZ_MAKES_GROWTH || right.start == frame->movement.end)))) {
        qz_indicator_put(binding, frame, right, (qz_span){0, 0});
    } else if (qz_indicator_by_pace(binding, frame)) {
        return;
    } else if (qz_indicator_by_introduction(binding, frame, has_left ? noun : subject)) {
        return;
    } else if (has_left) {
        if (!qz_indicator_of_topic(binding, i, noun) && !qz_indicator_compose_each(binding, i, noun) &&
            !qz_indicator_deal(binding, i, noun) && !qz_indicator_compose(binding, frame, before, noun) &&
            !qz_indicator_by_share(binding, i, noun))
            qz_indicator_put(binding, frame, noun, light);
    } else if (!has_right && !qz_span_empty(qz_named_before_bracket(binding, i))) {
        qz_indicator_put(binding, frame, qz_named_before_bracket(binding, i), (qz_span){0, 0});
    } else if (!has_right && !qz_span_empty(shared_behind(binding, i))) {
        qz_indicator_put(binding, frame, shared_behind(binding, i), (qz_span){0, 0});
    } else if (!done && !has_right &&
               (qz_span_empty(act) || counts_people(frame)) && /* 成效明显，累计|投入2亿元 */
               !qz_span_empty(qz_named_by_clause_before(binding, i))) {
        qz_span phrase = qz_named_by_clause_before(binding, i);
        qz_phrase_trim_left(binding, &phrase, &subject);
        if (!qz_indicator_deal(binding, i, phrase) && !is_place(binding, phrase))
            qz_indicator_put(binding, frame, phrase, (qz_span){0, 0});
    } else if (!has_right && !qz_span_empty(act) &&
               (done || !before || !before->figure.indicator || before->act ||
                reaches_people(binding, frame, act) || names_limit(binding, frame, act))) {
        qz_indicator_put(binding, frame, act, (qz_span){0, 0});
        frame->act = true;
        if (!done && before && before->figure.indicator && !before->act &&
            before->figure.number.unit_class == QZ_UNIT_COUNT) { /* 建成供水工程55处，惠及|15万人 */
            frame->figure.indicator = qz_format(binding->analysis->scratch, "%s%s", before->figure.indicator,
                                                frame->figure.indicator);
            frame->figure.indicator_span = (qz_span){0, 0};
        }
    } else if (!has_right && qz_span_empty(act) && !qz_span_empty(subject) &&
               !qz_owner_is_name(binding, subject)) { /* 渔船|6月份销售2.3万艘 */
        qz_indicator_put(binding, frame, subject, (qz_span){0, 0});
        frame->figure.subject = NULL;
        frame->figure.subject_span = (qz_span){0, 0};
    } else if (before && qz_before_is_condition(binding, before) && follows_clause(binding, i) &&
               !qz_span_empty(qz_noun_right_of(binding, i - 1))) { /* 500万元以上的担保业务，收费… */
        qz_indicator_put(binding, frame, qz_noun_right_of(binding, i - 1), (qz_span){0, 0});
    } else if (before && before->figure.indicator) {
        if (!qz_indicator_by_next_deed(binding, frame, before) && !qz_indicator_deal_again(binding, i) &&
            !qz_indicator_of_all(binding, i))
            qz_indicator_inherit(binding, frame, qz_before_source(binding, i));
    } else if (has_right) {
        qz_indicator_put(binding, frame, right, (qz_span){0, 0});
    }
}

void qz_figures_name(qz_binding *binding)
{
    for (uint32_t i = 0; i < binding->count; i++)
        name_one(binding, i);
    for (uint32_t i = 0; i < binding->count; i++)
        qz_noun_begin(binding, &binding->frames[i]);
    for (uint32_t i = 0; i < binding->count; i++) {
        qz_subjects_deal(binding, i);
        if (binding->frames[i].dealt)
            continue;
        if (qz_subject_of_harm(binding, i))
            continue;
        qz_subject_behind(binding, i);
        qz_before_subject_counted(binding, i);
        qz_figure_subject(binding, i);
        qz_before_subject_listed(binding, i);
    }
}
