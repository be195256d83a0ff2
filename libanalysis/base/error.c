#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

static void fill(qza_error *error, qza_status code, const char *place, uint64_t line, const char *format,
                 va_list arguments)
{
    error->code = code;
    error->line = line;
    error->offset = 0;
    (void)snprintf(error->place, sizeof error->place, "%s", place);
    (void)vsnprintf(error->message, sizeof error->message, format, arguments);
}

qza_status qz_fail(qza_error *error, qza_status code, const char *english, const char *chinese, ...)
{
    if (!error)
        return code;
    va_list arguments;
    va_start(arguments, chinese);
    fill(error, code, "", 0, error->language == QZA_CHINESE ? chinese : english, arguments);
    va_end(arguments);
    return code;
}

qza_status qz_fail_at(qza_error *error, qza_status code, const char *place, uint64_t line,
                      const char *english, const char *chinese, ...)
{
    if (!error)
        return code;
    va_list arguments;
    va_start(arguments, chinese);
    fill(error, code, place, line, error->language == QZA_CHINESE ? chinese : english, arguments);
    va_end(arguments);
    return code;
}
