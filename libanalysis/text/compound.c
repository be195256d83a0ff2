/*
 * Compound files: what Word 97 to 2003, WPS and Works wrote, and what Word writes today around a document
 * with a password. Their directory holds the names of their streams, in UTF-16.
 */
#include "text/detect.h"

#include "base/error.h"

#include <string.h>

static bool holds_name(const char *bytes, size_t length, const char *name)
{
    const size_t wanted = strlen(name) * 2;
    for (const char *at = bytes; (size_t)(bytes + length - at) >= wanted; at++) {
        at = memchr(at, name[0], (size_t)(bytes + length - at) - wanted + 1);
        if (!at)
            return false;
        size_t k = 0;
        while (name[k] && at[2 * k] == name[k] && at[2 * k + 1] == '\0')
            k++;
        if (!name[k])
            return true;
    }
    return false;
}

qza_status qz_refuse_compound(const char *bytes, size_t length, qza_error *error)
{
    static const char mark[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (length < sizeof mark - 1 || memcmp(bytes, mark, sizeof mark - 1) != 0)
        return QZA_OK;
    if (holds_name(bytes, length, "EncryptedPackage"))
        return qz_fail(error, QZA_BAD_INPUT,
                       "this is a document with a password: save it without one in an office program",
                       "这是加了密码的文档：请在办公软件中去掉密码后保存");
    if (holds_name(bytes, length, "Workbook"))
        return qz_fail(error, QZA_BAD_INPUT,
                       "this is an old Excel workbook (.xls, .et): save its sheets as text",
                       "这是旧版 Excel 工作簿（.xls、.et）：请另存为文本");
    if (holds_name(bytes, length, "PowerPoint Document"))
        return qz_fail(error, QZA_BAD_INPUT,
                       "this is an old presentation (.ppt, .dps): save its outline as text",
                       "这是旧版演示文稿（.ppt、.dps）：请把大纲另存为文本");
    return qz_fail(
        error, QZA_BAD_INPUT,
        "this is an old Word or WPS document (.doc, .wps): convert it with LibreOffice: soffice --headless "
        "--convert-to docx FILE",
        "这是旧版 Word 或 WPS 文档（.doc、.wps）：请用 LibreOffice 转换：soffice --headless "
        "--convert-to docx 文件");
}
