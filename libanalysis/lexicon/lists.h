/*
 * lists: which lists there are, their columns, and what a cell may hold. One list, one file
 * dictionaries/NAME.tsv: lines of cells separated by TAB; lines that begin with # are comments; column 0 is
 * the term.
 */
#ifndef QZ_LEXICON_LISTS_H
#define QZ_LEXICON_LISTS_H

#include "qza.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum qz_list {
    QZ_LIST_WORDS,       /* general words with counts: the segmenter's ground */
    QZ_LIST_TERMS,       /* policy vocabulary; coarse tokens */
    QZ_LIST_UNITS,       /* 家 亿元 平方公里 … */
    QZ_LIST_QUANTITIES,  /* 过半 翻一番 倍增 两位数 首位: quantities that are words */
    QZ_LIST_COMPARATORS, /* 超过 以上 约 … */
    QZ_LIST_MOVEMENTS,   /* 增长 下降 提升 新增 … */
    QZ_LIST_BASES,       /* 同比 年均 … */
    QZ_LIST_STATUSES,    /* 力争 目标 不得 … */
    QZ_LIST_PERIODS,     /* 上半年 近年来 “十四五”期间 …: fixed time expressions */
    QZ_LIST_BOUNDARIES,  /* words at which an indicator or subject stops: verbs, adverbs, right stops */
    QZ_LIST_MEASURES,    /* nouns of what is measured, and shared tails: 增加值 覆盖率 收入 … */
    QZ_LIST_NOT_FIGURES, /* names and phrases whose numbers are no figures: 四梁八柱 三农 … */
    QZ_LIST_PLACES,      /* divisions and regions */
    QZ_LIST_NAMES, /* names of all other kinds, whole: organs, universities, media, programmes, industries …
                    */
    QZ_LIST_HEADS, /* last words of names, with the kind they make: 集团 大学 研究院 产业集群 计划 … */
    QZ_LIST_CLUSTER_CUES, /* 千亿级 国家级 涵盖 龙头: words around the names of clusters */
    QZ_LIST_SURNAMES,     /* 张 欧阳 … */
    QZ_LIST_TITLES,       /* 省长 记者 主席 …: before or after a person */
    QZ_LIST_ALIASES,      /* 浙大 → 浙江大学 */
    QZ_LIST_FURNITURE,    /* markers of page furniture and of header lines */
    QZ_LIST_METATAGS,     /* names of fields in the head of a web page */
    QZ_LIST_HEADINGS,     /* enumerators and words of headings */
    QZ_LIST_QUOTING,      /* 指出 强调 要求 …: cues that attribute a quotation */
    QZ_LIST_STOPWORDS,    /* no keyword begins or ends with one */
    QZ_LIST_FREQUENCIES,  /* document frequencies of terms in policy text, for keywords */
    QZ_LIST_VARIANTS,     /* traditional characters and their simplified forms */
    QZ_LIST_ENDINGS,      /* last characters of words that the list of words lacks: 市 化 率 */
    QZ_LIST_NEGATIONS,    /* 没有 不 禁止: words that negate what stands behind them */
    QZ_LIST_SETS,         /* small sets of words: sets.h */
    QZ_LIST_USER,         /* terms of user dictionaries */
    QZ_LIST_FORBIDDEN,    /* lines of user dictionaries of the class `forbidden`: never one word */
    QZ_LIST_COUNTED,      /* terms that the user wants counted, in groups: no part of a dictionary */
    QZ_LISTS_IN_TEXT,     /* those above may be scanned: a term's set of lists has a bit for each */
    QZ_LIST_KEYWORD_TABLES = QZ_LISTS_IN_TEXT, /* what levels of factors weigh together, for keywords */
    QZ_LIST_COUNT
} qz_list;

typedef uint64_t qz_lists; /* a set of them: QZ_IN(QZ_LIST_UNITS) | … */
#define QZ_IN(list) ((qz_lists)1 << (list))

typedef enum qz_column_kind { QZ_COLUMN_TEXT, QZ_COLUMN_NUMBER, QZ_COLUMN_CHOICE } qz_column_kind;

typedef struct qz_column {
    const char *name;
    qz_column_kind kind;
    const char *const *choices; /* NULL-terminated, of choice columns */
    bool required;
} qz_column;

enum { QZ_MOST_COLUMNS = 8 }; /* of a list */

