/* Numerals with their unit: 1.2万亿元, 200余家, 千亿级, -3.2%; the second of a range is read by range.c. */
#include "value/scan.h"

const qz_numeral *qz_scan_numeral(qz_scan *scan, uint32_t at)
{
    if (scan->read_at != at) {
        scan->has_numeral = qz_numeral_read(&scan->view, at, &scan->numeral);
        scan->read_at = at;
    }
    return scan->has_numeral ? &scan->numeral : NULL;
}

bool qz_scan_unit(const qz_scan *scan, uint32_t at, qz_unit *unit)
{
    const qz_view *view = &scan->view;
    if (at >= view->length)
        return false;
    /* 六 个 百 分 点: gaps inside the unit */
    const uint32_t length = qz_view_starts(view, at, U"个百分点") ? 4
                            : qz_view_starts(view, at, U"百分点") ? 3
                                                                  : 0;
    if (length) {
        *unit = (qz_unit){.span = qz_view_span(view, at, at + length),
                          .class = QZ_UNIT_POINT,
                          .canonical = "百分点",
                          .scale = ""};
        return true;
    }
    return qz_unit_read(scan->lexicon, scan->arena, scan->text, view->at[at], view->at[view->length], unit);
}

uint32_t qz_scan_place(const qz_scan *scan, uint32_t from, uint32_t at)
{
    while (from < scan->view.length && scan->view.at[from] < at)
        from++;
    return from;
}

void qz_take_unit(const qz_unit *unit, qz_number *number)
{
    number->unit = unit->canonical;
    number->unit_class = unit->class;
    number->unit_span = unit->span;
    number->span.end = unit->span.end;
    number->class = unit->class == QZ_UNIT_PERCENT ? QZ_NUMBER_PERCENT
                    : unit->class == QZ_UNIT_MONEY ? QZ_NUMBER_MONEY
                                                   : QZ_NUMBER_MEASURE;
    qz_decimal scale;
    if (*unit->scale && qz_decimal_read(unit->scale, &scale)) {
        number->has_value = number->has_value && qz_decimal_multiply(number->value, scale, &number->value);
        number->has_upper = number->has_upper && qz_decimal_multiply(number->upper, scale, &number->upper);
    }
}

/* A minus sign (-3, 负3, 零下3度), not the dash of a range or a code: its length, or 0. */
static uint32_t minus_length(const qz_view *view, uint32_t at)
{
    const char32_t c = view->chars[at];
    const char32_t left = at ? view->chars[at - 1] : 0;
    if (c == U'负' && (left == U'税' || left == U'费' || left == U'减' || left == U'增' || left == U'债'))
        return 0; /* 企业税负3500亿元, 减负500亿元 */
    const uint32_t words = c == U'负' ? 1 : qz_view_starts(view, at, U"零下") ? 2 : 0;
    if (words)
        return qz_is_digit(qz_view_at(view, at + words)) || qz_is_numeral(qz_view_at(view, at + words))
                   ? words
                   : 0;
    if (c != U'-' || !qz_is_digit(qz_view_at(view, at + 1)))
        return 0;
    const char32_t before = at ? view->chars[at - 1] : U' ';
    return !qz_is_digit(before) && !qz_is_latin(before) && before != U'-' && before != U'%' &&
           before != U')' && before != U'—' && !qz_is_numeral(before);
}

/*
 * Is the Chinese numeral [at, end) of the view part of a longer word (一些, 统一, 千方百计, 长三角)? Words
 * that begin with it and go on beyond it and its unit; before a single digit, words that end with it.
 */
static bool inside_word(const qz_scan *scan, uint32_t at, uint32_t end, bool has_unit)
{
    const qz_view *view = &scan->view;
    const char32_t *folded = scan->text->folded;
    const uint32_t start = view->at[at];
    const uint32_t stop = end < view->length ? view->at[end] : view->at[view->length];
    qz_match word;
    const qz_lists words = QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES);
    if (qz_lexicon_longest(scan->lexicon, folded, start, view->at[view->length], words, &word) &&
        word.span.end > stop)
        return true;
    for (uint32_t back = 1; back <= 3 && back <= at; back++) {
        const uint32_t from = view->at[at - back];
        if (!qz_is_han(folded[from]))
            break;
        if (!qz_lexicon_longest(scan->lexicon, folded, from, view->at[view->length], words, &word))
            continue;
        if (word.span.end >= stop || (word.span.end == start + 1 && stop - start == 1) ||
            (!has_unit && word.span.end > start))
            return true;
    }
    return false;
}

