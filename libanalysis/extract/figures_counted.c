/*
 * What stands behind the counted and is no part of it: what they do (12所高校|搭建平台,
 * 20名渔民|追回工资|3万元), what is measured of them (19个行业|增加值|增长), what became of them
 * (51家|整合为33家).
 */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

static bool counts_people(const qz_frame *frame)
{
    const char *unit = frame->figure.number.unit;
    return unit && (strcmp(unit, "人") == 0 || strcmp(unit, "名") == 0 || strcmp(unit, "户") == 0);
}

/* 7家|年产值在3亿元以上|的渔业企业: the noun of the counted stands behind a condition with a measure of its
 * own; empty for none. */
qz_span qz_counted_beyond(const qz_binding *binding, uint32_t i)
{
    enum { LONGEST_CONDITION = 16 };
    const qz_span none = {0, 0};
    const qz_frame *frame = &binding->frames[i];
    if (i + 1 >= binding->count || frame->figure.number.unit_class != QZ_UNIT_COUNT)
        return none;
    const qz_number *number = &frame[1].figure.number;
    qz_span between = {frame->figure.number.span.end, number->span.start};
    qz_match word;
    if (number->unit_class == QZ_UNIT_COUNT || number->unit_class == QZ_UNIT_PERCENT ||
        qz_span_empty(between) || between.end - between.start > LONGEST_CONDITION ||
        !qz_before_is_condition(binding, &frame[1]))
        return none;
    for (uint32_t k = between.start; k < between.end; k++)
        if (!qz_is_han(at(binding, k)) || at(binding, k) == U'了')
            return none;
    while (qz_word_before(binding, QZ_LIST_COMPARATORS, 0, between, between.end, &word) ||
           qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, between, between.end, &word))
        between.end = word.span.start;
    if (!qz_word_before(binding, QZ_LIST_MEASURES, 0, between, between.end, &word) ||
        qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_VERB, (qz_span){between.start, word.span.start},
                       &word))
        return none;
    return qz_noun_right_of(binding, i + 1);
}

/* 造成|宁波方面|超过12人死亡: where the verb of harm ends in the words before the number; 0 for none. */
static uint32_t behind_harm(const qz_binding *binding, qz_span left)
{
    qz_match verb;
    for (uint32_t at = left.end; at > left.start; at--)
        if (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_HARM, at - 1, left.end, &verb))
            return verb.span.end;
    return 0;
}

/* 造成|宁波方面|1200人死亡、|700人受伤: whose people they are; true where it is harm that is told of, which
 * is nobody's else. */
bool qz_subject_of_harm(qz_binding *binding, uint32_t i)
{
    uint32_t first = i;
    while (first && counts_people(&binding->frames[first]) && qz_span_empty(binding->frames[first].left))
        first--;
    const qz_frame *harm = &binding->frames[first];
    const uint32_t start =
        counts_people(&binding->frames[i]) && counts_people(harm) ? behind_harm(binding, harm->left) : 0;
    if (!start)
        return false;
    qz_span people = {start, harm->left.end};
    qz_match compared, place;
    while (people.end > people.start &&
           qz_word_before(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, people, people.end, &compared))
        people.end = compared.span.start;
    if (people.end > people.start && qz_figure_place_at(binding, start, people.end, &place) &&
        (people.end == place.span.end || qz_text_starts(binding->text, place.span.end, U"方面") ||
         qz_text_starts(binding->text, place.span.end, U"境内"))) {
        binding->frames[i].figure.subject = qz_words_of(binding, people);
        binding->frames[i].figure.subject_span = people;
    }
    return true;
}

/* A noun, or a word that no dictionary knows. */
static bool is_nominal(const qz_token *token)
{
    const char pos = qz_parts_of_speech[token->pos][0];
    return pos == 'n' || (pos == '\0' && token->class == QZ_TOKEN_HAN);
}

/* Does an object begin with this token: 成果, 新|成果? */
static bool begins_object(const qz_tokens *tokens, uint32_t token, uint32_t end)
{
    const char pos = qz_parts_of_speech[tokens->items[token].pos][0];
    const bool described =
        (pos == 'a' || pos == 'b') && token + 1 < tokens->count && tokens->items[token + 1].span.end <= end;
    return is_nominal(&tokens->items[token + described]);
}

