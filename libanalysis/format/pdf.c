/*
 * The output of `pdftotext -bbox-layout`, an element a line:
 *
 *     <page width="595.0" height="842.0">
 *       <word xMin="90.0" yMin="72.1" xMax="238.7" yMax="86.2">澄川市人民政府</word>
 *
 * It is scanned and not parsed as XML, for control characters of odd fonts make it none.
 */
#include "format/boxes.h"

#include "text/text.h"

/* A number that is written with digits and a point; other programs' locales are not asked. */
static float number_of(const char *at, const char *end)
{
    float value = 0, place = 1;
    const bool negative = at < end && *at == '-';
    bool fraction = false;
    for (at += negative; at < end && ((*at >= '0' && *at <= '9') || (*at == '.' && !fraction)); at++) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        value = value * 10 + (float)(*at - '0');
        place *= fraction ? 10 : 1;
    }
    value /= place;
    enum { FARTHEST = 1000000 };
    return value > FARTHEST ? FARTHEST : negative ? -value : value;
}

/* The attribute's value, 0 where there is none. `name` ends in =" */
static float attribute(const char *at, const char *end, const char *name)
{
    const size_t length = strlen(name);
    for (; (size_t)(end - at) > length; at++) {
        if (*at == name[0] && memcmp(at, name, length) == 0)
            return number_of(at + length, end);
    }
    return 0;
}

static char32_t entity(const char **at, const char *end)
{
    static const struct {
        const char *name;
        char32_t character;
    } entities[] = {{"&amp;", U'&'},  {"&lt;", U'<'},    {"&gt;", U'>'},
                    {"&quot;", U'"'}, {"&apos;", U'\''}, {"&#39;", U'\''}};
    for (size_t k = 0; k < sizeof entities / sizeof *entities; k++) {
        const size_t length = strlen(entities[k].name);
        if ((size_t)(end - *at) >= length && memcmp(*at, entities[k].name, length) == 0) {
            *at += length;
            return entities[k].character;
        }
    }
    (*at)++;
    return U'&';
}

static void read_characters(qz_arena *arena, const char *at, const char *end, qz_boxes *boxes)
{
    while (at < end) {
        char32_t character;
        size_t invalid;
        if (*at == '&') {
            character = entity(&at, end);
        } else {
            const size_t step = qz_utf8_decode(at, (size_t)(end - at), &character, &invalid);
            at += step ? step : invalid;
            if (!step || character < 0x20 ||
                character == 0xAD) /* a soft hyphen, or nothing that a text has */
                continue;
        }
        *qz_push(arena, &boxes->text) = qz_plain_form(character);
    }
}

static void read_word(qz_arena *arena, const char *at, const char *end, qz_boxes *boxes)
{
    const char *close = memchr(at, '>', (size_t)(end - at));
    if (!close || !boxes->sheets.count)
        return;
    qz_box box = {.left = attribute(at, close, "xMin=\""),
                  .top = attribute(at, close, "yMin=\""),
                  .right = attribute(at, close, "xMax=\""),
                  .bottom = attribute(at, close, "yMax=\""),
                  .text = boxes->text.count};
    const char *text = close + 1;
    const char *stop = end;
    while (stop > text && *stop != '<')
        stop--;
    read_characters(arena, text, stop, boxes);
    box.length = boxes->text.count - box.text;
    if (!box.length || box.right < box.left || box.bottom < box.top)
        return;
    *qz_push(arena, &boxes->boxes) = box;
    boxes->sheets.items[boxes->sheets.count - 1].count++;
}

void qz_pdf_read(qz_arena *arena, const char *bytes, size_t length, qz_boxes *boxes)
{
    static const char page[] = "<page ", word[] = "<word ";
    const char *end = bytes + length;
    for (const char *at = bytes; at < end;) {
        const char *line = memchr(at, '\n', (size_t)(end - at));
        const char *stop = line ? line : end;
        while (at < stop && *at == ' ')
            at++;
        const size_t room = (size_t)(stop - at);
        if (room > sizeof page && memcmp(at, page, sizeof page - 1) == 0)
            *qz_push(arena, &boxes->sheets) = (qz_sheet){.width = attribute(at, stop, "width=\""),
                                                         .height = attribute(at, stop, "height=\""),
                                                         .first = boxes->boxes.count};
        else if (room > sizeof word && memcmp(at, word, sizeof word - 1) == 0)
            read_word(arena, at, stop, boxes);
        at = stop + 1;
    }
}
