/*
 * The mood of the lines around a figure: a plan speaks in verbs that open their clauses (加快推进…，培育…，
 * 新增企业30家) and in 要, a report in 了, 已, 首次, 同比. Where neither the sentence nor a heading says
 * whether a figure was reached, the lines around it do.
 */
#include "extract/figures_bind.h"

enum { AROUND = 700 }; /* characters to either side that count */

/* Counts over all lines before a line. */
struct qz_mood {
    uint32_t clauses, plans, facts;
    uint32_t orders; /* 渔港|要|扩大 */
};

static bool has_scope(const qz_lexicon *lexicon, qz_match match, uint32_t scope, uint32_t value)
{
    do {
        if (qz_cell_choice(lexicon, match.sense, QZ_STATUS_SCOPE) == scope &&
            qz_cell_choice(lexicon, match.sense, QZ_STATUS_VALUE) == value)
            return true;
    } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_STATUSES), &match));
    return false;
}

static bool ends_clause(char32_t c)
{
    return c == U',' || c == U'。' || c == U';' || c == U'、' || c == U':';
}

/* 渔港|要|扩大, but not 渔港的主|要|用途. */
static bool orders(const qz_binding *binding, qz_span cue)
{
    return cue.end == cue.start + 1 && binding->text->folded[cue.start] == U'要' &&
           !qz_ends_set(binding, cue.end, QZ_SET_NO_ORDER) &&
           !qz_begins_set(binding, cue.start, QZ_SET_NO_ORDER);
}

static void read_line(const qz_binding *binding, qz_span line, qz_mood *mood)
{
    const qz_text *text = binding->text;
    bool opens = true;
    for (uint32_t at = line.start; at < line.end;) {
        while (!opens && at < line.end && qz_is_common_han(text->folded[at]) &&
               !qz_spot_may_start(text, at, QZ_IN(QZ_LIST_STATUSES)))
            at++; /* over nearly all characters */
        if (at == line.end)
            break;
        const char32_t c = text->folded[at];
        const bool may_be_cue = qz_spot_may_start(text, at, QZ_IN(QZ_LIST_STATUSES));
        if (!qz_is_han(c)) {
            opens = opens || ends_clause(c);
            at++;
            continue;
        }
        qz_match match;
        const bool cue = may_be_cue && qz_spot_longest(binding->lexicon, text, at, line.end,
                                                       QZ_IN(QZ_LIST_STATUSES), &match);
        mood->clauses += opens;
        mood->plans += cue && opens && has_scope(binding->lexicon, match, QZ_IN_CLAUSE, QZ_TARGET);
        mood->orders += cue && orders(binding, match.span);
        mood->facts += cue && has_scope(binding->lexicon, match, QZ_IN_SENTENCE, QZ_ACTUAL);
        opens = false;
        at = cue ? match.span.end : at + 1;
    }
}

static const qz_mood *moods_of(const qz_binding *binding)
{
    qz_figures *figures = binding->analysis->figures;
    const qz_document *document = &binding->analysis->document;
    if (figures->moods)
        return figures->moods;
    figures->moods =
        qz_allocate_zeroed(binding->analysis->arena, document->lines.count + 1U, sizeof *figures->moods);
    for (uint32_t i = 0; i < document->lines.count; i++) {
        figures->moods[i + 1] = figures->moods[i];
        if (document->lines.items[i].role == QZ_ROLE_BODY)
            read_line(binding, document->lines.items[i].content, &figures->moods[i + 1]);
    }
    return figures->moods;
}

bool qz_figures_are_of_report(const qz_binding *binding)
{
    qz_span title = binding->analysis->document.title.span;
    if (title.end > title.start && binding->text->folded[title.end - 1] == U')')
        while (title.end > title.start && binding->text->folded[title.end] != U'(')
            title.end--; /* 政府工作报告|(2026年) */
    return title.end >= title.start + 6 && qz_text_starts(binding->text, title.end - 6, U"政府工作报告");
}

/* 过去一年，… ⏎ 渔业增加值增长3%: of the lines before, the nearest that tells or orders tells. */
static bool goes_on_telling(const qz_mood *moods, uint32_t from, uint32_t line)
{
    for (; line > from; line--) {
        if (moods[line].orders > moods[line - 1].orders)
            return false;
        if (moods[line].facts > moods[line - 1].facts)
            return true;
    }
    return false;
}

/* 三、2026年重点工作: does another mood begin with the line? */
static bool turns(const qz_binding *binding, uint32_t line)
{
    const qz_line *heading = &binding->analysis->document.lines.items[line];
    qz_span where = {0, 0};
    return heading->role == QZ_ROLE_HEADING && ((qz_figure_year_named(binding->text, heading->content) &&
                                                 qz_ends_set(binding, heading->content.end, QZ_SET_WORK)) ||
                                                qz_cue_in(binding, heading->content, QZ_IN_SECTION, &where));
}

bool qz_figure_planned(const qz_binding *binding)
{
    enum { FEWEST = 8, FEWEST_ORDERS = 2 };
    const qz_document *document = &binding->analysis->document;
    if (!document->lines.count)
        return false;
    const uint32_t start = binding->sentence.start;
    const qz_mood *moods = moods_of(binding);
    const uint32_t line = qz_document_line_at(document, start);
    const uint32_t first = qz_document_line_at(document, start > AROUND ? start - AROUND : 0);
    const uint32_t last = qz_document_line_at(document, start + AROUND);
    uint32_t from = line, to = line + (line < document->lines.count);
    while (from > first && !turns(binding, from - 1))
        from--;
    while (to <= last && to < document->lines.count && !turns(binding, to))
        to++;
    const uint32_t clauses = moods[to].clauses - moods[from].clauses;
    const uint32_t plans = moods[to].plans - moods[from].plans;
    const uint32_t facts = moods[to].facts - moods[from].facts;
    const uint32_t commands = moods[to].orders - moods[from].orders;
    if (clauses < FEWEST)
        return false;
    const bool report = qz_figures_are_of_report(binding);
    if (report && commands >= FEWEST_ORDERS && commands >= facts &&
        plans * (commands > FEWEST_ORDERS ? 6ULL : 4ULL) >= clauses && !goes_on_telling(moods, from, line))
        return true; /* its second part orders all the time, and tells a fact or two */
    if (report && !commands && plans * 10ULL < clauses * 3ULL)
        return false; /* its first part tells in verbs what was done: 推进渔改，加强渔政 */
    /* Of the clauses of plans a quarter and more open so, of those of reports a fifth and less; and reports
     * have many cues of facts, plans have next to none. */
    return plans * 17ULL >= clauses * 4ULL && plans >= facts * 20ULL;
}
