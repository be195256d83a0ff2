/*
 * The movement that a figure tells: the verb before it (增长, 提高到), behind it (8%的增长), at the beginning
 * of its piece (新增A30家), beside a rank, or that of the figure before in a list.
 */
#include "extract/figures_name.h"

#include <string.h>

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* Remove one word of the kind from the end of the noun. */
static bool strip(qz_binding *binding, qz_frame *frame, qz_list list, uint32_t role, qz_span *taken)
{
    qz_match match;
    if (!qz_word_before(binding, list, role, frame->left, frame->noun.end, &match) ||
        (role == QZ_ADVERB && qz_noun_laid_out(binding, frame, frame->noun.end)))
        return false;
    const uint32_t token = qz_figure_token_at(binding, match.span.start);
    if (match.span.end - match.span.start == 1 && token < binding->analysis->tokens.count &&
        binding->analysis->tokens.items[token].span.start != match.span.start)
        return false; /* the 能 of 产能 */
    frame->noun.end = match.span.start;
    *taken = match.span;
    return true;
}

void qz_take_movement(qz_binding *binding, qz_frame *frame, const qz_match *match)
{
    frame->movement = match->span;
    frame->figure.direction = (uint8_t)qz_cell_choice(binding->lexicon, match->sense, QZ_MOVEMENT_DIRECTION);
    frame->makes = (uint8_t)qz_cell_choice(binding->lexicon, match->sense, QZ_MOVEMENT_MAKES);
    qz_figure_explain(binding, frame, QZ_WHY_DIRECTION, match->span);
}

/* 增加到2013年的37亿元, 提高到2024年95%: the time between the verb and its number. */
static uint32_t before_time(const qz_binding *binding, const qz_frame *frame)
{
    const uint32_t end = frame->noun.end;
    qz_span period;
    if (end < frame->left.start + 2 ||
        !qz_figure_period_beside(binding, end - (at(binding, end - 1) == U'的'), true, &period))
        return end;
    /* the 到 of 增加到2012年 may be read as that of 到2012年 */
    const char32_t first = at(binding, period.start);
    period.start += first == U'到' || first == U'至';
    return period.start > frame->left.start ? period.start : end;
}

/* 整合提升|1000个渔业服务站: a count of what is made better; but 排名提升5个位次. */
static bool betters_things(const qz_binding *binding, const qz_frame *frame, qz_span verb)
{
    const qz_span right = frame->right;
    if (frame->figure.number.unit_class != QZ_UNIT_COUNT || verb.end != frame->left.end ||
        verb.end != verb.start + 2 ||
        !(qz_text_starts(binding->text, verb.start, U"提升") ||
          qz_text_starts(binding->text, verb.start, U"加快")) ||
        right.end < right.start + 2)
        return false;
    return !qz_begins_set(binding, right.start, QZ_SET_STEP);
}

/* 渔价上涨|达31.8%: by how much; but 覆盖率提升|达95%. */
static bool grows_by(const qz_binding *binding, const qz_frame *frame, uint32_t reaches)
{
    qz_match match;
    return frame->figure.number.unit_class == QZ_UNIT_PERCENT && reaches + 1 == frame->left.end &&
           !qz_word_within(binding, QZ_LIST_MEASURES, QZ_RATE_NOUN, frame->left, &match) &&
           !qz_word_within(binding, QZ_LIST_MEASURES, QZ_SHARE_NOUN, frame->left, &match);
}

static bool is_inside_word(const qz_binding *binding, uint32_t position)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, position);
    return token < tokens->count && tokens->items[token].span.start < position;
}

