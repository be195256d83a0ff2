/* clusters: the typed result of extract/clusters_find.c. */
#ifndef QZ_EXTRACT_CLUSTERS_H
#define QZ_EXTRACT_CLUSTERS_H

#include "extract/analysis.h"

typedef enum qz_cluster_level {
    QZ_WORLD_LEVEL = 1,
    QZ_NATIONAL_LEVEL,
    QZ_PROVINCIAL_LEVEL,
    QZ_CITY_LEVEL,
    QZ_COUNTY_LEVEL,
} qz_cluster_level;

typedef QZ_LIST(qz_span) qz_cluster_spans;

typedef struct qz_cluster {
    qz_span span; /* the first mention */
    const char *name;
    uint8_t level;  /* qz_cluster_level, 0 for none */
    bool open;      /* the list of members ends in 等 */
    uint32_t group; /* 0 for none */
    uint32_t repetition;
    qz_span place; /* empty for none */
    qz_cluster_spans members, leaders, parks, mentions;
    QZ_LIST(uint32_t) scale; /* indices of figures */
    const char *rule;
} qz_cluster;

struct qz_clusters {
    QZ_LIST(qz_cluster) list;
};

void qz_clusters_find(qz_analysis *analysis);

#endif
