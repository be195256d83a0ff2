/* What all finders of entities ask of the tokens and of the lists. */
#include "extract/entities_find.h"

enum { KINDS = 1 << 13 }; /* by the last bits of a character */

static const uint8_t KIND[KINDS] = {
    [U'《' % KINDS] = QZ_MARK_TITLE,      [U'“' % KINDS] = QZ_MARK_QUOTE,
    [U'·' % KINDS] = QZ_MARK_DOT,         [U'\n' % KINDS] = QZ_MARK_LINE,
    [U':' % KINDS] = QZ_MARK_LINE,        [U'、' % KINDS] = QZ_MARK_PAUSE,
    [U'〔' % KINDS] = QZ_MARK_REFERENCE,  [U'[' % KINDS] = QZ_MARK_REFERENCE,
    [U'(' % KINDS] = QZ_MARK_REFERENCE,   [U'【' % KINDS] = QZ_MARK_REFERENCE,
    [U'全' % KINDS] = QZ_MARK_REFERENCE,  [U'令' % KINDS] = QZ_MARK_REFERENCE,
    [U'关' % KINDS] = QZ_MARK_REFERENCE,  [U'答' % KINDS] = QZ_MARK_REFERENCE,
    [U'号' % KINDS] = QZ_MARK_NUMBER,     [U'项' % KINDS] = QZ_MARK_PROJECT,
    [U'等' % KINDS] = QZ_MARK_AND_SO_ON,  [U'村' % KINDS] = QZ_MARK_SETTLEMENT,
    [U'乡' % KINDS] = QZ_MARK_SETTLEMENT, [U'镇' % KINDS] = QZ_MARK_SETTLEMENT,
    [U'路' % KINDS] = QZ_MARK_SETTLEMENT, [U'环' % KINDS] = QZ_MARK_SETTLEMENT,
    [U'街' % KINDS] = QZ_MARK_SETTLEMENT, [U'道' % KINDS] = QZ_MARK_SETTLEMENT,
};

static inline uint8_t kind_at(const qz_search *search, uint32_t at)
{
    return KIND[search->text->folded[at] % KINDS];
}

/* Each finder visits only its own: `all` of them, in order, are parted by their kind. */
static void part_marks(qz_search *search, const uint32_t *all, uint32_t count)
{
    uint32_t *parted = qz_allocate(search->arena, ((size_t)count + 1) * sizeof *parted);
    uint32_t next[QZ_MARKS] = {0};
    for (uint32_t k = 0; k < count; k++)
        search->marks[kind_at(search, all[k])].count++;
    for (uint32_t kind = 1; kind < QZ_MARKS; kind++)
        next[kind] = next[kind - 1] + search->marks[kind - 1].count;
    for (uint32_t kind = 0; kind < QZ_MARKS; kind++)
        search->marks[kind].items = parted + next[kind];
    for (uint32_t k = 0; k < count; k++)
        parted[next[kind_at(search, all[k])]++] = all[k];
}

/* Characters are many, those that finders look for few: one way over all of them serves all finders. */
static void look_for_marks(qz_search *search)
{
    uint32_t *all =
        qz_allocate(search->arena, ((size_t)search->span.end - search->span.start + 1) * sizeof *all);
    uint32_t count = 0;
    for (uint32_t at = search->span.start; at < search->span.end; at++) {
        all[count] = at;
        count += kind_at(search, at) != QZ_NO_MARK;
    }
    part_marks(search, all, count);
}

void qz_search_index(qz_search *search)
{
    const uint32_t start = search->span.start, end = search->span.end;
    enum { USUAL = 4 }; /* so many places at once cost less than to foretell how long a word is */
    uint32_t *token_at = qz_allocate(search->arena, ((size_t)end - start + USUAL) * sizeof *token_at);
    uint32_t at = start;
    for (uint32_t token = 0; token < search->tokens.count; token++) {
        const uint32_t behind = search->tokens.items[token].span.end, last = behind < end ? behind : end;
        for (uint32_t k = 0; k < USUAL; k++)
            token_at[at - start + k] = token;
        for (uint32_t more = at + USUAL; more < last; more++)
            token_at[more - start] = token;
        at = last > at ? last : at;
    }
    for (; at < end; at++)
        token_at[at - start] = search->tokens.count;
    search->token_at = token_at;
    look_for_marks(search);
    search->roles =
        qz_allocate_zeroed(search->arena, (size_t)search->tokens.count + 1, sizeof *search->roles);
}

