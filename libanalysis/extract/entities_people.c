/*
 * People: a family name and one or two characters, where an office or a verb of speech stands beside them,
 * where the dictionary knows the name, or in a list of names; foreign names are in entities_foreign.c.
 * Words are cut as in the People's Daily: 王|小明 are two, a rare name (覃澄岚) may be one unknown word. A
 * name found once is found everywhere.
 */
#include "extract/entities_find.h"

#include <string.h>

enum { MOST_PEOPLE = 256, LONGEST_GIVEN = 2 };

/* What may be a name. */
typedef struct candidate {
    qz_span span;
    uint32_t given; /* where the given name begins */
    bool word;      /* the dictionary has it, or a word in it, as something else: 高水平, 时间 */
    bool name;      /* the dictionary has it as a name */
    bool accepted;
} candidate;

typedef QZ_LIST(candidate) candidates;

static char32_t at(const qz_search *search, uint32_t position)
{
    return position >= search->span.start && position < search->span.end ? search->text->folded[position] : 0;
}

static bool title_on_side(const qz_search *search, qz_match *match, uint32_t side)
{
    do {
        const uint32_t choice = qz_cell_choice(search->lexicon, match->sense, QZ_TITLE_SIDE);
        if (choice == side || choice == QZ_BOTH_SIDES)
            return true;
    } while (qz_lexicon_next_sense(search->lexicon, QZ_IN(QZ_LIST_TITLES), match));
    return false;
}

bool qz_search_title_before(const qz_search *search, uint32_t position)
{
    qz_match match;
    while (position > search->span.start &&
           (at(search, position - 1) == U' ' || at(search, position - 1) == U':'))
        position--;
    return qz_spot_longest_before(search->lexicon, search->text, search->span.start, position,
                                  QZ_IN(QZ_LIST_TITLES), &match) &&
           title_on_side(search, &match, QZ_BEFORE);
}

bool qz_search_title_after(const qz_search *search, uint32_t position)
{
    qz_match match;
    return qz_search_may_start(search, position, QZ_IN(QZ_LIST_TITLES)) &&
           qz_spot_longest(search->lexicon, search->text, position, search->span.end, QZ_IN(QZ_LIST_TITLES),
                           &match) &&
           title_on_side(search, &match, QZ_AFTER);
}

uint32_t qz_search_surname_end(const qz_search *search, uint32_t start)
{
    return qz_search_may_start(search, start, QZ_IN(QZ_LIST_SURNAMES))
               ? qz_spot_surname_end(search->lexicon, search->text, start, search->span.end)
               : start;
}

/* ---- candidates ---- */

/* What the dictionary says of a string: its part of speech, NULL where it is no word; how often it is one. */
static const char *part_of_speech(const qz_search *search, qz_span span, uint32_t *count)
{
    qz_match word;
    if (!qz_spot_exact(search->lexicon, search->text, span.start, span.end, QZ_IN(QZ_LIST_WORDS), &word))
        return NULL;
    *count = qz_cell_number(search->lexicon, word.sense, QZ_WORD_COUNT);
    return qz_parts_of_speech[qz_cell_choice(search->lexicon, word.sense, QZ_WORD_POS)];
}

/* A word that texts are full of (水平, 时间) has a count above this; 建邦 and 仲礼 are in the list of words
 * too, for names. */
enum { OFTEN = 150 };

bool qz_search_is_common(const qz_search *search, qz_span span)
{
    uint32_t count;
    return part_of_speech(search, span, &count) && count > OFTEN;
}

/* Between names of a list. */
static bool parts_names(char32_t c)
{
    return c == U'、' || c == U' ' || c == 0x3000;
}

/* 说，…; 称：“…” */
static bool says(const qz_search *search, uint32_t position)
{
    const char32_t verb = at(search, position), next = at(search, position + 1);
    return (verb == U'说' || verb == U'称') && (next == U',' || next == U':' || next == U'“');
}

/* Does anything beside the span speak for a name: an office, a colon, what parts the names of a list? Nearly
 * always nothing does, and the dictionary need not be asked. */
static bool has_evidence(const qz_search *search, qz_span span)
{
    const char32_t before = at(search, span.start - 1), next = at(search, span.end);
    return next == U':' || parts_names(next) || parts_names(before) ||
           qz_search_title_after(search, span.end) || qz_search_title_before(search, span.start);
}

