/*
 * Ways to name a figure: by a phrase, and by what does not stand left of its number as one: a
 * shared tail, a rate behind it, the line that introduces it, the clause before a share, the plan that it is
 * so much of, what it is used for, whose growth it is part of.
 */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

void qz_indicator_inherit(const qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    const bool plan = !qz_span_empty(before->measured); /* 税收|完成预算的97%，增长3% */
    frame->figure.indicator = plan ? qz_words_of(binding, before->measured) : before->figure.indicator;
    frame->figure.indicator_span = plan ? before->measured : before->figure.indicator_span;
    const qz_span of = frame->figure.indicator_span, added = before->movement;
    if (!plan && frame->makes == QZ_MAKES_GROWTH && before->makes == QZ_MAKES_CHANGE &&
        added.end == of.start && !qz_span_empty(of) && qz_text_starts(binding->text, added.start, U"新增")) {
        frame->figure.indicator_span.start = added.start; /* 新增|渔债3万元、比上年多2万元 */
        frame->figure.indicator = qz_words_of(binding, frame->figure.indicator_span);
    }
    qz_match growth; /* 渔业投入|增速|超20%，居全国第一: the rank is that of the growth */
    if (frame->figure.kind == QZ_RANKING + 1 && before->figure.kind == QZ_GROWTH_RATE + 1 &&
        !qz_span_empty(of) && of.end < before->figure.number.span.start &&
        qz_word_after(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, of.end, before->figure.number.span.start,
                      &growth)) {
        frame->figure.indicator_span.end = growth.span.end;
        frame->figure.indicator = qz_words_of(binding, frame->figure.indicator_span);
    }
    if (frame->figure.number.unit_class == QZ_UNIT_DURATION && of.end > of.start + 4 &&
        qz_text_starts(binding->text, of.end - 4, U"天数比例")) { /* 通航天数|比例77%、增加12天 */
        frame->figure.indicator_span.end -= 2;
        frame->figure.indicator = qz_words_of(binding, frame->figure.indicator_span);
    }
    if (!frame->figure.subject) {
        frame->figure.subject = before->figure.subject;
        frame->figure.subject_span = before->figure.subject_span;
    }
}

/* The verb of two characters that is the last word before `end`, from `start` on; empty for none. */
static qz_span deed_before(const qz_binding *binding, uint32_t start, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = end >= start + 2 ? qz_figure_token_at(binding, end - 1) : tokens->count;
    if (token >= tokens->count || tokens->items[token].span.end != end ||
        tokens->items[token].span.start != end - 2 || qz_parts_of_speech[tokens->items[token].pos][0] != 'v')
        return (qz_span){0, 0};
    return tokens->items[token].span;
}

/* 渔业项目开工37个、|竣工|73个: the same things, of which another is done. */
bool qz_indicator_by_next_deed(const qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    while (before > binding->frames && qz_span_empty(before->figure.indicator_span) && before->joined)
        before--; /* 、投产|7个 */
    const char *unit = frame->figure.number.unit, *other = before->figure.number.unit;
    const qz_span things = before->figure.indicator_span;
    const uint32_t number = frame->figure.number.span.start;
    const qz_span first = deed_before(binding, things.start + 1, things.end);
    const qz_span next = deed_before(binding, frame->left.start, number);
    if (!unit || !other || strcmp(unit, other) != 0 || !qz_span_empty(frame->movement) ||
        qz_span_empty(first) || qz_span_empty(next) || next.start != frame->left.start ||
        first.end != before->figure.number.span.start)
        return false;
    frame->figure.indicator =
        qz_format(binding->analysis->scratch, "%s%s",
                  qz_words_of(binding, (qz_span){things.start, first.start}), qz_words_of(binding, next));
    frame->figure.indicator_span = (qz_span){0, 0};
    frame->figure.subject = before->figure.subject;
    frame->figure.subject_span = before->figure.subject_span;
    return true;
}

