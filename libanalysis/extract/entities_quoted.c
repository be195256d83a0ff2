/* Names in quotation marks: those that end in a last word of names (“栽树工程”), and coined words
 * (“一林一策”) that are nobody's words and no figure of speech. The marks are not part of them. */
#include "document/attribution.h"
#include "extract/entities_find.h"
#include "value/numeral.h"

#include <string.h>

enum { SHORTEST = 3, LONGEST = 16 };

/* Somebody's words are no name. */
static bool is_quotation(const qz_search *search, qz_span inside)
{
    const qz_quotation_list *quotations = &search->analysis->document.quotations;
    for (uint32_t i = 0; i < quotations->count; i++)
        if (qz_span_holds(quotations->items[i].span, inside))
            return true;
    return false;
}

static uint32_t quote_end(const qz_search *search, uint32_t start)
{
    for (uint32_t i = start; i < search->span.end && i - start <= LONGEST; i++) {
        const char32_t c = search->text->folded[i];
        if (c == U'”')
            return i;
        if (!qz_is_han(c) && !qz_is_latin(c) && !qz_is_digit(c) && c != U'+' && c != U'·' &&
            !(c == U'、' && i > start + 1))
            return 0;
    }
    return 0;
}

static bool is_small_number(char32_t c)
{
    return c == U'一' || c == U'两' || c == U'二' || c == U'三' || c == U'四' || c == U'五' || c == U'六' ||
           c == U'七' || c == U'八' || c == U'九' || c == U'十';
}

/* “三统一、一开放” names; other words in parts, “马上就办、真抓实干”, are a saying. */
static bool is_saying_in_parts(const qz_search *search, qz_span inside)
{
    enum { LONGEST_PART = 4 };
    uint32_t from = inside.start;
    bool parted = false, counted = true;
    for (uint32_t i = inside.start; i <= inside.end; i++) {
        if (i < inside.end && search->text->folded[i] != U'、')
            continue;
        parted = parted || i < inside.end;
        counted = counted && i - from <= LONGEST_PART && is_small_number(search->text->folded[from]);
        from = i + 1;
    }
    return parted && !counted;
}

/* “产业大脑+未来工厂”: two things joined to one */
static bool is_sum(const qz_search *search, qz_span inside)
{
    for (uint32_t i = inside.start + 2; i + 2 < inside.end; i++)
        if (search->text->folded[i] == U'+' && qz_is_han(search->text->folded[i - 1]) &&
            qz_is_han(search->text->folded[i + 1]))
            return true;
    return false;
}

/* “才是改革的初衷”: a sentence; “答卷人”: who does something. */
static bool is_saying(const qz_search *search, qz_span inside)
{
    enum { SENTENCE = 7 };
    const char32_t last = search->text->folded[inside.end - 1];
    if ((last == U'人' || last == U'者') && inside.end - inside.start <= 4)
        return true;
    const bool may_say = inside.end - inside.start >= SENTENCE; /* “渔灯之约” names */
    for (uint32_t i = qz_search_token(search, inside.start);
         i < search->tokens.count && search->tokens.items[i].span.end <= inside.end; i++) {
        const qz_token *token = &search->tokens.items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        const bool done = strcmp(pos, "ul") == 0 && inside.end > inside.start + SHORTEST; /* “放了几枪” */
        if (token->class == QZ_TOKEN_HAN && (((pos[0] == 'u' || pos[0] == 'y') && may_say) || done ||
                                             qz_text_starts(search->text, token->span.start, U"必将") ||
                                             qz_text_starts(search->text, token->span.start, U"一批") ||
                                             qz_text_starts(search->text, token->span.start, U"才是")))
            return true;
    }
    return false;
}

static bool follows(const qz_search *search, uint32_t at, qz_quoting_role role)
{
    qz_span word;
    return at < search->span.end &&
           qz_quoting_starts(search->lexicon, search->text, at, search->span.end, role, &word);
}

/* 呈现“客稳渔快”|的运行态势: what the marks hold describes how something is. */
static bool is_of_state(const qz_search *search, uint32_t behind)
{
    enum { FARTHEST = 6 };
    uint32_t end = behind + (search->text->folded[behind] == U'的');
    if (end == behind) /* “高开稳走”|态势; but “一港两区”格局 */
        return follows(search, behind, QZ_QUOTING_STATE) && !qz_text_starts(search->text, behind, U"格局");
    for (; end < search->span.end && end - behind < FARTHEST && qz_is_han(search->text->folded[end]); end++)
        if (follows(search, end, QZ_QUOTING_STATE) || follows(search, end, QZ_QUOTING_MANNER))
            return true;
    return false;
}

