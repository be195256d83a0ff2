/*
 * keywords_candidates: what may be a keyword, and what is known of it: words, phrases of up to six words
 * within a clause, quoted names with the words around the quotation, policy terms, entities.
 */
#ifndef QZ_EXTRACT_KEYWORDS_CANDIDATES_H
#define QZ_EXTRACT_KEYWORDS_CANDIDATES_H

#include "extract/entities.h"

/* What a word is, as far as its place in a phrase goes; the letters of the parts of speech and a few more. */
typedef enum qz_shape {
    QZ_SHAPE_NOUN,
    QZ_SHAPE_PERSON,
    QZ_SHAPE_PLACE,
    QZ_SHAPE_ORGANIZATION,
    QZ_SHAPE_NAME,
    QZ_SHAPE_VERB,
    QZ_SHAPE_DOING, /* nouns of doing: 发展 */
    QZ_SHAPE_ADJECTIVE,
    QZ_SHAPE_DISTINGUISHING, /* 大型 */
    QZ_SHAPE_SHORT,          /* 环保 */
    QZ_SHAPE_IDIOM,
    QZ_SHAPE_LATIN,
    QZ_SHAPE_OTHER,
    QZ_SHAPE_QUOTE, /* an opening or a closing quotation mark */
    QZ_SHAPE_ADVERB,
    QZ_SHAPE_TIME,
    QZ_SHAPE_FUNCTION,
    QZ_SHAPE_NUMBER,
    QZ_SHAPE_END, /* white space and marks: no phrase goes over it */
    QZ_SHAPES
} qz_shape;

/* The words that tell something stand first. */
static inline bool qz_shape_has_content(uint8_t shape)
{
    return shape < QZ_SHAPE_QUOTE;
}

/* What stands beside an occurrence. */
typedef enum qz_beside {
    QZ_BESIDE_END, /* the edge of the clause */
    QZ_BESIDE_LIST,
    QZ_BESIDE_QUOTE,
    QZ_BESIDE_OF, /* 的 */
    QZ_BESIDE_VERB,
    QZ_BESIDE_FUNCTION,
    QZ_BESIDE_NUMBER,
    QZ_BESIDE_NOUN,
    QZ_BESIDE_DOING,
    QZ_BESIDE_ADVERB,
    QZ_BESIDE_ADJECTIVE,
    QZ_BESIDE_TIME,
    QZ_BESIDES
} qz_beside;

/*
 * What is counted of the tokens of a phrase, a byte each: the difference of the tallies of two tokens is what
 * stands between them, if that is no more than 255 tokens.
 */
typedef enum qz_tallied { QZ_TALLY_WORDS, QZ_TALLY_VERBS, QZ_TALLY_TITLED, QZ_TALLY_QUOTES } qz_tallied;

static inline uint32_t qz_tally_of(uint64_t tallies, qz_tallied which)
{
    return tallies >> 8 * which & UINT8_MAX;
}

typedef enum qz_standing {
    QZ_STANDS_ANYWHERE,
    QZ_STANDS_FIRST_SENTENCE, /* of its line */
    QZ_STANDS_FIRST_CLAUSE,
    QZ_STANDS_HEADING,
    QZ_STANDS_WHOLE_HEADING,
    QZ_STANDINGS
} qz_standing;

enum { QZ_POSITIONS = 6 };
enum { QZ_KEYWORD_WORDS = 6, QZ_KEYWORD_CHARACTERS = 18, QZ_KEYWORD_NAME = 30 };

/* 收入 增加值: a thing measured; 工程 战略: the last word of names of a kind, by qz_entity_kind. */
typedef enum qz_ending { QZ_ENDING_NONE, QZ_ENDING_MEASURE, QZ_ENDING_NAME } qz_ending;

/* What marks have for a word: the first of all words, which is none. */
enum { QZ_NO_WORD = 0 };

/*
 * A distinct word of the document. Few phrases come near the best ones, so that most of what is known of
 * their words is looked up when it is asked for: qz_keyword_word_known.
 */
