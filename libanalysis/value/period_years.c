/* Years that tell a time: so many since, ago or within (五年来, 5年前, 3年内), and decades (80年代). */
#include "value/period_reading.h"

#include "lexicon/sets.h"

#include <string.h>

static char32_t at(const qz_period_reading *work, uint32_t position)
{
    return position < work->end ? work->text->folded[position] : 0;
}

/* ，五年|生产原煤37亿吨: at the head of a clause, before a verb of which so much was done. */
static bool opens_deed(const qz_period_reading *work, uint32_t end)
{
    enum { LONGEST_DEED = 14 };
    const char32_t before = work->at ? work->text->folded[work->at - 1] : U'。';
    qz_match verb;
    if ((before != U',' && before != U'。' && before != U';' && before != U'\n' && before != U':') ||
        !qz_spot_longest(work->lexicon, work->text, end, work->end, QZ_IN(QZ_LIST_WORDS), &verb) ||
        verb.span.end != end + 2 ||
        qz_parts_of_speech[qz_cell_choice(work->lexicon, verb.sense, QZ_WORD_POS)][0] != 'v')
        return false;
    qz_match head; /* 三年|行动|… */
    if (qz_spot_exact(work->lexicon, work->text, verb.span.start, verb.span.end, QZ_IN(QZ_LIST_HEADS), &head))
        return false;
    for (uint32_t k = verb.span.end; k < work->end && k - end < LONGEST_DEED; k++) {
        const char32_t c = at(work, k);
        if (qz_is_digit(c))
            return true;
        if (!qz_is_han(c) || c == U'的')
            return false;
    }
    return false;
}

/* 五年来, 三年间, 五年累计: the word after the number makes it a period. */
static bool read_years_since(qz_period_reading *work, uint32_t number_end, unsigned count)
{
    uint32_t after;
    uint32_t end = number_end + 1;
    bool brief = false;
    const char *tail = qz_period_word_at(work, end, "span", &after);
    if (tail) {
        end = after;
    } else if (!qz_period_word_at(work, end, "sum", &after)) {
        if (count < 2 || !opens_deed(work, end))
            return false;
    } else {
        qz_match moved; /* 5年增长18.7%, 十年下降三成, 3年翻番; but 用5年完成, and 五年新增…，建成… */
        const bool doubles = at(work, end) == U'翻';
        const bool moves =
            qz_spot_longest(work->lexicon, work->text, end, work->end, QZ_IN(QZ_LIST_MOVEMENTS), &moved);
        brief = doubles ||
                (moves && qz_cell_choice(work->lexicon, moved.sense, QZ_MOVEMENT_MAKES) != QZ_MAKES_CHANGE);
        if (!moves && !doubles && work->text->folded[number_end - 1] < 0x80 && at(work, end) != U'累')
            return false;
    }
    const int last = qz_period_year_told(work);
    if (last && count) {
        work->period.from = qz_period_year(last + 1 - (int)count);
        work->period.to = qz_period_year(last);
    }
    work->period.carries = tail != NULL; /* 五年来; but 五年累计 is said of its own sentence */
    work->period.every = brief;
    work->period.rule = "period.years";
    work->at = end;
    return true;
}

/* 5年前, 十年前, but not 三年前期工作: one year, said of its own clause. */
static bool read_years_ago(qz_period_reading *work, uint32_t end, unsigned count)
{
    qz_match word;
    const char32_t before = work->at ? work->text->folded[work->at - 1] : 0;
    if (before == U'几' || before == U'数')
        return false; /* 几十年前 */
    if (at(work, end + 1) != U'前' ||
        (qz_spot_longest(work->lexicon, work->text, end + 1, work->end, QZ_IN(QZ_LIST_WORDS), &word) &&
         word.span.end > end + 2))
        return false;
    if (work->published.year)
        work->period.from = work->period.to = qz_period_year(work->published.year - (int)count);
    work->period.every = true;
    work->period.rule = "period.ago";
    work->at = end + 2;
    return true;
}

bool qz_period_is_event(const qz_period_reading *work, uint32_t end)
{
    enum { LENGTH = 2 };
    qz_match event;
    if (end < LENGTH ||
        !qz_spot_exact(work->lexicon, work->text, end - LENGTH, end, QZ_IN(QZ_LIST_BOUNDARIES), &event))
        return false;
    do {
        if (qz_cell_choice(work->lexicon, event.sense, QZ_BOUNDARY_ROLE) == QZ_SINCE)
            return true;
    } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &event));
    return false;
}

/* 3年内, 一年内: said of its own clause, and nobody knows from when on. */
static bool read_years_within(qz_period_reading *work, uint32_t end)
{
    const bool after = work->at > 0 && work->text->folded[work->at - 1] == U'后';
    const bool since_day = work->at >= 3 && qz_text_starts(work->text, work->at - 3, U"之日起");
    if (at(work, end + 1) != U'内' || since_day || qz_period_is_event(work, work->at - after) ||
        qz_text_starts(work->text, end + 2, U"作出") ||
        qz_set_end(work->lexicon, work->text, end + 2, QZ_SET_MUST) > end + 2)
        return false; /* 毕业|3年内, 毕业后|3年内, 期满之日起|1年内, 3年内|不得申请: how long */
    work->period.every = true;
    work->period.rule = "period.within";
    work->at = end + 2;
    return true;
}

bool qz_period_read_years(qz_period_reading *work)
{
    uint32_t end;
    unsigned count;
    return qz_period_count_at(work, work->at, &end, &count) && at(work, end) == U'年' &&
           (read_years_since(work, end, count) || read_years_ago(work, end, count) ||
            read_years_within(work, end));
}

bool qz_period_read_decade(qz_period_reading *work)
{
    enum { LAST_CENTURY = 1900, FIRST_BARE = 50 };
    uint32_t place = work->at, end;
    unsigned first, century;
    bool told = qz_text_starts(work->text, place, U"上世纪");
    if (told)
        place += 3;
    else if (qz_period_count_at(work, place, &end, &century) && century == 20 &&
             qz_text_starts(work->text, end, U"世纪")) {
        place = end + 2;
        told = true;
    }
    if (!qz_period_count_at(work, place, &end, &first) || first % 10 || first > 90 ||
        first < (told ? 10 : FIRST_BARE) || at(work, end) != U'年' || at(work, end + 1) != U'代')
        return false;
    end += 2;
    const char32_t part = at(work, end);
    if (part == U'初' || part == U'中' || part == U'末' || part == U'后')
        end += at(work, end + 1) == U'期' || at(work, end + 1) == U'叶' ? 2 : 1;
    work->period.from = qz_period_year(LAST_CENTURY + (int)first);
    work->period.to = qz_period_year(LAST_CENTURY + (int)first + 9);
    work->period.every = true;
    work->period.rule = "period.decade";
    work->at = end;
    return true;
}
