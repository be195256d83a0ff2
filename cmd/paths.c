#include "paths.h"

#include "message.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void paths_open(struct paths *paths, const struct request *request)
{
    *paths = (struct paths){.request = request};
}

static void close_folder(struct folder *folder)
{
    for (size_t k = 0; k < folder->count; k++)
        free(folder->names[k]);
    free(folder->names);
    free(folder->path);
    *folder = (struct folder){0};
}

void paths_close(struct paths *paths)
{
    while (paths->depth)
        close_folder(&paths->folders[--paths->depth]);
    free(paths->folders);
    free(paths->path);
    if (paths->list && paths->list != stdin)
        (void)fclose(paths->list);
    *paths = (struct paths){0};
}

void paths_skip(struct paths *paths, dev_t device, ino_t file)
{
    if (paths->skip_count == sizeof paths->skip_file / sizeof paths->skip_file[0])
        return;
    paths->skip_device[paths->skip_count] = device;
    paths->skip_file[paths->skip_count++] = file;
}

static bool is_skipped(const struct paths *paths, const struct stat *status)
{
    for (size_t k = 0; k < paths->skip_count; k++) {
        if (paths->skip_device[k] == status->st_dev && paths->skip_file[k] == status->st_ino)
            return true;
    }
    return false;
}

static path_state problem(qza_error *error, const char *path, qza_status code, qza_words words)
{
    error->code = code;
    error->line = 0;
    (void)snprintf(error->place, sizeof error->place, "%s", path);
    (void)snprintf(error->message, sizeof error->message, "%s", message_words(words));
    return PATH_PROBLEM;
}

static path_state no_memory(qza_error *error)
{
    return problem(error, "", QZA_NO_MEMORY,
                   (qza_words){"out of memory: free some", "内存不足：请释放一些内存"});
}

static path_state cannot_open(qza_error *error, const char *path)
{
    (void)problem(error, path, QZA_BAD_INPUT, (qza_words){"", ""});
    (void)snprintf(error->message, sizeof error->message,
                   message_words((qza_words){"cannot be read (%s): check the name and its permissions",
                                             "无法读取（%s）：请检查名称和权限"}),
                   strerror(errno));
    return PATH_PROBLEM;
}

/* ---- folders ---- */

static char *join(const char *folder, const char *name, const char *end)
{
    size_t length = strlen(folder);
    const char *slash = length && folder[length - 1] == '/' ? "" : "/";
    size_t room = length + strlen(name) + strlen(end) + 2;
    char *path = malloc(room);
    if (path)
        (void)snprintf(path, room, "%s%s%s%s", folder, slash, name, end);
    return path;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/*
 * What the folder's entry is: a file to be read, a folder to be walked (its name then ends in a slash, so
 * that a.txt comes before a/b as the bytes of the paths say), or neither. A link to a folder is not followed:
 * it may lead back up.
 */
static char *entry_name(const struct paths *paths, const char *folder_path, const char *name)
{
    char *path = join(folder_path, name, "");
    struct stat status;
    if (!path || lstat(path, &status) != 0) {
        free(path);
        return strdup(name); /* opening it will tell what is wrong */
    }
    const bool linked = S_ISLNK(status.st_mode);
    const bool there = !linked || stat(path, &status) == 0;
    free(path);
    if (!there)
        return strdup(name);
    if (S_ISDIR(status.st_mode))
        return linked ? NULL : join(name, "", "");
    return S_ISREG(status.st_mode) && !is_skipped(paths, &status) ? strdup(name) : NULL;
}

static bool read_names(const struct paths *paths, DIR *stream, struct folder *folder)
{
    size_t room = 0;
    for (const struct dirent *entry; (entry = readdir(stream));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (folder->count == room) {
            room = room ? room * 2 : 64;
            char **names = realloc(folder->names, room * sizeof *names);
            if (!names)
                return false;
            folder->names = names;
        }
        char *name = entry_name(paths, folder->path, entry->d_name);
        if (name)
            folder->names[folder->count++] = name;
    }
    if (folder->count)
        qsort(folder->names, folder->count, sizeof *folder->names, compare_names);
    return true;
}

static path_state enter_folder(struct paths *paths, const char *path, qza_error *error)
{
    if (paths->depth == paths->room) {
        size_t room = paths->room ? paths->room * 2 : 16;
        struct folder *folders = realloc(paths->folders, room * sizeof *folders);
        if (!folders)
            return no_memory(error);
        paths->folders = folders;
        paths->room = room;
    }
    DIR *stream = opendir(path);
    if (!stream)
        return cannot_open(error, path);
    struct folder folder = {.path = strdup(path)};
    bool read = folder.path && read_names(paths, stream, &folder);
    (void)closedir(stream);
    if (!read) {
        close_folder(&folder);
        return no_memory(error);
    }
    paths->folders[paths->depth++] = folder;
    return PATH_FOUND;
}

/* The next file of the folders that are being walked; PATH_END when they are done. */
static path_state walk(struct paths *paths, qza_error *error)
{
    while (paths->depth) {
        struct folder *folder = &paths->folders[paths->depth - 1];
        if (folder->next == folder->count) {
            close_folder(folder);
            paths->depth--;
            continue;
        }
        char *path = join(folder->path, folder->names[folder->next++], "");
        if (!path)
            return no_memory(error);
        free(paths->path);
        paths->path = path;
        size_t length = strlen(path);
        if (path[length - 1] != '/')
            return PATH_FOUND;
        path[length - 1] = '\0';
        path_state state = enter_folder(paths, path, error);
        if (state != PATH_FOUND)
            return state;
    }
    return PATH_END;
}

/* ---- what the user named ---- */

static path_state next_listed(struct paths *paths, qza_error *error)
{
    const char *list = paths->request->list;
    if (!paths->list) {
        if (paths->next++)
            return PATH_END;
        paths->list = strcmp(list, "-") == 0 ? stdin : fopen(list, "rb");
        if (!paths->list)
            return cannot_open(error, list);
    }
    size_t room = 0;
    free(paths->path);
    paths->path = NULL;
    errno = 0;
    ssize_t length = getdelim(&paths->path, &room, '\0', paths->list);
    if (length < 0)
        return ferror(paths->list) && !feof(paths->list) ? cannot_open(error, list) : PATH_END;
    if (paths->path[0] == '\0')
        return problem(error, list, QZA_BAD_INPUT,
                       (qza_words){"an empty name: end each name with one NUL byte, as find -print0 does",
                                   "空的文件名：每个文件名以一个 NUL 字节结尾，如 find -print0 所做"});
    return PATH_FOUND;
}

static path_state next_named(struct paths *paths, qza_error *error)
{
    const struct request *request = paths->request;
    if (request->list)
        return next_listed(paths, error);
    const size_t next = paths->next++;
    if (next >= (request->operand_count ? request->operand_count : 1))
        return PATH_END;
    free(paths->path);
    paths->path = strdup(request->operand_count ? request->operands[next] : "-");
    return paths->path ? PATH_FOUND : no_memory(error);
}

path_state paths_next(struct paths *paths, const char **path, qza_error *error)
{
    for (;;) {
        path_state state = walk(paths, error);
        if (state == PATH_END) {
            state = next_named(paths, error);
            struct stat status;
            if (state == PATH_FOUND && paths->request->recursive && strcmp(paths->path, "-") != 0 &&
                stat(paths->path, &status) == 0 && S_ISDIR(status.st_mode)) {
                state = enter_folder(paths, paths->path, error);
                if (state == PATH_FOUND)
                    continue;
            }
        }
        *path = paths->path;
        return state;
    }
}
