/* version: what this library and those it stands on are. */
#define PCRE2_CODE_UNIT_WIDTH 32
#include "emit/writer.h"

#include <cjson/cJSON.h>
#include <pcre2.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

static bool add_version(cJSON *object, const char *name, const UVersionInfo version)
{
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return cJSON_AddStringToObject(object, name, text) != NULL;
}

static bool add_versions(cJSON *object, const char *dictionary_hash)
{
    UVersionInfo icu, unicode;
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
    char pcre2[64];
    if (pcre2_config(PCRE2_CONFIG_VERSION, NULL) > (int)sizeof pcre2 ||
        pcre2_config(PCRE2_CONFIG_VERSION, pcre2) < 0)
        pcre2[0] = '\0';
    return cJSON_AddStringToObject(object, "qza", QZA_VERSION) &&
           (dictionary_hash ? cJSON_AddStringToObject(object, "dictionary", dictionary_hash)
                            : cJSON_AddNullToObject(object, "dictionary")) &&
           add_version(object, "icu", icu) && add_version(object, "unicode", unicode) &&
           cJSON_AddStringToObject(object, "pcre2", pcre2) &&
           cJSON_AddStringToObject(object, "cjson", cJSON_Version());
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
