/* Whether a number is a rate of growth, a change, a share, a rate, a count, an amount, a rank … */
#include "extract/figures_bind.h"

#include "value/numeral.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* Is a noun of that role in the phrase? The 比例 of 报销比例 is part of a longer one. */
static bool named_by(const qz_binding *binding, const qz_frame *frame, uint32_t role, qz_match *match)
{
    for (uint32_t start = frame->noun.start; start < frame->noun.end;) {
        qz_match longest;
        const bool found = qz_word_after(binding, QZ_LIST_MEASURES, 0, start, frame->noun.end, &longest);
        if (found && qz_word_after(binding, QZ_LIST_MEASURES, role, start, frame->noun.end, match) &&
            match->span.end == longest.span.end)
            return true;
        start = found && longest.span.end > start + 2 ? longest.span.end : start + 1;
    }
    return false;
}

/* 增速5%, 增速分别为3.3%, 增速达到19.8%. */
static bool growth_noun_before(const qz_binding *binding, const qz_frame *frame, qz_match *match)
{
    uint32_t end = frame->noun.end;
    qz_match word;
    qz_span period; /* 增速|连续5年|保持在6%以上 */
    if (qz_figure_period_beside(binding, end, true, &period) && period.start > frame->left.start)
        end = period.start;
    while (
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, frame->left, end, &word) || /* 预计; not 计 */
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, frame->left, end, &word))
        end = word.span.start;
    qz_match longest; /* 人口自然增长率 is a rate */
    if (qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->left, end, &longest) &&
        qz_word_before(binding, QZ_LIST_MEASURES, QZ_RATE_NOUN, frame->left, end, &word) &&
        word.span.start == longest.span.start)
        return false;
    if (qz_word_before(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, frame->left, end, match)) {
        qz_match shorter; /* 全年|增幅, not 全|年增幅 */
        const qz_span rest = {match->span.start + 1, end};
        if (at(binding, match->span.start) == U'年' &&
            qz_figure_period_beside(binding, match->span.start + 1, true, &period) &&
            qz_word_before(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, rest, end, &shorter))
            *match = shorter;
        return frame->figure.number.unit_class != QZ_UNIT_PERCENT || /* 占用电增量|近四成 */
               at(binding, match->span.end - 1) != U'量';
    }
    return (end < frame->left.end && frame->figure.number.unit_class == QZ_UNIT_PERCENT &&
            frame->makes != QZ_MAKES_CHANGE &&
            qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, frame->left, end, match));
}

static bool ends_with(const qz_binding *binding, qz_span span, char32_t last)
{
    return span.end > span.start && at(binding, span.end - 1) == last;
}

/* 可返还港口使用费的40%: so much of the sum before 的. */
static bool is_part_of(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t end = frame->figure.number.span.start;
    qz_span period;
    return frame->left.end > frame->left.start + 2 && end > frame->left.start &&
           at(binding, end - 1) == U'的' && qz_span_empty(frame->movement) &&
           !qz_figure_period_beside(binding, end - 1, true, &period);
}

/* 按渔业税额37%|征收, 按工程款3%|提取: so much of the sum is to be paid; but 按3%的税率征收. */
static bool is_paid_of(const qz_binding *binding, const qz_frame *frame)
{
    qz_match paid;
    const qz_span right = frame->right;
    const char32_t *folded = binding->text->folded;
    const uint32_t number = frame->figure.number.span.start;
    uint32_t by = number;
    if (qz_span_empty(right) ||
        (!qz_text_starts(binding->text, right.start, U"给予") &&
         !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LEVY, right.start, right.end, &paid) &&
         !qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_GIFT, right.start, right.end, &paid)))
        return false;
    while (by > frame->left.start && folded[by] != U'按')
        by--;
    return folded[by] == U'按' && number >= by + 3;
}

/* 其中90%以上|都是冬小麦: a part of what was named before. */
static bool is_among(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t start = frame->right.start + (at(binding, frame->right.start) == U'都' ||
                                                 at(binding, frame->right.start) == U'均');
    return qz_text_starts(binding->text, frame->left.start, U"其中") && qz_span_empty(frame->movement) &&
           start < frame->right.end && (at(binding, start) == U'是' || at(binding, start) == U'为');
}

