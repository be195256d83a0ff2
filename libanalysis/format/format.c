#include "format/format.h"

#include "base/error.h"
#include "format/boxes.h"
#include "format/docx.h"
#include "format/ofd.h"
#include "format/package.h"
#include "text/text.h"

#include <string.h>

static bool begins(const void *bytes, size_t length, const char *mark, size_t size)
{
    return length >= size && memcmp(bytes, mark, size) == 0;
}

/* Some programs put a line end or a mark before the PDF's own. */
static bool is_pdf(const void *bytes, size_t length)
{
    static const char mark[] = "%PDF-", others[] = "\r\n \t\xEF\xBB\xBF";
    if (!length)
        return false;
    const char *at = bytes, *end = at + length;
    while (at < end && *at && strchr(others, *at))
        at++;
    return begins(at, (size_t)(end - at), mark, sizeof mark - 1);
}

qza_input qz_format_of(const void *bytes, size_t length)
{
    if (begins(bytes, length, "PK\3\4", 4))
        return QZA_INPUT_DOCX;
    return is_pdf(bytes, length) ? QZA_INPUT_PDF : QZA_INPUT_TEXT;
}

/* ---- pages ---- */

static bool has_text(const qz_boxes *boxes, const qz_sheet *sheet)
{
    for (uint32_t k = sheet->first; k < sheet->first + sheet->count; k++) {
        const qz_box *box = &boxes->boxes.items[k];
        for (uint32_t c = 0; c < box->length; c++) {
            if (!qz_is_space(qz_fold(boxes->text.items[box->text + c])))
                return true;
        }
    }
    return false;
}

static qza_status refuse_scanned(qza_error *error)
{
    return qz_fail(error, QZA_BAD_INPUT, "no text in its pages, scanned: OCR it first",
                   "页面中没有文字，是扫描件：请先做文字识别（OCR）");
}

/* Pages without any text are pictures of pages: all of them, or some that are warned about. */
static qza_status take_pages(qz_arena *arena, const qz_boxes *boxes, qz_taken *taken, qza_error *error)
{
    uint32_t without = 0;
    const uint32_t pages = boxes->sheets.count;
    for (uint32_t k = 0; k < pages; k++)
        without += !has_text(boxes, &boxes->sheets.items[k]);
    if (!pages)
        return qz_fail(error, QZA_BAD_INPUT, "the document has no pages: it is damaged, get it again",
                       "文档没有任何页面：已损坏，请重新获取");
    if (without == pages)
        return refuse_scanned(error);
    if (without)
        taken->warning = (qza_words){
            qz_format(arena, "%u of %u pages have no text, scanned perhaps: OCR them first", without, pages),
            qz_format(arena, "%u 页没有文字（共 %u 页），可能是扫描件：请先做文字识别（OCR）", without,
                      pages)};
    qz_characters text = {0};
    qz_page_starts starts = {0};
    qz_layout_write(arena, boxes, &text, &starts);
    if (!text.count) /* numbers of pages are all that was printed on them */
        return refuse_scanned(error);
    taken->pages = starts.items;
    taken->page_count = starts.count;
    taken->text = text.items;
    taken->length = text.count;
    return QZA_OK;
}

static qza_status take_boxes(qz_arena *arena, const void *bytes, size_t length, qz_taken *taken,
                             qza_error *error)
{
    qz_boxes boxes = {0};
    qz_pdf_read(arena, bytes, length, &boxes);
    return take_pages(arena, &boxes, taken, error);
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

typedef struct unpacked {
    qz_characters text;
    qz_boxes boxes;
    const char *margins; /* what headers and footers say, NULL for nothing */
    bool paged;          /* the text is in boxes */
} unpacked;

static qza_status read_package(qz_package *package, void *context)
{
    unpacked *found = context;
    if (qz_package_has(package, QZ_OFD_PART)) {
        found->paged = true;
        qz_ofd_read(package, &found->boxes);
        return package->status;
    }
    const char *part = qz_docx_main_part(package);
    const bool is_word = part && (strncmp(part, "xl/", 3) != 0 && strncmp(part, "ppt/", 4) != 0);
    if (!is_word)
        return refuse_package(package);
    qz_docx_read(package, part, &found->text);
    if (package->status != QZA_OK)
        return package->status;
    package->error = NULL; /* where these are damaged, the text is whole all the same */
    found->margins = qz_docx_margins(package, part);
    return package->status = QZA_OK;
}

static qza_status take_package(qz_arena *arena, const void *bytes, size_t length, qz_taken *taken,
                               qza_error *error)
{
    if (!begins(bytes, length, "PK\3\4", 4))
        return qz_fail(error, QZA_BAD_INPUT, "this is no DOCX: leave out --input, or save it as DOCX",
                       "这不是 DOCX：请去掉 --input，或另存为 DOCX");
    unpacked *found = qz_allocate_zeroed(arena, 1, sizeof *found);
    const qza_status status = qz_package_read(arena, bytes, length, read_package, found, error);
    if (status == QZA_OK && found->paged)
        return take_pages(arena, &found->boxes, taken, error);
    if (found->margins)
        taken->warning = (qza_words){qz_format(arena, "headers and footers are left out: %s", found->margins),
                                     qz_format(arena, "未读取页眉和页脚：%s", found->margins)};
    taken->text = found->text.items;
    taken->length = found->text.count;
    return status;
}

/* ---- all ---- */

qza_status qz_format_read(qz_arena *arena, qza_input input, const void *bytes, size_t length, qz_taken *taken,
                          qza_error *error)
{
    *taken = (qz_taken){0};
    switch (input) {
    case QZA_INPUT_PDF_BOXES:
        return take_boxes(arena, bytes, length, taken, error);
    case QZA_INPUT_DOCX:
        return take_package(arena, bytes, length, taken, error);
    default:
        return qz_fail(
            error, QZA_BAD_INPUT,
            "this is a PDF: give what `pdftotext -bbox-layout` writes of it as QZA_INPUT_PDF_BOXES",
            "这是 PDF：请把 pdftotext -bbox-layout 的输出作为 QZA_INPUT_PDF_BOXES 提供");
    }
}
