/*
 * The language of rules: fines between two bounds (处3万元以上7万元以下的罚款), what is due within a time
 * (自验收之日起30日内，…的，应当及时补报), what is given (给予3万元、7万元奖励) and to which grade, what is
 * paid for something (以37元的单价). Of whom a rule speaks: figures_party.c.
 */
#include "extract/figures_name.h"

#include <string.h>

enum { FARTHEST = 200 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 3万元|以上|7万元|以下: is figure `i` the lower of two bounds, with only its comparator between? */
static bool is_lower_bound(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const uint32_t end = frame->figure.number.span.end;
    return i + 1 < binding->count && qz_text_starts(binding->text, end, U"以上") &&
           frame[1].figure.number.span.start == end + 2 && frame[1].figure.comparator == QZ_LE;
}

static qz_span first_of(qz_span span, uint32_t most)
{
    return span.end - span.start > most ? (qz_span){span.start, span.start + most} : span;
}

/* 处3万元以上|7万元以下|的罚款, 处货款1倍|以上3倍以下|罚款: both bounds are of what stands behind the second;
 * a fine is that also where its part of something else is told. */
/* 对|渔业公司|处以37万元罚款: who is fined, wherever the fine was imposed; an empty span for none. */
static qz_span fined(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 24 };
    const uint32_t number = frame->figure.number.span.start;
    const uint32_t verb = qz_set_start(binding->lexicon, binding->text, number, QZ_SET_IMPOSE);
    for (uint32_t k = verb; verb < number && k > frame->left.start && number - k < LONGEST; k--) {
        const char32_t c = at(binding, k - 1);
        if (c == U',' || c == U';')
            break;
        if (c == U'对' && verb >= k + 2)
            return (qz_span){k, verb};
    }
    return (qz_span){number, number};
}

bool qz_indicator_by_sanction(qz_binding *binding, uint32_t i)
{
    enum { LONGEST_SUM = 20 };
    qz_frame *frame = &binding->frames[i];
    const bool lower = is_lower_bound(binding, i);
    qz_match sanction;
    if (!lower && !qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_SANCTION,
                                  first_of(frame->right, LONGEST_SUM), &sanction))
        return false;
    const qz_span right = qz_noun_right_of(binding, lower ? i + 1 : i);
    const bool fine = !qz_span_empty(right) && qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SANCTION,
                                                             right.start, right.end, &sanction);
    const qz_span party = fined(binding, frame);
    if (fine && !qz_span_empty(party)) {
        frame->figure.subject_span = party;
        frame->figure.subject = qz_words_of(binding, party);
    }
    if (fine)
        qz_indicator_put(binding, frame, sanction.span, (qz_span){0, 0});
    else if (lower && right.end > right.start + 1 && qz_span_empty(frame->noun))
        qz_indicator_put(binding, frame, right, (qz_span){0, 0});
    return frame->figure.indicator != NULL;
}

/* 及时|补报, 向渔业局|报告: without how and to whom it is done. */
static qz_span bare_deed(const qz_binding *binding, qz_span deed)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = qz_figure_token_at(binding, deed.start);
    const uint32_t last = deed.end > deed.start ? qz_figure_token_at(binding, deed.end - 1) : first;
    if (last <= first || last >= tokens->count)
        return deed;
    const char *pos = qz_parts_of_speech[tokens->items[first].pos];
    const char32_t c = at(binding, deed.start);
    if ((c == U'向' || c == U'将' || c == U'由') &&
        tokens->items[last].span.end - tokens->items[last].span.start > 1)
        deed.start = tokens->items[last].span.start;
    else if (strchr("acd", pos[0]) && pos[0])
        deed.start = tokens->items[first].span.end;
    return deed;
}

/* …的，应当及时补报; 将材料报渔业局|备案: what is to be done, in the clauses from `start` on: behind the
 * first modal, or the last word. */
