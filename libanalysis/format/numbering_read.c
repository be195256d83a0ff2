/* The parts styles.xml and numbering.xml. */
#include "format/numbering.h"

#include <stdlib.h>

enum { MOST_NUMBERINGS = 40000, LONGEST_LABEL = 200 };

/* ---- order ---- */

static int by_abstract(const void *a, const void *b)
{
    const int64_t left = ((const qz_abstract_numbering *)a)->id,
                  right = ((const qz_abstract_numbering *)b)->id;
    return (left > right) - (left < right);
}

static int by_numbering(const void *a, const void *b)
{
    const int64_t left = ((const qz_numbering *)a)->id, right = ((const qz_numbering *)b)->id;
    return (left > right) - (left < right);
}

static int by_style(const void *a, const void *b)
{
    return strcmp(((const qz_paragraph_style *)a)->id, ((const qz_paragraph_style *)b)->id);
}

static void sort(void *items, uint32_t count, size_t size, int (*compare)(const void *, const void *))
{
    if (items && count > 1)
        qsort(items, count, size, compare);
}

/* ---- styles ---- */

static bool is_off(const char *value)
{
    return value && (strcmp(value, "0") == 0 || strcmp(value, "false") == 0 || strcmp(value, "off") == 0);
}

static uint8_t level_of(int64_t number)
{
    return number >= 0 && number < QZ_LEVELS ? (uint8_t)number : QZ_NO_LEVEL;
}

static void open_style(const qz_xml *xml, qz_numbering_rules *rules)
{
    const char *id = qz_xml_attribute(xml, "styleId"), *type = qz_xml_attribute(xml, "type");
    const char *standard = qz_xml_attribute(xml, "default");
    qz_paragraph_style *style = qz_push(xml->package->arena, &rules->styles);
    *style = (qz_paragraph_style){.id = id ? id : "", .numbering = -1, .level = QZ_NO_LEVEL};
    if (id && standard && !is_off(standard) && (!type || strcmp(type, "paragraph") == 0))
        rules->standard_style = id;
}

static void read_styles(qz_package *package, const char *part, qz_numbering_rules *rules)
{
    qz_xml xml;
    qz_xml_open(&xml, package, part);
    for (qz_xml_event event; (event = qz_xml_next(&xml)) != QZ_XML_END;) {
        if (event != QZ_XML_OPEN)
            continue;
        if (strcmp(xml.name, "style") == 0) {
            open_style(&xml, rules);
            continue;
        }
        if (!rules->styles.count)
            continue;
        qz_paragraph_style *style = &rules->styles.items[rules->styles.count - 1];
        if (strcmp(xml.name, "basedOn") == 0)
            style->parent = qz_xml_attribute(&xml, "val");
        else if (strcmp(xml.name, "numId") == 0)
            style->numbering = qz_xml_number(&xml, "val", -1);
        else if (strcmp(xml.name, "ilvl") == 0)
            style->level = level_of(qz_xml_number(&xml, "val", -1));
    }
    sort(rules->styles.items, rules->styles.count, sizeof *rules->styles.items, by_style);
}

/* ---- numberings ---- */

typedef struct numbering_reading {
    qz_xml xml;
    qz_numbering_rules *rules;
    qz_abstract_numbering *abstract; /* that is open, NULL for none */
    qz_numbering *numbering;
    qz_level *level;
    uint8_t override;
} numbering_reading;

static qz_level standard_level(void)
{
    return (qz_level){.start = 1, .label = "", .restart = -1};
}

static void open_abstract(numbering_reading *reading)
{
    qz_numbering_rules *rules = reading->rules;
    reading->abstract = qz_push(reading->xml.package->arena, &rules->abstracts);
    *reading->abstract = (qz_abstract_numbering){.id = qz_xml_number(&reading->xml, "abstractNumId", -1)};
    for (uint32_t k = 0; k < QZ_LEVELS; k++)
        reading->abstract->levels[k] = standard_level();
    reading->numbering = NULL;
    reading->level = NULL;
}

static void open_numbering(numbering_reading *reading)
{
    qz_numbering_rules *rules = reading->rules;
    reading->numbering = qz_push(reading->xml.package->arena, &rules->numberings);
    *reading->numbering = (qz_numbering){.id = qz_xml_number(&reading->xml, "numId", -1), .abstract_id = -1};
    for (uint32_t k = 0; k < QZ_LEVELS; k++)
        reading->numbering->starts[k] = -1;
    reading->abstract = NULL;
    reading->level = NULL;
    reading->override = QZ_NO_LEVEL;
}

static void open_level(numbering_reading *reading)
{
    const uint8_t level = level_of(qz_xml_number(&reading->xml, "ilvl", -1));
    reading->level = NULL;
    if (level == QZ_NO_LEVEL)
        return;
    if (reading->abstract) {
        reading->level = &reading->abstract->levels[level];
    } else if (reading->numbering) {
        reading->level = qz_allocate(reading->xml.package->arena, sizeof *reading->level);
        *reading->level = standard_level();
        reading->numbering->levels[level] = reading->level;
    }
}

static uint32_t start_of(const qz_xml *xml)
{
    const int64_t start = qz_xml_number(xml, "val", 0);
    return start < 0 || start > INT32_MAX ? 0 : (uint32_t)start;
}

static const char *label_of(const qz_xml *xml)
{
    const char *label = qz_xml_attribute(xml, "val");
    return label && strlen(label) <= LONGEST_LABEL ? label : "";
}

