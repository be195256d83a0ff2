/* What the tests of entities share: a reader of entities. */
#ifndef QZ_TESTS_ENTITY_READING_H
#define QZ_TESTS_ENTITY_READING_H

#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "entities", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

#endif
