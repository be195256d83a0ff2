/*
 * xml: a part of a package as a stream of events. No document type, no entities but XML's own five, no other
 * file and no network; nested at most 256 deep.
 */
#ifndef QZ_FORMAT_XML_H
#define QZ_FORMAT_XML_H

#include "format/package.h"

typedef enum qz_xml_event {
    QZ_XML_END, /* of the part, or a failure: package->status tells */
    QZ_XML_OPEN,
    QZ_XML_CLOSE, /* comes for empty elements too */
    QZ_XML_TEXT,
} qz_xml_event;

typedef struct qz_xml {
    qz_package *package;
    const char *name;  /* of the element, without its prefix */
    const char *space; /* its namespace, "" for none */
    const char *text;  /* of QZ_XML_TEXT; both until the next event */
    int depth;         /* of the element, 0 for the root */
    bool empty;        /* its CLOSE is still to come */
} qz_xml;

/* Begin to read the part; a failure shows as QZ_XML_END. Ends with QZ_XML_END, or by qz_xml_close. */
void qz_xml_open(qz_xml *xml, qz_package *package, const char *part);
qz_xml_event qz_xml_next(qz_xml *xml);
void qz_xml_close(qz_xml *xml);

/* At QZ_XML_OPEN: the attribute with this name whatever its prefix, in the arena; NULL for none. */
const char *qz_xml_attribute(const qz_xml *xml, const char *name);

/* The same as a number; `standard` where there is none. */
int64_t qz_xml_number(const qz_xml *xml, const char *name, int64_t standard);

#endif
