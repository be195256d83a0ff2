/*
 * The grammar of clusters and chains. At a head (产业集群, 产业链) the words before it are read: classes
 * (千亿级, 特色) name nothing; what is left names the cluster; where nothing is left, a list before the head
 * (电子信息、装备制造等) is one cluster an item, and before a head with a name of its own it is its members.
 */
#include "extract/clusters_find.h"
#include "extract/entities.h"
#include "extract/figures.h"

#include <string.h>

/* ---- what is around a cluster ---- */

/* A place, and not a word of every day that is one too. */
static bool is_sure_place(const qz_cluster_finder *work, const qz_match *place)
{
    qz_match word;
    return !qz_cell_choice(work->lexicon, place->sense, QZ_PLACE_COMMON) ||
           !qz_spot_exact(work->lexicon, work->text, place->span.start, place->span.end, QZ_IN(QZ_LIST_WORDS),
                          &word) ||
           strcmp(qz_parts_of_speech[qz_cell_choice(work->lexicon, word.sense, QZ_WORD_POS)], "ns") == 0;
}

static void find_place(const qz_cluster_finder *work, qz_cluster *cluster)
{
    qz_match match;
    if ((qz_spot_longest(work->lexicon, work->text, cluster->span.start, cluster->span.end,
                         QZ_IN(QZ_LIST_PLACES), &match) ||
         qz_spot_longest_before(work->lexicon, work->text, work->sentence.start, cluster->span.start,
                                QZ_IN(QZ_LIST_PLACES), &match)) &&
        match.span.end > match.span.start + 1 && is_sure_place(work, &match)) {
        cluster->place = match.span;
        return;
    }
    const qz_entities *entities = work->analysis->entities;
    for (uint32_t i = entities->list.count; i-- > 0;) {
        const qz_entity *entity = &entities->list.items[i];
        if (entity->span.start >= cluster->span.end || entity->kind != QZ_PLACE)
            continue;
        if (entity->span.start < work->sentence.start)
            break;
        cluster->place = entity->span;
        return;
    }
}

/* 以巨化为龙头, …是…产业链的“链主”: enterprises of the sentence beside such a word. */
static void find_leaders(const qz_cluster_finder *work, qz_cluster *cluster)
{
    const qz_entities *entities = work->analysis->entities;
    for (uint32_t i = 0; i < entities->list.count; i++) {
        const qz_entity *entity = &entities->list.items[i];
        if (entity->span.end > work->sentence.end)
            break;
        if (entity->kind != QZ_ENTERPRISE || entity->span.start < work->sentence.start)
            continue;
        const uint32_t reach = work->folded[entity->span.end] == U'是' ? 40 : 16; /* …是…产业链的“链主” */
        const uint32_t end =
            work->sentence.end - entity->span.end > reach ? entity->span.end + reach : work->sentence.end;
        qz_match match;
        for (uint32_t at = entity->span.end;
             at < end && work->folded[at] != U',' && work->folded[at] != U'。'; at++) {
            if (qz_cluster_cue_after(work, QZ_CLUSTER_LEADER, at, end, &match)) {
                *qz_push(work->analysis->arena, &cluster->leaders) = entity->span;
                break;
            }
        }
    }
}

static void find_parks(const qz_cluster_finder *work, qz_cluster *cluster, uint32_t until)
{
    const qz_entities *entities = work->analysis->entities;
    for (uint32_t i = 0; i < entities->list.count; i++) {
        const qz_entity *entity = &entities->list.items[i];
        if (entity->span.start >= until)
            break;
        if (entity->kind == QZ_PLATFORM && entity->span.start >= cluster->span.end)
            *qz_push(work->analysis->arena, &cluster->parks) = entity->span;
    }
}

static void find_scale(const qz_cluster_finder *work, qz_cluster *cluster, uint32_t from, uint32_t until)
{
    const qz_figures *figures = work->analysis->figures;
    for (uint32_t i = 0; i < figures->list.count; i++) {
        const qz_span span = qz_figure_span(work->analysis, &figures->list.items[i]);
        if (span.start >= until)
            break;
        if (span.start >= from && !qz_spans_meet(span, cluster->span))
            *qz_push(work->analysis->arena, &cluster->scale) = i;
    }
}

/* ---- clusters ---- */