/* 20名渔民|追回工资|3万元, 63家企业|发布成果|100项: where the object of what they do is what has the next
 * figure. */
static uint32_t act_with_object(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const bool counted = qz_noun_right_first(frame + 1);
    qz_match match;
    const bool compared = /* 29个省份|输送煤炭|超37亿吨 */
        noun.end < frame->right.end &&
        qz_word_after(binding, QZ_LIST_COMPARATORS, QZ_BEFORE, noun.end, frame->right.end, &match) &&
        match.span.end == frame->right.end;
    if (noun.end != frame->right.end && !compared)
        return noun.end;
    for (uint32_t i = qz_figure_token_at(binding, noun.start) + 1;
         i + 1 < tokens->count && tokens->items[i].span.end < noun.end; i++)
        if (strcmp(qz_parts_of_speech[tokens->items[i].pos], "v") == 0 &&
            tokens->items[i].span.start > noun.start + 1 && is_nominal(&tokens->items[i - 1]) &&
            begins_object(tokens, i + 1, noun.end) &&
            (!counted || qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, tokens->items[i].span.start,
                                       tokens->items[i].span.end, &match)))
            return tokens->items[i].span.start;
    return noun.end;
}

/* Where the counted act on what the next figure counts: 15家企业|建设|8个泊位, 3家银行|合作开展|20项. */
static uint32_t act_on_next(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t next = qz_figure_token_at(binding, noun.end);
    const bool goes_on = noun.end < frame->right.end && next < tokens->count &&
                         tokens->items[next].span.start == noun.end &&
                         strcmp(qz_parts_of_speech[tokens->items[next].pos], "v") == 0;
    if (noun.end != frame->right.end && !goes_on)
        return noun.end;
    uint32_t end = noun.end, token = qz_figure_token_at(binding, end - 1);
    qz_match deed;
    while (token > 0 && token < tokens->count && tokens->items[token].span.start > noun.start &&
           tokens->items[token].span.end == end && qz_parts_of_speech[tokens->items[token].pos][0] == 'v' &&
           (!goes_on || qz_spot_exact(binding->lexicon, binding->text, tokens->items[token].span.start, end,
                                      QZ_IN(QZ_LIST_BOUNDARIES), &deed)))
        end = tokens->items[token--].span.start;
    const bool acts = token < tokens->count && qz_parts_of_speech[tokens->items[token].pos][0] == 'n';
    if (acts && end < noun.end)
        return end;
    return qz_span_empty(frame[1].right) ? act_with_object(binding, frame, noun) : noun.end;
}

static qz_span before_deed(const qz_binding *binding, uint32_t i, qz_span noun)
{
    const qz_frame *frame = &binding->frames[i];
    if (frame->touches && noun.start >= frame->right.start && !qz_span_empty(noun))
        noun.end = qz_noun_right_first(frame + 1) ? act_on_next(binding, frame, noun)
                                                  : act_with_object(binding, frame, noun);
    return noun;
}

