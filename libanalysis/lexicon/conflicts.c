#include "lexicon/conflicts.h"

#include <stdio.h>
#include <string.h>

/* ---- faults ---- */

/* Two lines of one list that say the same; of words also two that say different things of one word. Of terms
 * to be counted, those that differ in their width alone (GDP, ＧＤＰ) would be counted twice. */
static bool repeats(const qz_compiler *compiler, const qz_entry *a, const qz_entry *b)
{
    if (a->list != b->list)
        return false;
    const uint32_t columns = qz_list_columns(a->list);
    const uint32_t *cells = compiler->cells[a->list].items;
    const uint32_t *left = cells + (size_t)a->row * columns, *right = cells + (size_t)b->row * columns;
    if (a->list == QZ_LIST_COUNTED)
        return left[QZ_COUNTED_GROUP] == right[QZ_COUNTED_GROUP];
    return a->list == QZ_LIST_WORDS || memcmp(left, right, columns * sizeof *cells) == 0;
}

/* One line wants the term to be a word and the other forbids it. */
static bool contradicts(const qz_entry *a, const qz_entry *b)
{
    return (a->list == QZ_LIST_USER && b->list == QZ_LIST_FORBIDDEN) ||
           (a->list == QZ_LIST_FORBIDDEN && b->list == QZ_LIST_USER);
}

static const char *place_of(const qz_compiler *compiler, const qz_entry *entry)
{
    return compiler->places.items[entry->place];
}

/* "7", or "other.tsv:7" where the other line stands in another file than this one. */
static const char *line_of(const qz_compiler *compiler, const qz_entry *other, const qz_entry *here)
{
    return other->place == here->place
               ? qz_format(compiler->arena, "%u", other->line)
               : qz_format(compiler->arena, "%s:%u", place_of(compiler, other), other->line);
}

void qz_conflicts_refuse(const qz_compiler *compiler, const qz_entry *before, const qz_entry *now)
{
    const char *line = line_of(compiler, before, now);
    if (repeats(compiler, before, now))
        qz_fault(compiler->faults, place_of(compiler, now), now->line,
                 "the term stands in line %s already: remove one of them", "此词条已见于第 %s 行：请删去其一",
                 line, "");
    else if (contradicts(before, now))
        qz_fault(compiler->faults, place_of(compiler, now), now->line,
                 "line %s says otherwise of the term: remove one of them",
                 "第 %s 行对此词条的说法与此相反：请删去其一", line, "");
}

/* ---- warnings ---- */

typedef enum conflict { TWICE, OVERLAPS, HOLDS, BUILT_IN, CONFLICTS } conflict;

/* Each with the other term and its line, or with its class. */
static const qza_words WORDS[CONFLICTS] = {
    [TWICE] = {"'%s' stands in line %s with another class or weight: that line holds",
               "“%s”已见于第 %s 行，类别或权重不同：以该行为准"},
    [OVERLAPS] =
        {"the term overlaps '%s' of line %s: where both stand, the one of greater weight holds, else the "
         "one that begins first",
         "词条与“%s”（第 %s 行）部分重叠：同处出现时取权重较大者，否则取先出现者"},
    [HOLDS] =
        {"the term holds '%s' of line %s, which has another class: in it, that one is found only if its "
         "weight is greater",
         "词条包含类别不同的“%s”（第 %s 行）：仅当后者权重较大时，才在其中识别后者"},
    [BUILT_IN] = {"'%s' is built in as %s: the class of this line holds",
                  "内置词典中“%s”的类别为 %s：以此行类别为准"},
};

static const qza_words MORE[CONFLICTS] = {
    [TWICE] = {"%s more terms stand twice: make the list shorter to see them",
               "另有 %s 个词条重复：请缩短词表以查看"},
    [OVERLAPS] = {"%s more terms overlap others: make the list shorter to see them",
                  "另有 %s 个词条与其他词条重叠：请缩短词表以查看"},
    [HOLDS] = {"%s more terms hold others of another class: make the list shorter to see them",
               "另有 %s 个词条包含类别不同的词条：请缩短词表以查看"},
    [BUILT_IN] = {"%s more terms are built in with another class: make the list shorter to see them",
                  "另有 %s 个词条的类别与内置词典不同：请缩短词表以查看"},
};

enum { MOST_TOLD = 100 }; /* of each kind: a long list has many by chance */

typedef struct warner {
    const qz_compiler *compiler;
    const qz_lexicon *built_in;
    QZ_LIST(const qz_entry *) lines; /* of terms, in the order of codes, as the trie counts senses */
    QZ_LIST(const qz_entry *) terms; /* of each term the first of them */
    uint32_t told[CONFLICTS];
} warner;

static const char *string_at(const warner *work, const qz_entry *entry, uint32_t column)
{
    const qz_compiler *compiler = work->compiler;
    const size_t cell = (size_t)entry->row * qz_list_columns(entry->list) + column;
    return compiler->parts.strings.items + compiler->cells[entry->list].items[cell];
}

/* Whether one more of this kind is told. */
static bool may_tell(warner *work, conflict kind)
{
    return work->told[kind]++ < MOST_TOLD;
}

static void tell(const warner *work, conflict kind, const qz_entry *entry, const char *what, const char *more)
{
    qz_warn(work->compiler->faults, place_of(work->compiler, entry), entry->line, WORDS[kind].en,
            WORDS[kind].zh, what, more);
}

static void tell_of_other(const warner *work, conflict kind, const qz_entry *entry, const qz_entry *other)
{
    tell(work, kind, entry, string_at(work, other, 0), line_of(work->compiler, other, entry));
}

