/* What each character says in numerals: see numeral.h. */
#include "value/numeral.h"

#define TRAIT(c) [QZ_NUMERAL_PLACE(c)] = {.character = (c)
#define DIGIT(c, value)                                                                                      \
    TRAIT(c), .digit = (value) + 1, .in_numeral = true                                                       \
    }
#define SMALL(c, power)                                                                                      \
    TRAIT(c), .small = (power), .in_numeral = true                                                           \
    }
#define LARGE(c, power)                                                                                      \
    TRAIT(c), .large = (power), .in_numeral = true                                                           \
    }
#define OTHER(c, inside)                                                                                     \
    TRAIT(c), .in_numeral = (inside)                                                                         \
    }

const qz_numeral_trait qz_numeral_traits[256] = {
    DIGIT(U'零', 0),     DIGIT(U'一', 1),     DIGIT(U'二', 2),     DIGIT(U'三', 3),     DIGIT(U'四', 4),
    DIGIT(U'五', 5),     DIGIT(U'六', 6),     DIGIT(U'七', 7),     DIGIT(U'八', 8),     DIGIT(U'九', 9),
    DIGIT(U'〇', 0),     DIGIT(U'壹', 1),     DIGIT(U'贰', 2),     DIGIT(U'叁', 3),     DIGIT(U'肆', 4),
    DIGIT(U'伍', 5),     DIGIT(U'陆', 6),     DIGIT(U'柒', 7),     DIGIT(U'捌', 8),     DIGIT(U'玖', 9),
    DIGIT(U'两', 2),     DIGIT(U'貳', 2),     DIGIT(U'叄', 3),     DIGIT(U'陸', 6),     SMALL(U'十', 1),
    SMALL(U'拾', 1),     SMALL(U'百', 2),     SMALL(U'佰', 2),     SMALL(U'千', 3),     SMALL(U'仟', 3),
    LARGE(U'万', 4),     LARGE(U'亿', 8),     LARGE(U'兆', 12),    OTHER(U'廿', true),  OTHER(U'卅', true),
    OTHER(U'几', false), OTHER(U'数', false), OTHER(U'余', false), OTHER(U'多', false),
};
const qz_numeral_trait qz_no_numeral = {.character = 0};
