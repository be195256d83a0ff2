/* hash: 64 bits of a run of bytes, the same on every machine. For checksums and tables, not against
 * adversaries. */
#ifndef QZ_BASE_HASH_H
#define QZ_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t qz_hash(const void *bytes, size_t length);

#endif
