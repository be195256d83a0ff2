/*
 * General text: people, places and organisations by the model of learned.h, which knows what stands around
 * names where no rule does (transcribed names, people without an office). It has the say in texts that are no
 * policy text, whose verbs (建设, 实施, 推进) are few; there the rules are better alone.
 */
#include "extract/entities_find.h"
#include "extract/learned.h"
#include "lexicon/names.h"

#include <string.h>

static bool is_learned(uint8_t kind)
{
    return kind == QZ_PERSON || kind == QZ_PLACE || kind == QZ_GOVERNMENT || kind == QZ_ENTERPRISE ||
           kind == QZ_INSTITUTION || kind == QZ_ORGANIZATION;
}

/* Is it a name that general text has too? Lists of who has which office are of notices. */
static bool is_of_general_text(const qz_entity *entity)
{
    return is_learned(entity->kind) && strcmp(entity->rule, "person.roster") != 0;
}

/* Has it hardly more of the verbs of policy, and of names of policies and programmes, than general text? */
static bool is_general(const qz_analysis *analysis)
{
    enum { OFTEN = 3, PERCENT = 100, SURE = 10, LIMIT = 3 };
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    int32_t more = 0; /* in hundredths of a verb */
    for (uint32_t i = 0; i < analysis->entities->list.count && more < SURE * PERCENT; i++)
        more += is_of_general_text(&analysis->entities->list.items[i]) ? 0 : PERCENT;
    for (uint32_t i = 0; i < analysis->tokens.count && more < SURE * PERCENT; i++) {
        const qz_token *token = &analysis->tokens.items[i];
        qz_match match;
        if (token->class != QZ_TOKEN_HAN)
            continue;
        more -= OFTEN;
        if (!qz_spot_exact(lexicon, &analysis->text, token->span.start, token->span.end,
                           QZ_IN(QZ_LIST_BOUNDARIES), &match))
            continue;
        do {
            const uint32_t role = qz_cell_choice(lexicon, match.sense, QZ_BOUNDARY_ROLE);
            if (role == QZ_VERB || role == QZ_CUE || role == QZ_BUILD || role == QZ_AWARD) {
                more += PERCENT;
                break;
            }
        } while (qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
    }
    return more < LIMIT * PERCENT;
}

/* What sort of body its last word says it is. */
static uint8_t kind_of_body(const qz_analysis *analysis, qz_span span)
{
    qz_match head;
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    if (!qz_spot_longest_before(lexicon, &analysis->text, span.start, span.end, QZ_IN(QZ_LIST_HEADS), &head))
        return QZ_ORGANIZATION;
    const uint8_t kind = (uint8_t)(qz_cell_choice(lexicon, head.sense, QZ_HEAD_KIND) - 1);
    return is_learned(kind) && kind != QZ_PERSON && kind != QZ_PLACE ? kind : QZ_ORGANIZATION;
}

static uint8_t kind_of(const qz_analysis *analysis, uint8_t tag, qz_span span)
{
    return tag == QZ_LEARNED_PERSON  ? QZ_PERSON
           : tag == QZ_LEARNED_PLACE ? QZ_PLACE
                                     : kind_of_body(analysis, span);
}

/* The rules' entities and those of the model as one. */
typedef struct merging {
    qz_analysis *analysis;
    qz_entities rules;
    uint32_t next; /* of the rules' entities */
} merging;

static void keep(merging *work, const qz_entity *entity)
{
    *qz_push(work->analysis->arena, &work->analysis->entities->list) = *entity;
}

/* Of other kinds, of user dictionaries, in 《》, companies by their coined word: the model has no say. */
static bool is_settled(const merging *work, const qz_entity *entity)
{
    return !is_learned(entity->kind) || strcmp(entity->rule, "user dictionary") == 0 ||
           strcmp(entity->rule, "firm") == 0 || strncmp(entity->rule, "title", 5) == 0 ||
           !qz_span_holds(work->analysis->document.body, entity->span);
}

/* What the rules only guess, the model knows better in general text: the guess is among its features. Not so
 * organs: 澄川市政府 is one, though the sets that taught the model have a place there. */
static bool is_sure(const merging *work, const qz_entity *entity)
{
    static const char *const GUESSES[] = {"head",       "cued",         "part",
                                          "name",       "place.ending", "place.list",
                                          "person.dot", "person.title", "person.again"};
    enum { SURE = 4 }; /* 新闻联播: so long a name of the list is no chance */
    if (is_settled(work, entity) || entity->kind == QZ_GOVERNMENT ||
        (strcmp(entity->rule, "name") == 0 && entity->span.end - entity->span.start >= SURE))
        return true;
    for (size_t i = 0; i < sizeof GUESSES / sizeof GUESSES[0]; i++)
        if (strcmp(entity->rule, GUESSES[i]) == 0)
            return false;
    return true;
}

/* 投靠澄云集团: what grew from its last word grew too far where the model has it begin later. */
static bool grew_too_far(const qz_entity *entity, qz_span span, uint8_t tag)
{
    return tag == QZ_LEARNED_BODY && strcmp(entity->rule, "head") == 0 && entity->span.end == span.end &&
           entity->span.start < span.start;
}

/* The rules' entities that begin before `name`, which the model has found. */
static void keep_until(merging *work, qz_span name, uint8_t tag)
{
    while (work->next < work->rules.list.count &&
           work->rules.list.items[work->next].span.start < name.start) {
        const qz_entity *entity = &work->rules.list.items[work->next++];
        if (is_sure(work, entity) && !grew_too_far(entity, name, tag))
            keep(work, entity);
    }
}

/* Does an entity of the rules stand against the name of the model at `span`? */
static bool stands_against(const merging *work, const qz_entity *entity, qz_span span)
{
    const bool longer =
        qz_span_holds(span, entity->span) && span.end - span.start > entity->span.end - entity->span.start;
    return is_settled(work, entity) || (is_sure(work, entity) && !longer);
}

/* No name goes over what parts phrases, or over blanks beside Chinese. */
static bool is_one_phrase(const qz_text *text, qz_span span)
{
    for (uint32_t i = span.start; i < span.end; i++) {
        const char32_t c = text->folded[i];
        if (c == U'“' || c == U'”' || c == U'《' || c == U'》' || c == U':' || c == U',' || c == U'。' ||
            c == U';' || c == U'、' || c == U'\n')
            return false;
        if (qz_is_space(c) && (i == span.start || i + 1 == span.end || qz_is_han(text->folded[i - 1]) ||
                               qz_is_han(text->folded[i + 1])))
            return false;
    }
    return true;
}

/* 海川(上海)有限公司: a name that begins inside the bracket is none. */
static bool is_balanced(const qz_text *text, qz_span span)
{
    int open = 0;
    for (uint32_t i = span.start; i < span.end; i++)
        open += (text->folded[i] == U'(') - (text->folded[i] == U')');
    return open == 0;
}

/* 教育部|联合|国家发展改革委: an organ of the rules and with whom it does something are two. */
static bool joins_partners(const merging *work, const qz_entity *entity, qz_span span)
{
    return entity->kind == QZ_GOVERNMENT && entity->span.start == span.start && entity->span.end < span.end &&
           qz_set_end(work->analysis->knowledge->lexicon, &work->analysis->text, entity->span.end,
                      QZ_SET_PARTNER) > entity->span.end;
}

/* 中共中央政治局|常委: who holds an office there is no part of the body. */
static uint32_t before_office(const qz_analysis *analysis, qz_span body)
{
    qz_match office;
    return qz_spot_longest_before(analysis->knowledge->lexicon, &analysis->text, body.start, body.end,
                                  QZ_IN(QZ_LIST_TITLES), &office) &&
                   office.span.end >= office.span.start + 2 && office.span.start > body.start + 1
               ? office.span.start
               : body.end;
}

/* 北京|时间, 中国|特色: the beginning of what the lists have as no name. */
static bool goes_on_to_none(const qz_analysis *analysis, qz_span span)
{
    qz_match none;
    return qz_spot_longest(analysis->knowledge->lexicon, &analysis->text, span.start, analysis->text.length,
                           QZ_IN(QZ_LIST_NAMES), &none) &&
           none.span.end > span.end && qz_is_no_name(analysis->knowledge->lexicon, &none);
}

/* A name of the model, unless something of the rules that stays is in its way. */
static void take(merging *work, qz_span span, uint8_t tag)
{
    const char32_t *folded = work->analysis->text.folded;
    if (!is_balanced(&work->analysis->text, span) || goes_on_to_none(work->analysis, span))
        return;
    if (tag == QZ_LEARNED_PERSON && folded[span.end - 1] == U'摄' && !qz_is_han(folded[span.end]))
        span.end--; /* 记者 陈立|摄 */
    if (tag == QZ_LEARNED_BODY)
        span.end = before_office(work->analysis, span);
    keep_until(work, span, tag);
    const qz_entities *kept = work->analysis->entities;
    if ((kept->list.count && kept->list.items[kept->list.count - 1].span.end > span.start) ||
        !is_one_phrase(&work->analysis->text, span))
        return;
    uint32_t behind = work->next; /* the first entity of the rules behind the name */
    const qz_entity *same = NULL;
    for (; behind < work->rules.list.count && work->rules.list.items[behind].span.start < span.end;
         behind++) {
        const qz_entity *entity = &work->rules.list.items[behind];
        if (stands_against(work, entity, span) || joins_partners(work, entity, span))
            return;
        if (entity->span.start == span.start && entity->span.end == span.end)
            same = entity;
    }
    work->next = behind;
    if (same && (tag == QZ_LEARNED_PERSON) == (same->kind == QZ_PERSON)) { /* with its code, by its rule */
        keep(work, same);
        return;
    }
    const qz_entity made = {.span = span,
                            .kind = kind_of(work->analysis, tag, span),
                            .name = qz_entity_plain_name(work->analysis, span),
                            .rule = "model"};
    keep(work, &made);
}

static void take_tags(merging *work, const qz_learned_stretch *stretch, const uint8_t *tags)
{
    const qz_learned_unit *units = stretch->units + 2;
    for (uint32_t i = 0; i < stretch->count; i++) {
        const uint32_t first = i;
        if (tags[i] == 0)
            continue;
        while (qz_learned_is_open(tags[i]) && i + 1 < stretch->count)
            i++;
        take(work, (qz_span){units[first].span.start, units[i].span.end}, (uint8_t)((tags[first] - 1) / 4));
    }
}

void qz_entities_learned(qz_analysis *analysis)
{
    const qz_learned *model = analysis->knowledge->names;
    if (!model || !model->head || analysis->tokens.count == 0 || !is_general(analysis))
        return;
    merging work = {.analysis = analysis, .rules = *analysis->entities};
    *analysis->entities = (qz_entities){0};
    qz_learned_stretch *stretch = qz_allocate(analysis->arena, sizeof *stretch);
    for (uint32_t at = 0; at < analysis->tokens.count;) {
        uint8_t tags[QZ_LEARNED_WINDOW];
        at = qz_learned_look(analysis->knowledge->lexicon, &analysis->text, &analysis->tokens, at,
                             &work.rules, stretch);
        qz_learned_decide(model, stretch, tags);
        take_tags(&work, stretch, tags);
    }
    keep_until(&work, (qz_span){UINT32_MAX, UINT32_MAX}, QZ_LEARNED_TYPES);
}
