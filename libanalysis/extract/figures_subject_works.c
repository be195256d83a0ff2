/* Works and facilities, of which clauses tell one by one; and where a sentence is (在浙江宁波，…). */
#include "extract/figures_name.h"

#include <string.h>

enum { LONGEST_NAME = 20 };

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

/* 在浙江宁波，…, 在浙江宁波市渔场，…: a clause that is no more than where, of which the rest of the sentence
 * tells. */
bool qz_subject_tells_where(const qz_binding *binding, uint32_t opening, uint32_t end, qz_span *place)
{
    enum { LONGEST_REST = 8 };
    qz_match part;
    *place = (qz_span){opening + 1, opening + 1};
    if (at(binding, opening) != U'在' || at(binding, end) != U',')
        return false;
    while (place->end < end && qz_figure_place_at(binding, place->end, end, &part))
        place->end = part.span.end;
    static const char32_t *const LAST = U"村镇乡县区市州场园厂岛港湾站口";
    bool settlement = false;
    for (const char32_t *c = LAST; *c; c++)
        settlement = settlement || at(binding, end - 1) == *c;
    if (place->end > place->start && place->end < end && settlement && end - place->end <= LONGEST_REST) {
        for (uint32_t k = place->end; k < end; k++)
            if (!qz_is_han(at(binding, k)) || at(binding, k) == U'的')
                return false;
        place->end = end;
    }
    return place->end == end;
}

/* 宁舟高铁全长37公里，|共设|7座车站，|建设工期|3年: what is told of works only. */
static bool is_of_works(const qz_binding *binding, qz_span owner, qz_span measured, uint32_t opening)
{
    qz_match word;
    if (measured.end <= opening)
        return false;
    return qz_word_after(binding, QZ_LIST_BOUNDARIES, QZ_PART, opening, measured.end, &word) ||
           (measured.start == opening &&
            (at(binding, owner.start) == U'该' || qz_noun_only_measures(binding, measured)));
}

/* 宁舟高速公路|是…，|全长…: works that a clause before tells of first. */
bool qz_subject_tells_of_works(const qz_binding *binding, const qz_draft *figure, uint32_t opening,
                               uint32_t end, uint32_t own, qz_span *works)
{
    const qz_tokens *tokens = &binding->analysis->tokens;
    *works = (qz_span){opening, opening};
    if (qz_owner_leads_to(at(binding, opening)))
        return false; /* 经|宁舟铁路|进口…，货值… */
    for (uint32_t i = qz_figure_token_at(binding, opening); i + 1 < tokens->count; i++) {
        const qz_token *token = &tokens->items[i];
        const char *pos = qz_parts_of_speech[token->pos];
        qz_match last;
        if (token->span.start != works->end || token->span.end >= end || token->class != QZ_TOKEN_HAN ||
            token->span.end - opening > LONGEST_NAME || (*pos && !strchr("njbsa", *pos)))
            return false;
        works->end = token->span.end;
        if (qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, *works, works->end, &last) &&
            qz_parts_of_speech[token[1].pos][0] == 'v')
            return is_of_works(binding, *works, figure->indicator_span, own);
    }
    return false;
}

/* 渔业公园接待游客37万人，|门票收入增长7%: a clause that begins with what is measured is of the facility
 * before. */
bool qz_subject_stays_with_facility(const qz_binding *binding, uint32_t i, uint32_t opening)
{
    const qz_draft *figure = &binding->frames[i].figure, *before = &binding->frames[i - 1].figure;
    const qz_span measured = figure->indicator_span;
    qz_match facility, measure;
    for (uint32_t k = 0; k < i; k++) /* 73家|博物馆 */
        if (binding->frames[k].figure.number.span.end == before->subject_span.start)
            return false;
    const qz_span owner = before->subject_span;
    if (!before->subject || owner.end >= opening || opening == 0 || at(binding, opening - 1) != U',' ||
        qz_span_empty(measured))
        return false;
    const bool place = qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_FACILITY, owner, owner.end, &facility);
    if (!(place && facility.span.start == owner.start) && /* 国家铁路 */
        qz_word_before(binding, QZ_LIST_BOUNDARIES, QZ_WORKS, owner, owner.end, &facility))
        return is_of_works(binding, owner, measured, opening);
    if (figure->kind == QZ_COUNT + 1 &&
        !qz_word_before(binding, QZ_LIST_MEASURES, 0, measured, measured.end, &measure))
        return false; /* 综试区扩容至7个 */
    return place && measured.start == opening;
}
