#include "document/html_head.h"

#include <string.h>

enum { LONGEST_NAME = 32, LONGEST_TITLE = 4096 };

const char *qz_html_attribute(const unsigned char **attributes, const char *name)
{
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        if (strcmp((const char *)attributes[i], name) == 0)
            return attributes[i + 1] ? (const char *)attributes[i + 1] : "";
    return NULL;
}

static char lower(char c)
{
    if (c < 'A' || c > 'Z')
        return c;
    return (char)((unsigned char)c | 0x20U);
}

/* display : none, in any case and spacing */
static bool says_display_none(const char *style)
{
    static const char wanted[] = "display:none";
    size_t matched = 0;
    for (; *style; style++) {
        if (*style == ' ' || *style == '\t' || *style == '\n')
            continue;
        matched = lower(*style) == wanted[matched] ? matched + 1 : lower(*style) == wanted[0];
        if (!wanted[matched])
            return true;
    }
    return false;
}

bool qz_html_is_hidden(const unsigned char **attributes)
{
    const char *style = qz_html_attribute(attributes, "style");
    return qz_html_attribute(attributes, "hidden") || (style && says_display_none(style));
}

/* ---- the fields of the head ---- */

/* <title>甲<br>乙</title>: tags in a title are characters to the parser, and none to its writer. */
const char *qz_html_without_tags(qz_arena *arena, const char *bytes, size_t length)
{
    char *kept = qz_allocate(arena, length + 1);
    size_t count = 0;
    for (size_t at = 0; at < length; at++) {
        const int next = at + 1 < length ? lower(bytes[at + 1]) : ' ';
        const bool tag = bytes[at] == '<' && (next == '/' || (next >= 'a' && next <= 'z'));
        const char *end = tag ? memchr(bytes + at, '>', length - at) : NULL;
        if (end)
            at = (size_t)(end - bytes);
        else if (!tag)
            kept[count++] = bytes[at];
        else
            break;
    }
    kept[count] = '\0';
    return kept;
}

static uint32_t meta_of(const qz_lexicon *lexicon, qz_arena *arena, const char *name)
{
    char small[LONGEST_NAME + 1];
    size_t length = 0;
    for (; name[length]; length++) {
        if (length == LONGEST_NAME)
            return QZ_META_NONE;
        small[length] = lower(name[length]);
    }
    uint32_t count;
    const char32_t *folded = qz_fold_string(arena, small, length, &count);
    qz_match match;
    return qz_lexicon_exact(lexicon, folded, 0, count, QZ_IN(QZ_LIST_METATAGS), &match)
               ? qz_cell_choice(lexicon, match.sense, QZ_METATAG_FIELD)
               : QZ_META_NONE;
}

void qz_html_meta(const qz_lexicon *lexicon, qz_arena *arena, const unsigned char **attributes,
                  qz_markup *markup)
{
    static const char *const names[] = {"name", "property", "itemprop"};
    const char *content = qz_html_attribute(attributes, "content");
    while (content && (*content == ' ' || *content == '\t' || *content == '\n'))
        content++;
    if (!content || !*content)
        return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *name = qz_html_attribute(attributes, names[i]);
        const uint32_t meta = name ? meta_of(lexicon, arena, name) : QZ_META_NONE;
        if (meta != QZ_META_NONE && !markup->meta[meta])
            markup->meta[meta] = qz_html_without_tags(arena, content, strlen(content));
    }
}

void qz_html_title(qz_arena *arena, const char *bytes, size_t length, qz_markup *markup)
{
    const char *before = markup->page_title;
    const char *whole =
        before ? qz_format(arena, "%s%.*s", before, (int)length, bytes) : qz_copy_bytes(arena, bytes, length);
    markup->page_title = strlen(whole) <= LONGEST_TITLE ? whole : before;
}