static qz_span deed_behind(const qz_binding *binding, uint32_t start, bool ordered_before)
{
    enum { LONGEST_DEED = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_span deed = {start, start};
    bool ordered = false;
    for (uint32_t i = qz_figure_token_at(binding, start);
         i < tokens->count && tokens->items[i].span.end <= start + FARTHEST; i++) {
        const qz_span word = tokens->items[i].span;
        const uint32_t modal = qz_figure_modal_end(binding, word.start);
        if (qz_ends_clause(at(binding, word.start))) {
            if (ordered || at(binding, word.start) != U',')
                break;
        } else if (modal && !ordered) {
            ordered = true;
            deed = (qz_span){modal, modal};
        } else if (ordered) {
            deed.end = word.end > deed.start ? word.end : deed.end;
        } else {
            deed = word;
        }
    }
    if (!ordered && !ordered_before)
        return (qz_span){0, 0};
    deed = bare_deed(binding, deed);
    return deed.end > deed.start + 1 && deed.end - deed.start <= LONGEST_DEED ? deed : (qz_span){0, 0};
}

/* 施工单位|应当|自…: is something ordered in the words before `end`, as far as its clause goes? */
static bool is_ordered(const qz_binding *binding, uint32_t end)
{
    for (uint32_t k = end; k > binding->sentence.start && end - k < FARTHEST; k--) {
        if (qz_ends_clause(at(binding, k - 1)))
            return false;
        if (qz_figure_modal_end(binding, k - 1))
            return true;
    }
    return false;
}

/* 30日内|作出审批决定: a verb and its object, no more. */
static bool is_act(const qz_binding *binding, qz_span act)
{
    enum { LONGEST_ACT = 12 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, act.start);
    return act.end > act.start + 2 && act.end - act.start <= LONGEST_ACT && token < tokens->count &&
           tokens->items[token].span.start == act.start &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v' && is_ordered(binding, act.start);
}

/* 三个月内, 37个工作日内: where it ends that says within what time; 0 for none. */
static uint32_t within_end(const qz_binding *binding, const qz_frame *frame)
{
    qz_match within;
    const uint32_t end = qz_figure_end(binding, &frame->figure.number, &within);
    return frame->figure.number.unit_class == QZ_UNIT_DURATION && !qz_span_empty(within.span) &&
                   at(binding, end - 1) == U'内'
               ? end
               : 0;
}

/* 要在|30日内|公开, 变更后|6个月内|不得再次变更: within what time something is ordered. */
bool qz_rule_limits(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t end = within_end(binding, frame), first = binding->sentence.start + 2;
    uint32_t start = frame->figure.number.span.start;
    if (!end || start <= first)
        return false;
    start -= at(binding, start - 1) == U'在' || at(binding, start - 1) == U'于';
    const char32_t before = at(binding, start - 1);
    return before == U'要' || before == U'须' || before == U'应' ||
           qz_ends_set(binding, start, QZ_SET_MUST) || qz_begins_set(binding, end, QZ_SET_MUST);
}

/* 自事故发生之日起|30日内，…的，应当及时|补报: what is due in that time is told in a clause behind. */
bool qz_indicator_by_deadline(qz_binding *binding, qz_frame *frame)
{
    const uint32_t end = within_end(binding, frame);
    if (!end)
        return false;
    const bool later = at(binding, end) == U',';
    if (qz_text_starts(binding->text, end, U"不得")) {
        qz_indicator_put(binding, frame, (qz_span){end, frame->right.end}, (qz_span){0, 0});
        return true; /* 6个月内|不得再次变更 */
    }
    const bool to = at(binding, end) == U'向' || at(binding, end) == U'将' || at(binding, end) == U'由';
    if (!later && !to && !is_act(binding, (qz_span){end, frame->right.end}))
        return false; /* 30日内|提交报告 is named like others; 1小时内|向渔业局报告 not */
    const qz_span deed =
        later ? deed_behind(binding, end + 1, is_ordered(binding, frame->figure.number.span.start))
              : bare_deed(binding, (qz_span){end, frame->right.end});
    if (qz_span_empty(deed))
        return false;
    qz_indicator_put(binding, frame, deed, (qz_span){0, 0});
    return true;
}

/* 单个渔企|年度, 每家渔企: to whom at most so much is given; empty for none. */
static qz_span receiver_of(const qz_binding *binding, qz_span noun)
{
    qz_match party;
    if (noun.end > noun.start + 2 && (qz_text_starts(binding->text, noun.end - 2, U"年度") ||
                                      qz_text_starts(binding->text, noun.end - 2, U"每年")))
        noun.end -= 2;
    return noun.end > noun.start &&
                   qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, noun, noun.end, &party)
               ? noun
               : (qz_span){0, 0};
}

/* 按成本的30%|给予补贴，最高|70万元: what is given so much of at most. */
static qz_span gift_before(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i], *before = i ? frame - 1 : NULL;
    const qz_span none = {0, 0};
    if (!before || frame->figure.comparator != QZ_LE ||
        (frame->noun.end > frame->noun.start && qz_span_empty(receiver_of(binding, frame->noun))) ||
        !qz_text_starts(binding->text, before->right.start, U"给予") ||
        before->right.end < before->right.start + 4)
        return none;
    return (qz_span){before->right.start + 2, before->right.end};
}

