/* scan: what the rules that read numbers share (number.c runs them; special.c and amount.c have them). */
#ifndef QZ_VALUE_SCAN_H
#define QZ_VALUE_SCAN_H

#include "value/number.h"
#include "value/numeral.h"
#include "value/unit.h"
#include "value/view.h"

typedef struct qz_scan {
    const qz_lexicon *lexicon;
    qz_arena *arena;
    const qz_text *text;
    qz_numbers *numbers;
    qz_view view;
    qz_numeral numeral; /* the last that was read, */
    uint32_t read_at;   /* where; UINT32_MAX for nowhere */
    bool has_numeral;
} qz_scan;

enum { QZ_NUMBER_NONE = 255 }; /* of a rule that found what is no number: skip it */

/*
 * A rule: true where something begins at `at` of the view; *end is then behind it. special.c has those that
 * go by words, amount.c numerals with units.
 */
bool qz_read_not_figure(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_date(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_ratio(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_quantity(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_fraction(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_order(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);
bool qz_read_amount(qz_scan *scan, uint32_t at, qz_number *number, uint32_t *end);

/* range.c: the second number of a range, at `at` behind the first, after —, 至 or 到: with the same unit, or
 * the first has none; and larger. It joins `number`, and *end is then behind it. */
bool qz_read_upper(qz_scan *scan, const qz_numeral *first, uint32_t at, qz_number *number, uint32_t *end);

/* smaller.c: what stands behind the unit, at *end, and belongs to the same amount (3元|2角, 两年|半). It
 * joins `number`, and *end is then behind it. */
void qz_read_smaller(qz_scan *scan, const qz_unit *unit, qz_number *number, uint32_t *end);

/* The numeral at `at` of the view, NULL for none; read once, however many rules ask. Good until the next
 * call.
 */
const qz_numeral *qz_scan_numeral(qz_scan *scan, uint32_t at);

/* The unit at `at` of the view. */
bool qz_scan_unit(const qz_scan *scan, uint32_t at, qz_unit *unit);

/* Where the view has the text's position `at`, which must not be before `from` of the view. */
uint32_t qz_scan_place(const qz_scan *scan, uint32_t from, uint32_t at);

/* Put what the unit says into the number: canonical name, class, scale. */

#endif
