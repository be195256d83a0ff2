/*
 * sets: small sets of words, those of the list `sets`. Of each the code asks one question: does a word of it
 * begin, or end, at a place of the text?
 */
#ifndef QZ_LEXICON_SETS_H
#define QZ_LEXICON_SETS_H

#include "lexicon/lexicon.h"

/* In the order of their names in lists.c; sets.tsv has an example of each. */
typedef enum qz_set {
    QZ_SET_AREA = 1,          /* 区域 地区: what the items of a list are */
    QZ_SET_TRACT,             /* 区域 流域: what of a place, or around it */
    QZ_SET_EDITION,           /* 版 号: of what a number tells which */
    QZ_SET_SHARE,             /* 部分 所有: how much of something; names of meetings may hold it */
    QZ_SET_APART,             /* 包括 参与: deeds that no name goes over */
    QZ_SET_BODY,              /* 部门 城市: bodies and places that do something */
    QZ_SET_MAKE,              /* 建设 打造: what a place does to become or to have something */
    QZ_SET_TITLE_END,         /* 法 案: how the name of a document ends that stands in 《》 */
    QZ_SET_PRICE,             /* 价格 底价: what a sum of money is */
    QZ_SET_VAGUE,             /* 管理 城市: names no industry */
    QZ_SET_NOTICE,            /* 通知 决定: documents that say what they are about before */
    QZ_SET_PAPER,             /* 通知 意见: last words of the titles of documents */
    QZ_SET_RULING,            /* 调整 规范: the document rules */
    QZ_SET_ISSUE,             /* 发布 出台: what is done with a document before it holds */
    QZ_SET_MUST,              /* 应当 必须: orders */
    QZ_SET_AS_A_RULE,         /* 原则上 一般: orders that leave room */
    QZ_SET_FIRST,             /* 首批 唯一: what is the first, or the only one */
    QZ_SET_AWARD,             /* 荣获 获评: before the marks around an honour */
    QZ_SET_LISTING,           /* 名单 名录: what the honoured stand in, not what they are */
    QZ_SET_ENLIST,            /* 入选 列入: what is done with the list that follows, or by it */
    QZ_SET_FORECAST,          /* 预计 预测: before what is not yet so */
    QZ_SET_PLAN,              /* 目标 任务: what is to be reached */
    QZ_SET_BUDGET,            /* 预算 年初预算: what is to be spent */
    QZ_SET_LAST_MONTH,        /* 上月 上季: the month or quarter before */
    QZ_SET_LAST_YEAR,         /* 上年 去年: a year ago */
    QZ_SET_SAME,              /* 持平 基本持平: no more and no less */
    QZ_SET_FOUND,             /* 成立 创立: how something came to be */
    QZ_SET_STANDS,            /* 位于 高于: what is counted ends before it */
    QZ_SET_REACH,             /* 国际 世界: how far a meeting or a document reaches */
    QZ_SET_NATION,            /* 国家 全国: names of what is national begin with it */
    QZ_SET_URBAN_RAIL,        /* 地铁 轻轨: before the number of a line */
    QZ_SET_RAIL_AND_ROAD,     /* 铁路 高铁: a line of which there are stretches */
    QZ_SET_GATHERING,         /* 活动 仪式: what is held */
    QZ_SET_DOER,              /* 企业 医院: those who do what a clause tells */
    QZ_SET_MEASURE,           /* 措施 举措: what is taken by a government */
    QZ_SET_HAVE_NOW,          /* 现有 现已: a stock of today */
    QZ_SET_NOW,               /* 目前 当前: before what is so at present */
    QZ_SET_CARRY_OUT,         /* 进行 实施: behind what is done */
    QZ_SET_PEOPLE,            /* 家庭 群众: of whom */
    QZ_SET_FUND,              /* 基金 资金: what it is */
    QZ_SET_DEPUTY,            /* 代表 委员: behind an organ, and the organ is not meant */
    QZ_SET_DEPARTMENT,        /* 各部门 有关部门: those of an organ */
    QZ_SET_THIS_ONE,          /* 本届 本次: an event that is pointed to */
    QZ_SET_PACE,              /* 力度 步伐: how much, and no measure */
    QZ_SET_CIRCUMSTANCE,      /* 情况下 基础上: no more than how things are */
    QZ_SET_GAIN,              /* 受益 受惠: what those before it have of it */
    QZ_SET_TOGETHER,          /* 共计 合计: behind those who do it together */
    QZ_SET_PRICE_LEVEL,       /* 价格 CPI: in the name of an indicator of prices */
    QZ_SET_SIZED,             /* 规上 规模以上: before a list, of all its items */
    QZ_SET_ATTEND,            /* 应出席 应到: who was at a meeting, or should have been */
    QZ_SET_PRESENT,           /* 参会 与会: what those who stand before the number did */
    QZ_SET_LAYOUT,            /* 规划面积 总规划面积: how large something is laid out */
    QZ_SET_PARTED,            /* 分为 划分为: of what parts something is */
    QZ_SET_COMPLETE,          /* 建成 建成后: from then on */
    QZ_SET_HELD,              /* 举行 举办: an event takes place */
    QZ_SET_POINTED,           /* 上述 以上: which of those told before */
    QZ_SET_SECOND_DEED,       /* 升级 运行: behind another verb, and no part of a name */
    QZ_SET_DRIVE,             /* 推动 助力: by what it was driven */
    QZ_SET_SPARE,             /* 免征 减征: what need not be paid */
    QZ_SET_RACE,              /* 自由泳 蛙泳: what is raced over so many metres */
    QZ_SET_RACER,             /* 男子 女子: before so many metres that are raced */
    QZ_SET_WORK,              /* 工作 任务: what is to be done in the year of a heading */
    QZ_SET_SPENDING,          /* 支出 标准: a tail that measures all of a list */
    QZ_SET_UNDERTAKING,       /* 工程 行动: what is undertaken, behind what it betters */
    QZ_SET_BETTER,            /* 复明 改造: what an undertaking does */
    QZ_SET_IN_CHARGE,         /* 牵头单位 责任单位: who is to do what stands before */
    QZ_SET_DISTRICTS,         /* 市州 市县: what is counted, whatever stands behind */
    QZ_SET_RECORD,            /* 新高 最好水平: what has never been so high or so good */
    QZ_SET_OF_ALL,            /* 左右 以上: behind the last of those that are dealt out, said of all */
    QZ_SET_TAKE_UP,           /* 抓好 做好: what is still to be done */
    QZ_SET_GIFT,              /* 给予 予以: a gift, of its own clause */
    QZ_SET_NO_ORDER,          /* 主要 重要: words with this character that order nothing */
    QZ_SET_WIN,               /* 获 获得: behind those who get what is counted */
    QZ_SET_SITTING,           /* 会议 常务会议: a meeting of an organ */
    QZ_SET_SPELL,             /* 月 年: how long ago */
    QZ_SET_SIDE_OF_TIME,      /* 以来 之后: since when, or until when */
    QZ_SET_APPLY,             /* 适用 执行: a rate is applied */
    QZ_SET_MOST,              /* 最高 最多: a bound, before what is done up to it */
    QZ_SET_PART_OF_LAND,      /* 上游 中游: part of a river or a region, or what is around it */
    QZ_SET_SLOGAN,            /* 平安 法治: what a place is to become */
    QZ_SET_GRADE,             /* 国家级 省级: who gives the title */
    QZ_SET_BRANCH,            /* 产业 行业: and no company */
    QZ_SET_PROGRAMME_SORT,    /* 改革 战略: what a programme is */
    QZ_SET_HOW_PLANNED,       /* 同步 统一: before 规划, which is a verb then */
    QZ_SET_HOW_DECIDED,       /* 讨论 研究: before 决定, which is a verb then */
    QZ_SET_FULFIL,            /* 完成 达到: before how much of a plan */
    QZ_SET_PLAN_PERIOD,       /* 时期 期间: of a plan, and no number */
    QZ_SET_PUBLIC_GOOD,       /* 基础设施 设施: of what a list is that names no industries */
    QZ_SET_ATTACK,            /* 袭击 空袭: before a country by one word */
    QZ_SET_BETWEEN_STATES,    /* 冲突 战争: behind two countries by one character each */
    QZ_SET_STEP,              /* 位次 名次: how far, and in what order */
    QZ_SET_THRESHOLD,         /* 台阶 大关: what is passed */
    QZ_SET_QUALITY,           /* 能力 水平: what gets better by deeds that are counted */
    QZ_SET_PARTNER,           /* 联合 会同: behind an organ, with whom it does something */
    QZ_SET_SOCIETY,           /* 协会 学会: what is no organ of the state */
    QZ_SET_NATIONAL_AWARD,    /* 自然 科: behind 国家, the rest of what it gives */
    QZ_SET_LISTED_INDUSTRIES, /* 产业 行业: what a list is of */
    QZ_SET_SURE_INDUSTRIES,   /* 新兴产业 未来产业: the same, though none of its items is known */
    QZ_SET_LISTED_FIELDS,     /* 领域: industries, or fields of work */
    QZ_SET_LISTED_FACILITIES, /* 创新平台 科创平台: what a list is of */
    QZ_SET_FACILITY_END,      /* 中心 总站: how a facility ends of which a list is */
    QZ_SET_LISTED_WORKS,      /* 产业项目 项目: what a list is of */
    QZ_SET_LISTED_FIRMS,      /* 龙头企业 骨干企业: what a list is of */
    QZ_SET_SITE,              /* 项目 基地: where it is made */
    QZ_SET_SEIZE,             /* 抓获 逮捕: it alone says who they are */
    QZ_SET_PER_OUTPUT, /* 单位国内生产总值 单位地区生产总值: of how much output it is said */
    QZ_SET_BEHIND_BRANCH, /* 链 园: with it the branch is no more what is named */
    QZ_SET_SIDE,          /* 海军 空军: who plans or acts, and no name */
    QZ_SET_DESIGN,        /* 行动 计划: what those who plan or act do */
    QZ_SET_BULLETIN,      /* 公报 通报: what is no newspaper */
    QZ_SET_DIMENSION,     /* 长的 宽的: in which direction it is so large */
    QZ_SET_IMPOSE,        /* 处 处以: how a fine is laid on somebody */
    QZ_SET_OF_THING,      /* 号 型: what is in the marks is a ship, a weapon or a model */
    QZ_SET_LEAD_TO_FORCE, /* 里氏 多次: between where it is and how strong */
    QZ_SET_RECORD_LOW,    /* 新低: 渔价创历史|新低 */
    QZ_SET_TYPIFIED,      /* 为代表的 为主的: behind what stands for many */
    QZ_SET_NO_PARTICLE,   /* 对外 对等: words that begin like one */
    QZ_SET_OFFICE,        /* 部门 机关: a body of the state that acts */
    QZ_SET_DAILY,         /* 日均 单日: how much a day or a month */
    QZ_SET_ASIDE,         /* 建设内容 建设地点: a column of remarks, that names no row of a table */
    QZ_SET_PLAIN_COLUMN,  /* 绝对数 绝对量: a column that says no more than what the row says */
    QZ_SET_AIMED_AT,      /* 目标 预期: the head of a column of what is aimed at */
    QZ_SET_SO_FAR,        /* 完成 实际: the head of a column of what is so */
    QZ_SET_LISTED_CAMPAIGNS,  /* 民生工程 惠民工程: what the items of a list are */
    QZ_SET_COUNTED_CAMPAIGNS, /* 大工程 大行动: the same behind their number */
    QZ_SET_NAMELY,            /* 的有 主要是: behind it stands what is told of */
    QZ_SET_HOTLINE,           /* 热线 专线: the number before it is that of a telephone */
    QZ_SET_STAFF,             /* 人员: behind a verb, which then tells who they are */
    QZ_SET_TROUBLE,           /* 问题 困难: what those who are counted had */
    QZ_SET_SINCE,             /* 改革开放 建校: from which on the years are told */
    QZ_SET_SORT,              /* 型 级: behind what only says of which sort */
    QZ_SET_BEHIND_NAME,       /* 说 在: what is no more of a foreign name */
    QZ_SET_TIMELESS,          /* 全长 时速: how long or how fast works are, on no day alone */
    QZ_SET_OUTCOME,           /* 投产 顺利: what became of a project */
    QZ_SET_REPRICE,           /* 上调 下调: prices and rates, and nothing that is counted */
    QZ_SET_SURVEY, /* 报告 公报: documents that tell how it was at the time they are named after */
    QZ_SET_COUNT   /* one more than there are */
} qz_set;

/* Where the longest word of the set ends that begins at `at`; `at` for none. */
uint32_t qz_set_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, qz_set set);

/* Where the longest word of the set begins that ends at `end`; `end` for none. */
uint32_t qz_set_start(const qz_lexicon *lexicon, const qz_text *text, uint32_t end, qz_set set);

#endif
