/*
 * Names of documents, campaigns, honours and facilities that hold verbs of their own:
 * 出台|高质量稳岗促进条例, 开展|扩大冬季消费专项行动, 入选|全国护林典型案例. The verb that brings
 * them forth says where they begin, the last word of names where they end.
 */
#include "extract/entities_find.h"

#include <string.h>

enum { LONGEST_NAME = 26, SHORTEST_NAME = 4 };

/* Words that stand in no name: 了, 的, 一批, 各. */
static bool is_outside(const qz_search *search, const qz_token *token)
{
    const char *pos = qz_parts_of_speech[token->pos];
    const char32_t c = search->text->folded[token->span.start];
    if (token->class == QZ_TOKEN_PUNCTUATION)
        return c != U'“' && c != U'”' && c != U'+' && c != U'—' && c != U'-';
    return token->class == QZ_TOKEN_SPACE || token->class == QZ_TOKEN_OTHER ||
           (token->class == QZ_TOKEN_HAN && pos[0] && strchr("uryq", pos[0])) ||
           (token->span.end == token->span.start + 1 &&
            (c == U'为' || c == U'是' || c == U'或' || c == U'要' || c == U'并')) ||
           (c == U'以' && qz_text_starts(search->text, token->span.start, U"以及"));
}

/* Does a last word of names of the kind end with the token? */
static bool ends_name(const qz_search *search, uint32_t token, uint32_t kind)
{
    const qz_match *longest = qz_search_head(search, token);
    if (!longest || longest->span.end - longest->span.start < 2)
        return false;
    qz_match head = *longest;
    do {
        if (qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_KIND) == kind + 1)
            return true;
    } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &head));
    return false;
}

/* 产业园区|和|…示范区, 实验室|、|…研究院: what joins a name to the one before of its kind. */
static bool joins(const qz_search *search, uint32_t i, uint32_t kind)
{
    const qz_token *tokens = search->tokens.items;
    const char32_t c = search->text->folded[tokens[i].span.start];
    if (tokens[i].span.end != tokens[i].span.start + 1 || i < 2 ||
        (c != U'、' && c != U'和' && c != U'与' && c != U'及'))
        return false;
    if (kind == QZ_MEETING && i + 1 < search->tokens.count && tokens[i + 1].class == QZ_TOKEN_NUMBER)
        return true; /* 第三届省运会|和|第二届… */
    const bool marked = search->text->folded[tokens[i - 1].span.start] == U'”';
    const uint32_t last = marked ? i - 2 : i - 1;
    const uint32_t end = tokens[last].span.end;
    if (kind == QZ_PLATFORM && end >= search->span.start + 2 &&
        qz_text_starts(search->text, end - 2, U"试点"))
        return true; /* 公园城市试点|和|绿道 */
    const bool akin =
        (kind == QZ_POLICY || kind == QZ_PROGRAMME) && end >= search->span.start + 2 &&
        (qz_text_starts(search->text, end - 2, U"战略") || /* 发展战略|和|…规划 */
         qz_text_starts(search->text, end - 2, U"规划") || qz_text_starts(search->text, end - 2, U"纲要"));
    return akin || ends_name(search, last, kind);
}

static bool ends_clause(const qz_search *search, const qz_token *token)
{
    const char32_t c = search->text->folded[token->span.start];
    return c == U',' || c == U'。' || c == U';' || c == U'\n';
}

/* A name whose head ends at token `last`. */
typedef struct cued_name {
    uint32_t head; /* where its head begins */
    uint32_t last, kind;
    uint32_t cue; /* the role of verbs that bring it forth */
    bool does;    /* …平台|投入运行: what is behind it says that it is a thing */
} cued_name;

