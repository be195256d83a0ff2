/*
 * What is measured, and whose it is. The indicator is the noun right of a classifier (3家企业) or the phrase
 * left of the number or its verb (规上工业增加值同比增长); where the piece has none it is that of the figure
 * before. 分别 deals the items of a list out to the figures that follow, each with the tail that they share.
 */
#include "extract/figures_bind.h"

#include <string.h>

enum { MOST_ITEMS = 8, LONGEST_NOUN = 40 };
enum {
    QZ_PLACE_COUNTY_LEVEL = 4
}; /* choice of the list: names of counties begin those of companies (澄江化工) */

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* ---- edges ---- */

static bool is_edge_mark(char32_t c)
{
    return qz_is_space(c) || c == U',' || c == U'、' || c == U':' || c == U'-' || c == U'—' || c == U'~' ||
           c == U'*' || c == U'·' || c == U'/' || c == U'(' || c == U'。' || c == U';' || c == U'…';
}

static bool is_particle(char32_t c)
{
    return c == U'的' || c == U'了' || c == U'和' || c == U'与' || c == U'及' || c == U'将' || c == U'被' ||
           c == U'把' || c == U'对' || c == U'在' || c == U'以' || c == U'使' || c == U'由' || c == U'从' ||
           c == U'为';
}

/* The 位 of 学位 and the 能 of 产能 are no words. */
static bool is_word(const qz_binding *binding, qz_span span)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, span.start);
    return span.end - span.start > 1 || token >= tokens->count ||
           tokens->items[token].span.start == span.start ||
           strncmp(qz_parts_of_speech[tokens->items[token].pos], "nr", 2) == 0; /* 占|比达: no name */
}

/* 从 begins the noun 从业人员; elsewhere it is a particle by itself or with what follows (从事). */
static bool begins_noun(const qz_binding *binding, uint32_t at)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, at);
    if (token == tokens->count || tokens->items[token].span.start != at ||
        tokens->items[token].span.end - at == 1)
        return false;
    const char pos = qz_parts_of_speech[tokens->items[token].pos][0];
    return pos == 'n' || pos == 'l' || pos == 'j';
}

/* Words at the right edge that belong to the verb: 累计, 实现, 比2020年. */
static void trim_right(const qz_binding *binding, qz_span *noun, bool rank)
{
    for (int times = 0; times < 12 && noun->end > noun->start; times++) {
        qz_match match;
        qz_span period;
        const char32_t c = at(binding, noun->end - 1);
        if (is_edge_mark(c) || is_particle(c)) {
            noun->end--;
            continue;
        }
        if (qz_word_before(binding, QZ_LIST_MEASURES, 0, *noun, noun->end, &match) &&
            match.span.end - match.span.start > 1)
            return; /* the 比 of 占比 compares nothing */
        if (qz_figure_period_beside(binding, noun->end, true, &period) && period.start >= noun->start) {
            noun->end = period.start;
            continue;
        }
        /* 增速居全国第6位, 规模跃居世界第二: where it stands is no part of what is ranked */
        if (rank && qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_RANK, *noun, noun->end, &match)) {
            noun->end = match.span.start;
            continue;
        }
        if (rank && qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, *noun, noun->end, &match)) {
            noun->end = match.span.start;
            continue;
        }
        if (qz_word_before(binding, QZ_LIST_BASES, 0, *noun, noun->end, &match) ||
            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, *noun, noun->end, &match) ||
            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, *noun, noun->end, &match)) {
            if (!is_word(binding, match.span))
                return;
            noun->end = match.span.start;
            continue;
        }
        return;
    }
}

/* 比上年…, 较2020年…: the words of comparison at the end of the piece go with the verb. */
static void drop_comparison(const qz_binding *binding, qz_span *noun)
{
    for (uint32_t position = noun->end; position > noun->start; position--) {
        const char32_t c = at(binding, position - 1);
        if (c != U'比' && c != U'较' && !(c == U'于' && position - 1 > noun->start))
            continue;
        qz_match word;
        const bool inside =
            qz_lexicon_longest(binding->lexicon, binding->text->folded, position - 1, noun->end,
                               QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES), &word) &&
            word.span.end > position && c != U'较';
        const char32_t before = position - 1 > noun->start ? at(binding, position - 2) : 0;
        if (c == U'于') {
            if (before == U'高' || before == U'快' || before == U'低' || before == U'慢' || before == U'优')
                noun->end = position - 2;
            return;
        }
        if (before == U'占' || before == U'同' || before == U'环' || (inside && c == U'比'))
            continue;
        noun->end = position - 1;
        return;
    }
}

