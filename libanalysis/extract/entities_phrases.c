/*
 * Names with an inner order of their own: 二十届四中全会 · 国办发〔2018〕127号 · 国务院令第707号 ·
 * 国务院办公厅关于加强防汛工作的通知.
 */
#include "extract/entities_find.h"

enum {
    LONGEST_SESSION = 24,
    LONGEST_ISSUER = 8,
    LONGEST_NUMBER = 12,
    LONGEST_HEADING = 120,
    LONGEST_BREAK = 8
};

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool is_one_of(char32_t character, const char32_t *set)
{
    for (; *set; set++)
        if (*set == character)
            return true;
    return false;
}

/* An organ of the list that ends at `end`: where it begins, or `end`. */
static uint32_t organ_start(const qz_search *search, uint32_t end)
{
    qz_match match;
    return qz_spot_longest_before(search->lexicon, search->text, search->span.start, end,
                                  QZ_IN(QZ_LIST_NAMES), &match) &&
                   qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1
               ? match.span.start
               : end;
}

/* 党的二十届三中全会, 十九届二中、三中、四中全会, 省委十五届八次全会, 区委十四届八次全委会 */
static void plenary_session(qz_search *search, uint32_t head, uint32_t length)
{
    uint32_t start = head;
    uint32_t term = 0;
    while (head - start < LONGEST_SESSION &&
           is_one_of(at(search, start - 1), U"一二三四五六七八九十0123456789届中、次历第")) {
        start--;
        if (at(search, start) == U'届')
            term = start;
    }
    while (start < head && at(search, start) == U'、')
        start++;
    if (!term) { /* 十二届|市委|八次全会 */
        const uint32_t organ = organ_start(search, start);
        uint32_t before = organ;
        while (organ < start && start - before < LONGEST_SESSION &&
               is_one_of(at(search, before - 1), U"一二三四五六七八九十0123456789届第"))
            before--;
        if (before == organ || at(search, organ - 1) != U'届')
            return;
        qz_search_push(search, (qz_span){before, head + length}, QZ_MEETING, QZ_RANK_TITLE, NULL, NULL,
                       "session");
        return;
    }
    if (term == start)
        return;
    if (start >= search->span.start + 2 && qz_text_starts(search->text, start - 2, U"党的"))
        start -= 2;
    else
        start = organ_start(search, start);
    qz_search_push(search, (qz_span){start, head + length}, QZ_MEETING, QZ_RANK_TITLE, NULL, NULL, "session");
}

/* 号 after digits, from `start`: its end, or 0. */
static uint32_t serial_end(const qz_search *search, uint32_t start)
{
    uint32_t end = start;
    while (end - start < LONGEST_NUMBER && at(search, end) >= U'0' && at(search, end) <= U'9')
        end++;
    return end > start && at(search, end) == U'号' ? end + 1 : 0;
}

/* 国发〔2018〕39号, 吉政明电[2022]1号: the year's bracket is at `open`. */
static void bracketed_number(qz_search *search, uint32_t open)
{
    uint32_t close = open + 1;
    while (close - open < LONGEST_NUMBER && at(search, close) >= U'0' && at(search, close) <= U'9')
        close++;
    if (close != open + 5 || !is_one_of(at(search, close), U"〕])】"))
        return;
    const uint32_t skipped = close + 1 + (at(search, close + 1) == U'第');
    const uint32_t end = serial_end(search, skipped);
    uint32_t start = open;
    while (open - start < LONGEST_ISSUER && qz_is_han(at(search, start - 1)) &&
           !is_one_of(at(search, start - 1), U"据照以按和及与的由据如见了"))
        start--;
    if (end && start < open)
        qz_search_push(search, (qz_span){start, end}, QZ_DOCUMENT_NUMBER, QZ_RANK_TITLE, NULL, NULL,
                       "document number");
}

/* 国务院令第707号, 国令第707号, 中华人民共和国主席令第12号: 令 is at `order`. */
static void order_number(qz_search *search, uint32_t order)
{
    uint32_t number = order + 1;
    while (number - order < 4 && qz_is_space(at(search, number)))
        number++;
    const uint32_t end = at(search, number) == U'第' ? serial_end(search, number + 1) : 0;
    if (!end)
        return;
    uint32_t start = order;
    while (start > search->span.start && order - start < LONGEST_SESSION) {
        const uint32_t token = qz_search_token(search, start - 1);
        const char *pos = qz_parts_of_speech[search->tokens.items[token].pos];
        if (search->tokens.items[token].class != QZ_TOKEN_HAN || pos[0] == 'v' || pos[0] == 'p' ||
            pos[0] == 'u' || pos[0] == 'c')
            break;
        start = search->tokens.items[token].span.start;
    }
    if (start < order)
        qz_search_push(search, (qz_span){start, end}, QZ_DOCUMENT_NUMBER, QZ_RANK_TITLE, NULL, NULL,
                       "document number.order");
}

