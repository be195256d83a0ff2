/* What the tests of figures share: a reader of figures, and what a figure of a sentence must be. */
#ifndef QZ_TESTS_FIGURE_ASSERTS_H
#define QZ_TESTS_FIGURE_ASSERTS_H

#include "reading.h"

static reading made;

static int open_all(void **state)
{
    (void)state;
    reading_open(&made, "figures", true);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    reading_close(&made);
    return 0;
}

typedef struct expected {
    const char *text, *kind, *comparator, *direction, *indicator;
} expected;

static inline void assert_figure(const char *sentence, expected want)
{
    reading_read(&made, sentence);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length != strlen(want.text) ||
            memcmp(value->as.string.bytes, want.text, strlen(want.text)) != 0)
            continue;
        assert_field(&made, "kind", want.kind);
        assert_field(&made, "comparator", want.comparator);
        assert_field(&made, "direction", want.direction);
        assert_field(&made, "indicator", want.indicator);
        return;
    }
    fail_msg("no '%s' in: %s", want.text, sentence);
}

/* One field of one figure: subject, period, status. */
static inline void assert_bound(const char *text, const char *figure, const char *field, const char *want)
{
    reading_read(&made, text);
    while (reading_next(&made)) {
        const qza_value *value = reading_field(&made, "text");
        if (value->as.string.length != strlen(figure) ||
            memcmp(value->as.string.bytes, figure, strlen(figure)) != 0)
            continue;
        assert_field(&made, field, want);
        return;
    }
    fail_msg("no '%s' in: %s", figure, text);
}

static inline void assert_no_figure(const char *sentence)
{
    reading_read(&made, sentence);
    if (reading_next(&made))
        fail_msg("a figure in: %s", sentence);
}

#endif
