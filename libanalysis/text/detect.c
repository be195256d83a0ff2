/*
 * Encodings and formats by their bytes. Declared encodings lie and detectors built on frequencies fail on
 * short texts; what was right everywhere: a byte order mark; else strict UTF-8 (the last character may be
 * cut); else, of the other decodings, the one that gives the most common characters and the fewest that no
 * text has.
 */
#include "text/detect.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/text.h"

#include <string.h>
#include <unicode/ucnv.h>

enum { SAMPLE = 64 * 1024 };

/* ---- encodings ---- */

const char *qz_encoding_marked(const void *bytes, size_t length, size_t *mark)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *encoding;
    } marks[] = {
        {"\xEF\xBB\xBF", 3, "UTF-8"}, {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\0\0\xFE\xFF", 4, "UTF-32BE"},
        {"\xFF\xFE", 2, "UTF-16LE"},  {"\xFE\xFF", 2, "UTF-16BE"},     {"\x84\x31\x95\x33", 4, "GB18030"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (length >= marks[i].length && memcmp(bytes, marks[i].bytes, marks[i].length) == 0) {
            *mark = marks[i].length;
            return marks[i].encoding;
        }
    }
    *mark = 0;
    return NULL;
}

/* Valid, but that the last character may be cut (after something valid: one stray byte is no UTF-8). */
static bool is_utf8(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        if ((unsigned char)bytes[at] < 0x80) {
            at++;
            continue;
        }
        char32_t character;
        if (qz_utf8_is_common(bytes + at, length - at, &character)) {
            at += 3;
            continue;
        }
        size_t invalid;
        const size_t step = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        if (step == 0)
            return at > 0 && at + invalid == length && (unsigned char)bytes[at] >= 0xC2;
        at += step;
    }
    return true;
}

/* The characters that Chinese text has most often, of both scripts. */
static const char32_t COMMON[] =
    U"的一是了在不有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
    U"而方后多定行学法所民得经十三之进着等部度家电力里如"
    U"水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
    U"全表间样与关各重新线内数正心反你明看原又么利比"
    U"或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次"
    U"品式活设及管特件长求老头基资边流路级少图山统接"
    U"知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七"
    U"海口东导器压志世金增争济阶油思术极交受联什认六共权收"
    U"市省县政府改革发展经济社会建设推进加强企业项目创新亿元增长年度报告务服科技城乡镇村教育卫生环境保护安全"
    U"這為個國時來們對會說產過經種後還學發動實現體機當從業應開因間樣與關線數無條問結題員總設長頭資邊統論運農"
    U"幾區強戰據處隊給門導壓爭濟術極聯認權鄉鎮衛環護";

static void mark_common(uint8_t *marks)
{
    for (const char32_t *character = COMMON; *character; character++)
        marks[*character / 8] |= (uint8_t)(1 << *character % 8);
}

static bool is_odd(char32_t character)
{
    if (qz_is_common_han(character))
        return false;
    return (character < 0x20 && character != U'\n' && character != U'\r' && character != U'\t' &&
            character != U'\f') ||
           (character >= 0x7F && character < 0xA0) || (character >= 0xE000 && character < 0xF900) ||
           character >= 0xF0000 || character == QZ_REPLACEMENT;
}

/* Of scripts that Chinese documents do not use, or hardly. */
static bool is_foreign(char32_t character)
{
    return (character >= 0x0250 && character < 0x2000) || (character >= 0x2C00 && character < 0x2E80) ||
           (character >= 0x3040 && character < 0x4E00) || (character >= 0xA000 && character < 0xE000);
}

/* How much the sample looks like Chinese text in this encoding. */
static int32_t score_of(const char *encoding, const char *bytes, size_t length, const uint8_t *common)
{
    enum { ODD = 8, INVALID = 16 };
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status))
        return INT32_MIN;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    const bool wide = encoding[3] == '-' && encoding[4] == '1'; /* UTF-16 */
    int32_t score = 0;
    const char *end = bytes + length;
    for (const char *at = bytes; at < end;) {
        const char *before = at;
        status = U_ZERO_ERROR;
        const UChar32 read = ucnv_getNextUChar(converter, &at, end, &status);
        const char32_t character = (char32_t)read;
        if (status == U_INDEX_OUTOFBOUNDS_ERROR || status == U_TRUNCATED_CHAR_FOUND)
            break; /* the sample's end may cut a character */
        if (U_FAILURE(status)) {
            score -= INVALID;
            at += at == before;
        } else if (wide && character >= ' ' && character < 0x7F) {
            score++; /* has a byte of zero, which the other encodings have not */
        } else if (wide && is_foreign(character)) {
            score--; /* as two digits or letters of another encoding look */
        } else if (character < 0x10000 && common[character / 8] >> character % 8 & 1) {
            score += 2;
        } else if (is_odd(character)) {
            score -= ODD;
        }
    }
    ucnv_close(converter);
    return score;
}

/* So many NULs that the bytes are two to a character: valid UTF-8 as they may be, they are none. */
static bool has_many_nuls(const char *bytes, size_t length)
{
    enum { SHARE = 16 };
    size_t nuls = 0;
    for (size_t at = 0; at < length; at++)
        nuls += bytes[at] == '\0';
    return nuls * SHARE > length;
}