/* 新建|70|个, 建设|了: a cue with what is counted of the name's kind, or done, behind it. */
static bool is_counting_cue(const qz_search *search, uint32_t i, uint32_t cue)
{
    const qz_token *tokens = search->tokens.items;
    const bool done = search->text->folded[tokens[i].span.start] == U'了';
    if (i < 2 || (!done && qz_parts_of_speech[tokens[i].pos][0] != 'q'))
        return false;
    const uint32_t verb = done ? i - 1 : i - 2;
    return (done || tokens[i - 1].class == QZ_TOKEN_NUMBER) &&
           qz_search_has_role(search, tokens[verb].span, cue);
}

/* 评|为: a cue that was cut in two. */
static bool is_cut_cue(const qz_search *search, uint32_t i, uint32_t cue)
{
    const qz_token *last = &search->tokens.items[i];
    return i > 0 && search->text->folded[last->span.start] == U'为' &&
           qz_search_has_role(search, (qz_span){last[-1].span.start, last->span.end}, cue);
}

/* 绿色工厂、|零碳工厂: does an honour of the lists end there? */
static bool is_honour_before(const qz_search *search, uint32_t end)
{
    qz_match honour;
    return qz_spot_longest_before(search->lexicon, search->text, search->span.start, end,
                                  QZ_IN(QZ_LIST_NAMES), &honour) &&
           qz_cell_choice(search->lexicon, honour.sense, QZ_NAME_KIND) == QZ_HONOUR + 1;
}

static bool ends_list(const qz_search *search, uint32_t end)
{
    return qz_search_ends_set(search, end, QZ_SET_LISTING);
}

/* 出台|…办法, 纳入|…目录: does the verb bring forth the name behind it? */
static bool brings_forth(const qz_search *search, qz_span verb, const cued_name *name)
{
    return qz_search_has_role(search, verb, name->cue) ||
           (name->kind == QZ_POLICY && qz_search_ends_set(search, verb.end, QZ_SET_ENLIST) &&
            search->text->folded[name->head - 1] != U'”' && /* “无废城市”名单 */
            ends_list(search, search->tokens.items[name->last].span.end));
}

/* The token at which the name begins; `last` + 1 for none. */
static uint32_t cued_start(const qz_search *search, const cued_name *name)
{
    const qz_tokens *tokens = &search->tokens;
    const uint32_t end = tokens->items[name->last].span.end;
    uint32_t i = qz_search_token(search, name->head); /* 实施|方案: no cue in the head */
    uint32_t joint = 0; /* of honours: 评为卫生城市|和|文明城市, but not 基础学科|和|前沿学科 */
    for (; i > 0; i--) {
        const qz_token *before = &tokens->items[i - 1];
        if (joint && brings_forth(search, before->span, name))
            return joint;
        if (name->kind == QZ_HONOUR && joins(search, i - 1, name->kind) &&
            !is_honour_before(search, before->span.start)) {
            joint = joint ? joint : i;
            continue;
        }
        if (brings_forth(search, before->span, name) || is_cut_cue(search, i - 1, name->cue) ||
            ((name->kind == QZ_PLATFORM || name->kind == QZ_MEETING) &&
             is_counting_cue(search, i - 1, name->cue)) ||
            joins(search, i - 1, name->kind) ||
            (name->does && (ends_clause(search, before) || qz_parts_of_speech[before->pos][0] == 'p')))
            return i;
        if (is_outside(search, before) || end - before->span.start > LONGEST_NAME)
            break;
    }
    return name->does && i == 0 ? 0 : name->last + 1;
}

/* 新增|投资27亿元建设…园区, 引导|民企参与|…中心, 河南|今年|计划: a statement, and no name. */
static bool is_statement(const qz_search *search, uint32_t first, uint32_t head)
{
    for (uint32_t i = first; i < search->tokens.count && search->tokens.items[i].span.start < head; i++) {
        const qz_span token = search->tokens.items[i].span;
        if ((search->tokens.items[i].class == QZ_TOKEN_NUMBER && search->text->folded[token.end] == U'元') ||
            qz_search_ends_set(search, token.end, QZ_SET_APART))
            return true;
        if (token.end == head && token.end == token.start + 2 &&
            search->text->folded[token.start + 1] == U'年' && qz_text_starts(search->text, head, U"计划"))
            return true;
    }
    return false;
}