static bool movement_before(qz_binding *binding, qz_frame *frame)
{
    qz_match match;
    const uint32_t end = before_time(binding, frame);
    uint32_t stop = end;
    bool arrives = false;
    while (stop > frame->left.start) {
        const char32_t c = at(binding, stop - 1);
        if (c == U'达' && grows_by(binding, frame, stop - 1))
            ; /* 上涨|达|31.8% */
        else if (c == U'到' || c == U'至' || c == U'为' || c == U'达')
            arrives = true;
        else if (c != U'了' && c != U' ')
            break;
        stop--;
    }
    /* 提高到 is in the list, 提高 with 到 behind it is not always */
    if (!qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, frame->left, end, &match) &&
        !(stop < end && qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, frame->left, stop, &match)))
        return false;
    if (match.span.end == match.span.start + 1 && is_inside_word(binding, match.span.start))
        return false; /* 起降|37架次 */
    qz_match verb;    /* 新建提升: no movement but one verb */
    if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, match.span.end, &verb) &&
        verb.span.start < match.span.start)
        return false;
    if (betters_things(binding, frame, match.span))
        return false;
    qz_take_movement(binding, frame, &match);
    if (arrives && match.span.end == stop && stop < end)
        frame->makes = QZ_MAKES_LEVEL;
    frame->noun.end = match.span.start;
    return true;
}

/* 能耗|节约|37%; but 节约|37%|的成本 is a share of what is saved. */
static bool percent_saved(const qz_binding *binding, qz_frame *frame)
{
    qz_match save;
    if (frame->figure.number.unit_class != QZ_UNIT_PERCENT ||
        (!qz_span_empty(frame->right) && at(binding, frame->right.start) == U'的') ||
        !qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_SAVE, frame->noun, frame->noun.end, &save))
        return false;
    frame->makes = QZ_MAKES_GROWTH;
    frame->movement = save.span;
    frame->figure.direction = QZ_DOWN;
    frame->noun.end = save.span.start;
    return true;
}

/* 压减时间58%, 平均压缩材料40%: a verb with a short object and its percentage. */
static bool percent_moved_ahead(qz_binding *binding, qz_frame *frame)
{
    enum { LONGEST_OBJECT = 6, LONGEST_CUT = 18 }; /* 削减中央政府层面设立的涉企收费项目60% */
    qz_span noun = frame->noun;
    qz_match match;
    while (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, noun.start, noun.end, &match) &&
           match.span.end - match.span.start > 1)
        noun.start = match.span.end;
    const bool fraction = frame->figure.number.class == QZ_NUMBER_FRACTION; /* 减少审批事项三分之一 */
    if ((!fraction && (frame->figure.number.unit_class != QZ_UNIT_PERCENT || frame->figure.number.han)) ||
        noun.end != frame->left.end ||
        !qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, noun.start, noun.end, &match) ||
        match.span.end - match.span.start < 2 || noun.end == match.span.end ||
        noun.end - match.span.end >
            (qz_cell_choice(binding->lexicon, match.sense, QZ_MOVEMENT_DIRECTION) == QZ_DOWN
                 ? LONGEST_CUT
                 : LONGEST_OBJECT) ||
        qz_word_within(binding, QZ_LIST_MEASURES, QZ_RATE_NOUN, noun, &(qz_match){.sense = 0}) ||
        qz_word_within(binding, QZ_LIST_MEASURES, QZ_SHARE_NOUN, noun, &(qz_match){.sense = 0}) ||
        (fraction && qz_cell_choice(binding->lexicon, match.sense, QZ_MOVEMENT_DIRECTION) != QZ_DOWN))
        return false;
    qz_take_movement(binding, frame, &match);
    frame->makes = QZ_MAKES_GROWTH;
    frame->noun.start = match.span.end;
    return true;
}

/* 城镇新增就业: the word or measure that begins at or before `start` and reaches farthest. */
static qz_span farthest_term(const qz_binding *binding, qz_span noun, uint32_t start)
{
    qz_span term = {noun.start, noun.start};
    for (uint32_t k = noun.start; k <= start; k++) {
        qz_match longest;
        if (qz_spot_longest(binding->lexicon, binding->text, k, noun.end,
                            QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES), &longest) &&
            longest.span.end > term.end)
            term = longest.span;
    }
    return term;
}

/* 退役渔民、渔区青年|新增就业: those of whom the measure that begins with the verb is; nouns alone. */
static bool are_groups(const qz_binding *binding, qz_span words)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    for (uint32_t i = qz_figure_token_at(binding, words.start);
         i < tokens->count && tokens->items[i].span.start < words.end; i++) {
        const char *pos = qz_parts_of_speech[tokens->items[i].pos];
        const char32_t c = at(binding, tokens->items[i].span.start);
        const bool describes = pos[0] == 'v' && tokens->items[i].span.end < words.end; /* 退役|渔民 */
        if (c != U'、' && c != U'和' &&
            (tokens->items[i].class != QZ_TOKEN_HAN || (pos[0] && pos[0] != 'n' && !describes)))
            return false;
    }
    return words.end > words.start + 1;
}

