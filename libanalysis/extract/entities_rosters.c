/* People of rosters: lines of a list of members (孙澄兰　　教授), and lists that say how many they are
 * (…、孔海南等10位同志). */
#include "extract/entities_find.h"

#include "value/numeral.h"

enum { LONGEST_GIVEN = 2 };

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool is_blank(char32_t c)
{
    return c == U' ' || c == 0x3000 || c == U'\t';
}

/* Where the blanks that begin at `start` end. */
static uint32_t after_blanks(const qz_search *search, uint32_t start)
{
    while (is_blank(at(search, start)))
        start++;
    return start;
}

/* Does the rest of the line tell an office? A line without an end must not be read again for each name. */
static bool office_follows(const qz_search *search, uint32_t start)
{
    enum { FARTHEST = 40 };
    for (uint32_t k = start; k < search->span.end && k - start < FARTHEST && at(search, k) != U'\n'; k++) {
        qz_match office;
        if (qz_search_may_start(search, k, QZ_IN(QZ_LIST_TITLES)) &&
            qz_spot_longest(search->lexicon, search->text, k, search->span.end, QZ_IN(QZ_LIST_TITLES),
                            &office) &&
            office.span.end > office.span.start + 1)
            return true;
    }
    return false;
}

/* A name whose first character is no surname of the list, but whose line tells an office; no word. */
static bool is_rare_name(const qz_search *search, uint32_t start, uint32_t end, uint32_t behind)
{
    qz_match word;
    return !qz_spot_exact(search->lexicon, search->text, start, end,
                          QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_NAMES), &word) &&
           office_follows(search, behind);
}

/* 孙澄兰, 黄　卫: a name of two or three characters at `start` with more than one blank, or a tab, behind it;
 * its end, or `start`. */
static uint32_t roster_name_end(const qz_search *search, uint32_t start)
{
    const uint32_t listed = qz_search_surname_end(search, start);
    if (!qz_is_han(at(search, start)))
        return start;
    const uint32_t given = listed == start ? start + 1 : listed;
    uint32_t from = given;
    if (is_blank(at(search, from)) && given == start + 1)
        from = after_blanks(search, from); /* of two characters, set as wide as three */
    uint32_t end = from;
    while (end < from + LONGEST_GIVEN && qz_is_han(at(search, end)))
        end++;
    const uint32_t behind = after_blanks(search, end);
    const bool apart = behind > end + 1 || at(search, end) == U'\t';
    const bool name = end > from && (from == given || end == from + 1) && apart &&
                      qz_is_han(at(search, behind)) &&
                      (listed > start || is_rare_name(search, start, end, behind));
    return name ? end : start;
}

/* Is what stands behind the name an office: 教授、院士, 科技部副部长? */
static bool holds_office(const qz_search *search, uint32_t start)
{
    enum { LONGEST_OFFICE = 60 };
    qz_match title;
    uint32_t end = start;
    while (end - start < LONGEST_OFFICE && at(search, end) && at(search, end) != U'\n')
        end++;
    while (end > start && is_blank(at(search, end - 1)))
        end--;
    return qz_spot_longest(search->lexicon, search->text, start, end, QZ_IN(QZ_LIST_TITLES), &title) ||
           qz_spot_longest_before(search->lexicon, search->text, start, end, QZ_IN(QZ_LIST_TITLES), &title);
}

static void push_member(qz_search *search, uint32_t line)
{
    const uint32_t start = after_blanks(search, line);
    const uint32_t end = roster_name_end(search, start);
    if (end > start && holds_office(search, after_blanks(search, end)))
        qz_search_push(search, (qz_span){start, end}, QZ_PERSON, QZ_RANK_TITLE, NULL, NULL, "person.roster");
}

/* Lines of a list of members: a name, blanks, its office; a label with a colon may stand before it. */
static void rosters(qz_search *search)
{
    push_member(search, search->span.start);
    const qz_marks lines = search->marks[QZ_MARK_LINE];
    for (uint32_t k = 0; k < lines.count; k++) {
        const char32_t c = search->text->folded[lines.items[k]];
        if ((c == U'\n' || c == U':') && lines.items[k] + 1 < search->span.end)
            push_member(search, lines.items[k] + 1);
    }
}

/* ---- lists that say how many they are ---- */

/* 等|10位同志, 等|5人 */
static bool counts_people(const qz_search *search, uint32_t start)
{
    enum { LONGEST_NUMBER = 4 };
    uint32_t end = start;
    while (end - start < LONGEST_NUMBER && (qz_is_digit(at(search, end)) || qz_is_numeral(at(search, end))))
        end++;
    const char32_t unit = end > start ? at(search, end) : 0;
    return unit == U'位' || unit == U'名' || unit == U'人';
}

/* A name of three characters, or else two or four, that ends at `end`; empty for none. */
static qz_span name_before(const qz_search *search, uint32_t end)
{
    static const uint32_t lengths[] = {3, 2, 4};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        const uint32_t start = end > lengths[i] ? end - lengths[i] : 0;
        const uint32_t token = qz_search_token(search, start);
        const uint32_t given = start >= search->span.start ? qz_search_surname_end(search, start) : start;
        const qz_span name = {start, end};
        if (given > start && end > given && end - given <= LONGEST_GIVEN &&
            search->tokens.items[token].span.start == start && !qz_search_is_common(search, name))
            return name;
    }
    return (qz_span){end, end};
}

/* 于渔仁、孔海南、苏渔科|等10位同志: whatever else one of them may be. */
static void counted_lists(qz_search *search)
{
    enum { MOST_NAMES = 16 };
    const qz_marks ends = search->marks[QZ_MARK_AND_SO_ON];
    for (uint32_t k = 0; k < ends.count; k++) {
        uint32_t end = ends.items[k];
        if (!counts_people(search, end + 1))
            continue;
        qz_span names[MOST_NAMES];
        uint32_t count = 0;
        while (count < MOST_NAMES) {
            const qz_span name = name_before(search, end);
            if (qz_span_empty(name))
                break;
            names[count++] = name;
            const char32_t joint = at(search, name.start - 1);
            if (joint != U'、' && joint != U'和' && joint != U'与')
                break;
            end = name.start - 1;
        }
        for (uint32_t i = 0; count > 1 && i < count; i++)
            qz_search_push(search, names[i], QZ_PERSON, QZ_RANK_TITLE, NULL, NULL, "person.list");
    }
}

void qz_find_rosters(qz_search *search)
{
    rosters(search);
    counted_lists(search);
}