static const char *words_of(const qz_cluster_finder *work, qz_span span)
{
    size_t length;
    const char *bytes = qz_text_bytes(&work->analysis->text, span, &length);
    return qz_copy_bytes(work->analysis->arena, bytes, length);
}

/* Without quotation marks. */
static const char *plain(const qz_cluster_finder *work, qz_span span)
{
    const char *text = "";
    for (uint32_t at = span.start; at < span.end;) {
        uint32_t stop = at;
        while (stop < span.end && work->folded[stop] != U'“' && work->folded[stop] != U'”')
            stop++;
        text = qz_format(work->analysis->arena, "%s%s", text, words_of(work, (qz_span){at, stop}));
        at = stop + 1;
    }
    return text;
}

static qz_cluster *add(qz_cluster_finder *work, qz_span span, const char *name, const char *rule)
{
    qz_clusters *clusters = work->analysis->clusters;
    if (qz_lexicon_forbids(work->lexicon, work->folded, span.start, span.end))
        return NULL;
    for (uint32_t i = 0; i < clusters->list.count; i++) {
        qz_cluster *known = &clusters->list.items[i];
        if (strcmp(known->name, name) == 0) {
            *qz_push(work->analysis->arena, &known->mentions) = span;
            return NULL;
        }
    }
    qz_cluster *cluster = qz_push(work->analysis->arena, &clusters->list);
    *cluster = (qz_cluster){.span = span, .name = name, .rule = rule};
    *qz_push(work->analysis->arena, &cluster->mentions) = span;
    return cluster;
}

static void set_members(qz_cluster_finder *work, qz_cluster *cluster, const qz_cluster_items *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        *qz_push(work->analysis->arena, &cluster->members) = list->items[i];
    cluster->open = list->open;
}

/* The classes before the head, right to left: where they begin, and the level they say. */
static uint32_t strip_classes(const qz_cluster_finder *work, uint32_t at, uint8_t *level)
{
    for (int times = 0; times < 8; times++) {
        qz_match match;
        const qz_tokens *tokens = &work->analysis->tokens;
        if (at > work->sentence.start) {
            const qz_token *token = &tokens->items[qz_cluster_token(work, at - 1)];
            if (token->class == QZ_TOKEN_NUMBER && token->span.end == at) {
                at = token->span.start;
                continue;
            }
        }
        if (!qz_cluster_cue_before(work, QZ_CLUSTER_CLASS, work->sentence.start, at, &match) ||
            work->folded[match.span.start] == U'等')
            return at;
        const uint32_t said = qz_cell_choice(work->lexicon, match.sense, QZ_CLUSTER_CUE_LEVEL);
        *level = said ? (uint8_t)said : *level;
        at = match.span.start;
    }
    return at;
}

/* What is formed, from one end to the other: 形成了|从陶土、釉料到瓷坯、成品|的完整产业链. */
static void read_stages(qz_cluster_finder *work, qz_cluster *cluster, uint32_t from, uint32_t to)
{
    if (work->folded[from] != U'从')
        return;
    qz_cluster_items list = {.count = 0};
    for (uint32_t at = ++from; at < to && list.count < QZ_CLUSTER_MOST_ITEMS; at++) {
        const char32_t c = work->folded[at];
        if (!qz_cluster_joint(c) && c != U'到' && c != U'的')
            continue;
        if (from < at)
            list.items[list.count++] = (qz_span){from, at};
        from = at + 1;
        if (c == U'的')
            break;
    }
    if (list.count > 2) /* 从原料到应用 only says how far it goes */
        set_members(work, cluster, &list);
}

/* A sector before 形成…产业链: 新材料产业已形成从…到…的完整产业链. */
static bool formed(qz_cluster_finder *work, qz_span head, const char *head_name)
{
    enum { FARTHEST = 70 };
    const uint32_t limit =
        head.start - work->sentence.start > FARTHEST ? head.start - FARTHEST : work->sentence.start;
    for (uint32_t at = head.start; at > limit; at--) {
        qz_match match;
        if (!qz_cluster_cue_after(work, QZ_CLUSTER_FORMS, at - 1, head.start, &match))
            continue;
        uint32_t end = at - 1;
        while (end > limit && (work->folded[end - 1] == U'已' || work->folded[end - 1] == U'了'))
            end--;
        uint32_t start = qz_cluster_name_start(work, end, limit);
        uint32_t sector = end;
        if (end - start < 2)
            return false;
        if (qz_text_starts(&work->analysis->text, end - 2, U"产业"))
            sector = end - 2;
        const char *name =
            qz_format(work->analysis->arena, "%s%s", plain(work, (qz_span){start, sector}), head_name);
        qz_cluster *cluster = add(work, (qz_span){start, head.end}, name, "cluster.formed");
        if (cluster)
            read_stages(work, cluster, match.span.end, head.start);
        return cluster != NULL;
    }
    return false;
}

