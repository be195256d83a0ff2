#include "value/numeral.h"

enum { MOST_PARTS = 8 };

/* 十 百 千: their power of ten; 0 for none. */
static int small_power(char32_t character)
{
    return qz_numeral_trait_of(character)->small;
}

static int large_power(char32_t character)
{
    return qz_numeral_trait_of(character)->large;
}

/* 25|兆瓦, 100|兆比特, 3.5|千克: the 兆 and 千 of a unit are no scale of the number. */
static bool begins_unit(const qz_view *view, uint32_t at)
{
    const char32_t prefix = qz_view_at(view, at);
    const char32_t *unit = prefix == U'兆'   ? U"瓦帕比字赫焦伏安欧位乏"
                           : prefix == U'千' ? U"瓦帕赫焦伏安乏克米卡"
                                             : U"";
    for (; *unit; unit++)
        if (qz_view_at(view, at + 1) == *unit)
            return qz_view_at(view, at + 2) != U'拉'; /* 三千|克拉 */
    return false;
}

/* The large scale at a place. */
static int large_at(const qz_view *view, uint32_t at)
{
    return begins_unit(view, at) ? 0 : large_power(qz_view_at(view, at));
}

/* 壹 to 玖, as cheques and contracts have them. */
static bool is_financial(char32_t c)
{
    return qz_numeral_digit(c) > 0 && !(c == U'一' || c == U'二' || c == U'两' || c == U'三' || c == U'四' ||
                                        c == U'五' || c == U'六' || c == U'七' || c == U'八' || c == U'九');
}

/* One part of a numeral: what stands before a large scale. */
typedef struct part {
    uint32_t end;
    qz_decimal value, upper;
    bool has_upper, has_value, han, point, grouped, run, bare, financial;
    uint8_t vagueness;
    uint8_t count;
    int last_power;  /* of the last 十百千 in it */
    bool open_digit; /* ends in a digit after a power: 三百五 */
} part;

/* ---- Arabic digits ---- */

static uint32_t digits_end(const qz_view *view, uint32_t at)
{
    while (qz_is_digit(qz_view_at(view, at)))
        at++;
    return at;
}

static bool group_follows(const qz_view *view, uint32_t at)
{
    return qz_view_at(view, at) == U',' && digits_end(view, at + 1) == at + 4;
}

static bool add_digit(qz_decimal *value, int digit, int *kept)
{
    if (*kept >= QZ_DIGITS)
        return false;
    value->digits = value->digits * 10 + (unsigned)digit;
    *kept += value->digits != 0;
    return true;
}

/* 20.2026年渔港实事: behind the number of an item stands a year. */
static bool is_year(const qz_view *view, uint32_t at)
{
    const char32_t first = qz_view_at(view, at), second = qz_view_at(view, at + 1);
    return ((first == U'1' && second == U'9') || (first == U'2' && second == U'0')) &&
           digits_end(view, at) == at + 4 && qz_view_at(view, at + 4) == U'年';
}

static bool read_arabic(const qz_view *view, uint32_t at, part *out)
{
    const uint32_t first = digits_end(view, at);
    if (first == at)
        return false;
    *out = (part){.has_value = true, .count = (uint8_t)(first - at < 255 ? first - at : 255)};
    uint32_t end = first;
    if (first - at <= 3)
        while (group_follows(view, end)) {
            end += 4;
            out->grouped = true;
        }
    int kept = 0;
    for (uint32_t i = at; i < end; i++)
        if (qz_is_digit(view->chars[i]))
            out->has_value = add_digit(&out->value, (int)(view->chars[i] - U'0'), &kept) && out->has_value;
    if (qz_view_at(view, end) == U'.' && qz_is_digit(qz_view_at(view, end + 1)) && !is_year(view, end + 1)) {
        const uint32_t point = end;
        end = digits_end(view, end + 1);
        for (uint32_t i = point + 1; i < end; i++) {
            out->has_value = add_digit(&out->value, (int)(view->chars[i] - U'0'), &kept) && out->has_value;
            out->has_value = out->has_value && i - point <= QZ_DIGITS;
            out->value.exponent = (int16_t)(out->value.exponent - (out->has_value ? 1 : 0));
        }
        out->point = true;
    }
    out->end = end;
    return true;
}

/* ---- Chinese digits ---- */

static bool is_vague_digit(char32_t c)
{
    return c == U'几' || c == U'数';
}

/* 八九千, 三四十, 三五家: two digits that name a range. */
static bool is_pair(int low, int high)
{
    return low > 0 && (high == low + 1 || (low == 3 && high == 5));
}

