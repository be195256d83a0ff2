/* What a change is measured against: 同比, 比上月, 年均, 比2020年; a gap to others (高于全国) has no
 * direction. */
#include "extract/figures_bind.h"

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 比 of 比重 and 较 of 较快 compare nothing. */
static bool begins_word(const qz_binding *binding, const qz_match *base, uint32_t end)
{
    qz_match word;
    const char32_t before =
        base->span.start > binding->sentence.start ? at(binding, base->span.start - 1) : 0;
    if (at(binding, base->span.start) == U'年' && (before == U'当' || before == U'去' || before == U'今'))
        return true; /* 当年|平均 */
    if (qz_spot_longest(binding->lexicon, binding->text, base->span.start, end, QZ_IN(QZ_LIST_MEASURES),
                        &word) &&
        word.span.end > base->span.end &&
        qz_cell_choice(binding->lexicon, word.sense, QZ_MEASURE_ROLE) != QZ_GROWTH_NOUN)
        return true; /* 年均浓度, but 年均增速 */
    if (qz_text_starts(binding->text, base->span.start, U"年平均") &&
        qz_word_after(binding, QZ_LIST_MEASURES, 0, base->span.end, binding->sentence.end, &word) &&
        qz_cell_choice(binding->lexicon, word.sense, QZ_MEASURE_ROLE) != QZ_GROWTH_NOUN)
        return true; /* 年平均|工资, but 年平均|增速 */
    return base->span.end - base->span.start == 1 &&
           qz_spot_longest(binding->lexicon, binding->text, base->span.start, end,
                           QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES), &word) &&
           word.span.end > base->span.end;
}

/* 比上年同期低40个基点, 比全国高0.7个百分点: an adjective at the end of a comparison. */
static void compare_by_adjective(qz_binding *binding, qz_frame *frame)
{
    qz_match match;
    const uint32_t end = frame->noun.end;
    if (!qz_span_empty(frame->movement) || end <= frame->left.start + 1)
        return;
    const uint32_t out = end > frame->left.start + 2 && at(binding, end - 1) == U'出'; /* 高|出 */
    const uint32_t start = end - 1 - out;
    const char32_t last = at(binding, start);
    const bool more = last == U'高' || last == U'快' || last == U'多';
    if ((!more && last != U'低' && last != U'慢' && last != U'少') ||
        !qz_word_within(binding, QZ_LIST_BASES, 0, (qz_span){frame->left.start, start}, &match))
        return;
    frame->movement = (qz_span){start, start + 1};
    frame->noun.end = start;
    frame->figure.direction = more ? QZ_UP : QZ_DOWN;
    frame->makes = QZ_MAKES_GROWTH;
}

/* 占比|稳步提高到17%, 按可比口径: the 比 of 占比 and 可比 compares with nothing. */
static bool compares_nothing(const qz_binding *binding, const qz_match *match)
{
    static const char32_t BEHIND[] = U"将已要达为由从仍";
    const uint32_t start = match->span.start;
    qz_match ratio; /* 老年抚养比|将提高到37%; but 收入|比上年 */
    if (start == binding->sentence.start || at(binding, start) != U'比')
        return false;
    for (const char32_t *c = BEHIND; *c; c++)
        if (at(binding, start + 1) == *c &&
            qz_word_before(binding, QZ_LIST_MEASURES, 0, binding->sentence, start + 1, &ratio))
            return true;
    return at(binding, start - 1) == U'占' || at(binding, start - 1) == U'可';
}

/* 高, 低, 多, 少 tell how far apart two are; 涨, 跌, 增, 降 that one moved. */
static bool tells_a_gap(const qz_binding *binding, qz_span movement)
{
    const char32_t c = at(binding, movement.start);
    return movement.end == movement.start + 1 && c != U'涨' && c != U'跌' && c != U'增' && c != U'降' &&
           c != U'升' && c != U'减';
}

/* 比2016年全年高0.3个百分点: against its own past, no gap. */
static bool since_then(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST_YEAR = 5 };
    uint32_t k = start;
    while (k - start < LONGEST_YEAR && qz_is_digit(at(binding, k)))
        k++;
    return k == start + 4 && at(binding, k) == U'年';
}

/* 比上年|年初预算, 比上年|12月, 比去年|全年, 6月末比上年|末: not the same time of the year before; but
 * 年末…比上年末. */
