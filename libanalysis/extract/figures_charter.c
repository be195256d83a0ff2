/* What the whole text is: a rule by its articles (第一条…) or by the last word of its title (…办法, …规划,
 * 关于调整 养老金标准的通知), as far as that says whether its figures were reached, are aimed at or required.
 */
#include "extract/figures_bind.h"

bool qz_charter_is_article(const qz_text *text, qz_span marker)
{
    return !qz_span_empty(marker) && text->folded[marker.end - 1] == U'条';
}

/* 第一条 … 第十条: the text is a rule where many of its sections are such, or in a part of one most. */
static bool has_articles(const qz_document *document, const qz_text *text)
{
    enum { ENOUGH = 3 };
    uint32_t articles = 0;
    for (uint32_t i = 0; i < document->sections.count; i++)
        articles += qz_charter_is_article(text, document->sections.items[i].marker);
    /* Their items and paragraphs are sections too. */
    return (articles >= ENOUGH && articles * 4 >= document->sections.count) ||
           (articles > 1 && articles * 2 >= document->sections.count);
}

/* 关于调整养老金标准|的通知, 关于印发…规划|的通知: what the notice is about says what it is; the end of that.
 */
static uint32_t without_notice(const qz_binding *binding, qz_span title)
{
    const uint32_t end = title.end;
    const uint32_t notice = qz_set_start(binding->lexicon, binding->text, end, QZ_SET_NOTICE);
    return notice < end && notice > title.start + 4 && binding->text->folded[notice - 1] == U'的' ? notice - 1
                                                                                                  : end;
}

/* What the last word of the phrase says the document is. */
static bool says_charter(const qz_binding *binding, qz_span title, qz_charter *charter)
{
    enum { RULE = 6, LONGEST_WORD = 6 };
    const char32_t *folded = binding->text->folded;
    while (title.end > title.start && !qz_is_han(folded[title.end - 1]))
        title.end--;
    qz_match match;
    uint32_t start = title.end - title.start > LONGEST_WORD ? title.end - LONGEST_WORD : title.start;
    for (; start < title.end; start++) {
        if (!qz_spot_exact(binding->lexicon, binding->text, start, title.end, QZ_IN(QZ_LIST_STATUSES),
                           &match))
            continue;
        do {
            if (qz_cell_choice(binding->lexicon, match.sense, QZ_STATUS_SCOPE) != QZ_IN_DOCUMENT)
                continue;
            charter->where = match.span;
            charter->strong = qz_cell_number(binding->lexicon, match.sense, QZ_STATUS_WEIGHT) >= RULE;
            charter->status = (uint8_t)qz_cell_choice(binding->lexicon, match.sense, QZ_STATUS_VALUE);
            return true;
        } while (qz_lexicon_next_sense(binding->lexicon, QZ_IN(QZ_LIST_STATUSES), &match));
    }
    return false;
}

/* 关于|调整渔港收费|的通知: it sets what is to be paid or done from now on. */
static bool orders(const qz_binding *binding, qz_span about)
{
    for (uint32_t k = about.start; k + 4 < about.end; k++)
        if (qz_text_starts(binding->text, k, U"关于"))
            return qz_begins_set(binding, k + 2, QZ_SET_RULING) ||
                   qz_begins_set(binding, k + 4, QZ_SET_RULING); /* 关于|进一步|… */
    return false;
}

/* 舟山出台渔业扶持措施: news of a rule; but 关于发布渔港收费办法的通知 is one. */
static bool tells_news(const qz_binding *binding, qz_span title)
{
    bool told = false;
    for (uint32_t k = title.start; k + 2 < title.end; k++) {
        if (qz_text_starts(binding->text, k, U"关于"))
            return false;
        told = told || (k > title.start && qz_begins_set(binding, k, QZ_SET_ISSUE));
    }
    return told;
}

static qz_charter read_charter(const qz_binding *binding)
{
    const qz_document *document = &binding->analysis->document;
    qz_charter charter = {.read = true, .strong = true};
    if (has_articles(document, binding->text)) {
        charter.status = QZ_REQUIREMENT;
        return charter;
    }
    /* …办法, …规划(2021—2025年): the last word says what the document is; 采用新办法 药价降 says nothing. */
    qz_span title = document->title.span;
    const char32_t *folded = binding->text->folded;
    if (title.end > title.start && folded[title.end - 1] == U')')
        while (title.end > title.start && folded[--title.end] != U'(')
            ;
    if (title.end > title.start && folded[title.end - 1] == U'》' && folded[title.start] != U'《')
        return charter; /* 渔业局发布《渔港管理办法》: news of a rule */
    if (tells_news(binding, title))
        return charter;
    while (title.end > title.start && !qz_is_han(folded[title.end - 1]))
        title.end--;
    const qz_span about = {title.start, without_notice(binding, title)};
    if ((about.end < title.end && says_charter(binding, about, &charter)) ||
        says_charter(binding, title, &charter))
        return charter;
    charter.strong = false;
    charter.status = about.end < title.end && orders(binding, about) ? QZ_REQUIREMENT : 0;
    return charter;
}

/* Read with the first figure, for all. */
const qz_charter *qz_figure_charter(const qz_binding *binding)
{
    qz_charter *charter = &binding->analysis->figures->charter;
    if (!charter->read)
        *charter = read_charter(binding);
    return charter;
}
