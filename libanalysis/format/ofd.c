/*
 * OFD (GB/T 33190): a package of XML parts, a page a part. A TextObject is a piece of a line; its TextCode
 * says where its characters stand, in millimetres:
 *
 *     <ofd:TextObject Boundary="31.7 25.4 140 5.6" Size="5.6">
 *       <ofd:TextCode X="0" Y="4.9" DeltaX="g 3 5.6 11.2">澄川市政府</ofd:TextCode>
 */
#include "format/ofd.h"

#include "format/xml.h"
#include "text/text.h"

static const float POINTS = 72 / 25.4F; /* of a millimetre */

enum { MOST_PAGES = 2000, MOST_NUMBERS = 2000 };

/* ---- numbers ---- */

/* The next of numbers between spaces; false at their end, or at a word. */
static bool next_number(const char **at, float *number)
{
    const char *c = *at + strspn(*at, " \t\r\n");
    const bool negative = *c == '-';
    c += negative;
    if ((*c < '0' || *c > '9') && *c != '.')
        return false;
    float value = 0, place = 1;
    bool fraction = false;
    for (; (*c >= '0' && *c <= '9') || (*c == '.' && !fraction); c++) {
        if (*c == '.') {
            fraction = true;
            continue;
        }
        if (value < 1e6F && place < 1e6F) {
            value = value * 10 + (float)(*c - '0');
            place *= fraction ? 10 : 1;
        }
    }
    *number = (negative ? -value : value) / place;
    *at = c;
    return true;
}

static uint32_t numbers_of(const char *text, float *numbers, uint32_t most)
{
    uint32_t count = 0;
    while (text && count < most && next_number(&text, &numbers[count]))
        count++;
    return count;
}

static float number_of(const qz_xml *xml, const char *name, float standard)
{
    const char *text = qz_xml_attribute(xml, name);
    float number;
    return text && next_number(&text, &number) ? number : standard;
}

/* DeltaX: distances between characters; "g 3 5.6" is 5.6 three times. */
static uint32_t read_distances(const char *text, float *distances)
{
    uint32_t count = 0;
    while (text && count < MOST_NUMBERS) {
        text += strspn(text, " \t\r\n");
        float number = 1, distance;
        if (*text == 'g') {
            text++;
            if (!next_number(&text, &number))
                break;
        }
        if (!next_number(&text, &distance))
            break;
        const uint32_t times = number >= 1 && number <= MOST_NUMBERS ? (uint32_t)number : 0;
        for (uint32_t k = 0; k < times && count < MOST_NUMBERS; k++)
            distances[count++] = distance;
    }
    return count;
}

/* ---- pages ---- */

typedef struct ofd {
    qz_package *package;
    qz_boxes *boxes;
    qz_xml xml;
    float left, top; /* of the text object */
    float matrix[6];
    float size;
    float x, y; /* of the text code */
    uint32_t distance_count;
    float distances[MOST_NUMBERS];
    qz_characters text; /* of the text code */
} ofd;

static void open_object(ofd *reading)
{
    static const float identity[6] = {1, 0, 0, 1, 0, 0};
    float boundary[4] = {0};
    const qz_xml *xml = &reading->xml;
    (void)numbers_of(qz_xml_attribute(xml, "Boundary"), boundary, 4);
    reading->left = boundary[0];
    reading->top = boundary[1];
    memcpy(reading->matrix, identity, sizeof identity);
    if (numbers_of(qz_xml_attribute(xml, "CTM"), reading->matrix, 6) != 6)
        memcpy(reading->matrix, identity, sizeof identity);
    reading->size = number_of(xml, "Size", 0);
}

static void open_code(ofd *reading)
{
    const qz_xml *xml = &reading->xml;
    reading->x = number_of(xml, "X", reading->x);
    reading->y = number_of(xml, "Y", reading->y);
    reading->distance_count = read_distances(qz_xml_attribute(xml, "DeltaX"), reading->distances);
    reading->text.count = 0;
}

/* A box of characters from `x` to `end` on the base line, turned to the page's points. */
static void add_box(ofd *reading, float x, float end, uint32_t from)
{
    const float *m = reading->matrix;
    const float base = reading->y;
    qz_boxes *boxes = reading->boxes;
    const uint32_t length = boxes->text.count - from;
    if (!length)
        return;
    const float height = reading->size * (m[3] < 0 ? -m[3] : m[3]);
    const float bottom = reading->top + m[1] * x + m[3] * base + m[5] + height * 0.12F;
    *qz_push(reading->package->arena, &boxes->boxes) =
        (qz_box){.left = (reading->left + m[0] * x + m[2] * base + m[4]) * POINTS,
                 .right = (reading->left + m[0] * end + m[2] * base + m[4]) * POINTS,
                 .top = (bottom - height) * POINTS,
                 .bottom = bottom * POINTS,
                 .text = from,
                 .length = length};
    boxes->sheets.items[boxes->sheets.count - 1].count++;
}

