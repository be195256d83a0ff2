/* The words over which a name grows to the left from its last one, and those at which it stops. */
#include "extract/entities_growth.h"

#include "value/numeral.h"

#include <string.h>

enum { LONGEST_NAME = 30, LONGEST_QUOTE = 20 };

bool qz_growth_has_role(const qz_growth *name, qz_span span, uint32_t role)
{
    return qz_search_has_role(name->search, span, role);
}

/* 省 市 县 区 国家: what stands for a place before the name of an organ. */
bool qz_growth_is_level(const qz_growth *name, qz_span span)
{
    const uint32_t length = span.end - span.start;
    const char32_t first = qz_growth_at(name, span.start);
    if (length == 1)
        return first == U'省' || first == U'市' || first == U'县' || first == U'区' || first == U'州' ||
               first == U'旗' || first == U'镇' || first == U'乡' || first == U'盟';
    if (name->kind == QZ_INSTITUTION && qz_growth_at(name, span.end - 1) == U'级')
        return false; /* 自治区级|优质高中 */
    return qz_text_starts(name->search->text, span.start, U"国家") ||
           qz_text_starts(name->search->text, span.start, U"中央") ||
           qz_text_starts(name->search->text, span.start, U"自治区") ||
           qz_text_starts(name->search->text, span.start, U"国务院") ||
           qz_text_starts(name->search->text, span.start, U"中共");
}

/* A place of the list, but not one whose name is a common word too (新兴, 资源). */
bool qz_growth_is_listed_place(const qz_growth *name, qz_span span)
{
    qz_match match;
    const qz_lexicon *lexicon = name->search->lexicon;
    return qz_search_may_start(name->search, span.start, QZ_IN(QZ_LIST_PLACES)) &&
           qz_spot_exact(lexicon, name->search->text, span.start, span.end, QZ_IN(QZ_LIST_PLACES), &match) &&
           !qz_cell_choice(lexicon, match.sense, QZ_PLACE_COMMON);
}

/* 渔歌路|中学, 梅沟村|敬老院: a street or a village that no dictionary knows. */
static bool is_street(const qz_growth *name, const qz_token *token)
{
    const char32_t last = qz_growth_at(name, token->span.end - 1);
    return !token->known && token->class == QZ_TOKEN_HAN && token->span.end >= token->span.start + 3 &&
           (last == U'路' || last == U'街' || last == U'村' || last == U'镇' || last == U'乡');
}

bool qz_growth_is_place(const qz_growth *name, const qz_token *token)
{
    return strcmp(qz_parts_of_speech[token->pos], "ns") == 0 ||
           qz_growth_is_listed_place(name, token->span) || is_street(name, token);
}

/* 第九|届|中俄博览会, 第一|次|会议 */
static bool counts_meetings(const qz_growth *name, const qz_token *token)
{
    const char32_t c = qz_growth_at(name, token->span.start);
    if ((name->kind != QZ_MEETING && name->kind != QZ_GOVERNMENT && name->kind != QZ_PROGRAMME) ||
        token == name->search->tokens.items || token->span.end != token->span.start + 1 ||
        (c != U'届' && c != U'次'))
        return false;
    const char32_t number = qz_growth_at(name, token[-1].span.start); /* 3届 counts, 第3届 and 十三届 name */
    return token[-1].class == QZ_TOKEN_NUMBER && !(number >= U'0' && number <= U'9');
}

/* 首家, 首单, 首批; but 首届, 首都, 首府. */
static bool counts_as_first(const qz_growth *name, uint32_t start)
{
    static const char32_t things[] = U"个家批座单票套台条例艘趟列项";
    if (qz_growth_at(name, start) != U'首')
        return false;
    for (uint32_t i = 0; things[i]; i++)
        if (qz_growth_at(name, start + 1) == things[i])
            return true;
    return false;
}

/* 国民警卫队, 军队: what is sent somewhere; the verb before it may be a noun elsewhere (部署, 救援). */
static bool is_force(const qz_growth *name)
{
    const char32_t last = qz_growth_at(name, name->end - 1);
    return name->kind == QZ_ORGANIZATION && (last == U'队' || last == U'军');
}

