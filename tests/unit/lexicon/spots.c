/* spots: what is found in one pass is what the trie says at each place. */
#include "unit.h"

#include "lexicon/spots.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LENGTH = 1700 }; /* more than three blocks of the pass */

static qz_arena arena;
static jmp_buf out;
static char own[64];

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    strcpy(own, "/tmp/qza-spots-XXXXXX");
    const int file = mkstemp(own);
    static const char lines[] = "渔家\tcount\n亿元\tmoney\t元\t100000000\n渔\tcount\n渔渔\tcount\n";
    assert_true(file >= 0);
    assert_int_equal(write(file, lines, sizeof lines - 1), sizeof lines - 1);
    assert_int_equal(close(file), 0);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    (void)remove(own);
    qz_arena_free(&arena);
    return 0;
}

/* The shipped dictionary, with some units of its own in another image. */
static qz_lexicon *open_lexicon(const char *path, qz_list list)
{
    qza_error error = {.language = QZA_ENGLISH};
    qz_lexicon *lexicon = NULL;
    if (qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, &error) != QZA_OK ||
        (path && qz_lexicon_add(lexicon, path, list, &error) != QZA_OK))
        fail_msg("%s: %s", error.place, error.message);
    return lexicon;
}

static qz_text text_of(const char *utf8)
{
    qza_error error = {.language = QZA_ENGLISH};
    qz_text text;
    assert_int_equal(qz_text_decode(&arena, utf8, strlen(utf8), "UTF-8", false, &text, &error), QZA_OK);
    return text;
}

/* Words, halves of words and marks, in any order. */
static qz_text any_text(void)
{
    static const char *const pieces[] = {
        "渔",     "渔家",     "亿元", "亿",       "增长",   "增",   "浙江省", "浙江", "宁波",
        "开发区", "人民政府", "政府", "超过",     "以上",   "0",    "7",      "，",   "。",
        "十四五", "期间",     "同比", "力争",     "数字",   "经济", "集群",   "万",   "平方公里",
        "的",     "A",        "𠮷",   "中华人民", "共和国", "大",   "学",     "率"};
    char utf8[LENGTH * 16] = "";
    size_t bytes = 0;
    for (int i = 0; i < LENGTH; i++) {
        const char *piece = pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)];
        memcpy(utf8 + bytes, piece, strlen(piece));
        bytes += strlen(piece);
    }
    utf8[bytes] = 0;
    return text_of(utf8);
}

static void same_match(bool found, const qz_match *one, bool expected, const qz_match *other)
{
    assert_int_equal(found, expected);
    if (!found)
        return;
    assert_int_equal(one->span.start, other->span.start);
    assert_int_equal(one->span.end, other->span.end);
    assert_int_equal(one->place, other->place);
    assert_int_equal(one->sense.list, other->sense.list);
    assert_int_equal(one->sense.choice, other->sense.choice);
    assert_int_equal(one->sense.image, other->sense.image);
    assert_int_equal(one->sense.row, other->sense.row);
}

/* All questions about one place, and about what stands between it and another. */
static void ask(const qz_lexicon *lexicon, const qz_text *text, uint32_t at, uint32_t end, qz_lists lists)
{
    enum { ROOM = 16 };
    qz_match one = {0}, other = {0}, some[ROOM], all[ROOM];
    const char32_t *folded = text->folded;
    bool found = qz_spot_longest(lexicon, text, at, end, lists, &one);
    bool expected = qz_lexicon_longest(lexicon, folded, at, end, lists, &other);
    same_match(found, &one, expected, &other);
    assert_true(qz_spot_may_start(text, at, lists) || !expected);
    found = qz_spot_exact(lexicon, text, at, end, lists, &one);
    expected = qz_lexicon_exact(lexicon, folded, at, end, lists, &other);
    same_match(found, &one, expected, &other);
    assert_true(qz_spot_may_end(lexicon, text, at, end, lists) || !expected);
    found = qz_spot_longest_before(lexicon, text, at, end, lists, &one);
    expected = qz_lexicon_longest_before(lexicon, folded, at, end, lists, &other);
    same_match(found, &one, expected, &other);
    const size_t count = qz_spot_all(lexicon, text, at, end, lists, some, ROOM);
    assert_int_equal(count, qz_lexicon_all(lexicon, folded, at, end, lists, all, ROOM));
    for (size_t i = 0; i < count; i++)
        same_match(true, &some[i], true, &all[i]);
    assert_int_equal(qz_spot_surname_end(lexicon, text, at, end),
                     qz_lexicon_surname_end(lexicon, folded, at, end));
}

