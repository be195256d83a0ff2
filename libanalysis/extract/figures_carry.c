/*
 * Releases of statistics: 全市实现生产总值…。其中，一产增加值…；二产增加值…。 What a sentence of totals does
 * not say anew is said by the one before it in the paragraph: whose they all are, and of prices what they are
 * compared with. Reports tell it where they mean it.
 */
#include "extract/figures_bind.h"

enum { FARTHEST = 1200 }; /* characters back in the paragraph */

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* Does the text compare with the year before as often as releases of statistics do? */
static bool compares_often(const qz_text *text)
{
    enum { SHORTEST = 300, OFTEN = 5, PER = 1000 };
    uint64_t comparisons = 0;
    if (text->length < SHORTEST)
        return false;
    for (uint32_t k = 0; k + 3 < text->length; k++) {
        const char32_t c = text->folded[k];
        if ((c == U'同' && text->folded[k + 1] == U'比') ||
            ((c == U'比' || c == U'较') && text->folded[k + 1] == U'上' && text->folded[k + 2] == U'年'))
            comparisons++;
    }
    return comparisons * PER >= (uint64_t)text->length * OFTEN;
}

/* 澄川市统计局 at the head of the text. */
static bool is_of_bureau(const qz_text *text)
{
    enum { HEAD = 60 };
    for (uint32_t k = 0; k < HEAD && k < text->length; k++)
        if (qz_text_starts(text, k, U"统计局") || qz_text_starts(text, k, U"统计公报"))
            return true;
    return false;
}

bool qz_figures_are_of_release(const qz_binding *binding)
{
    qz_figures *figures = binding->analysis->figures;
    if (!figures->release_known)
        figures->release = is_of_bureau(binding->text) || compares_often(binding->text);
    figures->release_known = true;
    return figures->release;
}

/* 从投资性质看，…, 分行业看，…: how the total is split, behind which its parts begin. */
static uint32_t behind_view(const qz_binding *binding, uint32_t start)
{
    enum { LONGEST_VIEW = 12 };
    for (uint32_t k = start; k < binding->sentence.end && k - start < LONGEST_VIEW; k++)
        if (at(binding, k) == U',')
            return k > start && at(binding, k - 1) == U'看' ? k + 1 : start;
    return start;
}

/* Does the sentence begin with what is measured, not with what is done (建设…109处)? */
static bool begins_with_noun(const qz_binding *binding)
{
    uint32_t start = binding->sentence.start;
    while (start < binding->sentence.end && qz_is_space(at(binding, start)))
        start++;
    if (qz_text_starts(binding->text, start, U"其中"))
        start += 2;
    start += at(binding, start) == U',';
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, behind_view(binding, start));
    if (token >= tokens->count)
        return false;
    const qz_span first = tokens->items[token].span;
    qz_match verb;
    return !qz_spot_exact(binding->lexicon, binding->text, first.start, first.end, QZ_IN(QZ_LIST_MOVEMENTS),
                          &verb) &&
           !(qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, first.start, first.end, &verb) &&
             verb.span.end == first.end);
}

/* Does a figure stand behind the word in its sentence? 面对压力，我市狠抓投资。 tells of no total. */
static bool tells_figure(const qz_binding *binding, qz_span word)
{
    const qz_figures *figures = binding->analysis->figures;
    for (uint32_t i = figures->list.count; i-- > 0;) {
        const qz_figure *figure = &figures->list.items[i];
        const qz_span sentence = qz_figure_sentence(binding->analysis, figure->sentence)->span;
        if (sentence.end <= word.start)
            return false;
        if (sentence.start <= word.start && qz_figure_span(binding->analysis, figure).start > word.start)
            return true;
    }
    return false;
}

/* 全市, 我省 at the beginning of a clause before the sentence, in its paragraph: the last one. */
static qz_span said_before(const qz_binding *binding)
{
    enum { MOST_WORDS = 16 };
    const uint32_t start = binding->sentence.start;
    uint32_t from = start;
    while (from > 0 && start - from < FARTHEST && at(binding, from - 1) != U'\n')
        from--;
    for (uint32_t k = start, words = 0; k-- > from && words < MOST_WORDS;) {
        qz_match word;
        qz_span period;
        if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, k, start, &word))
            continue;
        const char32_t before = k > from ? at(binding, k - 1) : U'。';
        const bool opens = before == U'。' || before == U',' || before == U';' ||
                           qz_figure_period_beside(binding, k, true, &period);
        words++;
        if (opens && at(binding, word.span.end - 1) != U'国' && tells_figure(binding, word.span))
            return word.span;
    }
    return (qz_span){0, 0};
}

static bool names_price(const qz_binding *binding, qz_span indicator)
{
    for (uint32_t k = indicator.start; k + 1 < indicator.end; k++)
        if (qz_begins_set(binding, k, QZ_SET_PRICE_LEVEL))
            return true;
    return false;
}

/* 核心CPI|同比|上涨3%。 The last basis that the sentence before tells, where that is of prices; 0 for none.
 */