/* 应出席|代表37人，|出席|35人，|缺席|2人: the same people, there or not. */
bool qz_indicator_by_attendance(const qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    while (before > binding->frames && qz_span_empty(before->figure.indicator_span))
        before--;
    const qz_span who = before->figure.indicator_span;
    const uint32_t number = frame->figure.number.span.start, start = frame->left.start;
    const uint32_t verb = qz_set_end(binding->lexicon, binding->text, who.start, QZ_SET_ATTEND);
    if (verb <= who.start || verb + 2 > who.end || number < start + 2 ||
        qz_set_end(binding->lexicon, binding->text, start, QZ_SET_ATTEND) != number)
        return false;
    frame->figure.indicator =
        qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, (qz_span){start, number}),
                  qz_words_of(binding, (qz_span){verb, who.end}));
    frame->figure.indicator_span = (qz_span){0, 0};
    frame->figure.subject = before->figure.subject;
    frame->figure.subject_span = before->figure.subject_span;
    return true;
}

/* 渔具|贡献了|出口增量的五成: whose the share is, and of what. */
static bool cut_giver(const qz_binding *binding, qz_draft *figure, qz_span *noun)
{
    const bool owned = noun->start && at(binding, noun->start - 1) == U'的'; /* 以两成的|面积贡献了… */
    for (uint32_t k = noun->start + 2; k + 4 < noun->end; k++) {
        if (owned || !qz_text_starts(binding->text, k, U"贡献了"))
            continue;
        if (!figure->subject) {
            figure->subject_span = (qz_span){noun->start, k};
            figure->subject = qz_words_of(binding, figure->subject_span);
        }
        noun->start = k + 3;
        return true;
    }
    return false;
}

/* 渔民|占70%, 渔船在总量中|占到7%: what has the share, and in what; but 渔民占比 is a noun. */
void qz_noun_cut_share(const qz_binding *binding, qz_draft *figure, qz_span *noun)
{
    qz_match has;
    qz_span rest = *noun;
    if (figure->kind != QZ_SHARE + 1 || cut_giver(binding, figure, noun) ||
        !qz_word_before(binding, QZ_LIST_MEASURES, QZ_SHARE_NOUN, rest, rest.end, &has))
        return;
    const char32_t ends = at(binding, rest.end - 1);
    if (ends != U'占' && ends != U'到' && ends != U'了')
        return;
    rest.end = has.span.start;
    if (rest.end <= rest.start + 1)
        return;
    const char32_t last = at(binding, rest.end - 1);
    uint32_t in = rest.start + 1;
    while (in < rest.end && at(binding, in) != U'在')
        in++;
    if ((last == U'中' || last == U'里') && in + 2 < rest.end) {
        if (!figure->subject) {
            figure->subject_span = (qz_span){in + 1, rest.end - 1};
            figure->subject = qz_words_of(binding, figure->subject_span);
        }
        rest.end = in;
    }
    qz_phrase_trim_right(binding, &rest, false);
    const char32_t adverb = rest.end > rest.start ? at(binding, rest.end - 1) : 0;
    rest.end -= adverb == U'就' || adverb == U'只' || adverb == U'则' || adverb == U'共' || adverb == U'还';
    if (rest.end > rest.start + 1)
        *noun = rest;
}

/* 日均|新设|渔企: what is done a day is no stock of those; from where it is said. */
static uint32_t from_daily(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    enum { DAILY = 2, VERB = 2 };
    const uint32_t verb = noun.start - VERB, daily = verb - DAILY;
    if (noun.start < frame->left.start + DAILY + VERB || noun.end > frame->figure.number.span.start ||
        !qz_text_starts(binding->text, daily, U"日均"))
        return noun.start;
    const qz_token *token = &binding->analysis->tokens.items[qz_figure_token_at(binding, verb)];
    return token->span.start == verb && token->span.end == noun.start &&
                   qz_parts_of_speech[token->pos][0] == 'v'
               ? daily
               : noun.start;
}

