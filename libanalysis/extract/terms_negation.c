/*
 * Which hits are negated. A word of the list `negations` negates what stands behind it in its clause, and the
 * nearest one before a hit is told:
 *
 *   predicate  不 未          up to a 的 or 、: 未形成[集群]; but not 不合理的[收费], 总量不大、[结构]不优
 *   object     没有 禁止      to the end of the clause: 没有明显的[改善]
 *   next       非             what follows at once: 非[重点项目]
 *   nothing    不断 不得不    negates nothing, though it holds a 不
 *   ends       而是 但        ends what was begun: 不是数量而是[质量]
 *
 * It has to be a word of its own (不良[贷款] is no 不), or to stand right before the hit (不[合格], whether
 * the segmenter takes that for one word or for two). Two negations are not made one yes.
 */
#include "document/sentences.h"
#include "extract/terms.h"

/* The word that holds at the place that the way through a clause has reached. */
typedef struct cue {
    qz_span span;
    uint32_t role; /* qz_negation_role, 0 for none */
} cue;

typedef struct way {
    const qz_analysis *analysis;
    const bool *edges;
    cue coming;    /* found, and not yet passed */
    cue reaching;  /* a word of its own that holds from there on */
    qz_span close; /* holds for what begins where it ends */
} way;

/* The place behind a cue is reached: what it does from here on. */
static void pass(way *on)
{
    const cue found = on->coming;
    on->coming.role = 0;
    const bool begins = on->edges[found.span.start];
    const bool word = begins && on->edges[found.span.end];
    switch (found.role) {
    case QZ_NEGATES_PREDICATE:
    case QZ_NEGATES_OBJECT:
        if (word)
            on->reaching = found;
        else if (begins)
            on->close = found.span;
        break;
    case QZ_NEGATES_NEXT:
        if (begins)
            on->close = found.span;
        break;
    case QZ_NEGATION_ENDS:
        if (word)
            on->reaching.role = 0;
        break;
    case QZ_NEGATION_PARTS:
        if (word && on->reaching.role == QZ_NEGATES_PREDICATE)
            on->reaching.role = 0;
        break;
    default:
        break;
    }
}

static void meet(way *on, uint32_t at, uint32_t end)
{
    const qz_lexicon *lexicon = on->analysis->knowledge->lexicon;
    qz_match match;
    if (on->coming.role ||
        !qz_spot_longest(lexicon, &on->analysis->text, at, end, QZ_IN(QZ_LIST_NEGATIONS), &match))
        return;
    on->coming = (cue){match.span, qz_cell_choice(lexicon, match.sense, QZ_NEGATION_ROLE)};
}

/* Negate the hits [from, …) that begin inside the clause; returns the first behind it. */
static uint32_t negate_clause(const qz_analysis *analysis, const bool *edges, qz_span clause, uint32_t from)
{
    qz_hit *hits = analysis->hits->list.items;
    const uint32_t count = analysis->hits->list.count;
    way on = {.analysis = analysis, .edges = edges};
    for (uint32_t at = clause.start; at < clause.end && from < count && hits[from].span.start < clause.end;
         at++) {
        if (on.coming.role && on.coming.span.end == at)
            pass(&on);
        for (; from < count && hits[from].span.start <= at; from++) {
            if (!qz_span_empty(on.close) && on.close.end == at)
                hits[from].negation = on.close;
            else if (on.reaching.role)
                hits[from].negation = on.reaching.span;
        }
        meet(&on, at, clause.end);
    }
    return from;
}

void qz_hits_negate(qz_analysis *analysis, const bool *edges)
{
    const qz_hit *hits = analysis->hits->list.items;
    const uint32_t count = analysis->hits->list.count;
    qz_spans clauses = {.count = 0};
    for (uint32_t next = 0; next < count;) {
        const uint32_t sentence = qz_document_sentence_at(&analysis->document, hits[next].span.start);
        if (sentence == UINT32_MAX) { /* between sentences there is white space alone */
            next++;
            continue;
        }
        const qz_span span = analysis->document.sentences.items[sentence].span;
        clauses.count = 0;
        qz_clauses_split(analysis->arena, &analysis->text, span, &clauses);
        for (uint32_t k = 0; k < clauses.count; k++)
            next = negate_clause(analysis, edges, clauses.items[k], next);
        while (next < count && hits[next].span.start < span.end)
            next++;
    }
}
