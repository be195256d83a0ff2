/* jsonstring: the characters of a JSON string. */
#ifndef QZ_API_JSONSTRING_H
#define QZ_API_JSONSTRING_H

#include <stdbool.h>
#include <stddef.h>

/*
 * What the `length` bytes between the quotes of a JSON string stand for: escapes read, all else as it is,
 * \u0000 as U+FFFD (what a NUL in a document becomes), NUL-terminated in `room`, which needs length + 1
 * bytes; *written of them before the NUL. False for an escape that JSON does not know.
 */
bool qz_json_string_read(const char *bytes, size_t length, char *room, size_t *written);

#endif