void qz_indicator_put(qz_binding *binding, qz_frame *frame, qz_span noun, qz_span light)
{
    noun.start = from_daily(binding, frame, noun);
    qz_draft *figure = &frame->figure;
    qz_span period;
    if (noun.end == noun.start + 2 && qz_text_starts(binding->text, noun.start, U"经济") &&
        (qz_text_starts(binding->text, noun.end, U"增长") ||
         qz_text_starts(binding->text, noun.end, U"增速")) &&
        (noun.start == binding->sentence.start || !qz_is_han(at(binding, noun.start - 1)) ||
         !qz_span_empty(figure->subject_span) ||
         qz_figure_period_beside(binding, noun.start - (at(binding, noun.start - 1) == U'的'), true,
                                 &period)))
        noun.end += 2; /* the economy is measured by its growth alone; but 数字经济|增长7% */
    if (noun.end > noun.start + 2 && at(binding, noun.start) == U'级')
        noun.start++; /* 20万吨级|泊位 */
    if (noun.end > noun.start + 2 && at(binding, noun.start) == U'的')
        noun.start++; /* 500米级|的渔用驻留舱 */
    const uint32_t last = qz_figure_token_at(binding, noun.end - 1);
    if (noun.end > noun.start + 2 && at(binding, noun.end - 1) == U'等' &&
        binding->analysis->tokens.items[last].span.start == noun.end - 1)
        noun.end--; /* 渔港、码头|等|315处; but 航道提等 */
    const bool after_done = light.start == noun.start + 1 && at(binding, noun.start) == U'已';
    if (light.end > light.start && light.end < noun.end && (after_done || light.start == noun.start))
        noun.start = light.end; /* 已累计完成|散煤替代, 渔港集团: 完成|吞吐量 */
    for (uint32_t k = noun.start + 2; k < noun.end; k++) /* 产量|连续4年|占全国九成 */
        if (at(binding, k) == U'占' && qz_figure_period_beside(binding, k, true, &period) &&
            period.start > noun.start + 1)
            light = period;
    if (light.end > light.start && light.start > noun.start && light.end < noun.end) {
        figure->indicator = qz_format(binding->analysis->scratch, "%s%s",
                                      qz_words_of(binding, (qz_span){noun.start, light.start}),
                                      qz_words_of(binding, (qz_span){light.end, noun.end}));
        return;
    }
    figure->indicator = qz_words_of(binding, noun);
    figure->indicator_span = noun;
}

/* 4个国家级、6个省级医疗中心: the noun that the grade describes stands behind the next number. */
bool qz_indicator_by_grade(qz_binding *binding, uint32_t i, qz_span grade)
{
    enum { LONGEST_GRADE = 4 };
    if (i + 1 == binding->count || grade.end - grade.start > LONGEST_GRADE || grade.end - grade.start < 2 ||
        at(binding, grade.end - 1) != U'级' || !binding->frames[i + 1].joined)
        return false;
    qz_span noun = qz_noun_right_of(binding, i + 1);
    for (uint32_t k = noun.start + 1; k < noun.end && k < noun.start + LONGEST_GRADE; k++)
        if (at(binding, k) == U'级') {
            noun.start = k + 1;
            binding->frames[i].figure.indicator = qz_format(
                binding->analysis->scratch, "%s%s", qz_words_of(binding, grade), qz_words_of(binding, noun));
            return true;
        }
    return false;
}

/* 37公里供热、7公里渔燃管线铺设: what the last of the list says of all. */
bool qz_indicator_by_tail(qz_binding *binding, uint32_t i, qz_span right)
{
    enum { FARTHEST = 4 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_frame *frame = &binding->frames[i];
    const uint32_t own = qz_figure_token_at(binding, right.start);
    const char *unit = frame->figure.number.unit;
    if (frame->figure.number.unit_class != QZ_UNIT_AMOUNT || own >= tokens->count ||
        right.end != right.start + 2 || tokens->items[own].span.end != right.end ||
        qz_parts_of_speech[tokens->items[own].pos][0] != 'v' || at(binding, right.end) != U'、' || !unit)
        return false;
    for (uint32_t k = i + 1; k < binding->count && k <= i + FARTHEST; k++) {
        const qz_frame *next = &binding->frames[k];
        if (!next->joined || !next->figure.number.unit || strcmp(next->figure.number.unit, unit) != 0)
            return false;
        const qz_span noun = qz_noun_right_of(binding, k);
        const uint32_t first = qz_figure_token_at(binding, noun.start);
        if (first >= tokens->count || tokens->items[first].span.end + 1 >= noun.end ||
            qz_parts_of_speech[tokens->items[first + 1].pos][0] != 'n')
            continue;
        binding->frames[i].figure.indicator =
            qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, right),
                      qz_words_of(binding, (qz_span){tokens->items[first].span.end, noun.end}));
        return true;
    }
    return false;
}

