/* locate: which compiled dictionary is used. */
#ifndef LOCATE_H
#define LOCATE_H

/* The path by --dict FILE (`given`, may be NULL), by QZA_DICT, beside the program, or in the share directory
 * of where it is installed. NULL after a message that says where it was looked for. The caller frees it. */
char *locate_dictionary(const char *given);

/* The same, NULL without a message. */
char *locate_dictionary_quietly(const char *given);

#endif
