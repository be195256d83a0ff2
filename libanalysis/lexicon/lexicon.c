/* Looking for terms in a text. */
#include "lexicon/images.h"

#include <string.h>

enum { USER_COST = 1 };

/* What the term of a node says to those who ask for these lists, of which one names it. */
static inline bool match_of(const qz_lexicon *lexicon, uint32_t image, const qz_node *node, qz_lists lists,
                            qz_span span, qz_match *match)
{
    match->span = span;
    return qz_sense_match(lexicon, image, node->sense, lists, match);
}

/* A way through the trie of an image, one character a step. */
typedef struct walk {
    const qz_image *image;
    uint32_t node;
    uint32_t end;   /* behind the last character read */
    qz_lists lists; /* where terms are looked for */
    qz_lists here;  /* those of them with a term that ends here */
    qz_lists on;    /* those with one that goes on */
} walk;

static inline bool step(walk *way, const char32_t *folded, uint32_t limit)
{
    if (way->end >= limit || !way->on)
        return false;
    if (!qz_nodes_step(&way->image->nodes, &way->node, qz_image_code(way->image, folded[way->end])))
        return false;
    const qz_node_lists lists = qz_nodes_lists(&way->image->nodes, way->node);
    way->here = lists.here & way->lists;
    way->on = lists.on & way->lists;
    way->end++;
    return way->here | way->on;
}

/* The lists, without those that begin everywhere, of which a term can begin at `at`. */
static inline uint32_t starts_at(const qz_image *image, const char32_t *folded, uint32_t at, uint32_t end)
{
    const uint32_t left = end - at;
    return qz_starts_look(&image->starts, folded[at], left > 1 ? folded[at + 1] : 0,
                          left > 2 ? folded[at + 2] : 0);
}

/* Can a term of these lists begin at `at`? Nearly always not, and this tells so without a walk. */
static inline bool may_begin(const qz_image *image, const char32_t *folded, uint32_t at, uint32_t end,
                             qz_lists lists)
{
    return (starts_at(image, folded, at, end) | ~QZ_LISTS_WITH_STARTS) & lists;
}

uint32_t qz_lexicon_next(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                         qz_lists lists)
{
    for (uint32_t i = 0; i < lexicon->count; i++) { /* each image only up to where another had one */
        uint32_t next = at;
        while (next < end && !may_begin(&lexicon->images[i], folded, next, end, lists))
            next++;
        end = next;
    }
    return end;
}

/* Where the walk has come to. */
static inline const qz_node *node_of(const walk *way)
{
    return &way->image->nodes.items[way->node];
}

bool qz_lexicon_longest(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                        qz_lists lists, qz_match *match)
{
    bool found = false;
    uint32_t longest = 0;
    for (uint32_t i = 0; i < lexicon->count; i++) {
        const qz_node *term = NULL;
        uint32_t stop = at;
        for (walk way = {.image = &lexicon->images[i], .end = at, .lists = lists, .on = lists};
             step(&way, folded, end);)
            if (way.here) {
                term = node_of(&way);
                stop = way.end;
            }
        if (term && stop - at >= longest && match_of(lexicon, i, term, lists, (qz_span){at, stop}, match)) {
            longest = stop - at;
            found = true;
        }
    }
    return found;
}

/* Can a term of these lists end before `at`? Nearly always not, either. */
static inline bool may_end(const qz_image *image, const char32_t *folded, uint32_t start, uint32_t at,
                           qz_lists lists)
{
    const uint32_t alone = image->ends[qz_image_end(folded[at - 1], 0)];
    const uint32_t pair = at - start > 1 ? image->ends[qz_image_end(folded[at - 1], folded[at - 2])] : 0;
    return (alone | pair | QZ_IN(QZ_LIST_WORDS)) & lists;
}

/* Is exactly [start, end) a term of these lists? */
static bool is_exact(const qz_lexicon *lexicon, uint32_t image, const char32_t *folded, qz_span span,
                     qz_lists lists, qz_match *match)
{
    walk way = {.image = &lexicon->images[image], .end = span.start, .lists = lists, .on = lists};
    while (way.end < span.end && step(&way, folded, span.end))
        ;
    return way.end == span.end && way.here && match_of(lexicon, image, node_of(&way), lists, span, match);
}

bool qz_lexicon_exact(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end,
                      qz_lists lists, qz_match *match)
{
    bool found = false;
    for (uint32_t i = 0; i < lexicon->count; i++)
        if (start < end && may_end(&lexicon->images[i], folded, start, end, lists))
            found = is_exact(lexicon, i, folded, (qz_span){start, end}, lists, match) || found;
    return found;
}

bool qz_lexicon_forbids_any(const qz_lexicon *lexicon)
{
    return lexicon->forbidding > 0;
}

bool qz_lexicon_forbids(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end)
{
    qz_match match;
    return lexicon->forbidding > 0 &&
           qz_lexicon_exact(lexicon, folded, start, end, QZ_IN(QZ_LIST_FORBIDDEN), &match);
}

bool qz_lexicon_may_end(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t at,
                        qz_lists lists)
{
    for (uint32_t i = 0; at > start && i < lexicon->count; i++)
        if (may_end(&lexicon->images[i], folded, start, at, lists))
            return true;
    return false;
}