/* “六连增”, “十连快”; “高铁时代”: what came again and again, and an age, are no names. */
static bool is_of_times(const qz_search *search, qz_span inside)
{
    static const char32_t RISES[] = U"增丰升涨快降跌冠";
    const char32_t *folded = search->text->folded;
    const char32_t last = folded[inside.end - 1];
    const bool again = inside.end <= inside.start + 4 && inside.end >= inside.start + 3 &&
                       qz_is_numeral(folded[inside.start]) && folded[inside.end - 2] == U'连';
    for (const char32_t *rise = RISES; again && *rise; rise++)
        if (last == *rise)
            return true;
    return inside.end > inside.start + 2 && qz_text_starts(search->text, inside.end - 2, U"时代");
}

/* 以“…”|为主题, 主题为|“…”: what a meeting is about; “应保尽保”: all of those that there are. */
static bool is_theme(const qz_search *search, qz_span inside)
{
    const uint32_t open = inside.start - 1;
    const char32_t *folded = search->text->folded;
    const bool led = open > search->span.start && folded[open - 1] == U'以';
    qz_span word;
    return (led && follows(search, inside.end + 1, QZ_QUOTING_THEME)) ||
           qz_quoting_ends(search->lexicon, search->text, search->span.start, open, QZ_QUOTING_THEME,
                           &word) ||
           (inside.end == inside.start + 4 && folded[inside.start] == U'应' &&
            folded[inside.start + 2] == U'尽');
}

/* 堪称“海上粮仓”, “无机可用”问题: the words around it say that it is a figure of speech; “冰山一角”,
 * “从东到西”, “再扩容”: its own words do. */
static bool is_figurative(const qz_search *search, qz_span inside)
{
    qz_span word;
    const qz_token *first = &search->tokens.items[qz_search_token(search, inside.start)];
    const qz_token *behind = &search->tokens.items[qz_search_token(search, inside.end + 1)];
    const char *pos = qz_parts_of_speech[first->pos];
    const bool whole = first->span.end == inside.end, wordy = first->span.end > inside.start + 1;
    if (first->class == QZ_TOKEN_HAN && first->known && pos[0] &&
        strchr(whole   ? "imdl"
               : wordy ? "cd"
                       : "p",
               pos[0]) &&
        !is_small_number(search->text->folded[inside.start]) &&
        search->text->folded[inside.start] != U'以') /* “以购代捐” */
        return true;
    return qz_quoting_ends(search->lexicon, search->text, search->span.start, inside.start - 1,
                           QZ_QUOTING_LIKENS, &word) ||
           (inside.end + 1 < search->span.end && qz_search_has_role(search, behind->span, QZ_ASPECT) &&
            (qz_text_starts(search->text, behind->span.start, U"问题") ||
             qz_text_starts(search->text, behind->span.start, U"难题"))) ||
           is_of_state(search, inside.end + 1);
}

/* 由|“养鱼塘”|向|“养鱼场”|转变, 把|“渔民的事”|当作大事: from what to what something changes. */
static bool is_of_change(const qz_search *search, qz_span inside)
{
    const uint32_t open = inside.start - 1, behind = inside.end + 1;
    const char32_t before = open > search->span.start ? search->text->folded[open - 1] : 0;
    const char32_t next = behind < search->span.end ? search->text->folded[behind] : 0;
    return ((before == U'由' || before == U'从') && next == U'向') ||
           ((before == U'向' || before == U'把') && follows(search, behind, QZ_QUOTING_CHANGE));
}

/* 推出的|“渔业消费年”, 总书记提出的|“…” */
static bool is_brought_forth(const qz_search *search, uint32_t open)
{
    qz_span word;
    return qz_search_ends_set(search, open - 1, QZ_SET_ISSUE) ||
           qz_quoting_ends(search->lexicon, search->text, search->span.start, open - 1, QZ_QUOTING_SAYS,
                           &word);
}

/* “海渔2”|号, “澄江”|级|护卫舰: what a ship or a weapon is called; 更美好的|“渔业未来”: what is described as
 * nothing coined is. But 多年的|“三新”. */
