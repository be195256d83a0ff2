/* lexicon: lists compiled, looked up, overridden by users; damaged files refused. */
#include "unit.h"

#include "lexicon/image.h"
#include "lexicon/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static char compiled[96];
static qz_arena arena;
static jmp_buf out;

static const char *path_of(const char *name)
{
    return qz_format(&arena, "%s/%s", folder, name);
}

static void write_file(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(path_of(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void write_list(const char *name, const char *lines)
{
    write_file(name, lines, strlen(lines));
}

static int set_up(void **state)
{
    (void)state;
    arena = (qz_arena){.exit = &out};
    strcpy(folder, "/tmp/qza-lexicon-XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(compiled, sizeof compiled, "%s/test.dict", folder);
    write_list("words.tsv", "# words\n增长\t500\tv\n增长率\t20\tn\n增\t3\tv\n");
    write_list("movements.tsv", "增长\tup\tgrowth\n增长\tflat\tlevel\n");
    write_list("units.tsv", "家\tcount\n亿元\tmoney\t元\t100000000\n");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    static const char *const names[] = {"words.tsv", "movements.tsv", "units.tsv",  "user.tsv",
                                        "bad.tsv",   "test.dict",     "broken.dict"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        (void)remove(path_of(names[i]));
    (void)rmdir(folder);
    qz_arena_free(&arena);
    return 0;
}

static void compile(void)
{
    qza_error error = {.language = QZA_ENGLISH};
    const char *paths[] = {folder};
    if (qza_dictionary_compile(paths, 1, compiled, &error) != QZA_OK)
        fail_msg("%s:%d: %s", error.place, (int)error.line, error.message);
}

static qz_lexicon *open_with(const char *user)
{
    qza_error error = {.language = QZA_ENGLISH};
    qz_lexicon *lexicon = NULL;
    const char *users[] = {user};
    if (qz_lexicon_open(compiled, users, user != NULL, &lexicon, &error) != QZA_OK)
        fail_msg("%s: %s", error.place, error.message);
    return lexicon;
}

static void the_longest_term_of_the_lists_asked_for(void **state)
{
    (void)state;
    compile();
    qz_lexicon *lexicon = open_with(NULL);
    const char32_t text[] = U"工业增长率高";
    qz_match match;
    assert_true(qz_lexicon_longest(lexicon, text, 2, 6, QZ_IN(QZ_LIST_WORDS), &match));
    assert_int_equal(match.span.end, 5);
    assert_true(qz_lexicon_longest(lexicon, text, 2, 6, QZ_IN(QZ_LIST_MOVEMENTS), &match));
    assert_int_equal(match.span.end, 4);
    assert_false(qz_lexicon_longest(lexicon, text, 2, 3, QZ_IN(QZ_LIST_MOVEMENTS), &match));
    assert_true(qz_lexicon_longest_before(lexicon, text, 0, 5, QZ_IN(QZ_LIST_WORDS), &match));
    assert_int_equal(match.span.start, 2);
    assert_true(qz_lexicon_exact(lexicon, text, 2, 3, QZ_IN(QZ_LIST_WORDS), &match));
    assert_false(qz_lexicon_exact(lexicon, text, 3, 4, QZ_IN(QZ_LIST_WORDS), &match));
    qz_match all[4];
    assert_int_equal(qz_lexicon_all(lexicon, text, 2, 6, QZ_IN(QZ_LIST_WORDS), all, 4), 3);
    assert_int_equal(all[0].span.end, 3);
    assert_int_equal(all[2].span.end, 5);
    qz_lexicon_close(lexicon);
}

static void places_without_terms_are_passed_over(void **state)
{
    (void)state;
    compile();
    qz_lexicon *lexicon = open_with(NULL);
    const char32_t text[] = U"工业增长三家";
    const qz_firsts *firsts = qz_lexicon_firsts(lexicon, QZ_LIST_MOVEMENTS);
    assert_true(qz_firsts_has(firsts, U'增'));
    assert_false(qz_firsts_has(firsts, U'家'));
    assert_int_equal(qz_lexicon_next(lexicon, text, 0, 6, QZ_IN(QZ_LIST_MOVEMENTS)), 2);
    assert_int_equal(qz_lexicon_next(lexicon, text, 3, 6, QZ_IN(QZ_LIST_MOVEMENTS)), 6);
    assert_int_equal(qz_lexicon_next(lexicon, text, 3, 6, QZ_IN(QZ_LIST_UNITS)), 5);
    assert_int_equal(qz_lexicon_next(lexicon, text, 6, 6, QZ_IN(QZ_LIST_UNITS)), 6);
    assert_true(qz_lexicon_may_end(lexicon, text, 0, 4, QZ_IN(QZ_LIST_MOVEMENTS)));
    assert_false(qz_lexicon_may_end(lexicon, text, 0, 6, QZ_IN(QZ_LIST_MOVEMENTS)));
    assert_false(qz_lexicon_may_end(lexicon, text, 4, 4, QZ_IN(QZ_LIST_MOVEMENTS)));
    qz_lexicon_close(lexicon);
}

static void every_sense_and_cell(void **state)
{
    (void)state;
    compile();
    qz_lexicon *lexicon = open_with(NULL);
    qz_match match;
    assert_true(qz_lexicon_exact(lexicon, U"增长", 0, 2, QZ_IN(QZ_LIST_MOVEMENTS), &match));
    assert_int_equal(qz_cell_choice(lexicon, match.sense, QZ_MOVEMENT_DIRECTION), 1);
    assert_true(qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_MOVEMENTS), &match));
    assert_int_equal(qz_cell_choice(lexicon, match.sense, QZ_MOVEMENT_DIRECTION), 3);
    assert_false(qz_lexicon_next_sense(lexicon, QZ_IN(QZ_LIST_MOVEMENTS), &match));
    assert_true(qz_lexicon_exact(lexicon, U"亿元", 0, 2, QZ_IN(QZ_LIST_UNITS), &match));
    assert_string_equal(qz_cell_text(lexicon, match.sense, QZ_UNIT_CANONICAL), "元");
    assert_string_equal(qz_cell_text(lexicon, match.sense, QZ_UNIT_SCALE), "100000000");
    assert_true(qz_lexicon_exact(lexicon, U"家", 0, 1, QZ_IN(QZ_LIST_UNITS), &match));
    assert_string_equal(qz_cell_text(lexicon, match.sense, QZ_UNIT_CANONICAL), "");
    qz_lexicon_close(lexicon);
}

static void words_cost_less_the_more_frequent(void **state)
{
    (void)state;
    compile();
    qz_lexicon *lexicon = open_with(NULL);
    qz_word words[4];
    assert_int_equal(qz_lexicon_words(lexicon, U"增长率", 0, 3, words, 4), 3);
    assert_true(words[1].cost < words[2].cost);
    assert_true(words[2].cost < words[0].cost);
    assert_false(qz_lexicon_has_user_words(lexicon));
    qz_lexicon_close(lexicon);
}

static void user_terms_win(void **state)
{
    (void)state;
    compile();
    write_list("user.tsv", "增长率高\tindustry\t3\n增长\n");
    qz_lexicon *lexicon = open_with(path_of("user.tsv"));
    assert_true(qz_lexicon_has_user_words(lexicon));
    qz_word words[4];
    assert_int_equal(qz_lexicon_words(lexicon, U"增长率高", 0, 4, words, 4), 4);
    assert_true(words[1].user);
    assert_false(words[0].user);
    qz_match match;
    assert_true(
        qz_lexicon_longest(lexicon, U"增长率高", 0, 4, QZ_IN(QZ_LIST_USER) | QZ_IN(QZ_LIST_WORDS), &match));
    assert_int_equal(match.span.end, 4);
    assert_string_equal(qz_cell_text(lexicon, match.sense, QZ_USER_CLASS), "industry");
    qz_lexicon_close(lexicon);
}

static void faults_name_their_line(void **state)
{
    (void)state;
    static const struct {
        const char *lines;
        size_t length;
        uint64_t line;
    } cases[] = {
        {"# ok\n词\tx\ty\tz\n", 0, 2},  /* more cells than columns */
        {"词\tindustry\tmany\n", 0, 1}, /* no number */
        {"\tindustry\n", 0, 1},         /* no term */
        {"好\n\xff\xfe\n", 0, 2},       /* no UTF-8 */
        {"好\n好\n", 0, 2},             /* twice the same */
        {"a\x01"
         "b\n",
         0, 1}, /* a control character */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_list("bad.tsv", cases[i].lines);
        qza_error error = {.language = QZA_ENGLISH};
        const char *paths[] = {path_of("bad.tsv")};
        assert_int_equal(qza_dictionary_compile(paths, 1, compiled, &error), QZA_BAD_DICTIONARY);
        assert_int_equal(error.line, cases[i].line);
        assert_true(strlen(error.message) > 10);
    }
}

static void the_same_lists_give_the_same_bytes(void **state)
{
    (void)state;
    char first[17], second[17];
    qza_error error = {.language = QZA_ENGLISH};
    compile();
    assert_int_equal(qza_dictionary_hash(compiled, first, &error), QZA_OK);
    compile();
    assert_int_equal(qza_dictionary_hash(compiled, second, &error), QZA_OK);
    assert_string_equal(first, second);
}

/* Every byte changed in turn: refused, or (with the checksum set right) read in bounds. */
static void damaged_files_are_refused(void **state)
{
    (void)state;
    compile();
    FILE *file = fopen(compiled, "rb");
    assert_non_null(file);
    static char bytes[1 << 20];
    const size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    assert_true(length > 1000 && length < sizeof bytes);
    uint64_t *words = qz_allocate(&arena, length + 8);
    qza_error error = {.language = QZA_ENGLISH};
    for (size_t at = 0; at < length; at += at < 200 ? 1 : 97) {
        memcpy(words, bytes, length);
        ((char *)words)[at] = (char)(((char *)words)[at] ^ 0x41);
        qz_image image;
        const qza_status status = qz_image_open(words, length, "x", &image, &error);
        assert_int_equal(status, QZA_BAD_DICTIONARY);
    }
    for (size_t cut = 0; cut < length; cut += 311) {
        qz_image image;
        memcpy(words, bytes, cut);
        assert_int_equal(qz_image_open(words, cut, "x", &image, &error), QZA_BAD_DICTIONARY);
    }
}

static void damaged_files_with_a_right_checksum_are_read_in_bounds(void **state)
{
    (void)state;
    /* The tables of codes and of edges are long and alike. */
    enum { HEAD = 128, CODES = 2 * 0x10000, EDGES = (QZ_SINGLES + QZ_ENDS) * 4 };
    compile();
    FILE *file = fopen(compiled, "rb");
    assert_non_null(file);
    static char bytes[1 << 20];
    const size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    _Alignas(8) static char broken[1 << 20];
    for (size_t at = HEAD; at < length; at += at < HEAD + CODES || at > length - EDGES ? 3001 : 13) {
        memcpy(broken, bytes, length);
        broken[at] = (char)(broken[at] ^ 0xff);
        qz_image_seal(broken, length);
        write_file("broken.dict", broken, length);
        qza_error error = {.language = QZA_ENGLISH};
        qz_lexicon *lexicon = NULL;
        if (qz_lexicon_open(path_of("broken.dict"), NULL, 0, &lexicon, &error) != QZA_OK)
            continue;
        const char32_t text[] = U"工业增长率高家亿元";
        qz_match match;
        for (uint32_t i = 0; i < 9; i++) {
            if (!qz_lexicon_longest(lexicon, text, i, 9, ~(qz_lists)0, &match))
                continue;
            do {
                for (uint32_t column = 0; qz_list_forms[match.sense.list].columns[column].name; column++) {
                    if (qz_list_forms[match.sense.list].columns[column].kind == QZ_COLUMN_TEXT)
                        (void)strlen(qz_cell_text(lexicon, match.sense, column));
                    if (qz_list_forms[match.sense.list].columns[column].kind == QZ_COLUMN_CHOICE)
                        (void)qz_cell_choice(lexicon, match.sense, column);
                }
            } while (qz_lexicon_next_sense(lexicon, ~(qz_lists)0, &match));
            qz_word words[8];
            (void)qz_lexicon_words(lexicon, text, i, 9, words, 8);
        }
        qz_lexicon_close(lexicon);
    }
}

static void parts_of_speech_stand_where_code_says(void **state)
{
    (void)state;
    assert_string_equal(qz_parts_of_speech[QZ_POS_CONJUNCTION], "c");
    assert_string_equal(qz_parts_of_speech[QZ_POS_NUMBER], "m");
    assert_string_equal(qz_parts_of_speech[QZ_POS_PREPOSITION], "p");
    assert_string_equal(qz_parts_of_speech[QZ_POS_TIME], "t");
    assert_string_equal(qz_parts_of_speech[QZ_POS_MARK], "w");
    assert_string_equal(qz_parts_of_speech[QZ_POS_LETTERS], "x");
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_of_speech_stand_where_code_says),
        WITH_FOLDER(the_longest_term_of_the_lists_asked_for),
        WITH_FOLDER(places_without_terms_are_passed_over),
        WITH_FOLDER(every_sense_and_cell),
        WITH_FOLDER(words_cost_less_the_more_frequent),
        WITH_FOLDER(user_terms_win),
        WITH_FOLDER(faults_name_their_line),
        WITH_FOLDER(the_same_lists_give_the_same_bytes),
        WITH_FOLDER(damaged_files_are_refused),
        WITH_FOLDER(damaged_files_with_a_right_checksum_are_read_in_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
