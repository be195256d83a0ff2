/* Words of the lists beside a place. */
#include "extract/figures_bind.h"
#include "lexicon/edges.h"

/*
 * The words of a list beside a place. The rules ask of one place again and again whether a word of this role
 * or that stands there, so what was found last is kept.
 */
enum { MOST_WORDS = 10, PLACES = 8 };

typedef struct place {
    qz_span within; /* where the words were looked for */
    uint32_t count;
    uint8_t list;
    bool kept;
    bool has_roles;
    qz_match words[MOST_WORDS]; /* the longest first */
    qz_roles roles[MOST_WORDS]; /* of all its senses */
} place;

struct qz_places {
    place after[PLACES], before[PLACES];
};

/* What a movement makes is in its second column: the role of 新增 is `change`, its direction is none of its
 * business here. */
static uint32_t role_column(uint32_t list)
{
    return list == QZ_LIST_MOVEMENTS ? QZ_MOVEMENT_MAKES : 1;
}

static void read_roles(const qz_lexicon *lexicon, place *at)
{
    const uint32_t column = role_column(at->list);
    for (uint32_t i = 0; i < at->count; i++) {
        qz_match word = at->words[i];
        at->roles[i] = 0;
        do
            at->roles[i] |= (qz_roles)1 << qz_cell_choice(lexicon, word.sense, column);
        while (qz_lexicon_next_sense(lexicon, QZ_IN(at->list), &word));
    }
    at->has_roles = true;
}

/* Leave *match at the first sense with the role, of the first word that has one. */
static bool take_role(const qz_lexicon *lexicon, place *at, uint32_t role, qz_match *match)
{
    if (at->count && role && !at->has_roles)
        read_roles(lexicon, at);
    for (uint32_t i = 0; i < at->count; i++) {
        if (role && !(at->roles[i] >> role & 1))
            continue;
        *match = at->words[i];
        const uint32_t column = role_column(at->list);
        while (role && qz_cell_choice(lexicon, match->sense, column) != role &&
               qz_lexicon_next_sense(lexicon, QZ_IN(at->list), match))
            ;
        return true;
    }
    return false;
}

/* Is what is kept of the list that of this place? Else it is made ready for that. */
static bool is_kept(place *at, qz_list list, qz_span within)
{
    if (at->kept && at->list == list && at->within.start == within.start && at->within.end == within.end)
        return true;
    at->within = within;
    at->list = (uint8_t)list;
    at->count = 0;
    at->kept = true;
    at->has_roles = false;
    return false;
}

static void look_after(const qz_binding *binding, place *at)
{
    const qz_span within = at->within;
    at->count = (uint32_t)qz_spot_all(binding->lexicon, binding->text, within.start, within.end,
                                      QZ_IN(at->list), at->words, MOST_WORDS);
    for (uint32_t low = 0, high = at->count; low + 1 < high; low++) { /* they come shortest first */
        const qz_match swap = at->words[low];
        at->words[low] = at->words[--high];
        at->words[high] = swap;
    }
}

/* 设|召集人; but 设备: a verb of one character is one only where it is a word. */
static bool is_no_verb(const qz_binding *binding, qz_list list, uint32_t role, qz_span word)
{
    if (list != QZ_LIST_BOUNDARIES || role != QZ_VERB || word.end - word.start > 1 || !binding->analysis)
        return false; /* before the sentence is cut into words nobody knows */
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, word.start);
    return token >= tokens->count || tokens->items[token].span.start != word.start ||
           tokens->items[token].span.end != word.end;
}

