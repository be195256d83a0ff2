/* keywords: the typed result of extract/keywords.c. */
#ifndef QZ_EXTRACT_KEYWORDS_H
#define QZ_EXTRACT_KEYWORDS_H

#include "extract/analysis.h"

void qz_keywords_find(qz_analysis *analysis);

#endif
