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
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    const bool does = token < tokens->count && qz_parts_of_speech[tokens->items[token].pos][0] == 'v';
    if (at(binding, noun.end - 1) == U'等' && (at(binding, subject.start - 1) == U'、' || !does))
        return true; /* 推动|宁波|环高扩容工程等14个项目 */
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

/* Does the figure begin a clause of its own behind that of the one before? */
static bool follows_clause(const qz_binding *binding, uint32_t i)
{
    const uint32_t start = binding->frames[i].left.start;
    return start > binding->frames[i - 1].right.end && at(binding, start - 1) == U',';
}

/* 养殖区域|从1个县扩大到11个县, 办事环节|由6个精简至1个, 伙伴|从14个国家增至37个: the number of the same
 * things, and what it has come to. 议席|从98个议席增加到148个议席: here they are named behind. */
static bool goes_further(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i], *before = frame - 1;
    const uint32_t origin = before->figure.number.span.start;
    const char32_t from = origin > binding->sentence.start ? at(binding, origin - 1) : 0;
    return (from == U'从' || from == U'由') && frame->makes == QZ_MAKES_LEVEL && before->touches &&
           (at(binding, frame->movement.start) == U'扩' || frame->movement.start == before->right.start ||
            qz_span_empty(frame->right)) &&
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

/* What names one figure, while it is looked for. */
typedef struct naming {
    qz_binding *binding;
    uint32_t i;
    qz_frame *frame;
    const qz_frame *before; /* NULL of the first */
    qz_span noun;           /* left of the number */
    qz_span subject;        /* whose it is, left of the noun */
    qz_span light;          /* a light verb within the noun: 渔港|完成|吞吐量 */
    qz_span act;            /* the verb that stands left, where it may name what is counted */
    qz_span right;          /* the noun right of the number */
    bool done;              /* who did it stands left */
    bool has_right, has_left;
    bool spreads; /* the next figure tells how far this has come */
} naming;

/* The noun without what else stands left of the number: comparisons, origins, circumstances. */
static void find_left(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    qz_span *noun = &one->noun;
    const qz_span plan = qz_plan_before(binding, frame);
    if (!qz_span_empty(plan) && plan.start >= noun->start && plan.start < noun->end)
        noun->end = plan.start; /* 渔业税收|完成预算的97% */
    qz_phrase_drop_speaker(binding, noun);
    qz_rule_cut_order(binding, noun);
    qz_phrase_drop_comparison(binding, noun);
    qz_named_beside_circumstance(binding, one->i, noun);
    if (one->i)
        qz_before_price(binding, one->i, noun);
    const bool rank = frame->figure.kind == QZ_RANKING + 1;
    const bool goes_on = one->i + 1 < binding->count && frame[1].makes == QZ_MAKES_LEVEL &&
                         (frame->touches || at(binding, frame->figure.number.span.end) == U',');
    if (frame->makes == QZ_MAKES_LEVEL || goes_on) /* 从3万只，|恢复到7万只 */
        qz_phrase_drop_origin(binding, noun);
    if (!qz_span_empty(frame->taken) && noun->end > frame->taken.start)
        noun->end = frame->taken.start > noun->start ? frame->taken.start : noun->start;
    qz_phrase_drop_praise(binding, noun);
    qz_phrase_drop_driver(binding, frame, noun);
    if (rank)
        qz_phrase_drop_field(binding, noun);
    if (frame->figure.kind == QZ_SHARE + 1)
        qz_phrase_drop_whole(binding, frame->figure.number.span.start, noun);
    qz_phrase_trim_right(binding, noun, rank);
    qz_phrase_drop_where(binding, noun);
}

/* 新增|渔获收益|增长21%: what grows is what is new. */
static void keep_new(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    enum { LONGEST_VERB = 3 };
    qz_match verb;
    if (frame->makes != QZ_MAKES_GROWTH || frame->figure.number.unit_class != QZ_UNIT_PERCENT ||
        qz_span_empty(*noun))
        return;
    for (uint32_t k = noun->start; k > frame->left.start && noun->start - k < LONGEST_VERB;)
        if (at(binding, --k) == U'新' &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, k, noun->start, &verb) &&
            verb.span.end == noun->start) {
            noun->start = k;
            return;
        }
}

