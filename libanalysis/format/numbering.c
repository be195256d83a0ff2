#include "format/numbering.h"

/* ---- which numbering a paragraph has ---- */

static const qz_paragraph_style *find_style(const qz_numbering_rules *rules, const char *id)
{
    uint32_t from = 0, to = id ? rules->styles.count : 0;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        const int order = strcmp(rules->styles.items[middle].id, id);
        if (order == 0)
            return &rules->styles.items[middle];
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

static qz_numbering *find_numbering(const qz_numbering_rules *rules, int64_t id)
{
    uint32_t from = 0, to = rules->numberings.count;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (rules->numberings.items[middle].id == id)
            return &rules->numberings.items[middle];
        if (rules->numberings.items[middle].id < id)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

/* The style, or the nearest above it, that says what `numbering` and `level` leave open. */
static const qz_paragraph_style *inherit(const qz_numbering_rules *rules, const char *style,
                                         int64_t *numbering, uint8_t *level)
{
    enum { DEEPEST = 32 };
    const qz_paragraph_style *found = NULL;
    for (uint32_t depth = 0; style && depth < DEEPEST; depth++) {
        const qz_paragraph_style *at = find_style(rules, style);
        if (!at)
            break;
        if (*numbering < 0 && at->numbering >= 0) {
            *numbering = at->numbering;
            found = at;
        }
        if (*level == QZ_NO_LEVEL)
            *level = at->level;
        style = at->parent;
    }
    return found;
}

static const qz_level *level_of(const qz_numbering *numbering, uint32_t level)
{
    return numbering->levels[level] ? numbering->levels[level] : &numbering->abstract->levels[level];
}

/* A style that has the numbering but no level has the level that names the style. */
static uint8_t level_of_style(const qz_numbering *numbering, const char *style)
{
    for (uint8_t k = 0; style && k < QZ_LEVELS; k++) {
        const char *named = level_of(numbering, k)->style;
        if (named && strcmp(named, style) == 0)
            return k;
    }
    return 0;
}

/* ---- counting ---- */

static void count(qz_numbering *numbering, uint8_t level)
{
    qz_abstract_numbering *abstract = numbering->abstract;
    if (numbering->starts[level] >= 0) {
        abstract->counters[level] = (uint32_t)numbering->starts[level];
        numbering->starts[level] = -1;
    } else if (abstract->counted[level]) {
        abstract->counters[level] += abstract->counters[level] < INT32_MAX;
    } else {
        abstract->counters[level] = level_of(numbering, level)->start;
    }
    abstract->counted[level] = true;
    for (uint32_t k = level + 1U; k < QZ_LEVELS; k++) {
        const int32_t restart = level_of(numbering, k)->restart;
        if (restart < 0 || level < restart)
            abstract->counted[k] = false;
    }
}

static uint32_t value_of(const qz_numbering *numbering, uint32_t level)
{
    return numbering->abstract->counted[level] ? numbering->abstract->counters[level]
                                               : level_of(numbering, level)->start;
}

/* ---- writing ---- */

/* Letters and private characters are signs of symbol fonts, which mean nothing outside of them. */
static bool is_plain_bullet(const char *label)
{
    char32_t character;
    size_t invalid;
    const size_t length = strlen(label);
    return length && qz_utf8_decode(label, length, &character, &invalid) == length &&
           (character == U'-' || character == U'*' || (character >= 0x2010 && character < 0xE000));
}

static void write_label(qz_arena *arena, const qz_numbering *numbering, const qz_level *level,
                        qz_characters *to)
{
    if (level->numerals == QZ_NUMERALS_BULLET) {
        qz_characters_add(arena, to, is_plain_bullet(level->label) ? level->label : "•");
        return;
    }
    for (const char *at = level->label; *at; at++) {
        if (at[0] != '%' || at[1] < '1' || at[1] > '9') {
            qz_characters_append(arena, to, at, 1);
            continue;
        }
        const uint32_t named = (uint32_t)(*++at - '1');
        const qz_level *other = level_of(numbering, named);
        qz_numerals_write(arena, to, level->legal ? QZ_NUMERALS_DECIMAL : other->numerals,
                          value_of(numbering, named));
    }
}

/* Word puts a tab behind a label. In text 一、 and (一) need nothing, 第一条 and 1. are set apart by a space.
 */
static bool needs_space(const qz_characters *label)
{
    static const char *const closed[] = {"、", "）", "》", "】", "〕", "：", "，", "。", "．", " ", "　"};
    for (size_t k = 0; k < sizeof closed / sizeof *closed; k++) {
        const size_t length = strlen(closed[k]);
        if (label->count >= length && memcmp(label->items + label->count - length, closed[k], length) == 0)
            return false;
    }
    return label->count > 0;
}

void qz_numbering_label(qz_arena *arena, qz_numbering_rules *rules, const char *style, int64_t number,
                        uint8_t level, qz_characters *to)
{
    const bool by_style = number < 0;
    const qz_paragraph_style *named = inherit(rules, style ? style : rules->standard_style, &number, &level);
    qz_numbering *numbering = number > QZ_NO_NUMBERING ? find_numbering(rules, number) : NULL;
    if (!numbering || !numbering->abstract)
        return;
    if (level == QZ_NO_LEVEL)
        level = by_style && named ? level_of_style(numbering, named->id) : 0;
    count(numbering, level);
    const qz_level *used = level_of(numbering, level);
    qz_characters label = {0};
    write_label(arena, numbering, used, &label);
    if (label.count && !used->tight && (used->space || needs_space(&label)))
        qz_characters_add(arena, &label, " ");
    qz_characters_append(arena, to, label.items, label.count);
}