/* 研发投入强度居中国西部第1: what follows 居 says among whom, not what is ranked. */
static void drop_field(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t last = at(binding, token.end - 1);
        if (token.start >= noun->start && (last == U'居' || last == U'列') &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_RANK, token.start, token.end,
                          &(qz_match){.sense = 0})) {
            noun->end = token.start;
            return;
        }
    }
}

/* A measure whose first word by itself would be a verb. */
static bool begins_measure(const qz_binding *binding, qz_span noun)
{
    qz_match measure, verb;
    const qz_lists verbs = QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS);
    return qz_lexicon_longest(binding->lexicon, binding->text->folded, noun.start, noun.end,
                              QZ_IN(QZ_LIST_MEASURES), &measure) &&
           !(qz_lexicon_longest(binding->lexicon, binding->text->folded, noun.start, noun.end, verbs,
                                &verb) &&
             verb.span.end >= measure.span.end);
}

/* At the left edge: time, adverbs, subject; verbs and what stands before them. */
static void trim_left(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    for (int times = 0; times < 16 && noun->start < noun->end; times++) {
        qz_match match;
        qz_span period;
        const char32_t c = at(binding, noun->start);
        if (is_edge_mark(c) || (is_particle(c) && !begins_noun(binding, noun->start)) || c == U')') {
            noun->start++;
            continue;
        }
        if (qz_figure_period_beside(binding, noun->start, false, &period) && period.end <= noun->end) {
            noun->start = period.end;
            continue;
        }
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, noun->start, noun->end, &match)) {
            *subject = match.span;
            noun->start = match.span.end;
            continue;
        }
        /* 衢州规上工业增加值: whose it is */
        if (qz_figure_place_at(binding, noun->start, noun->end, &match) && noun->end - match.span.end >= 3 &&
            qz_cell_choice(binding->lexicon, match.sense, QZ_PLACE_LEVEL) < QZ_PLACE_COUNTY_LEVEL) {
            *subject = match.span;
            noun->start = match.span.end;
            continue;
        }
        if (begins_measure(binding, *noun))
            return; /* 实际利用外资, 增加值 */
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, noun->start, noun->end, &match) ||
            (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, noun->start, noun->end, &match) &&
             match.span.end - match.span.start > 1) ||
            (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun->start, noun->end, &match) &&
             match.span.end - match.span.start > 1) ||
            (qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, noun->start, noun->end, &match))) {
            noun->start = match.span.end;
            continue;
        }
        return;
    }
}

/* 实际利用外资, 平均利率: the verb or adverb is part of a measure's name. */
static bool inside_measure(const qz_binding *binding, qz_span token, const qz_span *noun)
{
    enum { FARTHEST = 6 };
    uint32_t start = token.start - noun->start > FARTHEST ? token.start - FARTHEST : noun->start;
    for (; start <= token.start; start++) {
        qz_match match;
        if (qz_lexicon_longest(binding->lexicon, binding->text->folded, start, noun->end,
                               QZ_IN(QZ_LIST_MEASURES), &match) &&
            match.span.end > token.end)
            return true;
    }
    return false;
}

/* Inside the phrase: after a verb the thing begins (为困难家庭发放蔬菜价格补贴); a light verb is left out
 * (实现). */
static void cut_at_verbs(const qz_binding *binding, qz_span *noun, qz_span *light)
{
    *light = (qz_span){0, 0};
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t depth = 0;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const qz_span token = tokens->items[i].span;
        const char32_t c = at(binding, token.start);
        depth += c == U'“' || c == U'(' || c == U'《';
        depth -= depth > 0 && (c == U'”' || c == U')' || c == U'》');
        if (depth || token.end >= noun->end || token.start < noun->start)
            continue;
        qz_match match;
        if (!qz_lexicon_exact(binding->lexicon, binding->text->folded, token.start, token.end,
                              QZ_IN(QZ_LIST_BOUNDARIES), &match))
            continue;
        bool verb = false, is_light = false;
        do {
            const uint32_t role = qz_cell_choice(binding->lexicon, match.sense, QZ_BOUNDARY_ROLE);
            verb = verb || role == QZ_VERB;
            is_light = is_light || (role == QZ_LIGHT_VERB && token.end - token.start > 1);
            is_light = is_light || (role == QZ_ADVERB && token.end - token.start > 1);
        } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
        if (inside_measure(binding, token, noun))
            continue;
        if (c == U'占')
            break; /* 支出占研发投入比重: what it is a share of */
        const bool noun_like = tokens->items[i].pos && qz_parts_of_speech[tokens->items[i].pos][0] == 'n';
        if (is_light) {
            *light = token;
        } else if (verb && !noun_like && token.start > noun->start) {
            /* 城镇新增就业, 污水处理: a verb before the last word may name the thing; only a verb with an
             * object of two words and more begins a new phrase */
            if (noun->end - token.end >= 3) {
                noun->start = token.end;
                *light = (qz_span){0, 0};
            }
        }
    }
}

