/* writer: what qza_writer is made of; only for this room. One file a format, one row each in writer.c. */
#ifndef QZ_EMIT_WRITER_H
#define QZ_EMIT_WRITER_H

#include "base/buffer.h"
#include "qza.h"

typedef struct qz_cell_column {
    const qza_field *field;
    size_t value; /* where it stands among the values of a record of column_type, SIZE_MAX for nowhere */
} qz_cell_column;

/* What stands before the value of a field in JSON. */
typedef struct qz_json_key {
    char text[30];
    uint8_t length;
    bool optional; /* left out where it is null */
} qz_json_key;

struct qza_writer {
    qza_style style;
    qz_buffer out;
    qz_buffer scratch; /* one cell or string at a time */
    const qza_command *command;
    qz_cell_column *columns; /* CSV and TSV: the fields of all its types, each name once */
    size_t column_count;
    const qza_type *column_type;
    qz_json_key *keys; /* JSON: of the values of a record of key_type */
    const qza_type *key_type;
    qza_drain *drain; /* NULL: what is written waits */
    void *drain_context;
};

qza_status qz_emit_no_memory(qza_error *error);

/* The bytes as a NUL-terminated string in `scratch`, where what is no UTF-8 (names of files) and NUL became
 * U+FFFD. NULL when memory runs out. */
const char *qz_emit_string(qz_buffer *scratch, const char *bytes, size_t length);

/* The digits of a score: six significant ones, with a point in every locale. */
enum { QZ_SCORE_ROOM = 32 };
void qz_emit_score(double score, char text[QZ_SCORE_ROOM]);

/* The field of the record's type that stands at `index` among its values. */
const qza_field *qz_emit_field(const qza_record *record, size_t index);

/* A record, or a single value, as JSON of one line. False when memory runs out. */
bool qz_emit_json_record(qza_writer *writer, const qza_record *record);
bool qz_emit_json_value(qz_buffer *out, const qza_value *value);

/* CSV and TSV. */
qza_status qz_emit_header(qza_writer *writer, qza_error *error);
void qz_emit_row(qza_writer *writer, const qza_record *record);

/* Text for eyes: all records of the reader's document. */
qza_status qz_emit_tables(qza_writer *writer, qza_reader *reader, qza_error *error);
void qz_emit_block(qza_writer *writer, const qza_record *record);
void qz_emit_visible(qz_buffer *out, const char *bytes, size_t length, bool lines);

#endif
