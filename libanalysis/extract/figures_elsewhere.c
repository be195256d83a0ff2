/* What is measured, where the words beside the number do not say it: the clause before, the words before a
 * bracket, the line that introduces a list. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* A word behind which a clause's head is over: 进一步, 达到, 提高. */
static bool ends_head(const qz_binding *binding, uint32_t token)
{
    static const uint32_t ROLES[] = {QZ_LIGHT_VERB, QZ_VERB, QZ_ADVERB, QZ_PREPOSITION, QZ_STOP};
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span word = tokens->items[token].span;
    const bool noun =
        token + 1 < tokens->count && tokens->items[token + 1].span.start == word.end &&
        qz_parts_of_speech[tokens->items[token + 1].pos][0] == 'n' &&
        (qz_parts_of_speech[tokens->items[token].pos][0] != 'v' || at(binding, word.start) == U'占');
    qz_match match;
    if (at(binding, word.start) == U'创' && word.end == word.start + 1)
        return true; /* 进出口总值|创|历史新高 */
    if (strcmp(qz_parts_of_speech[tokens->items[token].pos], "d") == 0 ||
        qz_spot_exact(binding->lexicon, binding->text, word.start, word.end, QZ_IN(QZ_LIST_MOVEMENTS),
                      &match))
        return true;
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, ROLES[i], word.start, word.end, &match) &&
            match.span.end == word.end &&
            !(noun && (ROLES[i] == QZ_ADVERB || ROLES[i] == QZ_STOP))) /* 基本|养老金 */
            return true;
    return false;
}

/* 船舶、汽车出口增速|较快: what grows, without the word for it and the time; nothing where a list is cut off.
 */
static qz_span without_growth(const qz_binding *binding, qz_span noun)
{
    const char32_t last = at(binding, noun.end - 1);
    qz_match growth;
    if (noun.end > noun.start + 2 && qz_text_starts(binding->text, noun.end - 3, U"基础上"))
        return (qz_span){0, 0}; /* 在…1.3万吨的|基础上，迈上… */
    if (qz_word_before(binding, QZ_LIST_MEASURES, QZ_BARE_NOUN, noun, noun.end, &growth) &&
        growth.span.start == noun.start)
        return (qz_span){0, 0}; /* 出口2万元，|规模|创新高，增长3%: of what was named before */
    if (last == U'、' || last == U'和' || last == U'与' || last == U'及' || at(binding, noun.start) == U'这')
        return (qz_span){0, 0};
    qz_phrase_trim_right(binding, &noun, false);
    const uint32_t pace = qz_set_start(binding->lexicon, binding->text, noun.end, QZ_SET_PACE);
    if (pace > noun.start + 2)
        noun.end = pace; /* 渔业投资|力度|加大 */
    qz_match place;
    if (qz_figure_place_at(binding, noun.start, noun.end, &place) && place.span.end == noun.end)
        return (qz_span){0, 0};
    if (qz_word_before(binding, QZ_LIST_MEASURES, QZ_GROWTH_NOUN, noun, noun.end, &growth) &&
        growth.span.start > noun.start + 1)
        noun.end = growth.span.start;
    return noun;
}

/* 市财政|用于渔港的|投入，将由…: all of the clause is what is measured. */
static bool is_spent(const qz_binding *binding, qz_span clause)
{
    for (uint32_t k = clause.start + 2; k + 4 < clause.end; k++)
        if (qz_text_starts(binding->text, k, U"用于"))
            return qz_text_has(binding->text, clause.end - 4, clause.end - 2, U'的');
    return false;
}

/* 参保率再攀高点，达到97.5%: the clause before begins with what is measured. */
qz_span qz_named_by_clause_before(const qz_binding *binding, uint32_t i)
{
    enum { LONGEST_CLAUSE = 40 };
    const qz_frame *frame = &binding->frames[i];
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t comma = frame->left.start;
    while (comma > binding->sentence.start && qz_is_space(at(binding, comma - 1)))
        comma--;
    const uint32_t limit = i ? binding->frames[i - 1].figure.number.span.end : binding->sentence.start;
    qz_span noun = {0, 0};
    if (comma <= limit + 1 || at(binding, comma - 1) != U',')
        return noun;
    uint32_t start = --comma;
    while (start > limit && comma - start < LONGEST_CLAUSE &&
           (qz_is_han(at(binding, start - 1)) || (frame->apart && at(binding, start - 1) == U'、')))
        start--; /* 养老金、低保标准再次提高，分别… */
    if (start > limit && at(binding, start - 1) != U',' && at(binding, start - 1) != U';' &&
        at(binding, start - 1) != U'\n' && !qz_is_space(at(binding, start - 1)))
        return noun;
    qz_span period;
    if (qz_figure_period_beside(binding, start, false, &period) && period.end <= comma)
        start = period.end; /* 十八大以来，累计治理… */
    qz_match verb;          /* 下调|保险比例，各港可降至… */
    if (qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, start, comma, &verb) && verb.span.end + 1 < comma) {
        noun = (qz_span){verb.span.end, comma};
        return qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &verb) ? noun : (qz_span){0, 0};
    }
    const bool totals =
        qz_text_starts(binding->text, frame->left.start, U"合计") || /* 资助学生，合计|6300名 */
        qz_text_starts(binding->text, frame->left.start, U"共计") ||
        qz_text_starts(binding->text, frame->left.start, U"总计");
    if (totals && qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, start, comma, &verb) &&
        verb.span.end + 1 < comma)
        return (qz_span){verb.span.end, comma};
    if (is_spent(binding, (qz_span){start, comma}))
        return (qz_span){start, comma};
    noun = (qz_span){start, start};
    for (uint32_t t = qz_figure_token_at(binding, start); t < tokens->count; t++) {
        if (tokens->items[t].span.end > comma || ends_head(binding, t))
            break;
        noun.end = tokens->items[t].span.end;
    }
    if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REPORT, noun.end, comma, &verb))
        return (qz_span){0, 0}; /* 该市渔业协会表示，有…: who tells it */
    const uint32_t first = frame->left.start + (at(binding, frame->left.start) == U'将');
    const bool whole =
        (!i || start > limit) && qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, comma, &verb);
    const bool goes_on = at(binding, first) == U'从' || at(binding, first) == U'由' || whole; /* 将由…增至… */
    return noun.end > noun.start && (noun.end < comma || goes_on) ? without_growth(binding, noun)
                                                                  : (qz_span){0, 0};
}

