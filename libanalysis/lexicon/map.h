/* map: a compiled dictionary as bytes of the process. */
#ifndef QZ_LEXICON_MAP_H
#define QZ_LEXICON_MAP_H

#include "qza.h"

typedef struct qz_mapping {
    void *bytes; /* not to be written to */
    size_t size;
} qz_mapping;

/* Map a file, read-only. Errors: QZA_BAD_DICTIONARY. */
qza_status qz_map(const char *path, qz_mapping *mapping, qza_error *error);
void qz_unmap(qz_mapping *mapping);

/* Does the file begin like a compiled dictionary? False also where it cannot be read. */
bool qz_map_is_image(const char *path);

#endif
