/* What the tests of the room document share: a text whose every line is body, with the built dictionary. */
#ifndef QZ_TESTS_DOCUMENT_BODY_H
#define QZ_TESTS_DOCUMENT_BODY_H

#include "unit.h"

#include "document/document.h"

#include <string.h>

typedef struct body {
    qz_arena arena;
    jmp_buf exit;
    qz_lexicon *lexicon;
    qz_text text;
    qz_document document;
    qz_document_tools tools;
} body;

static inline void body_open(body *made)
{
    qza_error error = {.language = QZA_ENGLISH};
    memset(made, 0, sizeof *made);
    made->arena.exit = &made->exit;
    assert_int_equal(qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &made->lexicon, &error), QZA_OK);
    made->tools = (qz_document_tools){.lexicon = made->lexicon};
}

static inline void body_close(body *made)
{
    qz_lexicon_close(made->lexicon);
    qz_arena_free(&made->arena);
}

static inline void body_add_line(body *made, uint32_t start, uint32_t end)
{
    const char32_t *folded = made->text.folded;
    qz_line line = {.span = {start, end}, .content = {start, end}, .role = QZ_ROLE_BODY};
    while (line.content.start < line.content.end && qz_is_space(folded[line.content.start]))
        line.content.start++;
    while (line.content.end > line.content.start && qz_is_space(folded[line.content.end - 1]))
        line.content.end--;
    if (qz_span_empty(line.content))
        line.role = QZ_ROLE_BLANK;
    *qz_push(&made->arena, &made->document.lines) = line;
}

/* Forget the document before and take this one. */
static inline void body_read(body *made, const char *utf8)
{
    qz_arena_reset(&made->arena);
    assert_int_equal(qz_text_decode(&made->arena, utf8, strlen(utf8), "UTF-8", false, &made->text, NULL),
                     QZA_OK);
    made->document = (qz_document){.body = {0, made->text.length}};
    uint32_t start = 0;
    for (uint32_t at = 0; at <= made->text.length; at++) {
        if (at < made->text.length && made->text.folded[at] != U'\n')
            continue;
        body_add_line(made, start, at);
        start = at + 1;
    }
}

static inline void assert_words(const body *made, qz_span span, const char *expected)
{
    size_t length;
    const char *bytes = qz_text_bytes(&made->text, span, &length);
    const char *words = qz_copy_bytes((qz_arena *)&made->arena, bytes, length);
    assert_string_equal(words, expected);
}

#endif