/* 汽车(增长35.8%): the words before the bracket. */
qz_span qz_named_before_bracket(const qz_binding *binding, uint32_t i)
{
    enum { LONGEST_PHRASE = 20 };
    const uint32_t open = binding->frames[i].left.start;
    const uint32_t limit = i ? binding->frames[i - 1].figure.number.span.end : binding->sentence.start;
    if (open <= limit + 1 || at(binding, open - 1) != U'(')
        return (qz_span){0, 0};
    qz_span noun = {open - 1, open - 1};
    while (noun.start > limit && noun.end - noun.start < LONGEST_PHRASE &&
           qz_is_han(at(binding, noun.start - 1)))
        noun.start--;
    const bool whole = noun.start == limit ? !i : !qz_is_digit(at(binding, noun.start - 1));
    if (!whole || noun.end - noun.start < 2 || noun.end - noun.start >= LONGEST_PHRASE)
        return (qz_span){0, 0};
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t t = qz_figure_token_at(binding, noun.start);
         t < tokens->count && tokens->items[t].span.end < noun.end; t++) {
        const qz_span token = tokens->items[t].span;
        if (token.end - token.start == 1 && at(binding, token.start) == U'有')
            noun.start = token.end; /* 增幅较大的有汽车 */
    }
    qz_span light, subject = {0, 0};
    qz_phrase_trim_left(binding, &noun, &subject);
    qz_phrase_cut_at_verbs(binding, false, &noun, &light);
    return noun;
}

/* 土地使用税年税额如下: (一)大城市3.7元; (二)…: the line that introduces the items says what is measured. */
qz_span qz_named_by_introduction(const qz_binding *binding, const qz_frame *frame)
{
    enum { MOST_LINES = 20, LONGEST = 60 };
    const qz_document *document = &binding->analysis->document;
    const char32_t *folded = binding->text->folded;
    const qz_span none = {0, 0};
    if (!document->lines.count || frame->left.start > binding->sentence.start + 1)
        return none;
    uint32_t line = qz_document_line_at(document, binding->sentence.start);
    if (folded[document->lines.items[line].content.start] != U'(')
        return none;
    qz_span intro = {0, 0};
    for (int steps = 0; line > 0 && steps < MOST_LINES; steps++) {
        intro = document->lines.items[--line].content;
        if (!qz_span_empty(intro) && folded[intro.start] != U'(')
            break;
    }
    if (qz_span_empty(intro) || folded[intro.end - 1] != U':' || intro.end - intro.start > LONGEST)
        return none;
    for (uint32_t k = intro.start; k < intro.end; k++)
        if (qz_is_space(folded[k]) || folded[k] == U',')
            intro.start = k + 1; /* 第四条 … */
    intro.end--;
    qz_match match;
    qz_phrase_trim_right(binding, &intro, false);
    if (intro.start >= intro.end || !qz_word_before(binding, QZ_LIST_MEASURES, 0, intro, intro.end, &match))
        return none;
    return intro;
}

/* 外贸|在对美贸易下降30%的情况下|增长12%: where the circumstance begins, that the figure tells; its number
 * for none. */
static uint32_t circumstance_start(const qz_binding *binding, const qz_frame *frame)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t none = frame->figure.number.span.start;
    if (at(binding, frame->right.start) != U'的' ||
        !qz_begins_set(binding, frame->right.start + 1, QZ_SET_CIRCUMSTANCE))
        return none;
    for (uint32_t i = qz_figure_token_at(binding, frame->left.start);
         i + 1 < tokens->count && tokens->items[i + 1].span.end < none; i++)
        if (at(binding, tokens->items[i].span.start) == U'在' &&
            tokens->items[i].span.end == tokens->items[i].span.start + 1 &&
            strchr("np", qz_parts_of_speech[tokens->items[i + 1].pos][0]))
            return tokens->items[i].span.start;
    return none;
}

void qz_named_beside_circumstance(const qz_binding *binding, uint32_t i, qz_span *noun)
{
    enum { LENGTH = 4 }; /* 的情况下 */
    const qz_frame *frame = &binding->frames[i];
    const uint32_t own = circumstance_start(binding, frame);
    if (own < frame->figure.number.span.start && own >= noun->start) {
        noun->start = own + 1;
        return;
    }
    if (!i || frame->left.start != frame[-1].right.start || noun->end > frame->left.start + LENGTH)
        return;
    const uint32_t before = circumstance_start(binding, frame - 1);
    if (before < frame[-1].figure.number.span.start && before > frame[-1].left.start + 1)
        *noun = (qz_span){frame[-1].left.start, before};
}