/* 这一发展, 一部分: what looks like a classifier begins a longer word. */
static bool begins_word(const qz_scan *scan, const qz_unit *unit)
{
    qz_match word;
    return qz_spot_longest(scan->lexicon, scan->text, unit->span.start, scan->view.at[scan->view.length],
                           QZ_IN(QZ_LIST_WORDS), &word) &&
           word.span.end > unit->span.end;
}

/* 千亿级, 万亩级 is left to 万亩; 百亿企业: an order of magnitude. */
static void mark_magnitude(const qz_scan *scan, const qz_numeral *numeral, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const bool grade = numeral->large && numeral->han && qz_view_at(&scan->view, numeral->end) == U'级';
    if ((!numeral->bare && !grade) || numeral->has_upper || number->vagueness == QZ_MORE_THAN)
        return;
    number->magnitude = true;
    number->vagueness = QZ_ABOUT;
    if (qz_view_at(view, *end) == U'级') {
        number->span.end = qz_view_span(view, *end, *end + 1).end;
        (*end)++;
    }
}

static bool is_plain(const qz_numeral *numeral)
{
    return numeral->han && !numeral->arabic;
}

/* A cell of a table, a line of its own: 三; and bodies that are counted: 渔政局等|四|部门. */
static bool stands_alone(const qz_scan *scan, uint32_t at, uint32_t end)
{
    const char32_t *folded = scan->text->folded;
    const uint32_t start = scan->view.at[at];
    const uint32_t stop = qz_view_span(&scan->view, at, end).end;
    if (start > 0 && folded[start - 1] == U'等' && qz_text_starts(scan->text, stop, U"部门"))
        return true;
    return (start == 0 || folded[start - 1] == U'\n' || folded[start - 1] == U'\t') &&
           (stop >= scan->text->length || folded[stop] == U'\n' || folded[stop] == U'\t');
}

/*
 * 千项万亿, 万家民企进海南, 百日攻坚, 每万人: a scale before a classifier is the name of a campaign or a
 * base, unless a word says that it is meant as a number (上千家, 近百万人). 陆首 (大陆首部) is no number
 * either.
 */
static bool is_slogan(const qz_scan *scan, const qz_numeral *numeral, uint32_t at, const qz_unit *unit)
{
    const qz_view *view = &scan->view;
    if (numeral->financial && numeral->end == at + 1)
        return !unit || unit->class != QZ_UNIT_MONEY;
    if (!numeral->bare || numeral->end != at + 1 ||
        (unit && unit->class != QZ_UNIT_COUNT && unit->class != QZ_UNIT_DURATION))
        return false;
    const char32_t behind = qz_view_at(view, numeral->end);
    if (unit && (behind == U'余' || behind == U'多'))
        return false; /* 百余个 */
    if (!at)
        return true;
    for (const char32_t *cue = U"上近超过逾数约达破余成有于足到和、至—-~"; *cue; cue++)
        if (view->chars[at - 1] == *cue)
            return false;
    return true;
}

/* 二十届四中全会, 十二届三次会议, 九届十三次全委会, 二期工程, 三级医院: which one, not how many. */
static bool is_serial(const qz_scan *scan, uint32_t at, const qz_numeral *numeral, const qz_unit *unit)
{
    const qz_view *view = &scan->view;
    if (unit->span.end - unit->span.start != 1 || numeral->vagueness || numeral->has_upper)
        return false;
    const char32_t mark = qz_view_at(view, numeral->end), next = qz_view_at(view, numeral->end + 1);
    const uint32_t first = scan->numbers->count;
    if (qz_view_at(view, at) == U'两' && mark != U'级')
        return false; /* 两届博览会, but 市县两级 */
    if (mark == U'届')
        return qz_is_han(next) && next != U'的';
    if (mark == U'次' && first) {
        const qz_number *before = &scan->numbers->items[first - 1];
        return before->class == QZ_NUMBER_ORDINAL && before->span.end == view->at[at] &&
               scan->text->folded[before->span.end - 1] == U'届';
    }
    if (mark == U'期' || mark == U'级')
        return numeral->value.digits < 10 && !numeral->value.exponent;
    return false;
}