/* 12所高校|搭建平台, 10所学校|推进改革: a group that does what follows; 产业创新综合体 is one name. */
static qz_span group_alone(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const uint32_t number = frame->figure.number.span.start;
    const char32_t last = noun.end > noun.start ? at(binding, noun.end - 1) : 0;
    const bool people = counts_people(frame) && last != U'人' && last != U'员' && last != U'者' &&
                        (number == binding->sentence.start || at(binding, number - 1) != U'每');
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (qz_span_empty(noun))
        return noun;
    for (uint32_t i = qz_figure_token_at(binding, noun.start) + 1;
         i + 1 < tokens->count && tokens->items[i].span.end < noun.end; i++) {
        qz_match group, verb, head;
        const uint32_t end = tokens->items[i].span.start;
        const bool ranked =
            tokens->items[i].span.end - end > 1 && qz_parts_of_speech[tokens->items[i].pos][0] == 'v' &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_RANK, end, tokens->items[i].span.end, &verb) &&
            verb.span.end == tokens->items[i].span.end;
        const bool quoted = at(binding, end) == U'“' && at(binding, end - 2) != U'行' && /* 行业“大脑” */
                            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, end, &group);
        const bool deed = people && end > noun.start + 1 &&
                          strcmp(qz_parts_of_speech[tokens->items[i].pos], "v") == 0 &&
                          qz_parts_of_speech[tokens->items[i - 1].pos][0] == 'n' &&
                          strpbrk(qz_parts_of_speech[tokens->items[i + 1].pos], "vn") &&
                          !qz_begins_set(binding, tokens->items[i].span.end, QZ_SET_STAFF) && /* 退休|人员 */
                          tokens->items[i].span.end - end > 1;
        const bool where = /* 4项成果|全国|复制推广 */
            end > noun.start + 1 && at(binding, end) == U'全' &&
            qz_parts_of_speech[tokens->items[i + 1].pos][0] == 'v' &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_SUBJECT, end, tokens->items[i].span.end, &verb) &&
            verb.span.end == tokens->items[i].span.end;
        if (ranked || quoted || deed ||
            where) /* 7家渔企|位列全国50强, 7所高校|“双一流”创建, 6万名农民|消除风险 */
            return (qz_span){noun.start, end - (at(binding, end - 1) == U'“')};
        if (strcmp(qz_parts_of_speech[tokens->items[i].pos], "v") == 0 &&
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, end, noun.end, &verb) &&
            qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, end, &group) &&
            !qz_word_before(binding, QZ_LIST_HEADS, 0, noun, noun.end, &head) &&
            !qz_word_before(binding, QZ_LIST_MEASURES, 0, noun, noun.end, &head) &&
            !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GENERIC, noun, noun.end, &head))
            return (qz_span){noun.start, end};
    }
    return noun;
}

/* 授予37项成果|国家科技奖: what was awarded has its name behind the counted. */
static qz_span without_award(const qz_binding *binding, qz_span noun)
{
    if (noun.end > noun.start + 4 && (at(binding, noun.end - 1) == U'奖'))
        for (uint32_t k = noun.start + 2; k + 4 < noun.end; k++)
            if (qz_text_starts(binding->text, k, U"国家") || qz_text_starts(binding->text, k, U"中华人民"))
                return (qz_span){noun.start, k};
    return noun;
}

/* 1名代表|组成: what the counted do at the end of the clause; but 实施6项科技攻关, 完成37栋危房加固: the
 * object of a verb. */
static qz_span without_deed(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t last = qz_span_empty(noun) ? 0 : qz_figure_token_at(binding, noun.end - 1);
    if (last == 0 || last >= tokens->count || tokens->items[last].span.start <= noun.start ||
        tokens->items[last].span.end != noun.end || qz_is_han(at(binding, noun.end)))
        return noun;
    qz_match verb;
    if (noun.start == frame->right.start && !frame->makes && !counts_people(frame) &&
        !qz_span_empty(frame->left) &&
        (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, frame->left.end, &verb) ||
         qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left.start, frame->left.end, &verb) ||
         (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, frame->left, frame->left.end, &verb) &&
          qz_text_starts(binding->text, verb.span.start, U"完成"))) &&
        !qz_text_starts(binding->text, verb.span.start, U"导致") &&
        !qz_text_starts(binding->text, verb.span.start, U"造成"))
        return noun;
    qz_match aspect; /* 首创|举措: the dictionary's verb is a noun */
    const bool deed = strcmp(qz_parts_of_speech[tokens->items[last].pos], "v") == 0 &&
                      qz_parts_of_speech[tokens->items[last - 1].pos][0] == 'n' &&
                      !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ASPECT, noun, noun.end, &aspect);
    return deed ? (qz_span){noun.start, tokens->items[last].span.start} : noun;
}

