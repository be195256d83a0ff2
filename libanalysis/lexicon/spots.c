#include "lexicon/spots.h"

#include "lexicon/images.h"

#include <string.h>

/* So many places are looked at together: all of them one character far, then those that go on one more. */
enum { BLOCK = 512 };

/*
 * A way through the trie of an image, and a term that one came to. Both are written down at every step, and
 * counted only where the step leads on: in one number each, since there are many. Bits 0 to 31 are the node,
 * 32 to 47 the place in the block; then of an arrival how many characters it has, and its image.
 */
typedef uint64_t way, arrival;

enum { AT = 32, LENGTH = 48, IMAGE = 56 };

static inline uint32_t node_of(uint64_t one)
{
    return (uint32_t)one;
}

static inline uint32_t at_of(uint64_t one)
{
    return (uint16_t)(one >> AT);
}

typedef struct pass {
    const qz_lexicon *lexicon;
    qz_arena *arena;
    uint32_t lists;
    const char32_t *characters; /* of the block and what is behind it */
    uint32_t from, length;      /* of the block */
    way *ways;                  /* BLOCK for each image */
    uint32_t *counts;           /* of these */
    uint32_t next[BLOCK];       /* where they lead */
    QZ_LIST(arrival) arrivals;
    uint32_t *starts, *ends, *first;
    uint8_t *longest;
    QZ_LIST(qz_spot) spots;
} pass;

/* Ways begin behind the first character, where two may begin a term. Of terms of one character the mask of
 * their lists is all that is kept. */
static void set_out(pass *work, uint32_t k)
{
    const qz_image *image = &work->lexicon->images[k];
    const qz_starts starts = image->starts;
    const uint32_t length = work->length, lists = work->lists;
    const char32_t *characters = work->characters;
    uint32_t *masks = work->starts + work->from;
    uint32_t *places = work->next;
    uint32_t found = 0, count = 0;
    for (uint32_t i = 0; i < length; i++) {
        masks[i] |= qz_starts_single(&starts, characters[i]) & lists;
        places[found] = i;
        found += qz_starts_has_pair(&starts, characters[i], characters[i + 1]);
    }
    way *ways = work->ways + (size_t)k * BLOCK;
    for (uint32_t i = 0; i < found; i++) {
        const uint32_t node = image->nodes.items[0].base + qz_image_code(image, characters[places[i]]);
        ways[count] = node | (way)places[i] << AT;
        count += node < image->nodes.count;
    }
    work->counts[k] = count;
}

/* One character further on all ways; the text ends with a 0, which leads nowhere (to node 0), whatever an
 * image says. What comes of a way nobody can foretell, so that none is left by a jump. */
static void go_on(pass *work, uint32_t k, uint32_t depth)
{
    const qz_image *image = &work->lexicon->images[k];
    const qz_nodes nodes = image->nodes;
    const char32_t *characters = work->characters + depth;
    way *ways = work->ways + (size_t)k * BLOCK;
    const uint32_t count = work->counts[k], wanted = work->lists;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t code = qz_image_code(image, characters[at_of(ways[i])]);
        const uint32_t next = nodes.items[node_of(ways[i])].base + code;
        work->next[i] = code && next < nodes.count ? next : 0;
        __builtin_prefetch(&nodes.items[work->next[i]]);
    }
    while (work->arrivals.room - work->arrivals.count < count)
        work->arrivals.items =
            qz_grow(work->arena, work->arrivals.items, &work->arrivals.room, sizeof *work->arrivals.items);
    arrival *arrivals = work->arrivals.items + work->arrivals.count;
    const arrival come = (arrival)(depth + 1) << LENGTH | (arrival)k << IMAGE;
    uint32_t came = 0, left = 0;
    for (uint32_t i = 0; i < count; i++) {
        const way one = ways[i];
        const uint32_t next = work->next[i];
        const qz_node *node = &nodes.items[next];
        const qz_node_lists lists = qz_nodes_lists(&nodes, next);
        const bool leads = (next != 0) & (node->origin == node_of(one));
        const uint64_t there = next | (uint64_t)at_of(one) << AT;
        arrivals[came] = there | come;
        came += leads & ((lists.here & wanted) != 0);
        ways[left] = there;
        left += leads & ((lists.on & wanted) != 0);
    }
    work->arrivals.count += came;
    work->counts[k] = left;
}

