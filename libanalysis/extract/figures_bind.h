/*
 * figures_bind: what the files figures_*.c share. A sentence's figures are bound from left to right; each has
 * a piece of the sentence to its left and to its right, and what one piece leaves out (indicator, verb) is
 * taken from the figure before.
 */
#ifndef QZ_EXTRACT_FIGURES_BIND_H
#define QZ_EXTRACT_FIGURES_BIND_H

#include "extract/figures.h"
#include "lexicon/names.h"
#include "lexicon/sets.h"

#include <string.h>

typedef enum qz_figure_kind {
    QZ_GROWTH_RATE,
    QZ_CHANGE,
    QZ_SHARE,
    QZ_RATE,
    QZ_COUNT,
    QZ_AMOUNT,
    QZ_MULTIPLE,
    QZ_RANKING,
    QZ_DURATION,
    QZ_INDEX,
} qz_figure_kind;

typedef enum qz_direction { QZ_UP = 1, QZ_DOWN, QZ_FLAT } qz_direction; /* as in movements.tsv */
typedef enum qz_basis {
    QZ_YOY = 1,
    QZ_QOQ,
    QZ_ANNUAL,
    QZ_CUMULATIVE,
    QZ_OTHER_BASE
} qz_basis; /* as in bases.tsv */
typedef enum qz_comparator { QZ_EQ = 1, QZ_GT, QZ_GE, QZ_LT, QZ_LE, QZ_APPROX } qz_comparator;
typedef enum qz_status { QZ_ACTUAL = 1, QZ_TARGET, QZ_REQUIREMENT } qz_status;

/* Which reason stands where in qz_figure.why. */
enum {
    QZ_WHY_COMPARATOR,
    QZ_WHY_DIRECTION,
    QZ_WHY_BASIS,
    QZ_WHY_KIND,
    QZ_WHY_INDICATOR,
    QZ_WHY_STATUS,
    QZ_WHY_COUNT
};

/* What is known of a figure while it is bound; what is kept of it is a qz_figure. Strings are in the scratch
 * arena. */
typedef struct qz_draft {
    qz_number number;
    uint32_t index;         /* of the number among all */
    uint32_t sentence;      /* index into the document's sentences */
    const char *indicator;  /* in the document's words, composed or not; NULL for none */
    qz_span indicator_span; /* where it stands in one piece, else empty */
    const char *subject;
    qz_span subject_span;
    qz_span period; /* empty for none */
    qz_date from, to;
    uint8_t kind, comparator, direction, basis, status; /* as in qz_figure */
    const char *why[QZ_WHY_COUNT];
} qz_draft;

/* A figure while it is bound. */
typedef struct qz_frame {
    qz_draft figure;
    qz_span left;     /* the piece before it, without what belongs to the figure before */
    qz_span right;    /* the piece after it */
    qz_span noun;     /* of the left piece: what remains for the indicator; its end moves to the left */
    qz_span movement; /* 增长, 提高到 beside the number; empty for none */
    uint8_t makes;    /* qz_makes of the movement, 0 for none */
    bool listed;      /* 、 alone joins it to the figure before */
    bool joined;      /* after 、 with words of its own: 新增A30家、B100户 */
    bool future;      /* its time is to come: 到2030年 */
    bool past;        /* its time is over: 五年来 */
    bool touches;     /* the right piece runs up to the next figure */
    bool apart;       /* 分别 stands in its piece */
    qz_span whole;    /* what 分别 deals out to it and the others of its list; empty for none */
    bool compared;    /* its comparator is that of those listed behind it too */
    bool at_most;     /* a word before it says that it is the most: 最高3万元 */
    bool gap;         /* 高于全国0.7个百分点 */
    bool dealt;       /* 分别 gave it its subject */
    bool act;         /* the indicator is a verb alone: 出席2872人 */
    qz_span taken; /* 恢复至|2019年同期|的96%: from the verb on, of what it is taken; empty for none */
    qz_span measured; /* 税收|完成预算的97%: what is measured, without the plan; empty where there is none */
} qz_frame;

