#include "lexicon/compiler.h"

#include "base/hash.h"
#include "lexicon/conflicts.h"
#include "lexicon/lexicon.h"
#include "text/pattern.h"
#include "text/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

qz_compiler *qz_compiler_new(qz_arena *arena, qz_faults *faults)
{
    qz_compiler *compiler = qz_allocate_zeroed(arena, 1, sizeof *compiler);
    compiler->arena = arena;
    compiler->faults = faults;
    compiler->seen_room = 1024;
    compiler->seen = qz_allocate_zeroed(arena, compiler->seen_room, sizeof *compiler->seen);
    compiler->frequency = qz_allocate_zeroed(arena, 0x10000, sizeof *compiler->frequency);
    *qz_push(arena, &compiler->parts.strings) = '\0'; /* offset 0 is "" */
    return compiler;
}

/* ---- strings, each once ---- */

static void rehash(qz_compiler *compiler)
{
    const uint32_t room = compiler->seen_room * 2;
    uint32_t *seen = qz_allocate_zeroed(compiler->arena, room, sizeof *seen);
    const char *strings = compiler->parts.strings.items;
    for (uint32_t i = 0; i < compiler->seen_room; i++) {
        if (!compiler->seen[i])
            continue;
        const char *string = strings + compiler->seen[i] - 1;
        uint32_t slot = (uint32_t)qz_hash(string, strlen(string)) & (room - 1);
        while (seen[slot])
            slot = (slot + 1) & (room - 1);
        seen[slot] = compiler->seen[i];
    }
    compiler->seen = seen;
    compiler->seen_room = room;
}

static uint32_t intern(qz_compiler *compiler, const char *bytes, size_t length)
{
    if (length == 0)
        return 0;
    if (compiler->seen_count * 2 >= compiler->seen_room)
        rehash(compiler);
    uint32_t slot = (uint32_t)qz_hash(bytes, length) & (compiler->seen_room - 1);
    for (; compiler->seen[slot]; slot = (slot + 1) & (compiler->seen_room - 1)) {
        const char *string = compiler->parts.strings.items + compiler->seen[slot] - 1;
        if (strncmp(string, bytes, length) == 0 && string[length] == '\0')
            return compiler->seen[slot] - 1;
    }
    const uint32_t offset = compiler->parts.strings.count;
    for (size_t i = 0; i < length; i++)
        *qz_push(compiler->arena, &compiler->parts.strings) = bytes[i];
    *qz_push(compiler->arena, &compiler->parts.strings) = '\0';
    compiler->seen[slot] = offset + 1;
    compiler->seen_count++;
    return offset;
}

/* ---- reading ---- */

static void take_row(void *context, qz_list list, const qz_source_row *row, uint64_t line)
{
    qz_compiler *compiler = context;
    static const char FORBIDDEN[] = "forbidden"; /* a class that is a list of its own */
    if (list == QZ_LIST_USER && row->length[QZ_USER_CLASS] == sizeof FORBIDDEN - 1 &&
        memcmp(row->text[QZ_USER_CLASS], FORBIDDEN, sizeof FORBIDDEN - 1) == 0)
        list = QZ_LIST_FORBIDDEN;
    const qz_column *columns = qz_list_forms[list].columns;
    const uint32_t count = qz_list_columns(list);
    for (uint32_t i = 0; i < count; i++)
        *qz_push(compiler->arena, &compiler->cells[list]) =
            columns[i].kind == QZ_COLUMN_TEXT ? intern(compiler, row->text[i], row->length[i])
                                              : row->number[i];
    const uint32_t index = compiler->rows[list]++;
    if (list == QZ_LIST_WORDS)
        compiler->words_total += row->number[QZ_WORD_COUNT];
    qz_entry found = {
        .list = list, .row = index, .line = (uint32_t)line, .place = compiler->places.count - 1};
    found.expression = list == QZ_LIST_COUNTED && qz_pattern_is(row->text[0], row->length[0]);
    found.folded = found.expression
                       ? qz_decode_string(compiler->arena, row->text[0], row->length[0], &found.length)
                       : qz_fold_string(compiler->arena, row->text[0], row->length[0], &found.length);
    for (uint32_t i = 0; i < found.length; i++)
        if (found.folded[i] < 0x10000)
            compiler->frequency[found.folded[i]]++;
    *qz_push(compiler->arena, &compiler->entries) = found;
}

