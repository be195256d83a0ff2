#include "segment/icu.h"

#include <unicode/ubrk.h>

enum { PIECE = 16384 }; /* characters that the iterator gets at once */

/* A piece of the text in UTF-16, with the character at which each unit ends. */
typedef struct utf16_piece {
    UChar units[PIECE * 2];
    uint16_t character[PIECE * 2 + 1];
    int32_t length;
} utf16_piece;

static void fill(utf16_piece *piece, const char32_t *folded, uint32_t at, uint32_t end)
{
    int32_t length = 0;
    for (uint32_t i = at; i < end; i++) {
        char32_t c = folded[i];
        piece->character[length] = (uint16_t)(i - at);
        if (c >= 0x10000) {
            piece->units[length++] = (UChar)(0xD7C0 + (c >> 10));
            piece->character[length] = (uint16_t)(i - at);
            piece->units[length++] = (UChar)(0xDC00 + (c & 0x3FF));
        } else {
            piece->units[length++] = (UChar)c;
        }
    }
    piece->character[length] = (uint16_t)(end - at);
    piece->length = length;
}

/* Where to cut a long span: after white space if there is any near the end of the piece. */
static uint32_t piece_end(const char32_t *folded, qz_span span, uint32_t at)
{
    if (span.end - at <= PIECE)
        return span.end;
    uint32_t end = at + PIECE;
    for (uint32_t i = end; i > end - PIECE / 4; i--)
        if (qz_is_space(folded[i - 1]))
            return i;
    return end;
}

static void mark_piece(UBreakIterator *iterator, const utf16_piece *piece, uint8_t *marks)
{
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, piece->units, piece->length, &status);
    if (U_FAILURE(status))
        return;
    (void)ubrk_first(iterator);
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        marks[piece->character[at]] = 1;
}

void qz_icu_boundaries(qz_arena *arena, const char32_t *folded, const qz_span *spans, uint32_t count,
                       uint32_t origin, uint8_t *marks)
{
    utf16_piece *piece = qz_allocate(arena, sizeof *piece);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t at = spans[i].start; at < spans[i].end;) {
            uint32_t end = piece_end(folded, spans[i], at);
            if (U_SUCCESS(status)) {
                fill(piece, folded, at, end);
                mark_piece(iterator, piece, marks + (at - origin));
            }
            marks[end - origin] = 1;
            at = end;
        }
    }
    if (U_SUCCESS(status))
        ubrk_close(iterator);
}