/* 制造业现行|16%的税率: named behind the number, and whose it is before, unless that is measured itself. */
bool qz_indicator_by_rate(qz_binding *binding, qz_frame *frame, qz_span noun)
{
    const qz_span rate = qz_rate_behind(binding, frame);
    qz_match match;
    if (qz_span_empty(rate) || qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &match))
        return false;
    qz_indicator_put(binding, frame, rate, (qz_span){0, 0});
    if (!qz_span_empty(noun) && !frame->figure.subject && qz_owner_is_name(binding, noun)) {
        frame->figure.subject = qz_words_of(binding, noun);
        frame->figure.subject_span = noun;
    }
    return true;
}

/* (一)大城市3.7元: what is measured the introduction says, the item whose it is. */
bool qz_indicator_by_introduction(qz_binding *binding, qz_frame *frame, qz_span noun)
{
    const qz_span intro = qz_span_empty(noun) ? (qz_span){0, 0} : qz_named_by_introduction(binding, frame);
    qz_match own; /* but (二)裁员率不高于3.7% */
    if (qz_span_empty(intro) || qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &own))
        return false;
    qz_indicator_put(binding, frame, intro, (qz_span){0, 0});
    frame->figure.subject = qz_words_of(binding, noun);
    frame->figure.subject_span = noun;
    return true;
}

/* 以每天千亩的速度|推进|养殖: of what is done at that pace. */
bool qz_indicator_by_pace(qz_binding *binding, qz_frame *frame)
{
    const qz_span right = frame->right;
    qz_match verb;
    if (!qz_text_starts(binding->text, right.start, U"的速度") || right.end < right.start + 6 ||
        !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, right.start + 3, right.end, &verb))
        return false;
    qz_frame object = *frame;
    object.right.start = verb.span.end;
    const qz_span thing = qz_noun_right(binding, &object);
    if (qz_span_empty(thing))
        return false;
    qz_indicator_put(binding, frame, thing, (qz_span){0, 0});
    return true;
}

/* 仅用|90天|建成渔港, 用|3年时间|完成改造: what so long a time was spent on. */
bool qz_indicator_by_deed(qz_binding *binding, qz_frame *frame)
{
    enum { LONGEST_DEED = 16 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t number = frame->figure.number.span.start;
    qz_span deed = frame->right;
    if (frame->figure.number.unit_class != QZ_UNIT_DURATION || number <= binding->sentence.start ||
        at(binding, number - 1) != U'用' || frame->touches)
        return false;
    static const char32_t *const lead[] = {U"时间", U"左右", U"的时间", NULL};
    for (const char32_t *const *word = lead; *word; word++)
        if (qz_text_starts(binding->text, deed.start, *word))
            deed.start += (*word)[2] ? 3 : 2;
    const char32_t adverb = at(binding, deed.start);
    deed.start += adverb == U'就' || adverb == U'便' || adverb == U'即';
    const uint32_t token = qz_figure_token_at(binding, deed.start);
    if (deed.end < deed.start + 3 || deed.end - deed.start > LONGEST_DEED || token >= tokens->count ||
        tokens->items[token].span.start != deed.start ||
        qz_parts_of_speech[tokens->items[token].pos][0] != 'v')
        return false;
    qz_indicator_put(binding, frame, deed, (qz_span){0, 0});
    return true;
}

/* 渔业增长7%，|拉动全市经济增长|1.3个百分点: how much of the growth of another it makes. */
bool qz_indicator_by_pull(qz_binding *binding, qz_frame *frame)
{
    enum { LONGEST = 24 };
    const qz_span growth = frame->movement;
    if (frame->figure.number.unit_class != QZ_UNIT_POINT || qz_span_empty(growth) ||
        growth.end > frame->figure.number.span.start)
        return false;
    qz_match pull;
    for (uint32_t k = growth.start; k > frame->left.start && growth.start - k < LONGEST; k--)
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_PULL, k - 1, growth.start, &pull)) {
            qz_indicator_put(binding, frame, (qz_span){k - 1, growth.end}, (qz_span){0, 0});
            if (frame->figure.subject_span.start >= k) {
                frame->figure.subject = NULL; /* 拉动|全市|经济增长 */
                frame->figure.subject_span = (qz_span){0, 0};
            }
            return true;
        }
    return false;
}