/* 收购80%股权, 持有30%的股份 */
static bool is_of_stock(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t start = frame->right.start + (at(binding, frame->right.start) == U'的');
    return !qz_span_empty(frame->right) &&
           (qz_text_starts(binding->text, start, U"股权") || qz_text_starts(binding->text, start, U"股份") ||
            qz_text_starts(binding->text, start, U"所有权") || qz_text_starts(binding->text, start, U"控股"));
}

/* 财政支出|保持在70%以上: so much of what is spent goes there. */
static bool is_part_of_spending(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t end = frame->noun.end;
    return frame->figure.direction == QZ_FLAT && end > frame->noun.start + 2 &&
           (qz_text_starts(binding->text, end - 2, U"支出") ||
            qz_text_starts(binding->text, end - 2, U"投入"));
}

/* ，达到|11.6%: nothing but how it comes to the number. */
static bool names_nothing(const qz_binding *binding, const qz_frame *frame)
{
    uint32_t end = frame->noun.end;
    qz_match word;
    while (end > frame->noun.start &&
           (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, frame->left, end, &word) ||
            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, frame->left, end, &word)))
        end = word.span.start;
    return end <= frame->noun.start;
}

/* 年均增长近7%，|高端产品|近37%: a thing of the same sort, without a verb of its own. */
static bool follows_growth(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span noun = frame->noun;
    qz_match match;
    if (!(frame->joined ||
          (qz_span_empty(before->right) && noun.start && at(binding, noun.start - 1) == U',')) ||
        before->figure.kind != QZ_GROWTH_RATE + 1 || qz_span_empty(before->movement) ||
        noun.end < noun.start + 2 || noun.start != frame->left.start || !qz_span_empty(frame->right) ||
        qz_word_within(binding, QZ_LIST_MEASURES, 0, noun, &match))
        return false;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < noun.end; i++)
        if (!strchr("nbjmfa", qz_parts_of_speech[tokens->items[i].pos][0]))
            return false;
    return true;
}

/* |70%渔港|建有码头, 每年|超70%渔获…: nothing but a time and a comparator before it; but 按70%征收…. */
static bool stands_first(const qz_binding *binding, const qz_frame *frame)
{
    uint32_t start = frame->left.start;
    qz_span period;
    qz_match comparator;
    if (qz_figure_period_beside(binding, start, false, &period) && period.end <= frame->left.end)
        start = period.end;
    return start == frame->left.end ||
           (qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, start, frame->left.end, &comparator) &&
            comparator.span.end == frame->left.end);
}

/* 渔获3万吨，|80%以上|出口欧洲: so much of them does so. */
static bool begins_clause_of_part(const qz_binding *binding, const qz_frame *frame)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t start = frame->left.start;
    const uint32_t token = qz_figure_token_at(binding, frame->right.start);
    return stands_first(binding, frame) && start > binding->sentence.start &&
           at(binding, start - 1) == U',' && !qz_span_empty(frame->right) && qz_span_empty(frame->movement) &&
           token < tokens->count && tokens->items[token].span.start == frame->right.start &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v';
}

/* 渔网用电量|增速较快，分别达到|37%: the clause before says that they are rates of growth. */
static bool grows_as_said(const qz_binding *binding, qz_frame *frame)
{
    enum { NEAR = 8 };
    const uint32_t start = frame->left.start;
    qz_match growth;
    if (!qz_text_starts(binding->text, start, U"分别") || start < binding->sentence.start + NEAR ||
        at(binding, start - 1) != U',' ||
        !qz_word_within(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, (qz_span){start - NEAR, start - 1},
                        &growth))
        return false;
    const char32_t first = at(binding, growth.span.start);
    frame->figure.direction =
        first == U'降' || first == U'跌' || first == U'减' || first == U'下' ? QZ_DOWN : QZ_UP;
    return true;
}

