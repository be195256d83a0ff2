/*
 * Names go on with which part of them is meant: 澄江铁路|浙江段, 文化公园|二期, 澄川地铁|1号线|北段,
 * 中欧班列(西安), 示范县(区), 卫生部|药政司, 市政府|第20次常务会议. Each is a candidate of its own, longer
 * than the name.
 */
#include "extract/entities_find.h"

static char32_t at(const qz_search *search, uint32_t position)
{
    return position < search->span.end ? search->text->folded[position] : 0;
}

static bool is_one_of(char32_t character, const char32_t *set)
{
    for (; *set; set++)
        if (*set == character)
            return true;
    return false;
}

/* A place of the list that begins at `start`: its end, or `start`. */
static uint32_t place_end(const qz_search *search, uint32_t start)
{
    qz_match place;
    return qz_spot_longest(search->lexicon, search->text, start, search->span.end, QZ_IN(QZ_LIST_PLACES),
                           &place)
               ? place.span.end
               : start;
}

/* 1号线, 12号线: its end, or `start`. */
static uint32_t line_end(const qz_search *search, uint32_t start)
{
    uint32_t end = start;
    while (end < start + 2 && qz_is_digit(at(search, end)))
        end++;
    return end > start && qz_text_starts(search->text, end, U"号线") ? end + 2 : start;
}

/* (西安), (厦门段), (区): its end, or `start`. */
static uint32_t bracket_end(const qz_search *search, uint32_t start, uint8_t kind)
{
    if (at(search, start) != U'(')
        return start;
    uint32_t end = start + 1;
    if (kind == QZ_HONOUR)
        end += is_one_of(at(search, end), U"县区市");
    else
        end = place_end(search, end);
    end += end > start + 1 && kind == QZ_PLATFORM && at(search, end) == U'段';
    return end > start + 1 && at(search, end) == U')' ? end + 1 : start;
}

/* 澄北高铁|澄后|段: two towns by one character each, behind a line; its end, or `start`. */
static uint32_t stretch_end(const qz_search *search, uint32_t start)
{
    return start > search->span.start + 2 && qz_search_ends_set(search, start, QZ_SET_RAIL_AND_ROAD) &&
                   qz_is_han(at(search, start)) && qz_is_han(at(search, start + 1)) &&
                   at(search, start + 2) == U'段'
               ? start + 3
               : start;
}

static uint32_t part_end(const qz_search *search, uint32_t start, uint8_t kind)
{
    const uint32_t bracket = bracket_end(search, start, kind);
    if (bracket > start || kind != QZ_PLATFORM)
        return bracket;
    const char32_t next = at(search, start + 1);
    if ((next == U'期' && is_one_of(at(search, start), U"一二三四")) ||
        (next == U'段' && is_one_of(at(search, start), U"东南西北中")))
        return start + 2;
    uint32_t place = place_end(search, start);
    if (place > start && (at(search, place) == U'至' || at(search, place) == U'到')) { /* 杭州|至|舟山|段 */
        const uint32_t other = place_end(search, place + 1);
        place = other > place + 1 && at(search, other) == U'段' ? other : place;
    }
    if (place > start && at(search, place) == U'段')
        return place + 1;
    const uint32_t stretch = stretch_end(search, start);
    return stretch > start ? stretch : line_end(search, start);
}

/* 卫生部|药政司, 水利部|信息局, 海关总署|广东分署: a part of the organ, within three words; its end, or
 * `start`. */
static uint32_t office_end(const qz_search *search, uint32_t start)
{
    enum { MOST_WORDS = 3 };
    const uint32_t token = qz_search_token(search, start);
    const uint32_t place = place_end(search, start);
    if (place > start &&
        (qz_text_starts(search->text, place, U"分署") || qz_text_starts(search->text, place, U"分局")))
        return place + 2;
    if (place > start && qz_text_starts(search->text, place, U"监管局"))
        return place + 3;
    for (uint32_t i = token; i < token + MOST_WORDS && i < search->tokens.count; i++) {
        const qz_token *word = &search->tokens.items[i];
        const char *pos = qz_parts_of_speech[word->pos];
        if (word->class != QZ_TOKEN_HAN || pos[0] == 'v' || pos[0] == 'd' ||
            qz_text_starts(search->text, word->span.start, U"会同") || pos[0] == 'u' || pos[0] == 'p' ||
            pos[0] == 'c')
            return start;
        const uint32_t end = word->span.end;
        if (end < start + 3)
            continue;
        if (at(search, end - 1) == U'司' ||
            (at(search, end - 1) == U'局' && at(search, start - 1) == U'部') ||
            qz_text_starts(search->text, end - 2, U"分局") || qz_text_starts(search->text, end - 2, U"分署"))
            return end;
    }
    return start;
}

