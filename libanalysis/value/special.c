/* Numbers that go by words: names that hold numerals, dates, ratios, 过半 and 翻一番, fractions, ranks. */
#include "value/date.h"
#include "value/scan.h"

#include <string.h>

/* ---- what is no number ---- */

/* 四梁八柱, 十五五, 三农: names and phrases of the list, and longer general words are left to amount.c. */
/* The longest such name that has the place in it: it may begin before the numeral (放在|第一位). */
static bool names_no_figure(const qz_scan *scan, uint32_t at, qz_match *match)
{
    enum { FARTHEST = 2 };
    const qz_view *view = &scan->view;
    for (uint32_t back = 0; back <= FARTHEST && back <= at; back++) {
        const uint32_t start = view->at[at - back];
        if (qz_spot_may_start(scan->text, start, QZ_IN(QZ_LIST_NOT_FIGURES)) &&
            qz_spot_longest(scan->lexicon, scan->text, start, view->at[view->length],
                            QZ_IN(QZ_LIST_NOT_FIGURES), match) &&
            match->span.end > view->at[at])
            return true;
    }
    return false;
}

bool qz_read_not_figure(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    qz_match match;
    if (!names_no_figure(scan, at, &match))
        return false;
    *end = qz_scan_place(scan, at, match.span.end);
    const char32_t next = qz_view_at(view, *end);
    if (qz_is_numeral(view->chars[*end - 1]) && qz_is_numeral(next) && qz_numeral_digit(next) < 0)
        return false; /* 三五 is a name, 三五百 is not */
    number->class = QZ_NUMBER_NONE;
    return true;
}

/* ---- ratios: 4.0:37.7:58.3 is three numbers, 2.6:1 one ---- */

static uint32_t arabic_end(const qz_view *view, uint32_t at)
{
    uint32_t end = at;
    while (qz_is_digit(qz_view_at(view, end)))
        end++;
    if (end > at && qz_view_at(view, end) == U'.' && qz_is_digit(qz_view_at(view, end + 1))) {
        end++;
        while (qz_is_digit(qz_view_at(view, end)))
            end++;
    }
    return end;
}

/* 收入比由5:1…, 男女之比为3:1: do the words before it speak of a ratio, and not of a match (总比分5:1)? */
static bool is_told_ratio(const qz_view *view, uint32_t at)
{
    enum { FARTHEST = 14 };
    for (uint32_t k = at; k > 0 && at - k < FARTHEST; k--) {
        const char32_t c = view->chars[k - 1];
        if (c == U',' || c == U'。' || c == U';')
            return false;
        if (c == U'比')
            return view->chars[k] != U'分' && view->chars[k] != U'赛';
    }
    return false;
}

/* Behind the colon between two terms, which may have a space to either side: 3.6 : 48 : 48.4; there for none.
 */
static uint32_t behind_colon(const qz_view *view, uint32_t term_end)
{
    uint32_t colon = term_end + (qz_view_at(view, term_end) == U' ');
    if (qz_view_at(view, colon) != U':')
        return term_end;
    colon++;
    return colon + (qz_view_at(view, colon) == U' ');
}