/* The bytes of a regular file, or NULL and a fault. */
static const char *read_file(qz_compiler *compiler, const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    struct stat state;
    const char *bytes = NULL;
    if (file && fstat(fileno(file), &state) == 0 && S_ISREG(state.st_mode)) {
        char *room = qz_allocate(compiler->arena, (size_t)state.st_size + 1);
        *length = fread(room, 1, (size_t)state.st_size, file);
        bytes = ferror(file) ? NULL : room;
    }
    if (!bytes)
        qz_fault(compiler->faults, path, 0, "cannot be read: %s", "无法读取：%s", strerror(errno), "");
    if (file)
        fclose(file);
    return bytes;
}

static void add_file(qz_compiler *compiler, const char *path, qz_list list)
{
    size_t length;
    const char *bytes = read_file(compiler, path, &length);
    if (!bytes)
        return;
    *qz_push(compiler->arena, &compiler->places) = qz_copy_bytes(compiler->arena, path, strlen(path));
    qz_source_read(path, bytes, length, list, take_row, compiler, compiler->faults);
}

/* The models of a folder go into the image as they are; the segmenter checks them. */
static void add_models(qz_compiler *compiler, const char *folder)
{
    static const char *const NAMES[QZ_MODEL_COUNT] = {
        [QZ_MODEL_FINE] = "segment-pku", [QZ_MODEL_COARSE] = "segment-coarse"};
    for (uint32_t i = 0; i < QZ_MODEL_COUNT; i++) {
        const char *path = qz_format(compiler->arena, "%s/models/%s.model", folder, NAMES[i]);
        struct stat state;
        size_t length;
        if (stat(path, &state) != 0)
            continue;
        const char *bytes = read_file(compiler, path, &length);
        if (bytes && length <= UINT32_MAX)
            compiler->parts.models[i] = (qz_image_model){bytes, (uint32_t)length};
    }
}

/* The lists of a folder, in the order of lists.h whatever the order of the folder, and its models;
 * SOURCES.tsv is none of them. */
static void add_folder(qz_compiler *compiler, const char *path)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < QZ_LIST_COUNT; i++) {
        const char *file = qz_format(compiler->arena, "%s/%s.tsv", path, qz_list_forms[i].name);
        struct stat state;
        if (stat(file, &state) == 0) {
            add_file(compiler, file, (qz_list)i);
            found++;
        }
    }
    add_models(compiler, path);
    if (!found)
        qz_fault(compiler->faults, path, 0,
                 "the folder holds no list: name a folder with files such as units.tsv",
                 "目录中没有词表：请指定含有 units.tsv 等文件的目录", "", "");
}

void qz_compiler_add(qz_compiler *compiler, const char *path, qz_list list)
{
    struct stat state;
    if (stat(path, &state) == 0 && S_ISDIR(state.st_mode))
        add_folder(compiler, path);
    else
        add_file(compiler, path, list == QZ_LIST_COUNT ? qz_source_list(path) : list);
}

void qz_compiler_add_line(qz_compiler *compiler, const char *place, const char *line, qz_list list)
{
    *qz_push(compiler->arena, &compiler->places) = qz_copy_bytes(compiler->arena, place, strlen(place));
    qz_source_line(place, 0, line, strlen(line), list, take_row, compiler, compiler->faults);
}

/* ---- codes ---- */

typedef struct ranked {
    uint32_t character, count;
} ranked;

static int by_count(const void *left, const void *right)
{
    const ranked *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? 1 : -1;
    return a->character < b->character ? -1 : a->character > b->character;
}

static int by_character(const void *left, const void *right)
{
    const char32_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

/* The rare characters, each once, ascending. */
static void collect_rare(qz_compiler *compiler)
{
    qz_image_parts *parts = &compiler->parts;
    for (uint32_t i = 0; i < compiler->entries.count; i++)
        for (uint32_t k = 0; k < compiler->entries.items[i].length; k++)
            if (compiler->entries.items[i].folded[k] >= 0x10000)
                *qz_push(compiler->arena, &parts->rare) = compiler->entries.items[i].folded[k];
    if (parts->rare.count == 0)
        return;
    qsort(parts->rare.items, parts->rare.count, sizeof *parts->rare.items, by_character);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < parts->rare.count; i++)
        if (parts->rare.items[i] != parts->rare.items[kept - 1])
            parts->rare.items[kept++] = parts->rare.items[i];
    parts->rare.count = kept;
}

