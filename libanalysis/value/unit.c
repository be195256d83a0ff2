#include "value/unit.h"

/* What one line of units.tsv says. */
static void fill(const qz_lexicon *lexicon, const qz_match *match, qz_unit *unit)
{
    unit->class = (uint8_t)qz_cell_choice(lexicon, match->sense, QZ_UNIT_CLASS);
    unit->canonical = qz_cell_text(lexicon, match->sense, QZ_UNIT_CANONICAL);
    unit->scale = qz_cell_text(lexicon, match->sense, QZ_UNIT_SCALE);
    if (!*unit->canonical)
        unit->canonical = qz_row_term(lexicon, match->sense);
}

/* The unit at `at` that one line gives. */
static bool read_simple(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                        qz_unit *unit)
{
    qz_match match;
    if (!qz_spot_longest(lexicon, text, at, end, QZ_IN(QZ_LIST_UNITS), &match))
        return false;
    if (qz_cell_choice(lexicon, match.sense, QZ_UNIT_CLASS) == QZ_UNIT_NOUN)
        return false;
    if (match.span.end < end && qz_is_latin(text->folded[match.span.end - 1]) &&
        qz_is_latin(text->folded[match.span.end]))
        return false; /* 20Mini */
    unit->span = match.span;
    unit->more = false;
    fill(lexicon, &match, unit);
    return true;
}

/* 3|个多月, 2|个余小时: the word between parts a unit that the list has whole. */
static bool read_parted(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                        qz_unit *unit)
{
    enum { LONGEST = 4 };
    char32_t whole[LONGEST];
    const char32_t *folded = text->folded;
    if (end - at < 3 || (folded[at + 1] != U'多' && folded[at + 1] != U'余'))
        return false;
    uint32_t length = 0;
    whole[length++] = folded[at];
    while (length < LONGEST && at + length + 1 < end) {
        whole[length] = folded[at + length + 1];
        length++;
    }
    qz_match match;
    if (!qz_lexicon_longest(lexicon, whole, 0, length, QZ_IN(QZ_LIST_UNITS), &match) || match.span.end < 2 ||
        qz_cell_choice(lexicon, match.sense, QZ_UNIT_CLASS) == QZ_UNIT_NOUN)
        return false;
    unit->span = (qz_span){at, at + match.span.end + 1};
    unit->more = true;
    fill(lexicon, &match, unit);
    return true;
}

static const char *as_written(qz_arena *arena, const qz_text *text, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(text, span, &length);
    return qz_copy_bytes(arena, bytes, length);
}

/* 人/百亿元, 件/万人: the scale of what is divided by. */
static uint32_t scale_end(const qz_text *text, uint32_t at, uint32_t end)
{
    while (at < end && (text->folded[at] == U'十' || text->folded[at] == U'百' || text->folded[at] == U'千' ||
                        text->folded[at] == U'万' || text->folded[at] == U'亿'))
        at++;
    return at;
}

bool qz_unit_read(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, uint32_t at, uint32_t end,
                  qz_unit *unit)
{
    if (read_parted(lexicon, text, at, end, unit))
        return true;
    if (!read_simple(lexicon, text, at, end, unit))
        return false;
    qz_unit second;
    const uint32_t next = unit->span.end;
    if (next + 1 >= end)
        return true;
    const char32_t c = text->folded[next];
    const uint32_t below = c == U'/' ? scale_end(text, next + 1, end) : next + 1;
    const bool slash = c == U'/' && (read_simple(lexicon, text, next + 1, end, &second) ||
                                     (below > next + 1 && read_simple(lexicon, text, below, end, &second)));
    const bool bracket = c == U'(' && read_simple(lexicon, text, next + 1, end, &second) &&
                         second.span.end < end && text->folded[second.span.end] == U')';
    if (slash || bracket) {
        unit->span.end = second.span.end + bracket;
        unit->canonical = as_written(arena, text, unit->span);
    }
    return true;
}