/* 记者 陈立|摄 */
static bool took_picture(const qz_search *search, uint32_t position)
{
    return at(search, position) == U'摄' && !qz_is_han(at(search, position + 1));
}

static void add_candidate(const qz_search *search, candidates *found, qz_span span, uint32_t given)
{
    if (at(search, span.end - 1) == U'等' || at(search, span.end - 1) == U'副') /* 陈立|等到场, 韩正|副总理 */
        span.end--;
    span.end -= took_picture(search, span.end - 1);
    if (says(search, span.end - 1)) /* 李明|说， */
        span.end--;
    if (span.end <= given || span.end - given > LONGEST_GIVEN || span.end > search->span.end ||
        !has_evidence(search, span))
        return;
    uint32_t count;
    const char *pos = part_of_speech(search, span, &count);
    candidate made = {.span = span, .given = given};
    made.name = pos && (strcmp(pos, "nr") == 0 || strcmp(pos, "nrfg") == 0);
    made.word = pos && !made.name && count > OFTEN;
    if (span.end - given == LONGEST_GIVEN)
        made.word = made.word || qz_search_is_common(search, (qz_span){given, span.end}) ||
                    qz_search_is_common(search, (qz_span){span.start, given + 1});
    *qz_push(search->arena, found) = made;
}

static bool is_han(const qz_search *search, uint32_t token, uint32_t longest)
{
    return token < search->tokens.count && search->tokens.items[token].class == QZ_TOKEN_HAN &&
           search->tokens.items[token].span.end - search->tokens.items[token].span.start <= longest;
}

/* 王澄|在主席台 */
static bool ends_name(const qz_search *search, uint32_t token)
{
    const char first = qz_parts_of_speech[search->tokens.items[token].pos][0];
    return first && strchr("pucryf", first);
}

/* Names that begin at a token, longest first: 王|小明, 王|小|明, 王小|明, 覃澄岚, 王明. */
static void add_candidates(const qz_search *search, candidates *found, uint32_t token)
{
    const qz_span first = search->tokens.items[token].span;
    if (!is_han(search, token, 4))
        return;
    const uint32_t given = qz_search_surname_end(search, first.start);
    if (given == first.start)
        return;
    uint32_t ends[3];
    uint32_t count = 0;
    for (uint32_t i = token; i < token + 3 && is_han(search, i, 4) && (i == token || !ends_name(search, i));
         i++)
        ends[count++] = search->tokens.items[i].span.end;
    while (count > 0)
        add_candidate(search, found, (qz_span){first.start, ends[--count]}, given);
}

/* ---- evidence ---- */

/* 王澄川: in an interview: alone before the colon at the start of a line. */
static bool speaks(const qz_search *search, const candidate *name)
{
    uint32_t start = name->span.start;
    while (at(search, start - 1) == U' ' || at(search, start - 1) == 0x3000)
        start--;
    const char32_t before = at(search, start - 1);
    return at(search, name->span.end) == U':' && (before == U'\n' || before == 0);
}

static bool is_act(const qz_token *token)
{
    const char first = qz_parts_of_speech[token->pos][0];
    return first == 'v' || first == 'd' || first == 'm' || first == 'q';
}

/* 副秘书长|马|俊凯|心情不错: words are cut before and behind a given name of two characters. */
static bool is_cut_out(const qz_search *search, const candidate *name)
{
    static const char32_t verbs[] = U"作在将率赴出任就说对同向与和"; /* 总理李强|作报告 */
    const qz_token *last = &search->tokens.items[qz_search_token(search, name->span.end - 1)];
    for (uint32_t i = 0; verbs[i]; i++)
        if (at(search, name->span.end - 1) == verbs[i])
            return false;
    if (name->span.end - name->given != LONGEST_GIVEN || last->span.end != name->span.end)
        return false;
    const bool one_by_one = last->span.start == name->span.end - 1 && /* 司长|李|澄|奇|明确表示 */
                            last[-1].span.start == name->given && last[-2].span.start == name->span.start &&
                            !is_act(&last[-1]) && !is_act(last);
    return one_by_one || last->span.start == name->given || last->span.start == name->span.start;
}

