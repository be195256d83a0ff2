#define PCRE2_CODE_UNIT_WIDTH 32
#include "text/pattern.h"

#include "base/error.h"
#include "base/utf8.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

/*
 * The text was decoded by us, so every character is valid and each match can skip the check that would make a
 * loop of matches quadratic. So would an expression that looks far ahead from every place; therefore none
 * sees more than a window.
 */
enum { MATCH_LIMIT = 200000, HEAP_LIMIT_KIB = 8192, LONGEST = 1000, WINDOW = 2 * LONGEST, SHOWN = 256 };

struct qz_pattern {
    pcre2_code *code;
};

struct qz_matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
};

bool qz_pattern_is(const char *utf8, size_t bytes)
{
    return bytes > 2 && utf8[0] == '/' && utf8[bytes - 1] == '/';
}

static bool is_sign(char32_t character)
{
    return character < 0x80 && !qz_is_digit(character) && !qz_is_latin(character);
}

/* The expression without its slashes, folded; NULL when memory runs out. */
static char32_t *characters_of(const char *utf8, size_t length, size_t *count)
{
    char32_t *characters = malloc((2 * length + 1) * sizeof *characters);
    *count = 0;
    for (size_t at = 1; characters && at + 1 < length;) {
        char32_t character = QZ_REPLACEMENT;
        size_t invalid = 1;
        const size_t step = qz_utf8_decode(utf8 + at, length - at, &character, &invalid);
        const char32_t folded = qz_fold(character);
        if (folded != character && is_sign(folded))
            characters[(*count)++] = U'\\';
        characters[(*count)++] = folded;
        at += step ? step : invalid;
    }
    return characters;
}

qza_status qz_pattern_compile(const char *utf8, size_t bytes, qz_pattern **pattern, qza_error *error)
{
    *pattern = NULL;
    size_t count;
    char32_t *characters = characters_of(utf8, bytes, &count);
    qz_pattern *made = calloc(1, sizeof *made);
    if (!characters || !made) {
        free(characters);
        free(made);
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放内存");
    }
    int code = 0;
    PCRE2_SIZE offset = 0;
    made->code = pcre2_compile((PCRE2_SPTR)characters, count, PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE, &code,
                               &offset, NULL);
    free(characters);
    if (!made->code) {
        free(made);
        return qz_fail(error, QZA_BAD_DICTIONARY,
                       "the expression %.*s is wrong at its character %zu: correct it",
                       "正则表达式 %.*s 在第 %zu 个字符处有误：请改正", (int)(bytes < SHOWN ? bytes : SHOWN),
                       utf8, (size_t)offset);
    }
    (void)pcre2_jit_compile(made->code, PCRE2_JIT_COMPLETE); /* without it matching is slower and the same */
    *pattern = made;
    return QZA_OK;
}

void qz_pattern_free(qz_pattern *pattern)
{
    if (!pattern)
        return;
    pcre2_code_free(pattern->code);
    free(pattern);
}

qz_matcher *qz_matcher_open(void)
{
    qz_matcher *matcher = calloc(1, sizeof *matcher);
    if (!matcher)
        return NULL;
    matcher->data = pcre2_match_data_create(1, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    if (!matcher->data || !matcher->context) {
        qz_matcher_close(matcher);
        return NULL;
    }
    pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
    pcre2_set_heap_limit(matcher->context, HEAP_LIMIT_KIB);
    return matcher;
}

void qz_matcher_close(qz_matcher *matcher)
{
    if (!matcher)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    free(matcher);
}

qz_found qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                         uint32_t end, qz_span *match)
{
    for (;;) {
        const bool last = end - at <= WINDOW;
        const uint32_t edge = last ? end : at + WINDOW;
        const int count =
            pcre2_match(pattern->code, (PCRE2_SPTR)folded, edge, at,
                        PCRE2_NO_UTF_CHECK | (last ? 0 : PCRE2_NOTEOL), matcher->data, matcher->context);
        if (count == PCRE2_ERROR_NOMATCH && last)
            return QZ_NOT_FOUND;
        if (count < 0 && count != PCRE2_ERROR_NOMATCH)
            return QZ_GAVE_UP;
        const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
        const uint32_t start = count < 0 ? edge - LONGEST : (uint32_t)ends[0];
        if (count >= 0 && (last || start == at || ends[1] < edge)) {
            *match =
                (qz_span){start, (uint32_t)ends[1] < start ? start : (uint32_t)ends[1]}; /* \K ends late */
            return QZ_FOUND;
        }
        at = start; /* it may go on behind the window */
    }
}
