#include "document/zone_scores.h"

#include "base/hash.h"
#include "document/header.h"

enum { MARKER_ALONE = 3, MENU_LINE = 14, SENTENCE_LINE = 18, LONG_LINE = 40 };

/* ---- one line ---- */

float qz_zone_linked(const qz_page *page, uint32_t line)
{
    const uint32_t visible = page->traits[line].visible;
    if (line >= page->markup->lines.count || visible == 0)
        return 0;
    return (float)page->markup->lines.items[line].linked / (float)visible;
}

static float score_of_marker(const qz_line_traits *traits)
{
    const bool prose = traits->sentence && traits->visible > LONG_LINE * 2;
    switch (traits->marker) {
    case QZ_MARKER_TAIL:
        return prose && traits->where != QZ_ANYWHERE && traits->weight < QZ_TAIL_SURE
                   ? 1
                   : -(float)traits->weight;
    case QZ_MARKER_TOOLBAR:
        return prose && traits->where == QZ_AT_START ? 1 : -2;
    case QZ_MARKER_CAPTION:
        return traits->sentence ? 0.5F : -0.1F;
    default:
        return traits->where == QZ_AT_START ? -1.5F : 0;
    }
}

static float score_of_sentence(const qz_line_traits *traits)
{
    if (traits->visible < SENTENCE_LINE)
        return 1;
    const float length =
        traits->visible < 240 ? (float)traits->visible / 80 : 3; /* a paragraph weighs more */
    return (traits->commas ? 2.5F : 1.5F) + length;
}

static float score_of(const qz_line_traits *traits)
{
    const float marked = traits->marker ? score_of_marker(traits) : 0;
    if (marked < 0)
        return marked;
    if (traits->teaser)
        return -2;
    if (traits->titled)
        return -0.5F;
    if (traits->dated && !traits->sentence)
        return -1;
    if (traits->sentence)
        return score_of_sentence(traits);
    if (traits->heading && traits->visible > MARKER_ALONE)
        return 0.5F;
    if (traits->visible > LONG_LINE)
        return traits->commas > 1 ? 1.5F : 0.5F;
    if (traits->pauses > 1 && traits->visible > SENTENCE_LINE)
        return 0.5F;
    if (traits->colon && traits->visible >= 4)
        return 0.5F;
    return traits->visible <= MENU_LINE ? -0.4F : -0.1F;
}

static const char *reason_of(const qz_line_traits *traits)
{
    if (traits->term)
        return traits->term;
    if (traits->teaser)
        return "teaser";
    if (traits->titled)
        return "title of the page";
    if (traits->dated)
        return "date";
    if (traits->sentence)
        return "sentence";
    if (traits->heading)
        return "heading";
    if (traits->visible > LONG_LINE)
        return "long line";
    return traits->visible <= MENU_LINE ? "short line" : "line";
}

/* ---- who is who ---- */

/* Where the first gap of several spaces in the line ends, and where it begins; false for none. */
static bool find_gap(const qz_text *text, qz_span line, qz_span *gap)
{
    for (uint32_t at = line.start + 2; at + 2 < line.end; at++) {
        if (!qz_is_space(text->folded[at]) || !qz_is_space(text->folded[at + 1]))
            continue;
        *gap = (qz_span){at, at};
        while (gap->end < line.end && qz_is_space(text->folded[gap->end]))
            gap->end++;
        return true;
    }
    return false;
}

/* 林致远　　教育局局长, 主任：林　远　　副市长: a name, a gap, an office. A notice may consist of them. */
static bool is_roster_line(const qz_page *page, uint32_t line)
{
    enum { LONGEST_NAME = 4, LONGEST_OFFICE = 40 };
    const qz_text *text = page->text;
    const qz_span content = page->document->lines.items[line].content;
    qz_span gap;
    if (page->traits[line].sentence || page->traits[line].marker || page->traits[line].teaser ||
        content.end - content.start > LONGEST_OFFICE + LONGEST_NAME * 2 || !find_gap(text, content, &gap))
        return false;
    uint32_t letters = 0;
    for (uint32_t at = gap.start; at > content.start && text->folded[at - 1] != U':'; at--)
        if (qz_is_han(text->folded[at - 1]))
            letters++;
        else if (!qz_is_space(text->folded[at - 1]))
            return false;
    if (letters < 2 || letters > LONGEST_NAME)
        return false;
    qz_match office;
    for (uint32_t at = gap.end; at < content.end; at++)
        if (qz_spot_longest(page->tools->lexicon, text, at, content.end, QZ_IN(QZ_LIST_TITLES), &office) &&
            office.span.end - office.span.start > 1)
            return true;
    return false;
}