bool qz_search_aligned(const qz_search *search, qz_span span)
{
    const uint32_t first = qz_search_token(search, span.start);
    const uint32_t last = qz_search_token(search, span.end - 1);
    return last < search->tokens.count && search->tokens.items[first].span.start == span.start &&
           search->tokens.items[last].span.end == span.end;
}

/* The roles of a word, a bit each, and the lowest bit to tell that they were looked up: 0 is no role. */
static qz_roles roles_of(const qz_search *search, qz_span span)
{
    qz_match match;
    qz_roles roles = 1;
    const qz_lists lists = QZ_IN(QZ_LIST_BOUNDARIES);
    if (!qz_search_may_start(search, span.start, lists) ||
        !qz_spot_exact(search->lexicon, search->text, span.start, span.end, lists, &match))
        return roles;
    do {
        roles |= (qz_roles)1 << qz_cell_choice(search->lexicon, match.sense, QZ_BOUNDARY_ROLE);
    } while (qz_lexicon_next_sense(search->lexicon, lists, &match));
    return roles;
}

bool qz_search_has_role(const qz_search *search, qz_span span, uint32_t role)
{
    const uint32_t token = qz_search_token(search, span.start);
    const qz_token *word = &search->tokens.items[token];
    if (token >= search->tokens.count || word->span.start != span.start || word->span.end != span.end)
        return roles_of(search, span) >> role & 1;
    if (!search->roles[token])
        search->roles[token] = roles_of(search, span);
    return search->roles[token] >> role & 1;
}

bool qz_search_is_builder(const qz_search *search, uint32_t token)
{
    const qz_match *body = token > 0 ? qz_search_head(search, token - 1) : NULL;
    if (!body)
        return false;
    const uint32_t kind = qz_cell_choice(search->lexicon, body->sense, QZ_HEAD_KIND) - 1;
    const qz_span verb = search->tokens.items[token].span;
    return (kind == QZ_ENTERPRISE || kind == QZ_INSTITUTION || kind == QZ_ORGANIZATION ||
            kind == QZ_GOVERNMENT) &&
           (qz_text_starts(search->text, verb.start, U"建设") || qz_search_has_role(search, verb, QZ_BUILD));
}

bool qz_is_level(char32_t c)
{
    return c == U'省' || c == U'市' || c == U'区' || c == U'县' || c == U'州';
}

/* 省委、省政府 are two organs for all that. */
bool qz_search_names_any(const qz_search *search, qz_span organ)
{
    const char32_t *folded = search->text->folded + organ.start;
    const uint32_t room = organ.start - search->span.start;
    const char32_t before = room > 0 ? folded[-1] : 0;
    const char32_t second = room > 1 ? folded[-2] : 0;
    const bool listed = before == U'、' && (second == U')' || qz_is_level(second));
    if (room > 3 && before == U')' && qz_is_level(second) && folded[-3] == U'(' && qz_is_level(folded[-4]))
        return true;
    if (before == U'、' && qz_is_level(second) && qz_text_starts(search->text, organ.start, U"自治区"))
        return true; /* 各省、市、自治区人民政府 */
    for (uint32_t i = organ.start; i < organ.end; i++)
        if (search->text->folded[i] == U'(' && qz_text_starts(search->text, i + 1, U"自治区"))
            return true; /* 浙江省(自治区、直辖市)人民政府 */
    return organ.end > organ.start + 1 && qz_is_level(folded[0]) &&
           ((before == U')' && qz_is_level(second)) || before == U'辖' || before == U'各' ||
            before == U'治' || listed || (before == U'关' && (second == U'有' || second == U'相')) ||
            (folded[1] == U'(' && qz_is_level(folded[2])) ||
            (before == U'市' && (second == U'省' || folded[0] == U'县')) ||
            (qz_is_level(folded[1]) && qz_is_level(folded[2])) ||
            (qz_is_level(folded[1]) && qz_text_starts(search->text, organ.start + 2, U"政府")));
}

