/* error: filling in the caller's qza_error, in the caller's language. */
#ifndef QZ_BASE_ERROR_H
#define QZ_BASE_ERROR_H

#include "qza.h"

/*
 * Fill *error (NULL is allowed) and return `code`. Both formats take the same arguments in the same order;
 * the message says what is wrong, a colon, and what to do.
 */
qza_status qz_fail(qza_error *error, qza_status code, const char *english, const char *chinese, ...)
    __attribute__((format(printf, 3, 5), format(printf, 4, 5)));

/* The same with the file and line that it is about. */
qza_status qz_fail_at(qza_error *error, qza_status code, const char *place, uint64_t line,
                      const char *english, const char *chinese, ...)
    __attribute__((format(printf, 5, 7), format(printf, 6, 7)));

#endif
