/* What the figure before says of this one: what it has counted, shared out, or named first. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 海川模具90%股权、|澄江钢铁80%股权: what stands behind the number before, up to its mark, is that one's. */
void qz_before_item(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    const qz_frame *before = &binding->frames[i - 1];
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span own = before->right;
    qz_match comparator;
    const uint32_t token = qz_figure_token_at(binding, own.start);
    if (before->touches || qz_span_empty(own) ||
        own.start != qz_figure_end(binding, &before->figure.number, &comparator) || noun->start > own.start ||
        own.end + 1 >= noun->end || at(binding, own.end) != U'、' ||
        before->figure.number.unit_class != QZ_UNIT_PERCENT || token >= tokens->count ||
        tokens->items[token].span.end < own.end || qz_parts_of_speech[tokens->items[token].pos][0] != 'n')
        return;
    noun->start = own.end + 1;
}

/* 2个渔业集群、入规企业|20家: behind what the figure before counts and its mark. */
static void behind_counted(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    const qz_frame *before = &binding->frames[i - 1];
    const qz_span counted = qz_noun_right_of(binding, i - 1);
    const uint32_t end = counted.end > before->right.end ? counted.end : before->right.end;
    if (!qz_span_empty(counted) && end > noun->start && end + 1 < noun->end && at(binding, end) == U'、')
        noun->start = end + 1;
}

/* Is what follows the counted a measure of it: 17个传统产业|增加值, 53个渔市|客流量? */
static bool is_measured(const qz_binding *binding, qz_span counted, uint32_t end)
{
    qz_match measure;
    return !qz_span_empty(counted) &&
           qz_word_after(binding, QZ_LIST_MEASURES, 0, counted.end, end, &measure) &&
           qz_noun_only_measures(binding, measure.span);
}

/* 53个渔市客流量、|营业额分别增长…: the list of what is dealt out begins with the counted. */
static void from_counted(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    const qz_frame *before = &binding->frames[i - 1];
    const qz_span counted = qz_noun_right_of(binding, i - 1);
    if (noun->start == before->right.end + 1 && at(binding, before->right.end) == U'、' &&
        is_measured(binding, counted, before->right.end))
        noun->start = counted.start;
}

bool qz_before_reaches(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t number = frame->figure.number.span.start;
    const qz_span left = frame->left;
    qz_match measure;
    return number >= left.start + 4 && qz_text_starts(binding->text, number - 2, U"达到") &&
           qz_word_before(binding, QZ_LIST_MEASURES, 0, left, number - 2, &measure);
}

/* 以上, 至2000万元 behind it, or 人口超 before it; 80多亿人的家园 is no condition. */
bool qz_before_is_condition(const qz_binding *binding, const qz_frame *frame)
{
    const qz_number *number = &frame->figure.number;
    const uint8_t comparator = frame->figure.comparator;
    qz_match match;
    if (qz_span_empty(frame->right) || at(binding, frame->right.start) != U'的' ||
        qz_text_starts(binding->text, frame->right.start, U"的基础上")) /* 稳定在3万吨以上的基础上 */
        return false;
    const bool bounded = qz_figure_end(binding, number, &match) > number->span.end && comparator != QZ_APPROX;
    const bool compared = comparator != QZ_EQ && comparator != QZ_APPROX && number->vagueness == QZ_EXACT &&
                          qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->noun, frame->noun.end, &match);
    return bounded || number->has_upper || compared || qz_before_reaches(binding, frame);
}

/* Does the indicator stand left of its number? */
static bool is_named_before(const qz_frame *frame)
{
    const qz_span indicator = frame->figure.indicator_span;
    return !qz_span_empty(indicator) && indicator.end <= frame->figure.number.span.start;
}

/* 25家渔企与|10个渔校|合作开展17项: of two who do it together, the one that the clause begins with. */
static qz_span who_acts(const qz_binding *binding, uint32_t partner, qz_span counted)
{
    const uint32_t number = binding->frames[partner].figure.number.span.start;
    if (!partner || at(binding, number - 1) != U'与' || !binding->frames[partner - 1].touches ||
        !qz_noun_right_first(&binding->frames[partner - 1]))
        return counted;
    const qz_span first = qz_noun_right_of(binding, partner - 1);
    return qz_span_empty(first) ? counted : first;
}

/* 为|370名渔工追回工资, 37万渔民的饮水和|7万渔户的用电, 14个码头项目|和渔港等4个…: for whom it is done, or
 * only joined to it. */
static bool is_no_owner(const qz_binding *binding, uint32_t counted, uint32_t end, uint32_t i)
{
    const uint32_t start = binding->frames[counted].figure.number.span.start;
    const uint32_t next = binding->frames[i].figure.number.span.start;
    const char32_t lead = start > binding->sentence.start ? at(binding, start - 1) : 0;
    const char32_t joint = at(binding, next - 1);
    const bool beside = joint == U'等' && (at(binding, end) == U'和' || at(binding, end) == U'及');
    return lead == U'为' || lead == U'向' || lead == U'给' || joint == U'和' || joint == U'及' || beside;
}