bool qz_search_is_verb_head(const qz_search *search, qz_span head)
{
    const char32_t first = search->text->folded[head.start];
    if ((first != U'规' && first != U'决') || head.start < search->span.start + 2)
        return false;
    if (qz_text_starts(search->text, head.start, U"决定"))
        if (qz_search_ends_set(search, head.start, QZ_SET_HOW_DECIDED))
            return true;
    if (!qz_text_starts(search->text, head.start, U"规划"))
        return false;
    return qz_search_ends_set(search, head.start, QZ_SET_HOW_PLANNED);
}

/* Last words that also end what the lists have as a sort of bodies: 上市公司, 金融系统, 一流大学, 重要会议.
 */
static bool ends_as_sort(const qz_text *text, uint32_t end)
{
    switch (text->folded[end - 1]) { /* most end with none of these */
    case U'司':
        return text->folded[end - 2] == U'公';
    case U'统':
        return text->folded[end - 2] == U'系';
    case U'学':
        return text->folded[end - 2] == U'大';
    case U'院':
        return text->folded[end - 2] == U'医';
    case U'议':
        return text->folded[end - 2] == U'会';
    case U'团':
        return text->folded[end - 2] == U'集';
    default:
        return false;
    }
}

bool qz_search_ends_in_none(const qz_search *search, qz_span head)
{
    qz_match none;
    return head.end - head.start >= 2 && ends_as_sort(search->text, head.end) &&
           qz_spot_longest_before(search->lexicon, search->text, search->span.start, head.end,
                                  QZ_IN(QZ_LIST_NAMES), &none) &&
           qz_is_no_name(search->lexicon, &none) && none.span.start < head.start;
}

bool qz_search_is_no_head(const qz_search *search, qz_span head)
{
    return qz_no_name_goes_over(search->lexicon, search->text, head, search->span.end);
}

void qz_search_push(qz_search *search, qz_span span, uint8_t kind, uint8_t rank, const char *name,
                    const char *code, const char *rule)
{
    *qz_push(search->arena, search->names) = (qz_name){span, kind, rank, name, code, rule};
}

static void list_headed(qz_search *search)
{
    uint32_t *headed = qz_allocate(search->arena, ((size_t)search->tokens.count + 1) * sizeof *headed);
    uint32_t count = 0;
    for (uint32_t token = 0; token < search->tokens.count; token++) {
        headed[count] = token;
        count += search->head_at[token] != 0;
    }
    search->headed = headed;
    search->headed_count = count;
}

/* The 基地 of 宅基地: a part of a word that the list of names has because it is none. */
static bool ends_no_name(const qz_search *search, const qz_token *token, qz_span head)
{
    qz_match none;
    return token->span.start < head.start &&
           qz_spot_exact(search->lexicon, search->text, token->span.start, head.end, QZ_IN(QZ_LIST_NAMES),
                         &none) &&
           qz_is_no_name(search->lexicon, &none);
}

void qz_search_look_for_heads(qz_search *search)
{
    enum { MOST = 12 };
    const qz_lists lists = QZ_IN(QZ_LIST_HEADS);
    uint32_t *head_at = qz_allocate_zeroed(search->arena, (size_t)search->tokens.count + 1, sizeof *head_at);
    qz_matches *heads = qz_allocate_zeroed(search->arena, 1, sizeof *heads);
    const uint32_t end = search->span.end;
    for (uint32_t at = search->span.start; (at = qz_spot_next_start(search->text, at, end, lists)) < end;
         at++) {
        qz_match found[MOST];
        const size_t count =
            qz_spot_all(search->lexicon, search->text, at, search->span.end, lists, found, MOST);
        for (size_t i = 0; i < count; i++) {
            const uint32_t token = qz_search_token(search, found[i].span.end - 1);
            if (token >= search->tokens.count || search->tokens.items[token].span.end != found[i].span.end ||
                head_at[token] || ends_no_name(search, &search->tokens.items[token], found[i].span))
                continue; /* the first to be found is the longest */
            *qz_push(search->arena, heads) = found[i];
            head_at[token] = heads->count;
        }
    }
    search->heads = heads;
    search->head_at = head_at;
    list_headed(search);
}