/* Whose it is, and the noun without that. */
static void find_owner(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    qz_span *noun = &one->noun, *subject = &one->subject;
    one->act = qz_act_of(binding, frame, *noun);
    if (!frame->apart) /* 宁波、舟山等地区|分别|… have a figure each */
        qz_owner_of_places(binding, noun, subject);
    qz_owner_for_others(binding, noun, subject);
    const bool done_for_others = subject->end > 0;
    if (!done_for_others)
        qz_owner_of_gift(binding, noun, subject);
    qz_owner_of_use(binding, noun, subject);
    qz_phrase_trim_left(binding, noun, subject);
    one->done = qz_owner_who_acts(binding, one->act, noun, subject) || done_for_others;
    if (frame->figure.kind != QZ_SHARE + 1) /* 返还上年度使用费的40%: the time of what it is a share of */
        qz_owner_before_time(binding, noun, subject);
    qz_owner_of_sum(binding, noun, subject);
    qz_before_age(binding, one->i, noun);
    if (one->i) {
        qz_before_item(binding, one->i, noun);
        if (qz_span_empty(qz_counted_beyond(binding, one->i - 1)))
            qz_before_counted(binding, one->i, noun, subject);
    }
    qz_phrase_drop_markup(binding, noun);
    qz_owner_of_reach(binding, noun, subject);
    qz_owner_who_wins(binding, noun, subject);
    const bool deals = qz_indicator_deals(binding, one->i, *noun);
    if (!deals)
        qz_phrase_cut_at_verbs(binding, frame->joined, noun, &one->light);
    qz_phrase_trim_left(binding, noun, subject);
    qz_phrase_trim_right(binding, noun, frame->figure.kind == QZ_RANKING + 1);
    if (!deals) { /* 国有企业、渔业企业利润分别…: each is of a figure of its own */
        qz_owner_of_measure(binding, noun, subject);
        qz_owner_who_does(binding, noun, subject);
    }
    qz_phrase_drop_examples(binding, frame->left.start, noun);
    qz_phrase_cut_long(binding, noun);
    keep_new(binding, frame, noun);
}

/* The noun right of the number, and whether it may name what is counted. */
static void find_right(naming *one)
{
    const qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    qz_span right = qz_counted_beyond(binding, one->i);
    if (qz_span_empty(right))
        right = qz_noun_leads_on(binding, frame) ? qz_noun_led(binding, frame)
                                                 : qz_noun_right_of(binding, one->i);
    if (qz_span_empty(right) && !frame->listed &&
        !(one->before && one->before->figure.number.span.end == frame->figure.number.span.start)) {
        right = qz_act_behind(binding, frame); /* but 173户|349人脱贫 */
        frame->act = !qz_span_empty(right);
    }
    if (right.end > right.start + 3 && qz_text_starts(binding->text, right.start, U"给予"))
        right.start += 2; /* 按10%|给予|补助 */
    one->right = right;
    one->has_right =
        (right.end > right.start + 1 ||
         (right.end > right.start && qz_noun_right_first(frame) && qz_phrase_is_noun(binding, right))) &&
        (qz_span_empty(one->noun) || !stands_off(binding, frame, right)) &&
        !qz_act_leads_on(binding, frame, right) && !is_only_plan(binding, frame, one->noun, right) &&
        !(one->before && qz_noun_is_goal(binding, frame)) &&
        !((one->done || !qz_span_empty(one->act)) && qz_act_of_money(binding, frame, right));
}

/* 西部地区拥有|全国|72%的渔港: of what it is a share, not whose. */
static bool is_whole_of_share(const qz_binding *binding, const qz_draft *figure, qz_span subject)
{
    return figure->kind == QZ_SHARE + 1 && subject.end == figure->number.span.start &&
           subject.start > binding->sentence.start && qz_is_han(at(binding, subject.start - 1));
}

