/* What the tests of entities share: a reader of entities, and what it should find. */
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

/* Does the sentence have the entity, with this kind and normal form? */
static inline void assert_entity(const char *sentence, const char *text, const char *kind, const char *name)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length != strlen(text) ||
            memcmp(value->as.string.bytes, text, strlen(text)) != 0)
            continue;
        assert_field(&made, "kind", kind);
        assert_field(&made, "name", name);
        return;
    }
    fail_msg("no '%s' in: %s", text, sentence);
}

static inline void assert_no_entity(const char *sentence, const char *text)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length == strlen(text) &&
            memcmp(value->as.string.bytes, text, strlen(text)) == 0)
            fail_msg("'%s' is no entity in: %s", text, sentence);
    }
}

#endif
