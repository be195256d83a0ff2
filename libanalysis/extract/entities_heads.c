/*
 * Names by their last word: 衢江|农业|科技|集团|有限公司. From the head the name goes to the left over words
 * that describe, up to a verb, particle or mark; what it must have there is said by the list (a place, a
 * proper noun).
 */
#include "extract/entities_growth.h"

#include "value/numeral.h"

#include <string.h>

enum { MOST_WORDS = 8 };

/* 澄江股份|电子基材项目, 新材料|产业园: a name of the lists begins it; but branches of industry make no
 * company (葡萄酒|公司), and words that are names in company only (农机, 风电) no project either. */
static bool begins_with_name(const qz_growth *name, uint32_t head)
{
    qz_match match;
    const qz_search *search = name->search;
    if (head <= name->start ||
        !qz_spot_longest(search->lexicon, search->text, name->start, head, QZ_IN(QZ_LIST_NAMES), &match))
        return false;
    const uint32_t condition = qz_cell_choice(search->lexicon, match.sense, QZ_NAME_CONDITION);
    const bool listed = condition == QZ_IF_LISTED;
    const bool branch = qz_cell_choice(search->lexicon, match.sense, QZ_NAME_KIND) == QZ_INDUSTRY + 1;
    return match.span.end - match.span.start >= 2 && condition != QZ_IF_NEVER &&
           !(name->kind == QZ_PROGRAMME && listed) &&
           !(name->kind == QZ_ENTERPRISE && branch && !name->company);
}

static bool is_none(const qz_search *search, const qz_match *match)
{
    return match->sense.list == QZ_LIST_NAMES && qz_is_no_name(search->lexicon, match);
}

/* A listed name that reaches into it from the left belongs to it: 四省边际|中心城市, of which 四 alone is a
 * number. */