/* The last word of a document's title that ends at `end`: 通知, 意见, 办法 */
static bool ends_title(const qz_search *search, uint32_t end)
{
    return qz_search_ends_set(search, end, QZ_SET_PAPER);
}

/* 关于印发澄川市数据条例的通知: what is issued has a name, not the notice. */
static void push_issued(qz_search *search, uint32_t about, uint32_t end)
{
    uint32_t start = about + 4;
    uint32_t stop = end;
    while (start < end && qz_is_space(at(search, start)))
        start++;
    while (stop > start && !qz_text_starts(search->text, stop, U"的通知"))
        stop--;
    if (stop > start + 2 && at(search, start) != U'《')
        qz_search_push(search, (qz_span){start, stop}, QZ_POLICY, QZ_RANK_TITLE, NULL, NULL, "title.issued");
}

/* An organ alone on the line, or several of them, that ends at `end` and at the end of the line or at a mark
 * between organs: where it begins, or `end`. */
static uint32_t issuer_start(const qz_search *search, uint32_t end)
{
    uint32_t start = end;
    while (end - start < LONGEST_SESSION && qz_is_han(at(search, start - 1)))
        start--;
    qz_match organ;
    const bool listed =
        qz_spot_longest_before(search->lexicon, search->text, start, end,
                               QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_HEADS), &organ) &&
        (organ.sense.list == QZ_LIST_NAMES
             ? qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1
             : qz_cell_choice(search->lexicon, organ.sense, QZ_HEAD_KIND) == QZ_GOVERNMENT + 1);
    return listed ? start : end;
}

/* 市教育局、市财政局关于…, 市委 市政府关于… */
static bool parts_issuers(char32_t c)
{
    return c == U'、' || (qz_is_space(c) && c != U'\n');
}

/* 关于…的通知 with nothing behind it on its line, after its issuers, which may have a line of their own: the
 * title of a document without marks. */
static void bare_title(qz_search *search, uint32_t about)
{
    enum { MOST_ISSUERS = 6 };
    uint32_t start = about;
    while (about - start < LONGEST_SESSION && qz_is_han(at(search, start - 1)))
        start--;
    if (start == about) { /* 澄川市人民政府办公室⏎关于…的通知 */
        uint32_t end = about;
        while (about - end < LONGEST_BREAK && qz_is_space(at(search, end - 1)))
            end--;
        const uint32_t issuer = end < about ? issuer_start(search, end) : end;
        if (issuer < end && end + 1 <= about && (at(search, end) == U'\n' || at(search, about - 1) == U'\n'))
            start = issuer;
    }
    for (int i = 0; i < MOST_ISSUERS && start < about && parts_issuers(at(search, start - 1)); i++) {
        const uint32_t issuer = issuer_start(search, start - 1); /* 市教育局、|市财政局关于… */
        if (issuer == start - 1)
            break;
        start = issuer;
    }
    const bool labelled = qz_is_space(at(search, start - 1)) && at(search, start - 1) != U'\n';
    if (start > search->span.start && at(search, start - 1) != U'\n' && !labelled)
        return;
    const bool issued = qz_text_starts(search->text, about + 2, U"印发");
    for (uint32_t end = about + 2; end - about < LONGEST_HEADING; end++) {
        const char32_t c = at(search, end);
        if (ends_title(search, end) && (c == 0 || c == U'\n' || c == U'(')) {
            if (issued)
                push_issued(search, about, end);
            else
                qz_search_push(search, (qz_span){start, end}, QZ_POLICY, QZ_RANK_TITLE, NULL, NULL,
                               "title.line");
            return;
        }
        if (c == 0 || is_one_of(c, U"。;:!?,"))
            return;
    }
}

/* 澄川市人民政府对…提案的答复, whose 答复 ends its line: from the organ that begins a line. */
static void reply_title(qz_search *search, uint32_t reply)
{
    enum { SHORTEST_MATTER = 4 };
    const char32_t next = at(search, reply + 2);
    if (at(search, reply + 1) != U'复' || at(search, reply - 1) != U'的' || (next && next != U'\n'))
        return;
    for (uint32_t i = reply; i >= search->span.start && reply - i < LONGEST_HEADING; i--) {
        const char32_t c = i > search->span.start ? at(search, i - 1) : U'\n';
        qz_match organ;
        if (is_one_of(c, U"。;:!?,"))
            return;
        if ((c == U'\n' || qz_is_space(c)) && i + SHORTEST_MATTER < reply &&
            qz_search_may_start(search, i, QZ_IN(QZ_LIST_NAMES)) &&
            qz_spot_longest(search->lexicon, search->text, i, reply, QZ_IN(QZ_LIST_NAMES), &organ) &&
            at(search, organ.span.end) == U'对') {
            qz_search_push(search, (qz_span){i, reply + 2}, QZ_POLICY, QZ_RANK_TITLE, NULL, NULL,
                           "title.line");
            return;
        }
        if (i == search->span.start)
            return;
    }
}

