/*
 * entities_find: what the files entities_*.c share. Each finder pushes candidates, as many as it likes and
 * overlapping; entities_choose.c keeps the longest of those that overlap.
 */
#ifndef QZ_EXTRACT_ENTITIES_FIND_H
#define QZ_EXTRACT_ENTITIES_FIND_H

#include "extract/entities.h"
#include "lexicon/names.h"
#include "lexicon/sets.h"

/* Of two names that overlap the user's wins; else the longer; of equally long ones that of the lower rank. */
typedef enum qz_name_rank {
    QZ_RANK_USER,
    QZ_RANK_TITLE,
    QZ_RANK_NAME,
    QZ_RANK_PLACE,
    QZ_RANK_HEAD
} qz_name_rank;

/* The kind of what only looks like a name: 人大代表 is no organ. It takes its characters and is dropped. */
enum { QZ_NO_ENTITY = 255 };

typedef struct qz_name {
    qz_span span;
    uint8_t kind;     /* qz_entity_kind */
    uint8_t rank;     /* qz_name_rank */
    const char *name; /* normal form where it is not the text without its marks; else NULL */
    const char *code;
    const char *rule;
} qz_name;

typedef QZ_LIST(qz_name) qz_names;
typedef QZ_LIST(qz_match) qz_matches;

/* Characters that some finder begins at, by what stands there; a few others are among them. */
typedef enum qz_mark {
    QZ_NO_MARK,
    QZ_MARK_TITLE,      /* 《 */
    QZ_MARK_QUOTE,      /* “ */
    QZ_MARK_DOT,        /* · */
    QZ_MARK_LINE,       /* the end of a line, or a colon */
    QZ_MARK_PAUSE,      /* 、 */
    QZ_MARK_REFERENCE,  /* 〔 [ ( 【, and the 令 全 关 of 令第7号, 四中全会, 关于 */
    QZ_MARK_NUMBER,     /* 号 */
    QZ_MARK_PROJECT,    /* 项 */
    QZ_MARK_AND_SO_ON,  /* 等 */
    QZ_MARK_SETTLEMENT, /* 村 乡 镇 路 环 街 道 */
    QZ_MARKS
} qz_mark;

/* Where they stand, in order. */
typedef struct qz_marks {
    const uint32_t *items;
    uint32_t count;
} qz_marks;

/* One stretch of text with its tokens: the body, or a header line. */
typedef struct qz_search {
    qz_analysis *analysis;
    const qz_lexicon *lexicon;
    const qz_text *text;
    qz_arena *arena;
    qz_span span;
    qz_tokens tokens;
    const uint32_t *token_at; /* by character of the span: the token that holds it */
    qz_marks marks[QZ_MARKS]; /* by kind */
    qz_roles *roles;          /* by token: what the boundaries say of it, filled in when asked for */
    const qz_matches *heads;  /* last words of names */
    const uint32_t *head_at; /* by token: index + 1 of the longest of `heads` that ends with it, 0 for none */
    const uint32_t *headed;  /* the tokens that have one */
    uint32_t headed_count;
    qz_names *names;
} qz_search;

/* Fill in what finders ask of the characters and tokens, and then the heads. */
void qz_search_index(qz_search *search);
void qz_search_look_for_heads(qz_search *search);

/* May a term of `lists`, `words` not among them, start at `at`? Nearly always not. */
static inline bool qz_search_may_start(const qz_search *search, uint32_t at, qz_lists lists)
{
    return at >= search->span.start && at < search->span.end && qz_spot_may_start(search->text, at, lists);
}

/* Does a word of the set begin at the place, or end there? */
static inline bool qz_search_begins_set(const qz_search *search, uint32_t at, qz_set set)
{
    return qz_set_end(search->lexicon, search->text, at, set) > at;
}

static inline bool qz_search_ends_set(const qz_search *search, uint32_t at, qz_set set)
{
    return qz_set_start(search->lexicon, search->text, at, set) < at;
}

/* The longest last word of names that ends with the token; NULL for none. */
static inline const qz_match *qz_search_head(const qz_search *search, uint32_t token)
{
    return search->head_at[token] ? &search->heads->items[search->head_at[token] - 1] : NULL;
}

/* The token that holds position `at`. */
static inline uint32_t qz_search_token(const qz_search *search, uint32_t at)
{
    if (at < search->span.start)
        return 0;
    return at < search->span.end ? search->token_at[at - search->span.start] : search->tokens.count;
}

