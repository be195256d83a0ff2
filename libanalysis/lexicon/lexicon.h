/*
 * lexicon: the compiled dictionary, mapped and never changed, with the user dictionaries behind the same
 * door.
 *
 * A dictionary is a set of lists (dictionaries/NAME.tsv, one fact a line). lists.c has one row for each list:
 * its columns, what they may hold, and whether its terms are looked for in text. Every term of a scanned list
 * stands in one double array over frequency-ranked character codes; a term leads to its senses, one for each
 * line that names it, and a sense to the cells of that line. Terms are folded as texts are (text.h), so a
 * term in the list matches its full-width and traditional-punctuation forms in the text.
 */
#ifndef QZ_LEXICON_LEXICON_H
#define QZ_LEXICON_LEXICON_H

#include "base/arena.h"
#include "lexicon/lists.h"
#include "lexicon/prefixes.h"
#include "qza.h"
#include "text/text.h"

typedef struct qz_lexicon qz_lexicon;

/* One line of a list that names a term. */
typedef struct qz_sense {
    uint8_t list;   /* qz_list */
    uint8_t choice; /* what column 1 holds, where that is a choice: for qz_cell_choice */
    uint16_t image; /* 0 the compiled dictionary, then the user dictionaries */
    uint32_t row;
} qz_sense;

/* A term found in a text: its span and its senses in the lists that were asked for. */
typedef struct qz_match {
    qz_span span;
    qz_sense sense; /* the first one; others follow by qz_lexicon_next_sense */
    uint32_t place; /* of the sense among all senses, for qz_lexicon_next_sense */
} qz_match;

/* Map the compiled dictionary and compile the user dictionaries. Errors: QZA_BAD_DICTIONARY, QZA_NO_MEMORY.
 */
qza_status qz_lexicon_open(const char *compiled, const char *const *user, size_t user_count,
                           qz_lexicon **lexicon, qza_error *error);
/* Add the lines of a file as lines of `list`; they win over those that are there. Before any look-up. */
qza_status qz_lexicon_add(qz_lexicon *lexicon, const char *path, qz_list list, qza_error *error);

/*
 * A list by itself, beside the dictionary: of the file `path`, or (`path` NULL) of the one line `line`, which
 * messages call `place`. To be closed like any other. Errors: QZA_BAD_DICTIONARY, QZA_NO_MEMORY.
 */
qza_status qz_lexicon_open_list(const char *path, const char *line, const char *place, qz_list list,
                                qz_lexicon **lexicon, qza_error *error);

void qz_lexicon_close(qz_lexicon *lexicon);
const char *qz_lexicon_hash(const qz_lexicon *lexicon); /* 16 digits */

/* The models that came with the compiled dictionary, *size 0 for none; for segment/model.h. */
const void *qz_lexicon_fine_model(const qz_lexicon *lexicon, size_t *size);
const void *qz_lexicon_coarse_model(const qz_lexicon *lexicon, size_t *size);

/* By the last bits of a character: is it one of a set? Of nearly all others this says no, at the cost of one
 * look. */
typedef struct qz_firsts {
    uint64_t bits[64];
} qz_firsts;

static inline bool qz_firsts_has(const qz_firsts *firsts, char32_t character)
{
    return firsts->bits[character >> 6 & 63] >> (character & 63) & 1;
}

static inline void qz_firsts_add(qz_firsts *firsts, char32_t character)
{
    firsts->bits[character >> 6 & 63] |= (uint64_t)1 << (character & 63);
}

/* The characters that terms of the list begin with. */
const qz_firsts *qz_lexicon_firsts(const qz_lexicon *lexicon, qz_list list);

/* ---- looking: all functions take folded characters, never look past `end`; of a text, ask spots.h ---- */

/* The first position in [at, end) at which a term of `lists` may start, `end` for none: for characters that
 * are no text; of one, qz_spot_next_start tells the same faster. */
uint32_t qz_lexicon_next(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                         qz_lists lists);

/* The longest term of any of `lists` that starts at `at`. User terms win over equally long ones. */
bool qz_lexicon_longest(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                        qz_lists lists, qz_match *match);

/* The longest term of `lists` that ends at `at` and starts at or after `start`. */
bool qz_lexicon_longest_before(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t at,
                               qz_lists lists, qz_match *match);