/* What stands left, now that it is known what stands right; puts the subject. */
static void settle_left(naming *one)
{
    const qz_binding *binding = one->binding;
    qz_draft *figure = &one->frame->figure;
    qz_span *noun = &one->noun;
    with_reach(binding, one->has_right, noun, &one->subject);
    const uint32_t most = qz_most_before(binding, noun->start, noun->end);
    if (most < noun->end && at(binding, most + 2) == U'可')
        noun->end = most; /* 租房补贴|最长可享受|3年 */
    if (qz_phrase_says_nothing(binding, one->frame, *noun))
        noun->end = noun->start;
    if (one->has_right && qz_noun_right_first(one->frame) && begins_example(binding, one->subject, *noun))
        one->subject = (qz_span){0, 0};
    if (is_whole_of_share(binding, figure, one->subject))
        one->subject = (qz_span){0, 0};
    if (!qz_span_empty(one->subject)) {
        figure->subject = qz_words_of(binding, one->subject);
        figure->subject_span = one->subject;
    }
    qz_noun_cut_share(binding, figure, noun);
}

/* Which sides may name it. */
static void weigh_sides(naming *one)
{
    const qz_binding *binding = one->binding;
    qz_span *noun = &one->noun;
    if (qz_noun_is_pointer(binding, *noun) ||
        qz_set_end(binding->lexicon, binding->text, noun->start, QZ_SET_SHARE) == noun->end)
        noun->end = noun->start; /* 所有|45种渔具 */
    if (one->has_right && is_of_part(binding, one->frame, *noun, one->right))
        noun->end = noun->start;
    one->spreads =
        one->i + 1 < binding->count && goes_further(binding, one->i + 1) && noun->end > noun->start + 1;
    const bool object = qz_noun_is_object(binding, one->frame) && !qz_before_reaches(binding, one->frame);
    one->has_left = !qz_span_empty(*noun) && !(one->has_right && (object || is_place(binding, *noun)));
}

/* By a rule for figures of one sort. */
static bool by_sort(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    const uint32_t i = one->i;
    return qz_indicator_by_sanction(binding, i) || qz_indicator_by_gift(binding, i) ||
           qz_indicator_by_grades(binding, i) || qz_indicator_by_levy(binding, frame) ||
           qz_indicator_by_deadline(binding, frame) || qz_indicator_by_rate(binding, frame, one->noun) ||
           qz_indicator_by_deed(binding, frame) || qz_indicator_by_force(binding, frame) ||
           qz_indicator_by_harm(binding, frame, one->noun) ||
           qz_indicator_by_price(binding, frame, one->noun) || qz_indicator_by_pull(binding, frame) ||
           qz_indicator_by_plan(binding, frame, one->before, one->noun) ||
           qz_indicator_by_use(binding, frame, one->before, one->noun) ||
           (one->has_right &&
            (qz_indicator_by_grade(binding, i, one->right) || qz_indicator_by_tail(binding, i, one->right)));
}

/* As the figure before is, of which it is told again or with which it is listed. */
static bool as_before(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    const qz_frame *before = one->before;
    if (!before)
        return false;
    if (qz_before_of_another(binding, one->i)) {
        frame->figure.indicator = before->figure.indicator;
        frame->figure.indicator_span = before->figure.indicator_span;
        return true;
    }
    const bool listed = frame->listed && (before->figure.indicator || !one->has_right);
    if (!listed && !qz_noun_led_on(binding, frame, before))
        before = qz_before_condition(binding, one->i);
    if (before)
        qz_indicator_inherit(binding, frame, before);
    return before != NULL;
}

/* By the noun right of it, where that goes before what stands left. */
static bool by_right(naming *one)
{
    qz_frame *frame = one->frame;
    if (!one->has_right || (one->has_left && qz_before_is_condition(one->binding, frame)) ||
        !((qz_noun_right_first(frame) && !one->spreads) ||
          qz_noun_is_sized(one->binding, frame, one->noun, one->right) ||
          (!one->has_left && (frame->makes != QZ_MAKES_GROWTH || one->right.start == frame->movement.end))))
        return false;
    qz_indicator_put(one->binding, frame, qz_noun_behind_dimension(one->binding, one->right),
                     (qz_span){0, 0});
    return true;
}

static bool by_left(naming *one)
{
    qz_binding *binding = one->binding;
    if (qz_indicator_by_pace(binding, one->frame) ||
        qz_indicator_by_introduction(binding, one->frame, one->has_left ? one->noun : one->subject))
        return true;
    if (!one->has_left)
        return false;
    if (!qz_indicator_of_topic(binding, one->i, one->noun) &&
        !qz_indicator_compose_each(binding, one->i, one->noun) &&
        !qz_indicator_deal(binding, one->i, one->noun) &&
        !qz_indicator_compose(binding, one->frame, one->before, one->noun) &&
        !qz_indicator_by_share(binding, one->i, one->noun))
        qz_indicator_put(binding, one->frame, one->noun, one->light);
    return true;
}

