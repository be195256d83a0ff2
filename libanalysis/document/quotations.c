/*
 * Quotations: words in quotation marks that somebody said or wrote. Most quotation marks of policy texts hold
 * names (“八八战略”), figures of speech (“强磁场”) and terms (“三农”); what tells the others:
 *
 *   a verb of saying before      《建议》明确指出:“坚持…”      a speaker after        “…。”张晓阳表示
 *   what it is called after      “坚持…方向”的要求             what is done with it   落实“强化…”精神
 *   a whole sentence inside      “…吗?”                       a demand by its form    让“促进…融合”落地
 */
#include "document/quotations.h"

#include "document/attribution.h"

enum {
    LONGEST = 1200,
    LOOK_BACK = 120,
    LEAST_PHRASE = 6,
    LEAST_DEMAND = 12,
    LONG_DEMAND = 16,
    LEAST_SENTENCE = 10
};

typedef struct reading {
    const qz_document_tools *tools;
    qz_arena *arena;
    const qz_text *text;
    qz_document *document;
} reading;

/* A pair of quotation marks and what stands around it. */
typedef struct pair {
    qz_span inside;
    qz_span before; /* of its line, at most LOOK_BACK characters, not into another quotation */
    uint32_t after; /* past the closing mark */
    uint32_t line_end;
} pair;

static char32_t at_of(const reading *read, uint32_t at)
{
    return read->text->folded[at];
}

static bool is_sentence_mark(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'?' || c == U'…';
}

static bool ends_sentence(const reading *read, const pair *quoted)
{
    return is_sentence_mark(at_of(read, quoted->inside.end - 1)) ||
           (quoted->after < quoted->line_end && quoted->inside.end > quoted->inside.start &&
            at_of(read, quoted->inside.end - 1) == U';');
}

static uint32_t length_of(const pair *quoted)
{
    return quoted->inside.end - quoted->inside.start;
}

/* It begins as demands do (强化…), or has the parts of a sentence: so names do not look. */
static bool is_phrase(const reading *read, const pair *quoted)
{
    qz_span word;
    if (length_of(quoted) < LEAST_PHRASE)
        return false;
    if (qz_quoting_starts(read->tools->lexicon, read->text, quoted->inside.start, quoted->inside.end,
                          QZ_QUOTING_OPENS, &word))
        return true;
    for (uint32_t at = quoted->inside.start; at < quoted->inside.end; at++)
        if (at_of(read, at) == U',' || is_sentence_mark(at_of(read, at)))
            return true;
    return length_of(quoted) >= 2 * LEAST_PHRASE + 2;
}

/* A head after it makes it a name: “渔业强市、海洋兴市”战略, “…”行动. */
static bool is_named(const reading *read, const pair *quoted)
{
    qz_match match;
    return qz_spot_longest(read->tools->lexicon, read->text, quoted->after, quoted->line_end,
                           QZ_IN(QZ_LIST_HEADS), &match) &&
           match.span.end - match.span.start >= 2;
}

static void add(const reading *read, const pair *quoted, qz_span cue, const char *source, const char *rule)
{
    *qz_push(read->arena, &read->document->quotations) =
        (qz_quotation){.span = quoted->inside, .cue = cue, .source = source, .rule = rule};
}

/* ---- the rules ---- */

/* Between a verb and the mark stands a colon, a comma, 的 or nothing. */
static uint32_t skip_link(const reading *read, const pair *quoted, bool *spoken)
{
    enum { MOST = 3 };
    uint32_t at = quoted->before.end;
    *spoken = false;
    for (uint32_t k = 0; k < MOST && at > quoted->before.start; k++) {
        const char32_t c = at_of(read, at - 1);
        if (c == U':' || c == U',' || c == U'—')
            *spoken = true;
        else if (c != U'的' && c != U' ' && c != U'了')
            break;
        at--;
    }
    return at;
}

/* …告诉《澄川日报》记者:“ has somebody between the verb and the mark; the verb's place in [start, at). */
static bool tells(const reading *read, uint32_t start, uint32_t at, qz_span *cue)
{
    enum { LONGEST_TOLD = 16 };
    if (at - start > LONGEST_TOLD)
        start = at - LONGEST_TOLD;
    for (uint32_t from = at; from > start; from--) {
        const char32_t c = at_of(read, from - 1);
        if (c == U',' || c == U'”' || c == U'。' || c == U':')
            return false;
        if (qz_quoting_starts(read->tools->lexicon, read->text, from - 1, at, QZ_QUOTING_TELLS, cue))
            return true;
    }
    return false;
}

/* …指出“…”;在重庆视察时强调“…”: who spoke last in this sentence still speaks. */
static const char *last_source(const reading *read, const pair *quoted)
{
    const uint32_t count = read->document->quotations.count;
    if (count == 0)
        return NULL;
    const qz_quotation *last = &read->document->quotations.items[count - 1];
    const bool same_sentence =
        last->span.end + 1 >= quoted->before.start && last->span.end < quoted->before.end;
    return same_sentence ? last->source : NULL;
}