/* UTF-8 whose first character was cut: the bytes before the first whole one. */
static size_t cut_utf8(const char *bytes, size_t length)
{
    size_t skip = 0;
    while (skip < 3 && skip < length && ((unsigned char)bytes[skip] & 0xC0) == 0x80)
        skip++;
    size_t at = skip;
    while (at < length && (unsigned char)bytes[at] < 0x80)
        at++;
    return skip && at < length && is_utf8(bytes + skip, length - skip) ? skip : 0;
}

enum { CUT = 16 }; /* what it costs to say that the first character was cut */

typedef struct guess {
    const char *encoding;
    int32_t score;
} guess;

static guess best_of(const char *bytes, size_t length, size_t skip, const uint8_t *common)
{
    static const char *const encodings[] = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"};
    guess best = {encodings[0], INT32_MIN};
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        const int32_t score = score_of(encodings[i], bytes + skip, length - skip, common) - (skip ? CUT : 0);
        if (score > best.score) {
            best.score = score;
            best.encoding = encodings[i];
        }
    }
    return best;
}

/* Does the text read better without its first byte? */
static bool begins_inside(const char *encoding, const char *bytes, size_t length, const uint8_t *common)
{
    enum { ENOUGH = 96 };
    const size_t sample = length < ENOUGH ? length : ENOUGH;
    return sample > 1 && score_of(encoding, bytes + 1, sample - 1, common) - CUT >
                             score_of(encoding, bytes, sample, common);
}

const char *qz_encoding_detect(qz_arena *arena, const void *bytes, size_t length, size_t *skip)
{
    enum { GOOD = 3 }; /* a text that is read rightly has a common character in so many bytes */
    *skip = 0;
    if (is_utf8(bytes, length) && !has_many_nuls(bytes, length))
        return "UTF-8";
    *skip = cut_utf8(bytes, length);
    if (*skip)
        return "UTF-8";
    uint8_t *common = qz_allocate_zeroed(arena, 0x10000 / 8, 1);
    mark_common(common);
    const size_t sample = length < SAMPLE ? length : SAMPLE;
    guess best = best_of(bytes, sample, 0, common);
    if (best.score < (int32_t)(sample / GOOD) && sample > 1) {
        const guess cut = best_of(bytes, sample, 1, common);
        best = cut.score > best.score ? cut : best;
    }
    *skip = begins_inside(best.encoding, bytes, sample, common);
    return best.encoding;
}

/* ---- formats ---- */

typedef struct format {
    const char *bytes;
    size_t length;
    qza_words what;
} format;

static const format FORMATS[] = {
    {"%PDF-", 5, {"a PDF: take its text with pdftotext first", "PDF 文件：请先用 pdftotext 取出文本"}},
    {"PK\3\4",
     4,
     {"a ZIP archive or an office document: save it as text", "ZIP 压缩包或 Office 文档：请另存为文本"}},
    {"PK\5\6", 4, {"an empty ZIP archive", "空的 ZIP 压缩包"}},
    {"{\\rtf",
     5,
     {"an RTF document: convert it with LibreOffice: soffice --headless --convert-to docx FILE",
      "RTF 文档：请用 LibreOffice 转换：soffice --headless --convert-to docx 文件"}},
    {"\x1F\x8B", 2, {"compressed by gzip: decompress it", "gzip 压缩文件：请先解压"}},
    {"BZh", 3, {"compressed by bzip2: decompress it", "bzip2 压缩文件：请先解压"}},
    {"\xFD"
     "7zXZ",
     5,
     {"compressed by xz: decompress it", "xz 压缩文件：请先解压"}},
    {"\x28\xB5\x2F\xFD", 4, {"compressed by zstd: decompress it", "zstd 压缩文件：请先解压"}},
    {"7z\xBC\xAF\x27\x1C", 6, {"a 7z archive: unpack it", "7z 压缩包：请先解压"}},
    {"Rar!\x1A\x07", 6, {"a RAR archive: unpack it", "RAR 压缩包：请先解压"}},
    {"\x89PNG\r\n", 6, {"a picture (PNG): recognise its text first", "图片（PNG）：请先做文字识别"}},
    {"\xFF\xD8\xFF", 3, {"a picture (JPEG): recognise its text first", "图片（JPEG）：请先做文字识别"}},
    {"GIF8", 4, {"a picture (GIF): recognise its text first", "图片（GIF）：请先做文字识别"}},
    {"II*\0", 4, {"a picture (TIFF): recognise its text first", "图片（TIFF）：请先做文字识别"}},
    {"\x7F"
     "ELF",
     4,
     {"a program: give a text file", "程序文件：请提供文本文件"}},
    {"SQLite format 3", 15, {"a database: export its text", "数据库文件：请导出文本"}},
    {"qzadict\n",
     8,
     {"a compiled dictionary: give it with --dict or -u", "编译后的词典：请用 --dict 或 -u 指定"}},
};

qza_status qz_refuse_other_formats(const void *bytes, size_t length, qza_error *error)
{
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        const format *form = &FORMATS[i];
        if (length >= form->length && memcmp(bytes, form->bytes, form->length) == 0)
            return qz_fail(error, QZA_BAD_INPUT, "this is %s", "这是%s",
                           error && error->language == QZA_CHINESE ? form->what.zh : form->what.en);
    }
    return qz_refuse_compound(bytes, length, error);
}

bool qz_is_binary(const char32_t *characters, uint32_t count)
{
    enum { FEW = 32, SHARE = 10 };
    uint32_t odd = 0;
    const uint32_t sample = count < SAMPLE ? count : SAMPLE;
    for (uint32_t i = 0; i < sample; i++)
        odd += is_odd(characters[i]);
    return sample >= FEW && odd * SHARE > sample;
}