static bool is_of_thing(const qz_search *search, qz_span inside)
{
    const uint32_t open = inside.start - 1, behind = inside.end + 1;
    const char32_t before = open > search->span.start ? search->text->folded[open - 1] : 0;
    return (behind < search->span.end && qz_search_begins_set(search, behind, QZ_SET_OF_THING)) ||
           ((before == U'的' || before == U'了') && !is_small_number(search->text->folded[inside.start]) &&
            !is_brought_forth(search, open));
}

/* “4·11”: the day of an event */
static bool is_day(const qz_search *search, qz_span inside)
{
    bool dotted = false;
    for (uint32_t i = inside.start; i < inside.end; i++) {
        dotted = dotted || search->text->folded[i] == U'·';
        if (!qz_is_digit(search->text->folded[i]) && search->text->folded[i] != U'·')
            return false;
    }
    return dotted;
}

/* 荣获“…示范区”, “…示范区”、“…先进区”称号: what is in the marks is awarded. */
static bool is_awarded(const qz_search *search, qz_span inside)
{
    enum { MOST_MARKS = 6, LONGEST_LIST = 120 };
    const char32_t *folded = search->text->folded;
    if (qz_search_ends_set(search, inside.start - 1, QZ_SET_AWARD))
        return true;
    uint32_t end = inside.end + 1; /* behind this mark, and behind those that follow it */
    for (int marks = 0; marks < MOST_MARKS && end < search->span.end; marks++) {
        if (qz_text_starts(search->text, end, U"称号") || qz_text_starts(search->text, end, U"荣誉"))
            return true;
        uint32_t next = end + (folded[end] == U'、' || folded[end] == U'和');
        if (next >= search->span.end || folded[next] != U'“')
            return false;
        while (next < search->span.end && folded[next] != U'”' && next - inside.end < LONGEST_LIST)
            next++;
        end = next + 1;
    }
    return false;
}

/* “渔九条”, “渔业37条”: a policy that is called by how many articles it has. */
static bool names_articles(const qz_search *search, qz_span inside)
{
    if (inside.end - inside.start <= 2 || search->text->folded[inside.end - 1] != U'条')
        return false;
    const char32_t number = search->text->folded[inside.end - 2];
    return qz_is_digit(number) || is_small_number(number);
}

/* “一企一策”, “两新”: words in marks that no list has as a figure of speech (“压舱石”) name a programme. */
static void push_coined(qz_search *search, qz_span inside)
{
    qz_match known;
    const bool counted = is_small_number(search->text->folded[inside.start]);
    if ((inside.end - inside.start < SHORTEST && !counted) ||
        qz_spot_exact(search->lexicon, search->text, inside.start, inside.end,
                      QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_ALIASES) | QZ_IN(QZ_LIST_PLACES), &known) ||
        is_quotation(search, inside) || is_saying(search, inside) || is_day(search, inside) ||
        is_figurative(search, inside) || is_of_change(search, inside) || is_theme(search, inside) ||
        is_of_times(search, inside))
        return;
    const uint8_t kind = is_awarded(search, inside)       ? QZ_HONOUR
                         : names_articles(search, inside) ? QZ_POLICY
                                                          : QZ_PROGRAMME;
    if (kind == QZ_PROGRAMME && is_of_thing(search, inside))
        return;
    qz_search_push(search, inside, kind, QZ_RANK_HEAD, NULL, NULL, "quoted");
}

/* “26条”, “十条”, “13条政策” */
static bool counts_articles(const qz_search *search, qz_span inside)
{
    if (inside.end - inside.start > 3 && (qz_text_starts(search->text, inside.end - 2, U"政策") ||
                                          qz_text_starts(search->text, inside.end - 2, U"措施") ||
                                          qz_text_starts(search->text, inside.end - 2, U"意见")))
        inside.end -= 2;
    inside.start += search->text->folded[inside.start] == U'双'; /* “双20条” */
    for (uint32_t i = inside.start; i + 1 < inside.end; i++) {
        const char32_t c = search->text->folded[i];
        if (!qz_is_digit(c) && !is_small_number(c))
            return false;
    }
    return inside.end > inside.start + 1 && search->text->folded[inside.end - 1] == U'条';
}

/* 出台|港口经济“31条”: measures that are known by their number, from the verb that brings them
 * forth or the beginning of the clause. */
