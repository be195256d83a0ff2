/*
 * Names by their last word: 衢江|农业|科技|集团|有限公司. From the head the name goes to the left over words
 * that describe, up to a verb, particle or mark; what it must have there is said by the list (a place, a
 * proper noun).
 */
#include "extract/entities_find.h"

#include <string.h>

enum { MOST_WORDS = 8, LONGEST_NAME = 30, LONGEST_QUOTE = 20 };

/* A name that grows to the left. */
typedef struct growth {
    qz_search *search;
    uint8_t kind;
    uint32_t token; /* of its first word */
    uint32_t start;
    uint32_t place; /* the leftmost place or level in it; UINT32_MAX for none */
    uint32_t words;
    bool proper;
    bool quoted;  /* words in quotation marks are part of it */
    bool telling; /* some word of it says more than 重点, 新兴 */
} growth;

static char32_t at(const growth *name, uint32_t position)
{
    return name->search->text->folded[position];
}

static bool has_role(const growth *name, qz_span span, uint32_t role)
{
    return qz_search_has_role(name->search, span, role);
}

/* 省 市 县 区 国家: what stands for a place before the name of an organ. */
static bool is_level(const growth *name, qz_span span)
{
    const uint32_t length = span.end - span.start;
    const char32_t first = at(name, span.start);
    if (length == 1)
        return first == U'省' || first == U'市' || first == U'县' || first == U'区' || first == U'州' ||
               first == U'旗' || first == U'镇' || first == U'乡' || first == U'盟';
    return qz_text_starts(name->search->text, span.start, U"国家") ||
           qz_text_starts(name->search->text, span.start, U"中央") ||
           qz_text_starts(name->search->text, span.start, U"自治区") ||
           qz_text_starts(name->search->text, span.start, U"国务院") ||
           qz_text_starts(name->search->text, span.start, U"中共");
}

/* A place of the list, but not one whose name is a common word too (新兴, 资源). */
static bool is_listed_place(const growth *name, qz_span span)
{
    qz_match match;
    const qz_lexicon *lexicon = name->search->lexicon;
    return qz_lexicon_exact(lexicon, name->search->text->folded, span.start, span.end, QZ_IN(QZ_LIST_PLACES),
                            &match) &&
           !qz_cell_choice(lexicon, match.sense, QZ_PLACE_COMMON);
}

static bool is_place(const growth *name, const qz_token *token)
{
    return strcmp(qz_parts_of_speech[token->pos], "ns") == 0 || is_listed_place(name, token->span);
}

/* 第九|届|中俄博览会, 第一|次|会议 */
static bool counts_meetings(const growth *name, const qz_token *token)
{
    const char32_t c = at(name, token->span.start);
    if ((name->kind != QZ_MEETING && name->kind != QZ_GOVERNMENT && name->kind != QZ_PROGRAMME) ||
        token == name->search->tokens.items || token->span.end != token->span.start + 1 ||
        (c != U'届' && c != U'次'))
        return false;
    const char32_t number = at(name, token[-1].span.start); /* 3届 counts, 第3届 and 十三届 name */
    return token[-1].class == QZ_TOKEN_NUMBER && !(number >= U'0' && number <= U'9');
}

/* Generic words that begin no name: 各类, 重点, 一批. */
static bool is_stop_pos(const growth *name, const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    const uint32_t length = token->span.end - token->span.start;
    if (counts_meetings(name, token) || (length == 1 && at(name, token->span.start) == U'之'))
        return false; /* 丝绸|之|路 */
    switch (pos[0]) {
    case 'u':
    case 'p':
    case 'c':
    case 'd':
    case 'r':
    case 'y':
    case 'e':
    case 'q':
    case 'o':
        return true;
    case 'f':
        return length == 1 && at(name, token->span.start) == U'中'; /* 专家库|中|企业 */
    case 'm':
    case 't':
        return name->kind != QZ_MEETING;
    case 'v':
        return length == 1 || (pos[1] == '\0' && has_role(name, token->span, QZ_VERB)) ||
               has_role(name, token->span, QZ_LIGHT_VERB);
    default:
        return length == 1 && pos[0] == '\0';
    }
}

