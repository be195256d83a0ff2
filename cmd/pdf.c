/*
 * The child is started without a shell, with the PDF as its standard input, no other file open, an empty
 * environment, and limits on its time, memory and output; it may write no file, and where the kernel can say
 * so read none but its own program and libraries (confine.h). What it writes is read here until it ends, or
 * is ended.
 */
#include "pdf.h"

#include "confine.h"
#include "message.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CPU_SECONDS = 20, SECONDS = 60, MOST_SECONDS = 3600, PIECE = 1 << 16, CANNOT_START = 127 };
static const size_t MOST_OUTPUT = (size_t)256 << 20;
static const rlim_t MOST_MEMORY = (rlim_t)1 << 30;

/* ---- problems ---- */

static bool refuse(struct document *document, qza_words words)
{
    document->problem.code = QZA_BAD_INPUT;
    (void)snprintf(document->problem.message, sizeof document->problem.message, "%s", message_words(words));
    return false;
}

static bool refuse_system(struct document *document)
{
    return refuse(document,
                  (qza_words){"no process or temporary file can be made for the PDF: free memory and disk",
                              "无法为 PDF 建立进程或临时文件：请释放内存和磁盘空间"});
}

static bool refuse_limits(struct document *document)
{
    return refuse(
        document,
        (qza_words){
            "pdftotext needs too much time or memory for this PDF: split it, or print it to a new PDF",
            "pdftotext 处理此 PDF 所需的时间或内存过多：请拆分，或重新打印为 PDF"});
}

static bool holds(const struct document *document, const char *mark)
{
    const size_t length = strlen(mark);
    const char *at = document->bytes, *end = at + document->length;
    while ((size_t)(end - at) >= length && (at = memchr(at, mark[0], (size_t)(end - at) - length + 1))) {
        if (memcmp(at, mark, length) == 0)
            return true;
        at++;
    }
    return false;
}

static bool refuse_pdf(struct document *document)
{
    if (holds(document, "/Encrypt"))
        return refuse(document, (qza_words){"this PDF is locked by a password: save it without one",
                                            "此 PDF 设有密码：请去掉密码后保存"});
    return refuse(document, (qza_words){"this PDF is damaged or cut: get it again, or print it to a new PDF",
                                        "此 PDF 损坏或不完整：请重新获取，或重新打印为 PDF"});
}

/* ---- the program ---- */

/* Look for it in the folders of PATH; the path is to be freed, NULL where there is none. */
static char *find_program(void)
{
    const char *folders = getenv("PATH");
    if (!folders || !*folders)
        folders = "/usr/local/bin:/usr/bin:/bin";
    char *path = malloc(strlen(folders) + sizeof "/pdftotext");
    for (const char *at = folders; path; at++) {
        const size_t length = strcspn(at, ":");
        (void)sprintf(path, "%.*s/pdftotext", (int)length, at);
        if (at[0] == '/' && access(path, X_OK) == 0)
            return path;
        at += length;
        if (!*at)
            break;
    }
    free(path);
    return NULL;
}

static void limit(int resource, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(resource, &now) == 0 && now.rlim_max < most)
        most = now.rlim_max;
    const struct rlimit wanted = {most, most};
    (void)setrlimit(resource, &wanted);
}

/* In the child, between fork and exec: only what a signal handler may do. */
static _Noreturn void become(const struct program_places *places, int pdf, int output)
{
    static char *const arguments[] = {"pdftotext", "-q", "-bbox-layout", "-enc", "UTF-8", "-eol", "unix", "-",
                                      "-",         NULL};
    static char *const environment[] = {"LC_ALL=C", NULL};
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(pdf, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
        dup2(nowhere, STDERR_FILENO) < 0 || chdir("/") != 0)
        _exit(CANNOT_START);
    (void)signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CPU, CPU_SECONDS);
    limit(RLIMIT_AS, MOST_MEMORY);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    if (confine(places) == 0)
        (void)execve(places->program, arguments, environment);
    _exit(CANNOT_START);
}

/* ---- what it writes ---- */

