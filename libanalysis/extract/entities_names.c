/* Names and places of the lists, where the words of the sentence bear them out (conditions:
 * entities_condition.c). */
#include "extract/entities_find.h"
#include "segment/user_terms.h"

#include <string.h>

static const qz_lists NAMES = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_ALIASES);

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static const char *or_null(const char *cell)
{
    return *cell ? cell : NULL;
}

/* 合作, 友好: a word that everybody uses, and seldom for the place. */
static bool is_everyday(const qz_search *search, qz_span span)
{
    enum { OFTEN = 3000 };
    qz_match word;
    return qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_WORDS), &word) &&
           qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) > OFTEN;
}

/* 长治|、|大同, 深圳|至|中山 */
static bool joins_places(char32_t c, bool everyday)
{
    return c == U'、' || (!everyday && c == U'至');
}

/* Is there a place of the list right before or after? In one list, for words of every day. */
static bool beside_place(const qz_search *search, qz_span span)
{
    qz_match match;
    const qz_lists places = QZ_IN(QZ_LIST_PLACES);
    const bool everyday = is_everyday(search, span);
    const uint32_t behind = span.end + joins_places(at(search, span.end), everyday);
    const uint32_t before = span.start - joins_places(at(search, span.start - 1), everyday);
    if (behind == span.end && before == span.start && everyday)
        return false;
    return qz_spot_longest(search->lexicon, search->text, behind, search->span.end, places, &match) ||
           qz_spot_longest_before(search->lexicon, search->text, search->span.start, before, places, &match);
}

/* 湖北|首个|城乡, 浙江|在|农村: a noun of every day, but 街道. */
static bool names_no_village(const qz_search *search, const qz_token *token)
{
    enum { OFTEN = 250 };
    qz_match word;
    return token->known && token->span.end > token->span.start + 1 &&
           strcmp(qz_parts_of_speech[token->pos], "n") == 0 &&
           !qz_text_starts(search->text, token->span.start, U"街道") &&
           qz_spot_exact(search->lexicon, search->text, token->span.start, token->span.end,
                         QZ_IN(QZ_LIST_WORDS), &word) &&
           qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) > OFTEN;
}

/* 柳渡镇, 柳家滩乡青石村 behind a place: a name of two to four characters and what it is. */
static uint32_t with_villages(const qz_search *search, uint32_t end)
{
    enum { LONGEST = 6 };
    for (int times = 0; times < 2; times++) {
        uint32_t next = 0;
        if (!qz_is_han(at(search, end)))
            return end;
        for (uint32_t i = end + 1; i < end + LONGEST && qz_is_han(at(search, i)); i++) {
            const char32_t c = at(search, i);
            const bool street = c == U'街' && at(search, i + 1) == U'道';
            if (c == U'镇' || c == U'乡' || c == U'村' || street) {
                next = i + 1 + street;
                break;
            }
        }
        const uint32_t token = next ? qz_search_token(search, next - 1) : 0;
        const char32_t first = at(search, end);
        if (first == U'和' || first == U'与' || first == U'及' || first == U'的')
            return end;
        if (!next || search->tokens.items[token].span.end != next ||
            names_no_village(search, &search->tokens.items[token]))
            return end;
        end = next;
    }
    return end;
}

/* 长江|上游, 西南|内陆, 台湾|地区: which part of it. */
uint32_t qz_search_part_end(const qz_search *search, uint32_t end)
{
    const uint32_t part = qz_set_end(search->lexicon, search->text, end, QZ_SET_PART_OF_LAND);
    return part > end && part <= search->span.end ? qz_search_part_end(search, part) : end;
}

/* 澄江|干流|浙江段, 澄河|宁波段: the stretch of a river in a place; its end, or that of the river. */
static uint32_t reach_end(const qz_search *search, qz_span river)
{
    qz_match place;
    const char32_t last = search->text->folded[river.end - 1];
    const uint32_t start = river.end + (qz_text_starts(search->text, river.end, U"干流") ? 2 : 0);
    return (last == U'江' || last == U'河') && river.end > river.start + 1 && start < search->span.end &&
                   qz_spot_longest(search->lexicon, search->text, start, search->span.end,
                                   QZ_IN(QZ_LIST_PLACES), &place) &&
                   place.span.end < search->span.end && search->text->folded[place.span.end] == U'段'
               ? place.span.end + 1
               : river.end;
}

/* 中国人, 中国式: the token is a longer word. */
static bool begins_word(const qz_search *search, qz_span span)
{
    const qz_token *token = &search->tokens.items[qz_search_token(search, span.start)];
    return token->span.start == span.start && token->span.end > span.end;
}