typedef struct qz_list_form {
    const char *name; /* of the file, without .tsv */
    qza_words meaning;
    const qz_column *columns; /* ended by a NULL name; column 0 is the term */
    bool scanned;             /* its terms are looked for in text */
} qz_list_form;

extern const qz_list_form qz_list_forms[QZ_LIST_COUNT];

/* How many columns the list has: at least one, the term. */
uint32_t qz_list_columns(uint32_t list);

/* Is column 1 of the list a choice? */
bool qz_list_chooses(uint32_t list);

/* Choices by name, where code asks for one of them. */
typedef enum qz_unit_class {
    QZ_UNIT_COUNT = 1, /* discrete things */
    QZ_UNIT_MONEY,
    QZ_UNIT_AMOUNT, /* physical quantities */
    QZ_UNIT_DURATION,
    QZ_UNIT_PERCENT, /* % and ‰ */
    QZ_UNIT_POINT,   /* 百分点, 基点 */
    QZ_UNIT_MULTIPLE,
    QZ_UNIT_RANK,
    QZ_UNIT_INDEX, /* 分, 级 */
    QZ_UNIT_NOUN,  /* 人口, 部门: no unit, though it begins like one */
} qz_unit_class;

typedef enum qz_condition { QZ_IF_MAGNITUDE = 1, QZ_IF_DURATION, QZ_IF_SHARE, QZ_IF_EXTENT } qz_condition;
typedef enum qz_name_condition { /* where a listed name is one */
                                 QZ_IF_QUOTED = 1,
                                 QZ_IF_LISTED, /* among others of its kind */
                                 QZ_IF_AT,     /* behind 在, 对; before an office */
                                 QZ_IF_OFFICE, /* before an office */
                                 QZ_IF_NEVER   /* it is none, and nothing in it */
} qz_name_condition;
typedef enum qz_left { /* what must stand before the last word of a name */
                       QZ_LEFT_PLACE = 1,
                       QZ_LEFT_NAME,
                       QZ_LEFT_FREE,
                       QZ_LEFT_QUOTED,
                       QZ_LEFT_QUOTED_WORDS,
                       QZ_LEFT_CUED,
                       QZ_LEFT_GRADED,
                       QZ_LEFT_LED
} qz_left;
typedef enum qz_side { QZ_BEFORE = 1, QZ_AFTER, QZ_BOTH_SIDES } qz_side;
typedef enum qz_place_level {
    QZ_COUNTRY = 1
} qz_place_level; /* the first; of the others none is asked for */
typedef enum qz_makes { QZ_MAKES_GROWTH = 1, QZ_MAKES_CHANGE, QZ_MAKES_LEVEL } qz_makes;
typedef enum qz_scope {
    QZ_IN_SENTENCE = 1,
    QZ_IN_SECTION,
    QZ_IN_DOCUMENT,
    QZ_IN_CLAUSE,
    QZ_OF_GOAL
} qz_scope;

