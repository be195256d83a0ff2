#include "segment/tagger.h"

/* See the runs [0, count) of the tagger. */
static void look(qz_tagger *tagger, const char32_t *folded, uint32_t count, uint32_t limit)
{
    const qz_span *runs = tagger->runs;
    const uint32_t start = runs[0].start, end = runs[count - 1].end, length = end - start;
    tagger->seen[0] = start ? qz_feature_character(folded[start - 1]) : U' ';
    for (uint32_t i = 0; i < length; i++)
        tagger->seen[i + 1] = qz_feature_character(folded[start + i]);
    tagger->seen[length + 1] = end < limit ? qz_feature_character(folded[end]) : U' ';
    qz_feature_reach(tagger->words, folded, runs, count, tagger->reach + 1);
    for (uint32_t i = 0; i < count; i++)
        tagger->reach[runs[i].start - start] = QZ_NO_REACH;
}

static void count_votes(qz_tagger *tagger, uint32_t length)
{
    const qz_view view = {tagger->seen, tagger->reach};
    for (uint32_t i = 0; i < length; i++) {
        uint32_t groups[QZ_VOTES];
        qz_feature_votes(&view, i + 1, groups);
        tagger->tags.votes[i] = qz_tags_vote(tagger->tags.model, groups, QZ_VOTES);
    }
}

/* The weights of two groups, tag after tag. To widen numbers is to put zeros between their bytes (the images
 * are of machines with the low byte first): gcc makes more of __builtin_convertvector. */
typedef uint16_t weights __attribute__((vector_size(16)));

static inline weights widened(uint64_t groups)
{
    typedef uint64_t words __attribute__((vector_size(16)));
    typedef uint8_t bytes __attribute__((vector_size(16)));
    const words low = {groups, 0};
    return (weights)__builtin_shufflevector((bytes)low, (bytes){0}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21,
                                            6, 22, 7, 23);
}

/* Of the groups of a row. */
static inline weights row_at(const uint8_t *all, uint32_t group)
{
    uint64_t row;
    memcpy(&row, all + (size_t)group * QZ_TAGS, sizeof row);
    return widened(row);
}

static inline uint32_t group_at(const uint8_t *all, uint32_t group)
{
    uint32_t four;
    memcpy(&four, all + (size_t)group * QZ_TAGS, sizeof four);
    return four;
}

/* The rows that are looked up at one character and vote at the next, too. */
typedef struct passed {
    weights before, here, pair;
} passed;

/* What the groups of qz_feature_votes say at the character `at`, where those of a row are looked up once. */
static inline qz_tag_ways votes_at(const uint8_t *all, const qz_view *view, uint32_t at, passed *rows)
{
    const weights behind = row_at(all, qz_feature_neighbour(view, at + 1));
    const weights pair = row_at(all, qz_feature_pair(view, at));
    const weights reach = widened(group_at(all, qz_feature_reaches(view, at)) |
                                  (uint64_t)group_at(all, qz_feature_reach_here(view, at)) << 32);
    const weights first = rows->before + rows->pair, second = behind + pair;
    const weights halves = __builtin_shufflevector(first, second, 0, 1, 2, 3, 12, 13, 14, 15) + reach;
    const weights sum = halves + __builtin_shufflevector(halves, halves, 4, 5, 6, 7, 4, 5, 6, 7);
    *rows = (passed){rows->here, behind, pair};
    const qz_tag_ways votes =
        (qz_tag_ways)__builtin_shufflevector(sum, (weights){0}, 0, 8, 1, 9, 2, 10, 3, 11);
    return __builtin_shufflevector(votes, votes, QZ_TAG_BEGIN, QZ_TAG_END, QZ_TAG_MIDDLE, QZ_TAG_SINGLE);
}

/* Like count_votes and qz_tags_decide for the `length` characters at `from` of the stretch, in one loop: runs
 * are short, and to begin and end one costs. */