/* 一系列政策措施, 相关工作方案, 重点工程: nothing but words that name nothing. */
static bool tells_nothing(const qz_search *search, uint32_t first, uint32_t head)
{
    for (uint32_t i = first; search->tokens.items[i].span.start < head; i++)
        if (!qz_search_has_role(search, search->tokens.items[i].span, QZ_GENERIC) &&
            search->tokens.items[i].class == QZ_TOKEN_HAN)
            return false;
    return true;
}

/* The verbs that bring forth names of a kind; 0 for none. */
static uint32_t cue_of(uint32_t kind)
{
    switch (kind) {
    case QZ_POLICY:
    case QZ_PROGRAMME:
        return QZ_CUE;
    case QZ_HONOUR:
        return QZ_AWARD;
    case QZ_MEETING:
        return QZ_HOLD;
    case QZ_PLATFORM:
    case QZ_ORGANIZATION:
    case QZ_INSTITUTION:
        return QZ_BUILD;
    default:
        return 0;
    }
}

/* 首批, 唯一: which one of its kind it is */
static bool tells_which(const qz_search *search, uint32_t token)
{
    const qz_span span = search->tokens.items[token].span;
    return qz_set_end(search->lexicon, search->text, span.start, QZ_SET_FIRST) == span.end;
}

/* 运营|好|…医疗中心 */
static bool is_done_well(const qz_search *search, uint32_t first)
{
    const qz_token *verb = &search->tokens.items[first];
    return qz_parts_of_speech[verb->pos][0] == 'v' && verb[1].span.end == verb[1].span.start + 1 &&
           search->text->folded[verb[1].span.start] == U'好';
}

/* 实施|好|…, 获评|首批|…, 建成|全国|唯一|… are before the name. */
static uint32_t after_degree(const qz_search *search, uint32_t first)
{
    const qz_span span = search->tokens.items[first].span;
    if (first + 1 < search->tokens.count && tells_which(search, first + 1))
        return first + 2;
    const bool good = span.end == span.start + 1 && search->text->folded[span.start] == U'好';
    if (first + 1 < search->tokens.count && is_done_well(search, first))
        return first + 2;
    if (span.end == span.start + 2 && search->text->folded[span.end - 1] == U'好' &&
        qz_parts_of_speech[search->tokens.items[first].pos][0] == 'v')
        return first + 1; /* 打好|…攻坚战 */
    return first + (good || tells_which(search, first));
}

/* 河道整治“百日攻坚”: the mark that closes belongs to it; 0 where marks do not pair. */
static uint32_t with_mark(const qz_search *search, qz_span span)
{
    int open = 0;
    for (uint32_t i = span.start; i < span.end; i++)
        open += (search->text->folded[i] == U'“') - (search->text->folded[i] == U'”');
    if (open == 0)
        return span.end;
    return open == 1 && search->text->folded[span.end] == U'”' ? span.end + 1 : 0;
}

static bool may_begin(const qz_search *search, const qz_token *token, qz_span head, uint32_t kind)
{
    if (token->class == QZ_TOKEN_NUMBER && kind == QZ_MEETING) /* 第八|届 */
        return search->text->folded[token->span.start] == U'第';
    if (token->span.end == token->span.start + 1 && search->text->folded[token->span.start] == U'后')
        return false; /* 建成|后|将优化…布局 */
    if (token->class == QZ_TOKEN_DATE && kind == QZ_POLICY)
        return ends_list(search, head.end); /* 2031年度|先进渔港名单 */
    return token->class == QZ_TOKEN_HAN || token->class == QZ_TOKEN_LATIN || token->class == QZ_TOKEN_MIXED;
}