static uint8_t basis_of_prices(const qz_binding *binding)
{
    const qz_figures *figures = binding->analysis->figures;
    const qz_figure *before = figures->list.items + figures->list.count;
    const uint32_t sentence = binding->frames[0].figure.sentence;
    do { /* behind it may stand by how much it moves others: 影响出厂价格上涨3个百分点 */
        if (before == figures->list.items || (--before)->sentence + 1 != sentence)
            return 0;
    } while (!before->basis);
    const bool year = before->basis == QZ_YOY || before->basis == QZ_QOQ;
    return year && names_price(binding, before->indicator) ? before->basis : 0;
}

/* 其中，|鲜鱼价格上涨7%，渔网…: the parts of a price index are compared as their whole is, that the sentence
 * before or the figures before tell. */
static void carry_basis(qz_binding *binding)
{
    uint32_t start = binding->sentence.start;
    while (start < binding->sentence.end && qz_is_space(at(binding, start)))
        start++;
    uint8_t basis = qz_text_starts(binding->text, start, U"其中") ? basis_of_prices(binding) : 0;
    uint8_t told = 0;
    for (uint32_t i = 0; i < binding->count; i++) {
        qz_draft *figure = &binding->frames[i].figure;
        if (i && qz_text_starts(binding->text, binding->frames[i].left.start, U"其中"))
            basis = told;
        if (basis && figure->kind == QZ_GROWTH_RATE + 1 && figure->direction && !figure->basis)
            figure->basis = basis;
        else if ((figure->basis == QZ_YOY || figure->basis == QZ_QOQ) &&
                 names_price(binding, figure->indicator_span))
            told = figure->basis;
    }
}

/* Of the sentence before, the last figure with the unit that tells of so many more or fewer; NULL for none.
 */
static const qz_figure *change_before(const qz_binding *binding, const qz_draft *part)
{
    const qz_figures *figures = binding->analysis->figures;
    const uint32_t sentence = binding->frames[0].figure.sentence;
    for (uint32_t i = figures->list.count; i-- > 0 && figures->list.items[i].sentence + 1 == sentence;) {
        const qz_figure *figure = &figures->list.items[i];
        const char *unit = binding->analysis->numbers.items[figure->number].unit;
        if (figure->kind == QZ_CHANGE + 1 && !figure->basis && unit && part->number.unit &&
            strcmp(unit, part->number.unit) == 0)
            return figure;
    }
    return NULL;
}

/* 3月7日新增渔船37艘。其中，|远洋渔船7艘，…: the parts are new as their whole is, and when it is. */
static void carry_change(qz_binding *binding)
{
    if (!qz_text_starts(binding->text, binding->sentence.start, U"其中"))
        return;
    for (uint32_t i = 0; i < binding->count; i++) {
        qz_frame *frame = &binding->frames[i];
        const qz_figure *whole = change_before(binding, &frame->figure);
        if (!whole || frame->figure.kind != QZ_COUNT + 1 || !qz_span_empty(frame->movement))
            continue;
        frame->figure.kind = whole->kind;
        frame->figure.direction = whole->direction;
        if (!qz_span_empty(frame->figure.period))
            continue;
        frame->figure.period = whole->period;
        frame->figure.from = whole->from;
        frame->figure.to = whole->to;
    }
}

/* 渔船产量37艘，|增长3%|: the growth of what is counted. */
static bool is_of_counted(const qz_binding *binding, uint32_t i)
{
    const qz_draft *figure = &binding->frames[i].figure;
    return i && figure->indicator && figure->indicator == binding->frames[i - 1].figure.indicator &&
           binding->frames[i - 1].figure.number.unit_class == QZ_UNIT_COUNT;
}

/* 累计新建|亿元以上|渔场超过3万个: the sum is of the things, not of the size that each has. */
static void forget_sum_of_size(qz_binding *binding)
{
    for (uint32_t i = 0; i + 1 < binding->count; i++) {
        qz_draft *size = &binding->frames[i].figure, *count = &binding->frames[i + 1].figure;
        if (binding->frames[i].touches && size->comparator == QZ_GE && size->basis == QZ_CUMULATIVE &&
            count->basis == QZ_CUMULATIVE && count->number.unit_class == QZ_UNIT_COUNT &&
            size->number.unit_class == QZ_UNIT_MONEY)
            size->basis = 0;
    }
}

void qz_figures_carry(qz_binding *binding)
{
    forget_sum_of_size(binding);
    carry_basis(binding);
    carry_change(binding);
    bool wanted = false;
    for (uint32_t i = 0; i < binding->count; i++)
        wanted = wanted || !binding->frames[i].figure.subject;
    if (!wanted || !qz_figures_are_of_release(binding) || !begins_with_noun(binding))
        return;
    const qz_span said = said_before(binding);
    if (qz_span_empty(said))
        return;
    for (uint32_t i = 0; i < binding->count; i++) {
        qz_draft *figure = &binding->frames[i].figure;
        if (figure->subject || figure->kind == QZ_COUNT + 1 || figure->kind == QZ_DURATION + 1 ||
            figure->number.unit_class == QZ_UNIT_COUNT || is_of_counted(binding, i))
            continue;
        figure->subject = qz_words_of(binding, said);
        figure->subject_span = said;
    }
}
