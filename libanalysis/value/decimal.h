/*
 * decimal: exact numbers from the text to the output. A value is `digits` × 10^exponent; digits is a whole
 * number of at most QZ_DIGITS digits. What would need more is refused by the parser (the caller then has no
 * value), never rounded, but for quotients, which keep 16 digits after the point.
 */
#ifndef QZ_VALUE_DECIMAL_H
#define QZ_VALUE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { QZ_DIGITS = 30, QZ_DECIMAL_ROOM = 72 };

__extension__ typedef unsigned __int128 qz_digits
    __attribute__((aligned(8))); /* the one extension of the language that is used */

typedef struct qz_decimal {
    qz_digits digits;
    int16_t exponent;
    bool negative;
} qz_decimal;

qz_decimal qz_decimal_whole(uint64_t value);
bool qz_decimal_multiply(qz_decimal a, qz_decimal b, qz_decimal *product);
/* value × 10^power, power at least 0. */
bool qz_decimal_scale(qz_decimal value, int power, qz_decimal *scaled);
bool qz_decimal_add(qz_decimal a, qz_decimal b, qz_decimal *sum);
/* a / b, exact where it ends within 16 decimal places, else rounded half to even there; false for b = 0. */
bool qz_decimal_divide(qz_decimal a, qz_decimal b, qz_decimal *quotient, bool *exact);
int qz_decimal_compare(qz_decimal a, qz_decimal b);
/* Digits with at most one point, as the lists write them (0.1); false for anything else. */
bool qz_decimal_read(const char *text, qz_decimal *value);
/* As JSON writes it: no exponent, no trailing zeros after the point. Returns the length; `text` is
 * NUL-terminated. */
size_t qz_decimal_write(qz_decimal value, char text[QZ_DECIMAL_ROOM]);

#endif