/* 推动|榆安大型灌区|建设, 加快|…示范区|建设: the verbs at the beginning of a clause are not the name's. */
static uint32_t after_verbs(const qz_search *search, uint32_t first, uint32_t last)
{
    while (first < last) {
        const qz_token *token = &search->tokens.items[first];
        const char *pos = qz_parts_of_speech[token->pos];
        if (strcmp(pos, "v") != 0 && strcmp(pos, "d") != 0 && strcmp(pos, "p") != 0 &&
            strcmp(pos, "f") != 0 && !qz_search_has_role(search, token->span, QZ_VERB) &&
            !qz_search_has_role(search, token->span, QZ_LIGHT_VERB) &&
            !qz_search_has_role(search, token->span, QZ_ADVERB))
            break;
        first++;
    }
    return first;
}

/* 王澄|院士|国家科学技术奖: who is given the honour stands before it. */
static uint32_t after_persons(const qz_search *search, uint32_t first, uint32_t head)
{
    qz_match title;
    for (uint32_t i = first; search->tokens.items[i].span.end <= head; i++)
        if (qz_spot_exact(search->lexicon, search->text, search->tokens.items[i].span.start,
                          search->tokens.items[i].span.end, QZ_IN(QZ_LIST_TITLES), &title))
            first = i + 1;
    return first;
}

/* 党中央|全面从严治党战略: whose programme it is stands before it. UINT32_MAX for none. */
static uint32_t after_organ(const qz_search *search, uint32_t first, uint32_t head)
{
    enum { SHORTEST_ORGAN = 3 };
    const uint32_t start = search->tokens.items[first].span.start;
    qz_match organ;
    if (!qz_spot_longest(search->lexicon, search->text, start, head, QZ_IN(QZ_LIST_NAMES), &organ) ||
        qz_cell_choice(search->lexicon, organ.sense, QZ_NAME_KIND) != QZ_GOVERNMENT + 1 ||
        qz_is_no_name(search->lexicon, &organ) || organ.span.end < start + SHORTEST_ORGAN ||
        organ.span.end >= head)
        return first;
    const uint32_t next = qz_search_token(search, organ.span.end);
    if (qz_text_starts(search->text, organ.span.end, U"关于"))
        return UINT32_MAX; /* what it is about is no name */
    return search->tokens.items[next].span.start == organ.span.end ? next : first;
}

/* 示范区|工作|纳入|示范区: a facility and what is done with it, and no name that holds both. */
static bool tells_of_another(const qz_search *search, uint32_t first, uint32_t last, uint32_t kind)
{
    bool other = false;
    for (uint32_t i = first; i < last; i++) {
        other = other || ends_name(search, i, kind);
        if (other && strcmp(qz_parts_of_speech[search->tokens.items[i].pos], "v") == 0)
            return true;
    }
    return false;
}

/* 交易所|建设|…平台: who builds it stands before the verb. */
static uint32_t after_builder(const qz_search *search, uint32_t first, uint32_t last)
{
    for (uint32_t i = first + 1; i < last; i++)
        if (qz_search_is_builder(search, i))
            return i + 1;
    return first;
}

/* 省市县|应急指挥通信网: who builds it. */
static uint32_t after_levels(const qz_search *search, uint32_t first, uint32_t last)
{
    const char32_t *folded = search->text->folded;
    while (first < last) {
        const qz_span span = search->tokens.items[first].span;
        const bool one = qz_is_level(folded[span.start]), next = qz_is_level(folded[span.end]);
        const bool run = span.end > span.start + 1 && one && qz_is_level(folded[span.start + 1]) &&
                         qz_is_level(folded[span.end - 1]);
        if (!run && !(one && next && span.end == span.start + 1))
            break;
        first++;
        if (!run && span.end == search->tokens.items[first].span.start &&
            !qz_is_level(folded[search->tokens.items[first].span.end]))
            first++;
    }
    return first;
}

/* 相关|标准: which ones is not told. */
static bool ends_untold(const qz_search *search, uint32_t head)
{
    return head >= search->span.start + 2 && (qz_text_starts(search->text, head - 2, U"相关") ||
                                              qz_text_starts(search->text, head - 2, U"有关"));
}

/* 连接|澄川新区, 专门|听取|澄川自由贸易港: behind the verb before the place that a facility is named after.
 */