static void cut_long(const qz_binding *binding, qz_span *noun)
{
    if (noun->end - noun->start <= LONGEST_NOUN)
        return;
    uint32_t start = noun->end - LONGEST_NOUN;
    while (start < noun->end && at(binding, start) != U'、' && at(binding, start) != U'的')
        start++;
    noun->start = start < noun->end ? start + 1 : noun->end - LONGEST_NOUN;
}

/* ---- the noun right of a classifier ---- */

static bool stops(const qz_binding *binding, const qz_token *token)
{
    qz_match match;
    if (qz_lexicon_exact(binding->lexicon, binding->text->folded, token->span.start, token->span.end,
                         QZ_IN(QZ_LIST_BOUNDARIES), &match)) {
        do {
            const uint32_t role = qz_cell_choice(binding->lexicon, match.sense, QZ_BOUNDARY_ROLE);
            if (role == QZ_STOP)
                return true;
        } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
    }
    if (qz_lexicon_exact(binding->lexicon, binding->text->folded, token->span.start, token->span.end,
                         QZ_IN(QZ_LIST_MOVEMENTS), &match) &&
        token->span.end - token->span.start > 1)
        return true;
    const char *pos = qz_parts_of_speech[token->pos];
    return strcmp(pos, "d") == 0 || strcmp(pos, "p") == 0 || strcmp(pos, "ul") == 0 ||
           strcmp(pos, "y") == 0 || strcmp(pos, "r") == 0;
}

/* 二级以上医院, 中型以下水库: 以上 with a noun behind it is part of the name. */
static bool is_grade(const qz_binding *binding, qz_span token, uint32_t end)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const char32_t last = at(binding, token.end - 1);
    if (at(binding, token.start) != U'以' || token.end - token.start != 2 || (last != U'上' && last != U'下'))
        return false;
    const uint32_t next = qz_figure_token_at(binding, token.end);
    return token.end < end && next < tokens->count && tokens->items[next].class == QZ_TOKEN_HAN &&
           !stops(binding, &tokens->items[next]);
}

/* 五次荣获“…”称号: what was done so many times has its name behind the verb. */
static void skip_deed(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = qz_figure_token_at(binding, noun->start);
    const char *unit = frame->figure.number.unit;
    if (unit && (strcmp(unit, "次") == 0 || strcmp(unit, "届") == 0) && first < tokens->count &&
        tokens->items[first].span.start == noun->start && tokens->items[first].span.end < noun->end &&
        stops(binding, &tokens->items[first]))
        noun->start = tokens->items[first].span.end;
}

static qz_span noun_right(const qz_binding *binding, const qz_frame *frame)
{
    qz_span noun = frame->right;
    skip_deed(binding, frame, &noun);
    while (noun.start < noun.end &&
           (at(binding, noun.start) == U'的' || qz_is_space(at(binding, noun.start))))
        noun.start++;
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = noun.start;
    uint32_t depth = 0;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < noun.end; i++) {
        const qz_token *token = &tokens->items[i];
        const char32_t c = at(binding, token->span.start);
        const bool opens = c == U'“' || c == U'(' || c == U'《';
        const bool closes = c == U'”' || c == U')' || c == U'》';
        depth += opens;
        if (!depth && token->span.start > noun.start && stops(binding, token) &&
            !is_grade(binding, token->span, noun.end))
            break;
        if (!depth && token->span.start == noun.start && stops(binding, token))
            return (qz_span){noun.start, noun.start};
        if (!depth && (c == U'-' || c == U'…' || token->class == QZ_TOKEN_SPACE))
            break;
        depth -= depth > 0 && closes;
        end = token->span.end < noun.end ? token->span.end : noun.end;
        if (end - noun.start > LONGEST_NOUN)
            break;
    }
    noun.end = end;
    while (noun.end > noun.start &&
           (is_particle(at(binding, noun.end - 1)) || is_edge_mark(at(binding, noun.end - 1))))
        noun.end--;
    return noun;
}

