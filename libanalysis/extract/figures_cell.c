/* What a figure in a cell of a table is, where the cell does not say so itself. */
#include "extract/figures_table.h"

#include "extract/figures_name.h"

/* ≥300, 300左右, [15], -3: does only such stand beside the number? */
static bool is_all(const qz_analysis *analysis, const qz_cell *cell, const qz_number *number)
{
    static const char32_t *const BESIDE = U"<>≥≤≧≦()[]〔〕【】-—+±左右以上下内*";
    for (uint32_t k = cell->span.start; k < cell->span.end; k++) {
        const char32_t *one = BESIDE;
        if (k >= number->span.start && k < number->span.end)
            continue;
        while (*one && *one != analysis->text.folded[k])
            one++;
        if (!*one)
            return false;
    }
    return true;
}

bool qz_cell_gives_unit(const qz_analysis *analysis, const qz_cell *cell, qz_number *number)
{
    if (number->unit || !number->has_value || !cell->has_unit || number->class != QZ_NUMBER_CARDINAL ||
        (qz_span_empty(cell->label) && (qz_span_empty(cell->head) || qz_span_empty(cell->when))) ||
        !is_all(analysis, cell, number))
        return false;
    const qz_span span = number->span;
    qz_number whole = *number;
    qz_take_unit(&cell->unit, &whole);
    whole.span = span;
    whole.unit_span = (qz_span){span.end, span.end};
    if (!whole.has_value || !qz_decimal_scale(whole.value, cell->power, &whole.value) ||
        (whole.has_upper && !qz_decimal_scale(whole.upper, cell->power, &whole.upper)))
        return false;
    *number = whole;
    return true;
}

/* 比上年增长, 增速, 同比, 比上年±: does it name a growth? But 增加值 is an amount. */
static bool names_growth(const qz_binding *binding, qz_span words)
{
    qz_match word;
    return !qz_span_empty(words) &&
           (binding->text->folded[words.end - 1] == U'±' ||
            qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, words, words.end, &word) ||
            qz_word_before(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, words, words.end, &word) ||
            (qz_word_after(binding, QZ_LIST_BASES, 0, words.start, words.end, &word) &&
             word.span.end == words.end));
}

/* 绝对数, 目标值: no more than what the row says. */
static bool is_plain(const qz_binding *binding, qz_span head)
{
    return qz_span_empty(head) ||
           qz_set_end(binding->lexicon, binding->text, head.start, QZ_SET_PLAIN_COLUMN) == head.end;
}

/* 产量 of the column 产量 or of 比上年增长 behind it: what the column measures; empty where the row says it.
 */
static qz_span measure_of(const qz_binding *binding, const qz_cell *cell)
{
    qz_span head = cell->head;
    for (uint32_t k = cell->column; names_growth(binding, head); head = (qz_span){0, 0}) {
        qz_cell left = {.power = 0};
        if (k <= cell->label_column + 1)
            break;
        qz_table_head(binding->analysis, --k, &left);
        if (!is_plain(binding, left.head) && !names_growth(binding, left.head))
            return left.head;
        if (is_plain(binding, left.head))
            break;
    }
    return is_plain(binding, head) || names_growth(binding, head) ? (qz_span){0, 0} : head;
}

static bool is_place(const qz_binding *binding, qz_span words)
{
    qz_match place;
    return !qz_span_empty(words) && qz_figure_place_at(binding, words.start, words.end, &place) &&
           place.span.end == words.end;
}

/* 青浦县: does it end as places do that no list has? */
static bool ends_as_place(const qz_binding *binding, qz_span label)
{
    qz_match ending;
    return qz_word_before(binding, QZ_LIST_ENDINGS, 0, label, label.end, &ending) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(binding->lexicon, ending.sense, QZ_ENDING_POS)], "ns") ==
               0;
}

/* 青河县, 云山港二期工程: whose measures the columns have. */
static bool is_owner(const qz_binding *binding, qz_span label)
{
    qz_match word;
    return is_place(binding, label) || ends_as_place(binding, label) ||
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, label, label.end, &word) ||
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, label, label.end, &word);
}

static bool is_measure(const qz_binding *binding, uint32_t role, qz_span words)
{
    qz_match word;
    return !qz_span_empty(words) && qz_word_before(binding, QZ_LIST_MEASURES, role, words, words.end, &word);
}

static void grow(qz_binding *binding, qz_draft *figure, qz_span words)
{
    qz_match basis;
    const qz_decimal none = qz_decimal_whole(0);
    const int sign = qz_decimal_compare(figure->number.value, none);
    figure->kind = QZ_GROWTH_RATE + 1;
    if (!figure->direction)
        figure->direction = sign > 0 ? QZ_UP : sign < 0 ? QZ_DOWN : QZ_FLAT;
    if (!figure->basis && qz_word_within(binding, QZ_LIST_BASES, 0, words, &basis))
        figure->basis = (uint8_t)qz_cell_choice(binding->lexicon, basis.sense, QZ_BASIS_VALUE);
}