bool qz_word_after(const qz_binding *binding, qz_list list, uint32_t role, uint32_t at, uint32_t end,
                   qz_match *match)
{
    if (at >= end || !qz_spot_may_start(binding->text, at, QZ_IN(list)) ||
        (QZ_IN(list) & QZ_LISTS_WITH_EDGES &&
         !qz_edges_begin(&qz_lexicon_edges(binding->lexicon, list)[role], binding->text->folded[at])))
        return false;
    place *here = &binding->places->after[list % PLACES];
    if (!is_kept(here, list, (qz_span){at, end}))
        look_after(binding, here);
    return take_role(binding->lexicon, here, role, match) && !is_no_verb(binding, list, role, match->span);
}

static void look_before(const qz_binding *binding, place *at)
{
    const qz_span within = at->within;
    if (!qz_spot_may_end(binding->lexicon, binding->text, within.start, within.end, QZ_IN(at->list)))
        return;
    for (uint32_t start = within.start; start < within.end; start++)
        at->count += qz_spot_may_start(binding->text, start, QZ_IN(at->list)) &&
                     qz_spot_exact(binding->lexicon, binding->text, start, within.end, QZ_IN(at->list),
                                   &at->words[at->count]);
}

bool qz_word_before(const qz_binding *binding, qz_list list, uint32_t role, qz_span within, uint32_t at,
                    qz_match *match)
{
    const uint32_t start = at - within.start > MOST_WORDS ? at - MOST_WORDS : within.start;
    if (start >= at ||
        (QZ_IN(list) & QZ_LISTS_WITH_EDGES &&
         !qz_edges_end(&qz_lexicon_edges(binding->lexicon, list)[role], binding->text->folded[at - 1])))
        return false;
    place *here = &binding->places->before[list % PLACES];
    if (!is_kept(here, list, (qz_span){start, at}))
        look_before(binding, here);
    return take_role(binding->lexicon, here, role, match) && !is_no_verb(binding, list, role, match->span);
}

qz_places *qz_places_open(qz_arena *arena)
{
    return qz_allocate_zeroed(arena, 1, sizeof(qz_places));
}

bool qz_word_within(const qz_binding *binding, qz_list list, uint32_t role, qz_span span, qz_match *match)
{
    for (uint32_t at = span.start; at < span.end; at++) {
        at = qz_spot_next_start(binding->text, at, span.end, QZ_IN(list));
        if (at < span.end && qz_word_after(binding, list, role, at, span.end, match))
            return true;
    }
    return false;
}

/* 按1%征收率, 适用3%税率, 执行7%利率: the rate that is applied. */
static bool stands_under(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t start = frame->figure.number.span.start;
    return start > frame->left.start &&
           (binding->text->folded[start - 1] == U'按' ||
            (start > frame->left.start + 1 && qz_ends_set(binding, start, QZ_SET_APPLY)));
}

/* 现行16%|的|税率, 8%|的|比例: what the rate behind the number is called; empty for none. */
qz_span qz_rate_behind(const qz_binding *binding, const qz_frame *frame)
{
    enum { LONGEST_RATE = 8 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span none = {0, 0};
    const char32_t *folded = binding->text->folded;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT || frame->makes == QZ_MAKES_GROWTH ||
        qz_span_empty(frame->right))
        return none;
    const bool owned = folded[frame->right.start] == U'的'; /* or 适用3%|征收率 */
    const uint32_t start = frame->right.start + owned;
    for (uint32_t i = qz_figure_token_at(binding, start);
         i < tokens->count && tokens->items[i].span.end <= frame->right.end &&
         tokens->items[i].span.end <= start + LONGEST_RATE;
         i++) {
        const qz_span rate = {start, tokens->items[i].span.end};
        if (qz_parts_of_speech[tokens->items[i].pos][0] == 'u' ||
            qz_parts_of_speech[tokens->items[i].pos][0] == 'p')
            break;
        if (!owned &&
            (qz_parts_of_speech[tokens->items[i].pos][0] != 'n' ||
             (rate.end > start + 1 && folded[rate.end - 1] == U'率' && !stands_under(binding, frame))))
            break;
        if (rate.end > start + 1 &&
            (folded[rate.end - 1] == U'率' || qz_text_starts(binding->text, rate.end - 2, U"比例")))
            return rate;
    }
    return none;
}