bool qz_read_ratio(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    enum { MOST_TERMS = 8 };
    const qz_view *view = &scan->view;
    uint32_t starts[MOST_TERMS], ends[MOST_TERMS], count = 0;
    bool point = false, spaced = false;
    for (uint32_t i = at; count < MOST_TERMS;) {
        const uint32_t stop = arabic_end(view, i);
        if (stop == i)
            break;
        starts[count] = i;
        ends[count++] = stop;
        for (; i < stop; i++)
            point = point || view->chars[i] == U'.';
        i = behind_colon(view, stop);
        if (i == stop)
            break;
        spaced = spaced || i > stop + 1;
    }
    const bool to_one = count == 2 && ends[1] == starts[1] + 1 && view->chars[starts[1]] == U'1' &&
                        (point || is_told_ratio(view, at));
    if (count < 2 || (count == 2 && (spaced || (!point && !to_one))))
        return false;
    *end = ends[count - 1];
    if (to_one) {
        qz_numeral numeral;
        if (!qz_numeral_read(view, at, &numeral) || numeral.end > ends[0])
            return false;
        *number = (qz_number){.span = qz_view_span(view, at, *end),
                              .numeral = qz_view_span(view, at, ends[0]),
                              .value = numeral.value,
                              .has_value = numeral.has_value,
                              .unit_class = QZ_UNIT_INDEX,
                              .class = QZ_NUMBER_CARDINAL,
                              .rule = "ratio to one"};
        return true;
    }
    for (uint32_t i = 0; i < count; i++) {
        qz_numeral numeral;
        if (!qz_numeral_read(view, starts[i], &numeral) || numeral.end > ends[i])
            return false;
        const qz_span span = qz_view_span(view, starts[i], ends[i]);
        *number = (qz_number){.span = span,
                              .numeral = span,
                              .value = numeral.value,
                              .has_value = numeral.has_value,
                              .unit_class = QZ_UNIT_INDEX,
                              .class = QZ_NUMBER_CARDINAL,
                              .rule = "ratio"};
        if (i + 1 < count)
            *qz_push(scan->arena, scan->numbers) = *number;
    }
    return true;
}

/* 产业结构为|7:40:53: shares, and no time of a day, where all of them make a hundred, rounded. */
static bool are_shares(const qz_view *view, uint32_t at)
{
    static const char32_t DAYS[] = U"日于在";
    enum { TERMS = 3, FEWEST = 99, MOST = 101 };
    const char32_t before = at ? view->chars[at - 1] : 0;
    for (const char32_t *c = DAYS; *c; c++)
        if (before == *c)
            return false;
    uint32_t sum = 0, end = at;
    for (int i = 0; i < TERMS; i++) {
        uint32_t term = 0;
        const uint32_t start = end;
        for (; end < start + 2 && qz_is_digit(qz_view_at(view, end)); end++)
            term = term * 10 + (uint32_t)(view->chars[end] - U'0');
        if (end == start || (i + 1 < TERMS && qz_view_at(view, end++) != U':'))
            return false;
        sum += term;
    }
    const char32_t next = qz_view_at(view, end);
    return qz_is_han(before) && !qz_is_digit(next) && next != U':' && sum >= FEWEST && sum <= MOST;
}

/* ---- dates ---- */

bool qz_read_date(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t first = view->chars[at];
    const char32_t before = at ? view->chars[at - 1] : 0;
    if ((!qz_is_digit(first) && !qz_is_numeral(first)) || before == U'第' || before == U'.' ||
        qz_is_digit(before) || are_shares(view, at))
        return false;
    const qz_numeral *numeral = qz_is_digit(first) ? NULL : qz_scan_numeral(scan, at);
    if (!numeral && !qz_is_digit(first))
        return false;
    qz_date from, to;
    *end = qz_date_shape(view, at, numeral, &from, &to);
    if (*end == at)
        return false;
    const bool bare_day = !from.year && !from.month && from.day;
    const char32_t next = qz_view_at(view, *end);
    if (bare_day && (next == U'内' || next == U'以' || next == U'之'))
        return false; /* 15日内 is a length of time */
    *number = (qz_number){.span = qz_view_span(view, at, *end), .class = QZ_NUMBER_DATE, .rule = "date"};
    number->numeral = number->span;
    return true;
}

/* ---- words that are quantities ---- */