static qz_spot spot_of(const pass *work, arrival one)
{
    const uint8_t image = (uint8_t)(one >> IMAGE);
    const qz_nodes *nodes = &work->lexicon->images[image].nodes;
    return (qz_spot){.lists = qz_nodes_lists(nodes, node_of(one)).here & work->lists,
                     .place = nodes->items[node_of(one)].sense,
                     .image = image,
                     .length = (uint8_t)(one >> LENGTH)};
}

/* The spots of the block's arrivals in order, and what they say of its places: they come the shortest first,
 * and of a length in the order of places. */
static void put_in_order(pass *work)
{
    const uint32_t count = work->arrivals.count;
    const arrival *arrivals = work->arrivals.items;
    uint16_t next[BLOCK] = {0};
    uint32_t *starts = work->starts + work->from, *first = work->first + work->from;
    uint32_t *ends = work->ends + work->from;
    for (uint32_t i = 0; i < count; i++)
        next[at_of(arrivals[i])]++;
    while (work->spots.room - work->spots.count < count)
        work->spots.items = qz_grow(work->arena, work->spots.items, &work->spots.room, sizeof(qz_spot));
    qz_spot *spots = work->spots.items + work->spots.count;
    uint32_t before = 0;
    for (uint32_t i = 0; i < work->length; i++) {
        const uint32_t here = next[i];
        next[i] = (uint16_t)before;
        first[i] = work->spots.count + before;
        ends[i + 1] |= starts[i]; /* which is yet of those of one character */
        before += here;
    }
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t at = at_of(arrivals[i]);
        const qz_spot spot = spot_of(work, arrivals[i]);
        const uint32_t end = at + spot.length;
        uint8_t *longest = &work->longest[work->from + end];
        spots[next[at]++] = spot;
        starts[at] |= spot.lists;
        ends[end] |= spot.lists;
        *longest = spot.length > *longest ? spot.length : *longest;
    }
    work->spots.count += count;
    work->arrivals.count = 0;
}

static void find_block(pass *work)
{
    const uint32_t images = work->lexicon->count;
    bool on = true;
    memset(work->starts + work->from, 0, work->length * sizeof *work->starts);
    for (uint32_t k = 0; k < images; k++)
        set_out(work, k);
    for (uint32_t depth = 1; on && depth < QZ_LONGEST_WORD; depth++) {
        on = false;
        for (uint32_t k = 0; k < images; k++) {
            go_on(work, k, depth);
            on = on || work->counts[k];
        }
    }
    put_in_order(work);
}

const qz_spots *qz_spots_find(const qz_lexicon *lexicon, qz_arena *arena, const qz_text *text, qz_lists lists)
{
    enum { MOST_IMAGES = 64, MOST_HERE = 8, USUAL = 3 }; /* a text has a spot in about four characters */
    if (lexicon->count > MOST_IMAGES)
        return NULL;
    const size_t entries = (size_t)text->length + 1;
    pass work = {.lexicon = lexicon,
                 .arena = arena,
                 .lists = (uint32_t)(lists & QZ_LISTS_SPOTTED),
                 .ways = qz_allocate(arena, (size_t)BLOCK * lexicon->count * sizeof(way)),
                 .counts = qz_allocate(arena, lexicon->count * sizeof *work.counts),
                 .starts = qz_allocate(arena, entries * sizeof *work.starts),
                 .ends = qz_allocate_zeroed(arena, entries, sizeof *work.ends),
                 .first = qz_allocate(arena, entries * sizeof *work.first),
                 .longest = qz_allocate(arena, entries)};
    memset(work.longest, 1, entries);
    work.spots.room = text->length / USUAL + BLOCK;
    work.spots.items = qz_allocate(arena, work.spots.room * sizeof *work.spots.items);
    for (; work.from < text->length; work.from += BLOCK) {
        const uint32_t left = text->length - work.from;
        work.characters = text->folded + work.from;
        work.length = left < BLOCK ? left : BLOCK;
        find_block(&work);
        if (work.spots.count / MOST_HERE > work.from + BLOCK)
            return NULL;
    }
    work.starts[text->length] = 0;
    work.first[text->length] = work.spots.count;
    qz_spots *spots = qz_allocate(arena, sizeof *spots);
    *spots =
        (qz_spots){lexicon, work.lists, work.starts, work.ends, work.longest, work.first, work.spots.items};
    return spots;
}

/* ---- questions ---- */

/* Are the spots of the text what answers? */
static inline bool answers(const qz_lexicon *lexicon, const qz_text *text, qz_lists lists)
{
    return text->spots && text->spots->lexicon == lexicon && !(lists & ~text->spots->lists);
}

