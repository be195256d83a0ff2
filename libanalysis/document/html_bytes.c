/* What can be told of a page from its bytes, before it is decoded. */
#include "document/html_bytes.h"
#include "document/html.h"

#include "text/detect.h"

#include <string.h>

enum { SAMPLE = 64 * 1024, BEGINNING = 4096 };

/* ---- is it a page? ---- */

/* The beginning in lower case without the NULs and marks of UTF-16, so that ASCII reads the same. */
static size_t beginning_of(const char *bytes, size_t length, char beginning[BEGINNING + 1])
{
    size_t count = 0;
    for (size_t at = 0; at < length && at < SAMPLE && count < BEGINNING; at++) {
        const unsigned char c = (unsigned char)bytes[at];
        if (c == 0 || (at < 3 && c >= 0x80) || (count == 0 && c <= ' '))
            continue;
        beginning[count++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    beginning[count] = '\0';
    return count;
}

bool qz_html_begins(const char *bytes, size_t length)
{
    static const char *const tags[] = {"<!doctype html", "<html", "<head", "<body", "<div", "<table",
                                       "<title",         "<meta", "<p>",   "<p ",   "<span"};
    char beginning[BEGINNING + 1];
    if (!beginning_of(bytes, length, beginning) || beginning[0] != '<')
        return false;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (strstr(beginning, tags[i]))
            return true;
    return false;
}

/* ---- its encoding ---- */

/*
 * Tags and scripts are ASCII in most encodings and say nothing; they may fill the sample of the detector.
 * What is left are the other bytes, one ASCII byte between runs of them.
 */
const char *qz_html_encoding(qz_arena *arena, const char *bytes, size_t length)
{
    size_t mark;
    if (qz_encoding_marked(bytes, length, &mark) || memchr(bytes, 0, length < SAMPLE ? length : SAMPLE))
        return NULL;
    char *telling = qz_allocate(arena, length + 1);
    size_t count = 0;
    bool ascii = false;
    for (size_t at = 0; at < length; at++) {
        /* The second byte of a character of GBK may be ASCII, so what follows the first is kept. */
        const bool high = (unsigned char)bytes[at] >= 0x80;
        if (high || !ascii)
            telling[count++] = bytes[at];
        ascii = !high;
    }
    size_t cut; /* they do not begin where the page does */
    return qz_encoding_detect(arena, telling, count, &cut);
}