static void push_articles(qz_search *search, qz_span inside)
{
    enum { LONGEST_TITLE = 24, SHORTEST_TITLE = 3 };
    const qz_token *tokens = search->tokens.items;
    const uint32_t open = inside.start - 1;
    uint32_t first = qz_search_token(search, open);
    while (first > 0 && open - tokens[first - 1].span.start < LONGEST_TITLE) {
        const qz_token *before = &tokens[first - 1];
        const char *pos = qz_parts_of_speech[before->pos];
        if (before->class != QZ_TOKEN_HAN || (pos[0] && strchr("urp", pos[0])) ||
            qz_search_has_role(search, before->span, QZ_CUE) ||
            qz_text_starts(search->text, before->span.start, U"推出"))
            break;
        first--;
    }
    const uint32_t start = tokens[first].span.start;
    if (start + SHORTEST_TITLE <= open)
        qz_search_push(search, (qz_span){start, inside.end + 1}, QZ_POLICY, QZ_RANK_HEAD, NULL, NULL,
                       "quoted articles");
}

static void push_quoted(qz_search *search, qz_span inside)
{
    if (is_saying_in_parts(search, inside))
        return;
    if (counts_articles(search, inside)) {
        push_articles(search, inside);
        return;
    }
    if (is_sum(search, inside)) {
        qz_search_push(search, inside, QZ_PROGRAMME, QZ_RANK_HEAD, NULL, NULL, "quoted sum");
        return;
    }
    qz_match head;
    if (!qz_spot_longest_before(search->lexicon, search->text, inside.start, inside.end, QZ_IN(QZ_LIST_HEADS),
                                &head) ||
        head.span.start == inside.start) {
        push_coined(search, inside);
        return;
    }
    const uint32_t kind = qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_KIND) - 1;
    if (qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_LEFT) == QZ_LEFT_GRADED) {
        push_coined(search, inside); /* “服务找企业” is no title of enterprises */
        return;
    }
    if ((kind == QZ_PLATFORM || kind == QZ_INSTITUTION) && is_awarded(search, inside)) {
        qz_search_push(search, inside, QZ_HONOUR, QZ_RANK_NAME, NULL, NULL, "quoted head");
        return;
    }
    if (kind == QZ_PROGRAMME || kind == QZ_PLATFORM || kind == QZ_HONOUR)
        qz_search_push(search, inside, (uint8_t)kind, QZ_RANK_HEAD, NULL, NULL, "quoted head");
}

/* 浙大衢州“两院”: a body and a place before the mark name what it holds. */
static void push_branch(qz_search *search, qz_span inside)
{
    enum { LONGEST_BRANCH = 4 };
    const uint32_t open = inside.start - 1;
    qz_match place, body;
    if (inside.end - inside.start > LONGEST_BRANCH ||
        !qz_spot_longest_before(search->lexicon, search->text, search->span.start, open,
                                QZ_IN(QZ_LIST_PLACES), &place))
        return;
    if (qz_spot_longest_before(search->lexicon, search->text, search->span.start, place.span.start,
                               QZ_IN(QZ_LIST_ALIASES), &body) &&
        qz_cell_choice(search->lexicon, body.sense, QZ_ALIAS_KIND) == QZ_INSTITUTION + 1)
        qz_search_push(search, (qz_span){body.span.start, inside.end + 1}, QZ_INSTITUTION, QZ_RANK_HEAD, NULL,
                       NULL, "quoted branch");
}

/* May the word stand between the mark and the last word? Not 实施, which begins another name. */
static bool goes_on(const qz_search *search, const qz_token *token)
{
    const char first = qz_parts_of_speech[token->pos][0];
    return token->class == QZ_TOKEN_HAN && (!first || !strchr("urpcyqmd", first)) &&
           !qz_search_has_role(search, token->span, QZ_CUE);
}

/* What the words behind the marks make: campaigns, services of a project, and facilities, whose names hold no
 * verb; QZ_NO_ENTITY for nothing. */
