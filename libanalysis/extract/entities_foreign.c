/*
 * Foreign people: by the dot in their name (雪克来提·扎克尔), and where an office stands beside characters
 * that write sounds (总统博里奇, 马杜罗总统).
 */
#include "document/attribution.h"
#include "extract/entities_find.h"

#include <string.h>

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool is_sound(const qz_search *search, uint32_t position)
{
    qz_match match;
    return qz_search_may_start(search, position, QZ_IN(QZ_LIST_SURNAMES)) &&
           qz_spot_exact(search->lexicon, search->text, position, position + 1, QZ_IN(QZ_LIST_SURNAMES),
                         &match) &&
           qz_cell_choice(search->lexicon, match.sense, QZ_SURNAME_SOUNDS) != 0;
}

/* One character more of a name behind its dot: 玛纳|热; but 马克·沃纳|说, 蒂娜·马洛|和 */
static bool goes_on(const qz_search *search, const qz_token *token)
{
    return token->class == QZ_TOKEN_HAN && token->span.end - token->span.start == 1 &&
           !qz_search_ends_set(search, token->span.end, QZ_SET_BEHIND_NAME);
}

/* 马克·|沃纳说|, taken for one word: without what stands behind names. */
static uint32_t end_of_part(const qz_search *search, const qz_token *token)
{
    uint32_t end = token->span.end;
    while (!token->known && end > token->span.start + 1 &&
           qz_search_ends_set(search, end, QZ_SET_BEHIND_NAME))
        end--;
    return end;
}

/* 洛桑江村 has none; 雪克来提·扎克尔 has. */
static void dotted_names(qz_search *search)
{
    enum { LONGEST_PART = 6 };
    const qz_marks dots = search->marks[QZ_MARK_DOT];
    for (uint32_t k = 0; k < dots.count; k++) {
        const uint32_t i = dots.items[k];
        if (search->text->folded[i] != U'·' || !qz_is_han(at(search, i - 1)) || !qz_is_han(at(search, i + 1)))
            continue;
        const uint32_t left = qz_search_token(search, i - 1), right = qz_search_token(search, i + 1);
        uint32_t start = search->tokens.items[left].span.start;
        uint32_t end = end_of_part(search, &search->tokens.items[right]);
        for (uint32_t t = left;
             t > 0 && i - search->tokens.items[t - 1].span.start <= LONGEST_PART &&
             search->tokens.items[t - 1].class == QZ_TOKEN_HAN &&
             search->tokens.items[t - 1].span.end - search->tokens.items[t - 1].span.start == 1 &&
             search->tokens.items[t].span.end - search->tokens.items[t].span.start == 1;
             t--)
            start = search->tokens.items[t - 1].span.start;
        for (uint32_t t = right + 1;
             t < search->tokens.count && search->tokens.items[t].span.end - i <= LONGEST_PART &&
             end == search->tokens.items[t].span.start && goes_on(search, &search->tokens.items[t]);
             t++)
            end = search->tokens.items[t].span.end;
        const bool listed = at(search, start - 1) == U'、' || at(search, end) == U'、';
        if (i - start <= LONGEST_PART && end - i <= LONGEST_PART && at(search, start - 1) != U'“' &&
            (listed || qz_search_title_before(search, start)))
            qz_search_push(search, (qz_span){start, end}, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.dot");
    }
}

/* ---- names by their sounds ---- */

/* 迪亚斯-卡内尔, 佩德罗·桑切斯 */
static bool is_joint(const qz_search *search, uint32_t position)
{
    return at(search, position) == U'·' || at(search, position) == U'-';
}

static bool joins(const qz_search *search, uint32_t position)
{
    return is_joint(search, position) && is_sound(search, position + 1);
}

/* How the words speak for a name: 博里奇 is no word, 马克 is one for names, 基本 is one for something else.
 */
typedef enum voice { VOICE_NONE, VOICE_FOR, VOICE_AGAINST } voice;

static bool is_place(const qz_search *search, qz_span span)
{
    qz_match match;
    return qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_PLACES), &match);
}

static voice voice_of(const qz_search *search, const qz_token *token)
{
    enum { OFTEN = 150 };
    qz_match word;
    const char *pos = qz_parts_of_speech[token->pos];
    if (token->span.end - token->span.start == 1)
        return VOICE_NONE;
    if (!token->known || strncmp(pos, "nr", 2) == 0)
        return VOICE_FOR;
    if (is_place(search, token->span))
        return VOICE_AGAINST;
    return strcmp(pos, "ns") != 0 && strcmp(pos, "nz") != 0 && /* 维利 */
                   qz_spot_exact(search->lexicon, search->text, token->span.start, token->span.end,
                                 QZ_IN(QZ_LIST_WORDS), &word) &&
                   qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT) > OFTEN
               ? VOICE_AGAINST
               : VOICE_NONE;
}

/* The name that begins at `start`, where a run of sounds begins and goes on to `end`: up to the first word
 * that is something else; empty for none. */