static void take_overlapping_name(qz_growth *name, uint32_t head)
{
    enum { FARTHEST = 4 };
    const qz_search *search = name->search;
    const qz_lists lists = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES);
    for (uint32_t back = FARTHEST; back > 0; back--) {
        qz_match match;
        if (name->start < search->span.start + back || name->start == head ||
            !qz_search_may_start(search, name->start - back, lists) ||
            !qz_spot_longest(search->lexicon, search->text, name->start - back, head, lists, &match) ||
            match.span.end <= name->start || is_none(search, &match) ||
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
static void cut_before_china(qz_growth *name, uint32_t head)
{
    const qz_token *tokens = name->search->tokens.items;
    uint32_t cut = name->token;
    if (name->kind != QZ_ENTERPRISE || tokens[cut].span.start != name->start)
        return;
    while (tokens[cut].span.end < head && tokens[cut].class == QZ_TOKEN_HAN && tokens[cut].known &&
           !qz_growth_is_place(name, &tokens[cut]))
        cut++;
    if (cut == name->token || !qz_text_starts(name->search->text, tokens[cut].span.start, U"中国"))
        return;
    name->words -= cut - name->token;
    name->token = cut;
    name->start = tokens[cut].span.start;
}

/* 教育部联合|国聘平台, 工信部会同|…集团: with whom it does it stands before the name; 联合国 is not meant. */
static void cut_behind_partner(qz_growth *name, uint32_t head)
{
    const qz_search *search = name->search;
    qz_match organ;
    if (name->words == 0 ||
        !qz_spot_longest(search->lexicon, search->text, name->start, head, QZ_IN(QZ_LIST_NAMES), &organ) ||
        qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) != QZ_GOVERNMENT + 1)
        return;
    const uint32_t partner = qz_set_end(search->lexicon, search->text, organ.span.end, QZ_SET_PARTNER);
    if (partner > organ.span.end && partner + 1 < head) {
        name->start = partner;
        name->token = qz_search_token(search, name->start);
    }
}

/* Words that stand before a name and are no part of it. */
static bool leads_up(const qz_growth *name, const qz_token *token)
{
    qz_match title; /* 王澄|院士|国家科学技术奖 */
    return qz_text_starts(name->search->text, token->span.start, U"领域") ||
           qz_text_starts(name->search->text, token->span.start, U"行业") ||
           qz_spot_exact(name->search->lexicon, name->search->text, token->span.start, token->span.end,
                         QZ_IN(QZ_LIST_TITLES), &title) ||
           qz_growth_has_role(name, token->span, QZ_VERB) ||
           qz_growth_has_role(name, token->span, QZ_LIGHT_VERB) ||
           qz_growth_has_role(name, token->span, QZ_ADVERB) ||
           qz_search_ends_set(name->search, token->span.end, QZ_SET_RULING) || /* 规范|国家…基金 */
           (token->span.end == token->span.start + 1 &&
            !qz_growth_is_level(name, token->span)); /* 在澄|全国… */
}

/* 制造业领域|全国标杆, 37项成果|国家科学技术奖: what is national begins with that word. */
static void cut_before_nation(qz_growth *name, uint32_t head)
{
    const qz_token *tokens = name->search->tokens.items;
    if ((name->kind != QZ_HONOUR && name->kind != QZ_PLATFORM && name->kind != QZ_ORGANIZATION) ||
        tokens[name->token].span.start != name->start)
        return;
    const uint32_t unit =
        name->token > 1 && tokens[name->token - 1].span.end == tokens[name->token - 1].span.start + 1;
    const bool counted = name->token > unit && tokens[name->token - unit - 1].class == QZ_TOKEN_NUMBER;
    const uint32_t count = name->search->tokens.count;
    for (uint32_t i = name->token + 1; i < count && tokens[i].span.end < head; i++)
        if (qz_search_begins_set(name->search, tokens[i].span.start, QZ_SET_NATION) &&
            (name->kind != QZ_ORGANIZATION || tokens[i - 1].span.end > tokens[i - 1].span.start + 1) &&
            (counted || leads_up(name, &tokens[i - 1]))) {
            name->words -= i - name->token;
            name->token = i;
            name->start = tokens[i].span.start;
            return;
        }
}

/* 永福|县政府: the level is the end of the place's name; 政协|澄川市委员会 begins with its own. */
static uint32_t with_place(const qz_growth *name, uint32_t level)
{
    qz_match place;
    const qz_search *search = name->search;
    if (qz_spot_longest_before(search->lexicon, search->text, search->span.start, level + 1,
                               QZ_IN(QZ_LIST_PLACES), &place) &&
        place.span.start < level)
        level = place.span.start;
    const bool led = level >= search->span.start + 2 && (qz_text_starts(search->text, level - 2, U"政协") ||
                                                         qz_text_starts(search->text, level - 2, U"中共"));
    return led ? level - 2 : level;
}

/* 国家级|绿色产品, 省级|中试基地 */
static bool is_graded(const qz_growth *name)
{
    return qz_search_begins_set(name->search, name->start, QZ_SET_GRADE);
}

/* 交通强国|重点|项目: a name, and nothing told of it. */
static bool is_bare(const qz_growth *name, uint32_t head)
{
    const qz_tokens *tokens = &name->search->tokens;
    const qz_token *last = &tokens->items[qz_search_token(name->search, head - 1)];
    return last->span.start > name->start && qz_growth_has_role(name, last->span, QZ_GENERIC);
}

static bool satisfies(qz_growth *name, uint32_t left, uint32_t head)
{
    if (qz_growth_at(name, name->start) == U'(' || qz_growth_at(name, name->start) == U'暨')
        return false; /* (一)指导思想: the mark of a heading; 洽谈|暨展销会: half a name */
    if (qz_is_level(qz_growth_at(name, name->start)) && qz_is_level(qz_growth_at(name, name->start + 1)) &&
        qz_is_level(qz_growth_at(name, name->start + 2))) /* 省市县|累计|…片区 */
        return false;
    switch (left) {
    case QZ_LEFT_PLACE:
        if (name->place == UINT32_MAX)
            return false;
        name->start = with_place(name, name->place);
        return name->kind != QZ_GOVERNMENT ||
               !qz_search_names_any(name->search, (qz_span){name->start, name->end});
    case QZ_LEFT_QUOTED:
        return name->quoted;
    case QZ_LEFT_QUOTED_WORDS: /* “两新”政策: the words in the marks are the name */
        return name->quoted && qz_growth_at(name, head - 1) != U'”';
    case QZ_LEFT_GRADED:
        return is_graded(name) && name->words > (name->kind != QZ_PLATFORM);
    case QZ_LEFT_CUED: /* entities_cued.c */
        return false;
    case QZ_LEFT_LED:
        return begins_with_name(name, head) && !is_bare(name, head) && !qz_growth_is_listed_whole(name, head);
    default:
        return name->words > 0 && (name->proper || (name->telling && left == QZ_LEFT_FREE));
    }
}

static bool is_verb(const qz_growth *name, qz_span span)
{
    qz_match word;
    return qz_spot_exact(name->search->lexicon, name->search->text, span.start, span.end,
                         QZ_IN(QZ_LIST_WORDS), &word) &&
           strcmp(qz_parts_of_speech[qz_cell_choice(name->search->lexicon, word.sense, QZ_WORD_POS)], "v") ==
               0;
}

/* Does it begin with a place, or with an organisation of the list: 东盟 */
static bool names_party(const qz_growth *name)
{
    qz_match party;
    return name->place == name->start ||
           (qz_spot_longest(name->search->lexicon, name->search->text, name->start, name->end,
                            QZ_IN(QZ_LIST_NAMES), &party) &&
            qz_cell_choice(name->search->lexicon, party.sense, QZ_NAME_KIND) == QZ_ORGANIZATION + 1);
}

/* 杭州|至|宁波|铁路, 陇东|到|…输电工程, 澄川|-|澄江|-|…铁路: the line begins where it begins. */
static void take_origin(qz_growth *name)
{
    const qz_tokens *tokens = &name->search->tokens;
    while (name->kind == QZ_PLATFORM && name->token >= 2) {
        const qz_token *joint = &tokens->items[name->token - 1], *origin = joint - 1;
        const char32_t c = qz_growth_at(name, name->start - 1);
        const bool plain = c == U'至';
        if ((!plain && c != U'到' && c != U'-' && c != U'—') || joint->span.end != name->start ||
            joint->span.end != joint->span.start + 1 || origin->class != QZ_TOKEN_HAN ||
            origin->span.end <= origin->span.start + 1 ||
            (!plain && (!qz_growth_is_place(name, origin) || !names_party(name))) ||
            !qz_growth_take(name, name->token - 2, origin->span.start))
            return;
        name->place = name->place == joint->span.end ? origin->span.start : name->place;
    }
}

/* 上合组织|减贫论坛: the meeting of an organisation of the list. */
static void take_host(qz_growth *name)
{
    qz_match host;
    const qz_search *search = name->search;
    if (name->kind == QZ_MEETING &&
        qz_spot_longest_before(search->lexicon, search->text, search->span.start, name->start,
                               QZ_IN(QZ_LIST_NAMES), &host) &&
        qz_cell_choice(search->lexicon, host.sense, QZ_NAME_KIND) == QZ_ORGANIZATION + 1) {
        name->start = host.span.start;
        name->proper = true;
    }
}

/* 城市更新|条例: a programme of the list has its rules. */
static void take_programme(qz_growth *name)
{
    qz_match programme;
    const qz_search *search = name->search;
    if (name->kind != QZ_POLICY || name->words > 0 ||
        !qz_spot_longest_before(search->lexicon, search->text, search->span.start, name->start,
                                QZ_IN(QZ_LIST_NAMES), &programme) ||
        qz_cell_choice(search->lexicon, programme.sense, QZ_NAME_KIND) != QZ_PROGRAMME + 1)
        return;
    name->start = programme.span.start;
    name->words = 1;
    name->proper = name->telling = true;
}

/* 落实|省委|“…”工作部署: whose it is stands before the marks. */
static void cut_before_marks(qz_growth *name, uint32_t head)
{
    qz_match organ;
    const qz_search *search = name->search;
    for (uint32_t i = name->start + 1; name->quoted && i < head; i++) {
        if (qz_growth_at(name, i) != U'“')
            continue;
        if ((qz_spot_longest_before(search->lexicon, search->text, name->start, i, QZ_IN(QZ_LIST_NAMES),
                                    &organ) &&
             qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) == QZ_GOVERNMENT + 1) ||
            (name->kind != QZ_INSTITUTION && /* 大学|“…”计划 */
             qz_spot_longest_before(search->lexicon, search->text, name->start, i, QZ_IN(QZ_LIST_HEADS),
                                    &organ) &&
             qz_cell_choice(search->lexicon, organ.sense, QZ_HEAD_KIND) == QZ_INSTITUTION + 1))
            name->start = i;
        return;
    }
}