/* 压减渔船|至|37艘: does 至 stand before the number as a word, and not as the end of one (甚至, 降至)? */
static bool arrives(const qz_binding *binding, uint32_t number)
{
    const uint32_t token = qz_figure_token_at(binding, number - 1);
    return at(binding, number - 1) == U'至' &&
           binding->analysis->tokens.items[token].span.start == number - 1;
}

/* 新增省级平台30个: at the beginning of the piece, behind time and adverbs. */
static bool movement_ahead(qz_binding *binding, qz_frame *frame)
{
    const uint8_t class = frame->figure.number.unit_class;
    if (class == QZ_UNIT_PERCENT || class == QZ_UNIT_POINT || class == QZ_UNIT_RANK ||
        frame->figure.number.class == QZ_NUMBER_FRACTION || /* 新增森林面积的四分之一 */
        qz_number_is_age(&frame->figure.number))            /* 新增3岁以下儿童托位 */
        return false;
    qz_match match;
    const qz_span noun = frame->noun;
    if (class == QZ_UNIT_MONEY && noun.end > noun.start + 1 &&
        (at(binding, noun.start) == U'每' || at(binding, noun.start + 1) == U'每'))
        return false; /* 按每个新增床位3700元标准 */
    for (uint32_t start = noun.start; start < noun.end && start - noun.start < 24; start++) {
        if (!qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, start, noun.end, &match))
            continue;
        if (!qz_figure_ends_token(binding, match.span.end) || at(binding, match.span.end) == U'的')
            continue; /* 增加值; 新增的企业: a property of the thing */
        if (class != QZ_UNIT_MONEY && qz_begins_set(binding, match.span.start, QZ_SET_REPRICE))
            continue;
        qz_take_movement(binding, frame, &match);
        frame->makes = arrives(binding, frame->figure.number.span.start) ? QZ_MAKES_LEVEL : QZ_MAKES_CHANGE;
        const qz_span term =
            farthest_term(binding, noun, start); /* a measure of its own that holds the verb */
        const bool holds = term.start <= start && term.end > match.span.end;
        if (!holds || term.start < start || !are_groups(binding, (qz_span){noun.start, start}))
            frame->noun.start = holds ? term.start : match.span.end;
        return true;
    }
    return false;
}

/* 规模跃居世界第二位, 继续保持全省第3位: the field of the ranking stands between. */
static bool movement_at_rank(qz_binding *binding, qz_frame *frame)
{
    if (frame->figure.number.unit_class != QZ_UNIT_RANK)
        return false;
    uint32_t end = frame->noun.end;
    qz_match field, match;
    for (int times = 0; times < 4; times++) {
        if (qz_word_before(binding, QZ_LIST_MOVEMENTS, 0, frame->left, end, &match)) {
            qz_take_movement(binding, frame, &match);
            frame->noun.end = match.span.start;
            return true;
        }
        if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_RANK, frame->left, end, &field))
            break;
        end = field.span.start;
    }
    enum { LONGEST_FIELD = 10 }; /* 稳居发展中国家首位 */
    const uint32_t limit = end - frame->left.start > LONGEST_FIELD ? end - LONGEST_FIELD : frame->left.start;
    for (uint32_t start = end; start > limit; start--)
        if (qz_word_after(binding, QZ_LIST_MOVEMENTS, 0, start - 1, end, &match) &&
            at(binding, match.span.end - 1) == U'居') {
            qz_take_movement(binding, frame, &match);
            frame->noun.end = match.span.start;
            return true;
        }
    return false;
}

static bool unit_can_change(const qz_number *number)
{
    return number->class != QZ_NUMBER_ORDINAL || number->unit_class == QZ_UNIT_RANK;
}