/* 二〇二四, 一九四九: digits read one by one. */
static uint32_t run_end(const qz_view *view, uint32_t at)
{
    uint32_t end = at;
    while (qz_numeral_digit(qz_view_at(view, end)) >= 0 && view->chars[end] != U'两')
        end++;
    return end;
}

static bool read_run(const qz_view *view, uint32_t at, part *out)
{
    const uint32_t end = run_end(view, at);
    const uint32_t length = end - at;
    const int low = qz_numeral_digit(qz_view_at(view, at));
    const bool pair = length == 2 && is_pair(low, qz_numeral_digit(qz_view_at(view, at + 1)));
    if (length < 2 || pair || small_power(qz_view_at(view, end)))
        return false;
    if (length == 2 && low == 0)
        return false;
    *out = (part){.end = end,
                  .has_value = true,
                  .han = true,
                  .run = true,
                  .count = (uint8_t)(length < 255 ? length : 255)};
    int kept = 0;
    for (uint32_t i = at; i < end; i++)
        out->has_value = add_digit(&out->value, qz_numeral_digit(view->chars[i]), &kept) && out->has_value;
    return true;
}

/* 三千二百五十六, 十二, 二百零五, 几十, 十几, 八九千: below 十万; sums stay small. */
typedef struct section {
    uint32_t value, upper;
    bool has_upper, vague, zero;
    int power; /* the last one read, 4 at first */
} section;

static const uint32_t POWERS[] = {1, 10, 100, 1000};

/* The digit at `at` (with its pair), how many characters it takes; 0 for none. */
static uint32_t read_digit(const qz_view *view, uint32_t at, uint32_t *low, uint32_t *high, bool *vague)
{
    const char32_t c = qz_view_at(view, at);
    *vague = false;
    if (is_vague_digit(c)) {
        const char32_t next = qz_view_at(view, at + 1);
        const char32_t before = at ? view->chars[at - 1] : 0;
        const bool after_ten = c == U'几' && before == U'十';
        if (!after_ten && !small_power(next) && !large_power(next))
            return 0;
        *low = *high = after_ten ? 0 : 1;
        *vague = true;
        return 1;
    }
    const int digit = qz_numeral_digit(c);
    if (digit <= 0)
        return 0;
    *low = *high = (uint32_t)digit;
    const int next = qz_numeral_digit(qz_view_at(view, at + 1));
    if (c != U'两' ? is_pair(digit, next) : next == 3) { /* 两三百 */
        *high = (uint32_t)next;
        return 2;
    }
    return 1;
}

static bool read_section(const qz_view *view, uint32_t at, part *out)
{
    const uint32_t start = at;
    section sum = {.power = 4};
    bool digit_last = false;
    uint32_t digits = 0;
    while (at - start < 16) {
        const char32_t c = qz_view_at(view, at);
        if (c == U'廿' || c == U'卅') {
            if (sum.power <= 1)
                break;
            sum.value += c == U'廿' ? 20 : 30;
            sum.upper += c == U'廿' ? 20 : 30;
            sum.power = 1;
            at++;
            continue;
        }
        if ((c == U'零' || c == U'〇') && at > start && !digit_last) {
            if (qz_numeral_digit(qz_view_at(view, at + 1)) <= 0 && !small_power(qz_view_at(view, at + 1)))
                break;
            sum.zero = true;
            at++;
            continue;
        }
        uint32_t low = 1, high = 1;
        bool vague = false;
        uint32_t taken = digit_last ? 0 : read_digit(view, at, &low, &high, &vague);
        const int power = small_power(qz_view_at(view, at + taken));
        if (power && power < sum.power && (taken || at == start || power == 1)) {
            sum.value += low * POWERS[power];
            sum.upper += high * POWERS[power];
            sum.has_upper = sum.has_upper || high != low;
            sum.vague = sum.vague || vague;
            sum.power = power;
            out->bare = out->bare || (taken == 0 && at == start && power > 1);
            at += taken + 1;
            digits++;
            sum.zero = false;
            if (high != low || vague)
                break; /* nothing smaller follows 八九千, 几十 */
            continue;
        }
        if (!taken)
            break;
        const bool ellipsis = sum.power >= 2 && sum.power < 4 && !sum.zero && taken == 1 && !vague;
        const uint32_t unit = ellipsis && !large_power(qz_view_at(view, at + 1)) ? POWERS[sum.power - 1] : 1;
        sum.value += low * unit;
        sum.upper += high * unit;
        sum.has_upper = sum.has_upper || high != low;
        sum.vague = sum.vague || vague;
        at += taken;
        digits++;
        digit_last = true;
        out->open_digit = sum.power == 4;
    }
    if (at == start || (digits == 0 && sum.power == 4))
        return false;
    out->end = at;
    out->value = qz_decimal_whole(sum.value);
    out->upper = qz_decimal_whole(sum.upper);
    out->has_upper = sum.has_upper;
    out->has_value = true;
    out->han = true;
    out->last_power = sum.power == 4 ? 0 : sum.power;
    out->vagueness = sum.vague ? QZ_MORE_THAN : QZ_EXACT;
    out->count = (uint8_t)digits;
    return true;
}

