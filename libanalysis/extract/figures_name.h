/* figures_name: what figures_indicator.c puts an indicator together from. */
#ifndef QZ_EXTRACT_FIGURES_NAME_H
#define QZ_EXTRACT_FIGURES_NAME_H

#include "extract/figures_bind.h"

/* ---- the phrase left of the number: its edges (figures_edges.c, figures_edge_left.c), and what is inside
 * (figures_phrase.c) ---- */

bool qz_phrase_edge(char32_t c);
bool qz_phrase_particle(char32_t c);
/* 植被, 行为: is the last character before `end` one of a noun, and no particle? */
bool qz_phrase_ends_noun(const qz_binding *binding, uint32_t end);
void qz_phrase_trim_right(const qz_binding *binding, qz_span *noun, bool rank);
void qz_phrase_drop_speaker(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_comparison(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_field(const qz_binding *binding, qz_span *noun);
/* 对欧洲出口: a phrase of trade that begins with whom it is with. */
bool qz_phrase_names_trade(const qz_binding *binding, qz_span noun);
void qz_phrase_trim_left(const qz_binding *binding, qz_span *noun, qz_span *subject);
/* Does a noun begin at `at` with a word of QZ_STATE (在建项目)? That word is left in `state`. */
bool qz_state_word(const qz_binding *binding, uint32_t at, uint32_t end, qz_match *state);
void qz_phrase_cut_at_verbs(const qz_binding *binding, bool item, qz_span *noun,
                            qz_span *light); /* of a list */
void qz_phrase_drop_where(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_praise(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_driver(const qz_binding *binding, const qz_frame *frame, qz_span *noun);
void qz_phrase_cut_long(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_markup(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_origin(const qz_binding *binding, qz_span *noun);
void qz_phrase_drop_examples(const qz_binding *binding, uint32_t piece, qz_span *noun); /* its start */
void qz_phrase_drop_whole(const qz_binding *binding, uint32_t number, qz_span *noun);

/* ---- whose it is, in the words before (figures_subject.c): those without a name (figures_subject_groups.c)
 * ----
 */

/* The subject that begins at `start` by its form, and one in marks that does what follows
 * (figures_subject_names.c). */
bool qz_subject_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject);
bool qz_subject_quoted_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject);
/* A body of the list of names from `start` on, with its parts: 国务院各部门. */
bool qz_subject_body_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject);
/* 七部门|检查…: so many of the government, and what they do. *subject is set only where there are. */
bool qz_subject_departments_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject);
/* figures_subject_works.c: is the clause [opening, end) no more than where? Does it tell first of works, of
 * which the figure's own clause, from `own` on, tells more? Is frame `i`, not the first, of the facility
 * before? */
bool qz_subject_tells_where(const qz_binding *binding, uint32_t opening, uint32_t end, qz_span *place);
bool qz_subject_tells_of_works(const qz_binding *binding, const qz_draft *figure, uint32_t opening,
                               uint32_t end, uint32_t own, qz_span *works);
bool qz_subject_stays_with_facility(const qz_binding *binding, uint32_t i, uint32_t opening);
/* 各部门采纳建议37条，|出台|政策7项: do those who act in the clause before, with the figure before, do this
 * too? */
bool qz_subject_stays_with_actor(const qz_binding *binding, uint32_t i, uint32_t opening);
/* Does the sentence go on with what somebody does? Then the name before the token is over. */
bool qz_subject_is_doing(const qz_binding *binding, const qz_token *token);
/* The first token from `i` on that is no adverb: 累计|建成. */
const qz_token *qz_subject_behind_adverbs(const qz_binding *binding, uint32_t i);
/* A group from `start` on that does what follows; those to whom the clause [start, end) applies, or whom it
 * describes for frame `i`. *subject is set only where there is one. */
bool qz_subject_group_at(const qz_binding *binding, uint32_t start, uint32_t limit, qz_span *subject);
bool qz_subject_party_at(const qz_binding *binding, uint32_t start, uint32_t end, qz_span *subject);
bool qz_subject_described_at(const qz_binding *binding, uint32_t i, uint32_t start, uint32_t end,
                             qz_span *subject);

/* A group that the clause says something about, where the next one, of frame `i`, which opens at `own`,
 * begins with its share of something. *subject is set only where there is one. */
bool qz_subject_praised_at(const qz_binding *binding, uint32_t i, qz_span clause, uint32_t own,
                           qz_span *subject);

/* ---- whose it is, at its beginning (figures_owner.c), and who does it (figures_owner_acts.c) ---- */

void qz_owner_before_time(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_for_others(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_of_use(const qz_binding *binding, qz_span *noun, qz_span *subject);
/* 铁路、公路、民航|共|发送旅客: takes those who did it together off the phrase. */
void qz_owner_of_sum(const qz_binding *binding, qz_span *noun, qz_span *subject);
/* 财政部|安排5亿元: the phrase is who did it and the act; takes both off it. False for no. */
bool qz_owner_who_acts(const qz_binding *binding, qz_span act, qz_span *noun, qz_span *subject);
void qz_owner_of_gift(const qz_binding *binding, qz_span *noun, qz_span *subject);
/* 苏州、无锡等地|气温: the places of a list, with the word for them. */
void qz_owner_of_places(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_of_reach(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_who_does(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_who_wins(const qz_binding *binding, qz_span *noun, qz_span *subject);
void qz_owner_of_measure(const qz_binding *binding, qz_span *noun, qz_span *subject);
/* Does a word begin so that leads to somebody, and no name: 经, 由, 该? */
bool qz_owner_leads_to(char32_t first);
/* Does it end as organs do that act: 公安机关, 税务部门, 法院? */
bool qz_owner_is_organ(const qz_binding *binding, qz_span who);
/* Is it a name of somebody: a place, a body, a group, 全市? */
bool qz_owner_is_name(const qz_binding *binding, qz_span span);

/* ---- what names nothing (figures_vain.c) ---- */

/* Can a word of one character name what is measured? 长, 宽 and 高 can, other adjectives, verbs, particles
 * and pronouns not. */
bool qz_phrase_is_noun(const qz_binding *binding, qz_span word);
/* 调整为, 惠及, 超过全省: a verb alone, or whom a gap is to, names nothing. */
bool qz_phrase_says_nothing(const qz_binding *binding, const qz_frame *frame, qz_span noun);

/* ---- what is done (figures_act.c) ---- */

bool qz_act_counts_people(const qz_frame *frame);
/* 1334万人|参保, 32人凭贡献|晋升职称: what so many people did, where the clause says no more. */
qz_span qz_act_behind(const qz_binding *binding, const qz_frame *frame);
/* 出席2872人, 缺席84人, 投入14亿元: where nothing else is named, the verb says what is counted. */
qz_span qz_act_of(const qz_binding *binding, const qz_frame *frame, qz_span phrase);
/* 带动销售额5亿元，惠及3万人次: they are not of what the money is of. */
bool qz_act_reaches_people(const qz_binding *binding, const qz_frame *frame, qz_span act);
/* 单条航线年度|资助|不超过7万元: a limit of a sum that has a name. */
bool qz_act_names_limit(const qz_binding *binding, const qz_frame *frame, qz_span act);
/* 财政部下拨7亿元|支持四川, 投入3亿元|开展普查: what the money does. */
bool qz_act_of_money(const qz_binding *binding, const qz_frame *frame, qz_span right);
/* 投入500万元|改造|2所学校: what was done with it, to what the next number counts. */
bool qz_act_leads_on(const qz_binding *binding, const qz_frame *frame, qz_span right);

/* ---- the noun right of it (figures_noun.c) ---- */

/* Cut what is not of the noun at its end (figures_noun_end.c). */
void qz_noun_trim_end(const qz_binding *binding, const qz_frame *frame, qz_span *noun);
/* Do those counted, of whom the noun is the group, do what begins with the token, in a phrase up to `end`
 * (figures_noun_deed.c)? */
bool qz_noun_does(const qz_binding *binding, const qz_frame *frame, qz_span group, uint32_t token,
                  uint32_t end);
qz_span qz_noun_suffers(const qz_binding *binding, const qz_frame *frame);
/* Begin the indicator of the frame with its grade, or the act of its plan, once it is put
 * (figures_noun_begin.c). */
void qz_noun_begin(const qz_binding *binding, qz_frame *frame);
qz_span qz_noun_right(const qz_binding *binding, const qz_frame *frame);
bool qz_noun_right_first(const qz_frame *frame);
/* With all that goes on behind it (figures_noun_more.c). */
qz_span qz_noun_right_of(const qz_binding *binding, uint32_t i);
/* figures_put.c: the indicator before, with another deed: 项目开工37个、|竣工|73个; false for none. */
bool qz_indicator_by_next_deed(const qz_binding *binding, qz_frame *frame, const qz_frame *before);
bool qz_indicator_by_attendance(const qz_binding *binding, qz_frame *frame, const qz_frame *before);
/* figures_counted.c: the noun of what is counted behind a condition: 7家|年产值3亿元以上的|企业. */
qz_span qz_counted_beyond(const qz_binding *binding, uint32_t i);

/* ---- when that noun is whose the figure is (figures_beside.c) ---- */

bool qz_noun_laid_out(const qz_binding *binding, const qz_frame *frame, uint32_t end);
bool qz_noun_is_object(const qz_binding *binding, const qz_frame *frame);
bool qz_noun_is_sized(const qz_binding *binding, const qz_frame *frame, qz_span left, qz_span right);
qz_span qz_noun_behind_dimension(const qz_binding *binding, qz_span right);
bool qz_noun_leads_on(const qz_binding *binding, const qz_frame *frame);
bool qz_noun_is_pointer(const qz_binding *binding, qz_span noun);
qz_span qz_noun_led(const qz_binding *binding, const qz_frame *frame);
bool qz_noun_led_on(const qz_binding *binding, const qz_frame *frame, const qz_frame *before);

/* Whose figure `i` is, where that stands behind it (figures_behind.c). */
void qz_subject_behind(qz_binding *binding, uint32_t i);

/* Does figure `i` tell of people who came to harm? They are of the place that is named (figures_counted.c).
 */
bool qz_subject_of_harm(qz_binding *binding, uint32_t i);

/* The noun right of figure `i`, without what is told of it (figures_counted.c). */
qz_span qz_noun_alone(const qz_binding *binding, uint32_t i, qz_span noun);

/* ---- ways to name a figure; false where one does not hold (figures_put.c) ---- */
void qz_indicator_put(qz_binding *binding, qz_frame *frame, qz_span noun, qz_span light);
bool qz_indicator_by_grade(qz_binding *binding, uint32_t i, qz_span grade);
bool qz_indicator_by_tail(qz_binding *binding, uint32_t i, qz_span right);
bool qz_indicator_by_rate(qz_binding *binding, qz_frame *frame, qz_span noun);
bool qz_indicator_by_introduction(qz_binding *binding, qz_frame *frame, qz_span noun);
bool qz_indicator_by_pace(qz_binding *binding, qz_frame *frame);
bool qz_indicator_by_pull(qz_binding *binding, qz_frame *frame);
bool qz_indicator_by_plan(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun);
bool qz_indicator_by_use(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun);
bool qz_indicator_by_deed(qz_binding *binding, qz_frame *frame);
void qz_noun_cut_share(const qz_binding *binding, qz_draft *figure, qz_span *noun);
bool qz_indicator_by_harm(qz_binding *binding, qz_frame *frame, qz_span noun);
/* How strong, by a grade of its own; whose it is then is where (figures_force.c). */
bool qz_indicator_by_force(qz_binding *binding, qz_frame *frame);
/* The same of fines and of what is due (figures_rule.c). */
bool qz_indicator_by_sanction(qz_binding *binding, uint32_t i);
bool qz_indicator_by_deadline(qz_binding *binding, qz_frame *frame);
void qz_rule_cut_order(const qz_binding *binding, qz_span *noun);
bool qz_rule_gives(const qz_binding *binding, const qz_frame *frame);
bool qz_rule_limits(const qz_binding *binding, const qz_frame *frame);
bool qz_indicator_by_levy(qz_binding *binding, qz_frame *frame);
bool qz_indicator_by_gift(qz_binding *binding, uint32_t i);
bool qz_indicator_by_grades(qz_binding *binding, uint32_t i);
bool qz_indicator_by_price(qz_binding *binding, qz_frame *frame, qz_span noun);
/* figures_party.c: 纳税人|可以|按…, 对困难渔民的|补贴: takes who may or must, with the modal, or for whom it
 * is off the phrase. */
bool qz_party_takes(const qz_binding *binding, qz_span *noun, qz_span *subject);
bool qz_indicator_by_share(qz_binding *binding, uint32_t i, qz_span noun);

/* ---- named elsewhere; an empty span for no (figures_elsewhere.c) ---- */

qz_span qz_named_by_clause_before(const qz_binding *binding, uint32_t i);
qz_span qz_named_before_bracket(const qz_binding *binding, uint32_t i);
qz_span qz_named_by_introduction(const qz_binding *binding, const qz_frame *frame);

/* 外贸在对美贸易下降30%的情况下增长12%: what each of the two is of. */
void qz_named_beside_circumstance(const qz_binding *binding, uint32_t i, qz_span *noun);

/* ---- lists, and the figure before (figures_deal.c, figures_compose.c) ---- */

/* A noun that measures and is nothing by itself: 利润, 死亡人数; not 项目, 医院. */
bool qz_noun_only_measures(const qz_binding *binding, qz_span item);
/* Nouns of which the last measures: 担保费率. */
bool qz_noun_measures(const qz_binding *binding, qz_span noun);
/* Of what the figure before is, and whose, where nothing else is said. */
void qz_indicator_inherit(const qz_binding *binding, qz_frame *frame, const qz_frame *before);
/* Is the phrase a list with an item for each of the figures that 分别 deals out? */
bool qz_indicator_deals(const qz_binding *binding, uint32_t i, qz_span noun);
bool qz_indicator_deal(qz_binding *binding, uint32_t i, qz_span noun);
/* How many figures 分别 deals out to, from frame `i` on: those listed after it. */
uint32_t qz_indicator_chain(const qz_binding *binding, uint32_t i);
void qz_subjects_deal(qz_binding *binding, uint32_t i);
bool qz_indicator_deal_again(qz_binding *binding, uint32_t i);
/* The share that frame `i` and those listed behind it are of what 分别 dealt out to those before. */
bool qz_indicator_compose_each(qz_binding *binding, uint32_t i, qz_span noun);
/* Is frame `i`, not the first, of all that was dealt out to those before it (均居全国首位)? Names it then. */
bool qz_indicator_of_all(qz_binding *binding, uint32_t i);
bool qz_indicator_compose(qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun);
/* Is frame `i` a bare measure (总量) of what the clause before begins with? Names it then. */
bool qz_indicator_of_topic(qz_binding *binding, uint32_t i, qz_span noun);

/* ---- the figure before: `i` is not the first (figures_before.c) ---- */

/* Takes what the figure before counts off the phrase; where nothing parts them, it is whose this one is. */
void qz_before_price(const qz_binding *binding, uint32_t i, qz_span *noun);
void qz_before_item(const qz_binding *binding, uint32_t i, qz_span *noun);
/* 每千人口3岁以下婴幼儿托位数: the age is part of what is measured behind it. Frame `i` may be the first. */
void qz_before_age(const qz_binding *binding, uint32_t i, qz_span *noun);
void qz_before_counted(const qz_binding *binding, uint32_t i, qz_span *noun, qz_span *subject);
bool qz_before_shared(const qz_binding *binding, qz_frame *frame, const qz_frame *before, qz_span noun);
bool qz_before_of_another(const qz_binding *binding, uint32_t i);
/* 从业人员100人以上|的企业: does the figure only say of which the sentence speaks? */
bool qz_before_is_condition(const qz_binding *binding, const qz_frame *frame);
/* 产值达到|2000万元: does a measure and this verb stand right before the number? */
bool qz_before_reaches(const qz_binding *binding, const qz_frame *frame);
/* The condition before frame `i`, a condition too that names nothing itself; NULL for none. */
const qz_frame *qz_before_condition(const qz_binding *binding, uint32_t i);
const qz_frame *qz_before_source(const qz_binding *binding, uint32_t i);
/* The same of subjects; `i` may be the first. */
void qz_before_subject_counted(qz_binding *binding, uint32_t i);
void qz_before_subject_listed(qz_binding *binding, uint32_t i);

#endif
