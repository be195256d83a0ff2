/*
 * A program that reads what strangers have written may be turned by it against its user. So it gets what it
 * needs, and by the kernel's word nothing else: Landlock (Linux 5.13 and later) gives a process rules on
 * files that it cannot take back. Where the kernel has none, or the system is not Linux, the limits on time,
 * memory, output and files that are open hold alone.
 *
 * Between fork and exec only what a signal handler may do: no allocation, no stdio.
 */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#define HAS_LANDLOCK 1
#endif

void confine_prepare(struct program_places *places, const char *path)
{
    static const char *const FOLDERS[OWN_PLACES] = {"lib", "lib64", "share/poppler"};
    places->program = path;
    char *real = realpath(path, NULL); /* PREFIX/bin/pdftotext */
    for (int up = 0; real && up < 2; up++) {
        char *slash = strrchr(real, '/');
        if (slash)
            *slash = '\0';
    }
    for (int k = 0; k < OWN_PLACES; k++) {
        const int length = real ? snprintf(places->own[k], PATH_MAX, "%s/%s", real, FOLDERS[k]) : 0;
        if (length <= 0 || length >= PATH_MAX)
            places->own[k][0] = '\0';
    }
    free(real);
}

static void limit(unsigned resource, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(resource, &now) == 0 && now.rlim_max < most)
        most = now.rlim_max;
    const struct rlimit wanted = {most, most};
    (void)setrlimit(resource, &wanted);
}

/* Files that other threads have open are none of its business. */
static void close_others(void)
{
    enum { FIRST = STDERR_FILENO + 1, MOST_FILES = 1 << 16 };
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, (unsigned)FIRST, ~0U, 0U) == 0)
        return;
#endif
    struct rlimit files;
    const int end = getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < MOST_FILES ? (int)files.rlim_cur
                                                                                         : MOST_FILES;
    for (int file = FIRST; file < end; file++)
        (void)close(file);
}

#ifdef HAS_LANDLOCK

/* What the kernel takes; newer than some headers, and an older kernel takes it where what it lacks is 0. */
struct rules {
    uint64_t files, network, scopes;
};

enum {
    VERSION_MOVES = 2,
    VERSION_TRUNCATE = 3,
    VERSION_NETWORK = 4,
    VERSION_DEVICES = 5,
    VERSION_SCOPES = 6
};

/* All that a kernel of this version can forbid. */
static struct rules all_rules(long version)
{
    const uint64_t first = ((uint64_t)LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1, moves = (uint64_t)1 << 13,
                   truncate = (uint64_t)1 << 14, devices = (uint64_t)1 << 15;
    struct rules rules = {.files = first};
    rules.files |= version >= VERSION_MOVES ? moves : 0;
    rules.files |= version >= VERSION_TRUNCATE ? truncate : 0;
    rules.files |= version >= VERSION_DEVICES ? devices : 0;
    rules.network = version >= VERSION_NETWORK ? 3 : 0; /* TCP: bind, connect */
    rules.scopes = version >= VERSION_SCOPES ? 3 : 0;   /* abstract sockets, signals */
    return rules;
}

/* A place that does not exist needs no rule. */
static int allow(int rules, const char *path, uint64_t rights)
{
    const int place = *path ? open(path, O_PATH | O_CLOEXEC) : -1;
    if (place < 0)
        return 0;
    const struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = place};
    const long status = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
    (void)close(place);
    return status == 0 ? 0 : -1;
}

static int allow_all(int rules, const struct program_places *places)
{
    static const char *const LIBRARIES[] = {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"};
    static const char *const FOLDERS[] = {"/usr/share/poppler", "/usr/share/locale", "/usr/share/zoneinfo"};
    static const char *const FILES[] = {"/etc/ld.so.cache", "/etc/localtime", "/dev/null"};
    const uint64_t file = LANDLOCK_ACCESS_FS_READ_FILE, folder = file | LANDLOCK_ACCESS_FS_READ_DIR,
                   program = file | LANDLOCK_ACCESS_FS_EXECUTE;
    int failed = allow(rules, places->program, program);
    for (size_t k = 0; k < sizeof LIBRARIES / sizeof *LIBRARIES;
         k++) /* the loader of programs is one of them */
        failed |= allow(rules, LIBRARIES[k], folder | LANDLOCK_ACCESS_FS_EXECUTE);
    for (size_t k = 0; k < OWN_PLACES; k++)
        failed |= allow(rules, places->own[k], folder);
    for (size_t k = 0; k < sizeof FOLDERS / sizeof *FOLDERS; k++)
        failed |= allow(rules, FOLDERS[k], folder);
    for (size_t k = 0; k < sizeof FILES / sizeof *FILES; k++)
        failed |= allow(rules, FILES[k], file);
    return failed;
}

static int forbid_files(const struct program_places *places)
{
    const long version =
        syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0; /* the kernel has no Landlock, or it is switched off */
    const struct rules all = all_rules(version);
    const int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0U);
    if (rules < 0)
        return -1;
    int failed = allow_all(rules, places);
    failed |= syscall(SYS_landlock_restrict_self, rules, 0U) != 0;
    (void)close(rules);
    return failed ? -1 : 0;
}

#else

static int forbid_files(const struct program_places *places)
{
    (void)places;
    return 0;
}

#endif

int confine(const struct program_places *places)
{
    enum { MOST_OPEN = 64 };
    close_others();
    limit(RLIMIT_NOFILE, MOST_OPEN);
#ifdef RLIMIT_NPROC
    limit(RLIMIT_NPROC, 0);
#endif
#ifdef HAS_LANDLOCK
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return -1;
#endif
    return forbid_files(places);
}