static void give_codes(qz_compiler *compiler)
{
    QZ_LIST(ranked) characters = {0};
    for (uint32_t character = 0; character < 0x10000; character++)
        if (compiler->frequency[character])
            *qz_push(compiler->arena, &characters) = (ranked){character, compiler->frequency[character]};
    if (characters.count)
        qsort(characters.items, characters.count, sizeof *characters.items, by_count);
    compiler->parts.codes = qz_allocate_zeroed(compiler->arena, 0x10000, sizeof *compiler->parts.codes);
    for (uint32_t i = 0; i < characters.count; i++)
        compiler->parts.codes[characters.items[i].character] = (uint16_t)(i + 1);
    collect_rare(compiler);
    compiler->parts.rare_code = characters.count + 1;
    if (characters.count + compiler->parts.rare.count >= UINT16_MAX) {
        qz_fault(compiler->faults, "", 0,
                 "the lists hold more than 65534 different characters: take some out",
                 "词表中的不同字符超过 65534 个：请删减", "", "");
        compiler->entries.count = 0;
    }
}

static uint16_t code_of(const qz_image_parts *parts, char32_t character)
{
    if (character < 0x10000)
        return parts->codes[character];
    const char32_t *found =
        bsearch(&character, parts->rare.items, parts->rare.count, sizeof character, by_character);
    return (uint16_t)(parts->rare_code + (uint32_t)(found - parts->rare.items));
}

/* ---- terms ---- */

