/* entities: the typed result of extract/entities.c, for clusters and keywords. */
#ifndef QZ_EXTRACT_ENTITIES_H
#define QZ_EXTRACT_ENTITIES_H

#include "extract/analysis.h"

typedef enum qz_entity_kind {
    QZ_GOVERNMENT,
    QZ_ENTERPRISE,
    QZ_INSTITUTION,
    QZ_ORGANIZATION,
    QZ_PLACE,
    QZ_PERSON,
    QZ_POLICY,
    QZ_DOCUMENT_NUMBER,
    QZ_CLUSTER,
    QZ_INDUSTRY,
    QZ_PLATFORM,
    QZ_PROGRAMME,
    QZ_HONOUR,
    QZ_MEETING,
    QZ_PERIOD,
    QZ_ENTITY_KINDS
} qz_entity_kind;

extern const char *const qz_entity_kind_names[]; /* NULL-terminated */

typedef struct qz_entity {
    qz_span span;
    uint8_t kind; /* qz_entity_kind */
    uint32_t repetition;
    const char *name; /* normal form */
    const char *code; /* NULL for none */
    const char *rule;
    const struct qz_entity **mentions; /* of the same name and kind, with --unique */
    uint32_t mention_count;
} qz_entity;

struct qz_entities {
    QZ_LIST(qz_entity) list; /* flat, in order of start */
};

void qz_entities_find(qz_analysis *analysis);

#endif