/* 19个行业|增加值|实现增长, 53个渔市|客流量、…: what is said of the counted is not counted. */
static qz_span without_measure(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    qz_match measure, behind, average;
    const qz_span whole = noun;
    if (qz_word_before(binding, QZ_LIST_BASES, 0, noun, noun.end, &average) ||
        (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun, noun.end, &average) &&
         qz_text_starts(binding->text, average.span.start, U"平均")))
        noun.end = average.span.start; /* 110家工厂|生产效率|平均提升 */
    const qz_span rest = {whole.end, frame->right.end};
    const uint8_t next_class = frame->touches ? frame[1].figure.number.unit_class : 0;
    const bool of_next = whole.end == frame->right.end && /* 21个渔区|进出口额|1.8万亿元 */
                         (next_class == QZ_UNIT_MONEY || next_class == QZ_UNIT_AMOUNT);
    if (frame->figure.number.unit_class != QZ_UNIT_COUNT || noun.end >= binding->sentence.end ||
        !qz_word_before(binding, QZ_LIST_MEASURES, of_next ? 0 : QZ_TAIL, noun, noun.end, &measure) ||
        measure.span.start < noun.start + 2 || !qz_noun_only_measures(binding, measure.span))
        return whole;
    const char32_t next = at(binding, whole.end);
    const bool said =
        of_next || next == U'占' || next == U'、' ||
        qz_word_after(binding, QZ_LIST_BASES, 0, rest.start, rest.end, &behind) ||
        qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, rest.start, rest.end, &behind) ||
        qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, rest.start, rest.end, &behind);
    if (!said)
        return whole;
    noun.end = measure.span.start; /* 商圈|日均|客流量, 工厂的|生产效率 */
    if (qz_word_before(binding, QZ_LIST_BASES, 0, noun, noun.end, &average))
        noun.end = average.span.start;
    noun.end -= noun.end > noun.start + 2 && at(binding, noun.end - 1) == U'的';
    return noun;
}

/* 由8.7:41.2:50.1|优化|调整|为…, 由51家|整合|为…: what became of it, verbs alone. */
static qz_span without_change(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    uint32_t token = qz_figure_token_at(binding, noun.start);
    if (qz_span_empty(noun) || token >= tokens->count || tokens->items[token].span.start != noun.start ||
        at(binding, noun.start - 1) == U'的') /* 37年的|改革实践|为… */
        return noun;
    while (token < tokens->count && tokens->items[token].span.start < noun.end &&
           qz_parts_of_speech[tokens->items[token].pos][0] == 'v')
        token++;
    const uint32_t end = token < tokens->count ? tokens->items[token].span.start : noun.start;
    const char32_t next = at(binding, end);
    const bool becomes =
        end > noun.start && noun.end <= end + 1 && (next == U'为' || next == U'至' || next == U'到');
    return becomes ? (qz_span){noun.start, noun.start} : noun;
}

/* 74个城市|细颗粒物年均浓度|下降9%: the group ends where what the next figure measures begins. */
static qz_span group_measured(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    qz_match match;
    if (!frame->touches || frame->figure.number.unit_class != QZ_UNIT_COUNT || qz_span_empty(noun) ||
        noun.start != frame->right.start || qz_span_empty(frame[1].noun) ||
        (!frame[1].makes && frame[1].figure.number.unit_class != QZ_UNIT_PERCENT) ||
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, frame[1].noun, frame[1].noun.end, &match) ||
        !qz_noun_only_measures(binding, match.span))
        return noun;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.end < noun.end; i++)
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, tokens->items[i].span.end, &match))
            return (qz_span){noun.start, tokens->items[i].span.end};
    return noun;
}

/* 14个市州|空气质量达标: the districts are counted, not what each of them has; but 12个县区融媒体中心. */
static qz_span districts_alone(const qz_binding *binding, qz_span noun)
{
    qz_match head;
    const uint32_t end = qz_set_end(binding->lexicon, binding->text, noun.start, QZ_SET_DISTRICTS);
    if (end > noun.start && end < noun.end && at(binding, end) != U'级' &&
        !qz_text_has(binding->text, end, noun.end, U'的') &&
        !qz_word_before(binding, QZ_LIST_HEADS, 0, noun, noun.end, &head))
        noun.end = end;
    return noun;
}

/* 30个城市房价|上涨: does a movement follow? */
static bool moves_behind(const qz_binding *binding, uint32_t end)
{
    qz_match movement;
    return qz_begins_set(binding, end, QZ_SET_STANDS) ||
           (qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, end, binding->sentence.end,
                          &movement) &&
            movement.span.end > end + 1);
}

