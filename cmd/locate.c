#include "locate.h"

#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_PATH = 4096 };

/* The folder that holds the program, behind all links. */
static bool find_own_folder(char folder[LONGEST_PATH])
{
    ssize_t length = readlink("/proc/self/exe", folder, LONGEST_PATH - 1);
    if (length <= 0)
        return false;
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return true;
}

static char *find_beside(const char *folder, const char *name)
{
    char path[LONGEST_PATH + 64];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    return access(path, R_OK) == 0 ? strdup(path) : NULL;
}

static char *locate(const char *given, char folder[LONGEST_PATH])
{
    folder[0] = '\0';
    const char *environment = getenv("QZA_DICT");
    if (given)
        return strdup(given);
    if (environment && *environment)
        return strdup(environment);
    if (!find_own_folder(folder))
        return NULL;
    char *found = find_beside(folder, "qza.dict");
    return found ? found : find_beside(folder, "../share/qza/qza.dict");
}

char *locate_dictionary_quietly(const char *given)
{
    char folder[LONGEST_PATH];
    return locate(given, folder);
}

char *locate_dictionary(const char *given)
{
    char folder[LONGEST_PATH];
    char *found = locate(given, folder);
    if (!found)
        complain(
            NULL, 0,
            "no compiled dictionary in %s/qza.dict or %s/../share/qza/qza.dict: name one by --dict FILE or "
            "QZA_DICT, or make one by 'qza dict compile'",
            "%s/qza.dict 和 %s/../share/qza/qza.dict 处都没有编译好的词典：请用 --dict FILE 或 QZA_DICT "
            "指明，或用 qza dict compile 编译",
            folder, folder);
    return found;
}