/* 三点五: decimals after Chinese digits. */
static void read_han_point(const qz_view *view, part *out)
{
    if (qz_view_at(view, out->end) != U'点')
        return;
    uint32_t end = out->end + 1;
    while (qz_numeral_digit(qz_view_at(view, end)) >= 0 && view->chars[end] != U'两')
        end++;
    if (end == out->end + 1)
        return;
    qz_decimal places = {0};
    int kept = 0;
    for (uint32_t i = out->end + 1; i < end; i++) {
        if (i - out->end > QZ_DIGITS || !add_digit(&places, qz_numeral_digit(view->chars[i]), &kept)) {
            out->has_value = false;
            continue;
        }
        places.exponent--;
    }
    out->has_value = out->has_value && qz_decimal_add(out->value, places, &out->value);
    out->point = true;
    out->has_upper = false;
    out->end = end;
}

static bool read_part(const qz_view *view, uint32_t at, part *out)
{
    *out = (part){.end = at};
    if (read_arabic(view, at, out))
        return true;
    if (!read_run(view, at, out)) {
        *out = (part){.end = at};
        if (!read_section(view, at, out)) {
            const char32_t c = qz_view_at(view, at);
            const bool zero = (c == U'零' || c == U'〇') && qz_numeral_digit(qz_view_at(view, at + 1)) < 0;
            if (!zero)
                return false;
            *out = (part){.end = at + 1, .has_value = true, .han = true, .count = 1};
        }
    }
    out->financial = is_financial(view->chars[at]);
    read_han_point(view, out);
    return true;
}

/* ---- scales ---- */

bool qz_is_more(char32_t c)
{
    return c == U'余' || c == U'多';
}

/* The scale at `at`: 千, 万, 万亿, 千多万, 余万 …; its power of ten (0 for none), its end, whether 多 stands
 * in it. */
static int read_scale(const qz_view *view, uint32_t at, bool small_allowed, uint32_t *end, bool *more)
{
    int power = 0;
    *more = false;
    *end = at;
    bool pending = qz_is_more(qz_view_at(view, at));
    at += pending;
    if (small_allowed && small_power(qz_view_at(view, at)) && !begins_unit(view, at)) {
        power = small_power(qz_view_at(view, at));
        *end = ++at;
        *more = pending;
        pending = qz_is_more(qz_view_at(view, at));
        at += pending;
    }
    for (int times = 0; times < 3 && large_at(view, at); times++) {
        power += large_at(view, at);
        *end = ++at;
        *more = *more || pending;
        pending = qz_is_more(qz_view_at(view, at)) && large_power(qz_view_at(view, at + 1)); /* 4万多亿 */
        at += pending;
    }
    return power;
}

/* value × 10^power + total, or (total + value) × 10^power where the scale grows (十二万三千四百亿). */
static bool join(qz_decimal *total, qz_decimal value, int power, int before)
{
    qz_decimal scaled;
    if (power > before)
        return qz_decimal_add(*total, value, &scaled) && qz_decimal_scale(scaled, power, total);
    return qz_decimal_scale(value, power, &scaled) && qz_decimal_add(*total, scaled, total);
}

static void take_part(qz_numeral *numeral, const part *piece, int power, int before, bool first)
{
    qz_decimal upper = numeral->value;
    bool good = piece->has_value && numeral->has_value;
    if (first) { /* nothing to be joined with */
        good = good && qz_decimal_scale(piece->has_upper ? piece->upper : piece->value, power, &upper);
        good = good && qz_decimal_scale(piece->value, power, &numeral->value);
    } else {
        good = good && join(&upper, piece->has_upper ? piece->upper : piece->value, power, before);
        good = good && join(&numeral->value, piece->value, power, before);
    }
    numeral->has_value = good;
    numeral->has_upper = good && piece->has_upper;
    numeral->upper = upper;
    numeral->han = first ? piece->han : numeral->han;
    numeral->arabic = numeral->arabic || !piece->han;
    numeral->point = numeral->point || piece->point;
    numeral->grouped = numeral->grouped || piece->grouped;
    if (piece->vagueness)
        numeral->vagueness = piece->vagueness;
}

/*
 * Does the part with this power go on with what has been read up to the power `before`? 2万5千 and 3万4000
 * do, 10万20万 and 3万4 do not; 十二万三千四百亿 does, because its 亿 is of the whole.
 */
