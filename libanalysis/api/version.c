/* version: what this library and those it stands on are. */
#define PCRE2_CODE_UNIT_WIDTH 32
#include "emit/writer.h"

#include <cjson/cJSON.h>
#include <libxml/xmlversion.h>
#include <pcre2.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <zip.h>

static bool add_version(cJSON *object, const char *name, const UVersionInfo version)
{
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return cJSON_AddStringToObject(object, name, text) != NULL;
}

/* PCRE2 for 32-bit characters gives its version in such characters. */
static bool read_pcre2_version(char *version, size_t room)
{
    uint32_t wide[64];
    int length = pcre2_config(PCRE2_CONFIG_VERSION, NULL);
    if (length <= 0 || (size_t)length > room || (size_t)length > sizeof wide / sizeof wide[0] ||
        pcre2_config(PCRE2_CONFIG_VERSION, wide) < 0)
        return false;
    for (int k = 0; k < length; k++)
        version[k] = (char)wide[k];
    return true;
}

static bool add_versions(cJSON *object, const char *dictionary_hash)
{
    UVersionInfo icu, unicode;
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
    char pcre2[64];
    if (!read_pcre2_version(pcre2, sizeof pcre2))
        return false;
    return cJSON_AddStringToObject(object, "qza", QZA_VERSION) &&
           (dictionary_hash ? cJSON_AddStringToObject(object, "dictionary", dictionary_hash)
                            : cJSON_AddNullToObject(object, "dictionary")) &&
           add_version(object, "icu", icu) && add_version(object, "unicode", unicode) &&
           cJSON_AddStringToObject(object, "pcre2", pcre2) &&
           cJSON_AddStringToObject(object, "cjson", cJSON_Version()) &&
           cJSON_AddStringToObject(object, "libxml2", LIBXML_DOTTED_VERSION) &&
           cJSON_AddStringToObject(object, "libzip", zip_libzip_version());
}

qza_status qza_write_version(qza_writer *writer, const char *dictionary_hash, qza_error *error)
{
    cJSON *object = cJSON_CreateObject();
    char *text = object && add_versions(object, dictionary_hash) ? cJSON_PrintUnformatted(object) : NULL;
    if (text)
        qz_buffer_add(&writer->out, text);
    cJSON_free(text);
    cJSON_Delete(object);
    return text && !writer->out.failed ? QZA_OK : qz_emit_no_memory(error);
}
