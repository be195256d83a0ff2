/*
 * spots: the terms that stand in a text, found in one pass before anybody asks. Extractors ask at nearly
 * every place of a text, many of them the same question; the trie answers each after a wait for memory at
 * every step. The pass waits for many places at once, and what it found lies in the order of the text.
 *
 * A text has the spots of some lists; questions about others go to the trie, as do all where a text has none,
 * or those of another lexicon. So which lists a pass is for is a matter of time alone.
 */
#ifndef QZ_LEXICON_SPOTS_H
#define QZ_LEXICON_SPOTS_H

#include "lexicon/lexicon.h"

/* The lists that a pass can be for: the two largest have a term at every place, and few ask for them. */
#define QZ_LISTS_SPOTTED                                                                                     \
    (((QZ_IN(QZ_LISTS_IN_TEXT) - 1) & ~(QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_FREQUENCIES))))

/* A term at a place of the text. Those of one character are no spots: one step tells of them. */
typedef struct qz_spot {
    uint32_t lists; /* that name it, bit k for list k */
    uint32_t place; /* of its first sense among all senses */
    uint8_t image, length;
} qz_spot;

typedef struct qz_spots {
    const qz_lexicon *lexicon;
    qz_lists lists;
    const uint32_t *starts; /* for each character: the lists with a term that may start there */
    const uint32_t *ends;   /* length + 1 entries: those with one that may end before the character */
    const uint8_t *longest; /* likewise: how long the longest of these is */
    const uint32_t *first;  /* length + 1 entries: its first spot; the next one's is behind its last */
    const qz_spot *items;   /* in the order of their starts, of a start the shortest first */
} qz_spots;

/* Find those of `lists` (of QZ_LISTS_SPOTTED), in the arena, for text->spots; NULL where they are too many to
 * be kept. */
const qz_spots *qz_spots_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text,
                              qz_lists lists);

/* May a term of `lists` start at this place of the text? False is certain. */
static inline bool qz_spot_may_start(const qz_text *text, uint32_t at, qz_lists lists)
{
    const qz_spots *spots = text->spots;
    return !spots || lists & ~spots->lists || spots->starts[at] & lists;
}

/* The first such place in [at, end), `end` for none. Of most lists there is none among eight. */
static inline uint32_t qz_spot_next_start(const qz_text *text, uint32_t at, uint32_t end, qz_lists lists)
{
    const qz_spots *spots = text->spots;
    if (!spots || lists & ~spots->lists)
        return at;
    for (const uint32_t *s = spots->starts + at; at + 8 <= end; at += 8, s += 8)
        if ((s[0] | s[1] | s[2] | s[3] | s[4] | s[5] | s[6] | s[7]) & lists)
            break;
    while (at < end && !(spots->starts[at] & lists))
        at++;
    return at;
}

/* May a term of `lists` end at `at` that starts at or after `start`? False is certain. */
bool qz_spot_may_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                     qz_lists lists);

/* What the functions of lexicon.h with these names tell of a text's folded characters. */
bool qz_spot_longest(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                     qz_lists lists, qz_match *match);
bool qz_spot_longest_before(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                            qz_lists lists, qz_match *match);
size_t qz_spot_all(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end, qz_lists lists,
                   qz_match *matches, size_t room);
bool qz_spot_exact(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end,
                   qz_lists lists, qz_match *match);
uint32_t qz_spot_surname_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end);

#endif
