/* message: `qza: FILE:LINE: what is wrong: what to do` on stderr, in the user's language; exit statuses. */
#ifndef MESSAGE_H
#define MESSAGE_H

#include "qza.h"

enum {
    EXIT_DONE = 0,
    EXIT_NOTHING = 1,   /* -e, and no record */
    EXIT_USAGE = 2,     /* unknown command, option or value */
    EXIT_INPUT = 3,     /* some input could not be read; the others were */
    EXIT_KNOWLEDGE = 4, /* a dictionary, list or option file is bad */
    EXIT_OUTPUT = 5,    /* the output could not be written */
};

/* By LC_ALL, else LC_MESSAGES, else LANG: Chinese where it begins with zh. */
qza_language message_language(void);

/* The one of the two sentences that the user reads. */
const char *message_words(qza_words words);

/* Write a message; `place` NULL or "" and `line` 0 are left out. Both formats take the same arguments. */
void complain(const char *place, uint64_t line, const char *english, const char *chinese, ...)
    __attribute__((format(printf, 3, 5), format(printf, 4, 5)));

/* Write what the library said; `place` where the library named none. */
void complain_of(const qza_error *error, const char *place);

/* Such a message as a string with its line end, for those who have to wait with it. Cut at 4 KiB. */
enum { MESSAGE_ROOM = 4096 };
void message_format(char message[MESSAGE_ROOM], const char *place, uint64_t line, const char *words);

/* The exit status that goes with the library's status. */
int message_exit(qza_status status);

/* The nearest of `words` (NULL-terminated) to what was typed, NULL where none is near. */
const char *message_nearest(const char *typed, const char *const *words);

#endif
