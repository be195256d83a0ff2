/*
 * People: a family name and one or two characters, where an office or a verb of speech stands beside them or
 * the dictionary knows the name; foreign names by their dot (雪克来提·扎克尔). A name found once is found
 * everywhere.
 */
#include "extract/entities_find.h"

#include <string.h>

enum { MOST_PEOPLE = 64 };

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool title_on_side(const qz_search *search, qz_match *match, uint32_t side)
{
    do {
        const uint32_t choice = qz_cell_choice(search->lexicon, match->sense, QZ_TITLE_SIDE);
        if (choice == side || choice == QZ_BOTH_SIDES)
            return true;
    } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_TITLES), match));
    return false;
}

static bool title_before(const qz_search *search, uint32_t position)
{
    qz_match match;
    while (position > search->span.start &&
           (at(search, position - 1) == U' ' || at(search, position - 1) == U':'))
        position--;
    return qz_lexicon_longest_before(search->lexicon, search->text->folded, search->span.start, position,
                                     QZ_IN(QZ_LIST_TITLES), &match) &&
           title_on_side(search, &match, QZ_BEFORE);
}

static bool title_after(const qz_search *search, uint32_t position)
{
    qz_match match;
    return qz_lexicon_longest(search->lexicon, search->text->folded, position, search->span.end,
                              QZ_IN(QZ_LIST_TITLES), &match) &&
           title_on_side(search, &match, QZ_AFTER);
}

/* Where a family name that begins at `start` ends; `start` for none. */
static uint32_t surname_end(const qz_search *search, uint32_t start)
{
    qz_match match;
    return qz_lexicon_longest(search->lexicon, search->text->folded, start, search->span.end,
                              QZ_IN(QZ_LIST_SURNAMES), &match)
               ? match.span.end
               : start;
}

static bool is_name_token(const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    return strcmp(pos, "nr") == 0 || strcmp(pos, "nrfg") == 0;
}

/* Is there a general word of two characters at `start`? 高水平, 巩固率: no given names. */
static bool holds_word(const qz_search *search, uint32_t start)
{
    qz_match match;
    return qz_lexicon_exact(search->lexicon, search->text->folded, start, start + 2, QZ_IN(QZ_LIST_WORDS),
                            &match);
}

/* Is the token a known name that begins with a family name? */
static bool is_family_token(const qz_search *search, uint32_t token)
{
    const qz_span span = search->tokens.items[token].span;
    return is_name_token(&search->tokens.items[token]) && surname_end(search, span.start) > span.start;
}

/* 李强、赵乐际、王沪宁: beside another name in a list. */
static bool is_listed(const qz_search *search, uint32_t token)
{
    const qz_span span = search->tokens.items[token].span;
    return (token >= 2 && at(search, span.start - 1) == U'、' && is_family_token(search, token - 2)) ||
           (token + 2 < search->tokens.count && at(search, span.end) == U'、' &&
            is_family_token(search, token + 2));
}

