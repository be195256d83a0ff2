/* Numbers of sentences, written as "text=value[~upper][ unit]/class|…", against the compiled dictionaries. */
#include "unit.h"

#include "value/number.h"

#include <stdio.h>
#include <string.h>

static qz_arena arena;
static jmp_buf exit_point;
static qz_lexicon *lexicon;

static int open_lexicon(void **state)
{
    (void)state;
    return qz_lexicon_open(QZA_TEST_DICTIONARY, NULL, 0, &lexicon, NULL) == QZA_OK ? 0 : -1;
}

static int close_lexicon(void **state)
{
    (void)state;
    qz_lexicon_close(lexicon);
    qz_arena_free(&arena);
    return 0;
}

static void read_numbers(const char *utf8, qz_text *text, qz_numbers *numbers)
{
    arena.exit = &exit_point;
    qz_arena_reset(&arena);
    *numbers = (qz_numbers){.count = 0};
    assert_int_equal(qz_text_decode(&arena, utf8, strlen(utf8), "UTF-8", false, text, NULL), QZA_OK);
    qz_numbers_find(lexicon, &arena, text, (qz_span){0, text->length}, numbers);
}

static void describe(const qz_text *text, const qz_number *number, char *out, size_t room)
{
    size_t length;
    const char *words = qz_text_bytes(text, number->span, &length);
    char value[QZ_DECIMAL_ROOM] = "?", upper[QZ_DECIMAL_ROOM] = "";
    if (number->has_value)
        qz_decimal_write(number->value, value);
    if (number->has_upper)
        qz_decimal_write(number->upper, upper);
    const size_t at = strlen(out);
    (void)snprintf(out + at, room - at, "%s%.*s=%s%s%s%s%s/%s", at ? "|" : "", (int)length, words, value,
                   *upper ? "~" : "", upper, number->unit ? " " : "", number->unit ? number->unit : "",
                   qz_number_class_names[number->class]);
}

typedef struct example {
    const char *text, *numbers;
} example;

