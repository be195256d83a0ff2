/* The words of clusters: cues, the names of sectors, lists of them. */
#include "extract/clusters_find.h"

#include <string.h>

bool qz_cluster_cue_after(const qz_cluster_finder *work, uint32_t role, uint32_t at, uint32_t end,
                          qz_match *match)
{
    enum { MOST = 6 };
    qz_match found[MOST];
    size_t count = qz_spot_all(work->lexicon, work->text, at, end, QZ_IN(QZ_LIST_CLUSTER_CUES), found, MOST);
    while (count-- > 0) {
        do {
            if (qz_cell_choice(work->lexicon, found[count].sense, QZ_CLUSTER_CUE_ROLE) == role) {
                *match = found[count];
                return true;
            }
        } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_CLUSTER_CUES), &found[count]));
    }
    return false;
}

bool qz_cluster_cue_before(const qz_cluster_finder *work, uint32_t role, uint32_t start, uint32_t at,
                           qz_match *match)
{
    enum { LONGEST = 10 };
    uint32_t from = at - start > LONGEST ? at - LONGEST : start;
    for (; from < at; from++) {
        if (!qz_spot_exact(work->lexicon, work->text, from, at, QZ_IN(QZ_LIST_CLUSTER_CUES), match))
            continue;
        do {
            if (qz_cell_choice(work->lexicon, match->sense, QZ_CLUSTER_CUE_ROLE) == role)
                return true;
        } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_CLUSTER_CUES), match));
    }
    return false;
}

uint32_t qz_cluster_token(const qz_cluster_finder *work, uint32_t at)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    uint32_t from = 0, to = tokens->count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (tokens->items[middle].span.end <= at)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* 风电装备|制造: what is done with the thing before it. */
static bool follows_noun(const qz_cluster_finder *work, const qz_token *token)
{
    const qz_token *before = token - 1;
    qz_match head; /* …集群|进入…集群 */
    return token > work->analysis->tokens.items && before->class == QZ_TOKEN_HAN &&
           before->span.end - before->span.start > 1 && qz_parts_of_speech[before->pos][0] == 'n' &&
           !qz_cluster_cue_before(work, QZ_CLUSTER_HEAD, before->span.start, before->span.end, &head);
}

/* A word that can be part of a sector's name: no verb of doing, particle, adverb. */
static bool names_sector(const qz_cluster_finder *work, const qz_token *token)
{
    if (token->class == QZ_TOKEN_LATIN || token->class == QZ_TOKEN_MIXED)
        return true;
    if (token->class != QZ_TOKEN_HAN)
        return false;
    const char *pos = qz_parts_of_speech[token->pos];
    if (qz_text_starts(&work->analysis->text, token->span.start, U"现代"))
        return true; /* a word of time, but 现代农业 */
    if (strchr("upcdryeqmt", pos[0]) && pos[0])
        return token->span.end - token->span.start == 1 && strcmp(pos, "c") == 0 &&
               (work->folded[token->span.start] == U'及' || work->folded[token->span.start] == U'与');
    qz_match match;
    const char32_t last = work->folded[token->span.end - 1];
    const bool counted = last == U'大' || last == U'级'; /* 五大, 千亿级 */
    if (qz_cluster_cue_before(work, QZ_CLUSTER_VERB, token->span.start, token->span.end, &match) ||
        (counted &&
         qz_cluster_cue_before(work, QZ_CLUSTER_CLASS, token->span.start, token->span.end, &match)))
        return false;
    if (token->span.end - token->span.start > 1 &&
        qz_spot_exact(work->lexicon, work->text, token->span.start, token->span.end,
                      QZ_IN(QZ_LIST_BOUNDARIES), &match)) {
        do {
            const uint32_t role = qz_cell_choice(work->lexicon, match.sense, QZ_BOUNDARY_ROLE);
            if (role == QZ_VERB || role == QZ_LIGHT_VERB || role == QZ_ADVERB || role == QZ_PREPOSITION)
                return pos[0] == 'n' || strcmp(pos, "vn") == 0;
        } while (qz_lexicon_next_sense(work->lexicon, QZ_IN(QZ_LIST_BOUNDARIES), &match));
    }
    return strcmp(pos, "v") != 0 || (token->span.end > token->span.start + 1 && follows_noun(work, token));
}