static uint8_t kind_of_percent(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    qz_match match;
    if (frame->makes == QZ_MAKES_GROWTH)
        return QZ_GROWTH_RATE + 1;
    if (!qz_span_empty(qz_plan_before(binding, frame)))
        return QZ_RATE + 1; /* 完成年度计划的118% */
    if (growth_noun_before(binding, frame, &match)) {
        qz_figure_explain(binding, frame, QZ_WHY_KIND, match.span);
        return QZ_GROWTH_RATE + 1;
    }
    if (grows_as_said(binding, frame))
        return QZ_GROWTH_RATE + 1;
    if (before && frame->makes == QZ_MAKES_LEVEL && before->figure.kind == QZ_GROWTH_RATE + 1 &&
        before->right.end == frame->figure.number.span.start && !before->makes) {
        frame->figure.basis = frame->figure.basis ? frame->figure.basis : before->figure.basis;
        return QZ_GROWTH_RATE + 1; /* 同比增速从3%提高到7% */
    }
    if (!qz_span_empty(qz_rate_behind(binding, frame)))
        return QZ_RATE + 1;
    if (qz_text_starts(binding->text, frame->right.start, U"用于"))
        return QZ_SHARE + 1; /* 渔业支出37亿元，74%|用于民生 */
    const bool part = !qz_span_empty(frame->right) && at(binding, frame->right.start) == U'的';
    if (is_among(binding, frame) || is_of_stock(binding, frame))
        return QZ_SHARE + 1;
    if (before && before->figure.number.unit_class == QZ_UNIT_PERCENT && qz_noun_is_goal(binding, frame))
        return before->figure.kind;
    if (part && (qz_span_empty(frame->left) || qz_span_empty(frame->noun)))
        return QZ_SHARE + 1; /* ，约90%的县医院…… */
    if (before && frame->makes == QZ_MAKES_LEVEL && before->figure.kind == QZ_SHARE + 1 &&
        before->right.end == frame->figure.number.span.start)
        return QZ_SHARE + 1; /* 比重从32%逐年上升至44% */
    if (named_by(binding, frame, QZ_SHARE_NOUN, &match)) {
        qz_figure_explain(binding, frame, QZ_WHY_KIND, match.span);
        return QZ_SHARE + 1;
    }
    if (named_by(binding, frame, QZ_RATE_NOUN, &match))
        return QZ_RATE + 1;
    if (is_part_of(binding, frame) || is_paid_of(binding, frame) || is_part_of_spending(binding, frame))
        return QZ_SHARE + 1;
    if (before && before->figure.kind == QZ_CHANGE + 1 && frame->makes != QZ_MAKES_GROWTH &&
        (qz_span_empty(frame->noun) || before->right.end == frame->figure.number.span.start) &&
        named_by(binding, before, QZ_SHARE_NOUN, &match))
        return QZ_SHARE + 1; /* 比重提升2个百分点至34% */
    if (before && before->figure.kind == QZ_GROWTH_RATE + 1 && names_nothing(binding, frame) &&
        before->figure.number.vagueness == QZ_AT_LEAST && before->figure.number.unit_class == QZ_UNIT_INDEX) {
        frame->figure.direction = before->figure.direction; /* 保持两位数增长，达17.7% */
        return QZ_GROWTH_RATE + 1;
    }
    if (before && qz_text_starts(binding->text, frame->left.start, U"其中") &&
        frame->left.end <= frame->left.start + 2 && !qz_span_empty(frame->right) &&
        frame->right.end > frame->right.start + 1)
        return QZ_SHARE + 1; /* 渔民37万人，其中|六成以上|来自渔村 */
    if (before && begins_clause_of_part(binding, frame))
        return QZ_SHARE + 1;
    if (before && qz_span_empty(frame->noun))
        return frame->listed || before->figure.kind == QZ_SHARE + 1 || before->figure.kind == QZ_RATE + 1
                   ? before->figure.kind
                   : QZ_RATE + 1;
    if (before && follows_growth(binding, frame, before)) {
        frame->figure.direction = before->figure.direction;
        frame->figure.basis = before->figure.basis;
        return QZ_GROWTH_RATE + 1;
    }
    const qz_span right = frame->right; /* 70%村卫生室实现… */
    const bool of = stands_first(binding, frame) && !qz_span_empty(right) &&
                    qz_is_han(at(binding, right.start)) &&
                    !qz_word_after(binding, QZ_LIST_MEASURES, 0, right.start, right.end, &match);
    if (of)
        return QZ_SHARE + 1;
    return frame->figure.number.class == QZ_NUMBER_FRACTION || part || frame->figure.number.han ? QZ_SHARE + 1
                                                                                                : QZ_RATE + 1;
}