static qz_span name_in(const qz_search *search, uint32_t start, uint32_t end)
{
    enum { SHORTEST = 2, SOUNDS_ENOUGH = 3 };
    bool spoken = false;
    uint32_t stop = start;
    for (uint32_t t = qz_search_token(search, start); t < search->tokens.count && stop < end; t++) {
        const qz_token *token = &search->tokens.items[t];
        const voice says = voice_of(search, token);
        if (says == VOICE_AGAINST || (token->span.start < start && token->known))
            break;
        spoken = spoken || says == VOICE_FOR;
        stop = token->span.end < end ? token->span.end : end; /* 谭德塞|说, taken for one word */
    }
    while (stop > start && !is_sound(search, stop - 1))
        stop--;
    const qz_span name = {start, stop};
    return stop >= start + (spoken ? SHORTEST : SOUNDS_ENOUGH) && !is_place(search, name) ? name
                                                                                          : (qz_span){0, 0};
}

/* 马杜罗|总统, 马杜罗|表示; who stands before 等 or 分别 may be a place. */
static bool is_named_behind(const qz_search *search, qz_span name)
{
    qz_match match;
    qz_span verb;
    if (qz_is_han(at(search, name.start - 1)) &&
        !search->tokens.items[qz_search_token(search, name.start - 1)].known)
        return false; /* 冈村|富夫, or cut out of a word */
    return (qz_spot_longest(search->lexicon, search->text, name.end, search->span.end, QZ_IN(QZ_LIST_TITLES),
                            &match) &&
            qz_cell_choice(search->lexicon, match.sense, QZ_TITLE_SIDE) == QZ_BOTH_SIDES) ||
           qz_quoting_starts(search->lexicon, search->text, name.end, search->span.end, QZ_QUOTING_SPEAKS,
                             &verb);
}

/* 马洛克·佩里尼: sounds on both sides of a dot need no office beside them. */
static bool is_dotted(const qz_search *search, qz_span name)
{
    enum { SHORTEST_PART = 2 };
    if (at(search, name.start - 1) == U'“')
        return false; /* “哈里·杜马尼”号 */
    for (uint32_t i = name.start + SHORTEST_PART; i + SHORTEST_PART < name.end; i++)
        if (search->text->folded[i] == U'·')
            return true;
    return false;
}

/* 授予简, of which no dictionary has more than 授予: a verb stands before the name. */
static bool holds_word(const qz_search *search, const qz_token *token)
{
    qz_match word;
    return !token->known && qz_spot_exact(search->lexicon, search->text, token->span.start,
                                          token->span.start + 2, QZ_IN(QZ_LIST_WORDS), &word);
}

/* 约翰·|德拉米·马罗|·迪亚斯: parts that are words too belong to it. */
static qz_span with_parts(const qz_search *search, qz_span name)
{
    enum { LONGEST_PART = 6, LONGEST_NAME = 30 };
    const qz_token *tokens = search->tokens.items;
    if (qz_is_han(at(search, name.start - 1))) { /* 叶甫|根尼·马洛夫 */
        const qz_token *part = &tokens[qz_search_token(search, name.start - 1)];
        if (!part->known && part->span.end == name.start && name.start - part->span.start == 2)
            name.start = part->span.start;
    }
    if (at(search, name.start - 1) == U'·' && qz_is_han(at(search, name.start - 2))) {
        const qz_token *part = &tokens[qz_search_token(search, name.start - 2)];
        if (name.start - part->span.start <= LONGEST_PART && !holds_word(search, part))
            name.start = part->span.start;
    }
    while (at(search, name.end) == U'·' && qz_is_han(at(search, name.end + 1)) &&
           name.end - name.start < LONGEST_NAME) {
        const qz_token *part = &tokens[qz_search_token(search, name.end + 1)];
        uint32_t end = part->span.end;
        while (!part->known && end > name.end + 2 && !is_sound(search, end - 1))
            end--; /* 阿费沃罗|将, taken for one word */
        if (end - name.end > LONGEST_PART)
            break;
        name.end = end;
    }
    return name;
}

/* Texts are full of characters that may write a sound, but most stand alone: does another follow, or what
 * joins two? */
static bool may_go_on(const qz_search *search, uint32_t position)
{
    return qz_search_may_start(search, position, QZ_IN(QZ_LIST_SURNAMES)) || is_joint(search, position);
}

static void sounding_names(qz_search *search)
{
    enum { LONGEST_NAME = 20 };
    const qz_lists lists = QZ_IN(QZ_LIST_SURNAMES);
    const uint32_t last = search->span.end;
    for (uint32_t start = search->span.start;
         (start = qz_spot_next_start(search->text, start, last, lists)) < last; start++) {
        if (!may_go_on(search, start + 1))
            continue;
        uint32_t end = start;
        while (end - start < LONGEST_NAME && (is_sound(search, end) || (end > start && joins(search, end))))
            end++;
        if (end < start + 2)
            continue;
        const qz_span name = name_in(search, start, end);
        if (!qz_span_empty(name) && (is_dotted(search, name) || qz_search_title_before(search, name.start) ||
                                     (name.end == end && is_named_behind(search, name))))
            qz_search_push(search, is_dotted(search, name) ? with_parts(search, name) : name, QZ_PERSON,
                           QZ_RANK_PLACE, NULL, NULL, "person.sounds");
        start = end;
    }
}

void qz_find_foreign_people(qz_search *search)
{
    dotted_names(search);
    sounding_names(search);
}
