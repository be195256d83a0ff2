/* chunks: the body in blocks of bounded length, cut where its sections, paragraphs and sentences end. */
#ifndef QZ_EXTRACT_CHUNKS_H
#define QZ_EXTRACT_CHUNKS_H

#include "extract/extractor.h"

extern const qza_type qz_type_chunk;

/* Fill analysis->pieces with blocks of at most `length` characters. */
void qz_chunks_find(qz_analysis *analysis, uint32_t length);

/* The record of block `index`, begun as a `chunk`. */
void qz_chunks_record(const qz_analysis *analysis, uint32_t index, qz_record *record);

#endif
