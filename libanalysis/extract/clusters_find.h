/* clusters_find: what the files clusters_*.c share. */
#ifndef QZ_EXTRACT_CLUSTERS_FIND_H
#define QZ_EXTRACT_CLUSTERS_FIND_H

#include "extract/clusters.h"

enum { QZ_CLUSTER_LONGEST_NAME = 24, QZ_CLUSTER_LONGEST_LIST = 90, QZ_CLUSTER_MOST_ITEMS = 24 };

/* A sentence in which clusters are looked for. */
typedef struct qz_cluster_finder {
    qz_analysis *analysis;
    const qz_lexicon *lexicon;
    const qz_text *text;
    const char32_t *folded;
    qz_span sentence;
    uint32_t groups;
    uint32_t before; /* how many clusters there were at the sentence's beginning */
} qz_cluster_finder;

typedef struct qz_cluster_items {
    qz_span items[QZ_CLUSTER_MOST_ITEMS];
    uint32_t count;
    bool open; /* it ends in 等 */
} qz_cluster_items;

/* A cue of the role (qz_cluster_cue) that begins at `at`, or that ends there. */
bool qz_cluster_cue_after(const qz_cluster_finder *work, uint32_t role, uint32_t at, uint32_t end,
                          qz_match *match);
bool qz_cluster_cue_before(const qz_cluster_finder *work, uint32_t role, uint32_t start, uint32_t at,
                           qz_match *match);

/* The token that holds position `at`. */
uint32_t qz_cluster_token(const qz_cluster_finder *work, uint32_t at);

/* The beginning of the sector's name that ends at `end`. */
uint32_t qz_cluster_name_start(const qz_cluster_finder *work, uint32_t end, uint32_t limit);

/* What joins items: 、 和 */
bool qz_cluster_joint(char32_t c);

/* Items that end at `end`, joined, back to the first word that names no sector. */
qz_cluster_items qz_cluster_items_before(const qz_cluster_finder *work, uint32_t end);

/* Items from `start` up to the bracket's or the clause's end. */
qz_cluster_items qz_cluster_items_after(const qz_cluster_finder *work, uint32_t start, bool bracket);

#endif