typedef struct qz_keyword_word {
    qz_span first;
    uint64_t key; /* of its characters */
    uint32_t count;
    uint32_t candidate; /* which candidate it is by itself: its index + 1, 0 for none yet */
    double log_count;   /* ln of the count */
    bool stop;          /* of the stop words */
    bool titled;        /* it stands in the title */
    bool known;         /* are the members below filled in? */
    uint8_t ending;     /* what it says of a phrase that it ends: qz_ending */
    double rarity;      /* ln(documents / documents with the word) */
} qz_keyword_word;

/* The tokens [first, end), and the occurrence of the same candidate before it: its index + 1, 0 for none. */
typedef struct qz_occurrence {
    uint32_t first, end, previous;
} qz_occurrence;

typedef struct qz_candidate {
    qz_span first;
    uint64_t hash;
    uint32_t count;
    uint32_t longer; /* the largest count of a longer candidate around it */
    uint32_t token;  /* where its first occurrence begins */
    uint32_t last;   /* of its occurrences: its index + 1; 0 where it was not counted */
    uint8_t tokens;
    uint8_t standing; /* the best of its occurrences: qz_standing */
    uint8_t kind;     /* qz_entity_kind of an entity, QZ_ENTITY_KINDS for none */
} qz_candidate;

typedef struct qz_candidates {
    qz_analysis *analysis;
    const qz_lexicon *lexicon;
    const char32_t *folded;
    uint8_t *shapes;    /* of each token: qz_shape */
    uint8_t *standings; /* of each token, but for whole headings */
    uint8_t *clauses;   /* of each token, how far it is from the beginning of its clause: qz_level_clause */
    uint32_t positions[QZ_POSITIONS]; /* 5, 15, 30, 50 and 75 % of the body, and behind all of it */
    uint8_t *besides;                 /* of each token, what it is to its neighbours: qz_beside */
    uint8_t *edges;                   /* of each token, whether it may begin or end a phrase */
    uint32_t *begins;                 /* the tokens that may begin a phrase */
    uint32_t begin_count;
    uint64_t *tallies;  /* of what stands before each token: qz_tallied */
    double *repeated;   /* and the sums of the logarithms of the counts of the words */
    uint32_t *words_at; /* index of the word of each token, QZ_NO_WORD of marks */
    uint64_t *sums;     /* of the characters of the body before each, for the hashes of spans */
    uint8_t *reaches;   /* of each place of the body: phrases longer than that stand nowhere else */
    uint64_t powers[QZ_KEYWORD_NAME + 1];
    qz_firsts titled; /* the characters of the title; none of one that is as long as a paragraph */
    QZ_LIST(qz_keyword_word) words;
    QZ_LIST(qz_candidate) list; /* of all but phrases that stand once and are no part of a name */
    QZ_LIST(qz_occurrence) occurrences;
    uint32_t most;   /* the largest count of a phrase */
    uint32_t *slots; /* index + 1 of a candidate by hash */
    uint32_t room;
    bool own_frequencies; /* --idf */
} qz_candidates;

/* The candidates of the analysis, in its arena. */
void qz_candidates_gather(qz_analysis *analysis, qz_candidates *gathered);

/* How the tokens [first, end) stand in their line: qz_standing. */
static inline uint8_t qz_candidates_standing(const qz_candidates *gathered, uint32_t first, uint32_t end)
{
    const uint8_t standing = gathered->standings[first];
    return standing == QZ_STANDS_HEADING && gathered->standings[end - 1] != QZ_STANDS_HEADING
               ? QZ_STANDS_ANYWHERE
               : standing;
}

/* Without the quotation marks around it: “七彩港湾工程” is 七彩港湾工程. */
qz_span qz_candidates_unquoted(const qz_candidates *gathered, qz_span span);

/* Are the characters the same? Most spans are of a few: a loop is faster than a call. */
static inline bool qz_candidates_same(const qz_candidates *gathered, qz_span a, qz_span b)
{
    const char32_t *folded = gathered->folded;
    if (a.end - a.start != b.end - b.start)
        return false;
    while (a.start < a.end && folded[a.start] == folded[b.start]) {
        a.start++;
        b.start++;
    }
    return a.start == a.end;
}

/* Is it one of the policy terms? */
bool qz_candidate_is_term(const qz_candidates *gathered, const qz_candidate *candidate);

/* Do the characters of `inner` stand in `outer`? */
bool qz_candidate_holds(const qz_candidates *gathered, qz_span outer, qz_span inner);

#endif