/* 22条排水沟|整治率|达100%: a rate that no list has; its end where there is none. */
static uint32_t rate_start(const qz_binding *binding, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (noun.end < noun.start + 5 || at(binding, noun.end - 1) != U'率')
        return noun.end;
    qz_match group;
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.end + 2 < noun.end; i++)
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_GROUP, noun, tokens->items[i].span.end, &group))
            return tokens->items[i].span.end; /* 7个城市|渔获母港交付率 */
    uint32_t token = qz_figure_token_at(binding, noun.end - 1);
    token -= token > 0 && tokens->items[token].span.start + 1 == noun.end; /* 整治|率 */
    const uint32_t start = tokens->items[token].span.start;
    return start > noun.start + 1 ? start : noun.end;
}

/* 12条产业链|占比|达84%, 3家渔企|利润率|达12%: what is counted ends before what is measured of it. */
static uint32_t before_measure(const qz_binding *binding, const qz_frame *frame, qz_span right)
{
    qz_match measure;
    const uint8_t next = frame->touches ? frame[1].figure.number.unit_class : 0;
    const uint32_t rate = next == QZ_UNIT_PERCENT ? rate_start(binding, right) : right.end;
    if (qz_noun_right_first(frame) && rate < right.end)
        return rate;
    if (qz_noun_right_first(frame) && right.end > right.start + 2 &&
        (frame->touches ? next == QZ_UNIT_PERCENT || next == QZ_UNIT_MONEY || next == QZ_UNIT_AMOUNT ||
                              next == QZ_UNIT_INDEX
                        : moves_behind(binding, right.end)) &&
        qz_word_before(binding, QZ_LIST_MEASURES, 0, right, right.end, &measure) &&
        measure.span.end > measure.span.start + 1 &&
        (qz_noun_only_measures(binding, measure.span) || at(binding, measure.span.end - 1) == U'口' ||
         qz_cell_choice(binding->lexicon, measure.sense, QZ_MEASURE_ROLE) == QZ_GROWTH_NOUN)) {
        uint32_t start = measure.span.start;
        start -= start > right.start && at(binding, start - 1) == U'总'; /* 项目|总投资, 国家|进出口 */
        return start > right.start ? start : right.end;
    }
    return right.end;
}

/* 37万渔村人口|用电问题: those who had it are counted; but 解决37个居民问题: here the problems are. */
static qz_span without_trouble(const qz_binding *binding, const qz_frame *frame, qz_span noun)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    if (qz_span_empty(noun) || !(frame->figure.number.unit_class == 0 || counts_people(frame)) ||
        !qz_ends_set(binding, noun.end, QZ_SET_TROUBLE))
        return noun;
    uint32_t people = noun.end; /* 渔业企业|退休人员|住房问题: the last ones */
    for (uint32_t i = qz_figure_token_at(binding, noun.start);
         i < tokens->count && tokens->items[i].span.end + 2 < noun.end; i++)
        if (tokens->items[i].span.end > noun.start + 1 &&
            (qz_ends_set(binding, tokens->items[i].span.end, QZ_SET_PEOPLE) ||
             qz_ends_set(binding, tokens->items[i].span.end, QZ_SET_DOER)))
            people = tokens->items[i].span.end;
    return (qz_span){noun.start, people};
}

qz_span qz_noun_alone(const qz_binding *binding, uint32_t i, qz_span noun)
{
    const qz_frame *frame = &binding->frames[i];
    noun = without_deed(binding, frame, before_deed(binding, i, noun));
    noun = group_measured(binding, frame, without_measure(binding, frame, noun));
    if (qz_number_has_unit(&frame->figure.number, "个"))
        noun = districts_alone(binding, noun);
    noun = group_alone(binding, frame, without_change(binding, without_award(binding, noun)));
    noun = without_trouble(binding, frame, noun);
    noun.end = before_measure(binding, frame, noun);
    if (noun.end > noun.start + 2 && at(binding, noun.end - 1) == U'总')
        noun.end--; /* 17个项目|总投资37亿元 */
    return noun;
}
