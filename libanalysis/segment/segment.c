/*
 * The way of a span: cut at user terms, which nothing may split or straddle; between them runs of Han
 * characters go to the tagger (or the lattice), everything else is read by its shape; runs of other scripts
 * are left to ICU at the end.
 */
#include "segment/segment.h"

#include "segment/coarse.h"
#include "segment/icu.h"
#include "segment/lattice.h"
#include "segment/shapes.h"
#include "segment/tagger.h"
#include "segment/user_terms.h"

const char *const qz_token_class_names[] = {"han", "number",      "date",  "latin", "mixed", "code",
                                            "url", "punctuation", "space", "other", NULL};

typedef struct cutting {
    const qz_segmenter *segmenter;
    qz_arena *arena;
    const qz_text *text;
    const char32_t *folded;
    qz_tokens *tokens;
    qz_tokens pieces;    /* what stands behind the tokens, with runs of Han characters as one token each */
    qz_lattice *lattice; /* one of these two works, by the method */
    qz_tagger *tagger;
    uint32_t limit; /* where the text ends */
    uint32_t first; /* index of the first token of this call */
    uint32_t fence; /* index of the first token behind the last user term: nobody takes it apart or in */
    qz_spans foreign;
} cutting;

static uint8_t pos_of_class(uint8_t class)
{
    switch (class) {
    case QZ_TOKEN_NUMBER:
        return QZ_POS_NUMBER;
    case QZ_TOKEN_DATE:
        return QZ_POS_TIME;
    case QZ_TOKEN_LATIN:
    case QZ_TOKEN_MIXED:
    case QZ_TOKEN_URL:
    case QZ_TOKEN_CODE:
        return QZ_POS_LETTERS;
    case QZ_TOKEN_PUNCTUATION:
        return QZ_POS_MARK;
    default:
        return 0;
    }
}

static void add(cutting *work, uint32_t start, uint32_t end, uint8_t class, bool known)
{
    *qz_push(work->arena, &work->pieces) = (qz_token){{start, end}, class, pos_of_class(class), known};
}

/* A股, T恤, PM2.5: a word of the dictionary that begins with letters or digits and is longer than its
 * shape. */
static bool add_mixed_word(cutting *work, uint32_t at, uint32_t shape_end, uint32_t end)
{
    qz_word words[QZ_LONGEST_WORD];
    size_t count = qz_lexicon_words(work->segmenter->lexicon, work->folded, at, end, words, QZ_LONGEST_WORD);
    if (count == 0 || at + words[count - 1].length <= shape_end)
        return false;
    *qz_push(work->arena, &work->pieces) =
        (qz_token){{at, at + words[count - 1].length}, QZ_TOKEN_MIXED, words[count - 1].pos, true};
    return true;
}

/* 三, 三月: what the tagger cut may be a number or a date all the same. */
static void name_numerals(cutting *work, uint32_t from)
{
    for (uint32_t i = from; i < work->tokens->count; i++) {
        qz_token *token = &work->tokens->items[i];
        const qz_span span = token->span;
        const char32_t first = work->folded[span.start];
        if (!qz_shape_may_begin_numeral(first) || token->class != QZ_TOKEN_HAN ||
            (!qz_shape_is_numeral(first) && first != U'第'))
            continue;
        if (qz_shape_numeral(work->folded, span.start, span.end) == span.end)
            token->class = QZ_TOKEN_NUMBER;
        else if (qz_shape_han_date(work->folded, span.start, span.end) == span.end)
            token->class = QZ_TOKEN_DATE;
        else
            continue;
        token->pos = pos_of_class(token->class);
        token->known = true;
    }
}

/* Cut the runs among the pieces: all of them become tokens. */
static void settle(cutting *work)
{
    const uint32_t from = work->tokens->count;
    if (work->tagger) {
        qz_tagger_cut(work->tagger, work->arena, work->folded, &work->pieces, work->limit, work->tokens);
        name_numerals(work, from);
    }
    for (uint32_t i = 0; !work->tagger && i < work->pieces.count; i++) {
        const qz_token piece = work->pieces.items[i];
        if (piece.class == QZ_TOKEN_HAN && work->lattice)
            qz_lattice_cut(work->lattice, work->arena, work->folded, piece.span, work->tokens);
        else
            *qz_push(work->arena, work->tokens) = piece;
    }
    work->pieces.count = 0;
}

/*
 * The organ before 〔2024〕7号: 国发, 浙政办发, 沪府 办发. It is the last word before the bracket and before
 * it single characters (发, 办, 政, 浙), words of two that no dictionary has (沪府), and after a single 发
 * any word of two (国办 发); a preposition ends it (按国发〔…〕).
 */