/* ---- what the markup says ---- */

static void score_markup(const qz_page *page, uint32_t index, qz_line *line)
{
    const qz_line_markup *markup = &page->markup->lines.items[index];
    const float linked = qz_zone_linked(page, index);
    if (linked > 0.6F && line->score > -1) {
        line->score = page->traits[index].sentence && page->traits[index].visible > LONG_LINE ? -0.5F : -1;
        line->rule = "links";
    } else if (markup->row && line->score > -1 && line->score < 0 && linked < 0.3F) {
        line->score = 0; /* a table costs nothing */
        line->rule = "table row";
    }
}

/* ---- text that was scraped off a page ---- */

/* A text with many tools and tails of a page in it is one, though no tag is left. */
static bool is_scraped(const qz_page *page)
{
    enum { MANY = 8, SHARE = 50 };
    uint32_t count = 0, shown = 0;
    for (uint32_t i = 0; i < page->document->lines.count; i++) {
        const uint8_t marker = page->traits[i].marker;
        count += marker == QZ_MARKER_TAIL || marker == QZ_MARKER_TOOLBAR;
        shown += page->traits[i].visible > 0;
    }
    return page->markup->lines.count == 0 && count >= MANY && (uint64_t)count * SHARE >= shown;
}

/* There, short lines one after the other are menus and lists of titles, and a date alone is of such a list.
 */
static void score_scraped(const qz_page *page)
{
    enum { FEW = 3 };
    const qz_line_list *lines = &page->document->lines;
    uint32_t together = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        qz_line *line = &lines->items[i];
        const qz_line_traits *traits = &page->traits[i];
        if (qz_span_empty(line->content))
            continue;
        const bool loose = line->score < 0 && !traits->heading && traits->visible <= LONG_LINE;
        together = loose ? together + 1 : 0;
        if (together >= FEW && line->score > -0.8F)
            line->score = -0.8F;
        if (traits->dated && !traits->sentence && traits->date.day && traits->marker == 0)
            line->score = -2;
    }
}

/* ---- tables whose cells stand on lines of their own ---- */

static bool may_be_of_table(const qz_line_traits *traits)
{
    return !traits->marker && !traits->teaser && !traits->titled && !traits->dated && !traits->sentence;
}

static bool holds_digit(const qz_page *page, uint32_t line)
{
    const qz_span content = page->document->lines.items[line].content;
    for (uint32_t at = content.start; at < content.end; at++)
        if (qz_is_digit(page->text->folded[at]))
            return true;
    return false;
}

/* 粮食产量⇥350万吨⇥3.1%: a row of a table of numbers, which counts for the document. */
static void score_rows(const qz_page *page)
{
    const float worth = 0.3F;
    const qz_line_list *lines = &page->document->lines;
    for (uint32_t i = 0; i < lines->count; i++) {
        qz_line *line = &lines->items[i];
        if (line->score > -1 && line->score < worth && may_be_of_table(&page->traits[i]) &&
            holds_digit(page, i) && qz_text_has(page->text, line->content.start, line->content.end, U'\t')) {
            line->score = worth;
            line->rule = "table row";
        }
    }
}

/* 1 ⏎ 事故死亡人数 ⏎ 下降15% ⏎ 约束性 ⏎ 2 ⏎ …: where many short lines in a row hold numbers they are a table,
 * which costs nothing. The menus of pages hold few. */
