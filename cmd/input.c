#include "input.h"

#include "message.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };
/* The library refuses larger documents; an endless input shall be refused before it fills the memory. */
static const size_t LARGEST = (size_t)1 << 30;

void input_open(struct input *input, const struct request *request)
{
    *input = (struct input){.request = request, .file = -1};
    paths_open(&input->paths, request);
}

static void close_file(int file)
{
    if (file > STDIN_FILENO)
        (void)close(file);
}

void input_close(struct input *input)
{
    close_file(input->file);
    free(input->pending);
    free(input->place);
    paths_close(&input->paths);
}

void document_free(struct document *document)
{
    free(document->name);
    free(document->place);
    free(document->bytes);
    *document = (struct document){0};
}

/* ---- problems ---- */

static void refuse(struct document *document, qza_status code, qza_words words)
{
    document->problem.code = code;
    (void)snprintf(document->problem.message, sizeof document->problem.message, "%s", message_words(words));
}

static void refuse_memory(struct document *document)
{
    refuse(document, QZA_NO_MEMORY,
           (qza_words){"out of memory: free some, or read fewer documents at once (-j 1)",
                       "内存不足：请释放一些内存，或减少同时读取的文档（-j 1）"});
}

static void refuse_file(struct document *document, int number)
{
    document->problem.code = QZA_BAD_INPUT;
    const qza_words words =
        number == EISDIR
            ? (qza_words){"is a folder (%s): read its files with -r", "是目录（%s）：用 -r 读取其中的文件"}
        : number == ENOENT
            ? (qza_words){"there is no such file (%s): check the name", "没有这个文件（%s）：请检查名称"}
        : number == EACCES
            ? (qza_words){"may not be read (%s): check its permissions", "不允许读取（%s）：请检查权限"}
            : (qza_words){"cannot be read (%s): check the file", "无法读取（%s）：请检查该文件"};
    (void)snprintf(document->problem.message, sizeof document->problem.message, message_words(words),
                   strerror(number));
}

static void refuse_size(struct document *document)
{
    refuse(document, QZA_BAD_INPUT,
           (qza_words){"larger than 1 GiB: split it into documents", "大于 1 GiB：请拆分为多个文档"});
}

/* ---- bytes ---- */

/* The other end of a pipe may be waiting for what is written before it sends more. */
static void flush(const struct input *input)
{
    if (input->flushed)
        output_flush(input->flushed);
}

static ssize_t read_some(int file, void *bytes, size_t room)
{
    ssize_t got;
    do
        got = read(file, bytes, room);
    while (got < 0 && errno == EINTR);
    return got;
}

static bool make_room(char **bytes, size_t *room, size_t wanted)
{
    if (*room >= wanted)
        return true;
    size_t larger = wanted + wanted / 2;
    char *moved = realloc(*bytes, larger);
    if (!moved)
        return false;
    *bytes = moved;
    *room = larger;
    return true;
}

static void read_whole(int file, struct document *document)
{
    struct stat status;
    size_t expected = PIECE;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        expected = (size_t)status.st_size < LARGEST ? (size_t)status.st_size + 1 : LARGEST;
    for (;; expected = document->length + PIECE) {
        if (document->length > LARGEST) {
            refuse_size(document);
            return;
        }
        if (!make_room(&document->bytes, &document->room, expected)) {
            refuse_memory(document);
            return;
        }
        ssize_t got;
        while (document->length < document->room &&
               (got = read_some(file, document->bytes + document->length,
                                document->room - document->length)) != 0) {
            if (got < 0) {
                refuse_file(document, errno);
                return;
            }
            document->length += (size_t)got;
        }
        if (document->length < document->room)
            return;
    }
}

/* ---- JSON Lines ---- */

/* Have more of the file in `pending`; false at its end or after a problem. */
static bool read_more(struct input *input, struct document *document)
{
    if (input->start) {
        memmove(input->pending, input->pending + input->start, input->end - input->start);
        input->end -= input->start;
        input->start = 0;
    }
    if (!make_room(&input->pending, &input->room, input->end + PIECE)) {
        refuse_memory(document);
        return false;
    }
    flush(input);
    ssize_t got = read_some(input->file, input->pending + input->end, input->room - input->end);
    if (got < 0)
        refuse_file(document, errno);
    if (got <= 0)
        return false;
    input->end += (size_t)got;
    return true;
}

static void end_lines(struct input *input)
{
    close_file(input->file);
    input->file = -1;
}