static bool take(growth *name, uint32_t token, uint32_t start)
{
    if (name->search->tokens.items[token].span.end - start > LONGEST_NAME)
        return false;
    name->token = token;
    name->start = start;
    name->words++;
    return true;
}

/* “南孔精英”计划, 北新建材(昆明)有限公司: marks with what they hold. */
static bool take_marked(growth *name, char32_t open, char32_t close)
{
    const qz_tokens *tokens = &name->search->tokens;
    uint32_t i = name->token - 1;
    if (at(name, tokens->items[i].span.start) != close)
        return false;
    while (i > 0 && name->start - tokens->items[i].span.start < LONGEST_QUOTE) {
        i--;
        const char32_t c = at(name, tokens->items[i].span.start);
        if (c == U'简') /* (以下简称市科委) */
            return false;
        if (c == close || c == U'。' || c == U'\n')
            return false;
        if (c == open) {
            name->proper = true;
            name->quoted = name->quoted || open == U'“';
            return take(name, i, tokens->items[i].span.start);
        }
    }
    return false;
}

/* 低于|计划, 超出|计划: what compares with it. */
static bool compares(const growth *name, qz_span span)
{
    qz_match match;
    return qz_lexicon_exact(name->search->lexicon, name->search->text->folded, span.start, span.end,
                            QZ_IN(QZ_LIST_COMPARATORS), &match);
}

/* 大力发展, 建立健全: an adverb or verb and a verb in one word of the dictionary. */
static bool is_double_verb(const growth *name, const qz_token *token)
{
    const qz_span first = {token->span.start, token->span.start + 2};
    const qz_span second = {token->span.start + 2, token->span.end};
    return token->span.end - token->span.start == 4 &&
           (has_role(name, second, QZ_VERB) || has_role(name, second, QZ_LIGHT_VERB)) &&
           (has_role(name, first, QZ_VERB) || has_role(name, first, QZ_LIGHT_VERB) ||
            has_role(name, first, QZ_ADVERB));
}

/* 国家战略, 国家制度 are no names: the level alone names bodies, facilities and titles only. */
static bool level_names(uint8_t kind)
{
    return kind != QZ_PROGRAMME && kind != QZ_INDUSTRY;
}

/* 全国道德模范, 全国经济普查: 全国 is part of what is awarded or run; 全省 is whose it is, but of meetings
 * (全省经济工作会议). */
static bool is_national(const growth *name, qz_span span)
{
    const bool national = qz_text_starts(name->search->text, span.start, U"全国");
    switch (name->kind) {
    case QZ_MEETING:
        return at(name, span.start) == U'全' && span.end == span.start + 2;
    case QZ_ENTERPRISE:
    case QZ_INDUSTRY:
    case QZ_CLUSTER:
        return false;
    default:
        return national;
    }
}

/* 国际矿业大会, 世界闽商大会, 全区旅游发展大会: whose meeting it is makes a name of it. */
static bool has_reach(const growth *name, const qz_token *token)
{
    static const char32_t *const reaches[] = {U"国际", U"世界", U"全球", U"全国", U"亚洲", U"国家", NULL};
    if (name->kind != QZ_MEETING && name->kind != QZ_POLICY)
        return false;
    for (const char32_t *const *reach = reaches; *reach; reach++)
        if (token->span.end == token->span.start + 2 &&
            qz_text_starts(name->search->text, token->span.start, *reach))
            return true;
    return is_national(name, token->span);
}