/* 新增A20家、带动就业300人, 新增7个、累计达到37个. */
static bool has_own_verb(const qz_binding *binding, qz_span left)
{
    qz_match match;
    if (left.end >= left.start + 2 && qz_text_starts(binding->text, left.end - 2, U"达到"))
        return true;
    while (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_ADVERB, left.start, left.end, &match) &&
           match.span.end - match.span.start > 1 && match.span.end < left.end)
        left.start = match.span.end;
    return (qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_VERB, left.start, left.end, &match) ||
            qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_LIGHT_VERB, left.start, left.end, &match)) &&
           match.span.end - match.span.start > 1;
}

/* 城镇新增就业86万人: the movement is part of what is measured, and of nothing behind it. */
static bool moves_within(const qz_frame *frame)
{
    return frame->movement.start >= frame->noun.start && frame->movement.end <= frame->noun.end;
}

static bool begins_with_verb(const qz_binding *binding, qz_span phrase)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    const uint32_t token = qz_figure_token_at(binding, phrase.start);
    return token < tokens->count && qz_parts_of_speech[tokens->items[token].pos][0] == 'v';
}

/* 年内|新增… */
static uint32_t behind_time(const qz_binding *binding, uint32_t start)
{
    qz_span period;
    return qz_figure_period_beside(binding, start, false, &period) ? period.end : start;
}

/* 新增渔道63公里，其中高速渔道3公里: a part of the same. */
static bool is_of_those(const qz_binding *binding, uint32_t start)
{
    return qz_text_starts(binding->text, start, U"其中") ||
           (start > binding->sentence.start + 2 && qz_text_starts(binding->text, start - 3, U"其中,"));
}

static bool is_part_of(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    const char *unit = frame->figure.number.unit, *other = before->figure.number.unit;
    return before->makes == QZ_MAKES_CHANGE && !moves_within(before) && unit && other &&
           strcmp(unit, other) == 0 && is_of_those(binding, frame->left.start) &&
           frame->noun.end == frame->left.end && !has_own_verb(binding, frame->left);
}

/* 新增装机3万千瓦、发电量超30亿度: a total that is compared is not new. */
static bool is_total(const qz_binding *binding, const qz_frame *frame)
{
    qz_match measure;
    return frame->noun.end < frame->left.end &&
           qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->noun, frame->noun.end, &measure);
}

/* 新增渔船20艘，渔具300件: a clause of a noun and its number only goes on with the verb before it. */
static bool follows_as_item(const qz_binding *binding, const qz_frame *frame, const qz_frame *before)
{
    enum { LONGEST_GROUP = 6 }; /* 新培育渔工3万人，渔民就地就近就业86万人: of others */
    const bool people = qz_number_has_unit(&frame->figure.number, "人");
    const qz_number *number = &frame->figure.number;
    qz_match match;
    return number->unit_class == QZ_UNIT_COUNT && before->figure.number.unit_class == QZ_UNIT_COUNT &&
           before->makes == QZ_MAKES_CHANGE && !moves_within(before) &&
           before->movement.start <= behind_time(binding, before->left.start) &&
           qz_span_empty(before->right) && qz_span_empty(frame->right) && /* but 县外|12所大学… */
           frame->left.start == before->figure.number.span.end + 1 &&
           at(binding, before->figure.number.span.end) == U',' && frame->noun.end == frame->left.end &&
           frame->left.end > frame->left.start + 1 &&
           (!people || frame->left.end - frame->left.start <= LONGEST_GROUP) &&
           !has_own_verb(binding, frame->left) &&
           !qz_word_within(binding, QZ_LIST_BOUNDARIES, QZ_VERB, frame->left, &match) &&
           !begins_with_verb(binding, frame->left) &&
           !(qz_word_before(binding, QZ_LIST_MEASURES, 0, frame->left, frame->left.end, &match) &&
             qz_noun_only_measures(binding, match.span)); /* 新增渔船20艘，总量300艘 */
}

/* 提高到|每月|815元, 提高到|每人每年|640元, 增加到|人均|280元: of what one is said stands between the verb
 * and its number. The 到 is the verb's, though it may be read as that of 到每月. */
