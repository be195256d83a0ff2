#include "output.h"

#include "message.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WAITING = 1 << 16 };

/* ---- the temporary file, and how it goes away when the user interrupts ---- */

static char *volatile temporary_file;

static void remove_and_die(int signal_number)
{
    if (temporary_file)
        (void)unlink(temporary_file);
    (void)signal(signal_number, SIG_DFL);
    (void)raise(signal_number);
}

static void remove_when_interrupted(char *path)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    temporary_file = path;
    for (size_t k = 0; k < sizeof signals / sizeof signals[0]; k++) {
        struct sigaction action = {.sa_handler = remove_and_die};
        struct sigaction before;
        if (sigaction(signals[k], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            (void)sigaction(signals[k], &action, NULL);
    }
}

static bool cannot_write(const char *name, int number)
{
    complain(name, 0, "cannot be written (%s): check the place and its permissions",
             "无法写入（%s）：请检查位置和权限", strerror(number));
    return false;
}

static bool no_memory(void)
{
    complain(NULL, 0, "out of memory: free some", "内存不足：请释放一些内存");
    return false;
}

/* ---- opening ---- */

/* A file beside the target, with the permissions that the target has or would get. */
static bool open_temporary(struct output *output, const struct stat *existing)
{
    size_t room = strlen(output->target) + sizeof ".XXXXXX";
    output->temporary = malloc(room);
    if (!output->temporary)
        return no_memory();
    (void)snprintf(output->temporary, room, "%s.XXXXXX", output->target);
    output->file = mkstemp(output->temporary);
    if (output->file < 0)
        return cannot_write(output->name, errno);
    remove_when_interrupted(output->temporary);
    mode_t mask = umask(0);
    (void)umask(mask);
    (void)fchmod(output->file, existing ? existing->st_mode & 0777 : 0666 & ~mask);
    return true;
}

static bool open_path(struct output *output, const char *path)
{
    struct stat status;
    const bool exists = stat(path, &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) { /* a device or a pipe: nothing to rename */
        output->file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return output->file >= 0 || cannot_write(path, errno);
    }
    /* Through a link: the file that it leads to is replaced, not the link. */
    output->target = exists ? realpath(path, NULL) : strdup(path);
    if (!output->target)
        return no_memory();
    return open_temporary(output, exists ? &status : NULL);
}

bool output_open(struct output *output, const char *path)
{
    (void)signal(SIGPIPE, SIG_IGN);
    *output = (struct output){.file = STDOUT_FILENO, .name = path ? path : "stdout"};
    output->bytes = malloc(WAITING);
    if (!output->bytes)
        return no_memory();
    if (!path || open_path(output, path))
        return true;
    output->file = -1;
    output_discard(output);
    return false;
}

/* ---- writing ---- */

static _Noreturn void end_program(struct output *output, int number)
{
    if (output->temporary)
        (void)unlink(output->temporary);
    if (number == EPIPE)
        _exit(EXIT_DONE);
    (void)cannot_write(output->name, number);
    _exit(EXIT_OUTPUT);
}

static void write_all(struct output *output, const char *bytes, size_t length)
{
    while (length) {
        ssize_t written = write(output->file, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            end_program(output, errno);
        bytes += written;
        length -= (size_t)written;
    }
}

void output_flush(struct output *output)
{
    write_all(output, output->bytes, output->length);
    output->length = 0;
}

void output_write(struct output *output, const char *bytes, size_t length)
{
    if (length > WAITING - output->length)
        output_flush(output);
    if (length > WAITING) {
        write_all(output, bytes, length);
    } else if (length) {
        memcpy(output->bytes + output->length, bytes, length);
        output->length += length;
    }
}

/* ---- closing ---- */

static void release(struct output *output)
{
    temporary_file = NULL;
    free(output->target);
    free(output->temporary);
    free(output->bytes);
    *output = (struct output){.file = -1};
}

bool output_close(struct output *output)
{
    output_flush(output);
    bool done = close(output->file) == 0 || errno == EINTR;
    if (done && output->temporary)
        done = rename(output->temporary, output->target) == 0;
    if (!done) {
        (void)cannot_write(output->name, errno);
        if (output->temporary)
            (void)unlink(output->temporary);
    }
    release(output);
    return done;
}

void output_discard(struct output *output)
{
    if (output->file > STDERR_FILENO)
        (void)close(output->file);
    if (output->temporary)
        (void)unlink(output->temporary);
    release(output);
}

int output_check(int status)
{
    errno = 0;
    if (fflush(stdout) == 0 && !ferror(stdout) && (fclose(stdout) == 0))
        return status;
    if (errno == EPIPE)
        return status;
    (void)cannot_write("stdout", errno ? errno : EIO);
    return EXIT_OUTPUT;
}
