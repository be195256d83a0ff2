#include "format/format.h"

#include "base/error.h"
#include "format/docx.h"
#include "format/package.h"

#include <string.h>

static bool begins(const void *bytes, size_t length, const char *mark, size_t size)
{
    return length >= size && memcmp(bytes, mark, size) == 0;
}

qza_input qz_format_of(const void *bytes, size_t length)
{
    if (begins(bytes, length, "PK\3\4", 4))
        return QZA_INPUT_DOCX;
    if (begins(bytes, length, "%PDF-", 5))
        return QZA_INPUT_PDF;
    return QZA_INPUT_TEXT;
}

/* ---- packages ---- */

static qza_status refuse_package(qz_package *package)
{
    qza_error *error = package->error;
    if (package->status != QZA_OK)
        return package->status;
    if (qz_package_has(package, "xl/workbook.xml"))
        return qz_fail(error, QZA_BAD_INPUT, "this is an Excel workbook: save its sheets as CSV or text",
                       "这是 Excel 工作簿：请另存为 CSV 或文本");
    if (qz_package_has(package, "ppt/presentation.xml"))
        return qz_fail(error, QZA_BAD_INPUT, "this is a PowerPoint presentation: save its outline as text",
                       "这是 PowerPoint 演示文稿：请把大纲另存为文本");
    char type[64] = "";
    const size_t length = qz_package_peek(package, "mimetype", type, sizeof type - 1);
    type[length] = '\0';
    if (strstr(type, "opendocument"))
        return qz_fail(error, QZA_BAD_INPUT,
                       "this is an OpenDocument file: convert it: soffice --headless --convert-to docx FILE",
                       "这是 OpenDocument 文档：请转换：soffice --headless --convert-to docx 文件");
    return qz_fail(error, QZA_BAD_INPUT, "this is a ZIP archive, no DOCX: unpack it and give its documents",
                   "这是 ZIP 压缩包，不是 DOCX：请解压后提供其中的文档");
}

static qza_status read_package(qz_package *package, void *context)
{
    qz_characters *text = context;
    const char *part = qz_docx_main_part(package);
    const bool is_word = part && (strncmp(part, "xl/", 3) != 0 && strncmp(part, "ppt/", 4) != 0);
    if (!is_word)
        return refuse_package(package);
    qz_docx_read(package, part, text);
    return package->status;
}

static qza_status take_package(qz_arena *arena, const void *bytes, size_t length, qz_taken *taken,
                               qza_error *error)
{
    if (!begins(bytes, length, "PK\3\4", 4))
        return qz_fail(error, QZA_BAD_INPUT, "this is no DOCX: leave out --input, or save it as DOCX",
                       "这不是 DOCX：请去掉 --input，或另存为 DOCX");
    qz_characters *text = qz_allocate_zeroed(arena, 1, sizeof *text);
    const qza_status status = qz_package_read(arena, bytes, length, read_package, text, error);
    taken->text = text->items;
    taken->length = text->count;
    return status;
}

/* ---- all ---- */

qza_status qz_format_read(qz_arena *arena, qza_input input, const void *bytes, size_t length, qz_taken *taken,
                          qza_error *error)
{
    *taken = (qz_taken){0};
    switch (input) {
    case QZA_INPUT_DOCX:
        return take_package(arena, bytes, length, taken, error);
    default:
        return qz_fail(
            error, QZA_BAD_INPUT,
            "this is a PDF: give what `pdftotext -bbox-layout` writes of it as QZA_INPUT_PDF_BOXES",
            "这是 PDF：请把 pdftotext -bbox-layout 的输出作为 QZA_INPUT_PDF_BOXES 提供");
    }
}
