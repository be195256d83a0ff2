/* The way from bytes to the document text: which encoding, its characters, and the two copies of text.h. */
#include "text/detect.h"
#include "text/text.h"

#include "base/error.h"
#include "base/utf8.h"

#include <string.h>
#include <unicode/ucnv.h>

/* What decoding has found so far. */
typedef struct decoding {
    char32_t *characters; /* room for one a byte */
    uint32_t count;
    uint32_t invalid;
    uint64_t invalid_offset;
} decoding;

static void add_invalid(decoding *work, uint64_t offset)
{
    if (work->invalid++ == 0)
        work->invalid_offset = offset;
    work->characters[work->count++] = QZ_REPLACEMENT;
}

static void decode_utf8(const char *bytes, size_t from, size_t length, decoding *work)
{
    for (size_t at = from; at < length;) {
        char32_t *next = work->characters + work->count; /* the counter stays out of the inner loop */
        for (char32_t common; at < length; next++) {
            const unsigned char first = (unsigned char)bytes[at];
            if (first < 0x80 && first) {
                *next = first;
                at++;
            } else if (qz_utf8_is_common(bytes + at, length - at, &common)) {
                *next = common;
                at += 3;
            } else {
                break;
            }
        }
        work->count = (uint32_t)(next - work->characters);
        if (at == length)
            break;
        char32_t character;
        size_t invalid;
        const size_t step = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        if (step && character)
            work->characters[work->count++] = character;
        else
            add_invalid(work, at);
        at += step ? step : invalid;
    }
}

/* Bits for so many characters and the 0 behind them, none set. */
static uint64_t *make_others(qz_arena *arena, size_t length)
{
    return qz_allocate_zeroed(arena, length / 64 + 1, sizeof(uint64_t));
}

static inline void add_other(uint64_t *others, uint32_t at)
{
    others[at / 64] |= (uint64_t)1 << at % 64;
}

/* The common ideographs that begin at `at`: their offsets and themselves; where they end. */
static size_t read_common_run(const char *bytes, size_t at, size_t length, uint32_t *offsets,
                              char32_t *characters)
{
    for (const size_t last = length < 4 ? 0 : length - 3; at < last; at += 3) {
        const unsigned char *b = (const unsigned char *)bytes + at; /* one load, all tests at once */
        const uint32_t word =
            (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
        const char32_t c = (word & 0x0FU) << 12 | (word >> 2 & 0xFC0U) | (word >> 16 & 0x3FU);
        if ((word & 0xC0C0F0U) != 0x8080E0U || !qz_is_common_han(c))
            break;
        *offsets++ = (uint32_t)at;
        *characters++ = c;
    }
    return at;
}

/*
 * Most texts are UTF-8 without a fault, a NUL or a carriage return, and then the document text is the bytes
 * as they stand: one pass gives the place and the folded form of each character. False, and *text undefined,
 * for any other.
 */
static bool read_clean_utf8(qz_arena *arena, const char *bytes, size_t length, qz_text *text)
{
    uint32_t *offsets = qz_allocate(arena, (length + 1) * sizeof *offsets);
    char32_t *folded = qz_allocate(arena, (length + 1) * sizeof *folded);
    uint64_t *others = make_others(arena, length);
    uint32_t count = 0;
    for (size_t at = 0; at < length; count++) {
        const size_t start = at;
        at = read_common_run(bytes, at, length, offsets + count, folded + count);
        count += (uint32_t)((at - start) / 3);
        if (at == length)
            break;
        char32_t character = (unsigned char)bytes[at];
        size_t step = 1, invalid;
        if (character == U'\0' || character == U'\r')
            return false;
        if (character >= 0x80) {
            const bool common = qz_utf8_is_common(bytes + at, length - at, &character);
            step = common ? 3 : qz_utf8_decode(bytes + at, length - at, &character, &invalid);
            if (step == 0)
                return false;
            character = qz_fold(character);
        }
        offsets[count] = (uint32_t)at;
        folded[count] = character;
        if (!qz_is_common_han(character))
            add_other(others, count);
        at += step;
    }
    offsets[count] = (uint32_t)length;
    folded[count] = 0;
    add_other(others, count);
    text->utf8 = qz_copy_bytes(arena, bytes, length);
    text->at = offsets;
    text->folded = folded;
    text->others = others;
    text->length = count;
    text->bytes = (uint32_t)length;
    return true;
}

/* UTF-8 is tried before the encoding is guessed; "UTF-8", or NULL and nothing done. */
static const char *try_utf8(const char *bytes, size_t length, decoding *work)
{
    decode_utf8(bytes, 0, length, work);
    if (work->invalid == 0)
        return "UTF-8";
    work->count = work->invalid = 0;
    return NULL;
}

/* The converter stops at what it cannot read; each such place becomes one U+FFFD. */
static void decode_by_icu(UConverter *converter, const char *bytes, size_t from, size_t length,
                          decoding *work)
{
    const char *at = bytes + from;
    const char *end = bytes + length;
    while (at < end) {
        const char *before = at;
        UErrorCode status = U_ZERO_ERROR;
        const UChar32 character = ucnv_getNextUChar(converter, &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR)
            break; /* only marks that stand for no character were left */
        if (U_FAILURE(status) || character == 0) {
            add_invalid(work, (uint64_t)(before - bytes));
            if (at == before)
                at++;
            if (status == U_TRUNCATED_CHAR_FOUND)
                break;
        } else {
            work->characters[work->count++] = (char32_t)character;
        }
    }
}

static qza_status decode_all(const char *encoding, const char *bytes, size_t from, size_t length,
                             decoding *work, qza_error *error)
{
    if (strcmp(encoding, "UTF-8") == 0) {
        decode_utf8(bytes, from, length, work);
        return QZA_OK;
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status))
        return qz_fail(error, QZA_BAD_OPTION,
                       "the encoding '%s' is unknown: name one such as GB18030, Big5, UTF-16LE",
                       "不认识编码“%s”：请用 GB18030、Big5、UTF-16LE 等名称", encoding);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    decode_by_icu(converter, bytes, from, length, work);
    ucnv_close(converter);
    return QZA_OK;
}