/* Forget the bytes up to the next line end. */
static void drop_line(struct input *input, struct document *document)
{
    const qza_error problem = document->problem;
    for (;;) {
        const char *from = input->pending + input->start;
        const char *end = memchr(from, '\n', input->end - input->start);
        if (end) {
            input->start += (size_t)(end - from) + 1;
            break;
        }
        input->start = input->end;
        if (!read_more(input, document)) {
            end_lines(input);
            break;
        }
    }
    document->problem = problem;
}

/* The next line without its end; false at the end of the file. */
static bool take_line(struct input *input, struct document *document)
{
    size_t searched = 0;
    for (;;) {
        const size_t length = input->end - input->start;
        const char *from = input->pending + input->start;
        const char *end = length > searched ? memchr(from + searched, '\n', length - searched) : NULL;
        searched = length;
        bool last = false;
        if (!end && length > LARGEST) {
            input->line++;
            refuse_size(document);
            drop_line(input, document);
            return true;
        }
        if (!end && !(last = !read_more(input, document)))
            continue;
        if (last)
            end_lines(input);
        if (last && (document->problem.code != QZA_OK || !length))
            return document->problem.code != QZA_OK;
        from = input->pending + input->start;
        document->length = end ? (size_t)(end - from) : length;
        input->start += document->length + (end ? 1 : 0);
        input->line++;
        if (make_room(&document->bytes, &document->room, document->length + 1))
            memcpy(document->bytes, from, document->length);
        else
            refuse_memory(document);
        return true;
    }
}

static bool is_blank(const struct document *document)
{
    for (size_t k = 0; k < document->length; k++) {
        if (!strchr(" \t\r", document->bytes[k]) || !document->bytes[k])
            return false;
    }
    return true;
}

static void drop_mark(struct document *document)
{
    if (document->length >= 3 && memcmp(document->bytes, "\xEF\xBB\xBF", 3) == 0) {
        document->length -= 3;
        memmove(document->bytes, document->bytes + 3, document->length);
    }
}

static char *copy_number(uint64_t number)
{
    char digits[24];
    (void)snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    return strdup(digits);
}

/* A line that is a document; false at the end of the file. Empty lines are none. */
static bool next_line(struct input *input, struct document *document)
{
    while (input->file >= 0 && take_line(input, document)) {
        if (input->line == 1)
            drop_mark(document);
        if (document->problem.code == QZA_OK && is_blank(document))
            continue;
        free(document->name);
        free(document->place);
        document->name = copy_number(input->line);
        document->place = strdup(input->place ? input->place : "");
        document->line = input->line;
        if (!document->name || !document->place)
            refuse_memory(document);
        return true;
    }
    return false;
}

/* ---- documents ---- */

static int open_path(const char *path)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int file;
    do
        file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    while (file < 0 && errno == EINTR);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0 || !S_ISDIR(status.st_mode))
        return file;
    (void)close(file);
    errno = EISDIR;
    return -1;
}

static bool name_document(struct document *document, const char *path)
{
    free(document->name);
    free(document->place);
    document->name = strdup(path);
    document->place = strdup(path);
    if (document->name && document->place)
        return true;
    refuse_memory(document);
    return false;
}

/* Open the file; a document, or a problem, comes of it unless its lines are to follow. */
static bool open_document(struct input *input, struct document *document, const char *path)
{
    if (!name_document(document, path))
        return true;
    flush(input);
    int file = open_path(path);
    if (file < 0) {
        refuse_file(document, errno);
        return true;
    }
    if (input->request->input != QZA_INPUT_JSON) {
        read_whole(file, document);
        close_file(file);
        return true;
    }
    free(input->place);
    input->place = strdup(path);
    if (!make_room(&input->pending, &input->room, PIECE)) {
        close_file(file);
        refuse_memory(document);
        return true;
    }
    input->file = file;
    input->start = input->end = 0;
    input->line = 0;
    return false;
}

bool input_next(struct input *input, struct document *document)
{
    for (;;) {
        document->length = 0;
        document->line = 0;
        document->problem = (qza_error){.language = message_language()};
        if (next_line(input, document))
            return true;
        const char *path;
        switch (paths_next(&input->paths, &path, &document->problem)) {
        case PATH_END:
            return false;
        case PATH_PROBLEM:
            (void)name_document(document, document->problem.place);
            return true;
        case PATH_FOUND:
            if (open_document(input, document, path))
                return true;
            break;
        }
    }
}
