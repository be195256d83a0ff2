#include "progress.h"

#include "message.h"
#include "paths.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Seconds: before the first line, between lines, and between those that go into a log. */
static const double PATIENCE = 1.0, PAUSE = 0.2, LONG_PAUSE = 2.0;

static double seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Bytes of all inputs; 0 where one of them is a pipe. */
static uint64_t count_bytes(const struct request *request)
{
    if (request->list && strcmp(request->list, "-") == 0)
        return 0; /* it can be read only once */
    struct paths paths;
    paths_open(&paths, request);
    uint64_t bytes = 0;
    const char *path;
    qza_error error;
    path_state state;
    while ((state = paths_next(&paths, &path, &error)) != PATH_END) {
        struct stat status;
        if (state != PATH_FOUND || stat(path, &status) != 0)
            continue;
        if (!S_ISREG(status.st_mode)) {
            bytes = 0;
            break;
        }
        bytes += (uint64_t)status.st_size;
    }
    paths_close(&paths);
    return bytes;
}

void progress_begin(struct progress *progress, const struct request *request)
{
    *progress = (struct progress){.begun = seconds()};
    progress->terminal = isatty(STDERR_FILENO);
    progress->shown = request->progress || (!request->quiet && progress->terminal);
    if (progress->shown)
        progress->all_bytes = count_bytes(request);
    progress->last = progress->begun - LONG_PAUSE; /* the first line need not wait for it */
}

void progress_add(struct progress *progress, uint64_t bytes)
{
    progress->documents++;
    progress->bytes += bytes;
}

static void write_line(struct progress *progress, double now)
{
    const bool chinese = message_language() == QZA_CHINESE;
    const double taken = now - progress->begun;
    const double rate = taken > 0 ? (double)progress->bytes / taken : 0;
    (void)fprintf(stderr,
                  chinese ? "%s%llu 个文档，%.1f MB，%.1f MB/s" : "%s%llu documents, %.1f MB, %.1f MB/s",
                  progress->terminal ? "\r\x1b[K" : "", (unsigned long long)progress->documents,
                  (double)progress->bytes / 1e6, rate / 1e6);
    if (progress->all_bytes > progress->bytes && rate > 0)
        (void)fprintf(stderr, chinese ? "，还需 %.0f 秒" : ", %.0f s left",
                      (double)(progress->all_bytes - progress->bytes) / rate);
    if (!progress->terminal)
        (void)fputc('\n', stderr);
    (void)fflush(stderr);
    progress->written = true;
    progress->last = now;
}

void progress_show(struct progress *progress)
{
    if (!progress->shown)
        return;
    const double now = seconds();
    if (now - progress->begun >= PATIENCE &&
        now - progress->last >= (progress->terminal ? PAUSE : LONG_PAUSE))
        write_line(progress, now);
}

void progress_clear(struct progress *progress)
{
    if (progress->written && progress->terminal)
        (void)fputs("\r\x1b[K", stderr);
    progress->written = false;
}

/* What lasted long enough to be shown ends with its last line. */
void progress_end(struct progress *progress)
{
    if (!progress->shown || seconds() - progress->begun < PATIENCE)
        return;
    progress->all_bytes = 0;
    write_line(progress, seconds());
    if (progress->terminal)
        (void)fputc('\n', stderr);
}