/* 出台|…行动计划 is a document; 实施|…行动计划 a campaign. */
static bool is_campaign(const qz_search *search, const qz_growth *name, qz_span head)
{
    if (name->kind != QZ_POLICY || head.end - head.start < 2 ||
        !qz_text_starts(search->text, head.end - 2, U"计划"))
        return false;
    const qz_tokens *tokens = &search->tokens;
    const uint32_t first = qz_search_token(search, name->start);
    return first == 0 || !qz_search_begins_set(search, tokens->items[first - 1].span.start, QZ_SET_ISSUE);
}

/* What two words must both be to share a head: 乳业、草业|创新中心, 标准化、批量化|基地, 国家级、市级|实验室.
 */
static int sort_of(const qz_growth *name, qz_span span)
{
    enum { NONE, GRADE, MANNER, BRANCH };
    qz_match match;
    const char32_t last = qz_growth_at(name, span.end - 1);
    if (span.end - span.start >= 2 && last == U'级')
        return GRADE;
    if (span.end - span.start >= 3 && last == U'化')
        return MANNER;
    return qz_spot_exact(name->search->lexicon, name->search->text, span.start, span.end,
                         QZ_IN(QZ_LIST_NAMES), &match) &&
                   qz_cell_choice(name->search->lexicon, match.sense, QZ_NAME_KIND) == QZ_INDUSTRY + 1
               ? BRANCH
               : NONE;
}