/* …的完整产业链: what is formed before it is its sector. */
static bool is_whole(const qz_cluster_finder *work, uint32_t classes, qz_span head)
{
    for (uint32_t at = classes; at + 1 < head.end; at++)
        if (qz_text_starts(&work->analysis->text, at, U"完整"))
            return true;
    return false;
}

static void read_list_items(qz_cluster_finder *work, const qz_cluster_items *list, const char *head_name,
                            uint8_t level)
{
    const uint32_t group = ++work->groups;
    for (uint32_t i = 0; i < list->count; i++) {
        const char *name = qz_format(work->analysis->arena, "%s%s", plain(work, list->items[i]), head_name);
        qz_cluster *cluster = add(work, list->items[i], name, "cluster.list");
        if (!cluster)
            continue;
        cluster->group = list->count > 1 ? group : 0;
        cluster->level = level;
    }
}

/* Behind the head: a bracket with members, or 涵盖…. */
static void read_members_after(qz_cluster_finder *work, qz_cluster *cluster, uint32_t at)
{
    if (at < work->sentence.end && work->folded[at] == U'(') {
        const qz_cluster_items list = qz_cluster_items_after(work, at + 1, true);
        set_members(work, cluster, &list);
        return;
    }
    qz_match match;
    const uint32_t comma = at < work->sentence.end && work->folded[at] == U',';
    if (qz_cluster_cue_after(work, QZ_CLUSTER_MEMBERS, at + comma, work->sentence.end, &match)) {
        const qz_cluster_items list = qz_cluster_items_after(work, match.span.end, false);
        set_members(work, cluster, &list);
    }
}

/* 涵盖龙骨、舵机等部件的|游艇产业链: the clause before the name tells its members. */
static void read_members_before(qz_cluster_finder *work, qz_cluster *cluster)
{
    const uint32_t start = cluster->span.start;
    uint32_t clause = start;
    while (clause > work->sentence.start && start - clause < QZ_CLUSTER_LONGEST_LIST &&
           work->folded[clause - 1] != U',')
        clause--;
    for (; clause < start; clause++) {
        qz_match match;
        if (!qz_cluster_cue_after(work, QZ_CLUSTER_MEMBERS, clause, start, &match))
            continue;
        const qz_cluster_items list = qz_cluster_items_after(work, match.span.end, false);
        if (list.count > 1)
            set_members(work, cluster, &list);
        return;
    }
}

/* The head's own name in the normal form of listed clusters: 特色产业集群 is 产业集群, 全产业链 stays. */
static const char *generic_head(const qz_cluster_finder *work, qz_span head)
{
    const qz_text *text = &work->analysis->text;
    const uint32_t length = head.end - head.start;
    if (length >= 4 && qz_text_starts(text, head.end - 4, U"全产业链"))
        return "全产业链";
    if (length >= 5 && qz_text_starts(text, head.end - 5, U"制造业集群") && length == 5)
        return "制造业集群";
    if (length >= 3 && qz_text_starts(text, head.end - 3, U"产业链"))
        return "产业链";
    return qz_text_starts(text, head.end - 2, U"集群") ? "产业集群" : words_of(work, head);
}

/* Levels at the beginning of a name are not part of it: 国家级|现代农业 */
static uint32_t skip_levels(const qz_cluster_finder *work, uint32_t start, uint32_t end, uint8_t *level)
{
    qz_match match;
    while (start < end && qz_cluster_cue_after(work, QZ_CLUSTER_CLASS, start, end, &match) &&
           match.span.end < end) {
        const uint32_t said = qz_cell_choice(work->lexicon, match.sense, QZ_CLUSTER_CUE_LEVEL);
        if (!said && work->folded[match.span.end - 1] != U'级')
            break;
        *level = said ? (uint8_t)said : *level;
        start = match.span.end;
    }
    return start;
}