/* CRLF and CR become LF, where they stand. */
static uint32_t unify_newlines(char32_t *characters, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (characters[i] == U'\r') {
            if (i + 1 < count && characters[i + 1] == U'\n')
                continue;
            characters[kept++] = U'\n';
        } else {
            characters[kept++] = characters[i];
        }
    }
    return kept;
}

/* Characters that only one of the two scripts writes. */
static const char32_t SIMPLIFIED[] =
    U"个为产业发会传体余侧储关兴农决准划创办动务区华单卫压历县参双变员响国团图场块处备复头"
    U"实审对导将层岁岛广应开张强录总战户护报择担据损换揽摄断无时显机权条来构标树样桥检";
static const char32_t TRADITIONAL[] =
    U"個為產業發會傳體餘側儲關興農決準劃創辦動務區華單衛壓歷縣參雙變員響國團圖場塊處備復頭"
    U"實審對導將層歲島廣應開張強錄總戰戶護報擇擔據損換攬攝斷無時顯機權條來構標樹樣橋檢";

/* Characters that both tables hold (余, 划, 准 have simple forms of their own) say nothing. */
static bool is_traditional(const qz_text *text)
{
    enum { FIRST = 0x4E00, LAST = 0x9FFF, ENOUGH = 4000, SURE = 64 };
    uint64_t simplified[(LAST - FIRST) / 64 + 1] = {0}, traditional[(LAST - FIRST) / 64 + 1] = {0};
    for (const char32_t *c = SIMPLIFIED; *c; c++)
        simplified[(*c - FIRST) / 64] |= 1ULL << (*c - FIRST) % 64;
    for (const char32_t *c = TRADITIONAL; *c; c++)
        traditional[(*c - FIRST) / 64] |= 1ULL << (*c - FIRST) % 64;
    int32_t more = 0;
    for (uint32_t i = 0; i < text->length && i < ENOUGH && more < SURE && more > -SURE; i++) {
        const uint32_t place = text->folded[i] - FIRST;
        if (place <= LAST - FIRST)
            more += (int32_t)(traditional[place / 64] >> place % 64 & 1) -
                    (int32_t)(simplified[place / 64] >> place % 64 & 1);
    }
    return more > 0;
}