/* 支持澄川|建设|绿色低碳示范城市: what a place does, not what it has. */
static bool is_deed_of_place(const qz_growth *name, const qz_token *token)
{
    enum { SHORTEST = 4 }; /* 澄川新区|建设|工程 */
    return token > name->search->tokens.items && name->kind != QZ_POLICY &&
           name->end - token->span.end >= SHORTEST &&
           qz_search_begins_set(name->search, token->span.start, QZ_SET_MAKE) &&
           !qz_text_starts(name->search->text, token->span.end, U"项目") &&
           !qz_text_starts(name->search->text, token->span.end, U"成") &&
           qz_growth_is_place(name, token - 1) &&
           !qz_search_ends_set(name->search, token[-1].span.start, QZ_SET_SLOGAN); /* 美丽|澄川|建设行动 */
}

/* 中国国际渔具|及|用品博览会: what is shown there, on both sides of the word, behind what begins its name. */
static bool joins_wares(const qz_growth *name, const qz_token *token)
{
    enum { MOST_WORDS = 5 };
    const char32_t kind = qz_growth_at(name, name->end - 2); /* 展览|会, 交易|会 */
    const char32_t joint = qz_growth_at(name, token->span.start);
    if ((joint != U'与' && joint != U'及' && joint != U'和' && joint != U'暨') || name->kind != QZ_MEETING ||
        qz_growth_at(name, name->end - 1) != U'会' || (kind != U'览' && kind != U'易' && kind != U'谈'))
        return false;
    for (int words = 0; token-- > name->search->tokens.items && words < MOST_WORDS; words++) {
        const char *pos = qz_parts_of_speech[token->pos];
        if (qz_text_starts(name->search->text, token->span.start, U"国际") ||
            qz_growth_at(name, token->span.end - 1) == U'届')
            return true;
        if (token->class != QZ_TOKEN_HAN || (pos[0] && !strchr("nbvj", pos[0])))
            return false;
    }
    return false;
}

/* Generic words that begin no name: 各类, 重点, 一批. */
static bool is_stop_pos(const qz_growth *name, const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    const uint32_t length = token->span.end - token->span.start;
    if (counts_meetings(name, token) || (length == 1 && qz_growth_at(name, token->span.start) == U'之'))
        return false; /* 丝绸|之|路 */
    if (qz_text_starts(name->search->text, token->span.start, U"未来产业"))
        return false; /* a word of time elsewhere */
    if (is_deed_of_place(name, token))
        return true;
    if (length == 1 &&
        (qz_growth_at(name, token->span.start) == U'内' || qz_growth_at(name, token->span.start) == U'好' ||
         qz_growth_at(name, token->span.start) == U'支' || qz_growth_at(name, token->span.start) == U'趟'))
        return true; /* 园区|内|银行业, 运营|好|…中心, 首|趟|班列 */
    if (length == 2 &&
        (qz_text_starts(name->search->text, token->span.start, U"所属") ||
         qz_text_starts(name->search->text, token->span.start, U"问题") ||
         qz_search_ends_set(name->search, token->span.end, QZ_SET_APART) ||
         (name->kind != QZ_MEETING && qz_search_ends_set(name->search, token->span.end, QZ_SET_SHARE))))
        return true; /* 单位|所属|企业, 信访|问题|“321”工作机制, 民企|参与|孵化器, 部分|电网公司 */
    if (name->kind == QZ_HONOUR && length >= 2 &&
        (qz_text_starts(name->search->text, token->span.end - 2, U"专家") ||
         qz_text_starts(name->search->text, token->span.end - 2, U"个人")))
        return true; /* 授予7名渔业专家|浙江省科学技术奖: who gets it */
    if (length == 1 && qz_growth_has_role(name, token->span, QZ_PREPOSITION))
        return true; /* 经|国家评审委员会 */
    if (length == 2 && (qz_text_starts(name->search->text, token->span.start, U"唯一") ||
                        counts_as_first(name, token->span.start)))
        return true; /* 全国|唯一|…示范省 */
    if (length == 1 && qz_growth_at(name, token->span.start) == U'大' && token > name->search->tokens.items &&
        token[-1].class == QZ_TOKEN_NUMBER)
        return true; /* 三|大|国际科技创新中心 */
    if (name->kind == QZ_PLATFORM && length == 1 && qz_growth_at(name, token->span.start) == U'段' &&
        token > name->search->tokens.items && qz_growth_is_place(name, token - 1))
        return false; /* 澄江|武陵|段|河道治理工程 */
    if (name->kind == QZ_PLATFORM && (qz_text_starts(name->search->text, token->span.start, U"领域") ||
                                      qz_text_starts(name->search->text, token->span.start, U"落地")))
        return true; /* 核医疗等领域|省实验室, 项目落地|产业园 */
    switch (pos[0]) {
    case 'c':
    case 'p':
        return !joins_wares(name, token);
    case 'u':
    case 'd':
    case 'r':
    case 'y':
    case 'e':
    case 'q':
    case 'o':
        return true;
    case 'f':
        return length == 1 && (qz_growth_at(name, token->span.start) == U'中' ||  /* 人才库|中|企业 */
                               (qz_growth_at(name, token->span.start) == U'上' && /* 原则|上|国家基金 */
                                qz_text_starts(name->search->text, name->start, U"国家")));
    case 'm':
        return name->kind != QZ_MEETING;
    case 't': /* 年度|工作会议, but 前不久|…大会 */
        return name->kind != QZ_MEETING || (qz_growth_at(name, token->span.end - 1) != U'年' &&
                                            qz_growth_at(name, token->span.end - 1) != U'度' &&
                                            qz_growth_at(name, token->span.end - 1) != U'季');
    case 'v':
        return length == 1 ||
               ((pos[1] == '\0' || is_force(name)) && qz_growth_has_role(name, token->span, QZ_VERB)) ||
               qz_growth_has_role(name, token->span, QZ_LIGHT_VERB);
    default:
        return length == 1 && pos[0] == '\0';
    }
}

