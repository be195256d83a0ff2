#include "text/text.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

/*
 * One character to one character, so that positions keep. NFKC is no help: it would turn ① into a digit of
 * the number after it, and 10² into 102.
 */
typedef struct fold {
    char32_t from, to;
} fold;

/* Ascending. Full-width ASCII (U+FF01 to U+FF5E) and radicals are computed. */
static const fold FOLDS[] = {
    {0x00A0, U' '}, {0x2000, U' '}, {0x2001, U' '},  {0x2002, U' '},  {0x2003, U' '}, {0x2004, U' '},
    {0x2005, U' '}, {0x2006, U' '}, {0x2007, U' '},  {0x2008, U' '},  {0x2009, U' '}, {0x200A, U' '},
    {0x2010, U'-'}, {0x2011, U'-'}, {0x2012, U'-'},  {0x2013, U'-'},  {0x2015, U'—'}, {0x2022, U'·'},
    {0x2027, U'·'}, {0x202F, U' '}, {0x2033, U'”'},  {0x205F, U' '},  {0x2212, U'-'}, {0x2219, U'·'},
    {0x2236, U':'}, {0x223C, U'~'}, {0x226A, U'《'}, {0x226B, U'》'}, {0x22C5, U'·'}, {0x22EF, U'…'},
    {0x2500, U'—'}, {0x2501, U'—'}, {0x25CB, U'〇'}, {0x3000, U' '},  {0x300C, U'“'}, {0x300D, U'”'},
    {0x300E, U'‘'}, {0x300F, U'’'}, {0x301C, U'~'},  {0x301D, U'“'},  {0x301E, U'”'}, {0x301F, U'”'},
    {0x30FB, U'·'}, {0xFE50, U','}, {0xFE51, U'、'}, {0xFE52, U'.'},  {0xFE54, U';'}, {0xFE55, U':'},
    {0xFE56, U'?'}, {0xFE57, U'!'}, {0xFE58, U'—'},  {0xFE59, U'('},  {0xFE5A, U')'}, {0xFE63, U'-'},
    {0xFE6A, U'%'}, {0xFEFF, U' '}, {0xFF61, U'。'}, {0xFF62, U'“'},  {0xFF63, U'”'}, {0xFF64, U'、'},
    {0xFF65, U'·'}, {0xFFE5, U'¥'},
};

/*
 * The Kangxi radicals (U+2F00 to U+2FD5) in order, as the ideographs they look like: PDF fonts print with
 * them.
 */
static const char32_t KANGXI[] = U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大"
                                 U"女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方"
                                 U"无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮"
                                 U"皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍"
                                 U"虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋"
                                 U"韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍"
                                 U"龜龠";

_Static_assert(sizeof KANGXI / sizeof *KANGXI == 215, "one ideograph a radical");

/* Radicals that fonts print in place of the ideographs that they look like, and the forms of vertical
 * writing. */
