/* What every unit test includes before anything else: cmocka and what its header leaves to others. */
#ifndef QZ_TESTS_UNIT_H
#define QZ_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