/* 金沙岸, 柴石滩, 农高区 */
static bool ends_as_thing(const qz_search *search, const candidate *name)
{
    static const char32_t ends[] = U"岸滩坝区口节墩类毒院村镇县市桥站园路湾";
    for (uint32_t i = 0; ends[i]; i++)
        if (at(search, name->span.end - 1) == ends[i])
            return true;
    return false;
}

/* 局长|周|志明|受到…: a given name that is a word too, but no frequent one, cut out between the family name
 * and what is done. */
static bool has_word_for_given(const qz_search *search, const candidate *name)
{
    enum { MOST = 1500 };
    const qz_span given = {name->given, name->span.end};
    const uint32_t token = qz_search_token(search, name->span.start);
    uint32_t count;
    qz_match title;
    if (given.end - given.start != LONGEST_GIVEN || name->given != name->span.start + 1 ||
        token + 2 >= search->tokens.count)
        return false;
    const qz_token *words = &search->tokens.items[token];
    const char family = qz_parts_of_speech[words[0].pos][0], deed = qz_parts_of_speech[words[2].pos][0];
    return words[0].span.start == name->span.start && words[0].span.end == given.start &&
           words[1].span.end == given.end && words[2].span.start == given.end &&
           !(family && strchr("pcdtrma", family)) && deed && strchr("vdp", deed) &&
           part_of_speech(search, given, &count) && count <= MOST &&
           !qz_spot_exact(search->lexicon, search->text, given.start, given.end, QZ_IN(QZ_LIST_TITLES),
                          &title) &&
           !part_of_speech(search, name->span, &count);
}

static bool stands_alone(const qz_search *search, const candidate *name)
{
    const bool before = qz_search_title_before(search, name->span.start);
    const uint32_t length = name->span.end - name->span.start;
    /* 陈列|等各方面, 澄莎桥|等251座, 金沙岸|等项目 are no people */
    const bool things =
        at(search, name->span.end) == U'等' &&
        (length < 3 || qz_is_digit(at(search, name->span.end + 1)) || ends_as_thing(search, name));
    const bool after = !things && qz_search_title_after(search, name->span.end);
    const char32_t next = at(search, name->span.end);
    const bool joined = (next == U'和' || next == U'与') && /* 省委书记林川|和|省长… */
                        qz_spot_longest(search->lexicon, search->text, name->span.end + 1, search->span.end,
                                        QZ_IN(QZ_LIST_TITLES), &(qz_match){.place = 0});
    const bool edge = !qz_is_han(next) || joined || took_picture(search, name->span.end) ||
                      says(search, name->span.end) ||
                      (before && next == U'等' && !qz_is_digit(at(search, name->span.end + 1)));
    if (name->name && !name->word)
        return before || after;
    if (name->word)
        return before && length > 2 && (after || edge || has_word_for_given(search, name));
    return (before && (edge || after || is_cut_out(search, name))) || (after && length > 2) ||
           speaks(search, name);
}

/* The candidate behind `name` in a list of names; 0 for none. */
static uint32_t next_in_list(const qz_search *search, const candidates *found, uint32_t index)
{
    const uint32_t end = found->items[index].span.end;
    if (!parts_names(at(search, end)))
        return 0;
    for (uint32_t i = index + 1; i < found->count && found->items[i].span.start <= end + 1; i++)
        if (found->items[i].span.start == end + 1 && !found->items[i].word)
            return i;
    return 0;
}

/* Two names of three characters side by side make a list; who stands beside a name in it is one too. */
static void accept_lists(const qz_search *search, candidates *found)
{
    for (int times = 0; times < 2; times++) {
        for (uint32_t n = 0; n < found->count; n++) {
            const uint32_t i = times ? found->count - 1 - n : n;
            const uint32_t next = next_in_list(search, found, i);
            candidate *left = &found->items[i], *right = &found->items[next];
            if (!next || left->word || (ends_as_thing(search, left) && ends_as_thing(search, right)))
                continue;
            const bool both = left->span.end - left->given == LONGEST_GIVEN &&
                              right->span.end - right->given == LONGEST_GIVEN;
            if (both || left->accepted || right->accepted)
                left->accepted = right->accepted = true;
        }
    }
}

