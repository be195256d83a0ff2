/*
 * Names by their last word: 衢江|农业|科技|集团|有限公司. From the head the name goes to the left over words
 * that describe, up to a verb, particle or mark; what it must have there is said by the list (a place, a
 * proper noun).
 */
#include "extract/entities_growth.h"

#include <string.h>

enum { MOST_WORDS = 8 };

/* 仙鹤股份|电子基材国产化项目, 新材料|产业园: a name of the lists begins it. */
static bool begins_with_name(const qz_growth *name, uint32_t head)
{
    qz_match match;
    const qz_search *search = name->search;
    return head > name->start &&
           qz_lexicon_longest(search->lexicon, search->text->folded, name->start, head, QZ_IN(QZ_LIST_NAMES),
                              &match) &&
           match.span.end - match.span.start >= 2;
}

/* A listed name that reaches into it from the left belongs to it: 四省边际|中心城市, of which 四 alone is a
 * number. */
static void take_overlapping_name(qz_growth *name, uint32_t head)
{
    enum { FARTHEST = 4 };
    const qz_search *search = name->search;
    const qz_lists lists = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);
    for (uint32_t back = FARTHEST; back > 0; back--) {
        qz_match match;
        if (name->start < search->span.start + back || name->start == head ||
            !qz_search_may_start(search, name->start - back, lists) ||
            !qz_lexicon_longest(search->lexicon, search->text->folded, name->start - back, head, lists,
                                &match) ||
            match.span.end <= name->start ||
            name->search->tokens.items[qz_search_token(search, match.span.end - 1)].span.end !=
                match.span.end)
            continue; /* 和|政务 has no 和政 */
        name->start -= back;
        name->words += name->words == 0;
        name->proper = name->telling = true;
        return;
    }
}

/* 委托|中国…公司: a company with 中国 begins there, but for what no dictionary knows (澄软中国). */
static void cut_before_china(qz_growth *name, uint32_t head)
{
    const qz_token *tokens = name->search->tokens.items;
    uint32_t cut = name->token;
    if (name->kind != QZ_ENTERPRISE || tokens[cut].span.start != name->start)
        return;
    while (tokens[cut].span.end < head && tokens[cut].class == QZ_TOKEN_HAN && tokens[cut].known &&
           !qz_growth_is_place(name, &tokens[cut]))
        cut++;
    if (cut == name->token || !qz_text_starts(name->search->text, tokens[cut].span.start, U"中国"))
        return;
    name->words -= cut - name->token;
    name->token = cut;
    name->start = tokens[cut].span.start;
}

/* 永福|县政府: the level is the end of the place's name; 政协|澄川市委员会 begins with its own. */
static uint32_t with_place(const qz_growth *name, uint32_t level)
{
    qz_match place;
    const qz_search *search = name->search;
    if (qz_lexicon_longest_before(search->lexicon, search->text->folded, search->span.start, level + 1,
                                  QZ_IN(QZ_LIST_PLACES), &place) &&
        place.span.start < level)
        level = place.span.start;
    const bool led = level >= search->span.start + 2 && (qz_text_starts(search->text, level - 2, U"政协") ||
                                                         qz_text_starts(search->text, level - 2, U"中共"));
    return led ? level - 2 : level;
}

/* 国家级|绿色产品, 省级|中试基地 */
static bool is_graded(const qz_growth *name)
{
    static const char32_t *const grades[] = {U"国家级", U"省级", U"自治区级", U"市级",
                                             U"世界级", U"部级", NULL};
    for (const char32_t *const *grade = grades; *grade; grade++)
        if (qz_text_starts(name->search->text, name->start, *grade))
            return true;
    return false;
}

static bool satisfies(qz_growth *name, const char *left, uint32_t head)
{
    if (qz_growth_at(name, name->start) == U'(') /* (一)指导思想: the mark of a heading */
        return false;
    if (strcmp(left, "place") == 0) {
        if (name->place == UINT32_MAX)
            return false;
        name->start = with_place(name, name->place);
        return true;
    }
    if (strcmp(left, "quoted") == 0)
        return name->quoted;
    if (strcmp(left, "quoted words") == 0) /* “两新”政策: the words in the marks are the name */
        return name->quoted && qz_growth_at(name, head - 1) != U'”';
    if (strcmp(left, "graded") == 0)
        return is_graded(name) && name->words > (name->kind != QZ_PLATFORM);
    if (strcmp(left, "cued") == 0) /* entities_cued.c */
        return false;
    if (strcmp(left, "led") == 0)
        return begins_with_name(name, head);
    return name->words > 0 && (name->telling || name->proper) && (name->proper || strcmp(left, "free") == 0);
}

static bool is_verb(const qz_growth *name, qz_span span)
{
    qz_match word;
    return qz_lexicon_exact(name->search->lexicon, name->search->text->folded, span.start, span.end,
                            QZ_IN(QZ_LIST_WORDS), &word) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(name->search->lexicon, word.sense, QZ_WORD_POS)], "v") ==
               0;
}

/* 杭州|至|宁波|铁路: the line begins where it begins. */
static void take_origin(qz_growth *name)
{
    const qz_tokens *tokens = &name->search->tokens;
    if (name->kind != QZ_PLATFORM || name->token < 2 || qz_growth_at(name, name->start - 1) != U'至')
        return;
    const qz_token *origin = &tokens->items[name->token - 2];
    if (origin->class == QZ_TOKEN_HAN && origin->span.end > origin->span.start + 1 &&
        tokens->items[name->token - 1].span.end == name->start)
        qz_growth_take(name, name->token - 2, origin->span.start);
}

