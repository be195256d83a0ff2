/*
 * terms: occurrences of the terms of a list in the body, for `terms`, which counts them, and `kwic`, which
 * shows them. Terms are folded as texts are: full-width forms are the same, upper and lower case are not.
 *
 * Which occurrences are taken, by --overlap:
 *   longest  from left to right, at each place the longest term that begins there, then on behind it
 *   group    the same within each group by itself
 *   all      each occurrence of each term, however they overlap
 *
 * A term that stands in several groups is taken for each of them.
 */
#ifndef QZ_EXTRACT_TERMS_H
#define QZ_EXTRACT_TERMS_H

#include "extract/extractor.h"

typedef enum qz_overlap { QZ_OVERLAP_LONGEST, QZ_OVERLAP_GROUP, QZ_OVERLAP_ALL } qz_overlap;
typedef enum qz_negation { QZ_NEGATION_FLAG, QZ_NEGATION_DROP, QZ_NEGATION_KEEP } qz_negation;

/* A line of the list that is a regular expression. */
typedef struct qz_expression {
    uint32_t row;
    qz_pattern *pattern;
} qz_expression;

/* The list, ready to be looked for; lives as long as the engine. */
struct qz_terms {
    const qz_lexicon *lexicon; /* holds the list alone, as its image 0 */
    uint32_t count;            /* lines */
    const uint32_t *groups;    /* of each line, numbered in the order of the list */
    const uint32_t *leaders;   /* of each group: its first line */
    uint32_t group_count;
    qz_expression *expressions; /* by line */
    uint32_t expression_count;
};

typedef struct qz_hit {
    qz_span span;
    uint32_t row;        /* line of the list */
    uint32_t repetition; /* which of the hits with this very span it is, from 0: a term in several groups */
    qz_span negation;    /* the word that negates it, empty for none */
} qz_hit;

/* What is known of one term or one group that occurs. */
typedef struct qz_tally {
    uint32_t key;      /* line of the list, or number of the group */
    uint32_t count;    /* occurrences that are counted */
    uint32_t negated;  /* occurrences that are negated */
    uint32_t first;    /* where the first that is counted stands; nowhere where `count` is 0 */
    uint32_t from, to; /* its hits in qz_hits.order */
} qz_tally;

typedef QZ_LIST(qz_hit) qz_hit_list;

struct qz_hits {
    qz_hit_list list;           /* by start, end, line */
    QZ_LIST(qz_tally) tallies;  /* by key; of `terms` alone */
    const uint32_t *order;      /* the hits by key, then place */
    uint32_t characters, words; /* of the body, without white space; words without punctuation as well */
};

/* Number the groups of a list and compile its expressions. Errors: QZA_BAD_DICTIONARY, QZA_NO_MEMORY. */
qza_status qz_terms_open(qz_arena *arena, const qz_lexicon *lexicon, const qz_terms **terms,
                         qza_error *error);
void qz_terms_close(const qz_terms *terms); /* of what the arena does not hold; NULL is none */

/* The cells of a line; a group is NULL where it is empty. */
const char *qz_terms_term(const qz_terms *terms, uint32_t row);
const char *qz_terms_group(const qz_terms *terms, uint32_t row);

/* Fill in analysis->hits; those that --negation drop leaves out are in it. `standard` is the default of
 * --negation. */
void qz_hits_find(qz_analysis *analysis, qz_negation standard);

/* Where the expressions of the list match in the body; in a traditional text in its simplified form and as it
 * is written. Matches of one expression do not overlap. In no order. */
void qz_expressions_find(qz_analysis *analysis, qz_hit_list *found);

/* Say which hits are negated. `edges` tells of each place of the text whether a word begins or ends there. */
void qz_hits_negate(qz_analysis *analysis, const bool *edges);

/* The choice of a setting, `standard` where it was not given. */
uint32_t qz_terms_choice(const qz_knowledge *knowledge, const char *option, uint32_t standard);

/* How hits were chosen, for `rule`. */
const char *qz_terms_rule(const qz_knowledge *knowledge);

extern const char *const qz_overlaps[], *const qz_matches[], *const qz_negations[]; /* NULL-terminated */

/* The options that both commands have. */
#define QZ_TERMS_LIST_OPTION                                                                                                              \
    {                                                                                                                                     \
        "terms", 't', QZA_OPTION_FILE, "LIST", NULL, NULL,                                                                                \
        {                                                                                                                                 \
            "the terms: a line is a term, or a regular expression between slashes, and, if you like, TAB "                                \
            "and its group; # begins a comment",                                                                                          \
                "词表：每行一个词，或写在两条斜线之间的正则表达式，可加制表符和组名；# 开头为注释" \
        }                                                                                                                                 \
    }
#define QZ_TERMS_OVERLAP_OPTION                                                                                                                  \
    {                                                                                                                                            \
        "overlap", 0, QZA_OPTION_CHOICE, "RULE", qz_overlaps, "longest",                                                                         \
        {                                                                                                                                        \
            "longest: from left to right the longest term, then on behind it; group: the same within each "                                      \
            "group; all: each occurrence, overlapping ones too",                                                                                 \
                "longest：从左到右取最长的词，再从其后继续；group：在各组内分别如此；all：每次出现，重叠的" \
                "也算"                                                                                                                         \
        }                                                                                                                                        \
    }
#define QZ_TERMS_MATCH_OPTION                                                                                \
    {                                                                                                        \
        "match", 0, QZA_OPTION_CHOICE, "HOW", qz_matches, "text",                                            \
        {                                                                                                    \
            "text: wherever the characters stand; word: where a word begins and one ends (those of "         \
            "`segment`)",                                                                                    \
                "text：字面出现即算；word：首尾须在词的边界上（按 segment 的切分）"  \
        }                                                                                                    \
    }
#define QZ_TERMS_NEGATION_OPTION(standard)                                                                               \
    {                                                                                                                    \
        "negation", 0, QZA_OPTION_CHOICE, "WHAT", qz_negations, standard,                                                \
        {                                                                                                                \
            "flag: tell occurrences behind 不, 没有, 禁止 in their clause; drop: leave them out; keep: do "         \
            "not "                                                                                                       \
            "look",                                                                                                      \
                "flag：标出同一分句中前有不、没有、禁止等的出现；drop：不计；keep：不区分" \
        }                                                                                                                \
    }

#endif