/* 台风给宁波|造成3亿元的|直接经济损失: what is done so much of stands behind; before the verb, to whom. */
bool qz_indicator_by_harm(qz_binding *binding, qz_frame *frame, qz_span noun)
{
    enum { LONGEST = 6 };
    qz_match verb;
    qz_draft *figure = &frame->figure;
    const uint32_t start = frame->right.start + (at(binding, frame->right.start) == U'的');
    uint32_t end = start;
    if (figure->number.unit_class != QZ_UNIT_MONEY || qz_span_empty(frame->right) ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_HARM, noun, noun.end, &verb))
        return false;
    while (end < frame->right.end && end - start < LONGEST && !qz_text_starts(binding->text, end, U"损失") &&
           !qz_text_starts(binding->text, end, U"收入") && !qz_text_starts(binding->text, end, U"收益"))
        end++;
    if (end == frame->right.end || end - start == LONGEST)
        return false;
    uint32_t to = verb.span.start;
    while (to > noun.start && at(binding, to - 1) != U'给' && at(binding, to - 1) != U'对' &&
           at(binding, to - 1) != U'的')
        to--;
    if (!figure->subject && to > noun.start && to < verb.span.start && at(binding, to - 1) != U'的') {
        figure->subject_span = (qz_span){to, verb.span.start};
        figure->subject = qz_words_of(binding, figure->subject_span);
    }
    qz_indicator_put(binding, frame, (qz_span){start, end + 2}, (qz_span){0, 0});
    return true;
}

qz_span qz_plan_before(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 16 };
    qz_match plan;
    const uint32_t number = frame->figure.number.span.start, first = frame->left.start;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT || number < first + 4 ||
        at(binding, number - 1) != U'的' ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PLAN, frame->left, number - 1, &plan))
        return (qz_span){0, 0};
    for (uint32_t k = number - 3; k > first && number - k < LONGEST; k--)
        if (at(binding, k - 1) == U'为' || qz_begins_set(binding, k - 1, QZ_SET_FULFIL))
            return (qz_span){k - 1, number - 1};
    return (qz_span){0, 0};
}