static void ask_everywhere(const qz_lexicon *lexicon, const qz_text *text)
{
    static const qz_lists sets[] = {QZ_IN(QZ_LIST_UNITS), QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES),
                                    QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_HEADS),
                                    QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_MEASURES),
                                    ~(QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_FREQUENCIES))};
    enum { FAR = 9 };
    for (uint32_t at = 0; at < text->length; at++)
        for (size_t k = 0; k < sizeof sets / sizeof *sets; k++) {
            const uint32_t left = text->length - at;
            ask(lexicon, text, at, at + (left < FAR ? left : FAR), sets[k]);
            ask(lexicon, text, at, at + (left < 2 ? left : 2), sets[k]);
        }
}

static void all_that_the_trie_says(void **state)
{
    (void)state;
    for (int images = 0; images < 2; images++) {
        qz_lexicon *lexicon = open_lexicon(images ? own : NULL, QZ_LIST_UNITS);
        for (unsigned seed = 1; seed <= 3; seed++) {
            srand(seed);
            qz_text text = any_text();
            text.spots = qz_spots_find(lexicon, &arena, &text, QZ_LISTS_SPOTTED);
            assert_non_null(text.spots);
            ask_everywhere(lexicon, &text);
            text.spots = qz_spots_find(lexicon, &arena, &text, QZ_IN(QZ_LIST_UNITS) | QZ_IN(QZ_LIST_NAMES));
            assert_non_null(text.spots);
            ask_everywhere(lexicon, &text);
            text.spots = NULL;
            ask_everywhere(lexicon, &text);
        }
        qz_lexicon_close(lexicon);
    }
}

static void short_texts(void **state)
{
    (void)state;
    qz_lexicon *lexicon = open_lexicon(NULL, QZ_LIST_UNITS);
    static const char *const texts[] = {"", "增", "增长", "增长率"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        qz_text text = text_of(texts[i]);
        text.spots = qz_spots_find(lexicon, &arena, &text, QZ_LISTS_SPOTTED);
        assert_non_null(text.spots);
        ask_everywhere(lexicon, &text);
    }
    qz_lexicon_close(lexicon);
}

/* The spots of one lexicon do not answer for another. */
static void another_lexicon(void **state)
{
    (void)state;
    qz_lexicon *lexicon = open_lexicon(NULL, QZ_LIST_UNITS), *other = open_lexicon(own, QZ_LIST_UNITS);
    qz_text text = text_of("渔家");
    qz_match match;
    text.spots = qz_spots_find(lexicon, &arena, &text, QZ_LISTS_SPOTTED);
    assert_false(qz_spot_exact(lexicon, &text, 0, 2, QZ_IN(QZ_LIST_UNITS), &match));
    assert_true(qz_spot_exact(other, &text, 0, 2, QZ_IN(QZ_LIST_UNITS), &match));
    qz_lexicon_close(lexicon);
    qz_lexicon_close(other);
}

/* A user's list may have more terms at a place than are worth keeping. */
static void too_many_to_keep(void **state)
{
    (void)state;
    enum { TERMS = 40, CHARACTERS = 4000 };
    FILE *file = fopen(own, "wb");
    assert_non_null(file);
    for (int length = 1; length <= TERMS; length++) {
        for (int i = 0; i < length; i++)
            assert_true(fputs("渔", file) >= 0);
        assert_true(fputs("\tcount\n", file) >= 0);
    }
    assert_int_equal(fclose(file), 0);
    qz_lexicon *lexicon = open_lexicon(own, QZ_LIST_UNITS);
    char *utf8 = qz_allocate_zeroed(&arena, 1, CHARACTERS * 3 + 1);
    for (int i = 0; i < CHARACTERS; i++)
        memcpy(utf8 + (size_t)i * 3, "渔", 3);
    const qz_text text = text_of(utf8);
    assert_null(qz_spots_find(lexicon, &arena, &text, QZ_LISTS_SPOTTED));
    qz_lexicon_close(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(all_that_the_trie_says, set_up, tear_down),
        cmocka_unit_test_setup_teardown(short_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(another_lexicon, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_many_to_keep, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