static void read_level(const qz_xml *xml, qz_level *level)
{
    const char *value;
    if (strcmp(xml->name, "start") == 0) {
        level->start = start_of(xml);
    } else if (strcmp(xml->name, "numFmt") == 0) {
        value = qz_xml_attribute(xml, "val");
        level->numerals = qz_numerals_named(value ? value : "");
    } else if (strcmp(xml->name, "lvlText") == 0) {
        level->label = label_of(xml);
    } else if (strcmp(xml->name, "suff") == 0) {
        value = qz_xml_attribute(xml, "val");
        level->space = value && strcmp(value, "space") == 0;
        level->tight = value && strcmp(value, "nothing") == 0;
    } else if (strcmp(xml->name, "isLgl") == 0) {
        level->legal = !is_off(qz_xml_attribute(xml, "val"));
    } else if (strcmp(xml->name, "lvlRestart") == 0) {
        const int64_t restart = qz_xml_number(xml, "val", -1);
        level->restart = restart >= 0 && restart <= QZ_LEVELS ? (int32_t)restart : -1;
    } else if (strcmp(xml->name, "pStyle") == 0) {
        level->style = qz_xml_attribute(xml, "val");
    }
}

static void read_numbering_element(numbering_reading *reading)
{
    const qz_xml *xml = &reading->xml;
    if (strcmp(xml->name, "abstractNum") == 0)
        open_abstract(reading);
    else if (strcmp(xml->name, "num") == 0)
        open_numbering(reading);
    else if (strcmp(xml->name, "lvl") == 0)
        open_level(reading);
    else if (reading->level)
        read_level(xml, reading->level);
    else if (reading->abstract && strcmp(xml->name, "numStyleLink") == 0)
        reading->abstract->style = qz_xml_attribute(xml, "val");
    else if (reading->numbering && strcmp(xml->name, "abstractNumId") == 0)
        reading->numbering->abstract_id = qz_xml_number(xml, "val", -1);
    else if (reading->numbering && strcmp(xml->name, "lvlOverride") == 0)
        reading->override = level_of(qz_xml_number(xml, "ilvl", -1));
    else if (reading->numbering && reading->override != QZ_NO_LEVEL &&
             strcmp(xml->name, "startOverride") == 0)
        reading->numbering->starts[reading->override] = start_of(xml);
}

static void read_numberings(qz_package *package, const char *part, qz_numbering_rules *rules)
{
    numbering_reading reading = {.rules = rules, .override = QZ_NO_LEVEL};
    qz_xml_open(&reading.xml, package, part);
    for (qz_xml_event event; (event = qz_xml_next(&reading.xml)) != QZ_XML_END;) {
        if (event == QZ_XML_OPEN)
            read_numbering_element(&reading);
        else if (event == QZ_XML_CLOSE && strcmp(reading.xml.name, "lvl") == 0)
            reading.level = NULL;
        if (rules->abstracts.count > MOST_NUMBERINGS || rules->numberings.count > MOST_NUMBERINGS)
            qz_package_fail(package, "it has more than 40,000 numberings: save its text by itself",
                            "文档内的自动编号超过 4 万种：请另存为纯文本");
    }
    sort(rules->abstracts.items, rules->abstracts.count, sizeof *rules->abstracts.items, by_abstract);
    sort(rules->numberings.items, rules->numberings.count, sizeof *rules->numberings.items, by_numbering);
}

/* ---- what belongs together ---- */

static qz_abstract_numbering *find_abstract(const qz_numbering_rules *rules, int64_t id)
{
    const qz_abstract_numbering wanted = {.id = id};
    return rules->abstracts.count
               ? bsearch(&wanted, rules->abstracts.items, rules->abstracts.count, sizeof wanted, by_abstract)
               : NULL;
}

static const qz_numbering *find_numbering(const qz_numbering_rules *rules, int64_t id)
{
    const qz_numbering wanted = {.id = id};
    return rules->numberings.count ? bsearch(&wanted, rules->numberings.items, rules->numberings.count,
                                             sizeof wanted, by_numbering)
                                   : NULL;
}

/* An abstract numbering may name a style, whose numbering has the levels. */
static qz_abstract_numbering *follow_style(const qz_numbering_rules *rules, qz_abstract_numbering *abstract)
{
    if (!abstract || !abstract->style || !rules->styles.count)
        return abstract;
    const qz_paragraph_style wanted = {.id = abstract->style};
    const qz_paragraph_style *style =
        bsearch(&wanted, rules->styles.items, rules->styles.count, sizeof wanted, by_style);
    const qz_numbering *numbering = style ? find_numbering(rules, style->numbering) : NULL;
    qz_abstract_numbering *found = numbering ? find_abstract(rules, numbering->abstract_id) : NULL;
    return found ? found : abstract;
}

void qz_numbering_read(qz_package *package, const char *styles_part, const char *numbering_part,
                       qz_numbering_rules *rules)
{
    *rules = (qz_numbering_rules){0};
    if (styles_part)
        read_styles(package, styles_part, rules);
    if (numbering_part)
        read_numberings(package, numbering_part, rules);
    for (uint32_t k = 0; k < rules->numberings.count; k++)
        rules->numberings.items[k].abstract =
            follow_style(rules, find_abstract(rules, rules->numberings.items[k].abstract_id));
}