/* 渔业税收|完成年初预算|的98.7%: of what so much is done; 为预算的 says that of what stands before. */
bool qz_indicator_by_plan(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun)
{
    const qz_span plan = qz_plan_before(binding, frame);
    if (qz_span_empty(plan) || frame->apart)
        return false; /* A、B分别完成年计划的… is dealt out */
    const bool named = at(binding, plan.start) != U'为';
    const uint32_t i = (uint32_t)(frame - binding->frames);
    const uint32_t length = qz_indicator_chain(binding, i);
    if (length > 1 && qz_span_empty(noun) && qz_indicator_deal_again(binding, i)) {
        for (uint32_t k = i; named && k < i + length; k++) { /* 甲、乙分别增长…，|完成计划的97%和98% */
            qz_draft *figure = &binding->frames[k].figure;
            figure->indicator =
                qz_format(binding->analysis->scratch, "%s%s", figure->indicator, qz_words_of(binding, plan));
            figure->indicator_span = (qz_span){0, 0};
        }
        return true;
    }
    if (noun.end > noun.start + 1) {
        if (named)
            frame->measured = noun;
        qz_indicator_put(binding, frame, named ? (qz_span){noun.start, plan.end} : noun, (qz_span){0, 0});
        return true;
    }
    if (!before || !before->figure.indicator) {
        if (named)
            qz_indicator_put(binding, frame, plan, (qz_span){0, 0});
        return named;
    }
    qz_indicator_inherit(binding, frame, before);
    if (named) {
        frame->measured = before->figure.indicator_span;
        frame->figure.indicator = qz_format(binding->analysis->scratch, "%s%s", before->figure.indicator,
                                            qz_words_of(binding, plan));
        frame->figure.indicator_span = (qz_span){0, 0};
    }
    return true;
}

/* 渔业支出37亿元，74%|用于民生: a share by what it is used for; 统筹|37亿元|支持渔港建设: a sum by the same.
 */
bool qz_indicator_by_use(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun)
{
    enum { LONGEST_USE = 30 };
    const bool used = qz_text_starts(binding->text, frame->right.start, U"用于");
    qz_span use = frame->right;
    qz_match verb;
    use.start += at(binding, use.start) == U'的'; /* 75%|的|财力用于民生 */
    if (use.end > use.start + 4 && qz_text_starts(binding->text, use.end - 4, U"的基础上"))
        use.end -= 4;
    if (use.end < use.start + 4 || use.end - use.start > LONGEST_USE)
        return false;
    if (frame->figure.kind == QZ_SHARE + 1 && used && qz_span_empty(noun) && before &&
        before->figure.indicator) {
        frame->figure.indicator = qz_format(binding->analysis->scratch, "%s%s", before->figure.indicator,
                                            qz_words_of(binding, use));
        return true;
    }
    if (frame->figure.kind == QZ_SHARE + 1 && used &&
        noun.end > noun.start + 1) { /* 渔业支出|近八成用于民生 */
        frame->figure.indicator = qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, noun),
                                            qz_words_of(binding, use));
        return true;
    }
    for (uint32_t k = use.start + 2; frame->figure.kind == QZ_SHARE + 1 && qz_span_empty(noun) && k < use.end;
         k++)
        if (qz_text_starts(binding->text, k, U"用于")) { /* 八成|渔业资金用于造船 */
            qz_indicator_put(binding, frame, use, (qz_span){0, 0});
            return true;
        }
    const qz_span left = frame->noun;
    if (frame->figure.number.unit_class != QZ_UNIT_MONEY ||
        !(used || qz_text_starts(binding->text, use.start, U"支持")) || qz_span_empty(left) ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, left, left.end, &verb) ||
        verb.span.start > left.start + 1)
        return false; /* 已|统筹37亿元 */
    qz_indicator_put(binding, frame, use, (qz_span){0, 0});
    return true;
}

/* 渔船订单大幅增长，|占全球市场份额70%; 渔业壮大，|在工业中占比37%: the share of what the clause before is
 * of.
 */
bool qz_indicator_by_share(qz_binding *binding, uint32_t i, qz_span noun)
{
    qz_frame *frame = &binding->frames[i];
    const uint32_t first = frame->left.start;
    qz_match share;
    const bool among = noun.start == first + 1 && at(binding, first) == U'在' &&
                       qz_word_before(binding, QZ_LIST_MEASURES, QZ_SHARE_NOUN, noun, noun.end, &share) &&
                       at(binding, share.span.start - 1) == U'中';
    const qz_span thing = among || (at(binding, noun.start) == U'占' && noun.start == first)
                              ? qz_named_by_clause_before(binding, i)
                              : (qz_span){0, 0};
    if (qz_span_empty(thing))
        return false;
    noun.start = first; /* 在工业中占比 */
    frame->figure.indicator = qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, thing),
                                        qz_words_of(binding, noun));
    return true;
}