/* The last words of documents that stand alone on a line. */
static bool ends_document(const qz_search *search, qz_span line)
{
    qz_match head;
    return qz_spot_longest_before(search->lexicon, search->text, line.start, line.end, QZ_IN(QZ_LIST_HEADS),
                                  &head) &&
           head.span.start > line.start + 3 &&
           qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_KIND) == QZ_POLICY + 1 &&
           (qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_LEFT) == QZ_LEFT_NAME ||
            head.span.end - head.span.start >= 4); /* 管理规定; 措施 alone ends headings too */
}

/* 渔业局|印发|渔港建设行动方案, 渔业局等7部门|发布|…: behind who issues it the name begins; but
 * 渔情发布管理办法. */
static uint32_t behind_issuer(const qz_search *search, qz_span line)
{
    for (uint32_t i = line.start + 2; i < line.end; i++) {
        const uint32_t end = qz_set_end(search->lexicon, search->text, i, QZ_SET_ISSUE);
        if (end > i)
            return issuer_start(search, i) < i || qz_search_ends_set(search, i, QZ_SET_DEPARTMENT)
                       ? end
                       : line.start;
    }
    return line.start;
}

/* 澄川市数据管理暂行办法 alone on its line, with (2023—2025年) behind it or not: the document's own title. */
static void line_title(qz_search *search, qz_span line)
{
    enum { SHORTEST = 8, LONGEST = 60 };
    line.start = behind_issuer(search, line);
    qz_span name = line;
    if (at(search, line.end - 1) == U')')
        while (name.end > line.start && at(search, name.end) != U'(')
            name.end--;
    if (line.end - line.start > LONGEST || name.end < name.start + SHORTEST || !ends_document(search, name))
        return;
    for (uint32_t i = name.start; i < name.end; i++)
        if (!qz_is_han(at(search, i)) && !is_one_of(at(search, i), U"“”、 ") && !qz_is_digit(at(search, i)))
            return;
    for (uint32_t i = name.start; i < name.start + 4; i++)
        if (at(search, i) == U'、' || qz_text_starts(search->text, i, U"关于"))
            return;
    qz_search_push(search, line, QZ_POLICY, QZ_RANK_TITLE, NULL, NULL, "title.line");
}

static void line_titles(qz_search *search)
{
    uint32_t next = search->span.start; /* where the next line begins */
    const qz_marks lines = search->marks[QZ_MARK_LINE];
    for (uint32_t k = 0; k <= lines.count; k++) {
        uint32_t start = next, end = k < lines.count ? lines.items[k] : search->span.end;
        if (k < lines.count && search->text->folded[end] != U'\n')
            continue;
        next = end + 1;
        while (start < end && (qz_is_space(at(search, start)) || is_one_of(at(search, start), U"#*")))
            start++; /* # 澄川市数据管理办法: the mark of a heading */
        while (end > start && (qz_is_space(at(search, end - 1)) || at(search, end - 1) == U'*'))
            end--;
        if (end > start)
            line_title(search, (qz_span){start, end});
    }
}

/* 4号线, 澄川地铁4号线: a line of the underground; its parts are in entities_parts.c. */
static void numbered_line(qz_search *search, uint32_t mark)
{
    enum { MOST_DIGITS = 2 };
    uint32_t start = mark;
    while (mark - start < MOST_DIGITS && qz_is_digit(at(search, start - 1)))
        start--;
    if (start == mark || at(search, mark + 1) != U'线' || qz_is_digit(at(search, start - 1)))
        return;
    const uint32_t railway = qz_set_start(search->lexicon, search->text, start, QZ_SET_URBAN_RAIL);
    qz_match place;
    if (railway < start && railway >= search->span.start) {
        start = railway;
        if (qz_spot_longest_before(search->lexicon, search->text, search->span.start, start,
                                   QZ_IN(QZ_LIST_PLACES), &place))
            start = place.span.start;
    }
    qz_search_push(search, (qz_span){start, mark + 2}, QZ_PLATFORM, QZ_RANK_HEAD, NULL, NULL, "line");
}

void qz_find_phrases(qz_search *search)
{
    line_titles(search);
    const qz_marks references = search->marks[QZ_MARK_REFERENCE];
    for (uint32_t k = 0; k < references.count; k++) {
        const uint32_t i = references.items[k];
        switch (search->text->folded[i]) {
        case U'全':
            if (at(search, i + 1) == U'会')
                plenary_session(search, i, 2);
            else if (qz_text_starts(search->text, i + 1, U"委会"))
                plenary_session(search, i, 3);
            break;
        case U'〔':
        case U'[':
        case U'(':
        case U'【':
            bracketed_number(search, i);
            break;
        case U'令':
            order_number(search, i);
            break;
        case U'答':
            reply_title(search, i);
            break;
        case U'关':
            if (at(search, i + 1) == U'于')
                bare_title(search, i);
            break;
        default:
            break;
        }
    }
    const qz_marks numbers = search->marks[QZ_MARK_NUMBER];
    for (uint32_t k = 0; k < numbers.count; k++)
        numbered_line(search, numbers.items[k]);
}