/* The beginning of the sector's name that ends at `end`. */
uint32_t qz_cluster_name_start(const qz_cluster_finder *work, uint32_t end, uint32_t limit)
{
    const qz_tokens *tokens = &work->analysis->tokens;
    uint32_t start = end;
    if (start > limit && work->folded[start - 1] == U'”') { /* “415X” */
        uint32_t open = start - 1;
        while (open > limit && start - open < QZ_CLUSTER_LONGEST_NAME && work->folded[open - 1] != U'“')
            open--;
        return open > limit && work->folded[open - 1] == U'“' ? open - 1 : end;
    }
    while (start > limit) {
        const qz_token *token = &tokens->items[qz_cluster_token(work, start - 1)];
        if (token->span.end != start || token->span.start < limit ||
            end - token->span.start > QZ_CLUSTER_LONGEST_NAME || !names_sector(work, token))
            break;
        start = token->span.start;
    }
    while (start < end && (work->folded[start] == U'及' || work->folded[start] == U'与'))
        start++;
    return start;
}

/* ---- lists ---- */

bool qz_cluster_joint(char32_t c)
{
    return c == U'、' || c == U'和';
}

/* An item with a joint before it needs no judgement of its words: it begins there. */
static uint32_t between_joints(const qz_cluster_finder *work, uint32_t end, uint32_t limit)
{
    enum { LONGEST_ITEM = 14 };
    uint32_t at = end;
    while (at > limit && end - at < LONGEST_ITEM) {
        const char32_t c = work->folded[at - 1];
        if (c == U'、')
            return at < end ? at : end;
        if (!qz_is_han(c) && !qz_is_latin(c) && !qz_is_digit(c) && c != U'“' && c != U'”')
            return end;
        at--;
    }
    return end;
}

/* Does the item end in a head of its own (A产业带和B产业集群)? Then it is no item. */
static bool has_head(const qz_cluster_finder *work, qz_span item)
{
    qz_match match;
    return qz_cluster_cue_before(work, QZ_CLUSTER_HEAD, item.start, item.end, &match);
}

/* Items that end at `end`, joined by 、 and 和, back to the first word that names no sector. */
qz_cluster_items qz_cluster_items_before(const qz_cluster_finder *work, uint32_t end)
{
    qz_cluster_items list = {.count = 0};
    const uint32_t limit = end - work->sentence.start > QZ_CLUSTER_LONGEST_LIST
                               ? end - QZ_CLUSTER_LONGEST_LIST
                               : work->sentence.start;
    qz_match verb;
    if (end > limit && qz_cluster_cue_before(work, QZ_CLUSTER_VERB, limit, end, &verb))
        end = verb.span.start; /* 乳制品、海藻|获批|国家级集群 */
    uint32_t stop = end;
    while (list.count < QZ_CLUSTER_MOST_ITEMS) {
        uint32_t start = between_joints(work, stop, limit);
        if (start == stop)
            start = qz_cluster_name_start(work, stop, limit);
        if (start == stop)
            break;
        if (has_head(work, (qz_span){start, stop}))
            break;
        list.items[list.count++] = (qz_span){start, stop};
        if (start <= limit || !qz_cluster_joint(work->folded[start - 1]))
            break;
        stop = start - 1;
    }
    for (uint32_t i = 0; i < list.count / 2; i++) {
        const qz_span item = list.items[i];
        list.items[i] = list.items[list.count - 1 - i];
        list.items[list.count - 1 - i] = item;
    }
    return list;
}

/* Items from `start` up to the bracket's or the clause's end. */
qz_cluster_items qz_cluster_items_after(const qz_cluster_finder *work, uint32_t start, bool bracket)
{
    qz_cluster_items list = {.count = 0};
    uint32_t from = start;
    for (uint32_t at = start; at < work->sentence.end && at - start < QZ_CLUSTER_LONGEST_LIST * 2 &&
                              list.count < QZ_CLUSTER_MOST_ITEMS;
         at++) {
        const char32_t c = work->folded[at];
        const bool end = c == U')' || c == U',' || c == U'。' || c == U';' || c == U'等' || c == U'的';
        if (!qz_cluster_joint(c) && !end)
            continue;
        if (from < at && !qz_is_digit(work->folded[from]))
            list.items[list.count++] = (qz_span){from, at};
        from = at + 1;
        if (end) {
            list.open = c == U'等';
            return list;
        }
    }
    if (!bracket)
        list.count = 0;
    return list;
}