const char *qz_words_of(const qz_binding *binding, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(binding->text, span, &length);
    return qz_copy_bytes(binding->analysis->scratch, bytes, length);
}

/* The first of these time expressions of the document that ends at `position` or behind it. */
static uint32_t period_from(const qz_periods *periods, qz_span among, uint32_t position)
{
    while (among.start < among.end) {
        const uint32_t middle = among.start + (among.end - among.start) / 2;
        if (periods->items[middle].span.end < position)
            among.start = middle + 1;
        else
            among.end = middle;
    }
    return among.start;
}

void qz_figures_periods(qz_binding *binding)
{
    const qz_periods *periods = &binding->analysis->periods;
    const uint32_t first = period_from(periods, (qz_span){0, periods->count}, binding->sentence.start);
    uint32_t end = first;
    while (end < periods->count && periods->items[end].span.start <= binding->sentence.end)
        end++;
    binding->periods = (qz_span){first, end};
}

bool qz_figure_period_beside(const qz_binding *binding, uint32_t position, bool ends, qz_span *span)
{
    const qz_periods *periods = &binding->analysis->periods;
    const bool own = position >= binding->sentence.start && position <= binding->sentence.end;
    const qz_span among = own ? binding->periods : (qz_span){0, periods->count};
    uint32_t i = period_from(periods, among, position + !ends);
    if (i == among.end)
        return false;
    *span = periods->items[i].span;
    return ends ? span->end == position : span->start == position;
}

/* 长三角|区域, 东北|地区, 舟山|沿海; but 浙江|地区生产总值. */
static uint32_t behind_area(const qz_binding *binding, uint32_t place_end, uint32_t end)
{
    const bool region = qz_text_starts(binding->text, place_end, U"地区") &&
                        !qz_text_starts(binding->text, place_end + 2, U"生产总值") &&
                        !qz_text_starts(binding->text, place_end + 2, U"GDP");
    const uint32_t tract =
        region ? place_end + 2 : qz_set_end(binding->lexicon, binding->text, place_end, QZ_SET_TRACT);
    return tract <= end ? tract : place_end;
}

/* 浙江|义乌, 浙江省|义乌市: the end of a place that stands at once behind the one that it is in. */
static uint32_t behind_inner(const qz_binding *binding, uint32_t place_end, uint32_t end)
{
    qz_match inner;
    const uint32_t token = qz_figure_token_at(binding, place_end);
    const bool inside =
        place_end < end && qz_spot_may_start(binding->text, place_end, QZ_IN(QZ_LIST_PLACES)) &&
        qz_spot_longest(binding->lexicon, binding->text, place_end, end, QZ_IN(QZ_LIST_PLACES), &inner) &&
        !qz_cell_choice(binding->lexicon, inner.sense, QZ_PLACE_COMMON) && inner.span.end > place_end + 1 &&
        token < binding->analysis->tokens.count &&
        binding->analysis->tokens.items[token].span.start == place_end &&
        binding->analysis->tokens.items[token].span.end <= inner.span.end;
    return inside ? inner.span.end : place_end;
}

/* 赤峰|道, 南京|路: a street that is named after a place; but 杭州|道路. */
static bool names_street(const qz_binding *binding, uint32_t end, uint32_t limit)
{
    static const char32_t GOES_ON[] = U"路道网区镇桥段口";
    const char32_t street = end < limit ? binding->text->folded[end] : 0;
    if (street != U'路' && street != U'道' && street != U'街')
        return false;
    for (const char32_t *c = GOES_ON; *c; c++)
        if (binding->text->folded[end + 1] == *c)
            return false;
    return true;
}