/* Words known as names: 习近平, 王小明. Two characters need an office beside them. */
static void known_names(qz_search *search)
{
    for (uint32_t i = 0; i < search->tokens.count; i++) {
        const qz_token *token = &search->tokens.items[i];
        const uint32_t length = token->span.end - token->span.start;
        if (token->class != QZ_TOKEN_HAN || !is_name_token(token) || length < 2 || length > 4 ||
            surname_end(search, token->span.start) == token->span.start)
            continue;
        const bool titled = title_before(search, token->span.start) || title_after(search, token->span.end);
        const uint32_t surname = surname_end(search, token->span.start) - token->span.start;
        const bool common = length == 3 && (holds_word(search, token->span.start + 1) ||
                                            holds_word(search, token->span.start));
        const bool sure = length >= 3 && length <= surname + 2 && !common;
        if (sure || titled || is_listed(search, i))
            qz_search_push(search, token->span, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.word");
    }
}

/* After an office: a family name and one or two single characters up to something else. */
static void titled_names(qz_search *search)
{
    for (uint32_t i = 0; i < search->tokens.count; i++) {
        const uint32_t start = search->tokens.items[i].span.start;
        const uint32_t surname = surname_end(search, start);
        if (surname == start || search->tokens.items[i].class != QZ_TOKEN_HAN)
            continue;
        uint32_t end = search->tokens.items[i].span.end;
        uint32_t next = i + 1;
        while (next < search->tokens.count && end - start < 3 &&
               search->tokens.items[next].class == QZ_TOKEN_HAN &&
               search->tokens.items[next].span.end - start <= 3 + (surname - start == 2))
            end = search->tokens.items[next++].span.end;
        const uint32_t given = end - surname;
        if (end < surname + 1 || given < 1 || given > 2)
            continue;
        const bool before = title_before(search, start);
        for (uint32_t stop = end; stop > surname; stop--) {
            const char32_t after = at(search, stop);
            const uint32_t token = qz_search_token(search, stop - 1);
            if (search->tokens.items[token].span.end != stop)
                continue;
            const bool edge = !qz_is_han(after);
            if ((before && (edge || title_after(search, stop))) ||
                (title_after(search, stop) && stop - start >= 2 && before)) {
                qz_search_push(search, (qz_span){start, stop}, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL,
                               "person.title");
                break;
            }
        }
    }
}

/* 洛桑江村 has none; 雪克来提·扎克尔 has. */
static void dotted_names(qz_search *search)
{
    enum { LONGEST_PART = 6 };
    for (uint32_t i = search->span.start + 1; i + 1 < search->span.end; i++) {
        if (at(search, i) != U'·' || !qz_is_han(at(search, i - 1)) || !qz_is_han(at(search, i + 1)))
            continue;
        const uint32_t left = qz_search_token(search, i - 1), right = qz_search_token(search, i + 1);
        uint32_t start = search->tokens.items[left].span.start, end = search->tokens.items[right].span.end;
        for (uint32_t t = left;
             t > 0 && i - search->tokens.items[t - 1].span.start <= LONGEST_PART &&
             search->tokens.items[t - 1].class == QZ_TOKEN_HAN &&
             search->tokens.items[t - 1].span.end - search->tokens.items[t - 1].span.start == 1 &&
             search->tokens.items[t].span.end - search->tokens.items[t].span.start == 1;
             t--)
            start = search->tokens.items[t - 1].span.start;
        for (uint32_t t = right + 1;
             t < search->tokens.count && search->tokens.items[t].span.end - i <= LONGEST_PART &&
             search->tokens.items[t].class == QZ_TOKEN_HAN &&
             search->tokens.items[t].span.end - search->tokens.items[t].span.start == 1;
             t++)
            end = search->tokens.items[t].span.end;
        if (i - start <= LONGEST_PART && end - i <= LONGEST_PART && at(search, start - 1) != U'“' &&
            title_before(search, start))
            qz_search_push(search, (qz_span){start, end}, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.dot");
    }
}

/* A person found once is found everywhere: 李强 after 总理, later alone. */
static void repeated_names(qz_search *search, uint32_t first)
{
    const uint32_t last = search->names->count;
    uint32_t seen = 0;
    for (uint32_t n = first; n < last && seen < MOST_PEOPLE; n++, seen++) {
        const qz_name *name = &search->names->items[n];
        if (name->kind != QZ_PERSON)
            continue;
        const qz_span known = name->span;
        const uint32_t length = known.end - known.start;
        bool again = false;
        for (uint32_t m = first; m < n && !again; m++) {
            const qz_span other = search->names->items[m].span;
            again = other.end - other.start == length &&
                    memcmp(search->text->folded + other.start, search->text->folded + known.start,
                           length * sizeof(char32_t)) == 0;
        }
        for (uint32_t i = 0; i < search->tokens.count && !again; i++) {
            const qz_span span = {search->tokens.items[i].span.start,
                                  search->tokens.items[i].span.start + length};
            if (span.end <= search->span.end &&
                memcmp(search->text->folded + span.start, search->text->folded + known.start,
                       length * sizeof(char32_t)) == 0 &&
                qz_search_aligned(search, span))
                qz_search_push(search, span, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.again");
        }
    }
}

void qz_find_people(qz_search *search)
{
    const uint32_t first = search->names->count;
    known_names(search);
    titled_names(search);
    dotted_names(search);
    repeated_names(search, first);
}