static bool has_pause(const reading *read, const pair *quoted)
{
    for (uint32_t at = quoted->inside.start; at < quoted->inside.end; at++)
        if (at_of(read, at) == U',')
            return true;
    return false;
}

/* 他说,“扩建泊位”。 fills a clause, where 他说,“碳达峰”要早 does not. */
static bool fills_clause(const reading *read, const pair *quoted)
{
    enum { LEAST = 4 };
    const bool closed = quoted->after == quoted->line_end || is_sentence_mark(at_of(read, quoted->after)) ||
                        at_of(read, quoted->after) == U',';
    return length_of(quoted) >= LEAST && closed;
}

static bool said_before(const reading *read, const pair *quoted)
{
    bool spoken;
    qz_span cue;
    const uint32_t at = skip_link(read, quoted, &spoken);
    const bool says =
        qz_quoting_ends(read->tools->lexicon, read->text, quoted->before.start, at, QZ_QUOTING_SAYS, &cue);
    const bool speaks =
        !says && (spoken || has_pause(read, quoted)) &&
        qz_quoting_ends(read->tools->lexicon, read->text, quoted->before.start, at, QZ_QUOTING_SPEAKS, &cue);
    if (!says && !speaks)
        return false;
    const bool sentence =
        (length_of(quoted) >= 2 && ends_sentence(read, quoted)) || (speaks && fills_clause(read, quoted));
    if (!sentence && !is_phrase(read, quoted))
        return false;
    if (!sentence && !spoken && length_of(quoted) < LEAST_DEMAND && is_named(read, quoted))
        return false;
    const char *source =
        qz_attribution_before(read->tools, read->arena, read->text, read->document,
                              (qz_span){quoted->before.start, cue.start}, quoted->before.start);
    if (!source)
        source = last_source(read, quoted);
    add(read, quoted, cue, source, "verb of saying before");
    return true;
}

/* “…。”编剧张晓阳介绍说, or “…”,英国《卫报》这样报道。 */
static bool said_after(const reading *read, const pair *quoted)
{
    enum { LONGEST_CLAUSE = 60, LEAST = 8 };
    uint32_t start = quoted->after;
    const bool comma = start < quoted->line_end && at_of(read, start) == U',';
    if (length_of(quoted) < (comma ? LEAST : 2) || (!comma && !ends_sentence(read, quoted)))
        return false;
    start += comma;
    uint32_t end = start;
    while (end < quoted->line_end && end - start < LONGEST_CLAUSE && at_of(read, end) != U',' &&
           at_of(read, end) != U'。' && at_of(read, end) != U':' && at_of(read, end) != U';' &&
           at_of(read, end) != U'“')
        end++;
    qz_span cue;
    if ((!qz_quoting_ends(read->tools->lexicon, read->text, start, end, QZ_QUOTING_SPEAKS, &cue) &&
         !tells(read, start, end, &cue)) ||
        cue.start == start)
        return false;
    const char *source = qz_attribution_before(read->tools, read->arena, read->text, read->document,
                                               (qz_span){start, cue.start}, quoted->before.start);
    add(read, quoted, cue, source, "speaker after");
    return true;
}

/* “坚持…方向”的要求, “…”部署, 以“…”为准则 */
static bool called_after(const reading *read, const pair *quoted)
{
    enum { FARTHEST = 5 };
    qz_span cue;
    if (!is_phrase(read, quoted))
        return false;
    for (uint32_t at = quoted->after; at < quoted->line_end && at - quoted->after <= FARTHEST; at++) {
        if (qz_quoting_starts(read->tools->lexicon, read->text, at, quoted->line_end, QZ_QUOTING_NOUN,
                              &cue)) {
            add(read, quoted, cue,
                qz_attribution_cited(read->arena, read->text, read->document, quoted->before), "noun after");
            return true;
        }
        if (!qz_is_han(at_of(read, at)))
            break;
    }
    return false;
}

static bool followed_before(const reading *read, const pair *quoted)
{
    qz_span cue, word;
    if (length_of(quoted) < LEAST_PHRASE + 2 || (length_of(quoted) < LONG_DEMAND && is_named(read, quoted)) ||
        !qz_quoting_starts(read->tools->lexicon, read->text, quoted->inside.start, quoted->inside.end,
                           QZ_QUOTING_OPENS, &word) ||
        !qz_quoting_ends(read->tools->lexicon, read->text, quoted->before.start, quoted->before.end,
                         QZ_QUOTING_FOLLOWS, &cue))
        return false;
    add(read, quoted, cue, NULL, "followed words");
    return true;
}