/* 市政府|第20次|常务会议: the meeting of an organ; its end, or `start`. */
static uint32_t sitting_end(const qz_search *search, uint32_t start)
{
    enum { LONGEST_COUNT = 6 };
    if (at(search, start) != U'第')
        return start;
    uint32_t end = start + 1;
    while (end - start < LONGEST_COUNT && at(search, end) && at(search, end) != U'次')
        end++;
    if (at(search, end) != U'次')
        return start;
    const uint32_t sitting = qz_set_end(search->lexicon, search->text, end + 1, QZ_SET_SITTING);
    return sitting > end + 1 ? sitting : start;
}

/* 澄川大学|澄江校区, 市医院|天塔院区: the part of a school or hospital; its end, or `start`. */
static uint32_t campus_end(const qz_search *search, uint32_t start)
{
    enum { LONGEST_PLACE = 5 };
    for (uint32_t end = start; end < start + LONGEST_PLACE && qz_is_han(at(search, end)); end++)
        if (qz_text_starts(search->text, end, U"校区") || qz_text_starts(search->text, end, U"院区"))
            return end > start ? end + 2 : start;
    return start;
}

/* 春晚|澄川|分会场: where a part of the meeting is held; its end, or `start`. */
static uint32_t venue_end(const qz_search *search, uint32_t start)
{
    const uint32_t place = place_end(search, start);
    return place > start && (qz_text_starts(search->text, place, U"分会场") ||
                             qz_text_starts(search->text, place, U"主会场"))
               ? place + 3
               : start;
}

static void push_of_organ(qz_search *search, const qz_name *organ)
{
    const uint32_t office = office_end(search, organ->span.end),
                   sitting = sitting_end(search, organ->span.end);
    if (office > organ->span.end)
        qz_search_push(search, (qz_span){organ->span.start, office}, QZ_GOVERNMENT, organ->rank, NULL, NULL,
                       "part");
    if (sitting > organ->span.end)
        qz_search_push(search, (qz_span){organ->span.start, sitting}, QZ_MEETING, organ->rank, NULL, NULL,
                       "sitting");
}

void qz_find_parts(qz_search *search, uint32_t first)
{
    const uint32_t last = search->names->count;
    for (uint32_t i = first; i < last; i++) {
        const qz_name name = search->names->items[i];
        if (name.kind == QZ_GOVERNMENT)
            push_of_organ(search, &name);
        const uint32_t venue = name.kind == QZ_MEETING ? venue_end(search, name.span.end) : name.span.end;
        if (venue > name.span.end)
            qz_search_push(search, (qz_span){name.span.start, venue}, QZ_MEETING, name.rank, NULL, NULL,
                           "part");
        const uint32_t campus =
            name.kind == QZ_INSTITUTION ? campus_end(search, name.span.end) : name.span.end;
        if (campus > name.span.end)
            qz_search_push(search, (qz_span){name.span.start, campus}, QZ_INSTITUTION, name.rank, NULL, NULL,
                           "part");
        const char32_t word = at(search, name.span.end - 1);
        const bool plant = name.kind == QZ_ENTERPRISE && (word == U'厂' || word == U'站');
        if (plant && at(search, name.span.end + 1) == U'期' && /* 澄川电厂|二期: what is built */
            is_one_of(at(search, name.span.end), U"一二三四"))
            qz_search_push(search, (qz_span){name.span.start, name.span.end + 2}, QZ_PLATFORM, name.rank,
                           NULL, NULL, "part");
        if (name.kind != QZ_PLATFORM && name.kind != QZ_HONOUR)
            continue;
        uint32_t end = name.span.end;
        for (uint32_t next = part_end(search, end, name.kind); next > end && next <= search->span.end;
             next = part_end(search, end, name.kind))
            end = next;
        if (end > name.span.end)
            qz_search_push(search, (qz_span){name.span.start, end}, name.kind, name.rank, NULL, NULL, "part");
    }
}
