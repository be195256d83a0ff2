/* ofd: the pages of an OFD, as boxes. */
#ifndef QZ_FORMAT_OFD_H
#define QZ_FORMAT_OFD_H

#include "format/boxes.h"
#include "format/package.h"

#define QZ_OFD_PART "OFD.xml" /* the part that makes a package an OFD */

void qz_ofd_read(qz_package *package, qz_boxes *boxes);

#endif
