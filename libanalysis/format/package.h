/*
 * package: a document that is a ZIP archive of XML parts (DOCX, OFD). It is read from memory, a part at a
 * time, within bounds: nothing is unpacked to disk, no other file and no network is touched, and a small
 * archive cannot become a large text.
 */
#ifndef QZ_FORMAT_PACKAGE_H
#define QZ_FORMAT_PACKAGE_H

#include "base/arena.h"
#include "qza.h"

#include <libxml/xmlreader.h>
#include <zip.h>

enum {
    QZ_PART_BYTES = 64 << 20,     /* of one part, unpacked */
    QZ_PACKAGE_BYTES = 256 << 20, /* of all parts that are read */
    QZ_PACKAGE_ENTRIES = 2000,
    QZ_PACKAGE_RATIO = 200, /* unpacked to packed */
    QZ_TAG_ATTRIBUTES = 4096,
};

typedef struct qz_package {
    qz_arena *arena;
    zip_t *zip;
    zip_file_t *file;        /* the part that is being read, and its reader; closed with the package */
    xmlTextReaderPtr reader; /* NULL between parts */
    uint64_t packed, unpacked;
    uint64_t total;      /* unpacked of all parts */
    uint32_t attributes; /* since the last < of the part, for xml.c */
    bool equals;         /* the last character was a = */
    qza_status status;   /* the first failure, told in *error */
    qza_error *error;
} qz_package;

typedef qza_status qz_package_work(qz_package *package, void *context);

/* Open the archive, do the work, and close it whatever happens, also when memory runs out. */
qza_status qz_package_read(qz_arena *arena, const void *bytes, size_t length, qz_package_work *work,
                           void *context, qza_error *error);

/* Is there such a part? Names are compared as ZIP has them; false also for NULL. */
bool qz_package_has(const qz_package *package, const char *part);

/* The content of the stored or packed part, at most `room` bytes of it; the number of bytes. */
size_t qz_package_peek(qz_package *package, const char *part, char *bytes, size_t room);

/* Open a part for qz_package_more; false after a failure. */
bool qz_package_open(qz_package *package, const char *part);

/* More of the open part: the number of bytes, 0 at its end, -1 after a failure. */
int qz_package_more(void *package, char *bytes, int room);

void qz_package_close(qz_package *package);

/* Remember the failure, if it is the first. */
void qz_package_fail(qz_package *package, const char *english, const char *chinese);

#endif