/* ---- lists: 城镇和农村居民人均可支配收入分别增长 ---- */

typedef struct items {
    qz_span spans[MOST_ITEMS];
    uint32_t count;
} items;

static items split_items(const qz_binding *binding, qz_span noun)
{
    items list = {.count = 0};
    uint32_t start = noun.start, depth = 0;
    for (uint32_t i = noun.start; i <= noun.end && list.count < MOST_ITEMS; i++) {
        const char32_t c = i < noun.end ? at(binding, i) : U'、';
        depth += c == U'(' || c == U'“' || c == U'《';
        depth -= depth > 0 && (c == U')' || c == U'”' || c == U'》');
        if (depth && i < noun.end)
            continue;
        bool joint = c == U'、' || c == U'和' || c == U'与' || c == U'及';
        qz_match word;
        if (joint && c != U'、' && i > noun.start &&
            qz_lexicon_longest(binding->lexicon, binding->text->folded, i, noun.end, QZ_IN(QZ_LIST_WORDS),
                               &word) &&
            word.span.end > i + 1)
            joint = false; /* 和平, 与会 */
        if (joint) {
            if (start < i)
                list.spans[list.count++] = (qz_span){start, i};
            start = i + 1;
        }
    }
    return list;
}

/* What the last item has and the item lacks: the tail of the list of measures that ends the last one. */
static const char *item_name(const qz_binding *binding, const items *list, uint32_t index)
{
    const qz_span item = list->spans[index];
    const qz_span last = list->spans[list->count - 1];
    qz_match tail, own;
    const char *words = qz_words_of(binding, item);
    if (index + 1 == list->count ||
        !qz_word_before(binding, QZ_LIST_MEASURES, QZ_TAIL, last, last.end, &tail))
        return words;
    if (tail.span.start == last.start)
        return words;
    if (qz_word_before(binding, QZ_LIST_MEASURES, 0, item, item.end, &own))
        return words;
    return qz_format(binding->analysis->arena, "%s%s", words, qz_words_of(binding, tail.span));
}

/* How many figures are dealt from the noun of frame `i`: those listed after it. */
static uint32_t chain_length(const qz_binding *binding, uint32_t i)
{
    uint32_t length = 1;
    while (i + length < binding->count && binding->frames[i + length].listed)
        length++;
    return length;
}

/* 城乡居民收入分别增长5%、6%: 城乡 is two items. */
static bool deal_town_and_country(qz_binding *binding, uint32_t i, qz_span noun)
{
    if (!qz_text_starts(binding->text, noun.start, U"城乡") || noun.end - noun.start <= 2)
        return false;
    const char *rest = qz_words_of(binding, (qz_span){noun.start + 2, noun.end});
    const bool apart = qz_text_starts(binding->text, noun.start + 2, U"居民");
    qz_arena *arena = binding->analysis->arena;
    binding->frames[i].figure.indicator = qz_format(arena, "%s%s", apart ? "城镇" : "城市", rest);
    binding->frames[i + 1].figure.indicator = qz_format(arena, "农村%s", rest);
    return true;
}

static bool deal_items(qz_binding *binding, uint32_t i, qz_span noun)
{
    const uint32_t length = chain_length(binding, i);
    if (length < 2)
        return false;
    if (length == 2 && deal_town_and_country(binding, i, noun))
        return true;
    const items list = split_items(binding, noun);
    if (list.count != length)
        return false;
    for (uint32_t k = 0; k < length; k++) {
        qz_figure *figure = &binding->frames[i + k].figure;
        figure->indicator = item_name(binding, &list, k);
        if (strlen(figure->indicator) == strlen(qz_words_of(binding, list.spans[k])))
            figure->indicator_span = list.spans[k];
    }
    return true;
}

/* ---- all ---- */