/* The characters of a text code, a box for each run of them that stands together. */
static void close_code(ofd *reading)
{
    qz_boxes *boxes = reading->boxes;
    const qz_characters *text = &reading->text;
    float x = reading->x, start = x, end = x;
    uint32_t from = boxes->text.count, index = 0;
    for (uint32_t at = 0; at < text->count;) {
        char32_t c;
        size_t invalid;
        const size_t step = qz_utf8_decode(text->items + at, text->count - at, &c, &invalid);
        at += (uint32_t)(step ? step : invalid);
        if (index && index <= reading->distance_count)
            x += reading->distances[index - 1];
        else if (index)
            x = end;
        index++;
        if (!step || c == U'\n' || c == U'\r' || c == U'\t' || c == U' ' || x > end + reading->size * 0.35F) {
            add_box(reading, start, end, from);
            from = boxes->text.count;
            start = x;
        }
        end = x + reading->size * (c < 0x80 ? 0.5F : 1);
        if (step && c > U' ')
            *qz_push(reading->package->arena, &boxes->text) = qz_plain_form(c);
        else
            start = end;
    }
    add_box(reading, start, end, from);
}

static void take_size(ofd *reading)
{
    float box[4];
    qz_sheet *sheet = &reading->boxes->sheets.items[reading->boxes->sheets.count - 1];
    qz_characters_append(reading->package->arena, &reading->text, "", 1);
    if (numbers_of(reading->text.items, box, 4) == 4 && box[2] > 0 && box[3] > 0) {
        sheet->width = box[2] * POINTS;
        sheet->height = box[3] * POINTS;
    }
}

static void read_page(ofd *reading, const char *part, qz_sheet sheet)
{
    sheet.first = reading->boxes->boxes.count;
    *qz_push(reading->package->arena, &reading->boxes->sheets) = sheet;
    qz_xml *xml = &reading->xml;
    qz_xml_open(xml, reading->package, part);
    bool taken = false;
    for (qz_xml_event event; (event = qz_xml_next(xml)) != QZ_XML_END;) {
        const bool code = event != QZ_XML_TEXT && strcmp(xml->name, "TextCode") == 0;
        const bool size = event != QZ_XML_TEXT && strcmp(xml->name, "PhysicalBox") == 0;
        if (event == QZ_XML_TEXT && taken) {
            qz_characters_add(reading->package->arena, &reading->text, xml->text);
        } else if (event == QZ_XML_OPEN) {
            if (code)
                open_code(reading);
            else if (strcmp(xml->name, "TextObject") == 0)
                open_object(reading);
            else if (size)
                reading->text.count = 0;
            taken = code || size;
        } else if (event == QZ_XML_CLOSE) {
            if (code && taken)
                close_code(reading);
            else if (size && taken)
                take_size(reading);
            taken = false;
        }
    }
}

/* ---- documents ---- */

typedef QZ_LIST(const char *) parts;

/* A location inside of the part `of`: from the root where it begins with a slash. */
static const char *locate(qz_arena *arena, const char *of, const char *location)
{
    const char *slash = strrchr(of, '/');
    if (location[0] == '/')
        return location + 1;
    return slash ? qz_format(arena, "%.*s/%s", (int)(slash - of), of, location) : location;
}

/* The pages of a document, in order, and their usual size. */
static void read_document(ofd *reading, const char *part)
{
    qz_arena *arena = reading->package->arena;
    qz_sheet sheet = {.width = 210 * POINTS, .height = 297 * POINTS};
    parts pages = {0};
    qz_xml *xml = &reading->xml;
    qz_xml_open(xml, reading->package, part);
    bool sized = false;
    for (qz_xml_event event; (event = qz_xml_next(xml)) != QZ_XML_END;) {
        float box[4];
        if (event == QZ_XML_OPEN && strcmp(xml->name, "Page") == 0 && pages.count < MOST_PAGES) {
            const char *location = qz_xml_attribute(xml, "BaseLoc");
            if (location)
                *qz_push(arena, &pages) = locate(arena, part, location);
        } else if (event == QZ_XML_TEXT && sized && numbers_of(xml->text, box, 4) == 4 && box[3] > 0) {
            sheet.width = box[2] * POINTS;
            sheet.height = box[3] * POINTS;
        }
        if (event != QZ_XML_TEXT)
            sized = event == QZ_XML_OPEN && strcmp(xml->name, "PhysicalBox") == 0;
    }
    for (uint32_t k = 0; k < pages.count; k++) {
        if (qz_package_has(reading->package, pages.items[k]))
            read_page(reading, pages.items[k], sheet);
    }
}

void qz_ofd_read(qz_package *package, qz_boxes *boxes)
{
    enum { MOST_DOCUMENTS = 16 };
    ofd *reading = qz_allocate_zeroed(package->arena, 1, sizeof *reading);
    reading->package = package;
    reading->boxes = boxes;
    parts documents = {0};
    qz_xml *xml = &reading->xml;
    qz_xml_open(xml, package, QZ_OFD_PART);
    bool root = false;
    for (qz_xml_event event; (event = qz_xml_next(xml)) != QZ_XML_END;) {
        if (event == QZ_XML_TEXT && root && documents.count < MOST_DOCUMENTS) {
            const char *name = xml->text + strspn(xml->text, " \t\r\n/");
            *qz_push(package->arena, &documents) =
                qz_copy_bytes(package->arena, name, strcspn(name, " \t\r\n"));
        }
        root = event == QZ_XML_OPEN && strcmp(xml->name, "DocRoot") == 0;
    }
    for (uint32_t k = 0; k < documents.count; k++) {
        if (qz_package_has(package, documents.items[k]))
            read_document(reading, documents.items[k]);
    }
}