static bool is_part_of_year(const qz_binding *binding, qz_span base)
{
    enum { FARTHEST = 80 };
    const char32_t next = at(binding, base.end);
    if (at(binding, base.end - 1) != U'年' || base.end != base.start + 3)
        return false;
    if (next != U'末' && next != U'底')
        return qz_is_digit(next) || qz_begins_set(binding, base.end, QZ_SET_PLAN) ||
               qz_begins_set(binding, base.end, QZ_SET_BUDGET) ||
               qz_text_starts(binding->text, base.end, U"全年") ||
               qz_text_starts(binding->text, base.end + 1, U"季度");
    for (uint32_t k = base.start; k > binding->sentence.start && base.start - k < FARTHEST; k--)
        if (qz_text_starts(binding->text, k - 1, U"年末") || qz_text_starts(binding->text, k - 1, U"年底"))
            return false;
    return true;
}

/* 增速比同期|工业|高4.5个百分点: against others at the same time; but 比同期|增速|高. */
static bool is_of_others(const qz_binding *binding, qz_span base)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t next = qz_figure_token_at(binding, base.end);
    qz_match measure;
    return base.end == base.start + 3 && qz_text_starts(binding->text, base.start + 1, U"同期") &&
           next < tokens->count && tokens->items[next].span.start == base.end &&
           qz_parts_of_speech[tokens->items[next].pos][0] == 'n' &&
           !qz_word_after(binding, QZ_LIST_MEASURES, 0, base.end, tokens->items[next].span.end, &measure);
}

/* 上月, 上年同期, 上周: what basis the time before is that begins at `start`; 0 for none. */
static uint8_t time_before(const qz_binding *binding, uint32_t start)
{
    if (qz_begins_set(binding, start, QZ_SET_LAST_MONTH))
        return QZ_QOQ;
    if (qz_begins_set(binding, start, QZ_SET_LAST_YEAR))
        return QZ_YOY;
    return qz_text_starts(binding->text, start, U"上周") ? QZ_OTHER_BASE : 0;
}

/* 2019年同期, 战前, 上年末, 全国平均水平: does what ends there tell how it was at another time, or how it is
 * on the whole? */
typedef enum { TAKEN_OF_THING, TAKEN_OF_WHOLE, TAKEN_OF_PAST } taken_of;

static taken_of what_is_taken(const qz_binding *binding, uint32_t end)
{
    static const char32_t PAST[] = U"年前末底初";
    const bool level = qz_text_starts(binding->text, end - 2, U"水平");
    const char32_t last = at(binding, end - (level ? 3 : 1));
    if (time_before(binding, end - 2))
        return TAKEN_OF_PAST;
    for (const char32_t *c = PAST; *c; c++)
        if (last == *c)
            return TAKEN_OF_PAST;
    return level || qz_text_starts(binding->text, end - 2, U"平均") ? TAKEN_OF_WHOLE : TAKEN_OF_THING;
}

/* 是|2010年|的2倍, 恢复至|2019年同期|的96%, 总量|相当于浙江渔获|的37倍: sets of what it is taken, from the
 * verb on; tells what basis that is, 0 for none. */
static uint8_t find_taken(const qz_binding *binding, qz_frame *frame)
{
    enum { LONGEST = 24 };
    qz_match match;
    const bool multiple = frame->figure.number.unit_class == QZ_UNIT_MULTIPLE;
    const uint32_t first = frame->left.start;
    uint32_t end = frame->figure.number.span.start;
    bool of = false;
    if ((!multiple && frame->figure.number.unit_class != QZ_UNIT_PERCENT) || frame->movement.start == end)
        return 0; /* 比2020年翻一番: the number is its own verb */
    for (; end > first; end--) {
        const char32_t c = at(binding, end - 1); /* 的近八成, 近六成 */
        of = of || c == U'的';
        if (c != U'的' && c != U'约' && c != U'近' && c != U'超')
            break;
    }
    if (end < first + 3)
        return 0;
    const taken_of what = what_is_taken(binding, end);
    if (what == TAKEN_OF_THING && (!multiple || !of))
        return 0;
    for (uint32_t k = end - 1; k > first && end - k < LONGEST; k--) {
        if (qz_ends_clause(at(binding, k - 1)) || at(binding, k - 1) == U'、')
            return 0;
        if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_TAKEN, frame->left, k, &match))
            continue;
        const qz_span verb = match.span;
        const bool plain = verb.end - verb.start == 1 || at(binding, verb.start) == U'达';
        if (plain && !multiple && what == TAKEN_OF_PAST)
            return 0; /* 占比为|2020年的37% */
        frame->taken = (qz_span){verb.start, frame->figure.number.span.start};
        if (what != TAKEN_OF_PAST)
            return qz_text_starts(binding->text, verb.start, U"相当于") ? QZ_OTHER_BASE : 0;
        const uint8_t basis = time_before(binding, verb.end); /* 是|去年同期|的2倍, but 是|去年全年|的2倍 */
        const bool part = is_part_of_year(binding, (qz_span){verb.end - 1, verb.end + 2});
        return basis && !part ? basis : QZ_OTHER_BASE;
    }
    return 0;
}

