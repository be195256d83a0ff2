/* visible: text as a terminal shows it. */
#ifndef QZ_EMIT_VISIBLE_H
#define QZ_EMIT_VISIBLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum { QZ_VISIBLE_ROOM = 16 };

bool qz_steers_terminal(char32_t character);
uint32_t qz_display_width(char32_t character);

/* The character at `bytes` as it may be shown, into `shown`; returns its length in `bytes`. With `lines`,
 * line ends and tabs stay. */
size_t qz_visible_character(const char *bytes, size_t length, bool lines, char shown[QZ_VISIBLE_ROOM]);

/* The width of bytes that are visible already. */
uint32_t qz_visible_width(const char *bytes, size_t length);

#endif
