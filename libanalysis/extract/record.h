/*
 * record: building the records of qza.h out of what an extractor found. An extractor puts its fields by
 * index, in the order of its table of fields; fields that it does not put are null.
 */
#ifndef QZ_EXTRACT_RECORD_H
#define QZ_EXTRACT_RECORD_H

#include "extract/analysis.h"

enum { QZ_HEAD_FIELDS = 3, QZ_TAIL_FIELDS = 5, QZ_MOST_FIELDS = 40 };

typedef struct qz_record {
    qza_record public;
    qza_value values[QZ_HEAD_FIELDS + QZ_MOST_FIELDS + QZ_TAIL_FIELDS];
    const qz_analysis *analysis;
    qz_arena *arena; /* for strings and arrays of this record; reset with the next one */
    uint32_t fields; /* own fields of the type */
} qz_record;

/* Make *record an empty record of `type`; record->arena must be set, and the rest zero or a record. */
void qz_record_begin(qz_record *record, const qz_analysis *analysis, const qza_type *type);

/* Single values. */
qza_value qz_null(void);
qza_value qz_boolean(bool value);
qza_value qz_integer(uint64_t value);
qza_value qz_score(double value);
qza_value qz_string(const char *string); /* NULL gives null; borrowed */
qza_value qz_bytes(const char *bytes, size_t length);
qza_value qz_decimal_value(qz_record *record, qz_decimal value);
qza_value qz_position(const qz_analysis *analysis, uint32_t position);
qza_value qz_span_text(const qz_analysis *analysis,
                       qz_span span); /* the words of the document; empty gives null */
qza_value qz_choice(const char *const *names, uint32_t index);

/* Put own field `field` (from 0). */
void qz_put(qz_record *record, uint32_t field, qza_value value);

/* Put text, start, end into own fields 0, 1, 2: the beginning of every record with a span; and make the id of
 * it. */
void qz_put_span(qz_record *record, qz_span span, uint32_t repetition);

/* The id, page and line of a record that stands at the span, for those that put text, start, end elsewhere.
 */
void qz_put_place(qz_record *record, qz_span span, uint32_t repetition);

/* Records without a span: the id is `TYPE:tail`, or TYPE alone for "". */
void qz_put_id(qz_record *record, const char *tail);

void qz_put_rule(qz_record *record, const char *rule);

/* Arrays and objects: room for `count` values in the record's arena, to be filled in by the caller. */
qza_value *qz_array(qz_record *record, uint32_t field, size_t count);
qza_value *qz_items(qz_record *record, qza_value *value, qza_value_type type, size_t count);
void qz_named(qza_value *member, const char *key, qza_value value);

/* {text, start, end} of a span. */
void qz_span_object(qz_record *record, qza_value *value, qz_span span);

/* The member `explain`: an object of `count` members (only where the user asked:
 * analysis->knowledge->explain). */
qza_value *qz_explain(qz_record *record, size_t count);

/* The headings above `section`, as an array of titles (marker left off), into `field`. */
void qz_put_section_path(qz_record *record, uint32_t field, uint32_t section);

/* `TYPE:START-END` with its suffix, as records name each other. */
const char *qz_id(const qz_record *record, const char *type, qz_span span, uint32_t repetition);

#endif