static uint32_t organ_start(const cutting *work, uint32_t bracket)
{
    enum { LONGEST_ORGAN = 8, LONGEST_WORD = 4 };
    const qz_tokens *tokens = work->tokens;
    uint32_t start = bracket;
    for (uint32_t i = tokens->count; i > work->fence && bracket - start < LONGEST_ORGAN; i--) {
        qz_token token = tokens->items[i - 1];
        qz_token_look_up(work->segmenter->lexicon, work->text, &token);
        const uint32_t length = token.span.end - token.span.start;
        const bool allowed = length == 1 || start == bracket || (length == 2 && !token.known) ||
                             (length == 2 && start + 1 == bracket);
        if (token.span.end != start || token.class != QZ_TOKEN_HAN || !allowed || length > LONGEST_WORD ||
            token.pos == QZ_POS_PREPOSITION || token.pos == QZ_POS_CONJUNCTION)
            break;
        start = token.span.start;
    }
    return start;
}

static uint32_t add_document_number(cutting *work, uint32_t at, uint32_t number_end)
{
    uint32_t start = organ_start(work, at);
    while (work->tokens->count > work->fence &&
           work->tokens->items[work->tokens->count - 1].span.start >= start)
        work->tokens->count--;
    add(work, start, number_end, QZ_TOKEN_CODE, true);
    return number_end;
}

static uint32_t add_shape(cutting *work, uint32_t at, uint32_t end)
{
    char32_t c = work->folded[at];
    if (c == U'〔' || c == U'[' || c == U'(') {
        uint32_t number_end = qz_shape_document_number(work->folded, at, end);
        if (number_end > at) {
            settle(work);
            if (organ_start(work, at) < at)
                return add_document_number(work, at, number_end);
        }
    }
    qz_shape shape = qz_shape_read(work->segmenter, work->folded, at, end);
    bool word_like = shape.class == QZ_TOKEN_LATIN || shape.class == QZ_TOKEN_MIXED;
    if (word_like && add_mixed_word(work, at, shape.end, end))
        return work->pieces.items[work->pieces.count - 1].span.end;
    if (shape.foreign)
        *qz_push(work->arena, &work->foreign) = (qz_span){at, shape.end};
    add(work, at, shape.end, shape.class, shape.class != QZ_TOKEN_OTHER && shape.class != QZ_TOKEN_LATIN);
    return shape.end;
}

static void cut(cutting *work, uint32_t start, uint32_t end)
{
    const qz_standard standard = work->segmenter->standard;
    for (uint32_t at = start; at < end;) {
        const uint32_t run = qz_shape_han_run(standard, work->folded, at, end);
        if (run > at)
            add(work, at, run, QZ_TOKEN_HAN, false);
        at = run;
        if (at == end)
            break;
        const uint32_t numeral = qz_shape_sure_numeral(standard, work->folded, at, end);
        if (numeral > at) {
            const bool date = qz_shape_han_date(work->folded, at, end) == numeral;
            add(work, at, numeral, date ? QZ_TOKEN_DATE : QZ_TOKEN_NUMBER, true);
            at = numeral;
        } else {
            at = add_shape(work, at, end);
        }
    }
}

/* ICU's words for the runs of other scripts, which stand as one token each until now. */
static void split_foreign(cutting *work, qz_span span)
{
    uint8_t *marks = qz_allocate_zeroed(work->arena, (size_t)(span.end - span.start) + 1, 1);
    qz_icu_boundaries(work->arena, work->folded, work->foreign.items, work->foreign.count, span.start, marks);
    qz_tokens whole = *work->tokens;
    qz_tokens parts = {0};
    uint32_t next = 0;
    for (uint32_t i = 0; i < whole.count; i++) {
        qz_token token = whole.items[i];
        if (i < work->first || next == work->foreign.count ||
            token.span.start != work->foreign.items[next].start) {
            *qz_push(work->arena, &parts) = token;
            continue;
        }
        next++;
        for (uint32_t at = token.span.start; at < token.span.end;) {
            uint32_t end = at + 1;
            while (end < token.span.end && !marks[end - span.start])
                end++;
            *qz_push(work->arena, &parts) = (qz_token){{at, end}, token.class, 0, false};
            at = end;
        }
    }
    *work->tokens = parts;
}

static uint8_t class_at(const qz_segmenter *segmenter, const char32_t *folded, uint32_t at, uint32_t end)
{
    return qz_is_han(folded[at]) ? QZ_TOKEN_HAN : qz_shape_read(segmenter, folded, at, end).class;
}

