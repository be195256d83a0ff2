/* Words that say whether a figure was reached, is aimed at, or is required (statuses.tsv): where they stand,
 * and the weightiest of some words. */
#include "extract/figures_name.h"

enum { FARTHEST = 400 }; /* characters: a sentence without an end must not be read again for each figure */

/* The cue that begins at `at` or the next behind it; false for none before `end`. */
static bool next_cue(const qz_binding *binding, uint32_t at, uint32_t end, qz_match *match)
{
    const qz_lists lists = QZ_IN(QZ_LIST_STATUSES);
    for (; at < end; at++) {
        at = qz_spot_next_start(binding->text, at, end, lists);
        if (at < end && qz_spot_longest(binding->lexicon, binding->text, at, end, lists, match))
            return true;
    }
    return false;
}

/* 主要目标任务如期完成: what was aimed at is reached. */
static bool is_done(const qz_binding *binding, qz_span rest)
{
    for (; rest.start + 2 <= rest.end; rest.start++)
        if (qz_text_starts(binding->text, rest.start, U"完成") ||
            qz_text_starts(binding->text, rest.start, U"实现"))
            return true;
    return false;
}

/* Is the list's word at `at` of that scope, and what does it say? 0 for no. */
uint8_t qz_cue_says(const qz_binding *binding, uint32_t at, uint32_t end, uint32_t scope)
{
    qz_match word;
    if (!qz_spot_longest(binding->lexicon, binding->text, at, end, QZ_IN(QZ_LIST_STATUSES), &word))
        return 0;
    do {
        if (qz_cell_choice(binding->lexicon, word.sense, QZ_STATUS_SCOPE) == scope)
            return (uint8_t)qz_cell_choice(binding->lexicon, word.sense, QZ_STATUS_VALUE);
    } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_STATUSES), &word));
    return 0;
}

/* 确保|全面完成, 为|如期实现: a deed that is still to be done. */
static bool is_to_do(const qz_binding *binding, uint32_t start, uint32_t deed)
{
    enum { LONGEST_CUE = 4 };
    const char32_t before = deed > start ? binding->text->folded[deed - 1] : 0;
    if (before == U'要' || before == U'将' || before == U'为' || before == U'能')
        return true;
    for (uint32_t at = deed - start > LONGEST_CUE ? deed - LONGEST_CUE : start; at < deed; at++)
        if (qz_cue_says(binding, at, deed, QZ_IN_SENTENCE) == QZ_TARGET)
            return true;
    return false;
}

/* 完成了渔业|主要目标|任务, 渔业|目标|任务如期完成: is what the cue says was aimed at reached, as its
 * clause tells? `words`: what may be looked at. */
static bool is_reached(const qz_binding *binding, qz_span cue, qz_span words)
{
    enum { FARTHEST_DEED = 24 };
    const char32_t *folded = binding->text->folded;
    const char32_t last = folded[cue.end - 1];
    if (last != U'标' && last != U'务')
        return false; /* 目标, 任务; but 力争, 确保 are no nouns */
    qz_span rest = {cue.end, cue.end};
    while (rest.end < words.end && rest.end - rest.start < FARTHEST_DEED && !qz_ends_clause(folded[rest.end]))
        rest.end++;
    if (is_done(binding, rest))
        return true;
    const uint32_t start = cue.start - words.start > FARTHEST_DEED ? cue.start - FARTHEST_DEED : words.start;
    for (uint32_t at = cue.start; at > start && !qz_ends_clause(folded[at - 1]); at--)
        if (qz_cue_says(binding, at - 1, cue.start, QZ_OF_GOAL) == QZ_ACTUAL)
            return !is_to_do(binding, start, at - 1);
    return false;
}

/* 新|获批|渔港平台的，奖励37万元; |入选|的企业，: no fact but on what condition what follows holds. */
static bool is_of_condition(const qz_binding *binding, qz_span cue, uint32_t end)
{
    enum { LONGEST_CLAUSE = 30, LONGEST_PARTY = 4 };
    const char32_t *folded = binding->text->folded;
    uint32_t comma = cue.end;
    while (comma < end && comma - cue.end < LONGEST_CLAUSE && !qz_ends_clause(folded[comma]))
        comma++;
    if (comma == end || folded[comma] != U',')
        return false;
    for (uint32_t k = comma; k > cue.end && comma - k <= LONGEST_PARTY; k--)
        if (folded[k - 1] == U'的')
            return true;
    return false;
}

/* The weightiest cue so far, and what it says. */
typedef struct verdict {
    uint32_t weight;
    uint8_t status;
    qz_span where;
} verdict;

/* 争取|新获批|3所、|新筹建|7个: a deed of the clause that says what is aimed at. */
static bool is_aimed_at(const qz_binding *binding, qz_span cue, const verdict *best)
{
    const char32_t *folded = binding->text->folded;
    if (best->status != QZ_TARGET || best->where.end > cue.start || folded[cue.start] == U'已')
        return false;
    for (uint32_t k = best->where.end; k < cue.start; k++)
        if (qz_ends_clause(folded[k]) && folded[k] != U'、')
            return false;
    return true;
}

