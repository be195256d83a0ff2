#include "format/xml.h"

#include <stdlib.h>
#include <string.h>

static void keep_quiet(void *context, xmlErrorPtr problem)
{
    (void)context;
    (void)problem;
}

/*
 * libxml2 compares each attribute of a tag with all others, so millions of them would take for ever. A '<'
 * cannot stand inside a tag: count what looks like the beginning of an attribute's value between one and the
 * next.
 */
static bool has_endless_tag(qz_package *package, const char *bytes, int length)
{
    for (int k = 0; k < length; k++) {
        const char c = bytes[k];
        if (c == '<')
            package->attributes = 0;
        else if ((c == '"' || c == '\'') && package->equals)
            package->attributes++;
        package->equals = c == '=' || (package->equals && (c == ' ' || c == '\t' || c == '\n' || c == '\r'));
        if (package->attributes > QZ_TAG_ATTRIBUTES)
            return true;
    }
    return false;
}

static int read_bytes(void *context, char *bytes, int room)
{
    qz_package *package = context;
    const int got = qz_package_more(package, bytes, room);
    if (got <= 0 || !has_endless_tag(package, bytes, got))
        return got;
    qz_package_fail(package, "its XML has a tag with more than 4,096 attributes: no office program wrote it",
                    "文档内的 XML 有标签带 4096 个以上属性：不是办公软件所写");
    return -1;
}

void qz_xml_open(qz_xml *xml, qz_package *package, const char *part)
{
    *xml = (qz_xml){.package = package, .name = "", .space = ""};
    if (!qz_package_open(package, part))
        return;
    package->attributes = 0;
    package->equals = false;
    package->reader = xmlReaderForIO(read_bytes, NULL, package, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                         XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
    if (package->reader)
        xmlTextReaderSetStructuredErrorHandler(package->reader, keep_quiet, NULL);
    else
        longjmp(*package->arena->exit, 1); /* out of memory */
}

void qz_xml_close(qz_xml *xml)
{
    qz_package_close(xml->package);
}

static qz_xml_event element(qz_xml *xml, qz_xml_event event)
{
    xmlTextReaderPtr reader = xml->package->reader;
    const xmlChar *space = xmlTextReaderConstNamespaceUri(reader);
    xml->name = (const char *)xmlTextReaderConstLocalName(reader);
    xml->space = space ? (const char *)space : "";
    xml->depth = xmlTextReaderDepth(reader);
    xml->empty = event == QZ_XML_OPEN && xmlTextReaderIsEmptyElement(reader) == 1;
    return event;
}

static qz_xml_event finish(qz_xml *xml, int got)
{
    if (got < 0)
        qz_package_fail(xml->package, "its XML is damaged, or nested too deep: save the document again",
                        "文档内的 XML 损坏或嵌套过深：请重新保存该文档");
    qz_xml_close(xml);
    return QZ_XML_END;
}

qz_xml_event qz_xml_next(qz_xml *xml)
{
    qz_package *package = xml->package;
    if (xml->empty) {
        xml->empty = false;
        return QZ_XML_CLOSE;
    }
    while (package->reader) {
        const int got = package->status == QZA_OK ? xmlTextReaderRead(package->reader) : -1;
        if (got != 1)
            return finish(xml, got);
        switch (xmlTextReaderNodeType(package->reader)) {
        case XML_READER_TYPE_ELEMENT:
            return element(xml, QZ_XML_OPEN);
        case XML_READER_TYPE_END_ELEMENT:
            return element(xml, QZ_XML_CLOSE);
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            xml->text = (const char *)xmlTextReaderConstValue(package->reader);
            if (!xml->text)
                break;
            return QZ_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
            qz_package_fail(
                package,
                "its XML declares a document type, which may hide anything: no office program wrote it",
                "文档内的 XML 声明了文档类型，可能藏有任何内容：不是办公软件所写");
            break;
        default:
            break;
        }
    }
    return QZ_XML_END;
}

const char *qz_xml_attribute(const qz_xml *xml, const char *name)
{
    xmlTextReaderPtr reader = xml->package->reader;
    const char *value = NULL;
    while (!value && xmlTextReaderMoveToNextAttribute(reader) == 1) {
        if (strcmp((const char *)xmlTextReaderConstLocalName(reader), name) == 0 &&
            xmlTextReaderIsNamespaceDecl(reader) != 1)
            value = (const char *)xmlTextReaderConstValue(reader);
    }
    if (value)
        value = qz_copy_bytes(xml->package->arena, value, strlen(value));
    (void)xmlTextReaderMoveToElement(reader);
    return value;
}

int64_t qz_xml_number(const qz_xml *xml, const char *name, int64_t standard)
{
    const char *value = qz_xml_attribute(xml, name);
    char *end;
    const long number = value ? strtol(value, &end, 10) : 0;
    return value && end != value ? number : standard;
}
