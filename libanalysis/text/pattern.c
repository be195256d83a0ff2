#define PCRE2_CODE_UNIT_WIDTH 32
#include "text/pattern.h"

#include "base/error.h"
#include "base/utf8.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

/*
 * The text was decoded by us, so every character is valid and no match needs to check that. What bounds the
 * time: an expression sees no more than a window of a line at once, else one that looks far ahead from every
 * place would make it quadratic; and each item it tries is counted, by PCRE2's callouts.
 */
enum { LONGEST = 1000, WINDOW = 2 * LONGEST };                                         /* characters */
enum { STEPS_A_CHARACTER = 1000, STEPS_AT_LEAST = 10000000, STEPS_A_MATCH = 1000000 }; /* items in a text */
enum { JIT_STACK = 1 << 20, FIRST_STACK = 1 << 15, HEAP_KIB = 8192 };
enum { SHOWN = 256 }; /* bytes of an expression in a message */

struct qz_pattern {
    pcre2_code *code;
};

struct qz_matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    uint64_t steps;   /* that are left in the text */
    uint32_t at_most; /* in this match */
};

bool qz_pattern_is(const char *utf8, size_t bytes)
{
    return bytes > 2 && utf8[0] == '/' && utf8[bytes - 1] == '/';
}

/* ---- compiling ---- */

static bool is_sign(char32_t character)
{
    return character < 0x80 && !qz_is_digit(character) && !qz_is_latin(character);
}

static char32_t hex_digit(char32_t value)
{
    return value < 10 ? U'0' + value : U'A' + value - 10;
}

/* A sign that is meant itself and is no operator: \x{28}. */
static size_t write_sign(char32_t sign, char32_t *to)
{
    const char32_t code[] = {U'\\', U'x', U'{', hex_digit(sign >> 4), hex_digit(sign & 15), U'}'};
    memcpy(to, code, sizeof code);
    return sizeof code / sizeof *code;
}

enum { LONGEST_SIGN = 6 };

/*
 * The expression without its slashes, folded, into `to`, which has room for LONGEST_SIGN times the bytes;
 * `*read` counts its characters up to the one of which the `stop`th that was written is. Returns how many
 * were written.
 */
static size_t write_folded(const char *utf8, size_t bytes, char32_t *to, size_t stop, size_t *read)
{
    bool escaped = false, quoted = false; /* behind a backslash, in \Q…\E */
    size_t count = 0;
    *read = 0;
    for (size_t at = 1; at + 1 < bytes && count < stop; ++*read) {
        char32_t character = QZ_REPLACEMENT;
        size_t invalid = 1;
        const size_t step = qz_utf8_decode(utf8 + at, bytes - at, &character, &invalid);
        const char32_t folded = qz_fold(character);
        if (folded != character && is_sign(folded) && !escaped && !quoted)
            count += write_sign(folded, to + count);
        else
            to[count++] = folded;
        if (escaped && (character == U'Q' || character == U'E'))
            quoted = character == U'Q';
        escaped = !escaped && character == U'\\';
        at += step ? step : invalid;
    }
    return count;
}

static qza_status no_memory(qza_error *error)
{
    return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some", "内存不足：请释放内存");
}

static qza_status compile(const char *utf8, size_t bytes, pcre2_code **code, qza_error *error)
{
    char32_t *characters = malloc((LONGEST_SIGN * bytes + 1) * sizeof *characters);
    if (!characters)
        return no_memory(error);
    int fault = 0;
    PCRE2_SIZE offset = 0;
    size_t place;
    const size_t count = write_folded(utf8, bytes, characters, SIZE_MAX, &place);
    *code =
        pcre2_compile((PCRE2_SPTR)characters, count,
                      PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_AUTO_CALLOUT, &fault, &offset, NULL);
    (void)write_folded(utf8, bytes, characters, offset, &place);
    free(characters);
    if (*code)
        return QZA_OK;
    return fault == PCRE2_ERROR_HEAP_FAILED
               ? no_memory(error)
               : qz_fail(error, QZA_BAD_DICTIONARY,
                         "the expression %.*s is wrong at its character %zu: correct it",
                         "正则表达式 %.*s 在第 %zu 个字符处有误：请改正",
                         (int)(bytes < SHOWN ? bytes : SHOWN), utf8, place);
}