/* ICU's own words for everything. */
static void cut_by_icu(cutting *work, uint32_t start, uint32_t end)
{
    if (start == end)
        return;
    uint8_t *marks = qz_allocate_zeroed(work->arena, (size_t)(end - start) + 1, 1);
    qz_span whole = {start, end};
    qz_icu_boundaries(work->arena, work->folded, &whole, 1, start, marks);
    for (uint32_t at = start; at < end;) {
        uint32_t word = at + 1;
        while (word < end && !marks[word - start])
            word++;
        const uint8_t class = class_at(work->segmenter, work->folded, at, word);
        add(work, at, word, class, class != QZ_TOKEN_HAN && class != QZ_TOKEN_OTHER);
        at = word;
    }
}

static void cut_between_terms(cutting *work, uint32_t start, uint32_t end)
{
    if (work->segmenter->method == QZ_ICU)
        cut_by_icu(work, start, end);
    else
        cut(work, start, end);
    settle(work);
}

/* User terms first, whatever they contain. */
static void cut_at_user_terms(cutting *work, qz_span span)
{
    qz_user_terms terms = {0};
    qz_user_terms_find(work->segmenter->lexicon, work->arena, work->folded, span, &terms);
    uint32_t from = span.start;
    for (uint32_t i = 0; i < terms.count; i++) {
        const qz_span term = terms.items[i].span;
        cut_between_terms(work, from, term.start);
        const uint8_t class = class_at(work->segmenter, work->folded, term.start, term.end);
        *qz_push(work->arena, work->tokens) = (qz_token){term, class, pos_of_class(class), true};
        work->fence = work->tokens->count;
        from = term.end;
    }
    cut_between_terms(work, from, span.end);
}

static cutting cutting_of(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text,
                          qz_tokens *tokens)
{
    cutting work = {.segmenter = segmenter,
                    .arena = arena,
                    .text = text,
                    .folded = text->folded,
                    .tokens = tokens,
                    .limit = text->length,
                    .first = tokens->count,
                    .fence = tokens->count};
    if (segmenter->method == QZ_MODEL) {
        work.tagger = qz_allocate(arena, sizeof *work.tagger);
        work.tagger->words = qz_lexicon_prefixes(segmenter->lexicon);
        work.tagger->tags.model = segmenter->model;
        work.tagger->moves = qz_tags_moves(segmenter->model);
    } else if (segmenter->method == QZ_LATTICE) {
        work.lattice = qz_allocate(arena, sizeof *work.lattice);
        work.lattice->segmenter = segmenter;
    }
    return work;
}

/* ---- what users forbid ---- */

/* Where a forbidden word is cut: by the tagger where the best of all ways that cut it has its surest gap,
 * else behind its first character. */
static uint32_t forced_cut(cutting *work, qz_span word)
{
    uint32_t cut = word.start + 1;
    if (!work->tagger || word.end - word.start > QZ_LONGEST_WORD)
        return cut;
    int32_t margins[QZ_LONGEST_WORD];
    qz_tagger_margins(work->tagger, work->folded, word, work->limit, margins);
    for (uint32_t at = cut + 1; at < word.end; at++)
        if (margins[at - word.start - 1] > margins[cut - word.start - 1])
            cut = at;
    return cut;
}

/* The token, or where it is forbidden its parts, of which none is. Each call cuts, so that it ends. */
static void add_allowed(cutting *work, qz_token token, qz_tokens *parts)
{
    const qz_span span = token.span;
    if (span.end - span.start < 2 ||
        !qz_lexicon_forbids(work->segmenter->lexicon, work->folded, span.start, span.end)) {
        *qz_push(work->arena, parts) = token;
        return;
    }
    const uint32_t cut = forced_cut(work, span);
    add_allowed(work, (qz_token){.span = {span.start, cut}, .class = token.class}, parts);
    add_allowed(work, (qz_token){.span = {cut, span.end}, .class = token.class}, parts);
}

static void cut_forbidden(cutting *work)
{
    const qz_tokens whole = *work->tokens;
    qz_tokens parts = {0};
    for (uint32_t i = 0; i < whole.count; i++) {
        if (i < work->first)
            *qz_push(work->arena, &parts) = whole.items[i];
        else
            add_allowed(work, whole.items[i], &parts);
    }
    *work->tokens = parts;
}

/* The part of speech of a word that the dictionary lacks, told by its last characters: 澄川|市, 数智|化; 0
 * for none. */
static uint8_t guess_pos(const qz_lexicon *lexicon, const qz_text *text, qz_span word)
{
    qz_match ending;
    if (word.end - word.start < 3 || /* 由市: cut wrongly */
        !qz_spot_longest_before(lexicon, text, word.start + 1, word.end, QZ_IN(QZ_LIST_ENDINGS), &ending))
        return 0;
    return (uint8_t)qz_cell_choice(lexicon, ending.sense, QZ_ENDING_POS);
}