typedef struct qz_binding {
    qz_analysis *analysis;
    const qz_lexicon *lexicon;
    const qz_text *text;
    qz_span sentence;
    qz_frame *frames;
    uint32_t count;
    const uint32_t
        *tokens;  /* of each character of the sentence and the one behind it: the index of its token */
    qz_span held; /* those characters; empty where nobody has asked for tokens */
    const qz_match *cues; /* words of the list `statuses` in the sentence; figures_cues.c */
    uint32_t cue_count;
    qz_span periods;   /* of all, those that stand in the sentence: few */
    qz_places *places; /* the document's */
} qz_binding;

/* A clause is over there; a list of nouns goes on over 、. */
static inline bool qz_ends_clause(char32_t c)
{
    return c == U',' || c == U'。' || c == U';' || c == U':';
}

static inline bool qz_number_has_unit(const qz_number *number, const char *unit)
{
    return number->unit && strcmp(number->unit, unit) == 0;
}

/* 3岁, 60周岁: how old somebody is. */
static inline bool qz_number_is_age(const qz_number *number)
{
    return qz_number_has_unit(number, "岁") || qz_number_has_unit(number, "周岁");
}

/* ---- words beside a place (figures_words.c) ---- */

/* Does a word of the set begin at the place, or end there? */
static inline bool qz_begins_set(const qz_binding *binding, uint32_t at, qz_set set)
{
    return qz_set_end(binding->lexicon, binding->text, at, set) > at;
}

static inline bool qz_ends_set(const qz_binding *binding, uint32_t at, qz_set set)
{
    return qz_set_start(binding->lexicon, binding->text, at, set) < at;
}

/* The longest term of `list` whose column 1 choice is `role` (0 for any) that ends at / begins at the place.
 */
bool qz_word_before(const qz_binding *binding, qz_list list, uint32_t role, qz_span within, uint32_t at,
                    qz_match *match);
bool qz_word_after(const qz_binding *binding, qz_list list, uint32_t role, uint32_t at, uint32_t end,
                   qz_match *match);
/* The same anywhere in the span: the first, or false. */
bool qz_word_within(const qz_binding *binding, qz_list list, uint32_t role, qz_span span, qz_match *match);
const char *qz_words_of(const qz_binding *binding, qz_span span);

/* 现行16%|的|税率: what the rate is called that the number says; empty for none. */
qz_span qz_rate_behind(const qz_binding *binding, const qz_frame *frame);
/* figures_put.c: 完成年度目标任务|的105%, 为预算|的98%: the plan before the number, with its verb; empty for
 * none. */
qz_span qz_plan_before(const qz_binding *binding, const qz_frame *frame);
/* 增长11%，低于13%|的预期目标: figures_beside.c */
bool qz_noun_is_goal(const qz_binding *binding, const qz_frame *frame);

/* Note the tokens of the sentence, so that each is found at once. */
void qz_figures_tokens(qz_binding *binding);
/* The index of the token that holds `position`; the count of tokens behind the last. */
uint32_t qz_figure_token_at(const qz_binding *binding, uint32_t position);
/* Is the character a word by itself? */
bool qz_figure_word_alone(const qz_binding *binding, uint32_t position);
/* Does a token end there? */
bool qz_figure_ends_token(const qz_binding *binding, uint32_t position);
/* Note the time expressions of the sentence, so that each is found at once. */
void qz_figures_periods(qz_binding *binding);
/* The time expression that begins at `position`, or (`ends`) ends there. */
bool qz_figure_period_beside(const qz_binding *binding, uint32_t position, bool ends, qz_span *span);
/* A place at `start`, with 区域 or 地区 behind it, that is no common word (新兴) and not the beginning of a
 * longer one (浙江大学). */
bool qz_figure_place_at(const qz_binding *binding, uint32_t start, uint32_t end, qz_match *match);

/* 可以, 应当: the end of the modal verb that begins at `at`, 0 for none. In rules, who may or must. */
uint32_t qz_figure_modal_end(const qz_binding *binding, uint32_t at);

/* The end of the last word of a name that begins at `start`: …平台, …有限公司; `start` for none. */
uint32_t qz_figure_name_end(const qz_binding *binding, uint32_t start, uint32_t limit);

/* figures_edges.c: 不得超过|每小时|37公里: where 每 and a unit begin that end the phrase; its end for none.
 */