bool qz_figure_place_at(const qz_binding *binding, uint32_t start, uint32_t end, qz_match *match)
{
    enum { DEEPEST = 2 }; /* 浙江|杭州|余杭区 */
    qz_match longer;
    if (start >= end || !qz_spot_may_start(binding->text, start, QZ_IN(QZ_LIST_PLACES)) ||
        !qz_spot_longest(binding->lexicon, binding->text, start, end, QZ_IN(QZ_LIST_PLACES), match) ||
        qz_cell_choice(binding->lexicon, match->sense, QZ_PLACE_COMMON))
        return false;
    for (int levels = 0; levels < DEEPEST; levels++)
        match->span.end = behind_inner(binding, match->span.end, end);
    match->span.end = behind_area(binding, match->span.end, end);
    if (names_street(binding, match->span.end, end))
        return false;
    return !(qz_spot_longest(binding->lexicon, binding->text, start, end,
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

bool qz_figure_word_alone(const qz_binding *binding, uint32_t position)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, position);
    return token < tokens->count && tokens->items[token].span.start == position &&
           tokens->items[token].span.end == position + 1;
}

bool qz_figure_ends_token(const qz_binding *binding, uint32_t position)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, position);
    return token >= tokens->count || tokens->items[token].span.start == position;
}

void qz_figures_tokens(qz_binding *binding)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const qz_span held = {binding->sentence.start, binding->sentence.end + 1};
    enum { USUAL = 4 }; /* so many places at once cost less than to foretell how long a word is */
    uint32_t *indices =
        qz_allocate(binding->analysis->scratch, (held.end - held.start + USUAL) * sizeof *indices);
    uint32_t token = token_at(tokens, held.start);
    for (uint32_t at = held.start; at < held.end; token++) {
        const uint32_t end = token < tokens->count && tokens->items[token].span.end < held.end
                                 ? tokens->items[token].span.end
                                 : held.end;
        for (uint32_t k = 0; k < USUAL; k++)
            indices[at - held.start + k] = token;
        for (uint32_t more = at + USUAL; more < end; more++)
            indices[more - held.start] = token;
        at = end > at ? end : at;
    }
    binding->tokens = indices;
    binding->held = held;
}

uint32_t qz_figure_modal_end(const qz_binding *binding, uint32_t at)
{
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, at, QZ_SET_MUST);
    return end > at ? end : qz_text_starts(binding->text, at, U"可以") ? at + 2 : 0;
}

/* 补助, 可|享受: nothing but what is done? */
static bool are_verbs(const qz_binding *binding, uint32_t start, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t i = qz_figure_token_at(binding, start);
    if (start >= end || i >= tokens->count || tokens->items[i].span.start != start)
        return false;
    for (; i < tokens->count && tokens->items[i].span.start < end; i++)
        if (qz_parts_of_speech[tokens->items[i].pos][0] != 'v' &&
            binding->text->folded[tokens->items[i].span.start] != U'可')
            return false;
    return true;
}

uint32_t qz_most_before(const qz_binding *binding, uint32_t start, uint32_t end)
{
    enum { LENGTH = 2, FARTHEST = 8 };
    for (uint32_t k = end; k > start && end - k < FARTHEST; k--)
        if ((binding->text->folded[k - 1] == U'最' || binding->text->folded[k - 1] == U'至') &&
            qz_begins_set(binding, k - 1, QZ_SET_MOST) && are_verbs(binding, k - 1 + LENGTH, end))
            return k - 1;
    return end;
}

void qz_figure_explain(const qz_binding *binding, qz_frame *frame, int what, qz_span span)
{
    if (binding->analysis->knowledge->explain && !qz_span_empty(span))
        frame->figure.why[what] = qz_words_of(binding, span);
}