bool qz_search_aligned(const qz_search *search, qz_span span); /* both ends are ends of tokens */
/* An unknown word that ends as a place does, but begins with a word that all texts have: 代表市. */
bool qz_search_miscut(const qz_search *search, const qz_token *token);
bool qz_search_has_role(const qz_search *search, qz_span word, uint32_t role); /* of qz_boundary */
/* entities_condition.c: does one character for a country (俄) stand there? Is the word of the list of names
 * one here, as its `condition` (qz_name_condition) asks? */
bool qz_search_is_short_country(const qz_search *search, uint32_t position);
bool qz_search_condition_holds(const qz_search *search, uint32_t condition, qz_span span);
/* entities_vain.c: do the words before a last word tell of some and name none of them (一揽子渔业|政策)? */
bool qz_search_is_of_some(const qz_search *search, qz_span words);
/* 一流|大学, 上市|公司: does what the lists have as a sort of bodies end with the last word? */
bool qz_search_ends_in_none(const qz_search *search, qz_span head);
/* Is the token 建设 or a verb like it, behind who does that: 交易所|建设? */
bool qz_search_is_builder(const qz_search *search, uint32_t token);
bool qz_is_level(char32_t c); /* 省 市 区 县 州 */
/* 直辖市人民政府, 各县(市)、区人民政府, 省(市)人民政府, 省市县政府: does a level that any division may have
 * stand for the organ's place? */
bool qz_search_names_any(const qz_search *search, qz_span organ);
/* 平台|同步|规划, 会议|讨论|决定: what looks like the last word of a name is a verb behind its adverb. */
bool qz_search_is_verb_head(const qz_search *search, qz_span head);
/* 战略|部署, 试点|示范: what looks like the last word of a name goes on to what the lists have as none. */
bool qz_search_is_no_head(const qz_search *search, qz_span head);
/* Does a person's office or form of address, 总理, stand there? */
bool qz_search_title_before(const qz_search *search, uint32_t position);
bool qz_search_title_after(const qz_search *search, uint32_t position);
/* Where a family name that begins at `start` ends; `start` for none. */
uint32_t qz_search_surname_end(const qz_search *search, uint32_t start);
/* Is it a word that texts are full of (水平, 时间)? */
bool qz_search_is_common(const qz_search *search, qz_span span);
void qz_search_push(qz_search *search, qz_span span, uint8_t kind, uint8_t rank, const char *name,
                    const char *code, const char *rule);

/* 长江|上游: where the part of a place ends that stands behind it; `end` for none. */
uint32_t qz_search_part_end(const qz_search *search, uint32_t end);

/* Does the second of two places of the list lie in the first, as their codes tell (浙江, 青河县)? */
bool qz_search_holds_place(const qz_search *search, qz_sense wider, qz_sense inner);

void qz_find_user_terms(qz_search *search);   /* entities_names.c: user dictionaries */
void qz_find_listed_names(qz_search *search); /* entities_names.c: names and places of the lists */
void qz_find_places(qz_search *search); /* entities_places.c: places that the list lacks, by their ending */
void qz_find_cued_names(qz_search *search); /* entities_cued.c: 出台…条例, 实施…行动 */
void qz_find_lists(qz_search *search);      /* entities_lists.c: 交通、能源、水利等领域 */
void qz_find_works(qz_search *search);      /* entities_works.c: …项目|顺利推进 */
void qz_find_titles(qz_search *search); /* entities_titles.c: 《…》, document numbers, “十五五” */
void qz_find_headed_names(qz_search *search); /* entities_heads.c: …大学, …有限公司, …条例 */
void qz_find_phrases(qz_search *search); /* entities_phrases.c: 四中全会, 国发〔2024〕7号, 令第7号 */
void qz_find_quoted_names(qz_search *search);                /* entities_quoted.c: “栽树工程” */
void qz_find_people(qz_search *search);                      /* entities_people.c */
void qz_find_rosters(qz_search *search);                     /* entities_rosters.c: people of lists */
void qz_find_foreign_people(qz_search *search);              /* entities_foreign.c */
void qz_find_firms(qz_search *search, uint32_t first);       /* entities_firms.c: of those found */
void qz_find_short_names(qz_search *search, uint32_t first); /* entities_short.c: the same */
void qz_find_parts(qz_search *search, uint32_t first); /* entities_parts.c: of the candidates from `first` */

/* entities_choose.c: from candidates to entities. */
void qz_names_choose(qz_analysis *analysis, qz_names *names);
/* The text without its marks and white space, in the arena: the normal form of what has no other. */
const char *qz_entity_plain_name(const qz_analysis *analysis, qz_span span);

/* entities_learned.c: what a model has to say to the entities of the rules. */
void qz_entities_learned(qz_analysis *analysis);

#endif