uint32_t qz_phrase_before_each(const qz_binding *binding, qz_span noun);
/* 最高|补助, 最长|可享受: where such a word begins that only verbs part from `end`; `end` for none. */
uint32_t qz_most_before(const qz_binding *binding, uint32_t start, uint32_t end);

/* With --explain: keep the words that decided. */
void qz_figure_explain(const qz_binding *binding, qz_frame *frame, int what, qz_span span);

/* ---- the steps, in this order ---- */

/* figures_cues.c: looks for the cues of the sentence, which all its figures share. */
void qz_figures_cues(qz_binding *binding);
/* What the weightiest cue of that scope says, in those words or in what stands before `end` in the sentence;
 * 0 for none. Leaves in `where` which it is. */
uint8_t qz_cue_in(const qz_binding *binding, qz_span words, uint32_t scope, qz_span *where);
uint8_t qz_cue_before(const qz_binding *binding, uint32_t end, qz_span *where);
/* What the word at `at` says, where it is a cue of that scope; 0 for none. */
uint8_t qz_cue_says(const qz_binding *binding, uint32_t at, uint32_t end, uint32_t scope);

/* figures_select.c: is the number of the sentence a figure? */
bool qz_figure_chosen(const qz_analysis *analysis, uint32_t number, qz_span sentence);
/* What words beside a place are asked with, before a sentence is bound. */
qz_binding qz_figure_binding_of(const qz_analysis *analysis, qz_span sentence);
/* figures_order.c: is the ordinal a standing? Does the Chinese numeral number instead of counting? */
bool qz_figure_is_standing(const qz_analysis *analysis, uint32_t number, qz_span sentence);
bool qz_figure_is_order(const qz_analysis *analysis, const qz_number *number, qz_span sentence);
/* figures_called.c: is something called by it (750千伏|电网工程, 男子|500米|比赛)? */
bool qz_figure_is_called(const qz_analysis *analysis, const qz_number *number, qz_span sentence);
/* figures_spells.c: does it only tell when (5天前), or in which spell (五年的奋斗)? */
bool qz_figure_is_time(const qz_analysis *analysis, const qz_number *number, qz_span sentence);

/* figures_pieces.c: left and right pieces of all frames. */
void qz_figures_cut(qz_binding *binding);
/* Behind what belongs to a number, 100人|(含)以上: the comparator has an empty span where there is none. */
uint32_t qz_figure_end(const qz_binding *binding, const qz_number *number, qz_match *comparator);

/* figures_measure.c: comparator, movement, direction, basis, kind of frame `i`. */
void qz_figure_measure(qz_binding *binding, uint32_t i);
/* Takes blanks and commas off the end of the noun. */
void qz_figure_strip_blanks(const qz_binding *binding, qz_frame *frame);
/* figures_comparator.c, figures_movement.c, figures_basis.c, figures_kind.c: its parts. `before` is the frame
 * before, or NULL. */
void qz_figure_compare(qz_binding *binding, qz_frame *frame, const qz_frame *before);
void qz_figure_move(qz_binding *binding, qz_frame *frame, const qz_frame *before);
void qz_take_movement(qz_binding *binding, qz_frame *frame, const qz_match *match); /* of the list */
/* figures_moved_behind.c: take the movement behind the number, or the noun that names one; false for none. */
bool qz_moved_behind(qz_binding *binding, qz_frame *frame);
bool qz_grown_behind(qz_binding *binding, qz_frame *frame);
void qz_figure_record(qz_binding *binding, qz_frame *frame, const qz_frame *before);
void qz_figure_basis(qz_binding *binding, qz_frame *frame, const qz_frame *before);
void qz_figure_kind_of(qz_binding *binding, qz_frame *frame, const qz_frame *before);

/* figures_indicator.c: indicator and subject of all frames. */
void qz_figures_name(qz_binding *binding);

/* figures_subject.c: whose frame `i` is, where the words before it say so. */
void qz_figure_subject(qz_binding *binding, uint32_t i);
/* figures_carry.c: the same of those that are left, where the sentence before says so. */
void qz_figures_carry(qz_binding *binding);
/* Is the document a release of statistics? */
bool qz_figures_are_of_release(const qz_binding *binding);