static bool continues(const part *piece, int power, int before)
{
    if (power >= before)
        return power > before && before >= 4 && piece->han;
    return power > 0 || piece->han || (piece->count >= 3 && before >= 4);
}

/* 千亿, 百万, 万亿: a scale alone stands for one of it. */
static bool read_bare_scale(const qz_view *view, uint32_t at, part *out)
{
    if (!large_at(view, at))
        return false;
    *out = (part){.end = at, .value = qz_decimal_whole(1), .has_value = true, .han = true, .bare = true};
    return true;
}

static bool is_zero(char32_t c)
{
    return c == U'零' || c == U'〇';
}

/* 12, 3.5, 三: most numerals are digits alone, with nothing behind them that could be part of one. */
static bool read_plain(const qz_view *view, uint32_t at, qz_numeral *numeral)
{
    enum { MOST_DIGITS = 18 };
    const char32_t first = view->chars[at];
    uint64_t value = 0;
    uint32_t end = at, point = 0;
    if (qz_is_digit(first)) {
        for (char32_t c = first; qz_is_digit(c) && end - at < MOST_DIGITS; c = qz_view_at(view, ++end))
            value = value * 10 + (c - U'0');
        numeral->count = (uint8_t)(end - at);
        numeral->arabic = true;
        if (qz_view_at(view, end) == U'.' && qz_is_digit(qz_view_at(view, end + 1)) &&
            !is_year(view, end + 1)) {
            point = end++;
            for (char32_t c = view->chars[end]; qz_is_digit(c) && end - at < MOST_DIGITS;
                 c = qz_view_at(view, ++end))
                value = value * 10 + (c - U'0');
        }
        if (qz_is_digit(qz_view_at(view, end)) || (!point && qz_view_at(view, end) == U','))
            return false;
    } else {
        value = qz_numeral_trait_of(first)->digit;
        if (value <= 1)
            return false; /* 零, or none */
        value--;
        end++;
        numeral->count = 1;
        numeral->han = true;
        numeral->financial = is_financial(first);
        if (qz_view_at(view, end) == U'点')
            return false;
    }
    if (qz_numeral_trait_of(qz_view_at(view, end))->character)
        return false;
    const qz_decimal read = {.digits = value, .exponent = (int16_t)(point ? (int)(point + 1) - (int)end : 0)};
    numeral->point = point > 0;
    numeral->end = end;
    return qz_decimal_scale(read, 0, &numeral->value);
}

static bool read_parts(const qz_view *view, qz_numeral *numeral)
{
    const uint32_t at = numeral->end;
    int before = 99;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
        part piece = {0};
        const bool first = parts == 0;
        const bool zero = !first && before >= 4 && is_zero(qz_view_at(view, numeral->end)) &&
                          !is_zero(qz_view_at(view, numeral->end + 1)); /* 一万零一 */
        if (!read_part(view, numeral->end + zero, &piece) &&
            !(first && read_bare_scale(view, numeral->end, &piece)))
            break;
        const bool hundred = zero && piece.bare; /* 一万零百一十一 */
        if (!first && (piece.run || piece.grouped || (piece.point && !piece.han) || (piece.bare && !hundred)))
            break;
        uint32_t end;
        bool more;
        const int power = read_scale(view, piece.end, !piece.han, &end, &more);
        if (more)
            piece.vagueness = QZ_MORE_THAN;
        if (!first && !continues(&piece, power, before))
            break;
        if (!first && numeral->arabic && piece.han && power == 0 && piece.open_digit && piece.count == 1 &&
            !zero)
            break; /* 9万亿|三个 */
        int scaled = power;
        if (!first && power == 0 && piece.open_digit && before >= 4 && piece.count == 1 && !zero &&
            !piece.point)
            scaled = before - 1; /* 一万二 */
        take_part(numeral, &piece, scaled, before, first);
        if (first) {
            numeral->digits = piece.run;
            numeral->bare = piece.bare;
            numeral->financial = piece.financial;
            numeral->count = piece.count;
        }
        numeral->end = end;
        numeral->scale = (int16_t)(power ? power : piece.last_power);
        numeral->large = power >= 4;
        if (power == 0 || piece.run)
            break;
        before = power;
    }
    return numeral->end > at;
}

bool qz_numeral_read(const qz_view *view, uint32_t at, qz_numeral *numeral)
{
    const char32_t first = qz_view_at(view, at);
    *numeral = (qz_numeral){.end = at, .has_value = true};
    if (!qz_is_digit(first) && !qz_numeral_trait_of(first)->character)
        return false;
    if (read_plain(view, at, numeral)) {
        numeral->upper = numeral->value;
        return true;
    }
    *numeral = (qz_numeral){.end = at, .has_value = true};
    return read_parts(view, numeral);
}
