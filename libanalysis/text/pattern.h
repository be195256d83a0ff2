/*
 * pattern: regular expressions over the folded text; the only file that knows PCRE2. The 32-bit library is
 * used, so positions are characters. Users write them, in lists of terms to be counted: what the program
 * itself looks for stands in the lexicon.
 */
#ifndef QZ_TEXT_PATTERN_H
#define QZ_TEXT_PATTERN_H

#include "text/text.h"

typedef struct qz_pattern qz_pattern; /* immutable: shared by readers */
typedef struct qz_matcher qz_matcher; /* what changes while matching: one a reader */

typedef enum qz_found { QZ_FOUND, QZ_NOT_FOUND, QZ_GAVE_UP } qz_found;

/* Is a term of a list an expression? It is written between two slashes: /第[一二三]批/. */
bool qz_pattern_is(const char *utf8, size_t bytes);

/*
 * Compile an expression with its slashes, UTF-8. It is folded as texts are: of full-width signs the ASCII
 * form is meant, and no operator. ^ and $ are the ends of a line. Errors: QZA_BAD_DICTIONARY with the place
 * in the expression, QZA_NO_MEMORY.
 */
qza_status qz_pattern_compile(const char *utf8, size_t bytes, qz_pattern **pattern, qza_error *error);
void qz_pattern_free(qz_pattern *pattern);

qz_matcher *qz_matcher_open(void); /* NULL when memory runs out */
void qz_matcher_close(qz_matcher *matcher);

/*
 * The first match that starts in [at, end] and ends by `end`, the end of a line; it may be empty. Look-behind
 * sees the text before `at`. The time is linear in end - at, and a match that goes on over more than 1000
 * characters may be cut short. QZ_GAVE_UP: the expression tries more ways than is allowed.
 */
qz_found qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                         uint32_t end, qz_span *match);

#endif