/* 70万元|落户奖励: the piece behind the number, where it ends with what is given. */
static qz_span gift_behind(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_GIFT = 10 };
    const qz_span right = frame->right;
    qz_match given;
    const bool gift = right.end > right.start + 2 && right.end - right.start <= LONGEST_GIFT &&
                      qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GIFT, right, right.end, &given);
    return gift ? right : (qz_span){0, 0};
}

/* 按工资总额的|3%|提取|培训经费: what is set aside so much of something else for. */
bool qz_indicator_by_levy(qz_binding *binding, qz_frame *frame)
{
    qz_match taken;
    qz_span right = frame->right;
    if (qz_text_starts(binding->text, right.start, U"足额"))
        right.start += 2;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT || right.end < right.start + 4 ||
        !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LEVY, right.start, right.end, &taken) ||
        at(binding, taken.span.end) == U'率') /* 减按3%|征收率 */
        return false;
    qz_frame object = *frame;
    object.right.start = taken.span.end;
    const qz_span levy = qz_noun_right(binding, &object);
    if (levy.end > levy.start + 1)
        qz_indicator_put(binding, frame, levy, (qz_span){0, 0});
    return levy.end > levy.start + 1;
}

/* 按每艘3万元|标准给予渔业企业|补助: what is given by that standard. */
static qz_span gift_by_standard(const qz_binding *binding, const qz_frame *frame)
{
    enum { NEAR = 6, LONGEST_GIFT = 14 };
    const qz_span right = frame->right;
    qz_span gift = {right.end, right.end};
    for (uint32_t k = right.start; k + 3 < right.end && k - right.start < NEAR; k++)
        if (qz_text_starts(binding->text, k, U"给予"))
            gift.start = k + 2;
    if (!qz_text_starts(binding->text, right.start + (at(binding, right.start) == U'的'), U"标准"))
        return (qz_span){0, 0};
    qz_match party;
    if (qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_PARTY, gift, &party) && party.span.end < gift.end)
        gift.start = party.span.end;
    return gift.end > gift.start + 1 && gift.end - gift.start <= LONGEST_GIFT ? gift : (qz_span){0, 0};
}

/* 给予|渔业企业|不超过7万元、3万元|奖励: what is given stands behind the last of the list, to whom before the
 * first. */
bool qz_indicator_by_gift(qz_binding *binding, uint32_t i)
{
    enum { LONGEST_RECEIVER = 14 };
    qz_frame *frame = &binding->frames[i];
    if (frame->figure.number.unit_class != QZ_UNIT_MONEY || frame->listed)
        return false;
    const uint32_t end = frame->noun.end;
    uint32_t given = 0;
    for (uint32_t k = end; k > frame->left.start && end - k < LONGEST_RECEIVER && !given; k--)
        if (qz_text_starts(binding->text, k - 1, U"给予") && k < end)
            given = k + 1;
    const uint32_t last = i + qz_indicator_chain(binding, i) - 1;
    qz_span gift = given ? qz_noun_right_of(binding, last) : gift_before(binding, i);
    if (!given && qz_span_empty(gift))
        gift = gift_by_standard(binding, frame);
    if (given && qz_span_empty(gift))
        gift = gift_behind(binding, &binding->frames[last]);
    if (qz_span_empty(gift))
        return false;
    qz_indicator_put(binding, frame, gift, (qz_span){0, 0});
    const qz_span receiver = receiver_of(binding, given ? (qz_span){given, end} : frame->noun);
    if (!qz_span_empty(receiver)) {
        frame->figure.subject = qz_words_of(binding, receiver);
        frame->figure.subject_span = receiver;
    }
    return true;
}

/* 新认定渔港的，|一次性奖励37万元; 入选的企业，|奖励7万元: what is given where the clause before holds. */
bool qz_rule_gives(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 16, LONGEST_PARTY = 4 };
    qz_match given;
    const uint32_t number = frame->figure.number.span.start, first = binding->sentence.start;
    bool gives = false;
    uint32_t start = number;
    while (start > first && number - start < LONGEST && !qz_ends_clause(at(binding, start - 1)))
        gives = qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_GIFT, --start, number, &given) || gives;
    if (!gives || frame->figure.number.unit_class != QZ_UNIT_MONEY || start == first ||
        at(binding, start - 1) != U',')
        return false;
    for (uint32_t k = start - 1; k > first && start - 1 - k <= LONGEST_PARTY; k--)
        if (at(binding, k - 1) == U'的')
            return true;
    return false;
}

static bool begins_order(char32_t c)
{
    return c == U'应' || c == U'原' || c == U'一' || c == U'不' || c == U'必';
}

