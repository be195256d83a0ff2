/* figures_deal: the items of a list that 分别 deals out (figures_deal.c), and what each is called
 * (figures_deal_items.c). */
#ifndef QZ_EXTRACT_FIGURES_DEAL_H
#define QZ_EXTRACT_FIGURES_DEAL_H

#include "extract/figures_name.h"

enum { QZ_MOST_ITEMS = 8 };

typedef struct qz_items {
    qz_span spans[QZ_MOST_ITEMS];
    uint32_t count;
} qz_items;

/* The item with what the first or the last of the list has for all: 渔业营收和|利润, 渔民、|农民|收入. In the
 * scratch. */
const char *qz_item_name(const qz_binding *binding, const qz_items *list, uint32_t index);

#endif
