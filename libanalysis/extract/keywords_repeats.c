/*
 * What stands twice is made of triples of characters that each stand twice. Where a triple stands alone, so
 * does every phrase that holds it, and nearly all long phrases do: they need be neither stored nor compared.
 */
#include "extract/keywords_repeats.h"

#include <string.h>

enum { TRIPLE = 3, PLACES_A_TRIPLE = 4, BITS_A_CHARACTER = 21, MOST = UINT8_MAX - TRIPLE + 1 };

void qz_keyword_repeats_find(qz_candidates *gathered)
{
    static const uint64_t PRIME = 0x9E3779B97F4A7C15U, BASE = 0xD6E8FEB86659FD93U,
                          THREE = ((uint64_t)1 << TRIPLE * BITS_A_CHARACTER) - 1;
    qz_arena *arena = gathered->analysis->arena;
    const qz_span body = gathered->analysis->document.body;
    const uint32_t length = body.end - body.start;
    const char32_t *characters = gathered->folded + body.start;
    uint32_t bits = 6;
    while (bits < 31 && (uint64_t)1 << bits < (uint64_t)length * PLACES_A_TRIPLE)
        bits++;
    /* By the hash of a triple: 1 once, more if more often; of two that share it as if they were the same. */
    uint8_t *seen = qz_allocate_zeroed(arena, (size_t)1 << bits, 1);
    uint32_t *places = qz_allocate(arena, ((size_t)length + TRIPLE) * sizeof *places);
    uint64_t *sums = qz_allocate(arena, ((size_t)length + 1) * sizeof *sums), triple = 0, sum = 0;
    for (uint32_t at = 0; at < length; at++) {
        triple = (triple << BITS_A_CHARACTER | characters[at]) & THREE;
        sums[at] = sum;
        sum = sum * BASE + characters[at];
        const uint32_t place = (uint32_t)(triple * PRIME >> (64 - bits));
        places[at] = place; /* of the triple that ends here */
        seen[place] = (uint8_t)(seen[place] << 1 | 1);
    }
    sums[length] = sum;
    uint8_t *reaches = qz_allocate(arena, (size_t)length + TRIPLE);
    memset(reaches, TRIPLE - 1, (size_t)length + TRIPLE);
    uint32_t run = 0; /* of triples; without a branch, which nobody could foretell */
    for (uint32_t end = length; end-- >= TRIPLE;) {
        const uint32_t twice = seen[places[end]] > 1;
        run = (run + 1) * twice;
        reaches[end + 1 - TRIPLE] = (uint8_t)(TRIPLE - 1 + (run < MOST ? run : MOST));
    }
    gathered->reaches = reaches;
    gathered->sums = sums;
    gathered->powers[0] = 1;
    for (uint32_t i = 1; i <= QZ_KEYWORD_NAME; i++)
        gathered->powers[i] = gathered->powers[i - 1] * BASE;
}
