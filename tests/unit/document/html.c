/* html: the text and the markup of pages, before anything is made of them. */
#include "unit.h"

#include "document/adapter.h"
#include "document/html.h"

#include <string.h>

static qz_arena arena;
static jmp_buf out_of_memory;
static qz_lexicon *lexicon;
static qz_text text;
static qz_markup markup;

static int open_all(void **state)
{
    (void)state;
    qza_error error = {.language = QZA_ENGLISH};
    arena.exit = &out_of_memory;
    return qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, &error) == QZA_OK ? 0 : -1;
}

static int close_all(void **state)
{
    (void)state;
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static void read_bytes(const char *page, size_t length)
{
    qz_arena_reset(&arena);
    assert_int_equal(qz_adapt(lexicon, &arena, QZA_INPUT_HTML, page, length, NULL, &text, &markup, NULL),
                     QZA_OK);
    uint32_t lines = text.length > 0;
    for (uint32_t i = 0; i < text.length; i++)
        lines += text.folded[i] == U'\n';
    assert_int_equal(markup.lines.count, lines);
}

static void assert_text(const char *page, const char *expected)
{
    read_bytes(page, strlen(page));
    assert_string_equal(text.utf8, expected);
}

static void blocks_and_breaks_are_lines(void **state)
{
    (void)state;
    assert_text("<html><body><h1>澄川要闻</h1><p>第一段，\n  "
                "有空白。<p>第二<b>段</b>。<br>换行<div>末</div>尾</body></html>",
                "澄川要闻\n第一段， 有空白。\n第二段。\n换行\n末\n尾");
    assert_text("<pre>甲\n乙</pre>", "甲\n乙");
    assert_text("", "");
    assert_text("<p> &nbsp; </p><div><br></div>", "");
    assert_text("没有标签", "没有标签");
}

static void cells_of_a_row_stand_apart(void **state)
{
    (void)state;
    assert_text("<table><tr><td>索 引 号：</td><td>CC01</td><td>发文机关：<td>澄川市人民政府</tr>"
                "<tr><th>指标<th><p>增速</p><p>（%）</p></tr></table>",
                "索 引 号：\tCC01\t发文机关：\t澄川市人民政府\n指标\t增速 （%）");
    assert_true(markup.lines.items[0].row);
}

static void tables_that_lay_out_a_page_keep_their_lines(void **state)
{
    (void)state;
    assert_text("<table><tr><td>菜单<td><table><tr><td>甲<td>乙</tr></table><p>段落。</p></td></tr></table>",
                "菜单\n甲\t乙\n段落。");
}

static void what_is_not_shown_is_left_out(void **state)
{
    (void)state;
    assert_text(
        "<head><style>p{}</style><script>var a='<p>甲</p>';</script></head>"
        "<p>乙<span style='color:red; DISPLAY : none'>丙</span></p><div hidden>丁<p>戊</p></div>"
        "<noscript>己</noscript><textarea>庚</textarea><!-- 辛 --><p style='visibility:hidden'>壬</p>",
        "乙\n壬");
}

#define STYLED(rules, marked)                                                                                \
    "<style>" rules                                                                                          \
    "</style><p>澄川港完成货物吞吐量三千二百万吨，同比增长百分之八点五，创历史新高。</p>" marked
#define SHOWN "澄川港完成货物吞吐量三千二百万吨，同比增长百分之八点五，创历史新高。"

static void styles_of_the_page_hide_classes_and_ids(void **state)
{
    (void)state;
    static const char *const hiding[] = {
        STYLED(".b{display:none}", "<div class='a b'>甲</div>"),
        STYLED("/* .c */ p, .b ,.c { color : red; DISPLAY : none }", "<div class=b>甲</div>"),
        STYLED("#b{display:none}", "<div id=b>甲</div>"),
        STYLED("@charset \"utf-8\";.b{display:none}", "<div class=b>甲</div>"),
        STYLED("#b{display:none}.b{display:none}", "<div class=b>甲</div><div id=b>乙</div>"),
    };
    for (size_t i = 0; i < sizeof hiding / sizeof *hiding; i++)
        assert_text(hiding[i], SHOWN);
    static const char *const showing[] = {
        STYLED(".b{display:none}.b.open{display:block}", "<div class=b>甲</div>"), /* a script opens it */
        STYLED("@media print{.b{display:none}}", "<div class=b>甲</div>"),
        STYLED(".a .b{display:none}div.b{display:none}", "<div class=b>甲</div>"),
        STYLED(".b{visibility:hidden}.c{data-display:none}", "<div class='b c'>甲</div>"),
        STYLED("#b{display:none}", "<div class=b>甲</div>"),
        STYLED(".b{display:none", "<div class=bb>甲</div>"),
        STYLED("}}.b{", "<div class=b>甲</div>"),
    };
    for (size_t i = 0; i < sizeof showing / sizeof *showing; i++)
        assert_text(showing[i], SHOWN "\n甲");
}

/* The text stays hidden until a script shows it. */
static void styles_that_hide_much_count_for_nothing(void **state)
{
    (void)state;
    assert_text("<style>.text{display:none}</style><h1>要闻</h1><div class=text>甲乙丙丁</div>",
                "要闻\n甲乙丙丁");
}

static void characters_by_name_are_read(void **state)
{
    (void)state;
    assert_text("<p>1&lt;2&amp;3&#x4E2D;&#22269;</p>", "1<2&3中国");
}

static void no_entity_is_fetched(void **state)
{
    (void)state;
    assert_text("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>前&x;后</p>", "]>\n前&x;后");
}

static void links_headings_and_elements_are_counted(void **state)
{
    (void)state;
    assert_text("<div><h2>标题</h2><p>见<a href='a'>附件一</a>。</p></div>", "标题\n见附件一。");
    assert_int_equal(markup.lines.items[0].heading, 2);
    assert_int_equal(markup.lines.items[1].heading, 0);
    assert_int_equal(markup.lines.items[1].linked, 3);
    const qz_element *paragraph = &markup.elements.items[markup.lines.items[1].element];
    assert_int_equal(paragraph->first, 1);
    assert_int_equal(paragraph->end, 2);
    assert_int_equal(markup.elements.items[paragraph->parent].first, 0);
}

static void parts_without_space_are_apart(void **state)
{
    (void)state;
    assert_text("<div><a href=a>首页</a><a href=b>要闻</a></div><div><span class=s>澄川日报</span><span "
                "class=t>2025-11-03"
                "</span></div><p>词<span>语</span></p>",
                "首页 要闻\n澄川日报 2025-11-03\n词语");
}

static void the_head_gives_fields(void **state)
{
    (void)state;
    assert_text(
        "<html><head><title>港口\n新闻_澄川网</title><meta name='PubDate' content=' 2025-11-03 09:20'>"
        "<meta property='og:title' content='港口<br/>新闻'><meta name='Author' content=''>"
        "<meta name='ContentSource' content='澄川日报'></head><body>正文</body></html>",
        "正文");
    assert_string_equal(markup.page_title, "港口\n新闻_澄川网");
    assert_string_equal(markup.meta[QZ_META_PUBLISHED], "2025-11-03 09:20");
    assert_string_equal(markup.meta[QZ_META_TITLE], "港口新闻");
    assert_string_equal(markup.meta[QZ_META_SOURCE], "澄川日报");
    assert_null(markup.meta[QZ_META_AUTHOR]);
}

static void content_beats_the_declared_encoding(void **state)
{
    (void)state;
    assert_text("<meta charset='gb2312'><p>港口建设</p>", "港口建设");
    assert_string_equal(text.encoding, "UTF-8");
    /* 澄川市港口建设稳步推进 in GBK, behind more ASCII than a sample of the bytes would reach */
    static const char words[] =
        "<p>\xB3\xCE\xB4\xA8\xCA\xD0\xB8\xDB\xBF\xDA\xBD\xA8\xC9\xE8\xCE\xC8\xB2\xBD\xCD\xC6\xBD\xF8</p>";
    enum { SCRIPT = 100000 };
    static char page[SCRIPT + 100] = "<meta charset='utf-8'><script>";
    memset(page + 30, 'a', SCRIPT - 30);
    strcpy(page + SCRIPT, "</script>");
    strcat(page + SCRIPT, words);
    assert_text(page, "澄川市港口建设稳步推进");
    assert_string_equal(text.encoding, "GB18030");
}

static void bytes_tell_a_page_from_text(void **state)
{
    (void)state;
    static const char *const pages[] = {"<!DOCTYPE html>",      "\n <HTML>",       "\xEF\xBB\xBF<html>",
                                        "<!-- saved --><head>", "<div class='a'>", "<x id=1>\n<html>"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        assert_true(qz_html_begins(pages[i], strlen(pages[i])));
    static const char wide[] = "\xFF\xFE<\0h\0t\0m\0l\0>\0";
    assert_true(qz_html_begins(wide, sizeof wide - 1));
    static const char *const others[] = {
        "", "<", "澄川<html>", "# <div>", "<<澄川>>", "<?xml?><rss/>", "<甲>乙</甲>"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(qz_html_begins(others[i], strlen(others[i])));
}

static void too_deep_is_cut_and_said(void **state)
{
    (void)state;
    enum { DEEP = QZ_PAGE_DEPTH + 10, TAG = 5 };
    static char page[DEEP * TAG + 40] = "<p>前</p>";
    for (size_t i = 0; i < DEEP; i++)
        strcpy(page + 10 + i * TAG, "<div>");
    strcat(page, "后");
    assert_text(page, "前");
    assert_true(markup.cut);
    read_bytes("<p>甲", 7);
    assert_false(markup.cut);
}

static void elements_left_open_hold_their_lines(void **state)
{
    (void)state;
    assert_text("<div><p>甲<ul><li>乙<li>丙", "甲\n乙\n丙");
    assert_int_equal(markup.elements.items[0].end, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(styles_of_the_page_hide_classes_and_ids),
        cmocka_unit_test(styles_that_hide_much_count_for_nothing),
        cmocka_unit_test(blocks_and_breaks_are_lines),
        cmocka_unit_test(cells_of_a_row_stand_apart),
        cmocka_unit_test(tables_that_lay_out_a_page_keep_their_lines),
        cmocka_unit_test(what_is_not_shown_is_left_out),
        cmocka_unit_test(characters_by_name_are_read),
        cmocka_unit_test(no_entity_is_fetched),
        cmocka_unit_test(links_headings_and_elements_are_counted),
        cmocka_unit_test(parts_without_space_are_apart),
        cmocka_unit_test(the_head_gives_fields),
        cmocka_unit_test(content_beats_the_declared_encoding),
        cmocka_unit_test(bytes_tell_a_page_from_text),
        cmocka_unit_test(too_deep_is_cut_and_said),
        cmocka_unit_test(elements_left_open_hold_their_lines),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
