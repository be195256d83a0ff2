/* zone_scores: how much each line looks like the text of a document, by itself and by its markup. */
#ifndef QZ_DOCUMENT_ZONE_SCORES_H
#define QZ_DOCUMENT_ZONE_SCORES_H

#include "document/lines.h"

/* Fill in `score` and `rule` of every line. */
void qz_zone_scores(qz_page *page);

/* Share of the line's visible characters that are links, 0 for plain text. */
float qz_zone_linked(const qz_page *page, uint32_t line);

/* The element of the page that holds most of what looks like text: its lines [*first, *end). False for plain
 * text. */
bool qz_zone_element(const qz_page *page, uint32_t *first, uint32_t *end);

/*
 * Lines that begin after the date or the source of a header are likely the document, if no tail marker stands
 * between: comments and lists of other pages come later, and may be longer. What they are worth for it.
 */
float qz_zone_bonus(const qz_page *page, uint32_t start);

#endif