static void take_sharers(qz_growth *name)
{
    const qz_token *tokens = name->search->tokens.items;
    if (name->kind != QZ_PLATFORM || tokens[name->token].span.start != name->start)
        return;
    const int sort = sort_of(name, tokens[name->token].span);
    while (sort && name->token >= 2 && qz_growth_at(name, name->start - 1) == U'、' &&
           sort_of(name, tokens[name->token - 2].span) == sort &&
           qz_growth_take(name, name->token - 2, tokens[name->token - 2].span.start)) {
    }
}

/* 发展改革局、|公安局|、教育局: in a list of organs each is one, whose place is said once. */
static bool is_listed_organ(const qz_search *search, const qz_growth *name, qz_span head)
{
    const qz_tokens *tokens = &search->tokens;
    const uint32_t first = qz_search_token(search, head.start);
    const char32_t last = qz_growth_at(name, head.end - 1);
    if (name->kind != QZ_GOVERNMENT || first < 2 || head.end - head.start < 3 ||
        (last != U'局' && last != U'厅') || tokens->items[first].span.start != head.start ||
        qz_growth_at(name, head.start - 1) != U'、')
        return false;
    const qz_match *before = qz_search_head(search, first - 2);
    return before && qz_cell_choice(search->lexicon, before->sense, QZ_HEAD_KIND) == QZ_GOVERNMENT + 1 &&
           qz_growth_at(name, before->span.end - 1) == last;
}

/* May what must stand before the head stand there? To grow a name is dear, and most heads that ask for marks
 * or a grade have none in their sentence. */