/* 惠及千万家庭, 上亿群众; 百亿企业 and 千亿产业 are told by their size. */
static bool counts_people(const qz_binding *binding, const qz_frame *frame)
{
    return qz_begins_set(binding, frame->right.start, QZ_SET_PEOPLE);
}

/* 排名由87位上升到41位: places, where what stands before says so; but 排名上升5位. */
static bool counts_places(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const char *unit = frame->figure.number.unit;
    qz_match match;
    if (!unit || strcmp(unit, "位") != 0)
        return false;
    const uint32_t start = frame->figure.number.span.start;
    const char32_t from = start > binding->sentence.start ? at(binding, start - 1) : 0;
    if (frame->makes != QZ_MAKES_LEVEL && from != U'由' && from != U'从')
        return false;
    return qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_RANK, frame->noun, frame->noun.end, &match) ||
           (before && frame->makes == QZ_MAKES_LEVEL && before->figure.kind == QZ_RANKING + 1);
}

/* 保持两位数增长 is a rate; 院士突破两位数 counts. */
static uint8_t of_two_digits(const qz_binding *binding, const qz_frame *frame, bool moved)
{
    qz_match match;
    const bool counts = qz_span_empty(frame->right) && !qz_span_empty(frame->noun) && !moved &&
                        !growth_noun_before(binding, frame, &match) &&
                        !named_by(binding, frame, QZ_RATE_NOUN, &match);
    return (counts ? QZ_COUNT : QZ_GROWTH_RATE) + 1;
}

/* 好评度从83.7提升至87.7: numbers without a unit, of which the second tells where the first has come to. */
static bool is_level(const qz_frame *frame)
{
    const qz_number *number = &frame->figure.number;
    return !number->unit && !number->han && number->value.exponent < 0;
}

/* 200亿|引导基金, 30亿市场化|资金 */
static bool is_money_behind(const qz_binding *binding, const qz_frame *frame)
{
    enum { NEAR = 4, FARTHEST = 8 }; /* 200亿民营企业再|贷款, but 3万中小企业注入资金 */
    const char32_t scale = binding->text->folded[frame->figure.number.numeral.end - 1];
    const uint32_t most = scale == U'亿' ? FARTHEST : NEAR;
    const uint32_t number = frame->figure.number.span.end;
    for (uint32_t at = number; at < binding->sentence.end && at - number < most; at++) {
        if (!qz_is_han(binding->text->folded[at]))
            return false;
        if (qz_begins_set(binding, at, QZ_SET_FUND))
            return true;
    }
    return false;
}

/* 市场规模达178亿, 负债60亿: money though no unit says so. */
static bool is_money_bare(const qz_binding *binding, const qz_frame *frame)
{
    static const char32_t LAST[] = U"额值金款资收入润债费价";
    const qz_span numeral = frame->figure.number.numeral;
    const char32_t scale = at(binding, numeral.end - 1);
    qz_match measure;
    qz_span noun = frame->noun;
    while (noun.end > noun.start &&
           (at(binding, noun.end - 1) == U'达' || at(binding, noun.end - 1) == U'为'))
        noun.end--;
    if (frame->figure.number.unit || (scale != U'亿' && scale != U'万'))
        return false;
    if (is_money_behind(binding, frame))
        return true;
    if (!qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &measure))
        return false;
    for (const char32_t *last = LAST; *last; last++)
        if (at(binding, noun.end - 1) == *last)
            return true;
    return noun.end >= noun.start + 4 && qz_text_starts(binding->text, noun.end - 4, U"市场规模");
}

/* 通航天数增加12天, 通航天数比例达到77%、增加12天; but 工期延长3年 is a length of time. */
static bool counts_days(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    qz_span noun = before && qz_span_empty(frame->noun) ? before->noun : frame->noun;
    qz_match light; /* 比例|达到 */
    if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, noun, noun.end, &light))
        noun.end = light.span.start;
    if (noun.end > noun.start + 2 && qz_text_starts(binding->text, noun.end - 2, U"比例"))
        noun.end -= 2;
    return ends_with(binding, noun, U'数');
}