/* `words`: what is looked at. */
static void hear(const qz_binding *binding, qz_match cue, qz_span words, uint32_t scope, verdict *best)
{
    const char32_t *folded = binding->text->folded;
    const uint32_t at = cue.span.start;
    if (at > words.start && folded[at] == U'了' && cue.span.end == at + 1 && folded[at - 1] == U'为')
        return; /* 为了 tells no fact */
    do {
        if (qz_cell_choice(binding->lexicon, cue.sense, QZ_STATUS_SCOPE) != scope)
            continue;
        const uint32_t weight = qz_cell_number(binding->lexicon, cue.sense, QZ_STATUS_WEIGHT);
        if (weight >= best->weight) {
            const uint8_t status = (uint8_t)qz_cell_choice(binding->lexicon, cue.sense, QZ_STATUS_VALUE);
            if (status == QZ_ACTUAL &&
                (is_of_condition(binding, cue.span, words.end) || is_aimed_at(binding, cue.span, best)))
                continue;
            best->weight = weight;
            best->status = status;
            if (best->status == QZ_TARGET && is_reached(binding, cue.span, words))
                best->status = QZ_ACTUAL;
            best->where = cue.span;
        }
    } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_STATUSES), &cue));
}

uint8_t qz_cue_in(const qz_binding *binding, qz_span span, uint32_t scope, qz_span *where)
{
    verdict best = {.where = *where};
    qz_match cue;
    if (span.end - span.start > FARTHEST)
        span.start = span.end - FARTHEST;
    for (uint32_t at = span.start; next_cue(binding, at, span.end, &cue); at = cue.span.start + 1)
        hear(binding, cue, span, scope, &best);
    *where = best.where;
    return best.status;
}

/* 强化“五个|必须|坚持”, “力争|上游”行动: a word of a short name in marks. Looks at most so far to either
 * side. */
static bool inside_marks(const qz_binding *binding, qz_span cue)
{
    enum { LONGEST_NAME = 12 };
    const char32_t *folded = binding->text->folded;
    uint32_t start = cue.start, end = cue.end;
    while (start > binding->sentence.start && cue.end - start < LONGEST_NAME &&
           (qz_is_han(folded[start - 1]) || qz_is_digit(folded[start - 1])))
        start--;
    while (end < binding->sentence.end && end - start < LONGEST_NAME &&
           (qz_is_han(folded[end]) || qz_is_digit(folded[end])))
        end++;
    return start > binding->sentence.start && folded[start - 1] == U'“' && end < binding->sentence.end &&
           folded[end] == U'”';
}

/* 虚|拟|现实: a cue of one character is a word by itself. */
static bool inside_word(const qz_binding *binding, qz_span cue)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, cue.start);
    return cue.end == cue.start + 1 && token < tokens->count && tokens->items[token].span.start < cue.start;
}

/* 培训|计划完成…, 三年行动|计划在…: the plan is the last word of a name; but 投资|计划完成. */
static bool ends_plan_name(const qz_binding *binding, qz_span cue)
{
    qz_match measure;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token =
        cue.start > binding->sentence.start ? qz_figure_token_at(binding, cue.start - 1) : tokens->count;
    return token < tokens->count && qz_text_starts(binding->text, cue.start, U"计划") &&
           tokens->items[token].span.end == cue.start &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v' &&
           !qz_word_before(binding, QZ_LIST_MEASURES, 0, binding->sentence, cue.start, &measure);
}

void qz_figures_cues(qz_binding *binding)
{
    QZ_LIST(qz_match) cues = {.count = 0};
    const qz_span sentence = binding->sentence;
    qz_match cue;
    for (uint32_t at = sentence.start; next_cue(binding, at, sentence.end, &cue); at = cue.span.start + 1)
        if ((!cues.count ||
             cue.span.end > cues.items[cues.count - 1].span.end) && /* 房屋征收 orders nothing */
            !inside_marks(binding, cue.span) &&
            !inside_word(binding, cue.span) && !ends_plan_name(binding, cue.span))
            *qz_push(binding->analysis->scratch, &cues) = cue;
    binding->cues = cues.items;
    binding->cue_count = cues.count;
}

/* What the words of the sentence before `end` say. */
uint8_t qz_cue_before(const qz_binding *binding, uint32_t end, qz_span *where)
{
    verdict best = {.where = *where};
    const uint32_t first = binding->sentence.start;
    const uint32_t start = end > first + FARTHEST ? end - FARTHEST : first;
    uint32_t from = 0, to = binding->cue_count;
    while (from < to) { /* the first that begins at or behind `start` */
        const uint32_t middle = from + (to - from) / 2;
        if (binding->cues[middle].span.start < start)
            from = middle + 1;
        else
            to = middle;
    }
    for (uint32_t i = from; i < binding->cue_count && binding->cues[i].span.start < end; i++) {
        qz_match cue = binding->cues[i];
        if (cue.span.end <= end || qz_spot_longest(binding->lexicon, binding->text, cue.span.start, end,
                                                   QZ_IN(QZ_LIST_STATUSES), &cue))
            hear(binding, cue, (qz_span){start, end}, QZ_IN_SENTENCE, &best);
    }
    *where = best.where;
    return best.status;
}