/* Indicator and subject: of the row alone, of the column and the row, or of both together (水泥|产量). */
static void name(qz_binding *binding, qz_frame *frame, const qz_cell *cell)
{
    qz_draft *figure = &frame->figure;
    const qz_span label = cell->label, measure = measure_of(binding, cell);
    const bool owner = is_owner(binding, label), located = is_place(binding, measure);
    qz_span subject = {0, 0};
    if (qz_span_empty(measure) || located || (!owner && is_measure(binding, 0, label))) {
        qz_indicator_put(binding, frame, label, (qz_span){0, 0});
        subject = located ? measure : subject;
    } else if (!owner && !qz_span_empty(label) && is_measure(binding, QZ_YIELD_NOUN, measure)) {
        figure->indicator = qz_format(binding->analysis->scratch, "%s%s", qz_words_of(binding, label),
                                      qz_words_of(binding, measure));
        figure->indicator_span = (qz_span){0, 0};
    } else {
        qz_indicator_put(binding, frame, measure, (qz_span){0, 0});
        subject = label;
    }
    if (!figure->subject && !qz_span_empty(subject)) {
        figure->subject = qz_words_of(binding, subject);
        figure->subject_span = subject;
    }
}

void qz_cell_names(qz_binding *binding, uint32_t i, const qz_cell *cell)
{
    qz_frame *frame = &binding->frames[i];
    qz_draft *figure = &frame->figure;
    const bool growth = names_growth(binding, cell->head);
    if ((figure->indicator && !is_all(binding->analysis, cell, &figure->number)) ||
        (qz_span_empty(cell->label) && qz_span_empty(measure_of(binding, cell))))
        return;
    name(binding, frame, cell);
    if (figure->number.unit_class != QZ_UNIT_PERCENT)
        return;
    if (growth || names_growth(binding, cell->label))
        grow(binding, figure, growth ? cell->head : cell->label);
    else if (is_measure(binding, QZ_SHARE_NOUN, cell->head) ||
             is_measure(binding, QZ_SHARE_NOUN, cell->label))
        figure->kind = QZ_SHARE + 1;
}

/* 2025年, or 2025 alone. */
static qz_period read_time(const qz_analysis *analysis, qz_span when)
{
    const qz_periods *periods = &analysis->periods;
    const uint32_t k = qz_period_first_after(periods, when.start);
    if (k < periods->count && periods->items[k].span.start == when.start)
        return periods->items[k];
    int number = 0;
    for (uint32_t digit = when.start; digit < when.end; digit++)
        number = number * 10 + (int)(analysis->text.folded[digit] - U'0');
    const qz_date year = {.year = (int16_t)number, .hour = -1, .minute = -1, .second = -1};
    return (qz_period){.span = when, .from = year, .to = year};
}

/* 1-6月 | 同比: a growth has the time of what grew, in the column before; but 年均增长 is of more years. */
static qz_span time_of(const qz_binding *binding, const qz_draft *figure, const qz_cell *cell)
{
    qz_cell left = {.when = cell->when};
    if (names_growth(binding, cell->head) && figure->basis != QZ_ANNUAL)
        for (uint32_t k = cell->column; qz_span_empty(left.when) && k > cell->label_column + 1;)
            qz_table_head(binding->analysis, --k, &left);
    return qz_span_empty(left.when) ? binding->analysis->figures->table.when : left.when;
}

bool qz_cell_tells_when(qz_binding *binding, uint32_t i, const qz_cell *cell)
{
    const qz_span when = time_of(binding, &binding->frames[i].figure, cell);
    qz_span own;
    if (qz_span_empty(when) || qz_table_time(binding->analysis, cell->span, &own))
        return false;
    const qz_period period = read_time(binding->analysis, when);
    return qz_period_set(binding, &binding->frames[i], &period);
}

/* The first and the last year that the heads of columns tell; 0 for none. */
static void read_years(const qz_analysis *analysis, int *first, int *last)
{
    *first = *last = 0;
    for (uint32_t k = 0; k < analysis->figures->table.row.count; k++) {
        qz_cell column = {.power = 0};
        qz_table_head(analysis, k, &column);
        const int year = qz_span_empty(column.when) ? 0 : read_time(analysis, column.when).to.year;
        *first = year && (!*first || year < *first) ? year : *first;
        *last = year > *last ? year : *last;
    }
}

bool qz_cell_tells_status(const qz_binding *binding, uint32_t i, const qz_cell *cell)
{
    qz_draft *figure = &binding->frames[i].figure;
    const int made = binding->analysis->document.date.year, year = figure->to.year;
    for (uint32_t k = cell->head.start; k < cell->head.end; k++) {
        const bool ahead = qz_begins_set(binding, k, QZ_SET_AIMED_AT);
        if (ahead || qz_begins_set(binding, k, QZ_SET_SO_FAR)) {
            figure->status = ahead ? QZ_TARGET : QZ_ACTUAL;
            return true;
        }
    }
    int first, last;
    read_years(binding->analysis, &first, &last);
    const bool timed = !qz_span_empty(cell->when) && year && year != made;
    const bool onward = qz_span_empty(cell->when) && figure->basis == QZ_ANNUAL && made &&
                        last > made;                           /* 2025年 | 2030年 | 年均增长 */
    const bool begins = !made && year == first && year < last; /* 2020年 | 2025年: where the plan does */
    if (!onward && !(timed && (made || begins)))
        return false;
    figure->status = onward || (made && year > made) ? QZ_TARGET : QZ_ACTUAL;
    return true;
}