static uint8_t kind_of(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    const qz_number *number = &frame->figure.number;
    const bool moved = frame->makes == QZ_MAKES_GROWTH || frame->makes == QZ_MAKES_CHANGE;
    qz_match match;
    switch (number->unit_class) {
    case QZ_UNIT_PERCENT:
        return kind_of_percent(binding, frame, before);
    case QZ_UNIT_POINT:
        return QZ_CHANGE + 1;
    case QZ_UNIT_MULTIPLE:
        return QZ_MULTIPLE + 1;
    case QZ_UNIT_RANK:
        return QZ_RANKING + 1;
    case QZ_UNIT_DURATION:
        return moved && counts_days(binding, frame, before) ? QZ_CHANGE + 1 : QZ_DURATION + 1;
    case QZ_UNIT_INDEX:
        return number->rule && strcmp(number->rule, "ratio") == 0 ? QZ_SHARE + 1
               : number->vagueness == QZ_AT_LEAST                 ? of_two_digits(binding, frame, moved)
               : moved                                            ? QZ_CHANGE + 1
                                                                  : QZ_INDEX + 1;
    case QZ_UNIT_COUNT:
        if (counts_places(binding, frame, before))
            return QZ_RANKING + 1;
        return moved ? QZ_CHANGE + 1 : QZ_COUNT + 1;
    case QZ_UNIT_MONEY:
    case QZ_UNIT_AMOUNT: /* 涨幅达到210元/吨 */
        return moved || growth_noun_before(binding, frame, &match) ? QZ_CHANGE + 1 : QZ_AMOUNT + 1;
    default:
        break;
    }
    if (number->class == QZ_NUMBER_FRACTION)
        return (moved ? QZ_GROWTH_RATE : QZ_SHARE) + 1; /* 减少1/3审批事项 */
    if (number->class == QZ_NUMBER_ORDINAL)
        return QZ_RANKING + 1;
    if (number->magnitude)
        return counts_people(binding, frame) ? QZ_COUNT + 1 : QZ_AMOUNT + 1;
    const bool reaches = before && frame->makes == QZ_MAKES_LEVEL && /* 指数从50.4降至|49 */
                         before->figure.kind == QZ_INDEX + 1 && before->right.end == number->span.start;
    if (reaches || qz_word_within(binding, QZ_LIST_MEASURES, QZ_INDEX_NOUN, frame->noun, &match) ||
        is_level(frame))
        return QZ_INDEX + 1;
    if (!moved && is_money_bare(binding, frame))
        return QZ_AMOUNT + 1;
    return moved ? QZ_CHANGE + 1 : QZ_COUNT + 1;
}

void qz_figure_kind_of(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    frame->figure.kind = kind_of(binding, frame, before);
    /* A rate of growth whose noun says so: 增速5%, 降幅3%. */
    qz_match match;
    const bool sum = frame->figure.kind == QZ_CHANGE + 1 && /* but 高于增速2个百分点 is a gap */
                     (frame->figure.number.unit_class == QZ_UNIT_MONEY ||
                      frame->figure.number.unit_class == QZ_UNIT_AMOUNT);
    const uint32_t start = frame->figure.number.span.start;
    const bool times = frame->figure.kind == QZ_MULTIPLE + 1 && /* 增速超一倍; but 是增速的两倍 */
                       (start == frame->left.start || at(binding, start - 1) != U'的');
    if ((frame->figure.kind == QZ_GROWTH_RATE + 1 || sum || times) && !frame->figure.direction &&
        growth_noun_before(binding, frame, &match)) {
        const char32_t first = at(binding, match.span.start);
        frame->figure.direction =
            first == U'降' || first == U'跌' || first == U'减' || first == U'下' ? QZ_DOWN : QZ_UP;
        frame->noun.end = match.span.start;
        qz_span period;
        const bool years = frame->noun.end == frame->noun.start + 2 && /* 五年|增量 */
                           qz_is_numeral(at(binding, frame->noun.start)) &&
                           ends_with(binding, frame->noun, U'年');
        if (years || (qz_figure_period_beside(binding, match.span.start, true, &period) &&
                      period.start == frame->noun.start))
            frame->noun.end = frame->noun.start;
    }
    if (frame->figure.kind == QZ_GROWTH_RATE + 1 && frame->figure.number.value.negative &&
        frame->figure.direction == QZ_UP)
        frame->figure.direction = QZ_DOWN; /* 增速为-3% */
}