static void decide(qz_tagger *tagger, uint32_t from, uint32_t length)
{
    const uint8_t *all = tagger->tags.model->weights;
    const qz_view view = {tagger->seen + from, tagger->reach + from};
    const qz_tag_moves moves = tagger->moves;
    passed rows = {row_at(all, qz_feature_neighbour(&view, 0)), row_at(all, qz_feature_neighbour(&view, 1)),
                   row_at(all, qz_feature_pair(&view, 0))};
    qz_tag_ways best = qz_tags_first(votes_at(all, &view, 1, &rows));
    for (uint32_t i = 1; i < length; i++)
        best = qz_tags_step(&moves, votes_at(all, &view, i + 1, &rows), best, &tagger->tags.from[i]);
    qz_tags_go_back(&tagger->tags, length, best);
}

/* The words of the `length` characters that were decided, which begin at `start`. Where one ends nobody can
 * foretell, so that each character writes the word that may. */
static void add_words(const qz_tagger *tagger, qz_arena *arena, uint32_t start, uint32_t length,
                      qz_tokens *tokens)
{
    while (tokens->room - tokens->count < length)
        tokens->items = qz_grow(arena, tokens->items, &tokens->room, sizeof *tokens->items);
    qz_token *token = tokens->items + tokens->count;
    uint32_t word = start;
    for (uint32_t i = 0; i < length; i++) {
        *token = (qz_token){.span = {word, start + i + 1}, .class = QZ_TOKEN_HAN};
        token += tagger->tags.ends[i];
        word = tagger->tags.ends[i] ? start + i + 1 : word;
    }
    tokens->count = (uint32_t)(token - tokens->items);
}

/* A run that is longer than a window. A window's last words may be cut by its end: they are decided again at
 * the beginning of the next. */
static void cut_long(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, qz_span run, uint32_t limit,
                     qz_tokens *tokens)
{
    for (uint32_t start = run.start; start < run.end;) {
        const bool last = run.end - start <= QZ_TAGS_WINDOW;
        const uint32_t length = last ? run.end - start : QZ_TAGS_WINDOW;
        const uint32_t sure = start + length - (last ? 0 : QZ_LONGEST_WORD), first = tokens->count;
        tagger->runs[0] = (qz_span){start, start + length};
        look(tagger, folded, 1, limit);
        decide(tagger, 0, length);
        add_words(tagger, arena, start, length, tokens);
        while (tokens->count > first + 1 && tokens->items[tokens->count - 1].span.end > sure)
            tokens->count--;
        start = tokens->items[tokens->count - 1].span.end;
    }
}

/* The runs among the pieces from `from` on that lie in a window with the first of them; returns how many
 * there are, and where the pieces end among which they stand. */
static uint32_t next_stretch(qz_tagger *tagger, const qz_tokens *pieces, uint32_t from, uint32_t *end)
{
    uint32_t count = 0;
    for (*end = from; *end < pieces->count; ++*end) {
        const qz_token *piece = &pieces->items[*end];
        if (piece->class != QZ_TOKEN_HAN)
            continue;
        if (piece->span.end - (count ? tagger->runs[0].start : piece->span.start) > QZ_TAGS_WINDOW)
            break;
        tagger->runs[count++] = piece->span;
    }
    return count;
}

void qz_tagger_cut(qz_tagger *tagger, qz_arena *arena, const char32_t *folded, const qz_tokens *pieces,
                   uint32_t limit, qz_tokens *tokens)
{
    for (uint32_t at = 0; at < pieces->count;) {
        uint32_t end;
        const uint32_t runs = next_stretch(tagger, pieces, at, &end);
        const uint32_t start = tagger->runs[0].start;
        if (runs)
            look(tagger, folded, runs, limit);
        for (; at < end; at++) {
            const qz_token piece = pieces->items[at];
            if (piece.class != QZ_TOKEN_HAN) {
                *qz_push(arena, tokens) = piece;
                continue;
            }
            const uint32_t length = piece.span.end - piece.span.start;
            decide(tagger, piece.span.start - start, length);
            add_words(tagger, arena, piece.span.start, length, tokens);
        }
        if (!runs && at < pieces->count)
            cut_long(tagger, arena, folded, pieces->items[at++].span, limit, tokens);
    }
}

void qz_tagger_margins(qz_tagger *tagger, const char32_t *folded, qz_span run, uint32_t limit,
                       int32_t *margins)
{
    tagger->runs[0] = run;
    look(tagger, folded, 1, limit);
    count_votes(tagger, run.end - run.start);
    qz_tags_margins(&tagger->tags, run.end - run.start, margins);
}
