#include "format/package.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

/* The deflate of a small part may well repeat itself; a bomb has to become large. */
enum { RATIO_FROM = 64 << 10 };

void qz_package_fail(qz_package *package, const char *english, const char *chinese)
{
    const bool in_chinese = package->error && package->error->language == QZA_CHINESE;
    if (package->status == QZA_OK)
        package->status = qz_fail(package->error, QZA_BAD_INPUT, "%s", "%s", in_chinese ? chinese : english);
}

/* ---- the archive ---- */

/* A path that leads out of the archive: no office program writes one. */
static bool leads_out(const char *name)
{
    if (name[0] == '/' || name[0] == '\\')
        return true;
    for (const char *at = name; *at;) {
        const size_t length = strcspn(at, "/\\");
        if (length == 2 && at[0] == '.' && at[1] == '.')
            return true;
        at += length + (at[length] != '\0');
    }
    return false;
}

static void check_entries(qz_package *package)
{
    const zip_int64_t count = zip_get_num_entries(package->zip, 0);
    if (count > QZ_PACKAGE_ENTRIES) {
        qz_package_fail(package, "the archive has more than 2,000 entries: save the document again",
                        "压缩包内超过 2000 个条目：请重新保存该文档");
        return;
    }
    for (zip_int64_t k = 0; k < count; k++) {
        const char *name = zip_get_name(package->zip, (zip_uint64_t)k, ZIP_FL_ENC_RAW);
        if (name && leads_out(name)) {
            qz_package_fail(
                package,
                "the archive has paths that lead out of it: no office program wrote it, do not trust it",
                "压缩包内有指向外部的路径：不是办公软件所写，请勿信任");
            return;
        }
    }
}

static void open_archive(qz_package *package, const void *bytes, size_t length)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &problem);
    package->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &problem) : NULL;
    if (!package->zip) {
        zip_source_free(source);
        qz_package_fail(package,
                        "the archive is damaged or cut: get it again, or repair it with an office program",
                        "压缩包损坏或不完整：请重新获取，或用办公软件修复");
    } else {
        check_entries(package);
    }
    zip_error_fini(&problem);
}

qza_status qz_package_read(qz_arena *arena, const void *bytes, size_t length, qz_package_work *work,
                           void *context, qza_error *error)
{
    qz_package *package = qz_allocate_zeroed(arena, 1, sizeof *package);
    package->arena = arena;
    package->error = error;
    jmp_buf *outer = arena->exit;
    jmp_buf no_memory;
    arena->exit = &no_memory;
    const bool whole = setjmp(no_memory) == 0;
    if (whole) {
        open_archive(package, bytes, length);
        if (package->status == QZA_OK)
            package->status = work(package, context);
    }
    arena->exit = outer;
    qz_package_close(package);
    if (package->zip)
        zip_discard(package->zip);
    if (!whole)
        longjmp(*outer, 1);
    return package->status;
}

/* ---- a part ---- */

bool qz_package_has(const qz_package *package, const char *part)
{
    return part && zip_name_locate(package->zip, part, 0) >= 0;
}

static void fail_size(qz_package *package)
{
    qz_package_fail(package, "a part of the archive unpacks to more than 64 MiB: split the document",
                    "压缩包内有部分解压后超过 64 MiB：请拆分该文档");
}

static void fail_ratio(qz_package *package)
{
    qz_package_fail(
        package,
        "a part of the archive unpacks to more than 200 times its size: no document does, do not trust it",
        "压缩包内有部分解压后超过原大小的 200 倍：正常文档不会如此，请勿信任");
}

bool qz_package_open(qz_package *package, const char *part)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (package->status != QZA_OK)
        return false;
    if (zip_stat(package->zip, part, 0, &status) == 0) {
        if ((status.valid & ZIP_STAT_SIZE) && status.size > QZ_PART_BYTES) {
            fail_size(package);
            return false;
        }
        package->packed = status.valid & ZIP_STAT_COMP_SIZE ? status.comp_size : 0;
        package->unpacked = 0;
        package->file = zip_fopen(package->zip, part, 0);
    }
    if (!package->file)
        qz_package_fail(package,
                        "a part of the archive is missing, damaged or encrypted: save the document again "
                        "without a password",
                        "压缩包内有部分缺失、损坏或加密：请去掉密码后重新保存该文档");
    return package->file != NULL;
}

int qz_package_more(void *context, char *bytes, int room)
{
    qz_package *package = context;
    if (package->status != QZA_OK || room <= 0)
        return -1;
    const zip_int64_t got = zip_fread(package->file, bytes, (zip_uint64_t)room);
    if (got < 0) {
        qz_package_fail(package, "a part of the archive is damaged: get the document again",
                        "压缩包内有部分损坏：请重新获取该文档");
        return -1;
    }
    package->unpacked += (uint64_t)got;
    package->total += (uint64_t)got;
    if (package->unpacked > QZ_PART_BYTES || package->total > QZ_PACKAGE_BYTES)
        fail_size(package);
    else if (package->unpacked > RATIO_FROM && package->unpacked / QZ_PACKAGE_RATIO > package->packed)
        fail_ratio(package);
    return package->status == QZA_OK ? (int)got : -1;
}

void qz_package_close(qz_package *package)
{
    if (package->reader)
        xmlFreeTextReader(package->reader);
    if (package->file)
        (void)zip_fclose(package->file);
    package->reader = NULL;
    package->file = NULL;
}

size_t qz_package_peek(qz_package *package, const char *part, char *bytes, size_t room)
{
    size_t length = 0;
    if (!qz_package_has(package, part) || !qz_package_open(package, part))
        return 0;
    for (int got;
         length < room && (got = qz_package_more(package, bytes + length, (int)(room - length))) > 0;)
        length += (size_t)got;
    qz_package_close(package);
    return length;
}
