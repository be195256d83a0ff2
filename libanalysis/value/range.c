/* Ranges: 5%—6%, 8500到3万元, 3—5万, 500万元(含)至1亿元. */
#include "value/scan.h"

/* 500万元|(含)|至…, 5%|(不含)|—…: whether the end itself is meant; the place behind it, or `at`. */
static uint32_t behind_remark(const qz_view *view, uint32_t at)
{
    if (qz_view_at(view, at) != U'(')
        return at;
    const uint32_t word = at + 1 + (qz_view_at(view, at + 1) == U'不');
    if (qz_view_at(view, word) != U'含')
        return at;
    const uint32_t close = word + (qz_view_starts(view, word, U"含本数") ? 3 : 1);
    return qz_view_at(view, close) == U')' ? close + 1 : at;
}

static bool is_range_mark(const qz_view *view, uint32_t at, uint32_t *end)
{
    const char32_t c = qz_view_at(view, at);
    *end = at + 1;
    if (c == U'—') {
        while (qz_view_at(view, *end) == U'—' && *end < at + 3)
            (*end)++;
        return true;
    }
    return c == U'-' || c == U'~' || c == U'至' || c == U'到';
}

/* The same, or the second says of what besides: 500元至800元/月. */
static bool same_unit(const qz_number *number, const qz_unit *unit)
{
    if (!number->unit)
        return true;
    const char *a = number->unit, *b = unit->canonical;
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b || (!*a && *b == '/');
}

/* 3—5万, 十八至三十万: the scale of the second is also that of the first, where it rises so; 8500到3万 does
 * not. */
static void share_scale(const qz_numeral *second, const qz_number *number, qz_decimal *low)
{
    qz_decimal scaled;
    if (second->large && !number->unit && qz_decimal_scale(*low, second->scale, &scaled) &&
        qz_decimal_compare(scaled, second->value) < 0 && second->value.digits)
        *low = scaled;
}

/* 增加1万人|至|42万人: by how much and to what, no range; but 下降7%—73%. */
static bool arrives(const qz_scan *scan, const qz_number *number, char32_t mark, const qz_numeral *second)
{
    const qz_decimal times = qz_decimal_whole(4);
    qz_decimal least;
    if ((mark != U'至' && mark != U'到') || !number->unit ||
        !qz_decimal_multiply(number->value, times, &least) || qz_decimal_compare(second->value, least) < 0)
        return false;
    qz_match verb; /* but 增至|3亿元至15亿元: there it is already */
    return qz_spot_longest_before(scan->lexicon, scan->text, 0, number->span.start, QZ_IN(QZ_LIST_MOVEMENTS),
                                  &verb) &&
           qz_cell_choice(scan->lexicon, verb.sense, QZ_MOVEMENT_MAKES) != QZ_MAKES_LEVEL;
}

bool qz_read_upper(qz_scan *scan, const qz_numeral *first, uint32_t at, qz_number *number, uint32_t *end)
{
    const qz_view *view = &scan->view;
    uint32_t next;
    qz_numeral second;
    qz_unit unit;
    at = behind_remark(view, at);
    if (first->has_upper || first->vagueness || !number->has_value || !is_range_mark(view, at, &next) ||
        !qz_numeral_read(view, next, &second) || !second.has_value || second.has_upper || second.vagueness ||
        qz_is_latin(qz_view_at(view, second.end)))
        return false;
    const bool has_unit = qz_scan_unit(scan, second.end, &unit);
    if (has_unit ? !same_unit(number, &unit) : number->unit != NULL)
        return false;
    const bool between = qz_view_starts(view, second.end, U"之间"); /* 15万到20万之间 */
    if (!has_unit && !between && (qz_view_at(view, at) == U'到' || qz_view_at(view, second.end) == U'-'))
        return false;
    qz_decimal low = number->value;
    if (!first->large)
        share_scale(&second, number, &low);
    if (qz_decimal_compare(second.value, low) <= 0 || arrives(scan, number, qz_view_at(view, at), &second))
        return false;
    number->value = low;
    number->upper = second.value;
    number->has_upper = true;
    number->numeral.end = qz_view_span(view, next, second.end).end;
    number->span.end = number->numeral.end;
    number->rule = "range";
    *end = second.end;
    if (has_unit) {
        number->unit = NULL;
        qz_take_unit(&unit, number);
        *end = qz_scan_place(scan, second.end, unit.span.end);
    }
    return true;
}
