#include "lexicon/map.h"

#include "base/error.h"
#include "lexicon/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static qza_status unreadable(const char *path, qza_error *error)
{
    return qz_fail_at(error, QZA_BAD_DICTIONARY, path, 0, "the dictionary cannot be read: %s",
                      "词典无法读取：%s", strerror(errno));
}

qza_status qz_map(const char *path, qz_mapping *mapping, qza_error *error)
{
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return unreadable(path, error);
    struct stat state;
    if (fstat(file, &state) != 0 || !S_ISREG(state.st_mode) || state.st_size == 0) {
        close(file);
        return qz_fail_at(error, QZA_BAD_DICTIONARY, path, 0,
                          "not a compiled dictionary: make one with 'qza dict compile'",
                          "不是编译后的词典：请用 qza dict compile 生成");
    }
    const size_t size = (size_t)state.st_size;
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (bytes == MAP_FAILED)
        return unreadable(path, error);
    *mapping = (qz_mapping){bytes, size};
    return QZA_OK;
}

void qz_unmap(qz_mapping *mapping)
{
    (void)munmap(mapping->bytes, mapping->size);
}

bool qz_map_is_image(const char *path)
{
    char begin[8];
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    const size_t got = fread(begin, 1, sizeof begin, file);
    fclose(file);
    return qz_image_is(begin, got);
}
