#include "document/html_styles.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 1 << 18, MOST_NAMES = 4096 };

typedef struct reading {
    qz_arena *arena;
    QZ_LIST(qz_style_name) hidden;
    QZ_LIST(qz_style_name) shown;
    size_t left; /* bytes that may still be read */
} reading;

static char lower(char c)
{
    if (c < 'A' || c > 'Z')
        return c;
    return (char)(c - 'A' + 'a');
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_of_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || (c & 0x80);
}

/* Does it stand at `at`, in any case? */
static bool stands(const char *at, const char *end, const char *word)
{
    for (; *word; word++, at++)
        if (at == end || lower(*at) != *word)
            return false;
    return true;
}

static const char *find(const char *at, const char *end, const char *word)
{
    while (at < end && !stands(at, end, word))
        at++;
    return at;
}

/* ---- rules ---- */

typedef enum display { SAYS_NOTHING, HIDES, SHOWS } display;

/* What the declarations say last of display. */
static display display_of(const char *at, const char *end)
{
    display found = SAYS_NOTHING;
    for (const char *before = at; (at = find(at, end, "display")) < end; at++) {
        const char *value = at + strlen("display");
        const bool property = at == before || at[-1] == ';' || is_blank(at[-1]);
        while (value < end && is_blank(*value))
            value++;
        if (!property || value == end || *value != ':')
            continue;
        do
            value++;
        while (value < end && is_blank(*value));
        found = stands(value, end, "none") ? HIDES : SHOWS;
    }
    return found;
}

static const char *name_end(const char *at, const char *end)
{
    do
        at++;
    while (at < end && is_of_name(*at));
    return at;
}

static bool is_mark(char c)
{
    return c == '.' || c == '#';
}

/* The selectors that are one class or one id by themselves. */
static void take_hidden(reading *work, const char *at, const char *end)
{
    while (at < end && work->hidden.count < MOST_NAMES) {
        const char *comma = memchr(at, ',', (size_t)(end - at));
        const char *stop = comma ? comma : end;
        const char *next = comma ? comma + 1 : end;
        while (at < stop && is_blank(*at))
            at++;
        while (stop > at && is_blank(stop[-1]))
            stop--;
        if (stop - at > 1 && is_mark(*at) && name_end(at, stop) == stop)
            *qz_push(work->arena, &work->hidden) = (qz_style_name){at, (size_t)(stop - at)};
        at = next;
    }
}

/* All names in the selectors. */
static void take_shown(reading *work, const char *at, const char *end)
{
    while (at < end && work->shown.count < MOST_NAMES) {
        const char *stop = is_mark(*at) ? name_end(at, end) : at + 1;
        if (stop - at > 1)
            *qz_push(work->arena, &work->shown) = (qz_style_name){at, (size_t)(stop - at)};
        at = stop;
    }
}

/* Behind the block that opens at `at`, the blocks in it included. */
static const char *block_end(const char *at, const char *end)
{
    int depth = 0;
    for (; at < end; at++) {
        depth += (*at == '{') - (*at == '}');
        if (depth == 0)
            return at + 1;
    }
    return end;
}

static void read_rules(reading *work, const char *at, const char *end)
{
    while (at < end) {
        if (is_blank(*at)) {
            at++;
        } else if (stands(at, end, "/*")) {
            at = find(at + 2, end, "*/");
            at += at < end ? 2 : 0;
        } else {
            const char *open = memchr(at, '{', (size_t)(end - at));
            const char *statement = *at == '@' ? memchr(at, ';', (size_t)((open ? open : end) - at)) : NULL;
            if (statement) { /* @charset "utf-8"; */
                at = statement + 1;
                continue;
            }
            if (!open)
                return;
            const char *after = block_end(open, end);
            const display says = *at == '@' ? SAYS_NOTHING : display_of(open + 1, after - 1);
            if (says == HIDES)
                take_hidden(work, at, open);
            else if (says == SHOWS)
                take_shown(work, at, open);
            at = after;
        }
    }
}

/* ---- names ---- */

/* By length, by what stands behind the mark, by the mark. */
static int compare(const void *left, const void *right)
{
    const qz_style_name *a = left, *b = right;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    const int names = memcmp(a->bytes + 1, b->bytes + 1, a->length - 1);
    return names ? names : *a->bytes - *b->bytes;
}

static bool is_shown(const reading *work, const qz_style_name *name)
{
    return work->shown.count &&
           bsearch(name, work->shown.items, work->shown.count, sizeof *work->shown.items, compare);
}

void qz_html_styles_read(qz_arena *arena, const char *bytes, size_t length, qz_html_styles *styles)
{
    reading work = {.arena = arena, .left = MOST_BYTES};
    const char *end = bytes + length;
    for (const char *at = find(bytes, end, "<style"); at < end && work.left; at = find(at, end, "<style")) {
        const char *open = memchr(at, '>', (size_t)(end - at));
        if (!open)
            break;
        at = find(open + 1, end, "</style");
        const size_t size = (size_t)(at - open - 1);
        if (size > work.left)
            break;
        work.left -= size;
        read_rules(&work, open + 1, at);
    }
    if (work.shown.count == MOST_NAMES)
        return; /* more than could be kept: which ones a script opens is not known */
    if (work.shown.count)
        qsort(work.shown.items, work.shown.count, sizeof *work.shown.items, compare);
    for (uint32_t i = 0; i < work.hidden.count; i++)
        if (!is_shown(&work, &work.hidden.items[i]))
            *qz_push(arena, &styles->hidden) = work.hidden.items[i];
    if (styles->hidden.count)
        qsort(styles->hidden.items, styles->hidden.count, sizeof *styles->hidden.items, compare);
}

/* A name as attributes have it. */
typedef struct unmarked {
    const char *bytes;
    size_t length;
    char mark;
} unmarked;

static int compare_unmarked(const void *key, const void *item)
{
    const unmarked *a = key;
    const qz_style_name *b = item;
    if (a->length + 1 != b->length)
        return a->length + 1 < b->length ? -1 : 1;
    const int names = memcmp(a->bytes, b->bytes + 1, a->length);
    return names ? names : a->mark - *b->bytes;
}

static bool hides(const qz_html_styles *styles, char mark, const char *bytes, size_t length)
{
    const unmarked name = {bytes, length, mark};
    return bsearch(&name, styles->hidden.items, styles->hidden.count, sizeof *styles->hidden.items,
                   compare_unmarked) != NULL;
}

bool qz_html_styles_hide(const qz_html_styles *styles, const char *classes, const char *id)
{
    if (styles->hidden.count == 0)
        return false;
    for (const char *at = classes; at && *at;) {
        const size_t length = strcspn(at, " \t\n\r\f");
        if (length && hides(styles, '.', at, length))
            return true;
        at += length + (at[length] != '\0');
    }
    return id && *id && hides(styles, '#', id, strlen(id));
}