/* 渔税税率|应控制在货款的|3%左右, 限额|原则上|…: what is ordered of a measure is no part of its name. */
void qz_rule_cut_order(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match measure;
    uint32_t first = noun->start;
    for (uint32_t k = noun->start + 4; k + 1 < noun->end; k++)
        if (at(binding, k) == U'为' && qz_text_starts(binding->text, k - 2, U"标准")) {
            noun->end = k; /* 渔具补贴标准|为销售价格|的7% */
            return;
        }
    while (first < noun->end && !begins_order(at(binding, first)))
        first++;
    if (first == noun->end)
        return; /* nearly always */
    for (uint32_t i = qz_figure_token_at(binding, noun->start); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        if (token.start >= noun->end)
            return;
        const bool orders = qz_begins_set(binding, token.start, QZ_SET_MUST) ||
                            qz_begins_set(binding, token.start, QZ_SET_AS_A_RULE) ||
                            (token.end == token.start + 1 && at(binding, token.start) == U'应');
        if (token.start > noun->start + 1 && orders &&
            qz_word_before(binding, QZ_LIST_MEASURES, 0, *noun, token.start, &measure) &&
            qz_noun_only_measures(binding, measure.span)) {
            noun->end = token.start;
            return;
        }
    }
}

/* 补贴标准为|本科|3000元、|硕士|7000元: the grade that ends at the number of frame `i`; empty for none. */
static qz_span grade_before(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_GRADE = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t end = frame->figure.number.span.start;
    qz_span grade = {end, end};
    for (uint32_t i = end > frame->left.start ? qz_figure_token_at(binding, end - 1) : tokens->count;
         i < tokens->count && tokens->items[i].span.start >= frame->left.start; i--) {
        const char *pos = qz_parts_of_speech[tokens->items[i].pos];
        if (tokens->items[i].class != QZ_TOKEN_HAN || (*pos && !strchr("nbjlr", *pos)) ||
            end - tokens->items[i].span.start > LONGEST_GRADE)
            break;
        grade.start = tokens->items[i].span.start;
        if (!i)
            break;
    }
    return grade;
}

/* Is frame `i` the first of such a list, with 为 behind what is measured? */
static bool begins_grades(const qz_binding *binding, uint32_t i, qz_span *measure, qz_span *grade)
{
    const qz_frame *frame = &binding->frames[i];
    qz_match match;
    *grade = grade_before(binding, frame);
    const uint32_t copula = grade->start;
    *measure = (qz_span){frame->left.start, copula > 0 ? copula - 1 : 0};
    return !qz_span_empty(*grade) && copula > frame->left.start + 2 && at(binding, copula - 1) == U'为' &&
           qz_word_before(binding, QZ_LIST_MEASURES, 0, *measure, measure->end, &match) &&
           i + 1 < binding->count && binding->frames[i + 1].joined &&
           binding->frames[i + 1].left.start == grade_before(binding, &binding->frames[i + 1]).start;
}

/* 标准为本科3000元、硕士7000元: one measure, for each of several grades. */
bool qz_indicator_by_grades(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const char *unit = frame->figure.number.unit;
    qz_span measure, grade, own;
    uint32_t first = i;
    while (first > 0 && binding->frames[first].joined && i - first < 8)
        first--;
    if (!unit || !begins_grades(binding, first, &measure, &grade))
        return false;
    for (uint32_t k = first; k < i; k++)
        if (!binding->frames[k].figure.number.unit ||
            strcmp(binding->frames[k].figure.number.unit, unit) != 0)
            return false;
    own = grade_before(binding, frame);
    if (qz_span_empty(own) || (i > first && own.start != frame->left.start))
        return false;
    qz_phrase_trim_left(binding, &measure, &grade);
    qz_indicator_put(binding, frame, measure, (qz_span){0, 0});
    frame->figure.subject = qz_words_of(binding, own);
    frame->figure.subject_span = own;
    return true;
}

/* 渔业公司|以37元的|单价|发行…: what is paid for it. */
bool qz_indicator_by_price(qz_binding *binding, qz_frame *frame, qz_span noun)
{
    qz_draft *figure = &frame->figure;
    const uint32_t number = figure->number.span.start, start = frame->right.start + 1;
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, start, QZ_SET_PRICE);
    if (figure->number.unit_class != QZ_UNIT_MONEY || qz_span_empty(frame->right) || end == start ||
        at(binding, start - 1) != U'的' || number <= binding->sentence.start ||
        at(binding, number - 1) != U'以')
        return false;
    if (!figure->subject && !qz_span_empty(noun)) {
        figure->subject_span = noun;
        figure->subject = qz_words_of(binding, noun);
    }
    qz_indicator_put(binding, frame, (qz_span){start, end}, (qz_span){0, 0});
    return true;
}
