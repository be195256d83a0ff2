/* segment: words by both standards, on invented sentences; numbers, dates and codes whole; both levels. */
#include "unit.h"

#include "qza.h"

#include <stdio.h>
#include <string.h>

typedef struct example {
    const char *text, *words; /* words between spaces */
} example;

static void assert_words(const char *option, const char *choice, const example *examples, size_t count)
{
    const qza_setting settings[] = {{option, choice}};
    const qza_options options = {.command = "segment",
                                 .dictionary = QZA_TEST_DICTIONARY,
                                 .whole_text = true,
                                 .settings = settings,
                                 .setting_count = option ? 1 : 0};
    qza_error error = {.language = QZA_ENGLISH};
    qza_engine *engine;
    qza_reader *reader;
    if (qza_engine_open(&options, &engine, &error) != QZA_OK ||
        qza_reader_open(engine, &reader, &error) != QZA_OK)
        fail_msg("%s: %s", error.place, error.message);
    uint32_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(
            qza_read(reader, "test", QZA_INPUT_TEXT, examples[i].text, strlen(examples[i].text), &error),
            QZA_OK);
        size_t length;
        const char *words = qza_plain_text(reader, &length);
        if (length != strlen(examples[i].words) || memcmp(words, examples[i].words, length) != 0) {
            print_error("wanted %s\nfound  %.*s\n", examples[i].words, (int)length, words);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    qza_reader_close(reader);
    qza_engine_close(engine);
}

#define COUNT(examples) (sizeof(examples) / sizeof *(examples))

static void fine_words(void **state)
{
    (void)state;
    static const example EXAMPLES[] = {
        {"澄川市今年新增氢能企业12家", "澄川市 今年 新增 氢能 企业 12 家"},
        {"加快发展新质生产力", "加快 发展 新质 生产力"},
        {"孩子们很高兴", "孩子 们 很 高兴"},
        {"主任陈立川说", "主任 陈 立川 说"},
        {"从业人员不能少于三人", "从业 人员 不 能 少于 三 人"},
        {"规上工业增加值增长6.5%", "规上 工业 增加值 增长 6.5%"},
    };
    assert_words(NULL, NULL, EXAMPLES, COUNT(EXAMPLES));
}

static void numbers_and_codes_are_whole(void **state)
{
    (void)state;
    static const example EXAMPLES[] = {
        {"二〇二五年十二月三十日", "二〇二五年 十二月 三十日"},
        {"9月份20时30分，90年代和九十年代", "9月份 20时 30分 ， 90年代 和 九十年代"},
        {"三百余万人参加", "三百余万 人 参加"},
        {"A股、5G和4S店都有", "A股 、 5G 和 4S店 都 有"},
        {"按国发〔2024〕7号办理", "按 国发〔2024〕7号 办理"},
        {"根据澄政办发〔2023〕19号", "根据 澄政办发〔2023〕19号"},
        {"**重点**---##", "** 重点 ** --- ##"},
    };
    assert_words(NULL, NULL, EXAMPLES, COUNT(EXAMPLES));
}

static void coarse_words(void **state)
{
    (void)state;
    static const example EXAMPLES[] = {
        {"加快发展新质生产力，规上工业增加值增长6.5%", "加快 发展 新质生产力 ， 规上工业增加值 增长 6.5%"},
        {"印发《澄川市促进民营经济发展若干措施》", "印发 《澄川市促进民营经济发展若干措施》"},
        {"推进乡村振兴", "推进 乡村振兴"},
    };
    assert_words("level", "coarse", EXAMPLES, COUNT(EXAMPLES));
}

static void words_of_universal_dependencies(void **state)
{
    (void)state;
    static const example EXAMPLES[] = {
        {"2025年，科学家和参赛者都来了", "2025 年 ， 科学 家 和 参赛 者 都 来 了"},
    };
    assert_words("standard", "ud", EXAMPLES, COUNT(EXAMPLES));
}

/* Longer than what is decided at once, without a single mark. */
static void endless_runs(void **state)
{
    (void)state;
    enum { TIMES = 2000 };
    static const char WORDS[] = "经济 发展 ", TEXT[] = "经济发展";
    static char text[TIMES * sizeof TEXT], words[TIMES * sizeof WORDS];
    for (size_t i = 0; i < TIMES; i++) {
        memcpy(text + i * (sizeof TEXT - 1), TEXT, sizeof TEXT);
        memcpy(words + i * (sizeof WORDS - 1), WORDS, sizeof WORDS);
    }
    words[strlen(words) - 1] = '\0';
    const example one = {text, words};
    assert_words(NULL, NULL, &one, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fine_words),   cmocka_unit_test(numbers_and_codes_are_whole),
        cmocka_unit_test(coarse_words), cmocka_unit_test(words_of_universal_dependencies),
        cmocka_unit_test(endless_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
