/* page_title: what a browser shows in the tab of a page, or the first line of a text saved from one; and
 * which lines say the same. */
#ifndef QZ_DOCUMENT_PAGE_TITLE_H
#define QZ_DOCUMENT_PAGE_TITLE_H

#include "document/lines.h"

/* Mark the lines that repeat the title of the page, or a part of it that is long enough to be told. */
void qz_page_title_find(qz_page *page);

/* The title of the page from where the line's words begin in it to where the name of the site begins; NULL
 * where the line is no part of it. For a line UINT32_MAX: from its beginning. In the arena. */
const char *qz_page_title_from(const qz_page *page, uint32_t line);

/* The name of the site: what stands last in the title of the page, behind the title itself; empty for none.
 * In page->title_text. */
qz_span qz_page_title_site(const qz_page *page);

/* Where the name of the site begins in a title (标题_澄川政府网, 标题 - 要闻 - 澄川日报网): its end without
 * it. */
qz_span qz_page_title_without_site(const qz_text *text, qz_span title);

#endif