/* 王大川、扎西江村、李澄: what stands between names of a list is one, whatever its first character. */
static void fill_lists(qz_search *search, const candidates *found)
{
    enum { LONGEST_ITEM = 12, MOST_ITEMS = 3 };
    for (uint32_t i = 0; i < found->count; i++) {
        qz_span items[MOST_ITEMS];
        uint32_t count = 0;
        uint32_t end = found->items[i].span.end, next = i + 1;
        while (found->items[i].accepted && at(search, end) == U'、' && count < MOST_ITEMS) {
            while (next < found->count &&
                   (found->items[next].span.start < end + 1 || !found->items[next].accepted))
                next++;
            if (next == found->count || found->items[next].span.start > end + LONGEST_ITEM * MOST_ITEMS)
                break;
            if (found->items[next].span.start == end + 1) {
                for (uint32_t k = 0; k < count; k++)
                    qz_search_push(search, items[k], QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.list");
                break;
            }
            const uint32_t start = ++end;
            bool joined = false; /* 王大川和李澄: two */
            while (end - start < LONGEST_ITEM && (qz_is_han(at(search, end)) || at(search, end) == U'·')) {
                joined = joined || at(search, end) == U'和';
                end++;
            }
            if (joined)
                break;
            items[count++] = (qz_span){start, end};
        }
    }
}

static void find_names(qz_search *search)
{
    candidates found = {0};
    const qz_lists lists = QZ_IN(QZ_LIST_SURNAMES);
    const uint32_t end = search->span.end;
    for (uint32_t start = search->span.start;
         (start = qz_spot_next_start(search->text, start, end, lists)) < end; start++) {
        const uint32_t token = qz_search_token(search, start);
        if (token < search->tokens.count && search->tokens.items[token].span.start == start)
            add_candidates(search, &found, token);
    }
    for (uint32_t i = 0; i < found.count; i++)
        found.items[i].accepted = stands_alone(search, &found.items[i]);
    accept_lists(search, &found);
    fill_lists(search, &found);
    for (uint32_t i = 0; i < found.count; i++)
        if (found.items[i].accepted)
            qz_search_push(search, found.items[i].span, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL,
                           found.items[i].name ? "person.word" : "person.title");
}

/* ---- once found, everywhere ---- */

/* The people found so far, each once, by the last bits of their first characters. */
typedef struct roll {
    qz_span known[MOST_PEOPLE];
    uint16_t next[MOST_PEOPLE]; /* index + 1 */
    uint16_t first[256];
    uint32_t count;
} roll;

static bool stands_at(const qz_search *search, qz_span known, uint32_t at)
{
    const uint32_t length = known.end - known.start;
    const char32_t *folded = search->text->folded;
    return at + length <= search->span.end &&
           memcmp(folded + at, folded + known.start, length * sizeof *folded) == 0;
}

static void enrol(const qz_search *search, roll *people, qz_span name)
{
    uint16_t *first = &people->first[search->text->folded[name.start] & 0xFF];
    for (uint32_t k = *first; k; k = people->next[k - 1]) {
        const qz_span known = people->known[k - 1];
        if (known.end - known.start == name.end - name.start && stands_at(search, known, name.start))
            return;
    }
    people->known[people->count] = name;
    people->next[people->count] = *first;
    *first = (uint16_t)++people->count;
}

/* A person found once is found everywhere: 李强 after 总理, later alone. */
static void repeated_names(qz_search *search, uint32_t first)
{
    roll *people = qz_allocate_zeroed(search->arena, 1, sizeof *people);
    for (uint32_t n = first; n < search->names->count && people->count < MOST_PEOPLE; n++)
        if (search->names->items[n].kind == QZ_PERSON)
            enrol(search, people, search->names->items[n].span);
    for (uint32_t i = 0; people->count && i < search->tokens.count; i++) {
        const uint32_t start = search->tokens.items[i].span.start;
        for (uint32_t k = people->first[search->text->folded[start] & 0xFF]; k; k = people->next[k - 1]) {
            const qz_span known = people->known[k - 1];
            const qz_span span = {start, start + known.end - known.start};
            if (stands_at(search, known, start) && qz_search_aligned(search, span))
                qz_search_push(search, span, QZ_PERSON, QZ_RANK_PLACE, NULL, NULL, "person.again");
        }
    }
}

void qz_find_people(qz_search *search)
{
    const uint32_t first = search->names->count;
    find_names(search);
    qz_find_foreign_people(search);
    qz_find_rosters(search);
    repeated_names(search, first);
}