static uint32_t after_verb_of_place(const qz_search *search, uint32_t first, uint32_t last)
{
    qz_match place;
    for (uint32_t i = first; i < last; i++) {
        const qz_token *verb = &search->tokens.items[i];
        const bool acts = strcmp(qz_parts_of_speech[verb->pos], "v") == 0 ||
                          (i == first && qz_search_has_role(search, verb->span, QZ_VERB)); /* 丰富|澄川新区 */
        if (acts && verb->span.end > verb->span.start + 1 &&
            qz_spot_longest(search->lexicon, search->text, verb->span.end, search->span.end,
                            QZ_IN(QZ_LIST_PLACES), &place) &&
            !qz_cell_choice(search->lexicon, place.sense, QZ_PLACE_COMMON))
            return i + 1;
    }
    return first;
}

/* 制造业转型和|“智能+”行动, 大学|“海塘”计划: the marks begin the second of two, or what a school runs; where
 * the name begins. */
static uint32_t with_second_only(const qz_search *search, qz_span name)
{
    for (uint32_t i = name.start + 1; i < name.end; i++) {
        const char32_t before = search->text->folded[i - 1];
        qz_match school;
        if (search->text->folded[i] != U'“')
            continue;
        if (before == U'和' || before == U'与' || before == U'及' ||
            (qz_spot_longest_before(search->lexicon, search->text, name.start, i, QZ_IN(QZ_LIST_HEADS),
                                    &school) &&
             qz_cell_choice(search->lexicon, school.sense, QZ_HEAD_KIND) == QZ_INSTITUTION + 1))
            return i;
    }
    return name.start;
}

/* 人才|培养, 社区|养老: the last word is the beginning of what the lists have as no name; but 工程|建设. */
static bool goes_on_to_none(const qz_search *search, qz_span head, uint32_t kind)
{
    qz_match longer;
    return kind != QZ_PROGRAMME &&
           qz_spot_longest(search->lexicon, search->text, head.start, search->span.end, QZ_IN(QZ_LIST_NAMES),
                           &longer) &&
           longer.span.end > head.end && qz_is_no_name(search->lexicon, &longer);
}

/* 建设3家|以上|渔具中试平台, 建成|在|澄川渔业展览馆, 在|沪|实验室: of the number, and where it is. */
static uint32_t after_bound(const qz_search *search, uint32_t first, uint32_t last)
{
    for (; first < last; first++) {
        const qz_span word = search->tokens.items[first].span;
        const bool single = word.end == word.start + 1;
        const bool where = single && search->text->folded[word.start] == U'在';
        const bool there = single && !qz_is_level(search->text->folded[word.start]) && word.start > 0 &&
                           search->text->folded[word.start - 1] == U'在';
        if (!where && !there && !qz_text_starts(search->text, word.start, U"以上") &&
            !qz_text_starts(search->text, word.start, U"以下") &&
            !qz_text_starts(search->text, word.start, U"左右"))
            break;
    }
    return first;
}

