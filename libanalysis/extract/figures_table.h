/*
 * figures_table: the cells of tables (of which lines are rows, or cells: figures_rows.c). What a cell leaves
 * out its row and its column say:
 *
 *   指标                2020年   2025年目标     350: 3500000 吨, of 粮食产量, period 2025年, target
 *   粮食产量（万吨）      300      350
 *   常住人口城镇化率      61.2%    65%
 */
#ifndef QZ_EXTRACT_FIGURES_TABLE_H
#define QZ_EXTRACT_FIGURES_TABLE_H

#include "extract/figures_bind.h"
#include "value/unit.h"

/* A cell with a number, and what is said of it elsewhere. Spans are empty for none. */
typedef struct qz_cell {
    qz_span span;
    qz_span label; /* of the row, without its number, unit and time: 粮食产量 */
    qz_span head;  /* of the column, the same: 目标 */
    qz_span when;  /* the time in the head of the column or beside the label */
    qz_unit unit;  /* in brackets behind one of them, in a cell of its own or above the table */
    int power;     /* of ten, before the unit: 4 for 万吨 */
    bool has_unit;
    uint32_t column, label_column; /* which of its row it is, and which the label is */
} qz_cell;

/* Is the sentence a cell of a table? Cells are asked for in the order of the text: the heads of the columns
 * are kept from one row to the next. */
bool qz_table_cell(qz_analysis *analysis, const qz_sentence *sentence, qz_cell *cell);

/* ---- figures_rows.c ---- */

/* Go to the row of a table that the sentence is a cell of: analysis->figures->table.row; false for none, and
 * in a row of heads. */
bool qz_table_row(const qz_analysis *analysis, const qz_sentence *sentence);

qz_span qz_table_trimmed(const qz_analysis *analysis, qz_span span);

/* How many characters are Han or Latin; is it a year without its word (2025); is it a value (300, 下降15%)?
 */
uint32_t qz_table_letters(const qz_analysis *analysis, qz_span span);
bool qz_table_bare_year(const qz_analysis *analysis, qz_span span);
bool qz_table_value(const qz_analysis *analysis, qz_span cell);

/* The first time expression in the span; false for none. */
bool qz_table_time(const qz_analysis *analysis, qz_span span, qz_span *when);

/* What the heads of the column say: unit, time and the other words. */
void qz_table_head(const qz_analysis *analysis, uint32_t column, qz_cell *cell);

/* ---- figures_cell.c ---- */

/* Give the number the unit of the cell, where it has none and is all of the cell; false where it is no figure
 * then. */
bool qz_cell_gives_unit(const qz_analysis *analysis, const qz_cell *cell, qz_number *number);

/* What is measured, whose, and how it moves, where the cell does not say so itself. */
void qz_cell_names(qz_binding *binding, uint32_t i, const qz_cell *cell);

/* When, and whether it is so or aimed at; false where the table does not say and the text around it may. */
bool qz_cell_tells_when(qz_binding *binding, uint32_t i, const qz_cell *cell);
bool qz_cell_tells_status(const qz_binding *binding, uint32_t i, const qz_cell *cell);

#endif
