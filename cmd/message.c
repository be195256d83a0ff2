#include "message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

qza_language message_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
        const char *value = getenv(names[k]);
        if (value && *value)
            return strncmp(value, "zh", 2) == 0 ? QZA_CHINESE : QZA_ENGLISH;
    }
    return QZA_ENGLISH;
}

const char *message_words(qza_words words)
{
    return message_language() == QZA_CHINESE ? words.zh : words.en;
}

void message_format(char message[MESSAGE_ROOM], const char *place, uint64_t line, const char *words)
{
    const bool placed = place && *place;
    char number[32] = "";
    if (line)
        (void)snprintf(number, sizeof number, "%llu:", (unsigned long long)line);
    int length = snprintf(message, MESSAGE_ROOM - 1, "qza: %s%s%s%s%s", placed ? place : "",
                          placed ? ":" : "", number, placed || line ? " " : "", words);
    size_t end = length < MESSAGE_ROOM - 1 ? (size_t)length : MESSAGE_ROOM - 2;
    /* Names of files and words of documents must not steer the terminal, nor make two lines of one. */
    for (size_t k = 0; k < end; k++) {
        if ((unsigned char)message[k] < 0x20 || message[k] == 0x7F)
            message[k] = '?';
    }
    message[end] = '\n';
    message[end + 1] = '\0';
}

void complain(const char *place, uint64_t line, const char *english, const char *chinese, ...)
{
    char words[MESSAGE_ROOM];
    char message[MESSAGE_ROOM];
    va_list arguments;
    va_start(arguments, chinese);
    (void)vsnprintf(words, sizeof words, message_language() == QZA_CHINESE ? chinese : english, arguments);
    va_end(arguments);
    message_format(message, place, line, words);
    (void)fputs(message, stderr);
}

void complain_of(const qza_error *error, const char *place)
{
    char message[MESSAGE_ROOM];
    message_format(message, error->place[0] ? error->place : place, error->line, error->message);
    (void)fputs(message, stderr);
}

int message_exit(qza_status status)
{
    switch (status) {
    case QZA_OK:
    case QZA_END:
        return EXIT_DONE;
    case QZA_BAD_OPTION:
        return EXIT_USAGE;
    case QZA_BAD_INPUT:
    case QZA_NO_MEMORY:
        return EXIT_INPUT;
    case QZA_BAD_DICTIONARY:
        return EXIT_KNOWLEDGE;
    case QZA_BAD_OUTPUT:
        return EXIT_OUTPUT;
    }
    return EXIT_INPUT;
}

/* ---- the nearest word ---- */

enum { LONGEST_WORD = 32 };

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Insertions, deletions, replacements and swaps of neighbours that make `a` of `b`. */
static unsigned edits_between(const char *a, const char *b)
{
    unsigned cost[LONGEST_WORD + 1][LONGEST_WORD + 1];
    const size_t n = strlen(a), m = strlen(b);
    if (n > LONGEST_WORD || m > LONGEST_WORD)
        return LONGEST_WORD;
    for (size_t i = 0; i <= n; i++)
        cost[i][0] = (unsigned)i;
    for (size_t j = 0; j <= m; j++)
        cost[0][j] = (unsigned)j;
    for (size_t i = 1; i <= n; i++) {
        for (size_t j = 1; j <= m; j++) {
            unsigned best = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            best = least(best, least(cost[i - 1][j], cost[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = least(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = best;
        }
    }
    return cost[n][m];
}

const char *message_nearest(const char *typed, const char *const *words)
{
    const char *nearest = NULL;
    unsigned fewest = strlen(typed) > 4 ? 3 : 2; /* exclusive: figrues → figures, al → all */
    for (; *words; words++) {
        unsigned edits = edits_between(typed, *words);
        const size_t length = strlen(typed);
        if (length >= 3 && strncmp(typed, *words, length) == 0)
            edits = 1; /* the beginning of a word: figure → figures, key → keywords */
        if (edits < fewest) {
            fewest = edits;
            nearest = *words;
        }
    }
    return nearest;
}
