/* entities_growth: a name that grows word by word from its last one to the left; for entities_heads.c. */
#ifndef QZ_EXTRACT_ENTITIES_GROWTH_H
#define QZ_EXTRACT_ENTITIES_GROWTH_H

#include "extract/entities_find.h"

/* A name that grows to the left. */
typedef struct qz_growth {
    qz_search *search;
    uint8_t kind;
    uint32_t token; /* of its first word */
    uint32_t start;
    uint32_t end;   /* of its last word */
    uint32_t place; /* the leftmost place or level in it; UINT32_MAX for none */
    uint32_t words;
    bool proper;
    bool company; /* its head says that it is a company and nothing else: 有限公司 */
    bool quoted;  /* words in quotation marks are part of it */
    bool telling; /* some word of it says more than 重点, 新兴 */
} qz_growth;

static inline char32_t qz_growth_at(const qz_growth *name, uint32_t position)
{
    return name->search->text->folded[position];
}

bool qz_growth_has_role(const qz_growth *name, qz_span span, uint32_t role); /* of qz_boundary */

/* Does it stand for a place before the name of an organ: 省, 国家? */
bool qz_growth_is_level(const qz_growth *name, qz_span span);
/* A place of the list, but not one whose name is a common word too. */
bool qz_growth_is_listed_place(const qz_growth *name, qz_span span);
bool qz_growth_is_place(const qz_growth *name, const qz_token *token);
/* Does a level alone make a name of this kind? */
bool qz_growth_level_names(uint8_t kind);

/* Grow to `start`, in the token `token`; false, and nothing done, where the name would be too long. */
bool qz_growth_take(qz_growth *name, uint32_t token, uint32_t start);
/* Grow over the token before it; false where the name stops. */
bool qz_growth_take_word(qz_growth *name);
/* Shrink from the left over words that belong to the sentence. */
void qz_growth_trim(qz_growth *name);
/* 保交房|项目: is all that stands before the last word a name of the lists? */
bool qz_growth_is_listed_whole(const qz_growth *name, uint32_t head);
/* Is it no name for all that, its last word beginning at `head`? entities_vain.c */
bool qz_growth_is_vain(const qz_growth *name, uint32_t head);
bool qz_growth_stands_there(const qz_growth *name); /* 在|晋|全国重点实验室: where it is */

#endif