static bool begins_with(const qz_entry *entry, const uint16_t *codes, uint32_t length)
{
    return entry->length >= length && memcmp(entry->codes, codes, length * sizeof *codes) == 0;
}

static bool is_before(const qz_entry *entry, const uint16_t *codes, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++) {
        if (i == entry->length)
            return true;
        if (entry->codes[i] != codes[i])
            return entry->codes[i] < codes[i];
    }
    return false;
}

/* A user term that begins so and goes on; NULL for none. */
static const qz_entry *longer_term(const warner *work, const uint16_t *codes, uint32_t length)
{
    uint32_t from = 0;
    for (uint32_t to = work->terms.count; from < to;) {
        const uint32_t middle = from + (to - from) / 2;
        if (is_before(work->terms.items[middle], codes, length))
            from = middle + 1;
        else
            to = middle;
    }
    for (; from < work->terms.count && begins_with(work->terms.items[from], codes, length); from++)
        if (work->terms.items[from]->list == QZ_LIST_USER && work->terms.items[from]->length > length)
            return work->terms.items[from];
    return NULL;
}

/* Walk along the term from its character `from`: other user terms that stand in it, and whether one begins
 * here and reaches beyond it. */
static void walk(const warner *work, const qz_entry *entry, uint32_t from, const qz_entry **held,
                 bool *overlaps)
{
    const qz_trie_nodes *nodes = &work->compiler->parts.trie;
    uint32_t node = 0;
    for (uint32_t at = from; at < entry->length; at++) {
        if (!qz_trie_step(nodes->items, nodes->count, &node, entry->codes[at]) ||
            !(nodes->items[node].lists & QZ_IN(QZ_LIST_USER)))
            return;
        const qz_trie_term *term = &nodes->items[node].term;
        const qz_entry *found = term->lists ? work->lines.items[term->sense] : NULL;
        if (found && found != entry && found->list == QZ_LIST_USER && found->length < entry->length &&
            strcmp(string_at(work, found, QZ_USER_CLASS), string_at(work, entry, QZ_USER_CLASS)) != 0)
            *held = found;
    }
    *overlaps = *overlaps || (from > 0 && nodes->items[node].base != 0);
}

static void compare_with_others(warner *work, const qz_entry *entry)
{
    const qz_entry *held = NULL;
    const qz_entry *longer = NULL;
    for (uint32_t from = 0; from < entry->length; from++) {
        bool overlaps = false;
        walk(work, entry, from, &held, &overlaps);
        if (overlaps && !longer)
            longer = longer_term(work, entry->codes + from, entry->length - from);
    }
    if (held && may_tell(work, HOLDS))
        tell_of_other(work, HOLDS, entry, held);
    if (longer && may_tell(work, OVERLAPS))
        tell_of_other(work, OVERLAPS, entry, longer);
}

/* The kind of entity that the lists make of the term, "" for none. */
static const char *built_in_class(const qz_lexicon *lexicon, const qz_entry *entry)
{
    qz_match match;
    const qz_lists lists = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_ALIASES);
    if (!qz_lexicon_exact(lexicon, entry->folded, 0, entry->length, lists, &match))
        return "";
    if (match.sense.list == QZ_LIST_PLACES)
        return "place";
    const uint32_t column = match.sense.list == QZ_LIST_NAMES ? QZ_NAME_KIND : QZ_ALIAS_KIND;
    const uint32_t choice = qz_cell_choice(lexicon, match.sense, column);
    return choice ? qz_list_forms[match.sense.list].columns[column].choices[choice - 1] : "";
}

static void compare_with_built_in(warner *work, const qz_entry *entry)
{
    const char *own = string_at(work, entry, QZ_USER_CLASS);
    if (!*own || !work->built_in)
        return;
    const char *class = built_in_class(work->built_in, entry);
    if (*class && strcmp(class, own) != 0 && may_tell(work, BUILT_IN))
        tell(work, BUILT_IN, entry, string_at(work, entry, 0), class);
}

static void tell_rest(const warner *work)
{
    for (conflict kind = 0; kind < CONFLICTS; kind++) {
        if (work->told[kind] <= MOST_TOLD)
            continue;
        const char *rest = qz_format(work->compiler->arena, "%u", work->told[kind] - MOST_TOLD);
        qz_warn(work->compiler->faults, "", 0, MORE[kind].en, MORE[kind].zh, rest, "");
    }
}

void qz_conflicts_warn(const qz_compiler *compiler, const qz_lexicon *built_in)
{
    warner work = {.compiler = compiler, .built_in = built_in};
    const qz_entry *before = NULL;
    for (uint32_t i = 0; i < compiler->entries.count; i++) {
        const qz_entry *now = &compiler->entries.items[i];
        if (!qz_list_forms[now->list].scanned || now->length == 0)
            continue;
        *qz_push(compiler->arena, &work.lines) = now;
        if (!before || !qz_entry_same_term(before, now))
            *qz_push(compiler->arena, &work.terms) = now;
        else if (before->list == QZ_LIST_USER && now->list == QZ_LIST_USER && may_tell(&work, TWICE))
            tell_of_other(&work, TWICE, now, work.terms.items[work.terms.count - 1]);
        before = now;
    }
    for (uint32_t i = 0; i < work.terms.count; i++) {
        if (work.terms.items[i]->list != QZ_LIST_USER)
            continue;
        compare_with_others(&work, work.terms.items[i]);
        compare_with_built_in(&work, work.terms.items[i]);
    }
    tell_rest(&work);
}
