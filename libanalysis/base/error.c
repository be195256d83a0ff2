#include "base/error.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What was cut by the room that there is may end in half a character. */
static void drop_half_character(char *string)
{
    const size_t length = strlen(string);
    size_t last = length;
    while (last > 0 && ((unsigned char)string[last - 1] & 0xC0) == 0x80) {
        last--;
    }
    if (last == 0)
        return;
    last--;
    char32_t character;
    size_t invalid;
    if (length > last && qz_utf8_decode(string + last, length - last, &character, &invalid) == 0)
        string[last] = '\0';
}

static void fill(qza_error *error, qza_status code, const char *place, uint64_t line, const char *format,
                 va_list arguments)
{
    error->code = code;
    error->line = line;
    error->offset = 0;
    (void)snprintf(error->place, sizeof error->place, "%s", place);
    (void)vsnprintf(error->message, sizeof error->message, format, arguments);
    drop_half_character(error->place);
    drop_half_character(error->message);
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