/* figures_status.c: the year that a heading names, 0 for none. */
int16_t qz_figure_year_named(const qz_text *text, qz_span title);

/* figures_mood.c: do the lines around the sentence speak of what is to be done? */
bool qz_figure_planned(const qz_binding *binding);
/* Is the document what a government reports to its congress (政府工作报告)? */
bool qz_figures_are_of_report(const qz_binding *binding);

/* The word for a whole that begins at `start` (全国, 我省, 该公司), with those of it who do something
 * (全国法院). */
bool qz_figure_whole_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *whole);

/* figures_words.c: is 全国 or 全省 here only that among which something is the first or most
 * (全国规模最大的…)? */
bool qz_figure_is_scope(const qz_binding *binding, qz_span whole, uint32_t limit);
/* figures_untimed.c: is the time a day without a date (今天)? Is it no time of a figure behind it (when it
 * was told, what a plan is for)? Is it that of what is dealt with (全年发放|2017年|优待金)? */
bool qz_period_is_day_word(const qz_binding *binding, const qz_period *period);
bool qz_period_says_nothing(const qz_binding *binding, const qz_period *period, uint32_t figure);
bool qz_period_is_of_object(const qz_binding *binding, const qz_period *period, uint32_t i);
/* figures_party.c: of whom a rule speaks, once it is known that the figure is of one */
void qz_party_of_rule(qz_binding *binding, uint32_t i);
/* figures_charter.c: what the document is, read with the first figure; is the marker that of an article? */
const qz_charter *qz_figure_charter(const qz_binding *binding);
bool qz_charter_is_article(const qz_text *text, qz_span marker);
/* figures_time.c: the index of the first time expression that ends behind `at`; gives the frame its time; is
 * the clause over between the two places? */
bool qz_figure_starts_from(const qz_binding *binding, uint32_t i);
/* Where the first of the lines begins over which the sentence goes on (…；⏎…), itself where it stands alone.
 */
uint32_t qz_figure_continued_from(const qz_binding *binding);
bool qz_figure_lays_out(const qz_binding *binding, const qz_draft *figure); /* 渔区|规划面积, 分为|四个 */
bool qz_figure_is_present(const qz_binding *binding, const qz_frame *frame); /* 渔港|现有|… */
uint32_t qz_period_first_after(const qz_periods *periods, uint32_t at);
bool qz_period_set(const qz_binding *binding, qz_frame *frame, const qz_period *period);
/* Is it when a movement began (由2020年的…提升至…)? Is it the point that a movement came to
 * (增加到2013年的…)? Is it said of its own clause only (连续4年, 每月)? */
bool qz_period_is_starting_point(const qz_binding *binding, const qz_period *period);
bool qz_period_follows_movement(const qz_binding *binding, const qz_period *period);
bool qz_period_is_local(const qz_binding *binding, const qz_period *period);
bool qz_period_leaves_clause(const qz_text *text, uint32_t from, uint32_t to);
/* figures_time_above.c: was frame `i` given a time that opens its paragraph or stands in a line above? */
bool qz_period_above(qz_binding *binding, uint32_t i);
/* figures_time_beside.c: was frame `i` given a time that is dealt out, or that stands behind what it counts?
 */
bool qz_period_dealt_out(qz_binding *binding, uint32_t i);
bool qz_period_behind_counted(qz_binding *binding, uint32_t i);
bool qz_period_of_pair_before(qz_binding *binding, uint32_t i);
void qz_period_each_year(qz_binding *binding, uint32_t i);
/* figures_time.c, figures_status.c */
void qz_figure_period(qz_binding *binding, uint32_t i);
void qz_figure_plan_year(const qz_binding *binding, qz_draft *figure); /* once its status is known */
void qz_figure_status(qz_binding *binding, uint32_t i);
/* figures_announced.c: is it told as still to be (将新建…), by its `own` clause or else by one before it in
 * the sentence? Where is left in `where`. */
bool qz_figure_announced(const qz_binding *binding, const qz_frame *frame, bool own, qz_span *where);
/* Does the clause from `start` on end with what takes place (将于3月7日|举行，…)? */
bool qz_figure_is_held(const qz_binding *binding, uint32_t start, uint32_t end);

#endif