static void read_head(qz_cluster_finder *work, qz_span head)
{
    qz_match match;
    const qz_token *last = &work->analysis->tokens.items[qz_cluster_token(work, head.end - 1)];
    if (qz_cluster_cue_after(work, QZ_CLUSTER_NO_THING, head.end, work->sentence.end, &match) ||
        last->span.end > head.end) /* 产业|带动就业 */
        return;
    uint8_t level = 0;
    const uint32_t classes = strip_classes(work, head.start, &level);
    const bool listed = classes > work->sentence.start && work->folded[classes - 1] == U'等';
    uint32_t start = listed ? classes : qz_cluster_name_start(work, classes, work->sentence.start);
    start = skip_levels(work, start, classes, &level);
    if (start + 1 < classes && work->folded[start] == U'条' && start > work->sentence.start &&
        qz_is_digit(work->folded[start - 1])) /* 17|条|农业产业链 */
        start++;
    if (classes >= work->sentence.start + 3 && qz_text_starts(&work->analysis->text, classes - 3, U"实验室"))
        return;
    const bool named = !listed && classes - start >= 2;
    /* Before the name: 钾、钠五大|盐湖产业集群, 优质粮油、中药材等|现代农业产业集群 */
    const uint32_t list_end = named ? strip_classes(work, start, &level) : start;
    qz_cluster_items members = {.count = 0};
    const char32_t before = list_end > work->sentence.start ? work->folded[list_end - 1] : 0;
    if (before == U'等') {
        members = qz_cluster_items_before(work, list_end - 1);
        members.open = true;
    } else if (named && list_end < start) {
        members = qz_cluster_items_before(work, list_end);
        members.count = members.count > 1 ? members.count : 0;
    } else if (named && qz_cluster_joint(before)) { /* 城市群、产业链: a bare head is an item beside others */
        members = qz_cluster_items_before(work, classes);
    } else if (!named && classes < head.start) {
        members = qz_cluster_items_before(work, classes);
        members.count = members.count > 1 ? members.count : 0;
    }
    if (!named) {
        if (members.count)
            read_list_items(work, &members, generic_head(work, head), level);
        else if (is_whole(work, classes, head))
            (void)formed(work, head, generic_head(work, head));
        return;
    }
    if (members.count > 1 && !members.open && list_end == start) { /* 锂电池、钠电池全产业链 */
        read_list_items(work, &members, generic_head(work, head), level);
        return;
    }
    const qz_span span = {start, head.end};
    qz_cluster *cluster = add(work, span, plain(work, span), "cluster.named");
    if (!cluster)
        return;
    cluster->level = level;
    if (members.count && (members.open || list_end < start))
        set_members(work, cluster, &members);
    else if (before == U'的')
        read_members_before(work, cluster);
    else
        read_members_after(work, cluster, head.end);
}

/* Place, leaders, scale and parks of the clusters of a sentence, up to the next one's beginning. */
static void read_around(qz_cluster_finder *work)
{
    qz_clusters *clusters = work->analysis->clusters;
    for (uint32_t i = work->before; i < clusters->list.count; i++) {
        qz_cluster *cluster = &clusters->list.items[i];
        const bool last = i + 1 == clusters->list.count;
        const uint32_t until =
            last || cluster->group ? work->sentence.end : clusters->list.items[i + 1].span.start;
        find_place(work, cluster);
        if (!cluster->group)
            find_leaders(work, cluster);
        if (!cluster->group)
            find_parks(work, cluster, until);
        find_scale(work, cluster, cluster->span.end, cluster->group ? cluster->span.end : until);
    }
}

void qz_clusters_find(qz_analysis *analysis)
{
    analysis->clusters = qz_allocate_zeroed(analysis->arena, 1, sizeof *analysis->clusters);
    qz_cluster_finder work = {.analysis = analysis,
                              .lexicon = analysis->knowledge->lexicon,
                              .text = &analysis->text,
                              .folded = analysis->text.folded};
    for (uint32_t i = 0; i < analysis->document.sentences.count; i++) {
        work.sentence = analysis->document.sentences.items[i].span;
        work.before = analysis->clusters->list.count;
        for (uint32_t at = work.sentence.start; at < work.sentence.end;) {
            qz_match match;
            if (!qz_cluster_cue_after(&work, QZ_CLUSTER_HEAD, at, work.sentence.end, &match)) {
                at++;
                continue;
            }
            read_head(&work, match.span);
            at = match.span.end;
        }
        read_around(&work);
    }
}