void qz_before_age(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    enum { LONGEST_BASE = 8, LONGEST_BOUND = 3 };
    const qz_frame *frame = &binding->frames[i], *age = i ? frame - 1 : NULL;
    if (qz_number_is_age(&frame->figure.number)) {
        if (at(binding, noun->start) == U'每')
            noun->end = noun->start; /* 每千人口|3岁以下婴幼儿 */
        return;
    }
    if (!age || !qz_number_is_age(&age->figure.number) || qz_span_empty(*noun) ||
        noun->start < age->figure.number.span.end ||
        noun->start - age->figure.number.span.end > LONGEST_BOUND)
        return;
    for (uint32_t k = age->figure.number.span.end; k < noun->end; k++)
        if (at(binding, k) == U',' || at(binding, k) == U'的')
            return;
    noun->start = age->figure.number.span.start;
    for (uint32_t k = noun->start;
         k > binding->sentence.start && noun->start - k < LONGEST_BASE && qz_is_han(at(binding, k - 1)); k--)
        if (at(binding, k - 1) == U'每') {
            noun->start = k - 1;
            return;
        }
}

/* 58个渔港项目完成投资3亿元: what is counted before is whose the second figure is. */
void qz_before_counted(const qz_binding *binding, uint32_t i, qz_span *noun, qz_span *subject)
{
    const qz_frame *before = &binding->frames[i - 1];
    if (!qz_noun_right_first(before) || before->right.start > binding->frames[i].left.start ||
        (qz_before_is_condition(binding, before) && is_named_before(before)))
        return; /* 融资额千万以上的企业超30家 */
    if (!before->touches) {
        if (binding->frames[i].apart)
            from_counted(binding, i, noun);
        else
            behind_counted(binding, i, noun);
        return;
    }
    if (qz_noun_leads_on(binding, before))
        return;
    const qz_span counted = qz_noun_right_of(binding, i - 1);
    if (qz_span_empty(counted) || counted.start > noun->start || counted.end > noun->end)
        return;
    if (is_measured(binding, counted, noun->end)) {
        noun->start = counted.start;
        return;
    }
    noun->start = counted.end;
    while (noun->start < noun->end &&
           (at(binding, noun->start) == U'中' || at(binding, noun->start) == U'里' ||
            at(binding, noun->start) == U'的'))
        noun->start++; /* 97个大类中的91个 */
    qz_phrase_trim_left(binding, noun, subject);
    const bool beside = binding->frames[i].left.end == counted.end && counted.end > counted.start + 1 &&
                        !before->figure.number.magnitude && /* 百亿企业10家 */
                        binding->frames[i].figure.number.unit_class == QZ_UNIT_COUNT;
    const bool sorts = at(binding, counted.end - 1) == U'项' && /* 34个大项|419个小项 */
                       qz_text_starts(binding->text, binding->frames[i].figure.number.span.end + 1, U"项");
    if ((!qz_span_empty(*noun) || beside) && !sorts && !is_no_owner(binding, i - 1, counted.end, i))
        *subject = who_acts(binding, i - 1, counted); /* 15所高校21个专业 */
}

/* 澄川市、青浦县和清溪县. */
static bool all_places(const qz_binding *binding, qz_span span)
{
    for (uint32_t k = span.start; k < span.end; k++) {
        qz_match match;
        if (!qz_figure_place_at(binding, k, span.end, &match))
            return false;
        k = match.span.end;
        if (k < span.end && at(binding, k) != U'、' && at(binding, k) != U'和')
            return false;
    }
    return true;
}

/* 新增工厂14家，其中澄川市3家、青浦县2家: places alone share what was counted before. */
bool qz_before_shared(const qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun)
{
    const char *unit = frame->figure.number.unit, *last = before ? before->figure.number.unit : NULL;
    if (!unit || !last || strcmp(unit, last) != 0 || !before->figure.indicator || qz_span_empty(noun))
        return false;
    uint32_t start = frame->left.start < noun.start ? frame->left.start : noun.start;
    while (start < noun.start && !all_places(binding, (qz_span){start, noun.end}))
        start++;
    noun.start = start;
    qz_match first;
    if (!all_places(binding, noun) ||
        (frame->apart && qz_figure_place_at(binding, noun.start, noun.end, &first) &&
         first.span.end < noun.end))
        return false; /* each of several has a figure of its own */
    frame->figure.subject = qz_words_of(binding, noun);
    frame->figure.subject_span = noun;
    frame->figure.kind = before->figure.kind;
    frame->figure.direction = before->figure.direction;
    qz_indicator_inherit(binding, frame, before);
    return true;
}

/* 以每股7元的价格|发行|37万股: behind the price that the figure before is. */
void qz_before_price(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    const qz_frame *before = &binding->frames[i - 1];
    const uint32_t price = before->right.start + 1; /* behind the 的 */
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, price, QZ_SET_PRICE);
    if (before->touches && at(binding, price - 1) == U'的' && end > price && noun->start < end &&
        noun->end > end)
        noun->start = end;
}

