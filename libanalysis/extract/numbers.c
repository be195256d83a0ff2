/*
 * numbers: one `number` record a numeric expression of the body, figure or not, with its exact value: the
 * parser by itself.
 *
 *   投资1.2万亿元   1200000000000, 元      第三条   3, ordinal      国发〔2024〕7号   code
 *   三分之一        0.3333333333333333     5%—6%    5 to 6, %       2024年6月        date
 */
#include "extract/extractor.h"

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the numeric expression", "数字表达"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"value",
     QZA_DECIMAL,
     NULL,
     {"its value, scale applied; the lower end of a range", "数值（已乘量级）；区间取下限"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"upper", QZA_DECIMAL, NULL, {"the upper end of a range", "区间上限"}, NULL, true, NULL, QZA_NULL, false},
    {"unit",
     QZA_STRING,
     NULL,
     {"the unit without scale", "单位（不含量级）"},
     NULL,
     true,
     NULL,
     QZA_NULL,
     false},
    {"class",
     QZA_STRING,
     NULL,
     {"what kind of number it is", "数字类别"},
     qz_number_class_names,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_VALUE = 3, FIELD_UPPER, FIELD_UNIT, FIELD_CLASS };

static const qza_type TYPE = {"number", {"a numeric expression", "数字表达"}, FIELDS};
static const qza_type *const TYPES[] = {&TYPE, NULL};
static const qza_option OPTIONS[] = {{.name = NULL}};
static const char *const EXAMPLES[] = {"numbers FILE", "numbers --format csv FILE", NULL};

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->numbers.count;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    const qz_number *number = &analysis->numbers.items[index];
    qz_put_span(record, number->span, 0);
    if (number->has_value)
        qz_put(record, FIELD_VALUE, qz_decimal_value(record, number->value));
    if (number->has_upper)
        qz_put(record, FIELD_UPPER, qz_decimal_value(record, number->upper));
    qz_put(record, FIELD_UNIT, qz_string(number->unit));
    qz_put(record, FIELD_CLASS, qz_choice(qz_number_class_names, number->class));
    qz_put_rule(record, number->rule);
    if (analysis->knowledge->explain) {
        qza_value *members = qz_explain(record, 2);
        qz_named(&members[0], "numeral", qz_span_text(analysis, number->numeral));
        qz_named(&members[1], "unit", qz_span_text(analysis, number->unit_span));
    }
}

const qz_extractor qz_extract_numbers = {
    .command =
        {
            .name = "numbers",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"every numeric expression, figure or not", "全部数字表达，无论是否数据"},
            .description =
                {"Reads every numeric expression of the body with its exact value: Arabic and Chinese "
                 "numerals, scales, units, ranges, fractions, ordinals; also dates and codes, which "
                 "have no value. What is measured is said by `figures`.",
                 "读出正文中每个数字表达及其精确数值：阿拉伯与中文数字、量级、单位、区间、分数、序数；日期和"
                 "编号"
                 "也列出，但没有数值。数字衡量的是什么，见 figures。"},
            .examples = EXAMPLES,
        },
    .type = &TYPE,
    .needs = QZ_NEED_NUMBERS,
    .count = count,
    .record = record,
};