/* 累计净增3户、总量达37户: what stands at a level is no sum of what was done. */
static bool arrives(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t number = frame->figure.number.span.start;
    return number > frame->left.start && at(binding, number - 1) == U'达';
}

/* 累计新增3户、引进7户, 累计惠及37个渔村|近3万渔民: what is said of all of a list. */
static bool goes_on(const qz_frame *before)
{
    return before->figure.basis == QZ_CUMULATIVE ||
           (before->figure.basis == QZ_ANNUAL && before->figure.kind != QZ_GROWTH_RATE + 1);
}

/* 累计惠及37个渔村|近3万渔民: both in one; but 累计满37天|的年度不满三年, 7次，为年均3次|的两倍. */
static bool goes_on_behind(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const uint8_t unit = frame->figure.number.unit_class;
    return before->touches && before->figure.basis == QZ_CUMULATIVE && unit != QZ_UNIT_DURATION &&
           unit != QZ_UNIT_MULTIPLE && unit != QZ_UNIT_PERCENT && qz_span_empty(frame->movement) &&
           !qz_span_empty(before->right) && at(binding, before->right.start) != U'的' &&
           at(binding, frame->figure.number.span.start - 1) != U'为';
}

/* 比上年增加37万元，|增长7%, 较6月末增加37万元，|升幅为7%: the same, told twice. */
static bool grows_by_so_much(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const uint32_t start = frame->left.start;
    qz_match pace;
    if (before->figure.kind != QZ_CHANGE + 1 || start != before->figure.number.span.end + 1 ||
        (at(binding, start - 1) != U',' && at(binding, start - 1) != U'、'))
        return false;
    if (qz_word_after(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, start, frame->left.end, &pace))
        return before->figure.basis != QZ_ANNUAL && before->figure.basis != QZ_CUMULATIVE;
    return before->figure.basis == QZ_YOY && frame->makes == QZ_MAKES_GROWTH &&
           frame->movement.start == start;
}

/* 相比2012年，渔获提高3倍, 相比去年同期，…: a comparison with a time opens the sentence; the basis, 0 for
 * none.
 */
static uint8_t opening_comparison(const qz_binding *binding)
{
    enum { LONGEST = 14 };
    const uint32_t start = binding->sentence.start;
    uint32_t comma = start;
    if (!qz_text_starts(binding->text, start, U"相比") && !qz_text_starts(binding->text, start, U"相较"))
        return 0;
    while (comma < binding->sentence.end && comma - start < LONGEST && at(binding, comma) != U',')
        comma++;
    if (at(binding, comma) != U',' || comma < start + 4)
        return 0;
    const uint8_t basis = time_before(binding, start + 2);
    return basis || at(binding, comma - 1) != U'年' ? basis : QZ_OTHER_BASE;
}

/* 与普通渔网相比，|效率提升3倍, 与去年同期相比，: the basis, 0 for none. */
static uint8_t compared_before(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST = 24 };
    qz_match base;
    const uint32_t comma = frame->left.start - (frame->left.start > binding->sentence.start);
    const uint8_t opening = opening_comparison(binding);
    if (opening)
        return opening;
    if (at(binding, comma) != U',' || comma < binding->sentence.start + 4 ||
        !qz_text_starts(binding->text, comma - 2, U"相比"))
        return 0;
    for (uint32_t k = comma - 2; k > binding->sentence.start && comma - k < LONGEST; k--)
        if (qz_word_after(binding, QZ_LIST_BASES, 0, k - 1, comma, &base) && base.span.end == comma)
            return (uint8_t)qz_cell_choice(binding->lexicon, base.sense, QZ_BASIS_VALUE);
        else if ((at(binding, k - 1) == U'与' || at(binding, k - 1) == U'同' ||
                  at(binding, k - 1) == U'和') &&
                 !qz_text_starts(binding->text, k - 1, U"同期"))
            return QZ_OTHER_BASE;
    return 0;
}

/* 在2020年|基础上|增长7%, 在渔港电价|的基础上|上浮: from a year or from what is measured; but what stands
 * upon a high growth is measured from nothing else. */
static bool rises_from(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_ADVERB = 2 }; /* 再, 继续 */
    const qz_span movement = frame->movement;
    qz_match measure;
    uint32_t basis = movement.start;
    while (basis > frame->left.start && movement.start - basis <= LONGEST_ADVERB + 3 &&
           !qz_text_starts(binding->text, basis, U"基础上"))
        basis--;
    if (qz_span_empty(movement) || basis < frame->left.start + 3 ||
        !qz_text_starts(binding->text, basis, U"基础上"))
        return false;
    basis -= at(binding, basis - 1) == U'的';
    if (at(binding, basis - 1) == U'年')
        return qz_is_digit(at(binding, basis - 2));
    return qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->left, basis, &measure) &&
           qz_cell_choice(binding->lexicon, measure.sense, QZ_MEASURE_ROLE) != QZ_GROWTH_NOUN;
}