bool qz_read_quantity(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    qz_match match;
    if (view->chars[at] == U'过' && at && view->chars[at - 1] == U'超')
        return false; /* 超过半数 */
    if (!qz_spot_longest(scan->lexicon, scan->text, view->at[at], view->at[view->length],
                         QZ_IN(QZ_LIST_QUANTITIES), &match))
        return false;
    qz_match word; /* 半成品 */
    if (qz_spot_longest(scan->lexicon, scan->text, view->at[at], view->at[view->length], QZ_IN(QZ_LIST_WORDS),
                        &word) &&
        word.span.end > match.span.end)
        return false;
    const qz_sense sense = match.sense;
    *number = (qz_number){.span = match.span, .numeral = match.span, .han = true, .rule = "quantity"};
    number->has_value =
        qz_decimal_read(qz_cell_text(scan->lexicon, sense, QZ_QUANTITY_VALUE), &number->value);
    const char *unit = qz_cell_text(scan->lexicon, sense, QZ_QUANTITY_UNIT);
    number->unit = *unit ? unit : NULL;
    number->unit_class = (uint8_t)qz_cell_choice(scan->lexicon, sense, QZ_QUANTITY_CLASS);
    number->vagueness = (uint8_t)qz_cell_choice(scan->lexicon, sense, QZ_QUANTITY_VAGUENESS);
    number->multiple = number->unit_class == QZ_UNIT_MULTIPLE;
    number->class = number->unit_class == QZ_UNIT_PERCENT ? QZ_NUMBER_PERCENT
                    : number->unit_class == QZ_UNIT_RANK  ? QZ_NUMBER_ORDINAL
                                                          : QZ_NUMBER_MEASURE;
    *end = qz_scan_place(scan, at, match.span.end);
    return true;
}

/* ---- fractions: 百分之三点五, 千分之二, 三分之一, 三成五, 1/3 ---- */

static const char *write_exact(qz_scan *scan, qz_decimal above, qz_decimal below)
{
    char a[QZ_DECIMAL_ROOM], b[QZ_DECIMAL_ROOM];
    qz_decimal_write(above, a);
    qz_decimal_write(below, b);
    return qz_format(scan->arena, "%s/%s", a, b);
}

static bool put_fraction(qz_scan *scan, qz_decimal above, qz_decimal below, qz_number *number)
{
    bool exact;
    number->class = QZ_NUMBER_FRACTION;
    number->rule = "fraction";
    number->has_value = qz_decimal_divide(above, below, &number->value, &exact);
    number->exact = number->has_value ? write_exact(scan, above, below) : NULL;
    return number->has_value;
}

/* The power of ten that a denominator is: 千分之, 百万分之; -1 for others. */
static int power_of_ten(qz_decimal below)
{
    int power = 0;
    qz_decimal ten = qz_decimal_whole(1);
    for (; power < 18; power++) {
        if (qz_decimal_compare(ten, below) == 0)
            return power;
        if (!qz_decimal_scale(ten, 1, &ten))
            return -1;
    }
    return -1;
}

/* 百分之三, 千分之一 (0.1 %), 万分之五 (0.05 %): parts of a power of ten are told in percent, others are
 * fractions. */
static bool read_of(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const qz_numeral *numeral;
    qz_numeral above;
    qz_decimal below = {0};
    const bool below_zero = qz_view_at(view, at) == U'负';
    const uint32_t start = at;
    at += below_zero;
    uint32_t next = 0;
    static const char32_t *const PARTS[] = {U"百分之", U"千分之", U"万分之"};
    for (int i = 0; i < 3 && !next; i++)
        if (qz_view_starts(view, at, PARTS[i])) {
            below = qz_decimal_whole(i == 0 ? 100 : i == 1 ? 1000 : 10000);
            next = at + 3;
        }
    if (!next) {
        if (!(numeral = qz_scan_numeral(scan, at)) || !numeral->has_value || numeral->has_upper ||
            numeral->vagueness || !qz_view_starts(view, numeral->end, U"分之"))
            return false;
        below = numeral->value;
        next = numeral->end + 2;
    }
    const int power = power_of_ten(below);
    const bool minus = qz_view_at(view, next) == U'负';
    if (!qz_numeral_read(view, next + minus, &above) || !above.has_value)
        return false;
    *end = above.end;
    const qz_span span = qz_view_span(view, start, above.end);
    *number = (qz_number){.span = span, .numeral = span, .han = true};
    above.value.negative = (minus != below_zero) && above.value.digits;
    if (power < 2)
        return put_fraction(scan, above.value, below, number);
    above.value.exponent = (int16_t)(above.value.exponent + 2 - power);
    above.upper.exponent = (int16_t)(above.upper.exponent + 2 - power);
    number->value = above.value;
    number->upper = above.upper;
    number->has_upper = above.has_upper;
    number->has_value = true;
    number->vagueness = above.vagueness;
    number->class = QZ_NUMBER_PERCENT;
    number->unit = "%";
    number->unit_class = QZ_UNIT_PERCENT;
    number->rule = "percent.words";
    return true;
}

