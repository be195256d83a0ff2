/* date: calendar dates as they are written, read on a view. */
#ifndef QZ_VALUE_DATE_H
#define QZ_VALUE_DATE_H

#include "value/numeral.h"
#include "value/period.h"
#include "value/view.h"

/* 2024年1月2日, 2024年, 1月, 3日, 二〇二四年, 2018—2022年, 1—6月, 2024-06-30, 9时30分, 10:30: its end in the
 * view, or `at`. What it says goes into *date as far as it says it. `first` is the numeral at `at` where it
 * has been read already, else NULL. */
uint32_t qz_date_shape(const qz_view *view, uint32_t at, const qz_numeral *first, qz_date *from, qz_date *to);

#endif