static void put(qz_binding *binding, qz_frame *frame, qz_span noun, qz_span light)
{
    qz_figure *figure = &frame->figure;
    if (light.end > light.start && light.start > noun.start && light.end < noun.end) {
        figure->indicator = qz_format(binding->analysis->arena, "%s%s",
                                      qz_words_of(binding, (qz_span){noun.start, light.start}),
                                      qz_words_of(binding, (qz_span){light.end, noun.end}));
        return;
    }
    figure->indicator = qz_words_of(binding, noun);
    figure->indicator_span = noun;
}

static bool right_first(const qz_frame *frame)
{
    const uint8_t class = frame->figure.number.unit_class;
    return class == QZ_UNIT_COUNT || (class == 0 && frame->figure.number.class != QZ_NUMBER_ORDINAL);
}

/* 2个千亿级产业集群: the magnitude that follows belongs to the noun. */
static qz_span right_of(const qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const qz_span right = noun_right(binding, frame);
    if (!qz_span_empty(right) || i + 1 == binding->count)
        return right;
    const qz_frame *next = &binding->frames[i + 1];
    const qz_number *number = &next->figure.number;
    const bool age = number->unit && strcmp(number->unit, "岁") == 0; /* 87名80岁以上老年人 */
    if ((!number->magnitude && !age) || number->span.start != frame->figure.number.span.end)
        return right;
    const qz_span rest = noun_right(binding, next);
    return qz_span_empty(rest) ? right : (qz_span){next->figure.number.span.start, rest.end};
}

/* 可申请15万元的贷款, 发放200亿元补贴: the verb beside the number has its object behind it. */
static bool wants_object(const qz_binding *binding, const qz_frame *frame)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t end = frame->noun.end;
    while (end > frame->left.start && (at(binding, end - 1) == U'了' || qz_is_space(at(binding, end - 1))))
        end--;
    if (frame->makes == QZ_MAKES_GROWTH || end == frame->left.start)
        return false;
    const uint32_t token = qz_figure_token_at(binding, end - 1);
    qz_match match;
    return token < tokens->count && tokens->items[token].span.start >= frame->left.start &&
           tokens->items[token].span.end == end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0 &&
           qz_lexicon_exact(binding->lexicon, binding->text->folded, tokens->items[token].span.start, end,
                            QZ_IN(QZ_LIST_BOUNDARIES), &match) &&
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, end, &match);
}

static void inherit(qz_frame *frame, const qz_frame *before)
{
    frame->figure.indicator = before->figure.indicator;
    frame->figure.indicator_span = before->figure.indicator_span;
    if (!frame->figure.subject) {
        frame->figure.subject = before->figure.subject;
        frame->figure.subject_span = before->figure.subject_span;
    }
}

/* 学前教育政策惠及儿童41万人: before the verb stands whose figure it is. */
static void split_reach(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    for (uint32_t start = noun->start + 2; start < noun->end; start++) {
        qz_match match;
        if (!qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_REACH, start, noun->end, &match))
            continue;
        if (!subject->end)
            *subject = (qz_span){noun->start, start};
        noun->start = start;
        return;
    }
}

/* 澄川木门产业园营收: the name of a place, body or platform before a measure is the subject. */
static void split_body(const qz_binding *binding, qz_span *noun, qz_span *subject)
{
    qz_match match;
    const uint32_t end = subject->end ? noun->start : qz_figure_name_end(binding, noun->start, noun->end);
    if (end <= noun->start || end + 2 > noun->end || end + 6 < noun->end ||
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, (qz_span){end, noun->end}, noun->end, &match))
        return;
    *subject = (qz_span){noun->start, end};
    noun->start = end;
}

/* 累计分别达到64项和288项: dealt out once more to what the figures before are of. */
static bool deal_again(qz_binding *binding, uint32_t i)
{
    const qz_frame *frame = &binding->frames[i];
    const uint32_t length = chain_length(binding, i);
    qz_span apart = {frame->left.start, frame->figure.number.span.start};
    bool found = false;
    for (; apart.start + 1 < apart.end && !found; apart.start++)
        found = at(binding, apart.start) == U'分' && at(binding, apart.start + 1) == U'别';
    if (!found || length < 2 || i < length)
        return false;
    for (uint32_t k = i - length; k < i; k++)
        if (!binding->frames[k].figure.indicator ||
            (k + 1 < i && binding->frames[k + 1].figure.indicator &&
             strcmp(binding->frames[k].figure.indicator, binding->frames[k + 1].figure.indicator) == 0))
            return false;
    for (uint32_t k = i; k < i + length; k++)
        inherit(&binding->frames[k], &binding->frames[k - length]);
    return true;
}