bool qz_growth_take(qz_growth *name, uint32_t token, uint32_t start)
{
    if (name->search->tokens.items[token].span.end - start > LONGEST_NAME)
        return false;
    name->token = token;
    name->start = start;
    name->words++;
    return true;
}

/* (三)|宁波市渔业局: the number of an item. */
static bool numbers_item(const qz_growth *name, uint32_t open, uint32_t close)
{
    for (uint32_t i = open + 1; i < close; i++)
        if (!qz_is_numeral(qz_growth_at(name, i)) && !qz_is_digit(qz_growth_at(name, i)))
            return false;
    return true;
}

/* “南孔精英”计划, 北新建材(昆明)有限公司: marks with what they hold. */
static bool take_marked(qz_growth *name, char32_t open, char32_t close)
{
    const qz_tokens *tokens = &name->search->tokens;
    uint32_t i = name->token - 1;
    if (qz_growth_at(name, tokens->items[i].span.start) != close)
        return false;
    while (i > 0 && name->start - tokens->items[i].span.start < LONGEST_QUOTE) {
        i--;
        const char32_t c = qz_growth_at(name, tokens->items[i].span.start);
        if (c == U'简') /* (以下简称市科委) */
            return false;
        if (c == close || c == U'。' || c == U'\n')
            return false;
        if (c == U'(' && numbers_item(name, tokens->items[i].span.start, name->start - 1))
            return false;
        if (c == open) {
            name->proper = true;
            name->quoted = name->quoted || open == U'“';
            return qz_growth_take(name, i, tokens->items[i].span.start);
        }
    }
    return false;
}

/* 低于|计划, 超出|计划: what compares with it. */
static bool compares(const qz_growth *name, qz_span span)
{
    qz_match match;
    return qz_spot_exact(name->search->lexicon, name->search->text, span.start, span.end,
                         QZ_IN(QZ_LIST_COMPARATORS), &match);
}

/* 大力发展, 建立健全: an adverb or verb and a verb in one word of the dictionary. */
static bool is_double_verb(const qz_growth *name, const qz_token *token)
{
    const qz_span first = {token->span.start, token->span.start + 2};
    const qz_span second = {token->span.start + 2, token->span.end};
    return token->span.end - token->span.start == 4 &&
           (qz_growth_has_role(name, second, QZ_VERB) || qz_growth_has_role(name, second, QZ_LIGHT_VERB)) &&
           (qz_growth_has_role(name, first, QZ_VERB) || qz_growth_has_role(name, first, QZ_LIGHT_VERB) ||
            qz_growth_has_role(name, first, QZ_ADVERB));
}

