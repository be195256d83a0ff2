#define PCRE2_CODE_UNIT_WIDTH 32
#include "text/pattern.h"

#include "base/error.h"
#include "base/utf8.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

/*
 * The text was decoded by us, so every character is valid and each match can skip the check that would make a
 * loop of matches quadratic.
 */
enum { MATCH_LIMIT = 200000, HEAP_LIMIT_KIB = 8192 };

struct qz_pattern {
    pcre2_code *code;
};

struct qz_matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
};

/* The expression as characters; NULL when memory runs out. */
static char32_t *characters_of(const char *utf8, size_t *count)
{
    const size_t length = strlen(utf8);
    char32_t *characters = malloc((length + 1) * sizeof *characters);
    *count = 0;
    for (size_t at = 0; characters && at < length;) {
        size_t invalid;
        const size_t step = qz_utf8_decode(utf8 + at, length - at, &characters[*count], &invalid);
        at += step ? step : invalid;
        *count += step != 0;
    }
    return characters;
}

qza_status qz_pattern_compile(const char *expression, qz_pattern **pattern, qza_error *error)
{
    *pattern = NULL;
    size_t count;
    char32_t *characters = characters_of(expression, &count);
    qz_pattern *made = calloc(1, sizeof *made);
    if (!characters || !made) {
        free(characters);
        free(made);
        return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放内存");
    }
    int code = 0;
    PCRE2_SIZE offset = 0;
    made->code = pcre2_compile((PCRE2_SPTR)characters, count, PCRE2_UTF, &code, &offset, NULL);
    free(characters);
    if (!made->code) {
        free(made);
        return qz_fail(error, QZA_BAD_DICTIONARY,
                       "the expression '%.100s' is wrong at character %zu: correct it",
                       "正则表达式“%.100s”在第 %zu 个字符处有误：请改正", expression, (size_t)offset);
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
    matcher->data = pcre2_match_data_create(QZ_GROUPS, NULL);
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

static bool find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                 uint32_t end, uint32_t options, qz_span groups[QZ_GROUPS])
{
    const int count = pcre2_match(pattern->code, (PCRE2_SPTR)folded, end, at, options | PCRE2_NO_UTF_CHECK,
                                  matcher->data, matcher->context);
    if (count < 0)
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
    const size_t filled = count == 0 ? QZ_GROUPS : (size_t)count;
    for (size_t i = 0; i < QZ_GROUPS; i++) {
        const bool took_part = i < filled && ends[2 * i] != PCRE2_UNSET;
        groups[i] = took_part ? (qz_span){(uint32_t)ends[2 * i], (uint32_t)ends[2 * i + 1]}
                              : (qz_span){UINT32_MAX, UINT32_MAX};
    }
    return true;
}

bool qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                     uint32_t end, qz_span groups[QZ_GROUPS])
{
    return find(pattern, matcher, folded, at, end, 0, groups);
}

bool qz_pattern_starts(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                       uint32_t end, qz_span groups[QZ_GROUPS])
{
    return find(pattern, matcher, folded, at, end, PCRE2_ANCHORED, groups);
}