qza_status qz_pattern_check(const char *utf8, size_t bytes, qza_error *error)
{
    pcre2_code *code = NULL;
    const qza_status status = compile(utf8, bytes, &code, error);
    pcre2_code_free(code);
    return status;
}

qza_status qz_pattern_compile(const char *utf8, size_t bytes, qz_pattern **pattern, qza_error *error)
{
    qz_pattern *made = calloc(1, sizeof *made);
    *pattern = NULL;
    if (!made)
        return no_memory(error);
    const qza_status status = compile(utf8, bytes, &made->code, error);
    if (status != QZA_OK) {
        free(made);
        return status;
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

/* ---- matching ---- */

static int count_step(pcre2_callout_block *block, void *context)
{
    (void)block;
    qz_matcher *matcher = context;
    if (matcher->at_most == 0 || matcher->steps == 0)
        return PCRE2_ERROR_CALLOUT;
    matcher->at_most--;
    matcher->steps--;
    return 0;
}

qz_matcher *qz_matcher_open(void)
{
    qz_matcher *matcher = calloc(1, sizeof *matcher);
    if (!matcher)
        return NULL;
    matcher->data = pcre2_match_data_create(1, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->stack = pcre2_jit_stack_create(FIRST_STACK, JIT_STACK, NULL);
    if (!matcher->data || !matcher->context || !matcher->stack) {
        qz_matcher_close(matcher);
        return NULL;
    }
    pcre2_jit_stack_assign(matcher->context, NULL, matcher->stack);
    pcre2_set_callout(matcher->context, count_step, matcher);
    pcre2_set_heap_limit(matcher->context, HEAP_KIB);
    return matcher;
}

void qz_matcher_close(qz_matcher *matcher)
{
    if (!matcher)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->stack);
    free(matcher);
}

void qz_matcher_begin(qz_matcher *matcher, uint32_t characters)
{
    matcher->steps = STEPS_AT_LEAST + (uint64_t)STEPS_A_CHARACTER * characters;
}

static int match_once(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                      uint32_t edge, uint32_t options)
{
    const uint32_t all = options | PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
    matcher->at_most = STEPS_A_MATCH;
    const int count =
        pcre2_match(pattern->code, (PCRE2_SPTR)folded, edge, at, all, matcher->data, matcher->context);
    return count != PCRE2_ERROR_JIT_STACKLIMIT
               ? count
               : pcre2_match(pattern->code, (PCRE2_SPTR)folded, edge, at, all | PCRE2_NO_JIT, matcher->data,
                             matcher->context);
}

qz_found qz_pattern_find(const qz_pattern *pattern, qz_matcher *matcher, const char32_t *folded, uint32_t at,
                         uint32_t end, qz_span *match)
{
    for (;;) {
        const bool last = end - at <= WINDOW;
        const uint32_t edge = last ? end : at + WINDOW;
        const int count = match_once(pattern, matcher, folded, at, edge, last ? 0 : PCRE2_NOTEOL);
        if (count < 0 && count != PCRE2_ERROR_NOMATCH)
            return QZ_GAVE_UP;
        const bool seen = /* as far behind its place as is promised */
            count >= 0 && (last || pcre2_get_startchar(matcher->data) < edge - LONGEST);
        if (seen) {
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
            *match = (qz_span){(uint32_t)ends[0], (uint32_t)(ends[1] > ends[0] ? ends[1] : ends[0])};
            return QZ_FOUND; /* \K in a look-ahead may end before it starts */
        }
        if (last)
            return QZ_NOT_FOUND;
        at = edge - LONGEST;
    }
}