/* 平安澄川, 美丽澄川: what the place is to become. */
static void push_slogan(qz_search *search, qz_span place)
{
    const uint32_t word = qz_set_start(search->lexicon, search->text, place.start, QZ_SET_SLOGAN);
    if (word < place.start && word >= search->span.start)
        qz_search_push(search, (qz_span){word, place.end}, QZ_PROGRAMME, QZ_RANK_PLACE, NULL, NULL, "slogan");
}

bool qz_search_holds_place(const qz_search *search, qz_sense wider, qz_sense inner)
{
    enum { DIGITS = 2 }; /* 330000 浙江, 330200 宁波, 330212 one of its districts: so many for each level */
    const char *outside = qz_cell_text(search->lexicon, wider, QZ_PLACE_CODE);
    const char *inside = qz_cell_text(search->lexicon, inner, QZ_PLACE_CODE);
    const uint32_t level = qz_cell_choice(search->lexicon, wider, QZ_PLACE_LEVEL);
    return *outside && level > QZ_COUNTRY && level < qz_cell_choice(search->lexicon, inner, QZ_PLACE_LEVEL) &&
           strncmp(outside, inside, (size_t)(level - QZ_COUNTRY) * DIGITS) == 0;
}

/* 武隆|仙女山, 宁夏|贺兰山: a part of nature that lies there, of those that lie in one place. */
static bool lies_there(const qz_search *search, const qz_match *place)
{
    for (const char32_t *last = U"山湖岛湾滩岭谷"; *last; last++)
        if (*last == search->text->folded[place->span.end - 1])
            return place->span.end > place->span.start + 2;
    return false;
}

/* The name of a place stays as the text has it (澄川, 澄川市); its code says which it is. */
static void push_place(qz_search *search, const qz_match *match)
{
    const qz_sense sense = match->sense;
    qz_span span = match->span;
    const char *code = or_null(qz_cell_text(search->lexicon, sense, QZ_PLACE_CODE));
    if (begins_word(search, span) ||
        (qz_cell_choice(search->lexicon, sense, QZ_PLACE_COMMON) && !beside_place(search, span)))
        return;
    /* 浙江省宁波市某区柳渡镇 is one place, its code that of the last division */
    enum { MOST_DIVISIONS = 6 }; /* behind the first */
    qz_sense last_one = sense;
    qz_match next;
    for (int times = 0;
         times < MOST_DIVISIONS && qz_spot_longest(search->lexicon, search->text, span.end, search->span.end,
                                                   QZ_IN(QZ_LIST_PLACES), &next);
         times++) {
        if (qz_search_holds_place(search, next.sense, last_one))
            break; /* 青河县|浙江渔业公司 */
        last_one = next.sense;
        const char32_t last = search->text->folded[next.span.end - 1];
        const char *inner = qz_cell_text(search->lexicon, next.sense, QZ_PLACE_CODE);
        const bool within =
            code && *inner && strncmp(code, inner, 2) == 0 && next.span.end > next.span.start + 1;
        const bool division = *inner && (last == U'市' || last == U'县' || last == U'区' || last == U'州' ||
                                         last == U'旗' || last == U'盟');
        if (!division && !within && !(code && !*inner && lies_there(search, &next)))
            break; /* 西藏|定日; but 振兴|东北地区 */
        span.end = next.span.end;
        code = or_null(qz_cell_text(search->lexicon, next.sense, QZ_PLACE_CODE));
    }
    push_slogan(search, span);
    const uint32_t reach = reach_end(search, span);
    const uint32_t part = reach > span.end ? reach : qz_search_part_end(search, span.end);
    if (part > span.end) {
        span.end = part;
        code = NULL;
    }
    const uint32_t village = code ? with_villages(search, span.end) : span.end; /* 中国|农村 is none */
    if (village > span.end) {
        span.end = village;
        code = NULL;
    }
    if (qz_text_starts(search->text, span.end - 3, U"开发区"))
        qz_search_push(search, span, QZ_PLATFORM, QZ_RANK_PLACE, NULL, NULL,
                       "place"); /* 澄川经济技术开发区 */
    else
        qz_search_push(search, span, QZ_PLACE, QZ_RANK_PLACE, NULL, code, "place");
}

/* 第十五届全运会, 首届消博会: the ordinal belongs to the name of a meeting. */
static uint32_t with_session(const qz_search *search, uint32_t start)
{
    enum { LONGEST = 8 };
    if (at(search, start - 1) != U'届')
        return start;
    for (uint32_t i = start - 1; i > search->span.start && start - i < LONGEST; i--) {
        const char32_t c = at(search, i - 1);
        if (c == U'第' || (c == U'首' && i + 1 == start))
            return i - 1;
        if (!qz_is_han(c) && !(c >= U'0' && c <= U'9'))
            return start;
    }
    return start;
}

