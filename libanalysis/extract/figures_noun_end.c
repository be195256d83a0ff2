/* Where the noun right of a number ends: words behind it that are not of what is counted. */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 14亿人口的大国, 600颗卫星的制造能力: what is counted is over at 的, unless a verb stands before it;
 * in 投资规模的项目 it only says how large. */
static uint32_t owner_end(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    bool whole = false;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.start < noun.end; i++) {
        const qz_span token = tokens->items[i].span;
        const char *pos = qz_parts_of_speech[tokens->items[i].pos];
        if (whole && at(binding, token.start) == U'的' && token.start > noun.start + 1 &&
            !(token.start > noun.start + 2 && qz_text_starts(binding->text, token.start - 2, U"规模")))
            return token.start;
        if (whole && (qz_text_starts(binding->text, token.start, U"一年的") ||
                      qz_text_starts(binding->text, token.start, U"一天的")))
            return token.start; /* 37万户渔家|一年的用电量 */
        whole = pos[0] == 'n';
        if (!whole && pos[0] != 'c' && pos[0] != '\0' && strcmp(pos, "vn") != 0 &&
            !qz_begins_set(binding, token.end, QZ_SET_STAFF)) /* 从业|人员 */
            break;
    }
    return noun.end;
}

/* 7项渔政措施|及配套|37项制度: what leads on to the next number is a word that names nothing. */
static void drop_lead_to_next(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (!frame->touches || noun->end != frame->right.end || noun->end < noun->start + 5)
        return;
    const uint32_t last = qz_figure_token_at(binding, noun->end - 1);
    if (last >= tokens->count || tokens->items[last].span.end != noun->end ||
        tokens->items[last].span.start < noun->start + 2)
        return;
    const uint32_t joint = tokens->items[last].span.start - 1;
    const char pos = qz_parts_of_speech[tokens->items[last].pos][0];
    if ((at(binding, joint) == U'及' || at(binding, joint) == U'和') &&
        qz_figure_word_alone(binding, joint) && (pos == 'v' || pos == 'a'))
        noun->end = joint;
}

/* 14条高速公路和|黄百线等4个项目: the words before 等 are examples of what is counted next. */
static void drop_examples_of_next(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    if (!frame->touches || noun->end != frame->right.end || noun->end < noun->start + 4 ||
        at(binding, noun->end - 1) != U'等')
        return;
    for (uint32_t k = noun->end - 1; k > noun->start + 1; k--)
        if (at(binding, k) == U'和' || at(binding, k) == U'及') {
            noun->end = k;
            return;
        }
}

/* 37个渔乡近70万渔民: the comparator is the next number's. */
static void drop_comparator(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    qz_match match;
    if (noun->end == frame->right.end && frame->touches &&
        qz_word_before(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, *noun, noun->end, &match) &&
        match.span.start > noun->start + 1)
        noun->end = match.span.start;
}

/* 349人|稳定|脱贫: how they did it; 3万吨以上|的基础上，首次迈上4万吨: what another is told of. */
static bool is_no_noun(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t first = qz_figure_token_at(binding, noun.start);
    if (noun.end > noun.start + 2 && qz_text_starts(binding->text, noun.end - 3, U"基础上"))
        return true;
    return first + 1 < tokens->count && tokens->items[first].span.start == noun.start &&
           tokens->items[first].span.end == noun.end &&
           qz_parts_of_speech[tokens->items[first].pos][0] == 'a' &&
           qz_parts_of_speech[tokens->items[first + 1].pos][0] == 'v';
}

/* 授予37项成果|国家科技奖: the level is of the name behind it. */
static void drop_level_of_name(const qz_binding *binding, qz_span *noun)
{
    if (noun->end <= noun->start + 3 || !qz_text_starts(binding->text, noun->end - 2, U"国家"))
        return;
    if (qz_begins_set(binding, noun->end, QZ_SET_NATIONAL_AWARD))
        noun->end -= 2;
}

/* 7元的底价|发行股票: behind a price stands what is done for it. */
static void end_at_price(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    if (noun->end > noun->start + 2 && noun->start == frame->right.start + 1 &&
        frame->figure.number.unit_class == QZ_UNIT_MONEY &&
        (qz_text_starts(binding->text, noun->start, U"价格") ||
         qz_text_starts(binding->text, noun->start + 1, U"价")))
        noun->end = noun->start + 2;
}