static void assert_numbers(const example *sentences, size_t count)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        char found[2048] = "";
        qz_text text;
        qz_numbers numbers;
        read_numbers(sentences[i].text, &text, &numbers);
        for (uint32_t k = 0; k < numbers.count; k++)
            describe(&text, &numbers.items[k], found, sizeof found);
        if (strcmp(found, sentences[i].numbers) != 0) {
            print_error("%s\n  wanted %s\n  found  %s\n", sentences[i].text, sentences[i].numbers, found);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

#define ASSERT_NUMBERS(sentences) assert_numbers(sentences, sizeof(sentences) / sizeof *(sentences))

static void arabic_numerals(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"投资1234567元", "1234567元=1234567 元/money"},
        {"投资1,234,567元", "1,234,567元=1234567 元/money"},
        {"投资１２３４元", "１２３４元=1234 元/money"},
        {"利润1，234万元", "1，234万元=12340000 元/money"},
        {"产量达1，034，500升", "1，034，500升=1034500 升/measure"},
        {"售价$20，300美元", "$20=20 美元/money|300美元=300 美元/money"},
        {"列第1，7家企业", "第1=1/ordinal|7家=7 家/measure"},
        {"指数回落0.5，300家停产", "0.5=0.5/cardinal|300家=300 家/measure"},
        {"产值1.2万亿元", "1.2万亿元=1200000000000 元/money"},
        {"产值3.6亿", "3.6亿=360000000/cardinal"},
        {"全长2万5千公里", "2万5千公里=25000 公里/measure"},
        {"增长27.\n3%", "27.\n3%=27.3 %/percent"},
        {"投资12 万元", "12 万元=120000 元/money"},
        {"建成120套", "120套=120 套/measure"},
        {"增长0.05%", "0.05%=0.05 %/percent"},
        {"下降到-3.2%", "-3.2%=-3.2 %/percent"},
        {"增速为负3.2%", "负3.2%=-3.2 %/percent"},
        {"气温零下5摄氏度", "零下5摄氏度=-5 摄氏度/measure"},
        {"提高0.7个百分点", "0.7个百分点=0.7 百分点/measure"},
        {"发电5.5亿千瓦时", "5.5亿千瓦时=550000000 千瓦时/measure"},
        {"吞吐量300万标箱", "300万标箱=3000000 标箱/measure"},
        {"吞吐量45万TEU", "45万TEU=450000 TEU/measure"},
        {"接待游客80万人次", "80万人次=800000 人次/measure"},
        {"节约2.3亿吨标准煤", "2.3亿吨标准煤=230000000 吨标准煤/measure"},
        {"补贴200元/亩", "200元/亩=200 元/亩/money"},
        {"浓度23微克/立方米", "23微克/立方米=23 微克/立方米/measure"},
        {"购置12台(套)", "12台(套)=12 台(套)/measure"},
        {"免征额5000元", "5000元=5000 元/money"},
        {"损耗千分之二", "千分之二=0.2 %/percent"},
        {"提高六 个 百 分 点", "六 个 百 分 点=6 百分点/measure"},
        {"尾号1702", "1702=?/code"},
        {"12317渔港管理服务热线", "12317=?/code"},
        {"12317名渔工接听热线", "12317名=12317 名/measure"},
        {"占比3‰", "3‰=3 ‰/percent"},
        {"分别提升31.1个和26.3个百分点", "31.1个=31.1 百分点/measure|26.3个百分点=26.3 百分点/measure"},
        {"存款4万多亿元", "4万多亿元=4000000000000 元/money"},
        {"减轻企业税负300亿元", "300亿元=30000000000 元/money"},
        {"死亡率0.6人/百亿元", "0.6人/百亿元=0.6 人/百亿元/measure"},
        {"每亩施肥3.5千克", "3.5千克=3.5 千克/measure"},
        {"电压500千伏", "500千伏=500 千伏/measure"},
        {"收藏3千克拉", "3千克拉=3000 克拉/measure"},
        {"超过5500发电利用小时", "5500=5500/cardinal"},
        {"渔政系统2.0发布", "2.0=2/cardinal"},
        {"惠及3千家", "3千家=3000 家/measure"},
        {"发明专利12件/万人", "12件/万人=12 件/万人/measure"},
        {"见https://cx.example/q?a=30%25%2020，占比30%", "30%=30 %/percent"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void chinese_numerals(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"出资三千二百万元", "三千二百万元=32000000 元/money"},
        {"出资一千三百亿元", "一千三百亿元=130000000000 元/money"},
        {"共一万零一人", "一万零一人=10001 人/measure"},
        {"共十万零三千人", "十万零三千人=103000 人/measure"},
        {"共一万二千人", "一万二千人=12000 人/measure"},
        {"共一万二人", "一万二人=12000 人/measure"},
        {"共三百五家", "三百五家=350 家/measure"},
        {"共三百零五家", "三百零五家=305 家/measure"},
        {"引进两家企业", "两家=2 家/measure"},
        {"二〇〇六年十二月三十日", "二〇〇六年十二月三十日=?/date"},
        {"全省唯一一个试点", "一个=1 个/measure"},
        {"由三十年或六十年一遇提高", "三十年=30 年一遇/measure|六十年一遇=60 年一遇/measure"},
        {"培育廿二家", "廿二家=22 家/measure"},
        {"收取壹仟玖佰圆整", "壹仟玖佰圆整=1900 元/money"},
        {"收取叁拾陆万元", "叁拾陆万元=360000 元/money"},
        {"增长百分之三十", "百分之三十=30 %/percent"},
        {"增长百分之三点五", "百分之三点五=3.5 %/percent"},
        {"合格率达到百分之百", "百分之百=100 %/percent"},
        {"完成三分之一", "三分之一=0.3333333333333333/fraction"},
        {"完成五分之四", "五分之四=0.8/fraction"},
        {"不足万分之三", "万分之三=0.03 %/percent"},
        {"变化率为负十二分之七", "负十二分之七=-0.5833333333333333/fraction"},
        {"占三成", "三成=30 %/percent"},
        {"占近三成", "三成=30 %/percent"},
        {"占三成五", "三成五=35 %/percent"},
        {"占2.5成", "2.5成=25 %/percent"},
        {"占七八成", "七八成=70~80 %/percent"},
        {"已经过半", "过半=50 %/percent"},
        {"减少一半", "一半=50 %/percent"},
        {"超过半数", "半数=50 %/percent"},
        {"产值翻一番", "翻一番=2 倍/measure"},
        {"产值翻两番", "翻两番=4 倍/measure"},
        {"规模倍增", "倍增=2 倍/measure"},
        {"增长2.3倍", "2.3倍=2.3 倍/measure"},
        {"实现两位数增长", "两位数=10/measure"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void vague_numbers(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"共八九千家", "八九千家=8000~9000 家/measure"},  {"用时三五百天", "三五百天=300~500 天/measure"},
        {"投资十几亿元", "十几亿元=1000000000 元/money"}, {"引进几十家", "几十家=10 家/measure"},
        {"惠及数百万人", "数百万人=1000000 人/measure"},  {"聚集上千家", "千家=1000 家/measure"},
        {"聚集200余家", "200余家=200 家/measure"},        {"参保6800多万", "6800多万=68000000/cardinal"},
        {"惠及13亿多人口", "13亿多=1300000000/cardinal"}, {"打造千亿级集群", "千亿级=100000000000/cardinal"},
        {"突破百亿", "百亿=10000000000/cardinal"},        {"突破万亿元", "万亿元=1000000000000 元/money"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void ranges(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"增长5%—6%", "5%—6%=5~6 %/percent"},
        {"增长5—6%", "5—6%=5~6 %/percent"},
        {"增长8%至10%", "8%至10%=8~10 %/percent"},
        {"增长6.5%－7%", "6.5%－7%=6.5~7 %/percent"},
        {"补助8500到3万元", "8500到3万元=8500~30000 元/money"},
        {"补助3—5万元", "3—5万元=30000~50000 元/money"},
        {"补助十八至三十万元", "十八至三十万元=180000~300000 元/money"},
        {"补助两到三万元", "两到三万元=20000~30000 元/money"},
        {"利润将增至3亿元至15亿元", "3亿元至15亿元=300000000~1500000000 元/money"},
        {"增加1万人至42万人", "1万人=10000 人/measure|42万人=420000 人/measure"},
        {"处1万元至3万元罚款", "1万元至3万元=10000~30000 元/money"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void shared_units(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"提高4.2和0.7个百分点", "4.2=4.2 百分点/measure|0.7个百分点=0.7 百分点/measure"},
        {"提高0.9、5.9个百分点", "0.9=0.9 百分点/measure|5.9个百分点=5.9 百分点/measure"},
        {"分别增长3.7%、7.3%", "3.7%=3.7 %/percent|7.3%=7.3 %/percent"},
        {"结构为4.0∶37.7∶58.3", "4.0=4/cardinal|37.7=37.7/cardinal|58.3=58.3/cardinal"},
        {"补助500元至800元/月", "500元至800元/月=500~800 元/月/money"},
        {"投资3个亿", "3个亿=300000000/cardinal"},
        {"水源四个亿立方", "四个亿立方=400000000 立方/measure"},
        {"新增10个亿吨级油田", "10个=10 个/measure|亿吨级=100000000 吨/measure"},
        {"建成10个亿元乡镇", "10个=10 个/measure|亿元=100000000 元/money"},
        {"渔业结构由17∶40∶43变为7:41:52。",
         "17=17/cardinal|40=40/cardinal|43=43/cardinal|7=7/cardinal|41=41/cardinal|52=52/cardinal"},
        {"于17:30:53开市", "17:30:53=?/date"},
        {"休市时间17:30:51", "17:30:51=?/date"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void spells_of_two_units(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"用时1小时20分钟", "1小时20分钟=80 分钟/measure"},
        {"航行两小时零五分", "两小时零五分=125 分钟/measure"},
        {"用时2小时15分30秒", "2小时15分30秒=8130 秒/measure"},
        {"刑期2年6个月", "2年6个月=30 个月/measure"},
        {"连续2天12小时", "2天12小时=60 小时/measure"},
        {"由3小时20多分钟缩短", "3小时=3 小时/measure|20多分钟=20 分钟/measure"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void ranks_and_ordinals(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"居全国第3位", "第3位=3 位/ordinal"},   {"居全国第5、第7位", "第5=5 位/ordinal|第7位=7 位/ordinal"},
        {"列全省第一", "第一=1/ordinal"},        {"进入全国前十", "前十=10 位/ordinal"},
        {"居首位", "首位=1 位/ordinal"},         {"依照第三条", "第三=3/ordinal"},
        {"二十届四中全会", "二十届=20/ordinal"}, {"十二届三次会议", "十二届=12/ordinal|三次=3/ordinal"},
        {"园区三期工程", "三期=3/ordinal"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void money(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"票价十二块五毛", "十二块五毛=12.5 元/money"},
        {"票价3元2角5分", "3元2角5分=3.25 元/money"},
        {"票价10.5美元", "10.5美元=10.5 美元/money"},
        {"售价¥1.25", "¥1.25=1.25 元/money"},
        {"售价$20", "$20=20 美元/money"},
        {"打8.5折", "8.5折=85 %/percent"},
        {"打75折", "75折=75 %/percent"},
        {"打八折", "八折=80 %/percent"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void dates_and_codes(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"2024年6月30日", "2024年6月30日=?/date"},
        {"2024年1—6月", "2024年1—6月=?/date"},
        {"二〇二四年", "二〇二四年=?/date"},
        {"2024-06-30 08:30", "2024-06-30 08:30=?/date"},
        {"3月26日", "3月26日=?/date"},
        {"5G基站", "5G=?/code"},
        {"415X集群", "415X=?/code"},
        {"PM2.5浓度", "2.5=?/code"},
        {"电话0571-88886666", "0571-88886666=?/code"},
        {"澄政发〔2024〕7号", "〔2024〕7号=?/code"},
    };
    ASSERT_NUMBERS(SENTENCES);
}

static void words_hold_no_numbers(void **state)
{
    (void)state;
    static const example SENTENCES[] = {
        {"一些地方", ""},
        {"一定程度", ""},
        {"统一部署", ""},
        {"三维模型", ""},
        {"四梁八柱", ""},
        {"“十五五”规划", ""},
        {"一带一路", ""},
        {"千方百计", ""},
        {"万众一心", ""},
        {"一体化", ""},
        {"万家民企进澄川", ""},
        {"百日攻坚", ""},
        {"千项万亿工程", "万亿=1000000000000/cardinal"},
        {"每万人口", ""},
        {"大陆首部条例", ""},
        {"12345热线", ""},
        {"第三方机构", ""},
        {"三农工作", ""},
        {"一心一意", ""},
        {"双一流", ""},
        {"进一步", ""},
    };
    ASSERT_NUMBERS(SENTENCES);
}

/* Whatever is written with digits is read with exactly these digits. */
static void digits_are_kept(void **state)
{
    (void)state;
    uint64_t seed = 20240607;
    for (int i = 0; i < 2000; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        char digits[64], sentence[128], value[QZ_DECIMAL_ROOM];
        const uint64_t whole = (seed >> 20) % 100000000000u + 1;
        const unsigned places = (unsigned)(seed >> 7) % 999 * 10 + 1; /* ends in 1: no zero to lose */
        (void)snprintf(digits, sizeof digits, "%llu.%04u", (unsigned long long)whole, places);
        (void)snprintf(sentence, sizeof sentence, "澄川市投资%s吨。", digits);
        qz_text text;
        qz_numbers numbers;
        read_numbers(sentence, &text, &numbers);
        assert_int_equal(numbers.count, 1);
        qz_decimal_write(numbers.items[0].value, value);
        assert_string_equal(value, digits);
    }
}

/* 0 to 99,999 in Chinese numerals, every one that the loop reaches. */
static void write_han(unsigned value, char *out)
{
    static const char *const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const powers[] = {"万", "千", "百", "十", ""};
    unsigned divisor = 10000;
    bool begun = false, zero = false;
    *out = '\0';
    for (int i = 0; i < 5; i++, divisor /= 10) {
        const unsigned digit = value / divisor % 10;
        if (!digit) {
            zero = begun;
            continue;
        }
        if (zero)
            strcat(out, "零");
        strcat(out, digits[digit]);
        strcat(out, powers[i]);
        begun = true;
        zero = false;
    }
}

static void chinese_numerals_are_read_back(void **state)
{
    (void)state;
    for (unsigned value = 11; value < 100000; value += value < 2000 ? 1 : 37) {
        char numeral[128], sentence[160];
        write_han(value, numeral);
        (void)snprintf(sentence, sizeof sentence, "共%s吨。", numeral);
        qz_text text;
        qz_numbers numbers;
        read_numbers(sentence, &text, &numbers);
        if (numbers.count != 1 || qz_decimal_compare(numbers.items[0].value, qz_decimal_whole(value)) != 0)
            fail_msg("%s is not read as %u", sentence, value);
    }
}

/* A million digits have no exact value; they are one expression, and found in no time. */
static void endless_digits_are_refused(void **state)
{
    (void)state;
    enum { MANY = 1000000 };
    static char digits[MANY + 1];
    memset(digits, '7', MANY);
    digits[MANY] = '\0';
    qz_text text;
    qz_numbers numbers;
    read_numbers(digits, &text, &numbers);
    for (uint32_t i = 0; i < numbers.count; i++)
        assert_false(numbers.items[i].has_value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arabic_numerals),
        cmocka_unit_test(chinese_numerals),
        cmocka_unit_test(vague_numbers),
        cmocka_unit_test(ranges),
        cmocka_unit_test(shared_units),
        cmocka_unit_test(spells_of_two_units),
        cmocka_unit_test(ranks_and_ordinals),
        cmocka_unit_test(money),
        cmocka_unit_test(dates_and_codes),
        cmocka_unit_test(words_hold_no_numbers),
        cmocka_unit_test(digits_are_kept),
        cmocka_unit_test(chinese_numerals_are_read_back),
        cmocka_unit_test(endless_digits_are_refused),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
