#include "segment/lattice.h"
#include "segment/shapes.h"

/* Costs are -log2 of a probability × 512, as in the dictionary. */
enum {
    COST_UNKNOWN = 20 * 512, /* a character that no word begins with or is */
    COST_NUMERAL = 10 * 512, /* any numeral of several characters, whatever its digits */
};

static qz_candidate candidate_of(const char32_t *folded, uint32_t at, const qz_word *word)
{
    qz_candidate candidate = {word->length, word->cost, word->pos, QZ_TOKEN_HAN, true};
    if (qz_shape_is_numeral(folded[at]) &&
        qz_shape_numeral(folded, at, at + word->length) == at + word->length) {
        candidate.class = QZ_TOKEN_NUMBER;
        candidate.pos = QZ_POS_NUMBER;
    }
    return candidate;
}

/* 五月, 三十日, 二〇二五年: one word in the People's Daily standard, two in UD. */
static bool is_date_word(const char32_t *folded, uint32_t at, uint32_t length)
{
    char32_t last = folded[at + length - 1];
    return length > 1 && (last == U'年' || last == U'月' || last == U'日') &&
           qz_shape_is_numeral(folded[at]) &&
           qz_shape_numeral(folded, at, at + length - 1) == at + length - 1;
}

static size_t add_numerals(const qz_lattice *lattice, const char32_t *folded, uint32_t at, uint32_t end,
                           qz_candidate *candidates, size_t count)
{
    uint32_t numeral = qz_shape_numeral(folded, at, end);
    if (numeral > at + 1)
        candidates[count++] =
            (qz_candidate){numeral - at, COST_NUMERAL, QZ_POS_NUMBER, QZ_TOKEN_NUMBER, true};
    if (lattice->segmenter->standard == QZ_PKU) {
        uint32_t date = qz_shape_han_date(folded, at, end);
        if (date > at)
            candidates[count++] = (qz_candidate){date - at, COST_NUMERAL, QZ_POS_TIME, QZ_TOKEN_DATE, true};
    }
    return count;
}

size_t qz_lattice_candidates(const qz_lattice *lattice, const char32_t *folded, uint32_t at, uint32_t end,
                             qz_candidate candidates[QZ_MOST_CANDIDATES])
{
    qz_word words[QZ_LONGEST_WORD];
    size_t count = 0;
    size_t found = qz_lexicon_words(lattice->segmenter->lexicon, folded, at, end, words, QZ_LONGEST_WORD);
    bool numeral =
        qz_shape_is_numeral(folded[at]) || folded[at] == U'第' || folded[at] == U'几' || folded[at] == U'数';
    if (!numeral) {
        for (size_t i = 0; i < found; i++)
            candidates[count++] =
                (qz_candidate){words[i].length, words[i].cost, words[i].pos, QZ_TOKEN_HAN, true};
    } else {
        for (size_t i = 0; i < found && count < QZ_MOST_CANDIDATES - 3; i++)
            if (lattice->segmenter->standard == QZ_PKU || !is_date_word(folded, at, words[i].length))
                candidates[count++] = candidate_of(folded, at, &words[i]);
        count = add_numerals(lattice, folded, at, end, candidates, count);
    }
    if (count == 0 || candidates[0].length > 1)
        candidates[count++] = (qz_candidate){1, COST_UNKNOWN, 0, QZ_TOKEN_HAN, false};
    return count;
}

static void choose(qz_lattice *lattice, const char32_t *folded, uint32_t start, uint32_t end)
{
    qz_candidate candidates[QZ_MOST_CANDIDATES];
    lattice->choices[end - start].cost = 0;
    for (uint32_t at = end; at-- > start;) {
        size_t count = qz_lattice_candidates(lattice, folded, at, end, candidates);
        qz_lattice_choice *choices = lattice->choices + (at - start);
        size_t best = 0;
        uint32_t least = UINT32_MAX;
        for (size_t i = 0; i < count; i++) {
            uint32_t cost = candidates[i].cost + choices[candidates[i].length].cost;
            if (cost <= least) { /* of equally good ones the later, which is the longer */
                least = cost;
                best = i;
            }
        }
        *choices = (qz_lattice_choice){least, (uint8_t)candidates[best].length, candidates[best].pos,
                                       candidates[best].class, candidates[best].known};
    }
}

void qz_lattice_cut(qz_lattice *lattice, qz_arena *arena, const char32_t *folded, qz_span run,
                    qz_tokens *tokens)
{
    /* A window's last words may be cut by its end: they are decided again at the beginning of the next. */
    for (uint32_t start = run.start; start < run.end;) {
        bool last = run.end - start <= QZ_LATTICE_WINDOW;
        uint32_t end = last ? run.end : start + QZ_LATTICE_WINDOW;
        uint32_t sure = last ? end : end - QZ_LONGEST_WORD * 2;
        choose(lattice, folded, start, end);
        uint32_t at = start;
        while (at < sure) {
            const qz_lattice_choice *choice = &lattice->choices[at - start];
            *qz_push(arena, tokens) =
                (qz_token){{at, at + choice->length}, choice->class, choice->pos, choice->known};
            at += choice->length;
        }
        start = at;
    }
}