/* 增加值增长8%，增速居全省第2位; 授权交易255亿美元、占全球10%: of the indicator before it. */
static bool compose(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun)
{
    qz_match match;
    const bool bare = qz_word_before(binding, QZ_LIST_MEASURES, QZ_BARE_NOUN, noun, noun.end, &match) &&
                      match.span.start == noun.start;
    const bool share = at(binding, noun.start) == U'占' && frame->figure.kind == QZ_SHARE + 1;
    if (!before || !before->figure.indicator || (!bare && !share))
        return false;
    for (uint32_t k = before->figure.number.span.end; k < noun.start; k++)
        if (at(binding, k) == U';' || at(binding, k) == U'。')
            return false;
    const char *own = qz_words_of(binding, noun);
    const size_t length = strlen(own), whole = strlen(before->figure.indicator);
    inherit(frame, before);
    frame->figure.indicator_span = (qz_span){0, 0};
    if (whole < length || strcmp(before->figure.indicator + whole - length, own) != 0)
        frame->figure.indicator =
            qz_format(binding->analysis->arena, "%s%s", before->figure.indicator, own);
    return true;
}

/* 实验室由7家增至16家, 由162个整合为123个: what stands between the two is no noun. */
static bool leads_on(const qz_binding *binding, const qz_frame *frame)
{
    if (!qz_frame_touches_next(binding, frame) || qz_span_empty(frame->right))
        return false;
    const char32_t last = at(binding, frame->right.end - 1);
    const char *unit = frame->figure.number.unit, *next = frame[1].figure.number.unit;
    qz_match match;
    if (!unit || !next || strcmp(unit, next) != 0)
        return false;
    return last == U'至' || last == U'到' || last == U'为' ||
           (qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_LEVEL, frame->right.start, frame->right.end,
                          &match));
}

/* 由7家增至16家: the second figure is of what the first is of. */
static bool led_on(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    return before && before->figure.indicator && leads_on(binding, before) &&
           before->right.end == frame->figure.number.span.start;
}

/* 澄川千万吨炼化基地: a place alone is no indicator. */
static bool is_place(const qz_binding *binding, qz_span noun)
{
    qz_match match;
    return qz_figure_place_at(binding, noun.start, noun.end, &match) && match.span.end == noun.end;
}

/* <p>…, 6)…: what a page or an enumeration leaves before the phrase. */
static void drop_markup(const qz_binding *binding, qz_span *noun)
{
    uint32_t open = 0;
    for (uint32_t k = noun->start; k < noun->end; k++) {
        const char32_t c = at(binding, k);
        open += c == U'(';
        if (c == U'>' || (c == U')' && !open)) {
            noun->start = k + 1;
        }
        open -= c == U')' && open > 0;
    }
}

/* 文化演艺、体育赛事等促消费活动: examples before the noun. */
static void drop_examples(const qz_binding *binding, qz_span *noun)
{
    bool list = false;
    for (uint32_t k = noun->start; k + 2 < noun->end; k++) {
        list = list || at(binding, k) == U'、';
        qz_match word;
        if (list && at(binding, k) == U'等' && qz_is_han(at(binding, k + 1)) &&
            !(qz_lexicon_longest(binding->lexicon, binding->text->folded, k, noun->end,
                                 QZ_IN(QZ_LIST_WORDS), &word) &&
              word.span.end > k + 1)) {
            noun->start = k + 1;
            return;
        }
    }
}

/* 1596个重大项目完成投资1.5万亿元: what is counted before is whose the second figure is. */
static void after_counted(const qz_binding *binding, uint32_t i, qz_span *noun, qz_span *subject)
{
    const qz_frame *before = &binding->frames[i - 1];
    if (!right_first(before) || before->right.start > binding->frames[i].left.start ||
        !qz_frame_touches_next(binding, before) || leads_on(binding, before))
        return;
    const qz_span counted = noun_right(binding, before);
    if (qz_span_empty(counted) || counted.start > noun->start || counted.end > noun->end)
        return;
    noun->start = counted.end;
    if (!qz_span_empty(*noun))
        *subject = counted;
}