/* 零件, 零点: a word, not none of something. */
static bool is_nothing_word(const qz_scan *scan, const qz_numeral *numeral, uint32_t at, const qz_unit *unit)
{
    qz_match word;
    return scan->view.chars[at] == U'零' && numeral->end == at + 1 &&
           qz_spot_exact(scan->lexicon, scan->text, scan->view.at[at], unit->span.end, QZ_IN(QZ_LIST_WORDS),
                         &word);
}

/* ¥1.25, $20: a sign of money before the number. */
static void read_money_sign(const qz_scan *scan, uint32_t at, qz_number *number)
{
    if (!at || number->unit)
        return;
    const char32_t sign = scan->view.chars[at - 1];
    const char *unit = sign == U'¥'   ? "元"
                       : sign == U'$' ? "美元"
                       : sign == U'€' ? "欧元"
                       : sign == U'£' ? "英镑"
                                      : NULL;
    if (!unit)
        return;
    number->unit = unit;
    number->unit_class = QZ_UNIT_MONEY;
    number->class = QZ_NUMBER_MONEY;
    number->unit_span = qz_view_span(&scan->view, at - 1, at);
    number->span.start = number->unit_span.start;
    number->rule = "money.sign";
}

/* 千亿县, 百亿企业: what is of that size, and no count of them. */
static bool is_sized_thing(const qz_scan *scan, const qz_numeral *numeral, const qz_unit *unit)
{
    enum { HUNDRED_MILLION = 8 };
    const qz_decimal value = numeral->value;
    int zeros = value.exponent;
    for (qz_digits digits = value.digits; digits >= 10; digits /= 10)
        zeros++;
    if (qz_text_starts(scan->text, unit->span.start, U"企业"))
        return true; /* 100万|企业用户 */
    if (!numeral->bare || zeros < HUNDRED_MILLION || unit->span.end != unit->span.start + 1)
        return false;
    for (const char32_t *thing = U"县镇乡村市区企园"; *thing; thing++)
        if (scan->text->folded[unit->span.start] == *thing)
            return true;
    return false;
}

/* 300多|施工人员: more of what is named at once; but 100|多样化产品, 2.0|多模态. */
static bool is_more_of_things(const qz_scan *scan, const qz_numeral *numeral, uint32_t more)
{
    enum { FEWEST = 10 };
    const qz_view *view = &scan->view;
    qz_match word;
    return !numeral->han && !numeral->point && numeral->has_value &&
           qz_decimal_compare(numeral->value, qz_decimal_whole(FEWEST)) >= 0 &&
           qz_view_at(view, more) == U'多' && qz_is_han(qz_view_at(view, more + 1)) &&
           !(qz_spot_longest(scan->lexicon, scan->text, view->at[more], view->at[view->length],
                             QZ_IN(QZ_LIST_WORDS), &word) &&
             word.span.end > word.span.start + 1);
}

/* 10亿|方 of gas; but 两方, 3方面. */
static bool is_party(const qz_scan *scan, const qz_numeral *numeral, const qz_unit *unit)
{
    return unit->span.end == unit->span.start + 1 && scan->text->folded[unit->span.start] == U'方' &&
           (!numeral->large || begins_word(scan, unit));
}

/* Of no number: the reading ends there. */
static bool is_none(qz_number *number, uint32_t *end, uint32_t at)
{
    number->class = QZ_NUMBER_NONE;
    *end = at;
    return true;
}

/*
 * A plain Chinese numeral is often a part of a word (一些, 统一), of a slogan (一带一路) or a series (一期),
 * or begins a range (三至五天). Is it one of these, and thereby read? `stop` is where the unit ends, which is
 * NULL for none.
 */
