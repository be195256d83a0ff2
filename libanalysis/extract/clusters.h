/* clusters: the typed result of extract/clusters.c. */
#ifndef QZ_EXTRACT_CLUSTERS_H
#define QZ_EXTRACT_CLUSTERS_H

#include "extract/analysis.h"

void qz_clusters_find(qz_analysis *analysis);

#endif
