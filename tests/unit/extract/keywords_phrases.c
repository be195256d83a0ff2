/* keywords_phrases: which phrases begin at a token. Texts are written with their words parted by |; the edges
 * are given by hand, as keywords_tokens finds them. */
#include "unit.h"

#include "extract/keywords_phrases.h"

#include <string.h>

enum { MOST = 32 };

static qz_token tokens[MOST];
static uint8_t edges[MOST + 1], shapes[MOST + 1];
static char32_t folded[128];
static qz_analysis analysis;
static qz_candidates gathered;

/* n a noun, a adjective that ends nothing, + a word that joins, v a verb; marks stand for themselves. */
static void set_up(const char32_t *text, const char *kinds)
{
    static const uint8_t NOUN = QZ_EDGE_BEGINS | QZ_EDGE_ENDS | QZ_EDGE_ALONE;
    uint32_t count = 0, length = 0, start = 0;
    for (; *kinds; kinds++, count++) {
        for (; *text && *text != U'|'; text++)
            folded[length++] = *text;
        text += *text == U'|';
        tokens[count] = (qz_token){.span = {start, length}, .class = QZ_TOKEN_HAN};
        shapes[count] = *kinds == 'v'   ? QZ_SHAPE_VERB
                        : *kinds == '"' ? QZ_SHAPE_QUOTE
                        : *kinds == ',' ? QZ_SHAPE_END
                                        : QZ_SHAPE_NOUN;
        edges[count] = *kinds == 'n'                            ? NOUN
                       : *kinds == 'v' || *kinds == 'a'         ? QZ_EDGE_BEGINS
                       : *kinds == '+'                          ? QZ_EDGE_JOINS
                       : *kinds == '"' && folded[start] == U'“' ? QZ_EDGE_MARK | QZ_EDGE_BEGINS
                       : *kinds == '"'                          ? QZ_EDGE_MARK | QZ_EDGE_ENDS
                                                                : QZ_EDGE_MARK;
        if (count > 0 && *kinds != 'n')
            edges[count - 1] |= QZ_EDGE_WHOLE;
        start = length;
    }
    edges[count] = QZ_EDGE_MARK;
    shapes[count] = QZ_SHAPE_END;
    edges[count - 1] |= QZ_EDGE_WHOLE;
    analysis = (qz_analysis){.tokens = {.items = tokens, .count = count}};
    gathered = (qz_candidates){.analysis = &analysis, .folded = folded, .edges = edges, .shapes = shapes};
}

/* Their numbers of tokens must be those, of one digit each. */
static void expect(uint32_t first, uint32_t longest, const char *lengths)
{
    qz_phrases phrases = qz_phrases_from(&gathered, first, longest);
    for (; *lengths; lengths++) {
        assert_true(qz_phrases_next(&phrases));
        assert_int_equal(phrases.end - first, *lengths - '0');
    }
    assert_false(qz_phrases_next(&phrases));
}

static void of_up_to_six_words(void **state)
{
    (void)state;
    set_up(U"海岛|生态|养殖|示范|基地|建设|规划", "nnnnnnn");
    expect(0, 18, "23456");
    expect(5, 18, "2");
    expect(6, 18, "");
}

static void no_longer_than_wanted(void **state)
{
    (void)state;
    set_up(U"海岛|生态|养殖|示范", "nnnn");
    expect(0, 6, "23");
    expect(0, 5, "2");
    expect(0, 3, "");
}

static void within_a_clause(void **state)
{
    (void)state;
    set_up(U"海岛|生态|，|养殖", "nn,n");
    expect(0, 18, "2");
}

static void that_end_with_what_may(void **state)
{
    (void)state;
    set_up(U"海岛|大|养殖", "nan");
    expect(0, 18, "3");
}

static void not_within_what_is_joined(void **state)
{
    (void)state;
    set_up(U"港口|节水|和|污水|设施", "nn+nn");
    expect(0, 18, "25");
    set_up(U"港口|节水|和|污水|，", "nn+n,");
    expect(0, 18, "24");
}

static void over_what_is_quoted(void **state)
{
    (void)state;
    set_up(U"“|一港|、|三区|”|格局", "\"n,n\"n");
    expect(0, 18, "56");
    expect(1, 18, "");
    expect(3, 18, "");
    set_up(U"澄川|“|一港|”|格局", "n\"n\"n");
    expect(0, 18, "45");
    set_up(U"打造|“|一港|”", "v\"n\"");
    expect(0, 18, ""); /* no verb goes with a quoted name */
    set_up(U"澄川|“|一港|。|三区|”", "n\"n,n\"");
    expect(0, 18, "");
    set_up(U"澄川|“|一港", "n\"n"); /* that nothing closes */
    expect(0, 18, "");
}

static void words_by_themselves(void **state)
{
    (void)state;
    set_up(U"海岛|岛|大|养殖", "nnan");
    assert_true(qz_phrases_is_word(&gathered, 0));
    assert_false(qz_phrases_is_word(&gathered, 1)); /* of one character */
    assert_false(qz_phrases_is_word(&gathered, 2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_up_to_six_words),        cmocka_unit_test(no_longer_than_wanted),
        cmocka_unit_test(within_a_clause),           cmocka_unit_test(that_end_with_what_may),
        cmocka_unit_test(not_within_what_is_joined), cmocka_unit_test(over_what_is_quoted),
        cmocka_unit_test(words_by_themselves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