static bool may_satisfy(const qz_search *search, uint32_t left, qz_span head)
{
    enum { FAR = 400 };
    const char32_t wanted = left == QZ_LEFT_QUOTED || left == QZ_LEFT_QUOTED_WORDS ? U'”'
                            : left == QZ_LEFT_GRADED                               ? U'级'
                                                                                   : 0;
    if (!wanted)
        return left != QZ_LEFT_CUED;
    for (uint32_t i = head.end; i > search->span.start && head.end - i < FAR; i--) {
        const char32_t c = search->text->folded[i - 1];
        if (c == wanted || c == U'。' || c == U'\n')
            return c == wanted;
    }
    return head.end - search->span.start >= FAR;
}

/* 第十|届全国…第二十四次会议: of a name of many words the growth stops before the ordinal it begins with. */
static void take_ordinal(qz_growth *name)
{
    enum { LONGEST = 6 };
    const qz_search *search = name->search;
    uint32_t start = name->start;
    if (name->kind != QZ_MEETING)
        return;
    if (start > search->span.start && qz_growth_at(name, start - 1) == U'届')
        start--; /* 第十五|届|渔业组织首脑会议 */
    else if (qz_growth_at(name, start) != U'届')
        return;
    while (start > search->span.start && name->start - start < LONGEST &&
           (qz_is_numeral(qz_growth_at(name, start - 1)) || qz_is_digit(qz_growth_at(name, start - 1))))
        start--;
    if (start < name->start && start > search->span.start && qz_growth_at(name, start - 1) == U'第')
        name->start = start - 1;
}

/* 协会|专业委员会: a committee of a society is no organ. */
static bool is_of_society(const qz_growth *name, uint32_t head)
{
    for (uint32_t i = name->start; name->kind == QZ_GOVERNMENT && i < head; i++)
        if (qz_search_begins_set(name->search, i, QZ_SET_SOCIETY) &&
            !qz_text_starts(name->search->text, i, U"商会议")) /* 协商会议 */
            return true;
    return false;
}

/* 医院“国考”高水平|医院: what begins with the head itself is told of many. */
static bool begins_with_head(const qz_growth *name, qz_span head)
{
    const char32_t *folded = name->search->text->folded;
    const uint32_t length = head.end - head.start;
    return name->quoted && name->start + length <= head.start &&
           memcmp(folded + name->start, folded + head.start, length * sizeof *folded) == 0;
}

/* 澄川|—|海岛国家合作论坛: what stands before it is of the name too. */
static bool begins_with_dash(const qz_growth *name)
{
    return qz_growth_at(name, name->start) == U'—';
}