/* By the verb, where nothing else is named: 投入14亿元, 惠及15万人. */
static bool by_act(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    const qz_frame *before = one->before;
    if (qz_span_empty(one->act) ||
        !(one->done || !before || !before->figure.indicator || before->act ||
          qz_act_reaches_people(binding, frame, one->act) || qz_act_names_limit(binding, frame, one->act)))
        return false;
    qz_indicator_put(binding, frame, one->act, (qz_span){0, 0});
    frame->act = true;
    if (!one->done && before && before->figure.indicator && !before->act &&
        before->figure.number.unit_class == QZ_UNIT_COUNT) { /* 建成供水工程55处，惠及|15万人 */
        frame->figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", before->figure.indicator, frame->figure.indicator);
        frame->figure.indicator_span = (qz_span){0, 0};
    }
    return true;
}

/* By what stands elsewhere in the sentence, where neither side names it. */
static bool by_elsewhere(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    qz_span phrase = qz_named_before_bracket(binding, one->i);
    if (qz_span_empty(phrase))
        phrase = shared_behind(binding, one->i);
    if (!qz_span_empty(phrase)) {
        qz_indicator_put(binding, frame, phrase, (qz_span){0, 0});
        return true;
    }
    if (!one->done && (qz_span_empty(one->act) || (qz_act_counts_people(frame) && /* 成效明显，|投入2亿元 */
                                                   !qz_begins_set(binding, one->act.start, QZ_SET_SEIZE))))
        phrase = qz_named_by_clause_before(binding, one->i);
    if (!qz_span_empty(phrase)) {
        qz_phrase_trim_left(binding, &phrase, &one->subject);
        if (!qz_indicator_deal(binding, one->i, phrase) && !is_place(binding, phrase))
            qz_indicator_put(binding, frame, phrase, (qz_span){0, 0});
        return true;
    }
    if (by_act(one))
        return true;
    if (!qz_span_empty(one->act) || qz_span_empty(one->subject) || qz_owner_is_name(binding, one->subject))
        return false;
    qz_indicator_put(binding, frame, one->subject, (qz_span){0, 0}); /* 渔船|6月份销售2.3万艘 */
    frame->figure.subject = NULL;
    frame->figure.subject_span = (qz_span){0, 0};
    return true;
}

/* As the figure before, where nothing of its own names it; else by the right side after all. */
static void at_last(naming *one)
{
    qz_binding *binding = one->binding;
    qz_frame *frame = one->frame;
    const qz_frame *before = one->before;
    if (before && qz_before_is_condition(binding, before) && follows_clause(binding, one->i) &&
        !qz_span_empty(qz_noun_right_of(binding, one->i - 1))) { /* 500万元以上的担保业务，收费… */
        qz_indicator_put(binding, frame, qz_noun_right_of(binding, one->i - 1), (qz_span){0, 0});
    } else if (before && before->figure.indicator) {
        if (!qz_indicator_by_next_deed(binding, frame, before) &&
            !qz_indicator_by_attendance(binding, frame, before) &&
            !qz_indicator_deal_again(binding, one->i) && !qz_indicator_of_all(binding, one->i))
            qz_indicator_inherit(binding, frame, qz_before_source(binding, one->i));
    } else if (one->has_right) {
        qz_indicator_put(binding, frame, one->right, (qz_span){0, 0});
    }
}

static void name_one(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_frame *before = i ? frame - 1 : NULL;
    naming one = {.binding = binding, .i = i, .frame = frame, .before = before, .noun = frame->noun};
    if (frame->figure.indicator)
        return; /* dealt out from a list */
    find_left(&one);
    find_owner(&one);
    find_right(&one);
    settle_left(&one);
    if (qz_before_shared(binding, frame, before, one.noun))
        return;
    if (before && before->figure.indicator && goes_further(binding, i)) {
        qz_indicator_inherit(binding, frame, before);
        return;
    }
    weigh_sides(&one);
    if (!by_sort(&one) && !as_before(&one) && !by_right(&one) && !by_left(&one) &&
        !(!one.has_right && by_elsewhere(&one)))
        at_last(&one);
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