/* 国家战略, 国家制度 are no names: the level alone names bodies, facilities and titles only. */
bool qz_growth_level_names(uint8_t kind)
{
    return kind != QZ_PROGRAMME && kind != QZ_INDUSTRY;
}

/* 全国道德模范, 全国经济普查: 全国 is part of what is awarded or run; 全省 is whose it is, but of meetings
 * (全省经济工作会议). */
static bool is_national(const qz_growth *name, qz_span span)
{
    const bool national = qz_text_starts(name->search->text, span.start, U"全国");
    switch (name->kind) {
    case QZ_MEETING:
        return qz_growth_at(name, span.start) == U'全' && span.end == span.start + 2;
    case QZ_ENTERPRISE:
    case QZ_INDUSTRY:
    case QZ_CLUSTER:
        return false;
    default:
        return national;
    }
}

/* 国际矿业大会, 世界闽商大会, 全区旅游发展大会: whose meeting it is makes a name of it. */
static bool has_reach(const qz_growth *name, const qz_token *token)
{
    if (name->kind != QZ_MEETING && name->kind != QZ_POLICY)
        return false;
    return qz_set_end(name->search->lexicon, name->search->text, token->span.start, QZ_SET_REACH) ==
               token->span.end ||
           is_national(name, token->span);
}

/* 会见, 提高: verbs that everybody uses name no company; 飞驰 may. */
static bool is_common_verb(const qz_growth *name, qz_span span)
{
    enum { OFTEN = 250 };
    qz_match word;
    const qz_lexicon *lexicon = name->search->lexicon;
    return qz_spot_exact(lexicon, name->search->text, span.start, span.end, QZ_IN(QZ_LIST_WORDS), &word) &&
           qz_cell_number(lexicon, word.sense, QZ_WORD_COUNT) > OFTEN;
}

/* 澄川市国土资源|和|房屋管理局: two duties of one office, whose place stands before them both. */
static bool joins_duties(const qz_growth *name, uint32_t i)
{
    enum { MOST_WORDS = 4 };
    const qz_token *tokens = name->search->tokens.items;
    const uint32_t least = i > MOST_WORDS ? i - MOST_WORDS : 0;
    const char32_t last = qz_growth_at(name, name->end - 1);
    if (name->kind != QZ_GOVERNMENT || name->place != UINT32_MAX || name->words == 0 ||
        (last != U'局' && last != U'厅' && last != U'委')) /* 政府 and 部门 are two */
        return false;
    for (uint32_t k = i; k > least; k--) {
        const qz_token *token = &tokens[k - 1];
        if (token->class != QZ_TOKEN_HAN || is_stop_pos(name, token))
            return false;
        if (qz_growth_is_place(name, token) || qz_growth_is_level(name, token->span))
            return k < i;
    }
    return false;
}

/* 三年|旧房改造计划: how long a programme lasts begins its name. */
static bool counts_years(const qz_growth *name, uint32_t i)
{
    const qz_token *tokens = name->search->tokens.items;
    if (name->kind != QZ_PROGRAMME || i == 0 || tokens[i - 1].class != QZ_TOKEN_NUMBER ||
        tokens[i - 1].span.end != tokens[i - 1].span.start + 1)
        return false;
    const char32_t years = qz_growth_at(name, tokens[i - 1].span.start);
    return years == U'三' || years == U'五' || years == U'十' || years == U'两';
}

/* 青河县|浙江渔业有限公司: where a company is, since 青河县 lies in the 浙江 that its name begins with. */
static bool says_where(const qz_growth *name, const qz_token *token)
{
    const qz_search *search = name->search;
    if (name->kind != QZ_ENTERPRISE || name->words == 0 || name->place != name->start ||
        !qz_growth_is_listed_place(name, token->span))
        return false;
    qz_match inner, wider;
    const qz_span own = search->tokens.items[name->token].span;
    const qz_lists places = QZ_IN(QZ_LIST_PLACES);
    return qz_spot_exact(search->lexicon, search->text, own.start, own.end, places, &wider) &&
           qz_spot_exact(search->lexicon, search->text, token->span.start, token->span.end, places, &inner) &&
           qz_search_holds_place(search, wider.sense, inner.sense);
}