static bool take_word(growth *name)
{
    const uint32_t i = name->token - 1;
    const qz_token *token = &name->search->tokens.items[i];
    const char32_t c = at(name, token->span.start);
    switch (token->class) {
    case QZ_TOKEN_HAN:
        break;
    case QZ_TOKEN_LATIN:
    case QZ_TOKEN_MIXED:
        name->proper = true;
        return take(name, i, token->span.start);
    case QZ_TOKEN_NUMBER:
    case QZ_TOKEN_DATE:
        name->proper = name->proper || (c == U'第' && name->kind == QZ_INSTITUTION); /* 第一|职业学校 */
        return (name->kind == QZ_MEETING || c == U'第') && take(name, i, token->span.start);
    case QZ_TOKEN_PUNCTUATION:
        if (c == U'”')
            return take_marked(name, U'“', U'”');
        if (c == U')')
            return take_marked(name, U'(', U')');
        return (c == U'·' || (c == U'—' && name->kind == QZ_MEETING)) && take(name, i, token->span.start);
    default:
        return false;
    }
    if (qz_search_miscut(name->search, token)) {
        name->place = name->start = token->span.end - 1;
        name->words += name->proper = true;
        return false;
    }
    if (is_place(name, token) || is_level(name, token->span)) {
        if (name->kind == QZ_INDUSTRY)
            return false;
        if (!take(name, i, token->span.start))
            return false;
        name->place = token->span.start;
        name->proper = name->proper || level_names(name->kind) || !is_level(name, token->span);
        return true;
    }
    const char *pos = qz_parts_of_speech[token->pos];
    if (pos[0] == 'v' && name->place == name->start) /* 设置|宁波澄江职业技术大学 */
        return false;
    /* A verb names what a body does right before its head (创新中心), elsewhere it is the sentence's
     * (聚焦“415X”…集群). */
    const bool doing = strcmp(pos, "v") == 0;
    const bool company =
        name->kind == QZ_ENTERPRISE && !has_role(name, token->span, QZ_VERB); /* 飞驰|材料|有限公司 */
    if (is_stop_pos(name, token) || is_double_verb(name, token) || (doing && compares(name, token->span)) ||
        (doing && !company && name->words > (name->kind == QZ_PLATFORM)))
        return false;
    name->telling = name->telling || !has_role(name, token->span, QZ_GENERIC);
    const bool grade = name->kind == QZ_PLATFORM && name->telling && at(name, token->span.end - 1) == U'级';
    name->proper = name->proper || grade || strcmp(pos, "nz") == 0 || strcmp(pos, "nr") == 0 ||
                   strcmp(pos, "nt") == 0 || strcmp(pos, "nrt") == 0 || (!token->known && !token->pos) ||
                   has_reach(name, token);
    return take(name, i, token->span.start);
}

/* Leading words that belong to the sentence: verbs before the object of two words and more. */
static void trim(growth *name)
{
    const qz_tokens *tokens = &name->search->tokens;
    while (name->words > 1) {
        const qz_token *first = &tokens->items[name->token];
        const char *pos = qz_parts_of_speech[first->pos];
        const bool many = first->span.end - first->span.start > 1; /* 新 describes in 新材料产业园 */
        const bool verb =
            has_role(name, first->span, QZ_VERB) || (many && has_role(name, first->span, QZ_ADVERB)) ||
            (has_role(name, first->span, QZ_SUBJECT) && !is_national(name, first->span)) ||
            has_role(name, first->span, QZ_LIGHT_VERB) || strcmp(pos, "v") == 0 || strcmp(pos, "f") == 0;
        if (!verb || first->span.start != name->start || first->class != QZ_TOKEN_HAN)
            return;
        name->token++;
        name->start = first->span.end;
        name->words--;
    }
}