static void score_cells(const qz_page *page)
{
    enum { FEWEST = 8, SHARE = 4, LONGEST = LONG_LINE * 2 };
    const qz_line_list *lines = &page->document->lines;
    uint32_t cells = 0, numbers = 0;
    for (uint32_t i = 0, first = 0; i <= lines->count; i++) {
        if (i < lines->count && qz_span_empty(lines->items[i].content))
            continue;
        if (i < lines->count && may_be_of_table(&page->traits[i]) && page->traits[i].visible <= LONGEST) {
            first = cells++ ? first : i;
            numbers += holds_digit(page, i);
            continue;
        }
        for (uint32_t k = first; cells >= FEWEST && numbers * SHARE >= cells && k < i; k++) {
            if (lines->items[k].score < 0) {
                lines->items[k].score = 0;
                lines->items[k].rule = "table cell";
            }
        }
        cells = numbers = 0;
    }
}

/* ---- what stands twice ---- */

typedef struct seen_lines {
    uint64_t *hashes;
    uint32_t mask;
} seen_lines;

static uint64_t hash_of(const qz_page *page, qz_span span)
{
    const uint64_t hash = qz_hash(page->text->folded + span.start,
                                  (size_t)(span.end - span.start) * sizeof *page->text->folded);
    return hash ? hash : 1;
}

/* Was the line there before? Remembers it. */
static bool seen_before(seen_lines *seen, uint64_t hash)
{
    uint32_t slot = (uint32_t)hash & seen->mask;
    while (seen->hashes[slot]) {
        if (seen->hashes[slot] == hash)
            return true;
        slot = (slot + 1) & seen->mask;
    }
    seen->hashes[slot] = hash;
    return false;
}

/* A page may hold its text a second time, for its readers who cannot see; one of them is enough. */
static void score_repeated(qz_page *page)
{
    const qz_line_list *lines = &page->document->lines;
    seen_lines seen = {.mask = 15};
    while (seen.mask < lines->count * 2)
        seen.mask = seen.mask * 2 + 1;
    seen.hashes = qz_allocate_zeroed(page->arena, (size_t)seen.mask + 1, sizeof *seen.hashes);
    for (uint32_t i = 0; i < lines->count; i++) {
        qz_line *line = &lines->items[i];
        if (page->traits[i].visible < LONG_LINE || line->score <= 0)
            continue;
        if (seen_before(&seen, hash_of(page, line->content))) {
            line->score = -1;
            line->rule = "repeated";
        }
    }
}

/* ---- all ---- */

void qz_zone_scores(qz_page *page)
{
    const qz_line_list *lines = &page->document->lines;
    for (uint32_t i = 0; i < lines->count; i++) {
        qz_line *line = &lines->items[i];
        if (qz_span_empty(line->content))
            continue;
        line->score = qz_header_is_subtitle(page, i) ? -1 : score_of(&page->traits[i]);
        line->rule = reason_of(&page->traits[i]);
        if (line->score < 0 && is_roster_line(page, i)) {
            line->score = 0; /* as a table, it costs nothing */
            line->rule = "roster";
        }
        if (i < page->markup->lines.count)
            score_markup(page, i, line);
    }
    score_repeated(page);
    page->scraped = is_scraped(page);
    if (page->scraped)
        score_scraped(page);
    if (page->scraped || page->markup->lines.count)
        return;
    score_rows(page);
    score_cells(page);
}

float qz_zone_bonus(const qz_page *page, uint32_t start)
{
    enum { NEAR = 12, BONUS = 8, TITLE_BONUS = 12 };
    uint32_t seen = 0;
    float bonus = 0;
    for (uint32_t i = start; i > 0 && seen < NEAR; i--) {
        const qz_line_traits *traits = &page->traits[i - 1];
        if (qz_span_empty(page->document->lines.items[i - 1].content))
            continue;
        seen++;
        if (traits->marker == QZ_MARKER_TAIL && traits->weight > QZ_TAIL_WEAK)
            return bonus;
        if (traits->titled)
            return TITLE_BONUS;
        if (traits->dated || traits->marker == QZ_MARKER_SOURCE || traits->marker == QZ_MARKER_PUBLISHED)
            bonus = BONUS;
    }
    return bonus;
}