/* 15岁以上居民|平均受教育年限: who is so old. */
static void end_at_group(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    qz_match group;
    if (qz_number_is_age(&frame->figure.number) &&
        qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, *noun, &group))
        noun->end = group.span.end;
}

/* 年产3000辆专用车|项目: what is made there. */
static void drop_works(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    const uint32_t number = frame->figure.number.span.start;
    const bool makes =
        number >= frame->left.start + 2 && (qz_text_starts(binding->text, number - 2, U"年产") ||
                                            qz_text_starts(binding->text, number - 2, U"日产"));
    const uint32_t site = qz_set_start(binding->lexicon, binding->text, noun->end, QZ_SET_SITE);
    if (makes && site > noun->start + 1)
        noun->end = site;
}

/* 3条街道、|5个广场|等公共设施: what all of them are, each with a number of its own; 1.8万亩|桑园|等项目: so
 * large is one of them. */
static void drop_whole(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    if (!frame->joined && frame->figure.number.unit_class != QZ_UNIT_AMOUNT)
        return;
    for (uint32_t k = noun->start + 1; k + 2 < noun->end; k++)
        if (at(binding, k) == U'、' || at(binding, k) == U'和')
            return;
        else if (at(binding, k) == U'等' && qz_figure_word_alone(binding, k))
            noun->end = k;
}

/* 3名责任人|王海生、…: those counted are called by their names. */
static void drop_names(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, noun->start) + 1;
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const uint32_t start = tokens->items[i].span.start;
        if (strcmp(qz_parts_of_speech[tokens->items[i].pos], "nr") == 0 &&
            qz_set_start(binding->lexicon, binding->text, start, QZ_SET_DOER) < start) {
            noun->end = start;
            return;
        }
    }
}

/* 37个渔区|和舟山新区: a place that has a name is not counted. */
static void drop_named_place(const qz_binding *binding, qz_span *noun)
{
    qz_match place;
    for (uint32_t k = noun->start + 1; k + 2 < noun->end; k++)
        if ((at(binding, k) == U'和' || at(binding, k) == U'及') &&
            !qz_figure_place_at(binding, noun->start, k, &place) && /* 巴勒斯坦和以色列|妇女 */
            qz_spot_longest(binding->lexicon, binding->text, k + 1, noun->end, QZ_IN(QZ_LIST_PLACES),
                            &place) &&
            place.span.end + 3 >= noun->end) {
            noun->end = k;
            return;
        }
}

/* 300名渔民|人均增收37元, 37个渔港|平均每天…, 37间渔房|每间7平方米: behind those that are counted it is told
 * of each of them. */
static void end_at_each(const qz_binding *binding, qz_span *noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match each;
    for (uint32_t i = qz_figure_token_at(binding, noun->start);
         i < tokens->count && tokens->items[i].span.start < noun->end; i++) {
        const uint32_t start = tokens->items[i].span.start;
        if (at(binding, start) == U'的')
            return; /* 工厂的效率|平均提升: not told of the factories */
        if (start > noun->start + 1 &&
            (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_EACH, start, noun->end, &each) ||
             qz_text_starts(binding->text, start, U"平均") || at(binding, start) == U'每')) {
            noun->end = start;
            return;
        }
    }
}

void qz_noun_trim_end(const qz_binding *binding, const qz_frame *frame, qz_span *noun)
{
    if (is_no_noun(binding, *noun)) {
        noun->end = noun->start;
        return;
    }
    drop_level_of_name(binding, noun);
    end_at_price(binding, frame, noun);
    end_at_group(binding, frame, noun);
    drop_works(binding, frame, noun);
    drop_examples_of_next(binding, frame, noun);
    drop_lead_to_next(binding, frame, noun);
    drop_comparator(binding, frame, noun);
    const uint8_t class = frame->figure.number.unit_class;
    if (class == QZ_UNIT_COUNT || class == QZ_UNIT_AMOUNT)
        drop_whole(binding, frame, noun);
    if (class == QZ_UNIT_COUNT) {
        drop_named_place(binding, noun);
        drop_names(binding, noun);
    }
    noun->end = owner_end(binding, *noun);
    if (class == QZ_UNIT_COUNT)
        end_at_each(binding, noun);
    while (noun->end > noun->start &&
           (qz_phrase_particle(at(binding, noun->end - 1)) || qz_phrase_edge(at(binding, noun->end - 1))) &&
           !qz_phrase_ends_noun(binding, noun->end))
        noun->end--;
}