/* 七成|都是渔船: no 成都, though the word is there. */
static bool is_all(const qz_scan *scan, qz_span word)
{
    const char32_t next = word.end < scan->view.at[scan->view.length] ? scan->text->folded[word.end] : 0;
    return word.end == word.start + 2 && scan->text->folded[word.end - 1] == U'都' &&
           (next == U'是' || next == U'为' || next == U'来');
}

/* 三成, 三成五, 七八成: tenths; but not 成 that begins a word (三成立). */
static bool read_tenths(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const qz_numeral tenths = *qz_scan_numeral(scan, at);
    if (!tenths.has_value || tenths.large || qz_decimal_compare(tenths.value, qz_decimal_whole(10)) > 0)
        return false;
    qz_match word;
    if (qz_spot_longest(scan->lexicon, scan->text, view->at[tenths.end], view->at[view->length],
                        QZ_IN(QZ_LIST_WORDS), &word) &&
        word.span.end - word.span.start > 1 && !is_all(scan, word.span) &&
        !(word.span.end - word.span.start == 2 && scan->text->folded[word.span.end - 1] == U'以'))
        return false;
    *end = tenths.end + 1;
    qz_decimal value;
    if (!qz_decimal_scale(tenths.value, 1, &value))
        return false;
    const bool five = qz_view_at(view, *end) == U'半' && !qz_is_han(qz_view_at(view, *end + 1)); /* 三成半 */
    const int half = five ? 5 : qz_numeral_digit(qz_view_at(view, *end));
    const bool more = half > 0 && qz_numeral_digit(qz_view_at(view, *end + 1)) < 0;
    if (more && qz_decimal_add(value, qz_decimal_whole((uint64_t)half), &value))
        (*end)++;
    const qz_span span = qz_view_span(view, at, *end);
    *number = (qz_number){.span = span,
                          .numeral = span,
                          .value = value,
                          .has_value = true,
                          .han = tenths.han,
                          .unit = "%",
                          .unit_class = QZ_UNIT_PERCENT,
                          .class = QZ_NUMBER_PERCENT,
                          .vagueness = tenths.vagueness,
                          .rule = "percent.tenths"};
    number->has_upper = tenths.has_upper && qz_decimal_scale(tenths.upper, 1, &number->upper);
    return true;
}

/* 一到三成, 一成至三成 */
static bool read_range_of_tenths(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const qz_numeral first = *qz_scan_numeral(scan, at);
    const uint32_t mark = first.end + (qz_view_at(view, first.end) == U'成');
    const char32_t c = qz_view_at(view, mark);
    qz_decimal low;
    if ((c != U'到' && c != U'至') || !first.has_value || first.has_upper || first.vagueness ||
        !qz_decimal_scale(first.value, 1, &low) || !qz_scan_numeral(scan, mark + 1) ||
        qz_view_at(view, qz_scan_numeral(scan, mark + 1)->end) != U'成' ||
        !read_tenths(scan, mark + 1, number, end) || number->has_upper || number->vagueness ||
        qz_decimal_compare(number->value, low) <= 0)
        return false;
    number->upper = number->value;
    number->has_upper = true;
    number->value = low;
    number->span = number->numeral = qz_view_span(view, at, *end);
    return true;
}

/* 8.5折, 75折, 八折, 六五折: what is paid of the price. A Chinese numeral before 折 needs 打 (曲折 and 三折叠
 * are words). */