static int64_t milliseconds(void)
{
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct output_bytes {
    char *bytes;
    size_t length, room;
};

typedef enum reading { READ_MORE, READ_ALL, READ_TOO_MUCH, READ_NOTHING } reading;

static reading read_piece(int file, struct output_bytes *output)
{
    if (output->length > MOST_OUTPUT)
        return READ_TOO_MUCH;
    if (output->room - output->length < PIECE) {
        const size_t room = output->room * 2 + PIECE;
        char *moved = realloc(output->bytes, room);
        if (!moved)
            return READ_NOTHING;
        output->bytes = moved;
        output->room = room;
    }
    const ssize_t got = read(file, output->bytes + output->length, output->room - output->length);
    if (got < 0)
        return errno == EINTR ? READ_MORE : READ_NOTHING;
    output->length += (size_t)got;
    return got ? READ_MORE : READ_ALL;
}

/* How long it may take: as QZA_PDF_SECONDS says, from 1 to an hour. */
static int64_t seconds_allowed(void)
{
    const char *wanted = getenv("QZA_PDF_SECONDS");
    const long seconds = wanted ? strtol(wanted, NULL, 10) : 0;
    return seconds >= 1 && seconds <= MOST_SECONDS ? seconds : SECONDS;
}

/* Until it ends, or its time does. */
static reading read_output(int file, struct output_bytes *output)
{
    const int64_t end = milliseconds() + seconds_allowed() * 1000;
    for (;;) {
        const int64_t left = end - milliseconds();
        struct pollfd wanted = {.fd = file, .events = POLLIN};
        if (left <= 0)
            return READ_TOO_MUCH;
        if (poll(&wanted, 1, (int)left) <= 0)
            continue;
        const reading state = read_piece(file, output);
        if (state != READ_MORE)
            return state;
    }
}

static bool judge(struct document *document, reading state, int status)
{
    enum { BAD_PDF = 1, NO_PERMISSION = 3, OTHER = 99 };
    if (state == READ_NOTHING)
        return refuse_system(document);
    if (state == READ_TOO_MUCH || WIFSIGNALED(status))
        return refuse_limits(document);
    switch (WEXITSTATUS(status)) {
    case 0:
        return true;
    case BAD_PDF:
    case NO_PERMISSION:
        return refuse_pdf(document);
    case CANNOT_START:
        return refuse_system(document);
    default:
        return refuse_limits(document);
    }
}

static bool run_child(struct document *document, const char *path, int pdf, struct output_bytes *output)
{
    struct program_places places;
    confine_prepare(&places, path);
    int ends[2];
    if (pipe(ends) != 0)
        return refuse_system(document);
    const pid_t child = fork();
    if (child == 0)
        become(&places, pdf, ends[1]);
    (void)close(ends[1]);
    if (child < 0) {
        (void)close(ends[0]);
        return refuse_system(document);
    }
    const reading state = read_output(ends[0], output);
    (void)close(ends[0]);
    if (state != READ_ALL)
        (void)kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return judge(document, state, status);
}

bool pdf_take_boxes(struct document *document)
{
    char *path = find_program();
    if (!path)
        return refuse(document,
                      (qza_words){"PDFs are read by pdftotext, which is not installed: install poppler-utils",
                                  "读取 PDF 需要 pdftotext，但尚未安装：请安装 poppler-utils"});
    FILE *pdf = tmpfile(); /* has no name, and is gone when it is closed */
    struct output_bytes output = {0};
    bool done;
    if (pdf && fwrite(document->bytes, 1, document->length, pdf) == document->length && fflush(pdf) == 0 &&
        fseek(pdf, 0, SEEK_SET) == 0)
        done = run_child(document, path, fileno(pdf), &output);
    else
        done = refuse_system(document);
    if (pdf)
        (void)fclose(pdf);
    free(path);
    if (!done) {
        free(output.bytes);
        return false;
    }
    free(document->bytes);
    document->bytes = output.bytes;
    document->length = output.length;
    document->room = output.room;
    return true;
}