static bool is_settled(qz_scan *scan, const qz_numeral *numeral, uint32_t at, uint32_t minus,
                       const qz_unit *unit, uint32_t stop, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const bool part = unit && qz_text_starts(scan->text, unit->span.start, U"部分"); /* 两部分 */
    const bool one = view->chars[at] == U'一' && numeral->end == at + 1;
    if (unit && (one || part) && begins_word(scan, unit))
        return is_none(number, end, numeral->end);
    const bool single = numeral->end - at - minus == 1 && !numeral->bare;
    const bool scale =
        numeral->large && numeral->bare && numeral->end > at + 1; /* 突破百亿: 破百 is a word */
    const bool alone = !unit && stands_alone(scan, at, numeral->end);
    if (single && !unit && numeral->has_value && qz_read_upper(scan, numeral, *end, number, end))
        return true;
    const bool size = unit && qz_view_at(view, at) == U'亿' && qz_view_at(view, stop) == U'级'; /* 亿吨级 */
    if (!alone && !size && (inside_word(scan, at, stop, unit || scale) || is_slogan(scan, numeral, at, unit)))
        return is_none(number, end, numeral->end);
    if (!unit)
        return !alone && (single || numeral->bare) && !numeral->large && is_none(number, end, *end);
    if (is_nothing_word(scan, numeral, at, unit))
        return is_none(number, end, stop);
    if (!is_serial(scan, at, numeral, unit))
        return false;
    qz_take_unit(unit, number);
    number->class = QZ_NUMBER_ORDINAL;
    number->unit = NULL;
    number->unit_class = 0;
    number->rule = "order.serial";
    *end = stop;
    return true;
}

/* 3个亿, 50个亿元; but 13个|亿吨级油田, 10个|亿元乡镇. */
static void take_counted_scale(const qz_view *view, qz_numeral *numeral)
{
    const uint32_t end = numeral->end;
    if (qz_view_at(view, end) != U'个' || qz_view_at(view, end + 1) != U'亿')
        return;
    const char32_t next = qz_view_at(view, end + 2);
    const bool thing = next == U'吨' || next == U'级' || next == U'万' ||
                       (next == U'元' && qz_is_han(qz_view_at(view, end + 3)));
    if (thing || numeral->has_upper || !qz_decimal_scale(numeral->value, 8, &numeral->value))
        return;
    numeral->end = end + 2;
    numeral->scale = 8;
    numeral->large = true;
}

bool qz_read_amount(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const uint32_t minus = minus_length(view, at);
    if (view->chars[at] == U'一' && at && view->chars[at - 1] == U'唯') {
        *end = at + 1; /* 唯一一个: not eleven */
        return true;
    }
    const qz_numeral *read = qz_scan_numeral(scan, at + minus);
    if (!read)
        return false;
    qz_numeral numeral = *read;
    take_counted_scale(view, &numeral);
    *end = numeral.end;
    *number = (qz_number){.span = qz_view_span(view, at, numeral.end),
                          .numeral = qz_view_span(view, at, numeral.end),
                          .value = numeral.value,
                          .upper = numeral.upper,
                          .has_value = numeral.has_value,
                          .has_upper = numeral.has_upper,
                          .han = numeral.han,
                          .vagueness = numeral.vagueness,
                          .class = QZ_NUMBER_CARDINAL,
                          .rule = "numeral"};
    number->value.negative = minus && number->value.digits;
    const bool more = qz_is_more(qz_view_at(view, *end));
    qz_unit unit;
    const bool grade = (numeral.bare || (numeral.large && numeral.han)) && /* 千亿级, 五百亿级: no unit */
                       qz_view_at(view, *end) == U'级';
    bool has_unit = !grade && qz_scan_unit(scan, *end + more, &unit) &&
                    !is_sized_thing(scan, &numeral, &unit) && !is_party(scan, &numeral, &unit);
    if (more && (has_unit || numeral.large || is_more_of_things(scan, &numeral, *end))) {
        number->vagueness = QZ_MORE_THAN;
        number->span.end = qz_view_span(view, *end, *end + 1).end;
        (*end)++;
    } else if (more) {
        has_unit = qz_scan_unit(scan, *end, &unit);
    }
    /* 万 is also a unit's beginning (万家), and 十万个为什么 is a name: words come first. */
    const uint32_t stop = has_unit ? qz_scan_place(scan, *end, unit.span.end) : *end;
    if (is_plain(&numeral) &&
        is_settled(scan, &numeral, at, minus, has_unit ? &unit : NULL, stop, number, end))
        return true;
    if (has_unit) {
        qz_take_unit(&unit, number);
        *end = stop;
        qz_read_smaller(scan, &unit, number, end);
        const bool over = unit.class == QZ_UNIT_DURATION && qz_is_more(qz_view_at(view, *end)); /* 三年多 */
        if (number->vagueness == QZ_EXACT && (over || unit.more))
            number->vagueness = QZ_MORE_THAN;
    }
    if (!is_plain(&numeral))
        read_money_sign(scan, at, number);
    if (!qz_read_upper(scan, &numeral, *end, number, end))
        mark_magnitude(scan, &numeral, number, end);
    return true;
}
