#include "document/html_tags.h"

#include <stdlib.h>
#include <string.h>

typedef struct tag {
    const char *name;
    uint32_t flags;
} tag;

/* In the order of strcmp. */
static const tag TAGS[] = {
    {"a", QZ_TAG_LINK},
    {"address", QZ_TAG_BLOCK},
    {"article", QZ_TAG_BLOCK},
    {"aside", QZ_TAG_BLOCK},
    {"audio", QZ_TAG_SKIP},
    {"blockquote", QZ_TAG_BLOCK},
    {"body", QZ_TAG_BLOCK},
    {"br", QZ_TAG_BREAK},
    {"canvas", QZ_TAG_SKIP},
    {"caption", QZ_TAG_BLOCK},
    {"center", QZ_TAG_BLOCK},
    {"dd", QZ_TAG_BLOCK},
    {"details", QZ_TAG_BLOCK},
    {"dialog", QZ_TAG_BLOCK},
    {"dir", QZ_TAG_BLOCK},
    {"div", QZ_TAG_BLOCK},
    {"dl", QZ_TAG_BLOCK},
    {"dt", QZ_TAG_BLOCK},
    {"fieldset", QZ_TAG_BLOCK},
    {"figcaption", QZ_TAG_BLOCK},
    {"figure", QZ_TAG_BLOCK},
    {"footer", QZ_TAG_BLOCK},
    {"form", QZ_TAG_BLOCK},
    {"frameset", QZ_TAG_SKIP},
    {"h1", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"h2", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"h3", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"h4", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"h5", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"h6", QZ_TAG_BLOCK | QZ_TAG_HEADING},
    {"header", QZ_TAG_BLOCK},
    {"hr", QZ_TAG_BREAK},
    {"html", QZ_TAG_BLOCK},
    {"iframe", QZ_TAG_SKIP},
    {"legend", QZ_TAG_BLOCK},
    {"li", QZ_TAG_BLOCK},
    {"listing", QZ_TAG_BLOCK | QZ_TAG_PRE},
    {"main", QZ_TAG_BLOCK},
    {"menu", QZ_TAG_BLOCK},
    {"meta", QZ_TAG_META},
    {"nav", QZ_TAG_BLOCK},
    {"noframes", QZ_TAG_SKIP},
    {"noscript", QZ_TAG_SKIP},
    {"object", QZ_TAG_SKIP},
    {"ol", QZ_TAG_BLOCK},
    {"p", QZ_TAG_BLOCK | QZ_TAG_PARAGRAPH},
    {"pre", QZ_TAG_BLOCK | QZ_TAG_PRE},
    {"script", QZ_TAG_SKIP},
    {"section", QZ_TAG_BLOCK},
    {"select", QZ_TAG_SKIP},
    {"style", QZ_TAG_SKIP},
    {"summary", QZ_TAG_BLOCK},
    {"svg", QZ_TAG_SKIP},
    {"table", QZ_TAG_BLOCK},
    {"tbody", QZ_TAG_BLOCK},
    {"td", QZ_TAG_BLOCK | QZ_TAG_CELL},
    {"template", QZ_TAG_SKIP},
    {"textarea", QZ_TAG_SKIP},
    {"tfoot", QZ_TAG_BLOCK},
    {"th", QZ_TAG_BLOCK | QZ_TAG_CELL},
    {"thead", QZ_TAG_BLOCK},
    {"title", QZ_TAG_TITLE},
    {"tr", QZ_TAG_BLOCK | QZ_TAG_ROW},
    {"ul", QZ_TAG_BLOCK},
    {"video", QZ_TAG_SKIP},
};

static int compare(const void *name, const void *one)
{
    return strcmp(name, ((const tag *)one)->name);
}

uint32_t qz_tag_flags(const char *name)
{
    const tag *found = bsearch(name, TAGS, sizeof TAGS / sizeof *TAGS, sizeof *TAGS, compare);
    return found ? found->flags : QZ_TAG_INLINE;
}