/* What the spot says to those who ask for these lists, of which one names it. */
static inline bool match_of(const qz_lexicon *lexicon, const qz_spot *spot, uint32_t start, qz_lists lists,
                            qz_match *match)
{
    match->span = (qz_span){start, start + spot->length};
    return qz_sense_match(lexicon, spot->image, spot->place, lists, match);
}

/* The term that is the character at `at` alone: these have no spots, and mostly there is none. */
static bool match_one(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, qz_lists lists,
                      qz_match *match)
{
    const char32_t character = text->folded[at];
    for (uint32_t k = lexicon->count; k-- > 0;) { /* the last dictionary wins */
        const qz_image *image = &lexicon->images[k];
        uint32_t node = 0;
        match->span = (qz_span){at, at + 1};
        if (qz_starts_single(&image->starts, character) & lists &&
            qz_nodes_step(&image->nodes, &node, qz_image_code(image, character)) &&
            qz_nodes_lists(&image->nodes, node).here & lists &&
            qz_sense_match(lexicon, k, image->nodes.items[node].sense, lists, match))
            return true;
    }
    return false;
}

bool qz_spot_longest(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end,
                     qz_lists lists, qz_match *match)
{
    if (!answers(lexicon, text, lists))
        return qz_lexicon_longest(lexicon, text->folded, at, end, lists, match);
    const qz_spots *spots = text->spots;
    if (at >= end || !(spots->starts[at] & lists))
        return false;
    for (uint32_t i = spots->first[at + 1]; i-- > spots->first[at];)
        if (spots->items[i].lists & lists && spots->items[i].length <= end - at &&
            match_of(lexicon, &spots->items[i], at, lists, match))
            return true;
    return match_one(lexicon, text, at, lists, match);
}

bool qz_spot_exact(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end,
                   qz_lists lists, qz_match *match)
{
    if (!answers(lexicon, text, lists))
        return qz_lexicon_exact(lexicon, text->folded, start, end, lists, match);
    const qz_spots *spots = text->spots;
    if (start >= end || !(spots->starts[start] & spots->ends[end] & lists))
        return false;
    if (end - start == 1)
        return match_one(lexicon, text, start, lists, match);
    for (uint32_t i = spots->first[start + 1]; i-- > spots->first[start];)
        if (spots->items[i].length == end - start && spots->items[i].lists & lists &&
            match_of(lexicon, &spots->items[i], start, lists, match))
            return true;
    return false;
}

bool qz_spot_may_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                     qz_lists lists)
{
    return answers(lexicon, text, lists) ? at > start && text->spots->ends[at] & lists
                                         : qz_lexicon_may_end(lexicon, text->folded, start, at, lists);
}

bool qz_spot_longest_before(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t at,
                            qz_lists lists, qz_match *match)
{
    if (!answers(lexicon, text, lists))
        return qz_lexicon_longest_before(lexicon, text->folded, start, at, lists, match);
    if (at <= start || !(text->spots->ends[at] & lists))
        return false;
    const uint32_t longest = text->spots->longest[at];
    for (uint32_t from = at - start > longest ? at - longest : start; from < at; from++)
        if (qz_spot_exact(lexicon, text, from, at, lists, match))
            return true;
    return false;
}

size_t qz_spot_all(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end, qz_lists lists,
                   qz_match *matches, size_t room)
{
    if (!answers(lexicon, text, lists))
        return qz_lexicon_all(lexicon, text->folded, at, end, lists, matches, room);
    const qz_spots *spots = text->spots;
    if (at >= end || !(spots->starts[at] & lists) || room == 0)
        return 0;
    size_t count = match_one(lexicon, text, at, lists, matches);
    for (uint32_t i = spots->first[at]; i < spots->first[at + 1] && spots->items[i].length <= end - at; i++) {
        qz_match match;
        if (!(spots->items[i].lists & lists) || !match_of(lexicon, &spots->items[i], at, lists, &match))
            continue;
        if (count && matches[count - 1].span.end == match.span.end)
            matches[count - 1] = match; /* of a user dictionary, which wins */
        else if (count < room)
            matches[count++] = match;
    }
    return count;
}

uint32_t qz_spot_surname_end(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end)
{
    qz_match match;
    return qz_spot_longest(lexicon, text, start, end, QZ_IN(QZ_LIST_SURNAMES), &match) &&
                   qz_cell_choice(lexicon, match.sense, QZ_SURNAME_SOUNDS) != QZ_SOUNDS_ONLY
               ? match.span.end
               : start;
}