/* Of the terms of these lists in the image that may end before `at`, how long the longest is. */
static uint32_t longest_term(const qz_image *image, const char32_t *folded, uint32_t start, uint32_t at,
                             qz_lists lists)
{
    uint32_t longest = 0;
    if (!may_end(image, folded, start, at, lists))
        return 0;
    for (qz_lists left = lists; left; left &= left - 1) {
        const uint32_t length = image->lists[__builtin_ctzll(left)].longest;
        longest = length > longest ? length : longest;
    }
    return longest < QZ_LONGEST_WORD ? longest : QZ_LONGEST_WORD;
}

bool qz_lexicon_longest_before(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t at,
                               qz_lists lists, qz_match *match)
{
    bool found = false;
    for (uint32_t i = 0; at > start && i < lexicon->count; i++) { /* each only if as long as what is found */
        const uint32_t longest = longest_term(&lexicon->images[i], folded, start, at, lists);
        const uint32_t last = found ? match->span.start : at - 1;
        for (uint32_t from = at - start > longest ? at - longest : start; from <= last; from++)
            if (may_begin(&lexicon->images[i], folded, from, at, lists) &&
                is_exact(lexicon, i, folded, (qz_span){from, at}, lists, match)) {
                found = true;
                break;
            }
    }
    return found;
}

/* Put the match of a user dictionary among those of the dictionaries before it: its sense wins. */
static void put_match(qz_match *matches, size_t *count, size_t room, const qz_match *match)
{
    size_t place = *count;
    while (place > 0 && matches[place - 1].span.end > match->span.end)
        place--;
    if (place > 0 && matches[place - 1].span.end == match->span.end) {
        matches[place - 1] = *match;
        return;
    }
    if (*count == room)
        return;
    memmove(matches + place + 1, matches + place, (*count - place) * sizeof *matches);
    matches[place] = *match;
    ++*count;
}

size_t qz_lexicon_all(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                      qz_lists lists, qz_match *matches, size_t room)
{
    size_t count = 0;
    for (walk way = {.image = lexicon->images, .end = at, .lists = lists, .on = lists};
         count < room && step(&way, folded, end);)
        if (way.here)
            count += match_of(lexicon, 0, node_of(&way), lists, (qz_span){at, way.end}, &matches[count]);
    for (uint32_t i = 1; i < lexicon->count; i++)
        for (walk way = {.image = &lexicon->images[i], .end = at, .lists = lists, .on = lists};
             step(&way, folded, end);) {
            qz_match match;
            if (way.here && match_of(lexicon, i, node_of(&way), lists, (qz_span){at, way.end}, &match))
                put_match(matches, &count, room, &match);
        }
    return count;
}

bool qz_lexicon_next_sense(const qz_lexicon *lexicon, qz_lists lists, qz_match *match)
{
    const qz_image *image = &lexicon->images[match->sense.image];
    return !image->senses[match->place].last &&
           qz_sense_match(lexicon, match->sense.image, match->place + 1, lists, match);
}

uint32_t qz_lexicon_surname_end(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start,
                                uint32_t end)
{
    qz_match match;
    return qz_lexicon_longest(lexicon, folded, start, end, QZ_IN(QZ_LIST_SURNAMES), &match) &&
                   qz_cell_choice(lexicon, match.sense, QZ_SURNAME_SOUNDS) != QZ_SOUNDS_ONLY
               ? match.span.end
               : start;
}

/* ---- words ---- */

static void put_word(qz_word *words, size_t *count, size_t room, qz_word word)
{
    size_t place = *count;
    while (place > 0 && words[place - 1].length > word.length)
        place--;
    if (place > 0 && words[place - 1].length == word.length) {
        words[place - 1] = word;
        return;
    }
    if (*count == room)
        return;
    memmove(words + place + 1, words + place, (*count - place) * sizeof *words);
    words[place] = word;
    (*count)++;
}

size_t qz_lexicon_words(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                        qz_word *words, size_t room)
{
    size_t count = 0;
    const qz_image *image = &lexicon->images[0];
    for (walk way = {.image = image, .end = at, .lists = QZ_IN(QZ_LIST_WORDS), .on = QZ_IN(QZ_LIST_WORDS)};
         step(&way, folded, end);)
        if (way.here && count < room)
            words[count++] = (qz_word){way.end - at, image->nodes.costs[way.node], node_of(&way)->pos, false};

    for (uint32_t i = 1; i < lexicon->count; i++) {
        image = &lexicon->images[i];
        const qz_lists lists = QZ_IN(QZ_LIST_USER) | QZ_IN(QZ_LIST_WORDS);
        for (walk way = {.image = image, .end = at, .lists = lists, .on = lists}; step(&way, folded, end);) {
            if (way.here)
                put_word(words, &count, room, (qz_word){way.end - at, USER_COST, 0, true});
        }
    }
    return count;
}

bool qz_lexicon_word(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end,
                     uint8_t *pos)
{
    const qz_image *image = &lexicon->images[0];
    uint32_t node = 0;
    for (; start < end; start++)
        if (!qz_nodes_step(&image->nodes, &node, qz_image_code(image, folded[start])))
            return false;
    if (!(qz_nodes_lists(&image->nodes, node).here & QZ_IN(QZ_LIST_WORDS)))
        return false;
    *pos = image->nodes.items[node].pos;
    return true;
}