/* Roles of QZ_LIST_BOUNDARIES and QZ_LIST_MEASURES. */
typedef enum qz_boundary {
    QZ_LIGHT_VERB = 1, /* 实现 达到: between indicator and number */
    QZ_VERB,
    QZ_ADVERB,
    QZ_PREPOSITION,
    QZ_STOP,
    QZ_SUBJECT,        /* 全省 我国 */
    QZ_ASPECT,         /* 方面 任务: what numbers count that is no thing */
    QZ_RANK,           /* 居 全国: before a bare rank */
    QZ_GENERIC,        /* 新兴 重点: describes, and names nothing */
    QZ_CUE,            /* 出台 实施: brings forth what has a name */
    QZ_AWARD,          /* 获评 入选: before an honour */
    QZ_BUILD,          /* 建成 创建: before a facility */
    QZ_EVENT,          /* 投运 启用: what facilities and campaigns do, behind their name */
    QZ_REACH,          /* 惠及 带动: before it stands whose figure it is, behind it who is reached */
    QZ_GROUP,          /* 企业 居民 行业: a phrase that ends so and does something is a subject */
    QZ_REPORT,         /* 显示 发布: who reports a figure is not whose it is */
    QZ_BEFORE_CODE,    /* 尾号 验证码: the digits behind it are a code */
    QZ_EACH,           /* 人均 每户: of what one is said, between a verb and its number */
    QZ_OWNER,          /* 市属国企 商业银行: before a measure, whose it is */
    QZ_BESIDE_COMPANY, /* 巨头 旗下 供应商: stands beside the name of a company and is no part of it */
    QZ_OPENING_VERB, /* 治理: a verb where a phrase begins with it, part of a noun elsewhere (环境治理费) */
    QZ_HOLD,         /* 举办 办好: before a meeting, a fair, games */
    QZ_STATE,        /* 在建 在孵: begins a noun for all that it begins with a particle */
    QZ_COUNTED,      /* 部门 省份: counted without a measure word (8部门) */
    QZ_PREDICATE, /* 迎来 位于: a counted noun is over before it */
    QZ_ACTOR,     /* 法院 企业: those of a whole who do things */
    QZ_PULL,      /* 拉动 带动: gives to the growth of another */
    QZ_PLAN,      /* 预算 任务: before 的 and how much of it is done */
    QZ_SANCTION,  /* 罚款 违约金: what is paid for a breach */
    QZ_PARTY,     /* 纳税人 施工单位: those to whom rules apply */
    QZ_SINCE,     /* 毕业 退役: what years are counted from (毕业后3年内) */
    QZ_SPEAK,     /* 称 认为: behind it stands what somebody says */
    QZ_GIFT,      /* 奖励 补助: what is given */
    QZ_LEVY,      /* 征收 提取: how so much of a sum is taken or set aside */
    QZ_HARM,      /* 造成 导致: behind it stands what was lost */
    QZ_FORCE,     /* 地震 大风: what has a grade of its own (3.7级|地震) */
    QZ_SAVE,      /* 节约 节省: a percentage behind it is a fall */
    QZ_FACILITY, /* 口岸 博览会: last words of those where things are done (渔港口岸|接待游客) */
    QZ_TAKEN,    /* 相当于 恢复至: so much of what stands behind it (恢复至|2019年同期|的96%) */
    QZ_WORKS, /* 高铁 大桥: last words of what is built, of which clauses tell one by one (总投资, 工期) */
    QZ_PART,  /* 设计时速 共设: how a clause begins that tells of works, and of nothing else */
    QZ_KINDS, /* 各类 各种: between a number and what is counted, of which it says nothing */
    QZ_GRID,  /* 输变电 变电 线路: what a voltage grades, and counts nothing of */
    QZ_ROLES  /* how many, and none */
} qz_boundary;

typedef uint64_t qz_roles; /* bit k for role k */
_Static_assert(QZ_ROLES <= 64, "qz_roles has a bit for each");

typedef enum qz_measure {
    QZ_GROWTH_NOUN = 1,
    QZ_SHARE_NOUN,
    QZ_RATE_NOUN,
    QZ_INDEX_NOUN,
    QZ_TAIL,
    QZ_BARE_NOUN, /* 规模 总量: by itself it is that of the indicator before it */
    QZ_DEED_NOUN, /* 金额 面积: with the verb before it, how much of it was done */
    QZ_YIELD_NOUN /* 产量 产值: by itself it is that of the thing whose measure stands before */
} qz_measure;

/* Role and place of QZ_LIST_FURNITURE. */
typedef enum qz_page_marker {
    QZ_MARKER_TAIL = 1,
    QZ_MARKER_TOOLBAR,
    QZ_MARKER_SOURCE,
    QZ_MARKER_AUTHOR,
    QZ_MARKER_PUBLISHED,
    QZ_MARKER_WRITTEN,
    QZ_MARKER_ISSUER,
    QZ_MARKER_NUMBER,
    QZ_MARKER_TITLE,
    QZ_MARKER_METADATA,
    QZ_MARKER_AFFILIATION,
    QZ_MARKER_CAPTION,
    QZ_MARKER_REPORTER, /* 记者 编译/: names follow; marks no line */
    QZ_MARKER_MEDIUM,   /* 日报 网: last words of the names of media; marks no line */
} qz_page_marker;
typedef enum qz_where { QZ_AT_START = 1, QZ_AT_END, QZ_WHOLE, QZ_ANYWHERE } qz_where;

/* Roles of QZ_LIST_CLUSTER_CUES. */
typedef enum qz_cluster_cue {
    QZ_CLUSTER_HEAD = 1, /* 产业集群 产业链 */
    QZ_CLUSTER_CLASS,    /* 千亿级 特色 重点: names none */
    QZ_CLUSTER_MEMBERS,  /* 涵盖 包括 */
    QZ_CLUSTER_LEADER,   /* 龙头 链主 */
    QZ_CLUSTER_NO_THING, /* behind the head: 招商 供应链 */
    QZ_CLUSTER_VERB,     /* 发展 壮大: no name begins with it */
    QZ_CLUSTER_FORMS,    /* 形成 构建起: between a sector and a bare head */
} qz_cluster_cue;