/* 省级|绿色工厂, 国家级|数字化车间: the grade belongs to the title or facility. */
static uint32_t with_grade(const qz_search *search, uint32_t start)
{
    const uint32_t grade = qz_set_start(search->lexicon, search->text, start, QZ_SET_GRADE);
    return grade >= search->span.start ? grade : start;
}

/* 墨西哥|外交部, 俄|国防部: whose ministry or parliament it is; where that begins. 党中央 has no country. */
static uint32_t with_country(const qz_search *search, qz_span organ)
{
    const char32_t last = at(search, organ.end - 1);
    qz_match country;
    if (last != U'部' && last != U'院' && last != U'会')
        return organ.start;
    if (qz_spot_longest_before(search->lexicon, search->text, search->span.start, organ.start,
                               QZ_IN(QZ_LIST_PLACES), &country))
        return qz_cell_choice(search->lexicon, country.sense, QZ_PLACE_LEVEL) == QZ_COUNTRY
                   ? country.span.start
                   : organ.start;
    const uint32_t letter = organ.start - 1;
    return last == U'部' && organ.start > search->span.start && !qz_is_han(at(search, letter - 1)) &&
                   qz_spot_exact(search->lexicon, search->text, letter, organ.start, QZ_IN(QZ_LIST_NAMES),
                                 &country) &&
                   qz_cell_choice(search->lexicon, country.sense, QZ_NAME_KIND) == QZ_PLACE + 1
               ? letter
               : organ.start;
}

/* The normal form of a listed name, with what stands before it of the text: 第六届|消博会. NULL for the text
 * itself. */
static const char *full_name(const qz_search *search, qz_span before, qz_sense sense)
{
    const char *name = or_null(qz_cell_text(search->lexicon, sense, QZ_NAME_NAME));
    if (!name || qz_span_empty(before))
        return name;
    size_t length;
    const char *bytes = qz_text_bytes(search->text, before, &length);
    return qz_format(search->arena, "%.*s%s", (int)length, bytes, name);
}

/* 中国电子|产业: not the company, but the country's branch. */
static bool is_branch_of_china(const qz_search *search, const qz_match *match)
{
    if (!qz_text_starts(search->text, match->span.start, U"中国") ||
        qz_cell_choice(search->lexicon, match->sense, QZ_NAME_KIND) != QZ_ENTERPRISE + 1)
        return false;
    return qz_search_begins_set(search, match->span.end, QZ_SET_BRANCH);
}

/* 简政放权|改革, 以工代赈|工程: a programme of the list goes on with what it is; where that ends. */
static uint32_t with_sort(const qz_search *search, uint32_t end)
{
    const qz_span sort = {end, qz_set_end(search->lexicon, search->text, end, QZ_SET_PROGRAMME_SORT)};
    return !qz_span_empty(sort) && sort.end <= search->span.end &&
                   search->tokens.items[qz_search_token(search, end)].span.end == sort.end &&
                   !qz_search_is_no_head(search, sort)
               ? sort.end
               : end;
}

/* 石油|产业, 渔具|行业: a branch with what it is; but 石油产业链, 渔具产业园. */
static uint32_t with_branch(const qz_search *search, uint32_t end)
{
    const bool branch =
        qz_text_starts(search->text, end, U"产业") || qz_text_starts(search->text, end, U"行业");
    return branch && end + 2 <= search->span.end &&
                   !qz_search_begins_set(search, end + 2, QZ_SET_BEHIND_BRANCH)
               ? end + 2
               : end;
}

static void push_name(qz_search *search, const qz_match *match)
{
    if (qz_search_names_any(search, match->span) || is_branch_of_china(search, match))
        return;
    qz_match sense = *match;
    do {
        const uint32_t condition = qz_cell_choice(search->lexicon, sense.sense, QZ_NAME_CONDITION);
        const bool organ = qz_cell_choice(search->lexicon, sense.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1;
        if (condition == QZ_IF_NEVER) { /* but 省|人大代表: the province's congress is named */
            if (!organ || !qz_is_level(at(search, match->span.start - 1)))
                qz_search_push(search, match->span, QZ_NO_ENTITY, QZ_RANK_NAME, NULL, NULL, "none");
            return;
        }
        if (!qz_search_condition_holds(search, condition, match->span))
            continue;
        if (organ && qz_text_starts(search->text, match->span.end - 2, U"政府") &&
            qz_search_is_no_head(search, match->span))
            return; /* 市政府|采购; but 市政协|委员 */
        const uint32_t kind = qz_cell_choice(search->lexicon, sense.sense, QZ_NAME_KIND);
        qz_span span = match->span;
        if (kind == QZ_MEETING + 1)
            span.start = with_session(search, span.start);
        if (kind == QZ_HONOUR + 1 || kind == QZ_PLATFORM + 1)
            span.start = with_grade(search, span.start);
        if (kind == QZ_GOVERNMENT + 1)
            span.start = with_country(search, span);
        if (kind == QZ_INDUSTRY + 1)
            span.end = with_branch(search, span.end);
        if (kind == QZ_PROGRAMME + 1 && with_sort(search, span.end) > span.end)
            qz_search_push(search, (qz_span){span.start, with_sort(search, span.end)}, QZ_PROGRAMME,
                           QZ_RANK_NAME, NULL, NULL, "name");
        qz_search_push(search, span, (uint8_t)(kind - 1), QZ_RANK_NAME,
                       full_name(search, (qz_span){span.start, match->span.start}, sense.sense), NULL,
                       "name");
        return;
    } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_NAMES), &sense));
}