/* 仙鹤股份|电子基材国产化项目, 新材料|产业园: a name of the lists begins it. */
static bool begins_with_name(const growth *name, uint32_t head)
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
static void take_overlapping_name(growth *name, uint32_t head)
{
    enum { FARTHEST = 4 };
    const qz_search *search = name->search;
    const qz_lists lists = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);
    for (uint32_t back = FARTHEST; back > 0; back--) {
        qz_match match;
        if (name->start < search->span.start + back || name->start == head ||
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
static void cut_before_china(growth *name, uint32_t head)
{
    const qz_token *tokens = name->search->tokens.items;
    uint32_t cut = name->token;
    if (name->kind != QZ_ENTERPRISE || tokens[cut].span.start != name->start)
        return;
    while (tokens[cut].span.end < head && tokens[cut].class == QZ_TOKEN_HAN && tokens[cut].known &&
           !is_place(name, &tokens[cut]))
        cut++;
    if (cut == name->token || !qz_text_starts(name->search->text, tokens[cut].span.start, U"中国"))
        return;
    name->words -= cut - name->token;
    name->token = cut;
    name->start = tokens[cut].span.start;
}

/* 永福|县政府: the level is the end of the place's name; 政协|澄川市委员会 begins with its own. */
static uint32_t with_place(const growth *name, uint32_t level)
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
static bool is_graded(const growth *name)
{
    static const char32_t *const grades[] = {U"国家级", U"省级", U"自治区级", U"市级",
                                             U"世界级", U"部级", NULL};
    for (const char32_t *const *grade = grades; *grade; grade++)
        if (qz_text_starts(name->search->text, name->start, *grade))
            return true;
    return false;
}

static bool satisfies(growth *name, const char *left, uint32_t head)
{
    if (at(name, name->start) == U'(') /* (一)指导思想: the mark of a heading */
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
        return name->quoted && at(name, head - 1) != U'”';
    if (strcmp(left, "graded") == 0)
        return is_graded(name) && name->words > (name->kind != QZ_PLATFORM);
    if (strcmp(left, "cued") == 0) /* entities_cued.c */
        return false;
    if (strcmp(left, "led") == 0)
        return begins_with_name(name, head);
    return name->words > 0 && (name->telling || name->proper) && (name->proper || strcmp(left, "free") == 0);
}

static bool is_verb(const growth *name, qz_span span)
{
    qz_match word;
    return qz_lexicon_exact(name->search->lexicon, name->search->text->folded, span.start, span.end,
                            QZ_IN(QZ_LIST_WORDS), &word) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(name->search->lexicon, word.sense, QZ_WORD_POS)], "v") ==
               0;
}

/* 杭州|至|宁波|铁路: the line begins where it begins. */
static void take_origin(growth *name)
{
    const qz_tokens *tokens = &name->search->tokens;
    if (name->kind != QZ_PLATFORM || name->token < 2 || at(name, name->start - 1) != U'至')
        return;
    const qz_token *origin = &tokens->items[name->token - 2];
    if (origin->class == QZ_TOKEN_HAN && origin->span.end > origin->span.start + 1 &&
        tokens->items[name->token - 1].span.end == name->start)
        take(name, name->token - 2, origin->span.start);
}

/* 上合组织|减贫论坛: the meeting of an organisation of the list. */
static void take_host(growth *name)
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

static void grow(qz_search *search, const qz_match *head, uint32_t token, qz_sense sense)
{
    const char *left = qz_cell_text(search->lexicon, sense, QZ_HEAD_LEFT);
    growth name = {.search = search,
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
        name.telling = !has_role(&name, prefix, QZ_GENERIC);
        const char *pos = qz_parts_of_speech[first->pos];
        /* the last character of another word is no head: 布局 大局 */
        if (head->span.end - head->span.start == 1 && prefix.end - prefix.start == 1 && first->known &&
            !is_level(&name, prefix) && strcmp(pos, "nt") != 0 && strcmp(pos, "j") != 0)
            return;
        if (is_level(&name, prefix) || is_listed_place(&name, prefix)) {
            name.place = prefix.start;
            name.proper = level_names(name.kind) || !is_level(&name, prefix);
        }
        name.proper = name.proper || (name.telling && (strcmp(pos, "nt") == 0 || strcmp(pos, "nz") == 0));
    }
    while (name.token > 0 && name.words < MOST_WORDS && take_word(&name)) {
    }
    if (strcmp(left, "place") != 0)
        trim(&name);
    cut_before_china(&name, head->span.start);
    take_overlapping_name(&name, head->span.start);
    take_origin(&name);
    take_host(&name);
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
        if (qz_lexicon_longest(search->lexicon, search->text->folded, i, search->span.end,
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
        const qz_match head = search->heads[i];
        if ((token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_NUMBER) || qz_span_empty(head.span) ||
            runs_on(search, head.span) || is_no_head(search, head.span))
            continue;
        const uint32_t first = qz_search_token(search, head.span.start);
        qz_match sense = head;
        do {
            grow(search, &head, first, sense.sense);
        } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &sense));
    }
}
