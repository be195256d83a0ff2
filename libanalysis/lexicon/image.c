#include "lexicon/image.h"

#include "base/error.h"
#include "base/hash.h"

#include <stdio.h>
#include <string.h>

/*
 * The head, then the sections one after the other, each from a multiple of 64, a line of the processor's
 * cache. VERSION changes with any change
 * of the layout, of the lists or of their columns.
 */
static const char MAGIC[8] = {'q', 'z', 'a', 'd', 'i', 'c', 't', '\n'};
enum { VERSION = 27, ORDER = 0x01020304 };

/* To read all of a larger image would take longer than all else at the start, and look-ups stay in bounds
 * whatever the bytes say. */
enum { CHECKED_AT_ONCE = 32 << 20 };

enum {
    CODES,
    RARE,
    NODES,
    NODE_LISTS,
    COSTS,
    SENSES,
    LISTS,
    CELLS,
    STRINGS,
    FINE,
    COARSE,
    PREFIXES,
    STARTS,
    STARTS_BITS,
    ENDS,
    SECTIONS
};

static const uint32_t ITEM[SECTIONS] = {
    sizeof(uint16_t),       sizeof(char32_t),       sizeof(qz_node),       sizeof(qz_node_lists),
    sizeof(uint16_t),       sizeof(qz_image_sense), sizeof(qz_image_list), sizeof(uint32_t),
    sizeof(char),           sizeof(char),           sizeof(char),          sizeof(uint16_t),
    sizeof(qz_starts_pair), sizeof(qz_starts_bits), sizeof(uint32_t)};

typedef struct head {
    char magic[8];
    uint32_t order; /* of the bytes in a word */
    uint32_t version;
    uint64_t size;
    uint64_t hash;      /* of everything behind the head */
    uint64_t head_hash; /* of the head without this */
    uint32_t counts[SECTIONS];
    uint32_t rare_code;
    uint32_t zero[6]; /* no byte is left to chance */
} head;

enum { LINE = 64 };
_Static_assert(sizeof(head) % LINE == 0, "sections begin with a line");

static uint64_t padded(uint64_t size)
{
    return (size + LINE - 1) / LINE * LINE;
}

static uint64_t hash_of_head(head begin)
{
    begin.head_hash = 0;
    return qz_hash(&begin, sizeof begin);
}

static uint64_t hash_of_rest(const void *bytes, size_t size)
{
    return qz_hash((const char *)bytes + sizeof(head), size - sizeof(head));
}

void qz_image_seal(void *bytes, size_t size)
{
    head begin;
    memcpy(&begin, bytes, sizeof begin);
    begin.hash = hash_of_rest(bytes, size);
    begin.head_hash = hash_of_head(begin);
    memcpy(bytes, &begin, sizeof begin);
}

const void *qz_image_write(qz_arena *arena, const qz_image_parts *parts, size_t *size)
{
    const void *items[SECTIONS] = {parts->codes,
                                   parts->rare.items,
                                   parts->nodes.items,
                                   parts->nodes.lists,
                                   parts->nodes.costs,
                                   parts->senses.items,
                                   parts->lists,
                                   parts->cells.items,
                                   parts->strings.items,
                                   parts->models[QZ_MODEL_FINE].bytes,
                                   parts->models[QZ_MODEL_COARSE].bytes,
                                   parts->prefixes.items,
                                   parts->starts.items,
                                   parts->starts_bits,
                                   parts->ends};
    head begin = {.order = ORDER,
                  .version = VERSION,
                  .size = sizeof begin,
                  .counts = {0x10000, parts->rare.count, parts->nodes.count, parts->nodes.last + 1,
                             parts->nodes.count, parts->senses.count, QZ_LIST_COUNT, parts->cells.count,
                             parts->strings.count, parts->models[QZ_MODEL_FINE].length,
                             parts->models[QZ_MODEL_COARSE].length, parts->prefixes.count,
                             parts->starts.count, 1, QZ_ENDS},
                  .rare_code = parts->rare_code};
    memcpy(begin.magic, MAGIC, sizeof MAGIC);
    for (int i = 0; i < SECTIONS; i++)
        begin.size += padded((uint64_t)begin.counts[i] * ITEM[i]);
    char *bytes = qz_allocate_zeroed(arena, begin.size, 1);
    uint64_t at = sizeof begin;
    for (int i = 0; i < SECTIONS; i++) {
        const uint64_t length = (uint64_t)begin.counts[i] * ITEM[i];
        if (length)
            memcpy(bytes + at, items[i], length);
        at += padded(length);
    }
    memcpy(bytes, &begin, sizeof begin);
    qz_image_seal(bytes, begin.size);
    *size = begin.size;
    return bytes;
}

uint32_t qz_image_rare_code(const qz_image *image, char32_t character)
{
    for (uint32_t from = 0, to = image->rare_count; from < to;) {
        const uint32_t middle = from + (to - from) / 2;
        if (image->rare[middle] == character)
            return image->rare_code + middle;
        if (image->rare[middle] < character)
            from = middle + 1;
        else
            to = middle;
    }
    return 0;
}

bool qz_image_is(const void *bytes, size_t size)
{
    return size >= sizeof MAGIC && memcmp(bytes, MAGIC, sizeof MAGIC) == 0;
}