/* 全国规模最大的渔港, 全省首条…: the whole only says among which it is the first; but 我国建成最大的… */
bool qz_figure_is_scope(const qz_binding *binding, qz_span whole, uint32_t limit)
{
    enum { FARTHEST = 14, LONGEST_MOST = 3 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (binding->text->folded[whole.end] == U'首' || qz_text_starts(binding->text, whole.end, U"率先"))
        return true;
    for (uint32_t i = qz_figure_token_at(binding, whole.end); i < tokens->count; i++) {
        const qz_span token = tokens->items[i].span;
        if (token.start >= limit || token.start - whole.end > FARTHEST ||
            tokens->items[i].class != QZ_TOKEN_HAN)
            return false;
        for (uint32_t end = token.start + 2;
             binding->text->folded[token.start] == U'最' && end <= token.start + LONGEST_MOST; end++) {
            const char32_t next = binding->text->folded[end];
            if (next == U'、' || next == U',' || next == U'的')
                return true; /* but 全省最低工资 */
        }
        const char pos = qz_parts_of_speech[tokens->items[i].pos][0];
        if (pos == 'v' || pos == 'p' || pos == 'u')
            return false;
    }
    return false;
}

/* 法院, 海事|审判|法院: the end of those who act, behind nouns that say which; `start` for none. */
static uint32_t actor_end(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    enum { MOST_NOUNS = 3 };
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t i = qz_figure_token_at(binding, start);
    qz_match actor;
    if (i < tokens->count && tokens->items[i].span.start != start)
        return start;
    for (int words = 0; words < MOST_NOUNS && i < tokens->count; words++, i++) {
        const qz_token *token = &tokens->items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ACTOR, token->span.start, limit, &actor) &&
            (words == 0 || qz_ends_set(binding, actor.span.end, QZ_SET_DOER) ||
             qz_ends_set(binding, actor.span.end, QZ_SET_OFFICE)))
            return actor.span.end;
        if (token->class != QZ_TOKEN_HAN || token->span.end >= limit ||
            !(*pos == 'n' || strcmp(pos, "vn") == 0))
            break;
    }
    return start;
}

/* 全国|法院|审结案件: those of the whole who do it; but 全国|企业数量, 全国|法院受理的案件. */
static uint32_t those_of(const qz_binding *binding, uint32_t start, uint32_t limit)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match measure;
    const uint32_t end = actor_end(binding, start, limit);
    if (end == start)
        return start;
    uint32_t i = qz_figure_token_at(binding, end);
    if (i >= tokens->count || tokens->items[i].span.start != end ||
        qz_word_after(binding, QZ_LIST_MEASURES, 0, end, limit, &measure))
        return start;
    if (i + 1 < tokens->count && binding->text->folded[end] == U'共' && tokens->items[i].span.end == end + 1)
        i++; /* 检察机关|共|办理案件 */
    if (i + 1 < tokens->count && binding->text->folded[end] == U'新' && tokens->items[i].span.end == end + 1)
        i++; /* 法院|新|收案件 */
    const qz_span verb = tokens->items[i].span;
    return verb.end > end + 1 && verb.end < limit && binding->text->folded[verb.end] != U'的' &&
                   (qz_parts_of_speech[tokens->items[i].pos][0] == 'v' ||
                    qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, verb.start, verb.end, &measure))
               ? end
               : start;
}

bool qz_figure_whole_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *whole)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match word, longer;
    if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, start, limit, &word))
        return false;
    const uint32_t end = word.span.end;
    const uint32_t next = qz_figure_token_at(binding, end);
    if (end < limit && next < tokens->count && tokens->items[next].span.start != end)
        return false; /* 该|市场 */
    if (end < limit && (binding->text->folded[end] == U'至' ||
                        (binding->text->folded[end] == U'版' && qz_figure_word_alone(binding, end))))
        return false; /* 主城区|至舟山的列车, 全国|版|清单 */
    if (qz_spot_longest(binding->lexicon, binding->text, start, limit,
                        QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_NAMES), &longer) &&
        longer.span.end > end)
        return false; /* 全国重点实验室 is a name */
    *whole = (qz_span){start, those_of(binding, end, limit)};
    return true;
}
