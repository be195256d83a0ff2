/* header: title, author, source, date and the rest, from the lines around the body. */
#ifndef QZ_DOCUMENT_HEADER_H
#define QZ_DOCUMENT_HEADER_H

#include "document/lines.h"

/* Fill the header fields of the document and give their lines their roles. Needs lines, their roles and the
 * body. */
void qz_header_read(qz_page *page);

/* Is the line the title of an official document: 澄川市人民政府关于印发…的通知? */
bool qz_header_is_official_title(const qz_page *page, uint32_t line);

/* Is the line a document number (国发〔2018〕41号), or the note of a meeting (——2018年3月5日在…会议上)? */
bool qz_header_is_number(const qz_page *page, uint32_t line);
bool qz_header_is_subtitle(const qz_page *page, uint32_t line);

#endif