/* 调整为, 惠及, 超过全省: a verb alone, or whom a gap is to, names nothing. */
static bool says_nothing(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    qz_match match;
    if (qz_span_empty(noun))
        return false;
    if (frame->figure.number.unit_class == QZ_UNIT_POINT &&
        qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, noun.start, noun.end, &match) &&
        match.span.end - match.span.start > 1)
        return true;
    const qz_lists verbs = QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS);
    if (!qz_lexicon_exact(binding->lexicon, binding->text->folded, noun.start, noun.end, verbs, &match))
        return at(binding, noun.start) == U'惠' && noun.end == noun.start + 1;
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, noun.start);
    return token < tokens->count && tokens->items[token].span.end == noun.end &&
           strcmp(qz_parts_of_speech[tokens->items[token].pos], "v") == 0;
}

/* 参合率再创新高，达到98.5%: the clause before begins with what is measured. */
static qz_span of_clause_before(const qz_binding *binding, uint32_t i)
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
    while (start > limit && comma - start < LONGEST_CLAUSE && qz_is_han(at(binding, start - 1)))
        start--;
    if (start > limit && at(binding, start - 1) != U',' && at(binding, start - 1) != U';' &&
        at(binding, start - 1) != U'\n' && !qz_is_space(at(binding, start - 1)))
        return noun;
    noun = (qz_span){start, start};
    for (uint32_t t = qz_figure_token_at(binding, start); t < tokens->count; t++) {
        const qz_token *token = &tokens->items[t];
        qz_match match;
        if (token->span.end > comma ||
            qz_lexicon_exact(binding->lexicon, binding->text->folded, token->span.start, token->span.end,
                             QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_MOVEMENTS), &match) ||
            strcmp(qz_parts_of_speech[token->pos], "d") == 0)
            break;
        noun.end = token->span.end;
    }
    return noun.end < comma ? noun : (qz_span){0, 0};
}

static void name_one(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_frame *before = i ? &binding->frames[i - 1] : NULL;
    if (frame->figure.indicator)
        return; /* dealt out from a list */
    qz_span noun = frame->noun, subject = {0, 0}, light;
    drop_comparison(binding, &noun);
    const bool rank = frame->figure.kind == QZ_RANKING + 1;
    if (rank)
        drop_field(binding, &noun);
    trim_right(binding, &noun, rank);
    trim_left(binding, &noun, &subject);
    if (i)
        after_counted(binding, i, &noun, &subject);
    drop_markup(binding, &noun);
    split_reach(binding, &noun, &subject);
    cut_at_verbs(binding, &noun, &light);
    trim_left(binding, &noun, &subject);
    trim_right(binding, &noun, rank);
    split_body(binding, &noun, &subject);
    drop_examples(binding, &noun);
    cut_long(binding, &noun);
    if (says_nothing(binding, frame, noun))
        noun.end = noun.start;
    if (!qz_span_empty(subject)) {
        frame->figure.subject = qz_words_of(binding, subject);
        frame->figure.subject_span = subject;
    }
    const qz_span right = leads_on(binding, frame) ? (qz_span){0, 0} : right_of(binding, i);
    const bool has_right = right.end > right.start + 1 || (right.end > right.start && right_first(frame));
    const bool has_left = !qz_span_empty(noun) && !(has_right && (wants_object(binding, frame) || is_place(binding, noun)));
    if (before && (frame->listed || led_on(binding, frame, before))) {
        inherit(frame, before);
    } else if (has_right && (right_first(frame) || (!has_left && frame->makes != QZ_MAKES_GROWTH))) {
        put(binding, frame, right, (qz_span){0, 0});
    } else if (has_left) {
        if (!deal_items(binding, i, noun) && !compose(binding, frame, before, noun))
            put(binding, frame, noun, light);
    } else if (!has_right && !qz_span_empty(of_clause_before(binding, i))) {
        qz_span phrase = of_clause_before(binding, i);
        trim_left(binding, &phrase, &subject);
        put(binding, frame, phrase, (qz_span){0, 0});
    } else if (before && before->figure.indicator) {
        if (!deal_again(binding, i))
            inherit(frame, before);
    } else if (has_right) {
        put(binding, frame, right, (qz_span){0, 0});
    }
}

void qz_figures_name(qz_binding *binding)
{
    for (uint32_t i = 0; i < binding->count; i++)
        name_one(binding, i);
    for (uint32_t i = 0; i < binding->count; i++)
        qz_figure_subject(binding, i);
}
