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

/* Would it compile? The errors are the same. */
qza_status qz_pattern_check(const char *utf8, size_t bytes, qza_error *error);

qz_matcher *qz_matcher_open(void); /* NULL when memory runs out */
void qz_matcher_close(qz_matcher *matcher);

/* Before the first line of a text of so many characters is searched for an expression: what it may try there,
 * in all its lines, grows with them. */
void qz_matcher_begin(qz_matcher *matcher, uint32_t characters);

/*
 * The first match that starts in [at, end] and ends by `end`, the end of a line; none is empty, but where \K
 * makes it so. Look-behind sees the text before `at`, look-ahead 1000 characters, and a match that goes on
 * over more than these may be cut short. QZ_GAVE_UP: the expression tries more ways than it may.
 */
qz_found qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                         uint32_t end, qz_span *match);

#endif