/* 高于|上月|3个百分点, 低于|上年同期: against its own past, no gap to others. */
static void since_before(const qz_binding *binding, qz_frame *frame, qz_span gap)
{
    enum { LONGEST_TIME = 5 }; /* 上年同期 */
    const uint8_t basis = time_before(binding, gap.end);
    if (frame->figure.number.span.start - gap.end > LONGEST_TIME || gap.end != gap.start + 2 ||
        at(binding, gap.start + 1) != U'于' || !basis)
        return;
    frame->gap = false;
    frame->figure.basis = basis;
    frame->figure.direction =
        at(binding, gap.start) == U'低' || at(binding, gap.start) == U'慢' ? QZ_DOWN : QZ_UP;
}

/* 比|2010年|的3万吨、7万吨|下降37%: is the frame, or the first of its list, what the next is measured from?
 */
static bool is_measured_from(const qz_binding *binding, const qz_frame *frame)
{
    while (frame > binding->frames && frame->listed)
        frame--;
    const uint32_t number = frame->figure.number.span.start;
    qz_span period;
    if (number < frame->left.start + 3 || at(binding, number - 1) != U'的' ||
        !qz_figure_period_beside(binding, number - 1, true, &period) || period.start <= frame->left.start)
        return false;
    return at(binding, period.start - 1) == U'比' || at(binding, period.start - 1) == U'较';
}

/* 比上年 is yoy by the list; 比2020年, 较改革开放初期 and 高于全国 are another base. */
void qz_figure_basis(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    const uint32_t end = frame->figure.number.span.start;
    qz_match found = {.span = {0, 0}};
    bool own_past = false; /* 比上年末, 比去年预算 */
    compare_by_adjective(binding, frame);
    const uint8_t taken = find_taken(binding, frame);
    for (uint32_t start = frame->left.start; start < end;) {
        qz_match match;
        if (!qz_word_after(binding, QZ_LIST_BASES, 0, start, end, &match) ||
            begins_word(binding, &match, end) || compares_nothing(binding, &match) ||
            qz_spans_meet(match.span, frame->taken)) { /* 达到|年均水平|的4倍 */
            start++;
            continue;
        }
        uint32_t value = qz_cell_choice(binding->lexicon, match.sense, QZ_BASIS_VALUE);
        const bool part = value == QZ_YOY && is_part_of_year(binding, match.span);
        if (part || is_of_others(binding, match.span))
            value = QZ_OTHER_BASE;
        const bool base = value == QZ_OTHER_BASE;
        const bool gap = base && match.span.end - match.span.start == 2;
        const bool compares =
            !base ||
            (gap && frame->figure.number.unit_class == QZ_UNIT_POINT && match.span.end < frame->left.end) ||
            (!gap && !qz_span_empty(frame->movement) &&
             (match.span.end < frame->movement.start || /* 比上周|涨1.5% */
              (match.span.end == frame->movement.start && match.span.end > match.span.start + 2)));
        if (compares) {
            frame->figure.basis = (uint8_t)value;
            frame->gap = gap;
            found = match;
            own_past = part;
        }
        start = match.span.end;
    }
    if (frame->gap && found.span.end)
        since_before(binding, frame, found.span);
    const uint8_t told =
        qz_span_empty(frame->movement) || found.span.end ? 0 : compared_before(binding, frame);
    if (found.span.end)
        qz_figure_explain(binding, frame, QZ_WHY_BASIS, found.span);
    else if (before && (frame->listed || ((frame->joined || goes_on_behind(binding, frame, before)) &&
                                          goes_on(before) && !arrives(binding, frame))))
        frame->figure.basis = before->figure.basis;
    else if (told)
        frame->figure.basis = told;
    else if (before && grows_by_so_much(binding, frame, before))
        frame->figure.basis = before->figure.basis;
    else if (taken)
        frame->figure.basis = taken;
    else if (rises_from(binding, frame) || (before && before->touches && !qz_span_empty(frame->movement) &&
                                            is_measured_from(binding, before)))
        frame->figure.basis = QZ_OTHER_BASE;
    /* 比全国高0.7个百分点 */
    if (frame->figure.basis == QZ_OTHER_BASE && !qz_span_empty(frame->movement) &&
        tells_a_gap(binding, frame->movement) && !own_past && !since_then(binding, found.span.end))
        frame->gap = true;
    if (frame->gap)
        frame->figure.direction = 0;
}