bool qz_growth_take_word(qz_growth *name)
{
    const uint32_t i = name->token - 1;
    const qz_token *token = &name->search->tokens.items[i];
    const char32_t c = qz_growth_at(name, token->span.start);
    const bool single = token->span.end == token->span.start + 1;
    if (single && c == U'和' && joins_duties(name, i))
        return qz_growth_take(name, i, token->span.start);
    if (single && c == U'年' && counts_years(name, i))
        return qz_growth_take(name, i - 1, name->search->tokens.items[i - 1].span.start);
    switch (token->class) {
    case QZ_TOKEN_HAN:
        break;
    case QZ_TOKEN_LATIN:
    case QZ_TOKEN_MIXED:
        name->proper = true;
        return qz_growth_take(name, i, token->span.start);
    case QZ_TOKEN_NUMBER:
    case QZ_TOKEN_DATE:
        name->proper = name->proper || (c == U'第' && name->kind == QZ_INSTITUTION); /* 第一|职业学校 */
        if (c == U'第' && qz_growth_at(name, token->span.end) == U'大') /* 第二|大|啤酒集团 */
            return false;
        return (name->kind == QZ_MEETING || c == U'第') && qz_growth_take(name, i, token->span.start);
    case QZ_TOKEN_PUNCTUATION:
        if (c == U'”')
            return take_marked(name, U'“', U'”');
        if (c == U')')
            return take_marked(name, U'(', U')');
        return (c == U'·' || (c == U'—' && name->kind == QZ_MEETING)) &&
               qz_growth_take(name, i, token->span.start);
    default:
        return false;
    }
    if (qz_search_miscut(name->search, token)) {
        name->place = name->start = token->span.end - 1;
        name->words += name->proper = true;
        return false;
    }
    if (qz_growth_is_place(name, token) || qz_growth_is_level(name, token->span)) {
        if (name->kind == QZ_INDUSTRY || says_where(name, token))
            return false;
        if (!qz_growth_take(name, i, token->span.start))
            return false;
        name->place = token->span.start;
        name->proper =
            name->proper || qz_growth_level_names(name->kind) || !qz_growth_is_level(name, token->span);
        return true;
    }
    const char *pos = qz_parts_of_speech[token->pos];
    if (pos[0] == 'v' && name->place == name->start) /* 设置|衢州澄江职业技术大学 */
        return false;
    /* A verb names what a body does right before its head (创新中心), elsewhere it is the sentence's
     * (聚焦“415X”…集群). */
    if ((name->kind == QZ_GOVERNMENT && (qz_text_starts(name->search->text, token->span.start, U"部门") ||
                                         qz_text_starts(name->search->text, token->span.start, U"下设") ||
                                         qz_text_starts(name->search->text, token->span.start, U"兼任"))) ||
        qz_text_starts(name->search->text, token->span.start, U"会同") ||
        ((name->kind == QZ_PLATFORM || name->kind == QZ_INSTITUTION) &&
         qz_search_is_builder(name->search, i)))
        return false; /* 国务院|部门|办公厅, 指挥部|下设|办公室, 交易所|建设|平台 */
    if (name->kind == QZ_MEETING && qz_growth_has_role(name, token->span, QZ_HOLD))
        return false; /* 省政府8日|举行|发布会 */
    const bool doing = strcmp(pos, "v") == 0;
    const bool company = name->kind == QZ_ENTERPRISE && !qz_growth_has_role(name, token->span, QZ_VERB) &&
                         (name->company || !is_common_verb(name, token->span)); /* 飞驰|材料|有限公司 */
    if (name->kind == QZ_ENTERPRISE && qz_growth_has_role(name, token->span, QZ_BESIDE_COMPANY))
        return false;
    if (is_stop_pos(name, token) || is_double_verb(name, token) || (doing && compares(name, token->span)) ||
        (doing && name->kind == QZ_INDUSTRY) || /* 进行|行业|审查 */
        (doing && !company && (name->kind == QZ_ENTERPRISE || name->words > (name->kind == QZ_PLATFORM))))
        return false;
    name->telling = name->telling || !qz_growth_has_role(name, token->span, QZ_GENERIC);
    const bool grade =
        name->kind == QZ_PLATFORM && name->telling && qz_growth_at(name, token->span.end - 1) == U'级';
    name->proper = name->proper || grade || strcmp(pos, "nz") == 0 || strcmp(pos, "nr") == 0 ||
                   strcmp(pos, "nt") == 0 || strcmp(pos, "nrt") == 0 || (!token->known && !token->pos) ||
                   has_reach(name, token);
    return qz_growth_take(name, i, token->span.start);
}

