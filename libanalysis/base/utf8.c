#include "base/utf8.h"

#include <stdint.h>

size_t qz_utf8_decode(const char *bytes, size_t length, char32_t *character, size_t *invalid)
{
    const uint8_t *b = (const uint8_t *)bytes;
    *invalid = 1;
    if (b[0] < 0x80) {
        *character = b[0];
        return 1;
    }
    size_t need;
    uint8_t low = 0x80, high = 0xBF; /* the bounds of the second byte, tighter after E0, ED, F0 and F4 */
    char32_t value;
    if (b[0] >= 0xC2 && b[0] <= 0xDF) {
        need = 2;
        value = b[0] & 0x1FU;
    } else if (b[0] >= 0xE0 && b[0] <= 0xEF) {
        need = 3;
        value = b[0] & 0x0FU;
        low = b[0] == 0xE0 ? 0xA0 : 0x80;
        high = b[0] == 0xED ? 0x9F : 0xBF;
    } else if (b[0] >= 0xF0 && b[0] <= 0xF4) {
        need = 4;
        value = b[0] & 0x07U;
        low = b[0] == 0xF0 ? 0x90 : 0x80;
        high = b[0] == 0xF4 ? 0x8F : 0xBF;
    } else {
        return 0;
    }
    for (size_t k = 1; k < need; k++) {
        if (k == length || b[k] < low || b[k] > high) {
            *invalid = k;
            return 0;
        }
        value = value << 6 | (b[k] & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    *character = value;
    return need;
}

size_t qz_utf8_encode(char32_t character, char bytes[4])
{
    if (character < 0x80) {
        bytes[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        bytes[0] = (char)(0xC0 | character >> 6);
        bytes[1] = (char)(0x80 | (character & 0x3F));
        return 2;
    }
    if (character < 0x10000) {
        bytes[0] = (char)(0xE0 | character >> 12);
        bytes[1] = (char)(0x80 | (character >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (character & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | character >> 18);
    bytes[1] = (char)(0x80 | (character >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (character >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (character & 0x3F));
    return 4;
}