static bool read_discount(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const qz_numeral tenths = *qz_scan_numeral(scan, at);
    if (!tenths.has_value || tenths.has_upper || tenths.large || qz_view_at(view, tenths.end + 1) == U'叠' ||
        qz_decimal_compare(tenths.value, qz_decimal_whole(100)) >= 0)
        return false;
    if (tenths.han && !tenths.point && !tenths.digits && at && qz_is_han(view->chars[at - 1]) &&
        view->chars[at - 1] != U'打' && view->chars[at - 1] != U'享' && view->chars[at - 1] != U'扣')
        return false;
    const bool whole = qz_decimal_compare(tenths.value, qz_decimal_whole(10)) <= 0;
    *end = tenths.end + 1;
    const qz_span span = qz_view_span(view, at, *end);
    *number = (qz_number){.span = span,
                          .numeral = span,
                          .has_value = true,
                          .value = tenths.value,
                          .han = tenths.han,
                          .unit = "%",
                          .unit_class = QZ_UNIT_PERCENT,
                          .class = QZ_NUMBER_PERCENT,
                          .rule = "percent.discount"};
    return !whole || qz_decimal_scale(tenths.value, 1, &number->value);
}

/* 1/3: short, and no date. */
static bool read_slash(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const uint32_t slash = arabic_end(view, at);
    const uint32_t stop = slash > at ? arabic_end(view, slash + 1) : at;
    qz_numeral above, below;
    if (slash == at || slash - at > 3 || (at && view->chars[at - 1] == U'/') ||
        qz_is_latin(qz_view_at(view, stop)) || qz_view_at(view, slash) != U'/' || stop == slash + 1 ||
        stop - slash > 5 || qz_view_at(view, stop) == U'/' || !qz_numeral_read(view, at, &above) ||
        !qz_numeral_read(view, slash + 1, &below) || below.end != stop || above.end != slash)
        return false;
    *end = stop;
    const qz_span span = qz_view_span(view, at, stop);
    *number = (qz_number){.span = span, .numeral = span};
    return put_fraction(scan, above.value, below.value, number);
}

/* What stands behind the numeral tells which of them it could be. */
bool qz_read_fraction(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t c = view->chars[at];
    if (!qz_is_digit(c) && !qz_is_numeral(c))
        return c == U'负' && read_of(scan, at, number, end);
    const qz_numeral *numeral = qz_scan_numeral(scan, at);
    switch (numeral ? qz_view_at(view, numeral->end) : U'分') { /* the 百 of 百分之 may be none by itself */
    case U'分':
        return read_of(scan, at, number, end);
    case U'成':
        return read_range_of_tenths(scan, at, number, end) || read_tenths(scan, at, number, end);
    case U'到':
    case U'至':
        return read_range_of_tenths(scan, at, number, end);
    case U'折':
        return read_discount(scan, at, number, end);
    case U'/':
        return qz_is_digit(c) && read_slash(scan, at, number, end);
    default:
        return false;
    }
}

/* ---- order: 第5位, 第七, 第三条, 前六, 后十位 ---- */

static bool is_rank_word(char32_t c)
{
    return c == U'位' || c == U'名' || c == U'强';
}

bool qz_read_order(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    const char32_t first = view->chars[at];
    const bool among = first == U'前' || first == U'后';
    if (first != U'第' && !among)
        return false;
    qz_numeral numeral;
    if (!qz_numeral_read(view, at + 1, &numeral) || numeral.point || numeral.vagueness || numeral.bare)
        return false;
    const char32_t next = qz_view_at(view, numeral.end);
    const bool rank = is_rank_word(next);
    /* 前六 alone is a rank, 前六个月 and 前两批 are not. */
    if (among && !rank && ((qz_is_han(next) && next != U'行') || next == U'%' || next == U'‰'))
        return false; /* 前六个月, 前1% */
    *end = numeral.end + rank;
    const qz_span span = qz_view_span(view, at, *end);
    *number = (qz_number){.span = span,
                          .numeral = qz_view_span(view, at + 1, numeral.end),
                          .value = numeral.value,
                          .has_value = numeral.has_value,
                          .upper = numeral.upper,
                          .has_upper = numeral.has_upper,
                          .han = numeral.han,
                          .class = QZ_NUMBER_ORDINAL,
                          .rule = among ? "order.among" : "order"};
    if (rank || among) {
        number->unit = "位";
        number->unit_class = QZ_UNIT_RANK;
        if (rank)
            number->unit_span = qz_view_span(view, numeral.end, *end);
    }
    return true;
}