/* 新时代|自贸试验区: when, and not which; but 新时代文明实践中心 is so called. */
static bool is_new_era(const qz_growth *name, const qz_token *first)
{
    qz_match match;
    const qz_search *search = name->search;
    const qz_lists names = QZ_IN(QZ_LIST_NAMES);
    return qz_text_starts(search->text, first->span.start, U"新时代") &&
           first->span.end == first->span.start + 3 &&
           qz_spot_longest(search->lexicon, search->text, first->span.end, search->span.end, names, &match) &&
           !(qz_spot_longest(search->lexicon, search->text, first->span.start, search->span.end, names,
                             &match) &&
             match.span.end > first->span.end);
}

/* 全市|社区卫生服务中心, 全省|三级医院: of how many it is said; 启动|社区卫生服务中心: what is done with it.
 */
static bool tells_of_sort(const qz_growth *name)
{
    enum { LONG_HEAD = 4 };
    const qz_token *first = &name->search->tokens.items[name->token];
    return name->words == 1 && first->span.start == name->start &&
           ((qz_growth_has_role(name, first->span, QZ_SUBJECT) && !is_national(name, first->span)) ||
            (name->end >= first->span.end + LONG_HEAD && qz_growth_has_role(name, first->span, QZ_CUE)));
}

/* 优化|升级|澄川英才计划, 组建|运行|…平台: two verbs of one deed. */
static bool follows_verb(const qz_growth *name, const qz_token *verb)
{
    const qz_token *before = verb > name->search->tokens.items ? verb - 1 : NULL;
    const qz_search *search = name->search;
    return before && before->span.end == verb->span.start && before->class == QZ_TOKEN_HAN &&
           qz_parts_of_speech[before->pos][0] == 'v' &&
           qz_set_end(search->lexicon, search->text, verb->span.start, QZ_SET_SECOND_DEED) == verb->span.end;
}

/* Leading words that belong to the sentence: verbs before the object of two words and more. */
void qz_growth_trim(qz_growth *name)
{
    const qz_tokens *tokens = &name->search->tokens;
    if (tells_of_sort(name))
        name->proper = name->telling = false;
    while (name->words > 1) {
        const qz_token *first = &tokens->items[name->token];
        const char *pos = qz_parts_of_speech[first->pos];
        const bool many = first->span.end - first->span.start > 1; /* 新 describes in 新材料产业园 */
        const bool dash = qz_growth_at(name, first->span.start) == U'—';
        const bool verb =
            qz_growth_has_role(name, first->span, QZ_VERB) ||
            (many && qz_growth_has_role(name, first->span, QZ_ADVERB)) ||
            (qz_growth_has_role(name, first->span, QZ_SUBJECT) && !is_national(name, first->span)) ||
            qz_growth_has_role(name, first->span, QZ_LIGHT_VERB) || strcmp(pos, "v") == 0 ||
            strcmp(pos, "f") == 0 ||
            (name->quoted && many && pos[0] == 'v' &&
             qz_growth_at(name, first->span.end) == U'“') || /* 升级|“贸易+仓储”模式 */
            (name->quoted && qz_text_starts(name->search->text, first->span.start, U"试点“")) ||
            is_new_era(name, first) || (many && follows_verb(name, first)) ||
            (!many && qz_growth_at(name, first->span.start) == U'好'); /* 建设|好|国家级技术中心 */
        if (first->span.start != name->start || !(dash || (verb && first->class == QZ_TOKEN_HAN)))
            return;
        name->token++;
        name->start = first->span.end;
        name->words--;
    }
}
