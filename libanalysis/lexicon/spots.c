#include "lexicon/spots.h"

#include "lexicon/images.h"

#include <string.h>

/* So many places are looked at together: all of them one character far, then those that go on one more. */
enum { BLOCK = 512 };

/* A way through the trie of an image from the place `at` of the block. */
typedef struct way {
    uint32_t node, next;
    uint16_t at;
    bool longer; /* may a term have more than one character here? */
} way;

/* A term that was come to, to be put in order. */
typedef struct arrival {
    uint32_t lists, sense;
    uint16_t at;
    uint8_t image, length;
} arrival;

typedef struct pass {
    const qz_lexicon *lexicon;
    qz_arena *arena;
    uint32_t lists;
    const char32_t *characters; /* of the block and what is behind it */
    uint32_t from, length;      /* of the block */
    way *ways;                  /* BLOCK for each image */
    uint32_t *counts;           /* of these */
    QZ_LIST(arrival) arrivals;
    uint32_t *starts, *ends, *first;
    uint8_t *longest;
    QZ_LIST(qz_spot) spots;
} pass;

/* Ways begin where a term is one character long, or may be longer. */
static void set_out(pass *work, uint32_t k)
{
    const qz_starts starts = work->lexicon->images[k].starts;
    const uint32_t lists = work->lists;
    const char32_t *characters = work->characters;
    way *ways = work->ways + (size_t)k * BLOCK;
    uint32_t count = 0;
    for (uint32_t i = 0; i < work->length; i++) {
        const bool longer = qz_starts_has_pair(&starts, characters[i], characters[i + 1]);
        ways[count] = (way){.at = (uint16_t)i, .longer = longer};
        count += longer | ((qz_starts_single(&starts, characters[i]) & lists) != 0);
    }
    work->counts[k] = count;
}

/* One character further on all ways; the text ends with a 0, which leads nowhere. What comes of a way nobody
 * can foretell, so that none is left by a jump. */
static void go_on(pass *work, uint32_t k, uint32_t depth)
{
    const qz_image *image = &work->lexicon->images[k];
    const qz_nodes nodes = image->nodes;
    const char32_t *characters = work->characters + depth;
    way *ways = work->ways + (size_t)k * BLOCK;
    const uint32_t count = work->counts[k], wanted = work->lists;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t next = nodes.items[ways[i].node].base + qz_image_code(image, characters[ways[i].at]);
        ways[i].next = next < nodes.count ? next : 0;
        __builtin_prefetch(&nodes.items[ways[i].next]);
    }
    while (work->arrivals.room - work->arrivals.count < count)
        work->arrivals.items =
            qz_grow(work->arena, work->arrivals.items, &work->arrivals.room, sizeof *work->arrivals.items);
    arrival *arrivals = work->arrivals.items + work->arrivals.count;
    uint32_t came = 0, left = 0;
    for (uint32_t i = 0; i < count; i++) {
        const way one = ways[i];
        const qz_node *node = &nodes.items[one.next];
        const qz_node_lists lists = qz_nodes_lists(&nodes, one.next);
        const bool leads = node->origin == one.node;
        const uint32_t here = lists.here & wanted;
        arrivals[came] = (arrival){here, node->sense, one.at, (uint8_t)k, (uint8_t)(depth + 1)};
        came += leads & (here != 0);
        __builtin_prefetch(&image->senses[node->sense]);
        ways[left] = (way){.node = one.next, .at = one.at, .longer = true};
        left += leads & one.longer & ((lists.on & wanted) != 0);
    }
    work->arrivals.count += came;
    work->counts[k] = left;
}

/* The spot of an arrival; of a damaged image one that no list names. */
static qz_spot spot_of(const pass *work, const arrival *one)
{
    qz_match match;
    qz_spot spot = {.image = one->image, .length = one->length};
    if (qz_sense_match(work->lexicon, one->image, one->sense, one->lists, &match)) {
        spot.lists = one->lists;
        spot.place = match.place;
        spot.row = match.sense.row;
        spot.list = match.sense.list;
        spot.choice = match.sense.choice;
    }
    return spot;
}

/* What the arrivals of the block say of its places, and their spots in order: they come the shortest first,
 * and of a length in the order of places. */
static void put_in_order(pass *work)
{
    const uint32_t count = work->arrivals.count;
    const arrival *arrivals = work->arrivals.items;
    uint16_t next[BLOCK] = {0};
    uint32_t *starts = work->starts + work->from, *first = work->first + work->from;
    memset(starts, 0, work->length * sizeof *starts);
    for (uint32_t i = 0; i < count; i++) {
        const arrival one = arrivals[i];
        const uint32_t end = work->from + one.at + one.length;
        next[one.at]++;
        starts[one.at] |= one.lists;
        work->ends[end] |= one.lists;
        work->longest[end] = one.length > work->longest[end] ? one.length : work->longest[end];
    }
    while (work->spots.room - work->spots.count < count)
        work->spots.items = qz_grow(work->arena, work->spots.items, &work->spots.room, sizeof(qz_spot));
    qz_spot *spots = work->spots.items + work->spots.count;
    uint32_t before = 0;
    for (uint32_t i = 0; i < work->length; i++) {
        const uint32_t here = next[i];
        next[i] = (uint16_t)before;
        first[i] = work->spots.count + before;
        before += here;
    }
    for (uint32_t i = 0; i < count; i++)
        spots[next[arrivals[i].at]++] = spot_of(work, &arrivals[i]);
    work->spots.count += count;
    work->arrivals.count = 0;
}

static void find_block(pass *work)
{
    const uint32_t images = work->lexicon->count;
    bool on = true;
    for (uint32_t k = 0; k < images; k++)
        set_out(work, k);
    for (uint32_t depth = 0; on; depth++) {
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
    enum { MOST_IMAGES = 64, MOST_HERE = 8 }; /* a text has less than one spot a character */
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
                 .longest = qz_allocate_zeroed(arena, entries, sizeof *work.longest)};
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

static inline bool match_of(const qz_spots *spots, const qz_spot *spot, uint32_t start, qz_lists lists,
                            qz_match *match)
{
    if (!(QZ_IN(spot->list) & lists)) {
        match->span = (qz_span){start, start + spot->length};
        return qz_sense_match(spots->lexicon, spot->image, spot->place, lists, match);
    }
    *match = (qz_match){.span = {start, start + spot->length},
                        .sense = {spot->list, spot->choice, spot->image, spot->row},
                        .place = spot->place};
    return true;
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
            match_of(spots, &spots->items[i], at, lists, match))
            return true;
    return false;
}

bool qz_spot_exact(const qz_lexicon *lexicon, const qz_text *text, uint32_t start, uint32_t end,
                   qz_lists lists, qz_match *match)
{
    if (!answers(lexicon, text, lists))
        return qz_lexicon_exact(lexicon, text->folded, start, end, lists, match);
    const qz_spots *spots = text->spots;
    if (start >= end || !(spots->starts[start] & spots->ends[end] & lists))
        return false;
    for (uint32_t i = spots->first[start + 1]; i-- > spots->first[start];)
        if (spots->items[i].length == end - start && spots->items[i].lists & lists &&
            match_of(spots, &spots->items[i], start, lists, match))
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
    size_t count = 0;
    if (at >= end || !(spots->starts[at] & lists))
        return 0;
    for (uint32_t i = spots->first[at]; i < spots->first[at + 1] && spots->items[i].length <= end - at; i++) {
        qz_match match;
        if (!(spots->items[i].lists & lists) || !match_of(spots, &spots->items[i], at, lists, &match))
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
