/* Words of the lists beside a place. */
#include "extract/figures_bind.h"

/* Leave *match at the first sense with the role. What a movement makes is in its second column: the role of
 * 新增 is `change`, its direction is none of its business here. */
static bool has_role(const qz_lexicon *lexicon, qz_list list, uint32_t role, qz_match *match)
{
    if (!role)
        return true;
    const uint32_t column = list == QZ_LIST_MOVEMENTS ? QZ_MOVEMENT_MAKES : 1;
    do {
        if (qz_cell_choice(lexicon, match->sense, column) == role)
            return true;
    } while (qz_lexicon_next_sense(lexicon, QZ_IN(list), match));
    return false;
}

bool qz_word_after(const qz_binding *binding, qz_list list, uint32_t role, uint32_t at, uint32_t end,
                   qz_match *match)
{
    enum { MOST = 8 };
    qz_match matches[MOST];
    size_t count =
        qz_lexicon_all(binding->lexicon, binding->text->folded, at, end, QZ_IN(list), matches, MOST);
    while (count-- > 0) {
        if (has_role(binding->lexicon, list, role, &matches[count])) {
            *match = matches[count];
            return true;
        }
    }
    return false;
}

bool qz_word_before(const qz_binding *binding, qz_list list, uint32_t role, qz_span within, uint32_t at,
                    qz_match *match)
{
    enum { LONGEST = 10 };
    uint32_t start = at - within.start > LONGEST ? at - LONGEST : within.start;
    if (start >= at ||
        !qz_lexicon_may_end(binding->lexicon, binding->text->folded, start, at, QZ_IN(list)))
        return false;
    for (; start < at; start++) {
        if (qz_lexicon_exact(binding->lexicon, binding->text->folded, start, at, QZ_IN(list), match) &&
            has_role(binding->lexicon, list, role, match))
            return true;
    }
    return false;
}

bool qz_word_within(const qz_binding *binding, qz_list list, uint32_t role, qz_span span, qz_match *match)
{
    const char32_t *folded = binding->text->folded;
    for (uint32_t at = span.start; at < span.end; at++) {
        at = qz_lexicon_next(binding->lexicon, folded, at, span.end, QZ_IN(list));
        if (at < span.end && qz_word_after(binding, list, role, at, span.end, match))
            return true;
    }
    return false;
}

const char *qz_words_of(const qz_binding *binding, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(binding->text, span, &length);
    return qz_copy_bytes(binding->analysis->scratch, bytes, length);
}

bool qz_figure_period_beside(const qz_binding *binding, uint32_t position, bool ends, qz_span *span)
{
    const qz_periods *periods = &binding->analysis->periods;
    uint32_t from = 0, to = periods->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (periods->items[middle].span.end < position + !ends)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == periods->count)
        return false;
    *span = periods->items[from].span;
    return ends ? span->end == position : span->start == position;
}

/* A place that is no common word (新兴) and not the beginning of a longer one (浙江大学). */
bool qz_figure_place_at(const qz_binding *binding, uint32_t start, uint32_t end, qz_match *match)
{
    qz_match longer;
    return qz_lexicon_longest(binding->lexicon, binding->text->folded, start, end, QZ_IN(QZ_LIST_PLACES),
                              match) &&
           !qz_cell_choice(binding->lexicon, match->sense, QZ_PLACE_COMMON) &&
           !(qz_lexicon_longest(binding->lexicon, binding->text->folded, start, end,
                                QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_NAMES), &longer) &&
             longer.span.end > match->span.end);
}

static uint32_t token_at(const qz_tokens *tokens, uint32_t position)
{
    uint32_t from = 0, to = tokens->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (tokens->items[middle].span.end <= position)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

uint32_t qz_figure_token_at(const qz_binding *binding, uint32_t position)
{
    if (position >= binding->held.start && position < binding->held.end)
        return binding->tokens[position - binding->held.start];
    return token_at(&binding->analysis->tokens, position);
}

void qz_figures_tokens(qz_binding *binding)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span held = {binding->sentence.start, binding->sentence.end + 1};
    uint32_t *indices =
        qz_allocate(binding->analysis->scratch, (held.end - held.start) * sizeof *indices);
    uint32_t token = token_at(tokens, held.start);
    for (uint32_t at = held.start; at < held.end; at++) {
        while (token < tokens->count && tokens->items[token].span.end <= at)
            token++;
        indices[at - held.start] = token;
    }
    binding->tokens = indices;
    binding->held = held;
}

uint32_t qz_figure_modal_end(const qz_binding *binding, uint32_t at)
{
    static const char32_t *const MODALS[] = {U"可以", U"应当", U"不得", U"必须"};
    for (size_t i = 0; i < sizeof MODALS / sizeof *MODALS; i++)
        if (qz_text_starts(binding->text, at, MODALS[i]))
            return at + 2;
    return 0;
}

void qz_figure_explain(const qz_binding *binding, qz_frame *frame, int what, qz_span span)
{
    if (binding->analysis->knowledge->explain && !qz_span_empty(span))
        frame->figure.why[what] = qz_words_of(binding, span);
}