static uint32_t before_each(const qz_binding *binding, const qz_frame *frame)
{
    uint32_t end = frame->noun.end;
    qz_span period;
    qz_match each;
    if (qz_figure_period_beside(binding, end, true, &period)) {
        const char32_t first = at(binding, period.start);
        period.start += first == U'到' || first == U'至';
        if (at(binding, period.start) == U'每' && period.start > frame->left.start)
            end = period.start;
    }
    if (!qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_EACH, frame->left, end, &each) ||
        each.span.start == frame->left.start)
        return end;
    const char32_t arrives = at(binding, each.span.start - 1);
    return arrives == U'到' || arrives == U'至' || arrives == U'为' || arrives == U'达' ? each.span.start
                                                                                        : end;
}

/* 提升|37座渔港装卸能力, 降低|300万户渔企负担: what is bettered is theirs, and their number stays. */
static bool betters_them(const qz_binding *binding, const qz_frame *frame)
{
    const char32_t verb = at(binding, frame->movement.start);
    const qz_span right = frame->right;
    if ((frame->figure.number.unit_class && frame->figure.number.unit_class != QZ_UNIT_COUNT) ||
        right.end < right.start + 4 || frame->makes == QZ_MAKES_LEVEL ||
        (verb != U'提' && verb != U'降' && verb != U'减'))
        return false;
    return qz_ends_set(binding, right.end, QZ_SET_QUALITY);
}

static void find_movement(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    if (!unit_can_change(&frame->figure.number))
        return;
    qz_span taken;
    qz_match grown;
    const uint32_t last = frame->noun.end;
    if (frame->figure.number.unit_class == QZ_UNIT_COUNT && last > frame->left.start + 1 &&
        at(binding, last - 1) == U'的' &&
        qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_GROWTH, frame->left, last - 1, &grown) &&
        !qz_word_before(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, frame->left, last - 1, &grown))
        return; /* 促进增长的|十项措施 */
    if (qz_grown_behind(binding, frame)) {
        while (strip(binding, frame, QZ_LIST_MOVEMENTS, 0, &taken) ||
               strip(binding, frame, QZ_LIST_BOUNDARIES, QZ_ADVERB, &taken))
            ;
        return;
    }
    for (int times = 0; times < 4; times++) { /* 增长均超过, 提高约: adverbs between verb and number */
        qz_figure_strip_blanks(binding, frame);
        frame->noun.end = before_each(binding, frame);
        if (movement_before(binding, frame)) {
            if (betters_them(binding, frame))
                frame->makes = frame->figure.direction = 0;
            return;
        }
        if (!strip(binding, frame, QZ_LIST_BOUNDARIES, QZ_ADVERB, &taken))
            break;
    }
    if (movement_at_rank(binding, frame) || qz_moved_behind(binding, frame) ||
        percent_saved(binding, frame) || percent_moved_ahead(binding, frame) ||
        movement_ahead(binding, frame))
        return;
    if (before && (frame->listed ||
                   (frame->joined && before->makes == QZ_MAKES_CHANGE &&
                    before->figure.number.unit_class != QZ_UNIT_PERCENT && !moves_within(before) &&
                    !has_own_verb(binding, frame->left) && !is_total(binding, frame)) ||
                   is_part_of(binding, frame, before) || follows_as_item(binding, frame, before))) {
        frame->makes = before->makes;
        frame->figure.direction = before->figure.direction;
        frame->movement = before->movement;
    }
}

/* 新增|3岁以下|儿童托位, 扩展至|16岁|青年: an age is of those behind it, and does not move. */
static bool tells_who(const qz_frame *frame)
{
    return qz_number_has_unit(&frame->figure.number, "岁") && !qz_span_empty(frame->right);
}

void qz_figure_move(qz_binding *binding, qz_frame *frame, const qz_frame *before)
{
    find_movement(binding, frame, before);
    if (tells_who(frame))
        frame->makes = frame->figure.direction = 0;
    qz_match moved; /* 新增|3岁以下儿童托位|37个 */
    if (before && tells_who(before) && before->touches && !frame->makes && !qz_span_empty(before->movement) &&
        qz_word_after(binding, QZ_LIST_MOVEMENTS, QZ_MAKES_CHANGE, before->movement.start,
                      before->movement.end, &moved))
        qz_take_movement(binding, frame, &moved);
    if (!frame->figure.direction && frame->figure.number.unit_class != QZ_UNIT_RANK)
        qz_figure_record(binding, frame, before);
}