static qza_status damaged(const char *place, qza_error *error)
{
    return qz_fail_at(error, QZA_BAD_DICTIONARY, place, 0,
                      "the compiled dictionary is damaged: compile it again",
                      "编译后的词典已损坏：请重新编译");
}

/* The table of lists points into others: everything it says must lie inside. */
static bool is_sound(const qz_image *image, uint32_t slots, uint32_t pairs)
{
    if (pairs < 2 + QZ_STARTS_REST || ((pairs - QZ_STARTS_REST) & (pairs - QZ_STARTS_REST - 1)) != 0)
        return false;
    if ((image->nodes.last & (image->nodes.last + 1)) != 0 || image->nodes.last == UINT32_MAX)
        return false;
    if (image->string_bytes == 0 || image->strings[image->string_bytes - 1] != '\0' ||
        image->nodes.count == 0)
        return false;
    if (slots < 2 + QZ_PREFIX_REST || ((slots - QZ_PREFIX_REST) & (slots - QZ_PREFIX_REST - 1)) != 0)
        return false;
    for (uint32_t i = slots - 4; i < slots; i++) /* where every search ends */
        if (image->prefixes[i])
            return false;
    for (uint32_t i = 0; i < QZ_LIST_COUNT; i++) {
        const qz_image_list *list = &image->lists[i];
        const uint32_t columns = qz_list_columns(i);
        if (list->columns != columns || list->cells > image->cell_count ||
            (uint64_t)list->rows * columns > image->cell_count - list->cells)
            return false;
    }
    return true;
}

qza_status qz_image_open(const void *bytes, size_t size, const char *place, qz_image *image, qza_error *error)
{
    head begin;
    if (size < sizeof begin || !qz_image_is(bytes, size))
        return qz_fail_at(error, QZA_BAD_DICTIONARY, place, 0,
                          "not a compiled dictionary: make one with 'qza dict compile'",
                          "不是编译后的词典：请用 qza dict compile 生成");
    memcpy(&begin, bytes, sizeof begin);
    if (begin.order != ORDER || begin.version != VERSION)
        return qz_fail_at(error, QZA_BAD_DICTIONARY, place, 0,
                          "the dictionary was compiled by another version of qza: compile it again",
                          "词典由其他版本的 qza 编译：请重新编译");
    uint64_t at = sizeof begin;
    const char *sections[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
        sections[i] = (const char *)bytes + (at < size ? at : 0);
        at += padded((uint64_t)begin.counts[i] * ITEM[i]);
    }
    if (begin.size != size || at != size || begin.counts[CODES] != 0x10000 ||
        begin.counts[LISTS] != QZ_LIST_COUNT || begin.counts[STARTS_BITS] != 1 ||
        begin.counts[ENDS] != QZ_ENDS || begin.head_hash != hash_of_head(begin) ||
        (size <= CHECKED_AT_ONCE && begin.hash != hash_of_rest(bytes, size)))
        return damaged(place, error);
    *image = (qz_image){
        .bytes = bytes,
        .size = size,
        .codes = (const void *)sections[CODES],
        .rare = (const void *)sections[RARE],
        .nodes = {(const void *)sections[NODES], (const void *)sections[NODE_LISTS],
                  (const void *)sections[COSTS], begin.counts[NODES], begin.counts[NODE_LISTS] - 1},
        .senses = (const void *)sections[SENSES],
        .lists = (const void *)sections[LISTS],
        .cells = (const void *)sections[CELLS],
        .strings = sections[STRINGS],
        .models = {{sections[FINE], begin.counts[FINE]}, {sections[COARSE], begin.counts[COARSE]}},
        .prefixes = (const void *)sections[PREFIXES],
        .prefix_shift = 64,
        .starts = {(const void *)sections[STARTS], (const void *)sections[STARTS_BITS], 32},
        .ends = (const void *)sections[ENDS],
        .rare_count = begin.counts[RARE],
        .rare_code = begin.rare_code,
        .sense_count = begin.counts[SENSES],
        .cell_count = begin.counts[CELLS],
        .string_bytes = begin.counts[STRINGS]};
    (void)snprintf(image->hash, sizeof image->hash, "%016llx",
                   (unsigned long long)(begin.hash ^ begin.head_hash));
    const uint32_t slots = begin.counts[PREFIXES];
    for (uint32_t left = slots > QZ_PREFIX_REST ? slots - QZ_PREFIX_REST : 0; left > 1; left /= 2)
        image->prefix_shift--;
    const uint32_t pairs = begin.counts[STARTS];
    for (uint32_t left = pairs > QZ_STARTS_REST ? pairs - QZ_STARTS_REST : 0; left > 1; left /= 2)
        image->starts.shift--;
    return is_sound(image, slots, pairs) ? QZA_OK : damaged(place, error);
}

qza_status qz_image_check(const void *bytes, size_t size, const char *place, qz_image *image,
                          qza_error *error)
{
    const qza_status status = qz_image_open(bytes, size, place, image, error);
    if (status != QZA_OK)
        return status;
    head begin;
    memcpy(&begin, bytes, sizeof begin);
    return begin.hash == hash_of_rest(bytes, size) ? QZA_OK : damaged(place, error);
}
