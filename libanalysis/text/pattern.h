/*
 * pattern: regular expressions over the folded text; the only file that knows PCRE2. The 32-bit library is
 * used, so positions are characters. Words lists belong in the lexicon, not here; patterns are for shapes (a
 * date, 国发〔2024〕7号).
 */
#ifndef QZ_TEXT_PATTERN_H
#define QZ_TEXT_PATTERN_H

#include "text/text.h"

typedef struct qz_pattern qz_pattern; /* immutable: shared by readers */
typedef struct qz_matcher qz_matcher; /* what changes while matching: one a reader */

enum { QZ_GROUPS = 12 }; /* groups a pattern may have, the whole match included */

/* Compile; `expression` is UTF-8. Errors: QZA_BAD_DICTIONARY with the offset in the expression. */
qza_status qz_pattern_compile(const char *expression, qz_pattern **pattern, qza_error *error);
void qz_pattern_free(qz_pattern *pattern);

qz_matcher *qz_matcher_open(void); /* NULL when memory runs out */
void qz_matcher_close(qz_matcher *matcher);

/*
 * The first match that starts in [at, end) and ends by `end`. groups[0] is the whole; a group that took no
 * part is empty with start UINT32_MAX. Look-behind sees the text before `at`. A match that would exceed the
 * step limit counts as none.
 */
bool qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                     uint32_t end, qz_span groups[QZ_GROUPS]);

/* The same, but only a match that starts exactly at `at`. */
bool qz_pattern_starts(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                       uint32_t end, qz_span groups[QZ_GROUPS]);

#endif