static uint8_t kind_behind_marks(const qz_search *search, uint32_t close, const qz_match *head)
{
    const uint32_t left = qz_cell_choice(search->lexicon, head->sense, QZ_HEAD_LEFT);
    const uint8_t kind = (uint8_t)(qz_cell_choice(search->lexicon, head->sense, QZ_HEAD_KIND) - 1);
    if (left == QZ_LEFT_LED)
        return head->span.start > close + 2 && qz_text_starts(search->text, head->span.start - 2, U"服务")
                   ? kind
                   : QZ_NO_ENTITY;
    if ((kind != QZ_PROGRAMME && kind != QZ_PLATFORM) ||
        (left != QZ_LEFT_FREE && left != QZ_LEFT_NAME && left != QZ_LEFT_QUOTED))
        return QZ_NO_ENTITY;
    for (uint32_t i = qz_search_token(search, close);
         kind == QZ_PLATFORM && search->tokens.items[i].span.start < head->span.start; i++)
        if (strcmp(qz_parts_of_speech[search->tokens.items[i].pos], "v") == 0)
            return QZ_NO_ENTITY;
    return kind;
}

/* “十四五”|时期: a period, whatever is behind it. */
static bool is_period(const qz_search *search, qz_span inside)
{
    qz_match period;
    return qz_spot_exact(search->lexicon, search->text, inside.start, inside.end, QZ_IN(QZ_LIST_NAMES),
                         &period) &&
           qz_cell_choice(search->lexicon, period.sense, QZ_NAME_KIND) == QZ_PERIOD + 1;
}

/* “港湾同行”|技能|提升|帮扶|服务|项目: what is behind the mark, verbs too, up to a last word of names. */
static void push_followed(qz_search *search, qz_span inside)
{
    enum { LONGEST_TAIL = 12 };
    const qz_tokens *tokens = &search->tokens;
    const uint32_t close = inside.end + 1;
    if (is_period(search, inside))
        return;
    for (uint32_t i = qz_search_token(search, close);
         i < tokens->count && goes_on(search, &tokens->items[i]) &&
         tokens->items[i].span.end - close <= LONGEST_TAIL;
         i++) {
        qz_match head;
        if (!qz_spot_longest_before(search->lexicon, search->text, close, tokens->items[i].span.end,
                                    QZ_IN(QZ_LIST_HEADS), &head))
            continue;
        const uint8_t kind = kind_behind_marks(search, close, &head);
        if (kind != QZ_NO_ENTITY)
            qz_search_push(search, (qz_span){inside.start - 1, head.span.end}, kind, QZ_RANK_HEAD, NULL, NULL,
                           "quoted before head");
    }
}

/* [14]四个清单: and its explanation below: the notes to a report tell what its names mean. */
static void push_note(qz_search *search, uint32_t line)
{
    enum { LONGEST_TERM = 14 };
    const char32_t *folded = search->text->folded;
    uint32_t i = line + 1;
    while (i < search->span.end && i - line <= 3 && qz_is_digit(folded[i]))
        i++;
    if (i == line + 1 || i >= search->span.end ||
        (folded[i] != U']' && folded[i] != U'〕' && folded[i] != U'】'))
        return;
    const uint32_t start = ++i;
    while (i < search->span.end && i - start <= LONGEST_TERM && folded[i] != U':' && folded[i] != U'\n' &&
           folded[i] != U',' && folded[i] != U'。')
        i++;
    if (i < start + 2 || i + 1 >= search->span.end || folded[i] != U':' || folded[i + 1] != U'\n')
        return;
    const bool marked = folded[start] == U'“' && folded[i - 1] == U'”' && i > start + 4;
    qz_search_push(search, marked ? (qz_span){start + 1, i - 1} : (qz_span){start, i}, QZ_PROGRAMME,
                   QZ_RANK_HEAD, NULL, NULL, "note");
}

static void find_notes(qz_search *search)
{
    const qz_marks brackets = search->marks[QZ_MARK_REFERENCE];
    for (uint32_t k = 0; k < brackets.count; k++) {
        const uint32_t i = brackets.items[k];
        const char32_t c = search->text->folded[i];
        if ((c == U'[' || c == U'〔' || c == U'【') &&
            (i == search->span.start || search->text->folded[i - 1] == U'\n'))
            push_note(search, i);
    }
}

void qz_find_quoted_names(qz_search *search)
{
    find_notes(search);
    const qz_marks quotes = search->marks[QZ_MARK_QUOTE];
    for (uint32_t k = 0; k < quotes.count; k++) {
        const uint32_t i = quotes.items[k];
        if (search->text->folded[i] != U'“')
            continue;
        const uint32_t end = quote_end(search, i + 1);
        if (end > i + 1)
            push_branch(search, (qz_span){i + 1, end});
        if (end > i + 2)
            push_quoted(search, (qz_span){i + 1, end});
        if (end > i + 1)
            push_followed(search, (qz_span){i + 1, end});
    }
}