/* 上合组织|减贫论坛: the meeting of an organisation of the list. */
static void take_host(qz_growth *name)
{
    qz_match host;
    const qz_search *search = name->search;
    if (name->kind == QZ_MEETING &&
        qz_lexicon_longest_before(search->lexicon, search->text->folded, search->span.start, name->start,
                                  QZ_IN(QZ_LIST_NAMES), &host) &&
        qz_cell_choice(search->lexicon, host.sense, QZ_NAME_KIND) == QZ_ORGANIZATION + 1) {
        name->start = host.span.start;
        name->proper = true;
    }
}

/* 城市更新|条例: a programme of the list has its rules. */
static void take_programme(qz_growth *name)
{
    qz_match programme;
    const qz_search *search = name->search;
    if (name->kind != QZ_POLICY || name->words > 0 ||
        !qz_lexicon_longest_before(search->lexicon, search->text->folded, search->span.start, name->start,
                                   QZ_IN(QZ_LIST_NAMES), &programme) ||
        qz_cell_choice(search->lexicon, programme.sense, QZ_NAME_KIND) != QZ_PROGRAMME + 1)
        return;
    name->start = programme.span.start;
    name->words = 1;
    name->proper = name->telling = true;
}

static void grow(qz_search *search, const qz_match *head, uint32_t token, qz_sense sense)
{
    const char *left = qz_cell_text(search->lexicon, sense, QZ_HEAD_LEFT);
    qz_growth name = {.search = search,
                      .kind = (uint8_t)(qz_cell_choice(search->lexicon, sense, QZ_HEAD_KIND) - 1),
                      .token = token,
                      .start = head->span.start,
                      .place = UINT32_MAX};
    const qz_token *first = &search->tokens.items[token];
    if (first->span.start < head->span.start) { /* the head ends a longer word: 兰州大学, 省政府 */
        const qz_span prefix = {first->span.start, head->span.start};
        if (is_verb(&name, prefix))
            return; /* 出席|会议 */
        name.start = prefix.start;
        name.words = 1;
        name.telling = !qz_growth_has_role(&name, prefix, QZ_GENERIC);
        const char *pos = qz_parts_of_speech[first->pos];
        /* the last character of another word is no head: 布局 大局 */
        if (head->span.end - head->span.start == 1 && prefix.end - prefix.start == 1 && first->known &&
            !qz_growth_is_level(&name, prefix) && strcmp(pos, "nt") != 0 && strcmp(pos, "j") != 0)
            return;
        if (qz_growth_is_level(&name, prefix) || qz_growth_is_listed_place(&name, prefix)) {
            name.place = prefix.start;
            name.proper = qz_growth_level_names(name.kind) || !qz_growth_is_level(&name, prefix);
        }
        name.proper = name.proper || (name.telling && (strcmp(pos, "nt") == 0 || strcmp(pos, "nz") == 0));
    }
    while (name.token > 0 && name.words < MOST_WORDS && qz_growth_take_word(&name)) {
    }
    if (strcmp(left, "place") != 0)
        qz_growth_trim(&name);
    cut_before_china(&name, head->span.start);
    take_overlapping_name(&name, head->span.start);
    take_origin(&name);
    take_host(&name);
    take_programme(&name);
    name.proper = name.proper || begins_with_name(&name, head->span.start);
    if (satisfies(&name, left, head->span.start) &&
        (head->span.end - name.start > head->span.end - head->span.start + 1 ||
         (name.place == name.start && head->span.end - head->span.start >= 3)))
        qz_search_push(search, (qz_span){name.start, head->span.end}, name.kind, QZ_RANK_HEAD, NULL, NULL,
                       "head");
}

/* 国务院|决定|对…, 大学|党委|书记: what is done, and an office. */
static bool is_no_head(const qz_search *search, qz_span head)
{
    const qz_text *text = search->text;
    const char32_t next = head.end < search->span.end ? text->folded[head.end] : 0;
    if (qz_text_starts(text, head.start, U"决定"))
        return qz_is_han(next) && next != U'的';
    return head.end >= 2 && qz_text_starts(text, head.end - 2, U"党委") &&
           (qz_text_starts(text, head.end, U"书记") || qz_text_starts(text, head.end, U"副书记"));
}

/* 战略|部署, 试点|示范: what looks like the last word of a name goes on. */
static bool runs_on(const qz_search *search, qz_span head)
{
    for (uint32_t i = head.start; i < head.end; i++) {
        qz_match longer;
        if (qz_search_may_start(search, i, QZ_IN(QZ_LIST_NAMES)) &&
            qz_lexicon_longest(search->lexicon, search->text->folded, i, search->span.end,
                               QZ_IN(QZ_LIST_NAMES), &longer) &&
            longer.span.end > head.end &&
            strcmp(qz_cell_text(search->lexicon, longer.sense, QZ_NAME_CONDITION), "none") == 0)
            return true;
    }
    return false;
}

void qz_find_headed_names(qz_search *search)
{
    for (uint32_t i = 0; i < search->tokens.count; i++) {
        const qz_token *token = &search->tokens.items[i];
        const qz_match *head = qz_search_head(search, i);
        if (!head || (token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_NUMBER) ||
            runs_on(search, head->span) || is_no_head(search, head->span))
            continue;
        const uint32_t first = qz_search_token(search, head->span.start);
        qz_match sense = *head;
        do {
            grow(search, head, first, sense.sense);
        } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &sense));
    }
}