/* 投资2亿元的渔港改造、3亿元的码头扩建: both are of the same thing, of another each. */
bool qz_before_of_another(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i], *before = frame - 1;
    const qz_draft *last = &before->figure;
    return last->indicator && is_named_before(before) && frame->figure.number.unit_class == QZ_UNIT_MONEY &&
           last->number.unit_class == QZ_UNIT_MONEY && !qz_span_empty(frame->right) &&
           at(binding, frame->right.start) == U'的' && !qz_span_empty(before->right) &&
           at(binding, before->right.start) == U'的' &&
           at(binding, frame->figure.number.span.start - 1) == U'、';
}

/* 年营收500万元至1000万元的企业…；|1000万元以上的企业: the condition before this one says of what. */
const qz_frame *qz_before_condition(const qz_binding *binding, uint32_t i)
{
    enum { FARTHEST = 4 };
    const qz_frame *frame = &binding->frames[i];
    if (!qz_span_empty(frame->left) || !qz_before_is_condition(binding, frame))
        return NULL;
    for (uint32_t k = i; k-- > 0 && i - k <= FARTHEST;) {
        const qz_draft *figure = &binding->frames[k].figure;
        if (qz_before_is_condition(binding, &binding->frames[k]) && figure->indicator &&
            figure->number.unit_class == frame->figure.number.unit_class &&
            is_named_before(&binding->frames[k]))
            return &binding->frames[k];
    }
    return NULL;
}

/* 供水工程55处，惠及15万人，累计建设297处: back to what is counted so. */
static bool counts_as(const qz_frame *frame, const qz_frame *source)
{
    const char *unit = frame->figure.number.unit, *other = source->figure.number.unit;
    return unit && other && strcmp(unit, other) == 0 && source->figure.indicator;
}

/* 出口量20万吨，占全国12%，增长8%: what grows is the quantity, not its share. */
const qz_frame *qz_before_source(const qz_binding *binding, uint32_t i)
{
    const qz_frame *before = &binding->frames[i - 1];
    if (before->act && i > 1 && counts_as(&binding->frames[i], before - 1))
        return before - 1;
    if (binding->frames[i].figure.kind != QZ_GROWTH_RATE + 1 || before->figure.kind != QZ_SHARE + 1 || i < 2)
        return before;
    const qz_frame *source = before - 1;
    const bool quantity = source->figure.kind == QZ_AMOUNT + 1 || source->figure.kind == QZ_COUNT + 1;
    return quantity && source->figure.indicator ? source : before;
}

/* 实施重大项目300个、完成投资1亿元: whose the investment is has just been counted. */
void qz_before_subject_counted(qz_binding *binding, uint32_t i)
{
    enum { LONGEST_INVESTMENT = 5 * 3 }; /* bytes: 计划总投资; but 在建水利工程投资规模 says whose */
    qz_draft *figure = &binding->frames[i].figure;
    const qz_draft *before = i ? &binding->frames[i - 1].figure : NULL;
    if (!before || figure->subject || !figure->indicator || figure->number.unit_class != QZ_UNIT_MONEY ||
        before->number.unit_class != QZ_UNIT_COUNT || qz_span_empty(before->indicator_span) ||
        !strstr(figure->indicator, "投资") || strlen(figure->indicator) > LONGEST_INVESTMENT ||
        figure->number.span.start - before->number.span.end > 24)
        return;
    const uint32_t end = before->indicator_span.end;
    const uint32_t left = binding->frames[i].left.start;
    qz_match reach; /* 支持项目300个，|带动|投资37亿元: of others */
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REACH, left, figure->number.span.start, &reach) &&
        reach.span.end == reach.span.start + 2)
        return;
    if (!qz_text_starts(binding->text, end - 2, U"项目") && !qz_text_starts(binding->text, end - 2, U"工程"))
        return;
    figure->subject = before->indicator;
    figure->subject_span = before->indicator_span;
}

/* 渔港集团总资产970亿元，|负债总额|710亿元: a measure that says nothing of whose it is, in the next clause.
 */
static bool only_measures(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const qz_span indicator = frame->figure.indicator_span;
    qz_match measure;
    return !qz_span_empty(indicator) && indicator.start == frame->left.start &&
           at(binding, indicator.start - 1) == U',' &&
           before->figure.subject_span.start >= before->left.start &&
           qz_word_before(binding, QZ_LIST_MEASURES, 0, indicator, indicator.end, &measure) &&
           measure.span.start == indicator.start && qz_noun_only_measures(binding, indicator);
}

/* 实施了老港片区14公里供水、52公里供热: the subject said in the first one's piece. */
void qz_before_subject_listed(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_draft *before = i ? &binding->frames[i - 1].figure : NULL;
    if (!before || frame->figure.subject || !before->subject ||
        !(frame->listed || frame->joined || only_measures(binding, frame, frame - 1)))
        return;
    frame->figure.subject = before->subject;
    frame->figure.subject_span = before->subject_span;
}