/* May a term of `lists` end at `at` that starts at or after `start`? Nearly always not. */
bool qz_lexicon_may_end(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t at,
                        qz_lists lists);

/* All terms of `lists` that start at `at`, shortest first; returns how many, at most `room`. */
size_t qz_lexicon_all(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                      qz_lists lists, qz_match *matches, size_t room);

/* Is exactly [start, end) a term of `lists`? */
bool qz_lexicon_exact(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end,
                      qz_lists lists, qz_match *match);

/* The next sense of the match's term in `lists` after match->sense; false when there is none. */
bool qz_lexicon_next_sense(const qz_lexicon *lexicon, qz_lists lists, qz_match *match);

/* Where the family name that begins at `start` ends; `start` for none. */
uint32_t qz_lexicon_surname_end(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start,
                                uint32_t end);

/* ---- cells ---- */

/* The cell of a text column, UTF-8 as it stands in the list; "" where it is empty. NUL-terminated. */
const char *qz_cell_text(const qz_lexicon *lexicon, qz_sense sense, uint32_t column);

/* The cell of a number column; 0 where it is empty. */
uint32_t qz_cell_number(const qz_lexicon *lexicon, qz_sense sense, uint32_t column);

/* The same as qz_cell_choice, read from the list, where the sense carries that of column 1 with it. */
uint32_t qz_cell_other_choice(const qz_lexicon *lexicon, qz_sense sense, uint32_t column);

/* The cell of a choice column: the index of the word in the column's choices + 1; 0 where it is empty. */
static inline uint32_t qz_cell_choice(const qz_lexicon *lexicon, qz_sense sense, uint32_t column)
{
    return column == 1 ? sense.choice : qz_cell_other_choice(lexicon, sense, column);
}

/* Rows of a list in file order, for lists that are read whole when an engine opens. */
uint32_t qz_lexicon_rows(const qz_lexicon *lexicon, qz_list list);
qz_sense qz_lexicon_row(const qz_lexicon *lexicon, qz_list list, uint32_t row);
const char *qz_row_term(const qz_lexicon *lexicon, qz_sense sense); /* column 0, UTF-8 */

/* ---- words, for the segmenter: list `words` and user terms ----
 *
 * Not `terms`: a term (规上工业增加值) is a run of words, which the coarse level joins; the fine level must
 * not see it.
 */

typedef struct qz_word {
    uint32_t length; /* characters */
    uint16_t cost;   /* -log2 of its probability × 512, at most 65535 */
    uint8_t pos;     /* index into qz_parts_of_speech */
    bool user;       /* from a user dictionary: never split */
} qz_word;

/* All words that start at `at`, shortest first; at most `room`. A word in both dictionaries is given once, as
 * user. */
size_t qz_lexicon_words(const qz_lexicon *lexicon, const char32_t *folded, uint32_t at, uint32_t end,
                        qz_word *words, size_t room);
bool qz_lexicon_has_user_words(const qz_lexicon *lexicon);
bool qz_lexicon_forbids_any(const qz_lexicon *lexicon);

/* Does a user dictionary forbid that exactly [start, end) is one word? */
bool qz_lexicon_forbids(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end);

/* Is exactly [start, end) a word of the list `words`? Its part of speech, index into qz_parts_of_speech. */
bool qz_lexicon_word(const qz_lexicon *lexicon, const char32_t *folded, uint32_t start, uint32_t end,
                     uint8_t *pos);

/* The strings that begin a word of the list `words`, for qz_prefix_find. */
typedef struct qz_word_prefixes {
    const uint16_t *slots;
    uint32_t shift;
} qz_word_prefixes;

qz_word_prefixes qz_lexicon_prefixes(const qz_lexicon *lexicon);

enum { QZ_LONGEST_WORD = 64 }; /* characters of a term; longer ones are refused by the compiler */

extern const char *const qz_parts_of_speech[]; /* "n", "v" …; NULL-terminated; 0 is "" (unknown) */
enum {                                         /* where some of them stand there */
       QZ_POS_CONJUNCTION = 6,
       QZ_POS_NUMBER = 19,
       QZ_POS_PREPOSITION = 31,
       QZ_POS_TIME = 38,
       QZ_POS_MARK = 53,
       QZ_POS_LETTERS = 54
};

#endif