static void grow(qz_search *search, const qz_match *head, uint32_t token, qz_sense sense)
{
    const uint32_t left = qz_cell_choice(search->lexicon, sense, QZ_HEAD_LEFT);
    const uint8_t kind = (uint8_t)(qz_cell_choice(search->lexicon, sense, QZ_HEAD_KIND) - 1);
    if (kind != QZ_GOVERNMENT && !may_satisfy(search, left, head->span))
        return;
    qz_growth name = {.search = search,
                      .kind = kind,
                      .token = token,
                      .start = head->span.start,
                      .end = head->span.end,
                      .company = head->span.end - head->span.start >= 4 &&
                                 qz_text_starts(search->text, head->span.end - 2, U"公司"),
                      .place = UINT32_MAX};
    const qz_token *first = &search->tokens.items[token];
    if (first->span.start < head->span.start) { /* the head ends a longer word: 兰州大学, 省政府 */
        const qz_span prefix = {first->span.start, head->span.start};
        if (is_verb(&name, prefix))
            return; /* 出席|会议 */
        name.start = prefix.start;
        name.words = 1;
        name.telling = !qz_growth_has_role(&name, prefix, QZ_GENERIC);
        const char *pos = qz_parts_of_speech[first->pos];
        /* the last character of another word is no head: 布局 大局 */
        if (head->span.end - head->span.start == 1 && prefix.end - prefix.start == 1 && first->known &&
            !qz_growth_is_level(&name, prefix) && strcmp(pos, "nt") != 0 && strcmp(pos, "j") != 0)
            return;
        if (qz_growth_is_level(&name, prefix) || qz_growth_is_listed_place(&name, prefix)) {
            name.place = prefix.start;
            name.proper = qz_growth_level_names(name.kind) || !qz_growth_is_level(&name, prefix);
        }
        name.proper = name.proper || (name.telling && (strcmp(pos, "nt") == 0 || strcmp(pos, "nz") == 0));
    }
    while (name.token > 0 && (name.words < MOST_WORDS || begins_with_dash(&name)) &&
           qz_growth_take_word(&name)) {
    }
    if (left != QZ_LEFT_PLACE)
        qz_growth_trim(&name);
    if (qz_growth_is_vain(&name, head->span.start) || begins_with_head(&name, head->span))
        return;
    cut_behind_partner(&name, head->span.start);
    cut_before_china(&name, head->span.start);
    cut_before_nation(&name, head->span.start);
    take_overlapping_name(&name, head->span.start);
    if (qz_growth_at(&name, head->span.end - 1) != U'站') /* 宁波|至|舟山西站 is a journey */
        take_origin(&name);
    take_host(&name);
    take_programme(&name);
    name.proper = name.proper || begins_with_name(&name, head->span.start);
    take_sharers(&name);
    cut_before_marks(&name, head->span.start);
    take_ordinal(&name);
    if (is_listed_organ(search, &name, head->span))
        qz_search_push(search, head->span, QZ_GOVERNMENT, QZ_RANK_HEAD, NULL, NULL, "organ.list");
    if (is_of_society(&name, head->span.start))
        name.kind = QZ_ORGANIZATION;
    if (satisfies(&name, left, head->span.start) && !is_campaign(search, &name, head->span) &&
        !qz_growth_stands_there(&name) &&
        (head->span.end - name.start > head->span.end - head->span.start + 1 ||
         (name.place == name.start && head->span.end - head->span.start >= 3)))
        qz_search_push(search, (qz_span){name.start, head->span.end}, name.kind, QZ_RANK_HEAD, NULL, NULL,
                       "head");
}

/* 国务院|决定|对…, 大学|党委|书记, 政治局|常委: what is done, and an office. */
static bool is_no_head(const qz_search *search, qz_span head)
{
    const qz_text *text = search->text;
    const qz_span word = search->tokens.items[qz_search_token(search, head.start)].span;
    qz_match title;
    if (word.start < head.start && word.end == head.end &&
        qz_spot_exact(search->lexicon, text, word.start, word.end, QZ_IN(QZ_LIST_TITLES), &title))
        return true;
    const char32_t next = head.end < search->span.end ? text->folded[head.end] : 0;
    if (qz_text_starts(text, head.start, U"决定"))
        return qz_is_han(next) || qz_is_digit(next) || next == U',';
    if (qz_search_ends_in_none(search, head))
        return true;
    return head.end >= 2 && qz_text_starts(text, head.end - 2, U"党委") &&
           (qz_text_starts(text, head.end, U"书记") || qz_text_starts(text, head.end, U"副书记"));
}

void qz_find_headed_names(qz_search *search)
{
    for (uint32_t k = 0; k < search->headed_count; k++) {
        const qz_token *token = &search->tokens.items[search->headed[k]];
        const qz_match *head = qz_search_head(search, search->headed[k]);
        if ((token->class != QZ_TOKEN_HAN && token->class != QZ_TOKEN_NUMBER) ||
            qz_search_is_verb_head(search, head->span) || qz_search_is_no_head(search, head->span) ||
            is_no_head(search, head->span))
            continue;
        const uint32_t first = qz_search_token(search, head->span.start);
        qz_match sense = *head;
        do {
            grow(search, head, first, sense.sense);
        } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &sense));
    }
}