void qz_token_look_up(const qz_lexicon *lexicon, const qz_text *text, qz_token *token)
{
    if (token->class != QZ_TOKEN_HAN || token->known)
        return;
    token->known = qz_lexicon_word(lexicon, text->folded, token->span.start, token->span.end, &token->pos);
    if (!token->known)
        token->pos = guess_pos(lexicon, text, token->span);
}

/* A word has more than one character and a half, so that the tokens of nearly all texts need not move. */
static void make_room(qz_arena *arena, qz_span span, qz_tokens *tokens)
{
    enum { LEAST = 16 };
    if (tokens->room)
        return;
    const uint32_t length = span.end - span.start;
    tokens->room = length / 3 * 2 + LEAST;
    tokens->items = qz_allocate(arena, tokens->room * sizeof *tokens->items);
}

void qz_segment(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text, qz_span span,
                qz_tokens *tokens)
{
    if (qz_span_empty(span))
        return;
    make_room(arena, span, tokens);
    cutting work = cutting_of(segmenter, arena, text, tokens);
    if (qz_lexicon_has_user_words(segmenter->lexicon))
        cut_at_user_terms(&work, span);
    else
        cut_between_terms(&work, span.start, span.end);
    if (work.foreign.count)
        split_foreign(&work, span);
    if (qz_lexicon_forbids_any(segmenter->lexicon))
        cut_forbidden(&work);
    if (segmenter->look_up || segmenter->level == QZ_COARSE)
        for (uint32_t i = work.first; i < tokens->count; i++)
            qz_token_look_up(segmenter->lexicon, text, &tokens->items[i]);
    if (segmenter->level == QZ_COARSE)
        qz_coarse_join(segmenter, arena, text, tokens, work.first);
}

/* ---- explaining ---- */

/* The run of Han characters around a position, no wider than the tagger's window. */
static qz_span run_around(const qz_segmenter *segmenter, const qz_text *text, qz_span span)
{
    uint32_t start = span.start;
    while (start > 0 && span.start - start < QZ_TAGS_WINDOW / 4 && qz_is_han(text->folded[start - 1]))
        start--;
    for (;;) { /* numerals in it end a run and begin another */
        uint32_t end = qz_shape_han_run(segmenter->standard, text->folded, start, text->length);
        if (end > span.start || end <= start)
            return (qz_span){start, end - start > QZ_TAGS_WINDOW ? start + QZ_TAGS_WINDOW : end};
        start = qz_shape_sure_numeral(segmenter->standard, text->folded, end, text->length);
        if (start == end)
            return (qz_span){end, end};
    }
}

static const char *explain_by_model(const cutting *work, const qz_text *text, qz_span span)
{
    const qz_span run = run_around(work->segmenter, text, span);
    if (!qz_span_holds(run, span) || qz_span_empty(run))
        return "";
    int32_t margins[QZ_TAGS_WINDOW];
    qz_tagger_margins(work->tagger, text->folded, run, text->length, margins);
    const char *words = "";
    for (uint32_t at = span.start > run.start ? span.start - 1 : run.start; at < span.end; at++) {
        size_t length;
        const char *character = qz_text_bytes(text, (qz_span){at, at + 1}, &length);
        if (at + 1 == run.end)
            words = qz_format(work->arena, "%s%.*s", words, (int)length, character);
        else
            words = qz_format(work->arena, "%s%.*s %+.1f ", words, (int)length, character,
                              (double)margins[at - run.start] / QZ_MODEL_SCALE);
    }
    return words;
}

static const char *explain_by_lattice(const cutting *work, const qz_text *text, qz_span span)
{
    const char *lines = "";
    uint32_t limit = text->length - span.end > QZ_LONGEST_WORD ? span.end + QZ_LONGEST_WORD : text->length;
    for (uint32_t at = span.start; at < span.end && at - span.start < QZ_LONGEST_WORD; at++) {
        if (!qz_is_han(text->folded[at]))
            continue;
        qz_candidate candidates[QZ_MOST_CANDIDATES];
        size_t count = qz_lattice_candidates(work->lattice, text->folded, at, limit, candidates);
        for (size_t i = 0; i < count; i++) {
            size_t length;
            const char *word = qz_text_bytes(text, (qz_span){at, at + candidates[i].length}, &length);
            lines =
                qz_format(work->arena, "%s%.*s %u\n", lines, (int)length, word, (unsigned)candidates[i].cost);
        }
    }
    return lines;
}

const char *qz_segment_explain(const qz_segmenter *segmenter, qz_arena *arena, const qz_text *text,
                               qz_span span)
{
    qz_tokens none = {0};
    const cutting work = cutting_of(segmenter, arena, text, &none);
    if (work.tagger)
        return explain_by_model(&work, text, span);
    return work.lattice ? explain_by_lattice(&work, text, span) : "";
}