static int by_term(const void *left, const void *right)
{
    const qz_entry *a = left, *b = right;
    const uint32_t shared = a->length < b->length ? a->length : b->length;
    for (uint32_t i = 0; i < shared; i++)
        if (a->codes[i] != b->codes[i])
            return a->codes[i] < b->codes[i] ? -1 : 1;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    if (a->expression != b->expression) /* ／批／, folded, is written like /批/ */
        return a->expression ? 1 : -1;
    if (a->list != b->list)
        return a->list < b->list ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* log2(value) × 512, by squaring the mantissa: the same on every machine. */
static uint32_t logarithm(uint64_t value)
{
    uint32_t whole = 0;
    while (value >> whole > 1)
        whole++;
    uint64_t mantissa = whole >= 31 ? value >> (whole - 31) : value << (31 - whole); /* 1.31 bits */
    uint32_t result = whole;
    for (int bit = 0; bit < 9; bit++) {
        mantissa = mantissa * mantissa >> 31;
        result <<= 1;
        if (mantissa >> 32) {
            mantissa >>= 1;
            result |= 1;
        }
    }
    return result;
}

static uint16_t cost_of(uint64_t total, uint32_t count)
{
    const uint32_t cost = logarithm(total + 1) - logarithm(count ? count : 1);
    return cost > UINT16_MAX ? UINT16_MAX : (uint16_t)cost;
}

_Static_assert(QZ_LISTS_IN_TEXT <= 32, "qz_trie_term.lists has a bit for each");

static uint8_t choice_of(const qz_compiler *compiler, const qz_entry *line)
{
    const size_t row = (size_t)line->row * qz_list_columns(line->list);
    return qz_list_chooses(line->list) ? (uint8_t)compiler->cells[line->list].items[row + 1] : 0;
}

static void add_sense(qz_compiler *compiler, qz_trie_term *term, const qz_entry *found)
{
    qz_image_parts *parts = &compiler->parts;
    term->lists |= (uint32_t)1 << found->list;
    qz_image_list *list = &parts->lists[found->list];
    list->longest = found->length > list->longest ? found->length : list->longest;
    *qz_push(compiler->arena, &parts->senses) = (qz_image_sense){
        .list = (uint8_t)found->list, .choice = choice_of(compiler, found), .row = found->row};
    if (found->list == QZ_LIST_WORDS) {
        const uint32_t *cells = compiler->cells[QZ_LIST_WORDS].items + (size_t)found->row * 3;
        term->cost = cost_of(compiler->words_total, cells[QZ_WORD_COUNT]);
        term->pos = (uint8_t)cells[QZ_WORD_POS];
    }
}

static void end_senses(const qz_image_parts *parts)
{
    if (parts->senses.count)
        parts->senses.items[parts->senses.count - 1].last = 1;
}

typedef QZ_LIST(qz_trie_key) key_list;
typedef QZ_LIST(qz_image_sense) sense_list;

/* The senses of the keys that extractors look for, or of the others, to the end of `ordered`. */
static void move_senses(qz_arena *arena, const qz_image_sense *senses, key_list *keys, bool looked_for,
                        sense_list *ordered)
{
    for (uint32_t i = 0; i < keys->count; i++) {
        qz_trie_term *term = &keys->items[i].term;
        if (((term->lists & QZ_LISTS_WITH_STARTS) != 0) != looked_for)
            continue;
        const qz_image_sense *sense = senses + term->sense;
        term->sense = ordered->count;
        do
            *qz_push(arena, ordered) = *sense;
        while (!sense++->last);
    }
}

/* What extractors look for lies close together, apart from the many words that only the segmenter knows. */
static void order_senses(qz_compiler *compiler, key_list *keys)
{
    qz_image_parts *parts = &compiler->parts;
    sense_list ordered = {0};
    move_senses(compiler->arena, parts->senses.items, keys, true, &ordered);
    move_senses(compiler->arena, parts->senses.items, keys, false, &ordered);
    parts->senses.items = ordered.items;
}

/* Which lists a node leads to, so that a look-up in some lists stops as soon as none of them goes on. */
static void mark_nodes(const qz_image_parts *parts)
{
    qz_trie_node *nodes = parts->trie.items;
    for (uint32_t i = 0; i < parts->trie.count; i++) {
        const uint32_t lists = nodes[i].term.lists;
        for (uint32_t node = i; (nodes[node].lists & lists) != lists; node = nodes[node].origin) {
            nodes[node].lists |= lists;
            if (node == 0)
                break;
        }
    }
}

/* A term to be counted has a hit for each of its groups wherever it stands. */
static void check_groups(const qz_compiler *compiler, const qz_entry *now, uint32_t groups)
{
    enum { MOST_GROUPS = 64 };
    if (now->list == QZ_LIST_COUNTED && groups == MOST_GROUPS + 1)
        qz_fault(compiler->faults, compiler->places.items[now->place], now->line,
                 "the term stands in more than 64 groups: remove some", "此词条所属的组超过 64 个：请删减",
                 "", "");
}

static uint32_t word_count(const qz_compiler *compiler, uint32_t row)
{
    return compiler->cells[QZ_LIST_WORDS].items[(size_t)row * 3 + QZ_WORD_COUNT];
}

/* How often texts have what the line names; what the extractors look for is asked for more than it is there.
 */
static uint32_t weight_of(const qz_compiler *compiler, const qz_entry *line)
{
    enum { LOOKED_FOR = 1000 };
    if (line->list == QZ_LIST_WORDS)
        return word_count(compiler, line->row);
    if (line->list != QZ_LIST_FREQUENCIES)
        return LOOKED_FOR;
    const size_t cell = (size_t)line->row * qz_list_columns(QZ_LIST_FREQUENCIES) + QZ_FREQUENCY_DOCUMENTS;
    return compiler->cells[QZ_LIST_FREQUENCIES].items[cell];
}

static void make_terms(qz_compiler *compiler)
{
    qz_image_parts *parts = &compiler->parts;
    key_list keys = {0};
    const qz_entry *before = NULL;
    for (uint32_t i = 0; i < compiler->entries.count; i++) {
        const qz_entry *now = &compiler->entries.items[i];
        if (!qz_list_forms[now->list].scanned || now->length == 0)
            continue;
        const bool same = before && before->expression == now->expression && qz_entry_same_term(before, now);
        if (same)
            qz_conflicts_refuse(compiler, before, now);
        before = now;
        if (now->expression)
            continue;
        if (!same || keys.count == 0) {
            end_senses(parts);
            *qz_push(compiler->arena, &keys) =
                (qz_trie_key){now->codes, now->length, 0, {.sense = parts->senses.count}};
        }
        qz_trie_key *key = &keys.items[keys.count - 1];
        const uint32_t weight = weight_of(compiler, now);
        key->weight = weight > key->weight ? weight : key->weight;
        add_sense(compiler, &key->term, now);
        check_groups(compiler, now, parts->senses.count - key->term.sense);
    }
    end_senses(parts);
    order_senses(compiler, &keys);
    qz_trie_build(compiler->arena, keys.items, keys.count, &parts->trie);
    mark_nodes(parts);
    if (!qz_nodes_pack(compiler->arena, &parts->trie, &parts->nodes))
        qz_fault(compiler->faults, "", 0, "the terms stand in too many different sets of lists: use fewer",
                 "词条所属词表的组合过多：请减少词表", "", "");
}

/* The tables that tell where no term begins or ends. */
static void make_edges(qz_compiler *compiler)
{
    qz_image_parts *parts = &compiler->parts;
    QZ_LIST(qz_starts_term) terms = {0};
    parts->ends = qz_allocate_zeroed(compiler->arena, QZ_ENDS, sizeof *parts->ends);
    for (uint32_t i = 0; i < compiler->entries.count; i++) {
        const qz_entry *now = &compiler->entries.items[i];
        const uint32_t length = now->length;
        if (now->list == QZ_LIST_WORDS || !qz_list_forms[now->list].scanned || length == 0 || now->expression)
            continue;
        const char32_t *term = now->folded;
        parts->ends[qz_image_end(term[length - 1], length > 1 ? term[length - 2] : 0)] |= (uint32_t)1
                                                                                          << now->list;
        if (QZ_IN(now->list) & QZ_LISTS_WITH_STARTS)
            *qz_push(compiler->arena, &terms) = (qz_starts_term){term, length, now->list};
    }
    parts->starts_bits = qz_allocate_zeroed(compiler->arena, 1, sizeof *parts->starts_bits);
    qz_starts_build(compiler->arena, terms.items, terms.count, &parts->starts, parts->starts_bits);
}

/* Words that hardly ever occur tell the segmenter nothing, and the table is better small. */
static void make_prefixes(qz_compiler *compiler)
{
    enum { RARE = 1 };
    QZ_LIST(qz_prefix_word) words = {0};
    for (uint32_t i = 0; i < compiler->entries.count; i++) {
        const qz_entry *now = &compiler->entries.items[i];
        if (now->list == QZ_LIST_WORDS && word_count(compiler, now->row) > RARE)
            *qz_push(compiler->arena, &words) = (qz_prefix_word){now->folded, now->length};
    }
    qz_prefixes_build(compiler->arena, words.items, words.count, &compiler->parts.prefixes);
}

static void gather_cells(qz_compiler *compiler)
{
    qz_image_parts *parts = &compiler->parts;
    for (uint32_t list = 0; list < QZ_LIST_COUNT; list++) {
        const uint32_t columns = qz_list_columns(list);
        parts->lists[list].columns = columns;
        parts->lists[list].rows = compiler->rows[list];
        parts->lists[list].cells = parts->cells.count;
        for (uint32_t i = 0; i < compiler->cells[list].count; i++)
            *qz_push(compiler->arena, &parts->cells) = compiler->cells[list].items[i];
    }
}

const void *qz_compiler_image(qz_compiler *compiler, size_t *size)
{
    give_codes(compiler);
    for (uint32_t i = 0; i < compiler->entries.count; i++) {
        qz_entry *now = &compiler->entries.items[i];
        now->codes = qz_allocate(compiler->arena, now->length * sizeof *now->codes);
        for (uint32_t k = 0; k < now->length; k++)
            now->codes[k] = code_of(&compiler->parts, now->folded[k]);
    }
    if (compiler->entries.count)
        qsort(compiler->entries.items, compiler->entries.count, sizeof *compiler->entries.items, by_term);
    make_terms(compiler);
    make_prefixes(compiler);
    make_edges(compiler);
    gather_cells(compiler);
    return qz_image_write(compiler->arena, &compiler->parts, size);
}
