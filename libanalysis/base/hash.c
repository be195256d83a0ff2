#include "base/hash.h"

/* Four lanes of multiply and rotate over little-endian words, so that checking the dictionary costs
 * milliseconds. */

static const uint64_t PRIME_A = 0x9E3779B97F4A7C15U;
static const uint64_t PRIME_B = 0xC2B2AE3D27D4EB4FU;

static uint64_t word_at(const uint8_t *bytes, size_t count)
{
    uint64_t word = 0;
    for (size_t k = 0; k < count; k++)
        word |= (uint64_t)bytes[k] << (8 * k);
    return word;
}

static uint64_t mix(uint64_t lane, uint64_t word)
{
    lane = (lane ^ word) * PRIME_A;
    return lane << 31 | lane >> 33;
}

uint64_t qz_hash(const void *bytes, size_t length)
{
    const uint8_t *at = bytes;
    uint64_t lane[4] = {PRIME_A, PRIME_B, PRIME_A + PRIME_B, PRIME_A - PRIME_B};
    size_t left = length;
    for (; left >= 32; left -= 32, at += 32) {
        for (size_t k = 0; k < 4; k++)
            lane[k] = mix(lane[k], word_at(at + 8 * k, 8));
    }
    for (; left >= 8; left -= 8, at += 8)
        lane[0] = mix(lane[0], word_at(at, 8));
    lane[1] = mix(lane[1], left ? word_at(at, left) : 0);
    uint64_t hash = length * PRIME_B;
    for (size_t k = 0; k < 4; k++)
        hash = mix(hash ^ lane[k], lane[k] >> 29);
    hash = (hash ^ hash >> 32) * PRIME_B;
    return hash ^ hash >> 29;
}