static void push_alias(qz_search *search, const qz_match *match)
{
    const uint32_t kind = qz_cell_choice(search->lexicon, match->sense, QZ_ALIAS_KIND);
    if (kind)
        qz_search_push(search, match->span, (uint8_t)(kind - 1), QZ_RANK_NAME,
                       qz_cell_text(search->lexicon, match->sense, QZ_ALIAS_NAME), NULL, "alias");
}

/* 俄|称, 日|媒, 巴|以, taken for one word. */
static bool is_half_of_word(const qz_search *search, qz_span span, const qz_token *word)
{
    if (span.end != span.start + 1 || word->span.end != word->span.start + 2)
        return false;
    const uint32_t other = span.start == word->span.start ? span.end : word->span.start;
    const char32_t c = at(search, other);
    return qz_search_is_short_country(search, span.start) &&
           ((other == span.end && (c == U'称' || c == U'媒')) || qz_search_is_short_country(search, other));
}

/* Words that happen to stand across two others (长城|市值) are no names: short ones must be words of their
 * own. */
static bool is_borne_out(const qz_search *search, qz_span span, bool is_place)
{
    enum { SURE = 5, SURE_PLACE = 3 };
    const bool framed =
        at(search, span.start - 1) == U'以' && at(search, span.end) == U'为'; /* 以澄钢为龙头 */
    const qz_token *first = &search->tokens.items[qz_search_token(search, span.start)];
    if (qz_search_miscut(search, first) && span.start + 1 == first->span.end) /* 配合市|人大 */
        return search->tokens.items[qz_search_token(search, span.end - 1)].span.end == span.end;
    const qz_token *last = &search->tokens.items[qz_search_token(search, span.end - 1)];
    if (!is_place && last->known && last->span.end > span.end && last->span.start > span.start)
        return false; /* 自然资源部|门 */
    const bool begins = first->span.start == span.start && span.end - span.start >= SURE_PLACE;
    return framed || is_half_of_word(search, span, first) || span.end - span.start >= SURE ||
           (begins && is_place) || qz_search_aligned(search, span);
}

/* A term of a user dictionary whose class is a kind of entity is one wherever it stands. */
static void push_user_term(qz_search *search, const qz_user_term *term)
{
    const char *class = qz_cell_text(search->lexicon, term->sense, QZ_USER_CLASS);
    for (uint8_t kind = 0; qz_entity_kind_names[kind]; kind++)
        if (strcmp(class, qz_entity_kind_names[kind]) == 0)
            qz_search_push(search, term->span, kind, QZ_RANK_USER, NULL, NULL, "user dictionary");
}

void qz_find_user_terms(qz_search *search)
{
    if (!qz_lexicon_has_user_words(search->lexicon))
        return;
    qz_user_terms terms = {0};
    qz_user_terms_find(search->lexicon, search->arena, search->text->folded, search->span, &terms);
    for (uint32_t i = 0; i < terms.count; i++)
        push_user_term(search, &terms.items[i]);
}

void qz_find_listed_names(qz_search *search)
{
    const uint32_t end = search->span.end;
    for (uint32_t position = search->span.start;
         (position = qz_spot_next_start(search->text, position, end, NAMES)) < end; position++) {
        qz_match matches[8];
        size_t count =
            qz_spot_all(search->lexicon, search->text, position, search->span.end, NAMES, matches, 8);
        while (count-- > 0) {
            if (!is_borne_out(search, matches[count].span, matches[count].sense.list == QZ_LIST_PLACES))
                continue;
            if (matches[count].sense.list == QZ_LIST_PLACES)
                push_place(search, &matches[count]);
            else if (matches[count].sense.list == QZ_LIST_ALIASES)
                push_alias(search, &matches[count]);
            else
                push_name(search, &matches[count]);
        }
    }
}
