/*
 * source: reading the lists that people edit. A line is cells between TABs; lines that begin with # and empty
 * lines are comments. Every fault is told with its file and line, so that one run finds them all.
 */
#ifndef QZ_LEXICON_SOURCE_H
#define QZ_LEXICON_SOURCE_H

#include "base/arena.h"
#include "lexicon/lists.h"
#include "qza.h"

/* One line, checked. Text cells borrow from the file's bytes. */
typedef struct qz_source_row {
    const char *text[QZ_MOST_COLUMNS];
    size_t length[QZ_MOST_COLUMNS];
    uint32_t number[QZ_MOST_COLUMNS]; /* of number and choice columns */
} qz_source_row;

/* Where faults go: to `told` (NULL allowed), and the first of them to `error`. */
typedef struct qz_faults {
    qza_told *told;
    void *context;
    qza_error *error;
    uint32_t count;
} qz_faults;

typedef void qz_source_take(void *context, qz_list list, const qz_source_row *row, uint64_t line);

void qz_fault(qz_faults *faults, const char *place, uint64_t line, const char *english, const char *chinese,
              const char *what, const char *more);

/* Tell what is no fault, as a finding with the code QZA_OK. */
void qz_warn(const qz_faults *faults, const char *place, uint64_t line, const char *english,
             const char *chinese, const char *what, const char *more);

/* Read the lines of one list; give each good one to `take`. */
void qz_source_read(const char *place, const char *bytes, size_t length, qz_list list, qz_source_take *take,
                    void *context, qz_faults *faults);

/* Read one line that is no comment, whatever it begins with. */
void qz_source_line(const char *place, uint64_t line, const char *bytes, size_t length, qz_list list,
                    qz_source_take *take, void *context, qz_faults *faults);

/* The list that a path names: its file name without .tsv; QZ_LIST_USER where it is none of them. */
qz_list qz_source_list(const char *path);

#endif