/* Does a character of QZ_LIST_SURNAMES write the sounds of foreign names? 0: no, it is a family name. */
typedef enum qz_sounds { QZ_SOUNDS_TOO = 1, QZ_SOUNDS_ONLY } qz_sounds;

/* Roles of QZ_LIST_NEGATIONS. */
typedef enum qz_negation_role {
    QZ_NEGATES_PREDICATE = 1, /* 不 未: up to a 的 or 、 */
    QZ_NEGATES_OBJECT,        /* 没有 禁止: all behind it */
    QZ_NEGATES_NEXT,          /* 非: what follows at once */
    QZ_NEGATES_NOTHING,       /* 不断 不得不 */
    QZ_NEGATION_ENDS,         /* 而是 但: what is behind it is not negated by what is before it */
    QZ_NEGATION_PARTS,        /* 的 、: the same for words that negate a predicate */
} qz_negation_role;

/*
 * Columns by name, so that code reads qz_cell_choice(lexicon, sense, QZ_COMPARATOR_SIDE). Choice enumerations
 * have 0 for an empty cell and then the choices in the order of lists.c.
 */
enum { QZ_WORD_COUNT = 1, QZ_WORD_POS };
enum { QZ_TERM_COUNT = 1, QZ_TERM_POS };
enum { QZ_UNIT_CLASS = 1, QZ_UNIT_CANONICAL, QZ_UNIT_SCALE };
enum { QZ_QUANTITY_VALUE = 1, QZ_QUANTITY_UNIT, QZ_QUANTITY_CLASS, QZ_QUANTITY_VAGUENESS };
enum { QZ_COMPARATOR_SIDE = 1, QZ_COMPARATOR_VALUE, QZ_COMPARATOR_CONDITION };
enum { QZ_MOVEMENT_DIRECTION = 1, QZ_MOVEMENT_MAKES };
enum { QZ_BASIS_VALUE = 1 };
enum { QZ_STATUS_VALUE = 1, QZ_STATUS_SCOPE, QZ_STATUS_WEIGHT };
enum { QZ_PERIOD_RULE = 1 };
enum { QZ_BOUNDARY_ROLE = 1 };
enum { QZ_MEASURE_ROLE = 1 };
enum { QZ_PLACE_CODE = 1, QZ_PLACE_LEVEL, QZ_PLACE_NAME, QZ_PLACE_COMMON };
enum { QZ_NAME_KIND = 1, QZ_NAME_NAME, QZ_NAME_CONDITION };
enum { QZ_HEAD_KIND = 1, QZ_HEAD_LEFT };
enum { QZ_CLUSTER_CUE_ROLE = 1, QZ_CLUSTER_CUE_LEVEL };
enum { QZ_SURNAME_SOUNDS = 1 };
enum { QZ_TITLE_SIDE = 1 };
enum { QZ_ALIAS_NAME = 1, QZ_ALIAS_KIND };
enum { QZ_FURNITURE_ROLE = 1, QZ_FURNITURE_WHERE, QZ_FURNITURE_WEIGHT };
enum { QZ_METATAG_FIELD = 1 };
enum { QZ_HEADING_ROLE = 1, QZ_HEADING_NUMBER };
enum { QZ_QUOTING_ROLE = 1 };
enum { QZ_SET_NAME = 1 };
enum {
    QZ_FREQUENCY_DOCUMENTS = 1,
    QZ_FREQUENCY_REPORTS,
    QZ_FREQUENCY_NOTICES,
    QZ_FREQUENCY_BROADCAST,
    QZ_FREQUENCY_NEWS,
    QZ_FREQUENCY_EDGES
};
enum { QZ_KEYWORD_TABLE_TEXTS = 1, QZ_KEYWORD_TABLE_STEP, QZ_KEYWORD_TABLE_WEIGHTS };
enum { QZ_TEXTS_USUAL = 1, QZ_TEXTS_BRIEF };
enum { QZ_STEP_GLANCE = 1, QZ_STEP_RANK };
enum { QZ_VARIANT_SIMPLIFIED = 1 };
enum { QZ_USER_CLASS = 1, QZ_USER_WEIGHT }; /* of QZ_LIST_FORBIDDEN too */
enum { QZ_ENDING_POS = 1 };
enum { QZ_NEGATION_ROLE = 1 };
enum { QZ_COUNTED_GROUP = 1 };

#endif