static void push_cued(qz_search *search, uint32_t last, const qz_match *head, uint32_t kind, bool sure)
{
    const uint32_t cue = cue_of(kind);
    qz_match title;
    if (!cue || goes_on_to_none(search, head->span, kind) ||
        (kind == QZ_HONOUR && /* 授予|王澄院士 */
         qz_spot_exact(search->lexicon, search->text, head->span.start, head->span.end, QZ_IN(QZ_LIST_TITLES),
                       &title)))
        return;
    const bool does = last + 1 < search->tokens.count && kind != QZ_POLICY && kind != QZ_HONOUR &&
                      kind != QZ_MEETING &&
                      qz_search_has_role(search, search->tokens.items[last + 1].span, QZ_EVENT);
    const cued_name name = {head->span.start, last, kind, cue, does};
    uint32_t first = cued_start(search, &name);
    if (first > last)
        return;
    first = after_bound(search, after_degree(search, first), last);
    if (first > last)
        return;
    if (kind == QZ_HONOUR)
        first = after_persons(search, first, head->span.start);
    if (kind == QZ_PROGRAMME)
        first = after_organ(search, first, head->span.start);
    if (kind == QZ_INSTITUTION || kind == QZ_ORGANIZATION)
        first = after_verb_of_place(search, first, last);
    if (kind == QZ_PLATFORM)
        first =
            after_builder(search, after_levels(search, after_verb_of_place(search, first, last), last), last);
    if (first > last)
        return;
    if (does ||
        (kind == QZ_PLATFORM && qz_search_has_role(search, search->tokens.items[first].span, QZ_VERB)))
        first = after_verbs(search, first, last);
    if (kind == QZ_PROGRAMME && qz_search_has_role(search, search->tokens.items[first].span, QZ_VERB) &&
        search->text->folded[search->tokens.items[first].span.end] == U'“')
        return; /* 深化运用|“千万工程”: what stands in the marks is named by itself */
    const bool plain = sure && kind == QZ_PROGRAMME; /* 传统产业升级|行动 */
    uint32_t start = search->tokens.items[first].span.start;
    if (first == last && head->span.end == head->span.start + 1 &&
        qz_text_starts(search->text, head->span.start, U"网"))
        return; /* 推进|互联网, 建设|物流网: words */
    const uint32_t shortest = kind == QZ_HONOUR || kind == QZ_PLATFORM ? SHORTEST_NAME - 2 : SHORTEST_NAME;
    const bool graded = search->text->folded[search->tokens.items[first].span.end - 1] == U'级';
    if (head->span.start < start + shortest ||
        !may_begin(search, &search->tokens.items[first], head->span, kind) ||
        (qz_search_has_role(search, search->tokens.items[first].span, QZ_GENERIC) && !graded && !plain &&
         kind != QZ_POLICY) ||
        (qz_search_has_role(search, search->tokens.items[first].span, QZ_SUBJECT) &&
         !qz_text_starts(search->text, start, U"全国")) ||
        tells_nothing(search, first, head->span.start) || is_statement(search, first, head->span.start))
        return;
    if (strcmp(qz_parts_of_speech[search->tokens.items[first].pos], "c") == 0 ||
        qz_text_starts(search->text, start, U"不少于") || qz_text_starts(search->text, start, U"不低于") ||
        qz_text_starts(search->text, start, U"相关") || qz_text_starts(search->text, start, U"有关"))
        return;
    if (((kind == QZ_POLICY || kind == QZ_PROGRAMME) &&
         qz_search_is_of_some(search, (qz_span){start, head->span.start})) ||
        (kind == QZ_POLICY && ends_untold(search, head->span.start)) ||
        (kind == QZ_PLATFORM && tells_of_another(search, first, last, kind)))
        return;
    if (kind == QZ_PROGRAMME)
        start = with_second_only(search, (qz_span){start, head->span.start});
    const uint32_t end = with_mark(search, (qz_span){start, head->span.end});
    if (end)
        qz_search_push(search, (qz_span){start, end}, (uint8_t)kind, QZ_RANK_HEAD, NULL, NULL, "cued");
}

void qz_find_cued_names(qz_search *search)
{
    for (uint32_t k = 0; k < search->headed_count; k++) {
        const uint32_t i = search->headed[k];
        if (i == 0 || search->tokens.items[i].class != QZ_TOKEN_HAN)
            continue;
        qz_match head = *qz_search_head(search, i);
        if (qz_search_is_verb_head(search, head.span) || qz_search_ends_in_none(search, head.span))
            continue;
        do {
            const uint32_t left = qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_LEFT);
            if (left == QZ_LEFT_CUED || left == QZ_LEFT_NAME || left == QZ_LEFT_FREE)
                push_cued(search, i, &head, qz_cell_choice(search->lexicon, head.sense, QZ_HEAD_KIND) - 1,
                          left != QZ_LEFT_CUED);
        } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_HEADS), &head));
    }
}
