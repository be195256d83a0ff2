/*
 * text: the document text and its analysis copy.
 *
 * `utf8` is the document text of RECORDS: the input decoded, BOM dropped, CRLF and CR turned into LF, NUL and
 * invalid bytes turned into U+FFFD. `folded` has exactly one character for each of its characters: every
 * full-width form of ASCII as ASCII (so ，：（）％ are , : ( ) % here, while 、。“”《》 stay), other variants
 * of punctuation in one form each (fold.c has the table), Kangxi and CJK radicals as the ideographs they
 * stand for, odd spaces as U+0020. Because folding keeps the count, position i means the same character in
 * both, and nothing has to be mapped back. Only where a text has readings behind its characters, 增長(zhǎng),
 * does `folded` go without them, and `places` tells where its characters stand. A
 * text of the traditional script has simplified characters here, where an analysis reads it.
 */
#ifndef QZ_TEXT_TEXT_H
#define QZ_TEXT_TEXT_H

#include "base/arena.h"
#include "base/span.h"
#include "qza.h"

#include <stddef.h>
#include <uchar.h>

typedef struct qz_text {
    const char *utf8;        /* NUL-terminated for convenience; may not contain NUL */
    const uint32_t *at;      /* length + 1 entries: the byte offset of each character, then `bytes` */
    const uint32_t *places;  /* length + 1 entries: its number among the characters of utf8; NULL: its own */
    const char32_t *folded;  /* length + 1 entries, the last is 0 */
    const char32_t *written; /* `folded` of a traditional text before it was simplified; NULL for others */
    const uint64_t *others;  /* a bit for each character of `folded`, set where it is no common ideograph */
    const struct qz_spots
        *spots;      /* the terms of a lexicon in it (lexicon/spots.h); NULL where none was asked */
    uint32_t length; /* characters */
    uint32_t bytes;
    const char *encoding;    /* IANA name of the input's encoding, static or in the arena */
    uint32_t invalid;        /* bytes or NULs that became U+FFFD: how many places */
    uint64_t invalid_offset; /* the first of them, in bytes of the input */
    bool traditional;        /* more traditional than simplified characters among those that differ */
} qz_text;

enum { QZ_DOCUMENT_BYTES = 1 << 30 }; /* a larger document is refused */

/*
 * Decode `length` bytes into *text, all in the arena. `encoding` NULL means: detect. `strict` refuses bytes
 * that are no text at all (binary, other document formats) with what they are. Errors: QZA_BAD_INPUT,
 * QZA_BAD_OPTION.
 */
qza_status qz_text_decode(qz_arena *arena, const void *bytes, size_t length, const char *encoding,
                          bool strict, qz_text *text, qza_error *error);

/* Take the readings behind characters out of `folded`, where the text has some. */
void qz_text_drop_glosses(qz_arena *arena, qz_text *text);

/* The number of a character of `folded` among those of the document text. */
static inline uint32_t qz_text_place(const qz_text *text, uint32_t at)
{
    return text->places ? text->places[at] : at;
}

/* Bytes of a span of the document text. */
static inline const char *qz_text_bytes(const qz_text *text, qz_span span, size_t *length)
{
    *length = text->at[span.end] - text->at[span.start];
    return text->utf8 + text->at[span.start];
}

/* The folded form of one character. */
char32_t qz_fold(char32_t character);

/* The ideograph for a radical, the horizontal form for a vertical one; any other character is itself. */
char32_t qz_plain_form(char32_t character);

/* The characters of a UTF-8 string, *length of them in the arena, 0 after; what is not UTF-8 is U+FFFD. */
char32_t *qz_decode_string(qz_arena *arena, const char *utf8, size_t bytes, uint32_t *length);
/* A dictionary term, folded as texts are. */
const char32_t *qz_fold_string(qz_arena *arena, const char *utf8, size_t bytes, uint32_t *length);

/* Does the folded text continue with this ASCII or Chinese literal at `at`? The literal must be written
 * folded. No literal goes on over the 0 behind the text. */
static inline bool qz_text_starts(const qz_text *text, uint32_t at, const char32_t *literal)
{
    if (at > text->length)
        return false;
    for (const char32_t *here = text->folded + at; *literal; literal++, here++)
        if (*here != *literal)
            return false;
    return true;
}

/* Is the character somewhere in [start, end)? */
static inline bool qz_text_has(const qz_text *text, uint32_t start, uint32_t end, char32_t c)
{
    for (; start < end; start++)
        if (text->folded[start] == c)
            return true;
    return false;
}

/* Does one of the words begin at `at`? NULL ends them. */
static inline bool qz_text_starts_any(const qz_text *text, uint32_t at, const char32_t *const *words)
{
    while (*words && !qz_text_starts(text, at, *words))
        words++;
    return *words != NULL;
}

/* ---- classes of folded characters (fold.c) ---- */

bool qz_is_rare_han(char32_t character); /* outside the common block */
bool qz_is_latin(char32_t character);    /* A-Z a-z and other Latin, Greek and Cyrillic letters */

/* The ideographs that nearly all of a text consists of: loops that look for anything else skip them first, 64
 * at a look. */
static inline bool qz_is_common_han(char32_t character)
{
    return character - 0x4E00U <= 0x9FFFU - 0x4E00U;
}

/* The first character in [at, end) that is no common ideograph; `end` for none. */
static inline uint32_t qz_skip_common_han(const qz_text *text, uint32_t at, uint32_t end)
{
    enum { BITS = 64 };
    if (at >= end)
        return at;
    uint64_t others = text->others[at / BITS] >> at % BITS << at % BITS;
    while (!others) { /* the last character, the 0, is one: the bits end with it */
        at = (at / BITS + 1) * BITS;
        if (at >= end)
            return end;
        others = text->others[at / BITS];
    }
    at = at / BITS * BITS + (uint32_t)__builtin_ctzll(others);
    return at < end ? at : end;
}

static inline bool qz_is_han(char32_t character)
{
    return qz_is_common_han(character) || (character >= 0x2E80 && qz_is_rare_han(character));
}

static inline bool qz_is_digit(char32_t character) /* 0-9 */
{
    return character >= U'0' && character <= U'9';
}

static inline bool qz_is_space(char32_t character) /* U+0020 after folding, tab, newline */
{
    return character == U' ' || character == U'\n' || character == U'\t';
}

/* ---- sentences (sentence.c) ---- */

typedef QZ_LIST(qz_span) qz_spans;

/*
 * Split a span into sentences: at 。！？；is not an end; an end inside quotation marks or brackets belongs to
 * them; a newline or a tab (between cells) ends a sentence; no sentence has white space at its edges. Appends
 * to `sentences`, in order.
 */
void qz_sentences_split(qz_arena *arena, const qz_text *text, qz_span span, qz_spans *sentences);

/* Split a sentence into clauses at ， ； ： and the like, decimals and groups of digits left whole. */
void qz_clauses_split(qz_arena *arena, const qz_text *text, qz_span sentence, qz_spans *clauses);

#endif