static const fold FORMS[] = {
    {0x2E81, U'厂'}, {0x2E84, U'乙'}, {0x2E88, U'刀'}, {0x2E8A, U'卜'}, {0x2E8C, U'小'}, {0x2E8D, U'小'},
    {0x2E8E, U'兀'}, {0x2E92, U'巳'}, {0x2E93, U'幺'}, {0x2E98, U'扌'}, {0x2E9C, U'日'}, {0x2E9D, U'月'},
    {0x2E9F, U'母'}, {0x2EA0, U'民'}, {0x2EA7, U'牛'}, {0x2EA9, U'王'}, {0x2EAB, U'目'}, {0x2EAC, U'示'},
    {0x2EB6, U'羊'}, {0x2EBB, U'聿'}, {0x2EBC, U'肉'}, {0x2EC1, U'虎'}, {0x2EC4, U'西'}, {0x2EC5, U'见'},
    {0x2EC6, U'角'}, {0x2EC8, U'讠'}, {0x2EC9, U'贝'}, {0x2ECB, U'车'}, {0x2ED1, U'長'}, {0x2ED3, U'长'},
    {0x2ED4, U'门'}, {0x2ED7, U'雨'}, {0x2ED8, U'青'}, {0x2ED9, U'韦'}, {0x2EDA, U'页'}, {0x2EDB, U'风'},
    {0x2EDC, U'飞'}, {0x2EDD, U'食'}, {0x2EE2, U'马'}, {0x2EE3, U'骨'}, {0x2EE4, U'鬼'}, {0x2EE5, U'鱼'},
    {0x2EE6, U'鸟'}, {0x2EE7, U'卤'}, {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEA, U'黾'}, {0x2EEC, U'齐'},
    {0x2EEE, U'齿'}, {0x2EF0, U'龙'}, {0x2EF1, U'龜'}, {0x2EF3, U'龟'}, {0xFE10, U'，'}, {0xFE11, U'、'},
    {0xFE12, U'。'}, {0xFE13, U'：'}, {0xFE14, U'；'}, {0xFE15, U'！'}, {0xFE16, U'？'}, {0xFE17, U'〖'},
    {0xFE18, U'〗'}, {0xFE19, U'…'},  {0xFE30, U'…'},  {0xFE31, U'—'},  {0xFE32, U'–'},  {0xFE33, U'_'},
    {0xFE34, U'_'},  {0xFE35, U'（'}, {0xFE36, U'）'}, {0xFE37, U'｛'}, {0xFE38, U'｝'}, {0xFE39, U'〔'},
    {0xFE3A, U'〕'}, {0xFE3B, U'【'}, {0xFE3C, U'】'}, {0xFE3D, U'《'}, {0xFE3E, U'》'}, {0xFE3F, U'〈'},
    {0xFE40, U'〉'}, {0xFE41, U'「'}, {0xFE42, U'」'}, {0xFE43, U'『'}, {0xFE44, U'』'}, {0xFE47, U'［'},
    {0xFE48, U'］'},
};

static char32_t look_up(const fold *table, uint32_t to, char32_t character)
{
    uint32_t from = 0;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (table[middle].from == character)
            return table[middle].to;
        if (table[middle].from < character)
            from = middle + 1;
        else
            to = middle;
    }
    return character;
}

char32_t qz_plain_form(char32_t character)
{
    if (character < 0x2E80 || (character > 0x2FD5 && character < 0xFE10) || character > 0xFE48)
        return character;
    if (character >= 0x2F00 && character <= 0x2FD5)
        return KANGXI[character - 0x2F00];
    return look_up(FORMS, sizeof FORMS / sizeof *FORMS, character);
}

/* 、。《》“”: most of what folding leaves as it is. */
static bool is_usual_mark(char32_t character)
{
    return character - U'、' < 2 || character - U'《' < 2 || character - U'“' < 2;
}

char32_t qz_fold(char32_t character)
{
    if (character < 0xA0 || qz_is_common_han(character) || is_usual_mark(character))
        return character == 0 ? U' ' : character;
    character = qz_plain_form(character);
    if (character >= 0xFF01 && character <= 0xFF5E)
        return character - 0xFF01 + U'!';
    return look_up(FOLDS, sizeof FOLDS / sizeof *FOLDS, character);
}

char32_t *qz_decode_string(qz_arena *arena, const char *utf8, size_t bytes, uint32_t *length)
{
    char32_t *characters = qz_allocate(arena, (bytes + 1) * sizeof *characters);
    uint32_t count = 0;
    for (size_t at = 0; at < bytes;) {
        char32_t character;
        size_t invalid;
        const size_t step = qz_utf8_decode(utf8 + at, bytes - at, &character, &invalid);
        characters[count++] = step ? character : QZ_REPLACEMENT;
        at += step ? step : invalid;
    }
    characters[count] = 0;
    *length = count;
    return characters;
}

const char32_t *qz_fold_string(qz_arena *arena, const char *utf8, size_t bytes, uint32_t *length)
{
    char32_t *folded = qz_decode_string(arena, utf8, bytes, length);
    for (uint32_t i = 0; i < *length; i++)
        folded[i] = qz_fold(folded[i]);
    return folded;
}

bool qz_is_rare_han(char32_t character)
{
    if (character == U'〇')
        return true;
    if ((character >= 0x3008 && character <= 0x3020) || (character >= 0xFE00 && character <= 0xFFFF))
        return false; /* most marks of a text */
    return u_hasBinaryProperty((UChar32)character, UCHAR_IDEOGRAPHIC) ||
           (character >= 0x2E80 && character <= 0x2EF3);
}

bool qz_is_latin(char32_t character)
{
    if (character < 0x80)
        return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
    return character < 0x0530 && u_isalpha((UChar32)character);
}
