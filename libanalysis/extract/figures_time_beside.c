/* Times that stand elsewhere than before the figure: dealt out to several (2015年、2016年分别…), behind those
 * that are counted (37条航线今天恢复), and 每年 that goes on over clauses. */
#include "extract/figures_name.h"

#include <string.h>

/* 2015、|2016年: the time that ends at `end`, or a year without its word; false for none. */
static bool time_before(const qz_binding *binding, uint32_t end, qz_period *period)
{
    enum { YEAR = 4 };
    const qz_periods *periods = &binding->analysis->periods;
    const char32_t *folded = binding->text->folded;
    const uint32_t next = end ? qz_period_first_after(periods, end - 1) : 0;
    if (next < periods->count && periods->items[next].span.end == end) {
        *period = periods->items[next];
        return true;
    }
    uint32_t start = end;
    int16_t year = 0;
    for (int16_t power = 1;
         start > binding->sentence.start && end - start < YEAR && qz_is_digit(folded[start - 1]);
         start--, power = (int16_t)(power * 10))
        year = (int16_t)(year + (int16_t)(folded[start - 1] - U'0') * power);
    if (end - start < YEAR || year < 1900 || year > 2100)
        return false;
    end += folded[end] == U'年';
    end += qz_text_starts(binding->text, end, U"同期") ? 2 : 0;
    *period = (qz_period){.span = {start, end}, .from = {.year = year}, .to = {.year = year}};
    return true;
}

/* 2015年、2016年|分别|增长3.7%、7.3%: as many times as figures, each of its own. */
bool qz_period_dealt_out(qz_binding *binding, uint32_t i)
{
    enum { MOST = 8, FARTHEST = 16 };
    const char32_t *folded = binding->text->folded;
    uint32_t first = i;
    while (first && binding->frames[first].listed)
        first--;
    const uint32_t length = qz_indicator_chain(binding, first);
    if (!binding->frames[first].apart || length < 2 || length > MOST || i - first >= length)
        return false;
    const uint32_t number = binding->frames[first].figure.number.span.start;
    qz_period times[MOST];
    uint32_t count = 0, end = number;
    while (end > binding->sentence.start && number - end < FARTHEST && !time_before(binding, end, &times[0]))
        end--;
    while (count < length && time_before(binding, end, &times[count])) {
        const uint32_t start = times[count++].span.start;
        const char32_t joint = start > binding->sentence.start ? folded[start - 1] : 0;
        if (joint != U'、' && joint != U'和' && joint != U'与' && joint != U'及')
            break;
        end = start - 1;
    }
    return count == length && qz_period_set(binding, &binding->frames[i], &times[length - 1 - (i - first)]);
}

/* 由2002年7703元增加到2007年3.7万元，渔民收入|由2476元|增加到…: the second pair has the years of the first.
 */
bool qz_period_of_pair_before(qz_binding *binding, uint32_t i)
{
    const char32_t *folded = binding->text->folded;
    qz_draft *figure = &binding->frames[i].figure;
    const uint32_t number = figure->number.span.start;
    if (i < 2 || number == 0 || (folded[number - 1] != U'由' && folded[number - 1] != U'从'))
        return false;
    const qz_draft *began = &binding->frames[i - 2].figure, *came = &binding->frames[i - 1].figure;
    const uint32_t start = began->period.start;
    if (qz_span_empty(began->period) || qz_span_empty(came->period) || !began->from.year ||
        start <= binding->sentence.start || came->period.start < began->number.span.end ||
        came->number.span.end > number || qz_text_has(binding->text, came->number.span.end, number, U';') ||
        (folded[start] != U'由' && folded[start] != U'从' && folded[start - 1] != U'由' &&
         folded[start - 1] != U'从'))
        return false;
    figure->period = began->period;
    figure->from = began->from;
    figure->to = began->to;
    return true;
}

/* 每年节水37万吨，|减排7万吨，|可增收3亿元: what else is done each year, one short clause behind the other.
 */
void qz_period_each_year(qz_binding *binding, uint32_t i)
{
    enum { LONGEST_CLAUSE = 20 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_draft *before = i ? &binding->frames[i - 1].figure : NULL;
    qz_draft *figure = &binding->frames[i].figure;
    if (!before || !qz_text_starts(binding->text, before->period.start, U"每年") ||
        figure->number.unit_class == QZ_UNIT_DURATION ||
        figure->number.span.start - before->number.span.end > LONGEST_CLAUSE)
        return;
    qz_match verb;
    uint32_t comma = before->number.span.end;
    while (comma < figure->number.span.start && binding->text->folded[comma] != U',')
        comma++;
    const uint32_t token = qz_figure_token_at(binding, comma + 1);
    const char32_t last = binding->text->folded[figure->number.span.start - 1];
    if (last == U'到' || last == U'达' || last == U'为')
        return; /* 补助提高到每年120元，参保人数达到7万人 */
    if (comma < figure->number.span.start && token < tokens->count &&
        !qz_period_leaves_clause(binding->text, comma + 1, figure->number.span.start) &&
        (qz_parts_of_speech[tokens->items[token].pos][0] == 'v' ||
         qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, comma + 1, figure->number.span.start, &verb)))
        figure->period = before->period;
}

/* 37条航线|今天|恢复运营: when those that are counted did what is told of them. */
bool qz_period_behind_counted(qz_binding *binding, uint32_t i)
{
    enum { LONGEST_NOUN = 16 };
    qz_frame *frame = &binding->frames[i];
    const qz_periods *periods = &binding->analysis->periods;
    const uint32_t start = frame->figure.number.span.end;
    const uint32_t k = qz_period_first_after(periods, start);
    if ((frame->figure.number.unit_class != QZ_UNIT_COUNT && frame->figure.number.unit_class != 0) ||
        k == periods->count || !frame->figure.indicator || frame->figure.indicator_span.start < start ||
        frame->touches)
        return false;
    const qz_period *period = &periods->items[k];
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, period->span.end);
    return period->span.start == frame->figure.indicator_span.end &&
           period->span.start - start <= LONGEST_NOUN && period->span.end < frame->right.end &&
           !period->every && token < tokens->count &&
           (qz_period_is_day_word(binding, period) || !qz_period_says_nothing(binding, period, start)) &&
           strchr("vdpa", qz_parts_of_speech[tokens->items[token].pos][0]) &&
           qz_parts_of_speech[tokens->items[token].pos][0] && qz_period_set(binding, frame, period);
}