/* The characters as UTF-8. */
static char *encode_utf8(qz_arena *arena, const char32_t *characters, uint32_t count)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < count; i++)
        bytes += 1U + (characters[i] >= 0x80) + (characters[i] >= 0x800) + (characters[i] >= 0x10000);
    char *utf8 = qz_allocate(arena, bytes + 1);
    char *end = utf8;
    for (uint32_t i = 0; i < count; i++)
        end += qz_utf8_encode(characters[i], end);
    *end = '\0';
    return utf8;
}

/* The offset of each character, and the characters folded in place. */
static void finish(qz_arena *arena, char32_t *characters, uint32_t count, qz_text *text)
{
    uint32_t *at = qz_allocate(arena, ((size_t)count + 1) * sizeof *at);
    uint64_t *others = make_others(arena, count);
    uint32_t offset = 0;
    for (uint32_t i = 0; i < count; i++) {
        const char32_t c = characters[i];
        at[i] = offset;
        if (qz_is_common_han(c)) { /* folded already */
            offset += 3;
        } else {
            offset += 1U + (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
            characters[i] = qz_fold(c);
        }
        if (!qz_is_common_han(characters[i]))
            add_other(others, i);
    }
    at[count] = offset;
    characters[count] = 0;
    add_other(others, count);
    text->at = at;
    text->folded = characters;
    text->others = others;
    text->length = count;
    text->bytes = offset;
}

/* Anything but clean UTF-8, from behind its mark: decoded, mended, encoded again. */
static qza_status read_any(qz_arena *arena, const char *bytes, size_t length, size_t mark,
                           const char *encoding, qz_text *text, qza_error *error)
{
    decoding work = {.characters = qz_allocate(arena, (length + 1) * sizeof *work.characters)};
    const char *tried = encoding ? NULL : try_utf8(bytes, length, &work);
    if (tried) {
        encoding = tried;
    } else {
        size_t cut = 0;
        encoding = encoding ? encoding : qz_encoding_detect(arena, bytes, length, &cut);
        if (cut)
            add_invalid(&work, 0);
        const qza_status status = decode_all(encoding, bytes, mark + cut, length, &work, error);
        if (status != QZA_OK)
            return status;
    }
    const uint32_t count = unify_newlines(work.characters, work.count);
    text->encoding = encoding;
    text->invalid = work.invalid;
    text->invalid_offset = work.invalid_offset;
    text->utf8 = encode_utf8(arena, work.characters, count);
    finish(arena, work.characters, count, text);
    return QZA_OK;
}

qza_status qz_text_decode(qz_arena *arena, const void *bytes, size_t length, const char *encoding,
                          bool strict, qz_text *text, qza_error *error)
{
    if (length > QZ_DOCUMENT_BYTES)
        return qz_fail(error, QZA_BAD_INPUT, "the document is larger than 1 GiB: split it",
                       "文档超过 1 GiB：请拆分");
    if (strict) {
        const qza_status status = qz_refuse_other_formats(bytes, length, error);
        if (status != QZA_OK)
            return status;
    }
    size_t mark = 0;
    const char *marked = qz_encoding_marked(bytes, length, &mark);
    if (!encoding)
        encoding = marked;
    else if (!marked || ucnv_compareNames(marked, encoding) != 0)
        mark = 0;
    *text = (qz_text){.encoding = "UTF-8"};
    if ((encoding && strcmp(encoding, "UTF-8") != 0) ||
        !read_clean_utf8(arena, (const char *)bytes + mark, length - mark, text)) {
        const qza_status status = read_any(arena, bytes, length, mark, encoding, text, error);
        if (status != QZA_OK)
            return status;
        text->encoding = qz_copy_bytes(arena, text->encoding, strlen(text->encoding));
    }
    if (strict && qz_is_binary(text->folded, text->length))
        return qz_fail(error, QZA_BAD_INPUT,
                       "the bytes are no text: give a text file, or name its --encoding",
                       "内容不是文本：请提供文本文件，或用 --encoding 指定编码");
    text->traditional = is_traditional(text);
    return QZA_OK;
}