/* “…”、“…”: the second of a list is as the first. */
static bool continues(const reading *read, const pair *quoted, uint32_t last_after)
{
    const uint32_t count = read->document->quotations.count;
    if (count == 0 || !is_phrase(read, quoted))
        return false;
    const qz_quotation *last = &read->document->quotations.items[count - 1];
    const uint32_t mark = quoted->inside.start - 1;
    const bool joined = last_after == last->span.end + 1 && mark >= last_after && mark - last_after <= 1 &&
                        (mark == last_after || at_of(read, last_after) == U'、' ||
                         at_of(read, last_after) == U'和' || at_of(read, last_after) == U';');
    if (!joined || qz_span_empty(last->cue) || last->cue.start > last->span.start)
        return false;
    add(read, quoted, last->cue, last->source, "list of quotations");
    return true;
}

/* …中国中心, …服务平台: its own last word makes it a name. */
static bool ends_as_name(const reading *read, const pair *quoted)
{
    qz_match match;
    return qz_spot_longest_before(read->tools->lexicon, read->text, quoted->inside.start, quoted->inside.end,
                                  QZ_IN(QZ_LIST_HEADS), &match) &&
           match.span.end - match.span.start >= 2;
}

/* Without a word about it: a sentence of some length, or a demand. */
static bool speaks_for_itself(const reading *read, const pair *quoted)
{
    qz_span word;
    const qz_span none = {0, 0};
    if (is_named(read, quoted))
        return false;
    if (length_of(quoted) >= LEAST_SENTENCE && ends_sentence(read, quoted)) {
        add(read, quoted, none, NULL, "whole sentence");
        return true;
    }
    if (length_of(quoted) < LEAST_DEMAND || ends_as_name(read, quoted) ||
        !qz_quoting_starts(read->tools->lexicon, read->text, quoted->inside.start, quoted->inside.end,
                           QZ_QUOTING_OPENS, &word))
        return false;
    add(read, quoted, none, qz_attribution_cited(read->arena, read->text, read->document, quoted->before),
        "demand");
    return true;
}

static bool named_after(const reading *read, const pair *quoted)
{
    qz_span word;
    return qz_quoting_starts(read->tools->lexicon, read->text, quoted->after, quoted->line_end,
                             QZ_QUOTING_NAMING, &word);
}

static bool names_before(const reading *read, const pair *quoted)
{
    qz_span word;
    uint32_t at = quoted->before.end;
    if (at > quoted->before.start && at_of(read, at - 1) == U'的')
        at--;
    return qz_quoting_ends(read->tools->lexicon, read->text, quoted->before.start, at, QZ_QUOTING_NAMING,
                           &word) ||
           qz_quoting_ends(read->tools->lexicon, read->text, quoted->before.start, at, QZ_QUOTING_SHORT_NAME,
                           &word);
}

static bool judge(const reading *read, const pair *quoted, uint32_t last_after)
{
    if (names_before(read, quoted) || named_after(read, quoted))
        return false;
    return said_before(read, quoted) || said_after(read, quoted) || continues(read, quoted, last_after) ||
           called_after(read, quoted) || followed_before(read, quoted) || speaks_for_itself(read, quoted);
}

/* ---- pairs ---- */

static bool opens(char32_t c)
{
    return c == U'“' || c == U'"';
}

/* The partner of the mark at `at` on its line; the line's end where there is none, or where another one opens
 * first. */
static uint32_t partner(const reading *read, uint32_t at, uint32_t end)
{
    const char32_t open = at_of(read, at);
    const char32_t close = open == U'“' ? U'”' : open;
    const uint32_t limit = end - at > LONGEST ? at + LONGEST : end;
    for (uint32_t k = at + 1; k < limit; k++) {
        if (at_of(read, k) == close)
            return k;
        if (at_of(read, k) == open)
            break;
    }
    return end;
}

static uint32_t look_back(const reading *read, uint32_t at, uint32_t line_start)
{
    uint32_t start = at;
    while (start > line_start && at - start < LOOK_BACK && !is_sentence_mark(at_of(read, start - 1)))
        start--;
    return start;
}

static void read_line(const reading *read, qz_span line)
{
    uint32_t last_after = UINT32_MAX;
    for (uint32_t at = line.start; (at = qz_skip_common_han(read->text, at, line.end)) < line.end; at++) {
        if (!opens(at_of(read, at)))
            continue;
        const uint32_t close = partner(read, at, line.end);
        if (close == line.end)
            continue;
        const pair quoted = {.inside = {at + 1, close},
                             .before = {look_back(read, at, line.start), at},
                             .after = close + 1,
                             .line_end = line.end};
        if (!qz_span_empty(quoted.inside) && judge(read, &quoted, last_after))
            last_after = quoted.after;
        at = close;
    }
}

static bool is_body(const qz_line *line)
{
    return line->role == QZ_ROLE_BODY || line->role == QZ_ROLE_HEADING;
}

void qz_quotations_find(const qz_document_tools *tools, qz_arena *arena, const qz_text *text,
                        qz_document *document)
{
    const reading read = {tools, arena, text, document};
    for (uint32_t k = 0; k < document->lines.count; k++) {
        const qz_line *line = &document->lines.items[k];
        if (is_body(line) && qz_span_holds(document->body, line->content))
            read_line(&read, line->content);
    }
}
